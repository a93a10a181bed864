//! A submission as given: its records, and what stands beside them.

use std::collections::BTreeMap;

use super::fields;
use super::finding::{Finding, Says};
use super::procedure::Procedure;
use crate::card::Severity;
use crate::date::PartialDate;
use crate::input::json::{Event, Reader};
use crate::language::Localised;
use crate::law::Citation;
use crate::schema::{Attribute, Field, Kind, Role, Stage};
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
    let (values, whole) = values(text);
    let told = values.iter().find(|(path, _)| path == "procedure").map(|(_, value)| value.parse().ok());
    let holds = |name: &str| values.iter().any(|(path, _)| path.split('.').next() == Some(name));
    let procedure = match told {
        Some(told) => told,
        None => procedure.or_else(|| match (holds("birth"), holds("death")) {
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
    let (kind, prefix) = match procedure {
        Procedure::BirthResidenceInsurance => (Kind::Birth, "birth."),
        Procedure::DeathResidenceBenefits => (Kind::Death, "death."),
    };
    let mut main = Record::new(kind);
    let mut marriage = None;
    for (path, value) in values {
        if path == "procedure" {
            continue;
        }
        if procedure.fields().iter().any(|field| field.path == path) {
            if given.own.insert(path.clone(), text::clean(&value).0.into_owned()).is_some() {
                given.say("linked/repeated", &path, Severity::Error, REPEATED, &[]);
            }
        } else if let Some(name) = path.strip_prefix(prefix) {
            main.set_named(name, &value);
        } else if let (Some(name), Kind::Birth) = (path.strip_prefix("marriage."), kind) {
            marriage.get_or_insert_with(|| Record::new(Kind::Marriage)).set_named(name, &value);
        } else {
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

/// All values by their paths, and whether the text is an object to its end.
fn values(text: &str) -> (Vec<(String, String)>, bool) {
    let mut values = Vec::new();
    let mut reader = Reader::new(text.as_bytes());
    // The lengths of the path before each open object or list.
    let mut open: Vec<usize> = Vec::new();
    let mut path = String::new();
    // Where the key begins that has no value yet.
    let mut key = 0;
    let mut first = true;
    loop {
        let Ok(event) = reader.next_event() else { return (values, false) };
        if std::mem::take(&mut first) && event != Event::StartObject {
            return (values, false);
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
                continue;
            }
            Event::Key(name) => {
                path.truncate(key);
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
                continue;
            }
            Event::Text(text, _) => text.to_owned(),
            Event::Number(number) => number.to_owned(),
            Event::Bool(true) => "1".to_owned(),
            Event::Bool(false) => "0".to_owned(),
            Event::Null => String::new(),
            Event::End => return (values, true),
        };
        if !value.is_empty() {
            values.push((path.clone(), value));
        }
    }
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
