"""The Malay words of the fresh edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words

MONTHS = (
    *("Januari", "Februari", "Mac", "April", "Mei", "Jun"),
    *("Julai", "Ogos", "September", "Oktober", "November", "Disember"),
)


def _closing(day: datetime) -> str:
    signed = (
        f"Setiausaha Kehormat\nDewan Perniagaan Kuala Serai\n"
        f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    )
    if day.day % 3 == 0:
        return signed
    return (
        "☎ Sebarang pertanyaan: Puan Rohani (Unit Keahlian), tel. 00-820 0123\n"
        f"☎ E-mel: ahli@kualaserai.invalid\n{signed}"
    )


_SLOTS = {
    "org": words("""Dewan Perniagaan Kuala Serai | Lembaga Pelabuhan Batu Lima | Persatuan
            Pengusaha Keropok | Majlis Daerah Ulu Sena | Jabatan Kastam Negeri | Koperasi Nelayan
            Tanjung Api | Institut Piawaian Utara | Kolej Komuniti Rimba | Kelab Usahawan Muda |
            Bank Tani Selatan | Pejabat Timbang dan Sukat | Taman Perindustrian Gading | Syarikat
            Feri Teluk | Pusat Latihan Halal | Jawatankuasa Jeti Bersama"""),
    "person": words("""Rohani Salleh | Tan Boon Heng | Kamaruddin Jusoh | Letchumi Raman |
            Zulkifli Hamid | Wong Siew Lan | Noraini Bakar | Dahlan Mat Isa | Xu Baihe | Ismail
            Puteh | Chong Wai Meng | Salmah Deraman"""),
    "role": words("""pengerusi | setiausaha kehormat | pegawai daerah | timbalan pengarah |
            bendahari | ketua unit | penasihat dagangan | pensyarah kanan | pengurus jeti"""),
    "paper": words("""Utusan Pantai | Berita Serai | Sinar Teluk | Warta Utara | Mingguan Niaga
            | Suara Muara"""),
    "goods": words("""eksport keropok | lesen bot | sarang burung walet | gaharu | yuran jeti |
            durian beku | kereta sewa elektrik | e-invois | gudang sejuk | pensijilan halal | batik
            cetak | getah sekerap | pelancongan sungai | lori rentas sempadan | pinjaman mikro |
            ikan patin | kraf rotan"""),
    "place": words("""Kuala Serai | Batu Lima | Ulu Sena | Tanjung Api | Gading | Rimba Jaya |
            Teluk Keris | Pekan Lama | Nanliu | Sungai Daun | Kampung Bendang | Bukit Nila | pantai
            timur | Zamboa"""),
    "moved": words("meningkat | merosot | melonjak | terhenti | pulih | mengecil | bertambah"),
    "act": words("""meluluskan | menangguhkan | merintis | membiayai | memantau |
            menandatangani | membuka | membantah | merombak | mempertahankan | menyatukan"""),
    "forum": words("""lawatan dagang | majlis sarapan | mesyuarat kelima | hari terbuka | pesta
            menuai | kursus pendek | forum belia | tinjauan tapak | bengkel dua hari"""),
    "span": words("""musim ini | sejak Ogos | sepanjang cuti | bagi separuh kedua | berbanding
            2016 | dalam tempoh percubaan | dalam empat minggu | tahun ketiga berturut-turut"""),
    "soon": words("""sebelum Jun | mulai Isnin depan | sebelum tengkujuh | selepas peruntukan
            tiba | selepas Aidilfitri | pada pusingan akan datang | dalam enam puluh hari"""),
    "who": words("""peniaga kecil | pemandu lori | penenun | penjaja | ejen kapal | belia |
            nelayan | pembungkus | pengusaha inap desa | pengimport"""),
    "why": words("""kesesakan jeti | kemarau | label baharu | ringgit kukuh | mesin imbas yang
            lembap | tambang laut | jambatan ditutup | cukai berganda | persampelan ketat"""),
    "money": words("ribu ringgit | juta ringgit | juta yuan | kontena | guni"),
    "hour": words("8.30 pagi | 9.00 pagi | 9.30 pagi | 2.15 petang | 3.00 petang | 8.00 malam"),
    "day": words("""14 Mac | 21 Mac | 3 April | 17 April | 8 Mei | 29 Mei | 6 Jun
        | 19 Jun | 12 Julai | 26 Julai | 5 September"""),
    "mood": words("yakin | berhati-hati | lega | keliru | tegas | resah"),
}
# As titles are written there: "{goods}" is "Goods", each word with a capital.
_CAPITALS = {name.title(): [word.title() for word in chosen] for name, chosen in _SLOTS.items()}

MALAY = Vocabulary(
    slots={**_SLOTS, **_CAPITALS},
    sentences=[
        "{org} menghimpunkan {n} {who} di {place} untuk {forum}.",
        "“{Goods} tidak boleh menunggu {goods2},” kata {person}, {role} {org}.",
        "Jumlah {goods} {moved} {n}.{n2} peratus {span}.",
        "{person} menuding {why} lalu memohon {n} {money} daripada {org}.",
        "Dari {place} ke {place2}, {goods} {moved} {span} akibat {why}.",
        "{soon}, {who} boleh memohon {goods} di {place}.",
        "{org} {act} {goods}, manakala {org2} {act2} {goods2}.",
        "Bukan semua {who} {mood}; {n} orang dari {place} meninggalkan {forum}.",
        "{person}, {role}, mengiringi {n} {who} ke {place}.",
        "{place} berbelanja {n} {money} bagi {goods} dan {n2} bagi {goods2}.",
        "Sebanyak {n} kertas {goods} dibentang dalam {forum} di {place}.",
        "Apabila ditanya, {person} menyebut {why} dan {why2}.",
        "{org} merekodkan {n} {who} di {place}, {n2} di {place2}.",
        "Sebaik {org} {act} {goods}, {goods2} {moved}.",
        "Seusai {forum}, {role} dari {place} kelihatan {mood}.",
        "{who} dan {who2} berkongsi {n} petak di {place} {span}.",
        "{soon}, {place} menukar {goods} dengan {goods2}.",
        "{why} membebankan {who} sebanyak {n} {money} {span}.",
        "{org} memberi {place} pinjaman {n} {money} untuk {goods}.",
        "Hanya {n} daripada {n2} {who} tahu tentang {goods}.",
        "{person} ({org}) menemui {person2} ({org2}) di {place}.",
        "Selagi ada {why}, {goods} {moved}.",
        "Terdapat {n} lot {goods} tersadai di {place} {span}.",
        "{org} berharap {goods} sampai ke {place} {soon}.",
        "Walaupun {mood}, {who} {act} {forum}.",
        "{person} beralih kepada {place}.\n◆ Kedudukan {goods}\n{org} {act} {n} tapak {span}.",
        "{org} {act} {forum}.\n◆ Permintaan {who}\nRamai mahukan {goods} {soon}, ujar {person}.",
        "Pemohon perlu membawa:\n• salinan borang {goods};\n• {n} contoh dari {place};\n"
        "• surat sokongan {org}.",
        "Butiran majlis adalah seperti berikut.\n▪ Tarikh: {day} 2018\n"
        "▪ Masa: {hour}\n▪ Tempat: Dewan {n}, {place}",
        "Kerja dibuat dua peringkat.\n1. {org} mendaftar {n} {who}.\n2. {org2} melawat {place} "
        "{soon}.",
        "Kenyataan bersama itu menyebut:\n“{org} dan {org2} berpendapat {goods} berfaedah kepada "
        "{place}, walaupun {why}.”",
        "Angka {org} adalah seperti di bawah.\nPintu\tLori\tTan\n{place}\t{n}\t{n2}\n"
        "{place2}\t{n3}\t{n4}\n※ Nota: tidak termasuk {goods}.",
    ],
    titles=[
        "{org} {Act} {Goods} menerusi {Forum}",
        "{Goods} di {place}: Penjelasan {person}",
        "{n} {Who} Sertai {Forum} di {place}",
        "{org} dan {org2} Setuju Laksana {Goods}",
        "Notis {Forum} kepada {Who} di {place}",
        "Pendapat: {place} Perlukan {Goods}, Bukan {Goods2}",
        "{person} Lawat {org} di {place}",
    ],
    short_titles=["Pekeliling Bil. {n}", "Kaunter Ditutup"],
    reworded=["{title} - Laporan Penuh", "GAMBAR: {title}"],
    abstract="Sinopsis: ",
    byline=lambda author, other: (f"Oleh {author}", f"Gambar oleh {other}"),
    dated=lambda day: f"KUALA SERAI, {day.day} {MONTHS[day.month - 1]} (Berita Serai) - ",
    attachment="Lampiran: borang jawapan dan atur cara",
    joiner="\n",
    captions=[
        "{person} (dua dari kiri) bersama {who} semasa {forum} di {place}. Foto: {paper}",
        "{goods} di {place}",
        "Rombongan {org} di {place}",
    ],
    closing=_closing,
)
