/** Relational JSON: one list per entity of the standard, tied by ids, multi-selects as arrays; what a flat sheet cannot hold stands in it too. */
import { findField, type HtcdsRecord, partsOf, rowFields } from '../../intake/htcds/standard.ts'
import { inStandardWords } from './write-rows.ts'

type Value = string | boolean | string[]
type Entity = Record<string, Value>

/** What stands beside the victims' rows; ties name the `ext_Reference` of a victim or the `ext_Case` of a case. */
export type Beside = {
  organisations: Entity[]
  perpetrators: Entity[]
  perpetratorPersons: Entity[]
  supportPlans: Entity[]
}

export const nothingBeside: Beside = {
  organisations: [],
  perpetrators: [],
  perpetratorPersons: [],
  supportPlans: [],
}

/** What tells of the file itself. */
export type FileHead = { number: string; at: string; purpose: string; identified: boolean }

const asValue = (name: string, text: string): Value => {
  const kind = findField(name)?.kind
  if (kind === 'yes') return text === 'TRUE'
  return kind === 'many' || kind === 'countries' || /^ext_(Type|Methods)Of/.test(name) ? partsOf(text) : text
}

/** Fields of one prefix. */
const part = (record: HtcdsRecord, prefix: string): Entity =>
  Object.fromEntries(
    rowFields.flatMap(({ name }) => {
      const text = record[name]
      return name.startsWith(prefix) && text !== undefined ? [[name, asValue(name, text)]] : []
    }),
  )

const extension = (record: HtcdsRecord): Entity =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, text]) => (name.startsWith('ext_') ? [[name, asValue(name, text)]] : [])),
  )

/** The file's text. Rows of one case share it where they say the same of it. */
export function writeRelational(records: readonly HtcdsRecord[], beside: Beside, head: FileHead): string {
  const cases = new Map<string, Entity>()
  const lists = { persons: [] as Entity[], victims: [] as Entity[], consents: [] as Entity[] }
  for (const [i, whole] of records.entries()) {
    const record = inStandardWords(whole)
    const fields = part(record, 'cas_')
    const said = JSON.stringify([record.ext_Case ?? null, fields])
    const inCase = cases.get(said) ?? { id: `c${cases.size + 1}`, ...fields }
    cases.set(said, inCase)
    const person = `p${i + 1}`
    lists.persons.push({ id: person, ...part(record, 'prs_') })
    lists.victims.push({ id: `v${i + 1}`, person, case: inCase.id!, ...part(record, 'vic_'), ...extension(record) })
    if (record.con_Consent !== undefined) lists.consents.push({ person, case: inCase.id!, ...part(record, 'con_') })
  }
  const { perpetratorPersons, ...rest } = beside
  return `${JSON.stringify(
    {
      standard: {
        name: 'HTCDS',
        version: '2.0',
        by: 'IOM, https://github.com/UNMigration/HTCDS, CC BY 4.0; no endorsement by IOM',
      },
      export: head,
      ...{ cases: [...cases.values()], persons: [...lists.persons, ...perpetratorPersons] },
      ...{ victims: lists.victims, consents: lists.consents, comments: [], events: [], ...rest },
    },
    null,
    1,
  )}\n`
}
