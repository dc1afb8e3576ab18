/** Nouns of access: roles, what each may do, kinds of agencies and posts, the five pillars. Pure. */
import type { Words } from '../platform/words.ts'

/** Everything a role can be allowed; each door names exactly one. */
export const permissions = [
  'see the situation',
  'read alerts',
  'triage alerts',
  'answer questions',
  'read persons',
  'decide about persons',
  'read cases',
  'open cases',
  'work on cases',
  'read sources',
  'send records',
  'correct refusals',
  'mend the pipeline',
  'read figures',
  'read the journal',
  'read accounts',
  'manage accounts',
  'manage keys',
  'manage agreements',
  'erase records',
  'read declarations',
  'manage weights',
] as const
export type Permission = (typeof permissions)[number]

/** Roles in which a person acts for a post, and `agency-system` in which a key acts. */
export const roleNames = {
  'duty-analyst': { id: 'Analis piket', en: 'Duty analyst' },
  'task-force-head': { id: 'Ketua Harian Gugus Tugas', en: 'Daily head of the task force' },
  'counter-officer': { id: 'Petugas konter', en: 'Counter officer' },
  'case-worker': { id: 'Petugas layanan kasus', en: 'Case worker' },
  investigator: { id: 'Penyidik', en: 'Investigator' },
  observer: { id: 'Pengamat garis depan', en: 'Front-line observer' },
  ombudsman: { id: 'Asisten Ombudsman', en: 'Ombudsman assistant' },
  leader: { id: 'Pimpinan daerah', en: 'Leader' },
  integrator: { id: 'Pengelola sistem instansi', en: 'Agency integrator' },
  administrator: { id: 'Administrator', en: 'Administrator' },
  'agency-system': { id: 'Sistem instansi', en: 'Agency system' },
} as const satisfies Record<string, Words>
export type Role = keyof typeof roleNames

const analyst: Permission[] = [
  'see the situation',
  'read alerts',
  'triage alerts',
  'answer questions',
  'read persons',
  'decide about persons',
  'read cases',
  'open cases',
  'work on cases',
  'read sources',
  'read figures',
]

/** Who may do what. A role never opens a row: whether the row exists for one is the row policies' question. */
export const allowed: Record<Role, readonly Permission[]> = {
  'duty-analyst': [...analyst, 'send records'],
  'task-force-head': analyst,
  'counter-officer': [
    'see the situation',
    'answer questions',
    'read persons',
    'read cases',
    'work on cases',
    'read sources',
    'send records',
    'correct refusals',
  ],
  'case-worker': [
    'see the situation',
    'answer questions',
    'read persons',
    'decide about persons',
    'read cases',
    'work on cases',
    'read sources',
    'send records',
    'correct refusals',
  ],
  investigator: [
    'see the situation',
    'read alerts',
    'answer questions',
    'read persons',
    'read cases',
    'work on cases',
    'read figures',
  ],
  observer: ['see the situation', 'answer questions', 'read sources', 'send records', 'correct refusals'],
  ombudsman: ['read figures', 'read declarations'],
  leader: ['see the situation', 'read figures', 'read declarations'],
  integrator: ['read sources', 'send records', 'correct refusals', 'manage keys', 'erase records', 'read declarations'],
  administrator: [
    'read sources',
    'mend the pipeline',
    'read the journal',
    'read accounts',
    'manage accounts',
    'manage keys',
    'manage agreements',
    'manage weights',
    'read declarations',
  ],
  'agency-system': ['send records', 'correct refusals'],
}

/** True when the role includes the permission. */
export const mayDo = (role: string | null, permission: Permission): boolean =>
  role !== null && role in allowed && allowed[role as Role].includes(permission)

/** The five pillars of Singkawang (seed 001); finer aspects come with the SOPs. */
export const pillars = {
  prevention: { id: 'Pencegahan', en: 'Prevention' },
  law: { id: 'Penegakan hukum', en: 'Law enforcement' },
  coordination: { id: 'Kerja sama dan koordinasi', en: 'Cooperation and coordination' },
  health: { id: 'Rehabilitasi kesehatan', en: 'Health rehabilitation' },
  social: { id: 'Rehabilitasi sosial', en: 'Social rehabilitation' },
} as const satisfies Record<string, Words>
export type Pillar = keyof typeof pillars

/** Which pillar an agency's work belongs to, unless its row says otherwise. */
export const pillarOfKind: Record<string, Pillar> = {
  immigration: 'prevention',
  'migrant-worker-protection': 'prevention',
  'civil-registry': 'prevention',
  manpower: 'prevention',
  education: 'prevention',
  village: 'prevention',
  police: 'law',
  prosecutor: 'law',
  'border-agency': 'law',
  military: 'law',
  social: 'social',
  'women-and-children': 'social',
  health: 'health',
  consular: 'coordination',
  'task-force': 'coordination',
  ombudsman: 'coordination',
  city: 'coordination',
  ngo: 'coordination',
}

/** A post as it is shown everywhere. */
export type PostRef = {
  id: string
  code: string
  name: string
  zone: string
  agency: { id: string; short: string; name: string }
  jurisdiction: { code: string; name: string }
}

/** The one password of all accounts of a demo, where everyone is invented; printed at the start and shown at the door. */
export const demoPassword = 'simpul-demo'
