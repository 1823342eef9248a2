"""The words of the last edition: other editions' slots, its own datelines and signatures.

Lines begin with the marks that `bench.layouts.newest.telling` knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bench.layouts.fresh.malay import MALAY as _MALAY
from bench.layouts.fresh.malay import MONTHS
from bench.layouts.newest.chinese import CHINESE as _CHINESE
from bench.layouts.newest.english import ENGLISH as _ENGLISH
from bench.layouts.unseen.vietnamese import VIETNAMESE as _VIETNAMESE

_MARKS = {"◆": "§", "■": "§", "•": "‣", "▪": "¶", "☎": "¶"}
_MARK = re.compile(r"^[◆■•▪☎]", re.MULTILINE)


def _marked(sentences: Sequence[str]) -> list[str]:
    """Return the sentences with one set of marks."""
    return [_MARK.sub(lambda one: _MARKS[one[0]], sentence) for sentence in sentences]


def _chinese_closing(day: datetime) -> str:
    signed = f"{day.year}年{day.month}月{day.day}日"
    if day.day % 4 == 0:
        return (
            "特此通知。\n¶ 联系人：会员部　小黎\n¶ 联系电话：0000-8866201（转8012）\n"
            f"商会秘书处\n{signed}"
        )
    return f"商会秘书处　{signed}" if day.day % 2 else f"梅鹿湾商会\n白沙办事处\n{signed}"


CHINESE = replace(
    _CHINESE,
    sentences=[
        *_CHINESE.sentences,
        "第一，{thing}要稳；第二，{folk}要有账可查；第三，{inst}要管得住{cause}。",
        "据悉，{meet}由{inst}主办、{inst2}承办，{n}名{folk}参加。",
        "记者{date}从{inst}获悉，{where}{thing}已{did}。",
        "{person}指出，{where}、{where2}与{where3}{when}同受{cause}之累。",
        "{inst}通报如下。\n§ 一、总体情况\n{when}，{where}{thing}{moved}{n}%。\n"
        "§ 二、下一步\n{soon}，{inst}{did}{thing2}。",
    ],
    titles=[
        *_CHINESE.titles[1:7],
        "{inst}召开{meet}部署{thing}工作",
        "{person}会见{where}{folk}代表",
        "图解：{where}{thing}{moved}了吗？",
        "{where}“{thing}+{thing2}”模式让{folk}受益",
    ],
    short_titles=["通知公告", "会费标准"],
    reworded=["——{title}（侧记）", "{title}：现场直击"],
    abstract="核心提示：",
    byline=lambda author, other: (f"本刊记者　{author}", f"通讯员　{other}　摄影报道"),
    dated=lambda day: f"埃港社梅鹿湾{day.month}月{day.day}日电（记者　古天佑）",
    attachment="附件：1.报名回执及参会须知.doc",
    captions=["图为{meet}现场。{person}　摄", "{inst}{post}{person}发言", "▲{where}的{thing}"],
    closing=_chinese_closing,
)


def _english_closing(day: datetime) -> str:
    signed = f"Meru Bay, {day.day} {day:%B} {day.year}"
    if day.day % 4 == 0:
        return (
            "For more information, please contact:\n¶ Ms. Dora Lim, Membership Desk\n"
            f"¶ Tel: (00) 4410 2291 / Fax: (00) 4410 2295\n{signed}"
        )
    return f"Secretary-General\nMeru Bay Chamber of Commerce\n{signed}"


ENGLISH = replace(
    _ENGLISH,
    sentences=[
        *_ENGLISH.sentences,
        "“We were told of {cause} on {date}; we hear of it again today,” {person} said.",
        "Also present were {person}, {person2} and {n} {folk} from {where}.",
        "Established in 1987, {inst} serves {n} {folk} in {where} and {where2}.",
        "First, {thing} must reach {where} {soon}. Second, {folk} must be paid.",
    ],
    titles=[
        *_ENGLISH.titles[:5],
        "{person} Calls on {Inst}",
        "{where} {folk} Brace for {cause}",
        "Invitation: {Meet}, {future}",
    ],
    short_titles=["Notice", "Members' Dues"],
    reworded=["{title}: full text", "PRESS RELEASE - {title}"],
    abstract="In brief: ",
    byline=lambda author, other: (f"By {author}, Chamber News Desk", f"Photography: {other}"),
    dated=lambda day: f"PORT ELLERY, {day:%b}. {day.day} -- ",
    attachment="Download the registration form (Word/PDF)",
    captions=[
        "{person} speaks at {meet}",
        "Above: {where}, {when}",
        "From left: {person}, {person2}",
    ],
    closing=_english_closing,
)


def _malay_closing(day: datetime) -> str:
    signed = f"Kuala Serai, {day.day} {MONTHS[day.month - 1]} {day.year}"
    if day.day % 2:
        return f"Unit Komunikasi Korporat\nDewan Perniagaan Kuala Serai\n{signed}"
    return f"Untuk keterangan lanjut:\n¶ Encik Farid – 00-820 0177\n¶ farid@serai.invalid\n{signed}"


MALAY = replace(
    _MALAY,
    sentences=[
        *_marked(_MALAY.sentences),
        "Katanya, {who} di {place} sudah {mood} sejak {day}.",
        "Turut hadir {person}, {person2} serta {n} {who}.",
        "Soalan lazim:\n¿ Siapa layak memohon {goods}?\nSemua {who} di {place}.\n"
        "¿ Bila {goods2} dibuka?\n{soon}, menurut {org}.",
    ],
    reworded=["{title} (teks penuh)", "KENYATAAN MEDIA: {title}"],
    abstract="Ringkasan: ",
    byline=lambda author, other: (f"Teks: {author}", f"Foto: {other}"),
    dated=lambda day: f"KUALA SERAI, {day.day} {MONTHS[day.month - 1]} {day.year} – ",
    attachment="Muat turun borang penyertaan (PDF)",
    captions=["{person} berucap di {place}", "Suasana {forum}. – Foto {org}", "{goods} di {place}"],
    closing=_malay_closing,
)


def _vietnamese_closing(day: datetime) -> str:
    signed = f"Cần Giang, ngày {day.day} tháng {day.month} năm {day.year}"
    if day.day % 2:
        return f"{signed}\nTM. BAN THƯỜNG TRỰC\nChánh Văn phòng"
    return f"Mọi chi tiết xin liên hệ:\n¶ Văn phòng Hội, điện thoại 0000.382.0114\n{signed}"


VIETNAMESE = replace(
    _VIETNAMESE,
    sentences=[
        *_marked(_VIETNAMESE.sentences),
        "Theo {paper}, {n} {firms} ở {place} còn {mood}.",
        "Hỏi đáp cùng {person}:\n¿ Hỏi: {topic} {period} ra sao?\nĐáp: {rose}, như ở {place}.",
        "Chương trình dự kiến:\n¶ Thời gian: 8 giờ 30, ngày 15/3/2018\n¶ Địa điểm: {place}",
    ],
    reworded=["{title} (toàn văn)", "Phóng sự ảnh: {title}"],
    abstract="Tóm lược: ",
    byline=lambda author, other: (f"Thực hiện: {author}", f"Ảnh: {other}"),
    dated=lambda day: f"Cần Giang ({day.day}/{day.month}) - ",
    attachment="File đính kèm: thư mời và mẫu đăng ký",
    captions=[
        "{person} tại {event}",
        "Một góc {place} (ảnh: {paper})",
        "{body} làm việc ở {place}",
    ],
    closing=_vietnamese_closing,
)
