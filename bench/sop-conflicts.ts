/**
 * Conflicts between SOPs found and invented: `npm run bench -- sop-conflicts [--pairs 1000] [--seed 1]`. Pairs are invented by a seed with
 * conflicts of nine rules planted in them beside look-alikes (the same length in other units, an event or a paper that the other brings);
 * each pair is held side by side through the door.
 */
import { parseArgs } from 'node:util'
import { password } from '../test/cast.ts'
import { chance, inventPair, told } from '../test/sops/pairs.ts'
import { machineLine, setUp, startInstance } from './instance.ts'

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const instance = await startInstance({ SIMPUL_DEMO: 'none' })
await setUp(instance)
const { cookie } = await instance.post('/api/web/session.sign-in', { login: 'ani', password })
type Found = { rule: string; aspect: string; what: string | null }

const counts = new Map<string, { planted: number; found: number; invented: number }>()
const count = (rule: string) => {
  const one = counts.get(rule) ?? { planted: 0, found: 0, invented: 0 }
  counts.set(rule, one)
  return one
}
const next = chance(Number(values.seed))
const began = performance.now()
for (let pair = 0; pair < Number(values.pairs); pair++) {
  const { first, second, planted } = inventPair(next)
  const answer = await instance.post(
    '/api/web/sops.compare',
    { first: { declaration: first }, second: { declaration: second } },
    { cookie },
  )
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  const { findings } = answer.body as { findings: Found[] }
  const wanted = new Set(planted.map(told))
  for (const one of planted) count(one.rule).planted += 1
  for (const one of findings) {
    if (wanted.delete(told(one))) count(one.rule).found += 1
    else count(one.rule).invented += 1
  }
}
const took = performance.now() - began
const all = [...counts.values()].reduce(
  (sum, one) => ({
    planted: sum.planted + one.planted,
    found: sum.found + one.found,
    invented: sum.invented + one.invented,
  }),
  { planted: 0, found: 0, invented: 0 },
)
const share = (a: number, b: number) => (b === 0 ? '–' : (a / b).toFixed(3))
const line = (name: string, { planted, found, invented }: typeof all) =>
  `${name.padEnd(12)} planted ${String(planted).padStart(5)}  found ${String(found).padStart(5)}  invented ${String(invented).padStart(5)}  precision ${share(found, found + invented)}  recall ${share(found, planted)}\n`
process.stdout.write(
  `${machineLine()}\n${values.pairs} pairs, seed ${values.seed}, ${(took / Number(values.pairs)).toFixed(1)} ms a pair through the door\n`,
)
for (const [rule, one] of [...counts].toSorted(([a], [b]) => a.localeCompare(b))) process.stdout.write(line(rule, one))
process.stdout.write(line('all', all))
await instance.stop()
