/**
 * What a border patrol (Satgas Pamtas) found on an unofficial path. PROTECTED: such paths stand in no open screen, export or figure (P8).
 * Of no person: it counts people and names nobody; who is handed over is recorded by whoever takes them in. It has no column for
 * coordinates: the patrol keeps the path, we keep that there is one, and in which district.
 * No public specification of patrol reports exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const kind = is.choice({
  'ORANG-MELINTAS': 'orang melintas',
  'ORANG-MENUNGGU': 'orang menunggu',
  KENDARAAN: 'kendaraan',
  'TEMPAT-SINGGAH': 'tempat singgah',
  'JEJAK-JALUR': 'jejak jalur',
  NIHIL: 'nihil',
})
const direction = is.choice<'out' | 'in'>({ KELUAR: 'out', MASUK: 'in' })

const { layout, labels } = layoutOf({
  nomor_temuan: is.required(is.letterNumber, 'Nomor temuan', 'Finding number'),
  waktu_temuan: is.required(is.moment, 'Waktu temuan', 'Time of the finding'),
  satuan: is.required(is.text(100), 'Satuan patroli', 'Patrolling unit'),
  kode_kecamatan: is.required(is.region, 'Kode kecamatan', 'District code'),
  nama_jalur: is.optional(is.text(120), 'Sebutan jalur', 'What the path is called'),
  jenis_temuan: is.required(kind, 'Jenis temuan', 'Kind of finding'),
  arah: is.optional(direction, 'Arah', 'Direction'),
  jumlah_orang: is.optional(is.count, 'Jumlah orang', 'How many people'),
  jumlah_anak: is.optional(is.count, 'Di antaranya anak', 'Of them children'),
  kendaraan: is.optional(is.text(120), 'Kendaraan', 'Vehicle'),
  diserahkan_kepada: is.optional(is.text(120), 'Diserahkan kepada', 'Handed over to'),
  catatan: is.optional(is.text(500), 'Catatan tanpa nama orang', 'Note without names of people'),
})

export const patrolFinding = source({
  id: 'patrol-finding',
  version: 1,
  name: { id: 'Temuan patroli perbatasan (terlindungi)', en: 'Border patrol findings (protected)' },
  system: { id: 'Laporan patroli, Satgas Pamtas TNI', en: 'Patrol reports, border security task unit (TNI)' },
  ownerKind: 'military',
  protected: true,
  legalBasis: {
    id: 'UU 34/2004 jo. UU 3/2025 tentang TNI, tugas mengamankan wilayah perbatasan (pasal perlu dikonfirmasi)',
    en: 'Law 34/2004 as amended by Law 3/2025 on the armed forces, task of securing the border (articles to be confirmed)',
  },
  retention: { months: 24, ending: 'destroy' },
  rhythm: { everyMinutes: 14 * 1440 },
  groups: ['contact', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_temuan,
  occurred: (row) => occurredAt(row.waktu_temuan, zoneOfRegion(row.kode_kecamatan)),
  facts: (row) =>
    given({
      happening: 'patrol-finding' as const,
      region: row.kode_kecamatan.slice(0, 8),
      direction: row.arah,
      place: row.nama_jalur,
      outcome: row.jenis_temuan,
      travelWith: row.kendaraan,
      note: [
        `${row.satuan}.`,
        row.jumlah_orang && `${row.jumlah_orang} orang.`,
        row.jumlah_anak && `${row.jumlah_anak} anak.`,
        row.diserahkan_kepada && `Diserahkan kepada ${row.diserahkan_kepada}.`,
        row.catatan,
      ]
        .filter(Boolean)
        .join(' '),
    }),
})
