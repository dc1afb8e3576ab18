/** The network around a person or a thing: who is tied to whom, by what; as a drawing and as a table of the same. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import { isCallProblem, type Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Filter } from '../../parts/filter.tsx'
import { Page } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { LimitBar, noLimits } from './limits.tsx'
import { NetworkView } from './network-view.tsx'
import { StartForm, type Way } from './start-form.tsx'
import { useWords } from './words.ts'

type NetworkPurpose = Extract<Purpose, 'alert' | 'case'>
type Address = { person?: string; purpose?: NetworkPurpose }
const purposes: NetworkPurpose[] = ['alert', 'case']

export function Screen() {
  const { text } = useSpeech()
  const words = useWords()
  const address = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  const purpose = purposes.find((one) => one === address.purpose)
  const go = (change: Address) => navigate({ to: '/network', search: { ...address, ...change } as never })
  return (
    <Page title={text.screens.network} lead={words.lead}>
      <div className="rounded-lg border border-line bg-card px-4 py-3 sm:px-5">
        <p className="font-bold">{words.notBlame}</p>
        <p className="text-sm text-soft">{words.notBlameLead}</p>
      </div>
      {purpose === undefined ? (
        <Card title={words.purposeFirst}>
          <p className="mb-3 text-soft">{words.purposeWhy}</p>
          <div className="flex flex-wrap gap-2">
            {purposes.map((one) => (
              <Button key={one} onClick={() => go({ purpose: one })}>
                {text.purpose[one]}
              </Button>
            ))}
          </div>
        </Card>
      ) : (
        <Opened key={address.person} person={address.person} purpose={purpose} go={go} />
      )}
    </Page>
  )
}

function Opened({
  person,
  purpose,
  go,
}: {
  person: string | undefined
  purpose: NetworkPurpose
  go: (change: Address) => void
}) {
  const { text, say } = useSpeech()
  const words = useWords()
  const [typed, setTyped] = useState<{ way: Way; text: string } | null>(null)
  const [limits, setLimits] = useState(noLimits)
  const start = typed === null ? (person === undefined ? null : { person }) : { [typed.way]: typed.text }
  const query = useAnswer('network.around', { ...start, ...limits }, { purpose, enabled: start !== null })
  const problem = query.error && isCallProblem(query.error) ? query.error : null
  const wrong = problem?.fields.find((one) => one.field === typed?.way)
  const form = <StartForm open={(way, value) => setTyped({ way, text: value })} problem={wrong && say(wrong)} />
  return (
    <>
      {start === null || wrong ? (
        form
      ) : (
        <details className="no-print">
          <summary className="cursor-pointer text-sm font-semibold text-link">{words.startTitle}</summary>
          <div className="mt-2">{form}</div>
        </details>
      )}
      {start !== null && (
        <LimitBar limits={limits} change={setLimits}>
          <Filter
            label={words.purpose}
            value={purpose === 'case' ? 'case' : undefined}
            any={text.purpose.alert}
            options={[{ value: 'case' as const, words: text.purpose.case }]}
            choose={(value) => go({ purpose: value ?? 'alert' })}
          />
        </LimitBar>
      )}
      {start !== null && !wrong && problem !== null && <Trouble thrown={problem} again={() => query.refetch()} />}
      {start !== null && problem === null && query.data === undefined && <Skeleton rows={6} tall />}
      {start !== null && problem === null && query.data !== undefined && (
        <NetworkView
          told={query.data}
          within={limits}
          purpose={purpose}
          around={(id) => {
            setTyped(null)
            go({ person: id })
          }}
        />
      )}
    </>
  )
}
