"""The Vietnamese words of the unseen edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    return f"Ban biên tập Chợ Eo Biển\nCần Giang, ngày {day.day} tháng {day.month} năm {day.year}"


VIETNAMESE = Vocabulary(
    slots={
        "body": words("""Hội Doanh thương Eo Biển | Cảng vụ Cần Giang | hợp tác xã Rạch Mơ | Chi cục
            Thủy sản | Viện Chuẩn đo lường Nam Hà | hãng tàu Sao Khuê | Ban quản lý Chợ Nổi | liên
            minh nhà vườn Trà Cú | Sở Công Thương | Quỹ Hạt Giống Xanh | trường nghề Bến Ngự | nhóm
            kỹ sư kho lạnh | Hải quan cửa khẩu Lộc Thạnh | ngân hàng Phù Sa | câu lạc bộ khởi
            nghiệp trẻ"""),
        "person": words("""Nguyễn Khắc Vinh | Trần Thị Mỹ Lệ | Lê Hoài Phong | Phạm Diễm Quỳnh |
            Võ Thanh Tòng | Đặng Như Ý | Huỳnh Công Bằng | Bùi Thế Anh | Lý Sô Phi | Kim Sa Rây |
            Đoàn Trúc Linh"""),
        "post": words("""phó giám đốc | kỹ sư trưởng | chủ nhiệm | chuyên viên kiểm dịch | trưởng
            ban điều hành | thuyền trưởng | cố vấn thương mại | tổ trưởng sản xuất"""),
        "paper": words("Báo Phù Sa | Tin nhanh Eo Biển | Nhật báo Cần Giang | Tạp chí Nhà Vườn"),
        "topic": words("""sầu riêng cấp đông | mã số vùng trồng | kho ngoại quan | sàn giao dịch cà
            phê | tôm sinh thái | truy xuất nguồn gốc | tuyến sà lan đêm | hóa đơn điện tử | lúa
            chịu mặn | du lịch miệt vườn | nước mắm truyền thống | điện mặt trời áp mái | thuê mua
            máy cày | dừa hữu cơ | logistics đường sông | nhãn hiệu tập thể"""),
        "place": words("""Cần Giang | Rạch Mơ | Trà Cú | Lộc Thạnh | Bến Ngự | Nam Hà | Hải Phú |
            cù lao Tân Quy | chợ nổi Cái Sơn | khu công nghiệp Pasir | Marang | vùng đệm U Lâm"""),
        "did": words("""rà soát | khởi động | tạm hoãn | tài trợ | ký kết | thẩm định | mở rộng |
            rút ngắn | góp ý | nghiệm thu | giới thiệu | kiểm tra"""),
        "rose": words("tăng | giảm | nhích lên | chững lại | phục hồi | sụt"),
        "event": words("""phiên kết nối cung cầu | hội chợ mùa khô | lễ ký biên bản | tọa đàm bàn
            tròn | chuyến khảo sát thực địa | lớp tập huấn hai ngày | đêm doanh nhân trẻ | cuộc họp
            kín"""),
        "period": words("""quý vừa qua | từ sau Tết | trong mười tháng đầu | giữa hai vụ | so với
            cùng kỳ | suốt mùa nước nổi | trong hai tuần | năm 2017"""),
        "later": words("""trước mùa mưa | trong quý ba | đầu năm tới | sau khi phê duyệt | từ tháng
            Tư | tại hội chợ thu | trong chín mươi ngày"""),
        "firms": words("""nhà vườn | thương lái | chủ tàu | hộ nuôi tôm | doanh nghiệp nhỏ | hãng lữ
            hành | cơ sở đóng hộp | đại lý hải quan | xưởng mộc | hợp tác xã"""),
        "cause": words("""kiểm dịch siết chặt | mưa đến muộn | xâm nhập mặn | thiếu kho lạnh | cước
            tàu leo thang | thiếu nhân công | biểu thuế mới | đường sá hư hỏng | triều cường | giá
            xăng dầu"""),
        "sum": words("tỷ đồng | tấn hàng | triệu đô la | công-ten-nơ | nghìn hộ"),
        "mood": words("thận trọng | lạc quan | băn khoăn | thẳng thắn | sốt ruột | phấn khởi"),
    },
    sentences=[
        "{event} về {topic} đưa {n} {firms} đến {place}.",
        "{person}, {post} {body}, tỏ ra {mood} với {topic}.",
        "{topic} {rose} {n},{n2}% {period}, theo {body}.",
        "{body} cùng {body2} {did} {topic} tại {event}.",
        "Ở {place}, {firms} than {cause} làm mất {n} đơn.",
        "“Chúng tôi chọn {topic}, không chọn {topic2}”, {person} nói ở {place}.",
        "Khoảng {n} {sum} đã rót vào {topic} {period}.",
        "Vì {cause}, {topic} giữa {place} và {place2} {rose}.",
        "{later}, {body} sẽ mở {topic} cho {firms}.",
        "{person} đề nghị {body} cấp {n} {sum} {later}.",
        "Theo phương án, {place} lo {topic}, {place2} giữ {topic2}.",
        "Với {person}, {cause} đáng ngại hơn {cause2}.",
        "{body} {did} {n} trong {n2} hồ sơ {period}.",
        "Ít {firms} ở {place} ngờ có {topic} {later}.",
        "{event} khép lại với {n} biên bản, {n2} bản nói về {topic}.",
        "{person} ({body}) và {person2} ({body2}) {did} {topic}.",
        "{topic} không rẻ: {body} tính {n} {sum}.",
        "{firms} từ {place} gặp {body} hai lần {period}.",
        "Nhờ {topic}, {place} thêm {n} việc làm, {place2} thêm {n2}.",
        "{post} {body} {did} {event} {period}.",
        "{cause} và {cause2} giữ {topic} ngoài {place}.",
        "Nhắc tới {topic}, {person} vẫn {mood}.",
        "{place} bán sang {place2} {n} {sum} {period}.",
        "Dù {cause}, {body} muốn xong {topic} {later}.",
        "Bất chấp {cause}, cửa khẩu {place} thông {n} lô.",
        "{person} là {post} ở {body}, chuyên giúp {firms} làm {topic}.",
        "Khi {body} {did} {topic}, {place} có {n} {firms}.",
        "Thiếu {topic}, {person} cảnh báo, {place} hụt {n} {sum}.",
        "{n} {firms} ghi tên dự {event} {later}.",
        "{firms} {mood} đã {did} {event} tại {place}.",
        "{body} {did} {topic} {period}.\n■ Sau {topic} là gì\n{person} chờ {topic2} ở {place} "
        "{later}.",
        "{person} chuyển sang {cause}.\n■ Tiếng nói từ {place}\n{firms} ở đó {mood}, {body} ghi "
        "nhận.",
        "{body} nêu việc phải làm:\n• đưa {topic} về {place};\n• kéo thêm {n} {firms};\n• xong "
        "{event} {later}.",
        "Trước hết, {topic} phải tới {place}.\n(1) {body} dạy nghề cho {n} {firms}.\n(2) {body2} "
        "gỡ {cause}.",
        "Thông cáo của {event} viết:\n“{body} tin rằng {topic} có lợi cho {place} và {place2}, dẫu "
        "{cause}.”",
        "Số liệu của {body}:\nĐiểm\tSố lô\tSo trước\n{place}\t{n}\t{n2}\n{place2}\t{n3}\t{n4}",
    ],
    titles=[
        "{body} {did} {topic}, {event} bế mạc",
        "{topic}: {person} nói gì về {place}?",
        "{event} bàn {topic} ở {place}",
        "{body} và {body2} bắt tay làm {topic}",
        "{place} có {n} {firms} vào dự án {topic}",
        "Góc nhìn: {topic} không đợi {body}",
        "{person} thăm {place}, gặp {body}",
    ],
    short_titles=["Thông báo số {n}", "Lịch nghỉ lễ"],
    reworded=["{title} - toàn văn", "Ghi nhanh: {title}"],
    abstract="Tóm tắt: ",
    byline=lambda author, other: (f"Bài: {author}", f"Ảnh: {other}"),
    dated=lambda day: f"(Cần Giang, {day.day}/{day.month}/{day.year}) - ",
    attachment="Tải về: mẫu đăng ký và danh sách tham dự",
    joiner="\n",
    captions=[
        "{person} phát biểu tại {event}. Ảnh: {paper}",
        "Một góc {place}, nơi {body} làm {topic}.",
        "Quang cảnh {event}",
    ],
    closing=_closing,
)
