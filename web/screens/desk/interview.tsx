/** One person opened: what speaks, what to ask, which papers, what is recorded, and how it goes on. */
import { Baby, CircleCheck, MessageCircleQuestion, UserRoundPlus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Decide } from './decide.tsx'
import type { Desk } from './desk.tsx'
import { Guide } from './guide.tsx'
import { Known } from './known.tsx'
import type { Looked, Seen } from './look-at.tsx'
import { Saved } from './saved.tsx'

type Made = Output<'screening.decide'>

export function Interview({ desk, looked, seen, next }: { desk: Desk; looked: Looked; seen: Seen; next: () => void }) {
  const { text, say } = useSpeech()
  const [signs, setSigns] = useState<string[]>([])
  const [missing, setMissing] = useState<string[]>([])
  const [made, setMade] = useState<(Made & { passport: boolean }) | null>(null)
  if (made !== null) return <Saved made={made} next={next} />
  const { silenced } = looked.told
  return (
    <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 gap-4 sm:gap-5">
        <Card tone={seen.nothingToAsk ? 'plain' : 'accent'}>
          <div className="grid gap-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <h2 className="text-lg font-extrabold">{seen.name || text.desk.unnamed}</h2>
              {seen.child && (
                <Chip tone="accent" icon={Baby}>
                  {text.desk.child}
                </Chip>
              )}
              <span className="ml-auto">
                <Button small icon={UserRoundPlus} onClick={next}>
                  {text.desk.next}
                </Button>
              </span>
            </div>
            {seen.nothingToAsk ? (
              <p className="flex items-start gap-2.5">
                <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-good" />
                <span>
                  <span className="block font-bold">{text.desk.nothingToAsk}</span>
                  <span className="block text-soft">{text.desk.nothingToAskLead}</span>
                </span>
              </p>
            ) : (
              <Findings seen={seen} />
            )}
            {silenced.length > 0 && (
              <details className="text-sm">
                <summary className="cursor-pointer font-semibold text-link">{text.desk.silenced}</summary>
                <ul className="mt-1.5 grid gap-1 text-soft">
                  {silenced.map((one) => (
                    <li key={one.id}>{say(one)}</li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        </Card>
        <Guide desk={desk} seen={seen} signs={signs} note={setSigns} />
        <Known seen={seen} />
      </div>
      <div className="grid min-w-0 gap-4 sm:gap-5">
        <Decide
          {...{ desk, looked, seen, signs, missing, setMissing }}
          done={(saved, passport) => setMade({ ...saved, passport })}
        />
        <Card title={text.desk.danger}>
          <ul className="grid gap-1.5">
            {desk.danger.map(({ who, number }) => (
              <li key={number} className="flex flex-wrap justify-between gap-x-3">
                <span>{say(who)}</span>
                <a href={`tel:${number.replaceAll('-', '')}`} className="inline-block min-h-6 font-bold">
                  {number}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  )
}

function Findings({ seen }: { seen: Seen }) {
  const { text, say } = useSpeech()
  return (
    <div className="grid gap-2.5">
      <p className="flex items-center gap-2 rounded-md bg-accent-wash px-3 py-2 font-bold text-link">
        <UsersRound aria-hidden className="size-5 shrink-0" />
        {text.desk.separateFirst}
      </p>
      <div>
        <h3 className="font-bold">{text.desk.speaks(seen.findings.length)}</h3>
        <p className="text-sm text-soft">{text.desk.speaksLead}</p>
      </div>
      <ul className="grid gap-2.5">
        {seen.findings.map((one) => (
          <li key={one.sentence.id} className="flex gap-2.5">
            <MessageCircleQuestion aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
            <span className="min-w-0">
              <span className="block font-semibold">{say(one.sentence)}</span>
              <span className="block text-sm text-soft">
                {text.desk.ask}: {say(one.next)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
