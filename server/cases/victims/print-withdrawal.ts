/** The sheet that she may take home after a withdrawal; it must be harmless in anybody's hand. */
import { namePosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { writePdf } from '../../platform/paper/write-pdf.ts'
import { getWithdrawal } from './record-consent.ts'
import { sheetWords as words } from './words.ts'

/** Throws `not-found`. The number tells the note and nothing else. */
export async function printWithdrawal(ctx: Context, id: string) {
  const withdrawal = await getWithdrawal(ctx, id)
  const zone = (await namePosts(ctx)).get(ctx.actor.post!)?.zone ?? 'Asia/Jakarta'
  const number = withdrawal.id.slice(-8).toUpperCase()
  return {
    name: `catatan-${number}.pdf`,
    media: 'application/pdf',
    body: await writePdf(
      {
        ...{ office: '', title: words.title, lead: words.lead, lists: [], signatures: [] },
        lines: [
          { label: words.number, value: number },
          { label: words.date, value: momentIn(withdrawal.at, zone) },
          { label: words.stops, value: momentIn(withdrawal.stops_at, zone) },
        ],
        rights: [words.law, words.again],
      },
      ctx.now,
    ),
  }
}

/** A day and an hour as people say them. */
export const momentIn = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(at)
