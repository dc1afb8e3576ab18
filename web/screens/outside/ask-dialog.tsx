/** Asks a service by a one-time link: what they will see is chosen part by part; link and code are shown once. */
import { Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ConsentFirst, isRefused } from '../cases/consent-first.tsx'
import { useWords } from './words.ts'

type Case = Output<'cases.get'>
type Wanted = Input<'outside.offer'>
type Part = Wanted['shows'][number]
type Made = Output<'outside.offer'>

export function AskDialog({ one, close }: { one: Case; close: () => void }) {
  const { say } = useSpeech()
  const words = useWords()
  const tracks = one.tracks.filter((track) => track.mine)
  const [said, setSaid] = useState({
    ...{ track: tracks[0]!.track, service: '', institution: '', channel: 'phone' as Wanted['channel'] },
    ...{ words: '', shows: ['people', 'duty'] as Part[], urgent: false },
  })
  const [made, setMade] = useState<Made | null>(null)
  const isMade = useRef(false)
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const deed = useDeed('outside.offer', ['outside.list', 'cases.get'], { purpose: 'case' })
  const ready = useAnswer('cases.prepare-hand-over', { case: one.id, track: said.track }, { purpose: 'case' })
  if (made !== null) return <Once made={made} close={close} />
  return (
    <FormDialog
      open
      // A form that was sent closes itself; what it made must be seen first.
      close={() => isMade.current || close()}
      title={words.askTitle}
      lead={words.askLead}
      confirm={words.send}
      ready={
        said.service !== '' &&
        !isRefused(ready.data) &&
        said.institution.trim().length >= 2 &&
        said.words.trim().length >= 5
      }
      send={async () => {
        const { track, service, institution, channel, shows } = said
        const answer = await deed.mutateAsync({
          ...{ case: one.id, track, service: service as Wanted['service'], channel, shows },
          ...{ institution: institution.trim(), words: said.words.trim() },
          urgency: said.urgent ? 'urgent' : 'ordinary',
        })
        isMade.current = true
        setMade(answer)
      }}
    >
      {ready.data && <ConsentFirst one={one} prepared={ready.data} outside />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={words.track}
          value={said.track}
          onChange={(event) => set({ track: event.target.value as Wanted['track'], service: '' })}
        >
          {tracks.map((track) => (
            <option key={track.track} value={track.track}>
              {say(track.name)}
            </option>
          ))}
        </Choice>
        <Choice
          label={words.service}
          value={said.service}
          onChange={(event) => set({ service: event.target.value })}
          required
        >
          <option value="">–</option>
          {(ready.data?.services ?? []).map((service) => (
            <option key={service.code} value={service.code}>
              {say(service.words)}
            </option>
          ))}
        </Choice>
        <Field
          label={words.institution}
          value={said.institution}
          onChange={(event) => set({ institution: event.target.value })}
          maxLength={120}
          required
        />
        <Choice
          label={words.channel}
          value={said.channel}
          onChange={(event) => set({ channel: event.target.value as Wanted['channel'] })}
        >
          {(Object.keys(words.channels) as Wanted['channel'][]).map((channel) => (
            <option key={channel} value={channel}>
              {words.channels[channel]}
            </option>
          ))}
        </Choice>
      </div>
      <TextField
        label={words.words}
        hint={words.wordsHint}
        value={said.words}
        onChange={(event) => set({ words: event.target.value })}
        maxLength={2000}
        required
      />
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-semibold">{words.shows}</legend>
        {(Object.keys(words.parts) as Part[]).map((part) => (
          <Tick
            key={part}
            words={words.parts[part]}
            on={said.shows.includes(part)}
            flip={(on) => set({ shows: on ? [...said.shows, part] : said.shows.filter((one) => one !== part) })}
          />
        ))}
        <p className="text-sm text-soft">{words.never}</p>
      </fieldset>
      <Tick words={words.urgent} on={said.urgent} flip={(urgent) => set({ urgent })} />
    </FormDialog>
  )
}

function Tick({ words, on, flip }: { words: string; on: boolean; flip: (on: boolean) => void }) {
  return (
    <label className="flex min-h-9 items-center gap-3">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => flip(event.target.checked)}
        className="size-5 shrink-0 accent-accent"
      />
      {words}
    </label>
  )
}

/** Behind the # the secret stays in the browser: it is in no log of a server or proxy. */
function Once({ made, close }: { made: Made; close: () => void }) {
  const words = useWords()
  const notice = useNotice()
  const link = `${location.origin}/serah#${made.token}`
  return (
    <Dialog open close={close} title={words.made} lead={words.madeLead}>
      <div className="grid gap-4">
        <Field label={words.link} value={link} readOnly onFocus={(event) => event.target.select()} />
        <Field label={words.code} value={made.code} readOnly onFocus={(event) => event.target.select()} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            icon={Copy}
            onClick={() =>
              navigator.clipboard?.writeText(link).then(
                () => notice(words.copied),
                () => {},
              )
            }
          >
            {words.copy}
          </Button>
          <Button kind="primary" onClick={close}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
