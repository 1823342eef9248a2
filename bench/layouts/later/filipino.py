"""The Filipino words of the later edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words

MONTHS = (
    *("Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo"),
    *("Hulyo", "Agosto", "Setyembre", "Oktubre", "Nobyembre", "Disyembre"),
)


def _closing(day: datetime) -> str:
    dated = f"Ika-{day.day} ng {MONTHS[day.month - 1]} {day.year}"
    if day.day % 2:
        return f"Tanggapan ng Impormasyon\nKapisanan ng mga Negosyante ng Look Malinaw\n{dated}"
    return (
        "→ Para sa mga tanong, hanapin si Bb. Liwayway sa kalihiman.\n"
        "→ Telepono: (00) 544-7712 lokal 3\n→ Email: kalihim@lookmalinaw.invalid\n"
        f"Look Malinaw, {dated}"
    )


FILIPINO = Vocabulary(
    slots={
        "org": words("""Kapisanan ng mga Negosyante ng Look Malinaw | Tanggapan ng Aduana sa
            Malabrigo | Pambansang Lupon ng Niyog | Kooperatiba ng Mangingisda | Bangko ng mga
            Magsasaka | Surian ng Pamantayan | Kolehiyo ng Bayang Luma | Lupon ng Turismo |
            Samahan ng mga Abakalero | Parke Industriyal ng Santol | Pangasiwaan ng Daungan |
            Unyon ng mga Tsuper | Komisyon sa Asukal | Kagawaran ng Kalakal | Bahay-Tuklasan ng
            Kape"""),
        "person": words("""Corazon Magtanggol | Isagani Dela Peña | Lualhati Bautista-Cruz |
            Rodelio Manansala | Ligaya Sumulong | Wu Jinhai | Abdul Karim Macadato | Milagros
            Ocampo | Efren Dimaculangan | Teresa Nuñez | Crisanto Abad | Norhata Ampatua"""),
        "role": words("""pangulo | pangalawang tagapangulo | ingat-yaman | direktor ng daungan |
            punong ekonomista | alkalde | tagapagsalita | kalihim | konsul | puno ng sangay"""),
        "paper": words("""Balita sa Look | Ang Malabrigo Ngayon | Diyaryo Kalakal | Tinig ng
            Bisaya | Kontra-Agos"""),
        "goods": words("""kopra | hibla ng abaka | saging na Cavendish | bangus | langis ng niyog |
            mangga | kapeng barako | sardinas | muwebles na yantok | elektronikong resibo | bisa sa
            pagdalaw | taripa sa asukal | prangkisa ng trak | damong-dagat | bigas na inangkat |
            perlas | telang piña"""),
        "place": words("""Look Malinaw | Sta. Lucena | Malabrigo | Bayang Luma | Parañahan | Isla
            Kawayan | Mindulao | Santol | Puerto Amihan | Dagat-dagatan | Hilagang Kapatagan |
            Nanhai | Tagbilawan"""),
        "moved": words("""tumaas | bumaba | lumago | humina | dumoble | naantala | bumilis |
            sumadsad"""),
        "act": words("""inaprubahan | ipinagpaliban | sinuri | pinondohan | binuksan | pinuna |
            nilagdaan | pinalawak | sinubukan | isinalin | ipinaliwanag"""),
        "forum": words("""taunang pulong | talakayan sa almusal | misyong pangkalakalan | tanghal-
            ani | pagsasanay | pagdinig sa Kongreso | piging ng mga kasapi | lakbay-aral | pirmahan
            ng kasunduan"""),
        "Forum": words("""Taunang Pulong | Misyong Pangkalakalan | Tanghal-Ani | Pagsasanay |
            Pagdinig | Lakbay-Aral"""),
        "span": words("""noong isang taon | nitong huling kuwarter | kumpara sa 2016 | mula nang
            magtag-ulan | sa loob ng tatlong linggo | nitong Enero | sa buong 2017 | habang
            bakasyon | kada buwan"""),
        "soon": words("""bago mag-Mahal na Araw | sa Hunyo | pagkatapos ng anihan | sa susunod na
            linggo | kapag may pondo na | sa loob ng animnapung araw | sa darating na pasukan"""),
        "who": words("""magsasaka | mangingisda | tindera | tsuper | eksporter | mananahi | bagong
            tapos | may-ari ng kainan | broker | marinero"""),
        "why": words("""sikip sa pantalan | mahabang tagtuyot | mahal na krudo | kulang na sasakyan
            | bagyong Kidlat | dobleng buwis | mahinang piso | lumang makina | bagong tatak"""),
        "money": words("milyong piso | libong piso | bilyong piso | milyong dolyar"),
        "hour": words("alas-8 ng umaga | alas-9:30 ng umaga | ala-1 ng hapon | alas-6 ng gabi"),
        "day": words("Marso 16 | Marso 23 | Abril 5 | Abril 19 | Mayo 11 | Hunyo 12"),
        "date": words("Pebrero 6 | Pebrero 9 | Enero 22 | Enero 31 | Disyembre 18"),
    },
    sentences=[
        "Nagtipon sa {place} ang {n} {who} para sa {forum} ng {org}.",
        "Ayon kay {person}, {role} ng {org}, {moved} ang {goods} {span}.",
        "“Hindi makapaghihintay ang {goods},” giit ni {person}, “lalo na dahil sa {why}.”",
        "{moved} nang {n}.{n2} porsiyento ang {goods} sa {place} {span}.",
        "Sinisi ni {person} ang {why} at humingi sa {org} ng {n} {money}.",
        "Mula {place} hanggang {place2}, {moved} ang {goods} bunsod ng {why}.",
        "{act} ng {org} ang {goods}, samantalang {act2} ng {org2} ang {goods2}.",
        "Noong {date}, {act} ni {person} ang {goods} sa harap ng {n} {who}.",
        "Gumastos ang {place} ng {n} {money} sa {goods} at {n2} sa {goods2}.",
        "Tinanong kung bakit, binanggit ni {person} ang {why} at {why2}.",
        "May {n} {who} sa {place} at {n2} sa {place2}, tala ng {org}.",
        "Aasahan ng mga {who} ang {goods} {soon}.",
        "Nagpasalamat si {person} sa {org}; tumango naman si {person2}.",
        "Hindi lahat ay sang-ayon: {n} {who} mula {place} ang umalis sa {forum}.",
        "Nagpahiram ang {org} ng {n} {money} kapalit ng {goods}.",
        "Isinama ni {person} ang {n} {who} sa {forum} sa {place}.",
        "Kung saan may {why}, doon {moved} ang {goods}.",
        "Nakatengga sa {place} ang {n} kahon ng {goods} {span}.",
        "{soon}, ipapalit ng {place} ang {goods} sa {goods2}.",
        "Dinala ng {who} ang hinaing sa {forum}, kasama si {person}, {role}.",
        "Ipinakita ng {org} ang {n} uri ng {goods} sa {forum}.",
        "Dagdag ng {role}, {n} lamang sa {n2} {who} ang gumagamit ng {goods}.",
        "Binalikan ni {person} ang usapin.\n■ Ano ang nangyari sa {goods}\n{act} ng {org} ang {n} "
        "pabrika {span}, sabi ng {paper}.",
        "Ganito ang balangkas.\n1. Itatala ng {org} ang {n} {who}.\n2. Dadalaw si {person} sa "
        "{place}.\n3. Mag-uulat ang {org2} {soon}.",
        "Kailangang dalhin ng {who}:\n● kopya ng porma sa {goods};\n● {n} larawan ng {place};\n"
        "● sulat mula sa {org}.",
        "Bukas sa lahat ang {forum}.\n◇ Petsa: {day}, 2018\n◇ Oras: {hour}\n"
        "◇ Lugar: Bulwagang {n}, {place}\n◇ Bayad: {n2} piso",
        "Narito ang bilang ng {org}.\nDaungan\tBiyahe\tTonelada\n{place}\t{n}\t{n2}\n"
        "{place2}\t{n3}\t{n4}\n△ Tala: hindi kasama ang {goods} ng {place3}.",
        "Mababasa sa pahayag:\n“Ang {goods} ng {place} ay sa {who}, hindi sa {org}.”",
    ],
    titles=[
        "{goods} sa {place}, {moved} {span}",
        "{org}, {act} ang {goods}",
        "{Forum} ukol sa {goods}, ginanap sa {place}",
        "{person}: ‘Unahin ang {goods}’",
        "TINGNAN: {n} {who} sa {Forum} sa {place}",
        "Bakit {moved} ang {goods}? Paliwanag ni {person}",
        "Paalala para sa {who} ({date}, 2018): {goods}",
    ],
    short_titles=["Abiso Blg. {n}", "Walang Pasok"],
    reworded=["{title}, ayon sa ulat", "Ulat-Espesyal: {title}"],
    abstract="BUOD: ",
    byline=lambda author, other: (f"Ulat ni {author}", f"Kuha ni {other}"),
    dated=lambda day: f"LOOK MALINAW, {MONTHS[day.month - 1]} {day.day} (Diyaryo Kalakal) — ",
    attachment="Porma ng pagpapatala at balangkas ng programa",
    joiner="\n",
    captions=[
        "Si {person} (ikalawa mula sa kaliwa) sa {forum} ng {org}. Kuha ng {paper}",
        "Mga {who} sa {place} na naghahanda ng {goods}",
        "Larawan mula sa {org}",
    ],
    closing=_closing,
)
