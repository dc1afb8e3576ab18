/** The table door × role, made from the doors' declarations and the permission table. */
import type { AnyEndpoint } from '../../server/access/endpoint.ts'
import { api } from '../../server/api.ts'
import { doorPlace } from '../visitor.ts'

const yes = '●'
const no = '·'

/** Its own answer does not depend on who asks. */
const readPermissions = () => api['permissions.table'].run(undefined as never, {}, undefined)

/** Columns: nobody, then every role; a system with a key is the role `agency-system`. */
export async function writeTable(): Promise<string> {
  const { roles, rows } = await readPermissions()
  const codes = roles.map((role) => role.code)
  const allows = (may: string, role: string) =>
    may === 'anyone' ||
    (may === 'signed in' && role !== 'nobody' && role !== 'agency-system') ||
    rows.some((row) => row.permission === may && row.roles.includes(role))
  const lines = Object.entries(api as Record<string, AnyEndpoint>).map(([name, door]) => {
    const { method, path } = doorPlace(name as keyof typeof api)
    const purpose = door.purpose ?? (door.shows === 'persons' ? 'must be stated' : '')
    const cells = ['nobody', ...codes].map((role) => (allows(door.may, role) ? yes : no))
    return `| ${name} | ${method} ${path} | ${door.does.en} | ${door.may} | ${purpose} | ${cells.join(' | ')} |`
  })
  return `# Every door, and who may open it

Made by \`node test/law/write-doors.ts\` from the doors' declarations and the permission table. A test calls every door as every role
and holds the answer against this page: ${yes} the role may (whether the row exists for them is the row policies' question: then
"not found"), ${no} it is refused, 401 to nobody and 403 to somebody. \`purpose\` is what the door is for when a request states none.

| door | place | what it does | permission | purpose | nobody | ${codes.join(' | ')} |
|${' --- |'.repeat(6 + codes.length)}
${lines.join('\n')}

Beside the doors: \`GET /api/web/events\` (live topics, for who is signed in), \`GET /api/openapi.json\` and \`GET /api/docs\` (the agencies'
API described, for anyone), and the web's own files.
`
}

/** Read back: door → the roles that may. */
export function readTable(text: string): Map<string, Set<string>> {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))
  const [head, , ...doors] = rows.filter((cells) => cells.length > 6)
  const roles = head!.slice(5)
  return new Map(doors.map((cells) => [cells[0]!, new Set(roles.filter((_role, place) => cells[place + 5] === yes))]))
}
