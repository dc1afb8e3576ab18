/** SOP for people who are returned as a group over the land border or a port: received, counted, screened, and brought home. */
import type { Sop } from '../sop.ts'
import { ground, laws, local, paper, step, words } from './step.ts'

const practice = words('praktik penerimaan di Nunukan dan Entikong', 'practice of reception at Nunukan and Entikong')

export const returningDeportees: Sop = {
  id: 'returning-deportees',
  version: 1,
  name: words('Penerimaan rombongan yang dipulangkan', 'Reception of people returned as a group'),
  ...{ owner: 'joint', serves: 'returnee', kinds: ['TPPO', 'TPPM'], from: null, until: null },
  documents: [
    paper('manifest', 'daftar rombongan dari perwakilan', 'list of the group from the consulate', true),
    paper('registration', 'lembar pendataan', 'registration sheet'),
    paper('screening-note', 'catatan penapisan', 'screening note'),
    paper('health-note', 'catatan kesehatan', 'health note'),
    paper('travel-letter', 'surat jalan ke daerah asal', 'letter for the way home'),
    paper('reception-record', 'berita acara serah terima di daerah asal', 'record of reception at home'),
  ],
  steps: [
    step({
      code: 'receive',
      words: words(
        'Terima dan cocokkan dengan daftar: hadir, tidak hadir, di luar daftar',
        'Receive and check against the list: present, absent, not on the list',
      ),
      ...{
        track: 'immigration',
        responsible: 'immigration',
        aspect: 'returnee-reception',
        event: 'arrival',
        needs: ['manifest'],
      },
      clock: local(6, 'hours'),
      legal: laws.immigration('tentang masuknya WNI', 'on the entry of citizens'),
    }),
    step({
      code: 'register',
      words: words('Data tiap orang sekali, untuk semua instansi', 'Register each person once, for all agencies'),
      ...{
        track: 'protection',
        responsible: 'migrant-worker-protection',
        aspect: 'returnee-registration',
        after: 'receive',
      },
      ...{ needs: ['manifest'], makes: ['registration'], clock: local(24, 'hours') },
      legal: ground(
        'UU 18/2017 tentang pelindungan setelah bekerja',
        'Law 18/2017 on protection after work',
        '2017-11-22',
      ),
    }),
    step({
      code: 'health',
      words: words('Periksa kesehatan; sakit dan hamil didahulukan', 'Check health; the ill and pregnant first'),
      ...{ track: 'protection', responsible: 'health', aspect: 'returnee-health', event: 'arrival', consent: 'asked' },
      ...{ makes: ['health-note'], clock: local(24, 'hours') },
      legal: ground('praktik karantina kesehatan', 'practice of health quarantine'),
    }),
    step({
      code: 'screen',
      words: words(
        'Tapis tanda perdagangan orang, sendiri-sendiri; yang ingin bicara didengar',
        'Screen for signs of trafficking, one by one; who wants to talk is heard',
      ),
      ...{ track: 'protection', responsible: 'women-and-children', aspect: 'returnee-screening', after: 'register' },
      ...{ consent: 'asked', needs: ['registration'], makes: ['screening-note'], clock: local(3, 'days', practice) },
      legal: laws.service('identifikasi', 'identification'),
    }),
    step({
      code: 'house',
      words: words(
        'Tampung sementara, anak dan perempuan terpisah',
        'House for a short time, children and women apart',
      ),
      ...{ track: 'protection', responsible: 'social', aspect: 'returnee-shelter', after: 'receive', consent: 'asked' },
      clock: local(5, 'days', practice),
      legal: ground('praktik penampungan 3–5 hari', 'practice of housing 3–5 days'),
    }),
    step({
      code: 'papers',
      words: words('Pulihkan dokumen kependudukan', 'Restore civil documents'),
      ...{
        track: 'protection',
        responsible: 'civil-registry',
        aspect: 'civil-documents',
        after: 'register',
        needs: ['registration'],
      },
      clock: local(3, 'working days'),
      legal: ground('UU 24/2013', 'Law 24/2013', '2013-12-24'),
    }),
    step({
      code: 'warn',
      words: words(
        'Jelaskan jalur kerja resmi; perlindungan dahulu, bukan curiga',
        'Explain the official way to work abroad; protection first, not suspicion',
      ),
      ...{
        track: 'protection',
        responsible: 'migrant-worker-protection',
        aspect: 'remigration',
        after: 'screen',
        consent: 'asked',
      },
      clock: local(5, 'days', practice),
      legal: ground('UU 18/2017', 'Law 18/2017', '2017-11-22'),
    }),
    step({
      code: 'travel',
      words: words('Berangkatkan ke daerah asal dengan surat jalan', 'Send home with a letter for the way'),
      ...{
        track: 'protection',
        responsible: 'migrant-worker-protection',
        aspect: 'onward-travel',
        after: 'screen',
        consent: 'required',
      },
      ...{
        needs: ['health-note', 'screening-note'],
        makes: ['travel-letter'],
        gives: ['left-home'],
        clock: local(5, 'working days', practice),
      },
      legal: ground('UU 18/2017 tentang pemulangan', 'Law 18/2017 on returns', '2017-11-22'),
    }),
    step({
      code: 'arrive-home',
      words: words('Daerah asal menerima dan mencatat tiap orang', 'The home region receives and records each person'),
      ...{ track: 'protection', responsible: 'village', aspect: 'origin-reception', after: 'travel', consent: 'asked' },
      ...{ needs: ['travel-letter'], makes: ['reception-record'], clock: local(7, 'days') },
      legal: ground('UU 18/2017 pasal 42', 'Law 18/2017 art. 42', '2017-11-22'),
    }),
  ],
}
