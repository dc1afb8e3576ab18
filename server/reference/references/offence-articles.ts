/** Articles of offences, old and new side by side, valid by the date of the act; which of them is charged only an investigator chooses (P7). */
import type { Reference } from '../reference.ts'

/** The day on which the KUHP of 2023 came into force, and the one before. */
const [inForce, dayBefore] = ['2026-01-02', '2026-01-01']

/** Offence, code, law, article, from, until, Indonesian, English. */
const articles = `
trafficking|uu21-2|UU 21/2007|Pasal 2||${dayBefore}|Perdagangan orang|Trafficking in persons
trafficking|kuhp-455|KUHP (UU 1/2023)|Pasal 455|${inForce}||Perdagangan orang|Trafficking in persons
trafficking-in|uu21-3|UU 21/2007|Pasal 3|||Memasukkan orang ke Indonesia untuk dieksploitasi|Bringing into Indonesia for exploitation
trafficking-out|uu21-4|UU 21/2007|Pasal 4|||Membawa warga negara ke luar negeri untuk dieksploitasi|Taking citizens abroad for exploitation
trafficking-child|uu21-6|UU 21/2007|Pasal 6|||Mengirim anak sehingga tereksploitasi|Sending a child into exploitation
false-papers|uu21-19|UU 21/2007|Pasal 19|||Keterangan palsu pada dokumen untuk TPPO|False statements in papers for trafficking
smuggling|uu6-120|UU 6/2011|Pasal 120||${dayBefore}|Penyelundupan manusia|People smuggling
smuggling|kuhp-457|KUHP (UU 1/2023)|Pasal 457|${inForce}||Penyelundupan manusia|People smuggling
placement|uu18-81|UU 18/2017|Pasal 81|||Penempatan pekerja migran oleh perseorangan|Placement of migrant workers by individuals
placement-fee|uu18-83|UU 18/2017|Pasal 83|||Penempatan tidak memenuhi syarat|Placement against the requirements
child-trade|uu35-83|UU 35/2014|Pasal 83|||Perdagangan anak|Trade in children`

export const offenceArticles: Reference = {
  id: 'offence-articles',
  version: 1,
  name: { id: 'Pasal tindak pidana', en: 'Articles of offences' },
  about: {
    id: 'Pasal lama dan baru berdampingan menurut tindak pidananya. Undang-undang baru berlaku kecuali yang lama menguntungkan (KUHP 2023 pasal 3 ayat (1)); penyidik memilih dengan alasan, sistem tidak memilih. Pasal yang diserap KUHP 2023 perlu dikonfirmasi.',
    en: 'Old and new articles side by side by offence. The new law applies unless the old favours (KUHP 2023 art. 3(1)); the investigator chooses with a reason, the system never chooses. Which articles the KUHP of 2023 absorbed is to be confirmed.',
  },
  source: {
    id: 'UU 21/2007; UU 6/2011; UU 18/2017; UU 35/2014; UU 1/2023 (bunyi dan peralihan perlu dikonfirmasi)',
    en: 'Laws 21/2007, 6/2011, 18/2017, 35/2014 and 1/2023 (wording and transition to be confirmed)',
  },
  licence: { id: 'Peraturan publik', en: 'Public law' },
  producer: { id: 'Sekretariat Gugus Tugas', en: 'Task force secretariat' },
  walidata: { id: 'Kepolisian dan Kejaksaan (perlu dikonfirmasi)', en: 'Police and prosecution (to be confirmed)' },
  date: '2026-11-22',
  checked: 'to-confirm',
  key: 'code',
  columns: [
    { name: 'code', label: { id: 'Kode', en: 'Code' } },
    { name: 'offence', label: { id: 'Tindak pidana', en: 'Offence' } },
    { name: 'law', label: { id: 'Undang-undang', en: 'Law' } },
    { name: 'article', label: { id: 'Pasal', en: 'Article' } },
    { name: 'from', label: { id: 'Untuk perbuatan sejak', en: 'For acts from' } },
    { name: 'until', label: { id: 'Sampai dengan', en: 'Until' } },
    { name: 'name_id', label: { id: 'Nama', en: 'Name in Indonesian' } },
    { name: 'name_en', label: { id: 'Nama dalam bahasa Inggris', en: 'Name' } },
  ],
  origin: {
    kind: 'declared',
    rows: () =>
      articles
        .trim()
        .split('\n')
        .map((line) => {
          const [offence = '', code = '', law = '', article = '', from = '', until = '', name_id = '', name_en = ''] =
            line.split('|')
          // Seen in a source; the others are known and not confirmed.
          const status = code === 'kuhp-457' ? 'checked' : 'to-confirm'
          return { code, offence, law, article, from, until, name_id, name_en, status }
        }),
  },
}
