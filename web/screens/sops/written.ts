/** An SOP as the editor holds it, and whether it is far enough to be checked. */
import type { Input } from '../../call.ts'
import type { Sop } from './names.ts'

export type Written = Input<'sops.check'>['declaration']
export type WrittenStep = Written['steps'][number]
type Words = { id: string; en: string }

const none: Words = { id: '', en: '' }

/** What an empty editor begins with. */
export const emptySop = (): Written => ({
  ...{ id: '', name: none, owner: 'social', serves: 'none', kinds: ['TPPO'], from: null, until: null },
  ...{ documents: [], steps: [emptyStep(1)] },
})

/** A step that opens with the case. */
export const emptyStep = (number: number): WrittenStep => ({
  ...{ code: `langkah-${number}`, words: none, track: 'protection', per: 'victim', responsible: 'social' },
  ...{ aspect: 'shelter', start: { on: 'opened' }, stop: null, needs: [], makes: [], gives: [], handsTo: null },
  clock: { value: 3, unit: 'working days', source: { id: 'aturan setempat', en: 'local rule' }, toBeConfirmed: true },
  legal: { words: none, from: null, until: null },
  ...{ consent: 'asked', toBeConfirmed: true },
})

/** A kept SOP for the editor; the version is given when it is kept again. */
export function writtenOf({ version: _version, ...sop }: Sop): Written {
  return sop
}

/** Whether every text that must stand has been begun: before that, checking would only scold. */
export function isComplete(written: Written): boolean {
  const both = ({ id, en }: Words) => id.trim().length >= 3 && en.trim().length >= 3
  const code = (text: string) => /^[a-z][a-z0-9]*(-[a-z0-9]+){0,6}$/.test(text)
  return (
    code(written.id) &&
    both(written.name) &&
    written.kinds.length > 0 &&
    written.documents.every((one) => code(one.code) && both(one.words)) &&
    written.steps.every(
      (step) =>
        code(step.code) &&
        both(step.words) &&
        both(step.legal.words) &&
        (step.clock === null || (both(step.clock.source) && step.clock.value >= 1)),
    )
  )
}
