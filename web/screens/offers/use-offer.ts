/** An offer being checked: written, kept on a phone while there is no signal, asked once there is one, answered. */
import { useCallback, useEffect, useState } from 'react'
import { saysSomething } from '../../../server/offers/model.ts'
import { useDeed } from '../../ask.ts'
import { isCallProblem, type Output, type Purpose } from '../../call.ts'
import type { OpenBox } from '../../field/box.ts'
import { useMay } from '../../session.tsx'
import { useOnline } from '../field/online.ts'
import { inputOf, nothingTold, readAmount, type Told } from './told.ts'

export type OfferAnswer = Output<'offers.check'>

/** Under which name it lies in the box. */
const place = 'offer'
type Kept = { told: Told; waits: boolean }

/** Whether an offer waits in the box for a signal. */
export const offerWaits = async (box: OpenBox | null): Promise<boolean> =>
  (await box?.read<Kept>(place).catch(() => null))?.waits ?? false

/** For an alert or a case by whom reads them, else as a check at the counter or in the field. */
export function useOfferPurpose(): Purpose {
  const may = useMay()
  if (may('read alerts')) return 'alert'
  return may('screen persons') ? 'screening' : 'case'
}

export type Problem = 'nothing' | 'amount' | null

/** `box`: where a phone keeps it; null where nothing is kept. */
export function useOffer(box: OpenBox | null) {
  const purpose = useOfferPurpose()
  const isOnline = useOnline()
  const deed = useDeed('offers.check', ['offers.list'], { purpose })
  const [told, setTold] = useState<Told>(nothingTold)
  const [waits, setWaits] = useState(false)
  const [problem, setProblem] = useState<Problem>(null)
  const { mutate, isPending, data } = deed

  useEffect(() => {
    box
      ?.read<Kept>(place)
      .then((kept) => {
        if (kept === null) return
        setTold({ ...nothingTold, ...kept.told })
        setWaits(kept.waits)
      })
      .catch(() => {})
  }, [box])

  const put = useCallback(
    (kept: Kept | null) => {
      if (kept === null) box?.remove(place).catch(() => {})
      else box?.write(place, kept).catch(() => {})
    },
    [box],
  )

  const ask = useCallback(
    (asked: Told) =>
      mutate(inputOf(asked), {
        onSuccess: () => {
          setWaits(false)
          put(null)
        },
        // The line went down between the look at it and the asking: it waits like any other.
        onError: (thrown) => {
          const isLost = isCallProblem(thrown) && thrown.status === 0
          setWaits(isLost)
          put({ told: asked, waits: isLost })
        },
      }),
    [mutate, put],
  )

  // What waited is asked once, when the signal is back.
  useEffect(() => {
    if (waits && isOnline && !isPending && data === undefined) ask(told)
  }, [waits, isOnline, isPending, data, told, ask])

  // The phone is not said back by the server: the report takes it from what was asked.
  const phone = deed.variables?.phone
  const answer = data && {
    ...data,
    report: phone === undefined ? data.report : { ...data.report, invited: { value: phone } },
  }
  return {
    ...{ told, waits, problem, isOnline, isAsking: isPending, answer, error: waits ? null : deed.error },
    change: (part: Partial<Told>) => {
      const next = { ...told, ...part }
      setTold(next)
      setWaits(false)
      setProblem(null)
      put({ told: next, waits: false })
    },
    press: () => {
      const input = inputOf(told)
      if (told.amount.trim() !== '' && readAmount(told.amount) === null) return setProblem('amount')
      if (!saysSomething({ ...input, costs: input.costs?.filter((one) => one !== 'none') }))
        return setProblem('nothing')
      if (isOnline) return ask(told)
      setWaits(true)
      put({ told, waits: true })
    },
    again: () => {
      deed.reset()
      setTold(nothingTold)
      setWaits(false)
      put(null)
    },
  }
}

export type OfferState = ReturnType<typeof useOffer>
