/** A region's code, of today or of the past: what it is now, what went out of it, and by which laws. */
import { ArrowRight, Search } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { regionChangeKinds, regionLevels } from '../../../server/reference/model.ts'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { RowStatus } from './row-status.tsx'

type Region = Output<'catalogue.region'>
type System = 'kemendagri' | 'bps'

export function RegionTrace() {
  const { text } = useSpeech()
  const [code, setCode] = useState('')
  const [system, setSystem] = useState<System>('kemendagri')
  const [asked, setAsked] = useState<{ code: string; system: System } | null>(null)
  const query = useAnswer('catalogue.region', asked ?? { code: '00' }, { enabled: asked !== null })
  const ask = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') setAsked({ code: code.trim(), system })
  }
  return (
    <div className="grid gap-4">
      <Card>
        <form onSubmit={ask} className="grid items-end gap-3 sm:grid-cols-[minmax(0,22rem)_12rem_auto]">
          <Field
            label={text.catalogue.code}
            hint={text.catalogue.codeHint}
            value={code}
            maxLength={20}
            onChange={(event) => setCode(event.target.value)}
          />
          <Choice
            label={text.catalogue.system}
            value={system}
            onChange={(event) => setSystem(event.target.value as System)}
          >
            {(['kemendagri', 'bps'] as const).map((one) => (
              <option key={one} value={one}>
                {text.catalogue.systems[one]}
              </option>
            ))}
          </Choice>
          <span>
            <Button type="submit" kind="primary" icon={Search}>
              {text.catalogue.trace}
            </Button>
          </span>
        </form>
      </Card>
      {asked !== null && (
        <Loaded query={query} rows={4}>
          {(region) => <Traced region={region} />}
        </Loaded>
      )}
    </div>
  )
}

function Traced({ region }: { region: Region }) {
  const { text, say } = useSpeech()
  const tones = { current: 'good', former: 'warn', unknown: 'danger' } as const
  return (
    <Card
      title={region.name ?? region.code}
      note={
        <span className="flex flex-wrap items-center gap-2">
          <code>{region.code}</code>
          <span>{say(regionLevels[region.level as 1])}</span>
          <Chip tone={tones[region.state]}>{text.catalogue.state[region.state]}</Chip>
        </span>
      }
    >
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <div>
          <dt className="text-xs text-soft">{text.catalogue.today}</dt>
          <dd className="font-semibold">
            {region.today.length === 0
              ? text.catalogue.noToday
              : [...region.within, ...region.today].map((one) => `${one.name} (${one.code})`).join(' › ')}
          </dd>
        </div>
        <div>
          <dt className="text-xs text-soft">{text.catalogue.bps}</dt>
          <dd>{region.bps ?? text.catalogue.unknown}</dd>
        </div>
        {region.parted.length > 0 && (
          <div>
            <dt className="text-xs text-soft">{text.catalogue.parted}</dt>
            <dd>{region.parted.map((one) => `${one.name} (${one.code})`).join(', ')}</dd>
          </div>
        )}
      </dl>
      {region.history.length === 0 ? (
        <p className="mt-4 text-soft">{text.catalogue.noHistory}</p>
      ) : (
        <ol className="mt-4 grid gap-3 border-l-2 border-line pl-4">
          {region.history.map((event) => (
            <li key={`${event.kind} ${event.from.code} ${event.to?.code}`} className="grid gap-0.5">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
                <Time at={`${event.date}T12:00:00Z`} zone="UTC" grain="day" /> · {event.law}
                <RowStatus status={event.status} />
              </span>
              <span className="flex flex-wrap items-center gap-x-2 font-semibold">
                {event.from.name} ({event.from.code})
                <ArrowRight aria-hidden className="size-4 text-soft" />
                {event.to === null
                  ? say(regionChangeKinds.ended)
                  : `${event.to.name}${event.to.code && ` (${event.to.code})`}`}
              </span>
              <span className="text-sm text-soft">{say(regionChangeKinds[event.kind])}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
