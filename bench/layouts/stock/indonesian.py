"""The Indonesian words of the stock edition: a regency's chamber. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words

MONTHS = words("""Januari | Februari | Maret | April | Mei | Juni | Juli | Agustus | September |
    Oktober | November | Desember""")
_DAYS = words("Senin | Selasa | Rabu | Kamis | Jumat | Sabtu | Minggu")


def said(day: datetime) -> str:
    """Return a day as it is written, `28 Februari 2018`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _closing(day: datetime) -> str:
    if day.day % 3 == 0:
        return (
            "Informasi lebih lanjut:\n¶ Sekretariat (Ibu Wening)\n¶ Telp. (000) 771-3308\n"
            f"Kota Wira, {said(day)}\nKamar Dagang Selat Sulan"
        )
    return f"Kota Wira, {said(day)}\nHumas Kamar Dagang Selat Sulan" if day.day % 2 else said(day)


INDONESIAN = Vocabulary(
    slots={
        "org": words("""Kamar Dagang Selat Sulan | Dinas Perdagangan Kota Wira | Bea Cukai Talan |
            Asosiasi Petani Kakao | Koperasi Rumput Laut | Otoritas Pelabuhan Amara | Balai Latihan
            Kerja | Bank Jembatan Mas | Perkumpulan Mebel Bambu | Politeknik Velar | Badan
            Standardisasi Daerah | Forum Pengusaha Muda | Ikatan Pengusaha Perempuan | Dinas
            Koperasi dan UKM | Gabungan Angkutan Darat"""),
        "office": words("""Bappeda | Universitas Patan | Balai Karantina | Syahbandar Amara |
            Laboratorium Pangan | Badan Arbitrase Talan | Dinas Pariwisata | Koperasi Jati Makmur |
            Lembaga Penjamin Ekspor | Kantor Imigrasi"""),
        "person": words("""Wening Lestari | Adi Suleman | Bonar Simatupang | Ratna Kusumawati |
            Hasan Daeng | Yusuf Pattinama | Sri Mulat | Gede Arsana | Melati Ginting | Tono
            Wirawan | Fransiska Wea | Karim Lubis"""),
        "post": words("""Ketua Umum | Sekretaris | Wakil Wali Kota | Kepala Dinas | Direktur Utama |
            Kepala Bidang Promosi | Bendahara | Atase Perdagangan | Kepala Balai | Penasihat"""),
        "place": words("""Kota Wira | Talan | Amara | Velar | Muara Daya | Pulau Siput | Pasir Emas
            | Lembah Utara | Gerbang Batu | Kawasan Berikat Sulan | Nanping | Desa Pinang"""),
        "town": words("""Patan | Dermaga Bangau | Tanah Merah | Karang Timur | Kota Jati | Monlan |
            Teluk Sabit | Pesisir Barat"""),
        "topic": words("""sertifikasi kakao | ekspor mebel bambu | angkutan lintas batas | surat
            keterangan asal | budidaya rumput laut | bus listrik | perdagangan digital | kredit
            usaha kecil | standar keramik | magang industri | gudang pendingin | perbaikan kapal |
            mediasi niaga | pasar jamu"""),
        "goods": words("""biji kakao | rumput laut kering | kursi rotan | lada | minyak kelapa |
            udang beku | ubin keramik | teh melati | pompa air | sarung tangan karet | kain tenun
            | gula aren"""),
        "meet": words("""temu bisnis | rapat kerja tahunan | klinik kredit | lokakarya sehari |
            pameran dagang | forum pembeli | pelatihan ekspor | makan siang kemitraan | sosialisasi
            aturan"""),
        "when": words("""tahun lalu | dalam dua bulan pertama | sejak awal tahun | pekan lalu | pada
            triwulan keempat | menjelang libur panjang | selama tiga tahun terakhir | akhir 2017 |
            selama uji coba | bulan ini"""),
        "soon": words("""mulai April | sebelum akhir tahun | pada tahap berikutnya | setelah Lebaran
            | pada triwulan ketiga | awal Mei | tahun depan | begitu rute baru dibuka | dalam dua
            tahun ke depan"""),
        "who": words("""anggota | petani kakao | perajin | pemilik truk | eksportir | pembeli |
            pedagang kecil | lulusan baru | pemilik kapal | pengelola gudang | pelaku UMKM"""),
        "cause": words("""peti kemas sulit didapat | hujan datang lebih awal | tarif angkutan naik
            turun | metode uji berbeda | tenaga terampil kurang | bahan baku mahal | dokumen
            memakan waktu | dermaga terbatas | usaha kecil tak punya agunan | gudang lama bocor"""),
        "effect": words("""biaya sudah turun | pedagang kecil lebih dulu menikmati hasilnya |
            antrean di pelabuhan berkurang | kepercayaan pasar pulih | pembeli baru berdatangan |
            desa di tepi jalan mendapat pekerjaan | stok kembali normal | mutu lebih terjaga"""),
        "act": words("""menyederhanakan dokumen | menunjuk petugas penghubung | membuka jalur cepat
            | mengirim delegasi bersama | menyewa gudang bersama | memperluas dermaga kedua |
            menyeragamkan kemasan | melatih penyuluh | menerbitkan panduan dua bahasa | berbagi
            hasil uji | membuka loket bantuan hukum"""),
        "moved": words("naik | turun | tumbuh | melemah | meningkat | menyusut"),
        "paper": words("""Harian Wira | Warta Selat | Amara Pos | Buletin Niaga | Talan Kini |
            Suara Muara"""),
    },
    sentences=[
        "{org} menggelar {meet} tentang {topic} di {place} {when}, diikuti {n} {who}.",
        "{post} {org}, {person}, membuka acara bersama {office}.",
        "“Kami tahu {cause}, karena itu kami ingin {act} {soon},” kata {person}.",
        "Pengiriman {goods} dari {place} {moved} {n} persen {when}, menurut {org}.",
        "{soon}, {org} dan {office} akan {act} bagi {who} di {place}.",
        "Peserta sepakat {topic} tak bisa dipisahkan dari {topic2}.",
        "{who} di {place} mengeluh {cause}.",
        "Karena {cause}, pesanan {goods} {moved} {when}.",
        "Kepada {paper}, {person} mengatakan {effect}.",
        "Sebelum rapat, rombongan meninjau {place} dan melihat pembuatan {goods}.",
        "{org} dan {office} meneken nota kesepahaman untuk {act} {soon}.",
        "Harga {goods} di {place} {moved} menjadi Rp{n} ribu, padahal {cause}.",
        "{who} wajib mendaftar ke {org} paling lambat {n} jam sebelum {meet}.",
        "Hingga kini {n} {who} ikut uji coba {topic}; {n2} lainnya menunggu.",
        "{paper} menulis, masa depan {topic} bergantung pada kemauan {org} {act}.",
        "Perjalanan {place} ke {town} lebih singkat {n} menit sehingga {effect}.",
        "Proyek senilai Rp{n} miliar itu rampung {soon}, ujar {person}.",
        "Banyak {who} berpendapat, setelah {org} {act}, {effect}.",
        "Kedua pihak juga membahas {topic}, {topic2}, dan {topic3}.",
        "{org} menguji {n} lot {goods} {when} dan menolak {n2}.",
        "{person} menyarankan {place} {act} sebelum {who} kecewa.",
        "Bagi {person}, pedagang {goods}, {topic} membawa harapan: {effect}.",
        "Acara ini terselenggara berkat {org}, {office}, dan {paper}.",
        "Dari {n} permohonan {topic} {when}, {org} menyelesaikan {n2}.",
        "{place} dan {town} akan bertukar {n} {who} {soon}.",
        "Jika {cause}, {goods} bisa terlambat {n} jam.",
        "Ditanya soal {topic}, {post} {org} menjawab bahwa {effect}.",
        "Meski {cause}, penjualan {goods} di {place} {moved} {n} persen.",
        "“Untuk {act}, {org} dan {office} harus duduk bersama,” tambah {person}.",
        "Pada hari yang sama, {n} {who} sepakat membeli {goods} lewat {org}.",
        "{place} menjadi pasar utama {goods}; volumenya {moved} {n} ton {when}.",
        "Mengenai {topic}, {person} mengakui {cause}, tetapi {effect}.",
        "{person} selaku {post} melaporkan {topic} {when} di depan {who}.",
        "Tim {org} akan ke {place} {soon} guna {act}.",
        "Utusan {place}, {town}, dan {town2} hadir bersama {who}.",
        "{person} dari {org} menyebut {topic} ujian bagi {place}.",
        "Hasil {meet}:\n‣ {org} {act};\n‣ {office} {act2};\n‣ {topic} ditinjau {soon}.",
        "{person} memaparkan latar belakangnya.\n§ Perkembangan {topic}\nDi {place}, {effect}; "
        "{goods} {moved} {n} persen.",
        "Data ringkas:\nBarang\tTon\tPerubahan\n{goods}\t{n}\t{n2}\n{goods2}\t{n3}\t{n4}",
        "{who} menyimak pesan {person}:\n» Kerja {topic} dimulai di {place} {when}, jangan "
        "berhenti meskipun {cause}.",
    ],
    titles=[
        "{org} Gelar {meet} {topic}",
        "{person} Pimpin Delegasi ke {place}, Bahas {topic}",
        "{org} dan {office} Teken Nota Kesepahaman {topic}",
        "{n} {who} Hadiri {meet} di {place}",
        "Ekspor {goods} dari {place} {moved} {n} Persen",
        "{person}: {place} Perlu {act}",
        "Undangan {meet} {topic} di {place}",
        "{org} Ajak {who} Dukung {topic}",
    ],
    short_titles=["Pengumuman Libur", "Lowongan"],
    reworded=["{title} – siaran pers", "Kabar Kadang: {title}"],
    abstract="Ringkasan: ",
    byline=lambda author, other: (f"Penulis: {author}", f"Foto: {other}"),
    dated=lambda day: f"Kota Wira, {_DAYS[day.weekday()]} ({said(day)}) – ",
    attachment="Unduh formulir pendaftaran",
    joiner="\n",
    captions=[
        "{person} berbicara pada {meet} di {place}.",
        "Foto bersama {org} (foto: {paper})",
        "Perajin menyiapkan {goods} di {place}",
    ],
    closing=_closing,
)
