/** What a desk's officer noted while talking with somebody of a ring, or with somebody who looks like one. */
import type { BorderPost, PassportOffice } from '../border-posts.ts'
import { dayOf, written } from '../calendar.ts'
import type { Person } from '../people.ts'
import type { World } from '../world.ts'
import type { Guarantor } from './passport.ts'

export type Interview = {
  at: number
  desk: PassportOffice | BorderPost
  purpose: string
  destination: string
  /** Codes of `intake/interview/model.ts`; nothing seen is an interview too. */
  signs: string[]
  direction?: 'KELUAR' | 'MASUK'
  guarantor?: Guarantor
  outcome?: 'DILANJUTKAN' | 'DITUNDA' | 'DIRUJUK'
}

/** One interview at a passport desk or a border post, kept by the immigration office that runs it. */
export function interview(world: World, person: Person, about: Interview): void {
  const { at, desk } = about
  const hoursEast = desk.hoursEast
  const code = 'code' in desk ? desk.code : desk.prefix
  const reference = world.numbers.paper(`WWC-${code}-${dayOf(at, hoursEast).replaceAll('-', '')}`, 3)
  world.send({
    known: at + 10 * 60_000,
    source: 'desk-interview',
    sender: desk.sender,
    reference,
    person,
    row: {
      nomor_wawancara: reference,
      waktu_wawancara: written(at, hoursEast),
      tempat: desk.name,
      nama_lengkap: person.name,
      jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
      tanggal_lahir: person.birthDate,
      kewarganegaraan: 'IDN',
      nik: person.nik,
      nomor_plb: about.direction && !person.passport ? (person.plb ?? '') : '',
      kode_kecamatan: person.district,
      nomor_hp: person.phone,
      arah: about.direction ?? '',
      keperluan: about.purpose,
      negara_tujuan: about.destination,
      nama_penjamin: about.guarantor?.name ?? '',
      hp_penjamin: about.guarantor?.phone ?? '',
      izin_penjamin: about.guarantor?.licence ?? '',
      tanda: about.signs.join(';'),
      hasil: about.outcome ?? 'DILANJUTKAN',
    },
  })
}
