/** What each door reads when it is asked about something real; the compiler asks for it when a door is added. `[]` = it only does. */
import type { TestHouse } from '../harness.ts'
import type { Name } from '../visitor.ts'

/** Ids of everything there is, and the numbers by which people are searched for. */
export type Ids = {
  destructions: string[]
  files: string[]
  loads: string[]
  agreements: string[]
  alerts: string[]
  cases: string[]
  persons: string[]
  records: string[]
  refusals: string[]
  sources: string[]
  niks: string[]
  phones: string[]
  names: { name: string; birthDate: string }[]
}

const ids = (all: string[]) => all.map((id) => ({ id }))

export const readings: Record<Name, (all: Ids) => object[]> = {
  'session.who': () => [{}],
  'session.sign-in': () => [],
  'session.act-for': () => [],
  'session.sign-out': () => [],
  'session.list': () => [{}],
  'session.revoke': () => [],
  'session.demo-accounts': () => [{}],
  'session.change-password': () => [],
  'setup.first-administrator': () => [],
  'organisation.load': () => [],
  'posts.list': () => [{}],
  'accounts.list': () => [{}],
  'accounts.make': () => [],
  'accounts.end': () => [],
  'agreements.list': () => [{}],
  'agreements.get': (all) => ids(all.agreements),
  'agreements.review': () => [],
  'agreements.draft': () => [],
  'agreements.approve': () => [],
  'agreements.revoke': () => [],
  'permissions.table': () => [{}],
  'keys.list': () => [{}],
  'keys.make': () => [],
  'keys.revoke': () => [],
  'why.see': (all) => [
    ...all.alerts.map((id) => ({ kind: 'alert', id })),
    ...all.cases.map((id) => ({ kind: 'case', id })),
    ...all.records.map((id) => ({ kind: 'record', id })),
  ],
  'journal.list': () => [{}, { before: '60' }],
  'journal.verify': () => [{}],
  'set-aside.list': () => [{}],
  'set-aside.retry': () => [],
  'notices.list': () => [{}],
  'notices.read': () => [],
  'records.send': () => [],
  'records.withdraw': () => [],
  'records.enter': () => [],
  'sources.upload': () => [],
  'files.keep': () => [],
  'files.get': (all) => all.files.flatMap((file) => all.sources.map((source) => ({ file, source }))),
  'files.try': (all) =>
    all.files.flatMap((file) => all.sources.map((source) => ({ file, source, columns: { nama: 'nama_lengkap' } }))),
  'files.load': () => [],
  'loads.list': () => [{}],
  'loads.get': (all) => ids(all.loads),
  'loads.undo': () => [],
  'mappings.list': (all) => all.sources.map((source) => ({ source })),
  'sources.list': () => [{}],
  'sources.get': (all) => ids(all.sources),
  'refusals.get': (all) => ids(all.refusals),
  'refusals.resend': () => [],
  'erasures.ask': () => [],
  'erasures.confirm': () => [],
  'erasures.list': () => [{}],
  'days.state': () => [],
  'refs.list': (all) => all.sources.map((source) => ({ source })),
  'quality.get': (all) => all.sources.map((source) => ({ source })),
  'quality.records': (all) =>
    all.sources.flatMap((source) => ['nik-birth-date', 'no-phone', 'phone-none'].map((rule) => ({ source, rule }))),
  'ledger.get': (all) => all.sources.map((source) => ({ source })),
  'ledger.day': () => [],
  'ledger.settle': () => [],
  'destructions.list': () => [{}],
  'destructions.get': (all) => ids(all.destructions),
  'destructions.ask': () => [],
  'destructions.approve': () => [],
  'processing.read': () => [{}],
  'persons.find': (all) => [
    ...all.niks.map((nik) => ({ nik })),
    ...all.phones.map((phone) => ({ phone })),
    ...all.names,
  ],
  'persons.get': (all) => ids(all.persons),
  'persons.part': () => [],
  'persons.decide': () => [],
  'persons.doubts': () => [{}],
  'persons.ties': (all) => ids(all.persons),
  'weights.list': () => [{}],
  'weights.get': () => [],
  'weights.train': () => [],
  'weights.try': () => [],
  'weights.activate': () => [],
  'alerts.list': () => [{}, { open: true }],
  'alerts.get': (all) => ids(all.alerts),
  'alerts.take': () => [],
  'alerts.release': () => [],
  'alerts.dismiss': () => [],
  'alerts.ask': () => [],
  'questions.answer': () => [],
  'cases.list': () => [{}],
  'cases.get': (all) => ids(all.cases),
  'cases.open': () => [],
  'cases.hand-over': () => [],
  'hand-overs.answer': () => [],
  'steps.finish': () => [],
  'cases.record-outcome': () => [],
  'cases.close': () => [],
  'outcomes.list': () => [{}],
  'situation.board': () => [{}],
  'figures.list': () => [{}],
}

/** Everything that is there, read as the superuser who wants to know what there is to find. */
export async function findIds(t: TestHouse, searched: Pick<Ids, 'niks' | 'phones' | 'names'>): Promise<Ids> {
  const all = async (from: string) =>
    (await t.superuser(`select distinct id::text from ${from}`)).map((row) => row.id as string)
  return {
    ...searched,
    destructions: await all('intake.destructions'),
    files: await all('intake.files'),
    loads: await all('intake.loads'),
    agreements: await all('access.agreements'),
    alerts: await all('warnings.alerts'),
    cases: await all('cases.cases'),
    persons: await all('(select person id from persons.links union select old from persons.redirects) p'),
    records: await all('intake.records'),
    refusals: await all('intake.refusals'),
    sources: await all('intake.sources'),
  }
}
