/** Is an offer of work still open whose company has no licence in force? About an offer and a company, of no person. */
import type { Indicator } from '../indicator.ts'

export const offerWithoutLicence: Indicator = {
  id: 'offer-without-licence',
  version: 1,
  subject: 'offer',
  question: {
    id: 'Apakah lowongan yang masih dibuka memakai izin yang tidak berlaku?',
    en: 'Does an offer that is still open name a licence that is not in force?',
  },
  dimension: 'act',
  legal: {
    id: 'UU 18/2017 pasal 51 dan 69 (penempatan oleh P3MI berizin; perlu dikonfirmasi)',
    en: 'Law 18/2017 arts. 51 and 69 (placement by licensed companies; to be confirmed)',
  },
  define: {
    offer: "records.last(r, r.happening == 'job-offer' && r.outcome == 'dibuka')",
    licence: "records.last(r, r.happening == 'company-licence')",
    quoted: "tied(offer, 'sponsor phone').filter(t, t.at >= now - days(90))",
  },
  about: 'offer',
  bands: {
    // Opened after the licence was taken away: nobody can have overlooked it.
    strong: "licence.outcome in ['dicabut', 'diskors'] && offer.at > licence.at",
    medium: "licence.outcome in ['dicabut', 'diskors', 'habis masa berlaku'] && has(offer.occupation)",
  },
  aloneAt: ['strong', 'medium'],
  values: { job: 'offer.occupation', state: 'licence.outcome', people: 'people(quoted)' },
  evidence: '[offer, licence]',
  sentence: {
    strong: {
      id: 'Lowongan “{job}” dibuka setelah izin perusahaannya {state}. Dalam 90 hari {people} orang menyebut nomor perusahaan itu.',
      en: 'The offer “{job}” was opened after its company’s licence became “{state}”. Within 90 days {people} people gave that company’s number.',
    },
    medium: {
      id: 'Lowongan “{job}” masih dibuka, padahal izin perusahaannya {state}. Dalam 90 hari {people} orang menyebut nomor perusahaan itu.',
      en: 'The offer “{job}” is still open although its company’s licence is “{state}”. Within 90 days {people} people gave that company’s number.',
    },
  },
  tells: ['sponsor'],
  silencedBy: {
    id: 'Izin yang diperpanjang, atau lowongan yang ditutup; daftar izin mungkin belum diperbarui.',
    en: 'A renewed licence, or the offer closed; the register may not be up to date.',
  },
  next: {
    id: 'Minta Disnaker menutup lowongan itu dan menghubungi pelamarnya; tanyakan kepada KP2MI keadaan izinnya hari ini.',
    en: 'Ask the manpower office to close the offer and to reach its applicants; ask the ministry how the licence stands today.',
  },
  modus: 'overland workers',
}
