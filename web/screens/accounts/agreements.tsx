/** Sharing agreements: who receives which groups of fields of which source, for what, on what ground, until when. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Filter } from '../../parts/filter.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AgreementState } from './agreement-state.tsx'
import { DraftAgreement } from './draft-agreement.tsx'

type Direction = 'receive' | 'send'

/** So many rows at most stand on the screen; the filters bring the others. */
const most = 60

export function Agreements() {
  const { text, say } = useSpeech()
  const may = useMay()
  const query = useAnswer('agreements.list', {})
  const [agency, setAgency] = useState<string | undefined>()
  const [direction, setDirection] = useState<Direction | undefined>()
  return (
    <Loaded query={query} rows={8}>
      {(all) => {
        const fit = all.filter(
          (row) => (!agency || row.agency === agency) && (!direction || row.direction === direction),
        )
        return (
          <div className="grid gap-3">
            <div className="flex flex-wrap items-center gap-2">
              <Filter
                label={text.accounts.agency}
                value={agency}
                options={[...new Set(all.map((row) => row.agency))].map((value) => ({ value, words: value }))}
                choose={setAgency}
              />
              <Filter
                label={text.accounts.direction}
                value={direction}
                options={[
                  { value: 'receive', words: text.accounts.directions.receive },
                  { value: 'send', words: text.accounts.directions.send },
                ]}
                choose={setDirection}
              />
              <span className="text-sm text-soft">{text.accounts.shownOf(Math.min(most, fit.length), fit.length)}</span>
              {may('manage agreements') && (
                <span className="ml-auto">
                  <DraftAgreement />
                </span>
              )}
            </div>
            <Card flush>
              <Table
                caption={text.accounts.tabs.agreements}
                rows={fit.slice(0, most)}
                keyOf={(row) => row.id}
                columns={[
                  {
                    key: 'number',
                    words: text.accounts.agreement,
                    cell: (row) => (
                      <span className="grid justify-items-start gap-0.5">
                        <Link
                          to="/agreements/$id"
                          params={{ id: row.id }}
                          className="font-bold text-link hover:underline"
                        >
                          {row.number}
                        </Link>
                        <span className="text-soft">
                          {row.agency} · {text.accounts.directions[row.direction as Direction]}
                        </span>
                        {(row.state !== 'in force' || row.reviewDue) && <AgreementState agreement={row} />}
                      </span>
                    ),
                  },
                  { key: 'source', words: text.accounts.source, cell: (row) => row.source },
                  {
                    key: 'groups',
                    words: text.accounts.groups,
                    cell: (row) =>
                      row.groups.map((group) => text.person.group[group as 'identity'] ?? group).join(', '),
                  },
                  {
                    key: 'purposes',
                    words: text.accounts.purpose,
                    cell: (row) => row.purposes.map((one) => text.purpose[one as 'case'] ?? one).join(', '),
                  },
                  { key: 'legal', words: text.accounts.legal, cell: (row) => say(row.legal), wide: true },
                  { key: 'until', words: text.accounts.until, cell: (row) => <Time at={row.until} grain="day" /> },
                ]}
              />
            </Card>
          </div>
        )
      }}
    </Loaded>
  )
}
