/** What goes out comes back: any records, in each of the three forms, read by our reader and, where it can, by another's. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { codeLists } from '../../intake/htcds/code-lists.data.ts'
import { asSourceRows, readHtcds } from '../../intake/htcds/read-htcds.ts'
import { type HtcdsRecord, localValues, rowFields, templateColumns } from '../../intake/htcds/standard.ts'
import { htcdsCase } from '../../intake/sources/htcds-case.ts'
import { writeCore } from './write-core.ts'
import { nothingBeside, writeRelational } from './write-relational.ts'
import { flatColumns } from './write-rows.ts'
import { writeTemplate } from './write-template.ts'

const batch = { batch: 'UJI', asOf: '2026-06-30' }

/** Anything that a field takes, written as value names. */
const valueFor = (field: (typeof rowFields)[number]): fc.Arbitrary<string> => {
  const names = [
    ...Object.keys(codeLists[field.list ?? ''] ?? {}),
    ...Object.keys(localValues[field.name]?.values ?? {}),
  ]
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  const strange = fc.constantFrom(
    '=1+1',
    '+62',
    "'=x",
    '-',
    '@a',
    'a;b',
    '"',
    'a,b',
    'x\ny',
    '_x0041_',
    '\u0001a',
    'a\r\nb',
    '<&>',
    '{',
    'TRUE',
    'toString',
    '\ufffd',
  )
  const kinds: Record<typeof field.kind, fc.Arbitrary<string>> = {
    ...{ text: fc.oneof(text, strange), long: fc.oneof(text, strange) },
    one: fc.constantFrom(...names, 'x'),
    many: fc.subarray(names.length === 0 ? ['x'] : names, { minLength: 1 }).map((some) => some.join('; ')),
    ...{ day: fc.constantFrom('2026-01-31', '2025-12-01'), birth: fc.constantFrom('2004-03-07', '2004', '2004-03') },
    ...{ yes: fc.constantFrom('TRUE', 'FALSE'), country: fc.constantFrom('ID', 'MY', 'KH') },
    countries: fc.subarray(['ID', 'MY', 'KH', 'US'], { minLength: 1 }).map((some) => some.join('; ')),
    ...{ phone: fc.constantFrom('+6281234567', '0562 12345'), email: fc.constant('mawar@rekaan.example') },
  }
  return /Name$/.test(field.name) ? fc.constantFrom('Mawar', 'Siti Rekaan', "D'Rekaan", 'Suparmi') : kinds[field.kind]
}

/** Records as the source reads them; what it refuses is no record. */
const recordsOf = (fields: typeof rowFields): fc.Arbitrary<HtcdsRecord[]> => {
  const row = fc.record(Object.fromEntries(fields.map((field) => [field.name, valueFor(field)])), { requiredKeys: [] })
  return fc
    .array(row, { minLength: 1, maxLength: 4 })
    .map((rows) =>
      rows.flatMap((values, i) => {
        const read = htcdsCase.layout.safeParse({
          ...values,
          ext_Reference: `UJI-${i}`,
          ext_Case: 'K-1',
          ext_AsOf: '2026-06-30',
        })
        return read.success ? [clean(read.data as HtcdsRecord)] : []
      }),
    )
    .filter((records) => records.length > 0)
}
const clean = (record: HtcdsRecord): HtcdsRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''))

const readBack = (bytes: Buffer): HtcdsRecord[] =>
  asSourceRows(readHtcds(bytes).rows, batch).map((row) => clean(htcdsCase.layout.parse(row) as HtcdsRecord))
/** Lists keep their values; where a local one stood among them does not matter. */
const sorted = (records: HtcdsRecord[]) =>
  records.map((record) =>
    Object.fromEntries(
      Object.entries(record).map(([name, text]) => [
        name,
        localValues[name] ? text.split('; ').toSorted().join('; ') : text,
      ]),
    ),
  )

describe('export → import gives the same records', () => {
  test('core CSV', () => {
    fc.assert(
      fc.property(recordsOf(templateColumns), (records) => {
        expect(sorted(readBack(Buffer.from(writeCore(records))))).toEqual(sorted(records))
      }),
      { numRuns: 200 },
    )
  })
  test('the template', async () => {
    await fc.assert(
      fc.asyncProperty(recordsOf(templateColumns), async (records) => {
        expect(sorted(readBack(await writeTemplate(records)))).toEqual(sorted(records))
      }),
      { numRuns: 60 },
    )
  })
  test('relational JSON, with all fields of the person, the victim, the case', () => {
    fc.assert(
      fc.property(recordsOf(rowFields), (records) => {
        const head = { number: 'HTCDS-1', at: '2026-06-30', purpose: 'referral', identified: true }
        expect(sorted(readBack(Buffer.from(writeRelational(records, nothingBeside, head))))).toEqual(sorted(records))
      }),
      { numRuns: 200 },
    )
  })
})

const mawar: HtcdsRecord = {
  ...{ ext_Reference: 'K-1-1', ext_Case: 'K-1', ext_AsOf: '2026-06-30', prs_FirstName: 'Mawar' },
  ...{
    vic_TypeOfExploitation: 'ForcedCriminality; Other',
    vic_MethodsOfControl: 'DebtBondage; RestrictsMovement; Other',
  },
  ...{ cas_ReasonForCaseClosure: '=HYPERLINK("http://contoh")', cas_Status: 'FollowUp' },
}

test('what the standard has no word for is “Other” in its column and named in ours', () => {
  const { victims } = JSON.parse(
    writeRelational([mawar], nothingBeside, { number: 'x', at: 'y', purpose: 'z', identified: true }),
  )
  expect(victims[0]).toMatchObject({
    ...{ vic_TypeOfExploitation: ['Other'], ext_TypeOfExploitation: ['ForcedCriminality'] },
    ...{ vic_MethodsOfControl: ['DebtBondage', 'Other'], ext_MethodsOfControl: ['RestrictsMovement'] },
  })
})

test('the workbook has the layout of the official one: hidden names, labels, cases from row 3, labels for values, no formula', async () => {
  const made = await writeTemplate([mawar])
  const rows = (await readSheet(made)) as (string | null)[][]
  const official = (await readSheet(
    readFileSync(new URL('../../../test/htcds/official/plain.xlsx', import.meta.url)),
  )) as (string | null)[][]
  expect(rows[1]!.slice(1, 39)).toEqual(official[1]!.slice(1, 39))
  expect(rows[0]!.slice(1)).toEqual(flatColumns)
  expect(rows[2]!.slice(0, 4)).toEqual(['1', null, null, 'Mawar'])
  expect(rows[2]![27]).toBe('Follow Up')
  expect(rows[2]![22]).toBe('Debt bondage; Other')
  expect(rows[2]![38]).toBe(`'${mawar.cas_ReasonForCaseClosure}`)
})
