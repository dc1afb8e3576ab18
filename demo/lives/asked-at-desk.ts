/**
 * People whom a desk asks and who look like a ring without being one: a bride who married out of love, pilgrims whose PPIU arranged all, a
 * family that stayed with a sick aunt past the pass's days, villagers with an identity card at the market, a worker unpaid for a month.
 */
import { borderPosts, passportOffices, usualPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventHousehold, inventSingle } from '../people.ts'
import { borderDistricts } from '../places.ts'
import type { Random } from '../random.ts'
import { arriveTogether } from '../records/arrival.ts'
import { travel } from '../records/crossing.ts'
import { interview } from '../records/interview.ts'
import { applyForPassport } from '../records/passport.ts'
import type { World } from '../world.ts'

type Part = Parameters<Life['live']>[2]

function marry(world: World, random: Random, part: Part, daysBack: number): void {
  const bride = inventSingle(world, random, '61.72', random.whole(21, 29), part, 'F')
  const at = world.time(daysBack, 10)
  const about = { purpose: 'Menikah', destination: 'Taiwan' }
  applyForPassport(world, random, bride, { at, ...about })
  // A shy bride lets her mother answer; a cousin made the two acquainted.
  const signs = [[], ['companion-speaks'], ['fiance-by-broker']][random.whole(0, 2)]!
  interview(world, bride, { at: at + 3_600_000, desk: passportOffices.singkawang, ...about, signs })
}

function goOnUmrah(world: World, random: Random, part: Part, daysBack: number): void {
  const guarantor = { name: 'PT Safar Contoh', phone: world.numbers.phone(), licence: 'PPIU-CONTOH-021' }
  for (let couple = 0; couple < 3; couple++)
    for (const person of inventHousehold(world, random, '61.01', [random.whole(45, 70), random.whole(42, 68)], part)
      .members) {
      const at = world.time(daysBack, 9 + couple)
      const about = { purpose: 'Umrah', destination: 'Arab Saudi', guarantor }
      applyForPassport(world, random, person, { at, office: passportOffices.sambas, ...about })
      const signs = random.chance(0.5) ? ['papers-by-others'] : []
      interview(world, person, { at: at + 3_600_000, desk: passportOffices.sambas, ...about, signs })
    }
}

function stayWithTheSick(world: World, random: Random, part: Part, daysBack: number): void {
  const family = inventHousehold(
    world,
    random,
    '61.07',
    [random.whole(35, 55), random.whole(32, 50)],
    part,
    borderDistricts['61.07'],
  )
  const post = random.pick(usualPosts['61.07'].plb)
  travel(world, random, family.members, { daysBack, stay: random.whole(38, 80), post, purpose: 'Kunjungan keluarga' })
}

function goToMarket(world: World, random: Random, part: Part, daysBack: number): void {
  const person = inventSingle(world, random, '61.01', random.whole(20, 60), part)
  const about = { purpose: 'Belanja', destination: 'Malaysia (Sarawak)', direction: 'KELUAR' as const }
  const signs = random.chance(0.6) ? ['identity-card-only'] : ['identity-card-only', 'no-return-or-funds']
  interview(world, person, { at: world.time(daysBack, 6), desk: borderPosts.aruk, ...about, signs })
}

function comeHomeUnpaid(world: World, random: Random, part: Part, daysBack: number): void {
  const person = inventSingle(world, random, '61.03', random.whole(22, 45), part)
  const at = world.time(daysBack, 13)
  const list = { through: 'entikong', kind: 'MANDIRI', from: 'Malaysia (Sarawak)', reason: 'Kontrak selesai' } as const
  arriveTogether(world, random, [person], { at, ...list, job: 'Buruh pabrik', allPapers: true })
  interview(world, person, {
    at: at + 4 * 3_600_000,
    desk: borderPosts.entikong,
    purpose: 'Pulang',
    destination: 'Indonesia',
    direction: 'MASUK',
    signs: random.chance(0.5) ? ['wages-withheld'] : [],
  })
}

const ways = [marry, goOnUmrah, stayWithTheSick, goToMarket, comeHomeUnpaid]

export const askedAtDesk: Life = {
  key: 'asked-at-desk',
  lookAlike: true,
  count: 40,
  live: (world, all, part, count) =>
    each(count, all, (random, index) => {
      const daysBack = index < ways.length ? random.whole(2, 20) : random.whole(20, 400)
      ways[index % ways.length]!(world, random, part, daysBack)
    }),
}
