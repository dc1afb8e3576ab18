/**
 * "Ada yang mau berangkat": five questions for the head of a village, one thumb, under a minute. With a name and a sex it is an entry of the
 * village's register (UU 18/2017); without them it is told as a report.
 */
import type { Form } from '../model.ts'
import { destinations, sexes } from './options.ts'

export const departureForm: Form = {
  id: 'departure',
  version: 1,
  name: { id: 'Ada yang mau berangkat', en: 'Somebody is about to leave' },
  lead: {
    id: 'Lima pertanyaan. Yang tidak diketahui boleh dilewati.',
    en: 'Five questions. What is not known may be left out.',
  },
  about: { is: 'departure' },
  channel: { is: 'DESA' },
  questions: [
    { id: 'name', ask: { id: 'Siapa yang mau berangkat?', en: 'Who is about to leave?' }, kind: 'name', knows: 'name' },
    {
      ...{ id: 'sex', kind: 'choice', options: sexes, knows: 'sex' },
      ask: { id: 'Perempuan atau laki-laki?', en: 'Female or male?' },
    },
    {
      ...{ id: 'born', kind: 'year', knows: 'birthDate' },
      ask: { id: 'Lahir tahun berapa?', en: 'Born in what year?' },
      hint: { id: 'Menurut KK atau orang tuanya, misalnya 2009', en: 'By the family card or the parents, e.g. 2009' },
    },
    {
      ...{ id: 'destination', kind: 'choice', options: destinations, knows: 'destination' },
      ask: { id: 'Mau ke mana?', en: 'Where to?' },
    },
    {
      ...{ id: 'invited', kind: 'phone', knows: 'sponsor.phone' },
      ask: { id: 'Nomor HP yang mengajak?', en: 'Phone of who invited them?' },
      hint: { id: 'Tanyakan, jangan menelepon sendiri', en: 'Ask for it; do not call it yourself' },
    },
  ],
  filings: [
    {
      source: 'village-register',
      needs: ['name', 'sex'],
      columns: {
        name: 'nama_lengkap',
        sex: 'jenis_kelamin',
        born: 'tanggal_lahir',
        destination: 'negara_tujuan',
        invited: 'hp_pengajak',
      },
      constants: { keperluan: 'bekerja' },
      number: 'nomor_register',
      at: 'tanggal_catat',
      region: 'kode_desa',
      post: 'nama_desa',
    },
    {
      source: 'citizen-report',
      needs: [],
      columns: {
        name: 'nama_orang',
        sex: 'jenis_kelamin',
        born: 'tanggal_lahir',
        destination: 'negara_tujuan',
        invited: 'hp_pengajak',
      },
      constants: {
        ...{ saluran: 'DATANG-LANGSUNG', keperluan: 'bekerja', status_verifikasi: 'BELUM' },
        uraian: 'Menurut desa, ada yang mau berangkat bekerja ke luar negeri.',
      },
      number: 'nomor_laporan',
      at: 'waktu_laporan',
      region: 'kode_kecamatan',
    },
  ],
}
