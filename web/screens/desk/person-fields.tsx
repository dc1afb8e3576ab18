/** Who was interviewed, filled from the scan, from what was asked and from what is open: nobody types twice (protection.md P9). */
import type { Input } from '../../call.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Looked, Seen } from './look-at.tsx'

const blank = {
  ...{ name: '', sex: '', birthDate: '', nik: '', passport: '', phone: '' },
  ...{ destination: '', travelWith: '', sponsorName: '', sponsorPhone: '' },
}
/** As it stands in the fields. */
export type PersonFilled = typeof blank

/** The document in hand first, then what the newest open record says. */
export function startPerson({ asked, told: { scanned } }: Looked, seen: Seen): PersonFilled {
  const recorded = (name: string) =>
    seen.records.flatMap((record) => record.fields.find(({ field }) => field === name)?.value ?? [])[0] ?? ''
  const sex = scanned?.sex ?? recorded('sex')
  return {
    ...blank,
    name: scanned?.name || seen.name || asked.name || '',
    sex: sex === 'F' || sex === 'M' ? sex : '',
    birthDate: scanned?.birthDate ?? asked.birthDate ?? recorded('birthDate'),
    nik: asked.nik ?? recorded('nik'),
    passport: scanned?.number ?? asked.passport ?? recorded('passport'),
  }
}

/** What of it is sent: only what stands there. */
export function personOf(filled: PersonFilled, { asked, told }: Looked) {
  const { sex, destination, travelWith, sponsorName, sponsorPhone, ...rest } = filled
  const given = <T extends Record<string, string | undefined>>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value.trim() !== '')) as {
      [K in keyof T]?: string
    }
  const sponsor = given({ name: sponsorName, phone: sponsorPhone })
  const person = given({ ...rest, plb: asked.plb, splp: asked.splp, nationality: told.scanned?.nationality })
  return {
    person: { ...person, ...(sex === '' ? {} : { sex: sex as 'F' | 'M' }) } as Input<'screening.decide'>['person'],
    ...given({ destination, travelWith }),
    ...(Object.keys(sponsor).length === 0 ? {} : { sponsor }),
  }
}

export function PersonFields({ person, put }: { person: PersonFilled; put: (part: Partial<PersonFilled>) => void }) {
  const { text } = useSpeech()
  const field = (name: keyof PersonFilled, label: string) => (
    <Field
      key={name}
      label={label}
      autoComplete="off"
      value={person[name]}
      onChange={(event) => put({ [name]: event.target.value })}
    />
  )
  return (
    <details className="grid gap-3" open={person.name === '' && person.nik === '' && person.passport === ''}>
      <summary className="min-h-6 cursor-pointer font-semibold text-link">
        {text.desk.details}
        {person.name !== '' && <span className="font-normal text-soft"> · {person.name}</span>}
      </summary>
      <div className="mt-3 grid gap-3">
        {field('name', text.desk.person.name)}
        <Choice label={text.desk.person.sex} value={person.sex} onChange={(event) => put({ sex: event.target.value })}>
          <option value="">{text.desk.unset}</option>
          <option value="F">{text.desk.person.female}</option>
          <option value="M">{text.desk.person.male}</option>
        </Choice>
        {field('birthDate', text.desk.person.birthDate)}
        {field('nik', text.desk.person.nik)}
        {field('passport', text.desk.person.passport)}
        {field('phone', text.desk.person.phone)}
        {field('destination', text.desk.destination)}
        {field('travelWith', text.desk.travelWith)}
        {field('sponsorName', text.desk.sponsorName)}
        {field('sponsorPhone', text.desk.sponsorPhone)}
      </div>
    </details>
  )
}
