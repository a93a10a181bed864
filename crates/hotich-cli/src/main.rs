//! The command `hotich`: checks civil-registration books and shows the rules. What is right and wrong is decided
//! in the library; here are arguments, files, threads and the layout of texts.

mod args;
mod changes;
mod check;
mod convert;
mod dedupe;
mod east_asian;
mod explain;
mod failure;
mod fields;
mod help;
mod lines;
mod mend;
mod normalize;
mod output;
mod paint;
mod rules;
mod source;
mod template;
mod today;
mod undo;
mod workbook;

use std::process::ExitCode;

use hotich::Language;

use args::Args;
use failure::{Failure, Outcome};

fn main() -> ExitCode {
    output::clean_up_on_signals();
    let language = args::language(std::env::args_os());
    match run(language) {
        Ok(code) => code,
        Err(failure) => failure.report(language),
    }
}

fn run(language: Language) -> Outcome {
    let mut args = Args::of_process(language);
    match args.command()?.as_deref() {
        Some("check") => check::run(args),
        Some("rules") => rules::run(args),
        Some("explain") => explain::run(args),
        Some("fields") => fields::run(args),
        Some("normalize" | "normalise") => normalize::run(args),
        Some("convert") => convert::run(args),
        Some("undo") => undo::run(args),
        Some("dedupe") => dedupe::run(args),
        Some("template") => template::run(args),
        Some("help") => help::print(args.command()?.as_deref().unwrap_or_default(), language),
        Some("version") => help::version(),
        Some(other) => Err(Failure::usage(match language {
            Language::Vi => format!("không có lệnh «{other}»; xem hotich --help"),
            Language::En => format!("no command “{other}”; see hotich --help"),
        })),
        None => Err(Failure::usage(match language {
            Language::Vi => "thiếu lệnh; xem hotich --help",
            Language::En => "which command? See hotich --help",
        })),
    }
}
