/** What is recorded of the person and open to this post; what is covered says so. */
import { Card } from '../../parts/card.tsx'
import { Masked } from '../../parts/masked.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { factWords } from '../persons/fact-words.ts'
import type { Seen } from './look-at.tsx'

/** The kind of happening is the source's name already. */
const isNoHeading = ({ field }: Seen['records'][number]['fields'][number]) => field !== 'happening'

export function Known({ seen: { records } }: { seen: Seen }) {
  const { text, say, language } = useSpeech()
  if (records.length === 0) return null
  return (
    <Card title={text.desk.known}>
      <ul className="grid gap-2">
        {records.map((record) => (
          <li key={`${record.source.id} ${record.at}`}>
            <details>
              <summary className="min-h-8 cursor-pointer">
                <span className="font-semibold">{say(record.source)}</span>{' '}
                <span className="text-sm text-soft">
                  · {record.agency} · <Time at={record.at} zone={record.zone} grain={record.precision} />
                </span>
              </summary>
              <dl className="grid gap-x-5 gap-y-2 py-2 sm:grid-cols-2">
                {record.fields.filter(isNoHeading).map((field) => (
                  <div key={field.field} className="min-w-0">
                    <dt className="text-sm text-soft">{say(field.label)}</dt>
                    <dd className="break-words">
                      {field.value === null ? (
                        <Masked why={say(field.masked!)} />
                      ) : (
                        factWords(field.field, field.value, text, language)
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  )
}
