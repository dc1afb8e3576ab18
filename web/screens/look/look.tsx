/** Every token and part in both themes, side by side, with its rule: where somebody who adds a screen looks first. */
import { ArrowLeftRight, CircleHelp, Inbox, Trash2 } from 'lucide-react'
import { useNow } from '../../now.ts'
import { Bar } from '../../parts/bar.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FeedState } from '../../parts/feed-state.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { LevelMark } from '../../parts/level.tsx'
import { Masked } from '../../parts/masked.tsx'
import { Page } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Table } from '../../parts/table.tsx'
import { Ago, Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { moneyWords, numberWords } from '../../time.ts'
import { Choices } from './choices.tsx'
import { posts } from './invented.ts'
import { Rule } from './rule.tsx'
import { Telling } from './telling.tsx'
import { Colours, Shapes, Sizes } from './tokens.tsx'
import { useWords } from './words.ts'

const themes = ['light', 'dark'] as const

export function Screen() {
  const { text } = useSpeech()
  const words = useWords()
  return (
    <Page title={text.screens.look} lead={words.lead}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {themes.map((theme) => (
          <section
            key={theme}
            data-theme={theme}
            aria-label={words.themes[theme]}
            className="grid min-w-0 gap-4 rounded-lg border border-line bg-paper p-3 text-ink sm:p-4"
          >
            <h2 className="text-lg font-extrabold">{words.themes[theme]}</h2>
            <Tokens theme={words.themes[theme]} />
            <Parts theme={words.themes[theme]} />
            <Choices theme={words.themes[theme]} posts={posts.filter((post) => !post.closed)} />
            <Telling theme={words.themes[theme]} posts={posts} />
          </section>
        ))}
      </div>
    </Page>
  )
}

function Tokens({ theme }: { theme: string }) {
  const words = useWords()
  return (
    <>
      <Card title={`${words.colours} · ${theme}`}>
        <Rule>{words.coloursLead}</Rule>
        <Colours />
      </Card>
      <Card title={`${words.type} · ${theme}`}>
        <Rule>{words.typeLead}</Rule>
        <Sizes />
      </Card>
      <Card title={`${words.shapes} · ${theme}`}>
        <Rule>{words.shapesLead}</Rule>
        <Shapes />
      </Card>
    </>
  )
}

function Parts({ theme }: { theme: string }) {
  const { language } = useSpeech()
  const words = useWords()
  const now = useNow()
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
  const rows = [
    { post: 'PLBN Aruk', open: 1204, due: at(2) },
    { post: 'UPTD PPA Singkawang', open: 7, due: at(-30) },
  ]
  return (
    <>
      <Card title={`${words.buttons} · ${theme}`}>
        <Rule>{words.buttonsLead}</Rule>
        <p className="flex flex-wrap items-center gap-2">
          <Button kind="primary" icon={ArrowLeftRight}>
            {words.button.primary}
          </Button>
          <Button icon={CircleHelp}>{words.button.plain}</Button>
          <Button kind="quiet">{words.button.quiet}</Button>
          <Button kind="danger" icon={Trash2}>
            {words.button.danger}
          </Button>
          <Button busy>{words.button.busy}</Button>
          <Button small>{words.button.plain}</Button>
        </p>
      </Card>
      <Card title={`${words.marks} · ${theme}`}>
        <Rule>{words.marksLead}</Rule>
        <p className="flex flex-wrap items-center gap-2.5">
          {(['plain', 'accent', 'good', 'warn', 'danger'] as const).map((tone) => (
            <Chip key={tone} tone={tone}>
              {words.tones[tone]}
            </Chip>
          ))}
          {(['high', 'medium', 'low'] as const).map((level) => (
            <LevelMark key={level} level={level} word={words.levels[level]} />
          ))}
          {['on time', 'late', 'silent'].map((state) => (
            <FeedState key={state} state={state} />
          ))}
        </p>
        <div className="mt-3">
          <Bar
            shares={[
              { share: 0.2, tone: 'danger' },
              { share: 0.5, tone: 'accent' },
            ]}
          />
        </div>
      </Card>
      <Card title={`${words.clocks} · ${theme}`}>
        <Rule>{words.clocksLead}</Rule>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Due at={at(72)} />
          <Due at={at(2)} />
          <Due at={at(-30)} />
          <Ago at={at(-0.2)} />
          <Time at={at(0)} zone="Asia/Pontianak" />
          <Time at={at(0)} zone="Asia/Makassar" />
          <span>{numberWords(1_204_356, language)}</span>
          <span>{moneyWords(12_500_000, language)}</span>
        </p>
      </Card>
      <Card title={`${words.fields} · ${theme}`}>
        <Rule>{words.fieldsLead}</Rule>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={words.fieldLabel} hint={words.fieldHint} />
          <Field label={words.fieldLabel} problem={words.fieldProblem} defaultValue="0000" />
          <Choice label={words.columns.post}>
            <option>PLBN Aruk</option>
          </Choice>
          <Field label={words.fieldLabel} disabled defaultValue="X0000001" />
        </div>
      </Card>
      <Card title={`${words.states} · ${theme}`}>
        <Rule>{words.statesLead}</Rule>
        <Empty icon={Inbox} title={words.emptyTitle}>
          {words.emptyLead}
        </Empty>
        <Masked why={words.masked} />
        <div aria-hidden className="mt-3">
          <Skeleton rows={2} />
        </div>
      </Card>
      <Card title={`${words.table} · ${theme}`} flush>
        <p className="px-4 text-sm text-soft sm:px-5">{words.tableLead}</p>
        <Table
          caption={`${words.table} · ${theme}`}
          keyOf={(row) => row.post}
          rows={rows}
          columns={[
            {
              key: 'post',
              words: words.columns.post,
              cell: (row) => <span className="font-semibold">{row.post}</span>,
            },
            { key: 'open', words: words.columns.open, cell: (row) => numberWords(row.open, language), end: true },
            { key: 'due', words: words.columns.due, cell: (row) => <Due at={row.due} /> },
          ]}
        />
      </Card>
    </>
  )
}
