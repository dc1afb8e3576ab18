/** A file in the form of the standard: looked at first, with what was noticed and what would be refused, then taken in. */
import { FileSearch, FileUp, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { forget } from '../../ask.ts'
import { answerOf, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

type Result = Output<'htcds.look'>

async function send(door: 'htcds.look' | 'htcds.import', file: File, batch: string, asOf: string): Promise<Result> {
  const body = new FormData()
  body.append('file', file)
  const asked = new URLSearchParams({ batch, asOf })
  return answerOf<Result>(await fetch(`/api/web/${door}?${asked}`, { method: 'POST', body }))
}

export function ImportFile() {
  const { text } = useSpeech()
  const [file, setFile] = useState<File | null>(null)
  const [batch, setBatch] = useState('')
  const [asOf, setAsOf] = useState('')
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  const [result, setResult] = useState<Result | null>(null)
  const ready = file !== null && batch.trim().length >= 2 && asOf !== ''
  async function run(door: 'htcds.look' | 'htcds.import') {
    if (file === null) return
    setBusy(true)
    setThrown(null)
    try {
      setResult(await send(door, file, batch.trim(), asOf))
      if (door === 'htcds.import') await forget(['sources.list', 'sources.get'])
    } catch (problem) {
      setThrown(problem)
      setResult(null)
    } finally {
      setBusy(false)
    }
  }
  const changed = () => setResult(null)
  return (
    <div className="grid gap-4">
      <Card>
        <p className="mb-4 max-w-[75ch] text-soft">{text.exchange.importLead}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Field
            label={text.exchange.batch}
            hint={text.exchange.batchHint}
            value={batch}
            maxLength={40}
            onChange={(event) => {
              setBatch(event.target.value)
              changed()
            }}
          />
          <Field
            label={text.exchange.asOf}
            type="date"
            value={asOf}
            onChange={(event) => {
              setAsOf(event.target.value)
              changed()
            }}
          />
          <Field
            label={text.exchange.file}
            type="file"
            accept=".xlsx,.xlsm,.csv,.json"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              changed()
            }}
          />
          <div className="flex flex-wrap gap-2">
            <Button icon={FileSearch} busy={busy} disabled={!ready} onClick={() => run('htcds.look')}>
              {text.exchange.look}
            </Button>
            {result !== null && result.delivery === null && result.rows > result.counts.refused && (
              <Button kind="primary" icon={FileUp} busy={busy} onClick={() => run('htcds.import')}>
                {text.exchange.bring}
              </Button>
            )}
          </div>
        </div>
      </Card>
      {thrown !== null && <Trouble thrown={thrown} />}
      {result !== null && <Told result={result} />}
    </div>
  )
}

function Told({ result }: { result: Result }) {
  const { text, say } = useSpeech()
  const { kept, newVersions, alreadyKept, refused } = result.counts
  return (
    <Card title={text.exchange.result(result.rows - refused, refused)}>
      <div className="grid gap-4">
        {result.delivery !== null && (
          <p role="status" className="font-semibold text-good">
            {text.exchange.brought(kept, newVersions, alreadyKept)}
          </p>
        )}
        {result.notes.length > 0 && (
          <section className="grid gap-2">
            <h3 className="font-bold">{text.exchange.noticed}</h3>
            <ul className="grid gap-1.5">
              {result.notes.map((note) => (
                <li key={note.kind} className="flex gap-2">
                  <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
                  {say(note)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {result.refused.length > 0 && (
          <section className="grid gap-2">
            <h3 className="font-bold">{text.exchange.refusals}</h3>
            <ul className="grid gap-1.5">
              {result.refused.map((one) => (
                <li key={one.row} className="grid gap-0.5">
                  <span className="font-semibold">{text.exchange.row(one.row)}</span>
                  {one.problems.map((problem) => (
                    <span key={problem.field} className="text-soft">
                      {say(problem)}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  )
}
