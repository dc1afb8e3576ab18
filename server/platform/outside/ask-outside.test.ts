/** What the other side or the line may do: slow, too much, elsewhere, nobody there; each ends in time with its own word. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answered, askOutside } from './ask-outside.ts'

let answer: RequestListener = (_request, response) => response.end()
let hops = 0
const server = createServer((request, response) => {
  hops += 1
  answer(request, response)
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (url: string, own = true, timeoutMs = 5000): Promise<Answered> =>
  askOutside({ url, method: 'GET', headers: {}, timeoutMs, mostBytes: 1000 }, { opened: [], own })
const at = (path = '/') => `http://127.0.0.1:${port}${path}`

test('an answer comes with its code, headers and bytes; a redirect is an answer, not a way', async () => {
  answer = (_request, response) => response.writeHead(302, { location: at('/elsewhere') }).end('lihat')
  hops = 0
  const told = await ask(at())
  expect(told).toMatchObject({ status: 302, headers: { location: at('/elsewhere') } })
  expect('body' in told && told.body.toString()).toBe('lihat')
  expect(hops).toBe(1)
})

test('silence, a flood, a torn answer, no such name, nobody there: each with its word', async () => {
  answer = () => {}
  expect(await ask(at(), true, 60)).toEqual({ trouble: 'too-slow' })
  answer = (_request, response) => {
    response.writeHead(200)
    response.write('x')
  }
  expect(await ask(at(), true, 60)).toEqual({ trouble: 'too-slow' })
  answer = (_request, response) => response.end('x'.repeat(1001))
  expect(await ask(at())).toEqual({ trouble: 'too-large' })
  answer = (request) => request.socket.destroy()
  expect(await ask(at())).toEqual({ trouble: 'cut-off' })
  answer = (request) => request.socket.end('bukan HTTP\r\n\r\n')
  expect(await ask(at())).toEqual({ trouble: 'cut-off' })
  expect(await ask('https://tidak-ada.contoh.invalid/')).toEqual({ trouble: 'name-unknown' })
  expect(await ask('http://127.0.0.1:1/')).toEqual({ trouble: 'refused' })
  expect(await ask(at().replace('http:', 'https:'))).toEqual({ trouble: 'not-https' })
})

test('this machine only in a demo, by number or by name; never what leads inside', async () => {
  hops = 0
  for (const url of [
    at(),
    `http://localhost:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `https://localhost:${port}/`,
  ])
    expect(await ask(url, false), url).toEqual({ trouble: 'address-closed' })
  expect(await ask('https://169.254.169.254/')).toEqual({ trouble: 'address-closed' })
  expect(hops).toBe(0)
  answer = (_request, response) => response.end('ya')
  expect(await ask(`http://localhost:${port}/`)).toMatchObject({ status: 200 })
})
