/** Reads a condition's text into its tree: the operators and their order are those of CEL. */
import { caught, stopAt } from './condition-problem.ts'
import {
  type BinaryOperator,
  type ConditionProblem,
  deepestNesting,
  type EachName,
  eachNames,
  type Node,
} from './model.ts'
import { readTokens, type Token } from './read-tokens.ts'

/** How tightly an operator binds; a higher one binds first. Comparisons do not chain: `a < b < c` is refused by the types. */
export const precedence: Record<BinaryOperator, number> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  in: 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
}
/** Above every binary operator: `!a && b` is `(!a) && b`. */
export const unaryPrecedence = 6

/** The tree, or the first problem. */
export function readCondition(text: string): { node: Node } | { problem: ConditionProblem } {
  return caught(() => {
    const reader = readerOf(readTokens(text))
    if (reader.now().kind === 'end') stopAt({ from: 0, to: text.length }, 'empty')
    const node = choice(reader)
    const left = reader.now()
    if (left.kind !== 'end') stopAt(left, 'expected-end', { found: shown(left) })
    return { node }
  })
}

type Reader = ReturnType<typeof readerOf>

/** Walks over the tokens; `deeper` counts how deep the reading nests. */
function readerOf(tokens: Token[]) {
  let at = 0
  let depth = 0
  const now = () => tokens[at]!
  const is = (text: string) =>
    (now().kind === 'sign' || now().kind === 'name') && (now() as { text: string }).text === text
  const next = () => tokens[at++]!
  return {
    now,
    is,
    next,
    took: (text: string) => (is(text) ? next() : null),
    want: (text: string) => (is(text) ? next() : stopAt(now(), 'expected', { wanted: text, found: shown(now()) })),
    deeper: <T>(read: () => T): T => {
      if (++depth > deepestNesting) stopAt(now(), 'too-deep', { most: deepestNesting })
      const node = read()
      depth--
      return node
    },
  }
}

/** How a token is named in a sentence. */
const shown = (token: Token) =>
  token.kind === 'end' ? { id: 'akhir teks', en: 'the end of the text' } : { id: textOf(token), en: textOf(token) }
const textOf = (token: Token) => ('text' in token ? token.text : JSON.stringify(token.value))

function choice(reader: Reader): Node {
  return reader.deeper(() => {
    const when = binary(reader, 1)
    if (!reader.took('?')) return when
    const yes = choice(reader)
    reader.want(':')
    const no = choice(reader)
    return { kind: 'choice', when, yes, no, from: when.from, to: no.to }
  })
}

function binary(reader: Reader, least: number): Node {
  let left = unary(reader)
  for (;;) {
    const token = reader.now()
    const op = (token.kind === 'sign' || token.kind === 'name' ? token.text : '') as BinaryOperator
    const binds = Object.hasOwn(precedence, op) ? precedence[op] : 0
    if (binds < least) return left
    reader.next()
    const right = binary(reader, binds + 1)
    left = { kind: 'binary', op, left, right, from: left.from, to: right.to }
    // A long chain of the same operator is a deep tree all the same.
    if (heightOf(left) > deepestChain) stopAt(left, 'too-deep', { most: deepestChain })
  }
}

/** `a && b && …` leans to the left, a level each; longer than this it belongs in a list. */
const deepestChain = 100
const heights = new WeakMap<Node, number>()
function heightOf(node: Node): number {
  if (node.kind !== 'binary') return 0
  const known = heights.get(node) ?? 1 + Math.max(heightOf(node.left), heightOf(node.right))
  heights.set(node, known)
  return known
}

function unary(reader: Reader): Node {
  const token = reader.took('!') ?? reader.took('-')
  if (token === null) return after(reader, primary(reader))
  const of = reader.deeper(() => unary(reader))
  return { kind: 'unary', op: (token as { text: '!' | '-' }).text, of, from: token.from, to: of.to }
}

/** Fields, methods and what is done with each item, as far as they follow. */
function after(reader: Reader, first: Node): Node {
  let node = first
  while (reader.took('.')) {
    const name = wantName(reader)
    if (!reader.took('(')) {
      node = { kind: 'field', of: node, name: name.text, from: node.from, to: name.to }
      continue
    }
    if ((eachNames as readonly string[]).includes(name.text)) {
      node = each(reader, node, name.text as EachName)
      continue
    }
    const { args, to } = argumentsOf(reader)
    node = { kind: 'method', of: node, name: name.text, args, from: node.from, to }
  }
  return node
}

function each(reader: Reader, of: Node, does: EachName): Node {
  const name = reader.next()
  if (name.kind !== 'name') stopAt(name, 'expected-name')
  reader.want(',')
  const body = choice(reader)
  const end = reader.want(')')
  return { kind: 'each', of, does, each: name.text, body, from: of.from, to: end.to }
}

function primary(reader: Reader): Node {
  const token = reader.next()
  const { from } = token
  if (token.kind === 'number' || token.kind === 'text')
    return { kind: 'literal', value: token.value, from, to: token.to }
  if (token.kind === 'sign' && token.text === '(') {
    const inside = choice(reader)
    reader.want(')')
    return inside
  }
  if (token.kind === 'sign' && token.text === '[') {
    const { args: items, to } = argumentsOf(reader, ']')
    return { kind: 'list', items, from, to }
  }
  if (token.kind !== 'name' || token.text === 'in')
    stopAt(token, 'expected', { wanted: { id: 'sebuah nilai', en: 'a value' }, found: shown(token) })
  if (token.text === 'true' || token.text === 'false')
    return { kind: 'literal', value: token.text === 'true', from, to: token.to }
  if (!reader.took('(')) return { kind: 'name', name: token.text, from, to: token.to }
  const { args, to } = argumentsOf(reader)
  return { kind: 'call', name: token.text, args, from, to }
}

function argumentsOf(reader: Reader, end = ')'): { args: Node[]; to: number } {
  const args: Node[] = []
  while (!reader.is(end)) {
    args.push(choice(reader))
    if (!reader.took(',')) break
  }
  return { args, to: reader.want(end).to }
}

function wantName(reader: Reader): Extract<Token, { kind: 'name' }> {
  const token = reader.next()
  if (token.kind !== 'name')
    stopAt(token, 'expected', { wanted: { id: 'sebuah nama', en: 'a name' }, found: shown(token) })
  return token
}
