"""The words of the edition to tune on. Places, people and papers are invented."""

from __future__ import annotations

from bench.layouts.writing import Vocabulary, words

ENGLISH = Vocabulary(
    slots={
        "who": words("""the Harbour Council | the customs house of Port Selwyn | a league of orchid
            growers | two shipping lines | the tea board | officials in Marrowgate | the ferry
            company | a panel of auditors | small traders | the Lantern Bank | eleven mayors | the
            rail authority | a group of young engineers | the fisheries office | rubber planters |
            the visiting delegation | the port workers' union | a court in Dunmere"""),
        "person": words("""Adlan Reyes | Mira Castellan | Tobin Marsh | Suda Prakorn | Ines Okafor |
            Lim Wei Han | Dara Sovann | Peter Quillan | Noor Hakimi | Joanna Blythe | Rafi Sandoval
            | Thuy Lannister-Vo"""),
        "paper": words("""Selwyn Daily | Marrowgate Post | The Strait Courier | Dunmere Gazette |
            Lantern News Agency"""),
        "role": words("""runs the northern depot | has farmed there since childhood | leads the
            secretariat | teaches logistics | chairs the working group | keeps the ledgers | once
            captained a ferry | signed the first contract"""),
        "verb": words("""approved | postponed | opened | financed | inspected | questioned |
            welcomed | doubled | rebuilt | surveyed | leased | praised | suspended | audited |
            mapped | endorsed"""),
        "verbs": words("""approves | postpones | opens | finances | inspects | questions | welcomes
            | doubles | rebuilds | surveys"""),
        "thing": words("""the cold-storage yard | a low-cost rail link | new quarantine rules | the
            river bridge | a shared tariff table | the night market | duty-free permits | a seed
            bank | the fishing pact | an electronic manifest | the pepper auction | solar ferries |
            a training school | the grain terminal | coastal insurance | a visa desk"""),
        "Thing": words("""Cold Storage Yard | Low-Cost Rail Link | Quarantine Rules | River Bridge |
            Tariff Table | Night Market | Duty-Free Permits | Seed Bank | Fishing Pact | Electronic
            Manifest | Pepper Auction | Solar Ferries | Training School | Grain Terminal"""),
        "Who": words("""Harbour Council | Port Selwyn Customs | Orchid Growers | Shipping Lines |
            Tea Board | Marrowgate Officials | Ferry Company | Auditors | Small Traders | Lantern
            Bank | Eleven Mayors | Rail Authority | Rubber Planters"""),
        "Verbs": words("""Approves | Postpones | Opens | Finances | Inspects | Questions | Welcomes
            | Doubles | Rebuilds | Surveys | Leases | Suspends"""),
        "place": words("""Port Selwyn | Marrowgate | the Dunmere valley | Isle Carrow | the old
            mint | Quay Seven | the upper delta | Fort Anselm | Bay of Larks | the Tamber road |
            Kesterly | the spice district"""),
        "good": words("""mangosteen | white pepper | tin ware | frozen prawns | rattan | raw silk |
            palm sugar | cashew | ceramic tile | bicycles | cut flowers | brown rice"""),
        "period": words("""last spring | over three quarters | since the monsoon | within a year |
            in the dry season | after the fair | during the review | before the holidays"""),
        "later": words("""next June | by harvest | once the rains end | in early autumn | within
            ninety days | at the coming summit | before the audit closes"""),
        "mood": words("""cautious | hopeful | sceptical | relieved | divided | impatient | content |
            surprised"""),
        "reason": words("""fuel became dearer | demand kept rising | two berths flooded | permits
            were slow | buyers paid promptly | the harvest came late | crews were short | the old
            crane failed"""),
    },
    sentences=[
        "{who} {verb} {thing}, and {who2} {verb2} {thing2} at {place}.",
        "In {place}, {who} {verb} {thing} {period}.",
        "“{good} comes first,” said {person}, who {role}.",
        "Trade in {good} grew {n} percent {period} because {reason}.",
        "{person}, who {role}, was {mood} about {thing}.",
        "About {n} tonnes of {good} left {place} {period}, against {n2} for {good2}.",
        "{thing} should reach {place} {later}, although {reason}.",
        "When {reason}, {who} {verb} {thing}; {person} stayed {mood}.",
        "{who} sold {good} through {place}, then {verb} {thing}.",
        "Visitors from {place} saw {n} stalls of {good} and {n2} of {good2}.",
        "“We {verb} {thing} {period},” {person} recalled at {place}.",
        "A letter to {who} asks that {thing} be ready {later}.",
        "Prices of {good} fell to {n} crowns {period}, while {good2} held at {n2}.",
        "{mood} buyers at {place} {verb} {n} crates of {good}.",
        "{who} and {who2} meet {later} to discuss {thing} and {thing2}.",
        "Since {reason}, {person} has moved {good} by way of {place}.",
    ],
    titles=[
        "{Who} {Verbs} {Thing} at {place}",
        "{Who} {Verbs} {Thing} as {Who2} Looks On",
        "{Thing} Brings {n} Jobs to {place}",
        "{person}: {Who} {Verbs} {Thing}",
        "{n} Tonnes of {good} Leave {place} after {Who} {Verbs} {Thing}",
        "Why {Who} {Verbs} {Thing}: {person} Explains",
    ],
    short_titles=["Seed Bank", "Quay {n}"],
    reworded=["In brief: {title}, officials say", "{title} — what it means for traders"],
    abstract="[Abstract] ",
    byline=lambda author, other: (f"By {author}", f"Photographs: {other}"),
    dated=lambda day: f"{day:%B} {day.day}, {day.year} — ",
    attachment="The full report can be downloaded here.",
    joiner=" ",
)

CHINESE = Vocabulary(
    slots={
        "who": words("""海港理事会 | 兰田口岸 | 青柠种植者协会 | 两家航运公司 | 茶叶局 |
            云陂市政府 | 渡轮公司 | 审计小组 | 小商户 | 明灯银行 | 十一位市长 |
            铁路管理局 | 渔业署 | 橡胶园主 | 来访代表团 | 码头工会"""),
        "person": words("""林若川 | 周沐青 | 何远山 | 沈知微 | 罗景和 | 陆白桥 | 苏望舒 |
            韩一舟 | 顾南星 | 叶青禾"""),
        "paper": words("兰田日报 | 云陂晚报 | 海峡信使报 | 明灯通讯社 | 南屿周刊"),
        "role": words("""主管北仓 | 自幼务农 | 领导秘书处 | 讲授物流 | 主持工作组 |
            掌管账册 | 曾任船长 | 签下首份合同"""),
        "verb": words("""批准了 | 推迟了 | 启用了 | 资助了 | 检查了 | 质疑了 | 欢迎 |
            扩建了 | 重修了 | 勘察了 | 租下了 | 暂停了"""),
        "thing": words("""冷库 | 低价铁路支线 | 检疫新规 | 跨江大桥 | 共同税则 | 夜市 |
            免税许可 | 种子库 | 捕鱼协定 | 电子舱单 | 胡椒拍卖 | 太阳能渡轮 |
            培训学校 | 粮食码头 | 沿海保险 | 签证窗口"""),
        "place": words("""兰田港 | 云陂 | 丹湄谷地 | 卡罗岛 | 旧铸币厂 | 七号码头 |
            上三角洲 | 安塞堡 | 百灵湾 | 香料街区"""),
        "good": words("""山竹 | 白胡椒 | 锡器 | 冻虾 | 藤编 | 生丝 | 棕榈糖 | 腰果 | 瓷砖 |
            自行车 | 鲜花 | 糙米"""),
        "period": words("""去年春天 | 前三季度 | 季风过后 | 一年之内 | 旱季里 | 展会之后 |
            评审期间 | 节前"""),
        "later": words("明年六月 | 收获之前 | 雨停以后 | 初秋 | 九十天内 | 下次峰会上"),
        "mood": words("谨慎 | 乐观 | 怀疑 | 欣慰 | 意见不一 | 焦急 | 满意 | 意外"),
        "reason": words("""燃料涨价 | 需求上升 | 泊位被淹 | 许可迟缓 | 买家付款及时 |
            收成推后 | 船员不足 | 旧吊机损坏"""),
    },
    sentences=[
        "{who}{verb}{thing}，{who2}也在{place}{verb2}{thing2}。",
        "{period}，{who}在{place}{verb}{thing}。",
        "{person}{role}，他说：“{good}要紧，{thing}其次。”",
        "由于{reason}，{good}贸易{period}增长{n}%。",
        "{role}的{person}对{thing}感到{mood}。",
        "{period}约有{n}吨{good}运出{place}，{good2}则为{n2}吨。",
        "尽管{reason}，{thing}仍将于{later}到达{place}。",
        "{reason}时，{who}{verb}{thing}，{person}依旧{mood}。",
        "{who}经{place}出售{good}，随后{verb}{thing}。",
        "{place}的来客看到{n}个{good}摊位和{n2}个{good2}摊位。",
        "{person}在{place}回忆：{period}{who}{verb}{thing}。",
        "致{who}的信要求{thing}在{later}就绪。",
        "{good}价格{period}跌至{n}元，{good2}维持{n2}元。",
        "{who}与{who2}将于{later}商议{thing}和{thing2}。",
    ],
    titles=[
        "{who}{verb}{thing} {person}表示{mood}",
        "{place}{thing}带来{n}个岗位",
        "{n}吨{good}运出{place} {who}{verb}{thing}",
        "{person}：{who}为何{verb}{thing}",
        "{reason} {who}{verb}{thing}",
    ],
    short_titles=["{good}行情", "{place}见闻"],
    reworded=["导读：{title}，业内这样看", "{title}——对商户意味着什么"],
    abstract="【摘要】",
    byline=lambda author, other: (f"本报记者 {author}", f"摄影：{other}"),
    dated=lambda day: f"{day.year}年{day.month}月{day.day}日，",
    attachment="报告全文可在此下载。",
    joiner="",
)
