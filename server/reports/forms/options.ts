/** Choices that several forms offer, as their sources' columns write them. */

export const sexes = [
  { value: 'P', words: { id: 'Perempuan', en: 'Female' } },
  { value: 'L', words: { id: 'Laki-laki', en: 'Male' } },
]

/** Where people of the two home regions are taken most often. */
export const destinations = [
  { value: 'MYS', words: { id: 'Malaysia', en: 'Malaysia' } },
  { value: 'BRN', words: { id: 'Brunei', en: 'Brunei' } },
  { value: 'KHM', words: { id: 'Kamboja', en: 'Cambodia' } },
  { value: 'MMR', words: { id: 'Myanmar', en: 'Myanmar' } },
  { value: 'TWN', words: { id: 'Taiwan', en: 'Taiwan' } },
  { value: 'HKG', words: { id: 'Hong Kong', en: 'Hong Kong' } },
  { value: 'SAU', words: { id: 'Arab Saudi', en: 'Saudi Arabia' } },
]
