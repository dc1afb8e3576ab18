/** The way out for letters: a mail server (SMTP), or by default one .eml file a letter in the data folder, so that nothing leaves unasked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

/** One letter. `id` is its Message-ID: one that is sent again after a crash is the same letter to whoever receives it. */
type Letter = { id: string; to: string; subject: string; text: string }

/**
 * What came of a letter or a message. `refused`: the receiving side will never take this address. A problem is a short word of the machines,
 * worth another try, not before `afterMs`.
 */
export type Sent = 'sent' | 'refused' | { problem: string; afterMs?: number }

/** `site` is the address at which officers reach this installation; `way` says whether anything leaves it. Sending never throws. */
export type Mailer = {
  site: string
  way: 'files' | 'server'
  send(letter: Letter): Promise<Sent>
  close(): void
}

/** Nobody waits longer for one answer of a mail server than this, nor longer for the whole letter; it is tried again later. */
const patienceMs = 10_000
const mostPatienceMs = 30_000

/** Settings of the way out; `smtpUrl` null: files. */
export type MailSettings = { smtpUrl: string | null; mailFrom: string; site: string; dataFolder: string }

/** Opens it; nothing is asked of the mail server before the first letter. */
export function openMailer({ smtpUrl, mailFrom, site, dataFolder }: MailSettings): Mailer {
  const domain = mailFrom.split('@').at(-1)!.replace(/>.*/, '')
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  const messageOf = ({ id, to, subject, text }: Letter) => ({
    ...{ from: mailFrom, to, subject, text, headers, messageId: `<${id}@${domain}>` },
    // A letter never reads a file or asks an address.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  if (smtpUrl === null) return fileMailer(site, join(dataFolder, 'mail'), messageOf)
  const transport = createTransport(smtpUrl, {
    ...{ connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
  } as object)
  return {
    site,
    way: 'server',
    send: (letter) => inTime(transport.sendMail(messageOf(letter)).then((): Sent => 'sent', whyNot)),
    close: () => transport.close(),
  }
}

/** A server that answers a byte now and then would hold the letter for ever. */
async function inTime(sending: Promise<Sent>): Promise<Sent> {
  let late: NodeJS.Timeout | undefined
  const tooSlow = new Promise<Sent>((resolve) => {
    late = setTimeout(() => resolve({ problem: 'ETIMEDOUT' }), mostPatienceMs)
  })
  return Promise.race([sending, tooSlow]).finally(() => clearTimeout(late))
}

function whyNot(problem: Error & { code?: string; responseCode?: number }): Sent {
  const { code, responseCode = 0 } = problem
  return code === 'EENVELOPE' && responseCode >= 500 ? 'refused' : { problem: code ?? problem.name }
}

function fileMailer(site: string, folder: string, messageOf: (letter: Letter) => object): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const write = async (letter: Letter): Promise<Sent> => {
    const { message } = await transport.sendMail(messageOf(letter))
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, `${letter.id}.eml`), message as Buffer, { mode: 0o600 })
    return 'sent'
  }
  return { site, way: 'files', send: (letter) => write(letter).catch(whyNot), close: () => {} }
}
