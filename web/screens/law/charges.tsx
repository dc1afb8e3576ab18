/** Articles charged. Old and new stand side by side in the choice, and nothing is chosen beforehand (KUHP 2023 art. 3(1)). */
import { BookMarked } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { timeWords } from '../../time.ts'
import { Day } from './day.tsx'
import { type Law, useLawDeed } from './use-law.ts'

type Charge = Law['charges'][number]

export function Charges({ law, leads }: { law: Law; leads: boolean }) {
  const { text, say } = useSpeech()
  const words = text.law
  const [choosing, setChoosing] = useState(false)
  const [dropping, setDropping] = useState<Charge | null>(null)
  return (
    <Card
      title={words.charges}
      action={
        leads &&
        law.case.state === 'open' && (
          <Button small icon={BookMarked} onClick={() => setChoosing(true)}>
            {words.charge}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {law.charges.map((one) => (
          <li key={one.id} className="rounded-md bg-sunk/60 px-3 py-2">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className={one.charged ? 'font-semibold' : 'text-soft line-through'}>
                {one.law} {one.name}
              </span>
              {one.dropped && <Chip>{words.dropped}</Chip>}
              {one.charged && one.inForce === false && <Chip tone="warn">{words.notInForce}</Chip>}
              {one.charged && leads && law.case.state === 'open' && (
                <Button
                  kind="quiet"
                  small
                  onClick={() => setDropping(one)}
                  aria-label={`${words.drop}: ${one.law} ${one.name}`}
                >
                  {words.drop}
                </Button>
              )}
            </span>
            <span className="block text-sm text-soft">
              {say(one.words)}
              {one.actedOn && (
                <>
                  {' '}
                  · <Day on={one.actedOn} />
                </>
              )}{' '}
              · {one.by}: “{one.reason}”
            </span>
          </li>
        ))}
        {law.charges.length === 0 && <li className="text-soft">{words.noCharge}</li>}
      </ul>
      {choosing && <ChooseDialog law={law} close={() => setChoosing(false)} />}
      {dropping && <DropDialog charge={dropping} close={() => setDropping(null)} />}
    </Card>
  )
}

function ChooseDialog({ law, close }: { law: Law; close: () => void }) {
  const { text, say, language } = useSpeech()
  const words = text.law
  const notice = useNotice()
  const deed = useLawDeed('law.choose-article')
  const zone = useZone()
  const dayOf = (day: string) => timeWords(`${day}T05:00:00.000Z`, zone, language, 'day')
  const [article, setArticle] = useState('')
  const [actedOn, setActedOn] = useState('')
  const [proceeding, setProceeding] = useState(law.proceedings[0]?.id ?? '')
  return (
    <ReasonDialog
      open
      close={close}
      title={words.charge}
      lead={words.chargeLead}
      label={words.reason}
      confirm={words.save}
      ready={article !== ''}
      decide={async (reason) => {
        await deed.mutateAsync({ proceeding, article, charged: true, actedOn: actedOn || null, reason })
        notice(words.saved)
      }}
    >
      {law.proceedings.length > 1 && (
        <Choice label={words.title} value={proceeding} onChange={(event) => setProceeding(event.target.value)}>
          {law.proceedings.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number}
            </option>
          ))}
        </Choice>
      )}
      <fieldset className="grid gap-3">
        <legend className="mb-1 text-sm font-semibold">{words.charges}</legend>
        {law.articles.map((group) => (
          <div key={group.offence} className="grid gap-1.5">
            <span className="text-xs font-bold text-soft">{say(group.words)}</span>
            <div className="grid gap-1.5 sm:grid-cols-2">
              {group.sides.map((side) => (
                <label
                  key={side.code}
                  className="flex cursor-pointer gap-2.5 rounded-md border border-edge/60 p-2.5 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-link"
                >
                  <input
                    type="radio"
                    name="article"
                    value={side.code}
                    checked={article === side.code}
                    onChange={() => setArticle(side.code)}
                    className="mt-1 size-4 shrink-0 accent-accent"
                  />
                  <span className="min-w-0">
                    <span className="block font-semibold">
                      {side.law} {side.article}
                    </span>
                    <span className="block text-sm text-soft">
                      {[
                        side.from && words.from(dayOf(side.from)),
                        side.until && words.until(dayOf(side.until)),
                        side.toBeConfirmed && words.toConfirm,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                </label>
              ))}
            </div>
          </div>
        ))}
      </fieldset>
      <Field
        label={words.actedOn}
        type="date"
        max={law.today}
        value={actedOn}
        onChange={(event) => setActedOn(event.target.value)}
      />
    </ReasonDialog>
  )
}

function DropDialog({ charge, close }: { charge: Charge; close: () => void }) {
  const { text } = useSpeech()
  const words = text.law
  const notice = useNotice()
  const deed = useLawDeed('law.choose-article')
  return (
    <ReasonDialog
      open
      close={close}
      title={`${words.drop}: ${charge.law} ${charge.name}`}
      label={words.reason}
      confirm={words.drop}
      decide={async (reason) => {
        const { proceeding, article } = charge
        await deed.mutateAsync({ proceeding, article, charged: false, actedOn: null, reason })
        notice(words.saved)
      }}
    />
  )
}
