/** Proposed conflicts of interest: the officer's name is read by the two agencies that decide, and nowhere else. */
import { useState } from 'react'
import { useAnswer, useDeed } from '../ask.ts'
import type { Output } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { PostName } from '../parts/post-name.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { Ago } from '../parts/time.tsx'
import { useSpeech } from '../text/language.tsx'

type Exclusion = Output<'exclusions.list'>[number]

export function Exclusions() {
  const { text } = useSpeech()
  const rows = useAnswer('exclusions.list', {}).data ?? []
  return (
    <Card title={text.determinations.exclusions} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <p className="text-sm text-soft">{text.determinations.exclusionsEmpty}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <OneExclusion key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function OneExclusion({ row }: { row: Exclusion }) {
  const { text } = useSpeech()
  const [deciding, setDeciding] = useState<boolean | null>(null)
  const deed = useDeed('exclusions.decide', ['exclusions.list', 'situation.board'], { purpose: 'case' })
  return (
    <li className="grid gap-1.5 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-bold">{row.number}</span>
        <span>{row.officer}</span>
        {row.confirmed !== null && (
          <Chip tone={row.confirmed ? 'warn' : 'plain'}>
            {row.confirmed ? text.determinations.confirmed : text.determinations.rejected}
          </Chip>
        )}
        <span className="text-sm text-soft">
          <Ago at={row.decidedAt ?? row.proposedAt} />
        </span>
      </span>
      <span className="text-sm">“{row.ground}”</span>
      {row.successor && (
        <span className="text-sm">
          <span className="text-soft">{text.determinations.successor}: </span>
          <PostName post={row.successor} />
        </span>
      )}
      {row.by && (
        <span className="text-sm">
          <span className="text-soft">{text.determinations.proposedBy}: </span>
          <PostName post={row.by} />
        </span>
      )}
      {row.mine && (
        <span className="flex flex-wrap gap-2">
          <Button small kind="danger" onClick={() => setDeciding(true)}>
            {text.determinations.confirm}
          </Button>
          <Button small onClick={() => setDeciding(false)}>
            {text.determinations.reject}
          </Button>
        </span>
      )}
      <ReasonDialog
        open={deciding !== null}
        close={() => setDeciding(null)}
        title={deciding ? text.determinations.confirmTitle : text.determinations.rejectTitle}
        lead={deciding ? text.determinations.confirmLead : text.determinations.rejectLead}
        label={text.determinations.note}
        confirm={deciding ? text.determinations.confirm : text.determinations.reject}
        danger={deciding === true}
        decide={(note) => deed.mutateAsync({ id: row.id, confirm: deciding === true, note })}
      />
    </li>
  )
}
