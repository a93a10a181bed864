//! The catalogue: rules and fields as data, for pages, types and tools.

use crate::date::{NaiveDate, PartialDate};
use crate::language::{Language, Localised};
use crate::law::{Citation, Effectivity};
use crate::rule::{Rule, Runs};
use crate::rules::RULES;
use crate::schema::{Column, Demand, Field, Kind, KindSet, Stage, ValueKind};
use crate::text::insert_sorted;
use crate::text::json::{Object, list, write_string};

/// Every rule as a JSON array: name, kinds, severity by stage, law, interval, fields, messages; with the
/// `catalogue` feature also documentation and examples.
#[must_use]
pub fn rules_json(language: Language) -> String {
    let mut out = String::new();
    list(RULES, &mut out, |rule, out| rule_json(rule, language, out));
    out
}

/// One rule as a JSON object.
pub fn rule_json(rule: &'static Rule, language: Language, out: &mut String) {
    let card = &rule.card;
    Object::write(out, |object| {
        object.text("name", card.name);
        object.list("kinds", kinds_of(rule), |kind, out| write_string(kind.name(), out));
        object.object("severity", |severity| {
            severity.text("form", card.severity.form.name());
            severity.text("archive", card.severity.archive.name());
        });
        object.list("stages", stages_of(rule), |stage: Stage, out| write_string(stage.name(), out));
        object.list("basis", basis_of(rule), |citation, out| {
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
        let in_force = in_force_of(rule);
        object.maybe("from", day(in_force.from).as_deref());
        object.maybe("to", day(in_force.to).as_deref());
        object.list("fields", fields_of(rule), |field, out| write_string(&field.to_string(), out));
        object.list("messages", card.messages, |message, out| write_string(message.get(language), out));
        #[cfg(feature = "catalogue")]
        {
            object.text("documentation", card.docs.text.trim());
            object.list("examples", card.docs.examples, |example, out| {
                Object::write(out, |object| {
                    object.text("kind", example.kind.name());
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

/// The kinds of record on which a rule runs.
pub fn kinds_of(rule: &'static Rule) -> impl Iterator<Item = Kind> {
    KindSet::ALL.iter().filter(move |&kind| crate::check::runs_on(rule, kind))
}

/// What layouts demand in the class of a rule.
fn demands_of(rule: &Rule) -> impl Iterator<Item = &'static Demand> {
    let class = match rule.runs {
        Runs::Demands(class) => Some(class),
        _ => None,
    };
    let demands = Kind::ALL.iter().flat_map(|kind| kind.layout().demands);
    demands.filter(move |demand| Some(demand.class) == class)
}

/// The stages at which a rule speaks.
#[must_use]
pub fn stages_of(rule: &Rule) -> Vec<Stage> {
    let demanded = |stage: Stage| {
        let mut demands = demands_of(rule).peekable();
        demands.peek().is_none() || demands.any(|demand| demand.stages.has(stage))
    };
    rule.card.stages.iter().filter(|&stage| demanded(stage)).collect()
}

/// Everything that a rule may cite, each once.
#[must_use]
pub fn basis_of(rule: &Rule) -> Vec<Citation> {
    let mut found = rule.card.basis.all();
    for citation in demands_of(rule).flat_map(|demand| demand.basis.all()) {
        if !found.contains(&citation) {
            found.push(citation);
        }
    }
    found
}

/// The days on which a rule holds; of one about demands, from the first to the last day of any of them.
#[must_use]
pub fn in_force_of(rule: &Rule) -> Effectivity {
    let all = demands_of(rule).map(|demand| demand.in_force);
    let all = all.reduce(|a, b| Effectivity {
        from: a.from.zip(b.from).map(|(a, b)| a.min(b)),
        to: a.to.zip(b.to).map(|(a, b)| a.max(b)),
    });
    all.unwrap_or(rule.card.in_force)
}

/// The fields that a rule speaks about or reads in some kind of record, in order; empty where it is about the input as a
/// whole or about every field.
#[must_use]
pub fn fields_of(rule: &'static Rule) -> Vec<Field> {
    let mut fields = Vec::new();
    for field in Kind::ALL.iter().flat_map(|&kind| crate::check::fields_read(rule, kind)) {
        if !fields.contains(&field) {
            insert_sorted(&mut fields, field);
        }
    }
    fields
}

/// Every kind as a JSON array: name, labels, roles in the order of the template with their labels.
#[must_use]
pub fn kinds_json() -> String {
    let mut out = String::new();
    list(Kind::ALL, &mut out, |&kind, out| Object::write(out, |object| describe_kind(kind, object)));
    out
}

/// The kinds with their fields, as a JSON array.
#[must_use]
pub fn layouts_json(kinds: &[Kind]) -> String {
    let mut out = String::new();
    list(kinds, &mut out, |&kind, out| {
        Object::write(out, |object| {
            describe_kind(kind, object);
            object.list("fields", kind.layout().columns, field_json);
        });
    });
    out
}

fn describe_kind(kind: Kind, object: &mut Object<'_>) {
    object.text("name", kind.name());
    object.object("label", |label| both(label, kind.label()));
    object.list("roles", kind.layout().roles(), |role, out| {
        Object::write(out, |object| {
            object.text("name", role.name());
            object.object("label", |label| both(label, role.label()));
        });
    });
}

fn both(object: &mut Object<'_>, label: Localised) {
    object.text("vi", label.vi);
    object.text("en", label.en);
}

/// The fields of a kind as a JSON array: path, part of the paper, kind of value, column identifier, labels, headers,
/// choices.
#[must_use]
pub fn fields_json(kind: Kind) -> String {
    let mut out = String::new();
    list(kind.layout().columns, &mut out, field_json);
    out
}

fn field_json(column: &Column, out: &mut String) {
    Object::write(out, |object| {
        object.number("index", i64::from(column.slot));
        object.text("path", column.path);
        object.text("part", column.field.part().name());
        object.text("value", column.value.name());
        object.number("maxLength", i64::from(column.max_length));
        object.maybe("column", Some(column.column).filter(|column| !column.is_empty()));
        object.object("label", |label| both(label, column.label));
        object.list("headers", column.headers, |header, out| write_string(header, out));
        if let ValueKind::Choice(choices) = column.value {
            object.list("choices", choices.items, |choice, out| {
                Object::write(out, |object| {
                    object.text("value", choice.value.name());
                    object.maybe("code", Some(choice.code).filter(|code| !code.is_empty()));
                    object.object("label", |label| both(label, choice.label));
                });
            });
        }
    });
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
        assert_eq!(fields[0]["part"], "office");
        let kinds: serde_json::Value = serde_json::from_str(&kinds_json()).unwrap();
        let roles = |at: usize| {
            let roles = kinds[at]["roles"].as_array().unwrap();
            roles.iter().map(|role| role["name"].as_str().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(roles(0), ["registration", "child", "mother", "father", "declarant", "foreign"]);
        // A role stands once, where the template first has it.
        assert_eq!(roles(1), ["registration", "marriage", "husband", "wife", "declarant", "foreign"]);
        let layouts: serde_json::Value = serde_json::from_str(&layouts_json(Kind::ALL)).unwrap();
        assert_eq!(layouts[0]["fields"], fields);
    }
}
