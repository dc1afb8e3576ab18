/** Writes a tree as text again, the one form of it: what a person wrote and what is kept say the same, whatever the blanks. */
import type { Node } from './model.ts'
import { precedence, unaryPrecedence } from './read-condition.ts'

/** The text of a tree. Reading it gives the tree again (but for the places). */
export function writeCondition(node: Node): string {
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string' ? quoted(node.value) : String(node.value)
    case 'name':
      return node.name
    case 'field':
      return `${tight(node.of)}.${node.name}`
    case 'call':
      return `${node.name}(${listed(node.args)})`
    case 'method':
      return `${tight(node.of)}.${node.name}(${listed(node.args)})`
    case 'each':
      return `${tight(node.of)}.${node.does}(${node.each}, ${writeCondition(node.body)})`
    case 'unary':
      return `${node.op}${within(node.of, unaryPrecedence)}`
    case 'binary': {
      const binds = precedence[node.op]
      return `${within(node.left, binds)} ${node.op} ${within(node.right, binds + 1)}`
    }
    case 'choice':
      return `${within(node.when, 1)} ? ${writeCondition(node.yes)} : ${writeCondition(node.no)}`
    case 'list':
      return `[${listed(node.items)}]`
  }
}

const listed = (nodes: Node[]) => nodes.map(writeCondition).join(', ')
const quoted = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`

/** How tightly a tree holds together as written. */
function bindingOf(node: Node): number {
  if (node.kind === 'choice') return 0
  if (node.kind === 'binary') return precedence[node.op]
  return node.kind === 'unary' ? unaryPrecedence : 7
}

const within = (node: Node, least: number) =>
  bindingOf(node) < least ? `(${writeCondition(node)})` : writeCondition(node)
/** Before a dot: a number would run into it, and anything looser than a name needs brackets. */
const tight = (node: Node) =>
  node.kind === 'literal' && typeof node.value === 'number' ? `(${writeCondition(node)})` : within(node, 7)
