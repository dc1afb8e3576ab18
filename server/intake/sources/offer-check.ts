/**
 * Job offers that somebody asked about: a village, a school, a counter. The screen "Cek tawaran kerja" writes it; it comes in by the front door like
 * any record. It tells of an offer and of no person: who was offered the job is not asked. The layout is our own.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const { layout, labels } = layoutOf({
  nomor_pengecekan: is.required(is.documentNumber, 'Nomor pengecekan', 'Number of the check'),
  waktu_pengecekan: is.required(is.moment, 'Waktu pengecekan', 'Time of the check'),
  nama_perusahaan: is.optional(is.text(150), 'Nama perusahaan', 'Company'),
  izin_perusahaan: is.optional(is.text(80), 'Nomor izin (SIP3MI)', 'Licence number (SIP3MI)'),
  jabatan: is.optional(is.text(100), 'Pekerjaan', 'Job'),
  negara_tujuan: is.optional(is.country, 'Negara tujuan', 'Country of destination'),
  tempat_kerja: is.optional(is.text(100), 'Kota atau daerah', 'City or region'),
  upah: is.optional(is.text(40), 'Upah sebulan', 'Wage a month'),
  lewat: is.optional(is.text(60), 'Datang lewat', 'Came by'),
  biaya: is.optional(is.text(120), 'Biaya yang diminta', 'Costs asked'),
  dokumen: is.optional(is.text(120), 'Dokumen yang diminta', 'Papers asked for'),
  visa: is.optional(is.text(60), 'Visa yang ditawarkan', 'Visa offered'),
  kontak: is.optional(is.phone, 'Nomor kontak tawaran', 'Contact of the offer'),
  tautan: is.optional(is.text(300), 'Tautan', 'Link'),
  kode_wilayah: is.optional(is.region, 'Kode wilayah pos', 'Region code of the post'),
})

export const offerCheck = source({
  id: 'offer-check',
  version: 1,
  name: { id: 'Pengecekan tawaran kerja', en: 'Checks of job offers' },
  system: { id: 'Simpul, diisi pos yang bertanya', en: 'Simpul, filled in by the post that asks' },
  ownerKind: 'task-force',
  protected: false,
  legalBasis: {
    id: 'UU 18/2017 tentang Pelindungan Pekerja Migran Indonesia: pelindungan sebelum bekerja oleh pemerintah daerah dan desa (pasal perlu dikonfirmasi)',
    en: 'Law 18/2017 on the Protection of Migrant Workers: protection before work by regions and villages (articles to be confirmed)',
  },
  retention: { months: 24, ending: 'destroy' },
  rhythm: { everyMinutes: 60 * 1440 },
  groups: ['identity', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_pengecekan,
  occurred: (row) => occurredAt(row.waktu_pengecekan, zoneOfRegion(row.kode_wilayah)),
  facts: (row) =>
    given({
      happening: 'offer-check' as const,
      occupation: row.jabatan,
      purpose: 'work' as const,
      destination: row.negara_tujuan,
      place: row.tempat_kerja,
      sponsor: givenAny({ name: row.nama_perusahaan, phone: row.kontak, licence: row.izin_perusahaan }),
      note:
        [
          row.upah && `Upah ${row.upah}.`,
          row.lewat && `Lewat ${row.lewat}.`,
          row.biaya && `Biaya: ${row.biaya}.`,
          row.dokumen && `Dokumen: ${row.dokumen}.`,
          row.visa && `Visa: ${row.visa}.`,
          row.tautan && `Tautan: ${row.tautan}`,
        ]
          .filter(Boolean)
          .join(' ') || undefined,
    }),
})
