/** Checks a condition before it may run: every name known, every type fitting, nothing forbidden asked; all problems at once. */
import type { FieldGroup } from '../../intake/model.ts'
import type { TieKind } from '../../persons/model.ts'
import type { Words } from '../../platform/words.ts'
import type { RestsOn } from '../model.ts'
import { type ProblemCode, problemAt } from './condition-problem.ts'
import { type Fn, functions, groupOfTie, type Param } from './functions.ts'
import { type BinaryOperator, type ConditionProblem, deepestEach, type Node, type Type } from './model.ts'
import { comparable, isKind, isTruth, type Maybe, sameType, unitOf, wordsOfType } from './types.ts'
import { type Field, givenNames, objects, whyNot } from './vocabulary.ts'

/** A name that a condition may use besides the given ones: what a definition before it stands for. */
type Defined = { type: Type; node: Node }
export type Names = Record<string, Defined>

/** What a checked condition is about; `type` is null where a problem keeps it from being known. */
export type Checked = {
  type: Type | null
  problems: ConditionProblem[]
  restsOn: Set<RestsOn | 'identity'>
  tells: Set<FieldGroup>
  ties: Set<TieKind>
  /** Sources whose silence it asks about. */
  feeds: Set<string>
}

type Scope = { names: Record<string, Type>; deep: number }

/** Checks `node` under the names defined before it; `wanted` is the type that its place asks for. */
export function checkCondition(node: Node, defined: Names = {}, wanted?: Type): Checked {
  const checked: Checked = {
    type: null,
    problems: [],
    restsOn: new Set(),
    tells: new Set(),
    ties: new Set(),
    feeds: new Set(),
  }
  const given = Object.entries(givenNames).map(([name, { type }]) => [name, type] as const)
  const names = {
    ...Object.fromEntries(given),
    ...Object.fromEntries(Object.entries(defined).map(([name, { type }]) => [name, type])),
  }
  const type = typeOf(node, { names, deep: 0 }, checked)
  if (type !== null && wanted !== undefined && !sameType(type, wanted))
    checked.problems.push(problemAt(node, 'type', { wanted: wordsOfType(wanted), found: wordsOfType(type) }))
  return { ...checked, type }
}

/** The type of a node; null after a problem, so that one slip is told once and not again by all that leans on it. */
function typeOf(node: Node, scope: Scope, found: Checked): Maybe {
  const say = (at: Node, code: ProblemCode, words: Record<string, string | number | Words> = {}): null => {
    found.problems.push(problemAt(at, code, words))
    return null
  }
  const want = (child: Node, wanted: Type): Maybe => {
    const type = typeOf(child, scope, found)
    if (type === null || sameType(type, wanted)) return type
    return say(child, 'type', { wanted: wordsOfType(wanted), found: wordsOfType(type) })
  }
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'boolean'
        ? isTruth
        : typeof node.value === 'number'
          ? isKind('number')
          : isKind('text')
    case 'name': {
      if (Object.hasOwn(scope.names, node.name)) return scope.names[node.name]!
      if (whyNot(node.name) !== null) return say(node, whyNot(node.name)!, { name: node.name })
      return say(node, 'unknown-name', { name: node.name, known: Object.keys(scope.names).join(', ') })
    }
    case 'field':
      return fieldType(node, typeOf(node.of, scope, found), found, say)
    case 'call':
    case 'method':
      return callType(node, scope, found, say)
    case 'each':
      return eachType(node, scope, found, say)
    case 'unary':
      return node.op === '!' ? want(node.of, isTruth) && isTruth : want(node.of, isKind('number'))
    case 'binary':
      return binaryType(node, scope, found, say, want)
    case 'choice': {
      want(node.when, isTruth)
      const yes = typeOf(node.yes, scope, found)
      const no = typeOf(node.no, scope, found)
      if (yes === null || no === null || sameType(yes, no)) return unitOf(yes, no)
      return say(node.no, 'type', { wanted: wordsOfType(yes), found: wordsOfType(no) })
    }
    case 'list': {
      let of: Maybe = null
      for (const item of node.items) {
        const type = typeOf(item, scope, found)
        if (of !== null && type !== null && !sameType(type, of))
          say(item, 'type', { wanted: wordsOfType(of), found: wordsOfType(type) })
        of ??= type
      }
      return of === null ? null : { kind: 'list', of }
    }
  }
}

type Say = (at: Node, code: ProblemCode, words?: Record<string, string | number | Words>) => null

function fieldType(node: Extract<Node, { kind: 'field' }>, of: Maybe, found: Checked, say: Say): Maybe {
  if (of === null) return null
  if (of.kind !== 'object')
    return say(node, 'type', { wanted: { id: 'sebuah catatan', en: 'a record' }, found: wordsOfType(of) })
  const { words, fields } = objects[of.name]
  const field: Field | undefined = Object.hasOwn(fields, node.name) ? fields[node.name] : undefined
  if (field === undefined && whyNot(node.name) !== null) return say(node, whyNot(node.name)!, { name: node.name })
  if (field === undefined)
    return say(node, 'unknown-field', { object: words, name: node.name, known: Object.keys(fields).join(', ') })
  if (field.restsOn !== null) found.restsOn.add(field.restsOn)
  if (field.tells !== null) found.tells.add(field.tells)
  return field.type
}

function callType(node: Extract<Node, { kind: 'call' | 'method' }>, scope: Scope, found: Checked, say: Say): Maybe {
  const args = node.kind === 'method' ? [node.of, ...node.args] : node.args
  if (node.name === 'has' && node.kind === 'call') {
    const known = args.length === 1 ? typeOf(args[0]!, scope, found) : null
    if (args.length !== 1) say(node, 'arguments', { name: 'has', wanted: { id: 'satu nilai', en: 'one value' } })
    return known === null ? null : isTruth
  }
  const fn = Object.hasOwn(functions, node.name) ? functions[node.name]! : undefined
  if (fn === undefined) {
    for (const arg of args) typeOf(arg, scope, found)
    if (whyNot(node.name) !== null) return say(node, whyNot(node.name)!, { name: node.name })
    return say(node, 'unknown-function', { name: node.name, known: ['has', ...Object.keys(functions)].join(', ') })
  }
  const types = args.map((arg) => typeOf(arg, scope, found))
  if (args.length !== fn.params.length) return say(node, 'arguments', { name: node.name, wanted: paramWords(fn) })
  for (const [index, param] of fn.params.entries()) checkArgument(node, args[index]!, types[index]!, param, say)
  if (fn.restsOn !== undefined) found.restsOn.add(fn.restsOn)
  if (fn.tells !== undefined) found.tells.add(fn.tells)
  const constant = args.at(-1)
  if (constant?.kind === 'literal' && typeof constant.value === 'string') {
    if (node.name === 'tied' && Object.hasOwn(groupOfTie, constant.value)) {
      found.ties.add(constant.value as TieKind)
      found.tells.add(groupOfTie[constant.value as TieKind])
    }
    if (node.name === 'isStale') found.feeds.add(constant.value)
  }
  return types.includes(null) ? null : fn.returns
}

const paramWords = (fn: Fn): Words => ({
  id: fn.params.map((param) => param.words.id).join(', '),
  en: fn.params.map((param) => param.words.en).join(', '),
})

function checkArgument(
  node: Extract<Node, { kind: 'call' | 'method' }>,
  arg: Node,
  type: Maybe,
  param: Param,
  say: Say,
) {
  if (param.constant && arg.kind !== 'literal') return say(arg, 'needs-constant', { name: node.name })
  if (type === null) return null
  if (param.type === 'text or list')
    return type.kind === 'list' || type.kind === 'text'
      ? null
      : say(arg, 'arguments', { name: node.name, wanted: param.words })
  if (!sameType(type, param.type))
    return say(arg, 'type', { wanted: wordsOfType(param.type), found: wordsOfType(type) })
  const oneOf = param.type.kind === 'text' ? param.type.oneOf : undefined
  if (oneOf && arg.kind === 'literal' && !oneOf.includes(String(arg.value)))
    return say(arg, 'not-in-list', { value: String(arg.value), known: oneOf.join(', ') })
  return null
}

function eachType(node: Extract<Node, { kind: 'each' }>, scope: Scope, found: Checked, say: Say): Maybe {
  const list = typeOf(node.of, scope, found)
  if (list !== null && list.kind !== 'list')
    return say(node.of, 'no-list', { name: node.does, found: wordsOfType(list) })
  if (Object.hasOwn(scope.names, node.each)) return say(node, 'name-taken', { name: node.each })
  if (scope.deep >= deepestEach) return say(node, 'lists-too-deep', { most: deepestEach })
  if (list === null) return null
  const inside = { names: { ...scope.names, [node.each]: list.of }, deep: scope.deep + 1 }
  const body = typeOf(node.body, inside, found)
  if (body === null) return null
  if (node.does === 'map') return { kind: 'list', of: body }
  if (!sameType(body, isTruth))
    return say(node.body, 'type', { wanted: wordsOfType(isTruth), found: wordsOfType(body) })
  if (node.does === 'filter') return list
  if (node.does === 'first' || node.does === 'last') return list.of
  return node.does === 'count' ? isKind('number') : isTruth
}

const orders: readonly BinaryOperator[] = ['<', '<=', '>', '>=']

function binaryType(
  node: Extract<Node, { kind: 'binary' }>,
  scope: Scope,
  found: Checked,
  say: Say,
  want: (child: Node, wanted: Type) => Maybe,
): Maybe {
  const { op } = node
  if (op === '&&' || op === '||') {
    const both = [want(node.left, isTruth), want(node.right, isTruth)]
    return both.includes(null) ? null : isTruth
  }
  const left = typeOf(node.left, scope, found)
  const right = typeOf(node.right, scope, found)
  if (left === null || right === null) return null
  const sides = { left: wordsOfType(left), right: wordsOfType(right), op }
  if (op === 'in') {
    if (right.kind !== 'list') return say(node.right, 'no-list', { name: 'in', found: wordsOfType(right) })
    if (!comparable(left, right.of)) return say(node, 'not-comparable', { ...sides, right: wordsOfType(right.of) })
    return inList(node.left, left, node.right, say) ?? isTruth
  }
  if (op === '==' || op === '!=') {
    if (!comparable(left, right)) return say(node, 'not-comparable', sides)
    return outside(node.right, left, say) || outside(node.left, right, say) ? null : isTruth
  }
  if (orders.includes(op)) {
    const ordered = sameType(left, right) && ['number', 'moment', 'span', 'text'].includes(left.kind)
    return ordered ? isTruth : say(node, 'not-comparable', sides)
  }
  if (op === '/' && node.right.kind === 'literal' && node.right.value === 0) return say(node.right, 'divides-by-zero')
  return calculated(op, left, right) ?? say(node, 'not-calculable', sides)
}

/** Moments and spans calculate as time does: moment − moment is a span, moment ± span a moment, span ± span and span × number a span. */
function calculated(op: BinaryOperator, left: Type, right: Type): Type | null {
  const kinds = `${left.kind} ${op} ${right.kind}`
  if (left.kind === 'number' && right.kind === 'number') return left
  if (kinds === 'text + text') return isKind('text')
  if (kinds === 'moment - moment') return isKind('span')
  if (['moment + span', 'moment - span', 'span + moment'].includes(kinds)) return isKind('moment')
  if (['span + span', 'span - span', 'span * number', 'number * span', 'span / number'].includes(kinds))
    return isKind('span')
  return null
}

/** A written text that a closed list does not hold. */
function outside(node: Node, { kind, ...type }: Type, say: Say): boolean {
  const oneOf = kind === 'text' ? (type as { oneOf?: readonly string[] }).oneOf : undefined
  if (oneOf === undefined || node.kind !== 'literal' || oneOf.includes(String(node.value))) return false
  say(node, 'not-in-list', { value: String(node.value), known: oneOf.join(', ') })
  return true
}

function inList(left: Node, type: Type, right: Node, say: Say): null | undefined {
  if (right.kind !== 'list') return undefined
  const wrong = right.items.filter((item) => outside(item, type, say))
  return wrong.length > 0 || outside(left, type, say) ? null : undefined
}
