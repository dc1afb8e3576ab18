/** The version in force: where it comes from, where it starts, and the two thresholds between which a person is asked. */
import type { ReactNode } from 'react'
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { manyWords, numberWords } from '../../time.ts'
import { Thresholds } from './thresholds.tsx'
import type { Version } from './version-words.ts'

export function InForce({ version, maker }: { version: Version; maker: string | null }) {
  const { text, language } = useSpeech()
  const query = useAnswer('weights.get', { version: version.version })
  return (
    <Card title={text.weights.inForce} tone="accent" note={<code className="text-xs">{version.version}</code>}>
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        <dl className="grid content-start gap-x-4 sm:gap-y-1.5 sm:grid-cols-[auto_minmax(0,1fr)]">
          <Fact name={text.weights.since}>
            {version.activatedAt ? <Time at={version.activatedAt} /> : text.weights.never}
          </Fact>
          <Fact name={text.weights.seen}>
            {text.weights.seenRecords(numberWords(version.seen, language))}, {maker ?? text.weights.shipped}
          </Fact>
          {query.data && (
            <Fact name={text.weights.prior}>{text.weights.priorWords(manyWords(1 / query.data.prior, language))}</Fact>
          )}
        </dl>
        <Loaded query={query} rows={2}>
          {({ reviewFrom, joinFrom }) => <Thresholds reviewFrom={reviewFrom} joinFrom={joinFrom} />}
        </Loaded>
      </div>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-sm leading-5.5 text-soft max-sm:mt-1">{name}</dt>
      <dd className="max-w-[62ch] font-semibold">{children}</dd>
    </div>
  )
}
