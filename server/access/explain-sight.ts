/** "Why can I see this?": the rows that open a subject to this reader, as sentences. */
import type { Context } from '../platform/context.ts'
import { type Fillings, fill, type Words } from '../platform/words.ts'
import type { SightKind, SightReason } from './grant-sight.ts'

const sentences: Record<SightReason, Words> = {
  'alert of your task force': {
    id: 'Peringatan ini jatuh di wilayah Gugus Tugas {taskForce}, tempat pos Anda bertugas.',
    en: 'This alert falls in the area of the task force {taskForce}, where your post works.',
  },
  'asked by a task force': { id: 'Gugus Tugas bertanya kepada pos Anda.', en: 'A task force asked your post.' },
  'you opened it': { id: 'Pos Anda yang membukanya.', en: 'Your post opened it.' },
  'accountable for a track': {
    id: 'Pos Anda penanggung jawab jalur {track}.',
    en: 'Your post is accountable for the track {track}.',
  },
  'hand-over offered to you': {
    id: 'Sebuah serah terima ditawarkan kepada pos Anda.',
    en: 'A hand-over is offered to your post.',
  },
  'coordinates the case': { id: 'Pos Anda mengoordinasi kasus ini.', en: 'Your post coordinates this case.' },
  'record of a case': {
    id: 'Catatan ini bagian dari kasus yang ditangani pos Anda.',
    en: 'This record is part of a case your post works on.',
  },
  'record of an alert': {
    id: 'Catatan ini dasar sebuah peringatan untuk pos Anda.',
    en: 'This record is behind an alert for your post.',
  },
  'escalated to you': {
    id: 'Diteruskan kepada Anda karena penerima diam melewati tenggat.',
    en: 'Told to you because the receiver stayed silent past the due time.',
  },
  'determines the owner': {
    id: 'Pos Anda diminta menetapkan penanggung jawab satu jalur.',
    en: 'Your post is asked to determine who is accountable for a track.',
  },
  'asked about the case': {
    id: 'Pos lain meminta sesuatu kepada pos Anda dalam kasus ini.',
    en: 'Another post asks something of yours in this case.',
  },
  'works on it jointly': {
    id: 'Pos Anda turut bekerja dalam kasus ini.',
    en: 'Your post works on this case jointly.',
  },
  'answers the report': { id: 'Pos Anda yang menjawab laporan ini.', en: 'Your post answers this report.' },
  'report offered to you': {
    id: 'Laporan ini ditawarkan kepada pos Anda.',
    en: 'This report is offered to your post.',
  },
  'holds the interview': {
    id: 'Pos Anda yang melakukan wawancara ini.',
    en: 'Your post holds this interview.',
  },
  'interview shared with you': {
    id: 'Wawancara ini dibagikan kepada pos Anda.',
    en: 'This interview is shared with your post.',
  },
  'record of an interview': {
    id: 'Catatan ini tentang orang yang wawancaranya dibagikan kepada pos Anda.',
    en: 'This record is about a person whose interview is shared with your post.',
  },
  'stands beside a victim': {
    id: 'Tindakan terhadap terduga korban dicatat; pos Anda diberi tahu seketika.',
    en: 'A measure against a presumed victim was recorded; your post is told at once.',
  },
  'holds the secret': { id: 'Pos Anda yang memegang rahasia ini.', en: 'Your post holds this secret.' },
  'secret opened to you': {
    id: 'Pemegangnya membukakan rahasia ini bagi pos Anda.',
    en: 'Its holder opened this secret to your post.',
  },
  emergency: {
    id: 'Anda membukanya sebagai akses darurat; pemiliknya diberi tahu dan akses ini ditinjau.',
    en: 'You opened it as an emergency; its owner was told, and this access is reviewed.',
  },
  'conflict of interest': {
    id: 'Ditutup karena benturan kepentingan.',
    en: 'Closed because of a conflict of interest.',
  },
}

/** Sentences of every row of sight in force for this reader; empty when none opens it. */
export async function explainSight(ctx: Context, kind: SightKind, subject: string): Promise<Words[]> {
  const rows = await ctx.sql<{ because: SightReason; because_values: Fillings }>`
    select because, because_values from access.sight
    where kind = ${kind} and subject = ${subject} and not bars and access.sees(kind, subject)
      and (agency is null or agency = ${ctx.actor.agency}) and (post is null or post = ${ctx.actor.post})
      and (officer is null or officer = ${ctx.actor.officer}) and from_at <= ${ctx.now}
      and (until_at is null or until_at > ${ctx.now})
    order by from_at`
  return rows.map((row) => fill(sentences[row.because], row.because_values))
}
