/**
 * What a citizen told about a person, through whichever channel: at the desk, by phone, 110, SAPA 129, SP4N-LAPOR!, WhatsApp. It may lack
 * almost everything. Whoever tells need not be named, and never is here: there is no column for a name, only whether one may call back.
 * `outcome` says whether somebody else has confirmed it: a single unconfirmed report raises no alert on a named person (P4).
 * No public specification of such a form exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { findPurpose } from '../read-purpose.ts'
import { source } from '../source.ts'

const state = is.choice({ BELUM: 'belum dikuatkan', DIKUATKAN: 'dikuatkan', 'TIDAK-BENAR': 'tidak benar' })
const channel = is.choice({
  'DATANG-LANGSUNG': 'datang langsung',
  TELEPON: 'telepon',
  SURAT: 'surat',
  '110': 'telepon 110',
  'SAPA-129': 'SAPA 129',
  'SP4N-LAPOR': 'SP4N-LAPOR!',
  WHATSAPP: 'WhatsApp',
  'MEDIA-SOSIAL': 'media sosial',
})
const reporter = is.choice({
  'TANPA-NAMA': 'tanpa nama',
  'DAPAT-DIHUBUNGI': 'dapat dihubungi lewat saluran itu',
})

const occurred = (row: { waktu_laporan: Moment; kode_kecamatan?: string }) =>
  occurredAt(row.waktu_laporan, zoneOfRegion(row.kode_kecamatan))

const { layout, labels } = layoutOf(
  {
    nomor_laporan: is.required(is.documentNumber, 'Nomor laporan', 'Report number'),
    waktu_laporan: is.required(is.moment, 'Waktu laporan', 'Time of report'),
    saluran: is.optional(channel, 'Saluran', 'Channel'),
    nomor_tiket: is.optional(is.documentNumber, 'Nomor tiket pada saluran itu', 'Ticket number of that channel'),
    pelapor: is.optional(reporter, 'Pelapor', 'Who reports'),
    uraian: is.required(is.text(2000), 'Uraian', 'What was told'),
    nama_orang: is.optional(is.name, 'Nama orang yang dikhawatirkan', 'Name of the person of concern'),
    nama_panggilan: is.optional(is.names, 'Nama panggilan (pisahkan dengan ;)', 'Called (separated by ;)'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal atau tahun lahir', 'Date or year of birth'),
    perkiraan_usia: is.optional(is.text(20), 'Perkiraan usia', 'Estimated age'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_hp: is.optional(is.phone, 'Nomor HP orang itu', "The person's phone"),
    alamat: is.optional(is.text(250), 'Alamat', 'Address'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan', 'District code'),
    keperluan: is.optional(is.text(100), 'Keperluan', 'Purpose'),
    negara_tujuan: is.optional(is.country, 'Negara tujuan', 'Destination country'),
    nama_pengajak: is.optional(is.text(150), 'Nama pengajak', 'Who invited'),
    hp_pengajak: is.optional(is.phone, 'Nomor HP pengajak', "Inviter's phone"),
    status_verifikasi: is.required(state, 'Status verifikasi', 'State of verification'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const citizenReport = source({
  id: 'citizen-report',
  version: 2,
  name: { id: 'Laporan masyarakat', en: 'Reports from citizens' },
  system: {
    id: 'Laporan 110, SAPA 129, SP4N-LAPOR!, WhatsApp, dan datang langsung',
    en: 'Reports by 110, SAPA 129, SP4N-LAPOR!, WhatsApp and at the desk',
  },
  ownerKind: 'task-force',
  protected: false,
  legalBasis: {
    id: 'UU 21/2007 pasal 60: peran serta masyarakat (perlu dikonfirmasi)',
    en: 'Law 21/2007 article 60: participation of the public (to be confirmed)',
  },
  retention: { months: 24, ending: 'destroy' },
  rhythm: { everyMinutes: 30 * 1440 },
  groups: ['identity', 'documents', 'contact', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_laporan,
  occurred,
  facts: (row) =>
    given({
      happening: 'citizen-report' as const,
      name: row.nama_orang,
      otherNames: row.nama_panggilan,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      nik: row.nik,
      phone: row.nomor_hp,
      address: row.alamat,
      region: row.kode_kecamatan?.slice(0, 8),
      purpose: findPurpose(row.keperluan),
      destination: row.negara_tujuan,
      outcome: row.status_verifikasi,
      sponsor: givenAny({ name: row.nama_pengajak, phone: row.hp_pengajak }),
      note: [
        row.saluran && `(${[row.saluran, row.nomor_tiket].filter(Boolean).join(' ')})`,
        row.pelapor && `Pelapor ${row.pelapor}.`,
        row.perkiraan_usia && `Perkiraan usia ${row.perkiraan_usia}.`,
        row.uraian,
      ]
        .filter(Boolean)
        .join(' '),
    }),
})
