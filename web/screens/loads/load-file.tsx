/** A file's way in: drop, match columns, try, load. Where one stands is in the address, so that a reload finds it again. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ColumnList } from '../sources/column-list.tsx'
import { DropFile } from './drop-file.tsx'
import { LoadList } from './load-list.tsx'
import { LoadProgress } from './load-progress.tsx'
import { MapFile } from './map-file.tsx'
import { Steps } from './steps.tsx'

type Place = { file?: string; load?: string }

export function LoadFile({ source }: { source: Output<'sources.get'> }) {
  const { text } = useSpeech()
  const { file, load } = useSearch({ strict: false }) as Place
  const navigate = useNavigate()
  const go = (place: Place) => navigate({ to: '.', search: { source: source.id, ...place } as never, replace: true })
  if (load !== undefined) {
    return (
      <div className="grid gap-4">
        <Steps at="load" />
        <LoadProgress id={load} source={source.id} another={() => go({})} />
      </div>
    )
  }
  if (file !== undefined) return <Mapping key={file} file={file} source={source.id} go={go} />
  return (
    <div className="grid gap-4">
      <Steps at="drop" />
      <DropFile source={source.id} dropped={(id) => go({ file: id })} />
      <LoadList source={source.id} open={(id) => go({ load: id })} />
      <section className="grid gap-2">
        <h2 className="text-sm font-semibold text-soft">{text.upload.columns}</h2>
        <ColumnList columns={source.columns} />
      </section>
    </div>
  )
}

function Mapping({ file, source, go }: { file: string; source: string; go: (place: Place) => void }) {
  const described = useAnswer('files.get', { file, source })
  const mappings = useAnswer('mappings.list', { source, file })
  return (
    <Loaded query={described} rows={8} tall>
      {(kept) => (
        <Loaded query={mappings} rows={8} tall>
          {(saved) => <MapFile file={kept} saved={saved} another={() => go({})} loaded={(id) => go({ load: id })} />}
        </Loaded>
      )}
    </Loaded>
  )
}
