/** What tests of the legal track and of evidence set up: a girl's case, protection with UPTD PPA, the law with Satreskrim, a second investigator there. */

import { password } from '../cast.ts'
import type { TestHouse } from '../harness.ts'
import type { Scene } from '../law/scene.ts'
import { type Cared, openCared } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

/** A case with its first perkara. */
export type Perkara = Cared & { proceeding: string }

/** The n-th girl's case; the police report of 2 November. */
export async function openPerkara(t: TestHouse, scene: Scene, n: number): Promise<Perkara> {
  const cared = await openCared(t, scene, n)
  const reza = await t.as('reza')
  const { id } = await reza.call('law.open', {
    ...{
      case: cared.case,
      on: '2026-11-02',
      number: `LP/B/${n}/XI/2026/UJI`,
      by: 'SPKT Uji',
      note: 'Catatan-penyidik-uji',
    },
  })
  return { ...cared, proceeding: id }
}

/** Another investigator of the same post, made by the administrator. */
export async function secondInvestigator(t: TestHouse): Promise<Visitor> {
  const admin = await t.as('admin')
  await admin.call('accounts.make', {
    ...{ login: 'rudi', name: 'Rudi Contoh', post: 'reskrim', role: 'investigator', password },
  })
  return t.as('rudi')
}

/** Records a stage of a perkara. */
export const reach = (by: Visitor, { proceeding }: Perkara, stage: string, on: string, over: object = {}) =>
  by.ask('law.stage', { proceeding, stage, on, number: `NO/${stage}/UJI`, ...over } as never)
