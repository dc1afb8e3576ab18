/** Choosing an agency among those that have a post. */
import { Choice } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Victim } from './use-victim.ts'

export function AgencyChoice({
  label,
  victim,
  everybody = false,
  value,
  choose,
}: {
  label: string
  victim: Victim
  /** Whether "all agencies" is an answer too. */
  everybody?: boolean
  value: string
  choose: (agency: string) => void
}) {
  const { text } = useSpeech()
  const agencies = [...new Map(victim.posts.map(({ agency }) => [agency.id, agency])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  )
  return (
    <Choice label={label} value={value} onChange={(event) => choose(event.target.value)} required={!everybody}>
      {everybody ? <option value="">{text.victims.everybody}</option> : <option value="">{text.victims.choose}</option>}
      {agencies.map((agency) => (
        <option key={agency.id} value={agency.id}>
          {agency.name}
        </option>
      ))}
    </Choice>
  )
}
