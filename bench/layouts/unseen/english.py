"""The English words of the unseen edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    return f"Secretariat of the Strait Business Council\n{day.day} {day:%B} {day.year}"


ENGLISH = Vocabulary(
    slots={
        "body": words("""the Strait Business Council | Marang Port Authority | the Rubber Growers'
            Union | Lumut Customs | the Small Enterprise Bureau | Tavoy Chamber of Commerce | the
            Delta Fisheries Board | Qinzhou-Marang Shipping | the Joint Cold Chain Committee |
            Pasir Industrial Park | the Textile Exporters' League | Northern Gulf University |
            the Standards Institute | a consortium of nine banks | the Halal Assurance Office |
            Upper Mekong Logistics | the Ministry of Works | the Spice Traders' Forum"""),
        "Body": words("""Strait Council | Marang Port | Rubber Growers | Lumut Customs | Small
            Enterprise Bureau | Tavoy Chamber | Fisheries Board | Cold Chain Committee | Pasir Park
            | Textile League | Gulf University | Standards Institute | Spice Traders | Nine
            Banks"""),
        "person": words("""Lin Zhaohui | Aminah Yusof | Prasert Thongdee | Nguyen Khac Vinh | Maria
            Salonga | Budi Hartanto | Zaw Min Tun | Sok Dara | Ong Kian Seng | Helen Carrow |
            Wei Guoliang | Farid Rahman | Somsak Chaiyo | Deng Yaping"""),
        "post": words("""deputy director | chief economist | harbour master | vice mayor | senior
            fellow | acting chair | trade counsellor | head of quarantine | secretary general |
            plant manager | lead negotiator"""),
        "paper": words("""Marang Daily | The Strait Times-Herald | Gulf News Service | Delta Post |
            Commerce Weekly | Tavoy Gazette"""),
        "topic": words("""cross-border e-commerce | durian exports | port dredging | rules of origin
            | solar leasing | a single customs window | vocational training | bonded warehouses |
            mutual recognition of tests | fishing licences | palm oil traceability | the container
            rail link | yuan settlement | tourism by cruise ship | frozen seafood | e-invoices |
            rubber futures | farm machinery"""),
        "Topic": words("""Cross-Border E-Commerce | Durian Exports | Port Dredging | Rules of Origin
            | Solar Leasing | Single Window | Vocational Training | Bonded Warehouses | Mutual
            Recognition | Fishing Licences | Container Rail Link | Yuan Settlement | Cruise Tourism
            | Frozen Seafood | Rubber Futures"""),
        "place": words("""Marang | Tavoy | Lumut | Pasir Baru | Qinzhou | Ban Nam | Kuala Selat |
            Can Giang | Mandalar | San Isidro | Kampong Rong | Haiphu | the Gulf | the delta
            provinces | Beihai New Town"""),
        "rose": words("""rose | fell | grew | slipped | climbed | shrank | expanded | eased"""),
        "did": words("""reviewed | endorsed | postponed | launched | co-hosted | audited | funded |
            questioned | simplified | renewed | suspended | drafted | praised | extended"""),
        "Does": words("""Reviews | Endorses | Postpones | Launches | Audits | Funds | Questions |
            Simplifies | Renews | Suspends | Extends"""),
        "event": words("""a matchmaking session | the annual roundtable | a signing ceremony | the
            third senior officials' meeting | a two-day workshop | the dry-season fair | a closed
            hearing | an inspection tour | the youth entrepreneurs' night"""),
        "Event": words("""Matchmaking Session | Annual Roundtable | Signing Ceremony | Officials'
            Meeting | Two-Day Workshop | Dry-Season Fair | Inspection Tour | Investment Seminar"""),
        "period": words("""last quarter | since the Spring Festival | in the first ten months |
            after the monsoon | year-on-year | over two seasons | within a fortnight | during the
            trial run | in 2017"""),
        "later": words("""before Songkran | by the third quarter | in early 2019 | once ratified |
            at the autumn expo | within ninety days | after the next round | from April"""),
        "firms": words("""growers | freight forwarders | family firms | importers | boat owners |
            brokers | canneries | start-ups | co-operatives | tour operators | shipyards"""),
        "cause": words("""stricter inspections | a weak baht | late rains | idle berths | the new
            tariff schedule | labour shortages | a fuel surcharge | missing certificates | better
            roads | typhoon damage"""),
        "sum": words(
            "million dollars | million yuan | million ringgit | billion dong | containers"
        ),
        "attitude": words("""cautious | upbeat | unconvinced | pragmatic | impatient | encouraged |
            divided | blunt"""),
    },
    sentences=[
        "{event} on {topic} drew {n} {firms} to {place}.",
        "{person}, {post} of {body}, was {attitude} about {topic}.",
        "{topic} {rose} by {n}.{n2} percent {period}, {body} reported.",
        "{body} and {body2} {did} {topic} at {event}.",
        "In {place}, {firms} blamed {cause} for {n} lost orders.",
        "“We came for {topic}, not {topic2},” {person} told {firms} in {place}.",
        "Some {n} {sum} went into {topic} {period}.",
        "With {cause}, {topic} between {place} and {place2} {rose} {period}.",
        "{later}, {body} will open {topic} to {firms}.",
        "{person} asked {body} for {n} {sum} {later}.",
        "Under the plan, {place} handles {topic} while {place2} keeps {topic2}.",
        "According to {person}, {cause} hurt {firms} more than {cause2}.",
        "{body} {did} {n} of {n2} requests {period}.",
        "Few {firms} in {place} expected {topic} {later}.",
        "{event} ended with {n} memoranda, {n2} of them on {topic}.",
        "{person} ({body}) and {person2} ({body2}) {did} {topic}.",
        "Nor is {topic} cheap: {n} {sum} per berth, said {body}.",
        "{firms} from {place} met {body} twice {period}.",
        "For {place}, {topic} means {n} jobs; for {place2}, {n2}.",
        "The {post} of {body} {did} {event} {period}.",
        "{cause} and {cause2} kept {topic} out of {place}.",
        "Asked about {topic}, {person} stayed {attitude}.",
        "{place} sold {n} {sum} of goods to {place2} {period}.",
        "{body} wants {topic} settled {later}, {cause} or not.",
        "Customs at {place} cleared {n} lots despite {cause}.",
        "{person} is {post} at {body} and advises {firms} on {topic}.",
        "When {body} {did} {topic}, {place} had {n} {firms}.",
        "Without {topic}, {person} warned, {place} loses {n} {sum}.",
        "{attitude} {firms} {did} {event} in {place}.",
        "{n} {firms} signed up for {event} {later}.",
        "{body} {did} {topic} {period}.\n■ {Topic}: what comes next\n{person} expects {topic2} in "
        "{place} {later}.",
        "{person} then turned to {cause}.\n■ Views from {place}\n{firms} there are {attitude}, "
        "{body} found.",
        "{body} named its tasks:\n• to bring {topic} to {place};\n• to win {n} {firms};\n"
        "• to finish {event} {later}.",
        "First, {topic} must reach {place}.\n(1) {body} trains {n} {firms}.\n(2) {body2} looks "
        "into {cause}.",
        "The communique of {event} reads:\n“{body} holds that {topic} serves {place} and "
        "{place2}, {cause} notwithstanding.”",
        "Volumes as given by {body}:\nPort\tLots\tChange\n{place}\t{n}\t{n2}\n{place2}\t{n3}\t{n4}",
    ],
    titles=[
        "{Body} {Does} {Topic} as {Event} Closes",
        "{Topic}: {person} on What {place} Can Expect",
        "{Event} on {Topic} Held in {place}",
        "{Body} and {Body2} Agree on {Topic}",
        "{place} Sees {n} Firms Join {Topic} Scheme",
        "Commentary: {Topic} Will Not Wait for {Body}",
        "{person} Visits {place}, Meets {Body}",
    ],
    short_titles=["Notice No. {n}", "Holiday Hours"],
    reworded=["{title}: Full Text", "Report - {title}"],
    abstract="[Abstract] ",
    byline=lambda author, other: (f"By {author}", f"Photographs: {other}"),
    dated=lambda day: f"MARANG, {day:%b}. {day.day} (Gulf News Service) -- ",
    attachment="Attachment: registration form and list of participants",
    joiner="\n",
    captions=[
        "{person} addresses {event} in {place}. Photo: {paper}",
        "A view of {place}, where {body} works on {topic}.",
        "Participants of {event}",
    ],
    closing=_closing,
)
