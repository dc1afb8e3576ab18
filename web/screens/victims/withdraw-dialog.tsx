/** She takes a yes back: it needs nobody beside her. */
import { useState } from 'react'
import { type Form, purposes } from '../../../server/cases/victims/model.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Consent } from './consents.tsx'
import { HowSaid, needsWitness } from './how-said.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

export function WithdrawDialog({ victim, consent, close }: { victim: Victim; consent: Consent; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const [form, setForm] = useState<Form>('written')
  const [witness, setWitness] = useState('')
  const deed = useVictimDeed('victims.record-consent')
  return (
    <FormDialog
      open
      close={close}
      title={words.withdrawTitle}
      lead={words.withdrawLead}
      confirm={words.withdraw}
      ready={!needsWitness(form) || witness.trim() !== ''}
      send={async () => {
        await deed.mutateAsync({
          ...{ participant: victim.id, purpose: consent.purpose, recipient: consent.recipient?.id ?? null },
          ...{ decision: 'withdrawn', givenBy: 'herself', form, witness: witness.trim() },
          ...{ withholds: [], said: '', interest: '' },
        })
        notice(words.recorded)
      }}
    >
      <p className="font-semibold">
        {say(purposes[consent.purpose])} · {consent.recipient?.name ?? words.everybody}
      </p>
      <HowSaid form={form} chooseForm={setForm} witness={witness} nameWitness={setWitness} />
    </FormDialog>
  )
}
