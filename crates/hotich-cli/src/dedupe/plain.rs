//! Tables of any kind: the columns that are told are compared as texts.

use std::fs::File;
use std::path::Path;
use std::process::ExitCode;

use hotich::Language;
use hotich_link::Plain;

use super::Wanted;
use crate::failure::{Failure, Outcome, tell};
use crate::output::Output;

/// Compares the rows of the files by these columns.
pub(super) fn run(wanted: &Wanted, columns: &[String]) -> Outcome {
    let language = wanted.options.render.language;
    let [file] = wanted.files.as_slice() else {
        return Err(Failure::usage(match language {
            Language::Vi => "--columns: chỉ một tệp, có thể thêm --against",
            Language::En => "--columns: one file, and maybe --against another",
        }));
    };
    let mut table = Plain::new(columns.len());
    read(file, columns, &mut table, language)?;
    let rows = table.len();
    if let Some(path) = &wanted.against {
        table.against();
        read(path, columns, &mut table, language)?;
    }
    let mut output = Output::to(wanted.pairs.as_deref())?;
    let mut line: Vec<String> = ["a", "b", "class", "weight"].map(str::to_owned).to_vec();
    line.extend(columns.iter().flat_map(|name| [name.clone(), format!("{name}.weight")]));
    line.extend(["prior".to_owned(), "prior.weight".to_owned()]);
    output.write(&cells(&line)?)?;
    let (mut links, mut compared) = (0_u64, 0_u64);
    for found in table.matches() {
        compared += 1;
        let class = found.class();
        links += u64::from(class != "no");
        if class == "no" && !wanted.all {
            continue;
        }
        let b = found.b as usize - if wanted.against.is_some() { rows } else { 0 };
        line =
            vec![(found.a + 1).to_string(), (b + 1).to_string(), class.to_owned(), found.weight.to_string()];
        line.extend(
            found.columns.iter().flat_map(|(level, worth)| [level.name().to_owned(), worth.to_string()]),
        );
        line.extend(["stranger".to_owned(), found.prior.to_string()]);
        output.write(&cells(&line)?)?;
    }
    output.finish()?;
    if !wanted.quiet {
        let rows = table.len();
        tell(match language {
            Language::Vi => format!("{rows} hàng, so {compared} cặp: {links} cặp là một"),
            Language::En => format!("{rows} rows, {compared} pairs compared: {links} are one"),
        });
    }
    Ok(ExitCode::SUCCESS)
}

/// A line of CSV.
fn cells(cells: &[String]) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells).map_err(std::io::Error::other)?;
    let bytes = writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn read(path: &Path, columns: &[String], table: &mut Plain, language: Language) -> Result<(), Failure> {
    let name = path.display();
    let failed = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => Failure::io(&name, &error),
        _ => Failure::usage(match language {
            Language::Vi => format!("{name}: không phải tệp CSV bằng UTF-8"),
            Language::En => format!("{name}: is no CSV in UTF-8"),
        }),
    };
    let file = File::open(path).map_err(|error| Failure::io(&name, &error))?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(std::io::BufReader::new(file));
    let header = reader.headers().map_err(failed)?.clone();
    let mut places = Vec::new();
    for wanted in columns {
        let place = header.iter().position(|name| name.trim().trim_start_matches('\u{feff}') == wanted);
        places.push(place.ok_or_else(|| {
            Failure::usage(match language {
                Language::Vi => format!("{name}: không có cột «{wanted}»"),
                Language::En => format!("{name}: no column `{wanted}`"),
            })
        })?);
    }
    for row in reader.records() {
        let row = row.map_err(failed)?;
        table.push(places.iter().map(|at| row.get(*at).unwrap_or_default()));
    }
    Ok(())
}
