/** Why records were joined: a small waterfall per link. To the right speaks for, to the left against; unknown draws nothing. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

type Join = Output<'persons.get'>['joins'][number]

export function Joins({ person }: { person: Output<'persons.get'> }) {
  const { text } = useSpeech()
  return (
    <Card title={text.person.joins}>
      {person.joins.length === 0 ? (
        <p className="text-soft">{text.person.joinsEmpty}</p>
      ) : (
        <>
          <p className="mb-3 text-sm text-soft">{text.person.joinsLead}</p>
          <ul className="grid gap-4">
            {person.joins.map((join) => (
              <li key={`${join.a} ${join.b}`} className="border-t border-line pt-3 first:border-0 first:pt-0">
                <Waterfall join={join} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Waterfall({ join }: { join: Join }) {
  const { text, say, language } = useSpeech()
  const percent = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const most = Math.max(1, ...join.reasons.map((reason) => Math.abs(reason.weight)))
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold">{say(join.sentence)}</p>
      <p className="text-xs text-soft">
        {text.person.probability(percent.format(join.probability))} ·{' '}
        {join.by === 'engine' ? text.person.byEngine : text.person.byPerson(join.by)} · <Ago at={join.at} />
      </p>
      <ul className="grid gap-1">
        {join.reasons.map((reason) => {
          const share = (Math.abs(reason.weight) / most) * 50
          return (
            <li key={reason.field} className="grid grid-cols-[minmax(0,1fr)_6rem] items-center gap-2 text-sm">
              <span>{say(reason.words)}</span>
              <span aria-hidden className="relative h-2 rounded-full bg-sunk">
                <span className="absolute inset-y-[-2px] left-1/2 w-px bg-edge" />
                <span
                  className={`absolute inset-y-0 rounded-full ${reason.weight >= 0 ? 'bg-good' : 'bg-danger'}`}
                  style={
                    reason.weight >= 0 ? { left: '50%', width: `${share}%` } : { right: '50%', width: `${share}%` }
                  }
                />
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
