/** What this officer recorded, as the server has it: number, who answers, how far. */
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function OwnReports() {
  const { text, say } = useSpeech()
  const query = useAnswer('reports.own', {})
  if (!query.data || query.data.length === 0) return null
  return (
    <Card title={text.field.own} note={query.data.length} flush>
      <ul>
        {query.data.map((report) => (
          <li key={report.id} className="grid gap-0.5 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <span className="font-bold tracking-wide">{report.number}</span>
              {report.state === 'waiting' ? (
                <Due at={report.dueAt} />
              ) : (
                <Chip tone={report.state === 'closed' ? 'good' : 'accent'}>{say(report.stateWords)}</Chip>
              )}
            </p>
            <p className="text-sm text-soft">
              {say(report.kindWords)} · <Ago at={report.receivedAt} />
              {report.answerable && ` · ${text.field.answers(postWords(report.answerable))}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
