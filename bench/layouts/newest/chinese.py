"""The Chinese words of the newest edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    signed = f"{day.year}年{day.month}月{day.day}日"
    if day.day % 3 == 0:
        return (
            "请有意者与我会联络：\n¶ 联系人：谷晓梅　13000000000\n¶ 电话/传真：0000-6120088\n"
            f"¶ 邮箱：lianluo@meiluwan.invalid\n梅鹿湾商会联合会办公室\n{signed}"
        )
    return f"梅鹿湾商会联合会\n{signed}"


CHINESE = Vocabulary(
    slots={
        "inst": words("""梅鹿湾商会联合会 | 冷链物流协会 | 白沙港口局 | 澜星造船厂 | 上南茶叶公会 |
            区域标准研究院 | 货运保险同业会 | 梅鹿湾海关 | 小型粮油联盟 | 驻埃港领事馆 |
            沿海铁路公司 | 女企业家联谊会 | 澜星开发银行 | 博览会筹委会 | 水产加工公会 |
            航海职业学院 | 市工商联"""),
        "person": words("""谭启明 | 梁舒雯 | 莫家骏 | 温碧云 | 拉差·颂猜 | 敖德旺 | 王梅英 | 许建波
            | 邓如意 | 陈伯谦 | 黎文雄 | 萨丽娜 | 古天佑"""),
        "post": words("""会长 | 代理局长 | 副州长 | 名誉领事 | 总工程师 | 贸易处主任 | 司库 |
            二等秘书 | 执行合伙人 | 教务长 | 监事长"""),
        "paper": words("梅鹿湾晨报 | 澜星财经 | 埃港商报 | 沿海经贸网 | 南海评论 | 中国商会时报"),
        "thing": words("""冻鲭鱼 | 冷库租赁 | 茶叶竞拍 | 船舶修理 | 有机肥 | 藤编家具 | 虾饲料 |
            塔吊出租 | 货运险 | 太阳能烘干 | 咖啡豆 | 海苔零食 | 保税仓 | 清真明胶 | 水泥熟料 |
            电子发票 | 驳船航线 | 职教交流"""),
        "where": words("""梅鹿湾 | 埃港 | 上南县 | 澜星岛 | 白沙 | 丹莱走廊 | 关岭 | 美里角 |
            南通河口 | 南部群岛 | 西利村 | 双桥口岸"""),
        "did": words(
            """通过 | 考察 | 推迟 | 重启 | 认证 | 推广 | 合并 | 招标 | 评审 | 补助 | 挂牌 | 调整"""
        ),
        "meet": words("""采购早餐会 | 年会晚宴 | 第六次联席会 | 工厂走访 | 通关门诊 | 春季博览会 |
            闭门通气会 | 圆桌会 | 投资推介会 | 礼节性拜会 | 会员代表大会"""),
        "when": words("""去年秋天以来 | 五个季度里 | 今年首月 | 较上年同期 | 节日期间 | 2017年 |
            试行期间 | 连续第三年"""),
        "soon": words(
            """雨季前 | 年中 | 展会后 | 八周之内 | 下季度 | 细则出台后 | 四月份 | 明年"""
        ),
        "folk": words("""加工户 | 种植户 | 船东 | 经纪人 | 磨坊主 | 客商 | 学徒 | 承保人 | 渔民 |
            车队 | 零售店 | 旅馆业"""),
        "cause": words("""油价上涨 | 缺柜 | 风浪 | 标签规定不清 | 货币贬值 | 设备老化 | 重复查验 |
            回款慢 | 收成受潮 | 新关税 | 工资上调"""),
        "money": words("万元 | 万美元 | 千林吉特 | 亿元 | 欧元"),
        "moved": words("上升 | 下跌 | 翻番 | 略降 | 回暖 | 持平 | 猛增"),
        "date": words("2月7日 | 2月12日 | 2月15日 | 1月19日 | 1月27日 | 12月21日 | 11月9日"),
        "slot": words("上午9时 | 下午2时30分 | 18:45 | 10:00-16:00 | 全天"),
        "future": words("""2018年3月22日 | 2018年4月14日 | 2018年5月8日至10日 |
            2018年4月27日（周五） | 2018年3月16日"""),
    },
    sentences=[
        "{date}，{post}{person}告诉{folk}，{inst}已{did}{where}的{thing}。",
        "{when}，{thing}{moved}{n}%，{thing2}{moved}{n2}%。",
        "“{where}不缺{thing}，{folk}要的是{thing2}。”{person}说。",
        "{inst}{post}{person}归因于{cause}。",
        "{n}名{folk}到{where}出席{meet}。",
        "为让{where}{folk}试用{thing}，{inst}拿出{n}{money}。",
        "虽有{cause}，{where}{when}仍运出{thing}{n}柜。",
        "{person}、{person2}分别代表{inst}和{inst2}签字。",
        "{soon}，{folk}可向{inst}申领。",
        "{paper}问了{n}家{folk}，无一提到{cause}。",
        "{inst}还{did}了{thing}、{thing2}和{thing3}。",
        "受{cause}影响，{where}每吨价格{when}{moved}到{n}.{n2}{money}。",
        "{person}感谢{inst}承办{meet}。",
        "{paper}写道，{cause}也好，{cause2}也罢，都没拦住{folk}来{meet}。",
        "{meet}上，{where}与{where2}约定{soon}打通{thing}。",
        "由2011年的{n}家到眼下的{n2}家，{where}的{thing}就这样{moved}。",
        "错过{meet}的{folk}，{soon}可在{inst}查到{thing}目录。",
        "{post}{person}忆及{when}的{cause}，{person2}则只字未提。",
        "来宾随后转往{where}，看{inst}{did}的{thing}生产线。",
        "“问{folk}，别问{inst}。”{person}对{person2}打趣道。",
        "{inst}在{where}有员工{n}人，在{where2}有{n2}人。",
        "若无{cause}，半数{thing}将发往{where}。",
        "{person}讲了三件事。\n‣ {where}{folk}的{thing}；\n‣ {inst}的{n}{money}；\n‣ "
        "{soon}解决{cause}。",
        "{inst}决定：\n＃ {folk}网上登记{thing}；\n＃ 拨付{where}{n}{money}；\n＃ "
        "{inst2}向{meet}汇报。",
        "{cause}并不新鲜。\n§ {thing}之于{where}\n{person}算过，{when}要花{n}{money}。",
        "{person}逐条解读。\n§ 二、关于{thing}\n{inst}{soon}{did}，{folk}照章办理。",
        "{inst}发布数字如下："
        "\n港口\t吨数（{when}）\t增减\n{where}\t{n}\t{n2}%\n{where2}\t{n3}\t-{n4}%\n"
        "合计\t{n5}\t\n※ 注：{where3}不含{thing}。",
        "{paper}对话{person}：\n¿ 记者：{thing}{when}如何？\n{person}：{moved}，去{where}看便知。\n"
        "¿ 记者：那么{cause}呢？\n{person2}：{soon}由{inst}处理。",
        "公报称：\n» {inst}、{inst2}对{where}的{thing}，待遇不低于{thing2}。",
        "{meet}安排如下：\n¶ 日期：{future}\n¶ 时间：{slot}\n¶ 地点：{where}会堂{n}室\n¶ 费用："
        "{n2}元（含午餐）",
        "（一）{inst}起草；（二）{folk}提意见；（三）{soon}由{person}定夺。",
    ],
    titles=[
        "{inst}赴{where}洽谈{thing}",
        "{where}{thing}{when}{moved}",
        "{person}：{thing}可以再等等",
        "{thing}{meet}在{where}开幕",
        "关于召开{meet}的通知（{future}）",
        "{inst}走访{where}{folk}（{date}）",
        "{where}{folk}为何看中{thing}",
        "{date}行情：{thing}、{thing2}",
    ],
    short_titles=["第{n}号通告", "值班安排"],
    reworded=["{title}侧记", "记者手记：{title}"],
    abstract="[摘要]",
    byline=lambda author, other: (f"文/{author}", f"图/{other}"),
    dated=lambda day: f"本报梅鹿湾{day.year}年{day.month}月{day.day}日讯　",
    attachment="回执及议程（点击下载）",
    joiner="\n",
    captions=[
        "{person}（中）与{person2}在{meet}上",
        "{where}泊位　{inst}供图",
        "{date}，{folk}参观{where}",
    ],
    closing=_closing,
)
