/** What a holder does alone with an item, and handing it over to another post. */
import { useState } from 'react'
import { custodyDeeds, type HandDeed, handDeeds, type OwnDeed, ownDeeds } from '../../../server/cases/evidence/model.ts'
import type { Words } from '../../../server/platform/words.ts'
import { Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { type Item, useEvidenceDeed } from './use-evidence.ts'

const own = Object.fromEntries(Object.keys(ownDeeds).map((deed) => [deed, custodyDeeds[deed as OwnDeed]])) as Record<
  OwnDeed,
  Words
>

export function HandleDialog({ item, close }: { item: Item; close: () => void }) {
  const { text } = useSpeech()
  const words = text.evidence
  const notice = useNotice()
  const send = useEvidenceDeed('evidence.handle')
  const [deed, setDeed] = useState<OwnDeed | ''>('')
  const [seal, setSeal] = useState('')
  const [place, setPlace] = useState('')
  const [witness, setWitness] = useState('')
  const [paper, setPaper] = useState('')
  const asks = deed === '' ? null : ownDeeds[deed]
  const isReady =
    asks !== null &&
    (!asks.seal || seal.trim() !== '') &&
    (!asks.witness || witness.trim() !== '') &&
    (!asks.paper || paper.trim() !== '') &&
    (deed !== 'stored' || place.trim() !== '')
  return (
    <ReasonDialog
      open
      close={close}
      title={words.handle}
      label={words.reason}
      confirm={text.law.save}
      danger={asks?.paper === true}
      ready={isReady}
      decide={async (reason) => {
        if (deed === '') return
        await send.mutateAsync({ id: item.id, deed, seal, place, witness, paper, reason })
        notice(words.saved)
      }}
    >
      <OneOf label={words.deed} options={own} value={deed} choose={setDeed} />
      {asks?.seal && (
        <Field label={words.seal} value={seal} onChange={(event) => setSeal(event.target.value)} required />
      )}
      {deed === 'stored' && (
        <Field label={words.place} value={place} onChange={(event) => setPlace(event.target.value)} required />
      )}
      {asks?.witness && (
        <Field label={words.witness} value={witness} onChange={(event) => setWitness(event.target.value)} required />
      )}
      {asks?.paper && (
        <Field label={words.paper} value={paper} onChange={(event) => setPaper(event.target.value)} required />
      )}
    </ReasonDialog>
  )
}

export function OfferDialog({ item, close }: { item: Item; close: () => void }) {
  const { text } = useSpeech()
  const words = text.evidence
  const notice = useNotice()
  const send = useEvidenceDeed('evidence.offer')
  const [deed, setDeed] = useState<HandDeed | ''>('')
  const [to, setTo] = useState('')
  const [backBy, setBackBy] = useState('')
  const deeds = handDeeds.filter((one) => one !== 'returned' || item.lender !== null)
  const target = deed === 'returned' ? (item.lender ?? '') : to
  return (
    <ReasonDialog
      open
      close={close}
      title={words.offer}
      lead={words.offerLead}
      label={words.reason}
      confirm={words.offer}
      ready={deed !== '' && target !== '' && (deed !== 'lent' || backBy !== '')}
      decide={async (reason) => {
        if (deed === '') return
        await send.mutateAsync({ id: item.id, deed, to: target, backBy: deed === 'lent' ? backBy : null, reason })
        notice(words.saved)
      }}
    >
      <OneOf
        label={words.how}
        options={Object.fromEntries(deeds.map((one) => [one, custodyDeeds[one]]))}
        value={deed}
        choose={setDeed}
      />
      {deed !== 'returned' && (
        <PostChoice
          label={words.to}
          placeholder={text.case.handOverChoose}
          posts={item.posts}
          value={to}
          choose={setTo}
        />
      )}
      {deed === 'lent' && (
        <Field
          label={words.backBy}
          type="date"
          value={backBy}
          onChange={(event) => setBackBy(event.target.value)}
          required
        />
      )}
    </ReasonDialog>
  )
}
