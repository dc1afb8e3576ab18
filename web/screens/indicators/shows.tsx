/** What an indicator asks, part by part, for reading. */
import type { ReactNode } from 'react'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import { strengths, writtenOf } from './written.ts'

export function Shows({ kept, bare = false }: { kept: Record<string, unknown>; bare?: boolean }) {
  const { text, say } = useSpeech()
  const one = writtenOf(kept)
  const content = (
    <dl className="grid gap-x-6 gap-y-3.5 sm:grid-cols-[13rem_1fr]">
      <Part name={text.indicators.dimension}>
        {text.indicators.dimensions[one.dimension]} · {say(one.legal)}
      </Part>
      {one.define.length > 0 && (
        <Part name={text.indicators.define}>
          <Conditions rows={one.define.map((row) => [row.name, row.text])} />
        </Part>
      )}
      <Part name={text.indicators.about}>
        <Code>{one.about}</Code>
      </Part>
      <Part name={text.indicators.bands}>
        <ul className="grid gap-2.5">
          {strengths
            .filter((strength) => one.bands[strength] !== '')
            .map((strength) => (
              <li key={strength} className="grid gap-1">
                <span className="flex flex-wrap items-center gap-2">
                  <b>{text.indicators.strength[strength]}</b>
                  {one.aloneAt.includes(strength) && <Chip tone="accent">{text.indicators.alone}</Chip>}
                </span>
                <Code>{one.bands[strength]}</Code>
                <span>“{say(one.sentence[strength])}”</span>
              </li>
            ))}
        </ul>
      </Part>
      {one.values.length > 0 && (
        <Part name={text.indicators.values}>
          <Conditions rows={one.values.map((row) => [row.name, row.text])} />
        </Part>
      )}
      <Part name={text.indicators.evidence}>
        <Code>{one.evidence}</Code>
      </Part>
      {one.gathers !== '' && (
        <Part name={text.indicators.gathers}>
          <Code>{one.gathers}</Code>
        </Part>
      )}
      <Part name={text.indicators.tells}>{one.tells.map((group) => text.indicators.groups[group]).join(', ')}</Part>
      <Part name={text.indicators.silencedBy}>{say(one.silencedBy)}</Part>
      <Part name={text.indicators.next}>{say(one.next)}</Part>
    </dl>
  )
  return bare ? content : <Card>{content}</Card>
}

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-sm font-semibold text-soft">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
)

const Code = ({ children }: { children: string }) => (
  <code className="block min-w-0 rounded-sm bg-sunk px-2 py-1 text-sm break-words whitespace-pre-wrap">{children}</code>
)

const Conditions = ({ rows }: { rows: [string, string][] }) => (
  <ul className="grid gap-2">
    {rows.map(([name, condition]) => (
      <li key={name} className="grid gap-0.5">
        <b className="font-mono text-sm">{name}</b>
        <Code>{condition}</Code>
      </li>
    ))}
  </ul>
)
