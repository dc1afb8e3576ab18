/** The demo's accounts as cards on the sign-in page: only an installation marked demo has any, and everyone in it is invented. */
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { demoPassword, type Role, roleNames } from '../model.ts'

/** In the order in which a newcomer would meet them. */
const order: Role[] = [
  'duty-analyst',
  'counter-officer',
  'case-worker',
  'investigator',
  'task-force-head',
  'observer',
  'leader',
  'ombudsman',
  'integrator',
  'administrator',
]

const does: Partial<Record<Role, Words>> = {
  'duty-analyst': { id: 'Antrean peringatan: siapa, mengapa, lalu apa', en: 'The alert queue: who, why, what next' },
  'task-force-head': {
    id: 'Melihat yang terlambat dan yang diteruskan kepadanya',
    en: 'Sees what is late and what was escalated',
  },
  'counter-officer': { id: 'Mengirim catatan dan menjawab pertanyaan', en: 'Sends records and answers questions' },
  'case-worker': { id: 'Menerima serah terima, mendampingi korban', en: 'Accepts hand-overs, accompanies victims' },
  investigator: { id: 'Jalur hukum sebuah kasus', en: 'The legal track of a case' },
  observer: { id: 'Mencatat tanda di garis depan', en: 'Records a sign at the front line' },
  ombudsman: { id: 'Angka tanpa nama', en: 'Figures without names' },
  leader: { id: 'Papan situasi dan angka', en: 'Situation board and figures' },
  integrator: { id: 'Menyambungkan sistem instansi', en: 'Connects an agency’s system' },
  administrator: { id: 'Akun, kunci, perjanjian, jurnal', en: 'Accounts, keys, agreements, journal' },
}

/** Empty unless this is a demo. */
export async function readDemoAccounts(ctx: Context) {
  if (!ctx.installation.demo) return []
  const rows = await ctx.sql<{ login: string; name: string; role: Role; post: string }>`
    select o.login, o.name, a.role, p.name post from access.officers o
      join access.assignments a on a.officer = o.id join access.posts p on p.id = a.post
    where o.ended_at is null and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true) order by o.id`
  return rows
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map(({ role, ...row }) => ({
      ...row,
      password: demoPassword,
      role: roleNames[role],
      does: does[role] ?? roleNames[role],
    }))
}
