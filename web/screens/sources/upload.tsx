/** Records by hand: a file whose columns are matched, tried and loaded, or one record as a form. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FileUp } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Choice } from '../../parts/field.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useSpeech } from '../../text/language.tsx'
import { LoadFile } from '../loads/load-file.tsx'
import { EnterRecord } from './enter-record.tsx'

export function Screen() {
  const { text, say } = useSpeech()
  const { source = '' } = useSearch({ strict: false }) as { source?: string }
  const navigate = useNavigate()
  const sources = useAnswer('sources.list', {})
  const chosen = useAnswer('sources.get', { id: source }, { enabled: source !== '' })
  return (
    <Page title={text.screens.upload} lead={text.upload.lead} trail={{ to: '/sources', words: text.screens.sources }}>
      <Loaded query={sources} rows={3}>
        {(all) => {
          const mine = all.filter((one) => one.maySend)
          if (mine.length === 0) {
            return (
              <Card>
                <Empty icon={FileUp} title={text.upload.noneTitle}>
                  {text.upload.noneLead}
                </Empty>
              </Card>
            )
          }
          return (
            <Card>
              <div className="max-w-md">
                <Choice
                  label={text.upload.source}
                  value={source}
                  onChange={(event) =>
                    navigate({ to: '.', search: { source: event.target.value } as never, replace: true })
                  }
                >
                  <option value="">{text.upload.choose}</option>
                  {mine.map((one) => (
                    <option key={one.id} value={one.id}>
                      {say(one.name)}
                    </option>
                  ))}
                </Choice>
              </div>
            </Card>
          )
        }}
      </Loaded>
      {source !== '' && chosen.data?.id === source && (
        <Tabs
          key={source}
          label={text.screens.upload}
          tabs={[
            { key: 'file', words: text.upload.asFile, content: <LoadFile source={chosen.data} /> },
            { key: 'form', words: text.upload.asForm, content: <EnterRecord source={chosen.data} /> },
          ]}
        />
      )}
    </Page>
  )
}
