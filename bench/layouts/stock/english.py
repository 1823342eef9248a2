"""The English words of the stock edition: chambers and offices of a strait. All are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    signed = f"{day:%B} {day.day}, {day.year}"
    if day.day % 3 == 0:
        return (
            "For further information please contact:\n¶ Ms. Farah Idris, Membership Desk\n"
            f"¶ Tel: 00-7713-308 Fax: 00-7713-309\nSulan Strait Business Association\n{signed}"
        )
    return (
        f"Secretariat, Sulan Strait Business Association\n{signed}"
        if day.day % 2
        else f"Port Amara, {signed}"
    )


ENGLISH = Vocabulary(
    slots={
        "org": words("""the Sulan Strait Business Association | Wira Customs House | the Cocoa
            Board | the Bamboo Furniture Guild | Port Amara Authority | the Ministry of Handicrafts
            | the Seaweed Farmers' Union | Talan City Council | the Ceramics Chamber | Golden Bridge
            Bank | the Metrology Office | the Truckers' Federation | Daya River Commission |
            Velar Polytechnic | the Women Exporters' Network | the Bureau of Fair Trading"""),
        "Org": words("""Business Association | Cocoa Board | Bamboo Guild | Port Authority | Seaweed
            Union | Talan Council | Ceramics Chamber | Golden Bridge Bank | Metrology Office |
            Truckers' Federation | River Commission | Velar Polytechnic | Women Exporters"""),
        "office": words("""the Planning Department | the Maritime Court | Patan University | the
            Export Credit Agency | Talan Arbitration Centre | the Food Laboratory | the Young
            Employers' Circle | the Border Police | Teak Town Cooperative | the Tourist Board"""),
        "Office": words("""Planning Department | Patan University | Export Credit Agency | Food
            Laboratory | Border Police | Teak Town Cooperative | Tourist Board"""),
        "person": words("""Adi Suleiman | Shen Yuwen | Margaret Loh | Supha Somsan | Gu Changqing |
            Ricardo Almonte | Farah Idris | Luo Peilin | Daniel Okafor | Ye Xiaolan | Le Thi Thu |
            Rahman Hakim | Theresa Quek | Chen Bainian"""),
        "post": words("""president | secretary-general | deputy mayor | customs commissioner |
            managing director | honorary chair | trade attache | head of research | treasurer |
            permanent secretary | dean of engineering"""),
        "place": words("""Port Amara | Wira | Talan | Velar | the Daya estuary | Sulan Harbour |
            Stonegate Park | Betel Crossing | Snail Island | Yunpu | the northern hills | Nanping |
            Golden Sands | the free zone"""),
        "town": words("""Patan | Heron Quay | Songling | Red Earth | East Reef | Teak Town | Monlan
            | Half Moon Bay | the western shore"""),
        "topic": words("""cocoa grading | electric buses | border trucking | certificates of origin
            | bamboo furniture | ship repair | seaweed farming | digital trade | elder care |
            ceramic tile standards | apprenticeships | small business credit | herbal medicine |
            commercial mediation | cold storage | crew permits"""),
        "Topic": words("""Cocoa Grading | Electric Buses | Border Trucking | Certificates of Origin
            | Bamboo Furniture | Ship Repair | Seaweed Farming | Digital Trade | Elder Care | Tile
            Standards | Apprenticeships | Small Business Credit | Mediation | Cold Storage"""),
        "goods": words("""cocoa beans | floor tiles | dried seaweed | rattan chairs | pepper | water
            pumps | coconut oil | frozen prawns | jasmine tea | surgical gloves | bus chassis |
            bathroom fittings"""),
        "meet": words("""a business luncheon | the seventh council meeting | a credit clinic | the
            spring buyers' day | a half-day seminar | the annual dinner | a port users' meeting |
            a standards course | an open house"""),
        "Meet": words("""Business Luncheon | Council Meeting | Credit Clinic | Buyers' Day | Seminar
            | Annual Dinner | Port Users' Meeting | Standards Course | Open House"""),
        "when": words("""last year | in the first two months | since New Year | last week | in the
            fourth quarter | around the holidays | over the past three years | in late 2017 |
            during the trial run | this month"""),
        "soon": words("""from April | before the year is out | in the next phase | by the third
            quarter | when the new sea route opens | in early May | next year | within two
            years | after the budget session"""),
        "who": words("""member companies | hauliers | cocoa growers | weaving shops | shipowners |
            customs brokers | graduates | buyers | shopkeepers | warehouse operators | family
            businesses | exporters"""),
        "cause": words("""containers are hard to find | the rains came early | freight rates keep
            changing | test methods differ | skilled workers are scarce | raw materials cost more |
            paperwork takes days | the exchange rate is unsteady | berths are short | small firms
            lack collateral | the old sheds leak"""),
        "effect": words("""costs have come down | small traders gain first | pressure on the port
            has eased | confidence is returning | clearance takes half the time | new customers
            are calling | villages along the road have jobs | stocks are back to normal | buyers
            trust the label"""),
        "act": words("""simplify declarations | appoint liaison officers | open a fast lane | send
            a joint delegation abroad | rent a shared warehouse | accept electronic documents |
            widen the second berth | agree on packaging | train field officers | publish a
            bilingual guide | share test results | set up a legal help desk"""),
        "moved": words("rose | fell | climbed | slipped | grew | dropped | edged up"),
        "paper": words("""Amara Daily | Strait Business Journal | Talan Observer | Wira Evening
            Post | Trade Bulletin | Harbour Times"""),
    },
    sentences=[
        "{org} held {meet} on {topic} in {place} {when}, and {n} {who} took part.",
        "{person}, {post} of {org}, welcomed the guests and thanked {office}.",
        "“We know that {cause},” said {person}, “and we hope to {act} {soon}.”",
        "Shipments of {goods} from {place} {moved} by {n} percent {when}, {org} said.",
        "{soon}, {org} and {office} will {act} for {who} in {place}.",
        "Speakers agreed that {topic} and {topic2} belong together, and that {place} must {act}.",
        "{who} in {place} complain that {cause}.",
        "Because {cause}, orders for {goods} {moved} {when}.",
        "{person} told {paper} that {effect}.",
        "Before the meeting the visitors toured {place} and saw {goods} being made.",
        "{org} and {office} signed a memorandum to {act} {soon}.",
        "The price of {goods} {moved} to {n} a tonne in {place}, where {cause}.",
        "{who} must apply to {org} at least {n} hours ahead for {topic}.",
        "So far {n} {who} have joined the pilot on {topic}; another {n2} are waiting.",
        "In its comment, {paper} asked whether {org} can {act} at all.",
        "The trip from {place} to {town} is {n} minutes shorter, so {effect}.",
        "The project costs {n} million and will be ready {soon}, according to {person}.",
        "Many {who} said that once offices {act}, business follows.",
        "Both sides also discussed {topic}, {topic2} and {topic3}.",
        "{org} tested {n} lots of {goods} {when} and rejected {n2}.",
        "{person} advised {place} to {act} before {who} lose patience.",
        "For {person}, a dealer in {goods}, the work on {topic} is good news: {effect}.",
        "The event was hosted by {org} with help from {office} and {paper}.",
        "Of {n} requests about {topic} received {when}, {org} has settled {n2}.",
        "{place} and {town} plan to exchange {n} {who} {soon}.",
        "If {cause}, delivery of {goods} may be {n} hours late.",
        "Asked about {topic}, the {post} of {org} replied that {effect}.",
        "Although {cause}, sales of {goods} in {place} {moved} {n} percent.",
        "“To {act}, we need {org} and {office} at one table,” {person} added.",
        "On the same day {n} {who} agreed to buy {goods} through {org}.",
        "{place} is the main market for {goods}; volume {moved} by {n} tonnes {when}.",
        "Speaking of {topic}, {person} admitted that {cause} but said {effect}.",
        "The {post}, {person}, reported on {topic} {when} and took questions from {who}.",
        "A working group of {org} will visit {place} {soon} to {act}.",
        "Delegates from {place}, {town} and {town2} were seated with {who}.",
        "{person} of {org} called {topic} a test for {place}.",
        "Three tasks were set:\n‣ {org} is to {act};\n‣ {office} is to {act2};\n‣ {topic} is to be "
        "reviewed {soon}.",
        "{person} gave the background.\n§ What has changed in {topic}\nIn {place}, {effect}, and "
        "{goods} {moved} by {n} percent.",
        "The main figures are as follows:\nItem\tTonnes\tChange\n{goods}\t{n}\t{n2}\n"
        "{goods2}\t{n3}\t{n4}",
        "{who} heard the closing words of {person}:\n» Our work on {topic} began in {place} "
        "{when}. It will not end there, even if {cause}.",
    ],
    titles=[
        "{Org} Holds {Meet} on {Topic}",
        "{person} Leads Delegation to {place} for Talks on {Topic}",
        "{Org} and {Office} Sign Memorandum on {Topic}",
        "{Meet} in {place} Draws {n} {who}",
        "Exports of {goods} from {place} {moved} {n}%",
        "{person}: “{place} Should {act}”",
        "Invitation: {Meet} on {Topic}, {place}",
        "{Org} Calls on {who} to Back {Topic}",
        "{Topic} Opens New Road for {place}−{town} Trade",
    ],
    short_titles=["Notice", "Office Closed"],
    reworded=["{title} - Press Release", "News: {title}"],
    abstract="[Abstract] ",
    byline=lambda author, other: (f"By {author}", f"Translated by {other}"),
    dated=lambda day: f"On {day:%B} {day.day}, {day.year}, the hall was full. ",
    attachment="Attachment: registration form",
    joiner="\n",
    captions=[
        "{person} speaks at {meet} in {place}.",
        "Guests of {org} pose for a group photo. ({paper})",
        "Workers pack {goods} in {place}",
    ],
    closing=_closing,
)
