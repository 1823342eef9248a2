"""The words of the measuring edition. All names are invented."""

from __future__ import annotations

from bench.layouts.writing import Vocabulary, words

ENGLISH = Vocabulary(
    slots={
        "who": words("""the Delta Chamber | a textile guild from Ravensby | the weather bureau |
            three cooperatives | the Ministry of Canals | dock pilots | the Amber Fund | a jury of
            chefs | the statistics desk | hill villagers | the customs tribunal | coffee roasters |
            the Opal Sea commission | the aviation school | a museum trust | bamboo builders"""),
        "person": words("""Helene Varga | Kofi Brandt | Anong Chaiya | Marcus Tully | Siti Rahayu |
            Oskar Lindqvist | Bao Nguyen-Hart | Yolanda Reyes-Kim | Emil Castor | Priya Nandan"""),
        "paper": words("""Ravensby Chronicle | The Opal Herald | Delta Morning News | Canal Times |
            Amberfield Wire Service"""),
        "role": words("""designs water gates | grew up beside the canal | edits the yearbook |
            represents nine villages | trains customs dogs | negotiated the lease | paints river
            boats | heads the laboratory"""),
        "verb": words("""launched | rejected | measured | renamed | insured | repaired | imported |
            celebrated | taxed | restored | exhibited | relocated | tested | simplified"""),
        "verbs": words("launches | rejects | measures | renames | insures | repairs | restores"),
        "thing": words("""the tidal barrier | a bilingual helpline | well-known weaving patterns | a
            drone corridor | the ginger exchange | flood-proof silos | the heritage tramway | an
            apprentice fund | the pearl register | fast-track clearance | a carbon ledger | the
            border clinic | floating classrooms | a honey laboratory | the lighthouse archive"""),
        "Thing": words("""Tidal Barrier | Bilingual Helpline | Weaving Patterns | Drone Corridor |
            Ginger Exchange | Flood-Proof Silos | Heritage Tramway | Apprentice Fund | Pearl
            Register | Carbon Ledger | Border Clinic | Floating Classrooms | Honey Laboratory"""),
        "Who": words("""Delta Chamber | Textile Guild | Weather Bureau | Cooperatives | Canal
            Ministry | Dock Pilots | Amber Fund | Coffee Roasters | Opal Sea Commission | Museum
            Trust | Bamboo Builders | Hill Villagers"""),
        "Verbs": words("""Launches | Rejects | Measures | Renames | Insures | Repairs | Imports |
            Celebrates | Taxes | Restores | Exhibits | Relocates"""),
        "place": words("""Ravensby | Amberfield | the Opal coast | Lock Nineteen | Cape Merrow | the
            salt flats | Juniper Hill | New Harrow | the clock market | Ostrava Lane | the lower
            reservoir | Saint Brannoc"""),
        "good": words("""star anise | indigo cloth | oolong | sea salt | cinnamon bark | bronze
            bells | lychee | copper wire | paper lanterns | soybeans | pearl buttons | nutmeg"""),
        "period": words("""this winter | for two decades | during the regatta | after the typhoon |
            on market days | in the first half | since the merger | while talks went on"""),
        "later": words("""this coming March | before the regatta | after the vote | within two
            seasons | at the spring session | when the lock reopens"""),
        "mood": words("""calm | worried | proud | undecided | grateful | curious | stubborn |
            thrilled"""),
        "reason": words("""the lock jammed | freight was cheap | schools joined in | insurers pulled
            out | a canal silted up | tastes had changed | the mint closed | tides ran high"""),
    },
    sentences=[
        "Nobody at {place} expected that {who} would have {verb} {thing}.",
        "{who} {verb} {thing} {period}; {who2} merely {verb2} {thing2}.",
        "As {reason}, exports of {good} dropped by {n} crates {period}.",
        "{person} ({role}) called {thing} “a {mood} answer to {good}”.",
        "Near {place}, {n} families live on {good}, and {n2} more on {good2}.",
        "{later}, {who} intends to bring {thing} to {place}.",
        "It was {person} who {verb} {thing} {period}.",
        "For {who}, {good} matters less than {thing}.",
        "Records from {place} list {n} boats with {good} and {n2} with {good2}.",
        "Asked about {thing}, {person} looked {mood}: {reason}.",
        "Between {place} and {place2} {who} {verb} {thing}.",
        "{good} costs {n} marks {period}, {good2} hardly {n2}.",
        "The rest depends on {who}, {mood} as ever, and {thing}.",
        "{who} will hear {person} {later} about {thing}.",
        "Because {reason}, {place} {verb} {thing} twice.",
    ],
    titles=[
        "{Thing} at {place}: {Who} {Verbs}, {Who2} Waits",
        "How {Who} {Verbs} {Thing} with {n} Boats",
        "{Who} {Verbs} {Thing} to Sell {good}",
        "{n} Villages near {place} Share {Thing}",
        "“{Thing}”: {person} and {Who} Reply",
    ],
    short_titles=["Lock {n}", "Sea Salt"],
    reworded=["{title}: the story in short", "Summary of the news: {title}"],
    abstract="[Abstract]: ",
    byline=lambda author, other: (f"Written by {author}", f"Translated by {other}"),
    dated=lambda day: f"AMBERFIELD, {day.year}-{day.month:02}-{day.day:02} (Wire) ",
    attachment="Read the annex as a separate document.",
    joiner=" ",
)

CHINESE = Vocabulary(
    slots={
        "who": words("""三江商会 | 雁城织造行会 | 气象台 | 三家合作社 | 运河署 |
            引航员协会 | 琥珀基金 | 厨师评审团 | 统计处 | 山村居民 | 关税法庭 |
            咖啡烘焙商 | 蛋白石海委员会 | 航空学校 | 博物馆信托 | 竹构工匠"""),
        "person": words("""白问渠 | 程雁归 | 方砚秋 | 江疏影 | 马行舟 | 秦可期 | 陶渔歌 |
            魏山岚 | 邢听雨 | 曾慕云"""),
        "paper": words("雁城纪事报 | 三江早报 | 运河时报 | 琥珀通讯 | 蛋白石先驱报"),
        "role": words("""设计水闸 | 在运河边长大 | 编辑年鉴 | 代表九个村庄 | 训练缉私犬 |
            谈成租约 | 画船为业 | 主管实验室"""),
        "verb": words("""推出 | 否决 | 测量 | 更名 | 承保 | 修缮 | 引进 | 庆祝 | 开征 |
            复原 | 展出 | 搬迁"""),
        "thing": words("""挡潮闸 | 双语热线 | 织锦纹样 | 无人机航道 | 生姜交易所 | 防洪粮仓 |
            怀旧电车 | 学徒基金 | 珍珠名录 | 快速通关 | 碳账本 | 边境诊所 |
            水上课堂 | 蜂蜜实验室 | 灯塔档案"""),
        "place": words("""雁城 | 琥珀原 | 蛋白石海岸 | 十九号船闸 | 梅罗角 | 盐田 | 杜松岗 |
            新哈罗 | 钟表市集 | 下水库"""),
        "good": words("""八角 | 靛蓝布 | 乌龙茶 | 海盐 | 肉桂 | 铜铃 | 荔枝 | 铜线 |
            纸灯笼 | 大豆 | 珠母扣 | 肉豆蔻"""),
        "period": words("""今冬 | 二十年来 | 赛船期间 | 台风之后 | 赶集日 | 上半年 |
            合并以来 | 谈判之中"""),
        "later": words("来年三月 | 赛船之前 | 表决以后 | 两季之内 | 春季会议上 | 船闸重开时"),
        "mood": words("平静 | 担心 | 自豪 | 犹豫 | 感激 | 好奇 | 固执 | 激动"),
        "reason": words("""船闸卡住 | 运费低廉 | 学校加入 | 保险商退出 | 河道淤塞 | 口味变了 |
            铸币厂关门 | 潮位偏高"""),
    },
    sentences=[
        "{place}没人料到{who}会{verb}{thing}。",
        "{who}{period}{verb}{thing}；{who2}只是{verb2}{thing2}。",
        "因{reason}，{good}出口{period}减少{n}箱。",
        "{person}（{role}）称{thing}是“{good}之外的{mood}答案”。",
        "{place}附近有{n}户靠{good}为生，{n2}户靠{good2}。",
        "{later}，{who}打算把{thing}带到{place}。",
        "{period}正是{person}{verb}{thing}。",
        "对{who}来说，{good}不如{thing}重要。",
        "{place}的记录载有{n}艘{good}船和{n2}艘{good2}船。",
        "谈到{thing}，{person}显得{mood}：{reason}。",
        "从{place}到{place2}，{who}{verb}{thing}。",
        "{good}{period}卖{n}文，{good2}不过{n2}文。",
        "其余要看{mood}的{who}和{thing}。",
        "{later}{who}将听{person}讲{thing}。",
    ],
    titles=[
        "{place}{thing}：{who}{verb}，{who2}观望",
        "{who}如何{verb}{thing}",
        "{who}{verb}{thing} 只为卖{good}",
        "{n}个村庄共享{thing} {person}作答",
        "{reason}之后 {person}谈{who}与{thing}",
    ],
    short_titles=["{good}小史", "{place}印象"],
    reworded=["{title}：新闻速览", "核心提示 {title} 详情如下"],
    abstract="[摘要] ",
    byline=lambda author, other: (f"作者：{author}", f"译者：{other}"),
    dated=lambda day: f"（{day.year}-{day.month:02}-{day.day:02} 琥珀通讯）",
    attachment="附录另见单独的文件。",
    joiner="",
)
