/** What each daily head says his secretariat can look at in a day. */
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import { signIn } from './visitor.ts'

/** Nine a day is what two officers on duty do. */
const shifts = [
  { head: 'ketua.singkawang', perDay: 9 },
  { head: 'ketua.sambas', perDay: 6 },
  { head: 'ketua.nunukan', perDay: 6 },
]

export async function planShifts(app: FastifyInstance): Promise<void> {
  for (const { head, perDay } of shifts) {
    const officer = await signIn(app, head, demoPassword)
    await officer.call('alerts.set-capacity', { perDay, reason: 'Dua petugas bertugas setiap hari.' })
  }
}
