/** The words of transfers, in Indonesian; loaded with their screen, not with the first script. */
export const transfers = {
  lead: 'Mutasi, cuti, Plt., Plh., dan berhenti: pada jam yang disebut surat, pekerjaan terbuka beralih dan akses lama berakhir. Tidak ada yang tertinggal tanpa pemilik.',
  draw: 'Susun serah tugas',
  drawTitle: 'Serah tugas seorang petugas',
  drawLead: 'Pada jam mulai, sesi petugas ini berakhir dan semua di bawah ini beralih.',
  current: 'Serah tugas',
  none: 'Belum ada serah tugas',
  noneWhy: 'Yang disusun untuk petugas pos Anda tampil di sini.',
  nobody: 'Tidak ada pos yang Anda kepalai',
  nobodyWhy:
    'Serah tugas disusun oleh kepala pos, kepala instansi, Ketua Harian bagi sekretariatnya, atau administrator.',
  officer: 'Petugas',
  officerChoose: 'Pilih petugas',
  kind: 'Alasan',
  kinds: {
    transfer: 'Mutasi',
    leave: 'Cuti',
    acting: 'Plt. (pelaksana tugas)',
    'daily acting': 'Plh. (pelaksana harian)',
    ended: 'Berhenti',
  },
  successor: 'Pengganti',
  successorChoose: 'Pilih pengganti',
  alertsTo: 'Peringatan kepada',
  dutiesTo: 'Piket kepada',
  same: 'Pengganti yang sama',
  from: 'Mulai',
  until: 'Sampai',
  untilHint: 'Pada jam ini yang masih terbuka kembali kepadanya.',
  letter: 'Nomor surat',
  letterOn: 'Tanggal surat',
  open: 'Pekerjaan terbuka atas namanya',
  alerts: (n: number) => `${n} peringatan diambilnya`,
  duties: (n: number) => `${n} jaga piket`,
  tasks: (n: number) => `${n} tugas atas namanya: kepada pengganti`,
  drafts: (n: number) => `${n} rancangan: tetap, siapa pun yang berwenang dapat meneruskan`,
  post: 'Dipegang posnya, tidak berpindah',
  held: (one: {
    tracks: number
    steps: number
    handOvers: number
    requests: number
    reports: number
    delays: number
  }) =>
    `${one.tracks} jalur kasus · ${one.steps} langkah · ${one.handOvers} serah terima · ${one.requests} permintaan · ${one.reports} laporan · ${one.delays} penundaan`,
  others: (n: number) => (n === 0 ? 'Tidak ada petugas lain di pos ini.' : `${n} petugas lain di pos ini.`),
  grows: 'Pengganti dari pos lain mendapat akses baru: berlaku sesudah dikuatkan orang kedua.',
  send: 'Simpan',
  set: 'Serah tugas akan berlaku pada jamnya',
  waits: 'Menunggu dikuatkan orang kedua',
  confirm: 'Kuatkan',
  confirmed: 'Serah tugas dikuatkan',
  withdraw: 'Tarik',
  withdrawn: 'Serah tugas ditarik',
  line: (officer: string, successor: string) => `${officer} digantikan ${successor}`,
  letterLine: (letter: string) => `surat ${letter}`,
  by: (name: string) => `disusun ${name}`,
  moved: (n: number) => `${n} peringatan dan tugas beralih`,
}
