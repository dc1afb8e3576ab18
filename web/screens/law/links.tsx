/** Cases that belong together; of one that this reader may not open there is no number. */
import { Link } from '@tanstack/react-router'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { type LinkKind, linkKinds } from '../../../server/cases/law/model.ts'
import { useAnswer } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { type Law, useLawDeed } from './use-law.ts'

export function Links({ law, leads }: { law: Law; leads: boolean }) {
  const { text, say } = useSpeech()
  const words = text.law
  const notice = useNotice()
  const end = useLawDeed('law.end-link')
  const [linking, setLinking] = useState(false)
  return (
    <Card
      title={words.links}
      action={
        leads &&
        law.case.state === 'open' && (
          <Button small icon={Link2} onClick={() => setLinking(true)}>
            {words.link}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {law.links.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md bg-sunk/60 px-3 py-2">
            <span className="min-w-0 grow">
              {one.case && (
                <Link to={`/cases/${one.case.id}`} className="font-semibold text-link hover:underline">
                  {one.case.number}
                </Link>
              )}
              <span className="block text-sm text-soft">
                {say(one.kind)}
                {one.reason && ` · “${one.reason}”`}
              </span>
            </span>
            {leads && one.case && (
              <Button
                kind="quiet"
                small
                aria-label={`${words.endLink}: ${one.case.number}`}
                onClick={async () => {
                  await end.mutateAsync({ id: one.id })
                  notice(words.saved)
                }}
              >
                {words.endLink}
              </Button>
            )}
          </li>
        ))}
        {law.links.length === 0 && <li className="text-soft">{words.noLink}</li>}
      </ul>
      {linking && <LinkDialog law={law} close={() => setLinking(false)} />}
    </Card>
  )
}

function LinkDialog({ law, close }: { law: Law; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.law
  const notice = useNotice()
  const deed = useLawDeed('law.link')
  const cases = useAnswer('cases.list', {}, { purpose: 'case' })
  const [other, setOther] = useState('')
  const [kind, setKind] = useState<LinkKind | ''>('')
  return (
    <ReasonDialog
      open
      close={close}
      title={words.link}
      lead={words.linkLead}
      label={words.reason}
      confirm={words.link}
      ready={other !== '' && kind !== ''}
      decide={async (reason) => {
        if (kind === '') return
        await deed.mutateAsync({ case: law.case.id, other, kind, reason })
        notice(words.saved)
      }}
    >
      <Choice label={words.other} value={other} onChange={(event) => setOther(event.target.value)} required>
        <option value="" disabled>
          {words.choose}
        </option>
        {(cases.data?.rows ?? [])
          .filter((one) => one.id !== law.case.id)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.number} · {say(one.title)}
            </option>
          ))}
      </Choice>
      <OneOf label={words.linkKind} options={linkKinds} value={kind} choose={setKind} />
    </ReasonDialog>
  )
}
