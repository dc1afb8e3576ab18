/** Alerts on innocent people, dismissed with the reason that a check brought to light; some of the newest still wait. */
import { taskForceOf } from '../border-posts.ts'
import type { NiksOf, StoryThread } from '../story.ts'
import type { World } from '../world.ts'

/** What the check found, by the life that the person truly lives. */
const reasons: Record<string, string> = {
  'registry-errors': 'Salah ketik di loket; akta kelahiran dan KK sudah diperiksa, data diperbaiki.',
  student: 'Rombongan mahasiswa; surat penerimaan kampus sudah diperiksa.',
  pilgrim: 'Jemaah umrah dengan surat PPIU berizin.',
  'boarding-house': 'Satu rumah kos; keperluan dan penjamin masing-masing berbeda.',
  'late-placement': 'Penempatan tercatat di SISKOP2MI, terlambat dikirim.',
  'licensed-worker': 'Penempatan berizin; P3MI dan kontrak sudah diperiksa.',
  'returned-then-licensed': 'Pernah dideportasi, kini berangkat lewat P3MI berizin dan sudah diwawancarai.',
  'passport-family': 'Satu keluarga dengan satu nomor telepon.',
  twins: 'Dua orang kembar, bukan satu orang dengan dua identitas.',
  'plb-family': 'Kunjungan keluarga di kawasan perbatasan dengan PLB.',
}
const otherwise = 'Sudah diperiksa; tidak ditemukan tanda yang menguatkan.'

const analysts: Record<string, string> = {
  'GT-SINGKAWANG': 'analis.singkawang',
  'GT-SAMBAS': 'analis.sambas',
  'GT-KALBAR': 'analis.kalbar',
  'GT-NUNUKAN': 'analis.nunukan',
}

/** The desk is a week behind at most: what came in later than that is still open. */
const stillOpen = 7 * 86_400_000

export function tellDismissals(world: World, niksOf: NiksOf): StoryThread[] {
  const random = world.random.fork('dismissals')
  const last = new Map<string, number>()
  for (const { person, known } of world.sent) if (person) last.set(person.id, Math.max(known, last.get(person.id) ?? 0))
  return world.people
    .filter((person) => person.life !== 'ring' && (last.get(person.id) ?? world.end) < world.end - stillOpen)
    .filter((person) => niksOf(person.id).length > 0)
    .map((person) => {
      const by = analysts[person.regency === 'far' ? 'GT-KALBAR' : taskForceOf[person.regency]]!
      const reason = reasons[person.life] ?? otherwise
      return {
        key: `dismissal/${person.id}`,
        ring: null,
        name: person.name,
        niks: niksOf(person.id),
        steps: [
          { after: random.whole(1, 9), by, does: 'take' as const },
          { after: random.whole(1, 30), by, does: 'dismiss' as const, reason },
        ],
      }
    })
}
