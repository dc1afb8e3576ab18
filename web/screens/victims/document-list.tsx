/** Documents as they are kept: closed, taken one by one, each with who else reads it. About one victim, or about the case as a whole. */
import { Download, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { type DocumentAudience, documentAudiences } from '../../../server/cases/victims/documents/model.ts'
import { forget } from '../../ask.ts'
import { answerOf, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Of = { participant: string } | { case: string }

export function DocumentList({
  of,
  documents,
  mayAdd,
}: {
  of: Of
  documents: Output<'documents.list'>
  mayAdd: boolean
}) {
  const { text, say } = useSpeech()
  const words = text.victims
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={words.documents}
      action={
        mayAdd && (
          <Button kind="quiet" small icon={FilePlus2} onClick={() => setAdding(true)}>
            {words.addDocument}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {documents.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-2.5 gap-y-1 rounded-md bg-sunk/60 px-3 py-2">
            <span className="min-w-0 grow">
              <span className="font-semibold break-words">{one.name}</span>{' '}
              {one.visum ? <Chip tone="warn">{words.visumChip}</Chip> : <Chip>{say(one.audience)}</Chip>}
              <span className="block text-sm break-words text-soft">
                {one.post} · <Time at={one.at} /> · {one.media.split('.').at(-1)} · SHA-256 {one.sha256.slice(0, 12)}…
              </span>
            </span>
            <a
              href={`/api/web/documents.take?id=${one.id}`}
              download
              aria-label={`${words.take}: ${one.name}`}
              className="no-print inline-flex min-h-8 items-center gap-1.5 text-sm font-semibold text-link"
            >
              <Download aria-hidden className="size-4" />
              {words.take}
            </a>
          </li>
        ))}
        {documents.length === 0 && <li className="text-soft">{words.noDocument}</li>}
      </ul>
      {adding && <AddDialog of={of} close={() => setAdding(false)} />}
    </Card>
  )
}

async function send(of: Of, { visum, audience }: { visum: boolean; audience: DocumentAudience }, file: File) {
  const body = new FormData()
  body.append('file', file)
  const asked = new URLSearchParams({ ...of, visum: String(visum), audience })
  await answerOf<Output<'documents.keep'>>(await fetch(`/api/web/documents.keep?${asked}`, { method: 'POST', body }))
  await forget(['victims.get', 'documents.list'])
}

function AddDialog({ of, close }: { of: Of; close: () => void }) {
  const { text } = useSpeech()
  const words = text.victims
  const may = useMay()
  const accompanies = may('accompany victims')
  const [file, setFile] = useState<File | null>(null)
  const [visum, setVisum] = useState(false)
  const [audience, setAudience] = useState<DocumentAudience>(accompanies ? 'protector' : 'post')
  return (
    <FormDialog
      open
      close={close}
      title={words.addDocument}
      confirm={words.save}
      ready={file !== null}
      send={async () => {
        if (file) await send(of, { visum, audience }, file)
      }}
    >
      <Field
        label={words.file}
        hint={words.fileHint}
        type="file"
        accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.mp3,.ogg,.m4a,.mp4,.mov,.3gp,.webm"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        required
      />
      {!visum && <OneOf label={words.documentFor} options={documentAudiences} value={audience} choose={setAudience} />}
      {'participant' in of && accompanies && (
        <label className="flex min-h-11 items-center gap-3 font-semibold">
          <input
            type="checkbox"
            checked={visum}
            onChange={(event) => setVisum(event.target.checked)}
            className="size-5 shrink-0 accent-accent"
          />
          {words.visum}
        </label>
      )}
    </FormDialog>
  )
}
