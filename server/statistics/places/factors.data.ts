/**
 * Vulnerability factors of people (K06), and which answers or signs noted at a desk stand for each. Which sign stands for which factor is
 * a local reading (to be confirmed); none tells of a place or of everybody who lives there.
 */
import type { Sign } from '../../intake/interview/model.ts'
import type { Words } from '../../platform/words.ts'

export type Factor = { id: string; name: Words; explain: Words; signs: readonly Sign[] }

export const factors: readonly Factor[] = [
  {
    id: 'factor-economy',
    name: { id: 'Faktor: ekonomi', en: 'Factor: economy' },
    explain: {
      id: 'Wawancara yang mencatat utang perjalanan, tanpa biaya pulang, atau uang kepada orang tua (perlu dikonfirmasi).',
      en: 'Interviews that noted travel debt, no funds to return, or money paid to the parents (to be confirmed).',
    },
    signs: ['travel-debt', 'no-return-or-funds', 'bride-money'],
  },
  {
    id: 'factor-border',
    name: { id: 'Faktor: akses perbatasan terbuka', en: 'Factor: open border access' },
    explain: {
      id: 'Wawancara dengan orang yang hendak melintas hanya dengan KTP, atau tidak tahu siapa yang menjemput (perlu dikonfirmasi).',
      en: 'Interviews with people about to cross on an identity card only, or not knowing who fetches them (to be confirmed).',
    },
    signs: ['identity-card-only', 'pickup-unknown'],
  },
  {
    id: 'factor-documents',
    name: { id: 'Faktor: dokumen diubah atau dipalsukan', en: 'Factor: altered or forged documents' },
    explain: {
      id: 'Wawancara yang mencatat permintaan ubah tanggal lahir, akta terlambat, atau halaman visa dilepas (perlu dikonfirmasi).',
      en: 'Interviews that noted a birth date to be changed, a late certificate, or a visa page removed (to be confirmed).',
    },
    signs: ['birth-date-changed', 'late-birth-certificate', 'visa-page-removed'],
  },
  {
    id: 'factor-knowledge',
    name: { id: 'Faktor: pengetahuan rendah', en: 'Factor: low knowledge' },
    explain: {
      id: 'Wawancara dengan orang yang tidak dapat menyebut tujuan, tanpa perjanjian kerja, atau dokumennya diurus orang lain (perlu dikonfirmasi).',
      en: 'Interviews with people who cannot name their destination, have no contract, or whose papers others arranged (to be confirmed).',
    },
    signs: ['cannot-name-destination', 'no-contract', 'papers-by-others'],
  },
]
