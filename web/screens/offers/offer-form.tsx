/** What somebody was offered, in three groups; everything may stay blank but not all of it. */
import { Save, SearchCheck } from 'lucide-react'
import type { FormEvent, ReactNode } from 'react'
import { longest } from '../../../server/offers/model.ts'
import { channels, costs, currencies, destinations, papers, visas } from '../../../server/offers/words.ts'
import { isCallProblem } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Pills } from './pills.tsx'
import { elsewhere, type Told } from './told.ts'
import type { OfferState } from './use-offer.ts'

export function OfferForm({ offer, isKept }: { offer: OfferState; isKept: boolean }) {
  const { text, say } = useSpeech()
  const { told, change, problem } = offer
  const refused = isCallProblem(offer.error) ? offer.error.fields : []
  const wrong = (field: string) => {
    const found = refused.find((one) => one.field === field || one.field.startsWith(`${field}.`))
    return found && say(found)
  }
  const written = (field: keyof typeof longest) => ({
    value: told[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value } as Partial<Told>),
    problem: wrong(field),
    maxLength: longest[field],
    autoComplete: 'off',
    spellCheck: false,
  })
  function press(event: FormEvent) {
    event.preventDefault()
    offer.press()
  }
  return (
    <form onSubmit={press} noValidate className="grid gap-5">
      <Part title={text.offers.parts.company}>
        <Field label={text.offers.company} hint={text.offers.companyHint} {...written('company')} />
        <Field label={text.offers.licence} {...written('licence')} />
      </Part>
      <Part title={text.offers.parts.work}>
        <Choice
          label={text.offers.country}
          value={told.country}
          onChange={(event) => change({ country: event.target.value })}
          problem={told.country === elsewhere ? undefined : wrong('country')}
        >
          <option value="">{text.offers.notTold}</option>
          {Object.entries(destinations).map(([code, words]) => (
            <option key={code} value={code}>
              {say(words)}
            </option>
          ))}
          <option value={elsewhere}>{text.offers.otherCountry}</option>
        </Choice>
        {told.country === elsewhere && (
          <Field
            label={text.offers.whichCountry}
            value={told.otherCountry}
            onChange={(event) => change({ otherCountry: event.target.value })}
            problem={wrong('country')}
            maxLength={100}
          />
        )}
        <Field label={text.offers.place} {...written('place')} />
        <Field label={text.offers.occupation} {...written('occupation')} />
        <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
          <Field
            label={text.offers.amount}
            inputMode="decimal"
            autoComplete="off"
            value={told.amount}
            onChange={(event) => change({ amount: event.target.value })}
            problem={problem === 'amount' ? text.offers.mustAmount : wrong('wage')}
          />
          <Choice
            label={text.offers.currency}
            value={told.currency}
            onChange={(event) => change({ currency: event.target.value })}
          >
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Choice>
        </div>
      </Part>
      <Part title={text.offers.parts.way}>
        <Wide>
          <Pills
            legend={text.offers.channel}
            options={channels}
            chosen={told.channel}
            choose={(channel) => change({ channel })}
          />
        </Wide>
        <Wide>
          <Pills
            several
            legend={text.offers.costs}
            options={costs}
            chosen={told.costs}
            choose={(chosen) => change({ costs: chosen })}
          />
        </Wide>
        <Wide>
          <Pills
            several
            legend={text.offers.papers}
            options={papers}
            chosen={told.papers}
            choose={(chosen) => change({ papers: chosen })}
          />
        </Wide>
        <Wide>
          <Pills legend={text.offers.visa} options={visas} chosen={told.visa} choose={(visa) => change({ visa })} />
        </Wide>
        <Field label={text.offers.phone} hint={text.offers.phoneHint} inputMode="tel" {...written('phone')} />
        <Field label={text.offers.url} {...written('url')} />
      </Part>
      <label className="flex gap-3">
        <input
          type="checkbox"
          checked={told.keep}
          onChange={(event) => change({ keep: event.target.checked })}
          className="mt-1 size-4 shrink-0 accent-accent"
        />
        <span>
          <span className="block font-semibold">{text.offers.keep}</span>
          <span className="block text-sm text-soft">{text.offers.keepHint}</span>
        </span>
      </label>
      {offer.error !== null && refused.length === 0 && <Trouble thrown={offer.error} />}
      <Foot offer={offer} isKept={isKept} />
    </form>
  )
}

/** The one button, and what stands in its way. */
function Foot({ offer, isKept }: { offer: OfferState; isKept: boolean }) {
  const { text } = useSpeech()
  const { isOnline, waits, problem } = offer
  return (
    <div className="grid gap-2">
      <div role="status" className="grid gap-2 empty:hidden">
        {problem === 'nothing' && <p className="font-semibold text-danger">{text.offers.mustSomething}</p>}
        {!isOnline && (
          <p className="rounded-md bg-warn-wash px-3 py-2 text-sm font-semibold text-warn">
            {waits ? text.offers.waits : isKept ? text.offers.needsSignal : text.offers.needsSignalOpen}
          </p>
        )}
      </div>
      <Button
        type="submit"
        kind="primary"
        icon={isOnline ? SearchCheck : Save}
        busy={offer.isAsking}
        disabled={waits}
        className="min-h-12 w-full text-md"
      >
        {isOnline ? text.offers.press : text.offers.pressLater}
      </Button>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h3 className="border-b border-line pb-1 text-md font-bold">{title}</h3>
      <div className="grid items-end gap-3.5 sm:grid-cols-2">{children}</div>
    </section>
  )
}

const Wide = ({ children }: { children: ReactNode }) => <div className="sm:col-span-2">{children}</div>
