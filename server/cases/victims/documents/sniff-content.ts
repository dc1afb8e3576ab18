/** What a file is by its content, whatever it is called; what may run on somebody's machine, or is not known, is not taken. */
import { openZip } from '../../../intake/files/open-zip.ts'
import type { Words } from '../../../platform/words.ts'

type Kind = { media: string; ending: string }

/** Kinds that are taken, by how they begin (ISO base media: by their brand). */
const starts: (Kind & { at: number; bytes: string })[] = [
  { media: 'application/pdf', ending: 'pdf', at: 0, bytes: '25504446' },
  { media: 'image/jpeg', ending: 'jpg', at: 0, bytes: 'ffd8ff' },
  { media: 'image/png', ending: 'png', at: 0, bytes: '89504e470d0a1a0a' },
  { media: 'audio/mpeg', ending: 'mp3', at: 0, bytes: '494433' },
  { media: 'audio/ogg', ending: 'ogg', at: 0, bytes: '4f676753' },
  { media: 'audio/mp4', ending: 'm4a', at: 4, bytes: '667479704d3441' },
  { media: 'video/webm', ending: 'webm', at: 0, bytes: '1a45dfa3' },
  { media: 'video/quicktime', ending: 'mov', at: 4, bytes: '667479707174' },
  { media: 'video/3gpp', ending: '3gp', at: 4, bytes: '66747970336770' },
  ...['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'MSNV'].map((brand) => ({
    ...{ media: 'video/mp4', ending: 'mp4', at: 4, bytes: Buffer.from(`ftyp${brand}`).toString('hex') },
  })),
]

/** Office files are archives that say by their parts what they are; one that carries macros or other files is not taken. */
const office: (Kind & { part: string })[] = [
  {
    ...{ media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
    part: 'word/document.xml',
  },
  {
    ...{ media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
    part: 'xl/workbook.xml',
  },
]
const runs = /vbaProject|\/embeddings\/|\/activeX\/|\.(bin|exe|js|vbs|dll|scr)$/i

/** Said where a file is none of these. */
export const notTaken: Words = {
  id: 'bukan PDF, Word, Excel, JPEG, PNG, rekaman suara, atau video menurut isinya, atau memuat makro',
  en: 'is not a PDF, Word, Excel, JPEG, PNG, sound recording or video by its content, or carries macros',
}

/** Null for everything else. */
export function sniffContent(content: Buffer): Kind | null {
  const found =
    starts.find(({ at, bytes }) => content.subarray(at, at + bytes.length / 2).toString('hex') === bytes) ??
    officeOf(content)
  return found === undefined ? null : { media: found.media, ending: found.ending }
}

function officeOf(content: Buffer): Kind | undefined {
  if (content.subarray(0, 4).toString('hex') !== '504b0304') return undefined
  try {
    const { paths } = openZip(content)
    return paths.some((path) => runs.test(path)) ? undefined : office.find(({ part }) => paths.includes(part))
  } catch {
    // Cut off, locked or larger than may be unpacked: not known.
    return undefined
  }
}
