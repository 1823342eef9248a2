"""The English words of the later edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    dated = f"{day.day} {day:%B} {day.year}"
    if day.day % 2:
        return f"Membership Committee\nStraits-Lancang Business Council\nPort Landai, {dated}"
    return (
        "→ For enquiries please contact Miss Fong or Encik Hafiz at the Secretariat.\n"
        "→ Tel: 00-5544 7700 (ext. 12)\n→ Email: secretariat@straitslancang.invalid\n"
        f"Secretary General\n{dated}"
    )


ENGLISH = Vocabulary(
    slots={
        "org": words("""the Straits-Lancang Business Council | the Landai Port Authority | the
            Rubber Glove Makers' Association | the Yunhe Provincial Department of Commerce | the
            Chamber's Young Entrepreneurs Committee | the National Halal Accreditation Office |
            the Durian Growers' Cooperative | Tanah Rata Free Trade Zone | the Federation of Motor
            Parts Traders | the Longshan Municipal Government | the Bankers' Club of Sri Indah |
            Kuala Muda Polytechnic | the Joint Railway Commission | the Traditional Medicine
            Guild | the Ministry of Plantation Industries | Redang Logistics Berhad | the
            Cross-Border E-commerce Alliance"""),
        "Org": words("""Business Council | Landai Port | Glove Makers | Yunhe Province | Young
            Entrepreneurs | Halal Office | Durian Growers | Tanah Rata Zone | Longshan City |
            Bankers' Club | Railway Commission | Medicine Guild | Plantation Ministry |
            E-commerce Alliance"""),
        "person": words("""Lim Geok Choo | Tan Sri Haron Bidin | Qiu Zhenhua | Madam Yeoh Siew
            Mooi | Prasert Wongchai | Dato' Ang Kee Huat | Sokha Ratanak | Wei Lanping | Nguyen
            Duc Thang | Felicity Roxas | Dr. Sundaram Pillay | Hu Yongnian | U Myint Soe |
            Somphone Vilay | Hajah Zainab Karim"""),
        "role": words("""executive chairman | deputy secretary general | vice mayor | honorary
            treasurer | head of the trade section | consul | director of the planning bureau |
            senior economist | chief operating officer | committee chairman | rector"""),
        "paper": words("""Landai Daily | Lancang Newswire | Straits Commercial Gazette | Yunhe
            Today | The Borneo Merchant | Asean Trade Review"""),
        "goods": words("""frozen durian | nitrile gloves | lithium cells | palm kernel meal |
            cross-border parcels | herbal extracts |
            container trains | bird's nest | used machinery |
            solar brackets | tin ore | rattan furniture | rubber wood | mobile payment | vocational
            training | aquaculture feed | boutique tourism | auto parts"""),
        "Goods": words("""Frozen Durian | Nitrile Gloves | Lithium Cells | Palm Kernel Meal | Herbal
            Extracts | Container Trains | Bird's Nest | Solar Brackets | Rattan Furniture | Rubber
            Wood | Mobile Payment | Vocational Training | Aquaculture Feed | Auto Parts"""),
        "place": words("""Port Landai | Sri Indah | Longshan | Kuala Muda | Tanah Rata | Yunhe |
            Bandar Perdana | Nam Tha | Bay City | Batang Lupar | Mohan Gate | Chiang Rung |
            Vung Ro | Thilawa East | Pulau Lalang | Sihanou"""),
        "act": words("""endorsed | postponed | surveyed | upgraded | licensed | co-hosted |
            simplified | audited | subsidised | reviewed | promoted | insured | standardised"""),
        "Act": words("""Endorses | Postpones | Upgrades | Licenses | Simplifies | Audits |
            Subsidises | Reviews | Promotes | Standardises"""),
        "forum": words("""the matching session | the annual general meeting | a Belt and Road
            seminar | the Lantern Festival dinner | the customs briefing | a factory visit | the
            women's leadership forum | the expo preview | a courtesy call | the joint
            committee"""),
        "Forum": words("""Matching Session | Annual General Meeting | Belt and Road Seminar |
            Lantern Festival Dinner | Customs Briefing | Factory Visit | Leadership Forum | Expo
            Preview | Courtesy Call | Joint Committee"""),
        "span": words("""last year | in the fourth quarter | year on year | since the pilot began
            | over the past decade | during Chinese New Year | in January alone | compared with
            2016 | across ten countries | for 2017 as a whole"""),
        "soon": words("""before Ramadan | by the third quarter | after the general election | at the
            15th Expo | within two months | under the new protocol | this coming April | as soon as
            rules are gazetted | next fiscal year"""),
        "who": words("""smallholders | freight forwarders | manufacturers | herbalists | start-up
            founders | customs brokers | hoteliers | exporters | trainees | retailers | investors |
            hawkers"""),
        "why": words("""rising wages | a weaker ringgit | longer quarantine | missing certificates |
            stronger online demand | floods upstream | idle warehouses | lower tariffs | a shortage
            of drivers | duplicate testing | unclear rules of origin"""),
        "money": words("million ringgit | million yuan | million dollars | billion dong"),
        "rose": words("rose | fell | climbed | slipped | expanded | shrank | rebounded"),
        "date": words("""6 February | 9 February | 12 February | 22 January | 31 January |
            18 December | 3 January"""),
        "hour": words("8.30am to 12.30pm | 2.00pm to 5.00pm | 7.30pm | 10.00am | 9.00am sharp"),
        "day": words("""16 March 2018 (Friday) | 24 March 2018 (Saturday) | 5 April 2018 (Thursday)
            | 19 April 2018 (Thursday) | 11 May 2018 (Friday) | 30 June 2018 (Saturday)"""),
    },
    sentences=[
        "{person}, {role} of {org}, led {n} {who} to {place}, where they inspected {goods}.",
        "Trade in {goods} between {place} and {place2} {rose} by {n}.{n2}% {span}, {org} said.",
        "“We see {goods} and {goods2} as two wings of one bird,” {person} told {forum}.",
        "Citing {why}, {org} {act} its scheme for {goods} and asked {who} for comment {soon}.",
        "{n} {who} from {place} signed up for {forum}; {org} paid {n2} {money} towards it.",
        "On {date}, {org} {act} {goods} in {place} despite {why}.",
        "According to {person}, {goods} {rose} {span} mainly because of {why}.",
        "{org} and {org2} have {act} {n} applications from {who} {span}.",
        "The {role}, {person}, expects {goods} to reach {place} {soon}.",
        "Among {n} {who} polled in {place}, {n2} named {why} as their chief worry.",
        "{person} thanked {org}; {person2} replied that {place} would welcome {who} {soon}.",
        "First, {org} will have {goods} {act} {soon}; second, {who} in {place} get {n} {money}.",
        "Despite {why}, {place} shipped {n} containers of {goods} {span}.",
        "{forum}, {act} jointly by {org} and {org2}, drew {n} {who}.",
        "{who} in {place} still pay {n} {money} a year for {why}, {person} noted.",
        "A memorandum on {goods} was {act} at {forum}, witnessed by {person}.",
        "{person} reckons {n} of {place}’s {n2} {who} export {goods}.",
        "Once {org} has {act} {goods}, {who} may turn to {goods2} {soon}.",
        "{place}’s share of {goods} {rose} from {n} to {n2} lots {span}.",
        "“Not {why}, but {why2}, keeps {who} awake,” said {person} in {place}.",
        "The delegation moved on to {place} and {place2} to look at {goods}.",
        "{org} was set up in {place} with {n} {who} and {n2} {money}.",
        "{soon}, {goods} from {place} clear customs at {place2} in {n} minutes.",
        "Also present were {person} ({role}) and {person2} of {org}.",
        "{org} {act} four measures.\n1. Let {who} declare {goods} online;\n"
        "2. Give {place} {n} {money};\n3. Ask {org2} to watch {why};\n4. Report to {forum} {soon}.",
        "{person} then turned to the region.\n■ {Goods}: a second look\n{place} {act} {n} plants "
        "{span}, while {why} held {place2} back.",
        "Members are invited to {forum}, details below:\n◇ Date: {day}\n◇ Time: {hour}\n"
        "◇ Venue: Level {n}, Wisma Landai, {place}\n◇ Fee: RM{n2} per person",
        "Each application needs:\n● company profile with {goods} turnover;\n● {n} photographs from "
        "{place};\n● a letter from {org}.",
        "{paper} put three questions to {person}.\nQ: What of {goods} {span}?\nA: It {rose}. Ask "
        "{who} in {place}.\nQ: And {why}?\nA: {org} will look at it {soon}.",
        "{org} released the table below.\nPort\tLots ({span})\tChange\n{place}\t{n}\t+{n2}%\n"
        "{place2}\t{n3}\t-{n4}%\nOthers\t{n5}\tn.a.\n△ Note: {goods} through {place3} not counted.",
        "The communique reads:\n“{Org} and {Org2} shall treat {goods} of {place} no less "
        "favourably than {goods2}.”",
    ],
    titles=[
        "{Org} {Act} {Goods} in {place}",
        "{Forum} on {Goods} Held in {place}",
        "{person}: “{Goods} Need No Favours”",
        "Notice: {Forum} on {date} for {who}",
        "{place}–{place2} {Goods} Up, Says {Org}",
        "{Org} Delegation Pays {Forum} to {place}",
        "Trade Bulletin ({date} 2018): {Goods} and {Goods2}",
        "How {who} in {place} Live with {Goods}",
    ],
    short_titles=["Circular {n}/2018", "Office Closed"],
    reworded=["{title}, Council Told", "Special Report: {title}"],
    abstract="Summary: ",
    byline=lambda author, other: (f"Written by {author}", f"Photographs: {other}"),
    dated=lambda day: f"PORT LANDAI, {day:%b}. {day.day} (Lancang Newswire) — ",
    attachment="Download: Reply Slip and Tentative Programme",
    joiner="\n",
    captions=[
        "{person} (third from left) receives a souvenir from {person2} after {forum}.",
        "Workers sort {goods} at {place}. Photo: {paper}",
        "Group photo taken in {place}",
    ],
    closing=_closing,
)
