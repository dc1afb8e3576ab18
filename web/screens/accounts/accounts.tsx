/** Who acts for which post, which systems hold keys, under which agreements, and what each role may do. */
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Agreements } from './agreements.tsx'
import { Keys } from './keys.tsx'
import { Officers } from './officers.tsx'
import { OrganisationFile } from './organisation-file.tsx'
import { Permissions } from './permissions.tsx'

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const tabs = [
    ...(may('read accounts') ? [{ key: 'officers', words: text.accounts.tabs.officers, content: <Officers /> }] : []),
    { key: 'keys', words: text.accounts.tabs.keys, content: <Keys /> },
    { key: 'agreements', words: text.accounts.tabs.agreements, content: <Agreements /> },
    ...(may('manage accounts')
      ? [{ key: 'organisation', words: text.accounts.organisation, content: <OrganisationFile /> }]
      : []),
    { key: 'permissions', words: text.accounts.tabs.permissions, content: <Permissions /> },
  ]
  return (
    <Page title={text.screens.accounts} lead={text.accounts.lead}>
      <Tabs label={text.screens.accounts} tabs={tabs} />
    </Page>
  )
}
