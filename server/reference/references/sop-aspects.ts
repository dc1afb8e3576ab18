/** What a step of an SOP is about, finer than the five pillars, and the pillar it is counted under: the mapping is the secretariat's to change. */
import type { Reference } from '../reference.ts'

/** Code, pillar, Indonesian, English. The pillars have no place of their own for repatriation, reintegration and norms (seed 001). */
const aspects = `
safety|social|keselamatan segera|immediate safety
first-aid|health|pertolongan pertama|first aid
interpreter|coordination|juru bahasa|interpreter
identification|social|identifikasi korban|identification of the victim
age|social|penentuan umur|determination of age
guardian|social|wali atau pendamping anak|guardian or companion of a child
best-interest|social|kepentingan terbaik anak|best interest of the child
permohonan|social|permohonan layanan|request for services
needs|social|penilaian kebutuhan|assessment of needs
shelter|social|penampungan|shelter
health-rehabilitation|health|rehabilitasi kesehatan|health rehabilitation
mental-health|health|kesehatan jiwa|mental health
forensic-report|health|visum|forensic medical report
social-rehabilitation|social|rehabilitasi sosial|social rehabilitation
education|social|kelangsungan pendidikan|continued education
civil-documents|prevention|dokumen kependudukan|civil documents
travel-documents|prevention|dokumen perjalanan|travel documents
family-statement|social|keterangan keluarga|statement of the family
family-informed|social|kabar kepada keluarga|news to the family
consular-request|coordination|permintaan kepada perwakilan|request to the representation
consular-visit|social|pertemuan di luar negeri|visit abroad
shelter-abroad|social|penampungan di perwakilan|shelter at the representation
way-home|social|perjalanan pulang dari luar negeri|the way home from abroad
met-at-border|coordination|penjemputan di perbatasan|meeting at the border
return-costs|coordination|biaya pemulangan|cost of the return
family-tracing|social|penelusuran keluarga|tracing of the family
family-assessment|social|penilaian keluarga|assessment of the family
repatriation|social|pemulangan|repatriation
reintegration|social|reintegrasi sosial|social reintegration
follow-up|social|pemantauan setelah pulang|follow-up after return
legal-aid|law|bantuan hukum|legal aid
police-report|law|laporan polisi|police report
victim-interview|law|pemeriksaan korban sebagai saksi|hearing the victim as a witness
evidence|law|barang bukti|evidence
investigation-notice|law|pemberitahuan penyidikan (SPDP)|notice of investigation (SPDP)
case-file|law|berkas perkara|case file
file-review|law|penelitian berkas oleh penuntut|review of the file by the prosecutor
suspects-handed|law|penyerahan tersangka dan barang bukti|handing over of suspects and evidence
restitution|law|restitusi|restitution
restitution-payment|law|pembayaran restitusi|payment of restitution
witness-protection|law|perlindungan saksi dan korban|protection of witnesses and victims
non-punishment|law|korban tidak dipidana|no punishment of victims
progress|law|informasi perkembangan perkara|information on the progress
journey|law|penelusuran perlintasan|tracing of the journey
immigration-relief|law|bebas dari tindakan keimigrasian|no immigration measure
returnee-reception|coordination|penerimaan rombongan|reception of a group
returnee-registration|coordination|pendataan rombongan|registration of a group
returnee-screening|social|penapisan rombongan|screening of a group
returnee-health|health|pemeriksaan kesehatan rombongan|health check of a group
returnee-shelter|social|penampungan sementara|temporary shelter
onward-travel|social|perjalanan ke daerah asal|onward travel home
origin-reception|social|penerimaan di daerah asal|reception at home
remigration|prevention|pencegahan berangkat lagi tanpa prosedur|prevention of leaving again without procedure
case-conference|coordination|rapat kasus|case conference
data-sharing|coordination|pertukaran data|exchange of data
norms|coordination|pengembangan norma hukum|development of norms`

export const sopAspects: Reference = {
  id: 'sop-aspects',
  version: 2,
  name: { id: 'Aspek SOP dan pilarnya', en: 'Aspects of SOPs and their pillar' },
  about: {
    id: 'Tentang apa satu langkah SOP, lebih halus daripada lima pilar. Kolom pilar mengatakan di bawah pilar mana aspek itu dihitung.',
    en: 'What a step of an SOP is about, finer than the five pillars. The pillar says where the aspect is counted.',
  },
  source: {
    id: 'Lima pilar Singkawang (draf Perwako) dan enam bidang Perpres 19/2023; pemetaan perlu dikonfirmasi',
    en: 'The five pillars of Singkawang (draft mayor’s regulation) and the six fields of Perpres 19/2023; mapping to be confirmed',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Sekretariat Gugus Tugas', en: 'Task force secretariat' },
  walidata: { id: 'Sekretariat Gugus Tugas (perlu dikonfirmasi)', en: 'Task force secretariat (to be confirmed)' },
  date: '2026-11-23',
  checked: 'to-confirm',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    {
      name: 'pillar',
      label: { id: 'Pilar', en: 'Pillar' },
      words: ['prevention', 'law', 'coordination', 'health', 'social'],
    },
    { name: 'name_id', label: { id: 'Nama', en: 'Name in Indonesian' } },
    { name: 'name_en', label: { id: 'Nama dalam bahasa Inggris', en: 'Name' } },
  ],
  origin: {
    kind: 'declared',
    rows: () =>
      aspects
        .trim()
        .split('\n')
        .map((line) => {
          const [code = '', pillar = '', name_id = '', name_en = ''] = line.split('|')
          return { code, pillar, name_id, name_en }
        }),
  },
}
