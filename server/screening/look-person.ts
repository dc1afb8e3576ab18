/**
 * A desk's question about the person before it: who is this as far as we may know, does anything speak, what to ask next, which papers.
 * By one identifier or two facts, never by a name alone, at most ten; protected sources never show (protection.md P1, P3).
 */
import { openGroups } from '../access/disclose.ts'
import { readFeeds } from '../intake/read-feeds.ts'
import { readMrz } from '../matching/mrz.ts'
import { findPersons, type Search } from '../persons/find-persons.ts'
import type { PersonRecord } from '../persons/model.ts'
import { type ToldRecord, tellRecords } from '../persons/tell-record.ts'
import type { Context } from '../platform/context.ts'
import { wrongField } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import { askedIndicators } from '../warnings/asked-indicators.ts'
import { silencedIndicators, tellSilenced } from '../warnings/silenced.ts'
import { guideFor, type Occasion, type Paper, papersFor, type Question, stages } from './desk.ts'
import { chooseOccasion, getDesk } from './find-desk.ts'
import { maybeChild, mostPersons, mostRecords } from './model.ts'
import { type DeskFinding, readFindings } from './read-findings.ts'
import type { DeclaredPurpose } from './words.ts'

/** What a desk may ask by: a scanned zone, one identifier, or two facts. */
export type Look = {
  occasion?: string | undefined
  purpose: DeclaredPurpose
  mrz?: string | undefined
} & Omit<Search, 'phone'>

/** One question of the guide; `now` marks those that bear on what was found, and safety before them. */
type GuideQuestion = Pick<Question, 'id' | 'stage' | 'ask' | 'signs'> & { now: boolean }

/** One paper; `attested` says which record already speaks for it. */
type DeskPaper = Pick<Paper, 'id' | 'name' | 'source' | 'toBeConfirmed'> & { attested: Words | null }

/** What the desk is told of one person, or of somebody nobody has recorded (`person` null). */
export type Seen = {
  person: string | null
  name: string
  why: Words | null
  child: boolean
  nothingToAsk: boolean
  findings: DeskFinding[]
  questions: GuideQuestion[]
  papers: DeskPaper[]
  records: ToldRecord[]
}

/** What a scanned zone said, for the form of the interview. */
export type Scanned = {
  number: string
  name: string
  birthDate: string | null
  sex: 'F' | 'M' | null
  nationality: string
  sound: boolean
}

/** Answers within the desk's patience: under 200 ms at a million persons. */
export async function lookPerson(ctx: Context, look: Look) {
  const { desk } = await getDesk(ctx)
  const occasion = chooseOccasion(desk, look.occasion, look.purpose)
  const scanned = look.mrz === undefined ? null : scan(ctx, look.mrz)
  const found = await find(ctx, look, scanned)
  const asked = await askedIndicators(ctx)
  const needed = [...new Set(asked.flatMap(({ indicator }) => indicator.needsFeeds))]
  const silenced = silencedIndicators(asked, await readFeeds(ctx, needed))
  const persons = found.map((one) => one.id)
  const newest = await readNewest(ctx, persons)
  const records = Map.groupBy(newest, (record) => record.person)
  const told = new Map((await tellRecords(ctx, newest)).map((one) => [one.record, one]))
  const findings = await readFindings(ctx, persons, silenced)
  const stated = look.birthDate ?? scanned?.birthDate ?? undefined
  const about = { occasion, purpose: look.purpose, stated, told }
  return {
    scanned,
    persons: found.map((one) => see(ctx, about, one, records.get(one.id) ?? [], findings.get(one.id) ?? [])),
    nobody: see(ctx, about, null, [], []),
    silenced: tellSilenced(silenced),
  }
}

function scan(ctx: Context, text: string): Scanned {
  const read = readMrz(text, ctx.now.toISOString().slice(0, 10))
  if ('problem' in read) throw wrongField('mrz', read.problem)
  const { number, name, birthDate, sex, nationality, sound } = read
  return { number, name, birthDate, sex, nationality, sound }
}

/** By the number first; a document that nobody knows yet is looked for by what else it says. */
async function find(ctx: Context, look: Look, scanned: Scanned | null) {
  const { occasion: _occasion, purpose: _purpose, mrz: _mrz, ...stated } = look
  if (scanned === null) return (await byFacts(ctx, stated)).slice(0, mostPersons)
  const byNumber = await findPersons(ctx, { passport: scanned.number })
  if (byNumber.length > 0 || scanned.name === '' || scanned.birthDate === null) return byNumber
  return findPersons(ctx, { name: scanned.name, birthDate: scanned.birthDate })
}

function byFacts(ctx: Context, stated: Search) {
  const given = Object.entries(stated).filter(([, value]) => value !== undefined)
  const byNumber = ['nik', 'passport', 'plb', 'splp'].some((field) => given.some(([name]) => name === field))
  if (!byNumber && stated.name === undefined)
    throw wrongField('nik', {
      id: 'isi satu nomor (NIK, paspor, PLB, SPLP), atau nama bersama satu keterangan lain',
      en: 'give one number (NIK, passport, PLB, SPLP), or a name with one fact more',
    })
  if (!byNumber && given.length < 2)
    throw wrongField('birthDate', {
      id: 'nama saja tidak dicari; tambahkan tanggal atau tahun lahir, tempat lahir, atau nama ibu',
      en: 'a name alone is not searched for; add a birth date or year, a birth place or the mother’s name',
    })
  return findPersons(ctx, stated)
}

/** The newest records of each person that this reader may see; never one of a protected source, not even their own agency's. */
const readNewest = (ctx: Context, persons: string[]) =>
  ctx.sql<PersonRecord & { person: string }>`
    select r.*, p.person from unnest(${persons}::uuid[]) p (person) cross join lateral (
      select r.id, r.source, r.agency, r.post, r.ref, r.protected, r.state, r.occurred_at "occurredAt", r.occurred_precision as precision,
        r.zone, r.received_at "receivedAt", r.facts
      from persons.links l join intake.records r on r.id = l.record
      where l.person = p.person and r.state = 'current' and not r.protected
      order by r.occurred_at desc, r.id desc limit ${mostRecords}) r`

type Around = {
  occasion: Occasion
  purpose: DeclaredPurpose
  stated: string | undefined
  told: Map<string, ToldRecord>
}

function see(
  ctx: Context,
  { occasion, purpose, stated, told }: Around,
  found: { id: string; why: Words } | null,
  records: PersonRecord[],
  findings: DeskFinding[],
): Seen {
  const open = records.filter((record) => isOpen(ctx, record, 'identity'))
  const born = [stated, ...open.map(({ facts }) => facts.birthDate)].filter((one) => one !== undefined)
  const day = ctx.now.toISOString().slice(0, 10)
  const child = born.some((date) => maybeChild(date, day))
  const modi = new Set(findings.map((one) => one.modus))
  return {
    person: found?.id ?? null,
    name: open.find(({ facts }) => facts.name !== undefined)?.facts.name ?? '',
    why: found?.why ?? null,
    child,
    nothingToAsk: findings.length === 0,
    findings,
    questions: guideFor(occasion, purpose, child)
      .map(({ id, stage, ask, signs, modi: about }) => ({
        ...{ id, stage, ask, signs: [...signs] },
        now:
          modi.size > 0 && (stage === 'safety' || stage === 'separate' || (about ?? []).some((one) => modi.has(one))),
      }))
      // Within a stage what bears on the findings comes first.
      .toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || Number(b.now) - Number(a.now)),
    papers: papersFor(occasion, purpose, child).map((paper) => tellPaper(ctx, paper, records)),
    records: records.flatMap((record) => told.get(record.id) ?? []),
  }
}

const isOpen = (ctx: Context, record: PersonRecord, group: string): boolean => {
  const open = openGroups(ctx, record)
  return open === 'all' || open.includes(group)
}

const attestations = {
  placement: { id: 'tercatat dalam penempatan resmi', en: 'recorded in an official placement' },
  'licensed sponsor': { id: 'penjamin berizin tercatat', en: 'a licensed sponsor is recorded' },
} as const satisfies Record<NonNullable<Paper['attestedBy']>, Words>

function tellPaper(ctx: Context, { attestedBy, ...paper }: Paper, records: PersonRecord[]): DeskPaper {
  const speaks = records.some((record) =>
    attestedBy === 'placement'
      ? record.facts.happening === 'placement' && isOpen(ctx, record, 'journey')
      : record.facts.sponsor?.licence !== undefined &&
        record.facts.purpose === 'umrah' &&
        isOpen(ctx, record, 'sponsor'),
  )
  const { id, name, source, toBeConfirmed } = paper
  return {
    id,
    name,
    source,
    toBeConfirmed,
    attested: attestedBy !== undefined && speaks ? attestations[attestedBy] : null,
  }
}
