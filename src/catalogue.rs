//! The catalogue: rules and fields as data, for pages, types and tools.

use crate::date::{NaiveDate, PartialDate};
use crate::message::Language;
use crate::record::{Field, Kind, ValueKind};
use crate::report::{Object, list, write_string};
use crate::rule::{Aim, Rule, Subjects};
use crate::rules::RULES;

/// Every rule as a JSON array: name, kinds, severity by stage, law, interval, fields, messages; with the
/// `catalogue` feature also documentation and examples.
#[must_use]
pub fn rules_json(language: Language) -> String {
    let mut out = String::new();
    list(RULES, &mut out, |rule, out| rule_json(rule, language, out));
    out
}

/// One rule as a JSON object.
pub fn rule_json(rule: &Rule, language: Language, out: &mut String) {
    Object::write(out, |object| {
        object.text("name", rule.name);
        object.list("kinds", rule.kinds.iter(), |kind, out| write_string(kind.name(), out));
        object.object("severity", |severity| {
            severity.text("form", rule.severity.form.name());
            severity.text("archive", rule.severity.archive.name());
        });
        object.flag("presence", rule.aim == Aim::Presence);
        object.list("basis", rule.basis, |citation, out| {
            Object::write(out, |object| {
                object.text("act", citation.act.id);
                object.text(
                    "title",
                    match language {
                        Language::Vi => citation.act.vi,
                        Language::En => citation.act.en,
                    },
                );
                object.text("article", citation.article);
                object.text("status", citation.status.name());
            });
        });
        let day = |day: Option<NaiveDate>| day.map(|day| PartialDate::from(day).to_string());
        object.maybe("from", day(rule.in_force.from).as_deref());
        object.maybe("to", day(rule.in_force.to).as_deref());
        object.list("fields", fields_of(rule), |field, out| write_string(field.path(), out));
        object.list("messages", rule.messages, |message, out| write_string(message.get(language), out));
        #[cfg(feature = "catalogue")]
        {
            object.text("documentation", rule.docs.text.trim());
            object.list("examples", rule.docs.examples, |example, out| {
                Object::write(out, |object| {
                    object.text("note", example.note);
                    object.text("verdict", example.verdict);
                    object.text("stage", example.stage.name());
                    object.text("today", &PartialDate::from(example.today).to_string());
                    object.text("record", example.record);
                });
            });
        }
    });
}

/// The fields that a rule speaks about or reads, in order; empty where it is about the input as a whole.
pub fn fields_of(rule: &Rule) -> impl Iterator<Item = Field> {
    let mut fields = crate::record::FieldSet::of(rule.reads);
    if let Subjects::Each(each) = rule.subjects {
        // A rule about every field says nothing about any one.
        fields = if each == crate::record::field::EVERY { fields } else { fields.or(each) };
    }
    fields.iter()
}

/// The fields of a kind as a JSON array: path, kind of value, column identifier, labels, headers, choices.
#[must_use]
pub fn fields_json(kind: Kind) -> String {
    let mut out = String::new();
    list(Field::all().filter(|field| field.spec().kinds.has(kind)), &mut out, |field, out| {
        let spec = field.spec();
        Object::write(out, |object| {
            object.number("index", i64::try_from(field.index()).unwrap_or(i64::MAX));
            object.text("path", spec.path);
            object.text("value", value_name(spec.value));
            object.number("maxLength", i64::from(spec.max_length));
            object.maybe("column", Some(spec.column).filter(|column| !column.is_empty()));
            object.object("label", |label| {
                label.text("vi", spec.label.vi);
                label.text("en", spec.label.en);
            });
            object.list("headers", spec.headers, |header, out| write_string(header, out));
            if let ValueKind::Choice(choices) = spec.value {
                object.list("choices", choices.items, |choice, out| {
                    Object::write(out, |object| {
                        object.text("value", choice.value);
                        object.maybe("code", Some(choice.code).filter(|code| !code.is_empty()));
                        object.object("label", |label| {
                            label.text("vi", choice.label.vi);
                            label.text("en", choice.label.en);
                        });
                    });
                });
            }
        });
    });
    out
}

/// The name of a kind of value in the catalogue.
#[must_use]
pub const fn value_name(value: ValueKind) -> &'static str {
    match value {
        ValueKind::Text => "text",
        ValueKind::Name => "name",
        ValueKind::Date => "date",
        ValueKind::DateInWords => "date-in-words",
        ValueKind::Sex => "sex",
        ValueKind::Choice(_) => "choice",
        ValueKind::Ethnicity => "ethnicity",
        ValueKind::Nationality => "nationality",
        ValueKind::PersonalId => "personal-id",
        ValueKind::PaperNumber => "paper-number",
        ValueKind::Place => "place",
        ValueKind::Office => "office",
        ValueKind::EntryNumber => "entry-number",
        ValueKind::BookNumber => "book-number",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_json() {
        for language in [Language::Vi, Language::En] {
            let rules: serde_json::Value = serde_json::from_str(&rules_json(language)).unwrap();
            assert_eq!(rules.as_array().unwrap().len(), RULES.len());
        }
        let fields: serde_json::Value = serde_json::from_str(&fields_json(Kind::Birth)).unwrap();
        assert_eq!(fields[0]["path"], "registration.number");
    }
}
