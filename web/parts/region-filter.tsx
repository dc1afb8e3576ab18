/** Narrows a list to a region, and says and lifts a time that a link brought along. */
import { regencies, regionName } from '../region/region-name.ts'
import { useSpeech } from '../text/language.tsx'
import { Filter, FilterSwitch } from './filter.tsx'
import { Time } from './time.tsx'

/** A region as the address holds it: hand-typed, a code that looks like a number is read as one. */
export const regionOf = (region: string | number | undefined) => (region === undefined ? undefined : String(region))

type Props = {
  region: string | undefined
  choose: (region: string | undefined) => void
  from: string | undefined
  until: string | undefined
  /** Lifts the time. */
  lift: () => void
}

export function RegionFilter({ region, choose, from, until, lift }: Props) {
  const { text } = useSpeech()
  const isListed = region === undefined || regencies.some(({ value }) => value === region)
  const options = isListed ? regencies : [{ value: region, words: regionName(region) }, ...regencies]
  return (
    <>
      <Filter label={text.region.filter} value={region} options={options} choose={choose} />
      {from && until && (
        <FilterSwitch on flip={lift}>
          <Time at={from} grain="day" /> – <Time at={dayBefore(until)} grain="day" />
        </FilterSwitch>
      )}
    </>
  )
}

/** The last moment that is counted. */
const dayBefore = (until: string): string => new Date(Date.parse(until) - 1).toISOString()
