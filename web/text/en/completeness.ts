/** The words of completeness and quality of what came in, in English. */
import type { completeness as words } from '../id/completeness.ts'

export const completeness: typeof words = {
  quality: {
    tab: 'Data quality',
    lead: 'This is help for the sender, not a judgement. Satu Data TPPO corrects nothing by itself: a record stays as it was sent until its sender sends it again under the same reference. Only your agency sees this.',
    looked: (records: string, worth: number) =>
      worth === 0
        ? `${records} records checked; nothing wants another look.`
        : `${records} records checked; ${worth === 1 ? 'one thing wants' : `${worth} things want`} another look.`,
    none: 'No records of your agency yet',
    noneLead: 'Data quality is shown only to the agency that sends the data.',
    kind: { miswritten: 'Looks miswritten', missing: 'Room for it, but empty' },
    kindNote: { miswritten: 'compare with the document', missing: 'fill in only what is known' },
    unsure: 'to be confirmed',
    ofRecords: (broken: string, share: string) =>
      broken === '1' ? `1 record, ${share} of all.` : `${broken} records, ${share} of all.`,
    usual: (share: string) => `About ${share} is natural.`,
    posts: 'Start with the post',
    ofPost: (broken: string, records: string, share: string) => `${broken} of ${records} (${share})`,
    newest: (records: number) => (records === 1 ? 'See the record' : `See the ${records} newest records`),
    hide: 'Close',
    weeks: (weeks: number) => `${weeks} weeks`,
    thisWeekNone: 'no records this week yet',
    thisWeek: (share: string) => `this week ${share}`,
    week: (day: string, broken: string, share: string) => `week of ${day}: ${broken} records, ${share}`,
    quietWeek: (day: string) => `week of ${day}: no records`,
    sideBySide:
      'Left: as it was sent. Right: as it is read for matching. To mend it, send it again under the same reference.',
    field: 'Field',
    sent: 'sent',
    read: 'read',
    empty: '(empty)',
    unknown: 'not known',
    fine: 'Checked and fine',
    noRecord: 'none',
    asUsual: (records: string) => `${records} records, no more than natural`,
    refused: 'Rows that could not be read',
    refusedNote: 'waiting to be corrected, by reason',
  },

  ledger: {
    tab: 'Completeness',
    numbers: 'Running numbers',
    notNumbered: 'The sender gives no numbers yet; what is missing shows only by silence and by its daily statement.',
    without: (upto: string, highest: string) =>
      upto === highest ? `complete up to number ${upto}` : `no hole up to ${upto}; highest number ${highest}`,
    days: 'Daily reconciliation',
    noDays: 'The sender has stated no day yet.',
    kind: {
      silent: 'silent',
      unheard: 'never heard',
      gap: 'hole',
      clash: 'clash',
      chain: 'other list',
      drop: 'sharp drop',
      surge: 'sharp rise',
      statement: 'does not add up',
      refused: 'refused',
      clock: 'clock ahead',
      repeat: 'sent again',
      pull: 'cannot be pulled',
    },
    over: 'over',
    settle: 'Settle',
    settleTitle: 'Settle this fault?',
    settleLead:
      'Say what was found. For a differing list the rolling hash goes on from what the sender stated. A day that does not add up is over for these two numbers only.',
    settled: 'The fault is settled.',
    hoursSay: (records: string, empty: string) => `${records} records in 48 hours; ${empty} hours without any`,
    paper: 'Report of data reconciliation',
    paperLead: (source: string, post: string, day: string) =>
      `How many records of ${source} happened at ${post} on ${day}, as the sending post says and as Satu Data TPPO received.`,
    stated: 'Stated by the post',
    notStated: 'not yet',
    received: 'Received',
    difference: 'Difference',
    agrees: 'agrees',
    settledDay: 'Difference accepted',
    statedAt: 'Stated',
    commits: 'SHA-256 over the references in order, one a line',
    madeAt: 'Made',
    signed: 'Signature',
  },
}
