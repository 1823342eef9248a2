"""The English words of the fresh edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    signed = f"Secretariat, Sulu-Mekong Trade Council\n{day:%B} {day.day}, {day.year}"
    if day.day % 3 == 0:
        return signed
    return (
        "☎ Contact: Ms. Teo (Membership), tel. +00 82 000 1234, fax +00 82 000 1235\n"
        f"☎ E-mail: members@sulumekong.invalid\n{signed}"
    )


ENGLISH = Vocabulary(
    slots={
        "org": words("""the Sulu-Mekong Trade Council | Port Halim Terminal | the Cashew Exporters'
            Guild | Nanliu Customs District | the Micro-Enterprise Agency | Zamboa Chamber of
            Industry | the Inland Fisheries Institute | Red Plain Freight | the Joint Standards
            Panel | Batu Hijau Free Zone | the Garment Makers' Federation | Muang Sen Polytechnic |
            the Metrology Office | a group of five lenders | the Organic Label Bureau | Golden
            Plain Airways | the Department of Bridges | the Coffee Roasters' Circle"""),
        "Org": words("""Trade Council | Port Halim | Cashew Guild | Nanliu Customs | Zamboa Chamber
            | Fisheries Institute | Standards Panel | Batu Hijau Zone | Garment Federation | Muang
            Sen Polytechnic | Metrology Office | Label Bureau | Department of Bridges | Coffee
            Circle"""),
        "person": words("""Teresita Villamor | Khamla Souvanh | Huang Shuyi | Razif Osman | Pham
            Ngoc Lan | Chea Vuthy | Grace Limbo | Aung Kyaw Oo | Peng Daming | Dewi Lestarini |
            Suthep Kaewta | Margaret Holloway | Bai Yuchen | Jaime Arroyo"""),
        "role": words("""standing president | terminal director | chief surveyor | vice governor |
            commercial attache | dean of studies | programme officer | head of research | treasurer
            | deputy commissioner | convenor"""),
        "paper": words("""Sulu Sea Courier | Nanliu Evening News | Mekong Business Wire | Halim
            Observer | Asia Trade Bulletin | Zamboa Journal"""),
        "goods": words("""raw cashews | electric tricycles | river tolls | dual-use pallets |
            seaweed farming | customs bonds | coconut fibre | cold storage permits | digital
            invoices | batik licensing | truck transit | halal gelatine | mangrove credits |
            pepper grading | night flights | the visa counter | ceramics | tuna quotas"""),
        "Goods": words("""Raw Cashews | Electric Tricycles | River Tolls | Seaweed Farming |
            Customs Bonds | Coconut Fibre | Cold Storage | Digital Invoices | Batik Licensing |
            Truck Transit | Halal Gelatine | Mangrove Credits | Pepper Grading | Night Flights |
            Tuna Quotas"""),
        "place": words("""Port Halim | Zamboa | Nanliu | Muang Sen | Batu Hijau | Kampot Bay |
            Cagayan Norte | Bintulong | Vinh Thach | Pailin Gate | Shuikou Pass | Sittang | Isla
            Verde | Wanding New Port | Upper Delta"""),
        "moved": words("jumped | dipped | doubled | stalled | recovered | thinned | widened"),
        "act": words("""approved | shelved | rewrote | piloted | contested | financed | inspected |
            signed off | opened | defended | merged | translated"""),
        "Act": words("""Approves | Shelves | Pilots | Contests | Finances | Inspects | Opens |
            Defends | Merges | Explains"""),
        "forum": words("""the spring trade mission | a breakfast dialogue | the fifth joint working
            group | an open day | the harvest expo | a training course | the mayors' forum | a site
            survey | the ministers' retreat"""),
        "Forum": words("""Trade Mission | Breakfast Dialogue | Working Group | Open Day | Harvest
            Expo | Training Course | Mayors' Forum | Site Survey"""),
        "span": words("""this season | since August | over the holidays | in the second half |
            against 2016 | month on month | during the trial | in four weeks | for the third
            year"""),
        "soon": words("""by June | from next Monday | before the rains | once funds arrive | after
            the Water Festival | in the next round | within sixty days | come harvest time"""),
        "who": words("""millers | hauliers | weavers | surveyors | stallholders | shipping agents |
            young graduates | fishing crews | packers | inn-keepers | importers"""),
        "why": words("""port congestion | a dry spell | new labels | a stronger peso | slow scanners
            | rising freight | a bridge closure | double taxation | cheaper diesel | strict
            sampling"""),
        "money": words("million pesos | million baht | million yuan | billion kip | crates"),
        "hour": words("9:00 a.m. | 9:30 a.m. | 1:30 p.m. | 2:15 p.m. | 7:00 p.m."),
        "day": words("""March 14 | March 21 | April 3 | April 17 | May 8 | May 29 | June 6
            | June 19 | July 12 | July 26 | September 5"""),
        "mood": words("hopeful | wary | frank | relieved | puzzled | firm | restless"),
    },
    sentences=[
        "{org} gathered {n} {who} in {place} for {forum}.",
        "“{Goods} cannot wait for {goods2},” said {person}, {role} of {org}.",
        "Traffic in {goods} {moved} by {n}.{n2} percent {span}.",
        "{person} blamed {why}, then asked {org} for {n} {money}.",
        "Between {place} and {place2}, {goods} {moved} {span} on {why}.",
        "{soon}, {who} file for {goods} at {place}.",
        "{org} {act} {goods}; {org2} {act2} {goods2}.",
        "Not all {who} are {mood}: {n} in {place} left {forum} early.",
        "{person}, a {role}, took {n} {who} to {place}.",
        "{place} spent {n} {money} on {goods} and {n2} on {goods2}.",
        "{forum} in {place} {act} {n} papers on {goods}.",
        "Asked why, {person} named {why} and {why2}.",
        "{org} counts {n} {who} in {place}, {n2} in {place2}.",
        "{goods} {moved} wherever {org} {act} {goods2}.",
        "“Send us {who}, not forms,” {person} told {org}.",
        "A {role} from {place} was {mood} after {forum}.",
        "{who} and {who2} share {n} berths at {place} {span}.",
        "{soon}, {place} trades {goods} for {goods2}.",
        "{why} cost {who} {n} {money} {span}.",
        "{org} lent {place} {n} {money} against {goods}.",
        "Only {n} of {n2} {who} had heard of {goods}.",
        "{person} of {org} met {person2} of {org2} in {place}.",
        "Where {why} persists, {goods} {moved} {span}.",
        "{n} lots of {goods} sat in {place} {span}.",
        "{org} hopes to see {goods} in {place} {soon}.",
        "Still {mood}, {who} {act} {forum} in {place}.",
        "{person} turned to {place}.\n◆ {Goods}: where things stand\n{Org} {act} {n} sites {span}.",
        "{org} {act} {forum}.\n◆ What {who} ask for\nMost want {goods} {soon}, {person} noted.",
        "Applicants prepare:\n• a copy of the {goods} form;\n• {n} samples from {place};\n"
        "• a letter by {org}.",
        "Those who attend should note the following.\n▪ Time: {hour}, {day}, 2018\n"
        "▪ Venue: Hall {n}, {place} Convention Center\n▪ Theme: {Goods} and {Goods2}",
        "The order of work is as follows.\n1. {Org} lists {n} {who}.\n2. {Org2} visits {place}.\n"
        "3. {person} reports {soon}.",
        "The joint statement says:\n“{Org} and {Org2} hold {goods} to be of use to {place}, "
        "{why} or none.”",
        "{org} gave these figures.\nGate\tTrucks\tTonnes\n{place}\t{n}\t{n2}\n{place2}\t{n3}\t{n4}"
        "\n※ Note: tonnes of {goods} are not included.",
    ],
    titles=[
        "{Org} {Act} {Goods} at {Forum}",
        "{Goods} in {place}: Questions for {person}",
        "{Forum} Brings {n} {who} to {place}",
        "{Org}, {Org2} Sign Up for {Goods}",
        "Notice on {Goods} for the {Forum} in {place}",
        "Opinion: {place} Needs {Goods}, Not {Goods2}",
        "{person} Calls on {Org} in {place}",
    ],
    short_titles=["Circular {n}", "Office Closure"],
    reworded=["{title} (Photo Report)", "Full Story: {title}"],
    abstract="Abstract: ",
    byline=lambda author, other: (f"By Staff Writer {author}", f"Pictures by {other}"),
    dated=lambda day: f"NANLIU, {day:%B} {day.day} (Mekong Business Wire) - ",
    attachment="Annex: reply slip and programme of the meeting",
    joiner="\n",
    captions=[
        "{person} (left) with {who} at {forum}, {place}. (Photo: {paper})",
        "{goods} on the quay at {place}",
        "Delegates of {org} tour {place}.",
    ],
    closing=_closing,
)
