/** The SOP's steps by track. A step owed to several people is one line that counts them and opens to each; mine stand open. */
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'
import { FinishStep } from './finish-step.tsx'
import { StepGroup } from './step-group.tsx'

type Case = Output<'cases.get'>
type Step = Case['steps'][number]

export function Steps({ one }: { one: Case }) {
  const { text, say } = useSpeech()
  const [finishing, setFinishing] = useState<Step | null>(null)
  return (
    <Card title={text.case.steps} flush>
      {one.tracks.map((track) => {
        const steps = one.steps.filter((step) => step.track === track.track)
        if (steps.length === 0) return null
        const codes = [...new Set(steps.map((step) => step.code))]
        return (
          <section key={track.track} aria-label={say(track.name)} className="border-t border-line first:border-0">
            <h3 className="bg-sunk px-4 py-1.5 text-xs font-bold text-soft sm:px-5">{say(track.name)}</h3>
            <ul>
              {codes.map((code) => (
                <StepGroup
                  key={code}
                  one={one}
                  steps={steps.filter((step) => step.code === code)}
                  finish={setFinishing}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {finishing && <FinishStep step={finishing} close={() => setFinishing(null)} />}
    </Card>
  )
}
