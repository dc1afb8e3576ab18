/** A value one may not read: said as such, with the reason; never an empty place that looks like "unknown". */
import { EyeOff } from 'lucide-react'

export function Masked({ why }: { why: string }) {
  return (
    <span className="inline-flex items-start gap-1.5 text-soft">
      <EyeOff aria-hidden className="mt-[3px] size-3.5 shrink-0" />
      <span className="grid">
        <span aria-hidden className="leading-5 tracking-widest">
          ••••
        </span>
        <span className="text-xs font-normal">{why}</span>
      </span>
    </span>
  )
}
