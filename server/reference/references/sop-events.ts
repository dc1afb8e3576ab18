/** Events that start or end a step of an SOP, as data: who asks, who arrives, what a court or another agency does. */
import type { Reference } from '../reference.ts'

/** Code, whether it comes from outside every SOP, Indonesian, English. */
const events = `
permohonan|yes|permohonan layanan diajukan|services are asked for
arrival|yes|rombongan tiba|a group arrives
child-found|yes|diketahui berumur di bawah 18 tahun|found to be under 18
taken-in|no|diterima di penampungan|taken into a shelter
discharged|no|boleh pulang dari perawatan|discharged from care
fit-to-travel|no|dinyatakan layak jalan|declared fit to travel
police-report|no|laporan polisi dibuat|a police report is made
notice-sent|no|SPDP dikirim|the SPDP is sent
file-sent|no|berkas perkara dikirim (tahap I)|the case file is sent (stage I)
file-complete|no|berkas dinyatakan lengkap (P-21)|the file is declared complete (P-21)
demand-read|yes|tuntutan dibacakan|the prosecution’s demand is read
verdict-final|yes|putusan berkekuatan hukum tetap|the verdict is final
family-found|no|keluarga ditemukan|the family is found
found-abroad|no|korban ditemukan di luar negeri|the victim is found abroad
documents-ready|no|dokumen perjalanan terbit|travel documents are issued
left-home|no|berangkat ke daerah asal|left for home`

export const sopEvents: Reference = {
  id: 'sop-events',
  version: 2,
  name: { id: 'Peristiwa dalam SOP', en: 'Events in SOPs' },
  about: {
    id: 'Peristiwa yang memulai atau mengakhiri langkah. Yang dari luar dicatat petugas; yang lain dihasilkan langkah sebuah SOP.',
    en: 'Events that start or end a step. Those from outside are recorded by an officer; the others are brought about by a step of an SOP.',
  },
  source: {
    id: 'UU 21/2007 pasal 51–54, tahap perkara KUHAP, praktik pemulangan (perlu dikonfirmasi)',
    en: 'Law 21/2007 arts. 51–54, stages of KUHAP, practice of returns (to be confirmed)',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Sekretariat Gugus Tugas', en: 'Task force secretariat' },
  walidata: { id: 'Sekretariat Gugus Tugas (perlu dikonfirmasi)', en: 'Task force secretariat (to be confirmed)' },
  date: '2026-11-23',
  checked: 'to-confirm',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'outside', label: { id: 'Dari luar', en: 'From outside' }, words: ['yes', 'no'] },
    { name: 'name_id', label: { id: 'Nama', en: 'Name in Indonesian' } },
    { name: 'name_en', label: { id: 'Nama dalam bahasa Inggris', en: 'Name' } },
  ],
  origin: {
    kind: 'declared',
    rows: () =>
      events
        .trim()
        .split('\n')
        .map((line) => {
          const [code = '', outside = '', name_id = '', name_en = ''] = line.split('|')
          return { code, outside, name_id, name_en }
        }),
  },
}
