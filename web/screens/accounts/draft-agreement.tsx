/** Drafting an agreement, or the one that follows another; it opens nothing until a second person approves. */
import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { useSpeech } from '../../text/language.tsx'

type Agreement = Output<'agreements.get'>
type Purpose = Input<'agreements.draft'>['purposes'][number]

export function DraftAgreement({ after }: { after?: Agreement }) {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small icon={FilePlus2} onClick={() => setOpen(true)}>
        {after ? text.agreements.follow : text.agreements.draft}
      </Button>
      {open && <Form after={after} close={() => setOpen(false)} />}
    </>
  )
}

const dayOf = (at: string) => at.slice(0, 10)
/** Days of an agreement begin and end at midnight in western Indonesia. */
const momentOf = (day: string) => `${day}T00:00:00+07:00`

function Form({ after, close }: { after: Agreement | undefined; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const posts = useAnswer('posts.list', {}).data ?? []
  const sources = useAnswer('sources.list', {}).data ?? []
  const deed = useDeed('agreements.draft', ['agreements.list'])
  const agencies = [...new Map(posts.map((post) => [post.agency.id, post.agency])).values()].toSorted((a, b) =>
    a.short.localeCompare(b.short),
  )
  const [number, setNumber] = useState('')
  const [agency, setAgency] = useState('')
  const [counterpart, setCounterpart] = useState('')
  const [source, setSource] = useState(after?.source ?? '')
  const [direction, setDirection] = useState<Agreement['direction']>(after?.direction ?? 'receive')
  const [groups, setGroups] = useState<string[]>(after?.groups ?? ['identity'])
  const [purposes, setPurposes] = useState<Purpose[]>((after?.purposes as Purpose[]) ?? [])
  const [legal, setLegal] = useState(after?.legal ?? { id: '', en: '' })
  const [dates, setDates] = useState({ from: after ? dayOf(after.until) : '', until: '', review: '' })
  const chosen = agency || agencies.find((one) => one.short === after?.agency)?.id || ''
  const day = (key: keyof typeof dates, label: string, hint?: string) => (
    <Field
      type="date"
      label={label}
      hint={hint}
      value={dates[key]}
      onChange={(event) => setDates({ ...dates, [key]: event.target.value })}
      required={key !== 'review'}
    />
  )
  return (
    <FormDialog
      open
      close={close}
      title={after ? text.agreements.follow : text.agreements.draft}
      lead={text.agreements.draftLead}
      confirm={text.agreements.draftSend}
      ready={chosen !== '' && source !== '' && groups.length > 0 && purposes.length > 0}
      send={async () => {
        await deed.mutateAsync({
          ...{ number, agency: chosen, source, direction, groups, purposes, legal },
          ...(counterpart === '' ? {} : { counterpart }),
          ...{ from: momentOf(dates.from), until: momentOf(dates.until) },
          ...(dates.review === '' ? {} : { review: momentOf(dates.review) }),
          ...(after ? { replaces: after.id } : {}),
        })
        notice(text.agreements.drafted)
      }}
    >
      <Field
        label={text.agreements.number}
        hint={text.agreements.numberHint}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        autoComplete="off"
        minLength={3}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={text.agreements.party}
          value={chosen}
          onChange={(event) => setAgency(event.target.value)}
          required
        >
          <option value="">{text.agreements.chooseAgency}</option>
          {agencies.map((one) => (
            <option key={one.id} value={one.id}>
              {one.short}
            </option>
          ))}
        </Choice>
        <Choice
          label={text.agreements.counterpart}
          value={counterpart}
          onChange={(event) => setCounterpart(event.target.value)}
        >
          <option value="">{text.agreements.counterpartNone}</option>
          {agencies.map((one) => (
            <option key={one.id} value={one.id}>
              {one.short}
            </option>
          ))}
        </Choice>
      </div>
      <Choice label={text.accounts.source} value={source} onChange={(event) => setSource(event.target.value)} required>
        <option value="">{text.agreements.chooseSource}</option>
        {sources.map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.name)}
          </option>
        ))}
      </Choice>
      <RadioCards
        legend={text.agreements.directionOf}
        name="direction"
        options={(['receive', 'send'] as const).map((value) => ({
          value,
          words: text.accounts.directions[value],
          hint: text.agreements.directions[value],
        }))}
        value={direction}
        choose={setDirection}
      />
      <CheckBoxes
        legend={text.agreements.groupsLegend}
        options={Object.entries(text.person.group).map(([value, words]) => ({ value, words }))}
        values={groups}
        choose={setGroups}
      />
      <CheckBoxes
        legend={text.agreements.purposesLegend}
        options={(Object.entries(text.purpose) as [Purpose, string][]).map(([value, words]) => ({ value, words }))}
        values={purposes}
        choose={setPurposes}
      />
      {(['id', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={language === 'id' ? text.agreements.legalId : text.agreements.legalEn}
          value={legal[language]}
          onChange={(event) => setLegal({ ...legal, [language]: event.target.value })}
          minLength={5}
          required
        />
      ))}
      <div className="grid gap-4 sm:grid-cols-3">
        {day('from', text.agreements.from)}
        {day('until', text.agreements.until)}
        {day('review', text.agreements.review)}
      </div>
    </FormDialog>
  )
}
