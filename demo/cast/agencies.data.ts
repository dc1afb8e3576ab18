/** The agencies of the demo region: real kinds of offices in real places; who works there is invented (officers.data.ts). */
import type { CastAgency } from '../cast.ts'

const ministry = { name: 'Kementerian Imigrasi dan Pemasyarakatan', short: 'Kemenimipas', from: '2024-10-21' }
const bp2mi = {
  name: 'Badan Pelindungan Pekerja Migran Indonesia',
  short: 'BP2MI',
  from: '2020-01-01',
  until: '2024-10-21',
}

export const agencies: CastAgency[] = [
  // Imigrasi
  {
    ...one('IMIGRASI', 'immigration', 'Kemenimipas', ministry.name),
    names: [
      {
        name: 'Kementerian Hukum dan Hak Asasi Manusia',
        short: 'Kemenkumham',
        from: '2009-11-03',
        until: '2024-10-21',
      },
      ministry,
    ],
  },
  one(
    'IMIGRASI-KERMA',
    'immigration',
    'Dit. Kerma',
    'Direktorat Kerja Sama Keimigrasian dan Bina Perwakilan',
    'IMIGRASI',
  ),
  one(
    'KANWIL-IMI-KALBAR',
    'immigration',
    'Kanwil Imigrasi Kalbar',
    'Kantor Wilayah Ditjen Imigrasi Kalimantan Barat',
    'IMIGRASI',
  ),
  one(
    'KANIM-PONTIANAK',
    'immigration',
    'Imigrasi Pontianak',
    'Kantor Imigrasi Kelas I TPI Pontianak',
    'KANWIL-IMI-KALBAR',
  ),
  {
    ...one(
      'KANIM-SINGKAWANG',
      'immigration',
      'Imigrasi Singkawang',
      'Kantor Imigrasi Kelas I TPI Singkawang',
      'KANWIL-IMI-KALBAR',
    ),
    names: [
      {
        name: 'Kantor Imigrasi Kelas II TPI Singkawang',
        short: 'Imigrasi Singkawang',
        from: '2019-01-01',
        until: '2025-01-01',
      },
      { name: 'Kantor Imigrasi Kelas I TPI Singkawang', short: 'Imigrasi Singkawang', from: '2025-01-01' },
    ],
  },
  one('KANIM-SAMBAS', 'immigration', 'Imigrasi Sambas', 'Kantor Imigrasi Kelas II TPI Sambas', 'KANWIL-IMI-KALBAR'),
  one(
    'KANIM-ENTIKONG',
    'immigration',
    'Imigrasi Entikong',
    'Kantor Imigrasi Kelas II TPI Entikong',
    'KANWIL-IMI-KALBAR',
  ),
  one(
    'KANIM-SANGGAU',
    'immigration',
    'Imigrasi Sanggau',
    'Kantor Imigrasi Kelas II Non TPI Sanggau',
    'KANWIL-IMI-KALBAR',
  ),
  one(
    'KANIM-PUTUSSIBAU',
    'immigration',
    'Imigrasi Putussibau',
    'Kantor Imigrasi Kelas II TPI Putussibau',
    'KANWIL-IMI-KALBAR',
  ),
  one(
    'KANIM-KETAPANG',
    'immigration',
    'Imigrasi Ketapang',
    'Kantor Imigrasi Kelas III Non TPI Ketapang',
    'KANWIL-IMI-KALBAR',
  ),
  one('RUDENIM-PONTIANAK', 'immigration', 'Rudenim Pontianak', 'Rumah Detensi Imigrasi Pontianak', 'KANWIL-IMI-KALBAR'),
  one('KANIM-NUNUKAN', 'immigration', 'Imigrasi Nunukan', 'Kantor Imigrasi Kelas II TPI Nunukan', 'IMIGRASI'),
  one('JIM-SARAWAK', 'immigration', 'JIM Sarawak', 'Jabatan Imigresen Malaysia, Sarawak'),
  one('JIM-SABAH', 'immigration', 'JIM Sabah', 'Jabatan Imigresen Malaysia, Sabah'),
  // Perbatasan
  one('BNPP', 'border-agency', 'BNPP', 'Badan Nasional Pengelola Perbatasan'),
  one(
    'SATGAS-PAMTAS-KALBAR',
    'military',
    'Satgas Pamtas Kalbar',
    'Satgas Pengamanan Perbatasan RI–Malaysia Kalimantan Barat',
  ),
  one(
    'SATGAS-PAMTAS-KALTARA',
    'military',
    'Satgas Pamtas Kaltara',
    'Satgas Pengamanan Perbatasan RI–Malaysia Kalimantan Utara',
  ),
  // Gugus Tugas
  one('GT-KALBAR', 'task-force', 'GT TPPO Kalbar', 'Gugus Tugas TPPO Provinsi Kalimantan Barat'),
  one('GT-SINGKAWANG', 'task-force', 'GT TPPO Singkawang', 'Gugus Tugas TPPO Kota Singkawang', 'GT-KALBAR'),
  one('GT-SAMBAS', 'task-force', 'GT TPPO Sambas', 'Gugus Tugas TPPO Kabupaten Sambas', 'GT-KALBAR'),
  one('GT-NUNUKAN', 'task-force', 'GT TPPO Nunukan', 'Gugus Tugas TPPO Kabupaten Nunukan'),
  // Kepolisian
  one('POLRI', 'police', 'Dit. PPA-PPO', 'Kepolisian Negara RI, Direktorat Tindak Pidana PPA dan PPO'),
  one('POLDA-KALBAR', 'police', 'Polda Kalbar', 'Kepolisian Daerah Kalimantan Barat', 'POLRI'),
  one('POLDA-KALTARA', 'police', 'Polda Kaltara', 'Kepolisian Daerah Kalimantan Utara', 'POLRI'),
  one('POLRES-SINGKAWANG', 'police', 'Polres Singkawang', 'Kepolisian Resor Singkawang', 'POLDA-KALBAR'),
  one('POLRES-SAMBAS', 'police', 'Polres Sambas', 'Kepolisian Resor Sambas', 'POLDA-KALBAR'),
  one('POLRES-SANGGAU', 'police', 'Polres Sanggau', 'Kepolisian Resor Sanggau', 'POLDA-KALBAR'),
  one('POLRES-BENGKAYANG', 'police', 'Polres Bengkayang', 'Kepolisian Resor Bengkayang', 'POLDA-KALBAR'),
  one('POLRES-KAPUAS-HULU', 'police', 'Polres Kapuas Hulu', 'Kepolisian Resor Kapuas Hulu', 'POLDA-KALBAR'),
  one('POLRES-NUNUKAN', 'police', 'Polres Nunukan', 'Kepolisian Resor Nunukan', 'POLDA-KALTARA'),
  // Kejaksaan
  one('KEJATI-KALBAR', 'prosecutor', 'Kejati Kalbar', 'Kejaksaan Tinggi Kalimantan Barat'),
  one('KEJARI-SINGKAWANG', 'prosecutor', 'Kejari Singkawang', 'Kejaksaan Negeri Singkawang', 'KEJATI-KALBAR'),
  one('KEJARI-SAMBAS', 'prosecutor', 'Kejari Sambas', 'Kejaksaan Negeri Sambas', 'KEJATI-KALBAR'),
  one('KEJARI-SANGGAU', 'prosecutor', 'Kejari Sanggau', 'Kejaksaan Negeri Sanggau', 'KEJATI-KALBAR'),
  one('KEJARI-NUNUKAN', 'prosecutor', 'Kejari Nunukan', 'Kejaksaan Negeri Nunukan'),
  // Pemerintah daerah
  one('PEMPROV-KALBAR', 'city', 'Pemprov Kalbar', 'Pemerintah Provinsi Kalimantan Barat'),
  one('PEMKOT-SINGKAWANG', 'city', 'Pemkot Singkawang', 'Pemerintah Kota Singkawang', 'PEMPROV-KALBAR'),
  one('PEMKAB-SAMBAS', 'city', 'Pemkab Sambas', 'Pemerintah Kabupaten Sambas', 'PEMPROV-KALBAR'),
  one('PEMKAB-NUNUKAN', 'city', 'Pemkab Nunukan', 'Pemerintah Kabupaten Nunukan'),
  ...everyRegency('DUKCAPIL', 'civil-registry', 'Disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'),
  ...everyRegency('PMD', 'village', 'Dinas PMD', 'Dinas Pemberdayaan Masyarakat dan Desa (register desa)'),
  one(
    'DISNAKER-SINGKAWANG',
    'manpower',
    'Disnaker Singkawang',
    'Dinas Tenaga Kerja Kota Singkawang',
    'PEMKOT-SINGKAWANG',
  ),
  one('DISNAKER-SAMBAS', 'manpower', 'Disnaker Sambas', 'Dinas Tenaga Kerja Kabupaten Sambas', 'PEMKAB-SAMBAS'),
  one('DISNAKER-NUNUKAN', 'manpower', 'Disnaker Nunukan', 'Dinas Tenaga Kerja Kabupaten Nunukan', 'PEMKAB-NUNUKAN'),
  one('DISDIK-SINGKAWANG', 'education', 'Disdik Singkawang', 'Dinas Pendidikan Kota Singkawang', 'PEMKOT-SINGKAWANG'),
  one('DINSOS-KALBAR', 'social', 'Dinsos Kalbar', 'Dinas Sosial Provinsi Kalimantan Barat', 'PEMPROV-KALBAR'),
  one('DINSOS-SINGKAWANG', 'social', 'Dinsos Singkawang', 'Dinas Sosial Kota Singkawang', 'PEMKOT-SINGKAWANG'),
  one('DINSOS-SAMBAS', 'social', 'Dinsos Sambas', 'Dinas Sosial Kabupaten Sambas', 'PEMKAB-SAMBAS'),
  one('DINSOS-NUNUKAN', 'social', 'Dinsos Nunukan', 'Dinas Sosial Kabupaten Nunukan', 'PEMKAB-NUNUKAN'),
  one(
    'UPTD-PPA-KALBAR',
    'women-and-children',
    'UPTD PPA Kalbar',
    'UPTD PPA Provinsi Kalimantan Barat',
    'PEMPROV-KALBAR',
  ),
  one(
    'UPTD-PPA-SINGKAWANG',
    'women-and-children',
    'UPTD PPA Singkawang',
    'UPTD PPA Kota Singkawang',
    'PEMKOT-SINGKAWANG',
  ),
  one('UPTD-PPA-SAMBAS', 'women-and-children', 'UPTD PPA Sambas', 'UPTD PPA Kabupaten Sambas', 'PEMKAB-SAMBAS'),
  one('UPTD-PPA-NUNUKAN', 'women-and-children', 'UPTD PPA Nunukan', 'UPTD PPA Kabupaten Nunukan', 'PEMKAB-NUNUKAN'),
  one('RSUD-SINGKAWANG', 'health', 'RSUD Singkawang', 'Rumah Sakit Umum Daerah Kota Singkawang', 'PEMKOT-SINGKAWANG'),
  one('RSUD-SAMBAS', 'health', 'RSUD Sambas', 'Rumah Sakit Umum Daerah Sambas', 'PEMKAB-SAMBAS'),
  one('RSUD-NUNUKAN', 'health', 'RSUD Nunukan', 'Rumah Sakit Umum Daerah Nunukan', 'PEMKAB-NUNUKAN'),
  // Pelindungan pekerja migran
  {
    ...one('KP2MI', 'migrant-worker-protection', 'KP2MI', 'Kementerian Pelindungan Pekerja Migran Indonesia'),
    names: [bp2mi, { name: 'Kementerian Pelindungan Pekerja Migran Indonesia', short: 'KP2MI', from: '2024-10-21' }],
  },
  one(
    'BP3MI-KALBAR',
    'migrant-worker-protection',
    'BP3MI Kalbar',
    'Balai Pelayanan Pelindungan PMI Kalimantan Barat',
    'KP2MI',
  ),
  one(
    'BP3MI-KALTARA',
    'migrant-worker-protection',
    'BP3MI Kaltara',
    'Balai Pelayanan Pelindungan PMI Kalimantan Utara',
    'KP2MI',
  ),
  // Luar negeri
  one('KEMLU', 'consular', 'Kemlu', 'Kementerian Luar Negeri, Direktorat Pelindungan WNI'),
  one('KJRI-KUCHING', 'consular', 'KJRI Kuching', 'Konsulat Jenderal RI Kuching', 'KEMLU'),
  one('KJRI-KOTA-KINABALU', 'consular', 'KJRI Kota Kinabalu', 'Konsulat Jenderal RI Kota Kinabalu', 'KEMLU'),
  one('KRI-TAWAU', 'consular', 'KRI Tawau', 'Konsulat RI Tawau', 'KEMLU'),
  one('KBRI-PHNOM-PENH', 'consular', 'KBRI Phnom Penh', 'Kedutaan Besar RI Phnom Penh', 'KEMLU'),
  // Pengawasan dan masyarakat
  one('ORI', 'ombudsman', 'Ombudsman RI', 'Ombudsman Republik Indonesia'),
  one('ORI-KALBAR', 'ombudsman', 'Ombudsman Kalbar', 'Ombudsman RI Perwakilan Kalimantan Barat', 'ORI'),
  one('ORGANISASI-PEREMPUAN', 'ngo', 'Organisasi perempuan', 'Gabungan organisasi perempuan Kota Singkawang'),
  one('LEMBAGA-ADAT', 'ngo', 'Lembaga adat', 'Gabungan lembaga adat Kota Singkawang'),
  one('MEDIA', 'ngo', 'Insan media', 'Forum insan media Singkawang'),
  one('IOM', 'ngo', 'IOM', 'Organisasi Internasional untuk Migrasi (IOM) Indonesia'),
]

/** An agency that has always had its name, as far as this demo reaches back. */
function one(code: string, kind: CastAgency['kind'], short: string, name: string, superior?: string): CastAgency {
  return { code, kind, short, name, names: [{ name, short, from: '2020-01-01' }], ...(superior && { superior }) }
}

function everyRegency(code: string, kind: CastAgency['kind'], short: string, name: string): CastAgency[] {
  const regencies: [string, string][] = [
    ['SINGKAWANG', 'Kota Singkawang'],
    ['SAMBAS', 'Kabupaten Sambas'],
    ['BENGKAYANG', 'Kabupaten Bengkayang'],
    ['SANGGAU', 'Kabupaten Sanggau'],
    ['KAPUAS-HULU', 'Kabupaten Kapuas Hulu'],
    ['NUNUKAN', 'Kabupaten Nunukan'],
  ]
  return regencies.map(([suffix, place]) =>
    one(`${code}-${suffix}`, kind, `${short} ${place.replace(/^\w+ /, '')}`, `${name} ${place}`),
  )
}
