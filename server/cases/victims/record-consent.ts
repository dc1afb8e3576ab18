/** What she agrees to, refuses or withdraws, per purpose and agency: each time a new version, never written over. */
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import {
  type Arranged,
  type Form,
  type Giver,
  hoursToStop,
  mayAgree,
  type Purpose,
  shortestInterest,
  type Withheld,
} from './model.ts'
import { sealWords } from './seal.ts'
import { getProtected, noteTouch, treatedAs } from './store.ts'

/** What is closed of a consent: her own words, the witness, why it is in a child's best interest. */
export type ConsentWords = { said: string; witness: string; interest: string }

/** As it is recorded; `recipient` null is everybody. */
export type ConsentWanted = ConsentWords & {
  participant: string
  purpose: Purpose
  recipient: string | null
  decision: 'given' | 'refused' | 'withdrawn'
  givenBy: Giver
  guardian?: string | undefined
  form: Form
  withholds: Withheld[]
}

/** A yes of a child needs a grown-up without conflict; a no, or a withdrawal, is hers alone to say. */
export async function recordConsent(
  ctx: Context,
  wanted: ConsentWanted,
): Promise<{ id: string; version: number; stopsAt: string | null }> {
  const victim = await getProtected(ctx, wanted.participant)
  const { child } = await treatedAs(ctx, victim)
  await checkGiver(ctx, wanted, child)
  if (wanted.form === 'spoken' || wanted.form === 'thumbprint')
    if (wanted.witness === '') throw wrongField('witness', { id: 'sebutkan saksinya', en: 'name the witness' })
  if (wanted.recipient !== null) await checkAgency(ctx, wanted.recipient)
  // Two officers of the post who record the same at one moment: the second becomes the next version.
  await ctx.sql`select from cases.participants where id = ${victim.id} for update`
  const former = await newestOf(ctx, wanted)
  if (wanted.decision === 'withdrawn' && former?.decision !== 'given')
    throw wrongField('decision', {
      id: 'tidak ada persetujuan yang berlaku untuk ditarik; catat “jangan beri tahu”',
      en: 'there is no consent in force to withdraw; record “do not tell”',
    })
  const id = ctx.id()
  const version = (former?.version ?? 0) + 1
  const stopsAt = wanted.decision === 'withdrawn' ? new Date(ctx.now.getTime() + hoursToStop * 3_600_000) : null
  const { said, witness, interest } = wanted
  await ctx.sql`
    insert into cases.consents (id, participant, purpose, recipient, version, decision, given_by, guardian, form, withholds, at, officer, post,
      stops_at, sealed)
    values (${id}, ${victim.id}, ${wanted.purpose}, ${wanted.recipient}, ${version}, ${wanted.decision}, ${wanted.givenBy},
      ${wanted.givenBy === 'assent and guardian' ? wanted.guardian : null}, ${wanted.form}, ${wanted.withholds}, ${ctx.now},
      ${ctx.actor.officer}, ${ctx.actor.post}, ${stopsAt},
      ${await sealWords(ctx, 'consent', id, { said, witness, interest } satisfies ConsentWords)})`
  // Rings at once for what a machine can stop by itself, and again at the end for what people were to finish.
  if (wanted.decision !== 'given') ctx.leave('victim clock set', [id])
  await noteTouch(ctx, victim)
  return { id, version, stopsAt: stopsAt?.toISOString() ?? null }
}

async function checkGiver(ctx: Context, wanted: ConsentWanted, child: boolean): Promise<void> {
  if (wanted.decision !== 'given') return
  if (!child) {
    if (wanted.givenBy === 'herself') return
    throw wrongField('givenBy', { id: 'orang dewasa menyetujui sendiri', en: 'an adult agrees herself' })
  }
  if (wanted.givenBy === 'herself')
    throw wrongField('givenBy', {
      id: 'anak: perlu juga orang tua atau wali tanpa benturan, atau pekerja sosial',
      en: 'a child: a parent or guardian without conflict, or a social worker, is needed too',
    })
  if (wanted.givenBy === 'assent and social worker') {
    if (wanted.interest.length >= shortestInterest) return
    throw wrongField('interest', {
      id: 'tulis catatan kepentingan terbaik anak',
      en: 'write the note on the child’s best interest',
    })
  }
  const [guardian] = await ctx.sql<{ arranged: Arranged }>`
    select arranged from cases.guardians where id = ${wanted.guardian} and participant = ${wanted.participant}`
  if (guardian === undefined)
    throw wrongField('guardian', { id: 'pilih orang tua atau wali', en: 'choose the parent or guardian' })
  if (!mayAgree(guardian.arranged))
    throw wrongField('guardian', {
      id: 'orang ini ikut mengatur, atau belum diketahui: tidak boleh menyetujui bagi anak',
      en: 'this person had a part in it, or it is not known: they may not agree for the child',
    })
}

async function checkAgency(ctx: Context, agency: string): Promise<void> {
  const posts = [...(await readPosts(ctx)).values()]
  if (!posts.some((post) => post.agency.id === agency))
    throw wrongField('recipient', { id: 'pilih instansi', en: 'choose an agency' })
}

async function newestOf(ctx: Context, { participant, purpose, recipient }: ConsentWanted) {
  const [row] = await ctx.sql<{ version: number; decision: string }>`
    select version, decision from cases.consents
    where participant = ${participant} and purpose = ${purpose} and recipient is not distinct from ${recipient}::uuid
    order by version desc limit 1`
  return row
}

/** Throws `not-found` for a withdrawal that this reader does not see. */
export async function getWithdrawal(ctx: Context, id: string) {
  const [row] = await ctx.sql<{ id: string; purpose: Purpose; recipient: string | null; at: Date; stops_at: Date }>`
    select id, purpose, recipient, at, stops_at from cases.consents where id = ${id} and decision = 'withdrawn'`
  if (row === undefined) throw new Problem('not-found')
  return row
}
