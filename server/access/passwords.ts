/** Passwords: Node's own argon2id with OWASP's parameters for small machines (19 MiB, 2 passes); never inside a transaction. */
import * as crypto from 'node:crypto'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

type Argon2 = (
  algorithm: 'argon2id',
  parameters: {
    message: string
    nonce: Buffer
    parallelism: number
    tagLength: number
    memory: number
    passes: number
  },
  done: (error: Error | null, tag: Buffer) => void,
) => void
const argon2 = promisify((crypto as unknown as { argon2: Argon2 }).argon2)

const memoryKiB = 19_456
const passes = 2

const tagOf = (password: string, nonce: Buffer, memory: number, times: number): Promise<Buffer> =>
  argon2('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory,
    passes: times,
  })

/** The text kept for a password, in the PHC string form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await tagOf(password, nonce, memoryKiB, passes)
  return `$argon2id$v=19$m=${memoryKiB},t=${passes},p=1$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** A hash that no password has: verified against when the account is unknown, so that both answers take as long. */
const unknownAccount = `$argon2id$v=19$m=${memoryKiB},t=${passes},p=1$${randomBytes(16).toString('base64url')}$${randomBytes(32).toString('base64url')}`

/** True when the password is the one whose hash was kept; `null` stands for an unknown account and is never true. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, , , parameters = '', nonce = '', tag = ''] = (kept ?? unknownAccount).split('$')
  const memory = Number(/m=(\d+)/.exec(parameters)?.[1])
  const times = Number(/t=(\d+)/.exec(parameters)?.[1])
  const expected = Buffer.from(tag, 'base64url')
  const found = await tagOf(password, Buffer.from(nonce, 'base64url'), memory, times)
  return timingSafeEqual(found, expected) && kept !== null
}
