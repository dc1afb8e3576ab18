/** The aspects that SOPs speak about and the pillar that each is counted under; the secretariat moves one with a reason. */
import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { SopWords } from './names.ts'

type Aspect = SopWords['aspects'][number]
const pillars = ['prevention', 'law', 'coordination', 'health', 'social'] as const

export function Aspects() {
  const { text, say } = useSpeech()
  const may = useMay()
  const { data } = useAnswer('sops.words', {})
  const [moving, setMoving] = useState<Aspect | null>(null)
  if (data === undefined) return null
  return (
    <Card title={text.sops.aspects} note={String(data.aspects.length)}>
      <p className="mb-2 max-w-[80ch] text-sm text-soft">{text.sops.aspectsLead}</p>
      <details>
        <summary className="min-h-6 cursor-pointer text-sm font-semibold text-link">{text.sops.aspectsOpen}</summary>
        <div className="mt-3 grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {pillars.map((pillar) => {
            const here = data.aspects.filter((one) => one.pillar === pillar)
            const [first] = here
            if (first === undefined) return null
            return (
              <section key={pillar} aria-label={say(first.pillarName)} className="min-w-0">
                <h3 className="mb-1 text-sm font-bold">{say(first.pillarName)}</h3>
                <ul className="grid text-sm">
                  {here.map((one) => (
                    <li key={one.code} className="flex min-h-9 items-center justify-between gap-2">
                      <span className="min-w-0">{say(one.words)}</span>
                      {may('write SOPs') && (
                        <Button small kind="quiet" icon={ArrowRightLeft} onClick={() => setMoving(one)}>
                          <span className="sr-only">{say(one.words)}: </span>
                          {text.sops.move}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      </details>
      {moving !== null && <Move aspect={moving} words={data} close={() => setMoving(null)} />}
    </Card>
  )
}

function Move({ aspect, words, close }: { aspect: Aspect; words: SopWords; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [pillar, setPillar] = useState(aspect.pillar)
  const row = useAnswer('catalogue.row', { set: 'sop-aspects', key: aspect.code })
  const deed = useDeed('sops.place-aspect', ['sops.words', 'catalogue.row', 'catalogue.get'])
  const version = row.data?.versions.at(-1)?.version
  return (
    <ReasonDialog
      open
      close={close}
      title={text.sops.moveTitle(say(aspect.words))}
      label={text.sops.reason}
      confirm={text.sops.move}
      ready={version !== undefined && pillar !== aspect.pillar}
      decide={async (reason) => {
        await deed.mutateAsync({ code: aspect.code, version: version ?? 0, name: aspect.words, pillar, reason })
        notice(text.sops.done)
      }}
    >
      <Choice
        label={text.sops.pillar}
        value={pillar}
        onChange={(event) => setPillar(event.target.value as Aspect['pillar'])}
      >
        {pillars.map((one) => (
          <option key={one} value={one}>
            {say(words.aspects.find((other) => other.pillar === one)?.pillarName ?? { id: one, en: one })}
          </option>
        ))}
      </Choice>
    </ReasonDialog>
  )
}
