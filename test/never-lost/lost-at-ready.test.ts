/** A database that goes in the very packet that says it is ready: whoever asked hears of it, and the process lives. */
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openPools } from '../../server/platform/database.ts'

/** A message of PostgreSQL's protocol: a letter, its length, its body. */
const message = (letter: string, body: Buffer) => {
  const head = Buffer.alloc(5, letter)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const welcome = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))
const gone = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'))

test('no connection is without somebody who hears that it is lost', async () => {
  const server = createServer((socket) => socket.once('data', () => socket.end(Buffer.concat([welcome, ready, gone]))))
  const port = await new Promise<number>((told) =>
    server.listen(0, '127.0.0.1', () => told((server.address() as { port: number }).port)),
  )
  const { pools, close } = openPools({ host: '127.0.0.1', port, user: 'postgres' }, 'simpul', 'rahasia')
  for (let n = 0; n < 3; n++) {
    await expect(pools.step.query('select 1')).rejects.toThrow()
    await expect(
      pools.request.connect().then((client) => client.query('select 1').finally(() => client.release(true))),
    ).rejects.toThrow()
  }
  await close()
  await new Promise((closed) => server.close(closed))
})
