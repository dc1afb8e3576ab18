/** The people of a case with their roles; a victim without an outcome keeps the case open and says so. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AddPerson } from './add-person.tsx'
import { isVictim } from './is-victim.ts'
import { Parted } from './parted.tsx'
import { ParticipantDeeds } from './participant-deeds.tsx'
import { RecordOutcome } from './record-outcome.tsx'

type Case = Output<'cases.get'>
type Participant = Case['participants'][number]

export function Participants({ one }: { one: Case }) {
  const { text, say } = useSpeech()
  const may = useMay()
  const [chosen, setChosen] = useState<Participant | null>(null)
  const kinOf = (kin: NonNullable<Participant['kin']>) => {
    const victim = one.participants.find(({ id }) => id === kin.of)
    return text.roles.kin(say(kin.words), victim?.name ?? (victim ? say(victim.roleName) : text.person.nameCovered))
  }
  const isProtector = one.tracks.some((track) => track.track === 'protection' && track.mine)
  const mayRecord = one.state === 'open' && may('work on cases') && (isProtector || one.may.coordinate)
  return (
    <Card title={text.case.participants} flush action={<AddPerson one={one} />}>
      <ul>
        {one.participants.map((participant) => (
          <li key={participant.id} className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <PersonName name={participant.name} id={participant.person} purpose="case" />
              {participant.child && <Chip tone="warn">{text.case.child}</Chip>}
            </span>
            <span className="text-sm text-soft">
              {participant.kin === null ? say(participant.roleName) : kinOf(participant.kin)}
              {participant.identified &&
                ` · ${text.roles.by(participant.identified.letter, participant.identified.post?.name ?? null)}`}
              {participant.file !== null && ` · ${text.merging.file(participant.file)}`}
              {participant.sameAs !== null && ` · ${text.merging.same}`}
            </span>
            {participant.parting && <Parted one={one} participant={participant} parting={participant.parting} />}
            {participant.seemsChild && <span className="text-sm font-semibold text-warn">{text.roles.seemsChild}</span>}
            {participant.interviews.map(({ id, number, stateWords }) => (
              <span key={id} className="text-sm">
                <Link to={`/interviews/${id}`}>{text.case.interview(number)}</Link>{' '}
                <span className="text-soft">{say(stateWords)}</span>
              </span>
            ))}
            {isVictim(participant) && (
              <span className="flex flex-wrap items-center gap-2 text-sm">
                <ButtonLink small to={`/cases/${one.id}/victims/${participant.id}`}>
                  {text.victims.open}
                </ButtonLink>
                {participant.outcome ? (
                  <>
                    <Chip tone="good">{say(participant.outcome.words)}</Chip>
                    <span className="text-xs text-soft">
                      <Time at={participant.outcome.at} grain="day" />
                    </span>
                  </>
                ) : (
                  <Chip tone="warn">{text.case.outcomeMissing}</Chip>
                )}
                {!participant.outcome && mayRecord && (
                  <Button kind="quiet" small onClick={() => setChosen(participant)}>
                    {text.case.recordOutcome}
                  </Button>
                )}
              </span>
            )}
            <ParticipantDeeds participant={participant} />
          </li>
        ))}
      </ul>
      {chosen && <RecordOutcome one={one} participant={chosen} close={() => setChosen(null)} />}
    </Card>
  )
}
