/** The assessment of impact (UU 27/2022 art. 34), generated: what each source risks and what answers it. */
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSpeech } from '../../text/language.tsx'

export function Impact() {
  const { text, say } = useSpeech()
  const query = useAnswer('processing.read', {})
  return (
    <Loaded query={query} rows={8}>
      {({ rows }) => (
        <div className="grid gap-4">
          <p className="max-w-[75ch] text-soft">{text.declarations.impactLead}</p>
          {rows.map((row) => (
            <Card key={row.id} title={say(row.name)} note={say(row.system)}>
              <ul className="grid gap-3">
                {row.risks.map((one) => (
                  <li key={one.risk.id} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[1fr_1.4fr]">
                    <span className="font-semibold">
                      {say(one.risk)} {one.high && <Chip tone="warn">{text.declarations.high}</Chip>}
                    </span>
                    <span>{say(one.answered)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
    </Loaded>
  )
}
