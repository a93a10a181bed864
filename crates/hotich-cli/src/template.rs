//! `hotich template`: a blank workbook for entries of a kind, which helps who types them in.

use std::path::PathBuf;
use std::process::ExitCode;

use hotich::schema::{Column, ValueKind};
use hotich::{Context, Kind, Language, Record, Severity, Stage, check};
use hotich_sample::Plan;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, Format, FormatAlign, FormatBorder,
    Note, Workbook, XlsxError,
};

use crate::args::{Args, Next};
use crate::failure::{Failure, Outcome, tell};
use crate::output::Output;
use crate::today::today;

/// The header stands below the title and the example, which so are no entries.
const HEADER: u32 = 2;
const LAST: u32 = 1_048_575;
/// Excel keeps no longer list in a cell, and no longer hint.
const MAX_LIST: usize = 255;
const MAX_HINT: usize = 250;
/// Entries among which the example is looked for.
const ENTRIES: usize = 60;

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let (mut kind, mut output, mut quiet): (Option<Kind>, Option<PathBuf>, bool) = (None, None, false);
    while let Some(next) = args.next()? {
        match next {
            Next::Value(word) => return Err(args.too_many(&word)),
            Next::Option(option) => match option.as_str() {
                "kind" => kind = Some(args.kind()?),
                "output" => output = Some(args.path("--output")?),
                "quiet" => quiet = true,
                other => return Err(args.unknown(other)),
            },
        }
    }
    let language = args.language;
    let (Some(kind), Some(output)) = (kind, output) else {
        return Err(Failure::usage(match language {
            Language::Vi => "cần: hotich template --kind LOẠI --output TỆP.xlsx",
            Language::En => "needed: hotich template --kind KIND --output FILE.xlsx",
        }));
    };
    if output.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("xlsx")) {
        return Err(Failure::usage(match language {
            Language::Vi => "--output: mẫu là tệp .xlsx",
            Language::En => "--output: a template is an .xlsx file",
        }));
    }
    // Somebody may have typed a book into a template of that name.
    if output.exists() {
        return Err(Failure::usage(match language {
            Language::Vi => format!("{}: tệp đã có, không ghi đè", output.display()),
            Language::En => format!("{}: the file is there already and is not replaced", output.display()),
        }));
    }
    let bytes = workbook(kind, language).map_err(|error| Failure::usage(error.to_string()))?;
    let mut to = Output::to(Some(&output))?;
    to.write_bytes(&bytes)?;
    to.finish()?;
    if !quiet {
        tell(match language {
            Language::Vi => format!("đã ghi mẫu {}; nhập từ dòng {}", kind.label().get(language), HEADER + 2),
            Language::En => {
                format!("wrote a template for {}; type from row {}", kind.label().get(language), HEADER + 2)
            }
        });
    }
    Ok(ExitCode::SUCCESS)
}

/// What a column is called: its label, where that names this field alone.
fn header(kind: Kind, column: &'static Column) -> &'static str {
    let label = column.label.get(Language::Vi);
    if kind.layout().find(label) == Some(column) { label } else { column.path }
}

/// An entry without any finding, of a person who does not exist; the one with most values.
fn example(kind: Kind) -> Option<Record> {
    let plan = Plan { seed: 2026, entries: ENTRIES, per_damage: 0, repeated: 0, torn: 0 };
    let book = match kind.name() {
        "birth" => hotich_sample::birth::book(plan),
        "marriage" => hotich_sample::marriage::book(plan),
        name => hotich_sample::kinds::KINDS.iter().find(|it| it.name == name)?.book(plan),
    };
    let text = book.csv();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().ok()?.clone();
    let context = Context::new(today()).stage(Stage::Archive);
    let mut best: Option<(usize, Record)> = None;
    for row in reader.records().filter_map(Result::ok) {
        let mut record = Record::new(kind);
        for (name, value) in headers.iter().zip(&row).filter(|(_, value)| !value.is_empty()) {
            record.set_named(name, value);
        }
        let report = check(&record, &context);
        let is_good = report.findings().iter().all(|finding| finding.severity() == Severity::Info);
        let filled = row.iter().filter(|value| !value.is_empty()).count();
        if is_good && best.as_ref().is_none_or(|(most, _)| filled > *most) {
            best = Some((filled, record));
        }
    }
    best.map(|(_, record)| record)
}

/// Whether an entry that is handed in must have a field, whatever else it holds.
fn required(kind: Kind) -> Vec<&'static Column> {
    let report = check(&Record::new(kind), &Context::new(today()).stage(Stage::Submit));
    let lacks = report
        .findings()
        .iter()
        .filter(|it| hotich::rules::find(it.rule()).is_some_and(hotich::Rule::requires));
    lacks.filter_map(|finding| finding.at().column()).collect()
}

/// What a value is to look like.
fn hint(column: &Column, language: Language) -> String {
    let vi = language == Language::Vi;
    let what = match column.value {
        ValueKind::Name => {
            ("Họ, chữ đệm, tên đầy đủ, như trong sổ", "Surname, middle name, given name as in the book")
        }
        ValueKind::Date => (
            "Ngày/tháng/năm; chỉ biết tháng/năm hoặc năm thì ghi như vậy",
            "Day/month/year; month/year or year where no more is known",
        ),
        ValueKind::DateInWords => ("Ngày bằng chữ", "The date in words"),
        ValueKind::Sex => ("Nam hoặc Nữ", "Nam or Nữ"),
        ValueKind::Choice(_) => ("Một trong các mã hoặc nhãn sau", "One of these codes or labels"),
        ValueKind::Ethnicity => ("Tên dân tộc", "Ethnic group"),
        ValueKind::Nationality => ("Quốc tịch", "Nationality"),
        ValueKind::PersonalId => ("12 chữ số", "12 digits"),
        ValueKind::PaperNumber => {
            ("Số giấy tờ, giữ cả số 0 ở đầu", "Number of the paper, with its leading zeros")
        }
        ValueKind::Place => ("Địa chỉ hoặc đơn vị hành chính", "An address or administrative unit"),
        ValueKind::Office => ("Cơ quan đăng ký", "The registering office"),
        ValueKind::EntryNumber => ("Số trong sổ", "Number of the entry"),
        ValueKind::BookNumber => ("Quyển số: NN/năm", "Book: NN/year"),
        ValueKind::Count => ("Một số nhỏ", "A small number"),
        _ => ("Như trong sổ", "As in the book"),
    };
    let mut out = if vi { what.0 } else { what.1 }.to_owned();
    if let ValueKind::Choice(list) = column.value {
        for choice in list.items.iter().filter(|choice| !choice.code().is_empty()) {
            out.push_str(&format!("\n{} = {}", choice.code(), choice.label().get(language)));
        }
    }
    out
}

fn validation(column: &Column, language: Language) -> Result<DataValidation, XlsxError> {
    let most = DataValidationRule::LessThanOrEqualTo(u32::from(column.max_length));
    let rule = DataValidation::new();
    let rule = match column.value {
        ValueKind::Sex => rule.allow_list_strings(&["Nam", "Nữ"])?,
        ValueKind::PersonalId => rule.allow_text_length(DataValidationRule::EqualTo(12)),
        ValueKind::Choice(list) => {
            let items = || list.items.iter().filter(|choice| !choice.code().is_empty());
            let labels: Vec<&str> = items().map(|choice| choice.label().get(Language::Vi)).collect();
            let codes: Vec<&str> = items().map(|choice| choice.code()).collect();
            let fits = |texts: &[&str]| {
                let length: usize = texts.iter().map(|text| text.chars().count() + 1).sum();
                length <= MAX_LIST && texts.iter().all(|text| !text.contains(','))
            };
            match (fits(&labels), fits(&codes)) {
                (true, _) => rule.allow_list_strings(&labels)?,
                (_, true) => rule.allow_list_strings(&codes)?,
                _ => rule.allow_text_length(most),
            }
        }
        _ => rule.allow_text_length(most),
    };
    let shown: String = hint(column, language).chars().take(MAX_HINT).collect();
    // A warning, no stop: what stands in an old book is typed as it stands.
    rule.set_error_style(DataValidationErrorStyle::Warning)
        .set_error_message(match language {
            Language::Vi => "Giá trị này khác với mẫu. Nếu sổ ghi đúng như vậy thì chọn Yes để giữ.",
            Language::En => "This is not as expected. If the book has it so, choose Yes to keep it.",
        })?
        .set_input_message(shown)
}

fn workbook(kind: Kind, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let text = Format::new().set_num_format("@");
    let title = Format::new().set_bold().set_font_size(14);
    let grey = text.clone().set_italic().set_font_color(Color::RGB(0x0070_7070));
    let head = text
        .clone()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00D9_E2F3));
    let must = head.clone().set_background_color(Color::RGB(0x00FF_E699));
    let (example, required) = (example(kind), required(kind));
    let sheet = book.add_worksheet().set_name("Sổ")?;
    let about = match language {
        Language::Vi => {
            "hàng dưới là ví dụ (người không có thật); cột nền vàng là mục bắt buộc; nhập từ dưới dòng tên cột"
        }
        Language::En => {
            "the next row is an example (of nobody); columns on yellow must be filled; type below the header"
        }
    };
    sheet.write_string_with_format(0, 0, format!("{} – {about}", kind.label().get(language)), &title)?;
    for (number, column) in (0_u16..).zip(kind.layout().columns) {
        sheet.set_column_format(number, &text)?;
        sheet.set_column_width(
            number,
            if matches!(column.value, ValueKind::Name | ValueKind::Place) { 28 } else { 16 },
        )?;
        let is_required = required.contains(&column);
        sheet.write_string_with_format(
            HEADER,
            number,
            header(kind, column),
            if is_required { &must } else { &head },
        )?;
        let mut note = format!("{}\n{}\n{}", column.label.get(language), column.path, hint(column, language));
        if is_required {
            note.push_str(match language {
                Language::Vi => "\nBắt buộc",
                Language::En => "\nMust be filled",
            });
        }
        sheet.insert_note(HEADER, number, &Note::new(note).set_author("hotich"))?;
        sheet.add_data_validation(HEADER + 1, number, LAST, number, &validation(column, language)?)?;
        if let Some(value) = example.as_ref().and_then(|record| record.raw(column.slot)) {
            sheet.write_string_with_format(HEADER - 1, number, value, &grey)?;
        }
    }
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    book.save_to_buffer()
}
