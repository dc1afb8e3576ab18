/** Parts with which somebody chooses: filters, cards, boxes, lists of posts, tabs, pages; each keeps what is chosen, so that its states can be tried. */
import { useState } from 'react'
import type { PostRef } from '../../../server/access/model.ts'
import { BothWords } from '../../parts/both-words.tsx'
import { Card } from '../../parts/card.tsx'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { Filter, FilterSwitch, FilterText } from '../../parts/filter.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { Pages } from '../../parts/pages.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { RegionFilter } from '../../parts/region-filter.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { both } from './invented.ts'
import { Rule } from './rule.tsx'
import { useWords } from './words.ts'

type State = 'open' | 'late'

export function Choices({ theme, posts }: { theme: string; posts: PostRef[] }) {
  const words = useWords()
  const [state, setState] = useState<State | undefined>('late')
  const [mine, setMine] = useState(true)
  const [typed, setTyped] = useState<string | undefined>()
  const [region, setRegion] = useState<string | undefined>('61.72')
  const [kind, setKind] = useState<State | null>('open')
  const [signs, setSigns] = useState<State[]>(['open'])
  const [one, setOne] = useState<State | ''>('')
  const [post, setPost] = useState('')
  const [said, setSaid] = useState({ id: 'Datang sendiri', en: 'Came by herself' })
  const [page, setPage] = useState(2)
  const options = (['open', 'late'] as const).map((value) => ({ value, words: words.choice[value] }))
  return (
    <>
      <Card title={`${words.filters} · ${theme}`}>
        <Rule>{words.filtersLead}</Rule>
        <div className="flex flex-wrap gap-2">
          <Filter label={words.choice.state} value={state} options={options} choose={setState} />
          <FilterSwitch on={mine} flip={() => setMine(!mine)}>
            {words.choice.mine}
          </FilterSwitch>
          <FilterText label={words.choice.number} value={typed} longest={20} choose={setTyped} />
          <RegionFilter region={region} choose={setRegion} from={undefined} until={undefined} lift={() => {}} />
        </div>
      </Card>
      <Card title={`${words.choices} · ${theme}`}>
        <Rule>{words.choicesLead}</Rule>
        <div className="grid gap-4">
          <RadioCards
            legend={words.choice.state}
            name={`look-${theme}`}
            options={options.map((option) => ({ ...option, hint: words.choice.hint }))}
            value={kind}
            choose={setKind}
          />
          <CheckBoxes legend={words.choice.state} options={options} values={signs} choose={setSigns} />
          <div className="grid gap-3 sm:grid-cols-2">
            <OneOf
              label={words.choice.state}
              options={{ open: both(words.choice.open), late: both(words.choice.late) }}
              value={one}
              choose={setOne}
            />
            <PostChoice
              label={words.columns.post}
              placeholder={words.choice.choosePost}
              posts={posts}
              value={post}
              choose={setPost}
              optional
            />
          </div>
          <BothWords label={words.choice.sentence} value={said} change={setSaid} />
        </div>
      </Card>
      <Card title={`${words.walking} · ${theme}`}>
        <Rule>{words.walkingLead}</Rule>
        <Tabs
          label={`${words.walking} · ${theme}`}
          tabs={[
            { key: 'open', words: words.choice.open, count: 7, content: <p>{words.specimen}</p> },
            { key: 'late', words: words.choice.late, count: 0, content: <p>{words.emptyTitle}</p> },
          ]}
        />
        <div className="-mx-4 mt-4 sm:-mx-5">
          <Pages label={`${words.walking} · ${theme}`} page={page} total={140} turn={setPage} />
        </div>
      </Card>
    </>
  )
}
