/**
 * Floors of wages by country and kind of work, each with the order that sets it: what a job offer is held against. Few rows that somebody can
 * look up rather than many that nobody can; an administrator adds and corrects rows. Rates of exchange are no part of it: nothing is converted.
 */
import type { Reference } from '../reference.ts'

export const marketWages: Reference = {
  id: 'market-wages',
  version: 1,
  name: { id: 'Upah dasar di negara tujuan', en: 'Floors of wages at destinations' },
  about: {
    id: 'Upah terendah sebulan dalam mata uang setempat, menurut negara dan jenis pekerjaan, dengan dasar dan tanggal berlakunya. Baris terbaru yang sudah berlaku dipakai. Tanpa baris, upah tidak dibandingkan; tidak ada konversi mata uang.',
    en: 'Lowest wages a month in local currency by country and kind of work, with ground and first day. The newest row in force counts. Without a row a wage is not compared; currencies are not converted.',
  },
  source: {
    id: 'Pengumuman upah minimum pemerintah negara tujuan, disebut pada tiap baris',
    en: 'Announcements of minimum wages by the governments, named in each row',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Pemerintah negara tujuan', en: 'Governments of destinations' },
  walidata: { id: 'KP2MI, BP3MI (perlu dikonfirmasi)', en: 'KP2MI, BP3MI (to be confirmed)' },
  date: '2026-11-21',
  checked: 'to-confirm',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'country', label: { id: 'Negara (tiga huruf)', en: 'Country (three letters)' } },
    {
      name: 'work',
      label: { id: 'Jenis pekerjaan', en: 'Kind of work' },
      words: ['any', 'domestic', 'factory', 'office'],
    },
    { name: 'amount', label: { id: 'Jumlah sebulan', en: 'Amount a month' } },
    { name: 'currency', label: { id: 'Mata uang', en: 'Currency' } },
    { name: 'valid_from', label: { id: 'Berlaku sejak', en: 'In force since' } },
    { name: 'source', label: { id: 'Dasar', en: 'Ground' } },
    { name: 'note', label: { id: 'Keterangan', en: 'Note' } },
  ],
  origin: {
    kind: 'declared',
    rows: () => [
      {
        ...{ code: 'MYS-ANY', country: 'MYS', work: 'any', amount: '1700', currency: 'MYR', valid_from: '2025-08-01' },
        source: 'Minimum Wages Order 2024 (Malaysia), Act 732',
        ...{
          note: 'Sejak 1 Februari 2025, untuk semua pemberi kerja sejak 1 Agustus 2025; tidak untuk pekerja rumah tangga',
        },
        status: 'checked',
      },
      {
        ...{ code: 'HKG-DOMESTIC-2024', country: 'HKG', work: 'domestic', amount: '4990', currency: 'HKD' },
        ...{
          valid_from: '2024-09-28',
          source: 'Minimum Allowable Wage, Hong Kong Labour Department, 27 September 2024',
        },
        ...{ note: 'Untuk kontrak sejak tanggal itu; uang makan tersendiri', status: 'checked' },
      },
      {
        ...{ code: 'HKG-DOMESTIC-2025', country: 'HKG', work: 'domestic', amount: '5100', currency: 'HKD' },
        ...{ valid_from: '2025-09-30', source: 'Minimum Allowable Wage, Hong Kong Labour Department, September 2025' },
        note: 'Angka dan tanggal perlu dikonfirmasi; mungkin sudah ada yang lebih baru',
      },
      {
        ...{ code: 'TWN-ANY-2025', country: 'TWN', work: 'any', amount: '28590', currency: 'TWD' },
        ...{ valid_from: '2025-01-01', source: 'Ministry of Labor (Taiwan), pengumuman 19 September 2024' },
        ...{ note: 'Tidak untuk pekerja rumah tangga (perlu dikonfirmasi)', status: 'checked' },
      },
      {
        ...{ code: 'TWN-ANY-2026', country: 'TWN', work: 'any', amount: '29500', currency: 'TWD' },
        ...{ valid_from: '2026-01-01', source: 'Ministry of Labor (Taiwan), pengumuman September 2025' },
        note: 'Perlu dikonfirmasi; tidak untuk pekerja rumah tangga (perlu dikonfirmasi)',
      },
      {
        ...{ code: 'KHM-FACTORY-2025', country: 'KHM', work: 'factory', amount: '208', currency: 'USD' },
        ...{
          valid_from: '2025-01-01',
          source: 'Prakas upah minimum garmen, alas kaki, dan barang perjalanan 2025 (Kamboja)',
        },
        note: 'Hanya industri itu; perlu dikonfirmasi',
      },
    ],
  },
}
