/** The two thresholds on one line from nought to a hundred: two people, a person is asked, joined. Each zone has its own weave. */
import { useSpeech } from '../../text/language.tsx'
import { shareWords } from '../../time.ts'

/** Zones differ by their weave as well as by their colour. */
const weaves = {
  two: 'bg-sunk',
  ask: 'bg-warn-wash bg-[repeating-linear-gradient(45deg,transparent_0_5px,color-mix(in_srgb,var(--warn-mark)_45%,transparent)_5px_7px)]',
  join: 'bg-good',
} as const

export function Thresholds({ reviewFrom, joinFrom }: { reviewFrom: number; joinFrom: number }) {
  const { text, language } = useSpeech()
  const [review, join] = [shareWords(reviewFrom, language), shareWords(joinFrom, language)]
  const zones = [
    { weave: weaves.two, share: reviewFrom, words: text.weights.belowReview(review) },
    { weave: weaves.ask, share: joinFrom - reviewFrom, words: text.weights.betweenReview(review, join) },
    { weave: weaves.join, share: 1 - joinFrom, words: text.weights.aboveJoin(join) },
  ]
  return (
    <section className="min-w-0">
      <h3 className="mb-2 text-sm font-bold">{text.weights.thresholds}</h3>
      <div aria-hidden>
        <div className="flex h-3.5 gap-0.5 overflow-hidden rounded-full">
          {zones.map((zone) => (
            <span key={zone.weave} className={zone.weave} style={{ width: `${zone.share * 100}%` }} />
          ))}
        </div>
        <div className="relative h-5 text-xs text-soft">
          <span className="absolute left-0">0 %</span>
          <span className="absolute -translate-x-1/2" style={{ left: `${reviewFrom * 100}%` }}>
            {review}
          </span>
          <span className="absolute -translate-x-full" style={{ left: `${joinFrom * 100 + 2}%` }}>
            {join}
          </span>
        </div>
      </div>
      <ul className="mt-1 grid gap-1 text-sm">
        {zones.map((zone) => (
          <li key={zone.weave} className="flex items-start gap-2">
            <span aria-hidden className={`mt-1 size-3 shrink-0 rounded-sm border border-edge/50 ${zone.weave}`} />
            {zone.words}
          </li>
        ))}
      </ul>
    </section>
  )
}
