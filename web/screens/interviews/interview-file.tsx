/** Beside the questions: what was concluded and by whom, and the sittings. */
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Interview } from './use-answering.ts'

export function Conclusions({ interview }: { interview: Interview }) {
  const { text, say } = useSpeech()
  if (interview.conclusions.length === 0) return null
  return (
    <Card title={text.interviews.conclusions}>
      <ul className="grid gap-3">
        {interview.conclusions.map((one) => (
          <li key={one.at + one.by} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{say(one.words)}</span>
              <Chip tone={one.look === 'first' ? 'accent' : 'plain'}>{text.interviews.looks[one.look]}</Chip>
            </p>
            <p className="whitespace-pre-line">{one.reason}</p>
            <p className="text-sm text-soft">
              {text.interviews.sheetBy(one.by, one.post)} · <Time at={one.at} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Sittings({ interview }: { interview: Interview }) {
  const { text, say } = useSpeech()
  const words = text.interviews
  return (
    <Card title={words.sittings}>
      <ul className="grid gap-3">
        {interview.sittings.map((one) => (
          <li key={one.beganAt} className="grid gap-0.5 text-sm">
            <p className="font-semibold">
              <Time at={one.beganAt} /> · {words.sheetBy(one.by, one.post)}
            </p>
            <p className="text-soft">
              {[
                words.safetyBy(one.safety),
                words.healthBy(one.health),
                one.interpreter === null ? words.noInterpreter : words.interpreterBy(one.interpreter),
                ...(one.supporter ? [`${say(one.supporter.kind)}: ${one.supporter.who}`] : []),
              ].join(' · ')}
            </p>
            <p className="text-soft">
              {one.ending === null || one.endedAt === null ? (
                words.running
              ) : (
                <>
                  {say(one.ending)} · <Time at={one.endedAt} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
