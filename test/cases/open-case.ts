/** A case of Singkawang's secretariat, through the doors, for the tests of cases. */
import type { TestHouse } from '../harness.ts'
import { openScene, raiseAlert, type Scene } from '../law/scene.ts'
import type { OutputOf, Visitor } from '../visitor.ts'

/** What every test of cases starts from: the two analysts' house, posts by code, a fresh case on demand. */
export type CaseScene = {
  scene: Scene
  ani: Visitor
  post(code: string): string
  open(): Promise<string>
}

export const reason = 'Alasan uji coba'

export async function openCaseScene(t: TestHouse): Promise<CaseScene> {
  const scene = await openScene(t)
  const ani = await t.as('ani')
  const posts = new Map((await ani.call('posts.list', {})).map((one) => [one.code, one.id]))
  let girls = 0
  return {
    scene,
    ani,
    post: (code) => posts.get(code)!,
    open: async () => {
      const alert = (await raiseAlert(t, scene, girls++, 'singkawang')).id
      await ani.call('alerts.take', { id: alert })
      return (await ani.call('cases.open', { alert, kind: 'TPPO', reason })).id
    },
  }
}

/** What finishing a step takes: a number for every paper that it still owes. */
export const papersOf = ({ papers }: OutputOf<'cases.get'>['steps'][number]) =>
  papers
    .filter((paper) => paper.number === null && paper.document === null)
    .map(({ code }, at) => ({ code, number: `UJI/${at + 1}/2026` }))

/** All that finishing a step takes: its papers, and where its SOP requires her consent how she gave it. */
export const finishOf = (step: OutputOf<'cases.get'>['steps'][number]) => ({
  ...{ id: step.id, papers: papersOf(step) },
  ...(step.consent.owed ? { agreed: 'spoken' as const } : {}),
})

/** The post accountable for a track, as the case says it. */
export async function accountable(visitor: Visitor, id: string, track: 'protection' | 'law' | 'immigration') {
  const file = await visitor.call('cases.get', { id })
  return file.tracks.find((one) => one.track === track)!.accountable.code
}
