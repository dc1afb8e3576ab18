/** What BP3MI records of a licensed placement, as SISKOP2MI would speak it. */
import { dayOf, onWorkday } from '../calendar.ts'
import { respell } from '../names.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'
import type { Guarantor } from './passport.ts'

const day = 86_400_000

/** A licensed company; its phone and address stand on the papers of all its workers, which is no sign of anything. */
export type Company = Guarantor & { licence: string; address: string }

export function inventCompanies(world: World, count: number): Company[] {
  const names = [
    'Bina Karya',
    'Mitra Sejahtera',
    'Cahaya Borneo',
    'Karya Mandiri',
    'Putra Khatulistiwa',
    'Sinar Kapuas',
    'Tunas Harapan',
  ]
  return Array.from({ length: count }, (_, i) => ({
    name: `PT ${names[i % names.length]} Contoh${i < names.length ? '' : ` ${i + 1}`}`,
    phone: world.numbers.phone(),
    licence: `SIP3MI-CONTOH-${String(i + 1).padStart(3, '0')}`,
    address: `Jl. Contoh No. ${i + 10}, Pontianak`,
  }))
}

export function recordPlacement(
  world: World,
  random: Random,
  person: Person,
  about: { at: number; job: string; country: string; company?: Company; employer?: string; goes: boolean },
): void {
  const kaltara = person.regency === '65.03'
  const at = onWorkday(about.at, person.hoursEast)
  const stamp = dayOf(at, person.hoursEast)
  const reference = world.numbers.paper(`PMI-${kaltara ? '65' : '61'}-${stamp.slice(0, 4)}`, 6)
  const row = {
    id_pmi: reference,
    tanggal_pencatatan: stamp,
    nama_lengkap: random.chance(0.1) ? respell(random, person.name) : person.name,
    jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
    tempat_lahir: person.birthPlace,
    tanggal_lahir: person.birthDate,
    nik: person.nik,
    nomor_paspor: person.passport?.number ?? '',
    nomor_hp: person.phone,
    alamat: person.address,
    kode_kecamatan: person.district,
    nama_ibu: random.chance(0.7) ? person.motherName : '',
    jabatan: about.job,
    negara_penempatan: about.country,
    nama_p3mi: about.company?.name ?? '',
    izin_p3mi: about.company?.licence ?? '',
    telepon_p3mi: about.company?.phone ?? '',
    alamat_p3mi: about.company?.address ?? '',
    nama_pemberi_kerja: about.employer ?? '',
    layanan: kaltara ? 'BP3MI Kalimantan Utara' : 'BP3MI Kalimantan Barat',
  }
  const sender = kaltara ? 'BP3MI-KALTARA' : 'BP3MI-KALBAR'
  const send = (known: number, status_penempatan: string) =>
    world.send({ known, source: 'siskop2mi-placement', sender, reference, row: { ...row, status_penempatan }, person })
  send(at, about.goes ? 'SIAP-BERANGKAT' : 'TERDAFTAR')
  if (about.goes && random.chance(0.3)) send(at + random.whole(40, 80) * day, 'DITEMPATKAN')
}
