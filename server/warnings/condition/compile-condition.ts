/**
 * Makes a checked condition ready to run: a tree of closures, a slot for every name. Truth has three values (Kleene): what is unknown is
 * `undefined` and neither speaks for nor against. Evaluating is bounded by `mostSteps` and never waits.
 */
import type { PersonRecord } from '../../persons/model.ts'
import { functions, type World } from './functions.ts'
import { type BinaryOperator, mostSteps, type Node } from './model.ts'
import { objects, type Value } from './vocabulary.ts'

/** One evaluation under way: values of the names, and the steps that are left. */
type Run = { world: World; slots: (Value | typeof unasked)[]; steps: number }
type Compiled = (run: Run) => Value

/** What a condition is asked of. */
export type Asked = { records: readonly PersonRecord[]; world: World }

/** `stopped`: it walked over more items than an evaluation may; its answer is unknown. */
export type Answer = { value: Value; stopped: boolean }

/** Conditions that share names: the definitions in their order, then what is asked under them. */
export type Compilation = { define: { name: string; node: Node }[]; ask: Record<string, Node> }

/** Stands where a definition has not been asked for yet. */
const unasked = Symbol('unasked')

/**
 * Compiles definitions and questions together: a definition is evaluated once, when something first asks for it. The result answers a
 * question by its name, and evaluates no more than that one needs: what nobody asks for looks nobody's ties up.
 */
export function compileConditions({ define, ask }: Compilation): (asked: Asked) => (question: string) => Answer {
  const slotOf = new Map<string, number>([
    ['records', 0],
    ['now', 1],
  ])
  const names: Names = { slotOf, defined: new Map(), next: 2 }
  for (const { name, node } of define) {
    const run = compile(node, names)
    names.defined.set(names.next, run)
    slotOf.set(name, names.next++)
  }
  const questions = new Map(Object.entries(ask).map(([name, node]) => [name, compile(node, names)]))
  return ({ records, world }) => {
    const run: Run = { world, slots: [[...records], world.now], steps: mostSteps }
    for (const slot of names.defined.keys()) run.slots[slot] = unasked
    return (question) => {
      const value = questions.get(question)?.(run)
      return run.steps < 0 ? { value: undefined, stopped: true } : { value, stopped: false }
    }
  }
}

type Names = { slotOf: Map<string, number>; defined: Map<number, Compiled>; next: number }

function compile(node: Node, names: Names): Compiled {
  switch (node.kind) {
    case 'literal':
      return () => node.value
    case 'name': {
      const slot = names.slotOf.get(node.name)
      if (slot === undefined) throw new Error(`${node.name} was not checked`)
      const defined = names.defined.get(slot)
      if (defined === undefined) return (run) => run.slots[slot] as Value
      return (run) => {
        if (run.slots[slot] === unasked) run.slots[slot] = defined(run)
        return run.slots[slot] as Value
      }
    }
    case 'field':
      return field(node, names)
    case 'call':
    case 'method':
      return call(node, names)
    case 'each':
      return each(node, names)
    case 'unary': {
      const of = compile(node.of, names)
      if (node.op === '!') return (run) => not(of(run) as boolean | undefined)
      return (run) => known(of(run), (value) => -(value as number))
    }
    case 'binary':
      return binary(node.op, compile(node.left, names), compile(node.right, names))
    case 'choice': {
      const [when, yes, no] = [node.when, node.yes, node.no].map((part) => compile(part, names))
      return (run) => known(when!(run), (is) => (is ? yes!(run) : no!(run)))
    }
    case 'list': {
      const items = node.items.map((item) => compile(item, names))
      return (run) => items.map((item) => item(run))
    }
  }
}

const not = (value: boolean | undefined) => (value === undefined ? undefined : !value)
const known = (value: Value, then: (value: NonNullable<Value>) => Value): Value =>
  value === undefined ? undefined : then(value)

/** Fields are looked up by name in whichever object has it: the check has seen that the value is of that object. */
function field(node: Extract<Node, { kind: 'field' }>, names: Names): Compiled {
  const of = compile(node.of, names)
  const inRecord = objects.record.fields[node.name]?.of as ((value: Value) => Value) | undefined
  const inSponsor = objects.sponsor.fields[node.name]?.of as ((value: Value) => Value) | undefined
  const isRecord = (value: object) => 'facts' in value
  if (inSponsor === undefined) return (run) => known(of(run), inRecord!)
  if (inRecord === undefined) return (run) => known(of(run), inSponsor)
  return (run) => known(of(run), (value) => (isRecord(value as object) ? inRecord : inSponsor)(value))
}

function call(node: Extract<Node, { kind: 'call' | 'method' }>, names: Names): Compiled {
  const args = (node.kind === 'method' ? [node.of, ...node.args] : node.args).map((arg) => compile(arg, names))
  if (node.name === 'has') return (run) => args[0]!(run) !== undefined
  const { run: does } = functions[node.name]!
  return (run) => {
    const values = args.map((arg) => arg(run))
    return values.includes(undefined) ? undefined : does(run.world, ...(values as never[]))
  }
}

function each(node: Extract<Node, { kind: 'each' }>, names: Names): Compiled {
  const of = compile(node.of, names)
  const slot = names.next++
  const body = compile(node.body, {
    slotOf: new Map([...names.slotOf, [node.each, slot]]),
    defined: names.defined,
    get next() {
      return names.next
    },
    set next(next) {
      names.next = next
    },
  })
  const test = (run: Run, item: Value) => {
    run.steps--
    run.slots[slot] = item
    return run.steps < 0 ? undefined : body(run)
  }
  const does = walks[node.does]
  return (run) => known(of(run), (list) => does(list as Value[], (item) => test(run, item)))
}

type Test = (item: Value) => Value

/** Some item is true: true; else some is unknown: unknown; else false. */
function some(list: Value[], test: Test): boolean | undefined {
  let answer: boolean | undefined = false
  for (const item of list) {
    const is = test(item)
    if (is === true) return true
    if (is === undefined) answer = undefined
  }
  return answer
}

/** What is unknown of an item does not choose it: counting and choosing take what is surely so. */
const walks: Record<Extract<Node, { kind: 'each' }>['does'], (list: Value[], test: Test) => Value> = {
  exists: some,
  all: (list, test) => not(some(list, (item) => not(test(item) as boolean | undefined))),
  exists_one: (list, test) => {
    const answers = list.map(test)
    const sure = answers.filter((is) => is === true).length
    if (sure > 1) return false
    return answers.includes(undefined) ? undefined : sure === 1
  },
  filter: (list, test) => list.filter((item) => test(item) === true),
  map: (list, test) => list.map(test),
  count: (list, test) => list.filter((item) => test(item) === true).length,
  first: (list, test) => list.find((item) => test(item) === true),
  last: (list, test) => list.findLast((item) => test(item) === true),
}

type Number2 = (a: number, b: number) => Value
const calculations: Partial<Record<BinaryOperator, Number2>> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? undefined : a / b),
  '%': (a, b) => (b === 0 ? undefined : a % b),
}
const comparisons: Partial<Record<BinaryOperator, (a: never, b: never) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

function binary(op: BinaryOperator, left: Compiled, right: Compiled): Compiled {
  if (op === '&&' || op === '||') {
    const settles = op === '||'
    return (run) => {
      const one = left(run)
      if (one === settles) return settles
      const other = right(run)
      if (other === settles) return settles
      return one === undefined || other === undefined ? undefined : !settles
    }
  }
  if (op === 'in')
    return (run) =>
      known(left(run), (item) =>
        known(right(run), (list) => some(list as Value[], (one) => known(one, (is) => is === item))),
      )
  const does = (comparisons[op] ?? calculations[op] ?? ((a: never, b: never) => a + b)) as Number2
  return (run) => {
    const one = left(run)
    const other = one === undefined ? undefined : right(run)
    return other === undefined ? undefined : does(one as number, other as number)
  }
}
