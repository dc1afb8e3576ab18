/** Compares two descriptions of the agencies' API: whatever an agency's program could trip over. Adding is no break. Pure. */

/** JSON Schema and OpenAPI, as far as our own descriptions use them. */
type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: string[]
  additionalProperties?: unknown
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
}
type Operation = {
  parameters?: { name: string; in: string; required?: boolean }[]
  security?: unknown
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
export type Description = { paths: Record<string, Record<string, Operation>> }

const json = 'application/json'
const typesOf = ({ type }: Schema) => (type === undefined ? [] : [type].flat())
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What was sent yesterday must be taken today. */
function takesLess(at: string, before: Schema, now: Schema): string[] {
  const least = (['minItems', 'minLength'] as const).filter((limit) => (now[limit] ?? 0) > (before[limit] ?? 0))
  const most = (['maxItems', 'maxLength'] as const).filter(
    (limit) => (now[limit] ?? Infinity) < (before[limit] ?? Infinity),
  )
  const types = typesOf(now).length > 0 && typesOf(before).some((type) => !typesOf(now).includes(type))
  const choices =
    now.enum !== undefined && (before.enum === undefined || before.enum.some((one) => !now.enum!.includes(one)))
  const pattern = now.pattern !== undefined && now.pattern !== before.pattern
  return [
    ...[...least, ...most].map((limit) => `${at}: ${limit} is tighter`),
    ...(types || (typesOf(before).length === 0 && typesOf(now).length > 0) ? [`${at}: takes another type`] : []),
    ...(choices ? [`${at}: takes fewer values`] : []),
    ...(pattern ? [`${at}: another pattern`] : []),
    ...(now.required ?? [])
      .filter((name) => !before.required?.includes(name))
      .map((name) => `${at}.${name}: is required now`),
    ...Object.entries(before.properties ?? {}).flatMap(([name, schema]) => {
      const then = now.properties?.[name]
      if (then !== undefined) return takesLess(`${at}.${name}`, schema, then)
      return now.additionalProperties === false ? [`${at}.${name}: is refused now`] : []
    }),
    ...(before.items && now.items ? takesLess(`${at}[]`, before.items, now.items) : []),
  ]
}

/** What was told yesterday must be told today, in the same form. */
function tellsLess(at: string, before: Schema, now: Schema): string[] {
  return [
    ...(typesOf(now).some((type) => !typesOf(before).includes(type)) ? [`${at}: tells another type`] : []),
    ...(same(before.enum, now.enum) ? [] : [`${at}: tells other values`]),
    ...(before.required ?? [])
      .filter((name) => !now.required?.includes(name))
      .map((name) => `${at}.${name}: may be missing now`),
    ...Object.entries(before.properties ?? {}).flatMap(([name, schema]) => {
      const then = now.properties?.[name]
      return then === undefined ? [`${at}.${name}: is gone`] : tellsLess(`${at}.${name}`, schema, then)
    }),
    ...(before.items ? tellsLess(`${at}[]`, before.items, now.items ?? {}) : []),
  ]
}

function breaksIn(at: string, before: Operation, now: Operation): string[] {
  const asked = (now.parameters ?? []).filter(
    (one) => one.required && !before.parameters?.some((other) => other.name === one.name && other.required),
  )
  return [
    ...asked.map((one) => `${at}: asks for ${one.name} now`),
    ...(same(before.security, now.security) ? [] : [`${at}: another key`]),
    ...takesLess(
      `${at} request`,
      before.requestBody?.content[json]?.schema ?? {},
      now.requestBody?.content[json]?.schema ?? {},
    ),
    ...tellsLess(
      `${at} answer`,
      before.responses['200']?.content?.[json]?.schema ?? {},
      now.responses['200']?.content?.[json]?.schema ?? {},
    ),
  ]
}

/** Every break between a released description and the present one, with its place; empty when the present one only adds. */
export function findBreaks(released: Description, present: Description): string[] {
  return Object.entries(released.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const at = `${method} ${path}`
      const now = present.paths[path]?.[method]
      return now === undefined ? [`${at}: is gone`] : breaksIn(at, operation, now)
    }),
  )
}
