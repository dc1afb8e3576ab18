/** Every SOP in force, what is on its way, and the way to hold two side by side. */
import { Link } from '@tanstack/react-router'
import { FilePlus2, GitCompareArrows } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Aspects } from './aspects.tsx'
import { Editor } from './editor.tsx'
import { emptySop } from './written.ts'

type List = Output<'sops.list'>

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const query = useAnswer('sops.list', {})
  const [isWriting, setWriting] = useState(false)
  return (
    <Page
      title={text.screens.sops}
      lead={text.sops.lead}
      actions={
        <>
          <ButtonLink to="/sops/compare" icon={GitCompareArrows}>
            {text.sops.compare}
          </ButtonLink>
          {may('write SOPs') && !isWriting && (
            <Button kind="primary" icon={FilePlus2} onClick={() => setWriting(true)}>
              {text.sops.write}
            </Button>
          )}
        </>
      }
    >
      {isWriting && (
        <Card title={text.sops.write}>
          <Editor start={emptySop()} draft={null} isNew />
        </Card>
      )}
      <Loaded query={query} rows={6}>
        {(list) => (
          <>
            {list.drafts.length > 0 && <Drafts drafts={list.drafts} />}
            <InForce rows={list.inForce} />
            <Aspects />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Drafts({ drafts }: { drafts: List['drafts'] }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.sops.onTheWay} note={String(drafts.length)} flush>
      <ul className="divide-y divide-line">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 sm:px-5">
            <Link to={`/sops/${draft.sop}`} className="grow font-semibold text-link no-underline hover:underline">
              {say(draft.name)}
            </Link>
            <span className="text-sm text-soft">
              {text.sops.version(draft.version)} · {text.sops.byAuthor(draft.author)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function InForce({ rows }: { rows: List['inForce'] }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.sops.inForce} note={String(rows.length)} flush>
      <Table
        caption={text.sops.inForce}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'name',
            words: text.sops.name,
            cell: (row) => (
              <>
                <Link to={`/sops/${row.id}`} className="font-semibold text-link no-underline hover:underline">
                  {say(row.name)}
                </Link>
                <span className="mt-0.5 flex flex-wrap items-center gap-1.5 text-soft">
                  <code className="text-xs">
                    {row.id}@{row.version}
                  </code>
                  {row.kinds.map((kind) => (
                    <Chip key={kind}>{kind}</Chip>
                  ))}
                </span>
              </>
            ),
          },
          { key: 'owner', words: text.sops.owner, cell: (row) => say(row.ownerName) },
          { key: 'serves', words: text.sops.serves, cell: (row) => say(row.servesName) },
          {
            key: 'confirm',
            words: text.sops.toConfirm,
            cell: (row) => text.sops.toConfirmWords(row.toConfirm, row.steps),
          },
          { key: 'by', words: text.sops.published, cell: (row) => row.publishedBy ?? text.sops.byHouse, wide: true },
        ]}
      />
    </Card>
  )
}
