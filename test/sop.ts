/** A small sound SOP, as somebody would write it. */
import type { WrittenSop } from '../server/cases/sop-drafts/declaration.ts'

const words = (id: string, en = id) => ({ id, en })

/** One step with everything that must be said; `more` says what matters to the test. */
export const writtenStep = (
  code: string,
  aspect: string,
  more: Partial<WrittenSop['steps'][number]> = {},
): WrittenSop['steps'][number] => ({
  ...{ code, aspect, words: words(`Langkah ${code}`, `Step ${code}`), track: 'protection', per: 'victim' },
  ...{ responsible: 'social', start: { on: 'opened' }, stop: null, needs: [], makes: [], gives: [], handsTo: null },
  clock: { value: 3, unit: 'days', source: words('uji coba', 'a test'), toBeConfirmed: true },
  legal: { words: words('Aturan uji', 'A rule for tests'), from: null, until: null },
  ...{ consent: 'asked', toBeConfirmed: true },
  ...more,
})

export const writtenSop: WrittenSop = {
  id: 'uji-dinsos',
  name: words('SOP uji Dinsos', 'Test SOP of the social office'),
  ...{ owner: 'social', serves: 'none', kinds: ['TPPO'], from: null, until: null, documents: [] },
  steps: [writtenStep('receive', 'needs'), writtenStep('house', 'shelter', { start: { on: 'step', step: 'receive' } })],
}

/** The first shape that SOPs were kept in: two steps after each other, one SOP for everybody. */
export const formerSop = {
  ...{ id: 'adult-victim', version: 1, name: words('SOP lama', 'A former SOP'), kinds: ['TPPO', 'TPPM'] },
  steps: [
    {
      ...{ code: 'safety', words: words('Amankan', 'Make safe'), track: 'protection', per: 'victim', after: null },
      ...{ clock: { value: 24, unit: 'hours' }, legal: words('Aturan lama', 'A former rule'), toBeConfirmed: true },
    },
    {
      ...{ code: 'identify', words: words('Kenali', 'Identify'), track: 'protection', per: 'victim', after: 'safety' },
      ...{ clock: { value: 3, unit: 'days' }, legal: words('Aturan lama', 'A former rule'), toBeConfirmed: true },
    },
  ],
}

/** Makes a case one of before a case could have several SOPs: SQL as the superuser. */
export const asFormerCase = (id: string): string => `
  insert into cases.sops (id, version, hash, declaration, published_at, retired_at)
    values ('adult-victim', 1, 'former', '${JSON.stringify(formerSop)}', '2026-01-01', '2026-06-01') on conflict do nothing;
  delete from cases.steps where case_id = '${id}' and (track <> 'protection' or code not in ('safety', 'identify'));
  update cases.steps set sop = null, sop_version = null where case_id = '${id}';
  update cases.cases set sop = 'adult-victim', sop_version = 1 where id = '${id}'`
