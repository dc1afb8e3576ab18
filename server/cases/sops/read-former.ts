/** Versions written before SOPs had owners, aspects and events stay as they were kept; this reads them in the shape of today. */
import type { Words } from '../../platform/words.ts'
import type { CaseKind, Track } from '../model.ts'
import type { Sop, SopStep } from '../sop.ts'

/** The first shape: what waits names the step before it, a clock counts hours or days, the ground has no validity. */
type Former = {
  id: string
  version: number
  name: Words
  kinds: CaseKind[]
  steps: {
    code: string
    words: Words
    track: Track
    per: 'case' | 'victim'
    after: string | null
    clock: { value: number; unit: 'hours' | 'days' } | null
    legal: Words
    toBeConfirmed: boolean
  }[]
}

/** A kept declaration, whichever shape it has. A former one serves only the cases that were opened under it. */
export function readSop(kept: Sop | Former): Sop {
  if ('owner' in kept) return kept
  const { id, version, name, kinds } = kept
  return {
    ...{ id, version, name, kinds, owner: 'joint', serves: 'none', from: null, until: null, documents: [] },
    steps: kept.steps.map(
      ({ after, clock, legal, ...step }): SopStep => ({
        ...step,
        ...{
          responsible: null,
          aspect: '',
          stop: null,
          needs: [],
          makes: [],
          gives: [],
          handsTo: null,
          consent: 'none',
        },
        start: after === null ? { on: 'opened' } : { on: 'step', step: after },
        clock: clock && { ...clock, source: legal, toBeConfirmed: step.toBeConfirmed },
        legal: { words: legal, from: null, until: null },
      }),
    ),
  }
}
