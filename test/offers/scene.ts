/** What tests of the job-offer check set up: registers as their agencies send them, and an agreement that opens checks to the task force. */
import type { TestHouse } from '../harness.ts'

/** A licence as the register would send it. */
const licence = (n: number, name: string, over: object = {}) => ({
  ...{ nomor_sip3mi: `SIP3MI-CONTOH-0${n}`, keadaan_per: '2026-11-13', nama_p3mi: name, status_izin: 'AKTIF' },
  ...{ berlaku_sampai: '2028-05-31', telepon_p3mi: '0844-9000-0021', ...over },
})

/** A listed offer of a company. */
const listed = (n: number, name: string, country: string) => ({
  ...{ nomor_lowongan: `LOW-61-2026-0${n}`, tanggal_tayang: '2026-11-12', jabatan: 'Operator produksi' },
  ...{ negara_penempatan: country, nama_p3mi: name, izin_p3mi: `SIP3MI-CONTOH-0${n}`, status_lowongan: 'DIBUKA' },
})

/** Sends both registers: one company in force, one lapsed. */
export async function sendRegisters(t: TestHouse): Promise<void> {
  const licences = await t.system('bp3mi', 'p3mi-licence')
  await licences.send([
    licence(21, 'PT Bina Karya Contoh'),
    licence(34, 'PT Samudra Rekaan', { status_izin: 'HABIS-MASA', berlaku_sampai: '2026-10-01' }),
  ])
  const offers = await t.system('disnaker-skw', 'sipmi-job-offer')
  await offers.send([listed(21, 'PT Bina Karya Contoh', 'Malaysia')])
  await t.pipeline()
}

/** Opens kept checks to the task force of Singkawang, with these groups of fields. */
export async function openChecks(t: TestHouse, groups: ('journey' | 'sponsor')[], agency = 'gt-skw'): Promise<void> {
  const admin = await t.as('admin')
  const { id } = await admin.call('agreements.draft', {
    ...{ number: `PKS/${agency}/offer-check`, agency, source: 'offer-check', direction: 'receive' },
    ...{ groups, purposes: ['alert'], legal: { id: 'Uji coba', en: 'For tests' } },
    ...{ from: '2026-01-01T00:00:00Z', until: '2030-01-01T00:00:00Z' },
  })
  await admin.call('agreements.approve', { id })
}
