/** How long the network around one person takes: `npm run bench -- network-around [persons …]`. Chains of sponsors, each of `perSponsor`. */
import { password } from '../test/cast.ts'
import { application, girl } from '../test/rows.ts'
import { machineLine, makeKey, percentile, setUp, startInstance } from './instance.ts'

const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(200, 1000)
const [perSponsor, tries, together] = [20, 30, 200]

/** Applicants of one group share it. */
const phoneOf = (n: number) => `0813${String(10_000_000 + Math.floor(n / perSponsor))}`

/** The n-th applicant shares a sponsor with her group, and every tenth a family card with one of the group before. */
const applicant = (n: number) => {
  const { who, child } = girl(n)
  return application(n, {
    ...who,
    nama_lengkap: `${who.nama_lengkap} ${n.toString(26).replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`,
    nik: `610101${String((n % 28) + 41)}0${(n % 9) + 1}09${String(1 + (n % 9999)).padStart(4, '0')}`,
    tanggal_lahir: child,
    hp_penjamin: phoneOf(n),
    nomor_kk: `610101010109${String(1 + (n % 10 === 0 ? n : n + 1 - (n % perSponsor) + perSponsor * 3)).padStart(4, '0')}`,
  })
}

process.stdout.write(`${machineLine()}\n`)
for (const size of sizes) {
  const instance = await startInstance({ SIMPUL_DEMO: 'none' })
  const admin = await setUp(instance)
  const key = await makeKey(instance, admin, 'imigrasi-skw', 'simkim-passport')
  for (let begin = 0; begin < size; begin += together) {
    const records = Array.from({ length: Math.min(together, size - begin) }, (_, i) => applicant(begin + i))
    await instance.post('/api/v1/records', { source: 'simkim-passport', records }, { authorization: `Bearer ${key}` })
  }
  const { cookie } = await instance.post('/api/web/session.sign-in', { login: 'ani', password })
  const ask = (input: object) =>
    instance.post('/api/web/network.around', input, { cookie, 'x-purpose': 'alert' }) as Promise<{
      body: { nodes: { person: string | null }[] }
    }>
  const lastPhone = phoneOf(size - 1)
  // The last group is there when everything has been resolved.
  for (;;) {
    const { body } = await ask({ phone: lastPhone, depth: 1 })
    if (body.nodes.length > Math.min(perSponsor, size) - 3) break
    await new Promise((again) => setTimeout(again, 250))
  }
  const { body } = await ask({ phone: phoneOf(0), depth: 1 })
  const persons = body.nodes.flatMap((node) => node.person ?? [])
  for (const depth of [1, 2, 3]) {
    const [took, nodes]: number[][] = [[], []]
    for (let n = 0; n < tries; n++) {
      const began = performance.now()
      const told = await ask({ person: persons[n % persons.length], depth })
      took!.push(performance.now() - began)
      nodes!.push(told.body.nodes.length)
    }
    process.stdout.write(
      `${size} persons, ${depth} steps: ${percentile(nodes!, 50)} nodes; p50 ${percentile(took!, 50).toFixed(0)} ms, p95 ${percentile(took!, 95).toFixed(0)} ms, p99 ${percentile(took!, 99).toFixed(0)} ms\n`,
    )
  }
  await instance.stop()
}
process.exit(0)
