/** Proposing to merge: whose owner goes on for each track, and why. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { mergedAnew } from './merged-anew.ts'

type Owners = Input<'merges.propose'>['owners']

export function ProposeMerge({
  one,
  pair,
  open,
  close,
}: {
  one: Output<'cases.get'>
  pair: Output<'merges.list'>['pairs'][number]
  open: boolean
  close: () => void
}) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [owners, setOwners] = useState<Owners>({ protection: 'here', law: 'here', immigration: 'here' })
  const deed = useDeed('merges.propose', [...mergedAnew], { purpose: 'case' })
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={text.merging.proposeTitle}
      lead={text.merging.proposeLead}
      label={text.merging.reason}
      confirm={text.merging.propose}
      decide={async (reason) => {
        const { agreed } = await deed.mutateAsync({ case: one.id, with: pair.id, owners, reason })
        notice(agreed ? text.merging.done : text.merging.proposed)
      }}
    >
      {one.tracks.map((track) => (
        <Choice
          key={track.track}
          label={text.merging.owner(say(track.name))}
          value={owners[track.track]}
          onChange={(event) =>
            setOwners({ ...owners, [track.track]: event.target.value === 'there' ? 'there' : 'here' })
          }
        >
          <option value="here">{`${text.merging.here}: ${postWords(track.accountable)}`}</option>
          <option value="there">{text.merging.there}</option>
        </Choice>
      ))}
    </ReasonDialog>
  )
}
