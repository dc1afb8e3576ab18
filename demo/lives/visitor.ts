/** Malaysians who come over for a day or a week; neighbours, not suspects. */
import { borderPosts } from '../border-posts.ts'
import { dayOf, written } from '../calendar.ts'
import { each, type Life } from '../life.ts'

const given = [
  'Awang',
  'Dayang',
  'Jong',
  'Lina',
  'Rentap',
  'Sumping',
  'Wong',
  'Chua',
  'Abang',
  'Kumang',
  'Ting',
  'Nora',
]
const last = [
  'Anyi',
  'Bujang',
  'Chin Fatt',
  'Entingi',
  'Hock Seng',
  'Ismail',
  'Jawan',
  'Li Ying',
  'Numpang',
  'Siew Lan',
]

export const visitor: Life = {
  key: 'visitor',
  lookAlike: false,
  count: 120,
  live: (world, all, _part, count) =>
    each(count, all, (random, index) => {
      const post = random.pick([
        borderPosts.entikong,
        borderPosts.entikong,
        borderPosts.aruk,
        borderPosts.jagoi,
        borderPosts.badau,
      ])
      const at = world.time(random.whole(1, 725), random.whole(7, 15))
      const reference = world.numbers.paper(`${post.prefix}-${dayOf(at, 7).replaceAll('-', '')}`)
      world.send({
        known: at,
        source: 'simkim-crossing',
        sender: post.sender,
        reference,
        row: {
          nomor_perlintasan: reference,
          waktu_perlintasan: written(at, 7),
          nama_pos: post.name,
          jenis_pos: post.kind,
          kode_wilayah_pos: post.region,
          arah: 'MASUK',
          jenis_dokumen: 'PASPOR',
          nomor_dokumen: `K9${String(index).padStart(6, '0')}Z`,
          nama_lengkap: `${random.pick(given)} ${random.pick(last)}`.toUpperCase(),
          jenis_kelamin: random.pick(['L', 'P']),
          tanggal_lahir: `${random.whole(1955, 2006)}-${String(random.whole(1, 12)).padStart(2, '0')}-${random.whole(10, 28)}`,
          kewarganegaraan: 'Malaysia',
          tujuan: random.pick(['Wisata', 'Kunjungan keluarga', 'Belanja']),
          hasil_pemeriksaan: 'DIIZINKAN',
        },
      })
    }),
}
