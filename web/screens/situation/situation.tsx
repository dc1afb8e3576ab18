/** The first screen: what needs me now, then what comes in, the region, and whether the sources still speak. Live. */
import { Maximize } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import { useNow } from '../../now.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Holes } from '../../parts/holes.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay, useWho } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { WithoutLink } from '../victims/without-link.tsx'
import { Counts } from './counts.tsx'
import { Feeds } from './feeds.tsx'
import { Needs } from './needs.tsx'
import { NoticesCard } from './notices-card.tsx'
import { Pillars } from './pillars.tsx'
import { RegionCard } from './region-card.tsx'
import { Targets } from './targets.tsx'

export function Screen() {
  const { text } = useSpeech()
  const { post } = useWho()
  const may = useMay()
  const query = useAnswer('situation.board', {})
  const now = new Date(useNow()).toISOString()
  return (
    <Page
      actions={
        <>
          {may('read cases') && <WithoutLink quiet />}
          <ButtonLink to="/board" kind="quiet" icon={Maximize}>
            {text.situation.full}
          </ButtonLink>
        </>
      }
      title={text.screens.situation}
      lead={
        <>
          {post && text.situation.lead(post.name)} <Time at={now} />
        </>
      }
    >
      <Loaded query={query} rows={10} tall>
        {(board) => (
          <>
            <Holes holes={board.holes} />
            <Counts counts={board.counts} capacity={board.capacity} now={board.now} />
            <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
              <div className="grid min-w-0 gap-4 sm:gap-5">
                <Needs needs={board.needs} />
                <RegionCard places={board.places} />
              </div>
              <div className="grid min-w-0 gap-4 sm:gap-5 md:grid-cols-2 xl:grid-cols-1">
                <Feeds feeds={board.feeds} />
                <Pillars pillars={board.pillars} />
                <Targets targets={board.targets} />
                <NoticesCard />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}
