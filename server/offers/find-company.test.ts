/** Which company is meant: number before name, the same before the near, and near is never the same. */
import { describe, expect, test } from 'vitest'
import { findCompany } from './find-company.ts'
import type { Licence } from './model.ts'

const licence = (number: string, name: string): Licence => ({
  ...{ number, name, state: 'aktif', validUntil: null, phone: null, asOf: '2026-11-10' },
})
const bina = licence('SIP3MI-CONTOH-021', 'PT Bina Karya Contoh')
const mitra = licence('SIP3MI-CONTOH-022', 'PT. Mitra Sejahtera Contoh')
const found = (offer: { company?: string; licence?: string }) => findCompany(offer, [bina, mitra])

describe('by name', () => {
  test.each(['PT Bina Karya Contoh', 'bina karya contoh', 'P.T. BINA  KARYA CONTOH', 'Bina Karya Contoh, PT'])(
    '%s is the same',
    (company) => expect(found({ company })).toMatchObject({ byName: [bina], near: [], meant: [bina] }),
  )
  test.each([
    'PT Bina Karia Contoh',
    'PT Bina Karja Contoh',
    'PT Contoh Bina Karya',
    'Bina Karya',
    'PT Binakarya Contoh Jaya',
  ])('%s is near, and not the same', (company) => {
    const { byName, near, meant } = found({ company })
    expect([byName, meant]).toEqual([[], []])
    expect(near).toEqual([bina])
  })
  test.each(['PT Samudra Rekaan', 'PT Contoh', 'PT', '', '…'])('%s is neither', (company) =>
    expect(found({ company })).toMatchObject({ byName: [], near: [], meant: [] }),
  )
})

describe('by number', () => {
  test('blanks, case and marks do not matter', () =>
    expect(found({ licence: 'sip3mi contoh/021' })).toMatchObject({ byNumber: bina, fits: null, meant: [bina] }))
  test('with its own name it fits; with another it is not meant', () => {
    expect(found({ licence: bina.number, company: 'Bina Karya Contoh' })).toMatchObject({ fits: true, meant: [bina] })
    expect(found({ licence: bina.number, company: 'PT Mitra Sejahtera Contoh' })).toMatchObject({
      ...{ byNumber: bina, fits: false, byName: [mitra], meant: [mitra] },
    })
  })
  test('a name near to the number’s own does not fit it', () =>
    expect(found({ licence: bina.number, company: 'PT Bina Karia Contoh' })).toMatchObject({ fits: false, meant: [] }))
})
