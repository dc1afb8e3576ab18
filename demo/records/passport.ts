/** What an immigration office records of a passport application, as SIMKIM would speak it. */
import { type PassportOffice, usualOffice } from '../border-posts.ts'
import { dayOf, onWorkday, written } from '../calendar.ts'
import { respell } from '../names.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Row, World } from '../world.ts'

export type Guarantor = { name: string; phone: string; address?: string; licence?: string }

export type Application = {
  at: number
  purpose: string
  destination: string
  office?: PassportOffice
  guarantor?: Guarantor
  /** Fields that the applicant stated differently from the truth. */
  stated?: Row
  /** How it ended; absent: issued after some days if there is still time. */
  ends?: 'DITUNDA' | 'DIBATALKAN' | 'DITERIMA'
  why?: string
  /** The first state was sent too, so a second version follows. */
  twoVersions?: boolean
}

const day = 86_400_000

/** Sends the application and, when issued, gives the person the passport with the name as printed. */
export function applyForPassport(world: World, random: Random, person: Person, about: Application): string {
  const office = about.office ?? (person.regency === 'far' ? usualOffice['61.03'] : usualOffice[person.regency])
  const at = onWorkday(about.at, office.hoursEast)
  const stamp = dayOf(at, office.hoursEast).replaceAll('-', '')
  const reference = world.numbers.paper(`${office.code}-${stamp}`, 4)
  const name = (
    about.stated?.nama_lengkap ?? (random.chance(0.08) ? respell(random, person.name) : person.name)
  ).toUpperCase()
  const row: Row = {
    nomor_permohonan: reference,
    waktu_permohonan: written(at, office.hoursEast),
    nama_kantor: office.name,
    jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
    tempat_lahir: person.birthPlace,
    tanggal_lahir: person.birthDate,
    nik: person.nik,
    nomor_kk: random.chance(0.85) ? person.kk : '',
    nama_ibu: random.chance(0.8) ? person.motherName : '',
    pekerjaan: person.occupation,
    alamat: person.village ? `${person.address}, ${person.village.name}` : person.address,
    kode_kecamatan: person.district,
    nomor_hp: random.chance(0.9) ? person.phone : '',
    tujuan: about.purpose,
    negara_tujuan: about.destination,
    nama_penjamin: about.guarantor?.name ?? '',
    hp_penjamin: about.guarantor?.phone ?? '',
    alamat_penjamin: about.guarantor?.address ?? '',
    izin_penjamin: about.guarantor?.licence ?? '',
    ...about.stated,
    nama_lengkap: name,
  }
  const keep = (known: number, more: Row) =>
    world.send({ known, source: 'simkim-passport', sender: office.sender, reference, row: { ...row, ...more }, person })
  const issued = onWorkday(at + random.whole(4, 6) * day, office.hoursEast)
  const ends = about.ends ?? (issued < world.end - 2 * day ? undefined : 'DITERIMA')
  if (ends || about.twoVersions) keep(at, { status_permohonan: ends ?? 'DITERIMA', alasan_status: about.why ?? '' })
  if (!ends) {
    person.passport = { number: world.numbers.passport(), name }
    keep(issued, { status_permohonan: 'TERBIT', nomor_paspor: person.passport.number })
  }
  return reference
}

/** A delayed application that is decided later: with complete papers it is issued, else cancelled. */
export function applyWithDelay(
  world: World,
  random: Random,
  person: Person,
  about: Application,
  complete: boolean,
): void {
  const office = about.office ?? usualOffice[person.regency as keyof typeof usualOffice]
  const reference = applyForPassport(world, random, person, { ...about, office, ends: 'DITUNDA' })
  const first = world.sent.findLast((sent) => sent.reference === reference)
  if (!first) return
  const passport = complete ? { number: world.numbers.passport(), name: first.row.nama_lengkap! } : undefined
  if (passport) person.passport = passport
  const row: Row = {
    ...first.row,
    status_permohonan: complete ? 'TERBIT' : 'DIBATALKAN',
    alasan_status: complete ? 'Berkas dilengkapi' : 'Berkas tidak dilengkapi dalam 30 hari',
    nomor_paspor: passport?.number ?? '',
  }
  world.send({ ...first, known: about.at + (complete ? random.whole(5, 20) : 30) * day, row })
}
