/** Rules of emergency access (protection.md P8). Pure. */

/** How long a case stays open. */
export const hoursOpen = 3

/** Whoever opens more than this in a day is not in an emergency but at work: another way must be found. Local rule. */
export const mostADay = 3

/** Hours within which it is reviewed; afterwards the head of the region is told. Local rule, to be confirmed. */
export const hoursToReview = 72
