/** Somebody at the door without a network between: real doors, Fastify's own injection. Used by the demo's loader and by tests. */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { AnyEndpoint } from '../server/access/endpoint.ts'
import { type Api, api } from '../server/api.ts'

export type Name = keyof Api
type InputOf<N extends Name> = Api[N] extends { input: z.ZodType<unknown, infer I> } ? I : never
export type OutputOf<N extends Name> = Api[N] extends { output: z.ZodType<infer O> } ? O : never

/** What a door told: on a problem, `problem` is the body. */
export type Told<T> = {
  status: number
  body: T
  problem: { code: string; message: { id: string; en: string }; fields: { field: string; id: string; en: string }[] }
}

/** Somebody at the door: `call` expects success and throws the problem, `ask` takes any answer. */
export type Visitor = {
  call<N extends Name>(name: N, input: InputOf<N>, headers?: Record<string, string>): Promise<OutputOf<N>>
  ask<N extends Name>(name: N, input: unknown, headers?: Record<string, string>): Promise<Told<OutputOf<N>>>
}

/** Where a door stands. */
const pathOf = (name: Name): string => {
  const endpoint = api[name] as AnyEndpoint
  return endpoint.kind === 'answer' && endpoint.at !== undefined ? endpoint.at.split(' ')[1]! : `/api/web/${name}`
}

/** A visitor who comes with these headers: a session's cookie, an API key, or nothing. */
export function visitorWith(app: FastifyInstance, own: Record<string, string>): Visitor {
  const ask: Visitor['ask'] = async (name, input, headers = {}) => {
    const response = await app.inject({
      method: 'POST',
      url: pathOf(name),
      headers: { 'content-type': 'application/json', ...own, ...headers },
      payload: typeof input === 'string' ? input : JSON.stringify(input),
    })
    return { status: response.statusCode, body: response.json(), problem: response.json() }
  }
  const call: Visitor['call'] = async (name, input, headers) => {
    const told = await ask(name, input, headers)
    if (told.status !== 200) throw new Error(`${name}: ${told.status} ${JSON.stringify(told.problem)}`)
    return told.body
  }
  return { ask, call }
}

/** Signs in and keeps the session's cookie. */
export async function signIn(app: FastifyInstance, login: string, password: string): Promise<Visitor> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/web/session.sign-in',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ login, password }),
  })
  const cookie = response.cookies.find((one) => one.name === 'simpul')
  if (response.statusCode !== 200 || cookie === undefined) throw new Error(`${login} cannot sign in: ${response.body}`)
  return visitorWith(app, { cookie: `simpul=${cookie.value}` })
}
