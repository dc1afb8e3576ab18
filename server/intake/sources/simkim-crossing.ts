/**
 * Border crossings from SIMKIM: sea and air ports (TPI), integrated border posts (PLBN) and traditional posts; on passport, SPLP or PLB.
 * No public specification of SIMKIM exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { findPurpose } from '../read-purpose.ts'
import { source } from '../source.ts'

const document = is.choice<'passport' | 'splp' | 'plb'>({ PASPOR: 'passport', SPLP: 'splp', PLB: 'plb' })
const place = is.choice({ TPI: 'tpi', PLBN: 'plbn', 'POS-TRADISIONAL': 'pos tradisional' })
const direction = is.choice<'out' | 'in'>({ KELUAR: 'out', MASUK: 'in' })
const result = is.choice({ DIIZINKAN: 'diizinkan', DITUNDA: 'ditunda', DITOLAK: 'ditolak', DIRUJUK: 'dirujuk' })

const occurred = (row: { waktu_perlintasan: Moment; kode_wilayah_pos?: string }) =>
  occurredAt(row.waktu_perlintasan, zoneOfRegion(row.kode_wilayah_pos))

const { layout, labels } = layoutOf(
  {
    nomor_perlintasan: is.required(is.documentNumber, 'Nomor perlintasan', 'Crossing number'),
    waktu_perlintasan: is.required(is.moment, 'Waktu perlintasan', 'Time of crossing'),
    nama_pos: is.required(is.text(100), 'Nama pos', 'Name of post'),
    jenis_pos: is.required(place, 'Jenis pos', 'Kind of post'),
    kode_wilayah_pos: is.optional(is.region, 'Kode wilayah pos', 'Region code of the post'),
    arah: is.required(direction, 'Arah', 'Direction'),
    jenis_dokumen: is.required(document, 'Jenis dokumen', 'Kind of document'),
    nomor_dokumen: is.required(is.documentNumber, 'Nomor dokumen', 'Document number'),
    nama_lengkap: is.required(is.name, 'Nama lengkap', 'Full name'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    kewarganegaraan: is.optional(is.country, 'Kewarganegaraan', 'Nationality'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan tempat tinggal', 'District code of residence'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    tujuan: is.optional(is.text(100), 'Tujuan perjalanan', 'Purpose of travel'),
    negara_tujuan: is.optional(is.country, 'Negara tujuan', 'Destination country'),
    rombongan: is.optional(is.text(120), 'Rombongan atau kendaraan', 'Group or vehicle'),
    hasil_pemeriksaan: is.required(result, 'Hasil pemeriksaan', 'Result of inspection'),
    catatan: is.optional(is.text(500), 'Catatan petugas', "Officer's note"),
  },
  { born: 'tanggal_lahir', occurred },
)

export const simkimCrossing = source({
  id: 'simkim-crossing',
  version: 1,
  name: { id: 'Perlintasan orang', en: 'Border crossings' },
  system: { id: 'SIMKIM, Imigrasi (TPI, PLBN, pos tradisional)', en: 'SIMKIM, Immigration (ports, border posts)' },
  ownerKind: 'immigration',
  protected: false,
  legalBasis: {
    id: 'UU 6/2011 tentang Keimigrasian dan perjanjian kerja sama (PKS) dengan Gugus Tugas',
    en: 'Law 6/2011 on Immigration and a sharing agreement (PKS) with the task force',
  },
  retention: { months: 60, ending: 'archive' },
  rhythm: { everyMinutes: 60, hours: { from: 5, to: 17 } },
  groups: ['identity', 'documents', 'contact', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_perlintasan,
  occurred,
  facts: (row) =>
    given({
      happening: 'crossing' as const,
      name: row.nama_lengkap,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      nationality: row.kewarganegaraan,
      nik: row.nik,
      [row.jenis_dokumen]: row.nomor_dokumen,
      phone: row.nomor_hp,
      region: row.kode_kecamatan?.slice(0, 8),
      purpose: findPurpose(row.tujuan),
      destination: row.negara_tujuan,
      direction: row.arah,
      place: row.nama_pos,
      outcome: row.hasil_pemeriksaan,
      travelWith: row.rombongan,
      note: row.catatan,
    }),
})
