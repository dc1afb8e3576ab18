/** The visitor of tests: the same one who loads the demo. */
import type { FastifyInstance } from 'fastify'
import { type Visitor, visitorWith } from '../demo/visitor.ts'

export { askedAt, cookieOf, doorPlace, type Name, type OutputOf, type Told, type Visitor } from '../demo/visitor.ts'

/** A visitor with a session's cookie, or none. */
export const visitor = (app: FastifyInstance, cookie: string): Visitor =>
  visitorWith(app, cookie === '' ? {} : { cookie })
