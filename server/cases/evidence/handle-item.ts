/** What the holder does with an item: seals it, opens the seal, puts it elsewhere, destroys it or gives it back to its owner. */
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { type OwnDeed, ownDeeds } from './model.ts'
import { getHeld, writeEntry } from './store.ts'

/** Every deed asks for what proves it; the last two end the custody. */
export async function handleItem(
  ctx: Context,
  input: { id: string; deed: OwnDeed; seal: string; place: string; reason: string; witness: string; paper: string },
): Promise<{ number: number; hash: string }> {
  const asks = ownDeeds[input.deed]
  if (asks.seal && input.seal === '')
    throw wrongField('seal', { id: 'tuliskan nomor segel', en: 'write the seal’s number' })
  if (asks.witness && input.witness === '')
    throw wrongField('witness', { id: 'sebutkan saksinya', en: 'name the witness' })
  if (asks.paper && input.paper === '')
    throw wrongField('paper', { id: 'sebutkan penetapan atau berita acaranya', en: 'name the order or record' })
  if (input.deed === 'stored' && input.place === '')
    throw wrongField('place', { id: 'sebutkan tempatnya', en: 'name the place' })
  const { item, last } = await getHeld(ctx, input.id)
  const place = input.place === '' ? last.place : input.place
  const seal = input.deed === 'sealed' ? input.seal : input.deed === 'stored' ? last.seal : null
  const hand = { giver: last.holder, holder: last.holder, givenBy: null, receivedBy: ctx.actor.officer! }
  const said = { reason: input.reason, witness: input.witness, paper: input.paper }
  return writeEntry(ctx, item, last, { ...hand, deed: input.deed, seal, place }, said)
}
