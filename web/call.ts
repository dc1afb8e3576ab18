/**
 * The one way to the server: `call('alerts.get', { id })`. A wrong name or input does not compile. What goes wrong arrives as a
 * `CallProblem` with both languages; a 401 on anything but signing in tells the page that the session is over.
 */
import type { z } from 'zod'
import type { Api as Doors } from '../server/api.ts'
import type { Words } from '../server/platform/words.ts'
import { seatNow } from './see-as.ts'

type Door<D> = D extends { input: z.ZodType<infer I>; output: z.ZodType<infer O> } ? { input: I; output: O } : never

type Api = { [N in keyof Doors]: Door<Doors[N]> }

export type Name = keyof Api
export type Input<N extends Name> = Api[N]['input']
export type Output<N extends Name> = Api[N]['output']

/** Why a person's data is opened; journalled with the request. */
export type Purpose = 'case' | 'alert' | 'screening' | 'administration'

/** `key` is the idempotency key of an action: the same for every try of one press. */
type Options = { purpose?: Purpose; key?: string }

/** What the server, or the line to it, answered instead of the output. `status` 0 means: not reached. */
export type CallProblem = Error & { code: string; status: number; words: Words; fields: ({ field: string } & Words)[] }

function problem(code: string, status: number, words: Words, fields: CallProblem['fields'] = []): CallProblem {
  return Object.assign(new Error(code), { code, status, words, fields })
}

/** Whether what was thrown is something to be told, not a fault of the page. */
export function isCallProblem(thrown: unknown): thrown is CallProblem {
  return thrown instanceof Error && 'words' in thrown
}

const unreachable: Words = {
  id: 'Server tidak terjangkau. Periksa jaringan; halaman ini mencoba lagi sendiri.',
  en: 'The server cannot be reached. Check the network; this page tries again by itself.',
}

let onSignedOut: () => void = () => {}

/** Tells `call` what to do when the session is over. */
export function whenSignedOut(then: () => void): void {
  onSignedOut = then
}

/** Reads an answer of the server; throws a `CallProblem` for anything but success. */
export async function answerOf<T>(response: Response, wasSignIn = false): Promise<T> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  if (response.status === 401 && !wasSignIn) onSignedOut()
  const told = body as { code?: string; message?: Words; fields?: ({ field: string } & Words)[] } | null
  throw problem(told?.code ?? 'unreadable', response.status, told?.message ?? unreachable, told?.fields ?? [])
}

/** Asks the server for `name`. */
export async function call<N extends Name>(name: N, input: Input<N>, options: Options = {}): Promise<Output<N>> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (options.purpose) headers['x-purpose'] = options.purpose
  if (options.key) headers['idempotency-key'] = options.key
  // Who one is, and leaving, are one's own from every seat.
  const seat = seatNow()
  if (seat !== null && !name.startsWith('session.')) headers['x-see-as'] = seat.seat
  const response = await fetch(`/api/web/${name}`, { method: 'POST', headers, body: JSON.stringify(input) }).catch(
    () => {
      throw problem('unreachable', 0, unreachable)
    },
  )
  return answerOf(response, name === 'session.sign-in')
}
