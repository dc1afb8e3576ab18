/**
 * Whether a condition, being true, rests on something that may alert by itself (protection.md P4): a tie between people, a contradiction
 * between records, an earlier record that an authority established, or a record that is missing where it should be. Age, sex, region and
 * behaviour never do, however many of them are asked together. Errs to the strict side: what it cannot see does not stand alone.
 */
import type { Names } from './check-condition.ts'
import { functions } from './functions.ts'
import type { BinaryOperator, Node } from './model.ts'
import { established, objects } from './vocabulary.ts'

/** True if every way in which `node` can be true (`negated`: false) rests on such a ground. */
export function standsAlone(node: Node, names: Names, negated = false): boolean {
  const is = (part: Node, turned = negated) => standsAlone(part, names, turned)
  switch (node.kind) {
    case 'literal':
      // What can never hold raises nothing.
      return node.value === negated
    case 'unary':
      return node.op === '!' ? is(node.of, !negated) : valueStands(node.of, names)
    case 'binary': {
      const and = (node.op === '&&') !== negated
      if (node.op === '&&' || node.op === '||')
        return and ? is(node.left) || is(node.right) : is(node.left) && is(node.right)
      if (countsIn(node.left) || countsIn(node.right)) return !negated && isMany(node, names)
      return contradicts(node, names) || (!negated && establishes(node)) || valueStands(node, names)
    }
    case 'choice':
      return (is(node.when, false) || is(node.yes)) && (is(node.when, true) || is(node.no))
    case 'each':
      if (negated && node.does === 'exists') return isMissing(node)
      return valueStands(node.of, names) || (node.does !== 'all' && !negated && is(node.body, false))
    case 'name': {
      const defined = names[node.name]
      if (defined === undefined) return false
      return defined.type.kind === 'truth' ? is(defined.node) : valueStands(node, names)
    }
    default:
      return node.kind === 'call' && node.name === 'has' && negated ? false : valueStands(node, names)
  }
}

/** Whether a value can be there only on such a ground: `records.last(r, r.happening == 'deportation')` is, once somebody was sent home. */
function valueStands(node: Node, names: Names): boolean {
  const is = (part: Node) => valueStands(part, names)
  switch (node.kind) {
    case 'name': {
      const defined = names[node.name]
      return defined !== undefined && defined.type.kind !== 'truth' && is(defined.node)
    }
    case 'field':
      return is(node.of)
    case 'call':
    case 'method': {
      const args = node.kind === 'method' ? [node.of, ...node.args] : node.args
      return functions[node.name]?.restsOn === 'tie' || args.some(is)
    }
    case 'each': {
      const chosen = node.does === 'first' || node.does === 'last'
      return is(node.of) || (chosen && standsAlone(node.body, names))
    }
    case 'unary':
      return is(node.of)
    case 'binary':
      return is(node.left) || is(node.right)
    default:
      return false
  }
}

const isCall = (node: Node) => node.kind === 'call' || node.kind === 'method'
/** A number of people, households or items. */
const countsIn = (node: Node) =>
  (isCall(node) && ['people', 'households', 'size'].includes(node.name)) ||
  (node.kind === 'each' && node.does === 'count')

/** At least two: one person with a phone is tied to himself, and few is no ground. */
function isMany({ op, left, right }: Extract<Node, { kind: 'binary' }>, names: Names): boolean {
  const [count, bound, order] = countsIn(left) ? [left, right, op] : [right, left, turned[op] ?? op]
  const least = bound.kind === 'literal' ? Number(bound.value) + (order === '>' ? 1 : 0) : Number.NaN
  return ['>', '>=', '=='].includes(order) && least >= 2 && valueStands(count, names)
}
const turned: Partial<Record<string, BinaryOperator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

/** Two records' words about who somebody is, held against each other. */
function contradicts(node: Extract<Node, { kind: 'binary' }>, names: Names): boolean {
  const inequality = ['!=', '<', '>', '<=', '>='].includes(node.op)
  if (!inequality) return false
  const wholes = [...subjectsOf(node.left, names), ...subjectsOf(node.right, names)]
  return new Set(wholes).size >= 2
}

/** "Of whom or what identity is spoken": the record and whether it is read from the NIK, for every identity field inside. */
function subjectsOf(node: Node, names: Names): string[] {
  if (node.kind === 'field' && objects.record.fields[node.name]?.restsOn === 'identity')
    return [`${nameOf(node.of)} field`]
  if ((node.kind === 'call' || node.kind === 'method') && functions[node.name]?.restsOn === 'identity')
    return [`${nameOf(node.kind === 'method' ? node.of : node.args[0]!)} nik`]
  if (node.kind === 'binary') return [...subjectsOf(node.left, names), ...subjectsOf(node.right, names)]
  if (node.kind === 'unary') return subjectsOf(node.of, names)
  if (node.kind === 'call' || node.kind === 'method') {
    const args = node.kind === 'method' ? [node.of, ...node.args] : node.args
    return args.flatMap((arg) => subjectsOf(arg, names))
  }
  return []
}
const nameOf = (node: Node) => (node.kind === 'name' ? node.name : JSON.stringify(node))

/** `r.happening == 'deportation'`, or in a list of nothing but such. */
function establishes(node: Extract<Node, { kind: 'binary' }>): boolean {
  if (node.op !== '==' && node.op !== 'in') return false
  const isField = (part: Node) => part.kind === 'field' && part.name === 'happening'
  const isEstablished = (part: Node): boolean =>
    part.kind === 'literal'
      ? established.includes(String(part.value))
      : part.kind === 'list' && part.items.length > 0 && part.items.every(isEstablished)
  return (isField(node.left) && isEstablished(node.right)) || (isField(node.right) && isEstablished(node.left))
}

/** No record of a happening or a source, among this person's. */
function isMissing(node: Extract<Node, { kind: 'each' }>): boolean {
  const asks = (part: Node): boolean =>
    part.kind === 'binary' &&
    (part.op === '&&'
      ? asks(part.left) || asks(part.right)
      : part.op === '==' && part.left.kind === 'field' && ['happening', 'source'].includes(part.left.name))
  return node.of.kind === 'name' && node.of.name === 'records' && asks(node.body)
}
