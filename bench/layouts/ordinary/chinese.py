"""The Chinese words of the ordinary edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    if day.day % 3 == 0:
        return f"（通讯员　岳平　{day.month}月{day.day}日）"
    return f"柳溪市贸易促进会办公室\n{day.year}年{day.month}月{day.day}日"


CHINESE = Vocabulary(
    slots={
        "org": words("""柳溪市贸易促进会 | 云栖县商务局 | 桐江海关 | 东湾港务集团 | 青岚茶业公会
            | 市工商业联合会 | 北麓经济开发区管委会 | 柳溪职业技术学院 | 江心岛保税区 |
            市检验检疫中心 | 湄川工商总会 | 果蔬进出口行业协会 | 中小企业服务中心 | 桐江农商银行
            | 民族手工艺合作社 | 市交通运输局 | 石桥镇人民政府 | 海外联谊会"""),
        "person": words("""陆景明 | 韦兰英 | 覃志刚 | 侯玉洁 | 邝伟业 | 施文博 | 农国栋 | 蒙丽娟
            | 樊建军 | 阮氏秋 | 欧阳岚 | 谭绍基 | 柏雪 | 龚振华"""),
        "duty": words("""会长 | 副局长 | 秘书长 | 总经理 | 关长 | 主任 | 首席专家 | 党组书记 |
            调研员 | 教务处长 | 商务参赞 | 理事"""),
        "thing": words("""六堡茶 | 火龙果 | 跨境电商 | 边民互市 | 蚕桑丝绸 | 中欧班列 | 海水养殖
            | 竹藤家具 | 橡胶制品 | 智能家电 | 国际会展 | 外贸综合服务 | 原产地证 | 绿色食品 |
            研学旅游 | 机电配件 | 冷藏集装箱 | 螺蛳粉 | 出口信用保险"""),
        "spot": words("""柳溪 | 云栖 | 东湾 | 桐江口岸 | 石桥镇 | 北麓新区 | 湄川府 | 江心岛 |
            白鹭洲 | 万象关 | 龙脊乡 | 南渡 | 清迈路 | 占芭港"""),
        "meeting": words("""经贸洽谈会 | 专题座谈会 | 春茶推介会 | 第三届理事会 | 政银企对接会 |
            业务培训班 | 联席会议 | 投资说明会 | 现场办公会 | 迎春茶话会 | 揭牌仪式"""),
        "span": words("""去年 | 一季度 | 近三年 | 春节前后 | 十九大以来 | 上半年 | 本月中旬 |
            前两个月 | 入冬以来 | “十三五”期间"""),
        "folk": words("""外贸企业 | 种植大户 | 侨商代表 | 返乡青年 | 会员单位 | 采购商 |
            货车司机 | 茶农 | 驻村干部 | 留学生 | 报关员 | 个体工商户"""),
        "paper": words("""柳溪日报 | 桐江晚报 | 东湾广播电视台 | 边贸参考 | 南渡新闻网 |
            侨乡时讯"""),
        "deed": words("""审议通过了 | 启动了 | 调研了 | 签下了 | 推介了 | 规范了 | 扶持了 |
            验收了 | 通报了 | 部署了 | 优化了 | 接管了"""),
        "trend": words("""同比增长 | 环比下降 | 逆势上扬 | 小幅回落 | 翻了一番后再增 |
            累计完成年度目标的"""),
        "why": words("""汇率波动 | 通关不畅 | 标准不一 | 融资难 | 连续阴雨 | 用工紧缺 | 运费上涨
            | 信息不对称 | 品牌不响 | 仓容不足"""),
        "unit": words("万元 | 亿元 | 吨 | 标箱 | 万美元 | 亩 | 人次"),
        "day": words("2月6日 | 1月19日 | 2月11日 | 3月5日 | 12月28日 | 2月23日 | 正月初八"),
        "next": words("年底前 | 下一步 | 清明节后 | 今年内 | 力争三年内 | 下个月起 | 第二批中"),
    },
    sentences=[
        "{day}，{org}在{spot}举办{meeting}，{n}名{folk}到会。",
        "{org}{duty}{person}出席{meeting}并讲话。",
        "{person}强调，{folk}要在{thing}上下功夫，破解{why}。",
        "{span}，{spot}{thing}{trend}{n}%。",
        "会议{deed}{thing}工作方案，{org}承担{n}项任务。",
        "{folk}反映，{why}仍是{thing}的最大障碍。",
        "“把{thing}做到{spot}去！”{person}说。",
        "{org}负责人{person}介绍，{span}发放贷款{n}{unit}。",
        "在{spot}，{person}一行察看{thing}基地，询问{why}情况。",
        "双方就{thing}、{thing2}交换意见，{org}{deed}备忘录。",
        "{next}，{spot}将建成{thing}示范点{n}个。",
        "从{spot}到{spot2}，{thing}运输时间缩短{n}分钟。",
        "{paper}报道，{folk}{span}订出{thing}{n}{unit}。",
        "{person}表示，感谢{org}多年来对{folk}的支持。",
        "截至{day}，{org}受理{thing}申请{n}份，办结{n2}份。",
        "受{why}影响，{spot}的{thing}{trend}{n}%。",
        "{org}、{org2}分别作了{thing}经验交流。",
        "{folk}{person}说，{span}家里靠{thing}收入{n}{unit}。",
        "与会{folk}参观{spot}{thing}展区，现场成交{n}{unit}。",
        "为解决{why}，{org}{deed}{n}条措施。",
        "{duty}{person}主持{meeting}，{org}{n}人参加。",
        "{person}要求，{next}抓好{thing}，绝不让{why}拖后腿。",
        "{spot}历史上就以{thing}闻名，{folk}多达{n}户。",
        "{org}还向{spot}捐赠{thing}，价值{n}{unit}。",
        "一是突出{thing}；二是服务{folk}；三是防范{why}。",
        "{meeting}期间，{person}会见{spot}{folk}。",
        "{org}与{org2}{next}互派{folk}{n}名。",
        "谈到{why}，{duty}{person}直言“还要再等等”。",
        "数据显示，{spot}{span}进出口{n}{unit}，其中{thing}占{n2}{unit}。",
        "{thing}项目总投资{n}{unit}，由{org}承建。",
        "{folk}争相品尝{spot}的{thing}，{person}连连点头。",
        "{day}上午，{spot}{folk}排队办理{thing}业务。",
        "{person}（{org}{duty}）认为，{why}{next}可望缓解。",
        "{org}提醒{folk}：{day}起{thing}执行新规。",
        "当天，{meeting}{deed}{org}提交的{n}件提案。",
        "{spot}的经验是，{thing}先行，{thing2}跟上。",
        "据{paper}，{org}{deed}{spot}的{thing}。",
        "{n}家{folk}获{org}授牌，{person}为其颁证。",
        "“{why}不可怕，”{person}对{folk}说，“怕的是没有{thing}。”",
        "{org}党组{day}专题学习，联系{thing}谈体会。",
    ],
    titles=[
        "{org}召开{meeting}",
        "{person}到{spot}调研{thing}工作",
        "{spot}{thing}{trend}{n}%",
        "{org}与{org2}签署{thing}合作协议",
        "{folk}走进{spot} 共话{thing}",
        "关于做好{thing}有关工作的通知（{spot}）",
        "{span}{spot}{thing}出口{n}{unit}",
        "{org}：{thing}助{folk}增收",
        "{person}会见{spot}{folk}一行",
        "破解“{why}” {org}出新招",
        "{spot}—{spot2}{thing}专线开通",
    ],
    short_titles=["会议通知", "人事任免", "招聘启事"],
    reworded=["{title}：详细报道", "本会讯：{title}"],
    abstract="[摘要] ",
    byline=lambda author, other: (f"文/本会记者　{author}", f"图/{other}"),
    dated=lambda day: f"本网讯（{day.year}年{day.month}月{day.day}日）",
    attachment="附件：与会单位名单及回执",
    captions=["图为{meeting}现场", "{person}在{spot}考察{thing}", "{folk}选购{thing}　{paper}供图"],
    joiner="",
    closing=_closing,
)
