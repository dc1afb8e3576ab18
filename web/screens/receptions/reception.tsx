/** One group at the gate: a name a row, each marked with a thumb. */
import { useParams } from '@tanstack/react-router'
import { CheckCheck, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { countries, returns } from '../../../server/cases/receptions/model.ts'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { FilterSwitch } from '../../parts/filter.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AddDialog } from './add-dialog.tsx'
import { Arrival } from './arrival.tsx'

type Reception = Output<'receptions.get'>
type Person = Reception['people'][number]

const shown = {
  all: () => true,
  left: (one: Person) => one.outcome === null,
  talk: (one: Person) => one.talk,
  child: (one: Person) => one.child,
} satisfies Record<string, (one: Person) => boolean>
type Shown = keyof typeof shown

export function Screen() {
  const { text } = useSpeech()
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useAnswer('receptions.get', { id }, { purpose: 'case' })
  return (
    <LoadedPage query={query} trail={{ to: '/receptions', words: text.screens.receptions }}>
      {(reception) => <Gate reception={reception} />}
    </LoadedPage>
  )
}

function Gate({ reception }: { reception: Reception }) {
  const { text, say } = useSpeech()
  const words = text.receptions
  const [which, setWhich] = useState<Shown>('all')
  const [open, setOpen] = useState<'add' | 'close' | null>(null)
  const closed = reception.closedAt !== null
  return (
    <Page
      title={`${reception.place} · ${say(returns[reception.kind])}`}
      trail={{ to: '/receptions', words: text.screens.receptions }}
      lead={
        <>
          {reception.number} · {say(countries[reception.country])} · {reception.sender} ({reception.letter}) ·{' '}
          <Time at={reception.expectedAt} /> · <PostName post={reception.post} />
        </>
      }
      actions={
        closed ? (
          <Chip tone="good">{words.closed}</Chip>
        ) : (
          reception.mine && (
            <Button kind="primary" icon={CheckCheck} disabled={reception.left > 0} onClick={() => setOpen('close')}>
              {words.close}
            </Button>
          )
        )
      }
    >
      <div className="no-print flex flex-wrap items-center gap-2">
        {(Object.keys(shown) as Shown[]).map((one) => (
          <FilterSwitch key={one} on={which === one} flip={() => setWhich(one)}>
            {words.filters[one]} ({reception.people.filter(shown[one]).length})
          </FilterSwitch>
        ))}
      </div>
      <Card
        flush
        title={words.progress(reception.present, reception.absent, reception.all)}
        action={
          closed ? undefined : (
            <Button kind="quiet" small icon={UserRoundPlus} onClick={() => setOpen('add')}>
              {words.add}
            </Button>
          )
        }
      >
        <ul>
          {reception.people.filter(shown[which]).map((person) => (
            <Arrival key={person.id} person={person} closed={closed} />
          ))}
        </ul>
      </Card>
      {open === 'add' && <AddDialog reception={reception.id} close={() => setOpen(null)} />}
      {open === 'close' && <CloseDialog id={reception.id} close={() => setOpen(null)} />}
    </Page>
  )
}

function CloseDialog({ id, close }: { id: string; close: () => void }) {
  const { text } = useSpeech()
  const words = text.receptions
  const notice = useNotice()
  const deed = useDeed('receptions.close', ['receptions.get', 'receptions.list'])
  return (
    <FormDialog
      open
      close={close}
      title={words.close}
      lead={words.closeLead}
      confirm={words.close}
      send={async () => {
        const { records } = await deed.mutateAsync({ id })
        notice(words.closedNow(records))
      }}
    >
      {null}
    </FormDialog>
  )
}
