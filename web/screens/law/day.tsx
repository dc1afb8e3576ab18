/** A calendar day without its hour, as it is written on a letter. */
import { Time } from '../../parts/time.tsx'

export function Day({ on }: { on: string }) {
  return <Time at={`${on}T05:00:00.000Z`} grain="day" />
}
