/** The step that destroys files nobody loaded within a week; a load that still runs, or may go on, keeps its file until it ends. */
import type { Context } from '../../platform/context.ts'
import { forgetFile } from './store.ts'

/** Subjects are ids of files whose time is over. */
export async function forgetFiles(ctx: Context, subjects: string[]): Promise<void> {
  const idle = await ctx.sql<{ id: string }>`
    select f.id from intake.files f where f.id = any (${subjects}::uuid[]) and f.gone_at is null
      and not exists (select from intake.loads l where l.file = f.id and l.state in ('waiting', 'running', 'stopped'))`
  for (const { id } of idle) await forgetFile(ctx, id)
}
