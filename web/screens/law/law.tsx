/** The legal track of a case: proceedings stage by stage, people and articles, measures, restitution, related cases; as far as this post may know. */
import { useParams } from '@tanstack/react-router'
import { FilePlus2, Package, Scale } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Charges } from './charges.tsx'
import { Links } from './links.tsx'
import { Measures } from './measures.tsx'
import { ProceedingCard } from './proceeding.tsx'
import { Restitutions } from './restitutions.tsx'
import { StageDialog } from './stage-dialog.tsx'
import { Suspects } from './suspects.tsx'
import type { Law } from './use-law.ts'

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('law.get', { case: id }, { purpose: 'case' })
  return (
    <LoadedPage query={query} trail={{ to: `/cases/${id}`, words: text.screens.cases }}>
      {(law) => <Track law={law} />}
    </LoadedPage>
  )
}

function Track({ law }: { law: Law }) {
  const { text } = useSpeech()
  const words = text.law
  const may = useMay()
  const [opening, setOpening] = useState(false)
  const leads = law.tracks.includes('law') && may('work on cases')
  const open = leads && (
    <Button kind={law.proceedings.length === 0 ? 'primary' : 'plain'} icon={FilePlus2} onClick={() => setOpening(true)}>
      {words.openProceeding}
    </Button>
  )
  return (
    <Page
      title={words.title}
      name={`${words.title} ${law.case.number}`}
      trail={{ to: `/cases/${law.case.id}`, words: text.case.number(law.case.number) }}
      lead={words.lead}
      actions={
        <>
          {law.reads && (
            <ButtonLink icon={Package} to={`/cases/${law.case.id}/evidence`}>
              {words.evidence(law.evidence)}
            </ButtonLink>
          )}
          {law.proceedings.length > 0 && open}
        </>
      }
    >
      {!law.reads && <p className="rounded-md bg-sunk px-4 py-2.5 text-soft">{words.notMine}</p>}
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid min-w-0 gap-4 sm:gap-5">
          {law.proceedings.length === 0 && (
            <Card>
              <Empty icon={Scale} title={words.none} action={open}>
                {words.noneLead}
              </Empty>
            </Card>
          )}
          {law.proceedings.map((one) => (
            <ProceedingCard key={one.id} law={law} one={one} leads={leads} />
          ))}
          <Restitutions law={law} leads={leads} />
        </div>
        <div className="grid min-w-0 gap-4 sm:gap-5">
          {law.reads && law.proceedings.length > 0 && <Suspects law={law} leads={leads} />}
          {law.reads && law.proceedings.length > 0 && <Charges law={law} leads={leads} />}
          <Measures law={law} />
          <Links law={law} leads={leads} />
        </div>
      </div>
      {opening && <StageDialog law={law} close={() => setOpening(false)} />}
    </Page>
  )
}
