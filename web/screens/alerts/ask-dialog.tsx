/** Asking another post: whom, and one thing that its own records can answer. */
import { useState } from 'react'
import type { PostRef } from '../../../server/access/model.ts'
import { PostChoice } from '../../parts/post-choice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function AskDialog({
  open,
  close,
  askable,
  send,
}: {
  open: boolean
  close: () => void
  askable: PostRef[]
  send: (to: string, question: string) => Promise<unknown>
}) {
  const { text } = useSpeech()
  const [to, setTo] = useState('')
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={text.alert.askTitle}
      lead={text.alert.askLead}
      label={text.alert.askQuestion}
      hint={text.alert.askHint}
      confirm={text.alert.askSend}
      ready={to !== ''}
      decide={(question) => send(to, question)}
    >
      <PostChoice
        label={text.alert.askTo}
        placeholder={text.alert.askChoose}
        posts={askable}
        value={to}
        choose={setTo}
      />
    </ReasonDialog>
  )
}
