/** What a ward, a school and two citizens tell on the last day: one already being worked on, the others wait for the visitor. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import type { Clock } from '../server/platform/clock.ts'
import { signIn } from './visitor.ts'

type Told = { by: string; form: string; answers: Record<string, string>; waited: number; answered?: string }

/** `waited`: hours between noting and sending, as without a signal. Everyone is invented. */
const told: Told[] = [
  {
    ...{ by: 'lurah.roban', form: 'departure', waited: 3 },
    answers: { name: 'Fitri Contoh Wulandari', sex: 'P', born: '2009', destination: 'KHM', invited: '0844-9100-0003' },
  },
  {
    ...{ by: 'sekolah.singkawang', form: 'school-concern', waited: 0 },
    answers: { concern: 'DITAWARI-KERJA', name: 'Rani Contoh Lestari', sex: 'P', born: '2010', destination: 'MYS' },
  },
  {
    ...{ by: 'analis.singkawang', form: 'citizen-report', waited: 0 },
    answers: {
      ...{ kind: 'danger', channel: '110', place: '61.72', reporter: 'DAPAT-DIHUBUNGI' },
      story:
        'Penelepon mendengar tangisan dari ruko kosong di belakang pasar; pintunya digembok dari luar sejak kemarin.',
      contact: 'Nomor rekaan 0844-9100-0444, jangan malam hari',
    },
  },
  {
    ...{ by: 'analis.singkawang', form: 'citizen-report', waited: 0 },
    answers: {
      ...{ kind: 'departure', channel: 'WHATSAPP', place: '61.72', reporter: 'TANPA-NAMA' },
      story:
        'Tetangga ditawari jadi penjaga toko di luar negeri, paspor diurus orang yang baru dikenal lewat media sosial.',
    },
    answered: 'Orang tuanya sudah didatangi ketua RT; berkas ditahan dulu sampai ada kontrak.',
  },
]

export async function tellReports(app: FastifyInstance, clock: Clock): Promise<void> {
  const now = clock.now().getTime()
  for (const { by, form, answers, waited, answered } of told) {
    const officer = await signIn(app, by, demoPassword)
    const { id } = await officer.call('reports.file', {
      ...{ form, version: 1, draft: randomUUID() },
      answers: Object.fromEntries(Object.entries(answers).map(([question, value]) => [question, { value }])),
      notedAt: new Date(now - waited * 3_600_000).toISOString(),
      sentAt: new Date(now).toISOString(),
    })
    if (answered !== undefined) await officer.call('reports.act', { id, does: 'asked around', note: answered })
  }
}
