/** The cast hangs together: every code named exists, every actor of the seeds has a post, every role somebody. */
import { expect, test } from 'vitest'
import { cast } from './cast.ts'

const { agencies, posts, taskForces, officers, jurisdictions } = cast
const agencyCodes = new Set(agencies.map((agency) => agency.code))
const postCodes = new Set(posts.map((post) => post.code))

test('codes and logins are unique, and everything named exists', () => {
  expect(agencyCodes.size).toBe(agencies.length)
  expect(postCodes.size).toBe(posts.length)
  expect(new Set(officers.map((officer) => officer.login)).size).toBe(officers.length)
  for (const { superior } of agencies) if (superior) expect(agencyCodes).toContain(superior)
  for (const { agency, jurisdiction } of posts) {
    expect(agencyCodes).toContain(agency)
    expect(jurisdictions.map((each) => each.code)).toContain(jurisdiction)
  }
  for (const { post } of officers) expect(postCodes).toContain(post)
  for (const { code, secretariat, dailyHead, head } of taskForces) {
    expect(agencyCodes).toContain(code)
    for (const post of [secretariat, dailyHead, head]) expect(postCodes).toContain(post)
  }
})

test('an agency’s names follow each other without a gap, the last is today’s', () => {
  for (const { name, short, names } of agencies) {
    expect(names.at(-1)).toMatchObject({ name, short })
    expect(names.at(-1)!.until).toBeUndefined()
    for (const [place, each] of names.slice(0, -1).entries()) expect(each.until).toBe(names[place + 1]!.from)
  }
})

test('posts keep the time of their region', () => {
  for (const { jurisdiction, zone, code } of posts) {
    if (jurisdiction.startsWith('61')) expect(zone, code).toBe('Asia/Pontianak')
    if (jurisdiction.startsWith('65')) expect(zone, code).toBe('Asia/Makassar')
  }
})

test('every role is somebody’s; every task force has an analyst and a daily head with an account', () => {
  expect(new Set(officers.map((officer) => officer.role)).size).toBe(10)
  for (const { secretariat, dailyHead } of taskForces) {
    expect(officers.some(({ post, role }) => post === secretariat && role === 'duty-analyst')).toBe(true)
    expect(officers.some(({ post, role }) => post === dailyHead && role === 'task-force-head')).toBe(true)
  }
})
