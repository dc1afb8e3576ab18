/** By what checks are counted as being about the same: keyed hashes, so that neither a name nor a number stands in the table. */
import { createHmac } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { companyKey } from './find-company.ts'
import type { Offer } from './model.ts'

export type Hashes = { phone: Buffer | null; company: Buffer | null }

export function hashOffer(ctx: Context, { phone, company }: Offer): Hashes {
  const hash = (what: string, text: string) =>
    createHmac('sha256', ctx.keys.journal).update(`offer ${what} ${text}`).digest()
  const key = company === undefined ? '' : companyKey(company)
  return {
    phone: phone === undefined ? null : hash('phone', phone),
    company: key === '' ? null : hash('company', key),
  }
}
