/**
 * What flows back from a case: the outcome of one victim. PROTECTED (P1): having been a victim must never mark anybody at a counter.
 * No outside system speaks it; the room of cases sends it through this front door, so that the line stays a line.
 */
import * as is from '../column.ts'
import { given } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const occurred = (row: { waktu_hasil: Moment }) => occurredAt(row.waktu_hasil, zoneOfRegion(undefined))

const { layout, labels } = layoutOf(
  {
    nomor_hasil: is.required(is.documentNumber, 'Nomor hasil', 'Outcome number'),
    waktu_hasil: is.required(is.moment, 'Waktu hasil', 'Time of the outcome'),
    nomor_kasus: is.required(is.documentNumber, 'Nomor kasus', 'Case number'),
    hasil: is.required(is.text(60), 'Hasil', 'Outcome'),
    nama_lengkap: is.optional(is.name, 'Nama lengkap', 'Full name'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const caseOutcome = source({
  id: 'case-outcome',
  version: 2,
  name: { id: 'Hasil penanganan korban (terlindungi)', en: 'Outcomes of victims (protected)' },
  system: { id: 'Simpul, dari kasus', en: 'Simpul, from cases' },
  ownerKind: 'women-and-children',
  protected: true,
  legalBasis: {
    id: 'UU 21/2007 pasal 51–55 dan Perpres 69/2008 jo. 22/2021 jo. 49/2023',
    en: 'Law 21/2007 arts. 51–55 and Presidential Regulation 69/2008 as amended by 22/2021 and 49/2023',
  },
  retention: { months: 60, ending: 'anonymise' },
  rhythm: { everyMinutes: 365 * 1440 },
  groups: ['identity', 'documents', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_hasil,
  occurred,
  facts: (row) =>
    given({
      happening: 'case-outcome' as const,
      name: row.nama_lengkap,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      nik: row.nik,
      service: row.nomor_kasus,
      outcome: row.hasil,
    }),
})
