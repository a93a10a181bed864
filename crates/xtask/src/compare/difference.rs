//! Two reports on one record, held side by side.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use super::intended::Intended;

/// How many samples of a kind of difference are shown.
const SAMPLES: usize = 3;

/// What all reports came to.
pub(super) struct Comparison {
    intended: Intended,
    /// Where the reports come from.
    at: String,
    /// Whether everything is compared, or only what depends on the language.
    whole: bool,
    reports: usize,
    same: usize,
    explained: usize,
    narrower: BTreeMap<String, usize>,
    /// Differences that nothing explains, by kind and rule.
    found: BTreeMap<(&'static str, String), (usize, Vec<String>)>,
}

impl Comparison {
    pub(super) fn new(intended: Intended) -> Self {
        Self {
            intended,
            at: String::new(),
            whole: true,
            reports: 0,
            same: 0,
            explained: 0,
            narrower: BTreeMap::new(),
            found: BTreeMap::new(),
        }
    }

    /// Begins with another file; what does not depend on the language is compared in one language only.
    pub(super) fn begin(&mut self, at: &str, whole: bool) {
        (self.at, self.whole) = (at.to_owned(), whole);
    }

    /// Two reports of the same text.
    pub(super) fn equal(&mut self) {
        self.reports += 1;
        self.same += 1;
    }

    /// How many differences nothing explains.
    pub(super) fn unexplained(&self) -> usize {
        self.found.values().map(|(count, _)| count).sum()
    }

    /// Compares two reports.
    pub(super) fn report(&mut self, row: usize, old: &Value, new: &Value) {
        self.reports += 1;
        let (mut before, mut after) = (list(old, "findings"), list(new, "findings"));
        // The likest first, so that of several findings on one field each meets its own.
        for alike in [
            (|old, new| text(old, "message") == text(new, "message") && old["args"] == new["args"])
                as fn(&Value, &Value) -> bool,
            |old, new| old["rule"] == new["rule"],
            |_, _| true,
        ] {
            before.retain(|old| {
                let meets = |new: &&Value| {
                    old["path"] == new["path"]
                        && self.intended.renames(text(old, "rule"), text(new, "rule"))
                        && alike(old, new)
                };
                let Some(at) = after.iter().position(meets) else { return true };
                self.finding(row, old, after.remove(at));
                false
            });
        }
        if !self.whole {
            return;
        }
        for old in before {
            self.differ(row, "dropped", text(old, "rule"), &line(old), "");
        }
        for new in after {
            self.differ(row, "added", text(new, "rule"), "", &line(new));
        }
        self.member(row, "law date", "*", old, new, "lawDate");
        self.open(row, old, new);
        let (before, after) = (values(&old["record"]), values(&new["record"]));
        let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for path in paths {
            let value = |of: &BTreeMap<String, String>| of.get(path).cloned().unwrap_or_default();
            self.compare(row, "record", path, &value(&before), &value(&after));
        }
    }

    fn finding(&mut self, row: usize, old: &Value, new: &Value) {
        let rule = text(old, "rule");
        self.member(row, "sentence", rule, old, new, "message");
        self.compare(row, "args", rule, &old["args"].to_string(), &new["args"].to_string());
        if !self.whole {
            return;
        }
        self.intended.renamed(rule, text(new, "rule"));
        self.member(row, "severity", rule, old, new, "severity");
        self.compare(row, "fix", rule, &fix(old), &fix(new));
        let (before, after) = (law(old), law(new));
        if before == after {
        } else if !after.is_empty() && after.iter().all(|citation| before.contains(citation)) {
            *self.narrower.entry(rule.to_owned()).or_default() += 1;
        } else {
            self.differ(row, "law", rule, &before.join("; "), &after.join("; "));
        }
    }

    /// Rules left open: each has its like, by name.
    fn open(&mut self, row: usize, old: &Value, new: &Value) {
        let names =
            |of| list(of, "undetermined").into_iter().map(|open| text(open, "rule")).collect::<Vec<_>>();
        let (before, after) = (names(old), names(new));
        for old in &before {
            if !after.iter().any(|new| self.intended.renames(old, new)) {
                self.differ(row, "closed", old, old, "");
            }
        }
        for new in &after {
            if !before.iter().any(|old| self.intended.renames(old, new)) {
                self.differ(row, "opened", new, "", new);
            }
        }
    }

    fn member(&mut self, row: usize, kind: &'static str, rule: &str, old: &Value, new: &Value, member: &str) {
        self.compare(row, kind, rule, text(old, member), text(new, member));
    }

    fn compare(&mut self, row: usize, kind: &'static str, rule: &str, from: &str, to: &str) {
        if from != to {
            self.differ(row, kind, rule, from, to);
        }
    }

    fn differ(&mut self, row: usize, kind: &'static str, rule: &str, from: &str, to: &str) {
        if self.intended.explains(kind, rule, from, to) {
            self.explained += 1;
            return;
        }
        let (count, samples) = self.found.entry((kind, rule.to_owned())).or_default();
        *count += 1;
        if samples.len() < SAMPLES {
            samples.push(format!("{}, report {row}\n      - {from}\n      + {to}", self.at));
        }
    }

    /// The outcome as a person reads it.
    pub(super) fn summary(&self) -> String {
        let mut out = format!(
            "\n{} reports in pairs, {} of the same text; {} differences are intended, {} are not\n",
            self.reports,
            self.same,
            self.explained,
            self.unexplained()
        );
        let renamed: usize =
            self.intended.rows.iter().filter(|row| row.kind() == "renamed").map(|row| row.used).sum();
        let narrower: usize = self.narrower.values().sum();
        let _ = writeln!(out, "{renamed} findings of renamed rules, {narrower} with narrower citations");
        for (rule, count) in &self.narrower {
            let _ = writeln!(out, "  narrower citations  {rule}: {count}");
        }
        for row in &self.intended.rows {
            let met = if row.used == 0 {
                " – met nowhere: remove it".to_owned()
            } else {
                format!(": {}", row.used)
            };
            let _ = writeln!(out, "  intended  {}{met}", row.name());
        }
        for ((kind, rule), (count, samples)) in &self.found {
            let _ = writeln!(out, "  NOT INTENDED  {kind} {rule}: {count}");
            for sample in samples {
                let _ = writeln!(out, "    {sample}");
            }
        }
        out
    }
}

fn list<'v>(report: &'v Value, member: &str) -> Vec<&'v Value> {
    report[member].as_array().into_iter().flatten().collect()
}

fn text<'v>(value: &'v Value, member: &str) -> &'v str {
    value[member].as_str().unwrap_or_default()
}

/// A finding in one line.
fn line(finding: &Value) -> String {
    format!("{} at {}: {}", text(finding, "severity"), text(finding, "path"), text(finding, "message"))
}

fn fix(finding: &Value) -> String {
    let fix = &finding["fix"];
    let edits = list(fix, "edits");
    let edits = edits.iter().map(|edit| format!("{} = {}", text(edit, "path"), text(edit, "value")));
    [text(fix, "confidence").to_owned()].into_iter().chain(edits).collect::<Vec<_>>().join("; ")
}

/// What a finding cites: texts, or objects that hold the name of the act and the article.
fn law(finding: &Value) -> Vec<String> {
    let cited = |one: &Value| match one {
        Value::String(text) => text.clone(),
        one if text(one, "article").is_empty() => text(one, "title").to_owned(),
        one => format!("{}, {}", text(one, "title"), text(one, "article")),
    };
    list(finding, "basis").into_iter().map(cited).collect()
}

/// The values of a normalised record by their paths.
fn values(record: &Value) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    for (role, attributes) in record.as_object().into_iter().flatten() {
        for (attribute, value) in attributes.as_object().into_iter().flatten() {
            values.insert(format!("{role}.{attribute}"), value.as_str().unwrap_or_default().to_owned());
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = r#"{"lawDate":"2018-03-12","findings":[
        {"rule":"birth/mother-age","path":"mother.birthDate","severity":"warning","args":{"age":8},"message":"8 tuổi",
         "basis":["Luật A, Điều 1","Luật B, Điều 2"],"fix":{"confidence":"likely","edits":[{"path":"mother.birthDate","value":"1980"}]}}],
        "undetermined":[{"rule":"birth/deadline","needs":[]}],"record":{"child":{"name":"Lê Văn Tám"}}}"#;

    /// The kinds of difference between the report above and the same with something replaced.
    fn differences(table: &str, from: &str, to: &str) -> (Vec<String>, usize) {
        assert!(OLD.contains(from), "{from}");
        let table = format!("kind\trule\tfrom\tto\twhy\n{table}");
        let mut comparison = Comparison::new(Intended::parse(&table).unwrap());
        let json = |text: &str| serde_json::from_str(text).unwrap();
        comparison.report(1, &json(OLD), &json(&OLD.replace(from, to)));
        let kinds = comparison.found.keys().map(|(kind, rule)| format!("{kind} {rule}")).collect();
        (kinds, comparison.narrower.values().sum())
    }

    #[test]
    fn every_member_is_compared() {
        for (from, to, kinds) in [
            ("8 tuổi", "9 tuổi", &["sentence birth/mother-age"][..]),
            ("{\"age\":8}", "{\"age\":9}", &["args birth/mother-age"]),
            ("\"warning\"", "\"error\"", &["severity birth/mother-age"]),
            ("\"1980\"", "\"1981\"", &["fix birth/mother-age"]),
            ("likely", "certain", &["fix birth/mother-age"]),
            ("Luật B, Điều 2", "Luật B, Điều 3", &["law birth/mother-age"]),
            ("\"Luật A, Điều 1\",\"Luật B, Điều 2\"", "", &["law birth/mother-age"]),
            (
                "\"path\":\"mother.birthDate\",\"severity\"",
                "\"path\":\"father.birthDate\",\"severity\"",
                &["added birth/mother-age", "dropped birth/mother-age"],
            ),
            ("birth/mother-age", "parents/age", &["added parents/age", "dropped birth/mother-age"]),
            ("birth/deadline", "birth/late", &["closed birth/deadline", "opened birth/late"]),
            ("Lê Văn Tám", "Lê Tám", &["record child.name"]),
            ("2018-03-12", "2018-03-13", &["law date *"]),
        ] {
            assert_eq!(differences("", from, to).0, kinds, "{from}");
        }
    }

    #[test]
    fn narrower_citations_need_no_row() {
        assert_eq!(differences("", ",\"Luật B, Điều 2\"", ""), (vec![], 1));
    }

    #[test]
    fn the_table_explains() {
        let rename = "renamed\tbirth/mother-age\t\tparents/age\tone rule for both parents\n";
        assert_eq!(differences(rename, "birth/mother-age", "parents/age").0, [""; 0]);
        let sentence = "sentence\tbirth/mother-age\t* tuổi\t* tuổi\tanother number on purpose\n";
        assert_eq!(differences(sentence, "8 tuổi", "9 tuổi").0, [""; 0]);
        assert_eq!(differences(sentence, "8 tuổi", "9 năm").0, ["sentence birth/mother-age"]);
    }
}
