/**
 * Passport applications from SIMKIM, one row per application and per change of its state (same reference, new version).
 * No public specification of SIMKIM exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { occurredAt, zoneOfRegion } from '../read-moment.ts'
import { findPurpose } from '../read-purpose.ts'
import { source } from '../source.ts'

const state = is.choice({
  DITERIMA: 'diterima',
  DILANJUTKAN: 'dilanjutkan',
  DITUNDA: 'ditunda',
  DITOLAK: 'ditolak',
  DIBATALKAN: 'dibatalkan',
  TERBIT: 'terbit',
})

const occurred = (row: { waktu_permohonan: Parameters<typeof occurredAt>[0]; kode_kecamatan?: string }) =>
  occurredAt(row.waktu_permohonan, zoneOfRegion(row.kode_kecamatan))

const { layout, labels } = layoutOf(
  {
    nomor_permohonan: is.required(is.documentNumber, 'Nomor permohonan', 'Application number'),
    waktu_permohonan: is.required(is.moment, 'Waktu permohonan', 'Time of application'),
    nama_kantor: is.required(is.text(100), 'Kantor imigrasi', 'Immigration office'),
    nama_lengkap: is.required(is.name, 'Nama lengkap', 'Full name'),
    nama_lain: is.optional(is.names, 'Nama lain (pisahkan dengan ;)', 'Other names (separated by ;)'),
    jenis_kelamin: is.required(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.required(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    nik: is.required(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_kk: is.optional(is.kk, 'Nomor KK', 'Family card number (KK)'),
    nama_ibu: is.optional(is.name, 'Nama ibu kandung', "Mother's name"),
    pekerjaan: is.optional(is.text(100), 'Pekerjaan', 'Occupation'),
    alamat: is.optional(is.text(250), 'Alamat', 'Address'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan', 'District code'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    surel: is.optional(is.email, 'Surel', 'E-mail'),
    tujuan: is.optional(is.text(100), 'Tujuan perjalanan', 'Purpose of travel'),
    negara_tujuan: is.optional(is.country, 'Negara tujuan', 'Destination country'),
    rencana_berangkat: is.optional(is.day, 'Rencana berangkat', 'Planned departure'),
    nama_penjamin: is.optional(is.text(150), 'Nama penjamin', 'Name of guarantor'),
    hp_penjamin: is.optional(is.phone, 'Nomor HP penjamin', "Guarantor's phone"),
    alamat_penjamin: is.optional(is.text(250), 'Alamat penjamin', "Guarantor's address"),
    izin_penjamin: is.optional(is.text(80), 'Nomor izin penjamin (PPIU, P3MI)', "Guarantor's licence (PPIU, P3MI)"),
    nomor_paspor: is.optional(is.documentNumber, 'Nomor paspor', 'Passport number'),
    status_permohonan: is.required(state, 'Status permohonan', 'State of application'),
    alasan_status: is.optional(is.text(500), 'Alasan status', 'Reason for the state'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const simkimPassport = source({
  id: 'simkim-passport',
  version: 1,
  name: { id: 'Permohonan paspor', en: 'Passport applications' },
  system: { id: 'SIMKIM, Imigrasi', en: 'SIMKIM, Immigration' },
  ownerKind: 'immigration',
  protected: false,
  legalBasis: {
    id: 'UU 6/2011 tentang Keimigrasian dan perjanjian kerja sama (PKS) dengan Gugus Tugas',
    en: 'Law 6/2011 on Immigration and a sharing agreement (PKS) with the task force',
  },
  retention: { months: 60, ending: 'archive' },
  rhythm: { everyMinutes: 240, hours: { from: 8, to: 16 }, workdaysOnly: true },
  groups: ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_permohonan,
  occurred,
  facts: (row) =>
    given({
      happening: 'passport-application' as const,
      name: row.nama_lengkap,
      otherNames: row.nama_lain,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nationality: 'IDN',
      nik: row.nik,
      kk: row.nomor_kk,
      passport: row.nomor_paspor,
      phone: row.nomor_hp,
      email: row.surel,
      address: row.alamat,
      region: row.kode_kecamatan?.slice(0, 8),
      motherName: row.nama_ibu,
      occupation: row.pekerjaan,
      purpose: findPurpose(row.tujuan),
      destination: row.negara_tujuan,
      place: row.nama_kantor,
      departs: row.rencana_berangkat,
      outcome: row.status_permohonan,
      sponsor: givenAny({
        name: row.nama_penjamin,
        phone: row.hp_penjamin,
        address: row.alamat_penjamin,
        licence: row.izin_penjamin,
      }),
      note: row.alasan_status,
    }),
})
