/** The columns a source knows, by the name in the file and what it means. */
import type { Words } from '../../../server/platform/words.ts'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'

export function ColumnList({ columns }: { columns: { name: string; label: Words }[] }) {
  const { say } = useSpeech()
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map((column) => (
          <div key={column.name} className="flex flex-wrap items-baseline gap-x-2">
            <dt>
              <code className="rounded-sm bg-sunk px-1.5 py-0.5 text-xs">{column.name}</code>
            </dt>
            <dd className="text-sm text-soft">{say(column.label)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
