/** Risks that a source's declaration carries (UU 27/2022 art. 34(2)) and what answers each; specific data by art. 4(2). Pure rules. */
import type { Words } from '../../platform/words.ts'
import type { Source } from '../source.ts'

/** A risk, what answers it, and whether it is high. */
export type Risk = { risk: Words; answered: Words; high: boolean }

/** From so many records, and so many receiving agencies, on. Our own lines: the law names none. */
const [largeScale, manyReceivers, longYears] = [10_000, 3, 3]

const children: Words = { id: 'data anak', en: 'children’s data' }
const health: Words = { id: 'data kesehatan dan layanan korban', en: 'health and victims’ services data' }
const crimes: Words = { id: 'catatan kejahatan', en: 'criminal records' }

/** Specific data (art. 4(2)) that the source can carry. */
export function specificOf(source: Source): Words[] {
  const found: Words[] = []
  if (source.groups.includes('identity')) found.push(children)
  if (source.groups.includes('service') && source.protected) found.push(health)
  if (source.ownerKind === 'police') found.push(crimes)
  return found
}

/** Whose data it is, by who owns the source. */
export function subjectsOf({ ownerKind, protected: guarded }: Source): Words {
  const of: Record<string, Words> = {
    police: {
      id: 'korban, saksi, dan yang disebut dalam laporan',
      en: 'victims, witnesses and people named in reports',
    },
    military: { id: 'temuan di lapangan, tanpa orang', en: 'findings on the ground, nobody in them' },
    education: { id: 'murid yang dikhawatirkan', en: 'pupils somebody worries about' },
    immigration: { id: 'pemohon paspor dan pelintas', en: 'passport applicants and travellers' },
    'migrant-worker-protection': { id: 'calon dan purna pekerja migran', en: 'migrant workers before and after' },
    village: { id: 'warga desa', en: 'villagers' },
    'civil-registry': { id: 'penduduk yang diverifikasi', en: 'residents who were verified' },
  }
  if (guarded && of[ownerKind] === undefined) return { id: 'korban dan saksi', en: 'victims and witnesses' }
  return of[ownerKind] ?? { id: 'orang yang disebut dalam catatan', en: 'people named in the records' }
}

/** The risks of one source. */
export function risksOf(source: Source, { records, receivers }: { records: number; receivers: number }): Risk[] {
  const risks: Risk[] = []
  const add = (high: boolean, risk: Words, answered: Words) => risks.push({ risk, answered, high })
  if (specificOf(source).length > 0) {
    add(
      true,
      { id: 'Memuat data spesifik (pasal 4 ayat (2)).', en: 'Carries specific data (art. 4(2)).' },
      source.protected
        ? {
            id: 'Sumber terlindungi: tidak dibaca indikator, pencarian, keterkaitan, maupun instansi lain.',
            en: 'A protected source: read by no indicator, search, tie or other agency.',
          }
        : {
            id: 'Kelompok data dibuka per perjanjian dan keperluan; selebihnya tertutup dengan alasan yang tampil.',
            en: 'Groups are opened by agreement and purpose; the rest stays covered, with the reason shown.',
          },
    )
  }
  if (!source.protected) {
    add(
      true,
      { id: 'Disandingkan dengan sumber lain menjadi satu orang.', en: 'Matched with other sources into one person.' },
      {
        id: 'Setiap sambungan beralasan, dapat dipisah, dan keputusan petugas mengalahkan mesin.',
        en: 'Every link has its reasons, can be parted, and an officer’s decision stands above the engine’s.',
      },
    )
    add(
      true,
      {
        id: 'Dibaca indikator peringatan dini (penilaian sistematis).',
        en: 'Read by early-warning indicators (systematic evaluation).',
      },
      {
        id: 'Tidak ada keputusan otomatis: manusia menelaah, alasan tampil, agama, suku, dan status kawin tidak dapat ditanyakan.',
        en: 'No automated decision: people review, reasons are shown; religion, ethnicity and marital status cannot be asked.',
      },
    )
  }
  if (records >= largeScale) {
    add(
      true,
      { id: 'Berskala besar.', en: 'Large in scale.' },
      {
        id: 'Kunci sendiri untuk setiap catatan; pencarian butuh keperluan dan terjurnal.',
        en: 'A key for each record; searching needs a purpose and is journalled.',
      },
    )
  }
  if (receivers >= manyReceivers) {
    add(
      false,
      { id: `Dibuka kepada ${receivers} instansi.`, en: `Opened to ${receivers} agencies.` },
      {
        id: 'Masing-masing dengan perjanjian, dasar, jangka waktu, dan tinjauan.',
        en: 'Each by an agreement with ground, term and review.',
      },
    )
  }
  if (source.retention.months > longYears * 12) {
    add(
      false,
      { id: `Disimpan ${source.retention.months} bulan.`, en: `Kept ${source.retention.months} months.` },
      {
        id: 'Daftar bulanan, disetujui dua orang, berita acara.',
        en: 'A monthly list, approved by two people, with a report.',
      },
    )
  }
  return risks
}

/** What protects all of it. */
export const measures: Words[] = [
  {
    id: 'Setiap catatan mentah dienkripsi dengan kuncinya sendiri (AES-256-GCM); memusnahkan kunci memusnahkan catatan, juga di cadangan.',
    en: 'Each raw record is encrypted under its own key (AES-256-GCM); destroying the key destroys the record, in backups too.',
  },
  {
    id: 'Kebijakan baris basis data: instansi melihat miliknya dan yang dibuka perjanjian, tidak lebih.',
    en: 'Row policies in the database: an agency sees its own and what agreements open, no more.',
  },
  {
    id: 'Jurnal berantai tanpa nama: siapa berbuat apa, kapan, untuk keperluan apa.',
    en: 'A chained journal without names: who did what, when, for what purpose.',
  },
  {
    id: 'Dua orang untuk perjanjian, penghapusan, dan pemusnahan.',
    en: 'Two people for agreements, erasure and destruction.',
  },
  { id: 'Data tidak dikirim ke luar negeri.', en: 'No data is sent abroad.' },
]
