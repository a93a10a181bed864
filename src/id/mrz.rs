//! The machine-readable zone of cards (TD1, three lines of 30) and passports (TD3, two lines of 44), with the check
//! digits of ICAO Doc 9303.
//!
//! Names stand there in capitals without marks, so a Vietnamese name cannot be got back from it. Years have two digits:
//! those of expiry are 2000 to 2099; the century of birth is told by the personal number, or by what lies before
//! expiry and today; else both years are possible.

use chrono::Datelike as _;

use super::personal_id::{self, PersonalId};
use super::{Doubt, Doubts, Invalid, Suggestion, Why, all_digits, number_of};
use crate::date::{NaiveDate, PartialDate};
use crate::text;

/// The characters of a zone, its lines joined; inside with spaces for fillers.
#[derive(Clone, PartialEq, Eq)]
pub struct Mrz(String);

/// Where the fields of a form stand: first character and length.
struct Layout {
    name: (usize, usize),
    number: (usize, usize),
    nationality: usize,
    birth: usize,
    expiry: usize,
    optional: (usize, usize),
    /// Position of the digit over several fields, and those fields.
    composite: (usize, &'static [(usize, usize)]),
}

const TD1: Layout = Layout {
    name: (60, 30),
    number: (5, 9),
    nationality: 45,
    birth: 30,
    expiry: 38,
    optional: (15, 15),
    composite: (59, &[(5, 32), (38, 7), (48, 11)]),
};

const TD3: Layout = Layout {
    name: (5, 39),
    number: (44, 9),
    nationality: 54,
    birth: 57,
    expiry: 65,
    optional: (72, 14),
    composite: (87, &[(44, 10), (57, 7), (65, 22)]),
};

/// Whether the check digits fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checks {
    /// That of the number.
    pub number: bool,
    /// That of the date of birth.
    pub birth: bool,
    /// That of the date of expiry.
    pub expiry: bool,
    /// That of the optional data of passports; true for cards, which have none.
    pub optional: bool,
    /// That over all of them.
    pub composite: bool,
}

/// The fields of the holder and the paper.
#[derive(Clone, PartialEq, Eq)]
pub struct Components<'z> {
    /// `P`, `ID` and so on.
    pub document: &'z str,
    /// Country that issued the paper, three letters.
    pub issuer: &'z str,
    /// Number of the paper.
    pub number: String,
    /// Surname, without marks.
    pub surname: &'z str,
    /// Given names, without marks; of a Vietnamese holder the middle name too.
    pub given: &'z str,
    /// Country of nationality, three letters.
    pub nationality: &'z str,
    /// The dates of birth that the two digits of the year may mean: in 19…, in 20….
    pub births: [Option<PartialDate>; 2],
    /// Whether the holder is female; `None` where not stated.
    pub female: Option<bool>,
    /// Date of expiry.
    pub expiry: Option<PartialDate>,
    /// The personal number of a Vietnamese paper.
    pub personal_id: Option<PersonalId>,
}

/// The characters of the zone: capitals, digits and fillers, without what stood between the lines.
#[must_use]
pub fn compact(raw: &str) -> String {
    let mut out = String::new();
    let mut escaped = false;
    for c in raw.chars() {
        match c {
            // A break between lines written as `\n`.
            'n' | 'r' if escaped => {}
            '\\' => {}
            '«' => out.push_str("<<"),
            '‹' => out.push('<'),
            ' ' | '\t' | '\n' | '\r' | '\u{a0}' => {}
            c => out.push(c.to_ascii_uppercase()),
        }
        escaped = c == '\\';
    }
    out
}

/// Reads a zone of 90 or 88 characters; check digits are not asked for.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<Mrz, Invalid> {
    let zone = compact(raw);
    if !zone.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'<')) {
        return Err(Invalid::Characters);
    }
    if matches!(zone.len(), 88 | 90) { Ok(Mrz(zone.replace('<', " "))) } else { Err(Invalid::Length) }
}

/// Reads and also judges check digits and dates.
///
/// # Errors
/// Those of [`parse`], [`Invalid::Check`] and [`Invalid::Component`].
pub fn validate(raw: &str, today: NaiveDate) -> Result<Mrz, Invalid> {
    let zone = parse(raw)?;
    if !zone.checks().all() {
        return Err(Invalid::Check);
    }
    let parts = zone.components(today);
    if parts.births == [None, None] || parts.expiry.is_none() { Err(Invalid::Component) } else { Ok(zone) }
}

/// The zone with one misread character mended, where all check digits agree with that reading and with no other; or with
/// fillers for runs of K in the name, which no check digit covers.
#[must_use]
pub fn suggest(raw: &str, today: NaiveDate) -> Vec<Suggestion> {
    let Ok(zone) = parse(raw) else { return Vec::new() };
    if zone.checks().all() {
        let mended = if zone.lost_fillers() { zone.with_fillers() } else { None };
        return mended.map(|zone| Suggestion::new(zone, Why::Letters)).into_iter().collect();
    }
    // Where a letter stands for a digit the slip is found; two are not one.
    let mut sure = None;
    for (at, byte) in zone.0.bytes().enumerate() {
        if byte.is_ascii_uppercase() && zone.is_digit(at) {
            if sure.is_some() {
                return Vec::new();
            }
            sure = Some(at);
        }
    }
    let mut found = None;
    for (at, byte) in zone.0.bytes().enumerate() {
        if sure.is_some_and(|sure| sure != at) {
            continue;
        }
        for &better in alike(byte).iter().filter(|better| !better.is_ascii_uppercase() || !zone.is_digit(at))
        {
            let mut bytes = zone.0.clone().into_bytes();
            if let Some(place) = bytes.get_mut(at) {
                *place = better;
            }
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let text = Mrz(text).format();
            if validate(&text, today).is_err() {
                continue;
            }
            if found.is_some() {
                return Vec::new();
            }
            found = Some(Suggestion::new(text, Why::CheckDigit));
        }
    }
    found.into_iter().collect()
}

/// The characters that one is mistaken for.
const fn alike(byte: u8) -> &'static [u8] {
    match byte {
        b'0' => b"OQD",
        b'O' | b'Q' | b'D' => b"0",
        b'1' => b"IL",
        b'I' | b'L' => b"1",
        b'2' => b"Z",
        b'Z' => b"2",
        b'5' => b"S",
        b'S' => b"5",
        b'6' => b"G",
        b'G' => b"6",
        b'8' => b"B",
        b'B' => b"8",
        b'K' | b'C' => b" ",
        b' ' => b"KC",
        _ => b"",
    }
}

/// The check digit of ICAO Doc 9303: weights 7, 3, 1; fillers count 0, letters 10 to 35.
fn check_digit(text: &str) -> u8 {
    let mut sum = 0_u32;
    for (byte, weight) in text.bytes().zip([7, 3, 1].into_iter().cycle()) {
        let value = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A' + 10,
            _ => 0,
        };
        sum = sum.saturating_add(u32::from(value) * weight);
    }
    b'0'.saturating_add(u8::try_from(sum % 10).unwrap_or(0))
}

impl Checks {
    /// Whether every one fits.
    #[must_use]
    pub const fn all(self) -> bool {
        self.number && self.birth && self.expiry && self.optional && self.composite
    }
}

impl Mrz {
    /// The characters without breaks between the lines.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.replace(' ', "<")
    }

    /// Whether it is a card's, with three lines.
    #[must_use]
    pub fn is_card(&self) -> bool {
        self.0.len() == 90
    }

    fn layout(&self) -> &'static Layout {
        if self.is_card() { &TD1 } else { &TD3 }
    }

    /// Whether digits alone stand at a position: in dates and check digits.
    fn is_digit(&self, at: usize) -> bool {
        let layout = self.layout();
        let date = |from: usize| (from..from.saturating_add(7)).contains(&at);
        let check = layout.number.0.saturating_add(layout.number.1);
        date(layout.birth) || date(layout.expiry) || at == check || at == layout.composite.0
    }

    fn field(&self, (from, length): (usize, usize)) -> &str {
        self.0.get(from..from.saturating_add(length)).unwrap_or("")
    }

    /// Whether the character at a position is the check digit of some fields.
    fn fits(&self, parts: &[(usize, usize)], at: usize) -> bool {
        let text: String = parts.iter().map(|&part| self.field(part)).collect();
        self.0.as_bytes().get(at) == Some(&check_digit(&text))
    }

    /// Where the number stands, and whether its check digit fits. A longer number of a card goes on in the optional data,
    /// its check digit last.
    fn number(&self) -> (String, bool) {
        let layout = self.layout();
        let (from, length) = layout.number;
        let check = from.saturating_add(length);
        if !self.is_card() || self.field((check, 1)) != " " || self.field((check.saturating_add(1), 1)) == " "
        {
            let number = self.field(layout.number).trim();
            let number = number.strip_suffix('K').filter(|_| self.has_filler_in_number()).unwrap_or(number);
            return (number.to_owned(), self.fits(&[layout.number], check));
        }
        let more = self.field(layout.optional);
        let tail = more.find(' ').unwrap_or(more.len()).saturating_sub(1);
        let tail = (layout.optional.0, tail);
        let fits = self.fits(&[layout.number, tail], tail.0.saturating_add(tail.1));
        (self.field(layout.number).to_owned() + self.field(tail), fits)
    }

    /// Whether the check digits fit.
    #[must_use]
    pub fn checks(&self) -> Checks {
        let layout = self.layout();
        let date = |at: usize| self.fits(&[(at, 6)], at.saturating_add(6));
        let optional =
            self.is_card() || self.fits(&[layout.optional], 86) || self.field((72, 15)).trim().is_empty();
        Checks {
            number: self.number().1,
            birth: date(layout.birth),
            expiry: date(layout.expiry),
            optional,
            composite: self.fits(layout.composite.1, layout.composite.0),
        }
    }

    /// The fields; births that lie after `today` or the expiry are not among them.
    #[must_use]
    pub fn components(&self, today: NaiveDate) -> Components<'_> {
        let layout = self.layout();
        let name = self.field(layout.name);
        let (surname, given) = text::parted(name, "  ").unwrap_or((name, ""));
        let expiry = date(self.field((layout.expiry, 6)), 2000);
        let personal_id = self.personal_id();
        let latest = expiry.map_or(today, |expiry| expiry.last().min(today));
        let birth = |century: i32| {
            let birth = date(self.field((layout.birth, 6)), century)?;
            let told = personal_id.is_none_or(|id| id.components().birth_year == birth.year());
            (told && birth.first() <= latest).then_some(birth)
        };
        Components {
            document: self.field((0, 2)).trim(),
            issuer: self.field((2, 3)).trim(),
            number: self.number().0,
            surname: surname.trim(),
            given: given.trim(),
            nationality: self.field((layout.nationality, 3)).trim(),
            births: [1900, 2000].map(birth),
            female: match self.field((layout.birth.saturating_add(7), 1)) {
                "M" => Some(false),
                "F" => Some(true),
                _ => None,
            },
            expiry,
            personal_id,
        }
    }

    /// The twelve digits in the optional data of a Vietnamese paper whose year of birth agrees.
    fn personal_id(&self) -> Option<PersonalId> {
        let id = self.vietnamese_id()?;
        let year = self.field((self.layout().birth, 2));
        (all_digits(year) && id.components().birth_year.rem_euclid(100).unsigned_abs() == number_of(year))
            .then_some(id)
    }

    /// The twelve digits in the optional data of a Vietnamese paper.
    fn vietnamese_id(&self) -> Option<PersonalId> {
        let optional = self.field(self.layout().optional).get(..12)?;
        personal_id::straight(optional).filter(|_| self.field((2, 3)) == "VNM")
    }

    /// Whether runs of K stand in the name, which count as much as fillers do in check digits, or nothing parts surname and
    /// given names of more than one word. Of a Vietnamese also a K behind the kind of paper or at the end of the name, and a
    /// name of one word.
    #[must_use]
    pub fn lost_fillers(&self) -> bool {
        let name = self.field(self.layout().name).trim();
        let vietnamese = || {
            text::holds(name, "KK")
                || name.ends_with(" K")
                || !name.contains(' ')
                || self.field((1, 1)) == "K"
        };
        text::holds(name, "KKK")
            || self.field((2, 3)) == "VNM" && !name.is_empty() && vietnamese()
            || name.contains(' ') && !text::holds(name, "  ")
            || self.has_filler_in_number()
            || self.has_fillers_in_optional()
    }

    /// The zone with runs of K in the name as fillers, and a K behind the kind of paper or at the end of the name.
    fn with_fillers(&self) -> Option<String> {
        let (from, length) = self.layout().name;
        let (before, rest) = self.0.split_at_checked(from)?;
        let (name, after) = rest.split_at_checked(length)?;
        // Behind fillers a single K begins a name.
        let mut mended = String::with_capacity(length);
        let (mut last, mut rest) = (' ', name);
        while let Some(c) = rest.chars().next() {
            let alone = last == ' ' && rest.trim_end() == "K";
            let run = alone || last == 'K' || rest.starts_with("KK");
            mended.push(if c == 'K' && run { ' ' } else { c });
            last = c;
            rest = rest.get(1..).unwrap_or_default();
        }
        let kind = before.replacen("KVNM", " VNM", 1);
        let head = if before.get(1..5) == Some("KVNM") { kind.as_str() } else { before };
        // Of a passport also behind the number and the personal number.
        let (number, optional) = (self.has_filler_in_number(), self.has_fillers_in_optional());
        let mut after = after.to_owned();
        for (fits, from, to) in [(number, 8, 9), (optional, 40, 42)] {
            if fits {
                after.replace_range(from..to, if to == 9 { " " } else { "  " });
            }
        }
        let changed = mended != name || head != before || number || optional;
        changed.then(|| Self([head, &mended, &after].concat()).format())
    }

    /// Whether a K stands where the number of a Vietnamese passport of seven digits has its filler: both count 0.
    fn has_filler_in_number(&self) -> bool {
        let number = self.field(TD3.number).strip_suffix('K');
        !self.is_card() && self.field((2, 3)) == "VNM" && number.is_some_and(super::passport::is_vietnamese)
    }

    /// Whether two stand behind the personal number of one.
    fn has_fillers_in_optional(&self) -> bool {
        !self.is_card() && self.field((84, 2)) == "KK" && self.vietnamese_id().is_some()
    }

    /// Unusual: a name of a Vietnamese without its marks, a name that fills its field, fillers lost or read as K or other letters, a number of a Vietnamese
    /// passport that is no letter and digits, a sex or a year of birth that contradicts the
    /// personal number, an expiry before `today` or of a passport later than any has.
    #[must_use]
    pub fn doubts(&self, today: NaiveDate) -> Doubts {
        let parts = self.components(today);
        let contradicts =
            |id: PersonalId| parts.female.is_some_and(|female| female != id.components().female);
        // Passports are issued for ten years at most; one of tomorrow ends no later than in eleven.
        let too_late = parts.expiry.is_some_and(|it| it.year() > today.year().saturating_add(11));
        // Fillers part surname and given names once: letters behind others are fillers that were read as such.
        let again = text::holds(parts.given, "  ");
        // G and 6 have the same check digit.
        let misread =
            !self.is_card() && parts.issuer == "VNM" && !super::passport::is_vietnamese(&parts.number);
        // Twelve digits that would be a personal number but for the year of birth.
        let other_year = self.vietnamese_id().is_some() && parts.personal_id.is_none();
        Doubts::when(other_year, Doubt::BirthYear)
            .and(Doubts::when(parts.personal_id.is_some_and(contradicts), Doubt::Sex))
            .and(Doubts::when(parts.nationality == "VNM", Doubt::NoMarks))
            .and(Doubts::when(!self.field(self.layout().name).ends_with(' '), Doubt::Truncated))
            .and(Doubts::when(self.lost_fillers() || again, Doubt::Fillers))
            .and(Doubts::when(misread, Doubt::Shape))
            .and(Doubts::when(!self.is_card() && too_late, Doubt::Validity))
            .and(Doubts::when(parts.expiry.is_some_and(|expiry| expiry.last() < today), Doubt::Expired))
    }
}

/// `yymmdd` of a century; fillers stand for what is not known of a birth.
fn date(field: &str, century: i32) -> Option<PartialDate> {
    let part = |from: usize, to: usize| field.get(from..to).filter(|part| all_digits(part)).map(number_of);
    let year = century.saturating_add(i32::try_from(part(0, 2)?).ok()?);
    match (field.get(2..4), field.get(4..6)) {
        (Some("  "), _) => PartialDate::from_year(year),
        (_, Some("  ")) => PartialDate::from_year_month(year, part(2, 4)?),
        _ => PartialDate::from_ymd(year, part(2, 4)?, part(4, 6)?),
    }
}

super::opaque!(Mrz, Components<'_>);

#[cfg(test)]
mod tests;
