/** What Simpul is, for those who read: the journey of a record, what always holds, and the words used here. */
import { Link } from '@tanstack/react-router'
import { Card } from '../parts/card.tsx'
import { Page } from '../parts/page.tsx'
import { Knot, Thread } from '../parts/thread.tsx'
import { useWho } from '../session.tsx'
import { BeginStory } from '../story/begin.tsx'
import { useSpeech } from '../text/language.tsx'

export function Screen() {
  const { text } = useSpeech()
  const { installation } = useWho()
  return (
    <Page title={text.screens.about} lead={<span className="text-md">{text.about.lead}</span>}>
      {installation.demo && <BeginStory />}
      <div className="grid items-start gap-4 text-md sm:gap-5 lg:grid-cols-2">
        <Card title={text.about.journeyTitle}>
          <Thread label={text.about.journeyTitle}>
            {text.about.journey.map((sentence, place) => (
              <Knot key={sentence} kind={place === 5 ? 'strong' : 'plain'}>
                {sentence}
              </Knot>
            ))}
          </Thread>
        </Card>
        <Card title={text.about.lawTitle}>
          <ol className="grid list-decimal gap-2.5 pl-5 marker:font-bold marker:text-link">
            {text.about.law.map((law) => (
              <li key={law} className="pl-1">
                {law}
              </li>
            ))}
          </ol>
        </Card>
        <div className="lg:col-span-2">
          <Card title={text.about.wordsTitle}>
            <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
              {text.about.words.map(([word, meaning]) => (
                <div key={word}>
                  <dt className="font-bold">{word}</dt>
                  <dd className="text-soft">{meaning}</dd>
                </div>
              ))}
            </dl>
          </Card>
        </div>
      </div>
      <p className="text-sm text-soft">
        {text.about.help}
        <br />
        {text.about.map}
        <br />
        {text.about.installation} {installation.name} · {installation.id}
        <br />
        <Link to="/look">{text.screens.look}</Link>
      </p>
    </Page>
  )
}
