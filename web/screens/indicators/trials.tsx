/** Trying a draft on the history, and what its latest trial says. */
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import type { Draft } from './draft-deeds.tsx'
import { TrialResult } from './trial-result.tsx'

export function Trials({ draft }: { draft: Draft }) {
  const { text, language } = useSpeech()
  const may = useMay()
  const [minutes, setMinutes] = useState('20')
  const deed = useDeed('drafts.try', ['indicators.get'])
  const [latest] = draft.trials
  const isRunning = latest !== undefined && latest.doneAt === null
  const done = draft.trials.find((trial) => trial.result !== null)
  return (
    <div className="grid gap-4">
      {may('write indicators') && (
        <Card title={text.indicators.try}>
          <p className="mb-3 max-w-[80ch] text-sm text-soft">{text.indicators.tryHint}</p>
          <div className="flex flex-wrap items-end gap-3">
            <div className="w-56">
              <Field
                label={text.indicators.minutes}
                type="number"
                min={1}
                max={480}
                value={minutes}
                onChange={(event) => setMinutes(event.target.value)}
              />
            </div>
            <Button
              kind="primary"
              icon={FlaskConical}
              busy={deed.isPending || isRunning}
              disabled={!(Number(minutes) > 0)}
              onClick={() => deed.mutate({ id: draft.id, minutes: Number(minutes) })}
            >
              {text.indicators.try}
            </Button>
          </div>
          {deed.error !== null && (
            <div className="mt-3">
              <Trouble thrown={deed.error} />
            </div>
          )}
          {isRunning && (
            <p role="status" className="mt-3 text-sm">
              {text.indicators.running}
            </p>
          )}
          {latest?.problem === 'changed' && (
            <p className="mt-3 text-sm text-warn">{text.indicators.changedMeanwhile}</p>
          )}
        </Card>
      )}
      {(draft.state === 'shadow' || draft.shadow !== null) && (
        <Card title={text.indicators.shadow}>
          {draft.shadow === null
            ? text.indicators.shadowNone
            : text.indicators.shadowWords(
                numberWords(draft.shadow.hits, language),
                numberWords(draft.shadow.known, language),
              )}
        </Card>
      )}
      {done?.result && <TrialResult result={done.result} seconds={done.seconds ?? 0} isCurrent={done.current} />}
    </div>
  )
}
