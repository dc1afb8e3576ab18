/** The sentence of a finding, in both languages, naming both SOPs. Pure. */
import type { Words } from '../../platform/words.ts'
import type { Clock, Sop, SopStep } from '../sop.ts'
import { type Rule, responsibles, units } from './model.ts'

type Side = { sop: Sop; step: SopStep | null }
type Say = (first: Side, second: Side, more: { aspect: Words; what: Words }) => Words

/** "24 jam", "3 working days"; without one it says so. */
export const sayClock = (clock: Clock | null): Words =>
  clock === null
    ? { id: 'tanpa batas waktu', en: 'no due time' }
    : { id: `${clock.value} ${units[clock.unit].id}`, en: `${clock.value} ${units[clock.unit].en}` }

const who = (code: string | null): Words => responsibles[code ?? ''] ?? { id: 'belum ditetapkan', en: 'nobody yet' }

/** Writes a sentence in both languages with what it is given; `a` and `b` name the SOPs. */
function both(
  write: (language: 'id' | 'en', say: (words: Words) => string, a: string, b: string) => string,
  first: Side,
  second: Side,
): Words {
  const one = (language: 'id' | 'en') =>
    write(language, (words) => words[language], first.sop.name[language], second.sop.name[language])
  return { id: one('id'), en: one('en') }
}

export const sentences: Record<Rule, Say> = {
  clock: (first, second, { aspect }) =>
    both(
      (language, say, a, b) => {
        const [x, y] = [say(sayClock(first.step!.clock)), say(sayClock(second.step!.clock))]
        const hands = say(who(first.step!.responsible))
        return language === 'id'
          ? `${hands} diberi batas berbeda untuk ${say(aspect)}: ${x} menurut “${a}”, ${y} menurut “${b}”.`
          : `${hands} is given different times for ${say(aspect)}: ${x} by “${a}”, ${y} by “${b}”.`
      },
      first,
      second,
    ),
  start: (first, second, { aspect }) =>
    both(
      (language, say, a, b) =>
        language === 'id'
          ? `Batas waktu ${say(aspect)} mulai dihitung dari peristiwa yang berbeda menurut “${a}” dan “${b}”.`
          : `The clock for ${say(aspect)} starts from different events in “${a}” and “${b}”.`,
      first,
      second,
    ),
  consent: (first, second, { aspect }) =>
    both(
      (language, say, a, b) => {
        const [must, need] = first.step!.consent === 'required' ? [a, b] : [b, a]
        return language === 'id'
          ? `Untuk ${say(aspect)}, “${must}” mewajibkan persetujuan dan “${need}” tidak memintanya.`
          : `For ${say(aspect)}, “${must}” requires consent and “${need}” asks for none.`
      },
      first,
      second,
    ),
  law: (first, second, { aspect }) =>
    both(
      (language, say, a, b) =>
        language === 'id'
          ? `Dasar hukum ${say(aspect)} masih berlaku dalam satu SOP dan tidak dalam yang lain: “${a}” dan “${b}”.`
          : `The ground for ${say(aspect)} is in force in one SOP and not in the other: “${a}” and “${b}”.`,
      first,
      second,
    ),
  circle: (first, second) =>
    both(
      (language, say, a, b) =>
        language === 'id'
          ? `Saling menunggu: “${say(first.step!.words)}” (${a}) dan “${say(second.step!.words)}” (${b}); tidak satu pun dapat selesai.`
          : `They wait for each other: “${say(first.step!.words)}” (${a}) and “${say(second.step!.words)}” (${b}); neither can be done.`,
      first,
      second,
    ),
  owner: (first, second, { aspect }) =>
    both(
      (language, say, a, b) => {
        const [x, y] = [say(who(first.step!.responsible)), say(who(second.step!.responsible))]
        return language === 'id'
          ? `Dua instansi bertanggung jawab atas ${say(aspect)}: ${x} menurut “${a}”, ${y} menurut “${b}”.`
          : `Two agencies answer for ${say(aspect)}: ${x} by “${a}”, ${y} by “${b}”.`
      },
      first,
      second,
    ),
  'hand-over': (first, second, { aspect }) =>
    both(
      (language, say, a, b) => {
        const to = say(who(first.step!.handsTo!.to))
        return language === 'id'
          ? `“${a}” menyerahkan ${say(aspect)} kepada ${to}, tetapi “${b}” tidak punya langkah untuk itu.`
          : `“${a}” hands ${say(aspect)} over to ${to}, and “${b}” has no step for it.`
      },
      first,
      second,
    ),
  event: (first, second, { what }) =>
    both(
      (language, say, a, b) =>
        language === 'id'
          ? `“${a}” menunggu “${say(what)}”, tetapi tidak ada langkah dalam “${a}” maupun “${b}” yang menghasilkannya.`
          : `“${a}” waits for “${say(what)}”, which no step of “${a}” or “${b}” brings about.`,
      first,
      second,
    ),
  document: (first, second, { what }) =>
    both(
      (language, say, a, b) =>
        language === 'id'
          ? `“${a}” memerlukan ${say(what)}, yang tidak dibuat oleh langkah mana pun dalam “${a}” maupun “${b}”.`
          : `“${a}” needs ${say(what)}, which no step of “${a}” or “${b}” makes.`,
      first,
      second,
    ),
}
