/** One case: three tracks with one accountable post each, the hand-overs between them, steps with clocks, and every victim's outcome. */
import { useParams } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { WhySee } from '../../parts/why-see.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AskedOutside } from '../outside/asked-outside.tsx'
import { NextWork } from '../queue/next-work.tsx'
import { CaseClocks } from './case-clocks.tsx'
import { CaseDocuments } from './case-documents.tsx'
import { CaseKind, ChangeKind } from './case-kind.tsx'
import { CaseNotes } from './case-notes.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { CloseCase } from './close-case.tsx'
import { Dangers } from './dangers.tsx'
import { EmergencyBanner } from './emergency-banner.tsx'
import { ExcludeOfficer } from './exclude-officer.tsx'
import { HandOvers } from './hand-overs.tsx'
import { MergedCases } from './merged-cases.tsx'
import { Participants } from './participants.tsx'
import { Pillars } from './pillars.tsx'
import { Requests } from './requests.tsx'
import { Steps } from './steps.tsx'
import { Tasks } from './tasks.tsx'
import { Tracks } from './tracks.tsx'
import { WaitingHandOvers } from './waiting-hand-overs.tsx'

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('cases.get', { id }, { purpose: 'case' })
  return (
    <LoadedPage query={query} trail={{ to: '/cases', words: text.screens.cases }}>
      {(one) => <Case one={one} />}
    </LoadedPage>
  )
}

function Case({ one }: { one: Output<'cases.get'> }) {
  const { text, say } = useSpeech()
  return (
    <Page
      title={say(one.title)}
      name={text.case.number(one.number)}
      trail={{ to: '/cases', words: text.screens.cases }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <CaseKind kind={one.kind} />
          <span className="font-semibold">{one.number}</span>
          {one.state === 'closed' && <Chip tone="good">{text.cases.state.closed}</Chip>}
          <span>
            {text.case.coordinating}: <PostName post={one.coordinating} />
          </span>
          <span>
            {text.case.opened} <Time at={one.openedAt} grain="day" />
          </span>
        </span>
      }
      actions={
        <>
          <WhySee reasons={one.whySee} />
          <NextWork />
          {one.may.coordinate && one.state === 'open' && <ChangeKind one={one} />}
          {one.may.coordinate && one.state === 'open' && <ExcludeOfficer one={one} />}
          {one.may.coordinate && one.state === 'open' && <CloseCase one={one} />}
        </>
      }
    >
      {one.emergency && <EmergencyBanner emergency={one.emergency} />}
      <Dangers one={one} />
      <WaitingHandOvers one={one} />
      <MergedCases one={one} />
      <Pillars one={one} />
      <Tracks one={one} />
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4 sm:gap-5">
          <Steps one={one} />
          <Tasks one={one} />
          <HandOvers one={one} />
          <Requests one={one} />
          <AskedOutside one={one} />
        </div>
        <div className="grid min-w-0 gap-4 sm:gap-5 md:max-xl:grid-cols-2">
          <CaseClocks one={one} />
          <Participants one={one} />
          <CaseDocuments one={one} />
          <CaseNotes one={one} />
          <CaseTimeline timeline={one.timeline} />
        </div>
      </div>
    </Page>
  )
}
