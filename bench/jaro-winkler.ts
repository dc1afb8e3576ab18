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
function rate(texts: string[], similarity: (x: number, y: number) => number): string {
  let best = 0
  for (let round = 0; round < 5; round++) {
    let [x, y, sum] = [0, 0, 0]
    const began = process.cpuUsage()
    for (let pair = 0; pair < pairs; pair++) {
      if (pair % run === 0) x = (x + 7_919) % texts.length
      y = (y + 104_729) % texts.length
      sum += similarity(x, y)
    }
    const { user, system } = process.cpuUsage(began)
    if (!(sum >= 0)) throw new Error('no similarity')
    best = Math.max(best, pairs / (user + system))
  }
  return best.toFixed(1).padStart(6)
}

process.stdout.write(`${machineLine()}\n`)
process.stdout.write('texts                     M/s a core: in full   as asked, ≥ .75   two strings\n')
for (const [what, texts] of Object.entries({ 'whole names': names, 'words of names': single })) {
  const kernel = jaroWinklerOver(layOut(texts))
  const figures = [
    rate(texts, (x, y) => kernel(x, y, 0)),
    rate(texts, (x, y) => kernel(x, y, 0.75)),
    rate(texts, (x, y) => jaroWinkler(texts[x]!, texts[y]!)),
  ]
  process.stdout.write(`${`${texts.length} ${what}`.padEnd(30)} ${figures.join('           ')}\n`)
}
