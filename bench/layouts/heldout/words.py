"""The words of the edition that nobody tunes on. All names are invented.

Sentences stand on lines of their own (`bodies.py` says what the form of a line means).
"""

from __future__ import annotations

from bench.layouts.writing import Vocabulary, words

ENGLISH = Vocabulary(
    slots={
        "who": words("""the Sable Ridge assembly | a caravan firm from Hallow Cross | beekeepers |
            the Inland Pilots | two wool merchants | the quarry board | a night school | the Kestrel
            Exchange | seven wardens | the post office of Brindle | foresters | the glass guild |
            market women | the Steppe Institute | a retired judge | the ropeway company"""),
        "person": words("""Edda Moran | Tomasz Ferrow | Lucia Pennant | Ibrahim Sole | Greta
            Winterbourne | Chen Suli | Matteo Arkwright | Hana Dvora | Jonas Ebele | Rosalind Fay |
            Viktor Amadi"""),
        "paper": words("""Brindle Examiner | Kestrel Weekly | Hallow Cross Mercury | Inland Press
            Bureau | The Ropeway Observer"""),
        "role": words("""sorts the mail | bought the first loom | teaches surveying | guards the
            pass | prints the almanac | mends instruments | speaks for the valley | weighs the
            wool | drew up the charter"""),
        "verb": words("""adopted | cancelled | copied | enlarged | photographed | moved | sold |
            guarded | repainted | studied | shortened | unveiled | divided | returned"""),
        "thing": words("""the summit ropeway | a two-year grazing permit | the wool index | winter
            lodgings | a pocket atlas | the beeswax levy | one-way mountain roads | the planetarium
            | a mule hospital | the snow-clearing rota | an open-air library | the amber licence |
            weekend classes | the granite contract | a second observatory | the almond prize"""),
        "Thing": words("""Summit Ropeway | Two-Year Permit | Wool Index | Winter Lodgings | Pocket
            Atlas | Beeswax Levy | One-Way Roads | Planetarium | Mule Hospital | Open-Air Library |
            Amber Licence | Weekend Classes | Granite Contract | Second Observatory"""),
        "Who": words("""Sable Ridge Assembly | Caravan Firm | Beekeepers | Inland Pilots | Wool
            Merchants | Quarry Board | Night School | Kestrel Exchange | Seven Wardens | Foresters |
            Glass Guild | Steppe Institute | Ropeway Company"""),
        "Verbs": words("""Adopts | Cancels | Copies | Enlarges | Photographs | Moves | Sells |
            Guards | Repaints | Studies | Shortens | Unveils"""),
        "place": words("""Brindle | Hallow Cross | the Kestrel plain | Sable Ridge | Upper Tarn |
            Post Eleven | the juniper pass | Wexcombe | the salt road | Three Wells | Orrin's Gate |
            the glass quarter"""),
        "good": words("""almonds | raw wool | beeswax | saddles | granite | barley | felt boots |
            apricots | mirrors | goat cheese | juniper oil | rope"""),
        "period": words("""this autumn | for eleven weeks | during the census | since the thaw |
            after the landslide | between two fairs | over the past decade | in one afternoon"""),
        "later": words("""by midsummer | after the thaw | at the wool fair | within four weeks |
            when the pass opens | early next year"""),
        "mood": words("""puzzled | delighted | wary | silent | firm | doubtful | amused | tired"""),
        "reason": words("""the pass was closed | barley ran out | two cables snapped | wages had
            risen | guests stayed away | the survey was wrong | snow came early | a bridge gave
            way"""),
    },
    sentences=[
        "{who} {verb} {thing} {period}, to the surprise of {who2}.",
        "Few in {place} had asked for {thing}.",
        "Each sack of {good} now costs {n} florins at {place}.",
        "{person}, who {role}, {verb} {thing} with {who}.",
        "“Not {good} but {thing} decides,” {person} told {who}.",
        "After {reason}, {n} loads of {good} waited at {place}.",
        "{who} had {verb} {thing} before {reason}.",
        "On the road to {place}, {good} outnumbers {good2} {n} to {n2}.",
        "{later}, {place} hopes to see {thing}.",
        "{person} was {mood}; {who} {verb} {thing} regardless.",
        "Some {n} people {verb} {thing} at {place} {period}.",
        "{who} kept {good} at {place} and {good2} at {place2}.",
        "That {reason} did not stop {who}.",
        "What {who} {verb} {period}, {who2} {verb2} within {n} days.",
        "{thing} was paid for with {n} bales of {good}.",
        "In a report, {who} called {thing} “{mood} work”.",
        "{good} and {good2} leave {place} together {later}.",
        "Neither {person} nor {who} {verb} {thing}.",
        "The vote on {thing} ended {n} to {n2}.",
        "A guard at {place} counted {n} carts of {good} {period}.",
        "{who} will be {mood} should {thing} fail {later}.",
        "{period}, {who} traded {good} for {good2}.",
        "To {person}, {thing} means {n} evenings at {place}.",
        "Only {who} asked why {reason}.",
        "Once {thing} is at {place}, {who} wants {n} more.",
        "{place} buys {good}; {place2} sells it for {n} florins.",
        "{person} and {person2} {verb} {thing} by hand.",
        "Of {n} letters on {thing}, {n2} came from {place}.",
        "There was {good} for all when {who} {verb} {thing}.",
        "{person} shows {thing} to visitors at {place}.",
        "{who} {verb} {thing}.\n{Thing} and after\n{person}, who {role}, expects {good} {later}.",
        "{who} set out three wishes:\n• {thing} at {place};\n• {n} sacks of {good};\n"
        "• {thing2} {later}.",
        "{person}, who {role}, wrote to {who}:\n“{good} carried {place} so far; {thing} must now.”",
        "Receipts in florins, {place} and {place2}:\n{good}\t{n}\t{n2}\n{good2}\t{n3}\t{n4}",
    ],
    titles=[
        "{Who} {Verbs} {Thing} before {Who2} Votes",
        "{place} Counts on {Thing}, Says {person}",
        "No More {good}: {Who} {Verbs} {Thing}",
        "Inside {Thing}: {n} Days with {Who}",
        "{person}’s Case for {Thing} at {place}",
        "{Thing} or {good}? {Who} and {person} Differ",
    ],
    short_titles=["Post {n}", "Wool Index"],
    reworded=["{title} (our report in full)", "At a glance: {title}"],
    abstract="[Abstract]",
    byline=lambda author, other: (f"Reporting by {author}", f"Edited by {other}"),
    dated=lambda day: f"Brindle, {day.day} {day:%B} {day.year} (Inland Press). ",
    attachment="Form and annex to this notice",
    joiner="\n",
)

CHINESE = Vocabulary(
    slots={
        "who": words("""黑岭议事会 | 十字镇商队 | 养蜂人 | 内陆领航会 | 两位羊毛商 | 采石局 |
            夜校 | 红隼交易所 | 七位看守 | 斑石邮局 | 护林人 | 玻璃行会 | 赶集妇女 |
            草原研究院 | 退休法官 | 索道公司"""),
        "person": words("""贺兰舒 | 温以宁 | 戚长风 | 阮青禾 | 段思源 | 柳如海 | 裴怀瑾 |
            霍明川 | 祁雪松 | 邵一鸣"""),
        "paper": words("斑石观察报 | 红隼周报 | 十字镇信报 | 内陆新闻社 | 索道晨报"),
        "role": words("""分拣邮件 | 买下头一台织机 | 讲授测绘 | 守护山口 | 印制历书 |
            修理仪器 | 为山谷发声 | 起草章程"""),
        "verb": words("""通过 | 取消 | 仿制 | 扩大 | 拍摄 | 迁走 | 出售 | 看守 | 粉刷 |
            研究 | 缩短 | 揭幕 | 退回"""),
        "thing": words("""峰顶索道 | 两年期放牧证 | 羊毛指数 | 过冬客栈 | 袖珍地图册 | 蜂蜡税 |
            单行山路 | 天象馆 | 骡马医院 | 扫雪值班表 | 露天书库 | 琥珀执照 |
            周末学堂 | 花岗岩合同 | 第二观象台 | 杏仁奖"""),
        "place": words("""斑石 | 十字镇 | 红隼平原 | 黑岭 | 上潭 | 十一号驿站 | 杜松山口 |
            三井 | 盐道 | 玻璃坊"""),
        "good": words("""杏仁 | 原毛 | 蜂蜡 | 马鞍 | 花岗岩 | 大麦 | 毡靴 | 杏干 | 镜子 |
            羊奶酪 | 松油 | 绳索"""),
        "period": words("""今秋 | 十一周来 | 普查期间 | 解冻以来 | 山崩过后 | 两集之间 |
            近十年 | 一个下午"""),
        "later": words("仲夏前 | 解冻后 | 羊毛集上 | 四周内 | 山口开放时 | 明年初"),
        "mood": words("困惑 | 欣喜 | 戒备 | 沉默 | 坚决 | 存疑 | 好笑 | 疲惫"),
        "reason": words("""山口封闭 | 大麦告罄 | 两缆绷断 | 工钱上涨 | 客人不来 | 测量有误 |
            早雪突降 | 便桥垮塌"""),
    },
    sentences=[
        "{who}{period}{verb}{thing}，{who2}颇感{mood}。",
        "{place}少有人想要{thing}。",
        "如今{place}一袋{good}要{n}贯。",
        "{person}{role}，并同{who}{verb}{thing}。",
        "“不是{good}，是{thing}说了算。”{person}告诉{who}。",
        "{reason}后，{n}车{good}停在{place}。",
        "早在{reason}以前，{who}就{verb}{thing}。",
        "去{place}的路上，{good}与{good2}是{n}比{n2}。",
        "{later}，{place}盼着{thing}。",
        "{person}{mood}，{who}照样{verb}{thing}。",
        "{period}有{n}人在{place}{verb}{thing}。",
        "{who}把{good}存在{place}，{good2}存在{place2}。",
        "{reason}没有拦住{who}。",
        "{who}{verb}的，{who2}{n}天内便{verb2}。",
        "{thing}用{n}捆{good}换来。",
        "{who}的报告称{thing}为“{mood}之举”。",
        "{good}和{good2}{later}一同离开{place}。",
        "{person}与{who}都没有{verb}{thing}。",
        "{thing}的表决是{n}比{n2}。",
        "{place}守卫{period}数出{n}车{good}。",
        "倘若{thing}{later}落空，{who}会{mood}。",
        "{period}，{who}拿{good}换{good2}。",
        "{person}为{thing}在{place}守了{n}夜。",
        "只有{who}追问何以{reason}。",
        "{place}收{good}，{place2}转手卖{n}贯。",
        "{person}和{person2}亲手{verb}{thing}。",
        "{n}封谈{thing}的信里，{n2}封来自{place}。",
        "{who}{verb}{thing}那天，人人分到{good}。",
        "{person}说，{thing}不是{mood}的事。",
        "{person}在{place}把{thing}拿给来客看。",
        "{who}{verb}{thing}。\n{thing2}之后\n{role}的{person}{later}等着{good}。",
        "{who}提出三点：\n• {place}要有{thing}；\n• {n}袋{good}；\n• {later}办成{thing2}。",
        "{role}的{person}致信{who}：\n“{place}一向靠{good}，往后要靠{thing}。”",
        "{place}与{place2}收入（贯）：\n{good}\t{n}\t{n2}\n{good2}\t{n3}\t{n4}",
    ],
    titles=[
        "{who}{verb}{thing}，{who2}表决在即",
        "{place}寄望{thing} {person}答问",
        "不再只有{good} {who}{verb}{thing}",
        "走进{thing}：与{who}同行{n}天",
        "{thing}还是{good}？{person}与{who}各执一词",
        "{place}：{reason}，{who}{verb}{thing}",
    ],
    short_titles=["{good}札记", "{place}一日"],
    reworded=["{title}（全文）", "要点 | {title}"],
    abstract="【内容提要】",
    byline=lambda author, other: (f"文/{author}", f"图/{other}"),
    dated=lambda day: f"内陆新闻社斑石{day.year}年{day.month}月{day.day}日电 ",
    attachment="附件：申请表及说明",
    joiner="\n",
)
