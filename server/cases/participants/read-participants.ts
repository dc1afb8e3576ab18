/** The people of a case as far as they are open to the reader: who they are to it, by which letter, whose family, and what may be done. */
import type { PostRef } from '../../access/model.ts'
import { stateWords } from '../../identification/model.ts'
import { interviewsByPerson, profileOf } from '../../identification/store.ts'
import { namePersons, personsOf } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import { isVictimRole, type Outcome, outcomes, type Role, roles, type Track } from '../model.ts'
import { readPartings } from '../partings/read-partings.ts'
import { membersOf } from '../store.ts'
import { besideTracks, type Kin, kins, type ParticipantDeed } from './model.ts'

/** The case's state, and what this reader's post is to it. */
export type Standing = { open: boolean; coordinates: boolean; leads: readonly Track[] }

type Row = {
  id: string
  record: string
  role: Role
  child: boolean
  outcome: Outcome | null
  outcome_at: Date | null
  same_as: string | null
  file: string | null
  kin: Kin | null
  kin_of: string | null
}

export async function readParticipants(ctx: Context, id: string, standing: Standing, posts: Map<string, PostRef>) {
  const rows = await ctx.sql<Row>`
    select id, record, role, child, outcome, outcome_at, same_as, kin, kin_of,
      (select c.number from cases.cases c where c.id = p.case_id and c.id <> ${id}) file
    from cases.participants p where p.case_id in (select cases.members_of(${id})) order by since, id`
  const persons = await personsOf(
    ctx,
    rows.map((row) => row.record),
  )
  const behind = [...new Set(persons.values())]
  const [names, interviews, partings, letters] = await Promise.all([
    namePersons(ctx, behind),
    interviewsByPerson(ctx, behind),
    readPartings(ctx, await membersOf(ctx, id)),
    readLetters(ctx, rows),
  ])
  return Promise.all(
    rows.map(async (row) => {
      const person = persons.get(row.record) ?? null
      const letter = letters.get(row.id)
      return {
        ...{ id: row.id, role: row.role, roleName: roles[row.role], person, child: row.child },
        name: person === null ? null : (names.get(person) ?? null),
        ...{ file: row.file, sameAs: row.same_as, parting: partings.get(row.id) ?? null },
        identified:
          letter === undefined
            ? null
            : { letter: letter.letter, on: letter.letter_on, post: posts.get(letter.post) ?? null },
        kin: row.kin === null ? null : { of: row.kin_of!, words: kins[row.kin] },
        seemsChild: standing.open && person !== null && (await seemsChild(ctx, row, person)),
        may: deedsOf(row, standing),
        interviews: (person === null ? [] : (interviews.get(person) ?? [])).map(({ id, number, state }) => ({
          ...{ id, number, stateWords: stateWords[state] },
        })),
        outcome:
          row.outcome === null
            ? null
            : { code: row.outcome, words: outcomes[row.outcome], at: row.outcome_at!.toISOString() },
      }
    }),
  )
}

type Letter = { participant: string; letter: string; letter_on: string; post: string }

/** By participant, the letter by which each victim counts as identified. */
async function readLetters(ctx: Context, rows: readonly Row[]): Promise<Map<string, Letter>> {
  const victims = rows.filter(({ role }) => role === 'victim').map((row) => row.id)
  if (victims.length === 0) return new Map()
  const letters = await ctx.sql<Letter>`
    select distinct on (participant) participant, letter, letter_on::text, post from cases.identifications
    where participant = any (${victims}::uuid[]) and identified order by participant, at desc, id desc`
  return new Map(letters.map((one) => [one.participant, one]))
}

/** Records say under 18 by now, or leave the age open, and the case still treats her as an adult. */
const seemsChild = async (ctx: Context, { role, child, outcome }: Row, person: string) =>
  isVictimRole(role) && !child && outcome === null && (await profileOf(ctx, person, 'unknown')).profile === 'child'

function deedsOf({ role, child, outcome }: Row, { open, coordinates, leads }: Standing): ParticipantDeed[] {
  if (!open) return []
  const track = besideTracks[role as keyof typeof besideTracks]
  if (track !== undefined) return leads.includes(track) ? ['remove'] : []
  const holdsLetter = leads.includes('protection') || leads.includes('law')
  const protects = leads.includes('protection') || coordinates
  return [
    ...(role === 'presumed victim' && holdsLetter && outcome !== 'not a victim' ? (['identify'] as const) : []),
    ...(role === 'victim' && holdsLetter ? (['undo identification'] as const) : []),
    ...(isVictimRole(role) && (coordinates || leads.length > 0) ? (['declare danger'] as const) : []),
    ...(isVictimRole(role) && !child && protects ? (['treat as child'] as const) : []),
  ]
}
