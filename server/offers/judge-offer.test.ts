/** What is found about an offer, pattern by pattern; and what no answer may ever be: a verdict, or without the day of its data. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeOffer, tellFindings } from './judge-offer.ts'
import type { Known, Licence, Offer } from './model.ts'
import { channels, costs, papers, visas } from './words.ts'

const licence = (number: string, name: string, over: Partial<Licence> = {}): Licence => ({
  ...{ number, name, state: 'aktif', validUntil: '2028-05-31', phone: '+6284490000021', asOf: '2026-11-09' },
  ...over,
})
const reach = { asOf: '2026-11-10', hasHole: false }
const listed = (country: string, over: object = {}) => ({
  ...{ licence: 'SIP3MI-CONTOH-021', occupation: 'Operator produksi', country, state: 'dibuka', until: '2027-01-01' },
  ...{ at: '2026-11-02', ...over },
})
const known: Known = {
  today: '2026-11-16',
  licences: {
    reach,
    rows: [
      licence('SIP3MI-CONTOH-021', 'PT Bina Karya Contoh'),
      licence('SIP3MI-CONTOH-034', 'PT Samudra Rekaan', { state: 'dicabut', phone: null }),
      licence('SIP3MI-CONTOH-035', 'PT Lintas Rekaan', { validUntil: '2026-01-31' }),
      licence('SIP3MI-CONTOH-036', 'PT Gugusan Misalnya', { state: 'diskors' }),
      licence('SIP3MI-CONTOH-037', 'PT Teluk Misalnya', { state: 'habis masa berlaku', validUntil: '2026-10-01' }),
    ],
  },
  listed: { reach, rows: [listed('MYS'), listed('TWN', { state: 'ditutup' })] },
  wages: [
    {
      ...{ country: 'MYS', work: 'any', amount: 1500, currency: 'MYR' },
      from: '2022-05-01',
      source: 'A',
      checked: true,
    },
    {
      ...{ country: 'MYS', work: 'any', amount: 1700, currency: 'MYR' },
      from: '2025-08-01',
      source: 'B',
      checked: true,
    },
    {
      ...{ country: 'HKG', work: 'domestic', amount: 5100, currency: 'HKD' },
      from: '2025-09-30',
      source: 'C',
      checked: false,
    },
  ],
  asked: { phone: { times: 0, posts: 0 }, company: { times: 0, posts: 0 } },
}
const said = (offer: Offer, over: Partial<Known> = {}) =>
  judgeOffer(offer, { ...known, ...over }).map((one) => `${one.pattern}: ${one.says}`)
const told = (offer: Offer, over: Partial<Known> = {}) =>
  tellFindings(judgeOffer(offer, { ...known, ...over })).map((one) => one.says)

describe('the register', () => {
  test('a licence that is there: where, of which day, how it stands', () => {
    expect(said({ company: 'PT Bina Karya Contoh' })).toEqual(['company-name: listed', 'licence-state: active'])
    expect(said({ licence: 'SIP3MI-CONTOH-021' })).toEqual(['licence-number: listed', 'licence-state: active'])
    expect(told({ company: 'PT Bina Karya Contoh' })[0]!.id).toMatch(
      /^Terdaftar per 10 November 2026: PT Bina Karya Contoh/,
    )
  })
  test.each([
    ['PT Samudra Rekaan', 'revoked'],
    ['PT Lintas Rekaan', 'past its day'],
    ['PT Gugusan Misalnya', 'suspended'],
    ['PT Teluk Misalnya', 'lapsed'],
  ])('%s: %s', (company, state) =>
    expect(said({ company })).toEqual(['company-name: listed', `licence-state: ${state}`]),
  )
  test('a company that is not there, in the wording of journey E', () => {
    const [words] = told({ company: 'PT Entah Rekaan' })
    expect(words!.id).toBe(
      'P3MI PT Entah Rekaan tidak ditemukan per 10 November 2026; belum tentu penipuan. Jangan serahkan KTP, KK, atau uang; tanyakan dulu ke Disnaker atau BP3MI.',
    )
  })
  test('a name near to a licensed one is told with it', () => {
    expect(said({ company: 'PT Bina Karia Contoh' })).toEqual(['company-name: near'])
    expect(told({ company: 'PT Bina Karia Contoh' })[0]!.en).toContain('PT Bina Karya Contoh (SIP3MI-CONTOH-021)')
  })
  test('the number of another company', () =>
    expect(said({ company: 'PT Entah Rekaan', licence: 'SIP3MI-CONTOH-034' })).toEqual([
      'licence-number: another',
      'company-name: missing',
    ]))
  test('over a hole "not found" says so; without a register nothing is looked up', () => {
    const hole = { licences: { ...known.licences, reach: { ...reach, hasHole: true } } }
    expect(said({ company: 'PT Entah Rekaan' }, hole)).toEqual([
      'company-name: missing over a hole',
      'nothing-to-look-up: hole',
    ])
    expect(told({ licence: 'X-1' }, hole)[0]!.id).toContain('belum dapat disimpulkan')
    const never = { licences: { reach: { asOf: null, hasHole: false }, rows: [] } }
    expect(said({ company: 'PT Entah Rekaan' }, never)).toEqual(['nothing-to-look-up: no register'])
  })
  test('the phone beside the office’s own', () => {
    const company = 'PT Bina Karya Contoh'
    expect(said({ company, phone: '+6284490000021' })).toContain('company-phone: same')
    expect(said({ company, phone: '+6284490000099' })).toContain('company-phone: other')
  })
  test.each([
    ['MYS', 'open'],
    ['TWN', 'closed'],
    ['SAU', 'elsewhere'],
  ])('a permit for %s: %s', (country, says) =>
    expect(said({ licence: 'SIP3MI-CONTOH-021', country })).toContain(`permit-destination: ${says}`),
  )
  test('no permit for a country is said over a hole as what it is', () => {
    const hole = { listed: { ...known.listed, reach: { ...reach, hasHole: true } } }
    expect(said({ licence: 'SIP3MI-CONTOH-021', country: 'SAU' }, hole)).toContain('permit-destination: hole')
  })
})

describe('wages', () => {
  const wage = (amount: number, currency = 'MYR', over: Offer = { country: 'MYS' }) =>
    said({ ...over, wage: { amount, currency } }).filter((one) => one.startsWith('market-wage'))
  test.each([
    [1699, 'below'],
    [1700, 'between'],
    [5100, 'between'],
    [5101, 'far above'],
  ])('%s ringgit beside the newest floor in force: %s', (amount, says) =>
    expect(wage(amount)).toEqual([`market-wage: ${says}`]),
  )
  test('what cannot be compared says so and converts nothing', () => {
    expect(wage(800, 'USD')).toEqual(['market-wage: other currency'])
    expect(wage(800, 'USD', { country: 'KHM' })).toEqual(['market-wage: no row'])
    expect(wage(800, 'USD', {})).toEqual(['market-wage: no country'])
  })
  test('a floor for any work does not cover a household, a floor for households covers nothing else', () => {
    expect(wage(1000, 'MYR', { country: 'MYS', occupation: 'Pembantu rumah tangga' })).toEqual(['market-wage: no row'])
    expect(wage(4000, 'HKD', { country: 'HKG', occupation: 'Pabrik' })).toEqual(['market-wage: no row'])
    expect(wage(4000, 'HKD', { country: 'HKG', occupation: 'PRT' })).toEqual(['market-wage: below'])
  })
  test('what nobody has confirmed says so', () =>
    expect(told({ country: 'HKG', occupation: 'PRT', wage: { amount: 4000, currency: 'HKD' } })[1]!.id).toContain(
      '(perlu dikonfirmasi)',
    ))
})

describe('what to ask about', () => {
  test.each<[string, Offer]>([
    ['visit-visa: told', { visa: 'visit' }],
    ['visit-visa: told', { visa: 'umrah' }],
    ['money-first: before contract', { costs: ['before contract'] }],
    ['money-first: own account', { costs: ['own account'] }],
    ['money-first: debt', { costs: ['deducted'] }],
    ['papers-handed-over: told', { papers: ['ktp', 'passport'] }],
    ['chat-only: told', { channel: 'telegram', country: 'MYS' }],
    ['reported-region: told', { country: 'KHM', place: 'Kota Sihanouk Ville' }],
    ['reported-region: told', { place: 'dekat Myawaddy' }],
    ['screen-work: told', { country: 'MMR', occupation: 'Customer service' }],
    ['screen-work: told', { country: 'LAO', occupation: 'admin gudang' }],
  ])('%s', (expected, offer) => expect(said(offer)).toContain(expected))
  test.each<Offer>([
    { visa: 'work', country: 'MYS' },
    { visa: 'unknown', country: 'MYS' },
    { costs: [], papers: [], country: 'MYS' },
    { channel: 'agency', country: 'MYS' },
    { channel: 'whatsapp', licence: 'SIP3MI-CONTOH-021' },
    { country: 'THA', place: 'Sihanoukville' },
    { country: 'MYS', occupation: 'Customer service' },
    { country: 'KHM', occupation: 'Juru masak' },
  ])('silent for %o', (offer) =>
    expect(judgeOffer(offer, known).filter((one) => /visa|money|papers|chat|region|screen/.test(one.pattern))).toEqual(
      [],
    ),
  )
  test('asked about often means three times by two posts', () => {
    const asked = (times: number, posts: number) =>
      said({ phone: '+628123456789' }, { asked: { ...known.asked, phone: { times, posts } } }).includes(
        'asked-often: phone',
      )
    expect([asked(2, 2), asked(9, 1), asked(3, 2)]).toEqual([false, false, true])
  })
})

/** What the asker writes is theirs; of letters that make up no word of ours. */
const text = fc.oneof(
  fc.stringMatching(/^[xyz0-9 .,-]{1,30}$/),
  fc.constantFrom('PT Bina Karya Contoh', 'Bina Karia', 'SIP3MI-CONTOH-034'),
)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const among = <K extends string>(words: Record<K, unknown>) => fc.constantFrom(...(Object.keys(words) as K[]))
const anyOffer: fc.Arbitrary<Offer> = fc.record({
  ...{ company: maybe(text), licence: maybe(text), place: maybe(text), url: maybe(text) },
  occupation: maybe(fc.oneof(text, fc.constantFrom('admin', 'PRT', 'pabrik'))),
  country: maybe(fc.constantFrom('MYS', 'KHM', 'HKG', 'TWN', 'XYZ')),
  wage: maybe(
    fc.record({ amount: fc.integer({ min: 1, max: 99_999 }), currency: fc.constantFrom('MYR', 'USD', 'HKD') }),
  ),
  ...{ channel: maybe(among(channels)), visa: maybe(among(visas)) },
  ...{ costs: maybe(fc.array(among(costs))), papers: maybe(fc.array(among(papers))) },
  phone: maybe(fc.constantFrom('+6284490000021', '+6284490000099')),
})
const anyReach = fc.record({ asOf: fc.constantFrom('2026-11-10', null), hasHole: fc.boolean() })
const anyKnown = fc.record({ licences: anyReach, listed: anyReach }).map(
  ({ licences, listed }): Known => ({
    ...known,
    licences: { ...known.licences, reach: licences },
    listed: { ...known.listed, reach: listed },
  }),
)

test('whatever is asked: no verdict, the day of the data, no place left open, and the same again', () => {
  fc.assert(
    fc.property(anyOffer, anyKnown, (offer, all) => {
      const findings = judgeOffer(offer, all)
      expect(judgeOffer(structuredClone(offer), structuredClone(all))).toEqual(findings)
      const sentences = tellFindings(findings)
      expect(sentences).toHaveLength(findings.length)
      for (const { says } of sentences) {
        expect(says.id.replaceAll('belum tentu penipuan', '')).not.toMatch(/\baman\b|penipu|tipu/i)
        expect(says.en.replaceAll('does not by itself mean fraud', '')).not.toMatch(/\bsafe\b|fraud|scam/i)
        expect(says.id + says.en).not.toMatch(/\{\w+\}|undefined|null/)
      }
      const register = sentences.filter((one) => one.subject === 'register').map((one) => one.says.id)
      const day = all.licences.reach.asOf === null ? 'belum pernah diterima' : '10 November 2026'
      expect(register.some((one) => one.includes(day))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
