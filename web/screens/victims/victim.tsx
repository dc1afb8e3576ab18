/** One victim of a case: her consents, whom to call, her secrets, needs and services, notes; as far as this post may know her. */
import { useParams, useSearch } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { NextWork } from '../queue/next-work.tsx'
import { Consents } from './consents.tsx'
import { Documents } from './documents.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Guardians } from './guardians.tsx'
import { Needs } from './needs.tsx'
import { Notes } from './notes.tsx'
import { Secrets } from './secrets.tsx'
import { Services } from './services.tsx'
import type { Victim } from './use-victim.ts'
import { VisumLetters } from './visum-letters.tsx'

export function Screen() {
  const { text } = useSpeech()
  const { id = '', participant = '' } = useParams({ strict: false })
  const query = useAnswer('victims.get', { participant }, { purpose: 'case' })
  return (
    <LoadedPage query={query} trail={{ to: `/cases/${id}`, words: text.screens.cases }}>
      {(victim) => <File victim={victim} />}
    </LoadedPage>
  )
}

function File({ victim }: { victim: Victim }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const cards = 'grid items-start gap-4 sm:gap-5'
  return (
    <Page
      title={<PersonName name={victim.name} id={victim.person} purpose="case" />}
      name={words.titleless}
      trail={{ to: `/cases/${victim.case.id}`, words: text.case.number(victim.case.number) }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Chip>{say(victim.role)}</Chip>
          {victim.child && <Chip tone="warn">{words.child}</Chip>}
          {victim.protector && (
            <span>
              {words.protector}: <PostName post={victim.protector} />
            </span>
          )}
          <span>
            {victim.touchedAt ? (
              <>
                {words.lastTouch} <Ago at={victim.touchedAt} />
              </>
            ) : (
              words.noTouch
            )}
          </span>
        </span>
      }
      actions={<NextWork />}
    >
      {victim.disputed && (
        <p className="rounded-md bg-warn-wash px-4 py-2.5 font-semibold text-warn">{words.disputed}</p>
      )}
      {!victim.mine && <p className="rounded-md bg-sunk px-4 py-2.5 text-soft">{words.notMine}</p>}
      <Tabs
        label={words.titleless}
        start={tab}
        tabs={[
          ...(victim.mine
            ? [
                {
                  ...{ key: 'consent', words: words.tabs.consent },
                  content: (
                    <div className={`${cards} xl:grid-cols-[minmax(0,1fr)_24rem]`}>
                      <Consents victim={victim} />
                      {victim.child && <Guardians victim={victim} />}
                    </div>
                  ),
                },
              ]
            : []),
          { key: 'secrets', words: words.tabs.secrets, content: <Secrets victim={victim} /> },
          {
            ...{ key: 'care', words: words.tabs.care },
            content: (
              <div className={cards}>
                {victim.mine && <Needs victim={victim} />}
                {victim.mine && <Services victim={victim} />}
                <FollowUps victim={victim} />
              </div>
            ),
          },
          {
            ...{ key: 'notes', words: words.tabs.notes },
            content: (
              <div className={`${cards} xl:grid-cols-2`}>
                <Notes victim={victim} />
                <div className={cards}>
                  <Documents victim={victim} />
                  <VisumLetters victim={victim} />
                </div>
              </div>
            ),
          },
        ]}
      />
    </Page>
  )
}
