/** The words of emergency access, in English. */
import type { emergencies as id } from '../id/emergencies.ts'

export const emergencies: typeof id = {
  emergencies: {
    lead: 'When somebody is in danger and the case is not open to you: three hours, with a reason. The case’s owner is told at once, another person reviews it.',
    open: 'Open as an emergency',
    openLead:
      'The case is open for three hours, to you alone. Shelter, health, counselling and protected sources stay closed. Your name and this reason are read by the case’s owner and the reviewer.',
    number: 'Number of the case',
    numberHint: 'Whole, for example TPPO-2026-00012',
    reason: 'Why it cannot wait',
    reasonHint: 'At least 20 letters; without a victim’s name.',
    confirm: 'Open for three hours',
    opened: 'Open for three hours. The case’s owner was told.',
    list: 'Emergency access',
    emptyTitle: 'No emergency access so far',
    emptyLead: 'What you opened, what concerns cases of your post, and what waits for your review appears here.',
    running: 'open now',
    waits: 'waits for review',
    justified: 'Justified',
    justifiedHint: 'It could indeed not wait.',
    unjustified: 'Not justified',
    unjustifiedHint: 'If it is still open, it ends at once.',
    owner: 'Owner:',
    reviewer: 'Reviewer:',
    review: 'Review',
    note: 'Consideration',
    save: 'Keep the review',
    reviewed: 'The review was kept.',
    until: 'Emergency access until',
    banner: 'The case’s owner was told, and this access is reviewed. Your reason:',
  },
}
