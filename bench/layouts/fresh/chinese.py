"""The Chinese words of the fresh edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    signed = f"北江国际商会办公室\n{day.year}年{day.month}月{day.day}日"
    if day.day % 3 == 0:
        return signed
    return (
        "☎ 联系人：会员部蒋老师，电话：0000-8200123，传真：0000-8200124\n"
        f"☎ 电子邮箱：huiyuan@beijiang.invalid\n{signed}"
    )


CHINESE = Vocabulary(
    slots={
        "org": words("""北江国际商会 | 南流海关 | 桂山综合保税区 | 腰果进口商协会 | 湄滨总商会 |
            水口边检站 | 省渔业研究院 | 红原货运 | 联合标准工作组 | 服装出口联盟 | 孟森理工学院 |
            市计量所 | 有机标识中心 | 金原航空 | 省桥梁管理局 | 咖啡烘焙行会 | 五家政策性银行"""),
        "person": words("""黄淑仪 | 彭大明 | 白雨辰 | 蒋思远 | 坎拉·苏万 | 范玉兰 | 谢武迪 |
            拉齐夫 | 特蕾西塔 | 农立春 | 莫文慧 | 龙启瑞 | 罗绍坤"""),
        "role": words("""常务副会长 | 关长 | 首席测量师 | 副省长 | 商务专员 | 教务长 | 项目官员 |
            研究部主任 | 司库 | 副专员 | 召集人"""),
        "paper": words("南流晚报 | 北江商报 | 湄公经贸网 | 边贸周刊 | 桂山发布 | 亚洲商情"),
        "goods": words("""生腰果 | 电动三轮车 | 内河过闸费 | 海藻养殖 | 关税保函 | 椰壳纤维 |
            冷库许可 | 电子单证 | 蜡染授权 | 过境卡车 | 清真明胶 | 红树林碳汇 | 胡椒分级 |
            夜航航班 | 签证窗口 | 陶瓷坯料 | 金枪鱼配额"""),
        "place": words("""南流 | 水口关 | 桂山 | 湄滨 | 孟森 | 哈林港 | 三宝亚 | 绿石岛 | 永石 |
            畹丁新港 | 贡布湾 | 西塘 | 民都隆 | 上三角洲"""),
        "moved": words("大涨 | 微跌 | 翻番 | 停滞 | 复苏 | 走低 | 放量"),
        "act": words("""通过 | 搁置 | 改写 | 试行 | 质疑 | 出资支持 | 查验 | 签署 | 开放 | 力挺 |
            合并 | 译介"""),
        "forum": words("""春季经贸团 | 早餐会 | 第五次联合工作组会 | 开放日 | 丰收展 | 培训班 |
            市长论坛 | 现场踏勘 | 部长级闭门会"""),
        "span": words("""本季 | 去年8月以来 | 长假期间 | 下半年 | 较2016年 | 环比 | 试点期间 |
            四周里 | 连续第三年"""),
        "soon": words("六月底前 | 下周一起 | 雨季前 | 资金到位后 | 送水节后 | 下一轮 | 六十天内"),
        "who": words("""碾米厂 | 车队 | 织户 | 验货师 | 摊主 | 船代 | 应届生 | 渔船船员 | 包装工 |
            民宿业主 | 进口商"""),
        "why": words("""港口拥堵 | 久旱 | 新标签 | 比索走强 | 扫描设备慢 | 运价上涨 | 桥梁封闭 |
            双重征税 | 柴油降价 | 抽检从严"""),
        "money": words("万比索 | 万泰铢 | 万元 | 亿基普 | 箱"),
        "hour": words("上午9:00 | 上午9:30 | 下午1:30 | 下午2:15 | 上午10:00 | 晚上7:00"),
        "day": words("""3月14日 | 3月21日 | 4月3日 | 4月17日 | 5月8日 | 5月29日 | 6月6日 | 6月19日 |
            7月12日 | 7月26日 | 9月5日"""),
        "mood": words("满怀希望 | 留有余地 | 坦诚 | 松了口气 | 不解 | 坚定"),
    },
    sentences=[
        "{org}邀{who}{n}人赴{place}参加{forum}。",
        "“{goods}等不得{goods2}。”{org}{role}{person}说。",
        "{span}{goods}{moved}{n}.{n2}%。",
        "{person}归因于{why}，向{org}申请{n}{money}。",
        "{place}至{place2}的{goods}因{why}{moved}。",
        "{soon}，{who}可在{place}申办{goods}。",
        "{org}{act}{goods}，{org2}{act2}{goods2}。",
        "{who}并非都{mood}，{place}有{n}人提前离开{forum}。",
        "{role}{person}带{n}名{who}到{place}。",
        "{place}在{goods}上花了{n}{money}，{goods2}花了{n2}。",
        "{place}{forum}{act}{goods}文件{n}份。",
        "问及缘由，{person}提到{why}与{why2}。",
        "{org}统计，{place}有{who}{n}家，{place2}{n2}家。",
        "凡{org}{act}{goods}之处，{goods2}都{moved}。",
        "{person}对{org}说：“少填表，多派{who}。”",
        "来自{place}的{role}在{forum}后{mood}。",
        "{who}与{who2}{span}共用{place}{n}个泊位。",
        "{soon}，{place}以{goods}换{goods2}。",
        "{why}让{who}{span}多付{n}{money}。",
        "{org}以{goods}为押，借给{place}{n}{money}。",
        "{n2}家{who}里只有{n}家听过{goods}。",
        "{org}{person}在{place}会见{org2}{person2}。",
        "{why}未解，{goods}{span}{moved}。",
        "{n}批{goods}{span}滞留{place}。",
        "{org}盼{soon}在{place}见到{goods}。",
        "{who}依旧{mood}，{act}了{place}的{forum}。",
        "{person}转而谈到{place}。\n◆ {goods}走到哪一步\n{org}{span}{act}{n}处。",
        "{org}{act}{forum}。\n◆ {who}要什么\n{person}说，多数要{goods}，{soon}就要。",
        "申请者须备：\n• {goods}申请表复印件；\n• {place}样品{n}份；\n• {org}推荐函。",
        "参会事项如下：\n▪ 时间：2018年{day}{hour}\n▪ 地点：{place}会展中心{n}号厅\n"
        "▪ 主题：{goods}与{goods2}",
        "工作分三步。\n1、{org}登记{n}家{who}。\n2、{org2}走访{place}。\n3、{person}{soon}汇报。",
        "联合声明指出：\n“{org}与{org2}认为{goods}于{place}有益，{why}亦然。”",
        "{org}给出数字。\n关口\t车次\t吨数\n{place}\t{n}\t{n2}\n{place2}\t{n3}\t{n4}\n"
        "※ 注：吨数不含{goods}。",
    ],
    titles=[
        "{org}{act}{goods} 亮相{forum}",
        "{place}{goods}如何破题：对话{person}",
        "{n}家{who}齐聚{place}{forum}",
        "{org}携手{org2}共推{goods}",
        "关于{place}{forum}办理{goods}的通知",
        "观点｜{place}要{goods}不要{goods2}",
        "{person}到{place}走访{org}",
    ],
    short_titles=["{n}号通告", "闭馆公告"],
    reworded=["图文：{title}", "{title}——侧记"],
    abstract="核心提示：",
    byline=lambda author, other: (f"文／{author}", f"图／{other}"),
    dated=lambda day: f"湄公经贸网南流{day.month}月{day.day}日讯（记者 农立春）",
    attachment="附件：回执表及会议议程",
    joiner="\n",
    captions=[
        "{place}{forum}现场，{person}（左一）与{who}交谈。（{paper} 摄）",
        "{place}码头上的{goods}",
        "{org}代表在{place}考察",
    ],
    closing=_closing,
)
