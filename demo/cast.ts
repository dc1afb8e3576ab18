/** The cast of the demo region as plain data: agencies, posts, task forces and invented officers. Codes are what deliveries name. */
import { agencies } from './cast/agencies.data.ts'
import { officers } from './cast/officers.data.ts'
import { posts } from './cast/posts.data.ts'

type AgencyKind =
  | 'immigration'
  | 'migrant-worker-protection'
  | 'civil-registry'
  | 'manpower'
  | 'village'
  | 'police'
  | 'social'
  | 'women-and-children'
  | 'task-force'
  | 'border-agency'
  | 'military'
  | 'prosecutor'
  | 'health'
  | 'consular'
  | 'ombudsman'
  | 'city'
  | 'ngo'
  | 'education'

/** `names` are all it ever had, `from`/`until` as days; the last one holds today and equals `name` and `short`. */
export type CastAgency = {
  code: string
  kind: AgencyKind
  short: string
  name: string
  names: { name: string; short: string; from: string; until?: string }[]
  superior?: string
}

/** `jurisdiction` is a code of `jurisdictions`; `lat`, `lon` are approximate. */
export type CastPost = {
  code: string
  agency: string
  name: string
  jurisdiction: string
  zone: 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jakarta' | 'Asia/Kuching' | 'Asia/Phnom_Penh'
  kind: 'office' | 'passport-desk' | 'border-post' | 'unit' | 'secretariat' | 'village' | 'shelter-service' | 'head'
  lat?: number
  lon?: number
}

/** One task force per region: the secretariat works, the daily head answers for it, the head of region stands above him. */
type CastTaskForce = { code: string; jurisdiction: string; secretariat: string; dailyHead: string; head: string }

type CastRole =
  | 'duty-analyst'
  | 'task-force-head'
  | 'counter-officer'
  | 'case-worker'
  | 'investigator'
  | 'observer'
  | 'ombudsman'
  | 'leader'
  | 'integrator'
  | 'administrator'

/** Everybody's family name is "Contoh" (example) somewhere: nobody could be taken for a real officer. */
export type CastOfficer = {
  login: string
  name: string
  post: string
  role: CastRole
  does: { id: string; en: string }
}

const jurisdictions: { code: string; name: string }[] = [
  { code: 'ID', name: 'Indonesia' },
  { code: '61', name: 'Kalimantan Barat' },
  { code: '61.01', name: 'Kabupaten Sambas' },
  { code: '61.03', name: 'Kabupaten Sanggau' },
  { code: '61.06', name: 'Kabupaten Kapuas Hulu' },
  { code: '61.07', name: 'Kabupaten Bengkayang' },
  { code: '61.72', name: 'Kota Singkawang' },
  { code: '65', name: 'Kalimantan Utara' },
  { code: '65.03', name: 'Kabupaten Nunukan' },
  { code: 'MYS-12', name: 'Sabah' },
  { code: 'MYS-13', name: 'Sarawak' },
  { code: 'KHM', name: 'Kamboja' },
]

const taskForces: CastTaskForce[] = [
  {
    code: 'GT-SINGKAWANG',
    jurisdiction: '61.72',
    secretariat: 'SEKRETARIAT-GT-SINGKAWANG',
    dailyHead: 'KAPOLRES-SINGKAWANG',
    head: 'WALIKOTA-SINGKAWANG',
  },
  {
    code: 'GT-SAMBAS',
    jurisdiction: '61.01',
    secretariat: 'SEKRETARIAT-GT-SAMBAS',
    dailyHead: 'KAPOLRES-SAMBAS',
    head: 'BUPATI-SAMBAS',
  },
  {
    code: 'GT-KALBAR',
    jurisdiction: '61',
    secretariat: 'SEKRETARIAT-GT-KALBAR',
    dailyHead: 'KAPOLDA-KALBAR',
    head: 'GUBERNUR-KALBAR',
  },
  {
    code: 'GT-NUNUKAN',
    jurisdiction: '65.03',
    secretariat: 'SEKRETARIAT-GT-NUNUKAN',
    dailyHead: 'KAPOLRES-NUNUKAN',
    head: 'BUPATI-NUNUKAN',
  },
]

export const cast = { jurisdictions, agencies, posts, taskForces, officers }
