/** SOP for a victim who is still abroad: the family asks, the representation finds and protects, papers, the way home, reception at the border. */
import type { Sop } from '../sop.ts'
import { ground, laws, local, paper, step, words } from './step.ts'

const representation = laws.ptppo('pasal 54', 'art. 54')
const protection = { track: 'protection' as const }

export const victimAbroad: Sop = {
  id: 'victim-abroad',
  version: 1,
  name: words('Korban yang masih di luar negeri', 'A victim who is still abroad'),
  ...{ owner: 'joint', serves: 'abroad', kinds: ['TPPO', 'TPPM'], from: null, until: null },
  documents: [
    paper('family-statement', 'keterangan keluarga', 'statement of the family'),
    paper('consular-letter', 'surat permintaan kepada perwakilan RI', 'letter of request to the representation'),
    paper('visit-note', 'catatan pertemuan perwakilan dengan korban', 'note of the representation’s visit'),
    paper('splp', 'SPLP atau paspor', 'travel document (SPLP or passport)'),
    paper('exit-permit', 'izin keluar dari negara setempat', 'exit permit of the country', true),
    paper('return-list', 'daftar dan jadwal kepulangan', 'list and schedule of the return'),
  ],
  steps: [
    step({
      code: 'family',
      words: words(
        'Dengarkan keluarga: kapan terakhir bicara, di mana, siapa yang memberangkatkan',
        'Hear the family: when they last spoke, where, who sent the person',
      ),
      ...{ ...protection, responsible: 'migrant-worker-protection', aspect: 'family-statement' },
      ...{ makes: ['family-statement'], clock: local(24, 'hours') },
      legal: laws.ptppo('pasal 51 (keluarga dapat mengajukan)', 'art. 51 (the family may ask)'),
    }),
    step({
      code: 'ask',
      words: words('Minta perwakilan RI mencari dan melindungi', 'Ask the representation to find and protect'),
      ...{ ...protection, responsible: 'task-force', aspect: 'consular-request', after: 'family' },
      ...{ needs: ['family-statement'], makes: ['consular-letter'], clock: local(24, 'hours') },
      legal: representation,
    }),
    step({
      code: 'visit',
      words: words(
        'Temukan dan temui korban tanpa pengendali; catat keadaannya',
        'Find and see the victim without whoever controls them; note how they are',
      ),
      ...{ ...protection, responsible: 'consular', aspect: 'consular-visit', after: 'ask', consent: 'asked' },
      ...{ needs: ['consular-letter'], makes: ['visit-note'], gives: ['found-abroad'], clock: local(7, 'days') },
      legal: representation,
    }),
    step({
      code: 'shelter',
      words: words('Tampung di rumah aman perwakilan', 'Take into the representation’s shelter'),
      ...{
        ...protection,
        responsible: 'consular',
        aspect: 'shelter-abroad',
        event: 'found-abroad',
        consent: 'required',
      },
      clock: local(24, 'hours'),
      legal: representation,
    }),
    step({
      code: 'tell-family',
      words: words('Kabari keluarga sejauh yang dibolehkan korban', 'Tell the family as far as the victim allows'),
      ...{ ...protection, responsible: 'migrant-worker-protection', aspect: 'family-informed', event: 'found-abroad' },
      ...{ consent: 'required', clock: local(3, 'days') },
      legal: ground('praktik pendampingan', 'practice of accompaniment'),
    }),
    step({
      code: 'papers',
      words: words('Terbitkan SPLP dan urus izin keluar', 'Issue the travel document and see to the exit permit'),
      ...{ track: 'immigration', responsible: 'consular', aspect: 'travel-documents', event: 'found-abroad' },
      ...{ makes: ['splp'], gives: ['documents-ready'], clock: local(14, 'days') },
      legal: laws.immigration('tentang SPLP', 'on travel documents (SPLP)'),
    }),
    step({
      code: 'costs',
      words: words('Tetapkan siapa membayar perjalanan', 'Settle who pays for the journey'),
      ...{ ...protection, responsible: 'task-force', aspect: 'return-costs', event: 'found-abroad' },
      clock: local(5, 'working days'),
      legal: laws.ptppo('pasal 54 (atas biaya negara)', 'art. 54 (at the cost of the state)'),
    }),
    step({
      code: 'return',
      words: words(
        'Pulangkan dengan pendamping; sebut pos dan jam tibanya',
        'Bring home with a companion; say where and when',
      ),
      ...{
        ...protection,
        responsible: 'consular',
        aspect: 'way-home',
        event: 'documents-ready',
        consent: 'required',
      },
      ...{ needs: ['splp', 'exit-permit'], makes: ['return-list'], clock: local(14, 'days') },
      legal: representation,
    }),
    step({
      code: 'receive',
      words: words('Jemput di pos lintas batas, terpisah dari umum', 'Meet at the border post, apart from others'),
      ...{ ...protection, responsible: 'migrant-worker-protection', aspect: 'met-at-border', after: 'return' },
      ...{ needs: ['return-list'], clock: local(24, 'hours') },
      legal: ground('UU 18/2017 tentang pemulangan', 'Law 18/2017 on returns', '2017-11-22'),
    }),
  ],
}
