//! Values: what the raw texts of a record mean, or why they mean nothing.

use std::borrow::Cow;

use super::field::{EVERY, FIELD_COUNT, Field, FieldSet, ValueKind};
use super::{Record, ethnicity};
use crate::date::{self, PartialDate, Unreadable};
use crate::id::{Invalid, personal_id};
use crate::name;
use crate::text;

/// Sex as registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
    /// Chưa xác định: in the code lists, though no rule was found that allows it on a certificate.
    Undetermined,
}

impl Sex {
    /// The value in normalised records.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Undetermined => "undetermined",
        }
    }

    /// Reads Nam, Nữ, the codes 1 to 3 and the English words.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        // Nearly every entry; the rest is folded.
        match raw {
            "Nam" => return Some(Self::Male),
            "Nữ" => return Some(Self::Female),
            _ => {}
        }
        match text::fold(raw).as_str() {
            "nam" | "male" | "1" | "m" | "trai" => Some(Self::Male),
            "nu" | "female" | "2" | "f" | "gai" => Some(Self::Female),
            "chuaxacdinh" | "undetermined" | "3" => Some(Self::Undetermined),
            _ => None,
        }
    }
}

/// Nationality, as far as rules tell it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nationality {
    /// Việt Nam.
    Vietnamese,
    /// Another country, or stateless.
    Foreign,
}

impl Nationality {
    fn parse(raw: &str) -> Self {
        if raw == "Việt Nam" {
            return Self::Vietnamese;
        }
        match text::fold(raw).as_str() {
            "vietnam"
            | "vietnamese"
            | "vn"
            | "vnm"
            | "vnam"
            | "congdanvietnam"
            | "nuocvietnam"
            | "conghoaxahoichunghiavietnam"
            | "chxhcnvietnam"
            | "vietnamdanchuconghoa"
            | "vietnamconghoa" => Self::Vietnamese,
            _ => Self::Foreign,
        }
    }
}

/// What the text of a field means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// No value.
    Absent,
    /// A text that means itself.
    Text,
    /// A date.
    Date(PartialDate),
    /// No date, and why.
    BadDate(Unreadable),
    /// A date in words that is not understood.
    BadWords,
    /// A sex.
    Sex(Sex),
    /// Position in the list of codes, or number of the ethnic group.
    Code(u8),
    /// A text that is in no list.
    NotListed,
    /// A nationality.
    Nationality(Nationality),
    /// A personal number of right shape.
    PersonalId(personal_id::PersonalId),
    /// No personal number, and why.
    BadPersonalId(Invalid),
}

/// A record with the meaning of its values: what rules read.
#[derive(Debug)]
pub struct Subject<'r> {
    record: &'r Record,
    texts: Vec<Cow<'r, str>>,
    parsed: [Parsed; FIELD_COUNT],
    present: FieldSet,
    changed: FieldSet,
    placeholders: FieldSet,
    plain_names: FieldSet,
    /// What was found about the other names.
    names: Vec<(Field, name::Normalised<'r>)>,
}

impl<'r> Subject<'r> {
    /// Works out what the values of a record mean.
    #[must_use]
    pub fn new(record: &'r Record) -> Self {
        let mut subject = Self {
            record,
            texts: Vec::with_capacity(FIELD_COUNT),
            parsed: [Parsed::Absent; FIELD_COUNT],
            present: FieldSet::EMPTY,
            changed: FieldSet::EMPTY,
            placeholders: FieldSet::EMPTY,
            plain_names: FieldSet::EMPTY,
            names: Vec::new(),
        };
        subject.texts.resize(FIELD_COUNT, Cow::Borrowed(""));
        for field in record.given().iter() {
            let Some(raw) = record.raw(field) else { continue };
            let is_name = field.spec().value == ValueKind::Name;
            let plain = is_name && name::is_plain(raw);
            let (value, changed) = if plain {
                (Cow::Borrowed(raw), false)
            } else if is_name {
                let normal = name::normalise(raw);
                let value = normal.value.clone();
                let changed = normal.changes.iter().any(name::Change::is_of_form);
                subject.names.push((field, normal));
                (value, changed)
            } else if record.is_tidy(field, raw) {
                (Cow::Borrowed(raw), false)
            } else {
                let (value, changes) = text::clean(raw);
                (value, changes.any())
            };
            if changed {
                subject.changed.insert(field);
            }
            if value.is_empty() {
                continue;
            }
            if is_placeholder(field, &value) {
                subject.placeholders.insert(field);
                continue;
            }
            subject.present.insert(field);
            if plain {
                subject.plain_names.insert(field);
            }
            let parsed = parse(field, &value);
            if let (Some(text), Some(slot)) =
                (subject.texts.get_mut(field.index()), subject.parsed.get_mut(field.index()))
            {
                *text = value;
                *slot = parsed;
            }
        }
        subject
    }

    /// The record itself.
    #[must_use]
    pub fn record(&self) -> &'r Record {
        self.record
    }

    /// The cleaned text of a field, empty where it has no value.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(field.index()).map_or("", |text| text)
    }

    /// What the text means.
    #[must_use]
    pub fn parsed(&self, field: Field) -> Parsed {
        self.parsed.get(field.index()).copied().unwrap_or(Parsed::Absent)
    }

    /// The fields that have a value.
    #[must_use]
    pub fn present(&self) -> FieldSet {
        self.present
    }

    /// The fields whose text was changed by normalisation.
    #[must_use]
    pub fn changed(&self) -> FieldSet {
        self.changed
    }

    /// The names in which nothing is to be found; see [`name::is_plain`].
    #[must_use]
    pub(crate) fn plain_names(&self) -> FieldSet {
        self.plain_names
    }

    /// What was found about a name, unless it is plain.
    #[must_use]
    pub fn name(&self, field: Field) -> Option<&name::Normalised<'r>> {
        self.names.iter().find(|(of, _)| *of == field).map(|(_, name)| name)
    }

    /// The fields whose text only says that there is nothing: `---`, `không rõ`.
    #[must_use]
    pub fn placeholders(&self) -> FieldSet {
        self.placeholders
    }

    /// The value in normal form: dates in ISO 8601, codes by their names, the rest as cleaned text.
    #[must_use]
    pub fn normal(&self, field: Field) -> String {
        match (self.parsed(field), field.spec().value) {
            (Parsed::Date(date), ValueKind::Date) => date.to_string(),
            (Parsed::Sex(sex), _) => sex.name().to_owned(),
            (Parsed::Code(code), ValueKind::Choice(list)) => {
                list.get(code).map_or_else(String::new, |choice| choice.value.to_owned())
            }
            (Parsed::Code(code), ValueKind::Ethnicity) => ethnicity::ETHNIC_GROUPS
                .iter()
                .find(|group| group.code == code)
                .map_or_else(String::new, |group| group.name.to_owned()),
            (Parsed::Nationality(Nationality::Vietnamese), _) => "Việt Nam".to_owned(),
            (Parsed::PersonalId(id), _) => id.format(),
            _ => self.text(field).to_owned(),
        }
    }

    /// Every field that has a value, with its normal form.
    #[must_use]
    pub fn normal_values(&self) -> Vec<(Field, String)> {
        self.present.and(EVERY).iter().map(|field| (field, self.normal(field))).collect()
    }
}

fn parse(field: Field, value: &str) -> Parsed {
    match field.spec().value {
        ValueKind::Date => date::parse(value).map_or_else(Parsed::BadDate, Parsed::Date),
        ValueKind::DateInWords => date::from_words(value).map_or(Parsed::BadWords, Parsed::Date),
        ValueKind::Sex => Sex::parse(value).map_or(Parsed::NotListed, Parsed::Sex),
        ValueKind::Choice(list) => list.find(value).map_or(Parsed::NotListed, Parsed::Code),
        ValueKind::Ethnicity => {
            ethnicity::ethnic_group(value).map_or(Parsed::NotListed, |group| Parsed::Code(group.code))
        }
        ValueKind::Nationality => Parsed::Nationality(Nationality::parse(value)),
        ValueKind::PersonalId => {
            personal_id::parse(value).map_or_else(Parsed::BadPersonalId, Parsed::PersonalId)
        }
        ValueKind::PaperNumber => personal_id::parse(value).map_or(Parsed::Text, Parsed::PersonalId),
        _ => Parsed::Text,
    }
}

/// A text that says there is no value. `Không rõ` as an ethnicity has a code of its own and is a value, and the
/// dashes of a date mark its unknown parts.
fn is_placeholder(field: Field, value: &str) -> bool {
    if value.len() > 40 {
        return false;
    }
    let mark = |c: char| matches!(c, '-' | '–' | '_' | '.' | '…' | '/' | '\\' | '?' | '*' | ' ' | ',');
    let mut chars = value.chars();
    let (first, second) = (chars.next().unwrap_or(' '), chars.next().unwrap_or(' '));
    if mark(first) && chars.chain([second]).all(mark) {
        return true;
    }
    if matches!(field.spec().value, ValueKind::Ethnicity | ValueKind::Choice(_) | ValueKind::Sex) {
        return false;
    }
    // Only words that begin so need folding: `khong`, `chua`, `na`, `null`, `none`; what is no letter vanishes in
    // folding, so it may stand between.
    let second = second.to_ascii_lowercase();
    let worth_folding = match first.to_ascii_lowercase() {
        'k' | 'c' => second == 'h' || !second.is_ascii_lowercase(),
        'n' => matches!(second, 'a' | 'u' | 'o') || !second.is_ascii_lowercase(),
        _ => false,
    };
    if !worth_folding {
        return false;
    }
    matches!(
        text::fold(value).as_str(),
        "khongro"
            | "khongxacdinh"
            | "chuaxacdinh"
            | "chuaro"
            | "khongcothongtin"
            | "khongghi"
            | "na"
            | "null"
            | "none"
            | "chuaco"
            | "khongco"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::field::{CHILD_ETHNICITY, CHILD_NAME};

    #[test]
    fn placeholders() {
        for text in [
            "---",
            "…",
            "-",
            "?",
            "- -",
            "Không rõ",
            "KHÔNG XÁC ĐỊNH",
            "chưa rõ",
            "N/A",
            "n.a.",
            "NULL",
            "none",
        ] {
            assert!(is_placeholder(CHILD_NAME, text), "{text}");
        }
        for text in
            ["Nguyễn Văn An", "Khánh", "Chu", "Nam", "Null Văn", "-An", "K", "n", "Cao", "a-", "Na-Uy"]
        {
            assert!(!is_placeholder(CHILD_NAME, text), "{text}");
        }
        assert!(!is_placeholder(CHILD_ETHNICITY, "Không rõ"));
    }
}
