"""The English words of the newest edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    signed = f"{day:%B} {day.day}, {day.year}"
    if day.day % 3 == 0:
        return (
            "Those wishing to join should reply to:\n¶ Ms. Adeline Kuo, Liaison Office\n"
            "¶ Telephone: (00) 4410-2298, Fax: (00) 4410-2299\n"
            f"¶ E-mail: liaison@meruchamber.invalid\nMeru Bay, {signed}"
        )
    return f"Council for Meru Bay Commerce\n{signed}"


ENGLISH = Vocabulary(
    slots={
        "inst": words("""the Council for Meru Bay Commerce | the Cold Chain Federation | the
            Ministry of Ports and Fisheries | Harrow Point Shipyards | the Tea Board of Upper
            Lamsing | the Regional Standards Institute | the Association of Freight Insurers | the
            Meru Bay Customs House | the Small Mills Alliance | the Consulate in Port Ellery | the
            Coastal Railways Company | the Women Exporters' Circle | the Lamsing Development Bank |
            the Fair Secretariat | the Seafood Packers' Union | the College of Maritime Studies"""),
        "Inst": words("""Meru Council | Cold Chain Federation | Ports Ministry | Harrow Point | Tea
            Board | Standards Institute | Freight Insurers | Customs House | Coastal Railways |
            Women Exporters | Lamsing Bank | Seafood Packers"""),
        "person": words("""Duncan Achterberg | Liang Shuwen | Nurhaliza Osman | Tomas Villaluz |
            Priya Raghavan | Somphet Keola | Ong Beng Hock | Margaret Tully | Hiroko Asano | Zaw Lin
            Htet | Xu Jianbo | Ferdinand Abueg"""),
        "post": words("""chairwoman | acting director | vice-governor | honorary consul | chief
            surveyor | head of the trade desk | treasurer | second secretary | managing partner |
            dean | inspector-general"""),
        "paper": words("""Meru Bay Courier | Lamsing Ledger | The Ellery Gazette | Coastal Trade
            Wire | Packers' Monthly | Southern Sea Review"""),
        "thing": words("""frozen mackerel | cold storage | tea auctions | ship repair | organic
            fertiliser | rattan furniture | shrimp feed | crane rentals | cargo insurance | solar
            dryers | coffee blends | seaweed snacks | bonded warehouses | halal gelatine | cement
            clinker | digital invoices | barge services | vocational exchanges"""),
        "where": words("""Meru Bay | Port Ellery | Upper Lamsing | Harrow Point | Kampong Sirih |
            the Tanlay corridor | Guanling | Pulau Merbah | Nam Thong | the Southern Isles | Baisha
            County | Sandakan Reach"""),
        "did": words("""endorsed | inspected | postponed | refinanced | certified | promoted |
            merged | tendered | reviewed | subsidised | re-opened | listed"""),
        "meet": words("""a buyers' breakfast | the annual dinner | the sixth joint meeting | a plant
            visit | the customs clinic | the spring fair | a closed-door briefing | the round-table
            | the investment seminar | a courtesy call | the general assembly"""),
        "Meet": words("""Sixth Joint Meeting | Spring Fair | Customs Clinic | Investment Seminar |
            Annual Dinner | Round-table | General Assembly"""),
        "when": words("""since last autumn | over five quarters | in January alone | year-on-year |
            in the holiday season | across 2017 | during the pilot | for a third year"""),
        "soon": words("""by the monsoon | before mid-year | after the fair | within eight weeks |
            next quarter | once the rules are gazetted | in fiscal 2019 | come April"""),
        "folk": words("""packers | growers | shipowners | brokers | millers | traders | trainees |
            underwriters | fishermen | hauliers | retailers | hoteliers"""),
        "cause": words("""fuel costs | a shortage of containers | rough seas | unclear labelling
            rules | a weak currency | old machinery | double inspections | slow payments | a wet
            harvest | new tariffs | higher wages"""),
        "money": words("dollars | million dollars | thousand ringgit | million yuan | euros"),
        "moved": words("rose | fell | doubled | slipped | recovered | levelled off | jumped"),
        "date": words("""February 7 | February 12 | 15 February | January 19 | Jan. 27 | 30 January
            | December 21 | November 9"""),
        "slot": words("9:00 a.m. to noon | 2:30 p.m. | 6:45 p.m. | 10 a.m. - 4 p.m. | all day"),
        "future": words("""Thursday, March 22, 2018 | 14 April 2018 | May 8-10, 2018 | Friday, 27
            April 2018 | 16 March 2018"""),
    },
    sentences=[
        "{inst} {did} {thing} in {where} on {date}, {post} {person} told {folk}.",
        "{when}, {thing} {moved} {n} percent and {thing2} {n2}.",
        "“{where} has {thing}; what {folk} need is {thing2},” said {person}.",
        "{person}, {post} of {inst}, blamed {cause}.",
        "About {n} {folk} attended {meet} at {where}.",
        "{inst} set aside {n} {money} so that {folk} in {where} can try {thing}.",
        "Despite {cause}, {where} shipped {n} containers of {thing} {when}.",
        "{person} and {person2} signed for {inst} and {inst2}.",
        "{soon}, {folk} may apply to {inst}.",
        "Not one of the {n} {folk} asked by {paper} mentioned {cause}.",
        "{inst} also {did} {thing}, {thing2} and {thing3}.",
        "Prices in {where} {moved} to {n}.{n2} {money} per tonne {when}, owing to {cause}.",
        "{person} thanked {inst} for {meet}.",
        "Neither {cause} nor {cause2} kept {folk} away from {meet}, noted {paper}.",
        "At {meet}, {where} and {where2} agreed to link {thing} {soon}.",
        "From {n} in 2011 to {n2} at present: so {moved} {thing} of {where}.",
        "{folk} who miss {meet} will find {thing} listed by {inst} {soon}.",
        "{post} {person} recalled {cause} {when}; {person2} did not.",
        "Guests went on to {where}, where {inst} {did} a line for {thing}.",
        "“Ask {folk}, never {inst},” {person} joked to {person2}.",
        "{inst} employs {n} people at {where} and {n2} at {where2}.",
        "Half of {thing} is bound for {where}, {cause} permitting.",
        "{person} spoke of three matters.\n‣ {thing} for {folk} of {where};\n‣ {n} {money} from "
        "{inst};"
        "\n‣ an end to {cause} {soon}.",
        "{inst} decided as follows:\n＃ {folk} register {thing} on-line\n＃ {where} receives {n} "
        "{money}\n"
        "＃ {inst2} reports at {meet}",
        "{cause}, {moved} or not, is no novelty.\n§ What {thing} means for {where}\n"
        "{person} puts the bill at {n} {money} {when}.",
        "{inst} gave these figures.\nPort\tTonnes, {when}\tChange\n{where}\t{n}\t{n2}%\n"
        "{where2}\t{n3}\t-{n4}%\nTotal\t{n5}\t\n※ Figures for {where3} exclude {thing}.",
        "{paper} put some questions to {person}.\n¿ Q: How has {thing} fared {when}?\nA: It "
        "{moved}; see "
        "{where}.\n¿ Q: And {cause}?\nA: That is for {inst}, {soon}.",
        "The communiqué reads in part:\n» {inst} and {inst2} shall treat {thing} from {where} no "
        "less "
        "kindly than {thing2}.",
        "Particulars of {meet}:\n¶ Date: {future}\n¶ Time: {slot}\n¶ Venue: Room {n}, {where} "
        "Hall\n"
        "¶ Fee: {n2} dollars, lunch included",
        "(1) {inst} drafts; (2) {folk} comment; (3) {person} decides {soon}.",
    ],
    titles=[
        "{Inst} and {where} Talk {thing}",
        "{where}: {thing} {moved} {when}",
        "{person}: “{thing} Can Wait”",
        "{Meet} on {thing} Opens in {where}",
        "Notice: {Meet} for {folk} ({future})",
        "{Inst} Visits {where} ({date})",
        "Why {folk} of {where} Turn to {thing}",
        "Market Notes, {date}: {thing}, {thing2}",
    ],
    short_titles=["Circular No. {n}", "Office Closed {date}"],
    reworded=["{title} - a report", "Dispatch: {title}"],
    abstract="[Summary] ",
    byline=lambda author, other: (f"By {author}", f"Photographs by {other}"),
    dated=lambda day: f"MERU BAY, {day:%B} {day.day}, {day.year} -- ",
    attachment="Reply form and programme (click to download)",
    joiner="\n",
    captions=[
        "{person} (centre) and {person2} at {meet}",
        "A berth at {where}. Photo courtesy of {inst}",
        "{folk} tour {where} on {date}.",
    ],
    closing=_closing,
)
