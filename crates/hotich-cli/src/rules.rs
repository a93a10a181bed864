//! `hotich rules`: the catalogue.

use std::fmt::Write as _;
use std::process::ExitCode;

use hotich::report::FORMAT;
use hotich::rules::RULES;
use hotich::{Card, Language, catalogue};

use crate::args::{Args, Next};
use crate::explain::{basis, interval, severity_word, summary};
use crate::failure::Outcome;
use crate::output::Output;
use crate::paint::Paint;

#[derive(Clone, Copy)]
enum Layout {
    Text,
    Json,
    Markdown,
}

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let mut layout = Layout::Text;
    while let Some(next) = args.next()? {
        match next {
            Next::Option(option) if option == "format" => {
                let layouts = [("text", Layout::Text), ("json", Layout::Json), ("md", Layout::Markdown)];
                layout = args.choice("--format", &layouts)?;
            }
            Next::Option(other) => return Err(args.unknown(&other)),
            Next::Value(word) => return Err(args.too_many(&word)),
        }
    }
    let text = match layout {
        Layout::Text => as_text(args.language, Paint::of_stdout()),
        Layout::Json => {
            format!("{{\"format\":{FORMAT},\"rules\":{}}}\n", catalogue::rules_json(args.language))
        }
        Layout::Markdown => as_markdown(args.language),
    };
    let mut output = Output::stdout();
    output.write(&text)?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// What a rule is about in one line: its summary in English, its message in Vietnamese.
fn line(card: &Card, language: Language) -> String {
    match language {
        Language::Vi => card.messages.first().map_or_else(String::new, |message| message.vi().to_owned()),
        Language::En => summary(card),
    }
}

fn as_text(language: Language, paint: Paint) -> String {
    let mut out = String::new();
    for rule in RULES {
        let severity = rule.card.severity.archive;
        let word = paint.severity(severity, severity_word(severity, language));
        let when = paint.dim(format!("· {}", interval(rule, language)));
        let _ = writeln!(out, "{} {word} {when}", paint.bold(rule.card.name));
        let _ = writeln!(out, "  {}", line(&rule.card, language));
    }
    let _ = match language {
        Language::Vi => writeln!(out, "\n{} quy tắc. Chi tiết: hotich explain QUY-TẮC", RULES.len()),
        Language::En => writeln!(out, "\n{} rules. Details: hotich explain RULE", RULES.len()),
    };
    out
}

fn as_markdown(language: Language) -> String {
    let vi = language == Language::Vi;
    let mut out = String::new();
    let _ = writeln!(out, "# {}\n", if vi { "Quy tắc" } else { "Rules" });
    let head = if vi {
        "| Quy tắc | Biểu mẫu | Sổ lưu trữ | Hiệu lực |"
    } else {
        "| rule | in forms | in books | in force |"
    };
    let _ = writeln!(out, "{head}\n|---|---|---|---|");
    for rule in RULES {
        let [form, archive] = [rule.card.severity.form, rule.card.severity.archive]
            .map(|severity| severity_word(severity, language));
        let anchor = rule.card.name.replace('/', "");
        let when = interval(rule, language);
        let _ = writeln!(out, "| [{}](#{anchor}) | {form} | {archive} | {when} |", rule.card.name);
    }
    for rule in RULES {
        let _ = writeln!(out, "\n## {}\n\n{}\n", rule.card.name, unindented(rule.card.docs.text));
        let law = basis(rule, language).unwrap_or_else(|| {
            (if vi { "tính nhất quán của chính hồ sơ" } else { "internal consistency" }).to_owned()
        });
        let _ = writeln!(out, "- {}: {law}", if vi { "Căn cứ" } else { "Law" });
        let _ = writeln!(out, "- {}: {}", if vi { "Hiệu lực" } else { "In force" }, interval(rule, language));
        let fields: Vec<String> =
            catalogue::fields_of(rule).iter().map(|field| format!("`{field}`")).collect();
        if !fields.is_empty() {
            let _ = writeln!(out, "- {}: {}", if vi { "Trường" } else { "Fields" }, fields.join(", "));
        }
        for message in rule.card.messages {
            let name = if vi { "Thông báo" } else { "Message" };
            let _ = writeln!(out, "- {name}: {}", message.get(language));
        }
        let name = if vi { "Ví dụ" } else { "Example" };
        let _ = writeln!(out, "\n| {name} | | | |\n|---|---|---|---|");
        for example in rule.card.docs.examples {
            let (note, record) = (example.note, example.record.replace('|', "\\|").replace('\n', " "));
            let _ = writeln!(out, "| {note} | {} | {} | `{record}` |", example.kind.name(), example.verdict);
        }
    }
    out
}

/// The documentation without the space that every line of a comment begins with.
fn unindented(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    lines.join("\n")
}
