//! Findings as SARIF 2.1.0, the form in which checkers of texts exchange theirs.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use hotich::book::{MATTERS, Options, Seen, Summary};
use hotich::text::json::write_string;
use hotich::{Language, Severity, rules};

use crate::explain::{basis, summary as docs};
use crate::workbook::Mark;

/// The object up to its first finding.
pub(super) const HEAD: &str = "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[";

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A path as a reference in a URI.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte))
            }
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
    out
}

/// Where something was found.
struct At<'a> {
    file: &'a str,
    line: u64,
    /// The row as a spreadsheet numbers it.
    row: u64,
    path: &'a str,
}

fn result(rule: &str, severity: Severity, message: &str, at: &At<'_>, out: &mut String) {
    let At { file, line, row, path } = *at;
    out.push_str("{\"ruleId\":");
    write_string(rule, out);
    let _ = write!(out, ",\"level\":\"{}\",\"message\":{{\"text\":", level(severity));
    write_string(message, out);
    out.push_str("},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":");
    write_string(&uri(file), out);
    out.push('}');
    if line > 0 {
        let _ = write!(out, ",\"region\":{{\"startLine\":{line}}}");
    }
    out.push('}');
    if !path.is_empty() {
        out.push_str(",\"logicalLocations\":[{\"fullyQualifiedName\":");
        write_string(path, out);
        out.push_str("}]");
    }
    let _ = writeln!(out, "}}],\"properties\":{{\"sheetRow\":{row}}}}}");
}

/// The findings of a row, a line for each.
pub(super) fn row(seen: &Seen<'_>, file: &str, options: &Options, out: &mut String) {
    let render = &options.render;
    for finding in seen.report.findings() {
        let message = finding.message(render.language, render.masked);
        let at = At { file, line: seen.line, row: seen.sheet_row, path: finding.path() };
        result(finding.rule(), finding.severity(), &message, &at, out);
    }
}

/// What is found in a header.
pub(super) fn header(marks: &[Mark], file: &str) -> String {
    let mut out = String::new();
    for mark in marks {
        let at = At { file, line: mark.row, row: mark.row, path: "" };
        result(mark.rule, mark.severity, &mark.message, &at, &mut out);
    }
    out
}

/// What is odd about a book as a whole, which is on no line.
pub(super) fn whole(summary: &Summary, file: &str, options: &Options) -> String {
    let mut out = String::new();
    for matter in summary.matters() {
        let at = At { file, line: 0, row: 0, path: "" };
        result(matter.name, matter.severity, matter.message(options.render.language), &at, &mut out);
    }
    out
}

/// The object behind its last finding: the rules that spoke.
pub(super) fn tail(total: &Summary, matters: &BTreeSet<&str>, language: Language) -> String {
    let mut out = format!(
        "\n],\"columnKind\":\"unicodeCodePoints\",\"tool\":{{\"driver\":{{\"name\":\"hotich\",\"version\":\"{}\",\"rules\":[",
        hotich::VERSION
    );
    let mut comma = "";
    for name in total.by_rule.keys() {
        let Some(rule) = rules::find(name) else { continue };
        let _ = write!(out, "{comma}\n{{\"id\":\"{name}\",\"shortDescription\":{{\"text\":");
        write_string(&docs(&rule.card, language), &mut out);
        out.push('}');
        if let Some(law) = basis(rule, language) {
            out.push_str(",\"help\":{\"text\":");
            write_string(&law, &mut out);
            out.push('}');
        }
        out.push('}');
        comma = ",";
    }
    for card in MATTERS.iter().filter(|card| matters.contains(card.name)) {
        let _ = write!(out, "{comma}\n{{\"id\":\"{}\",\"shortDescription\":{{\"text\":", card.name);
        write_string(card.says.get(language), &mut out);
        out.push_str("}}");
        comma = ",";
    }
    out.push_str("\n]}}}]}\n");
    out
}
