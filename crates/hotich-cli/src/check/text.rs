//! The check as a person reads it: findings by rule, worst first, and the sum.

use std::fmt::Write as _;

use hotich::Language;
use hotich::book::{Options, RuleSummary, Summary};
use hotich::date::PartialDate;

use super::{Book, Choose as _};
use crate::explain::{basis, severity_word};
use crate::paint::Paint;

/// A number with its thousands apart, as the language writes it.
pub(super) fn number(value: u64, language: Language) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(match language {
                Language::Vi => '.',
                Language::En => ',',
            });
        }
        out.push(digit);
    }
    out
}

/// One file.
pub(super) fn book(book: &Book, options: &Options, paint: Paint) -> String {
    let mut out = String::new();
    let language = options.render.language;
    let Ok(summary) = &book.outcome else {
        return out;
    };
    let _ = writeln!(out, "{}: {}\n", paint.bold(&book.name), kinds(summary, language));
    let mut rules: Vec<_> = summary.by_rule.iter().collect();
    rules.sort_by_key(|(name, rule)| (rule.severity, u64::MAX - rule.count, **name));
    for (name, rule) in rules {
        write_rule(name, rule, language, paint, &mut out);
    }
    out.push_str(&counts(summary, options));
    if !summary.by_rule.is_empty() {
        let tip = language.choose(
            "Xem quy tắc, căn cứ và ví dụ: hotich explain TÊN-QUY-TẮC",
            "For a rule, its law and examples: hotich explain RULE",
        );
        let _ = writeln!(out, "{}", paint.dim(tip));
    }
    out.push('\n');
    out
}

/// Which kinds of record were checked; where they are several, with the rows of each.
fn kinds(summary: &Summary, language: Language) -> String {
    let one = summary.kinds.len() == 1;
    let named: Vec<String> = summary
        .kinds
        .iter()
        .map(|(kind, rows)| match kind.label().get(language) {
            label if one => label.to_owned(),
            label => format!("{label} ({} {})", number(*rows, language), language.choose("hàng", "rows")),
        })
        .collect();
    named.join(", ")
}

fn write_rule(name: &str, rule: &RuleSummary, language: Language, paint: Paint, out: &mut String) {
    let severity = paint.severity(rule.severity, severity_word(rule.severity, language));
    let _ = write!(out, "{severity} {}: {}", paint.bold(name), number(rule.count, language));
    let rows: Vec<String> =
        rule.rows.iter().filter(|&&row| row > 0).map(|&row| number(row, language)).collect();
    if !rows.is_empty() {
        let more = if rule.count > rule.rows.len() as u64 { " …" } else { "" };
        let word = language.choose("hàng", "rows");
        let _ = write!(out, "  {}", paint.dim(format_args!("{word} {}{more}", rows.join(", "))));
    }
    out.push('\n');
    for sample in &rule.samples {
        let place = match (sample.row, language) {
            (0, Language::Vi) => "dòng tiêu đề".to_owned(),
            (0, Language::En) => "header".to_owned(),
            (row, Language::Vi) => {
                format!("hàng {} (dòng {})", number(row, language), number(sample.line, language))
            }
            (row, Language::En) => {
                format!("row {} (line {})", number(row, language), number(sample.line, language))
            }
        };
        let path = if sample.path.is_empty() { String::new() } else { format!(", {}", sample.path) };
        let place = paint.dim(format!("{place}{path}:"));
        let _ = writeln!(out, "  {place} {}", shown(&sample.message));
        if !sample.fix.is_empty() {
            let word = language.choose("sửa", "fix");
            let _ = writeln!(out, "    {} {}", paint.green(format_args!("{word} →")), shown(&sample.fix));
        }
    }
    if let Some(law) = hotich::rules::find(name).and_then(|rule| basis(rule, language)) {
        let word = language.choose("căn cứ", "law");
        let _ = writeln!(out, "  {}", paint.dim(format_args!("{word}: {law}")));
    }
    out.push('\n');
}

/// A value of a record on one line, and without the controls that would move a terminal's cursor.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '␣' } else { c }).collect()
}

/// The sum over several files.
pub(super) fn total(summary: &Summary, options: &Options) -> String {
    let all = options.render.language.choose("Tất cả các tệp", "All files");
    format!("{all}\n{}", counts(summary, options))
}

/// The sum: rows, findings, the date taken as today.
pub(super) fn counts(summary: &Summary, options: &Options) -> String {
    let language = options.render.language;
    let n = |value: u64| number(value, language);
    let [errors, warnings, infos] = summary.worst;
    let clean = summary.rows - errors - warnings - infos;
    let (errors, warnings, infos, clean) = (n(errors), n(warnings), n(infos), n(clean));
    let (rows, blank) = (n(summary.rows), n(summary.blank));
    let [all_errors, all_warnings, all_infos] = summary.findings.map(n);
    let today = PartialDate::from(options.context.settings().today);
    let stage = options.context.settings().stage.name();
    match language {
        Language::Vi => {
            let blank = if summary.blank > 0 { format!(" ({blank} dòng trống)") } else { String::new() };
            format!(
                "{rows} hàng{blank}: {errors} có lỗi, {warnings} có cảnh báo, {infos} chỉ có thông tin, \
                 {clean} không có phát hiện. Tổng số phát hiện: {all_errors} lỗi, {all_warnings} cảnh báo, \
                 {all_infos} thông tin. Xét ở bước {stage}, tính đến ngày {}.\n",
                today.to_form()
            )
        }
        Language::En => {
            let blank = if summary.blank > 0 { format!(" ({blank} blank lines)") } else { String::new() };
            format!(
                "{rows} rows{blank}: {errors} with errors, {warnings} with warnings, {infos} with infos only, \
                 {clean} clean. Findings: {all_errors} errors, {all_warnings} warnings, {all_infos} infos. \
                 Stage {stage}, as of {today}.\n"
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands() {
        assert_eq!(number(0, Language::Vi), "0");
        assert_eq!(number(1_234_567, Language::Vi), "1.234.567");
        assert_eq!(number(123_456, Language::En), "123,456");
    }
}
