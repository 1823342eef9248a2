"""The Chinese words of the stock edition: a strait's chambers and offices. All are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words

_WEEKDAYS = "一二三四五六日"


def _closing(day: datetime) -> str:
    signed = f"{day.year}年{day.month}月{day.day}日"
    if day.day % 3 == 0:
        return (
            "联系方式：\n¶ 联系人：会员部　邝小姐\n¶ 电话：0000-7713308\n"
            f"¶ 传真：0000-7713309\n望洲市商会秘书处\n{signed}"
        )
    return f"望洲市商会秘书处\n{signed}" if day.day % 2 else f"（望洲，{signed}）"


CHINESE = Vocabulary(
    slots={
        "org": words("""望洲市商会 | 苏澜海峡经贸促进会 | 望洲海关 | 市商务局 | 临港开发区管委会 |
            咖啡行业协会 | 竹制品出口协会 | 苏澜港务集团 | 金桥银行望洲分行 | 市市场监管局 |
            望洲职业技术学院 | 陶瓷商会 | 海峡物流联盟 | 青年企业家联谊会 | 市贸促支会 |
            省标准化研究院 | 达雅河口管理处 | 船舶修造协会 | 望洲外事办"""),
        "office": words("""市发展改革委 | 苏澜海事处 | 塔兰工商联 | 边防检查站 | 维拉大学经济系 |
            出口信用保险望洲办 | 达雅河流域农垦集团 | 食品检测中心 | 侨务办公室 | 苏澜仲裁委 |
            北山镇人民政府 | 女企业家分会"""),
        "person": words("""沈毓文 | 顾长青 | 罗沛霖 | 叶晓岚 | 阿迪·苏拉曼 | 陈柏年 | 林若溪 |
            曾广田 | 苏帕·颂讪 | 邝美仪 | 魏鸿图 | 拉赫曼 | 方雨桐 | 汪启明 | 黎氏秋 | 郝建业"""),
        "post": words("""会长 | 秘书长 | 副局长 | 关长 | 总经理 | 首席经济师 | 常务副会长 | 处长 |
            监事长 | 党组成员 | 驻外代表 | 副院长"""),
        "place": words("""望洲 | 临港新区 | 苏澜港 | 达雅河口 | 金沙口岸 | 塔兰 | 北山镇 | 槟榔渡 |
            阿玛拉港 | 南屏 | 河口保税区 | 维拉市 | 青螺岛 | 石门工业园 | 云浦"""),
        "town": words("""鹭江码头 | 松岭县 | 帕坦市 | 红土坡 | 东礁岛 | 孟兰 | 柚木镇 | 西岸新城 |
            月牙湾 | 古驿关"""),
        "topic": words("""咖啡豆进口 | 竹家具出口 | 冷链运输 | 跨境公路货运 | 原产地证书 |
            电动客车 | 陶瓷标准互认 | 海藻养殖 | 船舶维修 | 数字贸易 | 药材交易 | 养老服务合作 |
            职业技能培训 | 中小企业融资 | 边民互市 | 展会补贴 | 商事调解 | 外籍船员管理"""),
        "goods": words("""咖啡豆 | 竹家具 | 瓷砖 | 海藻 | 椰子油 | 藤编 | 胡椒 | 冻虾 | 电动客车 |
            中药材 | 橡胶手套 | 茉莉花茶 | 水泵 | 榴莲果肉 | 卫浴洁具"""),
        "meet": words("""经贸洽谈会 | 第七届理事会议 | 政策宣讲会 | 银企对接会 | 采购商见面会 |
            青年论坛 | 年度总结大会 | 标准化培训班 | 供应链沙龙 | 港航协调会 | 迎春茶话会"""),
        "when": words("""去年 | 今年前两个月 | 元旦以来 | 上周 | 第四季度 | 春节前后 | 过去三年 |
            2017年下半年 | 日前 | 试运行期间 | 本月中旬 | 雨季过后"""),
        "soon": words("""四月起 | 今年年底前 | 下一阶段 | 清明节后 | 三季度 | 两会之后 |
            新航线开通时 | 五月上旬 | 明年 | 正式挂牌后 | 未来两年"""),
        "who": words("""会员企业 | 货运公司 | 咖啡种植户 | 竹编作坊 | 外贸业务员 | 船东 | 报关行 |
            高校毕业生 | 采购商 | 个体商户 | 民营企业家 | 华商代表 | 仓储企业"""),
        "cause": words("""集装箱一箱难求 | 雨季提前到来 | 国际运价波动较大 | 检验标准不统一 |
            熟练工人短缺 | 原料涨价 | 单证往返耗时 | 汇率起伏不定 | 信息不对称 | 泊位不足 |
            小微企业缺乏抵押物 | 旧仓库年久失修"""),
        "effect": words("""企业成本明显下降 | 中小商户最先受益 | 港口周转压力有所缓解 |
            市场信心正在恢复 | 通关时间缩短近半 | 新客户主动找上门来 | 沿线乡镇增加了就业 |
            品牌知名度逐步提高 | 库存回到合理水平 | 合作的底气更足了 | 产品质量更有保障"""),
        "act": words("""简化报关流程 | 建立联络员制度 | 开通绿色通道 | 组团赴境外参展 |
            设立公共海外仓 | 推行电子单证 | 完善信用评价 | 扩建二号泊位 | 统一包装规格 |
            培训基层技术员 | 发布双语指南 | 共享检测结果 | 开设法律咨询窗口"""),
        "moved": words("增长 | 下降 | 回升 | 减少 | 上涨 | 回落 | 增加"),
        "paper": words("""望洲日报 | 海峡商报 | 苏澜新闻网 | 港城晚报 | 贸促通讯 | 临港发布 |
            商会期刊"""),
    },
    sentences=[
        "{when}，{org}在{place}举办{meet}，{n}家{who}围绕{topic}展开交流。",
        "{org}{post}{person}出席并讲话，{office}{post2}{person2}主持。",
        "{person}表示，虽然{cause}，但是{effect}。",
        "据{org}统计，{when}{place}{goods}出口{n}万元，同比{moved}{n2}%。",
        "与会代表认为，{topic}与{topic2}密不可分，{act}是当务之急。",
        "“{cause}，”{person}说，“我们希望{soon}能够{act}。”",
        "{soon}，{org}将联合{office}{act}，覆盖{place}等{n}个网点。",
        "在{place}，{who}普遍反映{cause}，{goods}订单{moved}。",
        "会前，{person}一行走访了{place}、{town}，察看{goods}生产情况。",
        "{org}与{office}签署备忘录，约定{soon}{act}。",
        "受{topic}政策影响，{place}{goods}每吨{moved}{n}元，{effect}。",
        "{person}做{goods}生意多年，他告诉{paper}，{effect}。",
        "记者从{org}获悉，{topic}{when}取得进展，{effect}。",
        "{org}提醒{who}，办理{topic}须提前{n}小时向{office}申报。",
        "针对{cause}的情况，{org}提出{act}，并{act2}。",
        "{meet}期间，{n}名{who}参观了{place}{goods}展区。",
        "{post}{person}回顾了{when}的工作，并就{topic}作了说明。",
        "目前，{place}已有{n}家{who}参与{topic}试点，{n2}家正在申请。",
        "{paper}评论说，{topic}能走多远，要看{org}怎样{act}。",
        "从{place}到{town}，{goods}运输缩短{n}分钟，{effect}。",
        "{org}{post}{person}介绍，项目投资{n}万元，{soon}完工。",
        "不少{who}说，{act}之后，{effect}。",
        "双方还就{topic}、{topic2}以及{topic3}交换了意见。",
        "{when}，{org}为{who}检测{goods}{n}批次，合格{n2}批次。",
        "{person}建议，{place}应当{act}，防止{cause}。",
        "来自{place}的{who}{person}说，{topic}带来了机会。",
        "活动由{org}主办，{office}协办，{paper}提供支持。",
        "{org}通报{topic}进展：{when}受理{n}件，办结{n2}件。",
        "按照计划，{place}与{town}{soon}互派{n}名{who}考察。",
        "如果{cause}，{goods}交货将推迟{n}小时。",
        "{who}关心的{topic}问题，{person}当场答复。",
        "尽管{cause}，{place}{goods}成交额仍{moved}{n}%。",
        "{person}强调：“{act}，关键在{org}与{office}的配合。”",
        "当天，{n}家{who}与{org}达成{goods}采购意向。",
        "会议由{org}{post}{person}主持，{place}、{town}等地{who}代表参加。",
        "{place}是{goods}的主要集散地，{when}吞吐量{moved}{n}万吨。",
        "{org}{soon}将在{place}{act}，首批惠及{n}家{who}。",
        "谈到{topic}，{person}坦言{cause}，但{effect}。",
        "会议确定了三项任务：\n‣ {org}负责{act}；\n‣ {office}牵头{act2}；\n"
        "‣ {soon}完成{topic}评估。",
        "{person}作了情况介绍。\n§ {topic}：成效与问题\n"
        "{when}，{place}{goods}{moved}{n}%，{effect}。",
        "主要数据如下：\n品名\t数量（吨）\t同比（%）\n{goods}\t{n}\t{n2}\n{goods2}\t{n3}\t{n4}",
        "¿ {topic}{when}有何变化？\n{person}：{cause}，所以{org}决定{act}。",
    ],
    titles=[
        "{org}举办{topic}{meet}",
        "{person}率团访问{place} 商谈{topic}合作",
        "{place}{goods}出口{moved}{n}%",
        "{org}与{office}签署{topic}合作备忘录",
        "{meet}在{place}召开 {n}家{who}参加",
        "{org}{post}{person}：{act} 推动{topic}",
        "关于组织{who}参加{place}{meet}的通知",
        "{act}！{place}{topic}有新举措",
        "【会员动态】{n}吨{goods}从{place}启运",
        "{person}会见{org}{post}{person2}",
    ],
    short_titles=["会议通知", "放假安排"],
    reworded=["{title}（综合报道）", "本会消息：{title}"],
    abstract="【摘要】",
    byline=lambda author, other: (f"本报记者　{author}", f"通讯员　{other}"),
    dated=lambda day: f"{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}），天气晴好。",
    attachment="附件：参会回执",
    joiner="\n",
    captions=[
        "{meet}现场",
        "图为{person}在{place}考察{goods}",
        "{org}与{office}合影（{paper} 摄）",
    ],
    closing=_closing,
)
