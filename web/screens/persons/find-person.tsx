/** Finding one person: a purpose, then one identifier or two facts; at most ten answers, never a list to browse. */
import { ScanSearch, SearchX } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { agreesWithMrz } from '../../../server/matching/mrz-spelling.ts'
import { useDeed } from '../../ask.ts'
import type { Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Choice } from '../../parts/field.tsx'
import { Holes } from '../../parts/holes.tsx'
import { Page } from '../../parts/page.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { handText, useHandedText } from '../../search/handed-text.ts'
import { useSpeech } from '../../text/language.tsx'
import { MrzReading } from './mrz-reading.tsx'
import { SearchFields } from './search-fields.tsx'
import { useSearch, type Way } from './use-search.ts'

const purposes: Purpose[] = ['screening', 'alert', 'case', 'administration']

export function Screen() {
  const { text, say } = useSpeech()
  const [purpose, setPurpose] = useState<Purpose>('screening')
  const search = useSearch()
  const { way, facts, mrz } = search
  const deed = useDeed('persons.find', [], { purpose })
  const handed = useHandedText()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was handed over begins a search once, whatever is filled in since.
  useEffect(() => {
    if (handed === '') return
    handText('')
    deed.reset()
    search.begin(handed)
  }, [handed])
  function find(by: Way) {
    const wanted = search.wanted(by)
    if (wanted) deed.mutate(wanted)
  }
  /** What was found belongs to what was asked: it goes as soon as another document is taken in hand. */
  function enter(value: string) {
    if (!deed.isIdle) deed.reset()
    search.enter(value)
  }
  const mayAskByName =
    mrz !== null && facts.name !== '' && facts.birthDate !== '' && deed.variables?.passport !== undefined
  return (
    <Page title={text.screens.persons} lead={text.person.findLead}>
      <Card>
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            find(way)
          }}
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
          <SearchFields search={search} enter={enter} />
          <Button type="submit" kind="primary" icon={ScanSearch} busy={deed.isPending}>
            {text.person.find}
          </Button>
          <p role="status" className="text-sm text-soft sm:col-span-full">
            {search.missing > 0 ? text.mrz.missing(search.missing) : text.mrz.accepted}
          </p>
        </form>
      </Card>
      {mrz !== null && <MrzReading mrz={mrz} />}
      {deed.error !== null && <Trouble thrown={deed.error} />}
      {deed.data && <Holes holes={deed.data.holes} />}
      {deed.data ? (
        <Card title={text.person.found(deed.data.rows.length)} flush>
          {deed.data.rows.length === 0 && (
            <Empty
              icon={SearchX}
              title={text.person.notFound}
              action={
                mayAskByName && (
                  <Button icon={ScanSearch} onClick={() => find('name')}>
                    {text.mrz.byName}
                  </Button>
                )
              }
            >
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
                {mrz !== null && agreesWithMrz(mrz, row.name) === false && (
                  <span className="text-sm font-semibold text-warn">{text.mrz.otherName}</span>
                )}
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
