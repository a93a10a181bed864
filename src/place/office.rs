//! What the name of an office says of itself.

use super::candidate::Candidate;
use super::find::find_units;
use super::kind::{Kind, UnitLevel};
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
        let words = words(text);
        let level = level(text, &words, named);
        let last_year = match named {
            Some(AnyProvince::Former(province)) => province.to,
            _ => 0,
        };
        let code_today = named.map(AnyProvince::code_today);
        Self { level, province, code_today, last_year, is_of: odd(level, text, &words, named) }
    }
}

/// Whether a part of a place is a district: by its type, or as a city in a province (`thành phố Vinh, tỉnh Nghệ An`).
pub(crate) fn names_district(place: &str) -> bool {
    const DISTRICTS: [&str; 6] = ["huyện ", "quận ", "thị xã ", "Huyện ", "Quận ", "Thị xã "];
    let begins = |part: &str, with: &[&str]| with.iter().any(|kind| part.starts_with(kind));
    let mut city = false;
    place.split(',').any(|part| {
        let part = part.trim_start();
        let is = begins(part, &DISTRICTS) || city && begins(part, &["tỉnh ", "Tỉnh "]);
        city |= begins(part, &["thành phố ", "Thành phố ", "TP. ", "TP "]);
        is
    })
}

/// What is odd about the unit of an office.
fn odd(level: Option<UnitLevel>, text: &str, words: &[Word<'_>], named: Option<AnyProvince>) -> Odd {
    match level {
        Some(UnitLevel::District) => {
            let folded = text::fold(text.split(',').next().unwrap_or_default());
            let is_island = WITHOUT_COMMUNES.iter().any(|district| text::holds(&folded, district));
            if is_island { Odd::IslandDistrict } else { Odd::None }
        }
        Some(UnitLevel::Commune) => {
            let unit = unit_of(words);
            let begins = [unit.first(), unit.get(1)].map(|it| it.map_or("", |word| word.lower.as_str()));
            if begins == ["đặc", "khu"] {
                Odd::SpecialZone
            } else if is_in_district(unit, text.is_ascii(), named) {
                Odd::InDistrict
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

/// The committees that offices are of, word by word, folded: the longer ones first.
pub(crate) const COMMITTEES: [&[&str]; 9] = [
    &["ubnd"],
    &["ubhc"],
    &["u", "b", "n", "d"],
    &["uy", "ban", "nhan", "dan"],
    &["uy", "ban", "hanh", "chinh"],
    &["uy", "ban", "nd"],
    &["ub", "nhan", "dan"],
    &["uy", "ban"],
    &["ub"],
];
/// What else stands before the unit.
const DEPARTMENTS: [&[&str]; 3] = [&["phong", "tu", "phap"], &["ban", "tu", "phap"], &["tu", "phap"]];

/// A folded name of an office without the committee that it is of.
pub(crate) fn without_committee(folded: &str) -> &str {
    let behind = |words: &[&str]| words.iter().try_fold(folded, |rest, word| rest.strip_prefix(word));
    COMMITTEES.iter().find_map(|words| behind(words)).unwrap_or(folded)
}

/// A word of an office's name.
struct Word<'t> {
    text: &'t str,
    lower: String,
    /// Whether a comma, a bracket or a hyphen between spaces stands before it.
    breaks: bool,
    /// Whether that is a comma or a bracket.
    comma: bool,
}

/// Words beyond these are not looked at.
const MOST_WORDS: usize = 24;

fn words(office: &str) -> Vec<Word<'_>> {
    let glued = ["UBND", "UBHC", "ubnd", "ubhc"].iter().find_map(|committee| office.strip_prefix(committee));
    let (mut breaks, mut comma) = (false, false);
    let mut out = Vec::new();
    for piece in glued.unwrap_or(office).split_inclusive(|c| !text::is_letter(c) && !c.is_ascii_digit()) {
        let word = piece.trim_end_matches(|c| !text::is_letter(c) && !c.is_ascii_digit());
        if !word.is_empty() && out.len() < MOST_WORDS {
            out.push(Word { text: word, lower: text::lower(word), breaks, comma });
            (breaks, comma) = (false, false);
        }
        // A hyphen may stand in a name, too: `Phan Rang-Tháp Chàm`.
        comma |= piece.ends_with([',', ';', '(']);
        breaks |= comma || word.is_empty() && piece.ends_with(['-', '–']);
    }
    out
}

/// The words behind the committee or department.
fn unit_of<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let begins = |folded: &&&[&str]| {
        words.len() >= folded.len()
            && folded.iter().zip(words).all(|(folded, word)| text::fold(word.text) == *folded)
    };
    let known = COMMITTEES.iter().chain(&DEPARTMENTS).find(begins);
    words.get(known.map_or(0, |known| known.len())..).unwrap_or_default()
}

/// A type of unit at the beginning of some words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Type {
    Of(UnitLevel),
    /// A “thành phố” may be of either level.
    City,
}

/// The type of unit that some words begin with, how many words it has, and whether it is an abbreviation. Whole words with
/// their marks, for Quảng Phú is no quận; without any mark in the text a word stands for all that it may be.
fn type_of(words: &[Word<'_>], bare: bool) -> Option<(Type, usize, bool)> {
    let word = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let (first, second) = (word(0), word(1));
    let is = |word: &str, kind: &str| word == kind || (bare && word == text::fold(kind));
    let two = |one: &str, other: &str| is(first, one) && is(second, other);
    let abbreviated = |letters: &str| {
        first.strip_prefix(letters).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let (commune, district) = (Type::Of(UnitLevel::Commune), Type::Of(UnitLevel::District));
    Some(if is(first, "xã") || is(first, "phường") {
        (commune, 1, false)
    } else if is(first, "huyện") || is(first, "quận") {
        (district, 1, false)
    } else if is(first, "tỉnh") {
        (Type::Of(UnitLevel::Province), 1, false)
    } else if two("thị", "trấn") || two("đặc", "khu") {
        (commune, 2, false)
    } else if two("thị", "xã") {
        (district, 2, false)
    } else if two("thành", "phố") {
        (Type::City, 2, false)
    } else if two("sở", "tư") {
        (Type::Of(UnitLevel::Province), 2, false)
    } else if first == "t" && matches!(second, "t" | "x" | "p") {
        (
            if second == "t" {
                commune
            } else if second == "x" {
                district
            } else {
                Type::City
            },
            2,
            true,
        )
    } else if ["h", "q", "tx"].iter().any(|it| abbreviated(it)) {
        (district, 1, true)
    } else if first == "tp" {
        (Type::City, 1, true)
    } else if matches!(first, "x" | "tt") && !second.is_empty()
        || abbreviated("p") && (first != "p" || !second.is_empty())
    {
        (commune, 1, true)
    } else {
        return None;
    })
}

/// Whether the province that is named stands behind a city, and is not that city itself: “TP. Vinh, Nghệ An”, but not
/// “Hà Nội, Việt Nam”.
fn in_province(words: &[Word<'_>], bare: bool, named: Option<AnyProvince>) -> bool {
    let Some(end) = words.iter().skip(1).position(|word| word.breaks) else { return false };
    let (city, behind) = words.split_at(end.saturating_add(1));
    let folded = |words: &[Word<'_>]| words.iter().map(|word| text::fold(word.text)).collect::<String>();
    match type_of(behind, bare) {
        // “Sở Tư pháp” is the province's own, whatever stands before it.
        Some((Type::Of(UnitLevel::Province), ..)) => {
            return behind.first().is_some_and(|word| text::fold(word.text) == "tinh");
        }
        Some((Type::Of(_), ..)) => return false,
        _ => {}
    }
    let (city, behind) = (folded(city), folded(behind));
    named.is_some_and(|province| {
        let name = text::fold(province.name());
        let typed = ["thanhpho", "tp"].iter().any(|kind| behind.starts_with(kind));
        (typed || behind.starts_with(&name))
            && !(province.kind(None) == Kind::Municipality && city.ends_with(&name))
    })
}

/// Whether a district is named behind a commune: by its type, or as the middle of three parts.
fn is_in_district(unit: &[Word<'_>], bare: bool, named: Option<AnyProvince>) -> bool {
    let Some((_, long, _)) = type_of(unit, bare) else { return false };
    // The name of the commune has a word at least.
    let from = if unit.first().is_some_and(|word| word.text.len() > 1 && is_numbered(word)) {
        1
    } else {
        long.saturating_add(1)
    };
    let behind = |at: usize| unit.get(at..).unwrap_or_default();
    (from..unit.len()).any(|at| {
        let rest = behind(at);
        let breaks = rest.first().is_some_and(|word| word.breaks);
        match type_of(rest, bare) {
            // Within a name `h` may be anything, and `quan` without marks, too.
            Some((Type::Of(UnitLevel::District), _, short)) => breaks || !short && !bare,
            Some((Type::City, long, short)) => {
                (breaks || !short && !bare) && rest.len() > long && in_province(rest, bare, named)
            }
            _ => false,
        }
    }) || is_three_names(unit, bare, named)
}

fn is_numbered(word: &Word<'_>) -> bool {
    word.text.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a commune, a name and the province stand between commas: “xã Văn Thành, Yên Thành, Nghệ An”.
fn is_three_names(unit: &[Word<'_>], bare: bool, named: Option<AnyProvince>) -> bool {
    let mut breaks = unit.iter().enumerate().skip(1).filter(|(_, word)| word.comma).map(|(at, _)| at);
    let (Some(middle), Some(last), None, Some(_)) = (breaks.next(), breaks.next(), breaks.next(), named)
    else {
        return false;
    };
    let middle = unit.get(middle..last).unwrap_or_default();
    let last = unit.get(last..).unwrap_or_default();
    let is_name = |word: &Word<'_>| !is_numbered(word) && !word.text.starts_with(text::is_lower);
    let street = ["đường", "phố", "thôn", "xóm", "ấp", "bản", "tổ", "khu", "tp"];
    let country = last.iter().map(|word| text::fold(word.text)).collect::<String>() == "vietnam";
    !country
        && type_of(middle, bare).is_none()
        && middle.iter().all(is_name)
        && middle.first().is_some_and(|word| !street.contains(&word.lower.as_str()))
}

/// The level that the first words of an office's name say. A “thành phố” may be of either level, unless a province follows:
/// “thành phố Vinh, tỉnh Nghệ An”. A bare place may be of any.
fn level(office: &str, words: &[Word<'_>], named: Option<AnyProvince>) -> Option<UnitLevel> {
    let unit = unit_of(words);
    if unit.len() < words.len() && words.first().is_some_and(|word| text::fold(word.text) == "phong") {
        return Some(UnitLevel::District);
    }
    let bare = office.is_ascii();
    match type_of(unit, bare)? {
        (Type::Of(level), ..) => Some(level),
        (Type::City, ..) if in_province(unit, bare, named) => Some(UnitLevel::District),
        (Type::City, ..) => None,
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
            ("UBND T.X. Thái Hòa, Nghệ An", Some(UnitLevel::District)),
            ("U.B.N.D xã Yên Thành", Some(UnitLevel::Commune)),
            ("Uỷ ban xã Yên Thành", Some(UnitLevel::Commune)),
            ("UB nhân dân phường Thành Vinh", Some(UnitLevel::Commune)),
            ("Ban Tư pháp xã Văn Thành", Some(UnitLevel::Commune)),
            ("UBND X. Văn Thành, H. Yên Thành, Nghệ An", Some(UnitLevel::Commune)),
            ("UBND P. Bến Thủy, TP. Vinh, Nghệ An", Some(UnitLevel::Commune)),
            ("UBND P.3, Q.5, TP. HCM", Some(UnitLevel::Commune)),
            ("UBND P12", Some(UnitLevel::Commune)),
            ("UBND TT Cầu Giát", Some(UnitLevel::Commune)),
            ("UBND T.T. Cầu Giát", Some(UnitLevel::Commune)),
            ("UBND X", None),
            // A city in a province, and one that is a province.
            ("UBND TP. Vinh, Nghệ An", Some(UnitLevel::District)),
            ("UBND Thành phố Hồ Chí Minh (Sở Tư pháp)", None),
            ("UBND TP. HCM, 86 Lê Thánh Tôn", None),
            ("UBND thành phố Hà Nội - Sở Tư pháp", None),
            ("UBND T.P. Vinh - Nghệ An", Some(UnitLevel::District)),
            ("UBND thành phố Thủ Đức, Thành phố Hồ Chí Minh", Some(UnitLevel::District)),
            ("UBND TP Thủ Đức, TP HCM", Some(UnitLevel::District)),
            ("UBND TP. Huế, Thừa Thiên Huế", Some(UnitLevel::District)),
            ("UBND thành phố Hà Nội, Việt Nam", None),
            ("UBND TP. Đà Nẵng, Đà Nẵng", None),
            ("UBND thành phố Đà Nẵng, quận Hải Châu", None),
        ] {
            assert_eq!(Office::of(office).level, expected, "{office}");
        }
    }

    #[test]
    fn a_district_behind_a_commune() {
        for (office, expected) in [
            ("UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An", Odd::InDistrict),
            ("UBND xã Văn Thành, H. Yên Thành, tỉnh Nghệ An", Odd::InDistrict),
            ("UBND xã Văn Thành - huyện Yên Thành - tỉnh Nghệ An", Odd::InDistrict),
            ("UBND xã Văn Thành huyện Yên Thành tỉnh Nghệ An", Odd::InDistrict),
            ("UBND XÃ VĂN THÀNH, HUYỆN YÊN THÀNH, TỈNH NGHỆ AN", Odd::InDistrict),
            ("ubnd xa van thanh, huyen yen thanh, nghe an", Odd::InDistrict),
            ("UBND xã Văn Thành, Yên Thành, Nghệ An", Odd::InDistrict),
            ("UBND TT. Cầu Giát, huyện Quỳnh Lưu, tỉnh Nghệ An", Odd::InDistrict),
            ("UBND phường Bến Thủy, thành phố Vinh, tỉnh Nghệ An", Odd::InDistrict),
            ("UBND P. Bến Thủy, TP. Vinh, Nghệ An", Odd::InDistrict),
            ("UBND P. Bến Nghé, Q. 1, TP. HCM", Odd::InDistrict),
            ("UBND P.3, Q5, TP. HCM", Odd::InDistrict),
            ("UBND phường Thảo Điền, thành phố Thủ Đức, Thành phố Hồ Chí Minh", Odd::InDistrict),
            ("UBND phường Hòa Hiếu, thị xã Thái Hòa", Odd::InDistrict),
            // Those of today.
            ("UBND xã Yên Thành, tỉnh Nghệ An", Odd::None),
            ("UBND xã Yên Thành - Nghệ An", Odd::None),
            ("UBND xã Yên Thành, tỉnh Nghệ An, Việt Nam", Odd::None),
            ("UBND xã Yên Thành, Nghệ An, Việt Nam", Odd::None),
            ("UBND phường Thành Vinh, số 5 đường Lê Lợi, Nghệ An", Odd::None),
            ("UBND phường Sài Gòn, TP. Hồ Chí Minh", Odd::None),
            ("UBND P. Sài Gòn, TP HCM", Odd::None),
            ("UBND phường Ba Đình, thành phố Hà Nội, Việt Nam", Odd::None),
            ("UBND phường Ba Đình, TP. Hà Nội, Hà Nội", Odd::None),
            ("UBND phường Phan Rang - Tháp Chàm, tỉnh Khánh Hòa", Odd::None),
            ("UBND xa Ben Quan, tinh Quang Tri", Odd::None),
            ("UBND phường Quan Hoa, Thanh Hóa", Odd::None),
            ("UBND đặc khu Phú Quốc, tỉnh An Giang", Odd::SpecialZone),
        ] {
            assert_eq!(Office::of(office).is_of, expected, "{office}");
        }
    }
}
