/** Every innocent life, listed by hand; one file in lives/ each. */
import type { Life } from './life.ts'
import { askedAtDesk } from './lives/asked-at-desk.ts'
import { boardingHouse } from './lives/boarding-house.ts'
import { busCrew } from './lives/bus-crew.ts'
import { caredFor } from './lives/cared-for.ts'
import { latePlacement } from './lives/late-placement.ts'
import { licensedWorker } from './lives/licensed-worker.ts'
import { passportFamily } from './lives/passport-family.ts'
import { patient } from './lives/patient.ts'
import { pilgrim } from './lives/pilgrim.ts'
import { plbFamily } from './lives/plb-family.ts'
import { registryErrors } from './lives/registry-errors.ts'
import { registryRoutine } from './lives/registry-routine.ts'
import { returned } from './lives/returned.ts'
import { returnedThenLicensed } from './lives/returned-then-licensed.ts'
import { smallTrader } from './lives/small-trader.ts'
import { student } from './lives/student.ts'
import { talk } from './lives/talk.ts'
import { twins } from './lives/twins.ts'
import { villagePlan } from './lives/village-plan.ts'
import { visitor } from './lives/visitor.ts'

export const lives: readonly Life[] = [
  plbFamily,
  smallTrader,
  pilgrim,
  licensedWorker,
  student,
  passportFamily,
  twins,
  returned,
  returnedThenLicensed,
  registryErrors,
  registryRoutine,
  patient,
  busCrew,
  boardingHouse,
  latePlacement,
  visitor,
  villagePlan,
  caredFor,
  talk,
  askedAtDesk,
]
