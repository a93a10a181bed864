//! `hotich fields`: the fields of each kind of record.

use std::fmt::Write as _;
use std::process::ExitCode;

use hotich::catalogue::layouts_json;
use hotich::report::FORMAT;
use hotich::{Kind, Language};

use crate::args::{Args, Next};
use crate::failure::Outcome;
use crate::output::Output;
use crate::paint::Paint;

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let (mut json, mut kinds) = (false, Kind::ALL.to_vec());
    while let Some(next) = args.next()? {
        match next {
            Next::Option(option) if option == "format" => {
                json = args.choice("--format", &[("text", false), ("json", true)])?;
            }
            Next::Option(option) if option == "kind" => {
                kinds = vec![args.kind()?];
            }
            Next::Option(other) => return Err(args.unknown(&other)),
            Next::Value(word) => return Err(args.too_many(&word)),
        }
    }
    let text = if json {
        format!("{{\"format\":{FORMAT},\"kinds\":{}}}\n", layouts_json(&kinds))
    } else {
        let texts: Vec<_> =
            kinds.iter().map(|&kind| as_text(kind, args.language, Paint::of_stdout())).collect();
        texts.join("\n")
    };
    let mut output = Output::stdout();
    output.write(&text)?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

fn as_text(kind: Kind, language: Language, paint: Paint) -> String {
    let mut out =
        format!("{}\n", paint.bold(format_args!("{} ({})", kind.name(), kind.label().get(language))));
    let fields = kind.layout().columns;
    let width = fields.iter().map(|field| field.path.len()).max().unwrap_or_default();
    let columns = fields.iter().map(|field| field.column.len()).max().unwrap_or_default();
    for spec in fields {
        let path = paint.bold(format!("{:width$}", spec.path));
        let (value, label) = (spec.value.name(), spec.label.get(language));
        let _ = writeln!(out, "{path}  {:columns$}  {value:13}  {label}", spec.column);
    }
    out
}
