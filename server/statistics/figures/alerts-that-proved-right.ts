/** Of the alerts decided, how many deserved a human's time: the question asked at every closing. */
import type { Figure } from '../figure.ts'

const answers: Record<string, { id: string; en: string }> = {
  confirmed: { id: 'terbukti', en: 'confirmed' },
  useful: { id: 'berguna', en: 'useful' },
  false: { id: 'keliru', en: 'false' },
}

export const alertsThatProvedRight: Figure = {
  id: 'alerts-that-proved-right',
  name: { id: 'Peringatan yang terbukti', en: 'Alerts that proved right' },
  explain: {
    id: 'Jawaban atas “apakah ini layak menyita waktu seseorang?” pada setiap peringatan yang selesai.',
    en: 'Answers to “did this deserve a person’s time?” of every alert that ended.',
  },
  unit: 'alerts',
  restsOnDays: null,
  count: async (ctx) => {
    const rows = await ctx.sql<{ deserved: string; n: number }>`
      select deserved, count(*)::int n from warnings.alerts where deserved is not null group by 1 order by 1`
    return rows.map((row) => ({ label: answers[row.deserved]!, value: row.n }))
  },
}
