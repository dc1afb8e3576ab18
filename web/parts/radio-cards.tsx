/** A choice of few, each explained in a sentence. */
export function RadioCards<V extends string>({
  legend,
  name,
  options,
  value,
  choose,
}: {
  legend: string
  name: string
  options: readonly { value: V; words: string; hint: string }[]
  value: V | null
  choose: (value: V) => void
}) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      {options.map((one) => (
        <label
          key={one.value}
          className="group flex cursor-pointer gap-3 rounded-md border border-edge/60 p-3 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-link"
        >
          <input
            type="radio"
            name={name}
            value={one.value}
            checked={value === one.value}
            onChange={() => choose(one.value)}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <span>
            <span className="block font-bold">{one.words}</span>
            <span className="block text-sm text-soft group-has-checked:text-ink">{one.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
