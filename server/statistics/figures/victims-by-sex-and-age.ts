/** How many (presumed) victims cases know, by sex and whether a child. Never a target to lower (protection.md P6); a protected record tells no sex (P1). */
import type { Figure } from '../figure.ts'

export const victimsBySexAndAge: Figure = {
  id: 'victims-by-sex-and-age',
  name: { id: 'Terduga korban menurut jenis kelamin dan kelompok umur', en: 'Presumed victims by sex and age group' },
  explain: {
    id: 'Bukan sasaran untuk diturunkan: yang tercatat bergantung pada upaya pelaporan. Yang dinilai bukan korban tidak dihitung.',
    en: 'Not a target to lower: what is recorded depends on the effort to report. Those assessed as not victims are not counted.',
  },
  unit: 'people',
  restsOnDays: 365,
  count: async (ctx) => {
    const rows = await ctx.sql<{ sex: string | null; child: boolean; n: number }>`
      select r.facts->>'sex' sex, p.child, count(*)::int n from cases.participants p left join intake.records r on r.id = p.record and not r.protected
      where p.role in ('presumed victim', 'victim') and p.same_as is null and coalesce(p.outcome, '') <> 'not a victim'
      group by 1, 2 order by 1, 2`
    const sexes: Record<string, { id: string; en: string }> = {
      F: { id: 'Perempuan', en: 'Female' },
      M: { id: 'Laki-laki', en: 'Male' },
    }
    return rows.map((row) => {
      const sex = sexes[row.sex ?? ''] ?? { id: 'Tidak diketahui', en: 'Unknown' }
      return {
        label: { id: `${sex.id}, ${row.child ? 'anak' : 'dewasa'}`, en: `${sex.en}, ${row.child ? 'child' : 'adult'}` },
        value: row.n,
      }
    })
  },
}
