/**
 * Relational JSON: one list per entity of the standard, tied by ids, multi-selects as arrays. Made flat again: one row per victim, with its
 * person, case and consent.
 */
import { isUtf8 } from 'node:buffer'
import { z } from 'zod'
import { wrongField } from '../../platform/problem.ts'
import type { HtcdsRow } from './htcds-row.ts'

const value = z.union([z.string().max(4000), z.boolean(), z.array(z.string().max(200)).max(100)])
const entity = z.record(z.string().max(60), value)
const list = z.array(entity).max(20_000).default([])
const file = z.object({ persons: list, victims: list, cases: list, consents: list })

type Entity = z.infer<typeof entity>

/** Throws, naming `file`. Who is called twice, or pointed at and not there, is told by the list. */
export function readRelational(bytes: Buffer): HtcdsRow[] {
  const read = file.safeParse(parsed(bytes))
  if (!read.success) throw unreadable(read.error.issues[0]?.path.join('.') ?? '')
  const { persons, victims, cases, consents } = read.data
  const [personOf, caseOf] = [byId(persons, 'persons'), byId(cases, 'cases')]
  const consentOf = new Map(consents.map((one) => [`${one.person} ${one.case ?? ''}`, one]))
  return victims.map((victim, i) => {
    const person = personOf.get(String(victim.person))
    const inCase = victim.case === undefined ? {} : caseOf.get(String(victim.case))
    if (person === undefined || inCase === undefined) throw unreadable(`victims.${i}`)
    const consent = consentOf.get(`${victim.person} ${victim.case ?? ''}`) ?? consentOf.get(`${victim.person} `) ?? {}
    const values = { ...fieldsOf(person), ...fieldsOf(inCase), ...fieldsOf(victim), ...fieldsOf(consent) }
    return { row: i + 1, called: String(victim.id ?? i + 1), values }
  })
}

function parsed(bytes: Buffer): unknown {
  try {
    if (!isUtf8(bytes)) throw new Error('not UTF-8')
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
  } catch {
    throw unreadable('')
  }
}

const unreadable = (at: string) =>
  wrongField('file', {
    id: `bukan JSON relasional HTCDS yang utuh${at && ` (${at})`}`,
    en: `is no whole relational HTCDS JSON${at && ` (${at})`}`,
  })

function byId(entities: Entity[], name: string): Map<string, Entity> {
  const found = new Map(entities.map((one) => [String(one.id), one]))
  if (found.size !== entities.length) throw unreadable(name)
  return found
}

/** Fields of the standard and our extensions; ids and ties are not. Lists are written as the flat sheet writes them. */
const fieldsOf = (one: Entity): Record<string, string> =>
  Object.fromEntries(
    Object.entries(one).flatMap(([name, held]) => {
      if (!/^[a-z]{3}_/.test(name)) return []
      const text = Array.isArray(held) ? held.join('; ') : typeof held === 'boolean' ? (held ? 'TRUE' : 'FALSE') : held
      return text === '' ? [] : [[name, text]]
    }),
  )
