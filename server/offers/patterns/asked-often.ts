/** The same phone or company was asked about again and again, by different posts: said without saying by whom. */
import { type Asked, askedByPosts, askedOftenFrom, askedWithinDays } from '../model.ts'
import { pattern } from '../pattern.ts'
import { keptChecks } from './sources.ts'

const isOften = ({ times, posts }: Asked) => times >= askedOftenFrom && posts >= askedByPosts

/** Which of the two were asked about often enough to say so. */
export const findAsked = (asked: Record<'phone' | 'company', Asked>, today: string) =>
  (['phone', 'company'] as const)
    .filter((what) => isOften(asked[what]))
    .map((what) => ({ says: what, values: { ...asked[what], days: askedWithinDays }, asOf: today }))

export const askedOften = pattern({
  id: 'asked-often',
  subject: 'asked',
  source: keptChecks,
  says: {
    phone: {
      id: 'Nomor ini sudah ditanyakan {times} kali oleh {posts} pos dalam {days} hari.',
      en: 'This number was asked about {times} times by {posts} posts within {days} days.',
    },
    company: {
      id: 'Perusahaan ini sudah ditanyakan {times} kali oleh {posts} pos dalam {days} hari.',
      en: 'This company was asked about {times} times by {posts} posts within {days} days.',
    },
  },
  find: (_offer, { asked, today }) => findAsked(asked, today),
})
