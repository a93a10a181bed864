//! Tables of any kind: the columns that are told are compared as texts.

use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

use hotich::Language;
use hotich::book::{Converter, Format, Options, separator};
use hotich::text::legacy::Encoding;
use hotich_link::Plain;

use super::Wanted;
use crate::failure::{Failure, Outcome, tell};
use crate::output::Output;
use crate::source::{self, Unreadable};

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
    read(file, columns, &mut table, &wanted.options)?;
    let rows = table.len();
    if let Some(path) = &wanted.against {
        table.against();
        read(path, columns, &mut table, &wanted.options)?;
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

/// Takes the rows of a file, however it is packed, in UTF-8 or UTF-16, whatever parts its cells.
fn read(path: &Path, columns: &[String], table: &mut Plain, options: &Options) -> Result<(), Failure> {
    let (name, language) = (source::name(path), options.render.language);
    let no_table = || {
        Failure::usage(match language {
            Language::Vi => format!("{name}: không phải một bảng CSV bằng UTF-8 hay UTF-16"),
            Language::En => format!("{name}: is no one table of CSV in UTF-8 or UTF-16"),
        })
    };
    let failed = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => Failure::io(&name, &error),
        _ => no_table(),
    };
    let opened = source::open(path, options).map_err(|error| match error {
        Unreadable::Io(error) => Failure::io(&name, &error),
        Unreadable::Told(why) => Failure::usage(format!("{name}: {why}")),
    })?;
    let [mut stream] = <[_; 1]>::try_from(opened.streams).map_err(|_| no_table())?;
    let mut bytes = Vec::new();
    stream.input.read_to_end(&mut bytes).map_err(|error| Failure::io(&name, &error))?;
    let (mut converter, mut text) = (Converter::new(Some(Encoding::Utf8)), String::new());
    converter.push(&bytes, &mut text);
    if stream.format == Some(Format::JsonLines) || converter.finish(&mut text).lost_cells > 0 {
        return Err(no_table());
    }
    let mut builder = csv::ReaderBuilder::new();
    builder.flexible(true).delimiter(options.separator.unwrap_or_else(|| separator(text.as_bytes())));
    let mut reader = builder.from_reader(text.as_bytes());
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
