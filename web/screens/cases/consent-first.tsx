/** What each victim said about services of the chosen agency: before the service, before the post, before anything is written. */
import { HeartHandshake } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { offering as en } from '../../text/en/offering.ts'
import { offering as id } from '../../text/id/offering.ts'
import { useSpeech } from '../../text/language.tsx'

type Prepared = Output<'cases.prepare-hand-over'>
type State = Prepared['consents'][number]['state']

const tones: Record<State, Tone> = { given: 'good', refused: 'danger', withdrawn: 'danger', 'not asked': 'warn' }
/** More than a screen holds: who agreed is counted, who did not comes first. */
const most = 8
const order: State[] = ['refused', 'withdrawn', 'not asked', 'given']

/** True where somebody's no stops the offer: the server would refuse it too. */
export const isRefused = (prepared: Prepared | undefined): boolean =>
  prepared?.restsOnConsent === true &&
  prepared.consents.some(({ state, danger }) => !danger && (state === 'refused' || state === 'withdrawn'))

export function ConsentFirst({
  one,
  prepared,
  outside = false,
}: {
  one: Output<'cases.get'>
  prepared: Prepared
  /** True for an institution without an account: only what was said of everybody counts. */
  outside?: boolean
}) {
  const { text, say, language } = useSpeech()
  const words = language === 'en' ? en : id
  const agency = prepared.receiver?.post.agency.name
  const rows = prepared.consents.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const nameOf = (participant: string) =>
    one.participants.find((known) => known.id === participant)?.name ?? text.person.nameCovered
  const isOpen = rows.some(({ state }) => state === 'not asked')
  return (
    <section aria-label={words.title} className="grid gap-2 rounded-md bg-sunk px-3.5 py-3 text-sm">
      <h3 className="flex items-center gap-1.5 font-semibold">
        <HeartHandshake aria-hidden className="size-4 shrink-0 text-link" />
        {words.title}
      </h3>
      <p className="text-soft">
        {outside ? words.aboutOutside : agency === undefined ? words.aboutAny : words.about(agency)}
      </p>
      {rows.length === 0 && <p className="text-soft">{words.none}</p>}
      <ul className="grid gap-1">
        {rows.slice(0, most).map((row) => (
          <li key={row.participant} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <span className="font-semibold">{nameOf(row.participant)}</span>
            <Chip tone={tones[row.state]}>{say(row.words)}</Chip>
            {row.danger && <Chip tone="danger">{text.roles.danger}</Chip>}
            {row.withholds.length > 0 && (
              <span className="text-soft">
                {words.withholds(row.withholds.map((part) => say(part).toLowerCase()).join(', '))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {rows.length > most && <p className="text-soft">{words.more(rows.length - most)}</p>}
      {!prepared.restsOnConsent && <p className="text-soft">{words.restsOnLaw}</p>}
      {isRefused(prepared) ? (
        <p className="font-semibold text-danger">{outside ? words.refusedOutside : words.refused}</p>
      ) : (
        prepared.restsOnConsent && isOpen && <p className="text-warn">{words.notAsked}</p>
      )}
    </section>
  )
}
