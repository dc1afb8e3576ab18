/** Groups that this post receives. */
import { Link } from '@tanstack/react-router'
import { Bus, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { countries, returns } from '../../../server/cases/receptions/model.ts'
import { useAnswer } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AnnounceDialog } from './announce-dialog.tsx'

export function Screen() {
  const { text, say } = useSpeech()
  const words = text.receptions
  const query = useAnswer('receptions.list', {})
  const [announcing, setAnnouncing] = useState(false)
  return (
    <Page
      title={text.screens.receptions}
      lead={words.lead}
      actions={
        <Button kind="primary" icon={UserRoundPlus} onClick={() => setAnnouncing(true)}>
          {words.announce}
        </Button>
      }
    >
      <Loaded query={query} rows={4} tall>
        {({ rows }) => (
          <Card flush>
            {rows.length === 0 ? (
              <Empty icon={Bus} title={words.none}>
                {words.noneLead}
              </Empty>
            ) : (
              <ul>
                {rows.map((row) => (
                  <li
                    key={row.id}
                    className="flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-line px-4 py-3 first:border-0 sm:px-5"
                  >
                    <span className="grid min-w-0 grow gap-0.5">
                      <Link
                        to={`/receptions/${row.id}`}
                        className="font-bold text-ink no-underline hover:text-link hover:underline"
                      >
                        {row.place} · {say(returns[row.kind])} · {say(countries[row.country])}
                      </Link>
                      <span className="text-sm text-soft">
                        {row.number} · <Time at={row.expectedAt} /> · <PostName post={row.post} />
                      </span>
                      <span className="text-sm">{words.progress(row.present, row.absent, row.all)}</span>
                    </span>
                    {row.closedAt === null ? (
                      <Chip tone={row.left > 0 ? 'warn' : 'good'}>{words.left(row.left)}</Chip>
                    ) : (
                      <Chip tone="good">{words.closed}</Chip>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Card>
        )}
      </Loaded>
      {announcing && <AnnounceDialog close={() => setAnnouncing(false)} />}
    </Page>
  )
}
