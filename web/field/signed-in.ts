/** After signing in with a password: everybody else's box is closed, and one's own can from now on be opened without a signal. */
import { call } from '../call.ts'
import type { Who } from '../session.tsx'
import { closeBoxes, openBox } from './box.ts'
import { canKeep } from './keys.ts'

export async function keepForField(who: Who, password: string): Promise<void> {
  if (!canKeep() || who.officer === null) return
  await closeBoxes()
  if (!who.may.includes('record reports')) return
  const { key } = await call('field-key.get', {})
  const box = await openBox(who.officer.login, { half: key, password })
  await box?.write('who', who)
}
