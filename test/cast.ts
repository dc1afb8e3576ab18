/** The named people of the tests: invented, few, each in a role that a rule needs. Everybody's password is the same. */
import type { Organisation } from '../server/access/organisation.ts'

export const password = 'hanya-untuk-uji-coba'

const began = '2024-01-01T00:00:00Z'
const until = '2035-01-01T00:00:00Z'

const agency = (code: string, kind: string, short: string, superior?: string) => ({
  code,
  kind,
  names: [{ short, name: short, from: began }],
  ...(superior === undefined ? {} : { superior }),
})
const post = (code: string, of: string, name: string, kind: string, jurisdiction = '61.72', head?: string) => ({
  code,
  agency: of,
  name,
  kind,
  jurisdiction,
  zone: 'Asia/Pontianak' as const,
  ...(head === undefined ? {} : { head }),
})
const officer = (
  login: string,
  name: string,
  at: string,
  role: Organisation['officers'][number]['assignments'][number]['role'],
) => ({
  login,
  name,
  password,
  assignments: [{ post: at, role }],
})

const open = ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor'] as const
const legal = { id: 'Perjanjian kerja sama uji coba', en: 'Agreement for tests' }

/** A receiver's agreement on a source. */
const receives = (
  receiver: string,
  source: string,
  groups: readonly string[],
  purposes: ('case' | 'alert' | 'screening')[],
) => ({
  number: `PKS/${receiver}/${source}`,
  direction: 'receive' as const,
  agency: receiver,
  source,
  groups: [...groups],
  purposes,
  legal,
  from: began,
  until,
})
const sends = (sender: string, source: string) => ({
  number: `PKS-KIRIM/${sender}/${source}`,
  direction: 'send' as const,
  agency: sender,
  source,
  groups: ['identity'],
  purposes: ['administration' as const],
  legal,
  from: began,
  until,
})

const openSources = [
  'simkim-passport',
  'simkim-crossing',
  'siskop2mi-placement',
  'dukcapil-verification',
  'returnees',
  'village-register',
  'citizen-report',
  'peduli-wni-registration',
  'school-concern',
  'sipmi-job-offer',
  'p3mi-licence',
]

export const organisation: Organisation = {
  jurisdictions: [
    { code: '61', name: 'Kalimantan Barat', zone: 'Asia/Pontianak' },
    { code: '61.72', name: 'Kota Singkawang', within: '61', zone: 'Asia/Pontianak' },
    { code: '61.01', name: 'Kabupaten Sambas', within: '61', zone: 'Asia/Pontianak' },
  ],
  agencies: [
    agency('imigrasi-skw', 'immigration', 'Imigrasi Singkawang'),
    agency('imigrasi-sbs', 'immigration', 'Imigrasi Sambas'),
    agency('bp3mi', 'migrant-worker-protection', 'BP3MI'),
    agency('dukcapil-skw', 'civil-registry', 'Disdukcapil Singkawang'),
    agency('desa-uji', 'village', 'Desa Uji'),
    agency('polda', 'police', 'Polda Kalbar'),
    agency('polres-skw', 'police', 'Polres Singkawang', 'polda'),
    agency('polres-sbs', 'police', 'Polres Sambas'),
    agency('uptd-ppa', 'women-and-children', 'UPTD PPA Singkawang'),
    agency('uptd-ppa-sbs', 'women-and-children', 'UPTD PPA Sambas'),
    agency('gt-skw', 'task-force', 'Gugus Tugas Singkawang'),
    agency('gt-sbs', 'task-force', 'Gugus Tugas Sambas'),
    agency('pemkot-skw', 'city', 'Pemkot Singkawang'),
    agency('disdik-skw', 'education', 'Disdik Singkawang'),
    agency('disnaker-skw', 'manpower', 'Disnaker Singkawang'),
    agency('kjri-kch', 'consular', 'KJRI Kuching'),
    agency('satgas', 'military', 'Satgas Pamtas'),
    agency('lembaga', 'ngo', 'Lembaga Rekaan'),
    agency('ombudsman', 'ombudsman', 'Ombudsman Kalbar'),
  ],
  posts: [
    post('kota', 'pemkot-skw', 'Wali Kota', 'head'),
    post('kapolda', 'polda', 'Kapolda Kalbar', 'head', '61'),
    post('kapolres', 'polres-skw', 'Kapolres Singkawang', 'head'),
    post('kapolres-sbs', 'polres-sbs', 'Kapolres Sambas', 'head', '61.01'),
    post('ppa-kepala', 'uptd-ppa', 'Kepala UPTD PPA', 'head'),
    post('kakanim', 'imigrasi-skw', 'Kepala Kantor Imigrasi Singkawang', 'head'),
    post('paspor-skw', 'imigrasi-skw', 'Loket paspor Singkawang', 'passport-desk', '61.72', 'kakanim'),
    post('aruk', 'imigrasi-sbs', 'PLBN Aruk', 'border-post', '61.01'),
    post('bp3mi-pos', 'bp3mi', 'BP3MI Kalbar', 'office', '61'),
    post('dukcapil-pos', 'dukcapil-skw', 'Disdukcapil', 'office'),
    post('desa-pos', 'desa-uji', 'Kantor Desa Uji', 'village'),
    post('reskrim', 'polres-skw', 'Satreskrim', 'unit', '61.72', 'kapolres'),
    post('ppa', 'uptd-ppa', 'UPTD PPA Layanan', 'office', '61.72', 'ppa-kepala'),
    post('ppa-sbs', 'uptd-ppa-sbs', 'UPTD PPA Sambas', 'office', '61.01'),
    post('sekretariat', 'gt-skw', 'Sekretariat Gugus Tugas Singkawang', 'secretariat'),
    post('sekretariat-sbs', 'gt-sbs', 'Sekretariat Gugus Tugas Sambas', 'secretariat', '61.01'),
    post('sekolah', 'disdik-skw', 'SMP Uji', 'office'),
    post('disnaker-pos', 'disnaker-skw', 'Disnaker', 'office'),
    post('kjri-pos', 'kjri-kch', 'KJRI Kuching', 'office', '61'),
    post('pamtas', 'satgas', 'Pos Pamtas Uji', 'unit', '61.01'),
    post('ombudsman-pos', 'ombudsman', 'Perwakilan Ombudsman', 'office', '61'),
  ],
  taskForces: [
    {
      code: 'gt-skw',
      name: 'Gugus Tugas Kota Singkawang',
      jurisdiction: '61.72',
      secretariat: 'sekretariat',
      dailyHead: 'kapolres',
      head: 'kota',
    },
    {
      code: 'gt-sbs',
      name: 'Gugus Tugas Kabupaten Sambas',
      jurisdiction: '61.01',
      secretariat: 'sekretariat-sbs',
      dailyHead: 'kapolres-sbs',
      head: 'kota',
    },
  ],
  officers: [
    officer('ani', 'Ani Contoh', 'sekretariat', 'duty-analyst'),
    officer('anton', 'Anton Contoh', 'sekretariat', 'duty-analyst'),
    officer('sari', 'Sari Contoh', 'sekretariat-sbs', 'duty-analyst'),
    officer('kapolres', 'Kapolres Contoh', 'kapolres', 'task-force-head'),
    officer('kapolres-sbs', 'Kapolres Sambas Contoh', 'kapolres-sbs', 'task-force-head'),
    officer('kapolda', 'Kapolda Contoh', 'kapolda', 'task-force-head'),
    officer('walikota', 'Wali Kota Contoh', 'kota', 'leader'),
    officer('lina', 'Lina Contoh', 'paspor-skw', 'counter-officer'),
    officer('kakanim', 'Kepala Kantor Contoh', 'kakanim', 'counter-officer'),
    officer('aruk', 'Petugas Aruk Contoh', 'aruk', 'counter-officer'),
    officer('wati', 'Wati Contoh', 'ppa', 'case-worker'),
    officer('kepala-ppa', 'Kepala PPA Contoh', 'ppa-kepala', 'case-worker'),
    officer('sinta', 'Sinta Contoh', 'ppa-sbs', 'case-worker'),
    officer('bima', 'Bima Contoh', 'bp3mi-pos', 'case-worker'),
    officer('dudi', 'Dudi Contoh', 'dukcapil-pos', 'observer'),
    officer('reza', 'Reza Contoh', 'reskrim', 'investigator'),
    officer('desa', 'Kades Contoh', 'desa-pos', 'observer'),
    officer('ombudsman', 'Asisten Contoh', 'ombudsman-pos', 'ombudsman'),
    officer('it-imigrasi', 'Integrator Contoh', 'paspor-skw', 'integrator'),
    officer('it-imigrasi-2', 'Integrator Kedua Contoh', 'paspor-skw', 'integrator'),
    {
      login: 'rangkap',
      name: 'Petugas Rangkap Contoh',
      password,
      assignments: [
        { post: 'paspor-skw', role: 'counter-officer' },
        { post: 'desa-pos', role: 'observer' },
      ],
    },
  ],
  agreements: [
    ...['gt-skw', 'gt-sbs'].flatMap((code) =>
      openSources.map((source) => receives(code, source, open, ['alert', 'case'])),
    ),
    ...['uptd-ppa', 'uptd-ppa-sbs', 'bp3mi'].flatMap((code) =>
      openSources.map((source) => receives(code, source, ['identity', 'journey'], ['case'])),
    ),
    ...openSources.map((source) =>
      receives('polres-skw', source, ['identity', 'documents', 'journey', 'sponsor'], ['alert', 'case']),
    ),
    receives('imigrasi-skw', 'village-register', ['journey'], ['alert', 'screening']),
    sends('imigrasi-skw', 'simkim-passport'),
    sends('imigrasi-sbs', 'simkim-crossing'),
    sends('bp3mi', 'siskop2mi-placement'),
    sends('bp3mi', 'returnees'),
    sends('dukcapil-skw', 'dukcapil-verification'),
    sends('desa-uji', 'village-register'),
    receives('lembaga', 'htcds-case', ['identity', 'contact', 'service'], ['case']),
    sends('uptd-ppa', 'htcds-case'),
    sends('uptd-ppa', 'uptd-ppa-service'),
    sends('uptd-ppa-sbs', 'uptd-ppa-service'),
    sends('polres-skw', 'police-report'),
    sends('imigrasi-skw', 'immigration-violation'),
    sends('satgas', 'patrol-finding'),
    sends('disdik-skw', 'school-concern'),
    sends('disnaker-skw', 'sipmi-job-offer'),
    sends('bp3mi', 'p3mi-licence'),
    sends('kjri-kch', 'peduli-wni-registration'),
  ],
}
