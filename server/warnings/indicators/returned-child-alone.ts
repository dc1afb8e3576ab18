/** Was a child sent home without anybody of the family on the same list? */
import type { Indicator } from '../indicator.ts'

export const returnedChildAlone: Indicator = {
  id: 'returned-child-alone',
  version: 1,
  question: { id: 'Apakah anak ini dipulangkan tanpa keluarga?', en: 'Was this child sent home without family?' },
  dimension: 'act',
  legal: {
    id: 'UU 23/2002 jo. UU 35/2014 pasal 59; UU 21/2007 pasal 1 angka 5',
    en: 'Law 23/2002 with Law 35/2014 art. 59; Law 21/2007 art. 1(5)',
  },
  define: {
    returned: "records.last(r, r.happening == 'deportation' && oldest(r, r.at) < 18 && now - r.at <= days(120))",
    family:
      "ofHousehold(tied(returned, 'address'), returned).exists(t, t.happening == 'deportation' && oldest(t, t.at) >= 18) || ofHousehold(tied(returned, 'phone'), returned).exists(t, t.happening == 'deportation')",
    met: "records.exists(r, r.happening == 'interview' && r.at >= returned.at && !('fetched-on-return' in r.signs))",
  },
  about: 'returned',
  bands: {
    medium: "has(returned) && !family && records.exists(r, 'fetched-on-return' in r.signs)",
    weak: 'has(returned) && !family && !met',
  },
  aloneAt: [],
  values: {},
  evidence: '[returned]',
  sentence: {
    medium: {
      id: 'Anak dipulangkan tanpa keluarga dan dijemput orang lain.',
      en: 'A child sent home without family and fetched by somebody else.',
    },
    weak: {
      id: 'Anak dipulangkan tanpa keluarga dalam daftar yang sama.',
      en: 'A child sent home without family on the same list.',
    },
  },
  tells: ['journey', 'identity'],
  silencedBy: {
    id: 'Keluarga dalam daftar yang sama, atau pekerja sosial yang menerima.',
    en: 'Family on the same list, or a social worker who received the child.',
  },
  next: {
    id: 'Serahkan kepada pekerja sosial; cari keluarga bersama Dinsos sebelum anak meninggalkan pos.',
    en: 'Hand over to a social worker; look for the family with social affairs before the child leaves the post.',
  },
  modus: 'deported and back',
}
