/** One province as tiles: the number written in each, every tile of one size and one colour, so that none looks worse than another. */
import { Link } from '@tanstack/react-router'
import { EyeOff } from 'lucide-react'
import type { Tile } from '../../region/tiles.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Row, useCount } from './counted.ts'
import type { Behind } from './rows-behind.ts'
import { useWords } from './words.ts'

type Props = {
  label: string
  columns: number
  tiles: Tile[]
  rows: Map<string, Row>
  /** Opens the districts of a regency, where they are told. */
  open: ((code: string) => void) | null
  opened: string | undefined
  /** Where the rows behind a tile stand; a tile that opens its districts leaves it to the table. */
  behind: (row: Row) => Behind | null
}

export function TileMap({ label, columns, tiles, rows, open, opened, behind }: Props) {
  return (
    <ul
      aria-label={label}
      className="grid gap-1 sm:gap-1.5"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {tiles.map((tile) => {
        const row = rows.get(tile.code)
        if (row === undefined) return null
        return (
          <li key={tile.code} className="min-w-0" style={{ gridColumn: tile.column, gridRow: tile.row }}>
            <TileFace tile={tile} row={row} open={open} isOpen={opened === tile.code} behind={behind(row)} />
          </li>
        )
      })}
    </ul>
  )
}

type FaceProps = { tile: Tile; row: Row; open: Props['open']; isOpen: boolean; behind: Behind | null }

function TileFace({ tile, row, open, isOpen, behind }: FaceProps) {
  const words = useWords()
  const { say } = useSpeech()
  const count = useCount()
  const { now, before } = row
  const isWithheld = now.value === null
  // Soft ink is too soft on the colour of what is open.
  const tone = isOpen ? 'text-ink' : 'text-soft'
  const hasBefore = before.atLeast > 0 || (before.value === 0 && now.atLeast > 0)
  const inside = (
    <>
      <span className={`line-clamp-2 text-2xs leading-[0.9375rem] font-semibold max-sm:tracking-tight ${tone}`}>
        {tile.short}
      </span>
      {isWithheld && now.atLeast === 0 ? (
        <span className={`mt-auto ${tone}`}>
          <EyeOff aria-hidden className="size-4 sm:size-5" strokeWidth={1.6} />
          <span className="sr-only">{words.withheld}</span>
        </span>
      ) : (
        <span
          className={`mt-auto font-extrabold whitespace-nowrap ${now.value === 0 ? tone : ''} text-base sm:text-lg`}
        >
          {count(now)}
        </span>
      )}
      <span className={`text-2xs max-sm:hidden ${tone}`}>{hasBefore ? words.wasBefore(count(before)) : '\u00A0'}</span>
    </>
  )
  const look = `flex h-[4.75rem] w-full min-w-0 flex-col items-start rounded-md border px-1.5 py-1 text-left sm:h-24 sm:px-2.5 sm:py-2 ${
    isOpen
      ? 'border-accent bg-accent-wash'
      : isWithheld
        ? 'border-dashed border-edge/70 bg-sunk/60'
        : 'border-line bg-sunk'
  }`
  if (open === null && behind !== null)
    return (
      <Link
        to={behind.to}
        search={behind.search as never}
        title={words.rows(say(row.name))}
        className={`${look} text-ink no-underline hover:border-edge`}
      >
        {inside}
      </Link>
    )
  if (open === null) return <div className={look}>{inside}</div>
  return (
    <button
      type="button"
      aria-pressed={isOpen}
      title={words.open(say(row.name))}
      onClick={() => open(tile.code)}
      className={`${look} hover:border-edge`}
    >
      {inside}
    </button>
  )
}
