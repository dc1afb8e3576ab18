/** The desk: one person after another, and what is not over. Which desk it is, the officer's post says. */
import { DoorClosed } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Delays } from './delays.tsx'
import { LookAt } from './look-at.tsx'

/** The desk of the officer's post, as its declaration says. */
export type Desk = NonNullable<Output<'screening.desk'>>

export function Screen() {
  const { text, say } = useSpeech()
  const [{ tab }] = useFilters<{ tab?: string; page?: number }>()
  const desk = useAnswer('screening.desk', {})
  const open = useAnswer('screening.delays', {}, { purpose: 'screening', enabled: desk.data != null })
  return (
    <Page title={desk.data ? say(desk.data.name) : text.screens.desk} name={text.screens.desk} lead={text.desk.lead}>
      <Loaded query={desk} rows={4} tall>
        {(declared) =>
          declared === null ? (
            <Card>
              <Empty icon={DoorClosed} title={text.desk.noDesk}>
                {text.desk.noDeskLead}
              </Empty>
            </Card>
          ) : (
            <Tabs
              label={text.screens.desk}
              start={tab}
              tabs={[
                { key: 'look', words: text.desk.tabs.look, content: <LookAt desk={declared} /> },
                {
                  key: 'delays',
                  words: text.desk.tabs.delays,
                  ...(open.data === undefined ? {} : { count: open.data.length }),
                  content: <Delays query={open} />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
