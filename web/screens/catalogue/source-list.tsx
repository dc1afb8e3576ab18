/** All sources with what each declares of itself: ground, keeping, columns; that the layout is not official is said above. */
import { Lock } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'

export function SourceList() {
  const { text, say } = useSpeech()
  const query = useAnswer('catalogue.list', {})
  return (
    <Loaded query={query} rows={10}>
      {({ sources }) => (
        <div className="grid gap-3">
          <p className="max-w-[75ch] text-soft">{text.catalogue.sourcesLead}</p>
          <Card flush>
            <Table
              caption={text.catalogue.sources}
              rows={sources}
              keyOf={(source) => source.id}
              columns={[
                {
                  key: 'source',
                  words: text.catalogue.source,
                  cell: (source) => (
                    <span className="grid gap-0.5">
                      <span className="flex flex-wrap items-center gap-2 text-base font-bold">
                        {say(source.name)}
                        {source.protected && (
                          <Chip tone="accent" icon={Lock}>
                            {text.sources.protected}
                          </Chip>
                        )}
                      </span>
                      <span className="text-soft">
                        {say(source.system)} · <code className="text-xs">{source.id}</code>
                      </span>
                    </span>
                  ),
                },
                { key: 'legal', words: text.catalogue.legal, cell: (source) => say(source.legalBasis), wide: true },
                {
                  key: 'groups',
                  words: text.accounts.groups,
                  cell: (source) =>
                    source.groups.map((group) => text.person.group[group as 'identity'] ?? group).join(', '),
                  wide: true,
                },
                {
                  key: 'kept',
                  words: text.catalogue.kept,
                  cell: (source) =>
                    `${text.catalogue.months(source.retention.months)}, ${text.declarations.endings[source.retention.ending]}`,
                },
                { key: 'columns', words: text.catalogue.columns, cell: (source) => source.columns, end: true },
                {
                  key: 'version',
                  words: text.catalogue.status,
                  cell: (source) => text.catalogue.version(source.version),
                },
              ]}
            />
          </Card>
        </div>
      )}
    </Loaded>
  )
}
