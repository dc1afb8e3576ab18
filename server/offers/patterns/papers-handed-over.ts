/** Original papers are to be given away. */
import { pattern } from '../pattern.ts'
import { papers as paperWords } from '../words.ts'
import { forcedLabour } from './sources.ts'

export const papersHandedOver = pattern({
  id: 'papers-handed-over',
  subject: 'sign',
  source: forcedLabour,
  says: {
    told: {
      id: 'Diminta: {papers}. Dokumen asli tetap dipegang pemiliknya; berikan salinan, dan catat kepada siapa.',
      en: 'Asked for: {papers}. Original papers stay with their owner; give copies, and write down to whom.',
    },
  },
  find: ({ papers = [] }) => {
    if (papers.length === 0) return []
    const join = (language: 'id' | 'en') => papers.map((one) => paperWords[one][language].toLowerCase()).join(', ')
    const said = { id: join('id').replace('ktp', 'KTP').replace('kk', 'KK'), en: join('en') }
    return [{ says: 'told', values: { papers: said }, asOf: null }]
  },
})
