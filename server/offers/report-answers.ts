/** "Laporkan tawaran ini": what a citizen's report opens with, so that nothing is typed twice; whoever reports reads it, adds to it and sends it. */
import { countryName } from '../intake/read-country.ts'
import { citizenReportForm } from '../reports/forms/citizen-report.ts'
import { type Answers, checkAnswers } from '../reports/model.ts'
import type { Offer, ToldFinding } from './model.ts'
import { amountWords, channels, costs, papers, visas } from './words.ts'

/** A story is read by people: as many findings as fit into it. */
const longestStory = 1800

/** Answers to the form `citizen-report`; what the form would not take is left out, for the reporter to fill in. */
export function reportAnswers(offer: Offer, findings: ToldFinding[], number: string | null): Answers {
  const { company, country, phone } = offer
  const values: Record<string, string | undefined> = {
    kind: 'departure',
    story: storyOf(offer, findings, number),
    destination: country,
    inviter: company,
    invited: phone,
  }
  const answers = Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, { value }] as const])),
  )
  const wrong = new Set(checkAnswers(citizenReportForm, answers).map((one) => one.field))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !wrong.has(id)))
}

function storyOf(offer: Offer, findings: ToldFinding[], number: string | null): string {
  const { company, licence, occupation, country, place, wage, channel, url, visa } = offer
  const told = [
    occupation && `pekerjaan ${occupation}`,
    [place, country && countryName(country).id].filter(Boolean).join(', '),
    wage && `upah ${amountWords(wage.amount, wage.currency).id} sebulan`,
    company && `perusahaan ${company}`,
    licence && `nomor izin ${licence}`,
    channel && `lewat ${channels[channel].id}`,
    visa && visas[visa].id.toLowerCase(),
    ...(offer.costs ?? []).map((one) => costs[one].id.toLowerCase()),
    ...(offer.papers ?? []).map((one) => `diminta ${papers[one].id}`),
    url && `tautan ${url}`,
  ].filter(Boolean)
  const found = findings.map((one) => `- ${one.says.id}`)
  const head = `Tawaran kerja: ${told.join('; ') || 'kontak saja'}.`
  const checked = `Hasil pengecekan${number === null ? '' : ` ${number}`}:`
  return [head, checked, ...found].join('\n').slice(0, longestStory)
}
