/** SOP for adult (presumed) victims: protection first, the legal and the immigration track beside it. */
import type { Sop } from '../sop.ts'

export const adultVictim: Sop = {
  id: 'adult-victim',
  version: 1,
  name: { id: 'Penanganan terduga korban dewasa', en: 'Handling of an adult presumed victim' },
  kinds: ['TPPO', 'TPPM'],
  steps: [
    {
      code: 'safety',
      words: {
        id: 'Pastikan aman: tempat, kesehatan mendesak, juru bahasa',
        en: 'Make safe: place, urgent health, interpreter',
      },
      track: 'protection',
      per: 'victim',
      after: null,
      clock: { value: 24, unit: 'hours' },
      legal: { id: 'UU 21/2007 pasal 53; aturan setempat 1×24 jam', en: 'Law 21/2007 art. 53; local rule 1×24 hours' },
      toBeConfirmed: true,
    },
    {
      code: 'identify',
      words: {
        id: 'Wawancara identifikasi, sendiri tanpa pendamping perjalanan',
        en: 'Identification interview, alone, without the travel companion',
      },
      track: 'protection',
      per: 'victim',
      after: 'safety',
      clock: { value: 3, unit: 'days' },
      legal: {
        id: 'Permen PPPA 8/2021 (pengaduan dan identifikasi)',
        en: 'Permen PPPA 8/2021 (complaint and identification)',
      },
      toBeConfirmed: true,
    },
    {
      code: 'rehabilitation',
      words: { id: 'Rehabilitasi kesehatan dan sosial dimulai', en: 'Health and social rehabilitation begins' },
      track: 'protection',
      per: 'victim',
      after: 'identify',
      clock: { value: 7, unit: 'days' },
      legal: {
        id: 'UU 21/2007 pasal 52 (paling lambat 7 hari sejak permohonan)',
        en: 'Law 21/2007 art. 52 (within 7 days of the request)',
      },
      // The seven days run from the permohonan; until that event is recorded they are counted from the identification.
      toBeConfirmed: true,
    },
    {
      code: 'return',
      words: {
        id: 'Pemulangan atau reintegrasi disepakati dengan yang bersangkutan',
        en: 'Return or reintegration agreed with the person',
      },
      track: 'protection',
      per: 'victim',
      after: 'rehabilitation',
      clock: { value: 30, unit: 'days' },
      legal: { id: 'UU 21/2007 pasal 51 dan 54', en: 'Law 21/2007 arts. 51 and 54' },
      toBeConfirmed: true,
    },
    {
      code: 'report',
      words: {
        id: 'Putuskan laporan polisi; hak restitusi dijelaskan',
        en: 'Decide on the police report; right to restitution explained',
      },
      track: 'law',
      per: 'case',
      after: null,
      clock: { value: 3, unit: 'days' },
      legal: { id: 'UU 21/2007 pasal 29–30 dan 48', en: 'Law 21/2007 arts. 29–30 and 48' },
      toBeConfirmed: true,
    },
    {
      code: 'non-punishment',
      words: { id: 'Periksa: tidak ada korban yang dijadikan tersangka', en: 'Check: no victim is made a suspect' },
      track: 'law',
      per: 'case',
      after: 'report',
      clock: { value: 7, unit: 'days' },
      legal: { id: 'UU 21/2007 pasal 18', en: 'Law 21/2007 art. 18' },
      toBeConfirmed: true,
    },
    {
      code: 'journey',
      words: {
        id: 'Telusuri dokumen dan perlintasan; paspor yang ditahan diberi tanda terima',
        en: 'Trace papers and crossings; a passport kept gets a receipt',
      },
      track: 'immigration',
      per: 'case',
      after: null,
      clock: { value: 48, unit: 'hours' },
      legal: {
        id: 'UU 6/2011 pasal 86–88 (korban tidak dikenai tindakan administratif)',
        en: 'Law 6/2011 arts. 86–88 (no administrative action on victims)',
      },
      toBeConfirmed: true,
    },
  ],
}
