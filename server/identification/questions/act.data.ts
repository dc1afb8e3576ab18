/** The acts of UU 21/2007 art. 1(1): asked, and without strength. */
import type { Row } from '../indicators.ts'

export const act: Row[] = [
  [
    'ACT1',
    '',
    '',
    'Apakah ada yang mengajak atau menawarkan Anda pekerjaan, pernikahan, atau perjalanan ini?',
    'Did somebody invite you, or offer you this work, marriage or journey?',
    'Apakah ada yang mengajak kamu pergi atau bekerja?',
    'Did somebody ask you to go away or to work?',
  ],
  [
    'ACT2',
    '',
    '',
    'Apakah ada yang mengangkut Anda, dengan kendaraan apa pun?',
    'Did somebody carry you there, in any vehicle?',
    'Apakah ada yang membawa kamu naik mobil, kapal, atau kendaraan lain?',
    'Did somebody take you by car, boat or otherwise?',
  ],
  [
    'ACT3',
    '',
    '',
    'Apakah Anda ditampung di suatu tempat sebelum atau selama perjalanan?',
    'Were you lodged somewhere before or during the journey?',
    'Apakah kamu disuruh menunggu atau tinggal di suatu tempat dulu?',
    'Were you made to wait or stay somewhere first?',
  ],
  [
    'ACT4',
    '',
    '',
    'Apakah ada yang mengirim Anda ke tempat itu, misalnya mengurus dokumen atau tiket?',
    'Did somebody send you there, for example by arranging papers or tickets?',
    'Apakah ada yang mengurus surat atau tiket supaya kamu dikirim ke sana?',
    'Did somebody arrange papers or tickets to send you there?',
  ],
  [
    'ACT5',
    '',
    '',
    'Apakah Anda dipindahkan dari satu orang atau tempat ke orang atau tempat lain?',
    'Were you moved on from one person or place to another?',
    'Apakah kamu dipindahkan dari satu orang atau tempat ke yang lain?',
    'Were you moved on from one person or place to another?',
  ],
  [
    'ACT6',
    '',
    '',
    'Apakah ada yang menerima atau menjemput Anda di tempat tujuan?',
    'Did somebody receive you or meet you where you arrived?',
    'Apakah ada yang menjemput kamu waktu tiba?',
    'Did somebody meet you when you arrived?',
  ],
]
