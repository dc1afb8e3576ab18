/** What accompanies one victim on the last day: who may agree, her word, how she may be called, where she sleeps, needs, services; and who is on duty. */
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import type { Clock } from '../server/platform/clock.ts'
import { addDays } from './calendar.ts'
import { signIn, type Visitor } from './visitor.ts'

const hour = 3_600_000
const onDuty = [
  { login: 'ppa.singkawang', phone: '0562-900-0101' },
  { login: 'penyidik.singkawang', phone: '0562-900-0102' },
  { login: 'analis.singkawang', phone: '0562-900-0103' },
]

/** The newest open case whose protection is this officer's, and the first victim in it without an outcome. */
async function protectedBy(worker: Visitor): Promise<string | null> {
  const { rows } = await worker.call('cases.list', { state: 'open' }, { 'x-purpose': 'case' })
  for (const row of rows) {
    const { tracks, participants } = await worker.call('cases.get', { id: row.id }, { 'x-purpose': 'case' })
    const victim = participants.find((one) => one.role === 'presumed victim' && one.outcome === null)
    if (victim !== undefined && tracks.some((one) => one.track === 'protection' && one.mine)) return victim.id
  }
  return null
}

/** Everything is invented; the numbers begin with 0844 and 0562-900, which nobody has. */
export async function tellVictims(app: FastifyInstance, clock: Clock): Promise<void> {
  const now = clock.now()
  for (const { login, phone } of onDuty) {
    const visitor = await signIn(app, login, demoPassword)
    const { officers } = await visitor.call('duties.list', {})
    const from = new Date(now.getTime() - hour).toISOString()
    const until = new Date(now.getTime() + 23 * hour).toISOString()
    await visitor.call('duties.put', { officer: officers[0]!.id, kind: 'duty', from, until, phone })
  }
  const worker = await signIn(app, 'ppa.singkawang', demoPassword)
  const participant = await protectedBy(worker)
  if (participant === null) return
  const { child } = await worker.call('victims.get', { participant }, { 'x-purpose': 'case' })
  await worker.call('victims.keep-guardian', {
    ...{ participant, name: 'Sumiati Contoh', relation: 'mother', arranged: 'departure' },
  })
  for (const purpose of ['knowledge', 'services'] as const)
    await worker.call('victims.record-consent', {
      ...{ participant, purpose, recipient: null, decision: 'given', form: 'written' },
      givenBy: child ? 'assent and social worker' : 'herself',
      withholds: purpose === 'services' ? ['contact'] : [],
      said: 'Boleh, asal kantor desa tidak diberi tahu.',
      interest: child ? 'Ia perlu tempat aman dan pemeriksaan; ibunya ikut mengatur keberangkatan.' : '',
    })
  await worker.call('secrets.keep', {
    participant,
    words: {
      ...{ kind: 'contact', whom: 'Bibi Contoh', number: '0844-9000-0711', hours: '19.00–20.00' },
      ...{ ifAnother: 'Bilang dari sekolah', never: 'Jangan sebut kasus', familyKnows: 'no' },
    },
  })
  await worker.call('secrets.keep', {
    participant,
    words: {
      ...{ kind: 'shelter', name: 'Rumah Aman Contoh Melati', address: 'Jalan Rekaan 5, kota contoh' },
      until: addDays(now.toISOString().slice(0, 10), 20),
    },
  })
  await worker.call('victims.assess', {
    participant,
    levels: {
      individual: { danger: 'high', risks: 'Sponsor masih menelepon', protects: 'Bibi yang dipercaya' },
      household: { danger: 'high', risks: 'Utang keberangkatan', protects: '' },
      community: { danger: 'low', risks: '', protects: 'Guru yang ditanya kabarnya setiap minggu' },
      structural: { danger: 'low', risks: '', protects: 'Terdaftar pada jaminan kesehatan' },
    },
  })
  const agencies = await worker.call('posts.list', {})
  const provider = (code: string) => agencies.find((post) => post.code.startsWith(code))?.agency.id
  const planned = addDays(now.toISOString().slice(0, 10), 3)
  for (const service of [
    { pillar: 'health', what: 'Pemeriksaan umum dan darah', of: 'RSUD-SINGKAWANG', cost: 450_000, payer: 'city' },
    {
      pillar: 'social',
      what: 'Kembali bersekolah lewat kejar paket',
      of: 'DINSOS-SINGKAWANG',
      cost: null,
      payer: 'province',
    },
  ] as const) {
    const of = provider(service.of)
    if (of === undefined) continue
    const { pillar, what, cost, payer } = service
    await worker.call('services.plan', { participant, pillar, what, provider: of, cost, payer, plannedFor: planned })
  }
  await worker.call('victims.note', {
    ...{ participant, audience: 'agency', spoke: true },
    note: 'Tidur lebih baik minggu ini; minta ditemani perempuan saat diperiksa.',
  })
}
