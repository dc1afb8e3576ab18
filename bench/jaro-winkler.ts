/** Jaro–Winkler as the engine uses it, over the names of the hard invented population, each against a run of others: `npm run bench -- jaro-winkler`. */
import { inventHardPeople } from '../demo/hard-people.ts'
import { jaroWinklerOver } from '../server/matching/alike/jaro-winkler-over.ts'
import { layOut } from '../server/matching/alike/texts.ts'
import { jaroWinkler } from '../server/matching/jaro-winkler.ts'
import { machineLine } from './instance.ts'

/** Right texts to one left text: so many candidates a record has in the engine, about. */
const run = 10
const pairs = 4_000_000

const words = new Set(
  inventHardPeople(50_000).flatMap(({ name, mother }) => [name, mother].map((one) => one.toLowerCase())),
)
const names = [...words].filter((name) => name !== '')
const single = [...new Set(names.flatMap((name) => name.split(' ')))]

/** Millions of pairs a second of CPU, the best of five rounds. */
function rate(all: () => number): string {
  let best = 0
  for (let round = 0; round < 5; round++) {
    const began = process.cpuUsage()
    if (!(all() >= 0)) throw new Error('no similarity')
    const { user, system } = process.cpuUsage(began)
    best = Math.max(best, pairs / (user + system))
  }
  return best.toFixed(1).padStart(6)
}

process.stdout.write(`${machineLine()}\n`)
process.stdout.write('texts                     M/s a core: as asked, ≥ .75   in full   two strings\n')
for (const [what, texts] of Object.entries({ 'words of names': single, 'whole names': names })) {
  const left = Int32Array.from({ length: pairs }, (_, pair) => (Math.floor(pair / run) * 7_919) % texts.length)
  const right = Int32Array.from({ length: pairs }, (_, pair) => (pair * 104_729) % texts.length)
  const kernel = jaroWinklerOver(layOut(texts))
  const asAsked = () => {
    let sum = 0
    for (let pair = 0; pair < pairs; pair++) sum += kernel(left[pair]!, right[pair]!, 0.75)
    return sum
  }
  const inFull = () => {
    let sum = 0
    for (let pair = 0; pair < pairs; pair++) sum += kernel(left[pair]!, right[pair]!, 0)
    return sum
  }
  const ofStrings = () => {
    let sum = 0
    for (let pair = 0; pair < pairs; pair++) sum += jaroWinkler(texts[left[pair]!]!, texts[right[pair]!]!)
    return sum
  }
  const figures = [rate(asAsked), rate(inFull), rate(ofStrings)]
  process.stdout.write(`${`${texts.length} ${what}`.padEnd(30)} ${figures.join('           ')}\n`)
}
