/** Opens a ZIP archive in memory: only what is asked for is unpacked, and never more than a workbook may hold. */
import { inflateRawSync } from 'node:zlib'
import { wrongField } from '../../platform/problem.ts'
import { largest } from './model.ts'

/** Files of an archive by their path. */
export type Zip = { paths: string[]; read(path: string): Buffer | null }

type Entry = { method: number; size: number; at: number }

const [endMark, entryMark] = [0x06054b50, 0x02014b50]

/** Throws for what is no archive, is cut off, is locked, or would unpack to more than may be. */
export function openZip(bytes: Buffer): Zip {
  const entries = entriesOf(bytes)
  let left: number = largest.unzipped
  return {
    paths: [...entries.keys()],
    read: (path) => {
      const entry = entries.get(path)
      if (entry === undefined) return null
      const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
      const packed = bytes.subarray(start, start + entry.size)
      const unpacked = entry.method === 0 ? packed : inflate(packed, left)
      left -= unpacked.length
      return unpacked
    },
  }
}

function entriesOf(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  try {
    let end = bytes.length - 22
    while (end >= 0 && bytes.readUInt32LE(end) !== endMark) end--
    const count = bytes.readUInt16LE(end + 10)
    let at = bytes.readUInt32LE(end + 16)
    let unpacked = 0
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== entryMark) throw broken()
      if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw locked()
      const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ]
      unpacked += bytes.readUInt32LE(at + 24)
      entries.set(bytes.toString('utf8', at + 46, at + 46 + name), {
        method: bytes.readUInt16LE(at + 10),
        size: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      })
      at += 46 + name + extra + comment
    }
    if (unpacked > largest.unzipped) throw tooLarge()
  } catch (problem) {
    throw problem instanceof RangeError ? broken() : problem
  }
  return entries
}

/** An archive may lie about how much is in it, so unpacking stops by itself. */
function inflate(packed: Buffer, left: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (problem) {
    throw (problem as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken()
  }
}

const broken = () => wrongField('file', { id: 'XLSX rusak atau terpotong', en: 'the XLSX is broken or cut off' })
const locked = () =>
  wrongField('file', {
    id: 'XLSX terkunci kata sandi; buka kuncinya dahulu',
    en: 'the XLSX is locked; unlock it first',
  })
const tooLarge = () =>
  wrongField('file', {
    id: `isi XLSX lebih dari ${largest.unzipped / 1024 / 1024} MiB setelah dibuka; bagi menjadi beberapa berkas`,
    en: `the XLSX unpacks to more than ${largest.unzipped / 1024 / 1024} MiB; split it into several files`,
  })
