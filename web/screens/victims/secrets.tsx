/** Safe contact and the three secrets: each shown as closed, read on purpose, opened to a post by name by whoever holds it. */
import { KeyRound, PenLine } from 'lucide-react'
import { useState } from 'react'
import { type SecretKind, secretKinds } from '../../../server/cases/victims/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { PostName, postWords } from '../../parts/post-name.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { SecretWords } from './secret-words.tsx'
import { useVictimDeed, type Victim } from './use-victim.ts'

type Secret = Victim['secrets'][number]

export function Secrets({ victim }: { victim: Victim }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const may = useMay()
  const [writing, setWriting] = useState<SecretKind | null>(null)
  const [opening, setOpening] = useState<Secret | null>(null)
  const kinds = (Object.keys(secretKinds) as SecretKind[]).filter((kind) => kind !== 'contact' || victim.mine)
  return (
    <Card title={words.secretsTitle}>
      <p className="max-w-[70ch] text-soft">{words.secretsLead}</p>
      {may('accompany victims') && (
        <div className="no-print mt-3 flex flex-wrap gap-2">
          {kinds.map((kind) => (
            <Button key={kind} small icon={PenLine} onClick={() => setWriting(kind)}>
              {words.writeTitle(say(secretKinds[kind]))}
            </Button>
          ))}
        </div>
      )}
      <ul className="mt-3 grid gap-3 lg:grid-cols-2">
        {victim.secrets.map((secret) => (
          <li key={secret.id} className="grid content-start gap-2 rounded-md border border-line p-3.5">
            <h3 className="flex items-center gap-2 font-bold">
              <KeyRound aria-hidden className="size-4 text-link" />
              {say(secret.words)}
            </h3>
            {secret.heldBy && <p className="text-sm text-soft">{words.heldBy(postWords(secret.heldBy))}</p>}
            <SecretWords id={secret.id} name={say(secret.words)} />
            {secret.mine && may('accompany victims') && <Openings secret={secret} open={() => setOpening(secret)} />}
          </li>
        ))}
        {victim.secrets.length === 0 && <li className="text-soft">{words.noSecret}</li>}
      </ul>
      {writing && <SecretDialog victim={victim} kind={writing} close={() => setWriting(null)} />}
      {opening && <OpenDialog victim={victim} secret={opening} close={() => setOpening(null)} />}
    </Card>
  )
}

function Openings({ secret, open }: { secret: Secret; open: () => void }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const deed = useVictimDeed('secrets.close')
  return (
    <div className="grid gap-1.5">
      {secret.openedTo.length > 0 && <p className="text-sm font-semibold">{words.openedTo}</p>}
      <ul className="grid gap-1">
        {secret.openedTo.map(({ post }) => (
          <li key={post.id} className="flex flex-wrap items-center gap-2 text-sm">
            <span className="grow">
              <PostName post={post} />
            </span>
            <Button
              small
              kind="quiet"
              busy={deed.isPending}
              onClick={async () => {
                await deed.mutateAsync({ id: secret.id, post: post.id })
                notice(words.closed)
              }}
            >
              {words.closeTo}
            </Button>
          </li>
        ))}
      </ul>
      <span>
        <Button small onClick={open} aria-label={`${words.openTo}: ${say(secret.words)}`}>
          {words.openTo}
        </Button>
      </span>
    </div>
  )
}

function OpenDialog({ victim, secret, close }: { victim: Victim; secret: Secret; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const [to, setTo] = useState('')
  const deed = useVictimDeed('secrets.open')
  return (
    <FormDialog
      open
      close={close}
      title={`${words.openTo}: ${say(secret.words)}`}
      lead={words.openLead}
      confirm={words.openTo}
      ready={to !== ''}
      send={async () => {
        await deed.mutateAsync({ id: secret.id, to })
        notice(words.opened)
      }}
    >
      <PostChoice label={words.openTo} placeholder={words.choose} posts={victim.posts} value={to} choose={setTo} />
    </FormDialog>
  )
}
