/**
 * Numbers of documents, phones and papers: formed like the real ones and recognisable as invented. NIK and KK end in 9xxx
 * (real serials start at 0001 a day and district), 0844 belongs to no operator, passports have the letter Z.
 */
export type Numbers = {
  nik: (district: string, birthDate: string, sex: 'F' | 'M') => string
  kk: (district: string, issued: string) => string
  phone: () => string
  passport: () => string
  splp: () => string
  plb: (regency: string) => string
  /** A paper's running number under a prefix: "ARK-20260307" → "ARK-20260307-00001". */
  paper: (prefix: string, width?: number) => string
}

/** `skip` numbers of every kind are left out, for people who must not meet those of an earlier run. */
export function numbersFrom(skip: { serials: number; papers: number } = { serials: 0, papers: 0 }): Numbers {
  const counters = new Map<string, number>()
  const count = (key: string, after = skip.papers) => {
    const next = (counters.get(key) ?? after) + 1
    counters.set(key, next)
    return next
  }
  const serial = (front: string) => `${front}${9000 + count(front, skip.serials)}`
  const paper = (prefix: string, width = 5) => `${prefix}-${String(count(prefix)).padStart(width, '0')}`
  return {
    nik: (district, birthDate, sex) => {
      const [year, month, day] = birthDate.split('-') as [string, string, string]
      return serial(
        district.replaceAll('.', '') + (Number(day) + (sex === 'F' ? 40 : 0) + month + year.slice(2)).padStart(6, '0'),
      )
    },
    kk: (district, issued) => {
      const [year, month, day] = issued.split('-') as [string, string, string]
      return serial(district.replaceAll('.', '') + day + month + year.slice(2))
    },
    // Counting by a step that shares no divisor with ten million scatters neighbours over the whole range.
    phone: () => `0844${String(70_000_000 + ((count('phone') * 3_456_789) % 10_000_000)).padStart(8, '0')}`,
    passport: () => `Z${String(1_000_000 + ((count('passport') * 345_677) % 9_000_000))}`,
    splp: () => paper('SPLP-X', 6),
    plb: (regency) => paper(`PLB-${regency.replace('.', '')}`, 6),
    paper,
  }
}
