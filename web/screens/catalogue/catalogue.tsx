/** The data catalogue: reference sets, sources, and a region's code through time. */
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useSpeech } from '../../text/language.tsx'
import { RegionTrace } from './region-trace.tsx'
import { Sets } from './sets.tsx'
import { SourceList } from './source-list.tsx'

export function Screen() {
  const { text } = useSpeech()
  return (
    <Page title={text.screens.catalogue} lead={text.catalogue.lead}>
      <Tabs
        label={text.screens.catalogue}
        tabs={[
          { key: 'sets', words: text.catalogue.sets, content: <Sets /> },
          { key: 'sources', words: text.catalogue.sources, content: <SourceList /> },
          { key: 'region', words: text.catalogue.region, content: <RegionTrace /> },
        ]}
      />
    </Page>
  )
}
