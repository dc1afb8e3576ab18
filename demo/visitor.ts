/** Somebody at the door without a network between: real doors, Fastify's own injection. Used by the demo's loader and by tests. */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { AnyEndpoint } from '../server/access/endpoint.ts'
import { type Api, api } from '../server/api.ts'

export type Name = keyof Api
type InputOf<N extends Name> = Api[N] extends { input: z.ZodType<unknown, infer I> } ? I : never
export type OutputOf<N extends Name> = Api[N] extends { output: z.ZodType<infer O> } ? O : never

/** An answer that was not what was asked for; its body is the problem. */
export type Told<T> = {
  status: number
  body: T
  problem: { code: string; message: { id: string; en: string }; fields: { field: string; id: string; en: string }[] }
}

/** Somebody at the door: `call` expects success, `ask` takes any answer. */
export type Visitor = {
  call<N extends Name>(name: N, input: InputOf<N>, headers?: Record<string, string>): Promise<OutputOf<N>>
  ask<N extends Name>(name: N, input: unknown, headers?: Record<string, string>): Promise<Told<OutputOf<N>>>
  cookie: string
}

const cookies = new WeakMap<object, string>()
/** The session's cookie that an answer set. */
export const cookieOf = (told: object) => cookies.get(told) ?? ''

/** Where a door stands. */
export function doorPlace(name: Name): { method: 'GET' | 'POST'; path: string } {
  const endpoint = api[name] as AnyEndpoint
  if (endpoint.kind !== 'answer' || endpoint.at === undefined)
    return { method: endpoint.kind === 'file' ? 'GET' : 'POST', path: `/api/web/${name}` }
  const [method, path] = endpoint.at.split(' ') as ['GET' | 'POST', string]
  return { method, path }
}

/** What is asked by GET stands in the address. */
export const askedAt = (path: string, input: unknown): string => {
  const asked = Object.entries(typeof input === 'object' && input !== null ? input : {})
  return asked.length === 0
    ? path
    : `${path}?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}

/** A visitor who comes with these headers: a session's cookie, an API key, or nothing. */
export function visitorWith(app: FastifyInstance, own: Record<string, string>): Visitor {
  const ask: Visitor['ask'] = async (name, input, headers = {}) => {
    const { method, path } = doorPlace(name)
    const response = await app.inject(
      method === 'GET'
        ? { method, url: askedAt(path, input), headers: { ...own, ...headers } }
        : {
            ...{ method, url: path, headers: { 'content-type': 'application/json', ...own, ...headers } },
            payload: typeof input === 'string' ? input : JSON.stringify(input),
          },
    )
    const told = { status: response.statusCode, body: response.json(), problem: response.json() }
    const set = response.cookies.find((one) => one.name === 'simpul')
    if (set !== undefined) cookies.set(told, `simpul=${set.value}`)
    return told
  }
  return {
    ask,
    cookie: own.cookie ?? '',
    call: async (name, input, headers) => {
      const told = await ask(name, input, headers)
      if (told.status !== 200) throw new Error(`${name}: ${told.status} ${JSON.stringify(told.problem)}`)
      return told.body
    },
  }
}

/** Signs in and keeps the session's cookie. */
export async function signIn(app: FastifyInstance, login: string, password: string): Promise<Visitor> {
  const told = await visitorWith(app, {}).ask('session.sign-in', { login, password })
  if (told.status !== 200) throw new Error(`${login} cannot sign in: ${JSON.stringify(told.problem)}`)
  return visitorWith(app, { cookie: cookieOf(told) })
}
