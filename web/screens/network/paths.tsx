/** The shortest paths between two persons, told as chains of persons and things. */
import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import type { Output, Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { drawn } from './drawn.ts'
import { NodeName } from './node-name.tsx'
import { useWords } from './words.ts'

export function Paths({
  told,
  purpose,
  forget,
}: {
  told: Output<'network.path'>
  purpose: Purpose
  forget: () => void
}) {
  const words = useWords()
  const whole = drawn(told, null)
  return (
    <Card
      title={words.pathsTitle}
      note={told.steps === null ? undefined : words.pathsSteps(told.steps)}
      action={
        <Button small kind="quiet" onClick={forget}>
          {words.pathForget}
        </Button>
      }
    >
      {told.paths.length === 0 && <p>{words.pathsNone}</p>}
      <ol className="grid gap-2">
        {told.paths.map((path) => (
          <li key={path.join()} className="flex flex-wrap items-center gap-x-1 gap-y-0.5">
            {path.map((key, i) => (
              <Fragment key={key}>
                {i > 0 && <ChevronRight aria-hidden className="size-4 shrink-0 text-soft" />}
                <NodeName node={whole.byKey.get(key)!} drawn={whole} purpose={purpose} />
              </Fragment>
            ))}
          </li>
        ))}
      </ol>
      {told.isCut && <p className="mt-2 text-sm text-soft">{words.pathsCut}</p>}
    </Card>
  )
}
