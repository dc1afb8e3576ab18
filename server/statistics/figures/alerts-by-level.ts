/** How many alerts were opened in the last year, by level and modus. */
import { type Modus, modi } from '../../warnings/model.ts'
import type { Figure } from '../figure.ts'

const levels: Record<string, { id: string; en: string }> = {
  high: { id: 'tinggi', en: 'high' },
  medium: { id: 'sedang', en: 'medium' },
  low: { id: 'rendah', en: 'low' },
}

export const alertsByLevel: Figure = {
  id: 'alerts-by-level',
  name: { id: 'Peringatan dini menurut tingkat dan modus', en: 'Early warnings by level and modus' },
  explain: {
    id: 'Peringatan yang terbuka dalam 365 hari terakhir; yang digabung dihitung sekali.',
    en: 'Alerts opened in the last 365 days; joined ones count once.',
  },
  unit: 'alerts',
  count: async (ctx) => {
    const rows = await ctx.sql<{ modus: Modus; level: string; n: number }>`
      select modus, level, count(*)::int n from warnings.alerts
      where opened_at > ${ctx.now}::timestamptz - interval '365 days' and state <> 'joined' group by modus, level order by modus, level`
    return rows.map((row) => ({
      label: {
        id: `${modi[row.modus].id} · ${levels[row.level]!.id}`,
        en: `${modi[row.modus].en} · ${levels[row.level]!.en}`,
      },
      value: row.n,
    }))
  },
}
