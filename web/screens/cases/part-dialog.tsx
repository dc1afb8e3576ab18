/** Parting merged cases: why, and what was done since for nobody in particular that belongs to the one that is parted. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { mergedAnew } from './merged-anew.ts'

export function PartDialog({ merged, close }: { merged: Output<'merges.list'>['merged'][number]; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [chosen, setChosen] = useState<string[]>([])
  const deed = useDeed('merges.part', [...mergedAnew], { purpose: 'case' })
  const things = [...merged.tasks, ...merged.events.map((event) => ({ ...event, words: say(event.words) }))]
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const of = (rows: { id: string }[]) => rows.flatMap(({ id }) => (chosen.includes(id) ? [id] : []))
  return (
    <ReasonDialog
      open
      close={close}
      title={`${text.merging.partTitle}: ${merged.number}`}
      lead={text.merging.partLead}
      label={text.merging.partReason}
      confirm={text.merging.part}
      danger
      decide={async (reason) => {
        await deed.mutateAsync({ id: merged.id, reason, tasks: of(merged.tasks), events: of(merged.events) })
        notice(text.merging.parted)
      }}
    >
      {things.length > 0 && (
        <ul className="grid gap-2">
          {things.map((thing) => (
            <li key={thing.id}>
              <label className="flex gap-3">
                <input
                  type="checkbox"
                  checked={chosen.includes(thing.id)}
                  onChange={() => toggle(thing.id)}
                  className="mt-1 size-4 shrink-0 accent-accent"
                />
                <span>
                  {thing.words}{' '}
                  <span className="text-sm text-soft">
                    <Time at={thing.at} />
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </ReasonDialog>
  )
}
