//! What a deployment changes: rules turned off, severities, a longer name, patterns of its own.

use std::sync::Arc;

#[cfg(feature = "patterns")]
use regex_lite::Regex;

use crate::card::{Card, Severities, Severity, messages};
use crate::finding::{Finding, OwnMessage};
use crate::input::json::{Event, Reader};
use crate::language::{Language, Localised, error};
use crate::law::{Basis, Effectivity};
use crate::record::{At, Reading};
use crate::rules;
use crate::schema::{Column, Kind, Stages};
use crate::text::fingerprint;

/// Greatest length of a pattern in bytes.
const MAX_PATTERN: usize = 1000;

/// What the findings of a profile's patterns say of themselves: the profile writes pattern, severity and message.
static PATTERN: Card = Card {
    name: "profile/pattern",
    severity: Severities { form: Severity::Warning, archive: Severity::Warning },
    stages: Stages::ALL,
    basis: Basis::Consistency,
    in_force: Effectivity::ALWAYS,
    when: &[],
    reads: &[],
    messages: messages!(
        [] vi "{field} không đúng mẫu mà đơn vị quy định."
        en "{field} does not fit the pattern set by this deployment."
    ),
    #[cfg(feature = "catalogue")]
    docs: crate::card::Docs {
        text: crate::language::Localised {
            vi: "Giá trị không khớp với mẫu mà đơn vị triển khai đặt thêm trong cấu hình.\n\n\
                 Mẫu, mức độ và thông báo do cấu hình ghi.\n",
            en: "A value does not fit a pattern that the deployment added in its profile.\n\n\
                 The profile writes the pattern, the severity and the message.\n",
        },
        examples: &[],
    },
};

/// A profile, read from JSON:
///
/// ```json
/// {
///   "off": ["text/placeholder"],
///   "severity": { "birth/deadline": "warning" },
///   "nameLength": 60,
///   "patterns": [{ "field": "registration.number", "pattern": "^[0-9]+$",
///     "severity": "warning", "vi": "Số chỉ gồm chữ số.", "en": "Digits only." }]
/// }
/// ```
#[derive(Debug)]
pub struct Profile {
    off: Vec<u16>,
    severity: Vec<(&'static str, Severity)>,
    name_length: Option<u16>,
    patterns: Vec<Pattern>,
    hash: u64,
}

/// A pattern's expression; there is none in a build without the feature.
#[cfg(not(feature = "patterns"))]
#[derive(Debug)]
enum Regex {}

#[cfg(not(feature = "patterns"))]
impl Regex {
    const fn is_match(&self, _: &str) -> bool {
        match *self {}
    }
}

#[cfg(feature = "patterns")]
fn compiled(expression: &str) -> Result<Regex, Error> {
    Regex::new(expression).or_else(|_| error(expression, Why::Pattern))
}

#[cfg(not(feature = "patterns"))]
fn compiled(_: &str) -> Result<Regex, Error> {
    error("patterns", Why::Unsupported)
}

#[derive(Debug)]
struct Pattern {
    /// The field in each kind that has it.
    columns: Vec<&'static Column>,
    regex: Regex,
    severity: Severity,
    message: OwnMessage,
}

/// What is wrong with a profile, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    place: String,
    why: Why,
}

impl Error {
    /// Where: the key, the byte, or the name or pattern that was written.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// A stable name for programs: `not-json`, `wrong-type`, `unknown-rule`, `unknown-severity`, `unknown-field`,
    /// `unknown-key`, `bad-number`, `bad-pattern`, `incomplete-pattern`; `unsupported` for any pattern in a build
    /// without the feature `patterns`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.why.told().0
    }

    /// What is wrong, and where.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let (_, why) = self.why.told();
        match language {
            Language::Vi => format!("cấu hình: {}: {}", self.place, why.vi),
            Language::En => format!("profile: {}: {}", self.place, why.en),
        }
    }
}

error!(Error);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    NotJson,
    List,
    Names,
    Object,
    Objects,
    Text,
    Rule,
    Severity,
    Field,
    Key,
    PatternKey,
    NameLength,
    #[cfg(feature = "patterns")]
    Pattern,
    #[cfg(not(feature = "patterns"))]
    Unsupported,
    LongPattern,
    Incomplete,
    Messages,
}

impl Why {
    const fn told(self) -> (&'static str, Localised) {
        let (code, vi, en) = match self {
            Self::NotJson => ("not-json", "không phải JSON", "not JSON"),
            Self::List => ("wrong-type", "phải là một danh sách", "a list is expected"),
            Self::Names => ("wrong-type", "phải là tên các quy tắc", "names of rules are expected"),
            Self::Object => ("wrong-type", "phải là một đối tượng", "an object is expected"),
            Self::Objects => ("wrong-type", "phải là các đối tượng", "objects are expected"),
            Self::Text => ("wrong-type", "phải là một chuỗi", "a text is expected"),
            Self::Rule => ("unknown-rule", "không có quy tắc này", "there is no such rule"),
            Self::Severity => {
                ("unknown-severity", "phải là error, warning hoặc info", "error, warning or info is expected")
            }
            Self::Field => ("unknown-field", "không có trường này", "there is no such field"),
            Self::Key => ("unknown-key", "không có mục này", "there is no such setting"),
            Self::PatternKey => ("unknown-key", "mẫu không có mục này", "a pattern has no such setting"),
            Self::NameLength => {
                ("bad-number", "phải là số nguyên từ 1 đến 200", "a whole number from 1 to 200 is expected")
            }
            #[cfg(not(feature = "patterns"))]
            Self::Unsupported => {
                ("unsupported", "bản dựng này không kiểm tra theo mẫu", "this build does not check patterns")
            }
            #[cfg(feature = "patterns")]
            Self::Pattern => ("bad-pattern", "không phải biểu thức chính quy", "not a regular expression"),
            Self::LongPattern => ("bad-pattern", "dài quá 1000 byte", "longer than 1000 bytes"),
            Self::Incomplete => {
                ("incomplete-pattern", "phải có field và pattern", "field and pattern are required")
            }
            Self::Messages => (
                "incomplete-pattern",
                "phải có thông báo bằng cả hai ngôn ngữ",
                "a message in both languages is required",
            ),
        };
        (code, Localised { vi, en })
    }
}

fn error<T>(place: impl Into<String>, why: Why) -> Result<T, Error> {
    Err(Error { place: place.into(), why })
}

impl Profile {
    /// Reads a profile.
    ///
    /// # Errors
    /// Names the key that is unknown, of a wrong type, or whose rule, field, severity or pattern does not exist.
    pub fn from_json(json: &str) -> Result<Arc<Self>, Error> {
        let mut profile = Self {
            off: vec![],
            severity: vec![],
            name_length: None,
            patterns: vec![],
            hash: fingerprint(json.as_bytes()),
        };
        let mut reader = Reader::new(json.as_bytes());
        read(&mut reader, &mut profile)?;
        Ok(Arc::new(profile))
    }

    /// Hash of the text of the profile, which reports carry.
    #[must_use]
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// Whether the rule at this position is turned off.
    #[must_use]
    pub(super) fn is_off(&self, rule: u16) -> bool {
        self.off.contains(&rule)
    }

    /// The length beyond which a name is unusual, where the profile sets one.
    #[must_use]
    pub fn name_length(&self) -> Option<u16> {
        self.name_length
    }

    /// Adds the findings of the patterns and changes severities.
    pub(super) fn apply(&self, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
        for pattern in &self.patterns {
            let own = |column: &&&'static Column| reading.layout().column(column.slot) == Some(**column);
            let Some(&column) = pattern.columns.iter().find(own) else { continue };
            if reading.present().has(column.slot) && !pattern.regex.is_match(reading.text(column.slot)) {
                findings.push(Finding {
                    kind: reading.record().kind(),
                    card: &PATTERN,
                    at: At::Field(column),
                    severity: pattern.severity,
                    message: 0,
                    args: Vec::new(),
                    basis: Vec::new(),
                    fix: None,
                    own_message: Some(Box::new(pattern.message.clone())),
                });
            }
        }
        for finding in findings {
            let changed = self.severity.iter().find(|(rule, _)| *rule == finding.card.name);
            if let Some((_, severity)) = changed {
                finding.severity = *severity;
            }
        }
    }
}

fn next<'a>(reader: &'a mut Reader<'_>) -> Result<Event<'a>, Error> {
    reader.next_event().or_else(|stop| error(format!("byte {}", stop.offset), Why::NotJson))
}

fn text(reader: &mut Reader<'_>, place: &str) -> Result<String, Error> {
    match next(reader)? {
        Event::Text(text, _) => Ok(text.to_owned()),
        _ => error(place, Why::Text),
    }
}

/// The rules with a name, or with a name of before.
fn rules_named(name: &str) -> Result<Vec<&'static str>, Error> {
    if name == PATTERN.name {
        return Ok(vec![PATTERN.name]);
    }
    let named = rules::named(name);
    if named.is_empty() { error(name, Why::Rule) } else { Ok(named) }
}

fn severity_named(name: &str) -> Result<Severity, Error> {
    name.parse().or_else(|_| error(name, Why::Severity))
}

fn read(reader: &mut Reader<'_>, profile: &mut Profile) -> Result<(), Error> {
    if next(reader)? != Event::StartObject {
        return error("byte 0", Why::Object);
    }
    loop {
        let key = match next(reader)? {
            Event::Key(key) => key.to_owned(),
            _ => return Ok(()),
        };
        match key.as_str() {
            "off" => {
                if next(reader)? != Event::StartArray {
                    return error("off", Why::List);
                }
                loop {
                    match next(reader)? {
                        Event::Text(name, _) => {
                            let named = rules_named(name)?;
                            profile.off.extend(named.into_iter().filter_map(rules::index_of));
                        }
                        Event::EndArray => break,
                        _ => return error("off", Why::Names),
                    }
                }
            }
            "severity" => {
                if next(reader)? != Event::StartObject {
                    return error("severity", Why::Object);
                }
                while let Event::Key(name) = next(reader)? {
                    let named = rules_named(name)?;
                    let name = text(reader, "severity")?;
                    let severity = severity_named(&name)?;
                    profile.severity.extend(named.into_iter().map(|rule| (rule, severity)));
                }
            }
            "nameLength" => {
                profile.name_length = match next(reader)? {
                    Event::Number(number) => number.parse().ok().filter(|n| (1..=200).contains(n)),
                    _ => None,
                };
                if profile.name_length.is_none() {
                    return error("nameLength", Why::NameLength);
                }
            }
            "patterns" => {
                if next(reader)? != Event::StartArray {
                    return error("patterns", Why::List);
                }
                loop {
                    match next(reader)? {
                        Event::StartObject => profile.patterns.push(pattern(reader)?),
                        Event::EndArray => break,
                        _ => return error("patterns", Why::Objects),
                    }
                }
            }
            _ => return error(key, Why::Key),
        }
    }
}

fn pattern(reader: &mut Reader<'_>) -> Result<Pattern, Error> {
    let (mut columns, mut regex, mut severity) = (Vec::new(), None, Severity::Warning);
    let (mut vi, mut en) = (String::new(), String::new());
    while let Event::Key(key) = next(reader)? {
        let key = key.to_owned();
        let value = text(reader, &key)?;
        match key.as_str() {
            "field" => {
                columns = Kind::ALL.iter().filter_map(|kind| kind.layout().find(&value)).collect();
                if columns.is_empty() {
                    return error(value, Why::Field);
                }
            }
            "pattern" if value.len() > MAX_PATTERN => return error("pattern", Why::LongPattern),
            "pattern" => regex = Some(compiled(&value)?),
            "severity" => severity = severity_named(&value)?,
            "vi" => vi = value,
            "en" => en = value,
            _ => return error(key, Why::PatternKey),
        }
    }
    let Some(regex) = regex.filter(|_| !columns.is_empty()) else {
        return error("patterns", Why::Incomplete);
    };
    if vi.is_empty() || en.is_empty() {
        return error("patterns", Why::Messages);
    }
    Ok(Pattern { columns, regex, severity, message: OwnMessage { vi, en } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_name_the_place() {
        for (json, place) in [
            ("[]", "byte 0"),
            (r#"{"of":[]}"#, "of"),
            (r#"{"off":["birth/nothing"]}"#, "birth/nothing"),
            (r#"{"severity":{"date/impossible":"fatal"}}"#, "fatal"),
            (r#"{"patterns":[{"field":"child.shoe"}]}"#, "child.shoe"),
            #[cfg(feature = "patterns")]
            (r#"{"patterns":[{"field":"child.name","pattern":"("}]}"#, "("),
            (r#"{"patterns":[{"field":"child.name"}]}"#, "patterns"),
            (r#"{"nameLength":0}"#, "nameLength"),
            (r#"{"off":["#, "byte 8"),
        ] {
            assert_eq!(Profile::from_json(json).unwrap_err().place(), place, "{json}");
        }
    }

    #[cfg(not(feature = "patterns"))]
    #[test]
    fn a_pattern_is_refused_where_there_are_none() {
        let one = r#"{"patterns":[{"field":"child.name","pattern":"^A","vi":"x","en":"x"}]}"#;
        assert_eq!(Profile::from_json(one).unwrap_err().code(), "unsupported");
        assert!(Profile::from_json(r#"{"patterns":[],"off":["profile/pattern"]}"#).is_ok());
    }
}
