/** Names of facts on the screen, and how a value is written. */
import type { Words } from '../platform/words.ts'
import type { Facts, Sponsor } from './model.ts'

export const fieldNames: Record<keyof Facts, Words> = {
  happening: { id: 'Peristiwa', en: 'Happening' },
  name: { id: 'Nama', en: 'Name' },
  otherNames: { id: 'Nama lain', en: 'Other names' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  birthDate: { id: 'Tanggal lahir', en: 'Birth date' },
  birthPlace: { id: 'Tempat lahir', en: 'Birth place' },
  nationality: { id: 'Kewarganegaraan', en: 'Nationality' },
  nik: { id: 'NIK', en: 'NIK' },
  kk: { id: 'Nomor KK', en: 'Family card' },
  passport: { id: 'Paspor', en: 'Passport' },
  splp: { id: 'SPLP', en: 'SPLP' },
  plb: { id: 'PLB', en: 'PLB' },
  phone: { id: 'Telepon', en: 'Phone' },
  email: { id: 'Surel', en: 'E-mail' },
  address: { id: 'Alamat', en: 'Address' },
  region: { id: 'Kode wilayah', en: 'Region code' },
  motherName: { id: 'Nama ibu', en: 'Mother’s name' },
  occupation: { id: 'Pekerjaan', en: 'Occupation' },
  purpose: { id: 'Tujuan', en: 'Purpose' },
  destination: { id: 'Negara tujuan', en: 'Destination' },
  direction: { id: 'Arah', en: 'Direction' },
  place: { id: 'Tempat', en: 'Place' },
  outcome: { id: 'Hasil', en: 'Outcome' },
  travelWith: { id: 'Rombongan', en: 'Travels with' },
  departs: { id: 'Rencana berangkat', en: 'Means to leave' },
  sponsor: { id: 'Penjamin', en: 'Sponsor' },
  validUntil: { id: 'Berlaku sampai', en: 'Valid until' },
  signs: { id: 'Jawaban dan tanda', en: 'Answers and signs' },
  service: { id: 'Layanan', en: 'Service' },
  note: { id: 'Catatan', en: 'Note' },
  account: { id: 'Rekening', en: 'Bank account' },
  accountGround: { id: 'Dasar rekening', en: 'Ground of the account' },
}

/** A value as text; codes stay codes, the web puts words to those it knows. */
export function writeField(field: string, value: unknown): string {
  if (field === 'sponsor') {
    const { name, phone, address, licence } = value as Sponsor
    return [name, phone, address, licence].filter((part) => part !== undefined).join(' · ')
  }
  return Array.isArray(value) ? value.join('; ') : String(value)
}
