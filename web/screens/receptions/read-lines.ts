/** Reads a pasted list: a person a line, parts divided by semicolons, tabs or bars. */

/** One person as it was read. */
type Read = { name: string; sex: 'F' | 'M'; bornYear: number | null; paper: string }

const women = /^(p|f|perempuan|female|wanita)$/i
const men = /^(l|m|laki-laki|male|pria)$/i

/** Who was read, and the numbers of the lines that were not. Empty lines and a leading number are passed over. */
export function readLines(text: string): { people: Read[]; unread: number[] } {
  const [people, unread]: [Read[], number[]] = [[], []]
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [said = '', sex = '', year = '', paper = ''] = line.split(/[;\t|]/).map((part) => part.trim())
    const name = said.replace(/^\d+[.)]?\s+/, '')
    const isYear = year === '' || /^(19|20)\d\d$/.test(year)
    if (name.length < 2 || !(women.test(sex) || men.test(sex)) || !isYear || paper.length > 40) unread.push(place + 1)
    else people.push({ name, sex: women.test(sex) ? 'F' : 'M', bornYear: year === '' ? null : Number(year), paper })
  }
  return { people, unread }
}
