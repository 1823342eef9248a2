"""The words of the final edition: other editions' slots, its own datelines and signatures.

Lines begin with the marks that `bench.layouts.newest.telling` knows.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bench.layouts.fresh.malay import MONTHS
from bench.layouts.last.words import CHINESE as _CHINESE
from bench.layouts.last.words import ENGLISH as _ENGLISH
from bench.layouts.last.words import MALAY as _MALAY
from bench.layouts.newest.indonesian import INDONESIAN as _INDONESIAN
from bench.layouts.newest.indonesian import MONTHS as BULAN

_WEEKDAYS = "一二三四五六日"


def _chinese_closing(day: datetime) -> str:
    signed = f"二〇一八年{day.month}月{day.day}日"
    if day.day % 3 == 0:
        return (
            "报名方式：\n¶ 电话：0000-6120066（工作日9:00-17:00）\n¶ 微信同号：13100000000\n"
            f"¶ 联系地址：梅鹿湾市白沙路18号商会大厦6楼\n梅鹿湾商会联合会秘书处\n{signed}"
        )
    return (
        f"特此公告。\n梅鹿湾商会联合会（盖章）\n{signed}" if day.day % 2 else f"（{signed}于白沙）"
    )


CHINESE = replace(
    _CHINESE,
    sentences=[
        *_CHINESE.sentences,
        "{date}上午，{inst}{post}{person}一行{n}人到访{where}，与{folk}座谈。",
        "座谈会上，{person}介绍了{thing}的情况，{person2}就{cause}提出三点建议。",
        "活动须知：\n＃ {folk}凭回执入场\n"
        "＃ {when}未缴会费者请先补缴\n＃ 来源不明的{thing}谢绝参展",
        "据统计：\n品种\t{when}（吨）\t均价\n{thing}\t{n}\t{n2}\n{thing2}\t{n3}\t{n4}\n"
        "{thing3}\t{n5}\t—",
    ],
    titles=[
        *_CHINESE.titles[2:9],
        "{person}率团赴{where}考察{thing}",
        "喜报！{inst}获评“{where}先进集体”",
        "我会成功举办{meet}",
        "【{thing}】{when}{where}{moved}{n}%",
        "转发{inst}关于{thing}的通知",
    ],
    short_titles=["放假通知", "缴费说明"],
    reworded=["{title}——会员日纪实", "热烈祝贺：{title}"],
    abstract="内容提要：",
    byline=lambda author, other: (f"供稿：综合部　{author}", f"摄影：{other}"),
    dated=lambda day: f"（{day.month}月{day.day}日，星期{_WEEKDAYS[day.weekday()]}）",
    attachment="附件2：参会人员回执表.doc",
    captions=["{meet}会场", "{person}（右二）在{where}考察", "图为{folk}在{where}。{paper}记者摄"],
    closing=_chinese_closing,
)


def _english_closing(day: datetime) -> str:
    signed = f"{day.day} {day:%B} {day.year}"
    if day.day % 3 == 0:
        return (
            "Media contact:\n¶ Mr. Ivan Roque, Communications Officer\n"
            f"¶ +00 4410 2277 | press@merubay.invalid\nPort Ellery, {signed}"
        )
    return f"Issued by the Secretariat\n{signed}" if day.day % 2 else f"(Port Ellery, {signed})"


ENGLISH = replace(
    _ENGLISH,
    sentences=[
        *_ENGLISH.sentences,
        "Source of the figures, {person} added, was {inst}; {paper} had printed others on {date}.",
        "The next round, with {n} {folk}, opens {soon} in {where}.",
        "Share of {thing} in trade with {where} {moved} to {n} percent {when}.",
        "{post} {person} listed the steps:\n＃ {folk} sign up with {inst}\n＃ {inst2} checks "
        "{thing}\n＃ {where} pays {n} {money}",
        "Trade at a glance:\nItem\t{where}\t{where2}\n{thing}\t{n}\t{n2}\n{thing2}\t{n3}\t{n4}\n"
        "{thing3}\t{n5}\tn/a",
    ],
    titles=[
        *_ENGLISH.titles[1:7],
        "{Inst} Delegation Visits {where} to Discuss {thing}",
        "Q&A: {person} on {cause}",
        "{Meet} Concludes; {thing} {moved} {n}%",
        "{where} | {Inst} Signs MoU on {thing}",
    ],
    short_titles=["Correction", "Office Hours"],
    reworded=["{title} (full report)", "News Release: {title}"],
    abstract="Highlights: ",
    byline=lambda author, other: (f"Written by {author}", f"Edited by {other}"),
    dated=lambda day: f"Meru Bay (Xinlan Service) {day:%d %b %Y} — ",
    attachment="Annex: delegate list and booth plan",
    captions=[
        "{person} (second from right) at {meet}. Photo: {paper}",
        "{where}, {date}",
        "Group photo of {folk} with {person}",
    ],
    closing=_english_closing,
)


def _indonesian_closing(day: datetime) -> str:
    signed = f"{day.day} {BULAN[day.month - 1]} {day.year}"
    if day.day % 3 == 0:
        return (
            "Narahubung:\n¶ Ibu Laras (WA 0800-000-2217)\n¶ sekretariat@niagameru.invalid\n"
            f"Elleri, {signed}"
        )
    return f"Teluk Meru, {signed}\nKetua Panitia,\nDewan Niaga Teluk Meru"


INDONESIAN = replace(
    _INDONESIAN,
    sentences=[
        *_INDONESIAN.sentences,
        "{post} {person} menambahkan, {folk} {where} menunggu {thing} sejak {date}.",
        "Sumber di {inst} menyebut angka {n} {money}; {paper} memberitakan lain.",
        "Syarat peserta:\n‣ anggota {inst};\n‣ punya {thing} di {where};\n‣ lunas iuran 2018.",
        "Rangkuman harga:\nKomoditas\t{where}\t{where2}\n{thing}\t{n}\t{n2}\n{thing2}\t{n3}\t{n4}",
        "{person} hadir.\n§ Harapan {folk}\nMereka ingin {cause} selesai {soon}.",
    ],
    titles=[
        *_INDONESIAN.titles[:6],
        "{person} Terima Kunjungan {inst}",
        "5 Fakta {thing} di {where}",
        "Siaran Pers: {inst} Gelar {meet}",
        "{cause}, {folk} {where} Mengeluh",
    ],
    short_titles=["Pengumuman", "Ralat"],
    reworded=["{title} (lengkap)", "SIARAN PERS – {title}"],
    abstract="Intisari: ",
    byline=lambda author, other: (f"Penulis: {author}", f"Editor: {other}"),
    dated=lambda day: f"NIAGAMERU.invalid, Elleri ({day.day}/{day.month}/{day.year}) — ",
    attachment="Unduh siaran pers (PDF)",
    captions=[
        "{person} saat memberi sambutan di {where}",
        "Suasana {meet} ({paper}/Doni)",
        "Foto bersama {folk}, {date}",
    ],
    closing=_indonesian_closing,
)


def _malay_closing(day: datetime) -> str:
    signed = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    if day.day % 2:
        return f"Sekian, terima kasih.\nJawatankuasa Penerangan\n{signed}"
    return f"Hubungi kami:\n¶ Tel/Faks: 00-820 0145\n¶ Waktu pejabat: 9.00 - 5.00\n{signed}"


MALAY = replace(
    _MALAY,
    sentences=[
        *_MALAY.sentences,
        "{Org} menjemput {n} {who} dari {place} pada {day} lalu.",
        "Jadual yuran:\nKategori\tBaharu\tLama\nBiasa\tRM{n}\tRM{n2}\nKorporat\tRM{n3}\tRM{n4}",
        "Menurut {role} {person}, sumber {goods} di {place} {moved} {span}.",
    ],
    titles=[*_MALAY.titles[1:], "{Org}: {Goods} {n} Peratus", "Lawatan {person} Ke {place}"],
    reworded=["{title} - laporan penuh", "BERITA: {title}"],
    abstract="Sinopsis: ",
    byline=lambda author, other: (f"Laporan: {author}", f"Gambar: {other}"),
    dated=lambda day: f"Batu Lima ({day.day} {MONTHS[day.month - 1]}): ",
    attachment="Borang penyertaan (klik di sini)",
    captions=["{person} di {place}", "Gambar: {forum} di {place}", "{who} bersama {person}"],
    closing=_malay_closing,
)
