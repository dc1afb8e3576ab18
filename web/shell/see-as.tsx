/** "See as": the same screens as another role would see them; chosen in a dialog, said in a bar as long as it lasts, read only. */
import { ScanEye, Undo2 } from 'lucide-react'
import { cache, useAnswer } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { lookFrom, type Seat, useSeat } from '../see-as.ts'
import { useWho } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'

/** What was answered for one seat is not shown to another: forgotten first, then the frame begins anew (its key names the seat). */
export function sit(seat: Seat | null): void {
  cache.removeQueries({ predicate: ({ queryKey }) => !['session.who', 'session.seats'].includes(String(queryKey[0])) })
  lookFrom(seat)
}

export function SeeAsBar() {
  const { text, say } = useSpeech()
  const seat = useSeat()
  if (seat === null) return null
  return (
    <aside
      aria-label={text.shell.seeAs.title}
      className="no-print sticky top-0 z-20 flex flex-wrap items-center justify-center gap-x-3 gap-y-1 border-b-2 border-gold bg-side px-3 py-1.5 text-sm text-side-ink max-lg:top-14"
    >
      <ScanEye aria-hidden className="size-4 shrink-0" />
      <span>
        <strong>{text.shell.seeAs.now(say(seat.role), seat.agency)}</strong> {text.shell.seeAs.rule}
      </span>
      <Button small icon={Undo2} onClick={() => sit(null)}>
        {text.shell.seeAs.back}
      </Button>
    </aside>
  )
}

export function SeeAsDialog({ close }: { close: () => void }) {
  const { text, say } = useSpeech()
  const { role, post } = useWho()
  const query = useAnswer('session.seats', {})
  const own = `${role?.code}@${post?.agency.id}`
  return (
    <Dialog open close={close} title={text.shell.seeAs.title} lead={text.shell.seeAs.lead}>
      <Loaded query={query} rows={6}>
        {(seats) => (
          <ul className="grid gap-1.5 sm:grid-cols-2">
            {seats
              .filter((one) => one.seat !== own)
              .map((one) => (
                <li key={one.seat}>
                  <button
                    type="button"
                    className="grid h-full w-full gap-0.5 rounded-md border border-edge/60 p-2.5 text-left hover:border-accent hover:bg-accent-wash"
                    onClick={() => {
                      sit(one)
                      close()
                    }}
                  >
                    <span className="font-semibold">{say(one.role)}</span>
                    <span className="text-sm text-soft">{one.agency}</span>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Dialog>
  )
}
