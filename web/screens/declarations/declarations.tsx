/** What the law asks to be declared: what ends this month, what is processed and why, and what could go wrong with it. */
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Destructions } from './destructions.tsx'
import { Impact } from './impact.tsx'
import { Processing } from './processing.tsx'

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const tabs = [
    { key: 'processing', words: text.declarations.processing, content: <Processing /> },
    { key: 'impact', words: text.declarations.impact, content: <Impact /> },
    ...(may('erase records')
      ? [{ key: 'destructions', words: text.declarations.destructions, content: <Destructions /> }]
      : []),
  ]
  return (
    <Page title={text.screens.declarations} lead={text.declarations.lead}>
      <Tabs label={text.screens.declarations} tabs={may('erase records') ? tabs.toReversed() : tabs} />
    </Page>
  )
}
