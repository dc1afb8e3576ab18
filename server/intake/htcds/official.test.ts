/** Every trap of the standard's own files, one by one, on the official files themselves (IOM, CC BY 4.0; see NOTICE). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet as readSheetOf } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { readRow } from '../judge-rows.ts'
import { htcdsCase } from '../sources/htcds-case.ts'
import { codeLists } from './code-lists.data.ts'
import { fields } from './fields.data.ts'
import { readHeadings } from './read-headings.ts'
import { asSourceRows, readHtcds } from './read-htcds.ts'
import { labelOf, readCountries, readMany, readOne, readTick } from './read-value.ts'
import { findField, templateColumns } from './standard.ts'

const folder = join(import.meta.dirname, '../../../test/htcds/official')
const official = (name: string) => readFileSync(join(folder, name))
const templates = ['plain.xlsx', 'single-select.xlsx', 'multi-select.xlsm'] as const

type Cells = (string | number | boolean | Date | null)[]
/** As another reader reads the file: ours is not its own judge. */
const sheet = async (name: string, at: string | number): Promise<Cells[]> =>
  (await readSheetOf(official(name), at)) as Cells[]
const text = (cell: Cells[number] | undefined) => (cell === null || cell === undefined ? '' : String(cell))
const rowsOfHead = async (name: string) => (await sheet(name, 1)).slice(0, 2).map((cells) => cells.map(text))

/** A filled row of a template: the official heading, then these cells by column. */
async function filled(name: string, cells: Record<number, string>) {
  const [names, labels] = await rowsOfHead(name)
  const width = Math.max(names!.length, labels!.length, ...Object.keys(cells).map((at) => Number(at) + 1))
  const line = (values: string[]) =>
    Array.from({ length: width }, (_, i) => `"${(values[i] ?? '').replaceAll('"', '""')}"`).join(',')
  const row = Array.from({ length: width }, (_, i) => cells[i] ?? '')
  return readHtcds(Buffer.from([names!, labels!, row].map(line).join('\n')))
}

/** A row as the source reads it. */
function read(values: Record<string, unknown>) {
  const [row] = asSourceRows([{ row: 3, called: '1', values: values as never }], { batch: 'UJI', asOf: '2026-06-30' })
  return readRow(htcdsCase, row)
}
const parsed = (values: Record<string, unknown>) => {
  const [row] = asSourceRows([{ row: 3, called: '1', values: values as never }], { batch: 'UJI', asOf: '2026-06-30' })
  return htcdsCase.layout.parse(row) as Record<string, string>
}

describe('the official templates', () => {
  test('the core of the standard is exactly their 38 columns', () => {
    expect(fields).toHaveLength(84)
    expect(templateColumns).toHaveLength(38)
    expect(templateColumns.map(({ name }) => name).toSorted()).toEqual(
      fields
        .filter(({ core }) => core)
        .map(({ name }) => name)
        .toSorted(),
    )
  })
  test.each(templates)('%s, as it comes, is an empty template: its thousand numbered rows are none', (name) => {
    expect(() => readHtcds(official(name))).toThrow('bad-input')
  })
  test.each(templates)('%s: all columns are found, the first is a running number', async (name) => {
    const [names, labels] = await rowsOfHead(name)
    const head = readHeadings(names!, labels!)!
    expect(head).toMatchObject({ form: 'template', rows: 2 })
    expect(head.columns.slice(0, 39)).toEqual(['number', ...templateColumns.map((field) => field.name)])
  })
  test.each(templates)(
    '%s: a name is misspelt, AJ1 is empty, names and labels of N, O, Q and R differ; each is told',
    async (name) => {
      const [names, labels] = await rowsOfHead(name)
      expect(names![19]).toBe('vic_TraffickinStatusDecisionMakingOrg')
      expect([names![35], labels![35]]).toEqual(['', 'Reason for Outgoing Referral'])
      const { notes } = readHeadings(names!, labels!)!
      expect(notes.map(({ kind }) => kind)).toEqual(['label-kept', 'misspelt', 'nameless'])
      expect(notes.find(({ kind }) => kind === 'label-kept')!.en).toContain('N, O, Q, R')
      expect(notes.find(({ kind }) => kind === 'nameless')!.id).toContain('AJ')
    },
  )
  test('an address is read as people see it: by the labels', async () => {
    const cells = { 3: 'Mawar', 13: 'Jalan Rekaan 1', 14: 'Singkawang', 15: 'Kalbar', 16: '79111', 17: 'Indonesia' }
    const { rows } = await filled('plain.xlsx', cells)
    expect(rows[0]!.values).toMatchObject({
      ...{ prs_MailingStreet: 'Jalan Rekaan 1', prs_MailingCity: 'Singkawang', prs_MailingState: 'Kalbar' },
      ...{ prs_MailingPostalCode: '79111', prs_MailingCountry: 'Indonesia' },
    })
  })
  test('what stands under the nameless AJ1 is the reason of the outgoing referral', async () => {
    const { rows } = await filled('multi-select.xlsm', { 0: '7', 3: 'Mawar', 35: 'Migration Or Change Of Location' })
    expect(rows).toEqual([
      {
        row: 3,
        called: '7',
        values: { prs_FirstName: 'Mawar', cas_ReasonForOutgoingReferral: 'Migration Or Change Of Location' },
      },
    ])
    expect(parsed(rows[0]!.values)).toMatchObject({ cas_ReasonForOutgoingReferral: 'MigrationOrChangeOfLocation' })
  })
})

/** Column of the validation sheet → field. */
const validated: Record<string, string> = {
  Gender: 'prs_Gender',
  'Method of Recruitment': 'vic_MethodOfRecruitment',
  'Methods of Control': 'vic_MethodsOfControl',
  'Type of Exploitation': 'vic_TypeOfExploitation',
  'Forced Labour Industry': 'vic_ForcedLabourIndustry',
  'Type of Sex Exploitation': 'vic_TypeOfSexExploitation',
  Vulnerabilities: 'vic_Vulnerabilities',
  Status: 'cas_Status',
  'Reason for Incoming Referral': 'cas_ReasonForIncomingReferral',
  'Reason for Outgoing Referral': 'cas_ReasonForOutgoingReferral',
  'Trafficking Status': 'vic_TraffickingStatus',
}
const variants = ['single-select.xlsx', 'multi-select.xlsm'] as const

describe('what the templates let people choose', () => {
  test.each(variants)('%s: every label, drifted or not, is a value; the lists are whole', async (name) => {
    const rows = await sheet(name, 'validation')
    const head = rows.findIndex((cells) => cells.some((cell) => text(cell) === 'Gender'))
    let seen = 0
    for (const [place, cell] of rows[head]!.entries()) {
      const field = findField(validated[text(cell)] ?? '')
      if (field === undefined) continue
      const labels = rows
        .slice(head + 1)
        .map((cells) => text(cells[place]))
        .filter((label) => label !== '')
      const values = labels.map((label) => readOne(field, label))
      expect(values, field.name).not.toContain(null)
      expect(new Set(values).size, field.name).toBe(Object.keys(codeLists[field.list!]!).length)
      seen += 1
    }
    expect(seen).toBe(Object.keys(validated).length)
  })
  test('“Follow up”, “Debt bondage ” and unspaced genders stand in the official sheet itself', async () => {
    const all = (await sheet('single-select.xlsx', 'validation')).flat().map(String)
    expect(all).toEqual(expect.arrayContaining(['Follow up', 'TransgenderFeminine']))
    expect(readOne(findField('cas_Status')!, 'Follow up')).toBe('FollowUp')
    expect(readOne(findField('vic_MethodsOfControl')!, 'Debt bondage ')).toBe('DebtBondage')
    expect(readOne(findField('prs_Gender')!, 'Feminine\u00a0')).toBe('Feminine')
  })
  test('every country of the official sheet is one, by name and by code', async () => {
    const rows = await sheet('single-select.xlsx', 'validation')
    const head = rows.findIndex((cells) => cells.some((cell) => text(cell) === 'Country Code'))
    const at = (name: string) => rows[head]!.findIndex((cell) => text(cell) === name)
    const wrong = rows.slice(head + 1).flatMap((cells) => {
      const [code, name] = [text(cells[at('Country Code')]), text(cells[at('Country')])]
      if (code === '' || name === '') return []
      return readCountries(name)?.join() === code && readCountries(code)?.join() === code ? [] : [`${code}: ${name}`]
    })
    expect(wrong).toEqual([])
  })
  test('two labels of industries hold a semicolon, and lists are parted by one', () => {
    const industry = findField('vic_ForcedLabourIndustry')!
    const labels = Object.values(codeLists.vic_ForcedLabourIndustry!)
    expect(labels.filter((label) => label.includes(';')).length).toBeGreaterThanOrEqual(2)
    for (const label of labels) expect(readMany(industry, label), label).toHaveLength(1)
    expect(readMany(industry, labels.join('; '))).toEqual(Object.keys(codeLists.vic_ForcedLabourIndustry!))
  })
})

describe('the survey form (ODK, Kobo)', () => {
  test('three of its names differ from the standard; prs_Title is labelled “Second Name” and is a title all the same', async () => {
    const form = (await sheet('survey.xlsx', 1)).map((cells) => cells.map(text))
    const asked = form.filter(([type, name]) => name !== '' && /^(text|date|select)/.test(type!))
    expect(asked.find(([, name]) => name === 'prs_Title')![2]).toBe('Second Name')
    const names = asked.map(([, name]) => name!)
    const head = readHeadings(['start', ...names, '_uuid'], [])!
    expect(head.form).toBe('survey')
    expect(head.columns.filter((field) => field !== null && field !== 'number')).toHaveLength(names.length)
    expect(head.notes.map(({ kind }) => kind)).toEqual(['survey-name'])
    const { rows } = readHtcds(
      Buffer.from(
        'prs_First_Name,prs_Second_Name,prs_Title,vic_Methods_of_Control,_uuid\nMawar,,Ibu,DebtBondage  TakesEarnings,u-1\n',
      ),
    )
    expect(rows).toEqual([
      {
        row: 2,
        called: 'u-1',
        values: { prs_FirstName: 'Mawar', prs_Title: 'Ibu', vic_MethodsOfControl: 'DebtBondage  TakesEarnings' },
      },
    ])
    expect(parsed(rows[0]!.values)).toMatchObject({ vic_MethodsOfControl: 'DebtBondage; TakesEarnings' })
  })
  test('every choice of the official form is a value, by name and by label', async () => {
    const choices = (await sheet('survey.xlsx', 2)).slice(1).map((cells) => cells.map(text))
    const fieldOf = new Map(
      Object.values(fields).map((field) => [field.name.replace(/^[a-z]{3}_/, '').toLowerCase(), field]),
    )
    const wrong = choices.flatMap(([list, name, label]) => {
      if (list === '' || list === undefined) return []
      if (list === 'citizenship')
        return readCountries(label!)?.join() === name && readCountries(name!)?.join() === name
          ? []
          : [`${name}: ${label}`]
      if (list === 'consent') return readTick(name!) === null || readTick(label!) === null ? [`consent: ${name}`] : []
      const field = fieldOf.get(list)!
      const byName = readOne(field, name!)
      return byName !== null && byName === readOne(field, label!) ? [] : [`${list}: ${name} / ${label}`]
    })
    expect(choices.length).toBeGreaterThan(300)
    expect(wrong).toEqual([])
  })
  test('a reason in free words is kept as details, under “Other”', () => {
    const csv =
      'prs_First_Name,vic_Methods_of_Control,cas_ReasonForIncomingReferral,cas_IncomingReferralDetails\nMawar,,Perlu rumah aman,Malam hari\n'
    expect(readHtcds(Buffer.from(csv)).rows[0]!.values).toMatchObject({
      cas_ReasonForIncomingReferral: 'Other',
      cas_IncomingReferralDetails: 'Perlu rumah aman. Malam hari',
    })
  })
})

describe('where the standard and this border differ', () => {
  test('the definitions name four methods of control otherwise than the list', () => {
    const control = findField('vic_MethodsOfControl')!
    expect(readMany(control, 'Threats; UsesChildren; ThreatOfLawEnforcement; PsychoactiveSubstances')).toEqual([
      ...['PhysicalThreats', 'ThreatensChildrenFamily', 'ThreatsLawEnforcement', 'PsychoactiveSubstance'],
    ])
  })
  test('holding people back and forced crime are our own values, and “Other” in the standard’s words', () => {
    expect(parsed({ prs_FirstName: 'A', vic_MethodsOfControl: 'RestrictsMovement' }).vic_MethodsOfControl).toBe(
      'RestrictsMovement; Other',
    )
    const both = { vic_TypeOfExploitation: 'Forced labour; Other', ext_TypeOfExploitation: 'ForcedCriminality' }
    expect(parsed({ prs_FirstName: 'A', ...both }).vic_TypeOfExploitation).toBe(
      'ForcedLabour; Other; ForcedCriminality',
    )
  })
  test('a single name stays in the first name; nothing is invented', () => {
    const found = read({ prs_FirstName: 'Suparmi' })
    expect('row' in found && found.row.facts.name).toBe('Suparmi')
    expect(parsed({ prs_FirstName: 'Suparmi' })).not.toHaveProperty('prs_SecondName')
  })
  test('sic: Unaquainted', () => {
    expect(labelOf(findField('vic_RelationshipToTrafficker')!, 'Unaquainted')).toBe('Unaquainted')
  })
  test('a value that is none is refused, its field named in both languages, the value never quoted', () => {
    const found = read({
      prs_FirstName: 'Mawar',
      vic_MethodsOfControl: 'Debt bondage; sihir hitam',
      prs_Birthdate: '31-02-2004',
    })
    if (!('problems' in found)) throw new Error('must be refused')
    expect(found.problems.map(({ field }) => field).toSorted()).toEqual(['prs_Birthdate', 'vic_MethodsOfControl'])
    for (const problem of found.problems) expect(problem.id + problem.en).not.toContain('sihir')
    expect(found.problems.find(({ field }) => field === 'vic_MethodsOfControl')).toMatchObject({
      id: expect.stringContaining('Cara pengendalian'),
      en: expect.stringContaining('Methods of Control'),
    })
  })
})
