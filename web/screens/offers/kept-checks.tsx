/** Checks that were kept, newest first: what was asked about, the first sentence of the answer, and whether others ask about the same. */
import { Link } from '@tanstack/react-router'
import { FolderSearch } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pages } from '../../parts/pages.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useOfferPurpose } from './use-offer.ts'

type Row = Output<'offers.list'>['rows'][number]

export function KeptChecks() {
  const { text } = useSpeech()
  const [{ page = 1 }, change] = useFilters<{ page?: number; tab?: string }>()
  const query = useAnswer('offers.list', { page: page - 1 }, { purpose: useOfferPurpose() })
  return (
    <Loaded query={query} rows={6} tall>
      {({ total, rows }) => (
        <Card flush>
          {rows.length === 0 ? (
            <Empty icon={FolderSearch} title={text.offers.keptNone}>
              {text.offers.keptNoneLead}
            </Empty>
          ) : (
            <ul aria-label={text.offers.kept}>
              {rows.map((row) => (
                <Line key={row.id} row={row} />
              ))}
            </ul>
          )}
          <Pages page={page} total={total} turn={(next) => change({ page: next })} />
        </Card>
      )}
    </Loaded>
  )
}

function Line({ row }: { row: Row }) {
  const { text, say } = useSpeech()
  const about = [row.occupation, row.country && say(row.country)].filter(Boolean).join(', ')
  return (
    <li className="border-b border-line last:border-0">
      <Link
        to="/offers/$id"
        params={{ id: row.id } as never}
        className="grid gap-1 px-4 py-3 text-ink no-underline hover:bg-sunk sm:px-5"
      >
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <span className="font-bold break-words">{row.company ?? text.offers.contactOnly}</span>
          {about !== '' && <span className="text-soft">{about}</span>}
        </span>
        {row.says && <span className="line-clamp-2 text-sm">{say(row.says)}</span>}
        {row.asked.length > 0 && (
          <span className="flex flex-wrap gap-1.5">
            {row.asked.map((one) => (
              <Chip key={one.id} tone="warn">
                {say(one)}
              </Chip>
            ))}
          </span>
        )}
        <span className="flex flex-wrap gap-x-3 text-xs text-soft">
          <span>{row.number}</span>
          {row.post && <span>{postWords(row.post)}</span>}
          <Ago at={row.at} />
        </span>
      </Link>
    </li>
  )
}
