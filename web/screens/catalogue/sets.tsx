/** All reference sets: what each is, who answers for it, of which day, how far it was checked. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { Checked } from './checked.tsx'

export function Sets() {
  const { text, say, language } = useSpeech()
  const query = useAnswer('catalogue.list', {})
  return (
    <Loaded query={query} rows={8}>
      {({ sets }) => (
        <Card flush>
          <Table
            caption={text.catalogue.sets}
            rows={sets}
            keyOf={(set) => set.id}
            columns={[
              {
                key: 'set',
                words: text.catalogue.set,
                cell: (set) => (
                  <span className="grid gap-0.5">
                    <Link
                      to="/catalogue/$id"
                      params={{ id: set.id }}
                      className="text-base font-bold text-ink no-underline hover:text-link hover:underline"
                    >
                      {say(set.name)}
                    </Link>
                    <span className="max-w-[60ch] text-soft">{say(set.source)}</span>
                  </span>
                ),
              },
              { key: 'producer', words: text.catalogue.producer, cell: (set) => say(set.producer), wide: true },
              {
                key: 'rows',
                words: text.catalogue.rows,
                cell: (set) => numberWords(set.rows, language),
                end: true,
              },
              {
                key: 'date',
                words: text.catalogue.asOf,
                cell: (set) =>
                  set.live ? text.catalogue.live : <Time at={`${set.date}T12:00:00Z`} zone="UTC" grain="day" />,
              },
              { key: 'checked', words: text.catalogue.checked, cell: (set) => <Checked set={set} /> },
            ]}
          />
        </Card>
      )}
    </Loaded>
  )
}
