"""The names of the months in the ten languages, with their short forms (pure).

No library reads all of them, and one that guesses the language reads some of them wrongly.
"""

from __future__ import annotations

_NAMES = """
January February March April May June July August September October November December
Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec
Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember
Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember
Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des
Jan Peb Mar Apr Mei Jun Jul Ags Sep Okt Nop Des
Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember
Jan Feb Mac Apr Mei Jun Jul Ogo Sep Okt Nov Dis
Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Setyembre Oktubre Nobyembre Disyembre
Ene Peb Mar Abr May Hun Hul Ago Set Okt Nob Dis
tháng_một tháng_hai tháng_ba tháng_tư tháng_năm tháng_sáu
    tháng_bảy tháng_tám tháng_chín tháng_mười tháng_mười_một tháng_mười_hai
มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.
ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ
មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ
ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ
"""

MONTH_NAMES: dict[str, int] = {
    name.replace("_", " ").casefold(): index % 12 + 1 for index, name in enumerate(_NAMES.split())
}
"""The number of a month by its name, in lower case."""
