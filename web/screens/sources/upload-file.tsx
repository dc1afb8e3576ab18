/** Dropping a CSV, sending it, and the answer to each of its rows. */
import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { forget } from '../../ask.ts'
import { answerOf, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { ColumnList } from './column-list.tsx'
import { RowAnswers } from './row-answers.tsx'

type Receipt = Output<'records.enter'>

async function send(source: string, file: File): Promise<Receipt> {
  const body = new FormData()
  body.append('file', file)
  const receipt = await answerOf<Receipt>(
    await fetch(`/api/web/sources.upload?source=${encodeURIComponent(source)}`, { method: 'POST', body }),
  )
  await forget(['sources.list', 'sources.get', 'situation.board'])
  return receipt
}

export function UploadFile({ source }: { source: Output<'sources.get'> }) {
  const { text, language } = useSpeech()
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const id = useId()
  function choose(next: File | null | undefined) {
    setReceipt(null)
    setThrown(null)
    setFile(next?.name.toLowerCase().endsWith('.csv') ? next : null)
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0])
  }
  async function deliver(chosen: File) {
    setBusy(true)
    setThrown(null)
    try {
      setReceipt(await send(source.id, chosen))
      setFile(null)
    } catch (problem) {
      setThrown(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="grid gap-4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the labelled file input is the first */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`grid justify-items-center gap-2 rounded-lg border-2 border-dashed px-4 py-9 text-center ${over ? 'border-accent bg-accent-wash' : 'border-edge/60 bg-card'}`}
      >
        <FileSpreadsheet aria-hidden className="size-8 text-soft" strokeWidth={1.4} />
        {file ? (
          <>
            <p className="font-bold">
              {text.upload.chosen(file.name, `${numberWords(Math.ceil(file.size / 1024), language)} kB`)}
            </p>
            <Button kind="primary" busy={busy} onClick={() => deliver(file)}>
              {busy ? text.upload.sending : text.upload.send}
            </Button>
          </>
        ) : (
          <p className="font-bold">{text.upload.drop}</p>
        )}
        <label
          htmlFor={id}
          className="inline-flex min-h-8 cursor-pointer items-center rounded-md px-3 font-semibold text-link underline hover:bg-accent-wash has-focus-visible:outline-2"
        >
          {text.upload.pick}
          <input
            id={id}
            type="file"
            accept=".csv,text/csv"
            className="sr-only"
            onChange={(event) => choose(event.target.files?.[0])}
          />
        </label>
        <p className="text-sm text-soft">{text.upload.safe}</p>
      </div>
      {thrown !== null && <Trouble thrown={thrown} />}
      {receipt ? (
        <RowAnswers receipt={receipt} />
      ) : (
        <section className="grid gap-2">
          <h2 className="text-sm font-semibold text-soft">{text.upload.columns}</h2>
          <ColumnList columns={source.columns} />
        </section>
      )}
    </div>
  )
}
