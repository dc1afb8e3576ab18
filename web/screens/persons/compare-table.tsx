/** Two records side by side, field by field; on a phone each field is a small sheet with both values. A difference is a word and a mark. */
import { Equal, EqualNot, Minus, ShieldCheck } from 'lucide-react'
import type { Purpose } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Masked } from '../../parts/masked.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { type Cell, type Compared, compareSides } from './compare-sides.ts'
import { factWords } from './fact-words.ts'
import { markLetters, markWords } from './mark-letters.ts'
import type { Pair } from './use-sitting.ts'

type Side = Pair['sides'][number]
const letters = ['A', 'B'] as const

export function CompareTable({ sides, purpose }: { sides: Side[]; purpose: Purpose }) {
  const { text, say } = useSpeech()
  const rows = compareSides(sides as [Side, Side])
  const isBothCovered = (row: Compared) => row.left?.value === null && row.right?.value === null
  const facts = rows.filter((row) => !isBothCovered(row))
  const covered = rows.filter(isBothCovered)
  const why = covered[0]?.left?.masked
  return (
    <Card flush>
      <table className="-mt-1.5 w-full table-fixed border-collapse max-sm:block">
        <caption className="sr-only">{text.review.compare}</caption>
        <thead className="max-sm:block">
          <tr className="max-sm:grid">
            <th scope="col" className="w-52 max-sm:sr-only">
              <span className="sr-only">{text.review.field}</span>
            </th>
            {sides.map((side, place) => (
              <SideHead key={side.record} side={side} letter={letters[place] ?? ''} purpose={purpose} />
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {facts
            .filter((row) => !row.mayDiffer)
            .map((row) => (
              <Row key={row.field} row={row} />
            ))}
        </tbody>
        {facts.some((row) => row.mayDiffer) && (
          <tbody className="max-sm:block">
            <tr className="max-sm:block">
              <th
                scope="rowgroup"
                colSpan={3}
                className="border-t border-line bg-sunk/60 px-4 py-1.5 text-left text-xs text-soft max-sm:block sm:px-5"
              >
                <span className="font-bold">{text.person.group.journey}</span>{' '}
                <span className="font-normal">· {text.review.mayDiffer}</span>
              </th>
            </tr>
            {facts
              .filter((row) => row.mayDiffer)
              .map((row) => (
                <Row key={row.field} row={row} />
              ))}
          </tbody>
        )}
      </table>
      {why && (
        <div className="border-t border-line px-4 py-3 text-sm sm:px-5">
          <p className="font-semibold">
            {text.review.bothCovered}: {covered.map((row) => say(row.label)).join(', ')}
          </p>
          <Masked why={say(why)} />
        </div>
      )}
    </Card>
  )
}

/** Who says it. */
function SideHead({ side, letter, purpose }: { side: Side; letter: string; purpose: Purpose }) {
  const { text, say } = useSpeech()
  return (
    <th
      scope="col"
      className="border-line px-4 py-3 text-left align-top font-normal max-sm:block max-sm:border-t max-sm:first-of-type:border-0 sm:border-l sm:px-3"
    >
      <span className="flex gap-2.5">
        <Letter letter={letter} />
        <span className="grid min-w-0 gap-0.5 text-sm">
          <span className="sr-only">{text.review.side(letter)}</span>
          <span className="text-base font-bold">{say(side.source)}</span>
          <span>{side.agency}</span>
          <span className="text-soft">
            <Time at={side.at} zone={side.zone} grain={side.precision} />
          </span>
          <span className="text-xs text-soft">
            {text.review.ref} {side.ref}
          </span>
          <span className="text-xs text-soft">
            {text.review.person} <PersonName name={side.name} id={side.person} purpose={purpose} />
          </span>
          {side.protected && (
            <span className="mt-1 grid gap-1">
              <span>
                <Chip tone="accent" icon={ShieldCheck}>
                  {text.person.protectedRecord}
                </Chip>
              </span>
              <span className="text-xs text-soft">{text.review.protectedSide}</span>
            </span>
          )}
        </span>
      </span>
    </th>
  )
}

function Letter({ letter }: { letter: string }) {
  return (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-wash text-xs font-extrabold text-link"
    >
      {letter}
    </span>
  )
}

const looks = {
  equal: { tone: 'good', icon: Equal },
  agrees: { tone: 'good', icon: Equal },
  differs: { tone: 'warn', icon: EqualNot },
  'one side': { tone: 'plain', icon: Minus },
  covered: { tone: 'plain', icon: Minus },
} as const

function Row({ row }: { row: Compared }) {
  const { text, say } = useSpeech()
  const isContrary = row.relation === 'differs' && !row.mayDiffer
  const look = looks[row.relation]
  return (
    <tr
      className={`border-t border-line max-sm:block max-sm:px-4 max-sm:py-2.5 ${isContrary ? 'bg-warn-wash/60' : ''}`}
    >
      <th
        scope="row"
        className={`text-left align-top font-normal max-sm:flex max-sm:items-center max-sm:gap-2 max-sm:pb-1 sm:py-2 sm:pr-2 sm:pl-5 ${isContrary ? 'sm:shadow-[inset_3px_0_0_var(--warn-mark)]' : ''}`}
      >
        <span className="flex flex-wrap items-center justify-between gap-x-2 gap-y-0.5">
          <span className="text-sm text-soft">{say(row.label)}</span>
          <Chip tone={row.mayDiffer ? 'plain' : look.tone} icon={look.icon}>
            {text.review.relation[row.relation]}
          </Chip>
        </span>
      </th>
      <Value cell={row.left} other={row.right} row={row} letter="A" />
      <Value cell={row.right} other={row.left} row={row} letter="B" />
    </tr>
  )
}

function Value({ cell, other, row, letter }: { cell: Cell; other: Cell; row: Compared; letter: string }) {
  const { text, say, language } = useSpeech()
  const wordsOf = (one: Cell) => (one?.value ? factWords(row.field, one.value, text, language) : '')
  const pieces =
    row.relation === 'differs' && !row.mayDiffer
      ? (row.field === 'birthDate' ? markWords : markLetters)(wordsOf(cell), wordsOf(other))
      : [{ at: 0, text: wordsOf(cell), differs: false }]
  return (
    <td className="border-line align-top font-semibold break-words max-sm:grid max-sm:grid-cols-[1.25rem_minmax(0,1fr)] max-sm:py-0.5 sm:border-l sm:px-3 sm:py-2">
      <span aria-hidden className="text-xs leading-5.5 font-bold text-soft sm:hidden">
        {letter}
      </span>
      <span className="min-w-0">
        {!cell && <span className="font-normal text-soft">{text.review.missing}</span>}
        {cell?.masked && <Masked why={say(cell.masked)} />}
        {cell &&
          !cell.masked &&
          pieces.map((piece) =>
            piece.differs ? (
              <mark
                key={piece.at}
                className="rounded-sm bg-warn-mark/25 text-ink underline decoration-2 underline-offset-3"
              >
                {piece.text}
              </mark>
            ) : (
              <span key={piece.at}>{piece.text}</span>
            ),
          )}
      </span>
    </td>
  )
}
