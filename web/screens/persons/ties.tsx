/** Who is tied to this person, by what, and who else: a tie is no identity and no blame, and says so. */
import { Bus, Home, Landmark, type LucideIcon, MapPin, Phone, Route, UserRound } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output, Purpose } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

type Tie = Output<'persons.ties'>[number]

const icons: Record<Tie['kind'], LucideIcon> = {
  'sponsor phone': UserRound,
  'sponsor address': UserRound,
  phone: Phone,
  address: MapPin,
  household: Home,
  vehicle: Bus,
  journey: Route,
  account: Landmark,
}

/** So many people of a tie stand open. */
const shown = 5

export function Ties({ person, purpose }: { person: string; purpose: Purpose }) {
  const { text } = useSpeech()
  const query = useAnswer('persons.ties', { id: person }, { purpose })
  return (
    <Card title={text.person.ties} flush>
      <Loaded query={query} rows={2}>
        {(ties) => (
          <>
            <p className="px-4 pb-3 text-sm text-soft sm:px-5">
              {ties.length === 0 ? text.person.tiesEmpty : text.person.tiesLead}
            </p>
            <ul>
              {ties.map((tie) => (
                <One key={`${tie.kind} ${tie.records}`} tie={tie} purpose={purpose} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Card>
  )
}

function One({ tie, purpose }: { tie: Tie; purpose: Purpose }) {
  const { text, say } = useSpeech()
  return (
    <li className="grid gap-1.5 border-t border-line px-4 py-3 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Chip icon={icons[tie.kind]}>{say(tie.words)}</Chip>
        <span className="text-sm text-soft">
          {text.person.tiedPersons(tie.persons)}
          {tie.lately !== undefined && `, ${text.person.tiedLately(tie.lately)}`}
        </span>
      </p>
      {tie.said !== null && <p className="text-sm [overflow-wrap:anywhere]">{tie.said}</p>}
      <ul className="grid gap-1">
        {tie.others.slice(0, shown).map((other) => (
          <li key={other.person} className="text-sm">
            <PersonName name={other.name} id={other.person} purpose={purpose} />
            <span className="block text-xs text-soft">
              {say(other.source)}, {other.agency} · <Ago at={other.at} />
            </span>
          </li>
        ))}
      </ul>
      {tie.persons > shown && <p className="text-xs text-soft">{text.person.tiedMore(tie.persons - shown)}</p>}
    </li>
  )
}
