/** Several of few: each a box with its words. */
export function CheckBoxes<V extends string>({
  legend,
  options,
  values,
  choose,
}: {
  legend: string
  options: readonly { value: V; words: string }[]
  values: readonly V[]
  choose: (values: V[]) => void
}) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map((one) => (
          <label key={one.value} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              checked={values.includes(one.value)}
              onChange={(event) =>
                choose(event.target.checked ? [...values, one.value] : values.filter((value) => value !== one.value))
              }
              className="size-4 accent-accent"
            />
            {one.words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
