/**
 * Gathers what an export may hold, under the taker's own sight and at this moment: nothing of it was copied when it was asked for. A victim
 * whose consent is refused is left out; identifiers leave only where consent is on record; what is not known is not consent.
 */
import { createHmac } from 'node:crypto'
import { hasConsent } from '../../cases/victims/has-consent.ts'
import type { HtcdsRecord } from '../../intake/htcds/standard.ts'
import { readRows } from '../../intake/read-row.ts'
import { htcdsCase } from '../../intake/sources/htcds-case.ts'
import type { PersonRecord } from '../../persons/model.ts'
import { personsOf } from '../../persons/name-persons.ts'
import { readRecords, readRecordsOf } from '../../persons/store.ts'
import type { Context } from '../../platform/context.ts'
import { regions } from '../../reference/references/regions.ts'
import { readAll } from '../../reference/store.ts'
import { deidentified, withinGroups } from './deidentify.ts'
import { describePerson, describeStanding, openFacts, type Participant } from './describe-victim.ts'

/** What is asked: which cases, and with identifiers as far as these groups of an agreement with this agency open them. */
export type Asked = {
  export: string
  cases: string[]
  groups: string[] | null
  agency: string | null
  abroad: boolean
}

/** `withheld`: consent refused. `covered`: identifiers were asked for and no consent is on record. */
export type Gathered = {
  records: HtcdsRecord[]
  cases: number
  withheld: number
  covered: number
  participants: Map<string, string>
}

type Case = { id: string; number: string; state: string }

export async function gatherExport(ctx: Context, asked: Asked): Promise<Gathered> {
  const cases =
    await ctx.sql<Case>`select id, number, state from cases.cases where id = any (${asked.cases}::uuid[]) order by number`
  const participants = await ctx.sql<Participant>`
    select id, case_id, record, role, outcome from cases.participants
    where case_id = any (${asked.cases}::uuid[]) and role in ('presumed victim', 'victim') order by since, id`
  const recordsOf = await readVictims(ctx, participants)
  const forms = await readForms(ctx, [...recordsOf.values()].flat())
  const regionNames = new Map((await readAll(ctx, regions)).rows.map((row) => [row.code!, row.name!]))
  const gathered: Gathered = { records: [], cases: cases.length, withheld: 0, covered: 0, participants: new Map() }
  for (const participant of participants) {
    const inCase = cases.find((one) => one.id === participant.case_id)
    if (inCase === undefined) continue
    const records = recordsOf.get(participant.id) ?? []
    const said = records.flatMap((record) => forms.get(record.id) ?? [])
    const told = await hasConsent(ctx, participant.id, asked.abroad ? ['exchange', 'abroad'] : 'exchange', asked.agency)
    const written = said.findLast((one) => one.consent !== null)?.consent ?? null
    // A no wins, wherever it was said.
    const consent = told.no !== null || written === false ? false : told.given ? true : written
    if (consent === false) {
      gathered.withheld += 1
      continue
    }
    const whole: HtcdsRecord = {
      ...describePerson(openFacts(ctx, records), regionNames),
      ...Object.assign({}, ...said.map((one) => one.form)),
      ...describeStanding(participant, inCase),
      ext_AsOf: ctx.now.toISOString().slice(0, 10),
    }
    gathered.records.push(disclosed(ctx, asked, participant, whole, consent === true, gathered))
  }
  return gathered
}

function disclosed(
  ctx: Context,
  asked: Asked,
  { id, case_id }: Participant,
  whole: HtcdsRecord,
  consents: boolean,
  gathered: Gathered,
): HtcdsRecord {
  if (asked.groups !== null && consents) {
    const called = whole.ext_Reference ?? `${whole.ext_Case}-${id.slice(-8)}`
    gathered.participants.set(id, called)
    return withinGroups({ ...whole, ext_Reference: called }, asked.groups)
  }
  if (asked.groups !== null) gathered.covered += 1
  const called = chanceName(ctx, asked.export, id)
  gathered.participants.set(id, called)
  return deidentified(whole, called, chanceName(ctx, asked.export, case_id))
}

/** The same in one export, another in the next: two exports cannot be laid side by side. */
const chanceName = (ctx: Context, inExport: string, id: string): string =>
  createHmac('sha256', ctx.keys.journal)
    .update(`htcds export ${inExport} ${id}`)
    .digest('hex')
    .slice(0, 12)
    .toUpperCase()

/** The records of each victim that the reader may see, oldest first. */
async function readVictims(ctx: Context, participants: Participant[]): Promise<Map<string, PersonRecord[]>> {
  const own = await readRecords(
    ctx,
    participants.map((one) => one.record),
  )
  const persons = await personsOf(
    ctx,
    participants.map((one) => one.record),
  )
  const linked = await readRecordsOf(ctx, [...new Set(persons.values())])
  return new Map(
    participants.map((one) => {
      const person = persons.get(one.record)
      return [
        one.id,
        person === undefined
          ? own.filter(({ id }) => id === one.record)
          : linked.filter((record) => record.person === person),
      ]
    }),
  )
}

type Form = { form: HtcdsRecord; consent: boolean | null }

/** What the own service's rows say in the standard's words, and whether the person consents; other agencies' rows are not theirs to read. */
async function readForms(ctx: Context, records: PersonRecord[]): Promise<Map<string, Form>> {
  const mine = records.filter((one) => one.agency === ctx.actor.agency)
  const rows = await readRows(
    ctx,
    mine.filter((one) => ['htcds-case', 'uptd-ppa-service'].includes(one.source)).map((one) => one.id),
  )
  return new Map(
    mine.flatMap((record): [string, Form][] => {
      const row = rows.get(record.id)
      if (row === undefined) return []
      if (record.source === 'uptd-ppa-service')
        return [[record.id, { form: {}, consent: /^tidak$/i.test(row.persetujuan ?? '') ? false : null }]]
      const read = htcdsCase.layout.safeParse(row)
      const form = read.success ? (JSON.parse(JSON.stringify(read.data)) as HtcdsRecord) : {}
      return [[record.id, { form, consent: form.con_Consent === undefined ? null : form.con_Consent === 'TRUE' }]]
    }),
  )
}
