"""The Indonesian words of the newest edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words

MONTHS = words("""Januari | Februari | Maret | April | Mei | Juni | Juli | Agustus | September |
    Oktober | November | Desember""")


def _closing(day: datetime) -> str:
    signed = f"Teluk Meru, {day.day} {MONTHS[day.month - 1]} {day.year}"
    if day.day % 3 == 0:
        return (
            "Keterangan lebih lanjut:\n¶ Sdri. Wulan (Bagian Humas)\n¶ Telp. (000) 774-3310 ext. "
            "5\n"
            f"¶ Surel: humas@dewanmeru.invalid\n{signed}"
        )
    return f"{signed}\nSekretariat Dewan Niaga Teluk Meru"


INDONESIAN = Vocabulary(
    slots={
        "inst": words("""Dewan Niaga Teluk Meru | Federasi Rantai Dingin | Dinas Kelautan Tanjung
            Sirih | Galangan Kapal Bintang Timur | Badan Teh Lamsing | Lembaga Standar Wilayah |
            Asosiasi Asuransi Muatan | Bea Cukai Teluk Meru | Gabungan Penggilingan Kecil | Konsulat
            di Elleri | Kereta Pesisir Persero | Himpunan Pengusaha Perempuan | Bank Pembangunan
            Lamsing | Panitia Pekan Raya | Serikat Pengalengan Ikan | Politeknik Bahari"""),
        "person": words("""Bambang Wiratmoko | Liang Shuwen | Nurhaliza Osman | Ketut Adnyana |
            Yohana Tambunan | Rizal Mantovani | Somphet Keola | Ong Beng Hock | Ratna Kusumadewi |
            Xu Jianbo | Asep Permadi | Maria Lobo"""),
        "post": words("""ketua umum | pelaksana tugas direktur | wakil gubernur | konsul kehormatan
            | kepala bidang perdagangan | bendahara | sekretaris kedua | mitra pengelola |
            dekan"""),
        "paper": words("""Harian Teluk Meru | Lamsing Pos | Warta Elleri | Kabar Pesisir | Majalah
            Bahari | Suara Selatan"""),
        "thing": words("""ikan kembung beku | gudang pendingin | lelang teh | perbaikan kapal |
            pupuk organik | mebel rotan | pakan udang | sewa derek | asuransi muatan | pengering
            surya | kopi gayo | camilan rumput laut | gudang berikat | gelatin halal | klinker semen
            | faktur digital | tongkang | magang vokasi"""),
        "where": words("""Teluk Meru | Elleri | Lamsing Hulu | Tanjung Sirih | Kampung Baru |
            koridor Tanlay | Guanling | Pulau Merbah | Nam Thong | Kepulauan Selatan | Rantau
            Panjang"""),
        "did": words("""menyetujui | meninjau | menunda | mendanai | mengesahkan | mempromosikan |
            menggabungkan | melelang | menelaah | mensubsidi | membuka kembali | mendata"""),
        "meet": words("""temu pembeli | makan malam tahunan | rapat gabungan keenam | kunjungan
            pabrik | klinik kepabeanan | pekan raya | rapat tertutup | diskusi meja bundar | seminar
            investasi | rapat umum anggota"""),
        "when": words("""sejak akhir tahun lalu | selama lima triwulan | pada Januari saja |
            dibandingkan tahun lalu | pada musim liburan | sepanjang 2017 | selama uji coba"""),
        "soon": words("""sebelum musim hujan | pertengahan tahun | seusai pameran | dalam delapan
            pekan | triwulan depan | setelah aturan terbit | pada April"""),
        "folk": words("""pengolah ikan | pekebun | pemilik kapal | makelar | pedagang | peserta
            magang | penanggung | nelayan | sopir truk | pengecer | pengelola hotel"""),
        "cause": words("""harga solar | kelangkaan peti kemas | ombak tinggi | aturan label yang
            kabur | rupiah lemah | mesin tua | pemeriksaan ganda | pembayaran lambat | panen basah |
            tarif baru | kenaikan upah"""),
        "money": words("juta rupiah | miliar rupiah | ribu ringgit | juta yuan | ribu dolar"),
        "moved": words("naik | turun | berlipat | melandai | pulih | mendatar | melonjak"),
        "date": words("""7 Februari | 12/2 | 15 Februari | 19 Januari | 27 Januari | 21 Desember | 9
            November"""),
        "slot": words("pukul 09.00-12.00 | pukul 14.30 WIB | pukul 18.45 | sehari penuh"),
        "future": words("""Kamis, 22 Maret 2018 | 14 April 2018 | 8-10 Mei 2018 | Jumat, 27 April
            2018 | 16 Maret 2018"""),
    },
    sentences=[
        "{inst} {did} {thing} di {where} pada {date}, kata {post} {person}.",
        "{thing} {moved} {n} persen {when}, {thing2} {n2} persen.",
        "“{where} punya {thing}; {folk} butuh {thing2},” ujar {person}.",
        "Menurut {person}, {post} {inst}, biangnya {cause}.",
        "Sekitar {n} {folk} menghadiri {meet} di {where}.",
        "Agar {folk} di {where} mencoba {thing}, {inst} menyisihkan {n} {money}.",
        "Kendati {cause}, {where} mengirim {n} peti {thing} {when}.",
        "{person} dan {person2} meneken naskah untuk {inst} dan {inst2}.",
        "{soon}, {folk} boleh melamar ke {inst}.",
        "Dari {n} {folk} yang ditanya {paper}, tak satu pun menyebut {cause}.",
        "{inst} juga {did} {thing}, {thing2}, dan {thing3}.",
        "Akibat {cause}, harga di {where} {moved} ke {n},{n2} {money} per ton {when}.",
        "{person} berterima kasih kepada {inst} atas {meet}.",
        "{cause} maupun {cause2} tak menghalangi {folk} datang ke {meet}, tulis {paper}.",
        "Dalam {meet}, {where} dan {where2} sepakat menyambung {thing} {soon}.",
        "Dari {n} pada 2011 menjadi {n2} kini: begitu {moved} {thing} asal {where}.",
        "{folk} yang absen dari {meet} dapat melihat {thing} di {inst} {soon}.",
        "{post} {person} mengenang {cause} {when}; {person2} tidak.",
        "Tamu lalu ke {where}, tempat {inst} {did} lini {thing}.",
        "“Tanya {folk}, jangan {inst},” seloroh {person} kepada {person2}.",
        "{inst} mempekerjakan {n} orang di {where}, {n2} di {where2}.",
        "Separuh {thing} menuju {where}, asal tiada {cause}.",
        "{person} menyebut tiga hal.\n‣ {thing} bagi {folk} {where};\n‣ {n} {money} dari {inst};\n"
        "‣ tamatnya {cause} {soon}.",
        "{inst} memutuskan:\n＃ {folk} mendaftarkan {thing} secara daring\n＃ {where} menerima {n} "
        "{money}\n＃ {inst2} melapor pada {meet}",
        "{cause} bukan barang baru.\n§ Arti {thing} bagi {where}\n{person} menaksir {n} {money} "
        "{when}.",
        "{inst} merilis angka berikut.\nPelabuhan\tTon {when}\tSelisih\n{where}\t{n}\t{n2}%\n"
        "{where2}\t{n3}\t-{n4}%\nJumlah\t{n5}\t\n※ {where3} tanpa {thing}.",
        "{paper} berbincang dengan {person}.\n¿ Bagaimana {thing} {when}?\n{moved}, lihat saja "
        "{where}.\n"
        "¿ Lalu {cause}?\nItu urusan {inst}, {soon}.",
        "Komunike itu berbunyi:\n» {inst} dan {inst2} memperlakukan {thing} asal {where} setara "
        "{thing2}.",
        "Rincian {meet}:\n¶ Tanggal: {future}\n¶ Waktu: {slot}\n¶ Tempat: Ruang {n}, Balai "
        "{where}\n"
        "¶ Biaya: Rp{n2}.000",
        "(1) {inst} merancang; (2) {folk} menanggapi; (3) {person} memutus {soon}.",
    ],
    titles=[
        "{inst} Bahas {thing} di {where}",
        "{thing} {where} {moved} {when}",
        "{person}: {thing} Bisa Menunggu",
        "{meet} {thing} Dibuka di {where}",
        "Undangan {meet}, {future}",
        "{inst} Kunjungi {where} ({date})",
        "Mengapa {folk} {where} Melirik {thing}",
        "Catatan Pasar {date}: {thing}, {thing2}",
    ],
    short_titles=["Edaran No. {n}", "Libur {date}"],
    reworded=["Laporan: {title}", "{title} - catatan redaksi"],
    abstract="Ringkasan: ",
    byline=lambda author, other: (f"Oleh: {author}", f"Foto: {other}"),
    dated=lambda day: f"TELUK MERU, {day.day} {MONTHS[day.month - 1]} {day.year} – ",
    attachment="Unduh formulir dan susunan acara",
    joiner="\n",
    captions=[
        "{person} (tengah) bersama {person2} dalam {meet}",
        "Dermaga {where}. Foto: dok. {inst}",
        "{folk} meninjau {where}, {date}",
    ],
    closing=_closing,
)
