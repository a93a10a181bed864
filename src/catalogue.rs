//! The catalogue: rules and fields as data, for pages, types and tools.

use crate::date::{NaiveDate, PartialDate};
use crate::language::{Language, Localised};
use crate::law::{Basis, Citation, Effectivity, Force};
use crate::rule::{Rule, Runs};
use crate::rules::RULES;
use crate::schema::{Column, Demand, Field, Kind, KindSet, Stage, ValueKind};
use crate::text::insert_sorted;
use crate::text::json::{Object, list, push_hex, write_string};

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
    write_rule(rule, language, None, out);
}

/// The same, with what the rule and each of its grounds is on a day: pending, in force or expired.
pub fn rule_json_on(rule: &'static Rule, language: Language, day: NaiveDate, out: &mut String) {
    write_rule(rule, language, Some(day), out);
}

fn write_rule(rule: &'static Rule, language: Language, on: Option<NaiveDate>, out: &mut String) {
    let card = &rule.card;
    let interval = |object: &mut Object<'_>, in_force: Effectivity, force: Option<Force>| {
        let day = |day: Option<NaiveDate>| day.map(|day| PartialDate::from(day).to_string());
        object.maybe("from", day(in_force.from).as_deref());
        object.maybe("to", day(in_force.to).as_deref());
        if let Some(force) = force {
            object.text("force", force.name());
        }
    };
    Object::write(out, |object| {
        object.text("name", card.name);
        object.list("kinds", kinds_of(rule), |kind, out| write_string(kind.name(), out));
        object.object("severity", |severity| {
            severity.text("form", card.severity.form.name());
            severity.text("archive", card.severity.archive.name());
        });
        object.list("stages", stages_of(rule), |stage: Stage, out| write_string(stage.name(), out));
        object.list("basis", grounds_of(rule), |Ground { citation, in_force }, out| {
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
                interval(object, in_force, on.map(|on| in_force.on(on)));
            });
        });
        interval(object, in_force_of(rule), on.map(|on| force_of(rule, on)));
        object.list("fields", fields_of(rule), |field, out| write_string(&field.to_string(), out));
        object.list("messages", card.messages, |message, out| write_string(message.get(language), out));
        #[cfg(feature = "catalogue")]
        {
            object.text("documentation", card.docs.text.get(language).trim());
            object.list("examples", card.docs.examples, |example, out| {
                Object::write(out, |object| {
                    object.text("kind", example.kind.name());
                    object.text("note", example.note);
                    object.text("verdict", example.verdict);
                    object.text("stage", example.stage.name());
                    object.text("today", &PartialDate::from(example.today).to_string());
                    object.text("record", example.record);
                    if !example.related.is_empty() {
                        object.list("related", example.related, |(kind, record), out| {
                            Object::write(out, |object| {
                                object.text("kind", kind.name());
                                object.text("record", record);
                            });
                        });
                    }
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

/// An article that a rule may cite, and the days on which the rule rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ground {
    /// The article.
    pub citation: Citation,
    /// When the rule rests on it.
    pub in_force: Effectivity,
}

/// Everything that a rule may cite, each row of a schedule and each article else once.
#[must_use]
pub fn grounds_of(rule: &Rule) -> Vec<Ground> {
    let mut found = grounds(rule.card.basis, rule.card.in_force);
    for ground in demands_of(rule).flat_map(|demand| grounds(demand.basis, demand.in_force)) {
        match found.iter_mut().find(|other| other.citation == ground.citation) {
            Some(other) => other.in_force = other.in_force.or(ground.in_force),
            None => found.push(ground),
        }
    }
    found
}

/// What a ground consists of, where that which rests on it holds on these days.
fn grounds(basis: Basis, in_force: Effectivity) -> Vec<Ground> {
    let ground = |citation: Citation| {
        let both = in_force.and(citation.act.in_force);
        // What an act first allowed is wrong before it: the rule rests on it on days of its own.
        let apart = both.from.zip(both.to).is_some_and(|(from, to)| to < from);
        Ground { citation, in_force: if apart { in_force } else { both } }
    };
    match basis {
        Basis::Consistency => Vec::new(),
        Basis::Law(citations) | Basis::Form(citations) | Basis::Data(citations) => {
            citations.iter().copied().map(ground).collect()
        }
        Basis::Schedule(row) => {
            (0..).map_while(row).map(|(in_force, citation)| Ground { citation, in_force }).collect()
        }
    }
}

/// The articles of the grounds of a rule.
#[must_use]
pub fn basis_of(rule: &Rule) -> Vec<Citation> {
    grounds_of(rule).into_iter().map(|ground| ground.citation).collect()
}

/// The days on which a rule holds; of one about demands or with a schedule, from the first to the last day of any of them.
#[must_use]
pub fn in_force_of(rule: &Rule) -> Effectivity {
    let demands = demands_of(rule).map(|demand| demand.in_force).reduce(Effectivity::or);
    let rows = match rule.card.basis {
        Basis::Schedule(row) => (0..).map_while(row).map(|(in_force, _)| in_force).reduce(Effectivity::or),
        _ => None,
    };
    demands.unwrap_or(rule.card.in_force).and(rows.unwrap_or(Effectivity::ALWAYS))
}

/// What a rule is on a day. Between two rows of its schedule the first has expired.
#[must_use]
pub fn force_of(rule: &Rule, day: NaiveDate) -> Force {
    let in_force = in_force_of(rule).on(day);
    let mut rows = grounds_of(rule).into_iter().map(|ground| ground.in_force.on(day));
    match rule.card.basis {
        Basis::Schedule(_) if in_force == Force::InForce && rows.all(|row| row != Force::InForce) => {
            Force::Expired
        }
        _ => in_force,
    }
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

/// Version of the library and fingerprint of its rules, as a JSON object.
#[must_use]
pub fn info_json() -> String {
    let mut out = String::new();
    for part in ["{\"version\":\"", crate::VERSION, "\",\"rules\":\""] {
        out.push_str(part);
    }
    push_hex(crate::rules::digest(), 16, &mut out);
    out.push_str("\"}");
    out
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
                    object.maybe("code", Some(choice.code()).filter(|code| !code.is_empty()));
                    object.object("label", |label| both(label, choice.label()));
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
        for rule in RULES {
            for Ground { citation, in_force } in grounds_of(rule) {
                let ends = in_force.from.zip(in_force.to);
                assert!(ends.is_none_or(|(from, to)| from <= to), "{}: {citation}", rule.card.name);
            }
            let mut dated = String::new();
            rule_json_on(rule, Language::En, crate::date::day(2027, 3, 1), &mut dated);
            let rule: serde_json::Value = serde_json::from_str(&dated).unwrap();
            assert!(["pending", "in-force", "expired"].contains(&rule["force"].as_str().unwrap()));
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
