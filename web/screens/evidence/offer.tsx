/** An offer that waits: who hands over to whom; accepted by another officer of the receiving post, or refused, or taken back. */
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Day } from '../law/day.tsx'
import { type Item, useEvidenceDeed } from './use-evidence.ts'

export function Offer({ item, offer }: { item: Item; offer: NonNullable<Item['offer']> }) {
  const { text, say } = useSpeech()
  const words = text.evidence
  const notice = useNotice()
  const deed = useEvidenceDeed('evidence.answer')
  const [answer, setAnswer] = useState<'accept' | 'refuse' | null>(null)
  return (
    <Card title={words.waiting} tone="warn">
      <p>
        <span className="font-semibold">{words.offered(`${offer.by} (${offer.from})`, offer.to)}</span> ·{' '}
        {say(offer.deed)} · <Time at={offer.at} />
        {offer.backBy && (
          <>
            {' '}
            · {words.backBy} <Day on={offer.backBy} />
          </>
        )}
      </p>
      <p className="text-soft">“{offer.reason}”</p>
      <div className="no-print mt-3 flex flex-wrap gap-2">
        {offer.mayAccept && (
          <Button kind="primary" onClick={() => setAnswer('accept')}>
            {words.accept}
          </Button>
        )}
        {offer.mayRefuse && <Button onClick={() => setAnswer('refuse')}>{words.refuse}</Button>}
      </div>
      {answer === 'accept' && <AcceptDialog item={item} offer={offer.id} close={() => setAnswer(null)} />}
      {answer === 'refuse' && (
        <ReasonDialog
          open
          close={() => setAnswer(null)}
          title={words.refuse}
          label={words.reason}
          confirm={words.refuse}
          decide={async (reason) => {
            await deed.mutateAsync({ id: offer.id, accept: false, reason })
            notice(words.saved)
          }}
        />
      )}
    </Card>
  )
}

function AcceptDialog({ item, offer, close }: { item: Item; offer: string; close: () => void }) {
  const { text } = useSpeech()
  const words = text.evidence
  const notice = useNotice()
  const deed = useEvidenceDeed('evidence.answer')
  const [seal, setSeal] = useState('')
  const [place, setPlace] = useState('')
  const [reason, setReason] = useState('')
  const isOther = seal.trim() !== (item.seal ?? '')
  return (
    <FormDialog
      open
      close={close}
      title={words.accept}
      lead={words.acceptLead}
      confirm={words.accept}
      ready={place.trim().length > 1 && (!isOther || reason.trim().length > 0)}
      send={async () => {
        await deed.mutateAsync({
          id: offer,
          accept: true,
          seal: seal.trim(),
          place: place.trim(),
          reason: reason.trim(),
        })
        notice(words.saved)
      }}
    >
      <Field label={words.acceptSeal} value={seal} maxLength={200} onChange={(event) => setSeal(event.target.value)} />
      <Field
        label={words.place}
        value={place}
        maxLength={200}
        onChange={(event) => setPlace(event.target.value)}
        required
      />
      <TextField
        label={words.acceptReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={isOther}
      />
    </FormDialog>
  )
}
