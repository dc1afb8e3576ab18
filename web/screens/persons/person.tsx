/** One person as the agencies' records tell it, put together for this reader; why each record was joined, and the way to part them. */
import { useParams, useSearch } from '@tanstack/react-router'
import { ClipboardPen, MessagesSquare, Waypoints } from 'lucide-react'
import { personNumber } from '../../../server/persons/model.ts'
import { useAnswer } from '../../ask.ts'
import type { Output, Purpose } from '../../call.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { WhySee } from '../../parts/why-see.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { OpenAbout } from '../cases/open-about.tsx'
import { History } from './history.tsx'
import { Joins } from './joins.tsx'
import { Records } from './records.tsx'
import { Ties } from './ties.tsx'

type Person = Output<'persons.get'>

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const { purpose = 'screening' } = useSearch({ strict: false }) as { purpose?: Purpose }
  const query = useAnswer('persons.get', { id }, { purpose })
  return (
    <LoadedPage query={query} trail={{ to: '/persons', words: text.screens.persons }}>
      {(person) => <One person={person} purpose={purpose} />}
    </LoadedPage>
  )
}

function One({ person, purpose }: { person: Person; purpose: Purpose }) {
  const { text } = useSpeech()
  const may = useMay()
  return (
    <Page
      title={person.name || text.person.nameCovered}
      name={text.screens.persons}
      trail={{ to: '/persons', words: text.screens.persons }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Chip tone="accent">
            {text.person.purpose}: {text.purpose[purpose]}
          </Chip>
          <Chip>{personNumber(person.id)}</Chip>
          {text.person.recordsNote(person.records.length)}
        </span>
      }
      actions={
        <>
          <ButtonLink to="/network" search={{ person: person.id, purpose } as never} icon={Waypoints}>
            {text.person.network}
          </ButtonLink>
          <OpenAbout person={person.id} />
          {may('record reports') && (
            <ButtonLink
              to="/lapor"
              search={{ form: 'citizen-report', person: person.id, purpose } as never}
              icon={ClipboardPen}
            >
              {text.reports.aboutPerson}
            </ButtonLink>
          )}
          {may('interview persons') && (
            <ButtonLink to="/interviews/new" search={{ person: person.id } as never} icon={MessagesSquare}>
              {text.interviews.begin}
            </ButtonLink>
          )}
          <WhySee reasons={person.whySee} />
        </>
      }
    >
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Records person={person} purpose={purpose} />
        <div className="grid min-w-0 gap-4 sm:gap-5">
          <Joins person={person} />
          <Ties person={person.id} purpose={purpose} />
          <History person={person} purpose={purpose} />
        </div>
      </div>
    </Page>
  )
}
