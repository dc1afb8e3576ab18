/**
 * A condition: what an indicator asks of a person's records, as people write it (text in the form of CEL, the Common Expression
 * Language) and as a tree. Total by design: no recursion, no loop but over lists that end, no regular expression; so nothing hangs.
 * Differences to CEL, each for the people who write: numbers are one kind (no int/double), a field that a record does not have is
 * *unknown* and makes what leans on it unknown (never an error, never true), lists know `first`, `last` and `count`. Pure.
 */
import type { Words } from '../../platform/words.ts'

/** Where a piece stands in the text: first and last + 1 character. */
export type Span = { from: number; to: number }

type Literal = boolean | number | string
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%'
type UnaryOperator = '!' | '-'

/** One node of the tree. */
export type Node = Span &
  (
    | { kind: 'literal'; value: Literal }
    | { kind: 'name'; name: string }
    | { kind: 'field'; of: Node; name: string }
    | { kind: 'call'; name: string; args: Node[] }
    | { kind: 'method'; of: Node; name: string; args: Node[] }
    /** `list.exists(r, r.purpose == 'work')`: `each` is the name of one item inside `body`. */
    | { kind: 'each'; of: Node; does: EachName; each: string; body: Node }
    | { kind: 'unary'; op: UnaryOperator; of: Node }
    | { kind: 'binary'; op: BinaryOperator; left: Node; right: Node }
    | { kind: 'choice'; when: Node; yes: Node; no: Node }
    | { kind: 'list'; items: Node[] }
  )

/** What may be done with each item of a list; the first five are CEL's. */
export const eachNames = ['all', 'exists', 'exists_one', 'filter', 'map', 'count', 'first', 'last'] as const
export type EachName = (typeof eachNames)[number]

/** Kinds of values. A text of a closed list carries its words, so that a slip of the pen is found before the indicator runs. */
export type Type =
  | { kind: 'truth' }
  | { kind: 'number' }
  | { kind: 'text'; oneOf?: readonly string[] }
  /** A moment in time. */
  | { kind: 'moment' }
  /** A length of time: the difference of two moments, `days(30)`. */
  | { kind: 'span' }
  | { kind: 'list'; of: Type }
  | { kind: 'object'; name: 'record' | 'sponsor' }

/** What is wrong with a condition, and where. */
export type ConditionProblem = Span & { code: string; words: Words }

/** No condition is longer than this many characters; the longest of our own has a tenth. */
export const longestText = 4_000
/** Nor nested deeper than this, so that reading and walking it cannot exhaust the stack. */
export const deepestNesting = 40
/** Lists inside lists inside lists: what a person can still follow, and a bound on the work. */
export const deepestEach = 2
/** How many items all lists together may be walked over in one evaluation; beyond it the condition is stopped and says so. */
export const mostSteps = 200_000
