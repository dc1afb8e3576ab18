/** The service plan by pillar: who gives what, what it costs, who pays, and what is held up for want of money. */
import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { type Pillar, pillars } from '../../../server/access/model.ts'
import { isVictimRole, type Role } from '../../../server/cases/model.ts'
import { type Payer, payers } from '../../../server/cases/victims/care/model.ts'
import { purposes, type ServicePurpose } from '../../../server/cases/victims/model.ts'
import type { Words } from '../../../server/platform/words.ts'
import { useAnswer } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'
import { moneyWords } from '../../time.ts'
import { AlsoFor } from '../cases/also-for.tsx'
import { AgencyChoice } from './agency-choice.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

type Service = Victim['services'][number]
/** What a service can rest on, as she was asked about it. */
const resting: Record<ServicePurpose, Words> = { services: purposes.services, return: purposes.return }
const tones = {
  planned: 'plain',
  running: 'accent',
  'held by budget': 'warn',
  delivered: 'good',
  stopped: 'plain',
} as const

export function Services({ victim }: { victim: Victim }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const [planning, setPlanning] = useState(false)
  return (
    <Card
      flush
      title={words.plan}
      action={
        <Button small icon={CalendarPlus} onClick={() => setPlanning(true)}>
          {words.addService}
        </Button>
      }
    >
      {victim.services.length === 0 && <p className="px-4 pb-4 text-soft sm:px-5">{words.noService}</p>}
      {(Object.keys(pillars) as Pillar[]).map((pillar) => {
        const services = victim.services.filter((one) => one.pillar === pillar)
        if (services.length === 0) return null
        return (
          <section key={pillar} aria-label={say(pillars[pillar])} className="border-t border-line first:border-0">
            <h3 className="bg-sunk px-4 py-1.5 text-xs font-bold text-soft sm:px-5">{say(pillars[pillar])}</h3>
            <ul>
              {services.map((one) => (
                <Line key={one.id} one={one} />
              ))}
            </ul>
          </section>
        )
      })}
      {planning && <PlanDialog victim={victim} close={() => setPlanning(false)} />}
    </Card>
  )
}

function Line({ one }: { one: Service }) {
  const { text, say, language } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const deed = useVictimDeed('services.move')
  return (
    <li className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="font-semibold">{one.what}</span>
        <Chip tone={tones[one.state]}>{say(one.stateWords)}</Chip>
      </span>
      <span className="text-sm text-soft">
        {one.provider?.name} · {one.cost === null ? words.unknownCost : moneyWords(one.cost, language)} ·{' '}
        {say(one.payer)} · {say(one.purpose)}
        {one.plannedFor && ` · ${words.plannedFor} ${one.plannedFor}`}
      </span>
      {one.may.length > 0 && (
        <span className="no-print flex flex-wrap gap-1.5">
          {one.may.map((action) => (
            <Button
              key={action}
              small
              busy={deed.isPending && deed.variables?.action === action}
              aria-label={`${words.actions[action]}: ${one.what}`}
              onClick={async () => {
                await deed.mutateAsync({ id: one.id, action })
                notice(words.moved)
              }}
            >
              {words.actions[action]}
            </Button>
          ))}
        </span>
      )}
    </li>
  )
}

function PlanDialog({ victim, close }: { victim: Victim; close: () => void }) {
  const { text } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const deed = useVictimDeed('services.plan')
  const [pillar, setPillar] = useState<Pillar | ''>('')
  const [purpose, setPurpose] = useState<ServicePurpose>('services')
  const [payer, setPayer] = useState<Payer | ''>('')
  const [provider, setProvider] = useState('')
  const [what, setWhat] = useState('')
  const [cost, setCost] = useState('')
  const [day, setDay] = useState('')
  const [also, setAlso] = useState<string[]>([])
  const { data: found } = useAnswer('cases.get', { id: victim.case.id }, { purpose: 'case' })
  const others = found?.participants.filter(({ id, role }) => id !== victim.id && isVictimRole(role as Role)) ?? []
  return (
    <FormDialog
      open
      close={close}
      title={words.addService}
      confirm={words.save}
      ready={pillar !== '' && payer !== '' && provider !== '' && what.trim().length > 2}
      send={async () => {
        if (pillar === '' || payer === '') return
        await deed.mutateAsync({
          ...{ participant: victim.id, pillar, payer, provider, purpose, what: what.trim() },
          ...{ cost: cost === '' ? null : Number(cost), plannedFor: day || null, also },
        })
        notice(also.length > 0 ? text.roles.saved(also.length + 1) : words.planned)
      }}
    >
      <Field
        label={words.what}
        value={what}
        maxLength={200}
        onChange={(event) => setWhat(event.target.value)}
        required
      />
      <OneOf label={words.pillar} options={pillars} value={pillar} choose={setPillar} />
      <OneOf label={words.restsOn} options={resting} value={purpose} choose={setPurpose} />
      <AgencyChoice label={words.provider} victim={victim} value={provider} choose={setProvider} />
      <Field
        label={words.cost}
        type="number"
        min={0}
        step={1}
        value={cost}
        onChange={(event) => setCost(event.target.value)}
      />
      <OneOf label={words.payer} options={payers} value={payer} choose={setPayer} />
      <Field label={words.plannedFor} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      <AlsoFor others={others.map((each) => ({ id: each.id, participant: each }))} values={also} choose={setAlso} />
    </FormDialog>
  )
}
