/** The HTCDS exchange: cases that leave in the form of the standard, and files that come in. */
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Exports } from './exports.tsx'
import { ImportFile } from './import-file.tsx'

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const tabs = [{ key: 'exports', words: text.exchange.exports, content: <Exports /> }]
  if (may('send records')) tabs.push({ key: 'imports', words: text.exchange.imports, content: <ImportFile /> })
  return (
    <Page title={text.screens.exchange} lead={text.exchange.lead}>
      <Tabs label={text.screens.exchange} tabs={tabs} />
    </Page>
  )
}
