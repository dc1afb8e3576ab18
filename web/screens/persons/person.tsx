/** One person as the agencies' records tell it, put together for this reader; why each record was joined, and the way to part them. */
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import type { Output, Purpose } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { WhySee } from '../../parts/why-see.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AlertState } from '../alerts/alert-state.tsx'
import { Joins } from './joins.tsx'
import { Records } from './records.tsx'

type Person = Output<'persons.get'>

export function Screen() {
  const { id = '' } = useParams({ strict: false })
  const { purpose = 'screening' } = useSearch({ strict: false }) as { purpose?: Purpose }
  const query = useAnswer('persons.get', { id }, { purpose })
  return (
    <Loaded query={query} rows={10} tall>
      {(person) => <One person={person} purpose={purpose} />}
    </Loaded>
  )
}

function One({ person, purpose }: { person: Person; purpose: Purpose }) {
  const { text } = useSpeech()
  return (
    <Page
      title={person.name}
      name={text.screens.persons}
      trail={{ to: '/persons', words: text.screens.persons }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Chip tone="accent">
            {text.person.purpose}: {text.purpose[purpose]}
          </Chip>
          {text.person.recordsNote(person.records.length)}
        </span>
      }
      actions={<WhySee reasons={person.whySee} />}
    >
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Records person={person} purpose={purpose} />
        <div className="grid min-w-0 gap-4 sm:gap-5">
          <Joins person={person} />
          <Elsewhere person={person} />
        </div>
      </div>
    </Page>
  )
}

/** The alerts and cases this person is in, as far as the reader may see them. */
function Elsewhere({ person }: { person: Person }) {
  const { text, say } = useSpeech()
  return (
    <>
      <Card title={text.person.alerts}>
        {person.alerts.length === 0 && <p className="text-soft">{text.person.nothing}</p>}
        <ul className="grid gap-2.5">
          {person.alerts.map((alert) => (
            <li key={alert.id} className="grid justify-items-start gap-1">
              <Link to={`/alerts/${alert.id}`} className="font-semibold text-link hover:underline">
                {say(alert.headline)}
              </Link>
              <span className="flex gap-2 text-sm text-soft">
                {alert.number} <AlertState state={alert.state} />
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={text.person.cases}>
        {person.cases.length === 0 && <p className="text-soft">{text.person.nothing}</p>}
        <ul className="grid gap-1.5">
          {person.cases.map((one) => (
            <li key={one.id}>
              <Link to={`/cases/${one.id}`} className="font-semibold text-link hover:underline">
                {text.case.number(one.number)}
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
