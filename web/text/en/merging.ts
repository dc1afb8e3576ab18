/** The words of merging cases and of closing over a running perkara, in English. */
import type { merging as words } from '../id/merging.ts'

export const merging: typeof words = {
  merging: {
    pairTitle: 'The same victim in another case',
    pairLead: (number: string | null) =>
      number === null
        ? 'By the records the victim of this case is also a victim in another one that is not open to your post.'
        : `By the records the victim of this case is also a victim in ${number}.`,
    propose: 'Propose to merge',
    proposeTitle: 'Merge two cases',
    proposeLead:
      'The case opened first remains; the other number becomes another name of it. Consents, secrets, plan and outcome stay each victim’s own.',
    owner: (track: string) => `Accountable for ${track}`,
    here: 'From this case',
    there: 'From that other case',
    reason: 'Why they are merged',
    proposed: 'The proposal was sent to the post that coordinates the other case.',
    done: 'The two cases are one now.',
    proposalTitle: 'A merge is proposed',
    proposalBy: (post: string) => `Proposed by ${post}.`,
    remains: 'This case remains; the other becomes part of it.',
    moves: 'This case becomes part of the other; its number can still be opened.',
    agree: 'Agree',
    refuse: 'Refuse',
    answerTitle: 'Answer the proposal to merge',
    answerReason: 'Considerations',
    withdraw: 'Take it back',
    answered: 'The answer was saved.',
    mergedTitle: 'Merged cases',
    merged: (number: string) => `${number} was merged into this case.`,
    doubted: 'The victim on whom the merge rests is now held to be two people.',
    law: 'Perkara and evidence',
    part: 'Part',
    partTitle: 'Part the cases',
    partLead:
      'Not the same person: each case has its own again. What was recorded for one victim stays with her. Choose what really belongs to the case that is parted:',
    partReason: 'Why they are parted',
    parted: 'The cases were parted.',
    file: (number: string) => `file ${number}`,
    same: 'the same person',
    perkara: (numbers: string) =>
      `Proceeding ${numbers} is still running. Name the post of the legal track that follows it.`,
    follower: 'Who follows the perkara',
    noFollower: 'There is no post of the legal track yet; hand the track over first.',
    choose: 'Choose a post',
  },
}
