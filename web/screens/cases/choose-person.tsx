/** Search before create: inside a dialog, somebody is found by one fact and chosen among the few answers. */
import { Link } from '@tanstack/react-router'
import { ScanSearch } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { SearchFields } from '../persons/search-fields.tsx'
import { useSearch } from '../persons/use-search.ts'

export function ChoosePerson({ value, choose }: { value: string | null; choose: (person: string | null) => void }) {
  const { text, say } = useSpeech()
  const search = useSearch()
  const deed = useDeed('persons.find', [], { purpose: 'case' })
  const [asked, setAsked] = useState(false)
  function enter(entered: string) {
    if (asked) {
      deed.reset()
      setAsked(false)
      choose(null)
    }
    search.enter(entered)
  }
  function find() {
    const wanted = search.wanted(search.way)
    if (wanted === null) return
    choose(null)
    setAsked(true)
    deed.mutate(wanted, { onSuccess: ({ rows }) => rows.length === 1 && choose(rows[0]!.id) })
  }
  /** Enter searches; the dialog is sent by its own button alone. */
  function keep(event: KeyboardEvent) {
    if (event.key !== 'Enter' || (event.target as HTMLElement).tagName !== 'INPUT') return
    event.preventDefault()
    find()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Enter from the fields inside.
    <div className="grid gap-3 rounded-md bg-sunk p-3" onKeyDown={keep}>
      <SearchFields search={search} enter={enter} required={false} />
      <div>
        <Button icon={ScanSearch} busy={deed.isPending} onClick={find}>
          {text.person.find}
        </Button>
      </div>
      {deed.error !== null && <Trouble thrown={deed.error} />}
      <div role="status">
        {deed.data?.rows.length === 0 && (
          <p className="text-sm">
            <span className="font-semibold">{text.person.notFound}.</span> {text.case.notFoundYet}{' '}
            <Link to="/lapor">{text.case.recordFirst}</Link>
          </p>
        )}
      </div>
      {deed.data && deed.data.rows.length > 0 && (
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 text-sm font-semibold">{text.case.whichPerson}</legend>
          {deed.data.rows.map((row) => (
            <label
              key={row.id}
              className="flex cursor-pointer gap-3 rounded-md border border-edge/60 bg-card p-2.5 has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-link"
            >
              <input
                type="radio"
                name="person"
                checked={value === row.id}
                onChange={() => choose(row.id)}
                className="mt-1 size-4 shrink-0 accent-accent"
              />
              <span>
                <span className="block font-semibold">{row.name || text.person.nameCovered}</span>
                <span className="block text-sm text-soft">{say(row.why)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
