/** The posts of this installation, read at the moment: which agency, which region, which time zone. */
import type { Reference } from '../reference.ts'
import { agencies } from './agencies.ts'

export const posts: Reference = {
  id: 'posts',
  version: 1,
  name: { id: 'Pos', en: 'Posts' },
  about: {
    id: 'Meja kerja instansi yang dapat menjadi penanggung jawab, dengan wilayah dan zona waktunya.',
    en: 'The desks of agencies that can be accountable, with region and time zone.',
  },
  source: agencies.source,
  licence: agencies.licence,
  producer: agencies.producer,
  walidata: agencies.walidata,
  date: 'now',
  checked: 'checked',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'name', label: { id: 'Nama', en: 'Name' } },
    { name: 'agency', label: { id: 'Instansi', en: 'Agency' } },
    { name: 'kind', label: { id: 'Jenis', en: 'Kind' } },
    { name: 'region', label: { id: 'Wilayah', en: 'Region' } },
    { name: 'zone', label: { id: 'Zona waktu', en: 'Time zone' } },
  ],
  origin: {
    kind: 'live',
    rows: (ctx) => ctx.sql`
      select p.code, p.name, a.code agency, p.kind, p.jurisdiction region, p.zone
      from access.posts p join access.agencies a on a.id = p.agency
      where p.from_at <= ${ctx.now} and coalesce(p.until_at > ${ctx.now}, true) order by p.code`,
  },
}
