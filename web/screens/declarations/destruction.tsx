/** One list, and once it was carried out its Berita Acara Pemusnahan: what ended, by whose approval, and the hash that commits to it. */
import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords, timeWords } from '../../time.ts'
import { DestructionState } from './destruction-state.tsx'

type Destruction = Output<'destructions.get'>

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('destructions.get', { id })
  return (
    <LoadedPage query={query} trail={{ to: '/declarations', words: text.screens.declarations }}>
      {(list) => <One list={list} />}
    </LoadedPage>
  )
}

function One({ list }: { list: Destruction }) {
  const { text, language } = useSpeech()
  const month = timeWords(`${list.month}T12:00:00Z`, 'UTC', language, 'month')
  return (
    <Page
      title={text.declarations.report}
      name={list.number}
      trail={{ to: '/declarations', words: text.screens.declarations }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{list.number}</span>
          <DestructionState state={list.state} />
          <span>
            {list.agencyName} · {month}
          </span>
        </span>
      }
      actions={
        <>
          {(list.state === 'drawn up' || list.state === 'approved once') && !list.mine && <Approve list={list} />}
          <Button icon={Printer} small onClick={() => window.print()}>
            {text.declarations.print}
          </Button>
        </>
      }
    >
      <p className="max-w-[75ch]">
        {text.declarations.reportLead(list.agencyName, month, numberWords(list.records, language))}
      </p>
      <Lines list={list} />
      <Signatures list={list} />
    </Page>
  )
}

function Lines({ list }: { list: Destruction }) {
  const { text, say, language } = useSpeech()
  return (
    <Card flush title={text.declarations.whatEnds}>
      <Table
        caption={text.declarations.whatEnds}
        rows={list.lines}
        keyOf={(line) => `${line.source.id} ${line.ending}`}
        columns={[
          {
            key: 'source',
            words: text.accounts.source,
            cell: (line) => (
              <>
                <span className="font-bold">{say(line.source)}</span>
                <span className="block text-sm text-soft">{say(line.legal)}</span>
              </>
            ),
            wide: true,
          },
          {
            key: 'kept',
            words: text.declarations.keptSince,
            cell: (line) => (
              <>
                <Time at={line.oldest} grain="day" /> – <Time at={line.newest} grain="day" />
                <span className="block text-sm text-soft">{text.declarations.months(line.months)}</span>
              </>
            ),
          },
          { key: 'ending', words: text.declarations.ending, cell: (line) => text.declarations.endings[line.ending] },
          {
            key: 'records',
            words: text.declarations.records,
            cell: (line) => (
              <>
                {numberWords(line.records, language)}
                {line.held > 0 && (
                  <span className="block text-sm text-soft">
                    {text.declarations.held(numberWords(line.held, language))}
                  </span>
                )}
              </>
            ),
            end: true,
          },
        ]}
      />
    </Card>
  )
}

function Signatures({ list }: { list: Destruction }) {
  const { text } = useSpeech()
  const people = [
    [text.declarations.first, list.firstBy, list.firstAt],
    [text.declarations.second, list.secondBy, list.secondAt],
  ] as const
  return (
    <Card title={text.declarations.approvals}>
      <div className="grid gap-4 sm:grid-cols-2">
        {people.map(([role, name, at]) => (
          <div key={role} className="grid gap-1 border-b border-line pb-2 print:min-h-28">
            <span className="text-sm text-soft">{role}</span>
            <span className="font-semibold">{name ?? text.declarations.notYet}</span>
            {at && (
              <span className="text-sm text-soft">
                <Time at={at} />
              </span>
            )}
          </div>
        ))}
      </div>
      <dl className="mt-4 grid gap-1 text-sm">
        {list.carriedOutAt && (
          <div className="flex flex-wrap gap-x-2">
            <dt className="text-soft">{text.declarations.carriedOut}</dt>
            <dd>
              <Time at={list.carriedOutAt} />
            </dd>
          </div>
        )}
        <div className="grid gap-x-2">
          <dt className="text-soft">{text.declarations.commits}</dt>
          <dd className="font-mono text-xs break-all">{list.sha256}</dd>
        </div>
      </dl>
    </Card>
  )
}

function Approve({ list }: { list: Destruction }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('destructions.approve', ['destructions.get', 'destructions.list'])
  const last = list.state === 'approved once'
  return (
    <>
      <Button small kind="primary" onClick={() => setOpen(true)}>
        {text.agreements.approve}
      </Button>
      <FormDialog
        open={open}
        close={() => setOpen(false)}
        title={text.declarations.approveTitle}
        lead={list.number}
        confirm={text.agreements.approve}
        danger={last}
        send={async () => {
          const { approvals } = await deed.mutateAsync({ id: list.id })
          notice(approvals === 2 ? text.declarations.approvedTwice : text.declarations.approvedOnce)
        }}
      >
        <p>{last ? text.declarations.approveLast : text.declarations.approveFirst}</p>
      </FormDialog>
    </>
  )
}
