//! What the name of an office says of itself.

use super::candidate::Candidate;
use super::find::find_units;
use super::kind::{Kind, UnitLevel};
use super::province::{HUE, Province};
use super::today::last_part;
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
            Some(AnyProvince::Old(old)) if !old.keeps_name() && !is_city_of_hue(old, text) => {
                NamedProvince::Ended
            }
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

/// Whether a text that names the province of Huế says no more than that: the city of today has this name, the province never had.
fn is_city_of_hue(province: &Province, text: &str) -> bool {
    province.code == HUE && text::fold(last_part(text).1) == "hue"
}

/// Whether a place names a district: by its type behind the commune or before the province, as a city in a province
/// (`TP. Vinh, Nghệ An`), or as the middle of three parts.
pub(crate) fn names_district(place: &str) -> bool {
    let words = words(place);
    let bare = place.is_ascii();
    let named = || province_named(place).map(|it| it.unit.province);
    let behind = |at: usize| words.get(at..).unwrap_or_default();
    let mut parts = (0..words.len()).filter(|&at| at == 0 || behind(at).first().is_some_and(|it| it.breaks));
    let is_unit = |at: &usize| type_of(behind(*at), bare).is_some_and(|(kind, ..)| is_commune(kind));
    parts.clone().any(|at| is_district(&words, at, false, bare, &named))
        || parts.find(is_unit).is_some_and(|at| is_in_district(behind(at), bare, &named))
}

/// The units that the name of an office has, the smallest first: the type of each, and its name, folded. A part begins behind a
/// comma, and at a type in full.
pub(crate) fn unit_parts(office: &str) -> Vec<(Option<Kind>, String)> {
    let words = words(office);
    let bare = office.is_ascii();
    let mut parts: Vec<(Option<Kind>, String)> = Vec::new();
    let mut rest = unit_of(&words);
    let mut begins = true;
    while let Some(word) = rest.first() {
        let found = type_of(rest, bare).filter(|(_, _, short)| begins || word.breaks || !short && !bare);
        begins |= word.comma || found.is_some();
        let (kind, long) = found.map_or((None, 0), |(kind, long, _)| (Some(kind), long));
        if begins {
            parts.push((kind, String::new()));
        }
        // The number of a ward may stand with its letter.
        let numbered = found.is_some() && is_numbered(word);
        let at = if numbered { 0 } else { long };
        if let Some((_, name)) = parts.last_mut()
            && let Some(word) = rest.get(at)
        {
            let letters = |c: char| numbered && !c.is_ascii_digit();
            name.push_str(&text::fold(word.text.trim_start_matches(letters)));
        }
        rest = rest.get(at.saturating_add(1)..).unwrap_or_default();
        begins = false;
    }
    parts
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
            } else if is_in_district(unit, text.is_ascii(), &|| named) {
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

/// The province that a text names, which is looked for where it decides alone.
type Named<'a> = &'a dyn Fn() -> Option<AnyProvince>;

/// Words beyond these are not looked at.
const MOST_WORDS: usize = 40;

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

/// Types of units, word by word; a city may be of either level.
const TYPES: [(&str, &str, Kind); 10] = [
    ("xã", "", Kind::Commune),
    ("phường", "", Kind::Ward),
    ("huyện", "", Kind::RuralDistrict),
    ("quận", "", Kind::UrbanDistrict),
    ("tỉnh", "", Kind::Province),
    ("thị", "trấn", Kind::Township),
    ("đặc", "khu", Kind::SpecialZone),
    ("thị", "xã", Kind::Town),
    ("thành", "phố", Kind::City),
    // “Sở Tư pháp” is a province's.
    ("sở", "tư", Kind::Province),
];
/// Their abbreviations.
const SHORT: [(&str, &str, Kind); 10] = [
    ("t", "t", Kind::Township),
    ("t", "x", Kind::Town),
    ("t", "p", Kind::City),
    ("h", "", Kind::RuralDistrict),
    ("q", "", Kind::UrbanDistrict),
    ("tx", "", Kind::Town),
    ("tp", "", Kind::City),
    ("x", "", Kind::Commune),
    ("tt", "", Kind::Township),
    ("p", "", Kind::Ward),
];

/// The type of unit that some words begin with, how many words it has, and whether it is an abbreviation. Whole words with
/// their marks, for Quảng Phú is no quận; without any mark in the text a word stands for all that it may be.
fn type_of(words: &[Word<'_>], bare: bool) -> Option<(Kind, usize, bool)> {
    let word = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let (first, second) = (word(0), word(1));
    let long = |other: &str| if other.is_empty() { 1 } else { 2 };
    let is = |word: &str, kind: &str| word == kind || (bare && word == text::fold(kind));
    let full = TYPES.iter().find(|(one, other, _)| is(first, one) && (other.is_empty() || is(second, other)));
    if let Some((_, other, kind)) = full {
        return Some((*kind, long(other), false));
    }
    // Wards and urban districts have numbers: `P5`, `Q.1`.
    let letter = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = letter.len() < first.len();
    let is_short = |(one, other, kind): &&(&str, &str, Kind)| {
        letter == *one
            && (other.is_empty() || second == *other)
            && (!numbered || matches!(kind, Kind::Ward | Kind::UrbanDistrict))
            && (numbered || !second.is_empty() || !is_commune(*kind))
    };
    SHORT.iter().find(is_short).map(|(_, other, kind)| (*kind, long(other), true))
}

fn is_commune(kind: Kind) -> bool {
    kind.level() == UnitLevel::Commune
}

/// Whether the province that is named stands behind a city, and is not that city itself: “TP. Vinh, Nghệ An”, but not
/// “Hà Nội, Việt Nam”.
fn in_province(words: &[Word<'_>], bare: bool, named: Named<'_>) -> bool {
    let Some(end) = words.iter().skip(1).position(|word| word.breaks) else { return false };
    let (city, behind) = words.split_at(end.saturating_add(1));
    let folded = |words: &[Word<'_>]| words.iter().map(|word| text::fold(word.text)).collect::<String>();
    match type_of(behind, bare) {
        // “Sở Tư pháp” is the province's own, whatever stands before it.
        Some((Kind::Province, ..)) => {
            return behind.first().is_some_and(|word| text::fold(word.text) == "tinh");
        }
        Some((Kind::City, ..)) | None => {}
        Some(_) => return false,
    }
    let (city, behind) = (folded(city), folded(behind));
    named().is_some_and(|province| {
        let name = text::fold(province.name());
        let typed = ["thanhpho", "tp"].iter().any(|kind| behind.starts_with(kind));
        (typed || behind.starts_with(&name))
            && !(province.kind(None) == Kind::Municipality && city.ends_with(&name))
    })
}

/// Whether a district is named behind a commune: by its type, or as the middle of three parts.
fn is_in_district(unit: &[Word<'_>], bare: bool, named: Named<'_>) -> bool {
    let Some((_, long, _)) = type_of(unit, bare) else { return false };
    // The name of the commune has a word at least.
    let from = if unit.first().is_some_and(|word| word.text.len() > 1 && is_numbered(word)) {
        1
    } else {
        long.saturating_add(1)
    };
    (from..unit.len()).any(|at| is_district(unit, at, true, bare, named)) || is_three_names(unit, bare, named)
}

/// Whether a district, or a city in a province, begins at a word. Behind a commune it may do so in the middle of a part.
fn is_district(words: &[Word<'_>], at: usize, behind: bool, bare: bool, named: Named<'_>) -> bool {
    let rest = words.get(at..).unwrap_or_default();
    let Some((kind, long, short)) = type_of(rest, bare) else { return false };
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let breaks = before.is_none() || rest.first().is_some_and(|word| word.breaks);
    // Within a name `h` may be anything, and `quan` without marks, too; Bà Huyện Thanh Quan has streets.
    let in_part = behind && !short && !bare && before.is_none_or(|word| word.lower != "bà");
    if !breaks && !in_part || !matches!(kind.level(), UnitLevel::District) {
        return false;
    }
    let numbered = short && rest.first().is_some_and(is_numbered);
    // A letter alone, and what stands before the commune, is a house: `H, khu 5`, `Q5 chung cư Bình Minh, phường 3`.
    let is_name = |word: &Word<'_>| numbered || !word.breaks;
    let in_commune = || {
        let next = rest.iter().skip(1).position(|word| word.breaks).map(|at| at.saturating_add(1));
        next.and_then(|next| type_of(rest.get(next..)?, bare)).is_some_and(|(kind, ..)| is_commune(kind))
    };
    let named_so = numbered && rest.len() == 1 || rest.get(long).is_some_and(is_name);
    let is_house = short && (numbered && before.is_none() || in_commune());
    named_so && !is_house && (kind != Kind::City || in_province(rest, bare, named))
}

fn is_numbered(word: &Word<'_>) -> bool {
    word.text.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a commune, a name and the province stand between commas: “xã Văn Thành, Yên Thành, Nghệ An”.
fn is_three_names(unit: &[Word<'_>], bare: bool, named: Named<'_>) -> bool {
    let mut breaks = unit.iter().enumerate().skip(1).filter(|(_, word)| word.comma).map(|(at, _)| at);
    let (Some(middle), Some(last), None) = (breaks.next(), breaks.next(), breaks.next()) else {
        return false;
    };
    let middle = unit.get(middle..last).unwrap_or_default();
    let last = unit.get(last..).unwrap_or_default();
    let is_name = |word: &Word<'_>| !is_numbered(word) && !word.text.starts_with(text::is_lower);
    let street = ["đường", "phố", "thôn", "xóm", "ấp", "bản", "tổ", "khu", "khối", "làng", "buôn", "tp"];
    let country = last.iter().map(|word| text::fold(word.text)).collect::<String>() == "vietnam";
    !country
        && type_of(middle, bare).is_none()
        && middle.iter().all(is_name)
        && middle.first().is_some_and(|word| !street.contains(&word.lower.as_str()))
        && named().is_some()
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
        (Kind::City, ..) => in_province(unit, bare, &|| named).then_some(UnitLevel::District),
        (kind, ..) => Some(kind.level()),
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
    fn units_of_an_office() {
        let parts = |office: &str| -> Vec<String> {
            let name = |(kind, name): (Option<Kind>, String)| match kind {
                Some(kind) => format!("{} {name}", kind.name()),
                None => name,
            };
            unit_parts(office).into_iter().map(name).collect()
        };
        for (office, expected) in [
            ("UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An", "xã vanthanh, huyện yenthanh, tỉnh nghean"),
            ("Ủy ban nhân dân X. Văn Thành, H. Yên Thành, Nghệ An", "xã vanthanh, huyện yenthanh, nghean"),
            ("UBND xã Văn Thành - huyện Yên Thành - Nghệ An", "xã vanthanh, huyện yenthanhnghean"),
            ("UBND xã Văn Thành huyện Yên Thành tỉnh Nghệ An", "xã vanthanh, huyện yenthanh, tỉnh nghean"),
            ("UBND P5, Q.1, TP. Hồ Chí Minh", "phường 5, quận 1, thành phố hochiminh"),
            ("UBND phường 5, Q1, TP. Hồ Chí Minh", "phường 5, quận 1, thành phố hochiminh"),
            ("UBND xã Yên Thành, Nghệ An", "xã yenthanh, nghean"),
            ("", ""),
        ] {
            assert_eq!(parts(office).join(", "), expected, "{office}");
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
