/** Two agencies' own SOPs, invented, with conflicts planted so that holding them side by side has something to show. */
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import { signIn } from './visitor.ts'

const words = (id: string, en: string) => ({ id, en })
const invented = words('aturan rekaan untuk demo', 'a rule invented for the demo')

/** What every step of these has in common. */
const usual = {
  ...{ track: 'protection' as const, per: 'victim' as const, start: { on: 'opened' as const }, stop: null },
  ...{ needs: [], makes: [], gives: [], handsTo: null, consent: 'asked' as const, toBeConfirmed: true },
  legal: { words: invented, from: null, until: null },
}
const clock = (value: number, unit: 'hours' | 'days' | 'working days') => ({
  ...{ value, unit, source: invented, toBeConfirmed: true },
})
const shape = {
  ...{ serves: 'none' as const, kinds: ['TPPO' as const], from: null, until: null },
}

const social = {
  ...shape,
  id: 'contoh-dinsos',
  name: words('Contoh rekaan: SOP Dinas Sosial', 'Invented example: SOP of the social office'),
  owner: 'social',
  documents: [
    { code: 'letter', words: words('surat rujukan kepolisian', 'the police’s letter of referral'), outside: false },
    { code: 'plan', words: words('rencana layanan', 'service plan'), outside: false },
  ],
  steps: [
    {
      ...usual,
      ...{ code: 'house', aspect: 'shelter', responsible: 'social', consent: 'required' as const, needs: ['letter'] },
      words: words('Terima di penampungan', 'Take into the shelter'),
      clock: clock(3, 'working days'),
    },
    {
      ...usual,
      ...{ code: 'plan', aspect: 'needs', responsible: 'social', start: { on: 'step' as const, step: 'house' } },
      words: words('Susun rencana layanan', 'Write the service plan'),
      ...{ clock: clock(5, 'working days'), makes: ['plan'] },
      handsTo: { to: 'police', aspect: 'victim-interview' },
    },
    {
      ...usual,
      ...{ code: 'home', aspect: 'repatriation', responsible: 'social', start: { on: 'step' as const, step: 'plan' } },
      words: words('Pulangkan dengan pendamping', 'Send home with a companion'),
      ...{ clock: clock(30, 'days'), needs: ['plan'], consent: 'required' as const },
    },
  ],
}

const police = {
  ...shape,
  id: 'contoh-polres',
  name: words('Contoh rekaan: SOP Kepolisian Resor', 'Invented example: SOP of the police'),
  owner: 'police',
  documents: [],
  steps: [
    {
      ...usual,
      ...{ code: 'report', aspect: 'police-report', responsible: 'police', track: 'law' as const },
      words: words('Terima laporan', 'Take the report'),
      ...{ clock: clock(24, 'hours'), gives: ['police-report'] },
    },
    {
      ...usual,
      ...{ code: 'shelter', aspect: 'shelter', responsible: 'social', consent: 'none' as const },
      words: words('Titipkan korban di penampungan', 'Place the victim in the shelter'),
      clock: clock(24, 'hours'),
    },
    {
      ...usual,
      ...{ code: 'return', aspect: 'repatriation', responsible: 'police', consent: 'required' as const },
      words: words('Pulangkan korban sesudah diperiksa', 'Send the victim home after the hearing'),
      ...{ start: { on: 'event' as const, event: 'discharged' }, clock: clock(14, 'days') },
    },
  ],
}

/** Written by the secretariat's analyst, published by the daily head. */
export async function tellSops(app: FastifyInstance): Promise<void> {
  const [author, head] = [
    await signIn(app, 'analis.singkawang', demoPassword),
    await signIn(app, 'ketua.singkawang', demoPassword),
  ]
  for (const declaration of [social, police]) {
    const { id } = await author.call('sops.draft', { declaration })
    await head.call('sops.publish', { id, reason: 'Contoh rekaan bagi demo' })
  }
}
