/** The fields that find one person: by which fact, the fact, and the birth date that a name needs. */
import type { ClipboardEvent } from 'react'
import { mayBeMrz } from '../../../server/matching/mrz-text.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { useSearch, Way } from './use-search.ts'

const ways: Way[] = ['nik', 'passport', 'phone', 'name']

/** `enter` takes what was typed or scanned; a caller that shows answers forgets them there. */
export function SearchFields({
  search,
  enter = search.enter,
  required = true,
}: {
  search: ReturnType<typeof useSearch>
  enter?: (value: string) => void
  required?: boolean
}) {
  const { text, say } = useSpeech()
  const { way, facts } = search
  const hints = {
    nik: text.person.nikHint,
    passport: text.person.passportHint,
    phone: text.person.phoneHint,
    name: undefined,
  }
  /** A field of one line drops line breaks, and with them where the zone's lines end. */
  function paste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text')
    if (!mayBeMrz(pasted)) return
    event.preventDefault()
    enter(pasted)
  }
  return (
    <>
      <Choice label={text.person.by} value={way} onChange={(event) => search.choose(event.target.value as Way)}>
        {ways.map((one) => (
          <option key={one} value={one}>
            {text.person.ways[one]}
          </option>
        ))}
      </Choice>
      <div className={`grid gap-3.5 sm:max-lg:col-span-2 ${way === 'name' ? 'sm:grid-cols-[minmax(0,1fr)_auto]' : ''}`}>
        <Field
          label={way === 'name' ? text.person.name : text.person.ways[way]}
          placeholder={hints[way]}
          autoComplete="off"
          inputMode={way === 'nik' || way === 'phone' ? 'numeric' : 'text'}
          value={facts[way]}
          onChange={(event) => enter(event.target.value)}
          onPaste={paste}
          problem={search.problem === null ? undefined : say(search.problem)}
          required={required}
        />
        {way === 'name' && (
          <Field
            label={text.person.birthDate}
            type="date"
            value={facts.birthDate}
            onChange={(event) => search.setBirthDate(event.target.value)}
            required={required}
          />
        )}
      </div>
    </>
  )
}
