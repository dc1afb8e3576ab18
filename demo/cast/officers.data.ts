/** The demo's officers: invented people in real kinds of posts; `does` is the one line that a sign-in page shows. */
import type { CastOfficer } from '../cast.ts'
import { kalbarOfficers } from './officers/kalbar.data.ts'
import { nunukanOfficers } from './officers/nunukan.data.ts'
import { sambasOfficers } from './officers/sambas.data.ts'
import { singkawangOfficers } from './officers/singkawang.data.ts'

export const officers: CastOfficer[] = [...singkawangOfficers, ...sambasOfficers, ...kalbarOfficers, ...nunukanOfficers]
