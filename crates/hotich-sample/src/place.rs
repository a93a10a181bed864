//! Communes that keep a book, under the names that they had at the time.

use crate::calendar::{Day, day};
use crate::names::People;

/// A commune with its books.
pub(crate) struct Commune {
    /// First three digits of the personal numbers given there.
    pub(crate) code: &'static str,
    /// First two digits of the nine-digit cards of the province.
    pub(crate) card: &'static str,
    /// Mountain or remote: 60 days instead of 30 in 1998–2006.
    pub(crate) remote: bool,
    /// Share of the entries.
    pub(crate) share: usize,
    /// Peoples living there, the more often the more.
    pub(crate) peoples: &'static [People],
    /// Full name of the unit from a day on.
    names: &'static [(Day, &'static str)],
    /// The district, for what it registers between 2016 and mid-2025.
    district: &'static str,
    /// Hospital where many are born.
    pub(crate) hospital: &'static str,
}

impl Commune {
    /// The unit as it was called on a day.
    pub(crate) fn unit(&self, on: Day) -> &'static str {
        self.names.iter().rev().find(|(from, _)| *from <= on).map_or(self.names[0].1, |(_, name)| name)
    }

    /// The first day that the book covers.
    pub(crate) fn first(&self) -> Day {
        self.names[0].0
    }

    /// The office that registers there on a day.
    pub(crate) fn office(&self, on: Day, foreign: bool) -> String {
        if foreign && on < day(2025, 7, 1) {
            return self.district();
        }
        let body = if on < day(1976, 7, 2) { "Ủy ban hành chính" } else { "Ủy ban nhân dân" };
        format!("{body} {}", self.unit(on))
    }

    /// The district that the commune lay in until mid-2025.
    pub(crate) fn district(&self) -> String {
        format!("Ủy ban nhân dân {}", self.district)
    }
}

const K: People = People::Kinh;

/// The communes of the sample.
pub(crate) const COMMUNES: &[Commune] = &[
    Commune {
        code: "001",
        card: "01",
        remote: false,
        share: 20,
        peoples: &[K],
        names: &[
            (day(1958, 1, 1), "khu phố Hoàn Kiếm, thành phố Hà Nội"),
            (day(1981, 1, 1), "phường Hàng Bạc, quận Hoàn Kiếm, thành phố Hà Nội"),
            (day(2025, 7, 1), "phường Hoàn Kiếm, thành phố Hà Nội"),
        ],
        district: "quận Hoàn Kiếm, thành phố Hà Nội",
        hospital: "Bệnh viện Phụ sản Trung ương",
    },
    Commune {
        code: "040",
        card: "18",
        remote: false,
        share: 20,
        peoples: &[K],
        names: &[
            (day(1958, 1, 1), "xã Nghi Phú, huyện Nghi Lộc, tỉnh Nghệ An"),
            (day(1976, 1, 1), "xã Nghi Phú, thành phố Vinh, tỉnh Nghệ Tĩnh"),
            (day(1991, 9, 1), "xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An"),
            (day(2025, 7, 1), "phường Vinh Phú, tỉnh Nghệ An"),
        ],
        district: "thành phố Vinh, tỉnh Nghệ An",
        hospital: "Bệnh viện Sản Nhi Nghệ An",
    },
    Commune {
        code: "010",
        card: "06",
        remote: true,
        share: 11,
        peoples: &[
            People::Hmong,
            People::Hmong,
            People::Hmong,
            People::Hmong,
            People::Tay,
            People::Nung,
            People::Dao,
            K,
        ],
        names: &[
            (day(1962, 1, 1), "xã Bản Phố, huyện Bắc Hà, tỉnh Lào Cai"),
            (day(1976, 1, 1), "xã Bản Phố, huyện Bắc Hà, tỉnh Hoàng Liên Sơn"),
            (day(1991, 10, 1), "xã Bản Phố, huyện Bắc Hà, tỉnh Lào Cai"),
            (day(2025, 7, 1), "xã Bắc Hà, tỉnh Lào Cai"),
        ],
        district: "huyện Bắc Hà, tỉnh Lào Cai",
        hospital: "Bệnh viện đa khoa huyện Bắc Hà",
    },
    Commune {
        code: "066",
        card: "24",
        remote: true,
        share: 12,
        peoples: &[People::EDe, People::EDe, People::EDe, People::Mnong, People::GiaRai, K, K],
        names: &[
            (day(1977, 1, 1), "xã Ea Tu, thị xã Buôn Ma Thuột, tỉnh Đắk Lắk"),
            (day(1995, 1, 21), "xã Ea Tu, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk"),
            (day(2025, 7, 1), "phường Tân An, tỉnh Đắk Lắk"),
        ],
        district: "thành phố Buôn Ma Thuột, tỉnh Đắk Lắk",
        hospital: "Bệnh viện đa khoa tỉnh Đắk Lắk",
    },
    Commune {
        code: "068",
        card: "25",
        remote: true,
        share: 9,
        peoples: &[People::KHo, People::KHo, K],
        names: &[
            (day(1979, 3, 14), "xã Lát, huyện Lạc Dương, tỉnh Lâm Đồng"),
            (day(2025, 7, 1), "phường Lang Biang - Đà Lạt, tỉnh Lâm Đồng"),
        ],
        district: "huyện Lạc Dương, tỉnh Lâm Đồng",
        hospital: "Bệnh viện đa khoa tỉnh Lâm Đồng",
    },
    Commune {
        code: "058",
        card: "26",
        remote: false,
        share: 9,
        peoples: &[People::Cham, People::Cham, People::Cham, People::RaGlai, K, K],
        names: &[
            (day(1978, 1, 1), "xã Phước Hữu, huyện An Sơn, tỉnh Thuận Hải"),
            (day(1981, 9, 1), "xã Phước Hữu, huyện Ninh Phước, tỉnh Thuận Hải"),
            (day(1992, 4, 1), "xã Phước Hữu, huyện Ninh Phước, tỉnh Ninh Thuận"),
            (day(2025, 7, 1), "xã Phước Hữu, tỉnh Khánh Hòa"),
        ],
        district: "huyện Ninh Phước, tỉnh Ninh Thuận",
        hospital: "Bệnh viện đa khoa tỉnh Ninh Thuận",
    },
    Commune {
        code: "084",
        card: "33",
        remote: false,
        share: 11,
        peoples: &[People::Khmer, People::Khmer, People::Khmer, People::Hoa, K, K],
        names: &[
            (day(1977, 1, 1), "xã Lương Hòa, huyện Châu Thành, tỉnh Cửu Long"),
            (day(1992, 5, 1), "xã Lương Hòa, huyện Châu Thành, tỉnh Trà Vinh"),
            (day(2025, 7, 1), "xã Song Lộc, tỉnh Vĩnh Long"),
        ],
        district: "huyện Châu Thành, tỉnh Trà Vinh",
        hospital: "Bệnh viện Sản - Nhi Trà Vinh",
    },
    Commune {
        code: "079",
        card: "02",
        remote: false,
        share: 22,
        peoples: &[K],
        names: &[
            (day(1976, 7, 2), "phường 1, quận 1, Thành phố Hồ Chí Minh"),
            (day(1988, 1, 1), "phường Bến Nghé, quận 1, Thành phố Hồ Chí Minh"),
            (day(2025, 7, 1), "phường Sài Gòn, Thành phố Hồ Chí Minh"),
        ],
        district: "quận 1, Thành phố Hồ Chí Minh",
        hospital: "Bệnh viện Từ Dũ",
    },
];
