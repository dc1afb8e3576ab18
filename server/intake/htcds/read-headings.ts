/**
 * Which field stands in which column of a file in the form of the standard. The official templates name columns twice, in a hidden first row
 * and in a row of labels, and the two do not agree; what was noticed is told, so that nobody has to trust a silent correction.
 */
import { fill, type Words } from '../../platform/words.ts'
import type { Cell } from '../files/model.ts'
import { extensionColumns, findField, rowFields, templateColumns } from './standard.ts'

/** What a file is: an official template or our own, a survey's answers (ODK, Kobo), or a table with the standard's names. */
export type HtcdsForm = 'template' | 'survey' | 'table'

/** Something that was noticed in a file, told in words. */
export type Note = { kind: string } & Words

export type Headings = {
  form: HtcdsForm
  /** Field of each column; `number` is the running number; null is not read. */
  columns: (string | null)[]
  /** How many rows the heading takes. */
  rows: number
  notes: Note[]
}

/** Names that the standard's own files write otherwise than the standard. */
const misspelt: Record<string, string> = {
  vic_TraffickinStatusDecisionMakingOrg: 'vic_TraffickingStatusDecisionMakingOrg',
}
const surveyNames: Record<string, string> = {
  prs_First_Name: 'prs_FirstName',
  prs_Second_Name: 'prs_SecondName',
  vic_Methods_of_Control: 'vic_MethodsOfControl',
}
/** What survey programs add of their own. */
const surveyOwn = /^(start|end|_.*|meta\/.*|formhub\/.*|today|deviceid|username)$/

const plain = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
const fieldOfLabel = new Map(templateColumns.map((field) => [field.label.toLowerCase(), field.name]))
const known = new Set<string>([...rowFields.map(({ name }) => name), ...extensionColumns])
const looksLikeName = /^(org|prs|vic|per|cas|cco|hte|spl|con|ext)_\w+$/

/** ODK puts a group's name in front. */
const bare = (name: string): string => name.split('/').at(-1)!

function nameOf(cell: Cell | undefined): string | null {
  const name = bare(plain(cell))
  const right = misspelt[name] ?? surveyNames[name] ?? name
  return known.has(right) ? right : null
}

const isNames = (cells: readonly Cell[]) => cells.filter((cell) => looksLikeName.test(bare(plain(cell)))).length >= 3
const isLabels = (cells: readonly Cell[]) =>
  cells.filter((cell) => fieldOfLabel.has(plain(cell).toLowerCase())).length >= 3

/** From a file's first two rows; null when neither names fields of the standard. */
export function readHeadings(first: readonly Cell[], second: readonly Cell[]): Headings | null {
  const names = isNames(first) ? first : null
  const labels = names === null ? (isLabels(first) ? first : null) : isLabels(second) ? second : null
  if (names === null && labels === null) return null
  const survey = (names ?? []).some((cell) => Object.hasOwn(surveyNames, bare(plain(cell))))
  const noticed: Noticed = new Map()
  const columns: (string | null)[] = []
  for (let place = 0; place < Math.max(names?.length ?? 0, labels?.length ?? 0); place++)
    columns.push(fieldAt(place, names, labels, survey, columns, noticed))
  const rows = names !== null && labels !== null ? 2 : 1
  const form = survey ? 'survey' : labels === null ? 'table' : 'template'
  return { form, columns, rows, notes: tell(noticed) }
}

function fieldAt(
  place: number,
  names: readonly Cell[] | null,
  labels: readonly Cell[] | null,
  survey: boolean,
  before: (string | null)[],
  noticed: Noticed,
): string | null {
  const [name, label] = [plain(names?.[place]), plain(labels?.[place])]
  if (name === '' && label === '') return place === 0 ? 'number' : null
  const [byName, byLabel] = [nameOf(name), fieldOfLabel.get(label.toLowerCase()) ?? null]
  if (place === 0 && byName === null && byLabel === null) return 'number'
  if (Object.hasOwn(misspelt, bare(name))) notice(noticed, 'misspelt', columnName(place))
  if (survey && Object.hasOwn(surveyNames, bare(name))) notice(noticed, 'survey-name', bare(name))
  // A survey's labels are worse than its names: prs_Title is labelled "Second Name" there.
  const trusted = survey ? (byName ?? byLabel) : (byLabel ?? byName)
  if (labels !== null && name === '' && byLabel !== null)
    notice(noticed, 'nameless', `${columnName(place)} (${byLabel})`)
  if (byName !== null && byLabel !== null && byName !== byLabel)
    notice(noticed, survey ? 'name-kept' : 'label-kept', columnName(place))
  if (trusted === null) {
    if (/^_(uuid|id)$/.test(name)) return 'number'
    if (!surveyOwn.test(name))
      notice(noticed, findField(bare(name)) === undefined ? 'unknown' : 'beside', columnName(place))
    return null
  }
  if (before.includes(trusted)) {
    notice(noticed, 'twice', columnName(place))
    return null
  }
  return trusted
}

/** A, B … AM as spreadsheets say. */
function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last
}

const sentences: Record<string, Words> = {
  misspelt: {
    id: 'Nama kolom {at} salah eja di templat resmi; dibaca sebagai vic_TraffickingStatusDecisionMakingOrg.',
    en: 'The name of column {at} is misspelt in the official template; it is read as vic_TraffickingStatusDecisionMakingOrg.',
  },
  nameless: {
    id: 'Kolom {at} tidak bernama di baris pertama; dibaca menurut labelnya.',
    en: 'Column {at} has no name in the first row; it is read by its label.',
  },
  'label-kept': {
    id: 'Nama dan label kolom {at} berlainan; isinya dibaca menurut labelnya, karena label itulah yang terlihat pengisi.',
    en: 'Name and label of column {at} differ; it is read by its label, which is what people see who fill it in.',
  },
  'name-kept': {
    id: 'Nama dan label kolom {at} berlainan; isinya dibaca menurut namanya, karena di formulir survei labelnya keliru.',
    en: 'Name and label of column {at} differ; it is read by its name, because in the survey form the label is wrong.',
  },
  'survey-name': {
    id: 'Nama isian survei {at} berbeda dari standar dan dibaca sebagai isian standarnya.',
    en: 'The survey’s name {at} differs from the standard and is read as the standard’s field.',
  },
  unknown: {
    id: 'Kolom {at} bukan bagian standar dan tidak dibaca.',
    en: 'Column {at} is no part of the standard and is not read.',
  },
  beside: {
    id: 'Kolom {at} bukan tentang korban, kasus, atau persetujuan, dan tidak dibaca dari lembar datar.',
    en: 'Column {at} is not about the victim, the case or consent, and is not read from a flat sheet.',
  },
  twice: {
    id: 'Kolom {at} mengulang kolom sebelumnya dan tidak dibaca.',
    en: 'Column {at} repeats an earlier one and is not read.',
  },
}

/** What was noticed, by kind: where. */
type Noticed = Map<string, string[]>

function notice(noticed: Noticed, kind: string, at: string): void {
  noticed.set(kind, [...(noticed.get(kind) ?? []), at])
}

/** Notices of one kind become one sentence. */
const tell = (noticed: Noticed): Note[] =>
  [...noticed].map(([kind, at]) => ({ kind, ...fill(sentences[kind]!, { at: at.join(', ') }) }))
