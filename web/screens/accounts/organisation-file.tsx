/** Agencies, posts, officers and agreements as one file: how an empty installation becomes a region. What is there already stays. */
import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Input } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

export function OrganisationFile() {
  const { text } = useSpeech()
  const id = useId()
  const [unreadable, setUnreadable] = useState(false)
  const deed = useDeed('organisation.load', ['accounts.list', 'agreements.list', 'keys.list'])
  async function load(file: File | undefined) {
    if (!file) return
    setUnreadable(false)
    try {
      // The door checks the file and names the field that is not right.
      deed.mutate(JSON.parse(await file.text()) as Input<'organisation.load'>)
    } catch {
      setUnreadable(true)
    }
  }
  return (
    <Card title={text.accounts.organisation}>
      <div className="grid justify-items-start gap-3">
        <p className="max-w-[70ch] text-soft">{text.accounts.organisationLead}</p>
        <label
          htmlFor={id}
          className="inline-flex min-h-10 cursor-pointer items-center gap-2 rounded-md border border-edge/60 px-4 font-semibold hover:bg-sunk has-focus-visible:outline-2 has-focus-visible:outline-link"
        >
          <FileUp aria-hidden className="size-4" />
          {text.accounts.organisationPick}
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            className="sr-only"
            disabled={deed.isPending}
            onChange={(event) => load(event.target.files?.[0])}
          />
        </label>
        <div role="status" className="empty:hidden">
          {unreadable && <p className="font-semibold text-danger">{text.accounts.organisationUnreadable}</p>}
          {deed.data && (
            <p className="font-semibold text-good">
              {text.accounts.organisationLoaded(deed.data.agencies, deed.data.posts, deed.data.officers)}
            </p>
          )}
        </div>
        {deed.error !== null && <Trouble thrown={deed.error} />}
      </div>
    </Card>
  )
}
