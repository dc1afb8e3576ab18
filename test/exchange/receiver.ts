/** An agency's system that listens: a real HTTP server of this test, which answers as it is told and keeps what came. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Heard = {
  headers: IncomingHttpHeaders
  body: Buffer
  json: { type: string; data: Record<string, unknown> }
}

export type Receiver = {
  url: string
  heard: Heard[]
  /** What it answers from now on. */
  answer(how: (request: IncomingMessage, response: ServerResponse) => unknown): void
  close(): Promise<void>
}

export const says =
  (status: number, headers: Record<string, string> = {}) =>
  (_request: IncomingMessage, response: ServerResponse) =>
    response.writeHead(status, headers).end('x')

export async function openReceiver(): Promise<Receiver> {
  const heard: Heard[] = []
  let how: (request: IncomingMessage, response: ServerResponse) => unknown = says(204)
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      heard.push({ headers: request.headers, body, json: JSON.parse(body.toString('utf8') || '{}') })
      how(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simpul`,
    heard,
    answer: (then) => {
      how = then
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
