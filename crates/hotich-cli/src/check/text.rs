//! The check as a person reads it: findings by rule, worst first, and the sum.

use std::fmt::Write as _;

use hotich::book::{Checker, Everywhere, Mapped, Options, Origin, RuleSummary, Sample, Summary};
use hotich::date::PartialDate;
use hotich::finding::MASK;
use hotich::{Language, Stage};

use super::{Book, Choose as _};
use crate::explain::severity_word;
use crate::paint::Paint;

/// A number with its thousands apart, as the language writes it.
pub(crate) fn number(value: u64, language: Language) -> String {
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

/// What the columns of a sheet are taken for.
pub(crate) struct Columns {
    pub(crate) all: String,
    /// Whether some column is not called by a name of the layout.
    pub(crate) is_worth_a_look: bool,
}

/// What the columns of a sheet hold, in one line; nothing for lines of JSON. A header that no field is called may be a value:
/// it is not shown where values are masked.
pub(crate) fn columns(columns: &[Mapped], language: Language, masked: bool) -> Option<Columns> {
    let of = |wanted: &[Origin]| {
        let all = (0..).zip(columns);
        all.filter(|(_, mapped)| wanted.contains(&mapped.origin)).collect::<Vec<(usize, &Mapped)>>()
    };
    let named = |list: &[(usize, &Mapped)]| {
        let shown = list.iter().map(|(at, mapped)| match mapped.column {
            // Both are named, so that a person sees which is which.
            Some(column) if mapped.origin == Origin::Twice => {
                let is_first = |it: &&(usize, &Mapped)| it.1.column == mapped.column;
                let first = (0..).zip(columns).find(|it| is_first(&it));
                let (first, header) = first.map_or((0, ""), |(at, it)| (at + 1, it.header.as_str()));
                let (header, twice, at) = (shown(header), shown(&mapped.header), at + 1);
                match language {
                    Language::Vi => {
                        format!("«{twice}» (cột {at}, trùng «{header}» ở cột {first}) → {}", column.path)
                    }
                    Language::En => {
                        format!("“{twice}” (column {at}, as “{header}” in column {first}) → {}", column.path)
                    }
                }
            }
            Some(column) => format!("«{}» → {}", shown(&mapped.header), column.path),
            None if masked => format!("«{MASK}»"),
            None => format!("«{}»", shown(&mapped.header)),
        });
        shown.collect::<Vec<_>>().join(", ")
    };
    let (known, likely) = (of(&[Origin::Name]), of(&[Origin::Proposed]));
    let (told, twice) = (of(&[Origin::Told]), of(&[Origin::Twice]));
    let (counters, unknown) = (of(&[Origin::Counter]), of(&[Origin::Unknown]));
    let mut parts = Vec::new();
    for (list, vi, en) in [
        (&known, "cột", "columns"),
        (&likely, "cột hiểu theo cách ghi thường gặp", "columns by what offices commonly write"),
        (&told, "cột theo --map", "columns by --map"),
        (&twice, "cột trùng trường, không xét", "columns whose field another one has, not checked"),
        (&counters, "cột đếm, không xét", "counts of lines, not checked"),
        (&unknown, "cột không rõ, không xét", "columns that nobody knows, not checked"),
    ] {
        if !list.is_empty() {
            parts.push(format!("{} ({}): {}", language.choose(vi, en), list.len(), named(list)));
        }
    }
    let others = [likely, told, twice, counters, unknown];
    (!columns.is_empty()).then(|| Columns {
        all: parts.join("; "),
        is_worth_a_look: others.iter().any(|list| !list.is_empty()),
    })
}

/// What else there is to say of how the columns are taken: what a map names that is not there, and that the columns look like
/// another kind than the one that somebody has named.
pub(super) fn remarks(checker: &Checker, language: Language) -> Vec<String> {
    let mut all = Vec::new();
    if !checker.not_there().is_empty() {
        let named: Vec<String> =
            checker.not_there().iter().map(|name| format!("«{}»", shown(name))).collect();
        let named = named.join(", ");
        all.push(match language {
            Language::Vi => format!("--map nêu cột không có trong sổ: {named}"),
            Language::En => format!("--map names columns that are not there: {named}"),
        });
    }
    if let Some(kind) = checker.looks_like() {
        let (looks, named) = (kind.label().get(language), checker.kind().label().get(language));
        all.push(match language {
            Language::Vi => format!("các cột giống sổ {looks} hơn, nhưng xét là {named} như đã nêu"),
            Language::En => {
                format!(
                    "the columns look more like another kind ({looks}), but are checked as {named}, as told"
                )
            }
        });
    }
    all
}

/// Columns without a name in which there are values; nothing where there are none.
pub(super) fn unnamed(summary: &Summary, language: Language) -> Option<String> {
    let column = |(at, cells): (&usize, &u64)| {
        let (at, cells) = (at + 1, number(*cells, language));
        match language {
            Language::Vi => format!("cột {at} ({cells} ô)"),
            Language::En => format!("column {at} ({cells} cells)"),
        }
    };
    let first = summary.unnamed.keys().next()? + 1;
    let (count, list) =
        (summary.unnamed.len(), summary.unnamed.iter().map(column).collect::<Vec<_>>().join(", "));
    Some(match language {
        Language::Vi => format!(
            "cột không tên mà có dữ liệu, không xét ({count}): {list}; đặt tên cho cột, hoặc nêu trong --map, ví dụ \"#{first}\" = \"trường\""
        ),
        Language::En => format!(
            "columns without a name that have values, not checked ({count}): {list}; name them, or say in --map what they are, as in \"#{first}\" = \"field\""
        ),
    })
}

/// One file.
pub(super) fn book(book: &Book, options: &Options, paint: Paint) -> String {
    let mut out = String::new();
    let language = options.render.language;
    let Ok(summary) = &book.outcome else {
        return out;
    };
    let _ = writeln!(out, "{}: {}", paint.bold(&book.name), kinds(summary, language));
    if !book.columns.is_empty() {
        let _ = writeln!(out, "{}", paint.dim(&book.columns));
    }
    if let Some(unnamed) = unnamed(summary, language) {
        let _ = writeln!(out, "{}", paint.dim(unnamed));
    }
    out.push('\n');
    let mut rules: Vec<_> = summary.by_rule.iter().collect();
    rules.sort_by_key(|(name, rule)| (rule.severity, u64::MAX - rule.count, **name));
    for (name, rule) in rules {
        write_rule(name, rule, summary, language, paint, &mut out);
    }
    out.push_str(&whole(summary, language, paint));
    out.push_str(&counts(summary, options));
    if !summary.by_rule.is_empty() {
        let tip = language.choose(
            "Xem quy tắc, căn cứ và ví dụ: hotich explain TÊN-QUY-TẮC",
            "For a rule, its law and examples: hotich explain RULE",
        );
        let _ = writeln!(out, "{}", paint.dim(tip));
    }
    if summary.by_rule.contains_key("input/broken-text") {
        let tip = language.choose(
            "Chữ trong tệp không phải UTF-8. Hãy chuyển mã trước: hotich convert TỆP -o TỆP-MỚI",
            "The letters of the file are no UTF-8. Convert it first: hotich convert FILE -o NEW-FILE",
        );
        let _ = writeln!(out, "{}", paint.dim(tip));
    }
    out.push('\n');
    out
}

/// What concerns the book as a whole.
fn whole(summary: &Summary, language: Language, paint: Paint) -> String {
    if summary.book.is_none() {
        return String::new();
    }
    let mut out = format!("{}\n", paint.bold(language.choose("Cả quyển sổ", "The book as a whole")));
    let matters = summary.matters();
    if matters.is_empty() {
        let none = language.choose("không có gì bất thường", "nothing is odd");
        let _ = writeln!(out, "  {none}");
    }
    for matter in matters {
        let severity = paint.severity(matter.severity, severity_word(matter.severity, language));
        let _ = write!(out, "  {severity} {}: {}", matter.name, shown(matter.message(language)));
        if !matter.rows.is_empty() {
            let rows: Vec<String> = matter.rows.iter().map(|&row| number(row, language)).collect();
            let word = language.choose("hàng", "rows");
            let _ = write!(out, "  {}", paint.dim(format_args!("{word} {}", rows.join(", "))));
        }
        out.push('\n');
        if !matter.basis.is_empty() {
            let laws: Vec<String> = matter.basis.iter().map(|law| law.in_language(language)).collect();
            let word = language.choose("căn cứ", "law");
            let _ = writeln!(out, "    {}", paint.dim(format_args!("{word}: {}", laws.join("; "))));
        }
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

fn write_rule(
    name: &str,
    rule: &RuleSummary,
    of: &Summary,
    language: Language,
    paint: Paint,
    out: &mut String,
) {
    let severity = paint.severity(rule.severity, severity_word(rule.severity, language));
    let _ = write!(out, "{severity} {}: {}", paint.bold(name), number(rule.count, language));
    let rows: Vec<String> = rule
        .rows
        .iter()
        .zip(&rule.sheet_rows)
        .filter(|&(&row, _)| row > 0)
        .map(|(_, row)| row)
        .map(|&row| number(row, language))
        .collect();
    if !rows.is_empty() {
        let more = if rule.count > rule.rows.len() as u64 { " …" } else { "" };
        let word = language.choose("hàng", "rows");
        let _ = write!(out, "  {}", paint.dim(format_args!("{word} {}{more}", rows.join(", "))));
    }
    out.push('\n');
    let everywhere: Vec<Everywhere<'_>> = rule.everywhere(of).collect();
    let samples: Vec<Sample> = rule.samples().collect();
    // Rows that differ are shown by examples, each with what would mend it.
    let is_told =
        |sample: &Sample| everywhere.iter().any(|each| each.path == sample.path && each.message.is_some());
    for each in &everywhere {
        let path = each.path;
        let word = language.choose("mọi hàng", "every row");
        let message = each.message.as_deref().map_or_else(
            || language.choose("các hàng không giống nhau", "not the same in all").to_owned(),
            shown,
        );
        let _ = writeln!(out, "  {} {message}", paint.dim(format!("{word}, {path}:")));
        let word = language.choose("sửa", "fix");
        match (&each.fix, each.fixable) {
            (Some(fix), _) => {
                let _ = writeln!(out, "    {} {}", paint.green(format_args!("{word} →")), shown(fix));
            }
            (None, 0) => {}
            (None, rows) => {
                let (rows, word) =
                    (number(rows, language), language.choose("hàng có cách sửa", "rows have a fix"));
                let _ = writeln!(out, "    {rows} {word}");
            }
        }
        // What is true of a person is not true of all in a book.
        let is_of_entry = path.starts_with("registration.");
        if is_of_entry && hotich::rules::find(name).is_some_and(hotich::Rule::requires) {
            let _ = match language {
                Language::Vi => writeln!(out, "    nếu ghi trên bìa sổ hoặc đúng cho cả sổ: --set {path}=…"),
                Language::En => writeln!(
                    out,
                    "    where it stands on the cover or is true of the whole book: --set {path}=…"
                ),
            };
        }
    }
    for sample in samples.iter().filter(|sample| !is_told(sample)) {
        let place = match (sample.row.min(1) * sample.sheet_row, language) {
            (0, Language::Vi) => "dòng tiêu đề".to_owned(),
            (0, Language::En) => "header".to_owned(),
            (row, Language::Vi) => {
                format!("hàng {}", number(row, language))
            }
            (row, Language::En) => {
                format!("row {}", number(row, language))
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
    // The law of the findings shown, which is that of their day, not all that the rule ever rested on.
    let mut laws: Vec<String> = Vec::new();
    for law in samples.into_iter().flat_map(|sample| sample.basis) {
        if !laws.contains(&law) {
            laws.push(law);
        }
    }
    if !laws.is_empty() {
        let word = language.choose("căn cứ", "law");
        let _ = writeln!(out, "  {}", paint.dim(format_args!("{word}: {}", laws.join("; "))));
    }
    out.push('\n');
}

/// A value of a record on one line, and without the controls that would move a terminal's cursor.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '␣' } else { c }).collect()
}

/// The sum over several books, and a line for each: its rows, and how many of a hundred are without errors.
pub(super) fn total(books: &[Book], summary: &Summary, options: &Options) -> String {
    let language = options.render.language;
    let mut out = format!("{}\n{}", language.choose("Tất cả các tệp", "All files"), counts(summary, options));
    for book in books {
        let Ok(summary) = &book.outcome else {
            let _ = writeln!(out, "  {}: {}", book.name, language.choose("không đọc được", "cannot be read"));
            continue;
        };
        let [errors, ..] = summary.worst;
        let (rows, good) = (number(summary.rows, language), summary.rows - errors);
        // Rounded down, so that a hundred means all.
        let tenths = good.saturating_mul(1000).checked_div(summary.rows).unwrap_or(1000);
        let (whole, tenth, errors) = (tenths / 10, tenths % 10, number(errors, language));
        let _ = match language {
            Language::Vi => {
                writeln!(out, "  {}: {rows} hàng, {errors} có lỗi, {whole},{tenth} % không có lỗi", book.name)
            }
            Language::En => {
                writeln!(out, "  {}: {rows} rows, {errors} with errors, {whole}.{tenth} % without", book.name)
            }
        };
    }
    out
}

/// The sum: rows, findings, the date taken as today.
pub(super) fn counts(summary: &Summary, options: &Options) -> String {
    let language = options.render.language;
    let n = |value: u64| number(value, language);
    let [errors, warnings, infos] = summary.worst;
    let clean = summary.rows - errors - warnings - infos;
    let (errors, warnings, infos, clean) = (n(errors), n(warnings), n(infos), n(clean));
    let (rows, blank) = (n(summary.rows), n(summary.blank));
    let mut findings = summary.findings;
    // What concerns the book as a whole is found, too.
    for matter in summary.matters() {
        if let Some(count) = findings.get_mut(matter.severity as usize) {
            *count += 1;
        }
    }
    let [all_errors, all_warnings, all_infos] = findings.map(n);
    let today = PartialDate::from(options.context.settings().today);
    let stage = options.context.settings().stage;
    let stage = language.choose(stage_label(stage), stage.name());
    let incomplete = match (summary.incomplete, language) {
        (0, _) => String::new(),
        (rows, Language::Vi) => format!(" {} hàng chưa đủ mục bắt buộc.", n(rows)),
        (rows, Language::En) => format!(" {} rows lack what must be there.", n(rows)),
    };
    match language {
        Language::Vi => {
            let mut blank =
                if summary.blank > 0 { format!(" ({blank} dòng trống)") } else { String::new() };
            if summary.above > 0 {
                let _ = write!(blank, " dưới {} dòng tiêu đề của bảng", n(summary.above));
            }
            if summary.no_entries > 0 {
                let (rows, at) = (n(summary.no_entries), no_entries(summary, language));
                let _ = write!(blank, ", không kể {rows} hàng không phải việc hộ tịch (hàng {at})");
            }
            format!(
                "{rows} hàng{blank}: {errors} có lỗi, {warnings} có cảnh báo, {infos} chỉ có thông tin, \
                 {clean} không có phát hiện. Tổng số phát hiện: {all_errors} lỗi, {all_warnings} cảnh báo, \
                 {all_infos} thông tin.{incomplete} Xét như {stage}, tính đến ngày {}.\n",
                today.to_form()
            )
        }
        Language::En => {
            let mut blank = if summary.blank > 0 { format!(" ({blank} blank lines)") } else { String::new() };
            if summary.above > 0 {
                let _ = write!(blank, " below {} lines of titles", n(summary.above));
            }
            if summary.no_entries > 0 {
                let (rows, at) = (n(summary.no_entries), no_entries(summary, language));
                let _ = write!(blank, ", without {rows} that are no entries (rows {at})");
            }
            format!(
                "{rows} rows{blank}: {errors} with errors, {warnings} with warnings, {infos} with infos only, \
                 {clean} without findings. Findings: {all_errors} errors, {all_warnings} warnings, {all_infos} infos.{incomplete} \
                 Stage {stage}, as of {today}.\n"
            )
        }
    }
}

/// Where the rows stand that are no entries.
fn no_entries(summary: &Summary, language: Language) -> String {
    let rows: Vec<String> = summary.no_entry_rows.iter().map(|&row| number(row, language)).collect();
    let more = if summary.no_entries > rows.len() as u64 { ", …" } else { "" };
    format!("{}{more}", rows.join(", "))
}

/// The stage as people call it.
fn stage_label(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "tờ khai đang điền (draft)",
        Stage::Submit => "hồ sơ nộp (submit)",
        _ => "hồ sơ lưu trữ (archive)",
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
