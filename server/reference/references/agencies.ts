/** The agencies of this installation, read at the moment: with all names they ever had, each from when until when. */
import type { Reference } from '../reference.ts'

export const agencies: Reference = {
  id: 'agencies',
  version: 1,
  name: { id: 'Instansi', en: 'Agencies' },
  about: {
    id: 'Instansi yang bekerja di sini, dengan semua nama yang pernah dipakai; kementerian berganti nama, kodenya tetap.',
    en: 'Agencies at work here, with every name they had; ministries are renamed, their codes stay.',
  },
  source: { id: 'Berkas organisasi instalasi ini', en: 'This installation’s organisation file' },
  licence: { id: 'Milik instalasi ini', en: 'This installation’s own' },
  producer: { id: 'Administrator instalasi', en: 'Administrator of the installation' },
  walidata: { id: 'Diskominfo (perlu dikonfirmasi)', en: 'Office of communication and information (to be confirmed)' },
  date: 'now',
  checked: 'checked',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'short', label: { id: 'Singkatan', en: 'Short name' } },
    { name: 'name', label: { id: 'Nama', en: 'Name' } },
    { name: 'kind', label: { id: 'Jenis', en: 'Kind' } },
    { name: 'superior', label: { id: 'Di bawah', en: 'Under' } },
    { name: 'former', label: { id: 'Nama sebelumnya', en: 'Former names' } },
  ],
  origin: {
    kind: 'live',
    rows: (ctx) => ctx.sql`
      select a.code, n.short, n.name, a.kind, coalesce(s.code, '') superior,
        coalesce((select string_agg(f.name || ' (' || to_char(f.from_at, 'YYYY-MM-DD') || ' – ' || to_char(f.until_at, 'YYYY-MM-DD') || ')', '; ' order by f.from_at)
          from access.agency_names f where f.agency = a.id and f.until_at <= ${ctx.now}), '') former
      from access.agencies a left join access.agencies s on s.id = a.superior
        join access.agency_names n on n.agency = a.id and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
      order by a.code`,
  },
}
