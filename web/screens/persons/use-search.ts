/** What is filled in to find a person: one way at a time. A machine-readable zone, typed, pasted or scanned into any field, fills all. */
import { useState } from 'react'
import { type Mrz, readMrz } from '../../../server/matching/mrz.ts'
import { mayBeMrz } from '../../../server/matching/mrz-text.ts'
import type { Words } from '../../../server/platform/words.ts'
import type { Input } from '../../call.ts'
import { useNow } from '../../now.ts'

export type Way = 'nik' | 'passport' | 'phone' | 'name'

const nothing = { nik: '', passport: '', phone: '', name: '', birthDate: '' }

/** The way that something typed without saying what it is most likely means. */
function wayOf(typed: string): Way {
  const bare = typed.replaceAll(/[\s.-]/g, '')
  if (/^\d{16}$/.test(bare)) return 'nik'
  if (/^(\+?62|0)8\d{7,11}$/.test(bare)) return 'phone'
  return /^[a-z]{1,2}\d{6,7}$/i.test(bare) ? 'passport' : 'name'
}

export function useSearch() {
  const [way, setWay] = useState<Way>('nik')
  const [facts, setFacts] = useState(nothing)
  const [mrz, setMrz] = useState<Mrz | null>(null)
  const [problem, setProblem] = useState<Words | null>(null)
  const today = new Date(useNow()).toISOString().slice(0, 10)
  const unread = mayBeMrz(facts[way]) ? readMrz(facts[way], today) : null

  function enter(value: string) {
    setProblem(null)
    setMrz(null)
    if (!mayBeMrz(value)) {
      setFacts({ ...facts, [way]: value })
      return
    }
    const read = readMrz(value, today)
    setWay('passport')
    if ('problem' in read) {
      setFacts({ ...nothing, passport: value })
      return
    }
    setMrz(read)
    // A date of which only the year is known does not fit into the field of dates.
    const birthDate = read.birthDate?.length === 10 ? read.birthDate : ''
    setFacts({ ...nothing, passport: read.number, name: read.name, birthDate })
  }

  /** What to ask for, once the field is whole; else says what is wrong with the zone, or waits for the scanner's next line. */
  function wanted(by: Way): Input<'persons.find'> | null {
    if (unread !== null && 'problem' in unread) {
      if (![30, 44, 60].includes(unread.missing)) setProblem(unread.problem)
      return null
    }
    return by === 'name' ? { name: facts.name.trim(), birthDate: facts.birthDate } : { [by]: facts[by].trim() }
  }

  return {
    ...{ way, facts, mrz, problem, enter, wanted },
    choose: (next: Way) => {
      setWay(next)
      setProblem(null)
    },
    /** Begins with what was typed elsewhere. */
    begin: (typed: string) => {
      const next = wayOf(typed)
      setWay(next)
      setProblem(null)
      setMrz(null)
      setFacts({ ...nothing, [next]: typed })
    },
    setBirthDate: (birthDate: string) => setFacts({ ...facts, birthDate }),
    /** So many characters of a zone are still to come. */
    missing: unread !== null && 'problem' in unread ? unread.missing : 0,
  }
}
