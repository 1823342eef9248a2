"""The Indonesian words of the fresh edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def _closing(day: datetime) -> str:
    signed = f"Sekretariat Kamar Niaga Selat\n{day.day} {MONTHS[day.month - 1]} {day.year}"
    if day.day % 3 == 0:
        return signed
    return (
        "☎ Narahubung: Ibu Ratna (Bidang Keanggotaan), telp. (0000) 820-0123\n"
        f"☎ Surel: anggota@niagaselat.invalid\n{signed}"
    )


_SLOTS = {
    "org": words("""Kamar Niaga Selat | Pelabuhan Muara Kencana | Asosiasi Petani Lada | Kantor
            Bea Cukai Tanjung Mawar | Dinas Koperasi Baruna | Himpunan Nelayan Anggrek | Balai
            Karantina | Kawasan Industri Sungai Lada | Serikat Penenun | Politeknik Bahari | Badan
            Standar Daerah | Bank Pembangunan Pesisir | Forum Kopi Rakyat | Maskapai Garis Biru |
            Balai Jalan | Komite Logistik Dingin"""),
    "person": words("""Ratna Wulandari | Hendra Saputra | Yosef Lado | Siti Maimunah | Agus
            Prabowo | Lim Kiat Hong | Maria Tukan | Bambang Irawan | Nurul Hidayah | Chen Jianhua |
            Tigor Sihombing | Andi Mappa"""),
    "role": words("""ketua umum | kepala kantor | wakil wali kota | sekretaris jenderal |
            atase perdagangan | direktur | peneliti senior | bendahara | kepala balai | juru
            bicara"""),
    "paper": words("""Kabar Pesisir | Harian Baruna | Suara Muara | Niaga Pos | Warta Selat |
            Kantor Berita Bahari"""),
    "goods": words("""ekspor lada | rumput laut | izin gudang dingin | sepeda motor listrik |
            tol sungai | faktur digital | kapal perintis | kopi robusta | kuota tuna | sertifikat
            halal | serat kelapa | tenun ikat | truk lintas batas | kredit bakau | sarang walet |
            penerbangan malam | rotan olahan"""),
    "place": words("""Tanjung Mawar | Baruna | Muara Kencana | Sungai Lada | Pulau Anggrek |
            Kuala Jati | Nanliu | Teluk Giri | Batu Hijau | Labuan Sari | Pasir Putih | Zamboa |
            pesisir timur | Bukit Rawa"""),
    "moved": words("naik | turun | melonjak | tersendat | pulih | menyusut | berlipat"),
    "act": words("""menyetujui | menunda | menguji coba | membiayai | meninjau | meneken |
            membuka | menolak | menyusun ulang | membela | menggabungkan"""),
    "forum": words("""misi dagang | temu usaha | rapat kerja kelima | hari terbuka | pameran
            panen | pelatihan | forum wali kota | peninjauan lapangan | lokakarya dua hari"""),
    "span": words("""musim ini | sejak Agustus | selama libur | pada semester kedua | dibanding
            2016 | selama uji coba | dalam empat pekan | tiga tahun beruntun"""),
    "soon": words("""sebelum Juni | mulai Senin depan | sebelum musim hujan | setelah dana cair
            | usai Lebaran | pada putaran berikut | dalam enam puluh hari"""),
    "who": words("""petani | pengusaha truk | penenun | pedagang pasar | agen kapal | lulusan
            muda | nelayan | pengepak | pemilik losmen | importir"""),
    "why": words("""antrean pelabuhan | kemarau panjang | label baru | rupiah yang menguat |
            alat pindai yang lambat | ongkos angkut | jembatan yang ditutup | pajak ganda |
            pemeriksaan ketat"""),
    "money": words("juta rupiah | miliar rupiah | juta dolar | kontainer | karung"),
    "hour": words("08.00 | 09.00 | 09.30 | 13.30 | 14.15 | 19.00"),
    "day": words("""14 Maret | 21 Maret | 3 April | 17 April | 8 Mei | 29 Mei | 6 Juni
        | 19 Juni | 12 Juli | 26 Juli | 5 September"""),
    "mood": words("optimistis | waspada | lega | bingung | tegas | gelisah"),
}
# As titles are written there: "{goods}" is "Goods", each word with a capital.
_CAPITALS = {name.title(): [word.title() for word in chosen] for name, chosen in _SLOTS.items()}

INDONESIAN = Vocabulary(
    slots={**_SLOTS, **_CAPITALS},
    sentences=[
        "{org} mengajak {n} {who} ke {place} untuk {forum}.",
        "“{Goods} tidak bisa menunggu {goods2},” kata {person}, {role} {org}.",
        "Angka {goods} {moved} {n},{n2} persen {span}.",
        "{person} menyalahkan {why} dan meminta {n} {money} kepada {org}.",
        "Dari {place} ke {place2}, {goods} {moved} {span} karena {why}.",
        "{soon}, {who} bisa mengurus {goods} di {place}.",
        "{org} {act} {goods}, sedangkan {org2} {act2} {goods2}.",
        "Tak semua {who} {mood}; {n} orang di {place} meninggalkan {forum}.",
        "{person} selaku {role} membawa {n} {who} ke {place}.",
        "{place} membelanjakan {n} {money} bagi {goods}, {n2} bagi {goods2}.",
        "Dalam {forum} di {place} dibahas {n} berkas {goods}.",
        "Ditanya sebabnya, {person} menyebut {why} serta {why2}.",
        "{org} mencatat {n} {who} di {place}, {n2} di {place2}.",
        "Begitu {org} {act} {goods}, {goods2} {moved}.",
        "Usai {forum}, {role} asal {place} tampak {mood}.",
        "{who} dan {who2} berbagi {n} dermaga di {place} {span}.",
        "{soon}, {place} menukar {goods} dengan {goods2}.",
        "{why} membebani {who} {n} {money} {span}.",
        "{org} meminjami {place} {n} {money} untuk {goods}.",
        "Baru {n} dari {n2} {who} mengenal {goods}.",
        "{person} ({org}) menemui {person2} ({org2}) di {place}.",
        "Selama {why} belum selesai, {goods} {moved}.",
        "Ada {n} partai {goods} tertahan di {place} {span}.",
        "{org} berharap {goods} tiba di {place} {soon}.",
        "Meski {mood}, {who} tetap {act} {forum}.",
        "{person} beralih ke {place}.\n◆ Nasib {goods}\n{org} {act} {n} lokasi {span}.",
        "{org} {act} {forum}.\n◆ Permintaan {who}\nUmumnya {goods} {soon}, ujar {person}.",
        "Syarat yang dibawa:\n• salinan formulir {goods};\n• {n} contoh dari {place};\n"
        "• surat {org}.",
        "Acara dijadwalkan sebagai berikut.\n▪ Tanggal: {day} 2018\n"
        "▪ Pukul: {hour} sampai selesai\n▪ Tempat: Gedung {n}, {place}",
        "Langkahnya ada dua.\n1. {org} mendata {n} {who}.\n2. {org2} mengunjungi {place} {soon}.",
        "Pernyataan bersama itu berbunyi:\n“{org} dan {org2} menilai {goods} berguna bagi {place}, "
        "dengan atau tanpa {why}.”",
        "Berikut angka {org}.\nPintu\tTruk\tTon\n{place}\t{n}\t{n2}\n{place2}\t{n3}\t{n4}\n"
        "※ Catatan: belum termasuk {goods}.",
    ],
    titles=[
        "{org} {Act} {Goods} lewat {Forum}",
        "{Goods} di {place}, Begini Kata {person}",
        "{n} {Who} Ikuti {Forum} di {place}",
        "{org} dan {org2} Sepakati {Goods}",
        "Pengumuman {Forum} bagi {Who} {place}",
        "Opini: {place} Butuh {Goods}, Bukan {Goods2}",
        "{person} Kunjungi {org} di {place}",
    ],
    short_titles=["Edaran No. {n}", "Kantor Tutup"],
    reworded=["{title} (Lengkap)", "FOTO: {title}"],
    abstract="Ringkasan: ",
    byline=lambda author, other: (f"Penulis: {author}", f"Foto: {other}"),
    dated=lambda day: f"BARUNA, {day.day}/{day.month} (Kantor Berita Bahari) – ",
    attachment="Lampiran: formulir pendaftaran dan susunan acara",
    joiner="\n",
    captions=[
        "{person} (kiri) bersama {who} dalam {forum} di {place}. (Foto: {paper})",
        "Suasana {goods} di {place}",
        "Rombongan {org} di {place}. FOTO/{paper}",
    ],
    closing=_closing,
)
