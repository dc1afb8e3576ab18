/** Answers are saved one or several at a time; what another officer answered meanwhile is never written over unseen. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { indicatorsOf } from './indicators.ts'
import type { Given } from './model.ts'
import { offeredAnswers } from './offered-answers.ts'
import { readAnswers, type Said, type Standing } from './read-answers.ts'
import { sealWords } from './seal.ts'
import { type Interview, lockInterview, profileToday } from './store.ts'

/** Said now, or standing as it was given in another interview. */
export type AnswerGiven = { code: string; answer: Given; note: string } | { code: string; from: string }

/** `version` is what the officer had before their eyes. The same sent again changes nothing. */
export async function answerQuestions(
  ctx: Context,
  input: { id: string; version: number; answers: AnswerGiven[] },
): Promise<{ version: number }> {
  const interview = await lockInterview(ctx, input.id, 'answer')
  const { profile, disputed } = await profileToday(ctx, interview)
  const asked = new Set(indicatorsOf(profile).map(({ code }) => code))
  for (const [place, { code }] of input.answers.entries())
    if (!asked.has(code) || input.answers.findIndex((one) => one.code === code) !== place)
      throw wrongField(`answers.${place}.code`, {
        id: 'bukan pertanyaan daftar ini, atau disebut dua kali',
        en: 'no question of this list, or named twice',
      })
  const said = await settle(ctx, interview, input.answers)
  const standing = await readAnswers(ctx, interview)
  const news = [...said].filter(([code, one]) => !isSame(standing.get(code), one))
  const unseen = news.filter(([code]) => (standing.get(code)?.version ?? 0) > input.version)
  if (unseen.length > 0) throw overtaken(unseen.map(([code]) => code))
  if (news.length === 0) return { version: interview.version }
  const version = interview.version + 1
  const sealed = await sealWords(ctx, interview, 'answers', version, Object.fromEntries(news))
  await ctx.sql`
    insert into identification.answers (interview, version, at, officer, codes, sealed)
    values (${interview.id}, ${version}, ${ctx.now}, ${ctx.actor.officer}, ${news.map(([code]) => code)}, ${sealed})`
  await ctx.sql`
    update identification.interviews set version = ${version}, profile = ${profile}, disputed = ${disputed} where id = ${interview.id}`
  return { version }
}

/** An answer that stands as given is copied from what is offered today; one that is no longer there cannot stand. */
async function settle(ctx: Context, interview: Interview, answers: AnswerGiven[]): Promise<Map<string, Said>> {
  const offered = answers.some((one) => 'from' in one) ? await offeredAnswers(ctx, interview) : new Map()
  return new Map(
    answers.map((one, place): [string, Said] => {
      if (!('from' in one)) return [one.code, { answer: one.answer, note: one.note, from: null }]
      const earlier = offered.get(one.code)
      if (earlier?.from.interview !== one.from)
        throw wrongField(`answers.${place}.from`, {
          id: 'jawaban itu tidak ada lagi; tanyakan',
          en: 'that answer is no longer there; ask',
        })
      return [one.code, earlier]
    }),
  )
}

const isSame = (standing: Standing | undefined, said: Said): boolean =>
  standing !== undefined &&
  standing.answer === said.answer &&
  standing.note === said.note &&
  standing.from?.interview === said.from?.interview

const meanwhile = { id: 'petugas lain menjawabnya baru saja', en: 'another officer has just answered it' }
const overtaken = (codes: string[]): Problem =>
  new Problem(
    'state-moved-on',
    { state: meanwhile },
    codes.map((field) => ({ field, ...meanwhile })),
  )
