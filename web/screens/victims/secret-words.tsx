/** The words of one secret, fetched only when somebody asks for them, and gone from the page again when they are hidden. */
import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { familyKnows } from '../../../server/cases/victims/model.ts'
import { cache, useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function SecretWords({ id, name }: { id: string; name: string }) {
  const { text } = useSpeech()
  const words = text.victims
  const [shown, setShown] = useState(false)
  return (
    <div className="grid gap-2">
      <span>
        <Button
          small
          icon={shown ? EyeOff : Eye}
          onClick={() => setShown(!shown)}
          aria-label={`${shown ? words.hide : words.read}: ${name}`}
        >
          {shown ? words.hide : words.read}
        </Button>
      </span>
      {shown && <Shown id={id} />}
    </div>
  )
}

function Shown({ id }: { id: string }) {
  const { text } = useSpeech()
  const query = useAnswer('secrets.read', { id }, { purpose: 'case' })
  // Hidden, or closed to this post: nothing of it stays in the page's memory.
  useEffect(() => () => cache.removeQueries({ queryKey: ['secrets.read', { id }] }), [id])
  return (
    <Loaded query={query} rows={2}>
      {(read) => (
        <div className="grid gap-2 print:hidden">
          <Lines words={read.words} />
          <p className="text-sm text-soft">
            {text.victims.version(read.version)} · <Time at={read.at} /> · {text.victims.by(read.by)}
          </p>
        </div>
      )}
    </Loaded>
  )
}

function Lines({ words: said }: { words: Output<'secrets.read'>['words'] }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const lines: [string, string | null][] =
    said.kind === 'contact'
      ? [
          ...([
            [words.whom, said.whom],
            [words.number, said.number],
            [words.hours, said.hours],
          ] as [string, string][]),
          ...([
            [words.ifAnother, said.ifAnother],
            [words.never, said.never],
          ] as [string, string][]),
          [words.family, say(familyKnows[said.familyKnows])],
        ]
      : said.kind === 'shelter'
        ? [
            [words.shelterName, said.name],
            [words.address, said.address],
            [words.until, said.until],
          ]
        : [[words.secretNote, said.note]]
  return (
    <dl className="grid gap-1.5 rounded-md bg-sunk/60 px-3 py-2">
      {lines.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="font-semibold whitespace-pre-wrap">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
