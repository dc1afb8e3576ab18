/** Before an interview: whose list is asked, whether somebody asked already, and what an officer makes sure of first. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { MessagesSquare } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type Age, ages } from '../../../server/identification/model.ts'
import { useAnswer, useDeed } from '../../ask.ts'
import { isCallProblem, type Output } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { nothingSeenTo } from './preparation.ts'
import { PreparationForm } from './preparation-form.tsx'

type Prepared = Output<'interviews.prepare'>

export function Screen() {
  const { text } = useSpeech()
  const { person = '' } = useSearch({ strict: false }) as { person?: string }
  const query = useAnswer('interviews.prepare', { person }, { purpose: 'case', enabled: person !== '' })
  const trail = { to: '/interviews', words: text.screens.interviews }
  if (person === '')
    return (
      <Page title={text.interviews.newTitle} trail={trail}>
        <Empty
          icon={MessagesSquare}
          title={text.interviews.empty}
          action={<ButtonLink to="/persons">{text.interviews.find}</ButtonLink>}
        >
          {text.interviews.emptyLead}
        </Empty>
      </Page>
    )
  return (
    <LoadedPage query={query} trail={trail}>
      {(prepared) => <One key={prepared.person} prepared={prepared} />}
    </LoadedPage>
  )
}

function One({ prepared }: { prepared: Prepared }) {
  const { text } = useSpeech()
  const { disputed, profile, ageTold, earlier, unfinished } = prepared
  return (
    <Page
      title={text.interviews.newTitle}
      trail={{ to: '/interviews', words: text.screens.interviews }}
      lead={
        <>
          <span className="mb-1 block">
            <PersonName name={prepared.name || null} id={prepared.person} purpose="case" />
          </span>
          {text.interviews.newLead}
        </>
      }
    >
      <div className="flex max-w-3xl flex-wrap gap-2">
        {disputed && <Chip tone="warn">{text.interviews.disputed}</Chip>}
        {!disputed && ageTold && profile === 'child' && <Chip tone="warn">{text.interviews.isChild}</Chip>}
        {earlier.length > 0 && <Chip tone="accent">{text.interviews.earlier(earlier.length)}</Chip>}
      </div>
      {unfinished ? (
        <Card tone="accent">
          <div className="flex flex-wrap items-center gap-3">
            <p className="grow font-semibold">{text.interviews.unfinished(unfinished.number)}</p>
            <ButtonLink to={`/interviews/${unfinished.id}`} kind="primary">
              {text.interviews.goOn}
            </ButtonLink>
          </div>
        </Card>
      ) : (
        <Begin prepared={prepared} />
      )}
    </Page>
  )
}

function Begin({ prepared }: { prepared: Prepared }) {
  const { text, say } = useSpeech()
  const navigate = useNavigate()
  const [preparation, setPreparation] = useState(nothingSeenTo)
  const [age, setAge] = useState<Age>('unknown')
  const deed = useDeed('interviews.start', ['interviews.list', 'interviews.prepare'], { purpose: 'case' })
  const isByRecords = prepared.ageTold && prepared.profile === 'child'
  const isChild = isByRecords || age === 'child' || (age === 'unknown' && !prepared.ageTold)
  const problems = isCallProblem(deed.error) ? deed.error.fields : []
  async function press(event: FormEvent) {
    event.preventDefault()
    await deed.mutateAsync({ record: prepared.record, age, preparation }).then(
      ({ id }) => navigate({ to: '/interviews/$id', params: { id }, replace: true }),
      () => {},
    )
  }
  return (
    <Card>
      <form onSubmit={press} noValidate className="grid max-w-3xl gap-4">
        <fieldset className="grid gap-1">
          <legend className="text-sm font-semibold">{text.interviews.age}</legend>
          <p className="text-sm text-soft">{text.interviews.ageHint}</p>
          {(Object.keys(ages) as Age[]).map((one) => (
            <label key={one} className="flex min-h-10 items-center gap-3">
              <input
                type="radio"
                name="age"
                checked={age === one}
                onChange={() => setAge(one)}
                className="size-5 shrink-0 accent-accent"
              />
              {say(ages[one])}
            </label>
          ))}
        </fieldset>
        <PreparationForm value={preparation} child={isChild} problems={problems} change={setPreparation} />
        {problems.length > 0 && (
          <p role="alert" className="font-semibold text-danger">
            {text.interviews.whole}
          </p>
        )}
        {deed.error !== null && problems.length === 0 && <Trouble thrown={deed.error} />}
        <div>
          <Button
            type="submit"
            kind="primary"
            icon={MessagesSquare}
            busy={deed.isPending}
            className="min-h-12 max-sm:w-full"
          >
            {text.interviews.start}
          </Button>
        </div>
      </form>
    </Card>
  )
}
