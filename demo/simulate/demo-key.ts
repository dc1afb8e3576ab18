/** A key under the demo's own agreement, made and revoked by the demo's own people: so that a stranger can begin at once. */
import { demoPassword } from '../../server/access/model.ts'
import type { System } from './system.ts'

/** Immigration in Singkawang has an integrator of its own in the demo; for other agencies the administrator makes the key. */
const integrators: Record<string, string> = { 'KANIM-SINGKAWANG': 'sistem.imigrasi' }

type Ask = <T>(name: string, input: object) => Promise<T>

async function signIn(url: string, login: string): Promise<Ask> {
  let cookie = ''
  const ask: Ask = async (name, input) => {
    const response = await fetch(new URL(`/api/web/${name}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie !== '' && { cookie }) },
      body: JSON.stringify(input),
    })
    cookie = /simpul=[^;]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? cookie
    const body = (await response.json()) as { message?: { id: string; en: string } }
    if (response.status !== 200)
      throw new Error(`${name} ${response.status}: ${body.message?.id} · ${body.message?.en}`)
    return body as never
  }
  await ask('session.sign-in', { login, password: demoPassword })
  return ask
}

/** Makes the key; `revoke` takes it back when the simulation is over. */
export async function makeDemoKey(url: string, system: System): Promise<{ key: string; revoke: () => Promise<void> }> {
  const ask = await signIn(url, integrators[system.sender] ?? 'admin')
  const number = `PKS-KIRIM/${system.sender}/${system.source}`
  const agreements = await ask<{ id: string; number: string }[]>('agreements.list', {})
  const posts = await ask<{ id: string; code: string }[]>('posts.list', {})
  const agreement = agreements.find((one) => one.number === number)
  const post = posts.find((one) => one.code === system.post)
  if (agreement === undefined || post === undefined)
    throw new Error(
      `${number}, ${system.post}: tidak ada pada instalasi ini, bukan demo? · not on this installation; is it the demo?`,
    )
  const name = `Simulasi ${system.id}`
  const made = await ask<{ id: string; key: string }>('keys.make', {
    ...{ name, post: post.id, agreement: agreement.id, sources: [system.source] },
  })
  return { key: made.key, revoke: () => ask<void>('keys.revoke', { id: made.id }) }
}
