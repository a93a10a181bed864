//! The facts of the law in `data/law.tsv`, each with what covers it by `data/law-coverage.tsv`. Used by the test and by
//! `cargo xtask gen`, which writes `docs/law-coverage.md`.

use std::collections::BTreeMap;

use hotich::law::{ACTS, Act, Listed, listed};
use hotich::schema::Column;
use hotich::{Kind, Rule, rules};

const FACTS: &str = include_str!("../../data/law.tsv");
const COVERS: &str = include_str!("../../data/law-coverage.tsv");

/// A fact of the law, as a row of the table has it.
pub(crate) struct Fact {
    pub(crate) id: &'static str,
    /// Where it stands: `1.2`.
    pub(crate) section: &'static str,
    pub(crate) statement: &'static str,
    /// How bad a broken one may be called, and where not.
    pub(crate) severity: &'static str,
    /// The acts and articles as cited; empty where the fact is an act itself.
    pub(crate) law: &'static str,
    /// Those of them that the library knows, with the numbers of their articles.
    pub(crate) acts: Vec<(&'static Act, Vec<&'static str>)>,
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    /// V read, V2 from a secondary source, M unverified; which part of the fact, where they differ.
    pub(crate) status: &'static str,
    pub(crate) covers: Vec<Cover>,
    /// Why nothing covers it, or what is left.
    pub(crate) note: &'static str,
}

/// What covers a fact.
pub(crate) enum Cover {
    /// `birth/deadline`
    Rule(&'static Rule),
    /// `~birth/deadline`: a rule that says nothing where the fact allows it, or cites what else holds.
    Heeds(&'static Rule),
    /// `birth:child.name`: a field of a layout, with what the layout demands of it.
    Field(Kind, &'static Column),
    /// `BIRTH_DEADLINE`
    Schedule(Listed),
    /// `nd-123-2015`
    Act(&'static Act),
    /// `law/period.rs`: a file below `src`, of what is no rule.
    Source(&'static str),
}

impl Cover {
    fn read(word: &'static str) -> Option<Self> {
        if word.ends_with(".rs") {
            return Some(Self::Source(word));
        }
        if let Some((kind, path)) = word.split_once(':') {
            let kind: Kind = kind.parse().ok()?;
            return kind.layout().exact(path).map(|column| Self::Field(kind, column));
        }
        if let Some(rule) = word.strip_prefix('~') {
            return rules::find(rule).map(Self::Heeds);
        }
        let rule = || rules::find(word).map(Self::Rule);
        let schedule = || listed().into_iter().find(|schedule| schedule.name == word).map(Self::Schedule);
        rule().or_else(schedule).or_else(|| act(word).map(Self::Act))
    }
}

fn act(id: &str) -> Option<&'static Act> {
    ACTS.iter().copied().find(|act| act.id == id)
}

/// Every fact in order, and what is wrong with the tables.
pub(crate) fn facts() -> (Vec<Fact>, Vec<String>) {
    let mut wrong = Vec::new();
    let mut covers = BTreeMap::new();
    for cells in rows(COVERS, 3, &mut wrong) {
        if let [id, words, note] = cells[..]
            && covers.insert(id, (words, note)).is_some()
        {
            wrong.push(format!("{id}: covered twice"));
        }
    }
    let mut facts: Vec<Fact> = Vec::new();
    for cells in rows(FACTS, 9, &mut wrong) {
        let [id, section, statement, severity, law, acts, from, to, status] = cells[..] else { continue };
        let mut fact = Fact {
            id,
            section,
            statement,
            severity,
            law,
            from,
            to,
            status,
            acts: Vec::new(),
            covers: Vec::new(),
            note: "",
        };
        for cited in acts.split("; ").filter(|cited| !cited.is_empty()) {
            let (id, numbers) = cited.split_once(' ').unwrap_or((cited, ""));
            let numbers = numbers.split(',').filter(|number| !number.is_empty()).collect();
            match act(id) {
                Some(act) => fact.acts.push((act, numbers)),
                None => wrong.push(format!("{}: no act {id}", fact.id)),
            }
        }
        match covers.remove(id) {
            None => wrong.push(format!("{id}: not in the table of what covers it")),
            Some((words, note)) => {
                fact.note = note;
                for word in words.split(' ').filter(|word| !word.is_empty()) {
                    match Cover::read(word) {
                        Some(cover) => fact.covers.push(cover),
                        None => wrong.push(format!("{id}: there is no {word}")),
                    }
                }
                if words.is_empty() && note.is_empty() {
                    wrong.push(format!("{id}: nothing covers it, and no reason is told"));
                }
            }
        }
        if facts.iter().any(|other| other.id == id) {
            wrong.push(format!("{id}: a fact twice"));
        }
        facts.push(fact);
    }
    wrong.extend(covers.keys().map(|id| format!("{id}: no such fact")));
    (facts, wrong)
}

/// The rows of a table below its header, with so many cells each.
fn rows(table: &'static str, cells: usize, wrong: &mut Vec<String>) -> Vec<Vec<&'static str>> {
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let odd = rows.iter().filter(|row| row.len() != cells);
    wrong.extend(odd.map(|row| format!("not {cells} cells: {row:?}")));
    rows
}
