"""The Vietnamese words of the ordinary edition. All names are invented."""

from __future__ import annotations

from datetime import datetime

from bench.layouts.writing import Vocabulary, words


def _closing(day: datetime) -> str:
    if day.day % 2:
        return "Bài và ảnh: Thu Hạnh"
    return f"VĂN PHÒNG HIỆP HỘI\nMỹ Lộc, ngày {day.day}/{day.month}/{day.year}"


VIETNAMESE = Vocabulary(
    slots={
        "org": words("""Hiệp hội Doanh nghiệp Mỹ Lộc | Sở Nông nghiệp An Trạch | Phòng Thương
            mại Đông Khê | Cục Hải quan Tam Giang | Trung tâm Xúc tiến Đầu tư | Hội Làm vườn
            Phước Điền | Ngân hàng Bưng Sen | Liên đoàn Lao động tỉnh | Công ty Cấp nước Hòa
            Thuận | Trường Cao đẳng Nghề An Trạch | Hội Nữ doanh nhân | Ban quản lý Cụm công
            nghiệp Vĩnh Kiên | Chi cục Kiểm lâm | Hội Sinh vật cảnh | Bưu điện Đông Khê"""),
        "person": words("""ông Trương Quốc Đạt | bà Lâm Tố Nga | ông Hồ Sĩ Nghiêm | bà Đinh Thị
            Hoa | anh Tạ Quang Hưng | chị Vương Mỹ Duyên | ông Cao Bá Lộc | tiến sĩ Phùng Khánh
            | ông Mạc Văn Ninh | bà Thạch Thị Sen | ông La Chí Thành"""),
        "duty": words("""chủ tịch | phó giám đốc | tổng thư ký | trưởng phòng kế hoạch | bí thư
            chi bộ | kế toán trưởng | chánh văn phòng | giám đốc điều hành | ủy
            viên thường trực"""),
        "paper": words("""Báo Mỹ Lộc | Đài truyền hình Tam Giang | Tạp chí Doanh Nhân Trẻ | Tin
            An Trạch"""),
        "thing": words("""thanh long ruột đỏ | gạo hữu cơ | nước sạch nông thôn | thương mại
            biên giới | làng nghề mây tre | chuyển đổi số | bảo hiểm thất nghiệp | cá tra phi lê
            | xuất khẩu lao động | vốn vay ưu đãi | du lịch cộng đồng | cải cách hành chính | gỗ
            ép | phân bón vi sinh | đào tạo nghề | an toàn thực phẩm | chỉ dẫn địa lý"""),
        "place": words("""Mỹ Lộc | An Trạch | Đông Khê | Tam Giang | Phước Điền | Bưng Sen |
            Vĩnh Kiên | Hòa Thuận | cửa khẩu Nà Mèo Con | xã Tân Hưng Tây | phường Cầu Đá | đảo
            Hòn Lưới"""),
        "meet": words("""hội nghị tổng kết | buổi đối thoại | lễ ra quân | hội thảo khoa học |
            đại hội nhiệm kỳ | buổi gặp mặt đầu xuân | lớp bồi dưỡng | phiên chợ xanh | lễ trao
            bằng khen"""),
        "folk": words("""hội viên | nông dân | tiểu thương | công nhân | hộ nghèo | doanh nghiệp
            trẻ | thanh niên | nhà đầu tư | chủ cơ sở | học viên | ngư dân"""),
        "deed": words("""thông qua | triển khai | tháo gỡ | hỗ trợ | biểu dương | kiểm tra | đề
            xuất | bàn giao | tiếp nhận | điều chỉnh"""),
        "trend": words("tăng | giảm | vượt kế hoạch | đạt thêm | hụt | nhích nhẹ"),
        "why": words("""thiếu vốn | hạn mặn | thủ tục rườm rà | giá vật tư tăng | đầu ra bấp
            bênh | dịch bệnh | mặt bằng chật hẹp | chậm giải ngân | thiếu thợ lành nghề"""),
        "unit": words("tỷ đồng | triệu đồng | héc-ta | tấn | lượt người | hộ"),
        "span": words("""năm qua | quý một | sáu tháng cuối năm | dịp Tết Mậu Tuất | nhiệm kỳ
            trước | hai năm liền | tháng Giêng"""),
        "next": words("""thời gian tới | trước ngày 30/4 | từ quý hai | trong năm nay | đến năm
            2020 | sau rằm tháng Hai"""),
        "day": words("sáng 6/2 | chiều 23/1 | ngày 9/2 | tối 12/2 | sáng nay | hôm qua"),
    },
    sentences=[
        "{day}, {org} tổ chức {meet} tại {place}.",
        "Đến dự có {person}, {duty} {org}, cùng {n} {folk}.",
        "Phát biểu tại {meet}, {person} nhấn mạnh {thing}.",
        "{span}, {thing} ở {place} {trend} {n}%.",
        "{folk} {place} kiến nghị {org} {deed} {thing}.",
        "Theo {person}, {why} khiến {folk} nản lòng.",
        "“Có {thing} thì {folk} mới yên tâm”, {person} chia sẻ.",
        "{org} đã {deed} {n} hồ sơ, giải ngân {n2} {unit}.",
        "{next}, {place} sẽ {deed} thêm {n} {unit}.",
        "Tổng kinh phí cho {thing} là {n} {unit}.",
        "{person} cho biết {span} gia đình thu {n} {unit} nhờ {thing}.",
        "Tuy còn {why}, {place} vẫn {deed} {thing}.",
        "Dịp này, {org} tặng {n} suất quà cho {folk}.",
        "{org} phối hợp {org2} {deed} {thing}.",
        "Báo cáo của {duty} {person} nêu rõ {why}.",
        "Từ {place} đến {place2}, {thing} đã {trend}.",
        "Đoàn công tác của {org} khảo sát {thing} ở {place}.",
        "{folk} được {org} cấp {n} {unit} {next}.",
        "Khắc phục {why}, {person} đề nghị {deed} {thing}.",
        "{paper} dẫn lời {person}: {thing} {trend} {n}%.",
        "Toàn {place} hiện có {n} {folk} theo {thing}.",
        "{meet} bầu {person} làm {duty}.",
        "Mô hình {thing} lan sang {place}, {place2}.",
        "Với {folk}, {why} đáng lo hơn {why2}.",
        "{org} cam kết {deed} {thing} {next}.",
        "Nhiều {folk} hỏi về {thing}, {person} trả lời ngay.",
        "{day}, {n} {folk} nhận {thing} tại {place}.",
        "Do {why}, {org} lùi {meet} sang {next}.",
        "{duty} {org} ký với {org2} về {thing}.",
        "{place} còn {n} {unit} chưa {deed}.",
        "Kết luận {meet}, {person} giao {org} {deed} {thing}.",
        "Cả {thing} lẫn {thing2} đều {trend} {span}.",
        "Chuyến hàng {thing} rời {place} {day}, trị giá {n} {unit}.",
        "Thay mặt {folk}, {person} cảm ơn {org}.",
        "Nhờ {thing}, {place} giảm {n} {unit} {span}.",
        "Lớp {thing} thu hút {n} {folk} {place}.",
    ],
    titles=[
        "{org} tổ chức {meet}",
        "{place}: {thing} {trend} {n}%",
        "{folk} {place} phấn khởi với {thing}",
        "{person} thăm {folk} {place}",
        "{org} {deed} {thing} cho {folk}",
        "Gỡ khó vì {why} ở {place}",
        "{n} {folk} dự {meet} tại {place}",
        "{thing} – hướng đi mới của {place}",
        "Thư ngỏ về {thing} gửi {folk} {place}",
        "{org} và {org2} ký kết về {thing}",
    ],
    short_titles=["Thông báo", "Lịch tiếp dân", "Đính chính"],
    reworded=["{title} (toàn văn)", "Tin hoạt động: {title}"],
    abstract="Tóm tắt: ",
    byline=lambda author, other: (f"Thực hiện: {author}", f"Ảnh: {other}"),
    dated=lambda day: f"(Mỹ Lộc, {day.day}/{day.month}/{day.year}) – ",
    attachment="Tải về: công văn và danh sách kèm theo",
    captions=["Quang cảnh {meet}", "{person} tại {place}. Ảnh: {paper}", "{folk} với {thing}"],
    joiner=" ",
    closing=_closing,
)
