/** Where each record stands in a delivery's bytes: any JSON, any CSV. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, splitCsv, splitJson } from '../../server/intake/split-delivery.ts'

const space = fc.stringMatching(/^[ \n\r\t]{0,3}$/)
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[[\]{}",:\\ a-c]{0,12}$/))
const plain = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    plain,
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}))

/** How another program might write JSON: white space between all tokens, letters as escapes or not. */
type Hand = { spaces: string[]; escapes: boolean }
const hand = fc.record({ spaces: fc.array(space, { minLength: 1, maxLength: 7 }), escapes: fc.boolean() })

function writeJson(it: unknown, { spaces, escapes }: Hand): string {
  let used = 0
  const gap = () => spaces[used++ % spaces.length]!
  const asEscapes = (words: string) =>
    `"${Array.from({ length: words.length }, (_, i) => `\\u${words.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`
  const quote = (words: string) => (escapes ? asEscapes(words) : JSON.stringify(words))
  const list = (parts: string[]) => parts.map((part) => `${gap()}${part}${gap()}`).join(',')
  const write = (one: unknown): string => {
    if (typeof one === 'string') return quote(one)
    if (Array.isArray(one)) return `[${list(one.map(write))}${gap()}]`
    if (one === null || typeof one !== 'object') return JSON.stringify(one)
    return `{${list(Object.entries(one).map(([key, of]) => `${quote(key)}${gap()}:${gap()}${write(of)}`))}${gap()}}`
  }
  return `${gap()}${write(it)}${gap()}`
}

const textOf = (body: Buffer, piece: Piece) => body.toString('utf8', piece.from, piece.to)

/** The body with every record taken out and something else put in its place. */
function without(body: Buffer, pieces: Piece[], instead: string): string {
  const ends = [0, ...pieces.map((piece) => piece.to)]
  const gaps = ends.map((from, i) => body.toString('utf8', from, pieces[i]?.from ?? body.length))
  return gaps.join(instead)
}

const others = fc.dictionary(
  text.filter((key) => key !== 'records' && key !== '__proto__'),
  value,
  { maxKeys: 3 },
)
const options = { numRuns: 300 }

test('JSON: each range holds exactly its record, and nothing of a record stands between them', () => {
  const delivery = fc.record({ before: others, records: fc.array(value, { maxLength: 6 }), after: others })
  fc.assert(
    fc.property(delivery, hand, ({ before, records, after }, how) => {
      const body = Buffer.from(writeJson({ ...before, records, ...after }, how))
      const pieces = splitJson(body)
      const parsed = JSON.parse(body.toString()) as { records: unknown[] }
      expect(pieces.map((piece) => piece.value)).toEqual(parsed.records)
      expect(pieces.map((piece) => piece.place)).toEqual(parsed.records.map((_, i) => i + 1))
      for (const piece of pieces) {
        expect(JSON.parse(textOf(body, piece))).toEqual(piece.value)
        expect(textOf(body, piece)).toBe(textOf(body, piece).trim())
      }
      expect(JSON.parse(without(body, pieces, '"x"'))).toEqual({ ...parsed, records: parsed.records.map(() => 'x') })
    }),
    options,
  )
})

test('JSON: a second list is refused, however its key is written, since one of the two would be lost in silence', () => {
  const second = fc.constantFrom('records', '\\u0072ecords', 'record\\u0073')
  fc.assert(
    fc.property(fc.array(value), fc.array(value), second, fc.boolean(), (one, two, key, last) => {
      const [a, b] = last ? ['records', key] : [key, 'records']
      const body = Buffer.from(`{"${a}":${JSON.stringify(one)},"x":"records","${b}":${JSON.stringify(two)}}`)
      expect(() => splitJson(body)).toThrow(
        expect.objectContaining({ fields: [expect.objectContaining({ field: 'records' })] }),
      )
    }),
  )
})

test('JSON: what is no list of records, no JSON or no UTF-8 is a problem, never a crash', () => {
  const bad = [
    '[]',
    'null',
    '7',
    '"records"',
    '{}',
    '{"records":{"records":[1]}}',
    '[{"records":[]}]',
    '{"records":[}',
    '',
  ]
  for (const body of bad)
    expect(() => splitJson(Buffer.from(body)), body).toThrow(expect.objectContaining({ kind: expect.any(String) }))
  const latin = Buffer.concat([Buffer.from('{"records":["Ren'), Buffer.of(0xe9), Buffer.from('"]}')])
  expect(() => splitJson(latin)).toThrow(expect.objectContaining({ kind: 'unreadable-body' }))
})

const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z_]{0,8}$/), { minLength: 2, maxLength: 5 })
const cell = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]{0,6}$/),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[",;\n\r ]{0,5}$/),
)
const table = names.chain((header) =>
  fc.record({ header: fc.constant(header), rows: fc.array(fc.tuple(...header.map(() => cell)), { maxLength: 6 }) }),
)
const shape = fc.record({
  delimiter: fc.constantFrom(',', ';'),
  end: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  ended: fc.boolean(),
  blank: fc.boolean(),
  quoteHeader: fc.boolean(),
})

test('CSV: each range holds exactly its row, whatever quotes, line ends, BOM and delimiter', () => {
  fc.assert(
    fc.property(table, shape, ({ header, rows }, { delimiter, end, bom, ended, blank, quoteHeader }) => {
      const quote = (words: string) => `"${words.replaceAll('"', '""')}"`
      const write = (words: string) => (/^[A-Za-z0-9]+$/.test(words) ? words : quote(words))
      const head = header.map((name) => (quoteHeader ? quote(name) : name)).join(delimiter)
      const lines = [head, ...rows.map((row) => row.map(write).join(delimiter))]
      const whole = lines.join(blank ? `${end}${end}` : end) + (ended ? end : '')
      const body = Buffer.from(`${bom ? '\uFEFF' : ''}${whole}`)
      const wanted = rows.map((row) =>
        Object.fromEntries(header.flatMap((name, i) => (row[i] === '' ? [] : [[name, row[i]]]))),
      )
      const pieces = splitCsv(body)
      expect(pieces.map((piece) => piece.value)).toEqual(wanted)
      for (const [i, piece] of pieces.entries()) {
        expect(splitCsv(Buffer.from(`${head}${end}${textOf(body, piece)}`)).map((one) => one.value)).toEqual([
          wanted[i],
        ])
      }
      expect(splitCsv(Buffer.from(without(body, pieces, '')))).toEqual([])
    }),
    options,
  )
})

test('CSV: a heading over two lines, a heading twice, a torn quote, a missing cell, other letters', () => {
  const pieces = splitCsv(Buffer.from('"nomor\nregister";nama\n1;Melati\n2;Kenanga\n'))
  expect(pieces.map((piece) => [piece.from, piece.to])).toEqual([
    [22, 31],
    [31, 41],
  ])
  for (const bad of ['a,b,a\n1,2,3\n', 'a,b\n"1,2\n', 'a,b\n1\n']) {
    expect(() => splitCsv(Buffer.from(bad)), bad).toThrow(expect.objectContaining({ kind: 'bad-input' }))
  }
  expect(() => splitCsv(Buffer.from('nama\nRen\xe9e\n', 'latin1'))).toThrow(
    expect.objectContaining({ kind: 'bad-input' }),
  )
  expect(splitCsv(Buffer.from(''))).toEqual([])
})
