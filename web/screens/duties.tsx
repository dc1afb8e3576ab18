/** The duty roster: who is on duty at this post, and whom to call at the others now. */
import { CalendarPlus, PhoneCall } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../ask.ts'
import type { Output } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { PostName } from '../parts/post-name.tsx'
import { Time } from '../parts/time.tsx'
import { useZone } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { momentIn } from '../time.ts'
import { OnDuty } from './cases/on-duty.tsx'

type Roster = Output<'duties.list'>
type Kind = Roster['mine'][number]['kind']

export function Screen() {
  const { text } = useSpeech()
  const query = useAnswer('duties.list', {})
  return (
    <Page title={text.screens.duties} lead={text.duties.lead}>
      <Loaded query={query} rows={6} tall>
        {(roster) => <Duties roster={roster} />}
      </Loaded>
    </Page>
  )
}

function Duties({ roster }: { roster: Roster }) {
  const { text } = useSpeech()
  const [putting, setPutting] = useState(false)
  return (
    <>
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
        <Card
          title={text.duties.mine}
          flush
          action={
            <Button kind="quiet" small icon={CalendarPlus} onClick={() => setPutting(true)}>
              {text.duties.put}
            </Button>
          }
        >
          {roster.mine.length === 0 ? (
            <Empty icon={PhoneCall} title={text.duties.none}>
              {text.duties.mineEmpty}
            </Empty>
          ) : (
            <ul>
              {roster.mine.map((duty) => (
                <Mine key={duty.id} duty={duty} />
              ))}
            </ul>
          )}
        </Card>
        <Card title={text.duties.elsewhere} flush={roster.elsewhere.length > 0}>
          {roster.elsewhere.length === 0 ? (
            <p className="text-sm text-soft">{text.duties.elsewhereEmpty}</p>
          ) : (
            <ul>
              {roster.elsewhere.map(({ post, duty }) => (
                <li key={post.id} className="border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
                  <PostName post={post} />
                  <OnDuty duty={duty} />
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
      {putting && <PutDialog officers={roster.officers} close={() => setPutting(false)} />}
    </>
  )
}

function Mine({ duty }: { duty: Roster['mine'][number] }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('duties.take-off', ['duties.list', 'cases.get'])
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
      <span className="grid min-w-0 grow gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{duty.officer}</span>
          <Chip>{text.duties.kind[duty.kind]}</Chip>
        </span>
        <span className="text-sm text-soft">
          <Time at={duty.from} /> – <Time at={duty.until} /> · {duty.phone}
        </span>
      </span>
      <Button
        small
        kind="quiet"
        busy={deed.isPending}
        onClick={() => deed.mutate({ id: duty.id }, { onSuccess: () => notice(text.duties.taken) })}
      >
        {text.duties.takeOff}
      </Button>
    </li>
  )
}

function PutDialog({ officers, close }: { officers: Roster['officers']; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const zone = useZone()
  const [said, setSaid] = useState({ officer: '', kind: 'duty' as Kind, from: '', until: '', phone: '' })
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const deed = useDeed('duties.put', ['duties.list', 'cases.get'])
  return (
    <FormDialog
      open
      close={close}
      title={text.duties.putTitle}
      confirm={text.duties.send}
      ready={said.officer !== '' && said.from !== '' && said.until !== '' && said.phone.trim().length >= 6}
      send={async () => {
        const { officer, kind, phone } = said
        await deed.mutateAsync({
          ...{ officer, kind, phone: phone.trim() },
          ...{ from: momentIn(said.from, zone), until: momentIn(said.until, zone) },
        })
        notice(text.duties.sent)
      }}
    >
      <Choice
        label={text.duties.officer}
        value={said.officer}
        onChange={(event) => set({ officer: event.target.value })}
        required
      >
        <option value="">{text.duties.officerChoose}</option>
        {officers.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Choice>
      <Choice
        label={text.duties.kindLabel}
        value={said.kind}
        onChange={(event) => set({ kind: event.target.value as Kind })}
      >
        <option value="duty">{text.duties.kind.duty}</option>
        <option value="stand-in">{text.duties.kind['stand-in']}</option>
      </Choice>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          type="datetime-local"
          label={text.duties.from}
          value={said.from}
          onChange={(event) => set({ from: event.target.value })}
          required
        />
        <Field
          type="datetime-local"
          label={text.duties.until}
          value={said.until}
          onChange={(event) => set({ until: event.target.value })}
          required
        />
      </div>
      <Field
        type="tel"
        label={text.duties.phone}
        hint={text.duties.phoneHint}
        value={said.phone}
        onChange={(event) => set({ phone: event.target.value })}
        required
      />
    </FormDialog>
  )
}
