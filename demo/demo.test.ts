/** The demo region repeats itself, fits the sources' layouts, ends where it says, and hides its rings among many innocents. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sources } from '../server/intake/sources.ts'
import { modi } from '../server/warnings/modi.ts'
import { borderPosts, passportOffices } from './border-posts.ts'
import { cast } from './cast.ts'
import { inventDeliveries } from './invent-deliveries.ts'
import { inventTruth } from './invent-truth.ts'
import { tellStory } from './story.ts'
import type { DemoOptions, RingKind } from './world.ts'

const options: DemoOptions = { seed: 1, size: 'small', until: '2026-11-21' }
const deliveries = [...inventDeliveries(options)]
const rows = deliveries.flatMap((delivery) => delivery.rows.map((row) => ({ ...delivery, row })))
const truth = inventTruth(options)
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const sourceOf = (id: string) => sources.find((source) => source.id === id)!
const day = 86_400_000
const end = Date.parse(`${options.until}T00:00:00Z`)

test('the same seed gives the same rows, another seed others', () => {
  expect(hash([...inventDeliveries(options)])).toBe(hash(deliveries))
  expect(hash(inventTruth(options))).toBe(hash(truth))
  expect(hash([...inventDeliveries({ ...options, seed: 2 })])).not.toBe(hash(deliveries))
})

test('small is about five thousand records in at most eight hundred deliveries over two years', () => {
  expect(rows.length).toBeGreaterThan(4500)
  expect(rows.length).toBeLessThan(5500)
  expect(deliveries.length).toBeLessThanOrEqual(800)
  expect(Date.parse(deliveries[0]!.at)).toBeLessThan(end - 640 * day)
})

test('deliveries ascend, never pass `until`, and carry nothing that happened later than they were sent', () => {
  let last = ''
  for (const { at, source, rows } of deliveries) {
    expect(at >= last).toBe(true)
    last = at
    for (const row of rows) {
      const { layout, occurred } = sourceOf(source)
      expect(Date.parse(occurred(layout.parse(row)).at)).toBeLessThanOrEqual(Date.parse(at))
    }
  }
  expect(Date.parse(last)).toBeLessThanOrEqual(end)
  expect(Date.parse(last)).toBeGreaterThan(end - day / 2)
})

test.each([
  ['2026-11-21', 1],
  ['2028-02-29', 7],
  ['2027-01-01', 3],
])('every row parses with its source’s layout, whatever the day (%s, seed %i)', (until, seed) => {
  for (const { source, rows } of inventDeliveries({ seed, size: 'small', until }))
    for (const row of rows)
      expect(sourceOf(source).layout.safeParse(row).error?.issues, JSON.stringify(row)).toBeUndefined()
})

test('every source speaks, a reference comes once in a delivery, and later versions have other content', () => {
  expect(new Set(deliveries.map((delivery) => delivery.source)).size).toBe(17)
  const seen = new Map<string, string>()
  for (const { source, rows } of deliveries) {
    if (sourceOf(source).oneAtATime) expect(rows.length).toBe(1)
    const { reference, layout } = sourceOf(source)
    const references = rows.map((row) => reference(layout.parse(row)))
    expect(new Set(references).size).toBe(references.length)
    rows.forEach((row, place) => {
      const key = `${source}/${references[place]}`
      expect(seen.get(key)).not.toBe(JSON.stringify(row))
      seen.set(key, JSON.stringify(row))
    })
  }
  for (const { source, reference } of truth.records) expect(seen.has(`${source}/${reference}`), reference).toBe(true)
})

test('senders are agencies of the cast, of the kind that owns the source; posts of the records are posts of the cast', () => {
  const kinds = new Map(cast.agencies.map((agency) => [agency.code, agency.kind]))
  for (const { sender, source } of deliveries) expect(kinds.get(sender), sender).toBe(sourceOf(source).ownerKind)
  const posts = new Map(cast.posts.map((post) => [post.name, post.agency]))
  for (const { name, sender } of [...Object.values(borderPosts), ...Object.values(passportOffices)])
    expect(posts.get(name), name).toBe(sender)
})

test('numbers are recognisable as invented', () => {
  for (const { row } of rows) {
    if (row.nik) expect(row.nik).toMatch(/^\d{12}9\d{3}$/)
    if (row.nomor_kk) expect(row.nomor_kk).toMatch(/^\d{12}9\d{3}$/)
    for (const [column, value] of Object.entries(row))
      if (/hp|telepon/.test(column)) expect(value).toMatch(/^0844\d{8}$/)
    if (row.nomor_paspor) expect(row.nomor_paspor).toMatch(/^Z\d{7}$/)
  }
  for (const officer of cast.officers) expect(officer.name).toContain('Contoh')
})

test('innocent look-alikes with records outnumber the rings’ members at least fifteen to one', () => {
  const recorded = new Set(truth.records.map((record) => record.person))
  const members = truth.rings.flatMap((ring) => [...ring.victims, ...ring.recruiters])
  const alike = truth.people.filter((person) => person.part === 'look-alike' && recorded.has(person.id))
  expect(members.length).toBeGreaterThan(30)
  expect(alike.length).toBeGreaterThanOrEqual(15 * members.length)
})

/** Which modus a kind of ring is truly one of. */
const modusOf: Record<RingKind, string> = {
  'raised-age': 'raised age',
  overland: 'overland workers',
  'deported-again': 'deported and back',
  'scam-offer': 'online offer',
  'ordered-bride': 'ordered bride',
  'border-pass': 'border pass',
  'umrah-pretext': 'pilgrimage pretext',
  'unofficial-path': 'unofficial path',
}

test('every modus is true of an old ring, which has come home, and of one that is at work', () => {
  const days = (id: string) => truth.rings.filter(({ kind }) => modusOf[kind] === id).map(({ daysBack }) => daysBack)
  for (const { id } of modi) {
    expect(Math.max(...days(id)), id).toBeGreaterThan(90)
    expect(Math.min(...days(id)), id).toBeLessThan(60)
  }
})

test('the newest ring shows in the last days: five applicants, one phone, five years older than at the village', () => {
  const ring = truth.rings.find(({ key }) => key === 'raised-age-new')!
  const recent = rows.filter(({ at, source, row }) => {
    const near = Date.parse(at) > end - 6 * day
    return near && source === 'simkim-passport' && row.hp_penjamin === ring.sponsorPhone
  })
  expect(recent.map(({ row }) => row.tanggal_lahir!.slice(0, 4))).toEqual(Array(5).fill('2004'))
  const names = new Set(ring.victims)
  const own = new Set(truth.records.filter(({ person }) => names.has(person)).map(({ reference }) => reference))
  const village = rows.filter(
    ({ source, row }) => source === 'village-register' && own.has(`${row.kode_desa}#${row.nomor_register}`),
  )
  // Fewer villages know the number than make an alert of it: the desk's five are what joins them.
  expect(village.filter(({ row }) => row.hp_pengajak === ring.sponsorPhone)).toHaveLength(2)
  expect(village.map(({ row }) => row.tanggal_lahir!.slice(0, 4))).toEqual(Array(5).fill('2009'))
  const niks = new Set(village.map(({ row }) => row.nik))
  expect(recent.filter(({ row }) => niks.has(row.nik)).length).toBe(3)
})

test('the story names logins and posts of the cast only, and speaks of NIKs that records hold', () => {
  const story = tellStory(options)
  const logins = new Set(cast.officers.map((officer) => officer.login))
  const posts = new Set(cast.posts.map((post) => post.code))
  const niks = new Set(rows.map(({ row }) => row.nik))
  expect(story.filter((thread) => thread.ring).map((thread) => thread.ring)).toContain('raised-age-old')
  expect(story.some((thread) => thread.ring === 'raised-age-new')).toBe(false)
  for (const { niks: own, steps } of story) {
    expect(own.some((nik) => niks.has(nik))).toBe(true)
    for (const step of steps) {
      expect(logins, step.by).toContain(step.by)
      expect(step.after).toBeGreaterThan(0)
      if ('to' in step) expect(posts).toContain(step.to)
      if ('proposed' in step) expect(posts).toContain(step.proposed)
    }
  }
})

test('in a closed case every victim has an outcome', () => {
  for (const { ring, steps } of tellStory(options)) {
    if (!steps.some((step) => step.does === 'close')) continue
    const victims = truth.rings.find(({ key }) => key === ring)!.victims.length
    expect(steps.filter((step) => step.does === 'record outcome').length).toBe(victims)
  }
})

test('offices write on workdays, border posts on all days', () => {
  const weekdays = (source: string, column: string) =>
    new Set(
      rows
        .filter((one) => one.source === source)
        .map(({ row }) => new Date(`${row[column]!.slice(0, 10)}T00:00Z`).getUTCDay()),
    )
  expect([...weekdays('simkim-passport', 'waktu_permohonan')].sort()).toEqual([1, 2, 3, 4, 5])
  expect([...weekdays('siskop2mi-placement', 'tanggal_pencatatan')].sort()).toEqual([1, 2, 3, 4, 5])
  expect(weekdays('simkim-crossing', 'waktu_perlintasan').size).toBe(7)
})
