/** Files of complainants who agreed: those that are open, and opening another by what stands on her sheet and her letter. */
import { Link } from '@tanstack/react-router'
import { FileLock2, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import { answerOf, type Input, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { useWords } from './words.ts'

type Opening = Output<'oversight.openings'>[number]
type Kind = Input<'oversight.open'>['kind']

export function Openings() {
  const words = useWords()
  const query = useAnswer('oversight.openings', {})
  const [opening, setOpening] = useState(false)
  return (
    <Card
      flush
      title={words.files}
      action={
        <Button kind="primary" small icon={FolderOpen} onClick={() => setOpening(true)}>
          {words.open}
        </Button>
      }
    >
      <p className="max-w-[80ch] px-4 pb-3 text-sm text-soft sm:px-5">{words.filesLead}</p>
      <Loaded query={query} rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon={FileLock2} title={words.none}>
              {words.noneWhy}
            </Empty>
          ) : (
            <ul>
              {rows.map((row) => (
                <Line key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {opening && <OpenDialog close={() => setOpening(false)} />}
    </Card>
  )
}

function Line({ row }: { row: Opening }) {
  const words = useWords()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 sm:px-5">
      <span className="grid min-w-0 grow gap-0.5">
        <span className="font-bold">{row.number}</span>
        <span className="text-sm text-soft">
          {words.openedAt} <Time at={row.at} /> · {words.until} <Time at={row.until} grain="day" />
        </span>
      </span>
      {row.over ? (
        <Chip>{words.over}</Chip>
      ) : (
        <Link
          to="/oversight/files/$id"
          params={{ id: row.id } as never}
          className="inline-flex min-h-8 items-center font-semibold text-link no-underline hover:underline"
        >
          {words.read}
        </Link>
      )}
    </li>
  )
}

/** The document goes first, and its id with the form; what it is called stays here. */
async function keepConsent(file: File): Promise<string> {
  const body = new FormData()
  body.append('file', file, 'persetujuan')
  const response = await fetch('/api/web/oversight.keep-consent', { method: 'POST', body })
  return (await answerOf<Output<'oversight.keep-consent'>>(response)).id
}

function OpenDialog({ close }: { close: () => void }) {
  const words = useWords()
  const notice = useNotice()
  const [said, setSaid] = useState({
    ...{ number: '', sheetDay: '', kind: 'letter' as Kind, writtenOn: '', reference: '' },
  })
  const [file, setFile] = useState<File | null>(null)
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const deed = useDeed('oversight.open', ['oversight.openings'])
  return (
    <FormDialog
      open
      close={close}
      title={words.openTitle}
      lead={words.openLead}
      confirm={words.open}
      ready={
        file !== null &&
        said.sheetDay !== '' &&
        said.writtenOn !== '' &&
        said.number.trim().length >= 5 &&
        said.reference.trim().length >= 3
      }
      send={async () => {
        if (file === null) return
        await deed.mutateAsync({ ...said, consent: await keepConsent(file) })
        notice(words.opened)
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={words.number}
          value={said.number}
          onChange={(event) => set({ number: event.target.value })}
          autoComplete="off"
          required
        />
        <Field
          type="date"
          label={words.sheetDay}
          value={said.sheetDay}
          onChange={(event) => set({ sheetDay: event.target.value })}
          required
        />
        <Choice label={words.kind} value={said.kind} onChange={(event) => set({ kind: event.target.value as Kind })}>
          {(Object.keys(words.kinds) as Kind[]).map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Choice>
        <Field
          type="date"
          label={words.writtenOn}
          value={said.writtenOn}
          onChange={(event) => set({ writtenOn: event.target.value })}
          required
        />
      </div>
      <Field
        label={words.reference}
        value={said.reference}
        onChange={(event) => set({ reference: event.target.value })}
        maxLength={120}
        required
      />
      <Field
        type="file"
        label={words.document}
        hint={words.documentHint}
        accept=".pdf,.jpg,.jpeg,.png"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        required
      />
    </FormDialog>
  )
}
