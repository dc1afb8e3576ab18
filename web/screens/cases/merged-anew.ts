/** Which answers are old after a merge or a parting. */

/** What shows a case anew after it became one with another, or alone again. */
export const mergedAnew = ['merges.list', 'cases.get', 'cases.list', 'tasks.list', 'situation.board'] as const
