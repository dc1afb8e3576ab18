/**
 * One sitting at the queue: where one is, what one just decided, and the way back. A decision is worked in by a step a moment later, so a
 * decided pair is hidden here at once, and the queue is asked for anew when the officer rests.
 */
import { useEffect, useRef, useState } from 'react'
import { forget, useDeed } from '../../ask.ts'
import type { Input, Output, Purpose } from '../../call.ts'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'

type Doubts = Output<'persons.doubts'>
export type Pair = Doubts['rows'][number]
export type Verdict = Exclude<Input<'persons.decide'>['verdict'], 'taken back'>
export type TakenPair = {
  key: string
  persons: string
  names: [string, string]
  record: string
  withRecord: string
  verdict: Verdict
}

export type Sitting = ReturnType<typeof useSitting>

const keyOf = ({ sides }: Pair): string => sides.map((side) => side.record).join(' ')
const personsOf = ({ sides }: Pair): string =>
  sides
    .map((side) => side.person)
    .toSorted()
    .join(' ')

/** One question for two persons, however many pairs of their records are in doubt: the first pair, and how many more there are. */
function foldPairs(pairs: Pair[]): { pair: Pair; more: number }[] {
  const folded = new Map<string, { pair: Pair; more: number }>()
  for (const pair of pairs) {
    const known = folded.get(personsOf(pair))
    if (known) known.more += 1
    else folded.set(personsOf(pair), { pair, more: 0 })
  }
  return [...folded.values()]
}

/** Long enough for the step to have done its work, short enough not to be noticed. */
const rest = 1500

export function useSitting(doubts: Doubts, purpose: Purpose) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [at, setAt] = useState<string | null>(null)
  const [taken, setTaken] = useState<TakenPair[]>([])
  const [thrown, setThrown] = useState<unknown>(null)
  const decide = useDeed('persons.decide', ['persons.get'], { purpose })
  const takeBack = useDeed('persons.decide', ['persons.get'], { purpose })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const askLater = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => forget(['persons.doubts']), rest)
  }

  const isOpen = (pair: Pair) => taken.every((one) => one.key !== keyOf(pair) && one.persons !== personsOf(pair))
  const openRows = doubts.rows.filter(isOpen)
  const open = foldPairs(openRows)
  const place = Math.max(
    0,
    open.findIndex(({ pair }) => keyOf(pair) === at),
  )
  const go = (to: { pair: Pair } | undefined) => setAt(to ? keyOf(to.pair) : null)
  const walk = (by: number) => {
    const next = open[place + by]
    if (next) go(next)
  }

  async function take(pair: Pair, verdict: Verdict, reason: string) {
    const [one, other] = pair.sides as [Pair['sides'][number], Pair['sides'][number]]
    const made: TakenPair = {
      ...{ key: keyOf(pair), persons: personsOf(pair), names: [one.name, other.name], verdict },
      ...{ record: one.record, withRecord: other.record },
    }
    setThrown(null)
    setTaken((earlier) => [made, ...earlier])
    go(open[place + 1] ?? open[place - 1])
    try {
      await decide.mutateAsync({ record: made.record, withRecord: made.withRecord, verdict, reason })
      notice(text.review.done[verdict])
    } catch (problem) {
      setTaken((earlier) => earlier.filter((kept) => kept !== made))
      setAt(made.key)
      setThrown(problem)
    }
    askLater()
  }

  async function undo(made: TakenPair | undefined = taken[0]) {
    if (!made || decide.isPending || takeBack.isPending) return
    setThrown(null)
    try {
      const { record, withRecord } = made
      await takeBack.mutateAsync({ record, withRecord, verdict: 'taken back', reason: text.review.undoReason })
      setTaken((earlier) => earlier.filter((kept) => kept !== made))
      setAt(made.key)
      notice(text.review.undone)
    } catch (problem) {
      setThrown(problem)
    }
    askLater()
  }

  return {
    ...{ keyOf, place, walk, take, undo, taken, thrown },
    pair: open[place]?.pair,
    more: open[place]?.more ?? 0,
    shown: open.length,
    waiting: doubts.waiting - (doubts.rows.length - openRows.length),
    isMore: doubts.more,
    isUndoing: takeBack.isPending,
  }
}
