/** Finding one person: a purpose, then one identifier or two facts; at most ten answers, never a list to browse. */
import { ScanSearch, SearchX } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Input, Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Page } from '../../parts/page.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

type Way = 'nik' | 'passport' | 'phone' | 'name'

const purposes: Purpose[] = ['screening', 'alert', 'case', 'administration']
const ways: Way[] = ['nik', 'passport', 'phone', 'name']

export function Screen() {
  const { text, say } = useSpeech()
  const [purpose, setPurpose] = useState<Purpose>('screening')
  const [way, setWay] = useState<Way>('nik')
  const [value, setValue] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const deed = useDeed('persons.find', [], { purpose })
  function find(event: FormEvent) {
    event.preventDefault()
    const wanted: Input<'persons.find'> = way === 'name' ? { name: value.trim(), birthDate } : { [way]: value.trim() }
    deed.mutate(wanted)
  }
  const hints = {
    nik: text.person.nikHint,
    passport: text.person.passportHint,
    phone: text.person.phoneHint,
    name: undefined,
  }
  return (
    <Page title={text.screens.persons} lead={text.person.findLead}>
      <Card>
        <form
          onSubmit={find}
          className="grid items-end gap-3.5 sm:grid-cols-2 lg:grid-cols-[11rem_12rem_minmax(0,1fr)_auto]"
        >
          <Choice
            label={text.person.purpose}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value as Purpose)}
          >
            {purposes.map((one) => (
              <option key={one} value={one}>
                {text.purpose[one]}
              </option>
            ))}
          </Choice>
          <Choice
            label={text.person.by}
            value={way}
            onChange={(event) => {
              setWay(event.target.value as Way)
              setValue('')
            }}
          >
            {ways.map((one) => (
              <option key={one} value={one}>
                {text.person.ways[one]}
              </option>
            ))}
          </Choice>
          <div className="grid gap-3.5 sm:max-lg:col-span-2 sm:grid-cols-[minmax(0,1fr)_auto]">
            <Field
              label={way === 'name' ? text.person.name : text.person.ways[way]}
              placeholder={hints[way]}
              autoComplete="off"
              inputMode={way === 'nik' || way === 'phone' ? 'numeric' : 'text'}
              value={value}
              onChange={(event) => setValue(event.target.value)}
              required
            />
            {way === 'name' && (
              <Field
                label={text.person.birthDate}
                type="date"
                value={birthDate}
                onChange={(event) => setBirthDate(event.target.value)}
                required
              />
            )}
          </div>
          <Button type="submit" kind="primary" icon={ScanSearch} busy={deed.isPending}>
            {text.person.find}
          </Button>
        </form>
      </Card>
      {deed.error !== null && <Trouble thrown={deed.error} />}
      {deed.data ? (
        <Card title={text.person.found(deed.data.rows.length)} flush>
          {deed.data.rows.length === 0 && (
            <Empty icon={SearchX} title={text.person.notFound}>
              {text.person.notFoundLead}
            </Empty>
          )}
          <ul>
            {deed.data.rows.map((row) => (
              <li key={row.id} className="grid gap-0.5 border-t border-line px-4 py-3 first:border-0 sm:px-5">
                <span className="flex flex-wrap items-baseline gap-x-3">
                  <PersonName name={row.name} id={row.id} purpose={purpose} />
                </span>
                <span className="text-sm text-soft">{say(row.why)}</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        deed.error === null && (
          <Empty icon={ScanSearch} title={text.person.findEmpty}>
            {text.person.findEmptyLead}
          </Empty>
        )
      )}
    </Page>
  )
}
