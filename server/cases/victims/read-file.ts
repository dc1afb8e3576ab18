/** One victim of a case as this reader may know her: consents and what may agree beside her, secrets by their kind, care, notes, documents. */
import { inService, namePosts } from '../../access/posts.ts'
import { namePersons, personsOf } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import { roles } from '../model.ts'
import { readAssessments } from './care/assess-needs.ts'
import { readFollowUps } from './care/follow-up.ts'
import { readNotes } from './care/keep-note.ts'
import { readServices } from './care/plan-service.ts'
import { readDocuments } from './documents/read-documents.ts'
import { readGuardians } from './keep-guardian.ts'
import { mayAgree } from './model.ts'
import { readConsents } from './read-consents.ts'
import { secretsAbout } from './read-secrets.ts'
import { getVictim, treatedAs } from './store.ts'

/** What belongs to protection is empty for a reader who does not protect her: the policies leave it out. Throws `not-found`. */
export async function readVictim(ctx: Context, participant: string) {
  const victim = await getVictim(ctx, participant)
  const [posts, treated, persons, guardians, [touch]] = await Promise.all([
    namePosts(ctx),
    treatedAs(ctx, victim),
    personsOf(ctx, [victim.record]),
    readGuardians(ctx, participant),
    ctx.sql<{ at: Date }>`select at from cases.touches where participant = ${participant}`,
  ])
  const person = persons.get(victim.record) ?? null
  const name = person === null ? null : ((await namePersons(ctx, [person])).get(person) ?? null)
  const mine = victim.protector === ctx.actor.post
  return {
    ...{ id: participant, case: { id: victim.case_id, number: victim.number, state: victim.state } },
    ...{ person, name, role: roles[victim.role as keyof typeof roles], ...treated, mine },
    mayAskVisum: victim.investigator === ctx.actor.post,
    protector: posts.get(victim.protector) ?? null,
    touchedAt: touch?.at.toISOString() ?? null,
    guardians: guardians.map((one) => ({ ...one, mayAgree: mayAgree(one.arranged) })),
    consents: await readConsents(ctx, participant, posts),
    secrets: await secretsAbout(ctx, participant, posts),
    assessments: await readAssessments(ctx, participant),
    services: await readServices(ctx, participant, posts),
    followUps: await readFollowUps(ctx, participant, mine),
    notes: await readNotes(ctx, participant),
    ...(await readDocuments(ctx, participant, posts)),
    posts: inService(posts),
  }
}
