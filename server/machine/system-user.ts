/** As whom the embedded PostgreSQL runs: it refuses root, and it refuses a user without an entry in the passwd file. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { cannotStart } from '../platform/cannot-start.ts'

/**
 * A way to run a program: words put in front of it, and the ids Node gives the child. `uid` and `gid` are those the kernel
 * sees, hence the owner of its files; in a namespace the program only believes to be `name`.
 */
export type SystemUser = {
  way: 'self' | 'namespace' | 'account'
  name: string
  uid: number
  gid: number
  prefix: string[]
}

/** The ways open to this process, best first. `owner`: who owns the data already, if any (root keeps to that account). */
export function systemUsers(owner: number | null): SystemUser[] {
  const uid = process.getuid?.() ?? -1
  const gid = process.getgid?.() ?? -1
  if (uid !== 0) {
    const name = ownName()
    return name === null ? inNamespace(uid, gid) : [{ way: 'self', name, uid, gid, prefix: [] }]
  }
  const accounts = passwd()
    .filter((entry) => entry.uid !== 0 && (entry.uid === owner || entry.name === 'postgres' || entry.name === 'nobody'))
    .sort((a, b) => rank(a, owner) - rank(b, owner))
    .map((entry): SystemUser => ({ way: 'account', ...entry, prefix: [] }))
  const namespace = inNamespace(uid, gid)
  return accounts[0]?.uid === owner ? [...accounts, ...namespace] : [...namespace, ...accounts]
}

/** The first way that is open; stops with a sentence when there is none. */
export function chooseSystemUser(owner: number | null): SystemUser {
  const way = systemUsers(owner)[0]
  if (way !== undefined) return way
  throw cannotStart(
    {
      id: 'PostgreSQL tidak mau berjalan sebagai root atau sebagai uid tanpa nama di /etc/passwd (uid {uid}), dan mesin ini tidak mengizinkan ruang pengguna (unshare). Jalankan Simpul sebagai pengguna biasa yang terdaftar, atau isi DATABASE_URL.',
      en: 'PostgreSQL runs neither as root nor as a uid without a name in /etc/passwd (uid {uid}), and this machine allows no user namespace (unshare). Run Simpul as an ordinary, listed user, or set DATABASE_URL.',
    },
    { uid: process.getuid?.() ?? -1 },
  )
}

/** True when this user can do what `test` asks of a path: -x pass or run, -w write, -r read. */
export function userCan(user: SystemUser, question: '-x' | '-w' | '-r', path: string): boolean {
  const [command = '', ...args] = [...user.prefix, 'test', question, path]
  return spawnSync(command, args, { stdio: 'ignore', ...idsFor(user) }).status === 0
}

/** The ids for Node's spawn: only another account needs them (Node also drops the supplementary groups then). */
export function idsFor(user: SystemUser): { uid?: number; gid?: number } {
  return user.way === 'account' ? { uid: user.uid, gid: user.gid } : {}
}

/** In a user namespace the kernel still sees our uid (files stay ours), the program sees an unprivileged account with a name. */
function inNamespace(uid: number, gid: number): SystemUser[] {
  const entry = passwd().find((one) => one.name === 'nobody') ?? passwd().find((one) => one.uid !== 0)
  if (entry === undefined) return []
  const prefix = ['unshare', '--user', `--map-user=${entry.uid}`, `--map-group=${entry.gid}`, '--']
  const tried = spawnSync('unshare', [...prefix.slice(1), 'id', '-u'], { encoding: 'utf8' })
  const works = tried.status === 0 && tried.stdout.trim() === String(entry.uid)
  return works ? [{ way: 'namespace', name: entry.name, uid, gid, prefix }] : []
}

function rank(entry: { name: string; uid: number }, owner: number | null): number {
  if (entry.uid === owner) return 0
  return entry.name === 'postgres' ? 1 : 2
}

function ownName(): string | null {
  try {
    return userInfo().username
  } catch {
    return null
  }
}

function passwd(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((words) => words.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}
