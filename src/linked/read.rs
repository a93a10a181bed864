//! A submission as given: its records, and what stands beside them.

use std::collections::BTreeMap;

use super::fields;
use super::finding::{Finding, Says};
use super::procedure::Procedure;
use crate::card::Severity;
use crate::date::PartialDate;
use crate::input::json::{Event, Reader, read_record};
use crate::language::Localised;
use crate::law::Citation;
use crate::schema::{Attribute, Field, Kind, Role, Stage};
use crate::text::json::write_string;
use crate::{Record, text};

/// Beyond this a path is cut where it is shown.
const MAX_PATH: usize = 100;
/// More problems of the input are not listed.
const MAX_FINDINGS: usize = 100;

/// A submission.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) procedure: Option<Procedure>,
    /// The record of the event.
    pub(super) main: Option<Record>,
    /// The marriage of the parents, of which only number, day and office are told.
    marriage: Option<Record>,
    /// What stands beside the records, by path.
    own: BTreeMap<String, String>,
    pub(super) findings: Vec<Finding>,
}

impl Given {
    /// The records, each with the stage at which it is checked: of the marriage only what is told.
    pub(super) fn records(&self) -> impl Iterator<Item = (&Record, Stage)> {
        let main = self.main.iter().map(|record| (record, Stage::Submit));
        main.chain(self.marriage.iter().map(|record| (record, Stage::Draft)))
    }

    /// What stands beside the records; empty where nothing does.
    pub(super) fn own(&self, path: &str) -> &str {
        self.own.get(path).map_or("", String::as_str)
    }

    /// A field of the record of the event; empty where there is none.
    pub(super) fn of(&self, field: Field) -> &str {
        self.main.as_ref().and_then(|record| record.get(field)).unwrap_or("").trim()
    }

    /// Whether the marriage of the parents is told.
    pub(super) fn has_marriage(&self) -> bool {
        self.marriage.as_ref().is_some_and(|record| record.given().iter().next().is_some())
    }

    pub(super) fn say(
        &mut self,
        rule: &'static str,
        path: &str,
        severity: Severity,
        message: Localised,
        basis: &[Citation],
    ) {
        self.push(rule, path, severity, Says::This(message), basis);
    }

    /// Says that a field is missing.
    pub(super) fn misses(&mut self, field: &fields::Field, severity: Severity, basis: &[Citation]) {
        self.push("linked/required", field.path, severity, Says::Missing(field.label), basis);
    }

    fn push(&mut self, rule: &'static str, path: &str, severity: Severity, says: Says, basis: &[Citation]) {
        if self.findings.len() < MAX_FINDINGS {
            let path = path.chars().take(MAX_PATH).collect();
            self.findings.push(Finding { rule, path, severity, says, basis: basis.to_vec() });
        }
    }
}

/// Reads a submission that is filed on a day, which stands for that of the registration.
pub(super) fn read(text: &str, procedure: Option<Procedure>, filed: PartialDate) -> Given {
    let Members { values, records, whole } = Members::of(text);
    let told = values.iter().find(|it| it.path == "procedure").map(|it| it.text.parse().ok());
    let holds = |kind: Kind| values.iter().any(|it| it.of == Some(kind));
    let procedure = match told {
        Some(told) => told,
        None => procedure.or_else(|| match (holds(Kind::Birth), holds(Kind::Death)) {
            (true, false) => Some(Procedure::BirthResidenceInsurance),
            (false, true) => Some(Procedure::DeathResidenceBenefits),
            _ => None,
        }),
    };
    let mut given =
        Given { procedure, main: None, marriage: None, own: BTreeMap::new(), findings: Vec::new() };
    if !whole {
        given.say("linked/malformed", "", Severity::Error, MALFORMED, &[]);
    }
    let Some(procedure) = procedure else {
        given.say("linked/procedure", "procedure", Severity::Error, PROCEDURE, &[]);
        return given;
    };
    let (kind, beside) = match procedure {
        Procedure::BirthResidenceInsurance => (Kind::Birth, Some(Kind::Marriage)),
        Procedure::DeathResidenceBenefits => (Kind::Death, None),
    };
    let mut main = Record::new(kind);
    let mut marriage = None;
    for (of, json) in records {
        if of == kind {
            read_record(json.as_bytes(), &mut main);
        } else if beside == Some(of) {
            read_record(json.as_bytes(), marriage.get_or_insert_with(|| Record::new(of)));
        }
    }
    // Some of what only the procedure has lies among the fields of its record.
    let is_own = |path: &str| procedure.fields().iter().any(|field| field.path == path);
    main.known_elsewhere(|path| is_own(&[kind.name(), ".", path].concat()));
    for Value { path, text: value, of } in values {
        if path == "procedure" {
            continue;
        }
        if is_own(&path) {
            if given.own.insert(path.clone(), text::clean(&value).0.into_owned()).is_some() {
                given.say("linked/repeated", &path, Severity::Error, REPEATED, &[]);
            }
        } else if !of.is_some_and(|of| of == kind || beside == Some(of)) {
            given.say("linked/unknown-field", &path, Severity::Warning, UNKNOWN, &[]);
        }
    }
    // The office that registers is the one that receives.
    let office = Role::Registration.at(Attribute::Office);
    if main.get(office).is_none() && !given.own("request.registryOffice").is_empty() {
        main.set(office, given.own("request.registryOffice"));
    }
    let date = Role::Registration.at(Attribute::Date);
    // Of a birth a number would be asked that only its registration brings.
    if kind == Kind::Death && main.get(date).is_none() {
        main.set(date, &filed.to_form());
    }
    given.main = Some(main);
    given.marriage = marriage;
    given
}

/// A value of a submission, and the record in which it stands.
struct Value {
    path: String,
    text: String,
    of: Option<Kind>,
}

/// What a submission holds.
struct Members {
    values: Vec<Value>,
    /// The records by their kinds as JSON, to be read as every record is. A path in a key (`birth.child.name`) is a record of one
    /// member.
    records: Vec<(Kind, String)>,
    /// Whether the text is an object to its end.
    whole: bool,
}

impl Members {
    fn of(text: &str) -> Self {
        let mut found = Self { values: Vec::new(), records: Vec::new(), whole: false };
        let mut reader = Reader::new(text.as_bytes());
        // The lengths of the path before each open object or list.
        let mut open: Vec<usize> = Vec::new();
        let mut path = String::new();
        // Where the key begins that has no value yet.
        let mut key = 0;
        // The record that is open: its kind, the key in it, where its value begins.
        let mut part: Option<(Kind, String, usize)> = None;
        let mut first = true;
        loop {
            let Ok(event) = reader.next_event() else {
                found.take(part, text, text.len());
                return found;
            };
            if std::mem::take(&mut first) && event != Event::StartObject {
                return found;
            }
            let value = match event {
                Event::StartObject | Event::StartArray => {
                    open.push(key);
                    key = path.len();
                    continue;
                }
                Event::EndObject | Event::EndArray => {
                    key = open.pop().unwrap_or(0);
                    path.truncate(key);
                    String::new()
                }
                Event::Key(name) => {
                    path.truncate(key);
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(name);
                    if open.len() == 1 {
                        part = of_record(&path).map(|(kind, name)| (kind, name, reader.offset()));
                    }
                    continue;
                }
                Event::Text(text, _) => text.to_owned(),
                Event::Number(number) => number.to_owned(),
                Event::Bool(true) => "1".to_owned(),
                Event::Bool(false) => "0".to_owned(),
                Event::Null => String::new(),
                Event::End => {
                    found.whole = true;
                    return found;
                }
            };
            if !value.is_empty() {
                let of = part.as_ref().map(|&(kind, ..)| kind);
                found.values.push(Value { path: path.clone(), text: value, of });
            }
            if open.len() == 1 {
                found.take(part.take(), text, reader.offset());
            }
        }
    }

    /// Takes the value of a key of a record, up to an end.
    fn take(&mut self, part: Option<(Kind, String, usize)>, text: &str, end: usize) {
        let Some((kind, name, start)) = part else { return };
        let value = text.get(start..end).unwrap_or("").trim_ascii();
        let value = value.strip_prefix(':').unwrap_or(value).trim_ascii();
        if name.is_empty() {
            if value != "null" {
                self.records.push((kind, value.to_owned()));
            }
            return;
        }
        let mut json = String::from("{");
        write_string(&name, &mut json);
        json.push(':');
        json.push_str(value);
        json.push('}');
        self.records.push((kind, json));
    }
}

/// The kind of the record that a key names, and what the key names in it.
fn of_record(key: &str) -> Option<(Kind, String)> {
    [Kind::Birth, Kind::Death, Kind::Marriage].into_iter().find_map(|kind| {
        let rest = key.strip_prefix(kind.name())?;
        if rest.is_empty() { Some(String::new()) } else { rest.strip_prefix('.').map(str::to_owned) }
            .map(|name| (kind, name))
    })
}

const MALFORMED: Localised = Localised {
    vi: "Không đọc được hồ sơ: không phải một đối tượng JSON trọn vẹn.",
    en: "The submission cannot be read: it is no whole JSON object.",
};
const PROCEDURE: Localised = Localised {
    vi: "Không rõ thủ tục liên thông nào. Ghi procedure là birth_residence_insurance hoặc death_residence_benefits.",
    en: "Which linked procedure it is is not told. Write birth_residence_insurance or death_residence_benefits as procedure.",
};
const REPEATED: Localised = Localised {
    vi: "Mục này có hai lần. Chỉ giữ một.",
    en: "This field stands twice. Keep one of them.",
};
const UNKNOWN: Localised = Localised {
    vi: "Thủ tục này không có mục này. Kiểm tra lại tên mục.",
    en: "The procedure has no such field. Check its name.",
};
