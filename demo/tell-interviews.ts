/** What two desks leave open on the last day: a delay for a missing paper, and a refusal that waits for a second officer. */
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import type { Clock } from '../server/platform/clock.ts'
import { addDays } from './calendar.ts'
import { signIn } from './visitor.ts'

/** Everyone is invented; nobody of them is a ring's. */
export async function tellInterviews(app: FastifyInstance, clock: Clock): Promise<void> {
  const today = clock.now().toISOString().slice(0, 10)
  const counter = await signIn(app, 'paspor.singkawang', demoPassword)
  await counter.call('screening.decide', {
    ...{ occasion: 'new-passport', purpose: 'family', signs: [], outcome: 'delayed' },
    person: { name: 'Yuliana Contoh Sari', sex: 'F', birthDate: '1988-04-09', nik: '6172014904889001' },
    ...{ destination: 'Malaysia', missing: ['guarantee-letter'], endsOn: addDays(today, 14) },
  })
  await counter.call('screening.decide', {
    ...{ occasion: 'renewal', purpose: 'tourism', signs: [], outcome: 'cancelled', ground: 'double-application' },
    person: { name: 'Hendra Contoh Wijaya', sex: 'M', birthDate: '1979-11-21', nik: '6172012111799002' },
    ...{ destination: 'Malaysia', reason: 'Permohonan yang sama masih berjalan di kantor lain.' },
  })
  const border = await signIn(app, 'aruk', demoPassword)
  await border.call('screening.decide', {
    ...{ occasion: 'departure', purpose: 'tourism', signs: [], outcome: 'delayed', missing: ['return-ticket'] },
    person: { name: 'Rudi Contoh Hidayat', sex: 'M', birthDate: '1991-02-17', passport: 'Z9000007' },
    ...{ destination: 'Malaysia', endsOn: addDays(today, 7) },
    passport: { place: 'PLBN Aruk, ruang pemeriksaan', returnOn: addDays(today, 7) },
  })
}
