/** The machine itself: Node, platform, memory, and the programs of the embedded PostgreSQL. */

import { readFileSync } from 'node:fs'
import { freemem } from 'node:os'
import { type DatabaseBinaries, findDatabaseBinaries, glibcVersion, missingLinks } from './database-binaries.ts'
import { type Finding, found } from './finding.ts'
import { systemUsers } from './system-user.ts'

/** `embedded`: the database that comes along will be used, so its programs must run here. */
export function examineSystem(embedded: boolean): Finding[] {
  const binaries = findDatabaseBinaries()
  return [
    examineNode(),
    examineMemory(),
    ...(embedded ? [examinePlatform(), examineBinaries(binaries), examineUser()] : []),
  ]
}

function examineNode(): Finding {
  const version = process.versions.node
  return found(
    { id: 'Node.js', en: 'Node.js' },
    Number(version.split('.')[0]) >= 24,
    {
      id: 'Versi {version}; dibutuhkan 24 atau lebih baru (`npm ci` membawanya; jalankan lewat npm).',
      en: 'Version {version}; 24 or newer is needed (`npm ci` brings it along; run through npm).',
    },
    { version },
  )
}

/** The whole product idles under 512 MB; loading the demo and a browser beside it want some more. */
function examineMemory(): Finding {
  const free = Math.floor(availableMemory() / 2 ** 20)
  return found(
    { id: 'Memori', en: 'Memory' },
    free >= 700,
    {
      id: 'Tersedia {free} MB; sebaiknya 700 MB atau lebih.',
      en: '{free} MB available; 700 MB or more is advisable.',
    },
    { free },
  )
}

function examinePlatform(): Finding {
  const glibc = glibcVersion()
  const ok = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch) && glibc !== null
  return found(
    { id: 'Sistem operasi', en: 'Operating system' },
    ok,
    ok
      ? { id: 'Linux {arch}, glibc {glibc}.', en: 'Linux {arch}, glibc {glibc}.' }
      : {
          id: '{platform} {arch}: PostgreSQL bawaan hanya untuk Linux glibc x64 atau arm64. Isi DATABASE_URL.',
          en: '{platform} {arch}: the PostgreSQL that comes along is for Linux glibc x64 or arm64 only. Set DATABASE_URL.',
        },
    { platform: process.platform, arch: process.arch, glibc: glibc ?? '–' },
  )
}

function examineBinaries(binaries: DatabaseBinaries | null): Finding {
  const name = { id: 'Program PostgreSQL', en: 'PostgreSQL’s programs' }
  if (binaries === null) {
    return found(name, false, {
      id: 'Tidak terpasang. Jalankan `npm ci` (tanpa --omit=optional), atau isi DATABASE_URL.',
      en: 'Not installed. Run `npm ci` (without --omit=optional), or set DATABASE_URL.',
    })
  }
  const missing = missingLinks(binaries).length
  return found(
    name,
    true,
    missing === 0
      ? {
          id: 'Versi {version}, lengkap dengan tautan pustakanya.',
          en: 'Version {version}, with its libraries’ links.',
        }
      : {
          id: 'Versi {version}; {missing} tautan pustaka belum ada dan dibuat saat mulai.',
          en: 'Version {version}; {missing} library links are missing and will be made at the start.',
        },
    { version: binaries.version, missing },
  )
}

function examineUser(): Finding {
  const user = systemUsers(null)[0]
  const name = { id: 'Pengguna', en: 'User' }
  if (user === undefined) {
    return found(
      name,
      false,
      {
        id: 'PostgreSQL tidak mau berjalan sebagai uid {uid}, dan ruang pengguna (unshare) tertutup. Jalankan sebagai pengguna biasa, atau isi DATABASE_URL.',
        en: 'PostgreSQL does not run as uid {uid}, and user namespaces (unshare) are closed. Run as an ordinary user, or set DATABASE_URL.',
      },
      { uid: process.getuid?.() ?? -1 },
    )
  }
  const says = {
    self: {
      id: 'PostgreSQL berjalan sebagai `{who}`, pengguna ini sendiri.',
      en: 'PostgreSQL runs as `{who}`, this user.',
    },
    namespace: {
      id: 'PostgreSQL berjalan sebagai `{who}` dalam ruang pengguna; berkasnya tetap milik uid {uid}.',
      en: 'PostgreSQL runs as `{who}` in a user namespace; its files stay with uid {uid}.',
    },
    account: {
      id: 'PostgreSQL berjalan sebagai akun `{who}` (uid {uid}).',
      en: 'PostgreSQL runs as the account `{who}` (uid {uid}).',
    },
  }
  return found(name, true, says[user.way], { who: user.name, uid: user.uid })
}

/** What programs can still have: the kernel's own estimate where it gives one (free memory alone leaves out the file cache). */
function availableMemory(): number {
  try {
    const line = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))
    return line === null ? freemem() : Number(line[1]) * 1024
  } catch {
    return freemem()
  }
}
