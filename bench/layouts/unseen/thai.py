"""The Thai words of the unseen edition. All names are invented.

Sentences have spaces between their clauses and no full stops; years are Buddhist.
"""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words

MONTHS = words("""มกราคม | กุมภาพันธ์ | มีนาคม | เมษายน | พฤษภาคม | มิถุนายน | กรกฎาคม | สิงหาคม |
    กันยายน | ตุลาคม | พฤศจิกายน | ธันวาคม""")


def thai_day(at: datetime) -> str:
    """Return a date as Thai pages write it in full."""
    return f"{at.day} {MONTHS[at.month - 1]} {at.year + 543}"


THAI = Vocabulary(
    slots={
        "body": words("""สภาธุรกิจช่องแคบ | การท่าเรือบ้านน้ำ | สหกรณ์ยางควนทอง | ด่านศุลกากรละมุด |
            หอการค้าตะวาย | กรมประมงปากแม่น้ำ | สมาคมทุเรียนเขาแก้ว | นิคมอุตสาหกรรมปาซีร์ |
            มหาวิทยาลัยอ่าวเหนือ | สถาบันมาตรฐานสินค้า | ชมรมผู้ส่งออกผ้า | ธนาคารลุ่มน้ำ |
            สำนักงานเกษตรอำเภอ | คณะกรรมการห้องเย็น | บริษัทเดินเรือดาวเหนือ"""),
        "person": words("""นายประเสริฐ ทองดี | นางสาวพิมพ์ใจ รัตนา | ดร.สมศักดิ์ ไชโย |
            นายหลิน เจาฮุย | นางอามีนะห์ ยูโซฟ | นายวิชัย คงมั่น | นางสุดารัตน์ แก้วใส |
            นายเหงียน คัก วินห์ | คุณอรทัย บุญมา | นายธนากร ศรีสุข"""),
        "post": words("""รองผู้อำนวยการ | หัวหน้าด่าน | ประธานชมรม | ที่ปรึกษาการค้า | เลขาธิการ |
            ผู้จัดการโรงงาน | นักวิชาการอาวุโส | นายท่า"""),
        "paper": words("ข่าวช่องแคบ | บ้านน้ำรายวัน | สยามพาณิชย์ใหม่ | สำนักข่าวอ่าวเหนือ"),
        "topic": words("""ทุเรียนแช่แข็ง | คลังสินค้าทัณฑ์บน | การค้าชายแดน | ใบรับรองแหล่งกำเนิด |
            ยางแผ่นรมควัน | พลังงานแสงอาทิตย์ | รถไฟขนตู้สินค้า | กุ้งอินทรีย์ | ใบกำกับภาษีออนไลน์ |
            ท่องเที่ยวเรือสำราญ | ข้าวทนเค็ม | ฝึกอาชีพเยาวชน | ตลาดกลางกาแฟ | ปาล์มยั่งยืน |
            เครื่องจักรเช่าใช้"""),
        "place": words("""บ้านน้ำ | ควนทอง | ละมุด | ตะวาย | เขาแก้ว | ปาซีร์ใหม่ | มะรัง |
            ปากน้ำโพธิ์ | เกาะสามเสา | แก่งหลวง | ท่าศาลาเก่า | ฉินโจว"""),
        "did": words("""ทบทวน | เปิดตัว | เลื่อน | สนับสนุน | ลงนาม | ตรวจสอบ | ขยาย | ปรับลด |
            เสนอแนะ | ต่ออายุ | ระงับ | ร่าง"""),
        "rose": words("เพิ่มขึ้น | ลดลง | ขยับขึ้น | ทรงตัว | ฟื้นตัว | หดตัว"),
        "event": words("""งานจับคู่ธุรกิจ | มหกรรมหน้าแล้ง | พิธีลงนาม | เวทีโต๊ะกลมประจำปี |
            การลงพื้นที่ | อบรมสองวัน | คืนผู้ประกอบการรุ่นใหม่ | ประชุมวงปิด"""),
        "period": words("""ไตรมาสก่อน | ตั้งแต่ตรุษจีน | สิบเดือนแรก | หลังหน้าฝน | ระหว่างสองฤดู |
            ในสองสัปดาห์ | ช่วงทดลอง | ปี 2560"""),
        "later": words("""ก่อนสงกรานต์ | ในไตรมาสสาม | ต้นปีหน้า | เมื่ออนุมัติแล้ว | ภายในเก้าสิบวัน |
            ตั้งแต่เดือนเมษายน | ในงานฤดูใบไม้ร่วง"""),
        "firms": words("""ชาวสวน | ผู้ส่งออก | เจ้าของเรือ | นายหน้า | โรงงานกระป๋อง |
            ธุรกิจครอบครัว | บริษัททัวร์ | สหกรณ์ | อู่ต่อเรือ | ชิปปิ้ง"""),
        "cause": words("""การตรวจเข้มงวด | ค่าเงินอ่อน | ฝนมาช้า | ท่าเรือว่าง | พิกัดภาษีใหม่ |
            ขาดแรงงาน | ค่าน้ำมันแพง | เอกสารไม่ครบ | ถนนชำรุด | พายุ"""),
        "sum": words("ล้านบาท | ล้านหยวน | ตู้ | ตัน | พันล้านด่ง"),
        "mood": words("ระมัดระวัง | มองในแง่ดี | ไม่แน่ใจ | ตรงไปตรงมา | ร้อนใจ | พอใจ"),
    },
    sentences=[
        "{event}เรื่อง{topic} มี{firms} {n} รายมาที่{place}",
        "{person} {post}{body} {mood}ต่อ{topic}",
        "{body}แจ้งว่า {topic}{period}{rose}ร้อยละ {n}.{n2}",
        "{body}กับ{body2} {did}{topic}ใน{event}",
        "{firms}ใน{place} โทษ{cause} เสียคำสั่งซื้อ {n} ใบ",
        "“เรามาเพื่อ{topic} ไม่ใช่{topic2}” {person} กล่าวที่{place}",
        "{period} มีเงิน {n} {sum} ลงไปกับ{topic}",
        "เพราะ{cause} {topic}จาก{place}ไป{place2}{rose}",
        "{later} {body}จะเปิด{topic}ให้{firms}",
        "{person} ขอให้{body} จ่าย {n} {sum} {later}",
        "ตามแผน {place}ดูแล{topic} ส่วน{place2}รับ{topic2}",
        "{person} เห็นว่า {cause}หนักกว่า{cause2}",
        "{period} {body}{did}คำขอ {n} จาก {n2} ฉบับ",
        "{firms}ใน{place} ไม่นึกว่าจะมี{topic} {later}",
        "{event}จบด้วยบันทึก {n} ฉบับ ว่าด้วย{topic} {n2} ฉบับ",
        "{person} ({body}) และ {person2} ({body2}) {did}{topic}",
        "{topic}ไม่ถูก {body}คิดไว้ {n} {sum}",
        "{firms}จาก{place} พบ{body}สองครั้ง {period}",
        "{topic}ให้งาน{place} {n} ตำแหน่ง ให้{place2} {n2} ตำแหน่ง",
        "{post}{body} {did}{event} {period}",
        "{cause}และ{cause2} ทำให้{topic}เข้า{place}ไม่ได้",
        "เมื่อถามถึง{topic} {person} ยัง{mood}",
        "{place}ขายของให้{place2} {n} {sum} {period}",
        "ไม่ว่า{cause}หรือไม่ {body}ต้องการ{topic} {later}",
        "แม้{cause} ด่าน{place}ปล่อยของ {n} งวด",
        "{person} เป็น{post}ที่{body} คอยแนะ{firms}เรื่อง{topic}",
        "ตอนที่{body}{did}{topic} {place}มี{firms} {n} ราย",
        "{person} เตือนว่า ไม่มี{topic} {place}ขาดรายได้ {n} {sum}",
        "{firms} {n} ราย ลงชื่อร่วม{event} {later}",
        "{firms}ที่{mood} {did}{event}ใน{place}",
        "{body}{did}{topic} {period}\n■ หลัง{topic}คืออะไร\n{person} รอ{topic2}ที่{place} {later}",
        "{person} หันมาพูดเรื่อง{cause}\n■ เสียงจาก{place}\n{firms}ที่นั่น{mood} {body}บันทึกไว้",
        "{body}แจกแจงงาน\n• พา{topic}ไป{place}\n• ดึง{firms} {n} ราย\n• จัด{event} {later}",
        "ข้อแรก {topic}ต้องถึง{place}\n(1) {body}อบรม{firms} {n} คน\n(2) {body2}แก้{cause}",
        "แถลงการณ์ของ{event} ระบุ\n“{body}เชื่อว่า {topic}เป็นผลดีต่อ{place}และ{place2} แม้{cause}”",
        "ตัวเลขของ{body}\nด่าน\tงวด\tเปลี่ยนแปลง\n{place}\t{n}\t{n2}\n{place2}\t{n3}\t{n4}",
    ],
    titles=[
        "{body}{did}{topic} ปิดฉาก{event}",
        "{topic} : {person} ตอบคำถามชาว{place}",
        "จัด{event}เรื่อง{topic}ที่{place}",
        "{body}จับมือ{body2} เดินหน้า{topic}",
        "{place}มี{firms} {n} ราย เข้าโครงการ{topic}",
        "บทความ : {topic}ไม่รอ{body}",
        "{person} เยือน{place} พบ{body}",
    ],
    short_titles=["ประกาศที่ {n}", "วันหยุดทำการ"],
    reworded=["{title} (ฉบับเต็ม)", "รายงาน - {title}"],
    abstract="บทคัดย่อ ",
    byline=lambda author, other: (f"เรื่อง {author}", f"ภาพ {other}"),
    dated=lambda day: f"บ้านน้ำ {thai_day(day)} (สำนักข่าวอ่าวเหนือ) ",
    attachment="เอกสารแนบ : แบบลงทะเบียนและรายชื่อผู้เข้าร่วม",
    joiner="\n",
    captions=[
        "{person} กล่าวใน{event} ภาพโดย{paper}",
        "บรรยากาศ{place} ที่{body}ทำ{topic}",
        "ผู้ร่วม{event}",
    ],
    closing=lambda day: f"ฝ่ายประชาสัมพันธ์ สภาธุรกิจช่องแคบ\n{thai_day(day)}",
)
