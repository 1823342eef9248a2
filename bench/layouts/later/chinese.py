"""The Chinese words of the later edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words

_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_TENS = ("", "十", "二十", "三十")
_ONES = ("", *"一二三四五六七八九")


def _in_words(day: datetime) -> str:
    """Write a date as official letters do: 二〇一八年二月二十七日."""
    year = str(day.year).translate(_DIGITS)
    return f"{year}年{_month(day.month)}月{_TENS[day.day // 10]}{_ONES[day.day % 10]}日"


def _month(month: int) -> str:
    return f"{_TENS[month // 10]}{_ONES[month % 10]}"


def _closing(day: datetime) -> str:
    if day.day % 2:
        return f"岭港国际贸易促进会秘书处\n{_in_words(day)}"
    return (
        "→ 联 系 人：区小姐、覃先生\n→ 联系电话：0000-3355120　手机：00000000000\n"
        "→ 报名邮箱：baoming@linggang.invalid\n"
        f"岭港国际贸易促进会\n{day.year}年{day.month}月{day.day}日"
    )


CHINESE = Vocabulary(
    slots={
        "org": words("""岭港国际贸易促进会 | 云河省商务厅 | 龙山海关 | 榴莲种植合作社 |
            橡胶手套同业公会 | 东盟青创联盟 | 兰岱港务局 | 丹那自贸区管委会 | 汽车配件流通协会 |
            传统医药行会 | 跨境电商产业园 | 铁路联合运输办 | 民族职业学院 | 银行家俱乐部 |
            检验检疫技术中心 | 红礁物流集团 | 林产工业总会"""),
        "person": words("""丘振华 | 韦兰萍 | 胡永年 | 林玉珠 | 洪启发 | 巴色·翁猜 | 阮德胜 |
            覃婉仪 | 苏达南 | 欧阳静 | 吴敏梭 | 岑国栋 | 区慧敏 | 哈伦·比丁"""),
        "role": words("""会长 | 执行副秘书长 | 副市长 | 名誉司库 | 处长 | 总领事 | 规划局局长 |
            首席经济学家 | 运营总监 | 校长 | 党组成员"""),
        "paper": words("岭港日报 | 澜沧商讯 | 云河在线 | 东盟经贸观察 | 龙山新闻网 | 侨商杂志"),
        "goods": words("""冷冻榴莲 | 丁腈手套 | 锂电池芯 | 棕榈粕 | 跨境包裹 | 中药提取物 |
            集装箱班列 | 燕窝 | 二手设备 | 光伏支架 | 锡矿砂 | 藤制家具 | 橡胶木 | 移动支付 |
            职业教育 | 水产饲料 | 精品旅游"""),
        "place": words("""岭港 | 龙山 | 兰岱港 | 云河 | 丹那 | 磨憨东 | 景荣 | 芒街北 | 斯里因达 |
            瓜拉慕达 | 拉浪岛 | 南塔 | 武罗湾 | 海湾城 | 迪拉瓦东区"""),
        "act": words("""核准 | 延期办理 | 调研 | 升级 | 发证许可 | 合办 | 简化 | 审计 | 补贴 |
            复核 | 推介 | 承保"""),
        "forum": words("""对接会 | 年度会员大会 | 一带一路研讨会 | 元宵联谊晚宴 | 通关政策说明会 |
            工厂考察 | 女企业家论坛 | 博览会预展 | 联合委员会会议 | 座谈会"""),
        "span": words("""去年 | 第四季度 | 同比 | 试点以来 | 近十年来 | 春节期间 | 仅一月份 |
            较上年末 | 十国合计 | 2017年全年"""),
        "soon": words("""斋月前 | 三季度末 | 大选之后 | 第15届博览会上 | 两个月内 | 新议定书下 |
            四月里 | 细则公布后 | 下个财年"""),
        "who": words("""果农 | 货代企业 | 制造商 | 药材商 | 创业者 | 报关行 | 酒店业者 | 出口商 |
            学员 | 零售商 | 投资人 | 小贩"""),
        "why": words("""用工成本上升 | 汇率走弱 | 检疫时间过长 | 证书缺失 | 线上需求旺盛 |
            上游洪水 | 仓库闲置 | 关税下调 | 司机短缺 | 重复检测 | 原产地规则不明"""),
        "money": words("万元 | 万林吉特 | 亿越盾 | 万美元"),
        "rose": words("增长 | 下降 | 攀升 | 回落 | 扩大 | 收窄 | 反弹"),
        "date": words("2月6日 | 2月9日 | 2月12日 | 1月22日 | 1月31日 | 12月18日 | 1月3日"),
        "hour": words("上午8:30－12:00 | 下午2:00－5:00 | 晚上7:30 | 上午10:00 | 全天"),
        "day": words("""2018年3月16日（星期五） | 2018年3月24日（星期六） | 2018年4月5日（星期四） |
            2018年4月19日（星期四） | 2018年5月11日（星期五）"""),
    },
    sentences=[
        "{org}{role}{person}率{n}家{who}赴{place}，实地察看{goods}。",
        "{org}数据显示，{place}与{place2}间{goods}{span}{rose}{n}.{n2}%。",
        "“{goods}和{goods2}好比一鸟两翼。”{person}在{forum}上说。",
        "鉴于{why}，{org}{act}了{goods}方案，并就此向{who}征求意见。",
        "{place}{n}家{who}报名{forum}，{org}为此拨款{n2}{money}。",
        "{date}，{org}不顾{why}，在{place}{act}{goods}。",
        "{person}分析，{goods}{span}{rose}，主因是{why}。",
        "{org}会同{org2}{span}{act}了{who}的{n}份申请。",
        "{role}{person}预计，{goods}{soon}可抵{place}。",
        "受访的{n}家{place}{who}中，{n2}家最担心{why}。",
        "{person}向{org}致谢，{person2}则欢迎{who}{soon}到{place}。",
        "一是{org}{soon}{act}{goods}；二是{place}{who}可得{n}{money}。",
        "尽管{why}，{place}{span}仍发出{goods}{n}柜。",
        "由{org}与{org2}{act}的{forum}吸引{who}{n}名。",
        "{person}指出，{place}{who}每年因{why}多花{n}{money}。",
        "{forum}期间，{person}见证{goods}备忘录获{act}。",
        "{place}{n2}家{who}里，有{n}家做{goods}。",
        "待{org}{act}{goods}，{who}{soon}或转做{goods2}。",
        "{span}{place}的{goods}由{n}批{rose}到{n2}批。",
        "“让{who}睡不着的不是{why}，是{why2}。”{person}笑称。",
        "代表团一行又到{place}、{place2}看{goods}。",
        "{org}设在{place}，有{who}{n}家，资本{n2}{money}。",
        "{soon}，{place}的{goods}在{place2}通关只要{n}分钟。",
        "{org}{person}、{role}{person2}等参加。",
        "{org}提出四条：\n（一）{who}网上申报{goods}；\n（二）拨给{place}{n}{money}；\n"
        "（三）请{org2}盯住{why}；\n（四）{soon}向{forum}报告。",
        "{person}谈到区域形势。\n■ {goods}再观察\n{span}{place}{act}{n}家工厂，{why}拖累{place2}。",
        "现将{forum}有关事项通知如下：\n◇ 时　间：{day}{hour}\n◇ 地　点：{place}兰岱大厦{n}室\n"
        "◇ 费　用：每人{n2}元，食宿自理",
        "申报材料包括：\n● {goods}营业额与企业简介；\n● {place}现场照片{n}张；\n● {org}推荐信。",
        "{paper}就此专访{person}。\n问：{goods}{span}怎样？\n答：{rose}了，可问{place}的{who}。\n"
        "问：那{why}呢？\n答：{org}{soon}会处理。",
        "{org}公布如下数据。\n口岸\t{span}（批）\t变化\n{place}\t{n}\t+{n2}%\n"
        "{place2}\t{n3}\t-{n4}%\n其他\t{n5}\t—\n△ 注：经{place3}的{goods}未计入。",
        "公报写道：\n“{org}和{org2}给予{place}{goods}的待遇，不低于{goods2}。”",
    ],
    titles=[
        "{org}{act}{place}{goods}",
        "{goods}{forum}在{place}举行",
        "{person}：{goods}不需要特殊照顾",
        "关于举办{goods}{forum}（{date}）的函",
        "{place}—{place2}{goods}{span}{rose}",
        "{org}代表团到{place}{forum}",
        "一周商情（{date}）：{goods}、{goods2}",
        "{place}{who}的{goods}账本",
    ],
    short_titles=["第{n}期会讯", "放假通知"],
    reworded=["特稿：{title}", "{title}（实录）"],
    abstract="【导读】",
    byline=lambda author, other: (f"撰稿：{author}", f"摄影：{other}"),
    dated=lambda day: f"澜沧商讯岭港{day.month}月{day.day}日电　",
    attachment="附件下载：参会回执及日程安排",
    joiner="\n",
    captions=[
        "图为{person}（右三）在{forum}后接受{person2}赠送的纪念品",
        "{place}工人分拣{goods}。{paper}记者摄",
        "与会人员在{place}合影",
    ],
    closing=_closing,
)
