/** Nouns of access: roles, what each may do, kinds of agencies and posts, the five pillars. Pure. */
import type { Words } from '../platform/words.ts'

/** Everything a role can be allowed; each door names exactly one. */
export const permissions = [
  'see the situation',
  'read alerts',
  'triage alerts',
  'plan shifts',
  'answer questions',
  'read persons',
  'decide about persons',
  'read cases',
  'open cases',
  'work on cases',
  'determine owners',
  'open emergencies',
  'review emergencies',
  'read sources',
  'send records',
  'correct refusals',
  'record reports',
  'answer reports',
  'interview persons',
  'accompany victims',
  'screen persons',
  'check offers',
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
  'read indicators',
  'write indicators',
  'publish indicators',
  'read SOPs',
  'write SOPs',
  'publish SOPs',
  'read references',
  'manage references',
  'exchange cases',
  'oversee services',
  'move officers',
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
  'read SOPs',
  'write SOPs',
  'read indicators',
  'write indicators',
  'see the situation',
  'read alerts',
  'triage alerts',
  'answer questions',
  'read persons',
  'decide about persons',
  'read cases',
  'open cases',
  'work on cases',
  'open emergencies',
  'review emergencies',
  'read sources',
  'read figures',
  'record reports',
  'answer reports',
  'check offers',
]

/** Lists that everybody's data must agree on are everybody's to read. */
const everybody: Permission[] = ['read references']

/** Who may do what. A role never opens a row: whether the row exists for one is the row policies' question. */
export const allowed: Record<Role, readonly Permission[]> = {
  'duty-analyst': [...everybody, ...analyst, 'exchange cases', 'send records'],
  'task-force-head': [
    ...everybody,
    ...analyst,
    'exchange cases',
    'publish indicators',
    'publish SOPs',
    'plan shifts',
    'determine owners',
    'move officers',
  ],
  'counter-officer': [
    ...everybody,
    'read SOPs',
    'see the situation',
    'answer questions',
    'read persons',
    'read cases',
    'work on cases',
    'review emergencies',
    'read sources',
    'send records',
    'correct refusals',
    'record reports',
    'screen persons',
    'check offers',
    // The deed asks who heads the post; heads act in these roles.
    'move officers',
  ],
  'case-worker': [
    ...everybody,
    'read SOPs',
    'exchange cases',
    'see the situation',
    'answer questions',
    'read persons',
    'decide about persons',
    'read cases',
    'work on cases',
    'open emergencies',
    'review emergencies',
    'read sources',
    'send records',
    'correct refusals',
    'record reports',
    'answer reports',
    'interview persons',
    'accompany victims',
    'check offers',
    'move officers',
  ],
  investigator: [
    ...everybody,
    'read SOPs',
    'see the situation',
    'read alerts',
    'answer questions',
    'read persons',
    'read cases',
    'work on cases',
    'open emergencies',
    'review emergencies',
    'read figures',
    'record reports',
    'answer reports',
    'interview persons',
    'check offers',
  ],
  observer: [
    ...everybody,
    'see the situation',
    'answer questions',
    'read sources',
    'send records',
    'correct refusals',
    'record reports',
    'check offers',
    // At the desks of registry, manpower and school; a post without a desk finds none.
    'screen persons',
  ],
  ombudsman: [...everybody, 'oversee services', 'read SOPs', 'read figures', 'read declarations', 'read indicators'],
  leader: [
    ...everybody,
    'move officers',
    'read SOPs',
    'see the situation',
    'read figures',
    'read declarations',
    'determine owners',
    'review emergencies',
  ],
  integrator: [
    ...everybody,
    'read sources',
    'send records',
    'correct refusals',
    'manage keys',
    'erase records',
    'read declarations',
  ],
  administrator: [
    ...everybody,
    'read sources',
    'mend the pipeline',
    'read the journal',
    'read accounts',
    'manage accounts',
    'move officers',
    'manage keys',
    'manage agreements',
    'manage weights',
    'read indicators',
    'publish indicators',
    'read SOPs',
    'write SOPs',
    'publish SOPs',
    'manage references',
    'read declarations',
  ],
  'agency-system': [...everybody, 'send records', 'correct refusals'],
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
  /** Not in service: named where something was its own, offered for nothing. */
  closed?: true | undefined
}

/** The one password of all accounts of a demo, where everyone is invented; printed at the start and shown at the door. */
export const demoPassword = 'simpul-demo'
