/** One minimal input for every door, well-formed but about nothing that exists: the compiler asks for it when a door is added. */
import { randomUUID } from 'node:crypto'
import { password } from '../cast.ts'
import { application } from '../rows.ts'
import type { Name } from '../visitor.ts'

const id = () => ({ id: randomUUID() })
const why = 'Alasan uji coba yang cukup panjang'
const report = {
  nomor_laporan: 'UJI-1',
  waktu_laporan: '2026-11-15T10:00+07:00',
  saluran: 'TELEPON',
  uraian: 'Uji coba',
}

/** What an officer sends; an agency's system speaks for its own source only. */
export const inputs: Record<Name, () => unknown> = {
  'session.who': () => ({}),
  'session.sign-in': () => ({ login: 'ani', password }),
  'session.act-for': () => ({ post: randomUUID() }),
  'session.sign-out': () => ({}),
  'session.list': () => ({}),
  'session.revoke': id,
  'session.demo-accounts': () => ({}),
  'setup.first-administrator': () => ({
    name: 'Bukan Siapa-siapa',
    login: 'bukan-siapa-siapa',
    password,
    agencyName: 'Bukan apa-apa',
    jurisdiction: '61',
    jurisdictionName: 'Kalimantan Barat',
  }),
  'organisation.load': () => ({}),
  'posts.list': () => ({}),
  'accounts.list': () => ({}),
  'agreements.list': () => ({}),
  'permissions.table': () => ({}),
  'keys.list': () => ({}),
  'keys.make': () => ({ name: 'Uji coba', post: randomUUID(), agreement: randomUUID(), sources: ['simkim-passport'] }),
  'keys.revoke': id,
  'why.see': () => ({ kind: 'case', id: randomUUID() }),
  'journal.list': () => ({}),
  'journal.verify': () => ({}),
  'set-aside.list': () => ({}),
  'set-aside.retry': () => ({ step: 'resolve', subject: randomUUID() }),
  'notices.list': () => ({}),
  'notices.read': () => ({}),
  'records.send': () => ({ source: 'citizen-report', records: [report] }),
  'records.withdraw': () => ({ source: 'citizen-report', refs: ['TIDAK-ADA'], reason: why }),
  'records.enter': () => ({ source: 'citizen-report', row: report }),
  'sources.upload': () => ({ source: 'citizen-report' }),
  'sources.list': () => ({}),
  'sources.get': () => ({ id: 'simkim-passport' }),
  'refusals.get': id,
  'refusals.resend': () => ({ ...id(), row: report }),
  'erasures.ask': () => ({ record: randomUUID(), reason: why }),
  'erasures.confirm': id,
  'erasures.list': () => ({}),
  'persons.find': () => ({ nik: '6101015205099999' }),
  'persons.get': id,
  'persons.part': () => ({ record: randomUUID(), reason: why }),
  'persons.join': () => ({ record: randomUUID(), withRecord: randomUUID(), reason: why }),
  'alerts.list': () => ({}),
  'alerts.get': id,
  'alerts.take': id,
  'alerts.release': id,
  'alerts.dismiss': () => ({ ...id(), reason: why, deserved: 'useful' }),
  'alerts.ask': () => ({ ...id(), to: randomUUID(), question: why }),
  'questions.answer': () => ({ ...id(), answer: why }),
  'cases.list': () => ({}),
  'cases.get': id,
  'cases.open': () => ({ alert: randomUUID(), kind: 'TPPO', reason: why }),
  'cases.hand-over': () => ({ case: randomUUID(), track: 'law', to: randomUUID(), reason: why }),
  'hand-overs.answer': () => ({ ...id(), accept: true }),
  'steps.finish': id,
  'cases.record-outcome': () => ({ participant: randomUUID(), outcome: 'returned home', note: why }),
  'cases.close': () => ({ case: randomUUID(), reason: why }),
  'outcomes.list': () => ({}),
  'situation.board': () => ({}),
  'figures.list': () => ({}),
}

/** What the system of the passport desk sends instead. */
export const systemInputs: Partial<Record<Name, () => unknown>> = {
  'records.send': () => ({ source: 'simkim-passport', records: [application(1)] }),
  'records.withdraw': () => ({ source: 'simkim-passport', refs: ['TIDAK-ADA'], reason: why }),
  'records.enter': () => ({ source: 'simkim-passport', row: application(1) }),
  'sources.upload': () => ({ source: 'simkim-passport' }),
}
