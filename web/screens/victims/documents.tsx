/** Documents about one victim: kept closed, taken one by one. */
import { Download, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { forget } from '../../ask.ts'
import { answerOf, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Victim } from './use-victim.ts'

export function Documents({ victim }: { victim: Victim }) {
  const { text } = useSpeech()
  const words = text.victims
  const may = useMay()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={words.documents}
      action={
        may('accompany victims') && (
          <Button small icon={FilePlus2} onClick={() => setAdding(true)}>
            {words.addDocument}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {victim.documents.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-2.5 gap-y-1 rounded-md bg-sunk/60 px-3 py-2">
            <span className="min-w-0 grow">
              <span className="font-semibold break-words">{one.name}</span>{' '}
              {one.visum && <Chip tone="warn">{words.visumChip}</Chip>}
              <span className="block text-sm text-soft">
                {one.post} · <Time at={one.at} /> · {one.media} · SHA-256 {one.sha256.slice(0, 12)}…
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
        {victim.documents.length === 0 && <li className="text-soft">{words.noDocument}</li>}
      </ul>
      {adding && <AddDialog victim={victim} close={() => setAdding(false)} />}
    </Card>
  )
}

async function send(participant: string, visum: boolean, file: File): Promise<void> {
  const body = new FormData()
  body.append('file', file)
  await answerOf<Output<'documents.keep'>>(
    await fetch(`/api/web/documents.keep?participant=${participant}&visum=${visum}`, { method: 'POST', body }),
  )
  await forget(['victims.get'])
}

function AddDialog({ victim, close }: { victim: Victim; close: () => void }) {
  const { text } = useSpeech()
  const words = text.victims
  const [file, setFile] = useState<File | null>(null)
  const [visum, setVisum] = useState(false)
  return (
    <FormDialog
      open
      close={close}
      title={words.addDocument}
      confirm={words.save}
      ready={file !== null}
      send={async () => {
        if (file) await send(victim.id, visum, file)
      }}
    >
      <Field
        label={words.file}
        hint={words.fileHint}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png,.mp3,.ogg,.m4a"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        required
      />
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={visum}
          onChange={(event) => setVisum(event.target.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        {words.visum}
      </label>
    </FormDialog>
  )
}
