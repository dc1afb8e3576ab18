/** What a file is by its first bytes, whatever it is called; what may run on somebody's machine, or is not known, is not taken. */

/** Kinds that are taken, by how they begin; a Word or Excel file is a zip whose first entry says so. */
const starts: { media: string; ending: string; at: number; bytes: string }[] = [
  { media: 'application/pdf', ending: 'pdf', at: 0, bytes: '25504446' },
  { media: 'image/jpeg', ending: 'jpg', at: 0, bytes: 'ffd8ff' },
  { media: 'image/png', ending: 'png', at: 0, bytes: '89504e470d0a1a0a' },
  { media: 'audio/mpeg', ending: 'mp3', at: 0, bytes: '494433' },
  { media: 'audio/ogg', ending: 'ogg', at: 0, bytes: '4f676753' },
  { media: 'audio/mp4', ending: 'm4a', at: 4, bytes: '667479704d3441' },
]

/** Null for everything else. */
export function sniffContent(content: Buffer): { media: string; ending: string } | null {
  const found = starts.find(({ at, bytes }) => content.subarray(at, at + bytes.length / 2).toString('hex') === bytes)
  return found === undefined ? null : { media: found.media, ending: found.ending }
}
