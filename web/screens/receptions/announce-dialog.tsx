/** Announcing a group: the consulate's letter and its list, pasted as it came. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { type Country, countries, type Return, returns } from '../../../server/cases/receptions/model.ts'
import { useAnswer, useDeed } from '../../ask.ts'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { momentIn } from '../../time.ts'
import { readLines } from './read-lines.ts'

const empty = { place: '', sender: '', letter: '', expected: '', list: '' }

export function AnnounceDialog({ close }: { close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.receptions
  const notice = useNotice()
  const zone = useZone()
  const posts = useAnswer('posts.list', {}).data ?? []
  const [said, setSaid] = useState({ ...empty, kind: 'DEPORTASI' as Return, country: 'MYS' as Country })
  const [together, setTogether] = useState<string[]>([])
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const { people, unread } = readLines(said.list)
  const deed = useDeed('receptions.open', ['receptions.list'])
  const filled = [said.place, said.sender, said.letter].every((one) => one.trim().length >= 2) && said.expected !== ''
  const counted = people.length === 0 ? words.peopleHint : words.counted(people.length)
  return (
    <FormDialog
      open
      close={close}
      title={words.announce}
      lead={words.announceLead}
      confirm={words.send}
      ready={filled && people.length > 0 && unread.length === 0}
      send={async () => {
        const { kind, country, place, sender, letter, expected } = said
        await deed.mutateAsync({
          ...{ kind, country, place, sender, letter, people, together },
          expectedAt: momentIn(expected, zone),
        })
        notice(words.sent)
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice label={words.kind} value={said.kind} onChange={(event) => set({ kind: event.target.value as Return })}>
          {Object.entries(returns).map(([code, name]) => (
            <option key={code} value={code}>
              {say(name)}
            </option>
          ))}
        </Choice>
        <Choice
          label={words.country}
          value={said.country}
          onChange={(event) => set({ country: event.target.value as Country })}
        >
          {Object.entries(countries).map(([code, name]) => (
            <option key={code} value={code}>
              {say(name)}
            </option>
          ))}
        </Choice>
        <Field
          label={words.place}
          value={said.place}
          onChange={(event) => set({ place: event.target.value })}
          required
        />
        <Field
          label={words.expected}
          type="datetime-local"
          value={said.expected}
          onChange={(event) => set({ expected: event.target.value })}
          required
        />
        <Field
          label={words.sender}
          value={said.sender}
          onChange={(event) => set({ sender: event.target.value })}
          required
        />
        <Field
          label={words.letter}
          value={said.letter}
          onChange={(event) => set({ letter: event.target.value })}
          required
        />
      </div>
      <TextField
        label={words.people}
        hint={counted}
        problem={unread.length > 0 ? words.unread(unread.slice(0, 8).join(', ')) : undefined}
        rows={6}
        value={said.list}
        onChange={(event) => set({ list: event.target.value })}
        required
      />
      <div className="grid gap-2">
        <PostChoice
          label={words.together}
          placeholder={text.none}
          posts={posts.filter((post) => !together.includes(post.id))}
          value=""
          choose={(post) => setTogether([...together, post])}
          optional
        />
        <ul className="flex flex-wrap gap-2">
          {posts
            .filter((post) => together.includes(post.id))
            .map((post) => (
              <li key={post.id}>
                <button
                  type="button"
                  onClick={() => setTogether(together.filter((one) => one !== post.id))}
                  className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-edge/60 px-3 text-sm hover:bg-sunk"
                >
                  {postWords(post)} <X aria-hidden className="size-4" />
                </button>
              </li>
            ))}
        </ul>
      </div>
    </FormDialog>
  )
}
