/** What stands between two SOPs: each finding a sentence, with the two clauses it rests on. */
import { CircleCheck, Copy, GitFork, Unplug } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Sop } from './names.ts'

type Compared = Output<'sops.compare'>
type Finding = Compared['findings'][number]

const icons = { contradiction: GitFork, hole: Unplug, overlap: Copy }
const tones = { contradiction: 'danger', hole: 'warn', overlap: 'accent' } as const

export function Findings({ compared }: { compared: Compared }) {
  const { text } = useSpeech()
  const { findings, meet, first, second } = compared
  return (
    <Card title={text.sops.findings} note={text.sops.findingsCount(findings.length)} flush={findings.length > 0}>
      {findings.length === 0 ? (
        <p role="status" className="flex items-center gap-2 text-soft">
          <CircleCheck aria-hidden className="size-4.5 shrink-0 text-good" />
          {meet ? text.sops.noFindings : text.sops.doNotMeet}
        </p>
      ) : (
        <ul className="divide-y divide-line" aria-label={text.sops.findings}>
          {findings.map((finding) => (
            <One
              key={`${finding.rule} ${finding.what} ${finding.clauses.map((clause) => clause.step).join()}`}
              finding={finding}
              sops={[first, second]}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

function One({ finding, sops }: { finding: Finding; sops: Sop[] }) {
  const { text, say } = useSpeech()
  return (
    <li className="grid gap-2 px-4 py-3 sm:px-5 print:break-inside-avoid">
      <p className="flex flex-wrap items-center gap-2">
        <Chip tone={tones[finding.kind]} icon={icons[finding.kind]}>
          {text.sops.kind[finding.kind]}
        </Chip>
        <span className="text-sm text-soft">{text.sops.rule[finding.rule]}</span>
        {finding.elsewhere && <Chip tone="good">{text.sops.elsewhere(say(finding.elsewhere))}</Chip>}
      </p>
      <p className="max-w-[80ch] font-semibold">{say(finding.sentence)}</p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {sops.map((sop) => {
          const clause = finding.clauses.find((one) => one.sop === `${sop.id}@${sop.version}`)
          if (clause === undefined) return null
          const number = sop.steps.findIndex((step) => step.code === clause.step) + 1
          return (
            <li key={clause.sop} className="min-w-0 rounded-md bg-sunk/70 px-3 py-2 text-sm">
              <span className="block text-xs break-words text-soft">
                <code>{clause.sop}</code>
                {number > 0 && ` · ${text.sops.clause(number)}`}
              </span>
              {clause.step === null ? <span className="text-soft">{text.sops.wholeSop}</span> : say(clause.words)}
            </li>
          )
        })}
      </ul>
    </li>
  )
}
