/** SOP of the police's and prosecutor's track with the immigration measures beside it: once for a case, whoever its victims are. */
import type { Sop } from '../sop.ts'
import { byLaw, ground, laws, local, paper, step, words } from './step.ts'

export const lawAndImmigration: Sop = {
  id: 'law-and-immigration',
  version: 1,
  name: words('Jalur kepolisian, kejaksaan, dan keimigrasian', 'Track of police, prosecutor and immigration'),
  ...{ owner: 'joint', serves: 'case', kinds: ['TPPO', 'TPPM'], from: null, until: null },
  documents: [
    paper('report', 'laporan polisi', 'police report'),
    paper('visum', 'visum et repertum', 'forensic medical report'),
    paper('visum-letter', 'surat permintaan visum', 'request for a forensic report'),
    paper('notice', 'SPDP', 'notice of investigation (SPDP)'),
    paper('file', 'berkas perkara', 'case file'),
    paper('restitution-sheet', 'penilaian restitusi LPSK', 'LPSK’s assessment of restitution'),
    paper('passport', 'paspor atau dokumen perjalanan', 'passport or travel document', true),
  ],
  steps: [
    step({
      code: 'report',
      ...{ per: 'case', track: 'law', responsible: 'police', aspect: 'police-report' },
      words: words(
        'Putuskan laporan polisi; jelaskan hak atas restitusi',
        'Decide on the police report; explain the right to restitution',
      ),
      ...{ makes: ['report'], gives: ['police-report'], clock: local(3, 'days') },
      legal: laws.ptppo('pasal 29–30 dan 48', 'arts. 29–30 and 48'),
    }),
    step({
      code: 'non-punishment',
      ...{ per: 'case', track: 'law', responsible: 'police', aspect: 'non-punishment', after: 'report' },
      words: words('Periksa: tidak ada korban yang dijadikan tersangka', 'Check: no victim is made a suspect'),
      clock: local(7, 'days'),
      legal: laws.ptppo('pasal 18', 'art. 18'),
    }),
    step({
      code: 'interview',
      ...{
        per: 'case',
        track: 'law',
        responsible: 'police',
        aspect: 'victim-interview',
        after: 'report',
        consent: 'asked',
      },
      words: words(
        'Dengar korban di ruang pelayanan khusus, didampingi; jawaban lama tidak ditanya ulang',
        'Hear victims in the special service room, accompanied; earlier answers are not asked again',
      ),
      ...{ needs: ['report'], clock: local(14, 'days') },
      legal: laws.ptppo('pasal 34–35 dan 45', 'arts. 34–35 and 45'),
    }),
    step({
      code: 'evidence',
      ...{ per: 'case', track: 'law', responsible: 'police', aspect: 'evidence', after: 'report' },
      words: words(
        'Amankan bukti: percakapan, tiket, kontrak, aliran uang',
        'Secure evidence: chats, tickets, contracts, money',
      ),
      ...{ makes: ['visum-letter'], clock: local(14, 'days') },
      legal: laws.ptppo('pasal 29–33', 'arts. 29–33'),
    }),
    step({
      code: 'visum',
      ...{
        per: 'case',
        track: 'law',
        responsible: 'health',
        aspect: 'forensic-report',
        after: 'evidence',
        consent: 'required',
      },
      words: words(
        'Visum bila diminta penyidik dan disetujui',
        'Forensic report when the investigator asks and the person agrees',
      ),
      ...{ needs: ['visum-letter'], makes: ['visum'], clock: local(7, 'days') },
      legal: laws.procedure('tentang keterangan ahli', 'on expert statements'),
    }),
    step({
      code: 'notice',
      ...{ per: 'case', track: 'law', responsible: 'police', aspect: 'investigation-notice', after: 'report' },
      words: words('Kirim SPDP kepada penuntut umum', 'Send the SPDP to the prosecutor'),
      ...{
        makes: ['notice'],
        gives: ['notice-sent'],
        clock: local(7, 'days', words('putusan MK 130/2015, tujuh hari', 'Constitutional Court 130/2015, seven days')),
      },
      legal: laws.procedure('tentang penyidikan', 'on investigation'),
    }),
    step({
      code: 'restitution',
      ...{ per: 'case', track: 'law', responsible: 'lpsk', aspect: 'restitution', after: 'report', consent: 'asked' },
      words: words(
        'Minta penilaian restitusi LPSK sebelum tuntutan dibacakan',
        'Ask LPSK to assess restitution before the demand is read',
      ),
      ...{ makes: ['restitution-sheet'], stop: 'demand-read', clock: local(60, 'days') },
      legal: ground('Perma 1/2022; UU 21/2007 pasal 48', 'Perma 1/2022; Law 21/2007 art. 48'),
    }),
    step({
      code: 'protection',
      ...{
        per: 'case',
        track: 'law',
        responsible: 'lpsk',
        aspect: 'witness-protection',
        after: 'report',
        consent: 'required',
      },
      words: words(
        'Perlindungan saksi: LPSK memeriksa kelengkapan permohonan',
        'Protection of witnesses: LPSK checks that the request is complete',
      ),
      clock: byLaw(7, 'days', words('PP 7/2018', 'PP 7/2018')),
      legal: ground('UU 31/2014; PP 7/2018', 'Law 31/2014; PP 7/2018'),
    }),
    step({
      code: 'file',
      ...{ per: 'case', track: 'law', responsible: 'police', aspect: 'case-file', after: 'evidence' },
      words: words('Kirim berkas perkara (tahap I)', 'Send the case file (stage I)'),
      ...{ needs: ['notice', 'report'], makes: ['file'], gives: ['file-sent'], clock: local(60, 'days') },
      legal: laws.procedure('tentang berkas perkara', 'on the case file'),
    }),
    step({
      code: 'review',
      ...{ per: 'case', track: 'law', responsible: 'prosecutor', aspect: 'file-review', event: 'file-sent' },
      words: words(
        'Teliti berkas; lengkap (P-21) atau kembalikan dengan petunjuk',
        'Review the file; complete (P-21) or back with directions',
      ),
      ...{
        needs: ['file'],
        gives: ['file-complete'],
        clock: local(
          14,
          'days',
          words('KUHAP, perlu dikonfirmasi dalam UU 20/2025', 'KUHAP, to be confirmed in Law 20/2025'),
        ),
      },
      legal: laws.procedure('tentang prapenuntutan', 'on pre-prosecution'),
    }),
    step({
      code: 'hand-suspects',
      ...{ per: 'case', track: 'law', responsible: 'police', aspect: 'suspects-handed', event: 'file-complete' },
      words: words('Serahkan tersangka dan barang bukti (tahap II)', 'Hand over suspects and evidence (stage II)'),
      clock: local(14, 'days'),
      legal: laws.procedure('tentang penyerahan', 'on handing over'),
    }),
    step({
      code: 'journey',
      ...{ per: 'case', track: 'immigration', responsible: 'immigration', aspect: 'journey' },
      words: words(
        'Telusuri dokumen dan perlintasan; paspor yang ditahan diberi tanda terima',
        'Trace papers and crossings; a passport kept gets a receipt',
      ),
      clock: local(48, 'hours'),
      legal: laws.immigration('pasal 86–88', 'arts. 86–88'),
    }),
    step({
      code: 'relief',
      ...{
        per: 'case',
        track: 'immigration',
        responsible: 'immigration',
        aspect: 'immigration-relief',
        after: 'journey',
      },
      words: words(
        'Catat: korban tidak dikenai tindakan administratif keimigrasian',
        'Record: no administrative measure against victims',
      ),
      ...{ needs: ['passport'], clock: local(3, 'working days') },
      legal: laws.immigration('pasal 86–88', 'arts. 86–88'),
    }),
  ],
}
