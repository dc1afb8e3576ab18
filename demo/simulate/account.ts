/** What a simulated system did and was told, for laying beside the hub's own ledger. */

/** A fault as it struck: between which sendings, and which numbers it touched. */
type Struck = { fault: string; from: string; until: string; numbers: [number, number] | null }

export type Account = {
  system: string
  source: string
  /** Requests with records, and lines in them (a line sent twice counts twice). */
  deliveries: number
  lines: number
  answers: { kept: number; alreadyKept: number; newVersions: number; refused: number }
  /** Rows refused although they were written as they should be: a fault of the hub or of the simulator. */
  unexpected: string[]
  heartbeats: number
  /** Days stated, with what the hub had received when it was stated last. */
  days: Record<string, { stated: number; received: number }>
  /** What the hub held of a day before this run began, sent by a predecessor whose books are gone. */
  before: Record<string, number>
  /** How often the hub asked to come again later, or could not be reached. */
  waits: number
  faults: Struck[]
  /** Numbers given: the first, the last, and the rolling hash after it. */
  numbers: { first: number; last: number; chain: string | null } | null
  /** What the hub said when last asked: numbers that it misses, and whether its rolling hash is ours. */
  missing: number
  chainAgrees: boolean | null
  /** Lines sent again because the hub missed them. */
  replayed: number
}

export const openAccount = (system: string, source: string, before: Record<string, number>): Account => ({
  system,
  source,
  deliveries: 0,
  lines: 0,
  answers: { kept: 0, alreadyKept: 0, newVersions: 0, refused: 0 },
  unexpected: [],
  heartbeats: 0,
  days: {},
  before,
  waits: 0,
  faults: [],
  numbers: null,
  missing: 0,
  chainAgrees: null,
  replayed: 0,
})

/** How many records and days the two sides differ by: 0 after a replay. */
export const differenceOf = ({ missing, chainAgrees, days, unexpected }: Account): number =>
  missing +
  (chainAgrees === false ? 1 : 0) +
  unexpected.length +
  Object.values(days).filter(({ stated, received }) => stated !== received).length

/** The account in lines for people. */
export function tellAccount(account: Account): string[] {
  const { answers, numbers } = account
  const days = Object.entries(account.days)
  const differing = days.filter(([, { stated, received }]) => stated !== received)
  return [
    `${account.system} (${account.source})`,
    `  terkirim · sent        ${account.lines} baris dalam ${account.deliveries} kiriman · lines in ${account.deliveries} deliveries, ${account.heartbeats} tanda hidup · heartbeats`,
    `  diterima · accepted    ${answers.kept} baru · new, ${answers.newVersions} versi baru · new versions, ${answers.alreadyKept} sudah ada · held already, ${answers.refused} ditolak · refused`,
    ...(numbers === null
      ? []
      : [
          `  nomor · numbers        ${numbers.first}–${numbers.last}, hash berjalan · rolling hash ${numbers.chain?.slice(0, 16) ?? '-'}…`,
        ]),
    `  kurang · missing       ${account.missing}${account.replayed === 0 ? '' : ` (${account.replayed} dikirim susulan · sent again)`}${account.chainAgrees === false ? ', hash berbeda · the hashes differ' : ''}`,
    `  hari · days            ${days.length} dinyatakan · stated, ${differing.length} berbeda · differ${differing.map(([day, { stated, received }]) => `; ${day}: ${stated} ≠ ${received}`).join('')}`,
    ...(account.waits === 0 ? [] : [`  menunggu · waited      ${account.waits}×`]),
    ...account.unexpected.slice(0, 5).map((line) => `  ditolak tanpa sebab · refused without cause: ${line}`),
    ...account.faults.map(
      ({ fault, from, until, numbers: touched }) =>
        `  gangguan · fault       ${fault.padEnd(13)} ${from} – ${until}${touched === null ? '' : `, nomor · numbers ${touched[0]}–${touched[1]}`}`,
    ),
  ]
}
