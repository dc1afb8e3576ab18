/** Every desk, listed by hand; the first that serves a post is its desk. */
import type { Desk } from './desk.ts'
import { borderPost } from './desks/border-post.ts'
import { civilRegistry } from './desks/civil-registry.ts'
import { manpower } from './desks/manpower.ts'
import { passportOffice } from './desks/passport-office.ts'
import { school } from './desks/school.ts'

export const desks: readonly Desk[] = [borderPost, passportOffice, civilRegistry, manpower, school]
