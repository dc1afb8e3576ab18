/** The words of notices by e-mail, in English. */
import type { mail as words } from '../id/mail.ts'

export const mail: typeof words = {
  mail: {
    lead: 'A letter says that something wants to be seen, and names nobody: a sentence, a link and a reference.',
    address: 'E-mail address',
    addressHint: 'Use your address of the office.',
    kinds: 'Send a letter for',
    urgent: 'urgent',
    quiet: 'Quiet hours',
    quietHint: 'What is not urgent is gathered and sent at once afterwards, by the clock of your post.',
    from: 'From',
    to: 'To',
    save: 'Save',
    saved: 'Your choice was saved.',
    refused: 'This address was refused by whoever receives its mail. Check it and save it again.',
    last: 'Last letter sent',
    never: 'No letter has been sent yet.',
    waiting: (n: number) => `${n} ${n === 1 ? 'letter waits' : 'letters wait'} to be sent.`,
    aside: (n: number) =>
      `${n} ${n === 1 ? 'letter was' : 'letters were'} not sent; an administrator can send them again.`,
    asideTitle: 'Letters that were not sent',
    asideEmpty: 'Every letter was sent.',
    tries: (n: number) => `tried ${n} ${n === 1 ? 'time' : 'times'}`,
    retry: 'Send again',
    problem: { 'address refused': 'The address was refused.' },
    noAnswer: 'The mail server does not answer.',
  },
}
