/** One sharing agreement: whom it binds, what it opens to whom and why, until when, and everything that was done to it. */
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Ago, Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AgreementState } from './agreement-state.tsx'
import { ApproveAgreement } from './approve-agreement.tsx'
import { DraftAgreement } from './draft-agreement.tsx'
import { ReviewAgreement } from './review-agreement.tsx'
import { RevokeAgreement } from './revoke-agreement.tsx'

type Agreement = Output<'agreements.get'>

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('agreements.get', { id })
  return (
    <LoadedPage query={query} trail={{ to: '/accounts', words: text.screens.accounts }}>
      {(agreement) => <One agreement={agreement} />}
    </LoadedPage>
  )
}

function One({ agreement }: { agreement: Agreement }) {
  const { text, say } = useSpeech()
  return (
    <Page
      title={agreement.number}
      trail={{ to: '/accounts', words: text.screens.accounts }}
      lead={
        <span className="grid gap-1.5">
          <AgreementState agreement={agreement} />
          {agreement.stopped && <span className="font-semibold">{say(agreement.stopped)}</span>}
        </span>
      }
      actions={<Actions agreement={agreement} />}
    >
      <Terms agreement={agreement} />
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
        {agreement.direction === 'receive' ? <Readers agreement={agreement} /> : <Keys agreement={agreement} />}
        <History agreement={agreement} />
      </div>
    </Page>
  )
}

function Actions({ agreement }: { agreement: Agreement }) {
  const may = useMay()
  if (!may('manage agreements')) return null
  const { state } = agreement
  return (
    <span className="flex flex-wrap gap-2">
      {state === 'draft' && <ApproveAgreement agreement={agreement} />}
      {state === 'in force' && <ReviewAgreement agreement={agreement} />}
      {state !== 'draft' && <DraftAgreement after={agreement} />}
      {(state === 'in force' || state === 'not yet' || state === 'draft') && <RevokeAgreement agreement={agreement} />}
    </span>
  )
}

function Terms({ agreement }: { agreement: Agreement }) {
  const { text, say } = useSpeech()
  const sources = useAnswer('sources.list', {}, { enabled: useMay()('read sources') }).data
  const source = sources?.find((one) => one.id === agreement.source)
  const rows: [string, ReactNode][] = [
    [text.agreements.parties, `${agreement.agency} · ${agreement.counterpart ?? agreement.operator}`],
    [text.agreements.directionOf, text.agreements.directions[agreement.direction]],
    [text.accounts.source, source ? say(source.name) : agreement.source],
    [
      text.agreements.opens,
      <span key="groups" className="flex flex-wrap gap-1">
        {agreement.groups.map((group) => (
          <Chip key={group}>{text.person.group[group as 'identity'] ?? group}</Chip>
        ))}
      </span>,
    ],
    [text.accounts.purpose, agreement.purposes.map((one) => text.purpose[one as 'case'] ?? one).join(', ')],
    [text.accounts.legal, say(agreement.legal)],
    [
      text.agreements.term,
      <span key="term">
        <Time at={agreement.from} grain="day" /> – <Time at={agreement.until} grain="day" />
      </span>,
    ],
    [text.agreements.review, <Time key="review" at={agreement.reviewAt} grain="day" />],
  ]
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt className="text-xs text-soft">{term}</dt>
            <dd className="font-semibold break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Readers({ agreement }: { agreement: Agreement }) {
  const { text, say } = useSpeech()
  return (
    <Card title={text.agreements.whoSees}>
      <p className="mb-3 text-soft">{agreement.inForce ? text.agreements.whoSeesLead : text.agreements.nothingOpen}</p>
      {agreement.readers.length === 0 && <p>{text.agreements.nobodySees}</p>}
      <ul className="grid gap-2">
        {agreement.readers.map((one) => (
          <li key={`${one.post} ${one.role.id}`} className="flex flex-wrap justify-between gap-x-3">
            <span>
              <span className="font-semibold">{one.post}</span> · {say(one.role)}
            </span>
            <span className="text-soft">{text.agreements.people(one.people)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Keys({ agreement }: { agreement: Agreement }) {
  const { text } = useSpeech()
  return (
    <Card title={text.agreements.keys}>
      {agreement.keys.length === 0 && <p className="text-soft">{text.agreements.noKeys}</p>}
      <ul className="grid gap-2">
        {agreement.keys.map((key) => (
          <li key={key.id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span>
              <span className="font-semibold">{key.name}</span> <code className="text-xs text-soft">{key.starts}…</code>
              <span className="block text-sm text-soft">{key.post}</span>
            </span>
            {key.revokedAt ? (
              <Chip>{text.accounts.revokedWord}</Chip>
            ) : (
              <span className="text-sm text-soft">
                {key.lastUsedAt ? <Ago at={key.lastUsedAt} /> : text.accounts.keyNever}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function History({ agreement }: { agreement: Agreement }) {
  const { text } = useSpeech()
  return (
    <Card title={text.agreements.history}>
      <Thread label={text.agreements.history}>
        {agreement.history.map((event) => (
          <Knot
            key={`${event.at} ${event.does}`}
            kind={event.does === 'revoked' ? 'danger' : 'strong'}
            when={
              <>
                <Time at={event.at} /> · {event.by ?? text.doerNobody}
              </>
            }
          >
            {text.agreements.does[event.does]}
            {event.says && <p className="mt-0.5 text-sm text-soft">“{event.says}”</p>}
          </Knot>
        ))}
      </Thread>
    </Card>
  )
}
