/** A question that waits for an answer: one heading, one body, Esc and the cross leave without doing anything. */
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { useSpeech } from '../text/language.tsx'

export function Dialog({
  open,
  close,
  title,
  lead,
  children,
}: {
  open: boolean
  close: () => void
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  const { text } = useSpeech()
  const opener = useRef<HTMLElement | null>(null)
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && close()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[#0b1424]/55" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement as HTMLElement | null
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            opener.current?.focus()
          }}
          className="arrive fixed inset-x-0 bottom-0 z-50 mx-auto grid max-h-[92dvh] w-full max-w-xl gap-4 overflow-y-auto rounded-t-lg border border-line bg-card p-4 shadow-lift sm:top-[8vh] sm:bottom-auto sm:max-h-[84vh] sm:rounded-lg sm:p-6"
        >
          <header className="flex items-start gap-3">
            <div className="grow">
              <Radix.Title className="text-lg font-extrabold">{title}</Radix.Title>
              {lead && <div className="mt-1 text-soft">{lead}</div>}
            </div>
            <Radix.Close
              aria-label={text.close}
              className="-mt-1 -mr-1 grid size-9 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
