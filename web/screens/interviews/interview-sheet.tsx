/** The interview on paper: number, conditions, every question with its answer, then the result and the conclusions, and a place to sign. No name is printed. */
import { given, screeningOnly } from '../../../server/identification/model.ts'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Interview } from './use-answering.ts'

export function InterviewSheet({ interview }: { interview: Interview }) {
  const { text, say } = useSpeech()
  return (
    <article className="hidden gap-4 print:grid">
      <header>
        <p className="text-md font-bold">{text.interviews.sheet}</p>
        <p>
          {interview.number} · <Time at={interview.startedAt} /> · {interview.heldBy?.name},{' '}
          {interview.heldBy?.agency.name}
        </p>
        <p>{text.interviews.list(interview.list, say(interview.profileWords))}</p>
        <p>{text.interviews.sheetNameless}</p>
      </header>
      {interview.sections.map((section) => (
        <section key={section.dimension} className="break-inside-avoid-page">
          <h2 className="font-bold">{say(section.words)}</h2>
          <table className="w-full border-collapse text-xs">
            <tbody>
              {section.questions.map(({ code, ask, answer }) => (
                <tr key={code} className="border-b border-line align-top">
                  <td className="w-12 py-1">{code}</td>
                  <td className="py-1 pr-3">{say(ask)}</td>
                  <td className="w-56 py-1">
                    {answer ? say(given[answer.given]) : text.interviews.unanswered}
                    {answer?.note && ` — ${answer.note}`}
                    {answer?.from && ` (${text.interviews.standsFrom(answer.from.post, answer.from.number)})`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>
  )
}

/** Under everything that is printed. */
export function SheetSignature() {
  const { text, say } = useSpeech()
  return (
    <p className="mt-10 hidden break-inside-avoid border-t border-ink pt-1 print:block">
      {text.interviews.signature} · {say(screeningOnly)}
    </p>
  )
}
