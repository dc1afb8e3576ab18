/** Median minutes from a record's arrival to its alert, and from an alert to its case. */
import type { Figure } from '../figure.ts'

export const medianTimes: Figure = {
  id: 'median-times',
  name: { id: 'Waktu tengah: catatan → peringatan → kasus', en: 'Median time: record → alert → case' },
  explain: {
    id: 'Dari catatan diterima sampai peringatan terbuka, dan dari peringatan sampai kasus dibuka (365 hari).',
    en: 'From a record received to the alert opened, and from the alert to the case opened (365 days).',
  },
  unit: 'minutes',
  restsOnDays: 365,
  count: async (ctx) => {
    const [row] = await ctx.sql<{ alerts: number; to_alert: number | null; cases: number; to_case: number | null }>`
      select count(*)::int alerts, percentile_cont(0.5) within group (order by extract(epoch from a.opened_at - first.received_at) / 60) to_alert,
        count(c.id)::int cases, percentile_cont(0.5) within group (order by extract(epoch from c.opened_at - a.opened_at) / 60) filter (where c.id is not null) to_case
      from warnings.alerts a
        left join cases.cases c on c.alert = a.id
        join lateral (
          select max(r.received_at) received_at from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit join intake.records r on r.id = h.record
          where ah.alert = a.id and not r.protected and r.received_at <= a.opened_at) first on first.received_at is not null
      where a.opened_at > ${ctx.now}::timestamptz - interval '365 days'`
    return [
      { label: { id: 'Catatan → peringatan', en: 'Record → alert' }, value: round(row!.to_alert), of: row!.alerts },
      { label: { id: 'Peringatan → kasus', en: 'Alert → case' }, value: round(row!.to_case), of: row!.cases },
    ]
  },
}

const round = (minutes: number | null) => Math.round((minutes ?? 0) * 10) / 10
