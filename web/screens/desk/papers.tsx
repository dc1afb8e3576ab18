/** The papers of the purpose, each with its source; ticked is what is missing. */
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Seen } from './look-at.tsx'

export function Papers({
  papers,
  missing,
  choose,
}: {
  papers: Seen['papers']
  missing: string[]
  choose: (missing: string[]) => void
}) {
  const { text, say } = useSpeech()
  if (papers.length === 0) return <p className="text-sm text-soft">{text.desk.papersNone}</p>
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">
        {text.desk.papers} <span className="font-normal text-soft">{text.desk.papersLead}</span>
      </legend>
      {papers.map((paper) => (
        <label key={paper.id} className="flex gap-2.5">
          <input
            type="checkbox"
            className="mt-1 size-4 shrink-0 accent-accent"
            checked={missing.includes(paper.id)}
            onChange={(event) =>
              choose(event.target.checked ? [...missing, paper.id] : missing.filter((one) => one !== paper.id))
            }
          />
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-2 font-semibold">
              {say(paper.name)}
              {missing.includes(paper.id) && <Chip tone="warn">{text.desk.missing}</Chip>}
              {paper.attested && <Chip tone="good">{text.desk.attested(say(paper.attested))}</Chip>}
            </span>
            <span className="block text-xs text-soft">
              {say(paper.source)}
              {paper.toBeConfirmed && ` · ${text.desk.toBeConfirmed}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
