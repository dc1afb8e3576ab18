/**
 * How much it says that two names share one of these common words: −log2 of its share among 12,950 names of an Indonesian
 * electoral list, of which only single words were counted, in canonical spelling and rounded. Rarer words say `otherWord`.
 */
const wordsOfRarity: [number, string][] = [
  [5.5, 'muhammad'],
  [6, 'sri siti'],
  [6.5, 'ahmad nur'],
  [7, 'sari abdul dwi dewi tri putri'],
  [7.5, 'agus putra rizki setiawan'],
  [8, 'eka ade eko rahayu nurhayati saputra budi maulana edi lestari'],
  [
    8.5,
    'fitri gunawan dian andi ayu indra hadi susanti arif handayani indah ida dedi kurniawan maria wahyu adi yusuf astuti ali ari siregar wahyudi endang fajar susanto hidayat deni candra heri',
  ],
]

/** Canonical word → bits. */
export const nameRarity: Readonly<Record<string, number>> = Object.fromEntries(
  wordsOfRarity.flatMap(([bits, words]) => words.split(' ').map((word) => [word, bits])),
)
