/** What tests of interviews set up again and again: a girl of two ages, colleagues, what comes before, and answers. */

import { password } from '../cast.ts'
import type { TestHouse } from '../harness.ts'
import type { Scene } from '../law/scene.ts'
import { application, girl, registration } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

/** Everything seen to; a child also has somebody beside her. */
export const prepared = {
  safety: { done: true, who: 'Reza Contoh' },
  health: { done: true, who: 'Bidan Puskesmas Uji' },
  interpreter: { needed: true, who: 'Penerjemah Hakka Uji' },
  ...{ agreed: true, alone: true },
  supporter: { kind: 'social worker' as const, who: 'Peksos Uji' },
}
export const reason = 'Menurut jawaban dan keadaan saat ditemui'

type Answered = 'yes' | 'no' | 'not asked' | 'declined'
/** One answer to each of the questions. */
export const said = (answer: Answered, ...codes: string[]) => codes.map((code) => ({ code, answer }))

/** The n-th girl: 16 by the village, 21 by the passport desk; `adult` leaves the village out. */
export async function meetGirl(t: TestHouse, { village, passport }: Scene, n: number, adult = false): Promise<string> {
  const { who, child, adult: grown } = girl(n)
  if (!adult) await village.send([registration(n, { ...who, tanggal_lahir: child.replace('2009', '2010') })])
  await passport.send([application(n, { ...who, tanggal_lahir: grown.replace('2004', '2005') })])
  await t.pipeline()
  const [row] = await t.superuser(`
    select l.person from persons.links l join intake.records r on r.id = l.record where r.facts->>'nik' = '${who.nik}' limit 1`)
  return row!.person as string
}

/** A second officer of a post. */
export async function makeColleague(t: TestHouse, login: string, post: string, role: 'investigator' | 'case-worker') {
  const admin = await t.as('admin')
  await admin.call('accounts.make', { login, name: `${login} Contoh`, post, role, password })
  return t.as(login)
}

/** Begins one about this person; the officer knows no age beside the records. */
export async function begin(by: Visitor, person: string, over: object = {}) {
  const { record } = await by.call('interviews.prepare', { person })
  return by.call('interviews.start', { record, age: 'unknown', preparation: prepared, ...over })
}

/** The interview as this reader sees it. */
export const open = (by: Visitor, id: string) => by.call('interviews.get', { id })

/** Answers upon what stands now. */
export async function answer(by: Visitor, id: string, answers: object[]) {
  const { version } = await open(by, id)
  return by.call('interviews.answer', { id, version, answers: answers as never })
}

/** One question of the interview. */
export const questionIn = (interview: Awaited<ReturnType<typeof open>>, code: string) =>
  interview.sections.flatMap((section) => section.questions).find((one) => one.code === code)

/** Questions of these parts that nothing answers yet, offered or not. */
export const openIn = (interview: Awaited<ReturnType<typeof open>>, ...parts: string[]) =>
  interview.sections
    .filter((section) => parts.includes(section.dimension))
    .flatMap((section) => section.questions)
    .filter((one) => one.answer === null)
