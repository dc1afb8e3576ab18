/** The agencies' API described from its declarations: OpenAPI 3.1 and a page that people can read. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { problemKinds } from '../platform/problem.ts'
import { type Api, placeOf } from './doors.ts'

type Described = {
  name: string
  method: string
  path: string
  does: { id: string; en: string }
  may: string
  input: object
  output: object
}

/** Changes only add: a program made from this must not trip over a field that a later answer has more. */
const mayGrow = ({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown } }) => {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

/** Every door under /api/v1; the web's own calls are free to change and are not described. */
function describe(api: Api): Described[] {
  return Object.entries(api).flatMap(([name, endpoint]) => {
    const { method, path } = placeOf(name, endpoint)
    if (!path.startsWith('/api/v1/') || endpoint.kind !== 'answer') return []
    const input = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' })
    const output = z.toJSONSchema(endpoint.output, { io: 'output', unrepresentable: 'any', override: mayGrow })
    return [{ name, method, path, does: endpoint.does, may: endpoint.may, input, output }]
  })
}

const problem = {
  type: 'object',
  required: ['code', 'status', 'message', 'fields'],
  properties: {
    code: { type: 'string', enum: Object.keys(problemKinds) },
    status: { type: 'integer' },
    message: { $ref: '#/components/schemas/Words' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'id', 'en'],
        properties: { field: { type: 'string' }, id: { type: 'string' }, en: { type: 'string' } },
      },
    },
  },
}

/** What asks for lists that name nobody stands in the address. */
const askedInAddress = (input: { properties?: Record<string, object>; required?: string[] }) => ({
  parameters: Object.entries(input.properties ?? {}).map(([name, schema]) => ({
    ...{ name, in: 'query', schema },
    required: input.required?.includes(name) ?? false,
  })),
})
const askedInBody = (schema: object) => ({
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 8, maxLength: 200 },
      description: 'Pressing three times does one thing.',
    },
  ],
  requestBody: { required: true, content: { 'application/json': { schema } } },
})

/** The OpenAPI 3.1 document. */
function openApiOf(api: Api): object {
  const paths = Object.fromEntries(
    describe(api).map((one) => [
      one.path,
      {
        [one.method.toLowerCase()]: {
          operationId: one.name,
          summary: `${one.does.id} · ${one.does.en}`,
          security: [{ key: [] }],
          ...(one.method === 'GET' ? askedInAddress(one.input) : askedInBody(one.input)),
          responses: {
            200: { description: 'OK', content: { 'application/json': { schema: one.output } } },
            default: {
              description: 'Problem',
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          },
        },
      },
    ]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Simpul · Satu Data TPPO',
      version: '1',
      description: 'API antarinstansi. Perubahan hanya menambah. · API between agencies; changes only add.',
    },
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'Kunci API instansi, dibuat atas sebuah perjanjian (PKS).',
        },
      },
      schemas: {
        Problem: problem,
        Words: {
          type: 'object',
          required: ['id', 'en'],
          properties: { id: { type: 'string' }, en: { type: 'string' } },
        },
      },
    },
  }
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function pageOf(api: Api, nonce: string): string {
  const doors = describe(api)
    .map(
      (
        one,
      ) => `<section><h2><code>${one.method} ${escapeHtml(one.path)}</code></h2><p>${escapeHtml(one.does.id)} · <span lang="en">${escapeHtml(one.does.en)}</span></p>
<h3>Permintaan · Request</h3><pre>${escapeHtml(JSON.stringify(one.input, null, 2))}</pre>
<h3>Jawaban · Answer</h3><pre>${escapeHtml(JSON.stringify(one.output, null, 2))}</pre></section>`,
    )
    .join('')
  return `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Simpul · API</title>
<style nonce="${nonce}">body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}pre{overflow:auto;padding:1rem;border:1px solid #8886;border-radius:.5rem;font-size:.8rem}code{font-size:1rem}</style>
<h1>API Simpul</h1><p>Kirim kunci sebagai <code>Authorization: Bearer …</code>. Dokumen mesin: <a href="/api/openapi.json">/api/openapi.json</a>. <span lang="en">Send the key as a bearer token.</span></p>${doors}</html>`
}

/** GET /api/openapi.json and GET /api/docs. */
export function openDocs(app: FastifyInstance, api: Api): void {
  app.get('/api/openapi.json', async (_request, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').send(openApiOf(api)),
  )
  app.get('/api/docs', async (request, reply: FastifyReply) => {
    const { nonce } = request as unknown as { nonce: string }
    return reply.type('text/html; charset=utf-8').send(pageOf(api, nonce))
  })
}
