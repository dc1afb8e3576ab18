/** Licences of placement companies as the register last told them: about companies, never about a person. */
import type { Reference } from '../reference.ts'

export const licences: Reference = {
  id: 'p3mi-licences',
  version: 1,
  name: { id: 'Izin P3MI', en: 'Licences of placement companies (P3MI)' },
  about: {
    id: 'Perusahaan penempatan yang terdaftar, dengan keadaan izinnya menurut kiriman terakhir sumber izin P3MI. Tidak ditemukan di sini belum tentu penipuan. Di demo, semua perusahaan rekaan.',
    en: 'Registered placement companies with the state of their licence as the licence source last told. Not being here does not mean fraud. In the demo every company is invented.',
  },
  source: { id: 'Sumber “Izin P3MI (SIP3MI)”', en: 'Source “Licences of placement companies (SIP3MI)”' },
  licence: { id: 'Daftar publik menurut UU 18/2017', en: 'A public register under Law 18/2017' },
  producer: { id: 'Kementerian P2MI', en: 'Ministry for the Protection of Migrant Workers' },
  walidata: { id: 'Pusdatin KP2MI (perlu dikonfirmasi)', en: 'Pusdatin, KP2MI (to be confirmed)' },
  date: 'now',
  checked: 'checked',
  key: 'licence',
  columns: [
    { name: 'licence', label: { id: 'Nomor SIP3MI', en: 'SIP3MI number' } },
    { name: 'name', label: { id: 'Perusahaan', en: 'Company' } },
    { name: 'state', label: { id: 'Keadaan', en: 'State' } },
    { name: 'valid_until', label: { id: 'Berlaku sampai', en: 'Valid until' } },
    { name: 'as_of', label: { id: 'Per', en: 'As of' } },
  ],
  origin: {
    kind: 'live',
    rows: (ctx) => ctx.sql`
      select licence, name, coalesce(state, '') state, coalesce(valid_until, '') valid_until, to_char(received_at, 'YYYY-MM-DD') as_of
      from reference.licences()`,
  },
}
