/** What was found, by what it is about: a sentence, its source and the day of its data; and what to tell whoever asked. */
import { MessageCircleQuestionMark, UsersRound } from 'lucide-react'
import { type Subject, subjects } from '../../../server/offers/model.ts'
import { dayWords } from '../../../server/offers/words.ts'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'

type Answer = Pick<Output<'offers.check'>, 'findings' | 'advice' | 'applicants'>

export function Findings({ answer }: { answer: Answer }) {
  const { text, say } = useSpeech()
  const groups = (Object.keys(subjects) as Subject[]).map((subject) => ({
    subject,
    found: answer.findings.filter((one) => one.subject === subject),
  }))
  return (
    <div className="grid gap-4">
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ subject, found }) => (
          <section key={subject} className="grid gap-1.5">
            <h3 className="text-sm font-bold text-soft">{say(subjects[subject])}</h3>
            <ul className="grid gap-3">
              {found.map((one) => (
                <li key={`${one.pattern} ${one.says.id}`} className="border-l-2 border-edge/60 pl-3">
                  <p className="font-semibold break-words">{say(one.says)}</p>
                  <p className="mt-0.5 text-xs text-soft">
                    {text.offers.source}: {say(one.source)}
                    {one.asOf !== null && `, ${text.offers.asOf(say(dayWords(one.asOf)))}`}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {answer.applicants !== null && (
        <p className="flex gap-2.5 rounded-md bg-sunk px-3 py-2.5">
          <UsersRound aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
          <span>
            <span className="block font-semibold">{text.offers.applicants(answer.applicants)}</span>
            {answer.applicants > 0 && <span className="block text-sm text-soft">{text.offers.applicantsHint}</span>}
          </span>
        </p>
      )}
      <section className="grid gap-1.5 rounded-md border border-accent/35 bg-accent-wash px-3.5 py-3">
        <h3 className="flex items-center gap-2 font-bold">
          <MessageCircleQuestionMark aria-hidden className="size-4.5 shrink-0" />
          {text.offers.adviceTitle}
        </h3>
        <ul className="grid list-disc gap-1 pl-5">
          {answer.advice.map((one) => (
            <li key={one.id}>{say(one)}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
