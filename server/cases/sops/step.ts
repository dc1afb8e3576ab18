/** How a declared SOP writes its steps: what is usual need not be said. */
import type { Words } from '../../platform/words.ts'
import type { Clock, Ground, SopDocument, SopStep } from '../sop.ts'
import type { Unit } from './model.ts'

/** What every step must say; the rest has its usual value. */
type Said = Pick<SopStep, 'code' | 'words' | 'track' | 'responsible' | 'aspect' | 'legal'> &
  Partial<Omit<SopStep, 'start'>> & { after?: string; event?: string }

/** Once for each victim, open with the case, no clock, nothing needed or made; to be confirmed unless it says otherwise. */
export const step = ({ after, event, ...said }: Said): SopStep => ({
  ...{ per: 'victim', stop: null, clock: null, needs: [], makes: [], gives: [], handsTo: null, consent: 'none' },
  toBeConfirmed: true,
  ...said,
  start:
    event === undefined
      ? after === undefined
        ? { on: 'opened' }
        : { on: 'step', step: after }
      : { on: 'event', event },
})

export const words = (id: string, en: string): Words => ({ id, en })

/** A clock that somebody still has to confirm. */
export const local = (value: number, unit: Unit, source: Words = localRule): Clock => ({
  ...{ value, unit, source, toBeConfirmed: true },
})
const localRule = words('aturan setempat', 'local rule')

/** A clock that a law was read to say. */
export const byLaw = (value: number, unit: Unit, source: Words): Clock => ({
  ...{ value, unit, source, toBeConfirmed: false },
})

/** A ground in force from a day on. */
export const ground = (id: string, en: string, from: string | null = null): Ground => ({
  ...{ words: { id, en }, from, until: null },
})

/** A paper made by a step here, or from outside. */
export const paper = (code: string, id: string, en: string, outside = false): SopDocument => ({
  ...{ code, words: { id, en }, outside },
})

/** The laws that several SOPs rest on, with the day from which they are in force. */
export const laws = {
  ptppo: (id: string, en: string) => ground(`UU 21/2007 ${id}`, `Law 21/2007 ${en}`, '2007-04-19'),
  service: (id: string, en: string) => ground(`Permen PPPA 8/2021 (${id})`, `Regulation PPPA 8/2021 (${en})`),
  immigration: (id: string, en: string) => ground(`UU 6/2011 ${id}`, `Law 6/2011 ${en}`, '2011-05-05'),
  child: (id: string, en: string) => ground(`UU 35/2014 ${id}`, `Law 35/2014 ${en}`, '2014-10-17'),
  juvenile: (id: string, en: string) => ground(`UU 11/2012 ${id}`, `Law 11/2012 ${en}`, '2014-07-30'),
  procedure: (id: string, en: string) => ground(`KUHAP (UU 20/2025) ${id}`, `KUHAP (Law 20/2025) ${en}`, '2026-01-02'),
}

/** The seven days of UU 21/2007, counted from the permohonan. */
export const sevenDays = byLaw(7, 'days', words('UU 21/2007 pasal 52', 'Law 21/2007 art. 52'))
