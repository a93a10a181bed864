//! `hotich explain`: a rule with its law, interval, severity, fields and examples.

use std::fmt::Write as _;
use std::process::ExitCode;

use hotich::card::Example;
use hotich::catalogue;
use hotich::date::{NaiveDate, PartialDate};
use hotich::law::{Effectivity, Status};
use hotich::place::Communes;
use hotich::report::FORMAT;
use hotich::rule::Rule;
use hotich::rules;
use hotich::{Card, Context, Field, Kind, Language, Record, Related, Severity, Stage};

use crate::args::{Args, Next};
use crate::failure::{Failure, Outcome};
use crate::output::Output;
use crate::paint::Paint;

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let mut wanted = Vec::new();
    let mut json = false;
    while let Some(next) = args.next()? {
        match next {
            Next::Value(name) => wanted.push(name.to_string_lossy().into_owned()),
            Next::Option(option) if option == "format" => {
                json = args.choice("--format", &[("text", false), ("json", true)])?;
            }
            Next::Option(other) => return Err(args.unknown(&other)),
        }
    }
    let language = args.language;
    if wanted.is_empty() {
        return Err(Failure::usage(match language {
            Language::Vi => "thiếu tên quy tắc; xem hotich rules",
            Language::En => "which rule? See hotich rules",
        }));
    }
    let mut found = Vec::new();
    for name in &wanted {
        found.extend(find(name, language)?);
    }
    let paint = Paint::of_stdout();
    let mut output = Output::stdout();
    let mut text = String::new();
    if json {
        let _ = write!(text, "{{\"format\":{FORMAT},\"rules\":[");
    }
    for (index, rule) in found.into_iter().enumerate() {
        if json {
            text.push_str(if index > 0 { "," } else { "" });
            catalogue::rule_json(rule, language, &mut text);
        } else {
            text.push_str(if index > 0 { "\n" } else { "" });
            write_rule(rule, language, paint, &mut text);
        }
    }
    if json {
        text.push_str("]}\n");
    }
    output.write(&text)?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// The rule with this name, or those that took it over; else the nearest names are told.
fn find(name: &str, language: Language) -> Result<Vec<&'static Rule>, Failure> {
    let found: Vec<_> = rules::named(name).into_iter().filter_map(rules::find).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let names = rules::RULES.iter().map(|rule| rule.card.name);
    let mut near: Vec<_> = names.map(|known| (distance(name, known), known)).collect();
    near.sort_unstable();
    let near: Vec<&str> = near.into_iter().take(3).map(|(_, name)| name).collect();
    let near = near.join(", ");
    Err(Failure::usage(match language {
        Language::Vi => format!("không có quy tắc «{name}»; gần giống: {near}"),
        Language::En => format!("no rule “{name}”; near it: {near}"),
    }))
}

/// Edits between two names; less where one is part of the other.
fn distance(a: &str, b: &str) -> usize {
    if b.contains(a) {
        return 0;
    }
    // No name of a rule is longer; what was typed may be.
    strsim::levenshtein(&a.chars().take(60).collect::<String>(), b)
}

/// A severity as a word of the language.
pub(crate) fn severity_word(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::Vi) => "LỖI",
        (Severity::Warning, Language::Vi) => "CẢNH BÁO",
        (Severity::Info, Language::Vi) => "THÔNG TIN",
        (Severity::Error, Language::En) => "ERROR",
        (Severity::Warning, Language::En) => "WARNING",
        (Severity::Info, Language::En) => "INFO",
    }
}

/// The law of a rule in one line; none for rules of internal consistency.
pub(crate) fn basis(rule: &Rule, language: Language) -> Option<String> {
    let all: Vec<String> =
        catalogue::basis_of(rule).iter().map(|citation| citation.in_language(language)).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

pub(crate) fn day(day: NaiveDate, language: Language) -> String {
    let date = PartialDate::from(day);
    match language {
        Language::Vi => date.to_form(),
        Language::En => date.to_string(),
    }
}

/// The days on which a rule holds.
pub(crate) fn interval(rule: &Rule, language: Language) -> String {
    let Effectivity { from, to } = catalogue::in_force_of(rule);
    let (from, to) = (from.map(|from| day(from, language)), to.map(|to| day(to, language)));
    match (from, to, language) {
        (None, None, Language::Vi) => "mọi thời kỳ".to_owned(),
        (None, None, Language::En) => "at all times".to_owned(),
        (Some(from), None, Language::Vi) => format!("từ {from}"),
        (Some(from), None, Language::En) => format!("from {from}"),
        (None, Some(to), Language::Vi) => format!("đến hết {to}"),
        (None, Some(to), Language::En) => format!("until {to}"),
        (Some(from), Some(to), Language::Vi) => format!("từ {from} đến hết {to}"),
        (Some(from), Some(to), Language::En) => format!("from {from} until {to}"),
    }
}

/// The first paragraph of a rule's documentation on one line.
pub(crate) fn summary(card: &Card, language: Language) -> String {
    let first = card.docs.text.get(language).trim().split("\n\n").next().unwrap_or_default();
    first.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What forms of the first kind that has it call a field.
fn label(field: Field, language: Language) -> &'static str {
    let column = Kind::ALL.iter().find_map(|kind| kind.layout().of(field));
    column.map_or("", |column| column.label.get(language))
}

fn write_rule(rule: &'static Rule, language: Language, paint: Paint, out: &mut String) {
    let vi = language == Language::Vi;
    let card = &rule.card;
    let _ = writeln!(out, "{}", paint.bold(card.name));
    for line in card.docs.text.get(language).trim().lines() {
        let line = line.trim();
        let _ = writeln!(out, "{}{line}", if line.is_empty() { "" } else { "  " });
    }
    let heading = |out: &mut String, name: &str| {
        let _ = writeln!(out, "{}", paint.bold(format_args!("{name}:")));
    };
    let row = |out: &mut String, name: &str, value: &dyn std::fmt::Display| {
        let _ = writeln!(out, "{} {value}", paint.bold(format_args!("{name}:")));
    };
    out.push('\n');
    let [form, archive] = [card.severity.form, card.severity.archive]
        .map(|severity| paint.severity(severity, severity_word(severity, language)));
    let (in_forms, in_books) =
        if vi { ("biểu mẫu", "sổ lưu trữ") } else { ("in forms", "in books") };
    let name = if vi { "Mức độ (severity)" } else { "Severity" };
    row(out, name, &format_args!("{in_forms} {form}, {in_books} {archive}"));
    let kinds: Vec<&str> = catalogue::kinds_of(rule).map(Kind::name).collect();
    row(out, if vi { "Loại việc" } else { "Kinds" }, &kinds.join(", "));
    let stages: Vec<&str> = catalogue::stages_of(rule).into_iter().map(Stage::name).collect();
    row(out, if vi { "Bước (stages)" } else { "Stages" }, &stages.join(", "));
    row(out, if vi { "Hiệu lực (in force)" } else { "In force" }, &interval(rule, language));
    let law = if vi { "Căn cứ (law)" } else { "Law" };
    let basis = catalogue::basis_of(rule);
    if basis.is_empty() {
        let none = "tính nhất quán của chính hồ sơ, không dựa vào văn bản nào";
        row(out, law, &if vi { none } else { "internal consistency of the record; no act" });
    } else {
        heading(out, law);
        for citation in &basis {
            let status = match (citation.status, vi) {
                (Status::Verified, true) => "đã đọc văn bản",
                (Status::Verified, false) => "text read",
                (Status::Secondary, true) => "theo nguồn thứ cấp",
                (Status::Secondary, false) => "from a secondary source",
                (Status::Unverified, true) => "chưa kiểm chứng: không bao giờ thành lỗi",
                (Status::Unverified, false) => "not verified: never the ground of an error",
            };
            let _ = writeln!(
                out,
                "  {} {}",
                citation.in_language(language),
                paint.dim(format_args!("({status})"))
            );
        }
    }
    let name = if vi { "Trường (fields)" } else { "Fields" };
    let fields = catalogue::fields_of(rule);
    if fields.is_empty() {
        row(out, name, &if vi { "mọi trường, hoặc cả hồ sơ" } else { "any field, or the record as a whole" });
    } else {
        heading(out, name);
        for field in fields {
            let _ = writeln!(out, "  {field} {}", paint.dim(format_args!("({})", label(field, language))));
        }
    }
    heading(out, if vi { "Thông báo (messages)" } else { "Messages" });
    for message in card.messages {
        let _ = writeln!(out, "  {}", message.get(language));
    }
    heading(out, if vi { "Ví dụ (examples)" } else { "Examples" });
    for example in card.docs.examples {
        write_example(card, example, language, paint, out);
    }
}

/// An example, checked here and now: what is printed is what the rule says.
fn write_example(card: &Card, example: &Example, language: Language, paint: Paint, out: &mut String) {
    let verdict = match (example.verdict, language) {
        ("fail", Language::Vi) => "vi phạm (fail)",
        ("pass", Language::Vi) => "đạt (pass)",
        ("not-applicable", Language::Vi) => "không áp dụng (not-applicable)",
        ("not-in-force", Language::Vi) => "chưa hoặc hết hiệu lực (not-in-force)",
        ("undetermined", Language::Vi) => "chưa kết luận được (undetermined)",
        (name, _) => name,
    };
    let verdict = match example.verdict {
        "fail" => paint.severity(card.severity.at(example.stage), verdict),
        "pass" => paint.green(verdict),
        _ => paint.dim(verdict),
    };
    let (kind, stage) = (example.kind.name(), example.stage.name());
    let _ = write!(out, "  {verdict} · {kind} · {stage}");
    // What an example shows is written in English alone.
    if language == Language::En {
        let _ = write!(out, " · {}", example.note);
    }
    out.push('\n');
    let _ = writeln!(out, "    {}", paint.dim(example.record));
    for (kind, record) in example.related {
        let beside = if language == Language::Vi { "bên cạnh" } else { "beside" };
        let _ = writeln!(out, "    {}", paint.dim(format_args!("{beside} {kind}: {record}")));
    }
    let mut context = Context::new(example.today).stage(example.stage);
    if example.communes {
        context = context.communes(Communes::embedded());
    }
    let related: Related =
        example.related.iter().map(|&(kind, record)| Record::from_json(kind, record)).collect();
    let record = Record::from_json(example.kind, example.record);
    let report = hotich::check_related(&record, &related, &context);
    for finding in report.of_rule(card.name) {
        let _ = writeln!(out, "    → {}", finding.message(language, false));
        let fix = finding.fix_text(false);
        if !fix.is_empty() {
            let word = if language == Language::Vi { "sửa" } else { "fix" };
            let _ = writeln!(out, "      {}", paint.green(format_args!("{word} → {fix}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances() {
        assert_eq!(distance("abc", "abc"), 0);
        assert_eq!(distance("dedline", "birth/deadline"), 7);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", ""), 0);
    }
}
