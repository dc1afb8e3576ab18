/** One field of the standard, and how its text is read. `many` are lists parted by "; "; `birth` may be a year or a month only. */
export type HtcdsField = {
  name: string
  label: string
  kind: 'text' | 'long' | 'one' | 'many' | 'day' | 'birth' | 'yes' | 'country' | 'countries' | 'phone' | 'email'
  core: boolean
  /** Its code list. */
  list?: string
}
