//! Every fact of the law is covered, or it is told why it cannot be; and every rule that cites the law rests on a fact.

#[path = "../law/coverage.rs"]
#[expect(dead_code, reason = "the generator shows the rest")]
mod coverage;

use std::path::Path;

use coverage::{Cover, Fact, facts};
use hotich::catalogue::grounds_of;
use hotich::law::{Citation, Effectivity, listed};
use hotich::rules::RULES;

#[test]
fn the_tables_fit_each_other_and_the_library() {
    let (facts, wrong) = facts();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(!facts.is_empty());
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for fact in &facts {
        for cover in &fact.covers {
            if let Cover::Source(path) = cover {
                assert!(src.join(path).is_file(), "{}: no src/{path}", fact.id);
            }
        }
        let known = ["V", "V2", "M", "derived", "practice", "heading", "open", "2015", "code"];
        assert!(known.iter().any(|word| fact.status.starts_with(word)), "{}: {}", fact.id, fact.status);
    }
}

#[test]
fn every_rule_with_law_and_every_schedule_rests_on_a_fact() {
    let (facts, _) = facts();
    let covered = |wanted: &dyn Fn(&Cover) -> bool| facts.iter().flat_map(|fact| &fact.covers).any(wanted);
    let mut without: Vec<&str> = RULES
        .iter()
        .filter(|rule| !grounds_of(rule).is_empty())
        .filter(|rule| !covered(&|cover| matches!(cover, Cover::Rule(other) if other.card == rule.card)))
        .map(|rule| rule.card.name)
        .collect();
    let schedules = listed();
    without.extend(
        schedules
            .iter()
            .map(|schedule| schedule.name)
            .filter(|name| !covered(&|cover| matches!(cover, Cover::Schedule(other) if other.name == *name))),
    );
    assert!(without.is_empty(), "no fact in data/law-coverage.tsv names {}", without.join(", "));
}

/// Whatever is said to cover a fact cites one of its articles, so that a wrong number shows on either side.
#[test]
fn what_covers_a_fact_cites_its_article() {
    let mut apart = Vec::new();
    for fact in facts().0.iter().filter(|fact| !fact.acts.is_empty()) {
        for cover in &fact.covers {
            if cites(cover).is_some_and(|cited| !cited.is_empty() && !shares(fact, &cited)) {
                apart.push(format!("{}: {} does not cite {}", fact.id, name(cover), fact.law));
            }
        }
    }
    assert!(apart.is_empty(), "{}", apart.join("\n"));
}

/// What the table calls a cover.
fn name(cover: &Cover) -> String {
    match cover {
        Cover::Rule(rule) => rule.card.name.to_owned(),
        Cover::Heeds(rule) => format!("~{}", rule.card.name),
        Cover::Field(kind, column) => format!("{}:{}", kind.name(), column.path),
        Cover::Schedule(schedule) => schedule.name.to_owned(),
        Cover::Act(act) => act.id.to_owned(),
        Cover::Source(path) => (*path).to_owned(),
    }
}

/// The numbers of the articles that a citation names: `12`, `28a`; of `34–36` the first.
fn articles(citation: &Citation) -> Vec<&'static str> {
    let numbers = citation.article.split("Điều ").skip(1);
    numbers.map(|rest| rest.split([' ', ',', '–']).next().unwrap_or_default()).collect()
}

/// What a cover cites: acts with the numbers of articles. Nothing is asked of what is no law.
fn cites(cover: &Cover) -> Option<Vec<(&'static str, Vec<&'static str>)>> {
    let grounds: Vec<_> = match cover {
        Cover::Rule(rule) => grounds_of(rule).into_iter().map(|ground| ground.citation).collect(),
        Cover::Schedule(schedule) => schedule.rows.iter().map(|(_, citation)| *citation).collect(),
        Cover::Heeds(_) | Cover::Field(..) | Cover::Act(_) | Cover::Source(_) => return None,
    };
    Some(grounds.iter().map(|citation| (citation.act.id, articles(citation))).collect())
}

fn shares(fact: &Fact, cited: &[(&str, Vec<&str>)]) -> bool {
    let of_act = |(act, numbers): &(&hotich::law::Act, Vec<&str>)| {
        let same = cited.iter().filter(|(id, _)| *id == act.id);
        same.into_iter().any(|(_, cited)| {
            cited.is_empty() || numbers.is_empty() || cited.iter().any(|number| numbers.contains(number))
        })
    };
    fact.acts.iter().any(of_act)
}

#[test]
fn acts_are_in_force_when_the_facts_say() {
    let day = |text: &str| (!text.is_empty()).then(|| text.parse().ok());
    let mut asked = 0;
    for fact in facts().0.iter().filter(|fact| fact.section == "0") {
        let [(act, _)] = fact.acts[..] else { continue };
        // What is told in words, or with a doubt, is not compared.
        let (Some(Some(from)), to) = (day(fact.from), day(fact.to)) else { continue };
        if to == Some(None) {
            continue;
        }
        asked += 1;
        let told = Effectivity { from: Some(from), to: to.flatten() };
        assert_eq!(act.in_force, told, "{}: {}", fact.id, act.id);
    }
    assert!(asked > 15, "{asked}");
}
