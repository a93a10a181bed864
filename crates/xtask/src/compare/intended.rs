//! The differences that are meant: `tests/compare/intended.tsv`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// What can differ, as the table says it.
#[cfg(test)]
const KINDS: [&str; 12] = [
    "renamed", "dropped", "added", "severity", "sentence", "args", "law", "fix", "opened", "closed",
    "record", "law date",
];

/// A row of the table. In `from` and `to` a `*` stands for anything.
pub(super) struct Row {
    /// What differs; see the table.
    kind: String,
    /// The old name of the rule, the new one of an added finding, the field of a record; `*` for any.
    rule: String,
    from: String,
    to: String,
    /// How many differences it explained.
    pub(super) used: usize,
}

impl Row {
    /// What differs.
    pub(super) fn kind(&self) -> &str {
        &self.kind
    }

    /// How a summary names it.
    pub(super) fn name(&self) -> String {
        [&*self.kind, &self.rule, &self.from, &self.to].join(" | ")
    }
}

/// The whole table.
pub(super) struct Intended {
    pub(super) rows: Vec<Row>,
}

impl Intended {
    pub(super) fn read(path: &Path) -> Result<Self> {
        Self::parse(&fs::read_to_string(path).with_context(|| path.display().to_string())?)
    }

    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut rows = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.starts_with('#') || line.starts_with("kind\t") {
                continue;
            }
            let cells: Vec<&str> = line.split('\t').collect();
            let [kind, rule, from, to, why] = cells[..] else {
                bail!("intended.tsv, line {number}: five columns");
            };
            if why.len() < 10 {
                bail!("intended.tsv, line {number}: why?");
            }
            let [kind, rule, from, to] = [kind, rule, from, to].map(str::to_owned);
            rows.push(Row { kind, rule, from, to, used: 0 });
        }
        Ok(Self { rows })
    }

    /// Whether a finding of the new rule may be what became of one of the old rule.
    pub(super) fn renames(&self, old: &str, new: &str) -> bool {
        old == new || self.rows.iter().any(|row| row.kind == "renamed" && row.rule == old && row.to == new)
    }

    /// Counts a rename that was met.
    pub(super) fn renamed(&mut self, old: &str, new: &str) {
        let mut rows = self.rows.iter_mut();
        if let Some(row) = rows.find(|row| row.kind == "renamed" && row.rule == old && row.to == new) {
            row.used += 1;
        }
    }

    /// Whether a row explains a difference.
    pub(super) fn explains(&mut self, kind: &str, rule: &str, from: &str, to: &str) -> bool {
        let row = self.rows.iter_mut().find(|row| {
            row.kind == kind && fits(&row.rule, rule) && fits(&row.from, from) && fits(&row.to, to)
        });
        row.map(|row| row.used += 1).is_some()
    }
}

/// Whether a text is the pattern with something, or nothing, for each `*`.
fn fits(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(text) = text.strip_prefix(first) else { return false };
    if rest.is_empty() {
        return true;
    }
    let mut starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    starts.any(|at| fits(rest, &text[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, text, fit) in [
            ("", "", true),
            ("", "a", false),
            ("*", "", true),
            ("*", "anything", true),
            ("Hạn * ngày", "Hạn 60 ngày", true),
            ("Hạn * ngày", "Hạn 60 ngày.", false),
            ("*60*", "Hạn 60 ngày", true),
            ("*a*b", "xaab", true),
            ("*a*b", "xba", false),
        ] {
            assert_eq!(fits(pattern, text), fit, "{pattern} {text}");
        }
    }

    #[test]
    fn the_table_can_be_read() {
        let table = Intended::read(&crate::repository::root().join("tests/compare/intended.tsv")).unwrap();
        for row in &table.rows {
            assert!(KINDS.contains(&row.kind()), "{}", row.name());
        }
    }

    #[test]
    fn a_row_says_why() {
        assert!(Intended::parse("kind\trule\tfrom\tto\twhy\nlaw\ta/b\t*\t*\t\n").is_err());
        assert!(Intended::parse("kind\trule\tfrom\tto\twhy\nlaw\ta/b\t*\n").is_err());
    }
}
