/** What the machine-readable zone of the document in hand says, and which check digits are wrong, in plain words with the arithmetic. */
import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { Mrz } from '../../../server/matching/mrz.ts'
import {
  arithmeticOf,
  centuryRule,
  fieldOfCheck,
  sentenceOfCheck,
  sentenceOfDoubt,
} from '../../../server/matching/tell-mrz.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import { factWords } from './fact-words.ts'

export function MrzReading({ mrz }: { mrz: Mrz }) {
  const { text, say, language } = useSpeech()
  const wrong = mrz.checks.filter((check) => !check.right)
  const fact = (field: string, value: string | null) =>
    value ? factWords(field, value, text, language) : text.mrz.none
  const facts: [string, string][] = [
    [text.mrz.name, mrz.name || text.mrz.none],
    [text.mrz.number, mrz.number || text.mrz.none],
    [text.person.birthDate, fact('birthDate', mrz.birthDate)],
    [text.mrz.sex, fact('sex', mrz.sex)],
    [text.mrz.nationality, fact('nationality', mrz.nationality)],
    [text.mrz.expiry, fact('birthDate', mrz.expiry)],
  ]
  return (
    <Card
      title={text.mrz.title}
      tone={mrz.sound ? 'plain' : 'warn'}
      action={
        mrz.sound ? (
          <Chip tone="good" icon={CircleCheck}>
            {text.mrz.sound}
          </Chip>
        ) : (
          <Chip tone="warn" icon={TriangleAlert}>
            {text.mrz.wrong(wrong.length)}
          </Chip>
        )
      }
    >
      <div className="grid gap-3.5">
        {(wrong.length > 0 || mrz.doubts.length > 0) && (
          <div role="status" className="rounded-md bg-warn-wash px-3.5 py-2.5 text-warn">
            <ul className="grid gap-1.5">
              {wrong.map((check) => (
                <li key={check.field} className="font-semibold">
                  {say(sentenceOfCheck(check))}
                </li>
              ))}
              {wrong.length > 0 && <li>{text.mrz.wrongLead}</li>}
              {mrz.doubts.map((doubt) => (
                <li key={doubt}>{say(sentenceOfDoubt(doubt))}</li>
              ))}
            </ul>
          </div>
        )}
        <dl className="grid grid-cols-2 gap-x-5 gap-y-2.5 sm:grid-cols-3">
          {facts.map(([label, value]) => (
            <div key={label} className="min-w-0">
              <dt className="text-sm text-soft">{label}</dt>
              <dd className="font-semibold break-words">{value}</dd>
            </div>
          ))}
        </dl>
        <details className="text-sm">
          <summary className="cursor-pointer font-semibold text-link">{text.mrz.reckon}</summary>
          <p className="mt-1.5 text-soft">{text.mrz.reckonLead}</p>
          <ul className="mt-1.5 grid gap-2">
            {mrz.checks.map((check) => (
              <li key={check.field} className="min-w-0">
                <span className="font-semibold">{say(fieldOfCheck(check))}</span>{' '}
                <span className={check.right ? 'text-good' : 'font-semibold text-warn'}>
                  {check.right ? text.mrz.agrees : text.mrz.disagrees}
                </span>
                <code className="block text-xs break-words text-soft">{arithmeticOf(check)}</code>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-soft">{say(centuryRule)}</p>
        </details>
      </div>
    </Card>
  )
}
