/** One thing to look at again: how many records, of which posts, week by week, how to mend it, and the newest of them. */
import { ChevronDown, ChevronUp, Wrench } from 'lucide-react'
import { useId, useState } from 'react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords, shareWords } from '../../time.ts'
import { QualityRecords } from './quality-records.tsx'
import { WeekBars } from './week-bars.tsx'

type Quality = Output<'quality.get'>
type Rule = Quality['rules'][number]

export function QualityRule({ source, quality, rule }: { source: string; quality: Quality; rule: Rule }) {
  const { text, say, language } = useSpeech()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const newest = useId()
  return (
    <li className="grid gap-3 border-t border-line px-4 py-4 first:border-0 sm:px-5">
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="grid content-start gap-1.5">
          <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-md font-bold">
            {say(rule.name)}
            {!rule.sure && <Chip>{text.quality.unsure}</Chip>}
          </h3>
          <p>
            <span className="font-semibold">
              {text.quality.ofRecords(
                numberWords(rule.broken, language),
                shareWords(rule.broken / quality.records, language),
              )}
            </span>
            {rule.usual !== null && (
              <span className="text-soft"> {text.quality.usual(shareWords(rule.usual, language))}</span>
            )}
          </p>
          <p className="flex items-start gap-2">
            <Wrench aria-hidden className="mt-1 size-3.5 shrink-0 text-soft" />
            <span>{say(rule.mend)}</span>
          </p>
          <p className="text-xs text-soft">{say(rule.ground)}</p>
        </div>
        <WeekBars weeks={quality.weeks} broken={rule.trend} received={quality.received} />
      </div>
      <Posts posts={rule.posts} />
      {may('correct refusals') && (
        <div>
          <Button
            small
            kind="quiet"
            className="-ml-2.5"
            icon={open ? ChevronUp : ChevronDown}
            aria-expanded={open}
            aria-controls={newest}
            onClick={() => setOpen(!open)}
          >
            {open ? text.quality.hide : text.quality.newest(Math.min(10, rule.broken))}
          </Button>
          <div id={newest}>{open && <QualityRecords source={source} rule={rule.id} />}</div>
        </div>
      )}
    </li>
  )
}

/** Where help is needed first; a source with one post needs no such list. */
function Posts({ posts }: Pick<Rule, 'posts'>) {
  const { text, language } = useSpeech()
  if (posts.length < 2) return null
  return (
    <dl className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <dt className="text-soft">{text.quality.posts}</dt>
      {posts.map((one) => (
        <dd key={one.post}>
          <span className="font-semibold">{one.post}</span>{' '}
          <span className="text-soft">
            {text.quality.ofPost(
              numberWords(one.broken, language),
              numberWords(one.records, language),
              shareWords(one.broken / one.records, language),
            )}
          </span>
        </dd>
      ))}
    </dl>
  )
}
