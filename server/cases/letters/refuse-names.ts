/** Words that go on a letter, or to a stranger, name nobody: no name of the people concerned, no long number of theirs (protection.md P8, P9). */
import { namePersons, personsOf } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'

/** Days and hours, which are long numbers too. */
const moments = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}[.:]\d{2}\b/g
/** Digits of a NIK, a telephone, a passport's machine line, as people group them; of an identity number alone, since a thing has numbers too. */
const longNumber = { anybody: /\d(?:[\s.-]?\d){9,}/, victim: /\d(?:[\s.-]?\d){15}/ }

/**
 * Throws `bad-input` naming the field, as far as this reader knows the names; `id` is the case. A letter names nobody; the description of a thing
 * that others read (`victim`) may say whose it was, but no victim's.
 */
export async function refuseNames(
  ctx: Context,
  id: string,
  field: string,
  words: string,
  whom: 'anybody' | 'victim' = 'anybody',
): Promise<void> {
  const rows = await ctx.sql<{ record: string }>`
    select record from cases.participants
    where case_id in (select cases.members_of(${id})) and (${whom} = 'anybody' or role in ('presumed victim', 'victim'))`
  const persons = await personsOf(
    ctx,
    rows.map((row) => row.record),
  )
  const names = [...(await namePersons(ctx, [...new Set(persons.values())])).values()].flatMap((name) => name ?? [])
  if (names.some((name) => mentions(words, name)) || longNumber[whom].test(words.replaceAll(moments, ' ')))
    throw wrongField(field, {
      id: 'jangan menyebut nama atau nomor orangnya: sampaikan lewat telepon piket',
      en: 'do not name the person or give a number of theirs: say it by the duty telephone',
    })
}

/** Whole words alone: "Ayu" is not named by "sayur". */
export function mentions(words: string, name: string): boolean {
  const parts = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}’']+/gu) ?? []
  const [said, called] = [` ${parts(words).join(' ')} `, parts(name).join(' ')]
  return called.length > 1 && said.includes(` ${called} `)
}
