//! Words that say what kind of unit the name behind them is, in full and shortened.

use super::kind::{Kind, UnitLevel};

/// What a type word says about the name behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    Kind(Kind),
    /// `thành phố`: of a province, or one itself.
    City,
    /// A hamlet, a street, a number: no unit.
    Below,
}

/// Type words of one word: letters, tone, meaning. The tone tells `quận` from `Quân`.
pub(super) const TYPES: [(&[u8], u8, Typed); 39] = [
    (b"xa", 4, Typed::Kind(Kind::Commune)),
    (b"x", 0, Typed::Kind(Kind::Commune)),
    (b"phuong", 1, Typed::Kind(Kind::Ward)),
    (b"p", 0, Typed::Kind(Kind::Ward)),
    // So in the South: `F.5, Q.3`.
    (b"f", 0, Typed::Kind(Kind::Ward)),
    (b"tt", 0, Typed::Kind(Kind::Township)),
    (b"ttr", 0, Typed::Kind(Kind::Township)),
    // Without a space between, with the tone of the last.
    (b"thitran", 2, Typed::Kind(Kind::Township)),
    (b"thixa", 4, Typed::Kind(Kind::Town)),
    (b"thanhpho", 2, Typed::City),
    (b"huyen", 5, Typed::Kind(Kind::RuralDistrict)),
    (b"h", 0, Typed::Kind(Kind::RuralDistrict)),
    (b"quan", 5, Typed::Kind(Kind::UrbanDistrict)),
    (b"q", 0, Typed::Kind(Kind::UrbanDistrict)),
    (b"tx", 0, Typed::Kind(Kind::Town)),
    (b"tinh", 3, Typed::Kind(Kind::Province)),
    (b"t", 0, Typed::Kind(Kind::Province)),
    (b"tp", 0, Typed::City),
    (b"thon", 0, Typed::Below),
    (b"xom", 2, Typed::Below),
    (b"ap", 2, Typed::Below),
    (b"to", 3, Typed::Below),
    (b"ban", 3, Typed::Below),
    (b"buon", 0, Typed::Below),
    (b"lang", 1, Typed::Below),
    (b"khu", 0, Typed::Below),
    (b"kp", 0, Typed::Below),
    (b"pho", 2, Typed::Below),
    (b"duong", 1, Typed::Below),
    (b"so", 2, Typed::Below),
    (b"ngo", 4, Typed::Below),
    (b"ngach", 5, Typed::Below),
    (b"hem", 3, Typed::Below),
    (b"khom", 2, Typed::Below),
    (b"doi", 5, Typed::Below),
    (b"khoi", 2, Typed::Below),
    (b"kiet", 5, Typed::Below),
    (b"tong", 3, Typed::Below),
    (b"sn", 0, Typed::Below),
];

/// Letters and tones of two words, and what they mean.
type Double = ([&'static [u8]; 2], [u8; 2], Typed);

/// Type words of two words.
pub(super) const DOUBLES: [Double; 8] = [
    ([b"thi", b"tran"], [5, 2], Typed::Kind(Kind::Township)),
    ([b"t", b"t"], [0, 0], Typed::Kind(Kind::Township)),
    ([b"thi", b"xa"], [5, 4], Typed::Kind(Kind::Town)),
    ([b"t", b"x"], [0, 0], Typed::Kind(Kind::Town)),
    ([b"huyen", b"dao"], [5, 3], Typed::Kind(Kind::RuralDistrict)),
    ([b"dac", b"khu"], [5, 0], Typed::Kind(Kind::SpecialZone)),
    ([b"thanh", b"pho"], [1, 2], Typed::City),
    ([b"t", b"p"], [0, 0], Typed::City),
];

/// Words of [`TYPES`] behind which the name of a street stands, or the number of a house and then one.
pub(super) const STREETS: [&[u8]; 8] = [b"duong", b"pho", b"so", b"sn", b"ngo", b"ngach", b"hem", b"kiet"];

/// Beginnings of the names of houses, each of one word or two: no unit is called so.
pub(super) const HOUSES: [[&[u8]; 2]; 18] = [
    // Where no midwife was.
    [b"tai", b"nha"],
    [b"benh", b"vien"],
    [b"bv", b""],
    [b"chung", b"cu"],
    [b"ktx", b""],
    [b"ky", b"tuc"],
    [b"nha", b""],
    [b"phong", b"kham"],
    [b"tap", b"the"],
    [b"toa", b""],
    [b"tram", b"y"],
    [b"tram", b"xa"],
    [b"trung", b"tam"],
    [b"truong", b"dai"],
    [b"truong", b"trung"],
    [b"truong", b"mam"],
    [b"truong", b"tieu"],
    [b"cong", b"ty"],
];

impl Typed {
    /// Whether a unit of this level may be meant.
    pub(super) fn may_be(self, level: UnitLevel) -> bool {
        match self {
            Self::Kind(kind) => kind.level() == level,
            Self::City => level != UnitLevel::Commune,
            Self::Below => false,
        }
    }

    /// Whether that is what such a unit is called.
    pub(super) fn is(self, kind: Kind) -> bool {
        match self {
            Self::Kind(written) => written == kind,
            Self::City => matches!(kind, Kind::City | Kind::Municipality),
            Self::Below => false,
        }
    }
}
