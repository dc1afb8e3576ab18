/** One item of evidence: who holds it, everything that was done with it, and what its holder may do. */
import { useParams } from '@tanstack/react-router'
import { Download, FileText, FileUp, Handshake, Stamp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { forget, useAnswer } from '../../ask.ts'
import { answerOf, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Day } from '../law/day.tsx'
import { HandleDialog, OfferDialog } from './handle-dialog.tsx'
import { Offer } from './offer.tsx'
import type { Item } from './use-evidence.ts'

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('evidence.get', { id }, { purpose: 'case' })
  return (
    <LoadedPage query={query} trail={{ to: '/cases', words: text.screens.cases }}>
      {(item) => <File item={item} />}
    </LoadedPage>
  )
}

const link = 'no-print inline-flex min-h-8 items-center gap-1.5 text-sm font-semibold text-link'

function File({ item }: { item: Item }) {
  const { text, say } = useSpeech()
  const words = text.evidence
  const may = useMay()('work on cases')
  const [deed, setDeed] = useState<'handle' | 'offer' | 'file' | null>(null)
  const holds = item.mine && may
  return (
    <Page
      title={words.item(item.number)}
      trail={
        item.case
          ? { to: `/cases/${item.case.id}/evidence`, words: `${words.title} ${item.case.number}` }
          : { to: '/cases', words: text.screens.cases }
      }
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Chip>{say(item.kind)}</Chip>
          <Chip tone={item.seal ? 'good' : 'plain'}>{item.seal ?? words.noSeal}</Chip>
          <span>
            {words.holder}: {item.holder ? <PostName post={item.holder} /> : words.ended}
          </span>
        </span>
      }
      actions={
        <>
          {holds && (
            <Button icon={Stamp} onClick={() => setDeed('handle')}>
              {words.handle}
            </Button>
          )}
          {holds && (
            <Button icon={Handshake} kind="primary" onClick={() => setDeed('offer')}>
              {words.offer}
            </Button>
          )}
        </>
      }
    >
      {item.offer && <Offer item={item} offer={item.offer} />}
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Card
          title={words.custody}
          action={
            <a href={`/api/web/evidence.record?id=${item.id}`} download className={link}>
              <FileText aria-hidden className="size-4" />
              {words.record}
            </a>
          }
        >
          <Thread label={words.custody}>
            {item.custody.map((one) => (
              <Knot
                key={one.number}
                kind={one.givenBy ? 'strong' : 'plain'}
                when={
                  <>
                    <Time at={one.at} /> · {one.givenBy ? words.fromTo(one.givenBy, one.receivedBy) : one.receivedBy}
                  </>
                }
              >
                <span className="font-semibold">{say(one.deed)}</span>{' '}
                <span className="text-sm break-words text-soft">
                  {one.givenBy && `${words.fromTo(one.giver ?? '', one.holder ?? '')} · `}
                  {[one.place, one.seal ?? words.noSeal, one.paper, one.witness && `${words.witness}: ${one.witness}`]
                    .filter(Boolean)
                    .join(' · ')}
                  {one.reason && <span className="block">“{one.reason}”</span>}
                </span>
              </Knot>
            ))}
          </Thread>
          <p className="mt-3 text-xs break-all text-soft">
            {words.head}: <span className="font-mono">{item.head}</span>
          </p>
        </Card>
        <Card title={words.facts}>
          <dl className="grid gap-2">
            <Fact label={words.description}>{item.description}</Fact>
            <Fact label={words.foundOn}>
              <Day on={item.foundOn} /> · {item.where} · {item.foundBy}
            </Fact>
            <Fact label={words.place}>{item.place}</Fact>
            {item.sha256 && (
              <Fact label="SHA-256">
                <span className="font-mono text-sm break-all">{item.sha256}</span>
              </Fact>
            )}
          </dl>
          {item.file && (
            <a href={`/api/web/evidence.take-file?id=${item.id}`} download className={link}>
              <Download aria-hidden className="size-4" />
              {words.takeFile}
            </a>
          )}
          {holds && item.sha256 && !item.file && (
            <div className="mt-3">
              <Button small icon={FileUp} onClick={() => setDeed('file')}>
                {words.keepFile}
              </Button>
            </div>
          )}
        </Card>
      </div>
      {deed === 'handle' && <HandleDialog item={item} close={() => setDeed(null)} />}
      {deed === 'offer' && <OfferDialog item={item} close={() => setDeed(null)} />}
      {deed === 'file' && <FileDialog item={item} close={() => setDeed(null)} />}
    </Page>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-soft">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

function FileDialog({ item, close }: { item: Item; close: () => void }) {
  const { text } = useSpeech()
  const words = text.evidence
  const [file, setFile] = useState<Blob | null>(null)
  return (
    <FormDialog
      open
      close={close}
      title={words.keepFile}
      confirm={text.law.save}
      ready={file !== null}
      send={async () => {
        if (file === null) return
        const body = new FormData()
        body.append('file', file)
        await answerOf<Output<'evidence.keep-file'>>(
          await fetch(`/api/web/evidence.keep-file?id=${item.id}`, { method: 'POST', body }),
        )
        await forget(['evidence.get'])
      }}
    >
      <Field
        label={words.file}
        hint={words.fileHint}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png,.mp3,.ogg,.m4a"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        required
      />
    </FormDialog>
  )
}
