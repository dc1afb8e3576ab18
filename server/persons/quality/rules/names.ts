/** Rule about names: a text in the name's column that names nobody. One word is a name; so are two letters (Ng, Oe). */
import type { Rule } from '../rule.ts'
import { namelessWords } from '../uncertain.data.ts'

const lettersOf = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
const bare = (text: string) =>
  text
    .toUpperCase()
    .replaceAll(/[^\p{L}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

export const nameRules: Rule[] = [
  {
    id: 'no-name',
    kind: 'miswritten',
    name: { id: 'Nama bukan nama orang', en: 'The name is not a name' },
    mend: {
      id: 'Tulis nama seperti pada dokumennya. Bila tidak diketahui dan kolomnya boleh kosong, kosongkan.',
      en: 'Write the name as the document has it. If it is not known and the column may be empty, leave it empty.',
    },
    ground: {
      id: 'Permendagri 73/2022 pasal 5 ayat (3): nama tanpa angka; kata pengganti “tidak diketahui” menurut pengalaman',
      en: 'Permendagri 73/2022 art. 5 (3): no digits in a name; stand-ins such as “unknown” by experience',
    },
    sure: true,
    shows: ['name'],
    notice: ({ facts: { name } }) => {
      if (name === undefined) return null
      if (/\p{N}/u.test(name)) return { id: 'Ada angka dalam nama.', en: 'There is a digit in the name.' }
      if (lettersOf(name) < 2) return { id: 'Nama hanya satu huruf.', en: 'The name is a single letter.' }
      const said = bare(name)
      if (namelessWords.includes(said) || /^X+$/.test(said))
        return { id: 'Kata pengganti, bukan nama.', en: 'A stand-in, not a name.' }
      return null
    },
  },
]
