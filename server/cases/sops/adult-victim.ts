/** SOP for an adult (presumed) victim: urgent help by a local clock in hours, services by the seven days that run from the permohonan. */
import type { Sop } from '../sop.ts'
import { byLaw, ground, laws, local, paper, sevenDays, step, words } from './step.ts'

export const adultVictim: Sop = {
  id: 'adult-victim',
  version: 2,
  name: words('Penanganan terduga korban dewasa', 'Handling of an adult presumed victim'),
  ...{ owner: 'joint', serves: 'adult', kinds: ['TPPO', 'TPPM'], from: null, until: null },
  documents: [
    paper('identification', 'hasil wawancara identifikasi', 'result of the identification interview'),
    paper('consent-form', 'lembar persetujuan', 'consent form'),
    paper('request', 'surat permohonan layanan', 'request for services', true),
    paper('needs-plan', 'rencana layanan', 'service plan'),
    paper('fit-note', 'keterangan layak jalan', 'note of being fit to travel'),
    paper('return-record', 'berita acara pemulangan', 'record of the return'),
    paper('identity', 'dokumen identitas', 'identity document', true),
  ],
  steps: [
    step({
      code: 'safety',
      words: words(
        'Pastikan aman: tempat, jarak dari pelaku, juru bahasa',
        'Make safe: place, distance from those who did it, interpreter',
      ),
      ...{ track: 'protection', responsible: 'women-and-children', aspect: 'safety' },
      clock: local(24, 'hours', words('aturan setempat 1×24 jam', 'local rule 1×24 hours')),
      legal: laws.ptppo('pasal 44 dan 47', 'arts. 44 and 47'),
    }),
    step({
      code: 'first-aid',
      words: words('Pertolongan pertama bila terluka, sakit, atau terguncang', 'First aid when hurt, ill or in shock'),
      ...{ track: 'protection', responsible: 'health', aspect: 'first-aid', consent: 'asked' },
      // The law gives seven days from the permohonan; who bleeds does not wait for a letter.
      clock: local(
        24,
        'hours',
        words(
          'aturan setempat 1×24 jam; UU 21/2007 pasal 53 memberi 7 hari',
          'local rule 1×24 hours; Law 21/2007 art. 53 gives 7 days',
        ),
      ),
      legal: laws.ptppo('pasal 53', 'art. 53'),
    }),
    step({
      code: 'identify',
      words: words(
        'Wawancara identifikasi, sendiri tanpa pendamping perjalanan',
        'Identification interview, alone, without the travel companion',
      ),
      ...{ track: 'protection', responsible: 'women-and-children', aspect: 'identification', after: 'safety' },
      ...{ consent: 'required', makes: ['identification', 'consent-form'] },
      clock: local(3, 'days'),
      legal: laws.service('pengaduan dan identifikasi', 'complaint and identification'),
    }),
    step({
      code: 'needs',
      words: words(
        'Nilai kebutuhan bersama yang bersangkutan; jelaskan hak dan layanan',
        'Assess needs together with the person; explain rights and services',
      ),
      ...{ track: 'protection', responsible: 'women-and-children', aspect: 'needs', after: 'identify' },
      ...{ consent: 'required', needs: ['identification'], makes: ['needs-plan'] },
      clock: local(3, 'working days'),
      legal: laws.service('layanan korban', 'services to victims'),
    }),
    step({
      code: 'shelter',
      words: words(
        'Tawarkan penampungan; alamatnya tidak diberitahukan kepada siapa pun',
        'Offer a shelter; its address is told to nobody',
      ),
      ...{ track: 'protection', responsible: 'social', aspect: 'shelter', event: 'permohonan', consent: 'required' },
      ...{ needs: ['request'], gives: ['taken-in'], clock: sevenDays },
      legal: laws.ptppo('pasal 52', 'art. 52'),
    }),
    step({
      code: 'rehabilitation',
      words: words('Rehabilitasi kesehatan dimulai', 'Health rehabilitation begins'),
      ...{ track: 'protection', responsible: 'health', aspect: 'health-rehabilitation', event: 'permohonan' },
      ...{ consent: 'required', needs: ['request'], makes: ['fit-note'], gives: ['fit-to-travel'], clock: sevenDays },
      legal: laws.ptppo('pasal 51–52', 'arts. 51–52'),
    }),
    step({
      code: 'social-rehabilitation',
      words: words('Rehabilitasi sosial dimulai', 'Social rehabilitation begins'),
      ...{ track: 'protection', responsible: 'social', aspect: 'social-rehabilitation', event: 'permohonan' },
      ...{ consent: 'required', needs: ['request'], clock: sevenDays },
      legal: laws.ptppo('pasal 51–52', 'arts. 51–52'),
    }),
    step({
      code: 'legal-aid',
      words: words(
        'Bantuan hukum ditawarkan: laporan, pendampingan, restitusi',
        'Legal aid offered: report, company, restitution',
      ),
      ...{
        track: 'protection',
        responsible: 'women-and-children',
        aspect: 'legal-aid',
        after: 'needs',
        consent: 'asked',
      },
      ...{ needs: ['needs-plan'], handsTo: { to: 'police', aspect: 'police-report' } },
      clock: local(7, 'working days'),
      legal: laws.ptppo('pasal 35 dan 48', 'arts. 35 and 48'),
    }),
    step({
      code: 'return',
      words: words('Pemulangan disepakati dan dijalankan dengan aman', 'Return agreed on and carried out safely'),
      ...{
        track: 'protection',
        responsible: 'social',
        aspect: 'repatriation',
        after: 'rehabilitation',
        consent: 'required',
      },
      ...{ needs: ['fit-note', 'identity'], makes: ['return-record'], gives: ['left-home'] },
      clock: local(30, 'days'),
      legal: laws.ptppo('pasal 51 dan 54', 'arts. 51 and 54'),
    }),
    step({
      code: 'reintegration',
      words: words('Reintegrasi: keluarga, pekerjaan, ekonomi', 'Reintegration: family, work, livelihood'),
      ...{ track: 'protection', responsible: 'social', aspect: 'reintegration', after: 'return', consent: 'required' },
      ...{ needs: ['return-record'], clock: local(30, 'days') },
      legal: laws.service('reintegrasi sosial', 'social reintegration'),
    }),
    step({
      code: 'follow-up',
      words: words('Pantau keadaan sesudah pulang', 'Follow up after the return'),
      ...{
        track: 'protection',
        responsible: 'women-and-children',
        aspect: 'follow-up',
        after: 'reintegration',
        consent: 'asked',
      },
      clock: local(90, 'days', words('praktik: bulan ke-1, 3, 6, dan 12', 'practice: months 1, 3, 6 and 12')),
      legal: ground('praktik layanan', 'practice of services'),
    }),
    step({
      code: 'progress',
      words: words(
        'Beri tahu perkembangan perkara kepada yang bersangkutan',
        'Tell the person how the criminal case goes',
      ),
      ...{
        track: 'protection',
        responsible: 'women-and-children',
        aspect: 'progress',
        event: 'police-report',
        consent: 'asked',
      },
      clock: local(30, 'days'),
      legal: laws.ptppo('pasal 36', 'art. 36'),
    }),
    step({
      code: 'restitution-paid',
      words: words('Awasi pembayaran restitusi', 'Watch that restitution is paid'),
      ...{
        track: 'protection',
        responsible: 'women-and-children',
        aspect: 'restitution-payment',
        event: 'verdict-final',
      },
      // Two rules stand beside each other: 14 days by the law, 30 by Perma 1/2022. The shorter is watched.
      clock: {
        ...byLaw(
          14,
          'days',
          words('UU 21/2007 pasal 50; Perma 1/2022 memberi 30 hari', 'Law 21/2007 art. 50; Perma 1/2022 gives 30 days'),
        ),
        toBeConfirmed: true,
      },
      legal: laws.ptppo('pasal 48–50', 'arts. 48–50'),
    }),
  ],
}
