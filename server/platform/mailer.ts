/** The way out for letters: a mail server (SMTP), or by default one .eml file a letter in the data folder, so that nothing leaves unasked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

/** One letter. `id` is its Message-ID: one that is sent again after a crash is the same letter to whoever receives it. */
type Letter = { id: string; to: string; subject: string; text: string }

/** `refused`: the receiving side will never take this address. Anything else that goes wrong is thrown and worth another try. */
type Sent = 'sent' | 'refused'

/** `site` is the address at which officers reach this installation. */
export type Mailer = { site: string; send(letter: Letter): Promise<Sent>; close(): void }

/** Nobody waits longer for a mail server than this; the letter is tried again later. */
const patienceMs = 10_000

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
    send: async (letter) => {
      try {
        await transport.sendMail(messageOf(letter))
        return 'sent'
      } catch (problem) {
        const { code, responseCode = 0 } = problem as { code?: string; responseCode?: number }
        if (code === 'EENVELOPE' && responseCode >= 500) return 'refused'
        throw problem
      }
    },
    close: () => transport.close(),
  }
}

function fileMailer(site: string, folder: string, messageOf: (letter: Letter) => object): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    site,
    send: async (letter) => {
      const { message } = await transport.sendMail(messageOf(letter))
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(join(folder, `${letter.id}.eml`), message as Buffer, { mode: 0o600 })
      return 'sent'
    },
    close: () => {},
  }
}
