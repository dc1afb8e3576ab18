/** The organisation as one file: jurisdictions, agencies, posts, task forces, officers, agreements. Loaded by an administrator. */
import { z } from 'zod'
import { purposes } from '../platform/context.ts'
import { pillars, roleNames } from './model.ts'

const code = z.string().min(2).max(60)
const day = z.iso.datetime({ offset: true })
const zone = z.enum([
  'Asia/Pontianak',
  'Asia/Makassar',
  'Asia/Jakarta',
  'Asia/Jayapura',
  'Asia/Kuching',
  'Asia/Phnom_Penh',
])
const roles = Object.keys(roleNames) as [keyof typeof roleNames]

/** Everything by code; what is already there by that code is left as it is, so a file can be loaded again with additions. */
export const organisationSchema = z.strictObject({
  jurisdictions: z
    .array(z.strictObject({ code, name: z.string().max(120), within: code.optional(), zone }))
    .default([]),
  agencies: z
    .array(
      z.strictObject({
        code,
        kind: z.string().max(40),
        pillar: z.enum(Object.keys(pillars) as [keyof typeof pillars]).optional(),
        superior: code.optional(),
        names: z
          .array(
            z.strictObject({ short: z.string().max(60), name: z.string().max(200), from: day, until: day.optional() }),
          )
          .min(1),
      }),
    )
    .default([]),
  posts: z
    .array(
      z.strictObject({
        code,
        agency: code,
        name: z.string().max(200),
        kind: z.string().max(40),
        jurisdiction: code,
        zone,
        head: code.optional(),
        lat: z.number().min(-90).max(90).optional(),
        lon: z.number().min(-180).max(180).optional(),
      }),
    )
    .default([]),
  taskForces: z
    .array(
      z.strictObject({
        code,
        name: z.string().max(200),
        jurisdiction: code,
        secretariat: code,
        dailyHead: code,
        head: code,
      }),
    )
    .default([]),
  officers: z
    .array(
      z.strictObject({
        login: z.string().regex(/^[a-z0-9._-]{2,60}$/),
        name: z.string().min(2).max(120),
        password: z.string().min(10).max(200),
        assignments: z.array(z.strictObject({ post: code, role: z.enum(roles) })).min(1),
      }),
    )
    .default([]),
  agreements: z
    .array(
      z.strictObject({
        number: z.string().max(120),
        direction: z.enum(['receive', 'send']),
        agency: code,
        source: z.string().regex(/^[a-z0-9-]{2,60}$/),
        groups: z.array(z.string().max(20)).min(1),
        purposes: z.array(z.enum(purposes)).min(1),
        legal: z.strictObject({ id: z.string().max(500), en: z.string().max(500) }),
        from: day,
        until: day,
        /** When it is looked at again; at its end unless told. */
        review: day.optional(),
      }),
    )
    .default([]),
})
export type Organisation = z.infer<typeof organisationSchema>
