/** One load: how far it is, what became of its rows, by whom; and the way back. Follows the news, so a reload finds it where it is. */
import { FilePlus2 } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { Counts } from './counts.tsx'
import { LoadState } from './load-state.tsx'
import { UndoLoad } from './undo-load.tsx'

export function LoadProgress({ id, source, another }: { id: string; source: string; another: () => void }) {
  const { text, say, language } = useSpeech()
  const query = useAnswer('loads.get', { id })
  return (
    <Loaded query={query} rows={5}>
      {(load) => (
        <Card
          title={text.load.savedVersion(load.mapping, load.version)}
          note={
            <>
              {load.media.toUpperCase()} · <Time at={load.askedAt} />
              {load.by !== null && ` · ${text.load.byWhom(load.by)}`}
            </>
          }
          action={<LoadState state={load.state} />}
          flush
        >
          <div className="grid gap-1.5 px-4 py-3 sm:px-5">
            <p className="font-semibold">
              {text.load.progress(numberWords(load.done, language), numberWords(load.rows, language))}
            </p>
            <progress
              aria-label={text.load.steps.load}
              value={load.done}
              max={load.rows}
              className="h-2.5 w-full overflow-hidden rounded-full bg-sunk accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-all"
            />
            {(load.state === 'waiting' || load.state === 'running') && (
              <p className="text-sm text-soft">{text.load.leaves}</p>
            )}
          </div>
          <Counts counts={load.counts} />
          {load.problem !== null && <p className="px-4 pt-3 text-danger sm:px-5">{say(load.problem)}</p>}
          {load.undoneAt !== null && (
            <p className="px-4 pt-3 sm:px-5">
              <b>{text.load.undone(load.undoneBy ?? text.none)}</b> · <Time at={load.undoneAt} />
              <span className="block text-soft">“{load.undoneBecause}”</span>
            </p>
          )}
          <div className="no-print flex flex-wrap gap-2 px-4 py-4 sm:px-5">
            <Button icon={FilePlus2} onClick={another}>
              {text.load.another}
            </Button>
            {load.counts.refused > 0 && load.undoneAt === null && (
              <ButtonLink to={`/sources/${source}`}>{text.load.seeRefused}</ButtonLink>
            )}
            {load.undoneAt === null && <UndoLoad id={load.id} />}
          </div>
        </Card>
      )}
    </Loaded>
  )
}
