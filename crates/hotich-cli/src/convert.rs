//! `hotich convert`: a CSV file of an old encoding becomes UTF-8.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use hotich::Language;
use hotich::book::{Conversion, Converter};
use hotich::text::Decoding;

use crate::args::{Args, Next};
use crate::failure::{FOUND, Failure, Outcome, tell};
use crate::lines::Wanted;
use crate::normalize;
use crate::output::{Output, keep_apart};

/// Read at a time.
const PIECE: usize = 1 << 16;
/// Cells with unknown bytes, and cells that are open, that are named on the standard error; the report lists more.
const TOLD: usize = 10;

/// What begins the result.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    /// The byte order mark of UTF-8.
    Utf8,
    /// That of UTF-16, in which all of it is written.
    Utf16,
}

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let (mut file, mut output, mut report) = (None, None, None);
    let (mut wanted, mut quiet, mut mark) = (Wanted::Auto, false, Mark::None);
    let mut columns = Vec::new();
    while let Some(next) = args.next()? {
        let option = match next {
            Next::Value(word) if file.is_none() => {
                file = Some(PathBuf::from(word));
                continue;
            }
            Next::Value(word) => return Err(args.too_many(&word)),
            Next::Option(option) => option,
        };
        match option.as_str() {
            "encoding" => wanted = normalize::encoding(&mut args)?,
            "column" => columns.push(column(&mut args)?),
            "output" => output = Some(args.path("--output")?),
            "report" => report = Some(args.path("--report")?),
            "bom" => mark = Mark::Utf8,
            "utf16" => mark = Mark::Utf16,
            "quiet" => quiet = true,
            other => return Err(args.unknown(other)),
        }
    }
    let Some(file) = file else {
        return Err(Failure::usage(match args.language {
            Language::Vi => "chuyển mã tệp nào? Xem hotich convert --help",
            Language::En => "convert which file? See hotich convert --help",
        }));
    };
    let report_to = report.as_deref().map(Some);
    let outputs: Vec<_> = [output.as_deref()].into_iter().chain(report_to).collect();
    keep_apart(&[&file], &outputs, args.language)?;
    let mut converter = Converter::new(match wanted {
        Wanted::Auto => None,
        Wanted::Encoding(encoding) => Some(encoding),
    });
    for (name, encoding) in columns {
        converter = converter.column(&name, encoding);
    }
    let conversion = convert(&file, converter, output.as_deref(), mark, args.language)?;
    if let Some(path) = report {
        let mut to = Output::to(Some(&path))?;
        to.write(&conversion.to_json())?;
        to.write("\n")?;
        to.finish()?;
    }
    if !quiet {
        tell_all(&conversion, args.language);
    }
    Ok(if conversion.lost_cells == 0 && conversion.damaged_cells == 0 && conversion.open_cells == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FOUND)
    })
}

/// `NAME=ENCODING`.
fn column(args: &mut Args) -> Result<(String, hotich::text::legacy::Encoding), Failure> {
    use hotich::text::legacy::Encoding;
    let given = args.text("--column")?;
    let found = given
        .rsplit_once('=')
        .and_then(|(name, encoding)| Some((name.to_owned(), encoding.parse::<Encoding>().ok()?)));
    found.ok_or_else(|| args.wrong("--column", &given, &["HO_TEN=tcvn3", "3=vni"]))
}

fn convert(
    file: &Path,
    mut converter: Converter,
    output: Option<&Path>,
    mark: Mark,
    language: Language,
) -> Result<Conversion, Failure> {
    let failed = |error: io::Error| Failure::io(file.display(), &error);
    let mut input: Box<dyn Read> = if file == Path::new("-") {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(file).map_err(failed)?)
    };
    let mut buffer = vec![0_u8; PIECE];
    let mut text = String::new();
    let mut head = Vec::new();
    input.by_ref().take(4).read_to_end(&mut head).map_err(failed)?;
    if let Some(error) = hotich::book::not_text(&head) {
        return Err(Failure::usage(format!("{}: {}", file.display(), error.message(language))));
    }
    let mut to = Output::to(output)?.in_utf16(mark == Mark::Utf16);
    if mark != Mark::None && !head.starts_with(b"\xef\xbb\xbf") {
        to.write("\u{feff}")?;
    }
    converter.push(&head, &mut text);
    loop {
        let read = input.read(&mut buffer).map_err(failed)?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        converter.push(bytes, &mut text);
        are_there(file, &converter.not_there(), language)?;
        to.write(&text)?;
        text.clear();
    }
    let conversion = converter.finish(&mut text);
    are_there(file, &conversion.not_there, language)?;
    to.write(&text)?;
    to.finish()?;
    Ok(conversion)
}

/// Refuses to go on as if nothing was asked, where a column that is named by `--column` is none of the file.
fn are_there(file: &Path, missing: &[impl AsRef<str>], language: Language) -> Result<(), Failure> {
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = missing.iter().map(|name| format!("«{}»", name.as_ref())).collect();
    let (file, names) = (file.display(), names.join(", "));
    Err(Failure::usage(match language {
        Language::Vi => format!(
            "{file}: --column nêu cột không có trong tệp: {names}; hãy viết như ở dòng tên cột, hoặc số thứ tự của cột"
        ),
        Language::En => format!(
            "{file}: --column names columns that are not there: {names}; write them as in the header, or their number"
        ),
    }))
}

/// Says what was done with each column, and which cells need a person. No value of the file is shown.
fn tell_all(conversion: &Conversion, language: Language) {
    let vi = language == Language::Vi;
    if conversion.utf16 {
        tell(if vi { "tệp ở mã UTF-16" } else { "the file was UTF-16" });
    }
    for (index, column) in conversion.columns.iter().enumerate() {
        let number = index.saturating_add(1);
        let encoding = match column.decoding {
            None => "ASCII".to_owned(),
            Some(Decoding::Bytes(encoding)) => encoding.name().to_owned(),
            Some(Decoding::Letters(encoding)) if vi => format!("{} (chữ trong UTF-8)", encoding.name()),
            Some(Decoding::Letters(encoding)) => format!("{} (letters in UTF-8)", encoding.name()),
        };
        let (name, cells, changed, lost) = (&column.name, column.cells, column.changed, column.lost);
        let damaged = match (column.damaged, vi) {
            (0, _) => String::new(),
            (damaged, true) => format!(", mất chữ từ trước {damaged} (dấu ? hoặc � trong chữ)"),
            (damaged, false) => format!(", {damaged} with letters lost before (? or � inside of words)"),
        };
        let open = match (column.open, vi) {
            (0, _) => String::new(),
            (open, true) => format!(", chưa rõ bảng mã {open} (giữ nguyên)"),
            (open, false) => format!(", {open} of an unclear encoding (left as they are)"),
        };
        tell(if vi {
            format!(
                "cột {number} «{name}»: {encoding}; {cells} ô, đổi {changed}, không đọc hết {lost}{damaged}{open}"
            )
        } else {
            format!(
                "column {number} “{name}”: {encoding}; {cells} cells, {changed} changed, {lost} not read in full{damaged}{open}"
            )
        });
    }
    for open in conversion.open.iter().take(TOLD) {
        let (row, column) = (open.row, open.column);
        tell(if vi {
            format!(
                "dòng {row}, cột {column}: chưa rõ bảng mã, giữ nguyên; xem giấy tờ, hoặc nêu bằng --column"
            )
        } else {
            format!(
                "row {row}, column {column}: encoding unclear, left as it is; see the paper, or name it by --column"
            )
        });
    }
    for lost in conversion.lost.iter().take(TOLD) {
        let (row, column, bytes) = (lost.row, lost.column, lost.bytes);
        tell(if vi {
            format!("dòng {row}, cột {column}: {bytes} byte không đọc được, giữ ở dạng \\xNN")
        } else {
            format!("row {row}, column {column}: {bytes} bytes unknown, kept as \\xNN")
        });
    }
}
