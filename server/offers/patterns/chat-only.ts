/** The only way to whoever offers is a chat: no company, no number of a licence, no office. */
import { pattern } from '../pattern.ts'
import { channels } from '../words.ts'
import { workerLaw } from './sources.ts'

export const chatOnly = pattern({
  id: 'chat-only',
  subject: 'sign',
  source: workerLaw,
  says: {
    told: {
      id: 'Tawaran hanya lewat {channel}, tanpa perusahaan dan tanpa nomor izin. Mintalah nama perusahaan, alamat kantor, dan orang yang dapat ditemui.',
      en: 'The offer comes by {channel} only, with no company and no licence number. Ask for the company’s name, the address of its office, and somebody to meet.',
    },
  },
  find: ({ channel, company, licence }) =>
    channel !== undefined && channels[channel].chat && company === undefined && licence === undefined
      ? [{ says: 'told', values: { channel: { id: channels[channel].id, en: channels[channel].en } }, asOf: null }]
      : [],
})
