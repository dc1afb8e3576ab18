/**
 * The databases of stories: one copy of the demo as it was first loaded, and for each story one of that copy. PostgreSQL copies files, so that
 * some hundred megabytes take a second; nobody may be connected to what is copied, hence the copy in between.
 */
import { connected, connectionTo, makeDatabase, type Server } from '../../platform/database.ts'

/** Where the demo's database is. */
export type At = { server: Server; name: string }

const shelfOf = (name: string) => `${name}_story`
const copyOf = (name: string, story: string) => `${name}_story_${story}`

/** Not from the demo's own database: whoever is connected to what is copied or dropped would be in the way. */
async function asKeeper<T>(at: At, deed: (client: Awaited<ReturnType<typeof connected>>) => Promise<T>): Promise<T> {
  const keeper = await connected(connectionTo(at.server, 'template1'))
  try {
    return await deed(keeper)
  } finally {
    await keeper.end()
  }
}

/**
 * Makes the copy that stories are made from, once, before anybody is let in; ends what is connected to the demo's database (pools and news
 * connect again). False where the server does not let us: then no story is offered.
 */
export async function keepCopy(at: At): Promise<boolean> {
  try {
    return await asKeeper(at, async (keeper) => {
      const { rows } = await keeper.query<{ datname: string }>(
        'select datname from pg_database where datname like $1',
        [`${shelfOf(at.name)}%`],
      )
      // Left by a process that was killed; a story does not outlive the one who tells it.
      for (const { datname } of rows.filter((row) => row.datname !== shelfOf(at.name)))
        await keeper.query(`drop database "${datname}" with (force)`)
      if (rows.some((row) => row.datname === shelfOf(at.name))) return true
      await keeper.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [at.name])
      await makeDatabase(keeper, shelfOf(at.name), at.name)
      return true
    })
  } catch {
    return false
  }
}

/** Whether there is a copy to make stories from. */
export const hasCopy = (at: At): Promise<boolean> =>
  asKeeper(at, async (keeper) => {
    const { rowCount } = await keeper.query('select from pg_database where datname = $1', [shelfOf(at.name)])
    return rowCount === 1
  }).catch(() => false)

/** A fresh copy for one story. */
export const makeCopy = async (at: At, story: string): Promise<At> => {
  const name = copyOf(at.name, story)
  await asKeeper(at, (keeper) => makeDatabase(keeper, name, shelfOf(at.name)))
  return { server: at.server, name }
}

/** Throws a story's copy away. */
export const dropCopy = (at: At, story: string): Promise<unknown> =>
  asKeeper(at, (keeper) => keeper.query(`drop database if exists "${copyOf(at.name, story)}" with (force)`))
