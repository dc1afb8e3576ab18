/** What the civil registry and the villages record. */
import { regencySuffix } from '../border-posts.ts'
import { dayOf, onWorkday, written } from '../calendar.ts'
import { callName, respell } from '../names.ts'
import type { Person } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import type { Random } from '../random.ts'
import type { Row, World } from '../world.ts'

type Answer = 'SESUAI' | 'TIDAK-SESUAI' | 'TIDAK-DITEMUKAN'

/** A verification: the register's own (true) data, unless the NIK is not there at all. */
export function verifyIdentity(
  world: World,
  person: Person,
  about: { at: number; asker: string; answer?: Answer; differs?: string; nik?: string; registry?: HomeRegency },
): void {
  const regency = about.registry ?? person.regency
  if (regency === 'far') return
  const suffix = regencySuffix[regency]
  const at = onWorkday(about.at, person.hoursEast)
  const reference = world.numbers.paper(
    `VRF-${suffix.slice(0, 3)}-${dayOf(at, person.hoursEast).replaceAll('-', '')}`,
    4,
  )
  const answer = about.answer ?? 'SESUAI'
  const held: Row =
    answer === 'TIDAK-DITEMUKAN'
      ? {}
      : {
          nomor_kk: person.kk,
          nama_lengkap: person.name.toUpperCase(),
          jenis_kelamin: person.sex === 'F' ? 'PEREMPUAN' : 'LAKI-LAKI',
          tempat_lahir: person.birthPlace.toUpperCase(),
          tanggal_lahir: person.birthDate.split('-').reverse().join('-'),
          nama_ibu: person.motherName.toUpperCase(),
          alamat: person.address.toUpperCase(),
          kode_kecamatan: person.district,
        }
  world.send({
    known: at,
    source: 'dukcapil-verification',
    sender: `DUKCAPIL-${suffix}`,
    reference,
    person,
    row: {
      nomor_verifikasi: reference,
      waktu_verifikasi: written(at, person.hoursEast),
      instansi_peminta: about.asker,
      nik: about.nik ?? person.nik,
      ...held,
      hasil: answer,
      unsur_berbeda: about.differs ?? '',
    },
  })
}

/** An entry of the village's register of departing would-be workers; it reaches the regency's office days later. */
export function registerAtVillage(
  world: World,
  random: Random,
  person: Person,
  about: {
    at: number
    purpose: string
    job: string
    country: string
    inviter: { name: string; phone?: string; licence?: string }
    familyAgrees?: boolean
    note?: string
    stated?: Row
    sentAfterDays?: number
  },
): string | undefined {
  if (person.regency === 'far' || !person.village) return undefined
  const at = onWorkday(about.at, person.hoursEast)
  const stamp = dayOf(at, person.hoursEast)
  const number = world.numbers.paper(`${person.village.code}/${stamp.slice(0, 4)}`, 3).split('-')[1]!
  const register = `${number}/${stamp.slice(0, 4)}`
  const reference = `${person.village.code}#${register}`
  const full = random.chance(0.85)
  world.send({
    known: at + (about.sentAfterDays ?? random.whole(2, 9)) * 86_400_000,
    source: 'village-register',
    sender: `PMD-${regencySuffix[person.regency]}`,
    reference,
    person,
    row: {
      kode_desa: person.village.code,
      nomor_register: register,
      tanggal_catat: stamp,
      nama_desa: person.village.name,
      nama_lengkap: random.chance(0.2) ? respell(random, person.name) : person.name,
      nama_panggilan: random.chance(0.4) ? callName(random, person.name) : '',
      jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
      tempat_lahir: person.birthPlace,
      tanggal_lahir: full ? person.birthDate : person.birthDate.slice(0, 4),
      nik: full ? person.nik : '',
      nomor_kk: random.chance(0.6) ? person.kk : '',
      nama_ibu: random.chance(0.7) ? person.motherName : '',
      alamat: person.address,
      nomor_hp: random.chance(0.8) ? person.phone : '',
      keperluan: about.purpose,
      pekerjaan_dijanjikan: about.job,
      negara_tujuan: about.country,
      nama_pengajak: about.inviter.name,
      hp_pengajak: about.inviter.phone ?? '',
      izin_perusahaan: about.inviter.licence ?? '',
      izin_keluarga: about.familyAgrees === undefined ? '' : about.familyAgrees ? 'YA' : 'TIDAK',
      catatan: about.note ?? '',
      ...about.stated,
    },
  })
  return reference
}
