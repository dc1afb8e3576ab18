/** Sambas. */
import type { CastOfficer } from '../../cast.ts'
import { officer } from './officer.ts'

export const sambasOfficers: CastOfficer[] = [
  officer(
    'analis.sambas',
    'Juliansyah Contoh',
    'SEKRETARIAT-GT-SAMBAS',
    'duty-analyst',
    'Antrean peringatan Sambas',
    'The alert queue of Sambas',
  ),
  officer(
    'ketua.sambas',
    'Arif Contoh Rahman',
    'KAPOLRES-SAMBAS',
    'task-force-head',
    'Ketua Harian Gugus Tugas',
    'Daily head of the task force',
  ),
  officer(
    'bupati.sambas',
    'Saodah Contoh Morad',
    'BUPATI-SAMBAS',
    'leader',
    'Angka dan tren kabupaten',
    'Figures and trends of the regency',
  ),
  officer(
    'penyidik.sambas',
    'Dedi Contoh Sapawi',
    'SATRESKRIM-SAMBAS',
    'investigator',
    'Jalur penegakan hukum',
    'The law enforcement track',
  ),
  officer('aruk', 'Rizki Contoh Maulana', 'PLBN-ARUK', 'counter-officer', 'Loket PLBN Aruk', 'Counter at PLBN Aruk'),
  officer(
    'aruk.dua',
    'Wulan Contoh Siregar',
    'PLBN-ARUK',
    'counter-officer',
    'Petugas kedua di PLBN Aruk',
    'Second officer at PLBN Aruk',
  ),
  officer(
    'kakanim.sambas',
    'Burhan Contoh Effendi',
    'KAKANIM-SAMBAS',
    'counter-officer',
    'Kepala kantor: memperpanjang penundaan',
    'Head of the office: extends delays',
  ),
  officer('paspor.sambas', 'Uray Contoh Dahlia', 'PASPOR-SAMBAS', 'counter-officer', 'Loket paspor', 'Passport desk'),
  officer(
    'inteldakim.sambas',
    'Zulkifli Contoh',
    'INTELDAKIM-SAMBAS',
    'investigator',
    'Jalur keimigrasian',
    'The immigration track',
  ),
  officer(
    'ppa.sambas',
    'Halimah Contoh',
    'UPTD-PPA-SAMBAS',
    'case-worker',
    'Pendamping korban',
    'Case worker for victims',
  ),
  officer('kades.dalamkaum', 'Bujang Contoh Saleh', 'DESA-DALAM-KAUM', 'observer', 'Kepala desa', 'Head of a village'),
]
