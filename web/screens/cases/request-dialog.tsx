/** Asking, informing or inviting another post; says that responsibility does not move. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

type Case = Output<'cases.get'>
type Kind = Case['requests'][number]['kind']
type Track = Case['tracks'][number]['track']

const kinds: Kind[] = ['ask', 'inform', 'work jointly']

export function RequestDialog({ open, close, one }: { open: boolean; close: () => void; one: Case }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [kind, setKind] = useState<Kind>('ask')
  const [to, setTo] = useState('')
  const tracks = one.tracks.filter((track) => track.mine || one.may.coordinate)
  const [chosen, setTrack] = useState<Track | null>(null)
  const track = chosen ?? tracks[0]?.track ?? 'protection'
  const deed = useDeed('requests.ask', ['cases.get', 'cases.list'], { purpose: 'case' })
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={text.case.requestTitle}
      lead={text.case.requestLead}
      label={text.case.requestWords}
      confirm={text.case.requestSend}
      ready={to !== ''}
      decide={async (words) => {
        await deed.mutateAsync({ case: one.id, kind, track, to, words })
        notice(text.case.requestSent)
      }}
    >
      <RadioCards
        legend={text.case.requestKind}
        name="kind"
        options={kinds.map((value) => ({
          value,
          words: text.case.requestKinds[value].name,
          hint: text.case.requestKinds[value].hint,
        }))}
        value={kind}
        choose={setKind}
      />
      {tracks.length > 1 && (
        <Choice
          label={text.case.requestTrack}
          value={track}
          onChange={(event) => setTrack(event.target.value as Track)}
        >
          {tracks.map((of) => (
            <option key={of.track} value={of.track}>
              {say(of.name)}
            </option>
          ))}
        </Choice>
      )}
      <PostChoice
        label={text.case.handOverTo}
        placeholder={text.case.handOverChoose}
        posts={one.posts}
        value={to}
        choose={setTo}
      />
    </ReasonDialog>
  )
}
