/** Stages of a criminal proceeding as data: how each is called on which day, and what may follow what. Law moves; the code does not name one (P7). */
import type { Reference } from '../reference.ts'

/**
 * Stage, stages it may follow ('-': it may begin a proceeding), what it brings about for SOPs, Indonesian, English. A document's number is
 * asked of every stage; `!` before a name: a written ground too.
 */
const stages = `
report|-|police-report|Laporan polisi (LP)|Police report (LP)
inquiry|report reopened||Penyelidikan|Inquiry (penyelidikan)
inquiry-stopped|inquiry||!Penyelidikan dihentikan|Inquiry stopped
investigation|report inquiry reopened||Penyidikan|Investigation (penyidikan)
notice|investigation|notice-sent|SPDP dikirim|Notice to the prosecutor (SPDP)
file-sent|investigation notice file-returned|file-sent|Berkas perkara dikirim (tahap I)|Case file sent (stage I)
file-returned|file-sent||Berkas dikembalikan (P-19)|Case file returned (P-19)
file-complete|file-sent|file-complete|Berkas lengkap (P-21)|Case file complete (P-21)
handed|file-complete||Tersangka dan barang bukti diserahkan (tahap II)|Suspect and evidence handed over (stage II)
filed|handed||Pelimpahan ke pengadilan|Filed with the court
hearing|filed hearing||Sidang|Court hearing
demand|hearing|demand-read|Tuntutan dibacakan|Prosecution’s demand read
verdict|demand hearing||Putusan tingkat pertama|Verdict of first instance
appeal|verdict||Banding|Appeal
appeal-verdict|appeal||Putusan banding|Verdict on appeal
cassation|verdict appeal-verdict||Kasasi|Cassation
cassation-verdict|cassation||Putusan kasasi|Verdict of cassation
final|verdict appeal-verdict cassation-verdict|verdict-final|Berkekuatan hukum tetap (inkracht)|Final (inkracht)
execution|final||Eksekusi putusan|Execution of the verdict
stopped|investigation notice file-sent file-returned||!Penyidikan dihentikan (SP3)|Investigation stopped (SP3)
prosecution-stopped|file-complete handed||!Penuntutan dihentikan|Prosecution stopped
reopened|inquiry-stopped stopped prosecution-stopped||Dibuka kembali|Reopened`

/** The two codes of procedure and the days on which each is in force. */
const codes = [
  { code: 'kuhap-1981', law: 'KUHAP (UU 8/1981)', from: '', until: '2026-01-01' },
  { code: 'kuhap-2025', law: 'KUHAP (UU 20/2025)', from: '2026-01-02', until: '' },
]

export const lawStages: Reference = {
  id: 'law-stages',
  version: 1,
  name: { id: 'Tahap perkara', en: 'Stages of proceedings' },
  about: {
    id: 'Nama tiap tahap menurut KUHAP lama dan KUHAP baru (UU 20/2025, berlaku 2 Januari 2026), berlaku menurut tanggal, dan tahap mana boleh menyusul tahap mana. Nama dan urutan dalam KUHAP baru, dan perkara peralihan, perlu dikonfirmasi.',
    en: 'How each stage is called under the old and the new code of procedure (Law 20/2025, in force on 2 January 2026), by date, and which stage may follow which. Names and order in the new code, and proceedings that span both, are to be confirmed.',
  },
  source: {
    id: 'KUHAP (UU 8/1981); UU 20/2025; kode P-19 dan P-21 dari administrasi perkara kejaksaan (perlu dikonfirmasi)',
    en: 'Code of procedure (Law 8/1981); Law 20/2025; P-19 and P-21 are forms of the prosecution’s administration (to be confirmed)',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Sekretariat Gugus Tugas', en: 'Task force secretariat' },
  walidata: {
    id: 'Kepolisian dan Kejaksaan (perlu dikonfirmasi)',
    en: 'Police and prosecution (to be confirmed)',
  },
  date: '2026-11-22',
  checked: 'to-confirm',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'stage', label: { id: 'Tahap', en: 'Stage' } },
    { name: 'law', label: { id: 'Hukum acara', en: 'Code of procedure' } },
    { name: 'from', label: { id: 'Berlaku sejak', en: 'In force from' } },
    { name: 'until', label: { id: 'Sampai dengan', en: 'Until' } },
    { name: 'follows', label: { id: 'Menyusul tahap', en: 'Follows stages' } },
    { name: 'event', label: { id: 'Peristiwa SOP', en: 'Event of SOPs' } },
    { name: 'ground', label: { id: 'Dasar tertulis diminta', en: 'A written ground is asked' }, words: ['yes', 'no'] },
    { name: 'name_id', label: { id: 'Nama', en: 'Name in Indonesian' } },
    { name: 'name_en', label: { id: 'Nama dalam bahasa Inggris', en: 'Name' } },
  ],
  origin: {
    kind: 'declared',
    rows: () =>
      codes.flatMap(({ code, law, from, until }) =>
        stages
          .trim()
          .split('\n')
          .map((line) => {
            const [stage = '', follows = '', event = '', name = '', name_en = ''] = line.split('|')
            return {
              ...{ code: `${stage}:${code}`, stage, law, from, until, follows, event },
              ...{ ground: name.startsWith('!') ? 'yes' : 'no', name_id: name.replace('!', ''), name_en },
            }
          }),
      ),
  },
}
