/** Lists of deported and returned people, as BP3MI writes them at arrival. */
import { borderPosts } from '../border-posts.ts'
import { dayOf, written } from '../calendar.ts'
import { respell } from '../names.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'

export type Arrival = {
  at: number
  through: 'entikong' | 'tunonTaka' | 'aruk'
  kind: 'DEPORTASI' | 'REPATRIASI' | 'MANDIRI'
  from: string
  reason: string
  job?: string
  /** Whether those who come carry an SPLP (the usual case) or their passport. */
  onPassport?: boolean
  /** Everybody gave a NIK and a full birth date. */
  allPapers?: boolean
}

/** One group on one list; a third of those on SPLP give no NIK, as at the real desks. */
export function arriveTogether(world: World, random: Random, party: readonly Person[], about: Arrival): void {
  const post = borderPosts[about.through]
  const sender = about.through === 'tunonTaka' ? 'BP3MI-KALTARA' : 'BP3MI-KALBAR'
  const office = about.from === 'Kamboja' ? 'KBRI-PNH' : about.through === 'tunonTaka' ? 'KRI-TWU' : 'KJRI-KCH'
  const list = world.numbers.paper(`${office}/${dayOf(about.at, post.hoursEast).slice(0, 4)}`, 4)
  party.forEach((person, place) => {
    const passport = about.onPassport ? person.passport : undefined
    world.send({
      known: about.at + 3 * 3_600_000,
      source: 'returnees',
      sender,
      reference: `${list}#${place + 1}`,
      person,
      row: {
        nomor_daftar: list,
        nomor_urut: String(place + 1),
        waktu_kedatangan: written(about.at, post.hoursEast),
        pos_kedatangan: post.name,
        kode_wilayah_kedatangan: post.region,
        jenis_kepulangan: about.kind,
        negara_asal: about.from,
        nama_lengkap: random.chance(0.25) ? respell(random, person.name) : person.name,
        jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
        tempat_lahir: person.birthPlace,
        tanggal_lahir: about.allPapers || random.chance(0.9) ? person.birthDate : person.birthDate.slice(0, 4),
        nik: about.allPapers || random.chance(0.7) ? person.nik : '',
        jenis_dokumen: passport ? 'PASPOR' : 'SPLP',
        nomor_dokumen: passport?.number ?? world.numbers.splp(),
        alamat_asal: person.address,
        kode_kecamatan_asal: person.district,
        nomor_hp: random.chance(0.3) ? person.phone : '',
        pekerjaan_terakhir: about.job ?? '',
        alasan: about.reason,
        surat_perwakilan: `${list.split('-').at(-1)}/${office}`,
      },
    })
  })
}
