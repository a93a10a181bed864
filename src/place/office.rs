//! What the name of an office says of itself.

use super::candidate::Candidate;
use super::find::find_units;
use super::kind::UnitLevel;
use super::unit::AnyProvince;
use crate::text;

/// What the name of an office says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Office {
    /// The level of government that it belongs to.
    pub level: Option<UnitLevel>,
    /// The province where it is.
    pub province: NamedProvince,
    /// The code of the province of today that it lies in, where it names a province; 0 where that ended before the lists.
    pub(crate) code_today: Option<u16>,
    /// The last year of a province of before 2008 that it names; else 0.
    pub(crate) last_year: u16,
    /// What its unit has of its own.
    pub(crate) is_of: Odd,
}

/// What few units have of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Odd {
    /// Nothing.
    None,
    /// An island district that has no communes, and does what communes do.
    IslandDistrict,
    /// A commune in a district that is named.
    InDistrict,
    /// A đặc khu.
    SpecialZone,
}

/// How districts begin behind a commune, as they are mostly written.
const DISTRICTS: [&str; 6] = ["huyện ", "quận ", "thị xã ", "Huyện ", "Quận ", "Thị xã "];
/// Island districts without communes, folded.
const WITHOUT_COMMUNES: [&str; 5] = ["condao", "bachlongvi", "conco", "hoangsa", "lyson"];

/// The province that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NamedProvince {
    /// None that is sure: a name by itself may be that of a commune of today (`phường Bạc Liêu`).
    Unclear,
    /// One whose name is that of a province of today.
    Today,
    /// One that ended with June 2025, and whose name no province has today.
    Ended,
}

impl Office {
    /// Reads the name of an office.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let named = province_named(text).map(|it| it.unit.province);
        let province = match named {
            None => NamedProvince::Unclear,
            Some(AnyProvince::Old(old)) if !old.keeps_name() => NamedProvince::Ended,
            Some(_) => NamedProvince::Today,
        };
        let level = level(text);
        let last_year = match named {
            Some(AnyProvince::Former(province)) => province.to,
            _ => 0,
        };
        let code_today = named.map(AnyProvince::code_today);
        Self { level, province, code_today, last_year, is_of: odd(level, text) }
    }
}

/// Whether a part of a place is a district: by its type, or as a city in a province (`thành phố Vinh, tỉnh Nghệ An`).
pub(crate) fn names_district(place: &str) -> bool {
    let begins = |part: &str, with: &[&str]| with.iter().any(|kind| part.trim_start().starts_with(kind));
    let mut city = false;
    place.split(',').any(|part| {
        let is = begins(part, &DISTRICTS) || city && begins(part, &["tỉnh ", "Tỉnh "]);
        city |= begins(part, &["thành phố ", "Thành phố ", "TP. ", "TP "]);
        is
    })
}

/// What is odd about the unit of an office.
fn odd(level: Option<UnitLevel>, text: &str) -> Odd {
    let mut parts = text.split(',');
    let unit = parts.next().unwrap_or_default();
    match level {
        Some(UnitLevel::District) => {
            let folded = text::fold(unit);
            let is_island = WITHOUT_COMMUNES.iter().any(|district| text::holds(&folded, district));
            if is_island { Odd::IslandDistrict } else { Odd::None }
        }
        Some(UnitLevel::Commune) => {
            let district = |part: &str| DISTRICTS.iter().any(|kind| part.trim_start().starts_with(kind));
            if parts.any(district) {
                Odd::InDistrict
            } else if ["ặc khu ", "ẶC KHU "].iter().any(|kind| text::holds(unit, kind)) {
                Odd::SpecialZone
            } else {
                Odd::None
            }
        }
        _ => Odd::None,
    }
}

/// The province that a text surely names.
#[must_use]
pub fn province_named(text: &str) -> Option<Candidate> {
    let found = find_units(text, None, None).into_iter().next();
    found.filter(|it| !it.kind_differs && (it.kind_named || text.contains([',', ';', '-'])))
}

/// The committees that offices are of, word by word, folded.
pub(crate) const COMMITTEES: [&[&str]; 4] =
    [&["ubnd"], &["ubhc"], &["uy", "ban", "nhan", "dan"], &["uy", "ban", "hanh", "chinh"]];
/// What else stands before the unit.
const DEPARTMENTS: [&[&str]; 2] = [&["phong", "tu", "phap"], &["tu", "phap"]];

/// A folded name of an office without the committee that it is of.
pub(crate) fn without_committee(folded: &str) -> &str {
    let behind = |words: &[&str]| words.iter().try_fold(folded, |rest, word| rest.strip_prefix(word));
    COMMITTEES.iter().find_map(|words| behind(words)).unwrap_or(folded)
}

/// The level that the first words of an office's name say: whole words with their marks, for Quảng Phú is no quận. A “thành
/// phố” may be of either level, unless a province follows: “thành phố Vinh, tỉnh Nghệ An”. A bare place may be of any.
fn level(office: &str) -> Option<UnitLevel> {
    let glued = ["UBND", "UBHC", "ubnd", "ubhc"].iter().find_map(|committee| office.strip_prefix(committee));
    let rest = glued.unwrap_or(office);
    let words = rest.split(|c| !text::is_letter(c) && !c.is_ascii_digit()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.take(6).collect();
    let begins = |folded: &[&str]| {
        words.len() >= folded.len()
            && folded.iter().zip(&words).all(|(folded, word)| text::fold(word) == *folded)
    };
    let committee = COMMITTEES.iter().chain(&DEPARTMENTS).find(|committee| begins(committee));
    if committee.is_some_and(|committee| committee.first() == Some(&"phong")) {
        return Some(UnitLevel::District);
    }
    let (first, second) = {
        let mut unit = words.iter().skip(committee.map_or(0, |committee| committee.len()));
        (text::lower(unit.next()?), unit.next().map(|word| text::lower(word)).unwrap_or_default())
    };
    // Without any mark in the text a word stands for all that it may be.
    let bare = office.is_ascii();
    let is = |word: &str, kind: &str| word == kind || (bare && word == text::fold(kind));
    let abbreviated = |letters: &str| {
        first.strip_prefix(letters).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let two = |one: &str, other: &str| is(&first, one) && is(&second, other);
    if is(&first, "huyện")
        || is(&first, "quận")
        || two("thị", "xã")
        || ["h", "q", "tx"].iter().any(|it| abbreviated(it))
    {
        Some(UnitLevel::District)
    } else if is(&first, "tỉnh") || two("sở", "tư") {
        Some(UnitLevel::Province)
    } else if is(&first, "xã") || is(&first, "phường") || two("thị", "trấn") || two("đặc", "khu") {
        Some(UnitLevel::Commune)
    } else if (two("thành", "phố") || first == "tp")
        && office.split(',').skip(1).any(|part| text::fold(part).starts_with("tinh"))
    {
        Some(UnitLevel::District)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_words_tell() {
        for (office, expected) in [
            ("UBND xã Ba Vì, huyện Ba Vì, Hà Nội", Some(UnitLevel::Commune)),
            ("Ủy ban nhân dân phường Bến Nghé", Some(UnitLevel::Commune)),
            ("UBND quận 1, TP. Hồ Chí Minh", Some(UnitLevel::District)),
            ("Huyện Ba Vì", Some(UnitLevel::District)),
            ("UBND thị xã Sơn Tây", Some(UnitLevel::District)),
            ("Phòng Tư pháp huyện Ba Vì", Some(UnitLevel::District)),
            ("Sở Tư pháp thành phố Hà Nội", Some(UnitLevel::Province)),
            ("UBND tỉnh Lào Cai", Some(UnitLevel::Province)),
            ("UBND thành phố Thủ Đức", None),
            ("UBND thành phố Vinh, tỉnh Nghệ An", Some(UnitLevel::District)),
            ("UBND TP. Hà Tĩnh, tỉnh Hà Tĩnh", Some(UnitLevel::District)),
            ("UBND thành phố Hà Tĩnh", None),
            ("Ba Vì", None),
            ("Thị trấn Quân Chu", Some(UnitLevel::Commune)),
            // Names that begin like a type.
            ("Quảng Phú, tỉnh Thanh Hóa", None),
            ("UBND Quảng Phú, tỉnh Thanh Hóa", None),
            ("Huyền Hội, tỉnh Vĩnh Long", None),
            ("Quan Lạn, tỉnh Quảng Ninh", None),
            ("Quang Phu, Thanh Hoa", None),
            ("Xã Quảng Phú", Some(UnitLevel::Commune)),
            ("UY BAN NHAN DAN QUAN 1", Some(UnitLevel::District)),
            ("ỦY BAN NHÂN DÂN HUYỆN BA VÌ", Some(UnitLevel::District)),
            ("Uỷ ban nhân dân Xã Ba Vì", Some(UnitLevel::Commune)),
            ("UBND H. Ba Vì", Some(UnitLevel::District)),
            ("UBND Q.1, TP. Hồ Chí Minh", Some(UnitLevel::District)),
            ("UBND Q10", Some(UnitLevel::District)),
            ("UBND TX. Sơn Tây", Some(UnitLevel::District)),
        ] {
            assert_eq!(level(office), expected, "{office}");
        }
    }
}
