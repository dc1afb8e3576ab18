/** What an officer types, pastes or scans to look at one person; a machine-readable zone is taken from any field. */
import { useState } from 'react'
import { readMrz } from '../../../server/matching/mrz.ts'
import { mayBeMrz } from '../../../server/matching/mrz-text.ts'
import type { Words } from '../../../server/platform/words.ts'
import type { Input } from '../../call.ts'
import { useNow } from '../../now.ts'

export type Way = 'nik' | 'passport' | 'plb' | 'splp' | 'name'
export const ways: Way[] = ['nik', 'passport', 'plb', 'splp', 'name']

type Facts = Omit<Input<'screening.look'>, 'purpose' | 'occasion'>

export function useLook(first: Way) {
  const [way, setWay] = useState<Way>(first)
  const [value, setValue] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [problem, setProblem] = useState<Words | null>(null)
  const today = new Date(useNow()).toISOString().slice(0, 10)
  const zone = mayBeMrz(value) ? readMrz(value, today) : null
  const unread = zone !== null && 'problem' in zone ? zone : null

  /** What to ask by, once the field is whole; a scanner's first lines wait for the rest, and say so. */
  function wanted(): Facts | null {
    if (unread !== null) {
      if (![30, 44, 60].includes(unread.missing)) setProblem(unread.problem)
      return null
    }
    if (zone !== null) return { mrz: value }
    const said = value.trim()
    return way === 'name'
      ? { name: said, ...(birthDate.trim() === '' ? {} : { birthDate: birthDate.trim() }) }
      : { [way]: said }
  }

  return {
    ...{ way, value, birthDate, problem, wanted, setBirthDate },
    /** So many letters of a zone are still to come. */
    missing: unread?.missing ?? 0,
    isZone: zone !== null,
    enter: (typed: string) => {
      setProblem(null)
      setValue(typed)
    },
    choose: (next: Way) => {
      setProblem(null)
      setWay(next)
    },
    clear: () => {
      setValue('')
      setBirthDate('')
      setProblem(null)
    },
  }
}
