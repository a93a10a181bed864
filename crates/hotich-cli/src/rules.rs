//! `hotich rules`: the catalogue.

use std::fmt::Write as _;
use std::process::ExitCode;

use hotich::date::{NaiveDate, PartialDate};
use hotich::law::Force;
use hotich::report::FORMAT;
use hotich::rule::Rule;
use hotich::rules::RULES;
use hotich::{Kind, Language, catalogue, check};

use crate::args::{Args, Next};
use crate::explain::{basis, day, interval, severity_word, summary};
use crate::failure::Outcome;
use crate::output::Output;
use crate::paint::Paint;
use crate::today::today;

#[derive(Clone, Copy)]
enum Layout {
    Text,
    Json,
    Markdown,
}

/// Which rules are asked for.
struct Wanted {
    kind: Option<Kind>,
    /// The day on which they are looked at.
    on: Option<NaiveDate>,
    /// Those that do not hold on that day, too.
    all: bool,
}

impl Wanted {
    fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        let of_kind = |rule: &'static Rule| self.kind.is_none_or(|kind| check::runs_on(rule, kind));
        let held = |rule: &Rule| self.all || self.force(rule).is_none_or(|force| force == Force::InForce);
        RULES.iter().copied().filter(move |rule| of_kind(rule) && held(rule))
    }

    /// What a rule is on the day that is asked for.
    fn force(&self, rule: &Rule) -> Option<Force> {
        self.on.map(|day| catalogue::force_of(rule, day))
    }

    /// The days on which a rule holds, and what that makes it on the day that is asked for.
    fn interval(&self, rule: &Rule, language: Language) -> String {
        let interval = interval(rule, language);
        match self.force(rule) {
            Some(force) => format!("{interval} · {}", force.label().get(language)),
            None => interval,
        }
    }
}

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let mut layout = Layout::Text;
    let mut wanted = Wanted { kind: None, on: None, all: false };
    while let Some(next) = args.next()? {
        match next {
            Next::Option(option) => match option.as_str() {
                "format" => {
                    let layouts = [("text", Layout::Text), ("json", Layout::Json), ("md", Layout::Markdown)];
                    layout = args.choice("--format", &layouts)?;
                }
                "json" => layout = Layout::Json,
                "kind" => wanted.kind = Some(args.kind()?),
                "as-of" => wanted.on = Some(args.day("--as-of")?),
                "all" => wanted.all = true,
                _ => return Err(args.unknown(&option)),
            },
            Next::Value(word) => return Err(args.too_many(&word)),
        }
    }
    if wanted.all {
        wanted.on.get_or_insert_with(today);
    }
    let text = match layout {
        Layout::Text => as_text(&wanted, args.language, Paint::of_stdout()),
        Layout::Json => as_json(&wanted, args.language),
        Layout::Markdown => as_markdown(&wanted, args.language),
    };
    let mut output = Output::stdout();
    output.write(&text)?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

fn as_json(wanted: &Wanted, language: Language) -> String {
    let mut out = format!("{{\"format\":{FORMAT},");
    if let Some(day) = wanted.on {
        let _ = write!(out, "\"asOf\":\"{}\",", PartialDate::from(day));
    }
    out.push_str("\"rules\":[");
    for (index, rule) in wanted.rules().enumerate() {
        out.push_str(if index > 0 { "," } else { "" });
        match wanted.on {
            Some(day) => catalogue::rule_json_on(rule, language, day, &mut out),
            None => catalogue::rule_json(rule, language, &mut out),
        }
    }
    out.push_str("]}\n");
    out
}

fn as_text(wanted: &Wanted, language: Language, paint: Paint) -> String {
    let mut out = String::new();
    let mut count = 0;
    for rule in wanted.rules() {
        count += 1;
        let severity = rule.card.severity.archive;
        let word = paint.severity(severity, severity_word(severity, language));
        let when = paint.dim(format!("· {}", wanted.interval(rule, language)));
        let _ = writeln!(out, "{} {word} {when}", paint.bold(rule.card.name));
        let _ = writeln!(out, "  {}", summary(&rule.card, language));
    }
    let on = wanted.on.map(|on| day(on, language));
    let _ = match (language, on) {
        (Language::Vi, None) => write!(out, "\n{count} quy tắc."),
        (Language::En, None) => write!(out, "\n{count} rules."),
        (Language::Vi, Some(on)) => {
            write!(out, "\n{count} quy tắc, xét vào ngày {on}{}.", others(wanted, language))
        }
        (Language::En, Some(on)) => write!(out, "\n{count} rules as of {on}{}.", others(wanted, language)),
    };
    out.push_str(match language {
        Language::Vi => " Chi tiết: hotich explain QUY-TẮC\n",
        Language::En => " Details: hotich explain RULE\n",
    });
    out
}

/// How many rules there are that did not hold on the day.
fn others(wanted: &Wanted, language: Language) -> String {
    let every = Wanted { all: true, ..*wanted };
    let count = |force| every.rules().filter(|rule| every.force(rule) == Some(force)).count();
    let told = [Force::Pending, Force::Expired].into_iter().map(|force| (count(force), force.label()));
    let told = told.filter(|(count, _)| *count > 0);
    let told: Vec<_> = told.map(|(count, label)| format!("{count} {}", label.get(language))).collect();
    match (told.is_empty(), wanted.all, language) {
        (true, ..) => String::new(),
        (_, true, _) => format!(" ({})", told.join(", ")),
        (_, _, Language::Vi) => format!(" (không kể: {}; --all liệt kê tất cả)", told.join(", ")),
        (_, _, Language::En) => format!(" (without: {}; --all lists them)", told.join(", ")),
    }
}

fn as_markdown(wanted: &Wanted, language: Language) -> String {
    let vi = language == Language::Vi;
    let mut out = String::new();
    let _ = writeln!(out, "# {}\n", if vi { "Quy tắc" } else { "Rules" });
    let head = if vi {
        "| Quy tắc | Biểu mẫu | Sổ lưu trữ | Hiệu lực |"
    } else {
        "| rule | in forms | in books | in force |"
    };
    let _ = writeln!(out, "{head}\n|---|---|---|---|");
    for rule in wanted.rules() {
        let [form, archive] = [rule.card.severity.form, rule.card.severity.archive]
            .map(|severity| severity_word(severity, language));
        let anchor = rule.card.name.replace('/', "");
        let when = wanted.interval(rule, language);
        let _ = writeln!(out, "| [{}](#{anchor}) | {form} | {archive} | {when} |", rule.card.name);
    }
    for rule in wanted.rules() {
        let _ =
            writeln!(out, "\n## {}\n\n{}\n", rule.card.name, unindented(rule.card.docs.text.get(language)));
        let law = basis(rule, language).unwrap_or_else(|| {
            (if vi { "tính nhất quán của chính hồ sơ" } else { "internal consistency" }).to_owned()
        });
        let _ = writeln!(out, "- {}: {law}", if vi { "Căn cứ" } else { "Law" });
        let _ = writeln!(
            out,
            "- {}: {}",
            if vi { "Hiệu lực" } else { "In force" },
            wanted.interval(rule, language)
        );
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
            let record = cell(example.record);
            // What an example shows is written in English alone.
            let note = if vi { "" } else { example.note };
            let _ = write!(out, "| {note} | {} | {} | `{record}`", example.kind, example.verdict);
            for (kind, record) in example.related {
                let beside = if vi { "bên cạnh" } else { "beside" };
                let _ = write!(out, " {beside} {kind} `{}`", cell(record));
            }
            out.push_str(" |\n");
        }
    }
    out
}

/// JSON on one line in a cell of a table.
fn cell(json: &str) -> String {
    json.replace('|', "\\|").replace('\n', " ")
}

/// The documentation without the space that every line of a comment begins with.
fn unindented(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    lines.join("\n")
}
