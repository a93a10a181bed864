//! What a check finds in a book, counted against what was done to it.

use std::collections::{BTreeMap, BTreeSet};

/// What a check of a kind of record should say of each mistake.
#[derive(Clone, Copy, Debug)]
pub struct Truth {
    /// The rules that name a mistake.
    pub named_by: &'static [(&'static str, &'static [&'static str])],
    /// Mistakes that are not named in every row, and why. Each must stay true: what is found again leaves the list.
    pub gaps: &'static [(&'static str, &'static str)],
    /// Mistakes that concern other fields too, by the beginning of their paths.
    pub follows: &'static [(&'static str, &'static str)],
}

/// A finding, as far as it is counted.
#[derive(Debug)]
pub struct Seen {
    /// Number of the row, from 1.
    pub row: usize,
    /// Path of the field.
    pub path: String,
    /// Name of the rule.
    pub rule: String,
    /// Severity by its name.
    pub severity: String,
}

/// How a mistake fares.
#[derive(Debug, Default)]
pub struct Tally {
    /// Rows that have it.
    pub rows: usize,
    /// Rows in which it is named.
    pub found: usize,
    /// Rules that named it.
    pub by: BTreeSet<String>,
    /// Numbers of the rows in which it is not.
    pub missed: Vec<usize>,
}

/// Everything counted.
#[derive(Debug)]
pub struct Measure {
    /// Rows in the book.
    pub rows: usize,
    /// By mistake.
    pub kinds: BTreeMap<String, Tally>,
    /// Errors and warnings about what is right.
    pub false_alarms: Vec<Seen>,
    /// Mistakes that no rule is listed for.
    pub unlisted: Vec<String>,
}

/// Counts.
///
/// `book` and `done` are in CSV, as [`crate::Book`] gives them, and so are the `findings`, as the library writes them:
/// row, line, path, header, rule, severity and more. `reads` says whether a rule reads the field of a path.
#[must_use]
pub fn measure(
    truth: &Truth,
    (book, done): (&str, &str),
    findings: &str,
    reads: impl Fn(&str, &str) -> bool,
) -> Measure {
    let findings = seen(findings);
    let touches = |seen: &Seen, path: &str| match path {
        "" => seen.rule.starts_with("input/"),
        path => seen.path == path || reads(&seen.rule, path),
    };
    let rules_of =
        |kind: &str| truth.named_by.iter().find(|(name, _)| *name == kind).map(|(_, rules)| *rules);
    let mut kinds: BTreeMap<String, Tally> = BTreeMap::new();
    let mut damaged: BTreeMap<usize, (String, String)> = BTreeMap::new();
    let mut unlisted = Vec::new();
    for line in done.lines().skip(1) {
        let cells = cells(line);
        let (row, kind, path) = (cells[0].parse().unwrap_or(0), &cells[1], &cells[2]);
        damaged.insert(row, (kind.clone(), path.clone()));
        let Some(rules) = rules_of(kind) else {
            unlisted.push(kind.clone());
            continue;
        };
        let tally = kinds.entry(kind.clone()).or_default();
        tally.rows += 1;
        let mut by = findings
            .iter()
            .filter(|seen| seen.row == row && rules.contains(&seen.rule.as_str()) && touches(seen, path))
            .map(|seen| seen.rule.clone())
            .peekable();
        if by.peek().is_none() {
            tally.missed.push(row);
        } else {
            tally.found += 1;
        }
        tally.by.extend(by);
    }
    let alarms = findings.into_iter().filter(|seen| seen.severity != "info");
    let false_alarms = alarms.filter(|seen| match damaged.get(&seen.row) {
        None => true,
        Some((kind, _)) if kind == "cell-lost" => false,
        Some((kind, path)) => {
            let named = rules_of(kind).is_some_and(|rules| rules.contains(&seen.rule.as_str()));
            let follows =
                truth.follows.iter().any(|(name, start)| name == kind && seen.path.starts_with(start));
            // What follows from the damaged field is no false alarm.
            !named && !follows && !touches(seen, path)
        }
    });
    Measure { rows: book.lines().count() - 1, kinds, false_alarms: false_alarms.collect(), unlisted }
}

fn seen(findings: &str) -> Vec<Seen> {
    findings
        .lines()
        .filter_map(|line| match cells(line).as_slice() {
            [row, _, path, _, rule, severity, ..] => Some(Seen {
                row: row.parse().ok()?,
                path: path.clone(),
                rule: rule.clone(),
                severity: severity.clone(),
            }),
            _ => None,
        })
        .collect()
}

/// The cells of a line of CSV, of a book that has no quotation mark or line break inside a cell.
#[must_use]
pub fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUTH: Truth =
        Truth { named_by: &[("slip", &["a/one"])], gaps: &[], follows: &[("slip", "follow.")] };
    const FINDINGS: &str = "row,line,path,column,rule,severity\n1,2,x.y,,a/one,error\n1,2,follow.z,,a/two,error\n\
                            1,2,\"q\",,a/three,info\n2,3,x.y,,a/two,warning\n3,4,x.y,,a/two,error\n";

    #[test]
    fn mistakes_named_missed_and_alarms_that_are_false() {
        let done = "row,mistake,path,true_value\n1,slip,x.y,\"a,b\"\n3,slip,other,b\n4,slap,x.y,\n";
        let measure = measure(&TRUTH, ("so\n1\n2\n3\n4\n", done), FINDINGS, |_, _| false);
        assert_eq!((measure.rows, measure.unlisted.as_slice()), (4, &["slap".to_owned()][..]));
        let slip = &measure.kinds["slip"];
        assert_eq!((slip.rows, slip.found, slip.missed.as_slice()), (2, 1, &[3][..]));
        let false_alarms: Vec<usize> = measure.false_alarms.iter().map(|seen| seen.row).collect();
        assert_eq!(false_alarms, [2, 3]);
    }

    #[test]
    fn a_rule_that_reads_the_field_raises_no_false_alarm() {
        let done = "row,mistake,path,true_value\n3,slip,other,b\n";
        let measure = measure(&TRUTH, ("so\n1\n2\n3\n", done), FINDINGS, |rule, path| {
            (rule, path) == ("a/two", "other")
        });
        assert!(measure.false_alarms.iter().all(|seen| seen.row != 3));
    }
}
