/** Rules about days: a birthday that stands for "some day of that year", and what happened before it happened. */
import { fill } from '../../../platform/words.ts'
import type { Rule } from '../rule.ts'
import { bornOnFirstOfJanuary, clockAheadMs } from '../uncertain.data.ts'

export const dateRules: Rule[] = [
  {
    id: 'default-birthday',
    kind: 'miswritten',
    name: { id: 'Lahir pada 1 Januari', en: 'Born on 1 January' },
    mend: {
      id: 'Bila hanya tahunnya yang diketahui, kirim tahunnya saja (TTTT). Siapa yang memang lahir 1 Januari tidak perlu diubah.',
      en: 'If only the year is known, send the year alone (YYYY). Who was really born on 1 January needs no change.',
    },
    ground: {
      id: 'Sekitar 1 dari 365 orang lahir pada 1 Januari; baru jauh di atas itu patut diperiksa',
      en: 'About 1 in 365 people is born on 1 January; only far more than that is worth a look',
    },
    sure: true,
    usual: bornOnFirstOfJanuary,
    shows: ['birthDate'],
    notice: ({ facts: { birthDate } }) =>
      birthDate?.endsWith('-01-01')
        ? {
            id: 'Mungkin memang hari lahirnya, mungkin pengganti hari yang tidak diketahui.',
            en: 'Perhaps the real birthday, perhaps standing in for a day that is not known.',
          }
        : null,
  },
  {
    id: 'time-ahead',
    kind: 'miswritten',
    name: { id: 'Waktu kejadian di masa depan', en: 'The time lies in the future' },
    mend: {
      id: 'Periksa jam dan zona waktu sistem pengirim (WIB +07:00, WITA +08:00), lalu kirim lagi.',
      en: 'Check the clock and time zone of the sending system (WIB +07:00, WITA +08:00), then send again.',
    },
    ground: {
      id: 'ISO 8601 dengan selisih zona; Perpres 39/2019 pasal 3 (standar data). Kelonggaran 15 menit perlu dikonfirmasi',
      en: 'ISO 8601 with offset; Perpres 39/2019 art. 3 (data standard). The 15 minutes allowed are to be confirmed',
    },
    sure: false,
    shows: ['occurred'],
    // A day known without its hour stands at its beginning, so what is today is never ahead.
    notice: ({ occurredAt, receivedAt }) => {
      const ahead = occurredAt.getTime() - receivedAt.getTime()
      if (ahead <= clockAheadMs) return null
      const minutes = Math.round(ahead / 60_000)
      const [count, unit] =
        minutes < 120
          ? [minutes, { id: 'menit', en: 'minutes' }]
          : minutes < 2880
            ? [Math.round(minutes / 60), { id: 'jam', en: 'hours' }]
            : [Math.round(minutes / 1440), { id: 'hari', en: 'days' }]
      return fill(
        { id: '{count} {unit} sesudah catatan diterima.', en: '{count} {unit} after the record was received.' },
        { count, unit },
      )
    },
  },
]
