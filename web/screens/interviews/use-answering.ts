/** Saving answers one press at a time: what was pressed is shown at once, and each saving builds on the last that came back. */
import { useRef, useState } from 'react'
import type { Given } from '../../../server/identification/model.ts'
import { forget, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'

export type Interview = Output<'interviews.get'>
export type Question = Interview['sections'][number]['questions'][number]
type Answers = Input<'interviews.answer'>['answers']

export function useAnswering(interview: Interview) {
  const [pressed, setPressed] = useState<Record<string, Given>>({})
  const [thrown, setThrown] = useState<unknown>(null)
  const deed = useDeed('interviews.answer', ['interviews.get'], { purpose: 'case' })
  // Two presses in a row must not look like two officers: the second builds on what the first came back with.
  const latest = useRef(interview.version)
  const line = useRef<Promise<boolean>>(Promise.resolve(true))
  async function send(answers: Answers): Promise<boolean> {
    latest.current = Math.max(latest.current, interview.version)
    setThrown(null)
    try {
      const { version } = await deed.mutateAsync({ id: interview.id, version: latest.current, answers })
      latest.current = version
      return true
    } catch (problem) {
      setThrown(problem)
      await forget(['interviews.get'])
      return false
    }
  }
  function save(answers: Answers): Promise<boolean> {
    const given = Object.fromEntries(answers.flatMap((one) => ('answer' in one ? [[one.code, one.answer]] : [])))
    setPressed((before) => ({ ...before, ...given }))
    line.current = line.current
      .then(() => send(answers))
      .finally(() =>
        setPressed((before) =>
          Object.fromEntries(Object.entries(before).filter(([code, answer]) => given[code] !== answer)),
        ),
      )
    return line.current
  }
  return { save, pressed, thrown, isSaving: deed.isPending }
}
