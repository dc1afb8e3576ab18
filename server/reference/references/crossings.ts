/** Immigration offices and official crossings of West and North Kalimantan, each with its time zone; no unofficial path is ever written here. */
import { tableOf } from '../read-table.ts'
import type { Reference } from '../reference.ts'

export const crossings: Reference = {
  id: 'crossings',
  version: 1,
  name: { id: 'Kantor imigrasi dan tempat pemeriksaan resmi', en: 'Immigration offices and official checkpoints' },
  about: {
    id: 'Kantor imigrasi, PLBN, pos tradisional, pelabuhan, dan bandara di Kalimantan Barat dan Kalimantan Utara. Zona waktunya WIB di Kalbar, WITA di Kaltara.',
    en: 'Immigration offices, border posts, traditional posts, ports and airports in West and North Kalimantan. West Kalimantan keeps WIB (UTC+7), North Kalimantan WITA (UTC+8).',
  },
  source: {
    id: 'Pemberitaan resmi 2018–2026 (Antara, Infopublik, niaga.asia); baris yang belum pasti ditandai',
    en: 'Official news 2018–2026 (Antara, Infopublik, niaga.asia); uncertain rows are marked',
  },
  licence: { id: 'Fakta; susunan Apache-2.0', en: 'Facts; our arrangement Apache-2.0' },
  producer: { id: 'Ditjen Imigrasi; BNPP', en: 'Directorate General of Immigration; BNPP' },
  walidata: {
    id: 'Kementerian Imigrasi dan Pemasyarakatan (perlu dikonfirmasi)',
    en: 'Ministry of Immigration and Corrections (to be confirmed)',
  },
  date: '2026-02-05',
  checked: 'checked',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'name', label: { id: 'Nama', en: 'Name' } },
    {
      name: 'kind',
      label: { id: 'Jenis', en: 'Kind' },
      words: ['immigration-office', 'detention-house', 'plbn', 'traditional-post', 'seaport', 'airport'],
    },
    { name: 'region', label: { id: 'Wilayah', en: 'Region' } },
    { name: 'office', label: { id: 'Kantor induk', en: 'Under office' } },
    {
      name: 'zone',
      label: { id: 'Zona waktu', en: 'Time zone' },
      words: ['Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'],
    },
    { name: 'opposite', label: { id: 'Di seberang', en: 'Opposite' } },
    { name: 'since', label: { id: 'Sejak', en: 'Since' } },
    { name: 'hours', label: { id: 'Jam', en: 'Hours' } },
    {
      name: 'service',
      label: { id: 'Layanan', en: 'Service' },
      words: ['passport', 'plb', 'passport+plb', 'detention', 'planned'],
    },
    { name: 'note', label: { id: 'Catatan', en: 'Note' } },
  ],
  origin: { kind: 'declared', rows: tableOf('crossings') },
}
