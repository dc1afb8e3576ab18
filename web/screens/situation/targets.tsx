/** Whether the services keep what they owe: a share, its numbers, and the rows behind it. Never how many victims were found. */
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Bar } from '../../parts/bar.tsx'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'
import { keptWords, numberWords } from '../../time.ts'
import { TargetRows } from './target-rows.tsx'

type Target = Output<'situation.board'>['targets'][number]

export function Targets({ targets }: { targets: Target[] }) {
  const { text, say, language } = useSpeech()
  const [open, setOpen] = useState<Target | null>(null)
  if (targets.length === 0) return null
  return (
    <Card title={text.situation.targets}>
      <ul className="grid gap-2.5">
        {targets.map((one) => (
          <li key={one.target} className="grid gap-1">
            <button
              type="button"
              onClick={() => setOpen(one)}
              className="group flex min-h-6 cursor-pointer items-baseline justify-between gap-3 text-left"
            >
              <span className="text-sm font-semibold group-hover:text-link group-hover:underline">{say(one.name)}</span>
              <span className="text-sm font-bold whitespace-nowrap">{keptWords(one.kept, one.all, language)}</span>
            </button>
            <Bar shares={[{ share: one.kept / one.all, tone: 'good' }]} />
            <span className="text-xs text-soft">
              {text.situation.targetKept(numberWords(one.kept, language), numberWords(one.all, language))}
            </span>
          </li>
        ))}
      </ul>
      {open && <TargetRows target={open} close={() => setOpen(null)} />}
    </Card>
  )
}
