/**
 * How long it takes to try an indicator on two years of the demo: `npm run bench -- indicator-trial`. Loads the small region, writes the next
 * version of one indicator through the doors, asks for its trial twice and holds the two against each other.
 */
import { machineLine, startInstance } from './instance.ts'

type Trial = {
  doneAt: string | null
  seconds: number
  result: { events: number; persons: number; hits: number; digest: string }
}
type Got = { live: Record<string, unknown>; draft: { id: string; trials: Trial[] } | null }

const instance = await startInstance({ SIMPUL_DEMO: 'small' })
const { cookie } = await instance.post('/api/web/session.sign-in', {
  login: 'analis.singkawang',
  password: 'simpul-demo',
})
const ask = async <T>(name: string, input: unknown) => {
  const told = await instance.post(`/api/web/${name}`, input, { cookie })
  if (told.status !== 200) throw new Error(`${name}: ${JSON.stringify(told.body)}`)
  return told.body as T
}
const id = 'work-without-placement'
const { live } = await ask<Got>('indicators.get', { id })
const { version: _version, restsOn: _restsOn, needsFeeds: _needsFeeds, ...declaration } = live
const draft = (await ask<{ id: string }>('drafts.save', { declaration })).id

async function tryOnce(): Promise<Trial> {
  await ask('drafts.try', { id: draft })
  for (;;) {
    const [latest] = (await ask<Got>('indicators.get', { id })).draft!.trials
    if (latest!.doneAt !== null) return latest!
    await new Promise((done) => setTimeout(done, 100))
  }
}
const [first, second] = [await tryOnce(), await tryOnce()]
process.stdout.write(
  `${machineLine()}\n${first.result.persons} persons, ${first.result.events} moments, ${first.result.hits} found: ${first.seconds.toFixed(1)} s and ${second.seconds.toFixed(1)} s, ${Math.round(second.result.events / second.seconds)} moments/s beside everything in force; ${first.result.digest === second.result.digest ? 'the same digest' : 'ANOTHER DIGEST'}\n`,
)
await instance.stop()
