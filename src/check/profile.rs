//! What a deployment changes: rules turned off, severities, a longer name, patterns of its own.

use std::sync::Arc;

use regex_lite::Regex;

use crate::card::{Card, Message, Severities, Severity};
use crate::finding::{Finding, OwnMessage};
use crate::input::json::{Event, Reader};
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
    messages: &[Message {
        vi: "{field} không đúng mẫu mà đơn vị quy định.",
        en: "{field} does not fit the pattern set by this deployment.",
        args: &[],
    }],
    #[cfg(feature = "catalogue")]
    docs: crate::card::Docs {
        text: "A value does not fit a pattern that the deployment added in its profile.\n\n\
               The profile writes the pattern, the severity and the message.\n",
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

#[derive(Debug)]
struct Pattern {
    /// The field in each kind that has it.
    columns: Vec<&'static Column>,
    regex: Regex,
    severity: Severity,
    message: OwnMessage,
}

/// What is wrong with a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Where: the key and the offending text.
    pub place: String,
    /// What is wrong.
    pub why: &'static str,
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "profile: {}: {}", self.place, self.why)
    }
}

impl std::error::Error for Error {}

fn error<T>(place: impl Into<String>, why: &'static str) -> Result<T, Error> {
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
    reader.next_event().or_else(|stop| error(format!("byte {}", stop.offset), "not JSON"))
}

fn text(reader: &mut Reader<'_>, place: &str) -> Result<String, Error> {
    match next(reader)? {
        Event::Text(text, _) => Ok(text.to_owned()),
        _ => error(place, "a text is expected"),
    }
}

/// The rules with a name, or with a name of before.
fn rules_named(name: &str) -> Result<Vec<&'static str>, Error> {
    if name == PATTERN.name {
        return Ok(vec![PATTERN.name]);
    }
    let named = rules::named(name);
    if named.is_empty() { error(name, "there is no such rule") } else { Ok(named) }
}

fn severity_named(name: &str) -> Result<Severity, Error> {
    Severity::from_name(name).map_or_else(|| error(name, "error, warning or info is expected"), Ok)
}

fn read(reader: &mut Reader<'_>, profile: &mut Profile) -> Result<(), Error> {
    if next(reader)? != Event::StartObject {
        return error("byte 0", "an object is expected");
    }
    loop {
        let key = match next(reader)? {
            Event::Key(key) => key.to_owned(),
            _ => return Ok(()),
        };
        match key.as_str() {
            "off" => {
                if next(reader)? != Event::StartArray {
                    return error("off", "a list is expected");
                }
                loop {
                    match next(reader)? {
                        Event::Text(name, _) => {
                            let named = rules_named(name)?;
                            profile.off.extend(named.into_iter().filter_map(rules::index_of));
                        }
                        Event::EndArray => break,
                        _ => return error("off", "names of rules are expected"),
                    }
                }
            }
            "severity" => {
                if next(reader)? != Event::StartObject {
                    return error("severity", "an object is expected");
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
                    return error("nameLength", "a whole number from 1 to 200 is expected");
                }
            }
            "patterns" => {
                if next(reader)? != Event::StartArray {
                    return error("patterns", "a list is expected");
                }
                loop {
                    match next(reader)? {
                        Event::StartObject => profile.patterns.push(pattern(reader)?),
                        Event::EndArray => break,
                        _ => return error("patterns", "objects are expected"),
                    }
                }
            }
            _ => return error(key, "there is no such setting"),
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
                    return error(value, "there is no such field");
                }
            }
            "pattern" if value.len() > MAX_PATTERN => return error("pattern", "longer than 1000 bytes"),
            "pattern" => match Regex::new(&value) {
                Ok(compiled) => regex = Some(compiled),
                Err(_) => return error(value, "not a regular expression"),
            },
            "severity" => severity = severity_named(&value)?,
            "vi" => vi = value,
            "en" => en = value,
            _ => return error(key, "a pattern has no such setting"),
        }
    }
    let Some(regex) = regex.filter(|_| !columns.is_empty()) else {
        return error("patterns", "field and pattern are required");
    };
    if vi.is_empty() || en.is_empty() {
        return error("patterns", "a message in both languages is required");
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
            (r#"{"patterns":[{"field":"child.name","pattern":"("}]}"#, "("),
            (r#"{"patterns":[{"field":"child.name"}]}"#, "patterns"),
            (r#"{"nameLength":0}"#, "nameLength"),
            (r#"{"off":["#, "byte 8"),
        ] {
            assert_eq!(Profile::from_json(json).unwrap_err().place, place, "{json}");
        }
    }
}
