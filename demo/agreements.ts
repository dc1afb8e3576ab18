/** The default set of sharing agreements that ships with the demo: what each kind of agency may read, of which source, and why. */
import type { Organisation } from '../server/access/organisation.ts'
import type { CastAgency } from './cast.ts'

type Agreement = Organisation['agreements'][number]
type Purpose = Agreement['purposes'][number]

const open = [
  'simkim-passport',
  'simkim-crossing',
  'siskop2mi-placement',
  'dukcapil-verification',
  'returnees',
  'village-register',
  'citizen-report',
  'desk-interview',
  'officers-form',
  'peduli-wni-registration',
  'sipmi-job-offer',
  'p3mi-licence',
  'offer-check',
]
/** Companies and their offers: of no person. */
const registers = ['sipmi-job-offer', 'p3mi-licence']
/** A pupil is a child: only the task force's desk and the service for children read what a school worries about. */
const ofPupils = ['school-concern']
const legal = {
  id: 'Perjanjian kerja sama rekaan untuk demo, atas Perpres 69/2008 jo. 22/2021 jo. 49/2023',
  en: 'Invented agreement for the demo, on Presidential Regulation 69/2008 as amended by 22/2021 and 49/2023',
}

/** Kind of agency → sources × groups × purposes. Protected sources (P1) are in none of them. */
const reads: Record<string, { sources: string[]; groups: string[]; purposes: Purpose[] }[]> = {
  'task-force': [
    {
      sources: open,
      groups: ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor'],
      purposes: ['alert', 'case'],
    },
    { sources: ofPupils, groups: ['identity', 'family', 'journey', 'sponsor'], purposes: ['alert', 'case'] },
  ],
  police: [
    { sources: open, groups: ['identity', 'documents', 'contact', 'journey', 'sponsor'], purposes: ['alert', 'case'] },
  ],
  immigration: [
    {
      sources: ['simkim-passport', 'simkim-crossing', 'desk-interview'],
      groups: ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor'],
      purposes: ['screening', 'alert', 'case'],
    },
    {
      sources: ['village-register', 'siskop2mi-placement', 'returnees', 'dukcapil-verification'],
      groups: ['identity', 'journey'],
      purposes: ['screening', 'alert', 'case'],
    },
    { sources: registers, groups: ['journey', 'sponsor'], purposes: ['screening', 'alert', 'case'] },
  ],
  'migrant-worker-protection': [
    {
      sources: [
        'simkim-passport',
        'village-register',
        'returnees',
        'siskop2mi-placement',
        'peduli-wni-registration',
        ...registers,
      ],
      groups: ['identity', 'documents', 'journey', 'sponsor'],
      purposes: ['alert', 'case'],
    },
  ],
  'women-and-children': [
    { sources: [...open, ...ofPupils], groups: ['identity', 'contact', 'family', 'journey'], purposes: ['case'] },
  ],
  social: [{ sources: open, groups: ['identity', 'journey'], purposes: ['case'] }],
  health: [{ sources: open, groups: ['identity'], purposes: ['case'] }],
  prosecutor: [{ sources: open, groups: ['identity', 'documents', 'journey'], purposes: ['case'] }],
  'civil-registry': [{ sources: ['simkim-passport'], groups: ['identity', 'documents'], purposes: ['alert'] }],
}

/** All agreements of the cast: what its kinds may read, and on what ground each sender sends. */
export function inventAgreements(
  agencies: CastAgency[],
  senders: { sender: string; source: string }[],
  from: string,
  until: string,
): Agreement[] {
  const receiving = agencies.flatMap((agency) =>
    (reads[agency.kind] ?? []).flatMap(({ sources, groups, purposes }) =>
      sources.map(
        (source): Agreement => ({
          number: `PKS/${agency.code}/${source}`,
          direction: 'receive',
          agency: agency.code,
          source,
          groups,
          purposes,
          legal,
          from,
          until,
        }),
      ),
    ),
  )
  const sending = senders.map(
    ({ sender, source }): Agreement => ({
      number: `PKS-KIRIM/${sender}/${source}`,
      direction: 'send',
      agency: sender,
      source,
      groups: ['identity'],
      purposes: ['administration'],
      legal,
      from,
      until,
    }),
  )
  // What one organisation may be given of cases, by consent and two persons: of a protected source an agreement opens no record.
  const given: Agreement = {
    ...{ number: 'PKS/IOM/htcds-case', direction: 'receive', agency: 'IOM', source: 'htcds-case' },
    ...{ groups: ['identity', 'contact', 'service'], purposes: ['case'], legal, from, until },
  }
  return [...receiving, ...sending, given]
}
