/**
 * Questions that desks ask, each with the signs its answer may note. Screening by talking, never a finding of law. Safety comes first, and
 * nothing sensitive is asked while a companion listens (protection.md P3); the questions by purpose follow the practice of passport
 * interviews (circular IMI-0277.GR.02.06/2017, to be confirmed; Kompas 6 October 2022).
 */
import type { Question } from '../desk.ts'

export const questions = {
  safe: {
    id: 'safe',
    stage: 'safety',
    ask: {
      id: 'Apakah Anda merasa aman sekarang? Perlu dokter, penerjemah, atau bantuan lain dulu?',
      en: 'Do you feel safe now? Do you need a doctor, an interpreter or other help first?',
    },
    signs: ['fear', 'hurt-or-threatened'],
  },
  separate: {
    id: 'separate',
    stage: 'separate',
    ask: {
      id: 'Pisahkan dari pendamping: mintalah pendamping menunggu di luar, lalu lanjutkan.',
      en: 'Part the person from the companion: ask the companion to wait outside, then go on.',
    },
    signs: ['companion-speaks'],
  },
  destination: {
    id: 'destination',
    stage: 'plain',
    ask: {
      id: 'Ke mana, berapa lama, dan dengan siapa Anda pergi?',
      en: 'Where are you going, for how long, and with whom?',
    },
    signs: ['cannot-name-destination'],
  },
  way: {
    id: 'way',
    stage: 'plain',
    ask: { id: 'Bagaimana Anda pulang, dan siapa yang membiayai?', en: 'How will you come back, and who pays?' },
    signs: ['no-return-or-funds'],
    purposes: ['tourism', 'family', 'umrah', 'medical', 'trade', 'other'],
  },
  pickup: {
    id: 'pickup',
    stage: 'plain',
    ask: { id: 'Siapa yang menjemput Anda di sana?', en: 'Who will fetch you there?' },
    signs: ['pickup-unknown'],
    modi: ['overland workers', 'online offer', 'deported and back'],
  },
  hands: {
    id: 'hands',
    stage: 'plain',
    ask: {
      id: 'Siapa yang mengurus dokumen Anda? Apakah Anda memegangnya sendiri?',
      en: 'Who arranged your papers? Do you hold them yourself?',
    },
    signs: ['papers-by-others'],
    modi: ['raised age', 'overland workers', 'deported and back'],
  },
  birth: {
    id: 'birth',
    stage: 'plain',
    ask: {
      id: 'Tahun berapa Anda lulus sekolah, dan siapa kakak atau adik Anda?',
      en: 'In which year did you leave school, and who are your brothers or sisters?',
    },
    signs: ['scripted-answers'],
    modi: ['raised age'],
  },
  employer: {
    id: 'employer',
    stage: 'plain',
    ask: {
      id: 'Bekerja sebagai apa, pada siapa, dan apa isi perjanjian kerjanya?',
      en: 'What work, for whom, and what does the work contract say?',
    },
    signs: ['no-contract'],
    purposes: ['work', 'internship'],
    modi: ['overland workers'],
  },
  offer: {
    id: 'offer',
    stage: 'plain',
    ask: { id: 'Dari mana Anda mendengar tawaran kerja itu?', en: 'Where did you hear of the job?' },
    signs: ['offer-by-social-media'],
    purposes: ['work', 'internship', 'tourism'],
    modi: ['online offer', 'overland workers'],
  },
  wage: {
    id: 'wage',
    stage: 'plain',
    ask: { id: 'Berapa upah yang dijanjikan?', en: 'What wage was promised?' },
    signs: ['wage-above-market'],
    purposes: ['work', 'internship'],
    modi: ['online offer'],
  },
  relative: {
    id: 'relative',
    stage: 'plain',
    ask: {
      id: 'Siapa kerabat yang dikunjungi, di mana ia tinggal, dan bagaimana menghubunginya?',
      en: 'Which relative do you visit, where do they live, and how can they be reached?',
    },
    signs: ['relative-not-found'],
    purposes: ['family'],
  },
  organiser: {
    id: 'organiser',
    stage: 'plain',
    ask: {
      id: 'Biro mana yang memberangkatkan, dan kapan rombongan pulang?',
      en: 'Which organiser takes you, and when does the group return?',
    },
    signs: ['cannot-name-destination'],
    purposes: ['umrah'],
  },
  campus: {
    id: 'campus',
    stage: 'plain',
    ask: {
      id: 'Kampus dan jurusan apa, di kota mana, dan mana surat penerimaannya?',
      en: 'Which university and subject, in which town, and where is the letter of acceptance?',
    },
    signs: ['cannot-name-destination'],
    purposes: ['study'],
  },
  fiance: {
    id: 'fiance',
    stage: 'plain',
    ask: {
      id: 'Bagaimana Anda mengenal calon pasangan, dan siapa yang memperkenalkan?',
      en: 'How did you meet your future spouse, and who introduced you?',
    },
    signs: ['fiance-by-broker'],
    purposes: ['marriage'],
  },
  parents: {
    id: 'parents',
    stage: 'plain',
    ask: {
      id: 'Apakah kedua orang tua tahu dan setuju? Bolehkah kami menghubungi mereka?',
      en: 'Do both parents know and agree? May we reach them?',
    },
    signs: ['no-parental-consent'],
    children: true,
  },
  family: {
    id: 'family',
    stage: 'plain',
    ask: { id: 'Apakah keluarga tahu dan mengizinkan?', en: 'Does the family know and permit it?' },
    signs: ['family-permission-missing'],
  },
  debt: {
    id: 'debt',
    stage: 'sensitive',
    ask: {
      id: 'Apakah Anda berutang untuk perjalanan ini, dan kepada siapa harus dibayar?',
      en: 'Are you in debt for this journey, and who must be paid?',
    },
    signs: ['travel-debt'],
    modi: ['overland workers', 'online offer', 'raised age', 'deported and back'],
  },
  brideMoney: {
    id: 'bride-money',
    stage: 'sensitive',
    ask: {
      id: 'Apakah ada uang yang diserahkan kepada keluarga untuk pernikahan ini?',
      en: 'Was money given to the family for this marriage?',
    },
    signs: ['bride-money'],
    purposes: ['marriage'],
  },
  wages: {
    id: 'wages',
    stage: 'sensitive',
    ask: { id: 'Apakah upah Anda dibayar penuh di sana?', en: 'Were your wages paid in full there?' },
    signs: ['wages-withheld'],
  },
  kept: {
    id: 'kept',
    stage: 'sensitive',
    ask: {
      id: 'Siapa yang memegang paspor dan telepon Anda selama di sana?',
      en: 'Who held your passport and phone while you were there?',
    },
    signs: ['papers-kept'],
  },
  movement: {
    id: 'movement',
    stage: 'sensitive',
    ask: { id: 'Apakah Anda boleh keluar dari tempat kerja?', en: 'Were you allowed to leave the workplace?' },
    signs: ['movement-restricted'],
  },
  hurt: {
    id: 'hurt',
    stage: 'sensitive',
    ask: { id: 'Apakah ada yang menyakiti atau mengancam Anda?', en: 'Did anybody hurt or threaten you?' },
    signs: ['hurt-or-threatened'],
  },
  fetched: {
    id: 'fetched',
    stage: 'plain',
    ask: { id: 'Siapa yang menjemput Anda pulang?', en: 'Who fetches you home?' },
    signs: ['fetched-on-return'],
  },
  birthChange: {
    id: 'birth-change',
    stage: 'plain',
    ask: {
      id: 'Mengapa tanggal lahir perlu diubah, dan siapa yang menyarankannya?',
      en: 'Why must the birth date be changed, and who advised it?',
    },
    signs: ['birth-date-changed', 'papers-by-others'],
  },
  lateCertificate: {
    id: 'late-certificate',
    stage: 'plain',
    ask: {
      id: 'Untuk apa akta diperlukan sekarang, dan siapa saksinya?',
      en: 'What is the certificate needed for now, and who are the witnesses?',
    },
    signs: ['late-birth-certificate', 'papers-by-others'],
  },
  movedIn: {
    id: 'moved-in',
    stage: 'plain',
    ask: {
      id: 'Dengan siapa Anda tinggal di sini, dan mengapa pindah?',
      en: 'With whom do you live here, and why did you move?',
    },
    signs: ['moved-in-just-now'],
  },
  visaPage: {
    id: 'visa-page',
    stage: 'seen',
    ask: {
      id: 'Periksa halaman paspor: ada bekas dilepas?',
      en: 'Look at the pages of the passport: was one taken out?',
    },
    signs: ['visa-page-removed'],
  },
  cardOnly: {
    id: 'card-only',
    stage: 'seen',
    ask: { id: 'Dokumen apa yang dibawa?', en: 'Which document is carried?' },
    signs: ['identity-card-only'],
  },
  manner: {
    id: 'manner',
    stage: 'seen',
    ask: {
      id: 'Bagaimana cara menjawabnya? Tidak cukup sebagai alasan apa pun bila berdiri sendiri.',
      en: 'How were the answers given? Alone it is a reason for nothing.',
    },
    signs: ['scripted-answers', 'fear', 'companion-speaks'],
  },
} as const satisfies Record<string, Question>
