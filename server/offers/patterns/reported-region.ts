/** The place of work lies in a region from which forced work at screens was reported: a fact about the region, not about this employer. */
import { pattern } from '../pattern.ts'
import { regions, regionsAsOf, regionsSource } from '../regions.data.ts'

export const reportedRegion = pattern({
  id: 'reported-region',
  subject: 'sign',
  source: regionsSource,
  says: {
    told: {
      id: 'Dari wilayah {region} banyak dilaporkan orang dipaksa bekerja di depan layar dan tidak dapat pulang. Ini tentang wilayahnya, bukan tentang pemberi kerja ini. Tanyakan alamat lengkap dan siapa yang dapat dihubungi di KBRI.',
      en: 'From the region of {region} there are many reports of people forced to work at screens and unable to leave. That is about the region, not about this employer. Ask for the full address and whom to reach at the embassy.',
    },
  },
  find: ({ place, country }) => {
    const found = regions.find(
      (one) => (country === undefined || one.country === country) && one.words.test(place ?? ''),
    )
    return found === undefined ? [] : [{ says: 'told', values: { region: found.name }, asOf: regionsAsOf }]
  },
})
