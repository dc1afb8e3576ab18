/** The words of somebody in a case who is held to be two people, in English. */

import type { partings as words } from '../id/partings.ts'

export const partings: typeof words = {
  partings: {
    parted: 'now held to be two people',
    other: 'The one parted:',
    hidden: 'not open to your post',
    ask: 'Who is meant?',
    title: (name: string) => `Who is meant: ${name}`,
    lead: 'Records that were held to be one person’s are two people’s now. This case is about one of them. If both are victims, add the other afterwards.',
    choose: 'This case is about',
    stays: (name: string) => `${name}, as it is`,
    staysHint: (sources: string) => `The person of ${sources}. Nothing changes.`,
    become: (name: string) => `${name}, the one parted`,
    becomeHint: (sources: string) =>
      `The person of ${sources}. Services, consents and secrets recorded so far become theirs.`,
    reason: 'How this is known',
    save: 'Decide',
    saved: 'Decided.',
  },
}
