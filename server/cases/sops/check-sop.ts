/** Whether an SOP is sound (what must be mended before it is published) and where it has holes of its own (what others must fill). Pure. */
import type { Words } from '../../platform/words.ts'
import type { Sop, SopStep } from '../sop.ts'
import { eventsOf, isInForce, isMissingEvent, isMissingPaper, paperWords } from './compare-sops.ts'
import { findCircles } from './find-circles.ts'
import { responsibles, type Terms } from './model.ts'

/** `field`: where it stands in the declaration, as `steps.2.aspect`. */
export type SopProblem = { field: string } & Words

/** Everything that keeps it from being published. */
export function problemsOf(sop: Sop, terms: Terms): SopProblem[] {
  const found: SopProblem[] = []
  const say = (field: string, id: string, en: string) => found.push({ field, id, en })
  if (sop.owner !== 'joint' && responsibles[sop.owner] === undefined)
    say('owner', 'pilih instansi atau SOP bersama', 'choose an agency or the joint SOP')
  if (sop.from !== null && sop.until !== null && sop.until < sop.from)
    say('until', 'berakhir sebelum mulai berlaku', 'ends before it begins')
  if (sop.steps.length === 0) say('steps', 'belum ada langkah', 'there is no step yet')
  for (const [place, step] of sop.steps.entries()) checkStep(sop, step, place, terms, say)
  for (const [place, { code }] of sop.documents.entries()) {
    if (sop.documents.findIndex((one) => one.code === code) !== place)
      say(`documents.${place}.code`, 'dokumen ini sudah ada', 'this document is there already')
  }
  for (const circle of findCircles([sop], terms))
    say(
      `steps.${sop.steps.indexOf(circle[0]!.step)}.start`,
      `saling menunggu: ${circle.map(({ step }) => step.code).join(', ')}`,
      `wait for each other: ${circle.map(({ step }) => step.code).join(', ')}`,
    )
  return found
}

function checkStep(
  sop: Sop,
  step: SopStep,
  place: number,
  terms: Terms,
  tell: (field: string, id: string, en: string) => void,
) {
  const say = (part: string, id: string, en: string) => tell(`steps.${place}.${part}`, id, en)
  const isFirst = (same: (one: SopStep) => boolean) => sop.steps.findIndex(same) === place
  if (!isFirst((one) => one.code === step.code)) say('code', 'kode ini sudah dipakai', 'this code is used already')
  if (terms.aspects[step.aspect] === undefined) say('aspect', 'bukan aspek dalam daftar', 'is no aspect of the list')
  else if (!isFirst((one) => one.aspect === step.aspect))
    say(
      'aspect',
      'aspek ini sudah diatur langkah lain; pilih yang lebih khusus',
      'another step is about this aspect; choose a finer one',
    )
  if (step.responsible === null) say('responsible', 'tetapkan siapa yang bertanggung jawab', 'say who is responsible')
  else if (responsibles[step.responsible] === undefined)
    say('responsible', 'bukan jenis instansi', 'is no kind of agency')
  const { start } = step
  if (start.on === 'step' && (start.step === step.code || !sop.steps.some(({ code }) => code === start.step)))
    say('start', 'langkah pendahulu tidak ada', 'the step before it is not there')
  for (const event of [...eventsOf(step), ...step.gives]) {
    if (terms.events[event] === undefined)
      say(
        step.gives.includes(event) ? 'gives' : 'start',
        `bukan peristiwa dalam daftar: ${event}`,
        `is no event of the list: ${event}`,
      )
  }
  for (const part of ['needs', 'makes'] as const) {
    const unknown = step[part].filter((paper) => !sop.documents.some(({ code }) => code === paper))
    if (unknown.length > 0)
      say(
        part,
        `tidak ada dalam daftar dokumen: ${unknown.join(', ')}`,
        `not in the list of documents: ${unknown.join(', ')}`,
      )
  }
  if (step.handsTo !== null && responsibles[step.handsTo.to] === undefined)
    say('handsTo', 'bukan jenis instansi', 'is no kind of agency')
  if (step.handsTo !== null && terms.aspects[step.handsTo.aspect] === undefined)
    say('handsTo', 'bukan aspek dalam daftar', 'is no aspect of the list')
  if (step.legal.from !== null && step.legal.until !== null && step.legal.until < step.legal.from)
    say('legal', 'berakhir sebelum mulai berlaku', 'ends before it begins')
}

/** What another SOP must fill, or a law that is no longer in force: told while it is written, and no reason not to publish. */
export function holesOf(sop: Sop, terms: Terms, on: string): SopProblem[] {
  return sop.steps.flatMap((step, place) => {
    const field = `steps.${place}`
    const events = eventsOf(step).filter((event) => isMissingEvent(event, [sop], terms))
    const papers = step.needs.filter((paper) => isMissingPaper(paper, [sop]))
    const handed = step.handsTo
    const isTaken =
      handed === null || sop.steps.some((one) => one.aspect === handed.aspect && one.responsible === handed.to)
    return [
      ...events.map((event) => {
        const { id, en } = terms.events[event]?.words ?? { id: event, en: event }
        return {
          field,
          id: `menunggu “${id}”, yang harus datang dari SOP lain`,
          en: `waits for “${en}”, which another SOP must bring about`,
        }
      }),
      ...papers.map((paper) => {
        const { id, en } = paperWords(paper, [sop])
        return {
          field,
          id: `memerlukan ${id}, yang harus dibuat dalam SOP lain`,
          en: `needs ${en}, which another SOP must make`,
        }
      }),
      ...(isTaken
        ? []
        : [
            {
              field,
              id: `diserahkan kepada ${responsibles[handed.to]?.id ?? handed.to}: bandingkan dengan SOP mereka`,
              en: `handed over to ${responsibles[handed.to]?.en ?? handed.to}: compare with their SOP`,
            },
          ]),
      ...(isInForce(step.legal, on)
        ? []
        : [{ field, id: 'dasar hukumnya tidak berlaku hari ini', en: 'its ground is not in force today' }]),
    ]
  })
}
