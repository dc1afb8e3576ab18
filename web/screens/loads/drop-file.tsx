/** Dropping a file: it is read at once, and what is wrong with it is said before anything is asked. */
import { FileSpreadsheet, LoaderCircle } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { cache } from '../../ask.ts'
import { answerOf, type Output } from '../../call.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

type Kept = Output<'files.get'>

async function send(source: string, file: File): Promise<Kept> {
  const body = new FormData()
  body.append('file', file)
  const kept = await answerOf<Kept>(
    await fetch(`/api/web/files.keep?source=${encodeURIComponent(source)}`, { method: 'POST', body }),
  )
  cache.setQueryData(['files.get', { file: kept.id, source }, null], kept)
  return kept
}

export function DropFile({ source, dropped }: { source: string; dropped: (id: string) => void }) {
  const { text } = useSpeech()
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  const id = useId()
  async function take(file: File | null | undefined) {
    if (!file || busy) return
    setBusy(true)
    setThrown(null)
    try {
      dropped((await send(source, file)).id)
    } catch (problem) {
      setThrown(problem)
      setBusy(false)
    }
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const Shown = busy ? LoaderCircle : FileSpreadsheet
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the labelled file input is the first */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`grid justify-items-center gap-2 rounded-lg border-2 border-dashed px-4 py-10 text-center ${over ? 'border-accent bg-accent-wash' : 'border-edge/60 bg-card'}`}
      >
        <Shown aria-hidden className={`size-9 text-soft ${busy ? 'animate-spin' : ''}`} strokeWidth={1.4} />
        <p role="status" className="text-md font-bold">
          {busy ? text.load.reading : text.load.drop}
        </p>
        <p className="max-w-[56ch] text-soft">{text.load.dropLead}</p>
        <label
          htmlFor={id}
          className="mt-1 inline-flex min-h-10 cursor-pointer items-center rounded-md bg-accent px-4 font-semibold text-on-accent hover:bg-accent-deep has-focus-visible:outline-2"
        >
          {text.load.pick}
          <input
            id={id}
            type="file"
            disabled={busy}
            accept=".csv,.xlsx,.json,.txt,text/csv,application/json"
            className="sr-only"
            onChange={(event) => take(event.target.files?.[0])}
          />
        </label>
        <p className="mt-1 max-w-[56ch] text-sm text-soft">{text.load.safe}</p>
      </div>
      {thrown !== null && <Trouble thrown={thrown} />}
    </>
  )
}
