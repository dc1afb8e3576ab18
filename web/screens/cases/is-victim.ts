/** Roles whose bearer is owed an outcome before a case may close. */
import { isVictimRole, type Role } from '../../../server/cases/model.ts'
import type { Output } from '../../call.ts'

export const isVictim = ({ role }: Output<'cases.get'>['participants'][number]): boolean => isVictimRole(role as Role)
