/**
 * The one door. An end point is a declaration; from it come its route, permission, journal line, OpenAPI entry and the types of
 * the web's `call()`. To add one: an entry in the folder's api.ts. Agencies' doors (`at`) live under /api/v1 and are additive
 * only; the web's own are POST /api/web/<name> and free to change.
 */
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Actor, Context, House, PurposeOfUse } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import type { Permission } from './model.ts'

/** Beyond the context, what a door knows of the request: never more than it needs. */
export type DoorContext = Context & {
  /** Browser and system in two words, for the list of sessions. */
  device: string
  /** The body as it came, byte for byte. */
  body: Buffer
  /** Sets or clears the session cookie of the answer. */
  setSession(token: string | null): void
}

/** What the journal line of a call speaks of. */
export type About = { kind: string; ids: string[]; fields?: string[]; counted?: number; query?: string; text?: string }

type Common<Input> = {
  /** What it does, in words: for the journal and the API's readable page. */
  does: Words
  may: Permission | 'anyone' | 'signed in'
  input: z.ZodType<Input>
  /** Shows a person: a purpose must come with the request; `purpose` is what the screen is for when it says none. */
  shows?: 'persons'
  purpose?: PurposeOfUse
  /** A list of the input whose elements the deed judges one by one: text that cannot be kept refuses its element, not the request. */
  judges?: string
  /** Largest body in bytes; 1 MiB unless told. */
  bodyLimit?: number
}

/** An end point of kind `answer`: one transaction, the output schema is the white list. `outside` runs before it opens. */
export type Answer<Input, Output, Before = undefined> = Common<Input> & {
  kind: 'answer'
  at?: `${'GET' | 'POST'} /api/v1/${string}`
  output: z.ZodType<Output>
  outside?: (house: House, input: Input, address: string, actor: Actor) => Promise<Before>
  about?: (input: Input, output: Output) => About | null
  /** What of the answer an Idempotency-Key keeps; a secret that is shown once is left out. All of it unless told. */
  keeps?: (output: Output) => Output
  /**
   * Small requests of one actor that agree in `by` may be answered in one transaction, each as if it came alone: a commit costs the same
   * for one as for fifty. `run` answers in the order asked; when it throws, each is run by itself.
   */
  together?: { by(input: Input): string; run(ctx: Context, asked: { input: Input; body: Buffer }[]): Promise<Output[]> }
  run: (ctx: DoorContext, input: Input, before: Before) => Promise<Output>
}

/** A file on its way in: whole in memory, or as it comes. */
export type SentFile = { name: string; whole(): Promise<Buffer>; chunks(): AsyncIterable<Buffer> }

/** Transactions of an upload: `within` answers and is journalled, `quietly` is one of many on the way there. */
export type UploadDeeds<Output> = {
  within: (deed: (ctx: DoorContext) => Promise<Output>) => Promise<Output>
  quietly: <T>(deed: (ctx: DoorContext) => Promise<T>) => Promise<T>
}

/** An end point of kind `upload`: the body is a file, committed per batch; each batch answers and is journalled in its own transaction. */
export type Upload<Input, Output> = Common<Input> & {
  kind: 'upload'
  output: z.ZodType<Output>
  /** Takes files as large as the installation allows: then it must read them as they come. */
  large?: true
  receive: (deeds: UploadDeeds<Output>, input: Input, file: SentFile) => Promise<Output>
  about?: (input: Input, output: Output) => About | null
}

/** An end point of kind `file`: answers bytes. */
type File<Input> = Common<Input> & {
  kind: 'file'
  run: (ctx: DoorContext, input: Input) => Promise<{ name: string; media: string; body: Buffer | Readable }>
  about?: (input: Input) => About | null
}

// biome-ignore lint/suspicious/noExplicitAny: the list of all doors forgets each one's own types; `call()` keeps them.
export type AnyEndpoint = Answer<any, any, any> | Upload<any, any> | File<any>

/** Declares an end point and keeps its types. */
export const answer = <Input, Output, Before = undefined>(declaration: Omit<Answer<Input, Output, Before>, 'kind'>) =>
  ({ kind: 'answer', ...declaration }) as Answer<Input, Output, Before>

/** Declares a file and keeps its types. */
export const file = <Input>(declaration: Omit<File<Input>, 'kind'>) => ({ kind: 'file', ...declaration }) as File<Input>

/** Declares an upload and keeps its types. */
export const upload = <Input, Output>(declaration: Omit<Upload<Input, Output>, 'kind'>) =>
  ({ kind: 'upload', ...declaration }) as Upload<Input, Output>
