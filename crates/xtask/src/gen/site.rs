//! What the site's pages show beside what the package tells: `www/data/rules.json`, `www/data/levels.json`.

use hotich::book::MATTERS;
use hotich::catalogue::{Ground, force_of, grounds_of, in_force_of, kinds_of};
use hotich::compare::Level;
use hotich::date::NaiveDate;
use hotich::language::{Language, Localised};
use hotich::law::{ACTS, Citation, Effectivity, Force};
use hotich::rules::RULES;
use hotich::{Kind, Rule};
use serde_json::{Value, json};

use super::law::{AS_OF, shown, summary};

/// The page's data: one rule a line.
pub(super) fn rules() -> Vec<u8> {
    let kinds = Kind::ALL.iter().map(|kind| json!({ "name": kind.name(), "label": both(kind.label()) }));
    let kinds = Value::Array(kinds.collect());
    let acts = ACTS.iter().map(|act| (act.id.to_owned(), both(Localised { vi: act.vi, en: act.en })));
    let acts = Value::Object(acts.collect());
    let mut lines: Vec<String> = RULES.iter().map(|rule| of_rule(rule).to_string()).collect();
    lines.extend(MATTERS.iter().map(|card| {
        let severity = json!([card.severity.form.name(), card.severity.archive.name()]);
        let grounds: Vec<Value> = card.basis.iter().map(|&it| ground(it, it.act.in_force)).collect();
        let phases = json!([[null, Force::InForce.name()]]);
        json!({ "name": card.name, "kinds": ["book"], "severity": severity, "phases": phases, "grounds": grounds,
            "summary": both(card.says), "messages": [both(card.says)] })
        .to_string()
    }));
    let lines = lines.join(",\n");
    format!(
        "{{\"asOf\":\"{}\",\"kinds\":{kinds},\"acts\":{acts},\"rules\":[\n{lines}\n]}}\n",
        shown(Some(AS_OF))
    )
    .into_bytes()
}

/// Words of the levels of a comparison.
pub(super) fn levels() -> Vec<u8> {
    let lines: Vec<String> =
        Level::ALL.iter().map(|level| format!("\"{}\":{}", level.name(), both(*level.word()))).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n")).into_bytes()
}

fn both(text: Localised) -> Value {
    json!({ "vi": text.vi, "en": text.en })
}

fn of_rule(rule: &'static Rule) -> Value {
    let card = &rule.card;
    let grounds = grounds_of(rule);
    let mut held: Vec<Effectivity> = grounds.iter().map(|ground| ground.in_force).collect();
    held.push(in_force_of(rule));
    json!({
        "name": card.name,
        "kinds": kinds_of(rule).map(Kind::name).collect::<Vec<_>>(),
        "severity": [card.severity.form.name(), card.severity.archive.name()],
        "phases": phases(&held, |day| force_of(rule, day)),
        "grounds": grounds.iter().map(|&Ground { citation, in_force, .. }| ground(citation, in_force)).collect::<Vec<_>>(),
        "summary": { "vi": summary(rule, Language::Vi), "en": summary(rule, Language::En) },
        "messages": card.messages.into_iter().map(|it| json!({ "vi": it.vi(), "en": it.en() })).collect::<Vec<_>>(),
    })
}

fn ground(citation: Citation, in_force: Effectivity) -> Value {
    let phases = phases(&[in_force], |day| in_force.on(day));
    json!({ "act": citation.act.id, "article": { "vi": citation.article_in(Language::Vi), "en": citation.article_in(Language::En) }, "status": citation.status.name(), "phases": phases })
}

/// What something is from which day on, as the engine tells it: the first phase has no day.
fn phases(held: &[Effectivity], force: impl Fn(NaiveDate) -> Force) -> Value {
    let after = |day: NaiveDate| day.succ_opt();
    let mut days: Vec<NaiveDate> =
        held.iter().flat_map(|it| [it.from, it.to.and_then(after)]).flatten().collect();
    days.sort_unstable();
    let first = days.first().and_then(|day| day.pred_opt()).unwrap_or(AS_OF);
    let mut found = vec![(None, force(first))];
    for day in days {
        let now = force(day);
        if found.last().is_some_and(|(_, last)| *last != now) {
            found.push((Some(day), now));
        }
    }
    found.into_iter().map(|(day, force)| json!([day.map(|day| shown(Some(day))), force.name()])).collect()
}
