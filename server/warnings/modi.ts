/** Every modus, listed by hand. */
import { borderPass } from './modi/border-pass.ts'
import { deportedAndBack } from './modi/deported-and-back.ts'
import { onlineOffer } from './modi/online-offer.ts'
import { orderedBride } from './modi/ordered-bride.ts'
import { overlandWorkers } from './modi/overland-workers.ts'
import { pilgrimagePretext } from './modi/pilgrimage-pretext.ts'
import { raisedAge } from './modi/raised-age.ts'
import { unofficialPath } from './modi/unofficial-path.ts'
import type { Modus } from './modus.ts'

export const modi: readonly Modus[] = [
  overlandWorkers,
  raisedAge,
  onlineOffer,
  orderedBride,
  deportedAndBack,
  borderPass,
  pilgrimagePretext,
  unofficialPath,
]
