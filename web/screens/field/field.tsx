/** The form in the field: opens without a signal, keeps what is written, sends it once, and says who answers by when. */
import { useSearch } from '@tanstack/react-router'
import { BriefcaseBusiness, ClipboardPen, LockKeyhole, Plus, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Answers } from '../../../server/reports/model.ts'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import type { OpenBox } from '../../field/box.ts'
import type { Draft } from '../../field/drafts.ts'
import { handedReport, takeReport } from '../../field/handed-report.ts'
import { keepShell } from '../../field/keep-shell.ts'
import { type Field, isNews, useDrafts } from '../../field/use-drafts.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useMay, useWho } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { FieldOffer } from '../offers/field-offer.tsx'
import { offerWaits } from '../offers/use-offer.ts'
import { CallBack } from './call-back.tsx'
import { type FormOf, FormSheet } from './form-sheet.tsx'
import { useOnline } from './online.ts'
import { Outbox } from './outbox.tsx'
import { OwnReports } from './own-reports.tsx'
import { useKnown } from './use-known.ts'

type Forms = Output<'forms.list'>

export function Screen() {
  return <FieldScreen box={null} />
}

/** `box`: unlocked without a signal; null: the signed-in officer's own. */
export function FieldScreen({ box }: { box: OpenBox | null }) {
  const { text } = useSpeech()
  const field = useDrafts(box)
  const forms = useForms(field)
  if (field === null || forms === null) {
    return (
      <Page title={text.screens.field}>
        <p className="text-soft">{text.field.opening}</p>
        <Skeleton rows={6} tall />
      </Page>
    )
  }
  if (forms.forms.length === 0) {
    return (
      <Page title={text.screens.field}>
        <Card>
          <Empty icon={ClipboardPen} title={text.field.nothing}>
            {text.field.nothingLead}
          </Empty>
        </Card>
      </Page>
    )
  }
  return <Writing field={field} forms={forms} />
}

/** From the server, and from the box where there is no signal; who sits here is kept beside them for the next start. */
function useForms(field: Field | null): Forms | null {
  const who = useWho()
  const query = useAnswer('forms.list', {})
  const [kept, setKept] = useState<Forms | null>(null)
  const box = field?.box ?? null
  const fresh = query.data
  useEffect(() => {
    box?.read<Forms>('forms').then(setKept)
  }, [box])
  useEffect(() => {
    if (!box || !fresh) return
    Promise.all([box.write('forms', fresh), box.write('who', who)]).catch(() => {})
    // What it takes to open without a signal: the other half of the page is loaded now, while there is one.
    Promise.all([import('./no-signal.tsx'), document.fonts.ready])
      .then(keepShell)
      .catch(() => {})
  }, [box, fresh, who])
  return fresh ?? kept
}

const blank = (form: FormOf): Draft => ({
  id: newId(),
  form: form.id,
  version: form.version,
  name: form.name,
  answers: {},
  notedAt: new Date().toISOString(),
  edit: 0,
  state: 'writing',
})

/** `crypto.randomUUID` is missing on a plain http network. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

function Writing({ field, forms }: { field: Field; forms: Forms }) {
  const { text, say } = useSpeech()
  const { form: wanted, person } = useSearch({ strict: false }) as { form?: string; person?: string }
  const first = forms.forms.find((one) => one.id === wanted) ?? forms.forms[0]!
  const [draft, setDraft] = useState<Draft>(() => {
    // About a found person a form begins anew: what was left lying is of somebody else.
    const handed = wanted === first.id ? handedReport() : null
    if (handed !== null) return { ...blank(first), answers: handed }
    const left = person ? undefined : field.list.find((one) => one.state === 'writing' && one.form === first.id)
    return left ?? blank(first)
  })
  const form = forms.forms.find((one) => one.id === draft.form) ?? first
  const isOnline = useOnline()
  const { known, isAsked, isReady } = useKnown(form.id)
  const [filledFrom, setFilledFrom] = useState<unknown>(null)
  // With something waiting one first sees that it is safe; the next form is one press away.
  const [isWriting, setWriting] = useState(
    () => isAsked || handedReport() !== null || !field.list.some((one) => one.state === 'waiting' || isNews(one)),
  )
  const may = useMay()
  const [isOffer, setOffer] = useState(false)
  const { box } = field
  useEffect(() => {
    takeReport()
    // An offer that waits for a signal is shown first, so that it is asked when there is one.
    offerWaits(box).then((waits) => waits && setOffer(true))
  }, [box])
  if (isAsked && isReady && filledFrom !== known) {
    setFilledFrom(known)
    const answers = Object.fromEntries(known.map(({ question, value }) => [question, { value }]))
    setDraft((before) => ({ ...before, answers: { ...answers, ...before.answers } }))
  }
  function change(answers: Answers) {
    const next: Draft = { ...draft, answers, edit: draft.edit + 1, state: 'writing' }
    setDraft(next)
    field.put(next)
  }
  async function send() {
    await field.put({ ...draft, state: 'waiting', edit: draft.edit + 1, waits: 'signal' })
    setDraft(blank(form))
    setWriting(false)
    scrollTo({ top: 0 })
    await field.send()
  }
  function begin(chosen: FormOf) {
    field.see()
    setDraft(blank(chosen))
    setWriting(true)
    scrollTo({ top: 0 })
  }
  /** Back from the outbox: it is not sent while it is being changed. */
  function edit(chosen: Draft) {
    const next: Draft = { ...chosen, state: 'writing', edit: chosen.edit + 1 }
    setDraft(next)
    setWriting(true)
    field.put(next)
  }
  const citizens = forms.forms.find((one) => one.id === 'citizen-report')
  function report(answers: Answers) {
    const next = { ...blank(citizens!), answers }
    setOffer(false)
    setDraft(next)
    setWriting(true)
    field.put(next)
    scrollTo({ top: 0 })
  }
  if (isOffer) return <FieldOffer box={box} report={citizens ? report : null} back={() => setOffer(false)} />
  const others = forms.forms.filter((one) => one.id !== form.id)
  return (
    <Page title={say(form.name)} name={text.screens.field} lead={isWriting ? say(form.lead) : undefined}>
      <div className="mx-auto grid w-full max-w-xl gap-4">
        <Outbox field={field} edit={edit} current={isWriting ? draft.id : null} />
        {isWriting && (
          <Card>
            <FormSheet
              key={draft.id}
              form={form}
              places={forms.places}
              answers={draft.answers}
              known={known}
              problems={draft.problems ?? []}
              isOnline={isOnline}
              change={change}
              send={send}
            />
            <Safe isKept={field.isKept} />
          </Card>
        )}
        <div className="flex flex-wrap gap-2">
          {!isWriting && (
            <Button kind="primary" icon={Plus} className="min-h-13 grow text-md" onClick={() => begin(form)}>
              {text.field.again}
            </Button>
          )}
          {others.map((other) => (
            <Button key={other.id} icon={ClipboardPen} className="min-h-13 grow" onClick={() => begin(other)}>
              {say(other.name)}
            </Button>
          ))}
          {may('check offers') && (
            <Button icon={BriefcaseBusiness} className="min-h-13 grow" onClick={() => setOffer(true)}>
              {text.screens.offers}
            </Button>
          )}
        </div>
        {isOnline && (
          <>
            <CallBack />
            <OwnReports />
          </>
        )}
      </div>
    </Page>
  )
}

function Safe({ isKept }: { isKept: boolean }) {
  const { text } = useSpeech()
  const Icon = isKept ? LockKeyhole : TriangleAlert
  return (
    <p className="mt-2 flex items-start gap-2 text-xs text-soft">
      <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${isKept ? '' : 'text-warn'}`} />
      <span>
        {isKept ? text.field.keptHere : text.field.notKept} {text.field.blanks}
      </span>
    </p>
  )
}
