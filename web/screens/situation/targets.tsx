/** Whether the services keep what they owe: a share, its numbers, and the way to the rows. Never how many victims were found. */
import { Link } from '@tanstack/react-router'
import type { Output } from '../../call.ts'
import { Bar } from '../../parts/bar.tsx'
import { Card } from '../../parts/card.tsx'
import { screens } from '../../screens.ts'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { keptWords, numberWords } from '../../time.ts'

export function Targets({ targets }: { targets: Output<'situation.board'>['targets'] }) {
  const { text, say, language } = useSpeech()
  const may = useMay()
  const isOpen = (link: string) => screens.some((screen) => screen.path === link && screen.may && may(screen.may))
  if (targets.length === 0) return null
  return (
    <Card title={text.situation.targets}>
      <ul className="grid gap-2.5">
        {targets.map(({ target, name, kept, all, link }) => (
          <li key={target} className="grid gap-1">
            <span className="flex items-baseline justify-between gap-3">
              {isOpen(link) ? (
                <Link to={link} className="text-sm font-semibold text-ink no-underline hover:text-link hover:underline">
                  {say(name)}
                </Link>
              ) : (
                <span className="text-sm font-semibold">{say(name)}</span>
              )}
              <span className="text-sm font-bold whitespace-nowrap">{keptWords(kept, all, language)}</span>
            </span>
            <Bar shares={[{ share: kept / all, tone: 'good' }]} />
            <span className="text-xs text-soft">
              {text.situation.targetKept(numberWords(kept, language), numberWords(all, language))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
