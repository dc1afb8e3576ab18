/** Letters: a real conversation with a mail server, no name in any of them, quiet hours, an address that is refused, a server that is away. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { errands } from '../../server/pipeline.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { openMailer } from '../../server/platform/mailer.ts'
import { openMessenger } from '../../server/platform/messenger.ts'
import { runErrands } from '../../server/platform/outside/errand.ts'
import { organisation } from '../cast.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { playBusyDay, secretPattern } from '../law/busy-day.ts'
import { crossing } from '../rows.ts'

const site = 'https://simpul.uji.test'
const groups = ['offered', 'clock', 'information'] as const

/** A mail server of a few lines: takes letters, refuses `hilang@…` for good, and can be told to be busy. */
function mailServer() {
  const letters: { to: string; data: string }[] = []
  const state = { busy: false, talks: 0 }
  const server: Server = createServer((socket: Socket) => {
    state.talks += 1
    let [to, data, inData, rest] = ['', '', false, '']
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 surel.uji.test ESMTP')
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n')
      rest = lines.pop()!
      for (const line of lines) {
        if (inData) {
          if (line !== '.') data += `${line.replace(/^\.\./, '.')}\n`
          else {
            inData = false
            letters.push({ to, data })
            say('250 2.0.0 taken')
          }
        } else if (/^EHLO/i.test(line)) say('250 surel.uji.test')
        else if (/^MAIL/i.test(line)) say(state.busy ? '451 4.3.0 later' : '250 2.1.0 ok')
        else if (/^RCPT/i.test(line)) {
          to = line.slice(9, -1)
          say(to.startsWith('hilang@') ? '550 5.1.1 no such address' : '250 2.1.5 ok')
        } else if (/^DATA/i.test(line)) {
          ;[inData, data] = [true, '']
          say('354 go on')
        } else if (/^QUIT/i.test(line)) {
          say('221 bye')
          socket.end()
        } else say('250 ok')
      }
    })
  })
  return { letters, state, server }
}

const sendOutbox = errands.find((one) => one.name === 'send outbox')!
let t: TestHouse
const mail = mailServer()

beforeAll(async () => {
  t = await openTestHouse()
  await new Promise<void>((ready) => mail.server.listen(0, '127.0.0.1', ready))
  const { port } = mail.server.address() as { port: number }
  t.house.mailer = openMailer({
    ...{ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Simpul <simpul@uji.test>', site, dataFolder: tmpdir() },
  })
})
afterAll(async () => {
  await t.close()
  mail.server.close()
})
beforeEach(() => {
  mail.letters.length = 0
})

const wish = async (login: string, more: object = {}) =>
  (await t.as(login)).call('channels.choose', { address: `${login}@contoh.test`, mail: [...groups], ...more })
const at = async (moment: string) => {
  t.clock.turn(new Date(moment))
  await t.pipeline()
  await runErrands(t.house, errands)
}
/** The post speaks, and the watch sees that it does. */
async function aruk(n: number) {
  await (await t.system('imigrasi-sbs', 'simkim-crossing')).send([crossing(n)])
  await at(new Date(t.house.clock.now().getTime() + 6 * 60_000).toISOString())
}
/** Nine in the morning of a day on which the post speaks, nothing left over from the night. */
async function morning(day: string, n: number) {
  await at(`${day}T02:00:00Z`)
  await aruk(n)
  await t.superuser(`delete from access.outbox`)
  mail.letters.length = 0
}
const decoded = (data: string) =>
  data.replaceAll('=\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

test('a silent post: who wished for it gets a letter with a sentence, a link and a reference; once', async () => {
  await wish('aruk')
  await aruk(1)
  await at('2026-11-16T05:00:00Z')
  await at('2026-11-16T05:10:00Z')
  expect(mail.letters.map((one) => one.to)).toEqual(['aruk@contoh.test'])
  const letter = decoded(mail.letters[0]!.data)
  expect(letter).toContain(`${site}/sources/simkim-crossing?tab=ledger`)
  expect(letter).toMatch(/Rujukan: [0-9a-f]{8}/)
  expect(letter).toContain('From: Simpul <simpul@uji.test>')
  expect((await (await t.as('aruk')).call('channels.mine', {})).ways.mail.lastAt).not.toBeNull()
})

test('who wished for nothing gets nothing, nor whoever left the post', async () => {
  await t.superuser(
    `update access.assignments set until_at = '2026-11-16T05:30:00Z' where officer = (select id from access.officers where login = 'aruk')`,
  )
  await aruk(2)
  await at('2026-11-16T08:40:00Z')
  expect(mail.letters).toEqual([])
  await t.superuser(
    `update access.assignments set until_at = null where officer = (select id from access.officers where login = 'aruk')`,
  )
})

test('in quiet hours what is not urgent waits and comes as one letter in the morning', async () => {
  await morning('2026-11-17', 3)
  await wish('aruk', { quiet: { from: 11 * 60, to: 6 * 60 } })
  await at('2026-11-17T05:00:00Z')
  await t.superuser(`insert into access.notices (id, post, code, values, subject_kind, subject, at)
    select gen_random_uuid(), p.id, 'feed fault', '{"kind":"gap","source":"simkim-crossing"}', 'source', gen_random_uuid(), '2026-11-17T05:10:00Z'
    from access.posts p where p.code = 'aruk'`)
  await t.superuser(`insert into platform.todo (step, subject, since, due_at)
    select 'write outbox', id, at, at from access.notices where at = '2026-11-17T05:10:00Z'`)
  await at('2026-11-17T22:30:00Z')
  expect(mail.letters).toEqual([])
  await at('2026-11-17T23:00:00Z')
  expect(mail.letters).toHaveLength(1)
  expect(decoded(mail.letters[0]!.data)).toMatch(/2.pemberitahuan/)
})

test('a mail server that is away is asked again, ever later; nothing is lost and nothing told twice', async () => {
  await morning('2026-11-18', 5)
  await wish('aruk')
  mail.state.busy = true
  await at('2026-11-18T06:00:00Z')
  const talks = mail.state.talks
  await at('2026-11-18T06:00:30Z')
  expect(mail.state.talks).toBe(talks)
  await at('2026-11-18T06:02:00Z')
  expect(mail.state.talks).toBe(talks + 1)
  mail.state.busy = false
  await at('2026-11-18T06:10:00Z')
  await at('2026-11-18T09:00:00Z')
  expect(mail.letters).toHaveLength(1)
})

test('an address that is refused for good gets no more letters; its officer and the administrator see why', async () => {
  await morning('2026-11-19', 6)
  await wish('aruk', { address: 'hilang@contoh.test' })
  await at('2026-11-19T06:00:00Z')
  const { mail: mine } = (await (await t.as('aruk')).call('channels.mine', {})).ways
  expect([mine.refusedAt !== null, mine.setAside]).toEqual([true, 1])
  const admin = await t.as('admin')
  const [aside] = (await admin.call('outbox.read', {})).aside
  expect(aside).toMatchObject({ officer: 'aruk', kind: 'feed fault', problem: 'address refused' })
  expect(JSON.stringify(aside)).not.toContain('@')
  await wish('aruk')
  await admin.call('outbox.retry', { ids: [aside!.id] })
  await runErrands(t.house, errands)
  expect(mail.letters.map((one) => one.to)).toEqual(['aruk@contoh.test'])
  expect((await (await t.as('aruk')).ask('outbox.retry', { ids: [aside!.id] })).status).toBe(403)
})

test('who dies between sending and writing it down sends the same letter again: at least once, never lost', async () => {
  await morning('2026-11-20', 7)
  await t.pipeline()
  await at('2026-11-20T05:30:00Z')
  const [{ count }] = (await t.superuser(`select count(*)::int from access.outbox where state = 'waiting'`)) as [
    { count: number },
  ]
  expect(count).toBe(0)
  await t.superuser(
    `update access.outbox set state = 'waiting', ended_at = null, due_at = '2026-11-20T05:30:00Z', tries = 0`,
  )
  mail.letters.length = 0
  // What a process that is killed leaves: claimed and sent, not settled.
  const killed = await inTransaction(t.house, 'step', aStep, null, (ctx) => sendOutbox.claim(ctx, 100))
  await Promise.all(killed.map((work) => sendOutbox.go(work, { opened: [], own: true }, new AbortController().signal)))
  expect(mail.letters).toHaveLength(1)
  await at('2026-11-20T05:30:50Z')
  expect(mail.letters).toHaveLength(1)
  await at('2026-11-20T05:31:10Z')
  expect(mail.letters).toHaveLength(2)
  const [first, second] = mail.letters.map((one) => /^Message-ID: (.*)$/im.exec(one.data)![1])
  expect(second).toBe(first)
  await at('2026-11-20T05:40:00Z')
  expect(mail.letters).toHaveLength(2)
})

test('no transaction is open while a mail server thinks', async () => {
  await morning('2026-11-21', 8)
  const hanging = createServer(() => {})
  await new Promise<void>((ready) => hanging.listen(0, '127.0.0.1', ready))
  const { port } = hanging.address() as { port: number }
  const [mailer, seen] = [t.house.mailer, { open: -1 }]
  const slow = openMailer({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailFrom: 'Simpul <simpul@uji.test>',
    site,
    dataFolder: tmpdir(),
  })
  t.house.mailer = {
    ...slow,
    send: async (letter) => {
      const going = slow.send(letter)
      const [row] = await t.superuser(
        `select count(*)::int open from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
      )
      seen.open = row!.open as number
      return going
    },
  }
  await at('2026-11-21T05:30:00Z')
  t.house.mailer = mailer
  hanging.close()
  expect(seen.open).toBe(0)
  const { channels } = await (await t.as('admin')).call('outbox.read', {})
  expect(channels[0]).toMatchObject({ channel: 'mail', way: 'server', waiting: 1, trying: 1 })
}, 60_000)

test('after a busy day no letter and no message holds a name, a number of a person or a word that somebody wrote', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-mail-'))
  const busy = await openTestHouse()
  busy.house.mailer = openMailer({ smtpUrl: null, mailFrom: 'Simpul <simpul@uji.test>', site, dataFolder: folder })
  busy.house.messenger = openMessenger({
    messageUrl: null,
    messageTokenFile: null,
    openNetworks: [],
    dataFolder: folder,
  })
  const logins = organisation.officers.map((officer) => officer.login)
  for (const login of logins)
    await (await busy.as(login)).call('channels.choose', {
      ...{ address: `${login}@contoh.test`, number: '0844-9100-0099' },
      ...{ mail: [...groups, 'digest'], message: ['escalation', ...groups, 'digest'] },
    })
  const { people } = await playBusyDay(busy)
  for (const days of [1, 3, 40]) {
    busy.clock.turn(new Date(busy.house.clock.now().getTime() + days * 86_400_000))
    await busy.pipeline()
    await runErrands(busy.house, [sendOutbox])
  }
  const read = (kind: string) =>
    readdirSync(join(folder, kind)).map((name) =>
      decoded(readFileSync(join(folder, kind, name), 'utf8').replaceAll('\r\n', '\n')),
    )
  const [letters, messages] = [read('mail'), read('messages')]
  const files = [...letters, ...messages]
  expect(letters.length).toBeGreaterThan(5)
  expect(messages.length).toBeGreaterThan(5)
  for (const letter of files) {
    // Whom it is sent to is the one name an envelope needs.
    const text = letter.replace(/^To: .*$/m, '')
    expect(text).not.toMatch(secretPattern)
    for (const { nama_lengkap, nik, nama_ibu } of people)
      for (const told of [nama_lengkap, nik, nama_ibu]) expect(text).not.toContain(told!)
    for (const { name } of organisation.officers) expect(text).not.toContain(name)
    expect(text).not.toMatch(/\b\d{16}\b/)
  }
  // A protected source’s silence is told its own agency alone, in letters too.
  for (const letter of letters.filter((one) => one.includes('uptd-ppa-service')))
    expect(/^To: (.*)$/m.exec(letter)![1]).toMatch(/^(wati|kepala-ppa)@/)
  await busy.close()
  rmSync(folder, { recursive: true })
})
