/** A request for an export: which cases, in which form, for whom, why, on what ground; with identifiers only under an agreement. */
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { useSpeech } from '../../text/language.tsx'

type Asked = Input<'htcds.ask'>
type Agreements = Output<'htcds.list'>['agreements']

export function AskExport({ agreements, close }: { agreements: Agreements; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('htcds.ask', ['htcds.list'])
  const cases = useAnswer('cases.list', {})
  const [asked, setAsked] = useState<Asked>({
    ...{
      cases: [],
      form: 'csv',
      identified: false,
      receiver: '',
      purpose: 'reporting',
      note: '',
      legal: '',
      abroad: false,
    },
  })
  const put = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }))
  const named = asked.identified ? asked.agreement !== undefined : (asked.receiver ?? '').trim() !== ''
  const ready = asked.cases.length > 0 && named && asked.note.trim().length >= 5 && asked.legal.trim().length >= 5
  return (
    <FormDialog
      open
      close={close}
      title={text.exchange.ask}
      lead={text.exchange.askLead}
      confirm={text.exchange.send}
      ready={ready && (!asked.abroad || asked.abroadGround !== undefined)}
      send={async () => {
        const { receiver, agreement, ...rest } = asked
        const made = await deed.mutateAsync({ ...rest, ...(asked.identified ? { agreement } : { receiver }) })
        notice(text.exchange.asked(made.number))
      }}
    >
      <Loaded query={cases} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{text.exchange.noCases}</p>
          ) : (
            <CheckBoxes
              legend={text.exchange.chooseCases}
              options={rows.map((row) => ({ value: row.id, words: row.number }))}
              values={asked.cases}
              choose={(chosen) => put({ cases: chosen })}
            />
          )
        }
      </Loaded>
      <Choice
        label={text.exchange.form}
        value={asked.form}
        onChange={(event) => put({ form: event.target.value as Asked['form'] })}
      >
        {(['csv', 'xlsx', 'json'] as const).map((form) => (
          <option key={form} value={form}>
            {text.exchange.forms[form]}
          </option>
        ))}
      </Choice>
      <RadioCards
        legend={text.exchange.identity}
        name="identity"
        value={asked.identified ? 'on' : 'off'}
        choose={(value) => put({ identified: value === 'on' })}
        options={[
          { value: 'off', words: text.exchange.identityOff, hint: text.exchange.identityOffHint },
          { value: 'on', words: text.exchange.identityOn, hint: text.exchange.identityOnHint },
        ]}
      />
      {asked.identified ? (
        <Choice
          label={text.exchange.agreement}
          hint={agreements.length === 0 ? text.exchange.noAgreement : undefined}
          value={asked.agreement ?? ''}
          onChange={(event) => put({ agreement: event.target.value || undefined })}
        >
          <option value="">–</option>
          {agreements.map((one) => (
            <option key={one.id} value={one.id}>
              {one.receiver} · {one.number}
            </option>
          ))}
        </Choice>
      ) : (
        <Field
          label={text.exchange.receiver}
          value={asked.receiver ?? ''}
          maxLength={200}
          onChange={(event) => put({ receiver: event.target.value })}
        />
      )}
      <Choice
        label={text.exchange.purpose}
        value={asked.purpose}
        onChange={(event) => put({ purpose: event.target.value as Asked['purpose'] })}
      >
        {Object.entries(text.exchange.purposes).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Choice>
      <TextField
        label={text.exchange.note}
        value={asked.note}
        maxLength={1000}
        onChange={(event) => put({ note: event.target.value })}
      />
      <Field
        label={text.exchange.legal}
        value={asked.legal}
        maxLength={500}
        onChange={(event) => put({ legal: event.target.value })}
      />
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={asked.abroad}
          onChange={(event) => put({ abroad: event.target.checked })}
        />
        {text.exchange.abroad}
      </label>
      {asked.abroad && (
        <Choice
          label={text.exchange.abroadGround}
          value={asked.abroadGround ?? ''}
          onChange={(event) => put({ abroadGround: (event.target.value || undefined) as Asked['abroadGround'] })}
        >
          <option value="">–</option>
          {Object.entries(text.exchange.grounds).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Choice>
      )}
    </FormDialog>
  )
}
