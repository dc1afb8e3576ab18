/** What tests of the desk set up: an agreement that opens a source for screening, and an interview to hold. */
import type { TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

/** Opens a source to Imigrasi Singkawang for screening, by the doors. */
export async function openForScreening(
  t: TestHouse,
  source: 'village-register' | 'siskop2mi-placement' | 'simkim-crossing',
): Promise<void> {
  const admin = await t.as('admin')
  const { id } = await admin.call('agreements.draft', {
    ...{ number: `PKS/konter/${source}`, agency: 'imigrasi-skw', source, direction: 'receive' },
    ...{ groups: ['identity', 'journey', 'sponsor'], purposes: ['screening'] },
    ...{ legal: { id: 'Uji coba', en: 'For tests' }, from: '2026-01-01T00:00:00Z', until: '2030-01-01T00:00:00Z' },
  })
  await admin.call('agreements.approve', { id })
}

/** A person nobody knows, at the passport counter. */
export const somebody = {
  name: 'Cempaka Misalnya',
  sex: 'F' as const,
  birthDate: '1999-03-04',
  nik: '6172014403990001',
}

/** A delay until the thirtieth of November. */
export const delayed = {
  ...{ purpose: 'work' as const, person: somebody, signs: [], outcome: 'delayed' as const },
  ...{ missing: ['manpower-recommendation', 'health-check'], endsOn: '2026-11-30' },
}

/** Holds the interview of a delay. */
export const delay = (desk: Visitor, over: object = {}) => desk.call('screening.decide', { ...delayed, ...over })

/** The list as one sees it. */
export const delays = async (desk: Visitor) => await desk.call('screening.delays', {})
