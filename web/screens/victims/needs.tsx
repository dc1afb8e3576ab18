/** Needs and risk on four levels: today's look beside the former ones, so that a change can be seen. */
import { Radar } from 'lucide-react'
import { useState } from 'react'
import { type Assessment, type Danger, dangers, type Level, levels } from '../../../server/cases/victims/care/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

const all = Object.keys(levels) as Level[]
const tones = { low: 'good', medium: 'warn', high: 'danger' } as const

export function Needs({ victim }: { victim: Victim }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const [assessing, setAssessing] = useState(false)
  return (
    <Card
      title={words.needs}
      action={
        <Button small icon={Radar} onClick={() => setAssessing(true)}>
          {words.assess}
        </Button>
      }
    >
      {victim.assessments.length === 0 && <p className="text-soft">{words.noNeeds}</p>}
      <div className="grid gap-4">
        {victim.assessments.map((one) => (
          <section key={one.id} aria-label={one.at} className="grid gap-2">
            <h3 className="text-sm font-bold text-soft">
              <Time at={one.at} grain="day" /> · {words.by(one.by)}
            </h3>
            <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-4">
              {all.map((level) => (
                <li key={level} className="grid content-start gap-1 rounded-md bg-sunk/60 px-3 py-2">
                  <span className="flex flex-wrap items-center gap-2 font-semibold">
                    {say(levels[level])}
                    <Chip tone={tones[one.levels[level].danger]}>{say(dangers[one.levels[level].danger])}</Chip>
                  </span>
                  {one.levels[level].risks && (
                    <span className="text-sm">
                      {words.risks}: {one.levels[level].risks}
                    </span>
                  )}
                  {one.levels[level].protects && (
                    <span className="text-sm">
                      {words.protects}: {one.levels[level].protects}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {assessing && <AssessDialog victim={victim} close={() => setAssessing(false)} />}
    </Card>
  )
}

/** Opens with what was seen last: most of it still holds. */
function AssessDialog({ victim, close }: { victim: Victim; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const deed = useVictimDeed('victims.assess')
  const empty = { danger: 'medium' as Danger, risks: '', protects: '' }
  const [seen, setSeen] = useState<Assessment>(
    victim.assessments[0]?.levels ?? { individual: empty, household: empty, community: empty, structural: empty },
  )
  const set = (level: Level, part: object) => setSeen({ ...seen, [level]: { ...seen[level], ...part } })
  return (
    <FormDialog
      open
      close={close}
      title={words.needs}
      confirm={words.save}
      send={async () => {
        await deed.mutateAsync({ participant: victim.id, levels: seen })
        notice(words.assessed)
      }}
    >
      {all.map((level) => (
        <fieldset key={level} className="grid gap-2.5 rounded-md border border-line px-3.5 pt-1 pb-3.5">
          <legend className="px-1 text-sm font-bold text-soft">{say(levels[level])}</legend>
          <OneOf
            label={`${words.danger}: ${say(levels[level])}`}
            options={dangers}
            value={seen[level].danger}
            choose={(danger) => set(level, { danger })}
          />
          <TextField
            label={words.risks}
            rows={2}
            maxLength={2000}
            value={seen[level].risks}
            onChange={(event) => set(level, { risks: event.target.value })}
          />
          <TextField
            label={words.protects}
            rows={2}
            maxLength={2000}
            value={seen[level].protects}
            onChange={(event) => set(level, { protects: event.target.value })}
          />
        </fieldset>
      ))}
    </FormDialog>
  )
}
