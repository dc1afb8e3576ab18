/** What the story's village and passport desk enter: five invented girls, sixteen or seventeen at home and twenty-two at the counter, one phone for all. */

const people = [
  ['Melati Contoh Rahayu', '03-14', 'Rosmini Contoh'],
  ['Kenanga Contoh Putri', '05-02', 'Maimunah Contoh'],
  ['Cempaka Contoh Sari', '07-21', 'Hartati Contoh'],
  ['Anggrek Contoh Dewi', '09-09', 'Tiurma Contoh'],
  ['Seruni Contoh Lestari', '11-27', 'Paulina Contoh'],
] as const

/** Seen in the register, at the desk and in the alert. */
export const names: string[] = people.map(([name]) => name)

const sponsor = { name: 'Bu Lina Contoh', phone: '0844-9000-7788' }

/** As on a card: a woman's day of birth counts from 41 on; 9xxx at the end is given to nobody. */
function nikOf(born: string, serial: number): string {
  const [year, month, day] = born.split('-') as [string, string, string]
  return `617201${Number(day) + 40}${month}${year.slice(2)}97${String(serial).padStart(2, '0')}`
}

/** A page is opened more than once, and each story is another copy: numbers need not be new. */
export function storyRows(today: string) {
  const year = Number(today.slice(0, 4))
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
  return people.map(([name, monthDay, mother], n) => {
    const born = `${year - 17}-${monthDay}`
    const nik = nikOf(born, n + 1)
    return {
      nik,
      register: {
        ...{ kode_desa: '61.72.01.1001', nama_desa: 'Roban', nomor_register: `STORY-${n + 1}`, tanggal_catat: today },
        ...{ nama_lengkap: name, jenis_kelamin: 'P', tempat_lahir: 'Singkawang', tanggal_lahir: born, nik },
        ...{ nama_ibu: mother, keperluan: 'Bekerja', pekerjaan_dijanjikan: 'Pelayan rumah makan' },
        ...{ negara_tujuan: 'Malaysia', nama_pengajak: sponsor.name, izin_keluarga: 'YA' },
      },
      application: {
        ...{ nomor_permohonan: `STORY${n + 1}`, waktu_permohonan: today, nama_kantor: 'Kantor Imigrasi Singkawang' },
        ...{ nama_lengkap: name, jenis_kelamin: 'P', tempat_lahir: 'Singkawang', nik, nama_ibu: mother },
        ...{ tanggal_lahir: `${year - 22}-${monthDay}`, tujuan: 'Wisata', negara_tujuan: 'Malaysia' },
        rencana_berangkat: tomorrow,
        ...{ nama_penjamin: sponsor.name, hp_penjamin: sponsor.phone, status_permohonan: 'DITERIMA' },
      },
    }
  })
}
