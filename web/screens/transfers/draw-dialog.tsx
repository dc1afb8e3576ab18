/** Draws up a transfer: who, to whom, from which hour, by which letter, with everything open in that name before it is saved. */
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { useZone } from '../../session.tsx'
import { momentIn } from '../../time.ts'
import { OpenWork } from './open-work.tsx'
import { useWords } from './words.ts'

type Officers = Output<'transfers.list'>['officers']
type Kind = Input<'transfers.propose'>['kind']

const keyOf = (one: Officers[number]) => `${one.id} ${one.post.id}`
const always: Kind[] = ['leave', 'daily acting']
const never: Kind[] = ['transfer', 'ended']

const blank = {
  ...{ whose: '', kind: 'leave' as Kind, successor: '', alertsTo: '', dutiesTo: '' },
  ...{ from: '', until: '', letter: '', letterOn: '' },
}

export function DrawDialog({ officers, close }: { officers: Officers; close: () => void }) {
  const words = useWords()
  const notice = useNotice()
  const zone = useZone()
  const [said, setSaid] = useState(blank)
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const deed = useDeed('transfers.propose', ['transfers.list'])
  const leaver = officers.find((one) => keyOf(one) === said.whose)
  const people = [...new Map(officers.filter((one) => one.id !== leaver?.id).map((one) => [one.id, one])).values()]
  const beside = officers.filter((one) => one.post.id === leaver?.post.id && one.id !== leaver.id)
  const isFromElsewhere = said.successor !== '' && !beside.some((one) => one.id === said.successor)
  const hasEnd = !never.includes(said.kind)
  return (
    <FormDialog
      open
      close={close}
      title={words.drawTitle}
      lead={words.drawLead}
      confirm={words.send}
      ready={
        leaver !== undefined &&
        said.successor !== '' &&
        said.from !== '' &&
        said.letterOn !== '' &&
        said.letter.trim().length >= 3 &&
        (said.until !== '' || !always.includes(said.kind))
      }
      send={async () => {
        if (leaver === undefined) return
        const { kind, successor, letter, letterOn, alertsTo, dutiesTo } = said
        const made = await deed.mutateAsync({
          ...{ kind, successor, letter: letter.trim(), letterOn, officer: leaver.id, post: leaver.post.id },
          ...(alertsTo === '' ? {} : { alertsTo }),
          ...(dutiesTo === '' ? {} : { dutiesTo }),
          from: momentIn(said.from, zone),
          ...(hasEnd && said.until !== '' ? { until: momentIn(said.until, zone) } : {}),
        })
        notice(made.state === 'set' ? words.set : words.waits)
      }}
    >
      <Choice
        label={words.officer}
        value={said.whose}
        onChange={(event) => set({ whose: event.target.value, successor: '', alertsTo: '', dutiesTo: '' })}
        required
      >
        <option value="">{words.officerChoose}</option>
        {officers.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {one.name} · {postWords(one.post)}
          </option>
        ))}
      </Choice>
      {leaver && <Open officer={leaver.id} post={leaver.post.id} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice label={words.kind} value={said.kind} onChange={(event) => set({ kind: event.target.value as Kind })}>
          {(Object.keys(words.kinds) as Kind[]).map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Choice>
        <Choice
          label={words.successor}
          value={said.successor}
          onChange={(event) => set({ successor: event.target.value })}
          required
        >
          <option value="">{words.successorChoose}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name} · {postWords(one.post)}
            </option>
          ))}
        </Choice>
        {beside.length > 1 && (
          <>
            <Another
              label={words.alertsTo}
              value={said.alertsTo}
              people={beside}
              choose={(alertsTo) => set({ alertsTo })}
            />
            <Another
              label={words.dutiesTo}
              value={said.dutiesTo}
              people={beside}
              choose={(dutiesTo) => set({ dutiesTo })}
            />
          </>
        )}
        <Field
          type="datetime-local"
          label={words.from}
          value={said.from}
          onChange={(event) => set({ from: event.target.value })}
          required
        />
        {hasEnd && (
          <Field
            type="datetime-local"
            label={words.until}
            hint={words.untilHint}
            value={said.until}
            onChange={(event) => set({ until: event.target.value })}
            required={always.includes(said.kind)}
          />
        )}
        <Field
          label={words.letter}
          value={said.letter}
          onChange={(event) => set({ letter: event.target.value })}
          maxLength={120}
          required
        />
        <Field
          type="date"
          label={words.letterOn}
          value={said.letterOn}
          onChange={(event) => set({ letterOn: event.target.value })}
          required
        />
      </div>
      {isFromElsewhere && <p className="text-sm font-semibold text-warn">{words.grows}</p>}
    </FormDialog>
  )
}

function Open({ officer, post }: { officer: string; post: string }) {
  const query = useAnswer('transfers.prepare', { officer, post })
  return <OpenWork query={query} />
}

type AnotherProps = { label: string; value: string; people: Officers; choose: (officer: string) => void }

function Another({ label, value, people, choose }: AnotherProps) {
  const words = useWords()
  return (
    <Choice label={label} value={value} onChange={(event) => choose(event.target.value)}>
      <option value="">{words.same}</option>
      {people.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </Choice>
  )
}
