/** The words of the story, in Indonesian. */
export const story = {
  name: 'Cerita',
  begin: 'Ikuti ceritanya',
  beginLead: 'Sembilan langkah, lima menit, sebagai empat orang yang berbeda, di salinan demo yang dibuang sesudahnya.',
  of: (step: number, all: number) => `Langkah ${step} dari ${all}`,
  you: (who: string) => `Anda sekarang ${who}`,
  act: 'Kerjakan untuk saya',
  next: 'Lanjut',
  back: 'Kembali ke tempatnya',
  leave: 'Keluar dari cerita',
  smaller: 'Kecilkan',
  larger: 'Besarkan',
  done: 'Sudah.',
  waiting: 'Menunggu …',
  steps: [
    {
      title: 'Kelurahan mencatat siapa yang mau berangkat',
      tells:
        'Di Roban, lima anak perempuan diajak bekerja di Malaysia. Menurut kartu keluarga mereka berumur enam belas dan tujuh belas tahun. Buku register kelurahan masuk ke Simpul pada hari yang sama.',
      press: 'Tekan “Kerjakan untuk saya”: lima baris register dikirim, dan kirimannya muncul di daftar.',
    },
    {
      title: 'Di loket paspor mereka lima tahun lebih tua',
      tells:
        'Melati Contoh Rahayu duduk di depan Anda. Berkasnya menyebut umur 22 dan tujuan wisata. Petugas loket tidak perlu curiga pada semua orang: ia bertanya pada Simpul, satu orang, satu keperluan.',
      press:
        'Tekan “Kerjakan untuk saya” untuk mengetik NIK-nya, lalu buka jawabannya: temuan, pertanyaan berikutnya, siapa yang dipanggil. Orang yang mengantarnya tidak melihat apa-apa.',
    },
    {
      title: 'Peringatan dini sampai di meja piket',
      tells:
        'Desa, loket, dan nomor penjamin sendiri-sendiri tidak berarti banyak. Bersama-sama menjadi satu peringatan tentang lima orang. Belum ada yang berangkat.',
      press: 'Lihat papan: peringatannya sudah berdiri di antara yang perlu Anda sekarang. “Lanjut” membukanya.',
    },
    {
      title: 'Peringatan yang menjelaskan dirinya',
      tells:
        'Setiap alasan adalah kalimat dengan catatan, tanggal dan instansinya. “Mungkin korban” selalu dibaca lebih dulu; tidak ada angka rahasia yang menentukan.',
      press: 'Baca alasannya, lalu tekan “Ambil”: mulai sekarang ada nama yang menjawab.',
    },
    {
      title: 'Siapa terikat pada siapa, oleh apa',
      tells:
        'Lima berkas, satu nomor penjamin. Gambar dan tabel mengatakan hal yang sama, dan setiap garis dapat ditanya dari catatan mana ia berasal. Banyak terhubung bukan berarti pelaku.',
      press: 'Tekan satu garis atau satu titik, lalu “Lanjut”.',
    },
    {
      title: 'Peringatan menjadi kasus',
      tells:
        'Kasus lahir dengan satu koordinator dan satu penanggung jawab untuk setiap jalur: perlindungan, penegakan hukum, keimigrasian. Tidak pernah nol, tidak pernah dua.',
      press: 'Tekan “Buka kasus”, pilih perdagangan orang, tulis alasannya.',
    },
    {
      title: 'Serah terima, bukan lempar tanggung jawab',
      tells:
        'Lima anak perlu UPTD PPA. Tanggung jawab tetap pada Anda sampai mereka menerima; diam melewati tenggat naik ke atasannya, menolak harus menyebut dasar dan pemilik yang diusulkan.',
      press: 'Pada jalur perlindungan tekan “Serah terimakan” kepada UPTD PPA Singkawang.',
    },
    {
      title: 'UPTD PPA menerima',
      tells:
        'Di kantor lain, layar lain: yang ditawarkan, apa yang akan mereka lihat, dan sampai kapan. Rumah aman, kesehatan dan konseling adalah tiga rahasia terpisah; memegang kasus tidak membukanya.',
      press: 'Tekan “Terima”. Detik itu juga jalurnya berpindah.',
    },
    {
      title: 'Setiap korban mempunyai hasil',
      tells:
        'Kasus tidak dapat ditutup selama satu saja korban belum mempunyai hasil. Dicegah sebelum berangkat adalah hasil yang baik, bukan yang hilang.',
      press: 'Catat hasil untuk kelimanya; angka di papan berubah dengan sendirinya.',
    },
  ],
  endTitle: 'Dari buku register desa sampai lima anak pulang',
  endTells:
    'Itu satu jaringan rekaan. Semua yang Anda lihat adalah aplikasi yang sebenarnya; salinan ini dibuang bila Anda selesai.',
  figures: 'Lihat angkanya',
  finish: 'Selesai',
}
