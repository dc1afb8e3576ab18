/** Somebody pressed "send all": everything that was ever written is sent once more, number by number. */
import type { Fault } from '../fault.ts'

const most = 500

export const repeat: Fault = {
  name: 'repeat',
  says: { id: 'semua riwayat dikirim ulang', en: 'the whole history sent again' },
  usual: 0.005,
  lasts: 1,
  send: (parcels, { at, book }) => [
    ...parcels,
    ...Array.from({ length: Math.ceil(book.lines.length / most) }, (_, i) => {
      const lines = book.lines.slice(i * most, (i + 1) * most)
      return {
        kind: 'lines' as const,
        at: at + 120_000 + i * 1000,
        sentAt: at,
        from: lines[0]!.number,
        lines,
        chain: lines.at(-1)!.chain,
      }
    }),
  ],
}
