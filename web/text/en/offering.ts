/** The words of what is said first when a service is offered or asked, in English; loaded with their screens. */
import type { offering as id } from '../id/offering.ts'

export const offering: typeof id = {
  title: 'What the victims agreed to, first',
  about: (agency) => `Services of ${agency}`,
  aboutAny: 'Services of anybody; choose a post to see what was said of its agency.',
  aboutOutside: 'Services of any institution',
  withholds: (parts) => `withholds: ${parts}`,
  more: (count) => `and ${count} more`,
  none: 'There is no victim in this case yet.',
  refused:
    'Somebody said no: protection cannot be offered to this agency. Choose another post, or talk with her again. Where her life is in danger, record “Danger to life” on her.',
  refusedOutside: 'Somebody said no: a service cannot be asked outside.',
  notAsked: 'Not all were asked. Ask first; where she cannot be asked yet, write why in the reason.',
  restsOnLaw: 'The law carries this track, also without her agreement (to be confirmed). Tell her so.',
}
