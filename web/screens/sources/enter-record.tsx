/** One record typed by an officer, answered like any other. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'
import { RowForm } from './row-form.tsx'

export function EnterRecord({ source }: { source: Output<'sources.get'> }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [entered, setEntered] = useState(0)
  const deed = useDeed('records.enter', ['sources.get', 'sources.list', 'situation.board'])
  return (
    <Card>
      <RowForm
        key={entered}
        columns={source.columns}
        send={text.upload.sendRecord}
        deliver={async (row) => {
          const receipt = await deed.mutateAsync({ source: source.id, row })
          const [answer] = receipt.answers
          if (answer?.result === 'refused') return answer.problems ?? []
          notice(text.upload.recordKept)
          setEntered((before) => before + 1)
          return []
        }}
      />
    </Card>
  )
}
