/** What tests about one victim set up again and again: a girl of two ages in a case, protected by UPTD PPA, investigated by the police. */
import type { TestHouse } from '../harness.ts'
import { raiseAlert, type Scene } from '../law/scene.ts'
import type { OutputOf, Visitor } from '../visitor.ts'

/** A case with its one victim; posts and agencies by their code. */
export type Cared = {
  case: string
  number: string
  participant: string
  post: (code: string) => string
  agency: (code: string) => string
}

/** The n-th girl: 17 by the village, 22 by the passport desk. Protection goes to UPTD PPA, the law to Satreskrim. */
export async function openCared(t: TestHouse, scene: Scene, n: number): Promise<Cared> {
  const alert = await raiseAlert(t, scene, n, 'singkawang')
  const ani = await t.as('ani')
  await ani.call('alerts.take', { id: alert.id })
  const opened = await ani.call('cases.open', { alert: alert.id, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })
  const posts = await ani.call('posts.list', {})
  const found = (code: string) => posts.find((one) => one.code === code)!
  for (const [track, code, login] of [
    ['protection', 'ppa', 'wati'],
    ['law', 'reskrim', 'reza'],
  ] as const) {
    const { id } = await ani.call('cases.hand-over', {
      ...{ case: opened.id, track, to: found(code).id, reason: 'Menurut tugasnya' },
    })
    await (await t.as(login)).call('hand-overs.answer', { id, accept: true })
  }
  const { participants } = await ani.call('cases.get', { id: opened.id })
  return {
    ...{ case: opened.id, number: opened.number, participant: participants[0]!.id },
    ...{ post: (code) => found(code).id, agency: (code) => found(code).agency.id },
  }
}

/** Her file as this reader sees it. */
export const fileOf = (by: Visitor, { participant }: Cared): Promise<OutputOf<'victims.get'>> =>
  by.call('victims.get', { participant })

/** A word of a child with a social worker beside her; `over` says what differs. */
export const word = ({ participant }: Cared, over: object = {}) => ({
  ...{
    participant,
    purpose: 'services' as const,
    recipient: null,
    decision: 'given' as const,
    form: 'written' as const,
  },
  ...{ givenBy: 'assent and social worker' as const, interest: 'Ia perlu diperiksa dokter hari ini juga.' },
  ...over,
})

/** Status and fields of an answer that is a problem. */
export async function refusedFields(told: Promise<{ status: number; problem: { fields: { field: string }[] } }>) {
  const { status, problem } = await told
  return [status, problem.fields.map(({ field }) => field)]
}

export const contact = {
  ...{ kind: 'contact' as const, whom: 'Bibi Rekaan', number: '0844-9100-0701', hours: '19.00–20.00' },
  ...{ ifAnother: 'Bilang dari sekolah', never: 'Jangan sebut kasus', familyKnows: 'no' as const },
}
