/** The agencies' API: described as it is, nothing of the web's own in it, and compared with the last release only added to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '../../server/api.ts'
import { problemKinds } from '../../server/platform/problem.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'
import { doorPlace, type Name } from '../visitor.ts'
import { type Description, findBreaks } from './api-breaks.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document from outside, looked at from every side.
type Document = any
const released: Document = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/api/openapi-v1.json'), 'utf8'))

let t: TestHouse
let present: Document
beforeAll(async () => {
  t = await openTestHouse()
  present = (await t.app.inject({ url: '/api/openapi.json' })).json()
})
afterAll(() => t.close())

const operations = () =>
  Object.entries<Document>(present.paths).flatMap(([path, methods]) =>
    Object.entries<Document>(methods).map(([method, operation]) => ({ path, method, operation })),
  )
/** Every object in the document, with its place. */
function* walk(value: Document, at = '#'): Generator<[string, Document]> {
  if (value === null || typeof value !== 'object') return
  yield [at, value]
  for (const [name, inner] of Object.entries(value))
    yield* walk(inner, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
}

describe('OpenAPI 3.1 in shape', () => {
  test('the head', () => {
    expect(present.openapi).toMatch(/^3\.1\.\d+$/)
    expect(present.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    expect(Object.keys(present)).toEqual(expect.arrayContaining(['openapi', 'info', 'paths', 'components']))
  })
  test('every operation has a name of its own, a body, answers that say what they are, and a key that exists', () => {
    const names = operations().map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { path, method, operation } of operations()) {
      expect(path).toMatch(/^\/api\/v1\/[a-z/-]+$/)
      expect(['get', 'post']).toContain(method)
      expect(Object.keys(operation.responses)).toEqual(['200', 'default'])
      for (const response of Object.values<Document>(operation.responses)) {
        expect(response.description).toEqual(expect.any(String))
        expect(Object.keys(response.content)).toHaveLength(1)
      }
      // What asks for lists that name nobody stands in the address.
      if (method === 'get') expect(operation).not.toHaveProperty('requestBody')
      else expect(operation.requestBody.content['application/json'].schema.type).toBe('object')
      for (const parameter of operation.parameters) {
        expect(parameter).toMatchObject({
          name: expect.any(String),
          in: expect.stringMatching(/^(header|query|path)$/),
          schema: expect.any(Object),
        })
      }
      for (const scheme of operation.security.flatMap(Object.keys))
        expect(present.components.securitySchemes).toHaveProperty(scheme)
    }
  })
  test('every reference leads somewhere, every type is one of JSON Schema 2020-12, and what OpenAPI 3.0 had is not there', () => {
    const places = new Map([...walk(present)])
    const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
    for (const [at, value] of places) {
      if (typeof value.$ref === 'string') expect(places.has(value.$ref), `${at}: ${value.$ref}`).toBe(true)
      expect(value, at).not.toHaveProperty('nullable')
      if (!at.endsWith('/properties') && value.type !== undefined && !at.includes('securitySchemes'))
        for (const type of [value.type].flat()) expect(types, at).toContain(type)
      if (Array.isArray(value.required) && value.properties)
        for (const name of value.required) expect(Object.keys(value.properties), at).toContain(name)
    }
  })
  test('an answer may grow: no description of one forbids a further field', () => {
    for (const { operation } of operations()) {
      for (const [at, value] of walk(operation.responses)) expect(value.additionalProperties, at).not.toBe(false)
    }
  })
})

describe('described as it is', () => {
  test('every door of the agencies is in it, and no other', () => {
    const theirs = (Object.keys(api) as Name[]).map(doorPlace).filter(({ path }) => path.startsWith('/api/v1/'))
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    expect(described.toSorted()).toEqual(theirs.map(({ method, path }) => `${method} ${path}`).toSorted())
    expect(JSON.stringify(present)).not.toContain('/api/web')
  })
  test('what is said of an answer holds for a real one; every kind of problem is listed', async () => {
    const system = await t.system('imigrasi-skw', 'simkim-passport')
    const { body } = await system.send([application(1), { nik: 5 }])
    const { schema } = present.paths['/api/v1/records'].post.responses['200'].content['application/json']
    const fits = (value: Document, at: Document, place: string): void => {
      const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
      expect([at.type].flat(), place).toContain(type)
      if (at.enum) expect(at.enum, place).toContain(value)
      for (const name of at.required ?? []) expect(value, place).toHaveProperty(name)
      for (const [name, inner] of Object.entries(at.properties ?? {}))
        if (value[name] !== undefined) fits(value[name], inner, `${place}.${name}`)
      if (type === 'array') for (const inner of value) fits(inner, at.items, `${place}[]`)
    }
    fits(body, schema, 'answer')
    expect(present.components.schemas.Problem.properties.code.enum).toEqual(Object.keys(problemKinds))
  })
  test('the page for people shows each of them', async () => {
    const { body, headers } = await t.app.inject({ url: '/api/docs' })
    expect(headers['content-type']).toContain('text/html')
    for (const { path } of operations()) expect(body).toContain(path)
    expect(body).toMatch(/<html lang="id">/)
  })
})

describe('additive', () => {
  test('the present one only adds to the last release', () => {
    expect(findBreaks(released, present), 'an agency’s program would trip over this').toEqual([])
  })
  const send = '/api/v1/records'
  type Send = { request: Document; answer: Document; operation: Document; paths: Document }
  const changed = (change: (parts: Send) => void): Description => {
    const copy: Document = structuredClone(released)
    const operation = copy.paths[send].post
    const request = operation.requestBody.content['application/json'].schema
    const answer = operation.responses['200'].content['application/json'].schema
    change({ request, answer, operation, paths: copy.paths })
    return copy
  }
  const breaks: [string, (parts: Send) => void][] = [
    ['a door gone', ({ paths }) => delete paths[send]],
    ['a method gone', ({ paths }) => delete paths[send].post],
    ['a field required', ({ request }) => request.required.push('sent_at')],
    [
      'a new field required',
      ({ request }) =>
        Object.assign(request, { properties: { ...request.properties, x: {} }, required: [...request.required, 'x'] }),
    ],
    ['a field refused', ({ request }) => delete request.properties.sent_at],
    ['fewer records a delivery', ({ request }) => Object.assign(request.properties.records, { maxItems: 10 })],
    ['another type taken', ({ request }) => Object.assign(request.properties.source, { type: 'number' })],
    [
      'a choice among what was free',
      ({ request }) => Object.assign(request.properties.source, { enum: ['simkim-passport'] }),
    ],
    [
      'rows of one shape',
      ({ request }) => Object.assign(request.properties.records, { items: { type: 'object', required: ['nik'] } }),
    ],
    ['an answer’s field gone', ({ answer }) => delete answer.properties.sha256],
    ['an answer’s field uncertain', ({ answer }) => answer.required.pop()],
    ['an answer’s inner field gone', ({ answer }) => delete answer.properties.answers.items.properties.result],
    ['other words of an answer', ({ answer }) => answer.properties.answers.items.properties.result.enum.push('lost')],
    ['another type told', ({ answer }) => Object.assign(answer.properties.delivery, { type: 'number' })],
    ['a header demanded', ({ operation }) => Object.assign(operation.parameters[0], { required: true })],
    ['another key', ({ operation }) => Object.assign(operation, { security: [] })],
  ]
  test.each(breaks)('is a break, and found: %s', (_what, change) => {
    expect(findBreaks(released, changed(change))).not.toEqual([])
  })
  const additions: [string, (parts: Send) => void][] = [
    ['a door', ({ paths }) => Object.assign(paths, { '/api/v1/new': paths[send] })],
    ['a field that may be left out', ({ request }) => Object.assign(request.properties, { x: { type: 'string' } })],
    ['a field of an answer', ({ answer }) => Object.assign(answer.properties, { x: { type: 'string' } })],
    ['more records a delivery', ({ request }) => Object.assign(request.properties.records, { maxItems: 100_000 })],
    [
      'a header that may be left out',
      ({ operation }) => operation.parameters.push({ name: 'X', in: 'header', required: false }),
    ],
  ]
  test.each(additions)('is no break: %s', (_what, change) => {
    expect(findBreaks(released, changed(change))).toEqual([])
  })
})
