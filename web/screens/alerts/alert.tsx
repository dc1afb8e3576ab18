/** One alert that explains itself: protection first, then why, the evidence, what is not known, and the decision. */
import { useParams } from '@tanstack/react-router'
import { HeartHandshake, Waypoints } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Holes } from '../../parts/holes.tsx'
import { LevelMark } from '../../parts/level.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { Time } from '../../parts/time.tsx'
import { WhySee } from '../../parts/why-see.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AlertState, BasisGone } from './alert-state.tsx'
import { Decide } from './decide.tsx'
import { Departs } from './departs.tsx'
import { Evidence } from './evidence.tsx'
import { History } from './history.tsx'
import { Judged } from './judgement.tsx'
import { Questions } from './questions.tsx'
import { Reasons } from './reasons.tsx'

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('alerts.get', { id }, { purpose: 'alert' })
  return (
    <LoadedPage query={query} trail={{ to: '/alerts', words: text.screens.alerts }}>
      {(alert) => <Alert alert={alert} />}
    </LoadedPage>
  )
}

function Alert({ alert }: { alert: Output<'alerts.get'> }) {
  const { text, say } = useSpeech()
  const may = useMay()
  return (
    <Page
      title={say(alert.headline)}
      name={text.alert.number(alert.number)}
      trail={{ to: '/alerts', words: text.screens.alerts }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <LevelMark level={alert.level} word={text.level[alert.level]} />
          <AlertState state={alert.state} />
          {alert.basisGone && <BasisGone />}
          {alert.departs && <Departs departs={alert.departs} />}
          {alert.snoozedUntil && (
            <span>
              {text.alert.snoozedUntil} <Time at={alert.snoozedUntil} />
            </span>
          )}
          <span>{alert.number}</span>
          <span>{alert.jurisdiction}</span>
          <Time at={alert.openedAt} />
        </span>
      }
      actions={
        <>
          {alert.persons[0] && may('read persons') && (
            <ButtonLink
              to="/network"
              search={{ person: alert.persons[0].id, purpose: 'alert' } as never}
              icon={Waypoints}
            >
              {text.person.network}
            </ButtonLink>
          )}
          <WhySee reasons={alert.whySee} />
        </>
      }
    >
      <Protection many={alert.persons.length > 1} />
      <Holes holes={alert.holes} silenced={alert.silenced} />
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="contents lg:grid lg:min-w-0 lg:gap-5">
          {alert.onlyAsked ? (
            <Questions questions={alert.questions} />
          ) : (
            <>
              <Reasons reasons={alert.reasons} />
              {alert.judgement && <Judged judgement={alert.judgement} />}
              <Evidence timeline={alert.timeline} />
              <History history={alert.history} />
            </>
          )}
        </div>
        <div className="contents lg:sticky lg:top-4 lg:grid lg:gap-5">
          <div className="grid gap-4 max-lg:order-first sm:gap-5">
            <Decide alert={alert} />
          </div>
          <Persons persons={alert.persons} />
          <Sentences title={text.alert.next} sentences={alert.next} isOrdered />
          {!alert.onlyAsked && <Questions questions={alert.questions} />}
        </div>
      </div>
    </Page>
  )
}

/** What is read before any reason: this person may need help. */
function Protection({ many }: { many: boolean }) {
  const { text } = useSpeech()
  return (
    <section className="flex gap-3 rounded-lg border border-good/35 bg-good-wash px-4 py-3 sm:px-5">
      <HeartHandshake aria-hidden className="mt-0.5 size-6 shrink-0 text-good" strokeWidth={1.7} />
      <div>
        <p className="text-md font-extrabold text-good">{many ? text.alert.protectMany : text.alert.protect}</p>
        <p className="max-w-[80ch]">{text.alert.protectLead}</p>
      </div>
    </section>
  )
}

function Persons({ persons }: { persons: Output<'alerts.get'>['persons'] }) {
  const { text } = useSpeech()
  if (persons.length === 0) return null
  return (
    <Card title={text.alert.persons}>
      <ul className="grid gap-1.5">
        {persons.map((person) => (
          <li key={person.id}>
            <PersonName name={person.name} id={person.id} purpose="alert" />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Sentences({
  title,
  lead,
  sentences,
  isOrdered = false,
}: {
  title: string
  lead?: string
  sentences: { id: string; en: string }[]
  isOrdered?: boolean
}) {
  const { say } = useSpeech()
  if (sentences.length === 0) return null
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <Card title={title}>
      {lead && <p className="mb-2 text-sm text-soft">{lead}</p>}
      <List
        className={`grid gap-2 pl-5 ${isOrdered ? 'list-decimal marker:font-bold marker:text-link' : 'list-disc marker:text-edge'}`}
      >
        {sentences.map((sentence) => (
          <li key={sentence.id} className="pl-0.5">
            {say(sentence)}
          </li>
        ))}
      </List>
    </Card>
  )
}
