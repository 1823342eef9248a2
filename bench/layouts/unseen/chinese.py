"""The Chinese words of the unseen edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    return f"海峡工商理事会秘书处\n{day.year}年{day.month}月{day.day}日"


CHINESE = Vocabulary(
    slots={
        "body": words("""海峡工商理事会 | 马朗港务局 | 橡胶种植者联盟 | 卢穆海关 | 中小企业促进局 |
            土瓦总商会 | 三角洲渔业署 | 钦马航运 | 冷链联合委员会 | 巴西尔产业园 | 纺织出口同业会 |
            北湾大学 | 标准研究院 | 九家银行银团 | 清真认证处 | 上湄物流 | 工程建设部 |
            香料商论坛"""),
        "person": words("""林昭晖 | 韦国梁 | 邓雅萍 | 欧阳慎 | 巴颂·通迪 | 阮克荣 | 布迪·哈坦托 |
            苏达拉 | 王建盛 | 哈丽娜 | 覃志远 | 蒙海燕 | 陆振东"""),
        "post": words("""副局长 | 首席经济师 | 港务长 | 副市长 | 高级研究员 | 代理主席 | 商务参赞 |
            检疫处长 | 秘书长 | 厂长 | 谈判代表"""),
        "paper": words("马朗日报 | 海峡时讯 | 北湾新闻网 | 三角洲邮报 | 商务周刊 | 土瓦公报"),
        "topic": words("""跨境电商 | 榴莲出口 | 航道疏浚 | 原产地规则 | 光伏租赁 | 单一窗口 |
            职业培训 | 保税仓储 | 检测互认 | 捕捞许可 | 棕油溯源 | 海铁联运 | 人民币结算 |
            邮轮旅游 | 冷冻海产 | 电子发票 | 橡胶期货 | 农机下乡"""),
        "place": words("""马朗 | 土瓦 | 卢穆 | 新巴西尔 | 钦州港 | 班南 | 瓜拉峡 | 芹江 | 曼达拉 |
            圣伊西 | 磅隆 | 海富 | 北部湾畔 | 三角洲各省"""),
        "rose": words("增长 | 下降 | 上扬 | 回落 | 攀升 | 收窄 | 扩大"),
        "did": words("""审议 | 批准 | 推迟 | 启动 | 合办 | 审计 | 资助 | 质询 | 简化 | 续签 | 暂停 |
            起草 | 肯定"""),
        "event": words("""对接会 | 年度圆桌会 | 签约仪式 | 第三次高官会 | 两日研讨班 | 旱季博览会 |
            闭门听证会 | 实地考察 | 青年企业家之夜"""),
        "period": words("""上季度 | 春节以来 | 前十个月 | 雨季过后 | 同比 | 两季之间 | 两周内 |
            试运行期间 | 2017年"""),
        "later": words(
            "泼水节前 | 三季度前 | 明年年初 | 批准之后 | 秋季博览会上 | 九十天内 | 4月起"
        ),
        "firms": words("""种植户 | 货代 | 家族企业 | 进口商 | 船东 | 经纪人 | 罐头厂 | 初创公司 |
            合作社 | 旅行社 | 船厂"""),
        "cause": words("""查验趋严 | 泰铢走弱 | 雨水来迟 | 泊位闲置 | 税则调整 | 用工短缺 |
            燃油附加费 | 证书缺失 | 道路改善 | 台风损失"""),
        "sum": words("万美元 | 万元人民币 | 万林吉特 | 亿越盾 | 标箱"),
        "attitude": words("谨慎 | 乐观 | 怀疑 | 务实 | 急切 | 振奋 | 分歧 | 直率"),
    },
    sentences=[
        "{event}在{place}举行，{n}家{firms}谈{topic}。",
        "{body}{post}{person}对{topic}态度{attitude}。",
        "{body}称，{topic}{period}{rose}{n}.{n2}%。",
        "{body}与{body2}在{event}上{did}{topic}。",
        "{place}的{firms}说，{cause}让他们丢了{n}单。",
        "“我们为{topic}而来，不为{topic2}。”{person}在{place}说。",
        "{period}，{topic}投入{n}{sum}。",
        "受{cause}影响，{place}至{place2}的{topic}{rose}。",
        "{later}，{body}向{firms}开放{topic}。",
        "{person}请{body}{later}拨付{n}{sum}。",
        "按方案，{place}做{topic}，{place2}做{topic2}。",
        "{person}认为，比起{cause}，{cause2}更伤{firms}。",
        "{body}{period}{did}{n2}项申请中的{n}项。",
        "{place}的{firms}没料到{later}会有{topic}。",
        "{event}达成{n}份备忘录，{n2}份涉及{topic}。",
        "{person}（{body}）和{person2}（{body2}）{did}{topic}。",
        "{topic}并不便宜，{body}说要{n}{sum}。",
        "{place}{firms}{period}两度会见{body}。",
        "{topic}给{place}带来{n}个岗位，给{place2}带来{n2}个。",
        "{body}{post}{period}{did}{event}。",
        "{cause}加上{cause2}，{topic}进不了{place}。",
        "谈到{topic}，{person}依旧{attitude}。",
        "{period}{place}向{place2}售出{n}{sum}货物。",
        "不论{cause}与否，{body}要{later}办妥{topic}。",
        "尽管{cause}，{place}口岸仍放行{n}批。",
        "{person}任{body}{post}，常为{firms}讲{topic}。",
        "{body}{did}{topic}时，{place}有{firms}{n}家。",
        "{person}提醒，没有{topic}，{place}少收{n}{sum}。",
        "{n}家{firms}报名{later}的{event}。",
        "{attitude}的{firms}在{place}{did}了{event}。",
        "{period}，{body}{did}{topic}。\n■ {topic}之后看{place}\n{person}预计{later}轮到{topic2}。",
        "{person}又谈起{cause}。\n■ 来自{place}的声音\n当地{firms}{attitude}，{body}记录在案。",
        "{body}列出任务：\n• {topic}落地{place}；\n• 吸引{firms}{n}家；\n• {later}办好{event}。",
        "一要把{topic}送到{place}。\n（一）{body}培训{firms}{n}人。\n（二）{body2}查清{cause}。",
        "{event}公报写道：\n“{body}认为，{topic}惠及{place}和{place2}，{cause}不足惧。”",
        "{body}公布的数字：\n口岸\t批次\t增减\n{place}\t{n}\t{n2}\n{place2}\t{n3}\t{n4}",
    ],
    titles=[
        "{body}{did}{topic} {event}落幕",
        "{person}：{place}的{topic}怎么走",
        "{topic}{event}在{place}举行",
        "{body}与{body2}就{topic}达成一致",
        "{place}{n}家{firms}加入{topic}试点",
        "评论：{topic}等不起{body}",
        "{person}到访{place} 会见{body}",
    ],
    short_titles=["第{n}号公告", "放假通知"],
    reworded=["{title}（实录）", "报道｜{title}"],
    abstract="【摘要】",
    byline=lambda author, other: (f"本报记者 {author}", f"摄影 {other}"),
    dated=lambda day: f"北湾新闻网马朗{day.month}月{day.day}日电（通讯员 陆平）",
    attachment="附件：1.报名回执 2.参会名单",
    joiner="\n",
    captions=[
        "图为{person}在{place}{event}上致辞。",
        "{place}一景，{body}在此推进{topic}。{paper}供图",
        "{event}现场",
    ],
    closing=_closing,
)
