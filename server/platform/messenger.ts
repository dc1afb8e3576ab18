/**
 * The way out for short messages: the gateway that the operator names (an SMS or messaging service of the agency), or by default one JSON file a
 * message in the data folder, so that nothing leaves unasked. What a gateway is asked and what its answers mean: docs/running.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cannotStart } from './cannot-start.ts'
import type { Sent } from './mailer.ts'
import { type Answered, askOutside, checkAddress, type Outside } from './outside/ask-outside.ts'
import type { OpenNetworks } from './outside/open-networks.ts'
import { readRetryAfter } from './outside/retry-after.ts'
import { Problem } from './problem.ts'

/** One message. `id` is its Idempotency-Key: one that is sent again after a crash is the same message to the gateway. */
type Message = { id: string; to: string; text: string; language: 'id' | 'en' }

/** `way` says whether anything leaves this installation. Sending never throws. */
export type Messenger = {
  way: 'files' | 'server'
  send(message: Message, now: Date, stop?: AbortSignal): Promise<Sent>
}

/** Settings of the way out; `messageUrl` null: files. The token is read anew for each message, so that it can be changed without a restart. */
export type MessageSettings = {
  messageUrl: string | null
  messageTokenFile: string | null
  openNetworks: OpenNetworks
  dataFolder: string
}

/** A gateway takes a message and sends it afterwards; who needs longer gets it again under the same key. */
const timeoutMs = 15_000
/** Its answer is looked at no further than its code. */
const mostBytes = 64 * 1024

/** Opens it; nothing is asked of the gateway before the first message. Throws for an address or a token that could never be used. */
export function openMessenger({ messageUrl, messageTokenFile, openNetworks, dataFolder }: MessageSettings): Messenger {
  if (messageUrl === null) return fileMessenger(join(dataFolder, 'messages'))
  // The operator's own machine may run the gateway; everything else as webhooks and connectors.
  const outside: Outside = { opened: openNetworks, own: true }
  const token = () => (messageTokenFile === null ? null : readFileSync(messageTokenFile, 'utf8').trim())
  usable('SIMPUL_MESSAGE_URL', () => checkAddress('SIMPUL_MESSAGE_URL', messageUrl, outside))
  usable('SIMPUL_MESSAGE_TOKEN_FILE', token)
  const ask = (message: Message, bearer: string | null, stop?: AbortSignal) =>
    askOutside(
      {
        ...{ url: messageUrl, method: 'POST', timeoutMs, mostBytes, body: Buffer.from(JSON.stringify(message)) },
        headers: {
          ...{ 'content-type': 'application/json; charset=utf-8', 'idempotency-key': message.id },
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        },
      },
      outside,
      stop,
    )
  return {
    way: 'server',
    send: async (message, now, stop) => {
      try {
        return meaning(await ask(message, token(), stop), now)
      } catch (problem) {
        return { problem: (problem as { code?: string }).code ?? 'token' }
      }
    },
  }
}

/** An unusable setting stops the program with its name. */
function usable(setting: string, look: () => unknown): void {
  try {
    look()
  } catch (problem) {
    const said = (problem as Error).message
    const [wrong = { id: said, en: said }] = problem instanceof Problem ? problem.fields : []
    throw cannotStart(
      { id: 'Pengaturan {setting} tidak dapat dipakai: {id}', en: 'The setting {setting} cannot be used: {en}' },
      { setting, id: wrong.id, en: wrong.en },
    )
  }
}

/** 2xx: taken. 410: this number will never be reached. Anything else, a wrong token too, is worth another try. */
function meaning(answered: Answered, now: Date): Sent {
  if ('trouble' in answered) return { problem: answered.trouble }
  const { status, headers } = answered
  if (status >= 200 && status < 300) return 'sent'
  if (status === 410) return 'refused'
  return { problem: `HTTP ${status}`, afterMs: readRetryAfter(headers['retry-after'], now) }
}

function fileMessenger(folder: string): Messenger {
  return {
    way: 'files',
    send: async (message) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(join(folder, `${message.id}.json`), `${JSON.stringify(message, null, 2)}\n`, { mode: 0o600 })
        return 'sent'
      } catch (problem) {
        return { problem: (problem as { code?: string }).code ?? (problem as Error).name }
      }
    },
  }
}
