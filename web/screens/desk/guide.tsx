/** The interview guide: questions in their order, each with what its answer may note, by one touch. */
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Desk } from './desk.tsx'
import type { Seen } from './look-at.tsx'

type Props = { desk: Desk; seen: Seen; signs: string[]; note: (signs: string[]) => void }

export function Guide({ desk, seen, signs, note }: Props) {
  const { text, say } = useSpeech()
  const [shown, setShown] = useState(!seen.nothingToAsk)
  if (!shown)
    return (
      <div>
        <Button onClick={() => setShown(true)}>{text.desk.guideShow}</Button>
      </div>
    )
  const flip = (sign: string) => note(signs.includes(sign) ? signs.filter((one) => one !== sign) : [...signs, sign])
  const wordsOf = (sign: string) => desk.signs.find(({ id }) => id === sign)!.words
  return (
    <Card title={text.desk.guide} note={signs.length > 0 ? text.desk.noted(signs.length) : undefined}>
      <p className="mb-3 text-sm text-soft">{text.desk.nothingNoted}</p>
      <ol className="grid gap-4">
        {seen.questions.map((question) => (
          <li key={question.id} className="grid gap-1.5">
            <span className="flex flex-wrap items-center gap-2">
              <Chip tone={question.stage === 'safety' || question.stage === 'separate' ? 'accent' : 'plain'}>
                {text.desk.stages[question.stage]}
              </Chip>
              {question.now && <Chip tone="good">{text.desk.nowMark}</Chip>}
            </span>
            <span className="font-semibold">{say(question.ask)}</span>
            <span className="flex flex-wrap gap-2">
              {question.signs.map((sign) => (
                <button
                  key={sign}
                  type="button"
                  aria-pressed={signs.includes(sign)}
                  onClick={() => flip(sign)}
                  className="min-h-9 rounded-md border border-edge/60 bg-card px-3 py-1 text-left text-sm font-semibold text-ink hover:bg-sunk aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-link"
                >
                  {signs.includes(sign) && <span aria-hidden>✓ </span>}
                  {say(wordsOf(sign))}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
