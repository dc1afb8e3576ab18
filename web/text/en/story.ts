/** The words of the story, in English. */
import type { story as Story } from '../id/story.ts'

export const story: typeof Story = {
  name: 'The story',
  begin: 'Follow the story',
  beginLead:
    'Nine steps, five minutes, as four different people, in a copy of the demo that is thrown away afterwards.',
  of: (step: number, all: number) => `Step ${step} of ${all}`,
  you: (who: string) => `You are now ${who}`,
  act: 'Do it for me',
  next: 'Next',
  back: 'Back to the place',
  leave: 'Leave the story',
  smaller: 'Make smaller',
  larger: 'Make larger',
  done: 'Done.',
  waiting: 'Waiting …',
  steps: [
    {
      title: 'A ward writes down who wants to leave',
      tells:
        'In Roban five girls were invited to work in Malaysia. Their family cards make them sixteen and seventeen. The ward’s register reaches Simpul the same day.',
      press: 'Press “Do it for me”: five lines of the register are sent, and the delivery appears in the list.',
    },
    {
      title: 'At the passport desk they are five years older',
      tells:
        'Melati Contoh Rahayu sits in front of you. Her papers say 22 and a holiday. An officer need not suspect everybody: she asks Simpul about one person, for one purpose.',
      press:
        'Press “Do it for me” to have her number typed, then open the answer: what was found, what to ask next, whom to call. Whoever brought her sees nothing.',
    },
    {
      title: 'An early warning reaches the duty desk',
      tells:
        'The village, the desk and the sponsor’s number mean little by themselves. Together they are one alert about five people. Nobody has left yet.',
      press: 'Look at the board: the alert stands among what needs you now. “Next” opens it.',
    },
    {
      title: 'An alert that explains itself',
      tells:
        'Each reason is a sentence with its record, its date and its agency. “Possible victim” is always read first; no secret score decides.',
      press: 'Read the reasons, then press “Take”: from now on somebody answers for it by name.',
    },
    {
      title: 'Who is tied to whom, and by what',
      tells:
        'Five files, one sponsor’s number. The drawing and the table say the same, and every line can be asked which record it comes from. Much connected does not mean guilty.',
      press: 'Press a line or a point, then “Next”.',
    },
    {
      title: 'The alert becomes a case',
      tells:
        'A case is born with one coordinator and one accountable post for each track: protection, law, immigration. Never none, never two.',
      press: 'Press “Open a case”, choose trafficking, write the reason.',
    },
    {
      title: 'A hand-over, not a passed buck',
      tells:
        'Five children need the service for women and children. You stay accountable until they accept; silence past the due time climbs to their head, and a refusal must name its ground and who should own it.',
      press: 'On the protection track press “Hand over”, to UPTD PPA Singkawang.',
    },
    {
      title: 'UPTD PPA accepts',
      tells:
        'Another office, another screen: what is offered, what they will see, and until when. Shelter, health and counselling are three separate secrets; holding the case does not open them.',
      press: 'Press “Accept”. In that second the track has moved.',
    },
    {
      title: 'Every victim has an outcome',
      tells:
        'A case cannot be closed while a single victim has no outcome. Prevented before departure is a good outcome, not a missing one.',
      press: 'Record the outcome of all five; the figure on the board changes by itself.',
    },
  ],
  endTitle: 'From a village register to five children at home',
  endTells:
    'That was one invented ring. All you saw is the real application; this copy is thrown away when you are done.',
  figures: 'See the figures',
  finish: 'Done',
}
