/** Few choices side by side, each large enough for one thumb: one of them, or several. */
import { useId } from 'react'
import type { Words } from '../../../server/platform/words.ts'
import { useSpeech } from '../../text/language.tsx'

export function Pills<K extends string>({
  legend,
  options,
  chosen,
  several = false,
  choose,
}: {
  legend: string
  options: Record<K, Words>
  chosen: readonly K[]
  /** Else choosing another takes the first back; pressing the chosen one again takes it back. */
  several?: boolean
  choose: (chosen: K[]) => void
}) {
  const { say } = useSpeech()
  const name = useId()
  const press = (key: K) => {
    if (chosen.includes(key)) return choose(chosen.filter((one) => one !== key))
    choose(several ? [...chosen, key] : [key])
  }
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {(Object.keys(options) as K[]).map((key) => (
          <label
            key={key}
            className="flex min-h-10 cursor-pointer items-center rounded-md border border-edge/70 bg-card px-3 py-1 font-semibold hover:bg-sunk has-checked:border-accent has-checked:bg-accent-wash has-checked:text-link has-focus-visible:outline-2 has-focus-visible:outline-link"
          >
            <input
              type="checkbox"
              name={name}
              checked={chosen.includes(key)}
              onChange={() => press(key)}
              className="sr-only"
            />
            {say(options[key])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
