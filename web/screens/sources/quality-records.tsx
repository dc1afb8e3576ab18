/** The newest records to look at again: reference and reason, and what was sent beside how it is read. Nothing is changed here. */
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

type Found = Output<'quality.records'>['records'][number]

export function QualityRecords({ source, rule }: { source: string; rule: string }) {
  const { text } = useSpeech()
  const query = useAnswer('quality.records', { source, rule })
  return (
    <Loaded query={query} rows={3}>
      {({ records }) => (
        <div className="grid gap-2 pt-2">
          <p className="text-sm text-soft">{text.quality.sideBySide}</p>
          {records.length === 0 && <p className="text-soft">{text.quality.noRecord}</p>}
          <ul className="grid gap-2 lg:grid-cols-2">
            {records.map((one) => (
              <One key={one.record} one={one} />
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  )
}

function One({ one }: { one: Found }) {
  const { text, say } = useSpeech()
  return (
    <li className="grid content-start gap-1.5 rounded-md border border-line p-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <code className="font-semibold break-all">{one.ref}</code>
        <span className="text-sm text-soft">
          {one.post} · <Ago at={one.receivedAt} />
        </span>
      </p>
      <p>{say(one.reason)}</p>
      <dl className="grid grid-cols-2 gap-x-3 gap-y-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)]">
        <dt className="sr-only">{text.quality.field}</dt>
        <dd className="max-sm:hidden" />
        <dd className="text-xs text-soft">{text.quality.sent}</dd>
        <dd className="text-xs text-soft">{text.quality.read}</dd>
        {one.sides.flatMap((side) => [
          <dt key={`${side.name.en} name`} className="text-soft max-sm:col-span-2">
            {say(side.name)}
          </dt>,
          <dd key={`${side.name.en} sent`} className="min-w-0">
            {side.sent.map(({ column, text: written }) => (
              <code key={column} title={column} className="block break-all">
                {written ?? text.quality.empty}
              </code>
            ))}
          </dd>,
          <dd key={`${side.name.en} read`} className="min-w-0 font-semibold break-words">
            {side.read === null ? text.quality.unknown : say(side.read)}
          </dd>,
        ])}
      </dl>
    </li>
  )
}
