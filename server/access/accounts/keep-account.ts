/** Accounts one by one: made for a post in a role, ended with all their sessions, password changed by who owns it. */
import type { Context, House } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { assignPost } from '../load-organisation.ts'
import { checkPassword, endSessions, hashPassword } from '../sign-in.ts'

/** A new officer; `post` is a post's code. The password is changed at the first occasion by the officer. */
export type AccountWanted = { login: string; name: string; post: string; role: string }

/** Makes the officer and the first assignment. */
export async function makeAccount(ctx: Context, wanted: AccountWanted, password: string): Promise<{ id: string }> {
  const [post] = await ctx.sql<{ id: string }>`select id from access.posts where code = ${wanted.post}`
  if (post === undefined) throw wrongField('post', { id: 'kode pos tidak dikenal', en: 'is not the code of a post' })
  const id = ctx.id()
  const made = await ctx.sql`
    insert into access.officers (id, login, name, password, created_at)
    values (${id}, ${wanted.login}, ${wanted.name}, ${password}, ${ctx.now}) on conflict (login) do nothing returning id`
  if (made.length === 0) throw new Problem('already-exists', { what: wanted.login })
  await assignPost(ctx, id, post.id, wanted.role)
  return { id }
}

/** Ends an officer's access at this moment: account, assignments and sessions. Nobody ends themselves. */
export async function endAccount(ctx: Context, id: string): Promise<void> {
  if (id === ctx.actor.officer)
    throw wrongField('id', { id: 'tidak dapat mengakhiri akun sendiri', en: 'cannot be your own account' })
  const ended =
    await ctx.sql`update access.officers set ended_at = ${ctx.now} where id = ${id} and ended_at is null returning id`
  if (ended.length === 0) throw new Problem('not-found')
  await ctx.sql`update access.assignments set until_at = ${ctx.now} where officer = ${id} and coalesce(until_at > ${ctx.now}, true)`
  await endSessions(ctx, id)
}

/** What a change of password needs before its transaction opens. */
export type Changed = { officer: string; password: string }

/** Checks the old password as a sign-in would, so that guesses count here too; hashes the new one. Outside any transaction. */
export async function checkChange(
  house: House,
  input: { login: string; old: string; new: string },
  address: string,
): Promise<Changed> {
  const officer = await checkPassword(house, { login: input.login, password: input.old }, address).catch(
    (problem: Problem) => {
      if (problem.kind !== 'wrong-sign-in') throw problem
      throw wrongField('old', { id: 'kata sandi lama tidak cocok', en: 'the old password does not match' })
    },
  )
  return { officer, password: await hashPassword(input.new) }
}

/** Writes it for the signed-in officer only; their other sessions end. */
export async function changePassword(ctx: Context, changed: Changed): Promise<void> {
  if (changed.officer !== ctx.actor.officer) throw new Problem('not-found')
  await ctx.sql`update access.officers set password = ${changed.password} where id = ${changed.officer}`
  await endSessions(ctx, changed.officer)
}
