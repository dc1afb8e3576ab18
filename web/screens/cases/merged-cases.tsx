/** What a case's page says about merging: the same victim elsewhere, a proposal that waits, what was merged, and parting it. */
import { Link } from '@tanstack/react-router'
import { Combine, Split } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { mergedAnew } from './merged-anew.ts'
import { PartDialog } from './part-dialog.tsx'
import { ProposeMerge } from './propose-merge.tsx'

type Merges = Output<'merges.list'>
type Case = Output<'cases.get'>

export function MergedCases({ one }: { one: Case }) {
  const query = useAnswer('merges.list', { case: one.id }, { purpose: 'case' })
  if (query.data === undefined) return null
  const { pairs, proposals, merged, mayPropose } = query.data
  return (
    <>
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} one={one} proposal={proposal} />
      ))}
      {mayPropose && pairs.map((pair) => <Pair key={pair.id} one={one} pair={pair} />)}
      {merged.length > 0 && <Merged merged={merged} />}
    </>
  )
}

function Pair({ one, pair }: { one: Case; pair: Merges['pairs'][number] }) {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <Card title={text.merging.pairTitle} tone="warn">
      <div className="grid gap-3">
        <p>{text.merging.pairLead(pair.number)}</p>
        <div>
          <Button icon={Combine} onClick={() => setOpen(true)}>
            {text.merging.propose}
          </Button>
        </div>
      </div>
      <ProposeMerge one={one} pair={pair} open={open} close={() => setOpen(false)} />
    </Card>
  )
}

function Proposal({ one, proposal }: { one: Case; proposal: Merges['proposals'][number] }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [deed, setDeed] = useState<'agree' | 'refuse' | 'withdraw' | null>(null)
  const answer = useDeed('merges.answer', [...mergedAnew], { purpose: 'case' })
  const withdraw = useDeed('merges.withdraw', [...mergedAnew], { purpose: 'case' })
  return (
    <Card title={text.merging.proposalTitle} tone="warn">
      <div className="grid gap-3">
        <p>
          {text.merging.proposalBy(proposal.by.name)} {proposal.remains ? text.merging.remains : text.merging.moves}
        </p>
        {proposal.mayAnswer && <blockquote className="border-l-4 border-line pl-3">{proposal.reason}</blockquote>}
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-3">
          {proposal.owners.map((owner) => {
            const track = one.tracks.find((row) => row.track === owner.track)
            const post = owner.here ? track?.accountable : owner.post
            return (
              <div key={owner.track}>
                <dt className="text-sm text-soft">{track && say(track.name)}</dt>
                <dd>{post ? <PostName post={post} /> : text.merging.there}</dd>
              </div>
            )
          })}
        </dl>
        <div className="flex flex-wrap gap-2">
          {proposal.mayAnswer && (
            <>
              <Button kind="primary" onClick={() => setDeed('agree')}>
                {text.merging.agree}
              </Button>
              <Button kind="danger" onClick={() => setDeed('refuse')}>
                {text.merging.refuse}
              </Button>
            </>
          )}
          {proposal.mayWithdraw && <Button onClick={() => setDeed('withdraw')}>{text.merging.withdraw}</Button>}
        </div>
      </div>
      <ReasonDialog
        open={deed !== null}
        close={() => setDeed(null)}
        title={text.merging.answerTitle}
        label={text.merging.answerReason}
        confirm={text.merging[deed ?? 'agree']}
        danger={deed === 'refuse'}
        decide={async (reason) => {
          if (deed === 'withdraw') await withdraw.mutateAsync({ id: proposal.id, reason })
          else await answer.mutateAsync({ id: proposal.id, agree: deed === 'agree', reason })
          notice(text.merging.answered)
        }}
      />
    </Card>
  )
}

function Merged({ merged }: { merged: Merges['merged'] }) {
  const { text } = useSpeech()
  const [parting, setParting] = useState<Merges['merged'][number] | null>(null)
  return (
    <Card title={text.merging.mergedTitle}>
      <ul className="grid gap-3">
        {merged.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span>{text.merging.merged(row.number)}</span>
            {row.doubted && <Chip tone="warn">{text.merging.doubted}</Chip>}
            <Link to={`/cases/${row.case}/law`}>{text.merging.law}</Link>
            {row.mayPart && (
              <Button small icon={Split} onClick={() => setParting(row)}>
                {text.merging.part}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {parting && <PartDialog merged={parting} close={() => setParting(null)} />}
    </Card>
  )
}
