/** How many alerts were opened in the last year, by level and modus. */
import { readModi } from '../../warnings/declare-modi.ts'
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
  restsOnDays: 365,
  count: async (ctx) => {
    const modi = await readModi(ctx)
    const rows = await ctx.sql<{ modus: string; level: string; n: number }>`
      select modus, level, count(*)::int n from warnings.alerts
      where opened_at > ${ctx.now}::timestamptz - interval '365 days' and state <> 'joined' group by modus, level order by modus, level`
    return rows.map((row) => {
      const modus = modi.get(row.modus)?.name
      return {
        label: {
          id: `${modus?.id ?? row.modus} · ${levels[row.level]!.id}`,
          en: `${modus?.en ?? row.modus} · ${levels[row.level]!.en}`,
        },
        value: row.n,
      }
    })
  },
}
