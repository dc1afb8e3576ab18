/** What law tests set up again and again: agencies' systems of both regencies, and alerts about one invented girl each. */
import type { System, TestHouse } from '../harness.ts'
import { application, crossing, girl, registration } from '../rows.ts'

/** Systems of the village, the passport desk in Singkawang and the border post in Sambas. */
export type Scene = { village: System; passport: System; border: System }

/** Makes their keys through the doors. */
export async function openScene(t: TestHouse): Promise<Scene> {
  return {
    village: await t.system('desa-uji', 'village-register'),
    passport: await t.system('imigrasi-skw', 'simkim-passport'),
    border: await t.system('imigrasi-sbs', 'simkim-crossing'),
  }
}

/** The n-th girl is a child at the village and an adult at the desk (Singkawang) or at the border (Sambas); her alert and her records. */
export async function raiseAlert(
  t: TestHouse,
  { village, passport, border }: Scene,
  n: number,
  at: 'singkawang' | 'sambas',
): Promise<{ id: string; nik: string; records: string[] }> {
  const { who, child, adult } = girl(n)
  const { nama_ibu, ...bare } = who
  const registered = await village.send([registration(n, { ...who, tanggal_lahir: child })])
  const travelled =
    at === 'singkawang'
      ? await passport.send([application(n, { ...who, tanggal_lahir: adult })])
      : await border.send([crossing(n, { ...bare, tanggal_lahir: adult })])
  await t.pipeline()
  const records = [...registered.body.answers, ...travelled.body.answers].flatMap((one) => one.record ?? [])
  const [alert] = await t.superuser(`
    select ah.alert from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit where h.record = '${records.at(-1)}' limit 1`)
  if (alert === undefined) throw new Error(`no alert about girl ${n}: ${JSON.stringify(travelled.problem)}`)
  return { id: alert.alert as string, nik: who.nik!, records }
}
