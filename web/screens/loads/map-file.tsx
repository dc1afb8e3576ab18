/** Matching columns and trying: what was matched is tried as it stands, and a change asks for another trial. */
import { FlaskConical, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords, zoneName } from '../../time.ts'
import { AskLoad } from './ask-load.tsx'
import { Constants } from './constants.tsx'
import { MapColumns } from './map-columns.tsx'
import { type Mapping, type Rules, startRules } from './rules.ts'
import { SavedMappings } from './saved-mappings.tsx'
import { Steps } from './steps.tsx'
import { Trial } from './trial.tsx'
import { TrialProgress, useAskAgain } from './trial-progress.tsx'

type Kept = Output<'files.get'>

export function MapFile({
  file,
  saved,
  another,
  loaded,
}: {
  file: Kept
  saved: Mapping[]
  another: () => void
  loaded: (id: string) => void
}) {
  const { text, language } = useSpeech()
  const [start] = useState(() => startRules(file, saved))
  const [mapping, setMapping] = useState(start.mapping)
  const [rules, setRules] = useState<Rules>(start.rules)
  const trying = useDeed('files.try', [])
  const [far, setFar] = useState<{ done: number; rows: number } | null>(null)
  const asked = { file: file.id, source: file.source, ...rules }
  const isAsked = trying.data !== undefined && JSON.stringify(trying.variables) === JSON.stringify(asked)
  const tried = isAsked && trying.data.trial !== null
  const ask = () =>
    trying.mutate(asked, {
      onSuccess: (made) => setFar(made.trial === null ? made : null),
      onError: () => setFar(null),
    })
  useAskAgain(isAsked && trying.data.trial === null, ask)
  return (
    <div className="grid gap-4">
      <Steps at={tried ? 'try' : 'map'} />
      <Card
        title={text.load.about(file.media.toUpperCase(), numberWords(file.rows, language), file.columns.length)}
        action={
          <Button small kind="quiet" icon={RotateCcw} onClick={another}>
            {text.load.another}
          </Button>
        }
      >
        <div className="grid gap-3">
          {file.encoding !== null && file.encoding !== 'UTF-8' && (
            <p className="rounded-md bg-warn-wash px-3 py-2 text-warn">{text.load.encoding(file.encoding)}</p>
          )}
          {file.sheets !== null && file.sheets.left.length > 0 && (
            <p className="rounded-md bg-warn-wash px-3 py-2 text-warn">
              {text.load.sheets(file.sheets.read, file.sheets.left.join(', '))}
            </p>
          )}
          <p className="max-w-[75ch] text-soft">
            {text.load.mapLead} {text.load.zone(zoneName(file.zone))}
          </p>
          {saved.length > 0 && (
            <SavedMappings
              saved={saved}
              chosen={mapping}
              choose={(next) => {
                setMapping(next)
                setRules(startRules(file, saved, next).rules)
              }}
            />
          )}
        </div>
      </Card>
      <Card title={text.load.steps.map} flush>
        <MapColumns file={file} rules={rules} change={setRules} />
      </Card>
      <Constants file={file} rules={rules} change={setRules} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind={tried ? 'plain' : 'primary'}
          icon={FlaskConical}
          busy={trying.isPending || far !== null}
          disabled={Object.keys(rules.columns).length === 0}
          onClick={ask}
        >
          {text.load.tryIt}
        </Button>
        {trying.data !== undefined && !isAsked && <span className="text-soft">{text.load.tryAgain}</span>}
      </div>
      {trying.error !== null && <Trouble thrown={trying.error} />}
      {far !== null && <TrialProgress done={far.done} rows={far.rows} />}
      {tried && (
        <>
          <Trial trial={trying.data.trial!} file={file} />
          <AskLoad asked={asked} name={mapping?.name ?? ''} rows={file.rows} loaded={loaded} />
        </>
      )}
    </div>
  )
}
