"""The English words of the ordinary edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    if day.day % 3 == 0:
        return f"(Reporting by Fu Lan; {day:%B} {day.day}, {day.year})"
    return f"General Office of the Council\n{day:%B} {day.day}, {day.year}"


ENGLISH = Vocabulary(
    slots={
        "org": words("""the Lancang Business Council | the Liuxi Committee of Trade | Tongjiang
            Customs | the Bay Ports Group | the Federation of Rattan Makers | the Ministry of
            Rural Supply | the Highland Tea Board | Meichuan Chamber of Commerce | the
            Association of Young Employers | the Bureau of Quality | Baltan Free Zone | the
            Women Entrepreneurs' League | the Export Credit House | the Institute of Asian
            Markets | Ban Phai Municipality | the Shippers' Conference | the Overseas Friendship
            Union"""),
        "Org": words("""Business Council | Trade Committee | Tongjiang Customs | Bay Ports |
            Rattan Federation | Rural Supply Ministry | Tea Board | Meichuan Chamber | Young
            Employers | Quality Bureau | Baltan Zone | Export Credit House | Shippers'
            Conference"""),
        "person": words("""Mr. Lu Jingming | Ms. Wei Lanying | Dr. Adrian Tampubolon | Mr. Qin
            Zhigang | H.E. Somphone Keola | Mrs. Harriet Boon | Mr. Nong Guodong | Ms. Pilar
            Echavez | Dato' Kamal Idris | Mr. Ou Yanglan | Mr. Thura Win | Ms. Sok Chenda |
            Prof. Edmund Yeo"""),
        "role": words("""executive president | vice mayor | secretary-general | commercial
            counsellor | director-general | chief economist | deputy minister | chairwoman |
            head of the liaison office | acting consul | senior adviser"""),
        "paper": words("""Liuxi Daily | Tongjiang Evening Post | Bay Business Review | Mekong
            Morning News | Border Trade Weekly | Asia Commerce Net"""),
        "thing": words("""dragon fruit | cross-border e-commerce | rattan furniture | rubber
            goods | origin certificates | the cold chain | cruise tourism | silk weaving |
            machine parts | halal snacks | border markets | textile machinery | rice seed |
            vocational training | green building | mobile payment | container rail | fishery
            products"""),
        "Thing": words("""Dragon Fruit | E-Commerce | Rattan | Rubber | Cold Chain | Cruise
            Tourism | Silk | Machine Parts | Halal Food | Border Market | Rice Seed | Green
            Building | Mobile Payment | Container Rail | Fishery"""),
        "place": words("""Liuxi | Baltan | Meichuan | East Bay | Tongjiang | Ban Phai | Port
            Salang | Nandu | Egret Isle | Keo Mountain | Stone Bridge Town | Champa Harbour |
            North Foothills | Sibuan"""),
        "meet": words("""the annual council | a matchmaking session | the investment seminar | a
            round table | the signing ceremony | the spring reception | a study tour | the third
            joint committee | the product fair | a working lunch"""),
        "Meet": words("""Annual Council | Matchmaking Session | Investment Seminar | Round Table
            | Signing Ceremony | Study Tour | Joint Committee | Product Fair"""),
        "firms": words("""member companies | growers | shipping agents | young founders |
            overseas buyers | small factories | hotel owners | truckers | state enterprises |
            cooperative leaders | lenders"""),
        "moved": words("rose by | fell by | grew nearly | slipped | climbed | declined some"),
        "did": words("""agreed on | reviewed | launched | postponed | praised | co-hosted |
            surveyed | upgraded | presented | finalised | endorsed"""),
        "Did": words("Reviews | Launches | Backs | Promotes | Studies | Upgrades | Postpones"),
        "why": words("""weak infrastructure | unclear standards | currency swings | late rains |
            a shortage of berths | thin margins | poor publicity | double inspection | costly
            loans | language barriers"""),
        "sum": words("million dollars | million yuan | tonnes | containers | jobs | visitors"),
        "when": words("""in 2017 | last quarter | over five years | since the upgrade of the
            agreement | during the Spring Festival | in the first two months | year on year"""),
        "next": words("""before June | in the coming year | at the autumn fair | by 2020 | from
            next month | once approved | in the second phase"""),
        "day": words("""January 23rd | February 9 | 12 February | December 18th |
            May 24"""),
        "mood": words("confident | cautious | frank | delighted | concerned | hopeful"),
    },
    sentences=[
        "On {day}, {org} and {org2} held {meet} in {place}.",
        "{person}, {role} of {org}, addressed {meet}.",
        "Exports of {thing} from {place} {moved} {n} percent {when}.",
        "{person} said that {why} was holding {firms} back.",
        "Under the arrangement of {org}, {n} {firms} travelled to {place}.",
        "Both sides {did} {thing}, with {place} as pilot city.",
        '"We in {place} look to {thing}," {person} told {paper}.',
        "{when}, trade in {thing} reached {n} {sum}.",
        "{next}, {org} is to open a {thing} centre in {place}.",
        "{firms} from {place} complained of {why}.",
        "{org} {did} a plan for {thing} worth {n} {sum}.",
        "First, {firms} should seize {thing}; second, {org} should remedy {why}.",
        "{person} was {mood} about {thing} {next}.",
        "According to {paper}, {place} received {n} {sum} {when}.",
        "During {meet}, {person} met {firms} and {did} {thing}.",
        "A memorandum on {thing} was exchanged by {org} and {org2}.",
        "The {role} noted that {why} and {why2} differ between {place} and {place2}.",
        "More than {n} {firms} signed up for {meet}.",
        "{org} thanked {person} for {thing}.",
        "In {place}, {thing} employs {n} people, {thing2} only {n2}.",
        "{person} suggested linking {place} with {place2} through {thing}.",
        "Well-known for {thing}, {place} {did} {n} projects {when}.",
        "The delegation, led by {person}, inspected {thing} at {place}.",
        "Despite {why}, {firms} bought {n} {sum} of {thing}.",
        "{org} will co-finance {thing} - provided {org2} agrees {next}.",
        "Asked about {why}, {role} {person} stayed {mood}.",
        "{firms} may apply to {org} {next}.",
        "Prices of {thing} {moved} {n} percent, those of {thing2} {n2}.",
        "{meet} closed with {n} contracts for {firms}.",
        "{org} has visited {place} {n} times {when}.",
        "It was {person} who first {did} {thing} in {place}.",
        "Not {why} but {why2} worries {firms}, {paper} wrote on {day}.",
        "{place} has become a window for {thing}, {person} added.",
        "Customs in {place} cleared {n} lots of {thing} {when}.",
        "Students in {place} learn {thing} from {firms}.",
        "{person} invited {firms} to {meet} {next}.",
        "Tariffs on {thing} fall {next}, {org} announced.",
        "The two cities, {place} and {place2}, {did} direct flights.",
    ],
    titles=[
        "{Org} {Did} {Thing} Cooperation with {place}",
        "{person} Meets {place} Delegation",
        "{Thing} {Meet} Held in {place}",
        "{place}-{place2}: {Thing} Ties Grow {n} Percent",
        "{Org} and {Org2} to Jointly Develop {Thing}",
        "{Thing} is turning point for {place}, {Org} says",
        "{n} {firms} join {Meet} in {place}",
        "{place} Welcomes {Thing} Investors",
        "{Meet} on {Thing} and {Thing2} Concludes",
        "{person}: {Thing} Needs {Org}",
    ],
    short_titles=["Notice", "New Members", "Opening Hours"],
    reworded=["{title} - Full Story", "News from the Council: {title}"],
    abstract="[Abstract] ",
    byline=lambda author, other: (f"By {author}", f"Photo by {other}"),
    dated=lambda day: f"({day:%B} {day.day}, {day.year}) ",
    attachment="Attachment: registration form and programme",
    joiner=" ",
    closing=_closing,
)
