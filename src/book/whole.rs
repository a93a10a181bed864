//! A book as a whole: its numbers, its days, how many entries it has, whose and of what it is.
//!
//! What concerns the whole book is no matter of a row: it stands in the [summary](super::Summary), under `book`.

use std::collections::BTreeMap;

use super::cards::{
    BOOKS, COUNT, DATE_ORDER, DATE_OUTSIDE, KINDS, NUMBER_FORM, NUMBER_GAP, NUMBER_MISSING, NUMBER_REPEATED,
    OFFICES,
};
use crate::card::Severity;
use crate::date::{self, NaiveDate, PartialDate, Truth, day};
use crate::finding::MASK;
use crate::id::{book_number, entry_number};
use crate::language::Language;
use crate::law::{Citation, Span};
use crate::place::COMMITTEES;
use crate::record::Record;
use crate::schema::{Attribute, Kind, Role, Stage};
use crate::text::json::{Object, write_string};
use crate::text::{clean, fold, insert_by_key, is_letter, is_mark};

/// Rows and numbers named for each matter; the rest is counted.
const NAMED: usize = 12;
/// Offices and books told apart: more are no book any more.
const TOLD_APART: usize = 50;

/// What is looked for in a book as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Closing {
    /// How many entries the closing entry of the book counts, where somebody has looked.
    pub count: Option<u64>,
}

impl Closing {
    /// With the number of entries that the closing entry tells.
    #[must_use]
    pub const fn count(count: Option<u64>) -> Self {
        Self { count }
    }
}

/// One entry, as far as it matters for its book: 16 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    year: i32,
    number: u32,
    row: u32,
    date: Option<PartialDate>,
}

/// A book as a whole. Sums of chunks are put together in order; memory grows by some bytes an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Whole {
    closing: Closing,
    /// Whether what rows say of office and book is masked: cells may stand in a wrong column.
    masked: bool,
    rows: u64,
    kinds: BTreeMap<Kind, u64>,
    /// By their folded names, with the name and the first row.
    offices: BTreeMap<String, (String, u64)>,
    /// Numbers of books as they are written, each with its first row.
    books: BTreeMap<String, u64>,
    lines: Vec<Line>,
    /// Rows without a number that can be read, or with one that stands a second time and says so.
    unnumbered: Vec<u64>,
    second: u64,
}

/// A matter of a whole book.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Matter {
    /// `book/what-is-wrong`.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The sentence in both languages.
    vi: String,
    en: String,
    /// The law of the days of the book.
    pub basis: Vec<Citation>,
    /// The first rows concerned, as a spreadsheet numbers them.
    pub rows: Vec<u64>,
}

impl Matter {
    /// The sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> &str {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }
}

impl Whole {
    /// Nothing yet, of a book with this closing entry.
    #[must_use]
    pub(super) fn new(closing: Closing, masked: bool) -> Self {
        Self { closing, masked, ..Self::default() }
    }

    /// An office or a book as it may be shown. The number of a book in its form is of no person.
    fn shown<'a>(&self, text: &'a str) -> &'a str {
        if self.masked && !is_in_form(text) { MASK } else { text }
    }

    /// Takes an entry.
    pub(super) fn add(&mut self, row: u64, record: &Record) {
        self.rows = self.rows.saturating_add(1);
        let kind = self.kinds.entry(record.kind()).or_default();
        *kind = kind.saturating_add(1);
        let text = |attribute: Attribute| {
            let raw = record.get(Role::Registration.at(attribute)).unwrap_or_default();
            clean(raw).0.into_owned()
        };
        let office = text(Attribute::Office);
        if !office.is_empty() && self.offices.len() < TOLD_APART {
            self.offices.entry(office_key(&office)).or_insert((office, row));
        }
        let book = text(Attribute::Book);
        if !book.is_empty() && self.books.len() < TOLD_APART {
            self.books.entry(book.clone()).or_insert(row);
        }
        let registered = date::parse(&text(Attribute::Date)).ok();
        let number = entry_number::parse(&text(Attribute::Number));
        let number = number.as_ref().map(entry_number::EntryNumber::components);
        let Ok(number) = number else {
            self.unnumbered.push(row);
            return;
        };
        if !number.suffix.is_empty() {
            self.second = self.second.saturating_add(1);
            return;
        }
        // Numbers begin anew with the year.
        let told = number.year.map(i32::from).or_else(|| opened(&book).map(|(_, year)| year));
        let Some(year) = registered.map(PartialDate::year).or(told) else { return };
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        self.lines.push(Line { year, number: number.number, row, date: registered });
    }

    /// Adds what follows.
    pub(super) fn merge(&mut self, other: Self) {
        self.rows = self.rows.saturating_add(other.rows);
        for (kind, rows) in other.kinds {
            let mine = self.kinds.entry(kind).or_default();
            *mine = mine.saturating_add(rows);
        }
        for (key, office) in other.offices {
            if self.offices.len() < TOLD_APART {
                self.offices.entry(key).or_insert(office);
            }
        }
        for (book, row) in other.books {
            if self.books.len() < TOLD_APART {
                self.books.entry(book).or_insert(row);
            }
        }
        self.lines.extend(other.lines);
        self.unnumbered.extend(other.unnumbered);
        self.second = self.second.saturating_add(other.second);
    }

    /// What is odd about the book, the worst first.
    #[must_use]
    pub fn matters(&self, stage: Stage) -> Vec<Matter> {
        let mut lines = self.lines.clone();
        lines.sort_unstable();
        let mut found: Vec<Matter> = Vec::new();
        found.extend(self.counted());
        self.of_one(&mut found);
        for year in lines.chunk_by(|a, b| a.year == b.year) {
            self.numbers(year, stage, &mut found);
        }
        found.extend(self.order(&lines));
        found.extend(self.years(&lines));
        found.extend(self.forms());
        if !self.unnumbered.is_empty() {
            let count = self.unnumbered.len();
            found.push(Matter {
                name: NUMBER_MISSING.name,
                severity: NUMBER_MISSING.severity.form,
                vi: format!("{count} hàng không có số đăng ký đọc được, nên không biết sổ có đủ số hay không."),
                en: format!("{count} rows have no number that can be read, so nobody knows whether all numbers are there."),
                basis: Vec::new(),
                rows: first(self.unnumbered.iter().copied()),
            });
        }
        let mut sorted = Vec::with_capacity(found.len());
        for matter in found {
            insert_by_key(&mut sorted, matter, |matter| matter.severity);
        }
        sorted
    }

    /// Whether some matter is an error.
    #[must_use]
    pub fn has_errors(&self, stage: Stage) -> bool {
        self.matters(stage).iter().any(|matter| matter.severity == Severity::Error)
    }

    /// The closing entry counts the entries.
    fn counted(&self) -> Option<Matter> {
        let told = self.closing.count.filter(|&told| told != self.rows)?;
        let rows = self.rows;
        Some(Matter {
            name: COUNT.name,
            severity: COUNT.severity.form,
            vi: format!("Lời khóa sổ ghi {told} việc, nhưng tệp có {rows} hàng. Tìm hàng thiếu hoặc thừa."),
            en: format!(
                "The closing entry counts {told} entries, but there are {rows} rows. Look for what is missing or too much."
            ),
            basis: self.law(COUNT.basis),
            rows: Vec::new(),
        })
    }

    /// One kind, one office, one book.
    fn of_one(&self, found: &mut Vec<Matter>) {
        if self.kinds.len() > 1 {
            let kinds = |language: Language| {
                let each =
                    self.kinds.iter().map(|(kind, rows)| format!("{} ({rows})", kind.label().get(language)));
                each.collect::<Vec<_>>().join(", ")
            };
            found.push(Matter {
                name: KINDS.name,
                severity: KINDS.severity.form,
                vi: format!(
                    "Sổ có nhiều loại việc: {}. Mỗi loại việc hộ tịch ghi vào một quyển.",
                    kinds(Language::Vi)
                ),
                en: format!(
                    "The book has several kinds of event: {}. Each kind has a book of its own.",
                    kinds(Language::En)
                ),
                basis: self.law(KINDS.basis),
                rows: Vec::new(),
            });
        }
        let names = |names: Vec<&str>| {
            let more = if names.len() > 5 { ", …" } else { "" };
            let named: Vec<String> =
                names.iter().take(5).map(|name| format!("«{}»", self.shown(name))).collect();
            format!("{}{more}", named.join(", "))
        };
        if self.offices.len() > 1 {
            let offices = names(self.offices.values().map(|(name, _)| name.as_str()).collect());
            let mut rows: Vec<u64> = self.offices.values().map(|(_, row)| *row).collect();
            rows.sort_unstable();
            found.push(Matter {
                name: OFFICES.name,
                severity: OFFICES.severity.form,
                vi: format!("Sổ có nhiều nơi đăng ký: {offices}. Một quyển sổ là của một cơ quan."),
                en: format!("The book has several offices: {offices}. A book is that of one office."),
                basis: Vec::new(),
                rows: first(rows.into_iter()),
            });
        }
        let books = self.apart();
        if books.len() > 1 {
            let mut rows: Vec<u64> = books.iter().map(|(_, row)| *row).collect();
            let books = names(books.iter().map(|(book, _)| *book).collect());
            rows.sort_unstable();
            found.push(Matter {
                name: BOOKS.name,
                severity: BOOKS.severity.form,
                vi: format!(
                    "Các hàng ghi nhiều quyển số: {books}. Kiểm tra lại, hoặc tách thành từng quyển."
                ),
                en: format!("The rows name several books: {books}. Check, or check each book by itself."),
                basis: Vec::new(),
                rows: first(rows.into_iter()),
            });
        }
    }

    /// The books that are not one book in another way of writing, each as it is first written, with its first row: 01/1998, 1-1998
    /// and «Quyển 1 năm 1998» are one, and so is 01/98 beside them.
    fn apart(&self) -> Vec<(&str, u64)> {
        let mut all: Vec<(&str, u64)> = self.books.iter().map(|(book, &row)| (book.as_str(), row)).collect();
        all.sort_by_key(|&(_, row)| row);
        let mut apart: Vec<(&str, u64)> = Vec::new();
        for (book, row) in all {
            if !apart.iter().any(|(other, _)| is_same_book(book, other)) {
                apart.push((book, row));
            }
        }
        apart
    }

    /// The numbers of one year, in order.
    fn numbers(&self, lines: &[Line], stage: Stage, found: &mut Vec<Matter>) {
        let (Some(least), Some(most)) = (lines.first(), lines.last()) else { return };
        let year = least.year;
        let (mut repeated, mut rows) = (Vec::new(), Vec::new());
        for same in lines.chunk_by(|a, b| a.number == b.number).filter(|same| same.len() > 1) {
            repeated.extend(same.first().map(|line| u64::from(line.number)));
            rows.extend(same.iter().map(|line| u64::from(line.row)));
        }
        if !repeated.is_empty() {
            let (count, shown) = (repeated.len(), listed(&repeated));
            found.push(Matter {
                name: NUMBER_REPEATED.name,
                // Books of old repeat numbers.
                severity: NUMBER_REPEATED.severity.at(stage),
                vi: format!(
                    "Năm {year}: {count} số đăng ký bị lặp: {shown}. Mỗi số chỉ dùng một lần trong năm."
                ),
                en: format!(
                    "{year}: {count} numbers stand twice or more: {shown}. A number is used once in the year."
                ),
                basis: self.law_of(year, NUMBER_REPEATED.basis),
                rows: first(rows.into_iter()),
            });
        }
        // The first book of a year begins with 1; a further one goes on where the one before ended.
        let opened: Vec<(u32, i32)> = self.books.keys().filter_map(|book| opened(book)).collect();
        let begins = opened.is_empty() || opened.iter().any(|&(number, of)| number == 1 || of != year);
        let start = if begins { 1 } else { least.number };
        let mut gaps: Vec<(u32, u32)> = Vec::new();
        let mut next = start;
        for line in lines {
            if line.number > next {
                gaps.push((next, line.number.saturating_sub(1)));
            }
            next = next.max(line.number.saturating_add(1));
        }
        let missing: u64 =
            gaps.iter().map(|(from, to)| u64::from(to.saturating_sub(*from)).saturating_add(1)).sum();
        if missing > 0 {
            let shown: Vec<String> = gaps
                .iter()
                .take(NAMED)
                .map(|(from, to)| if from == to { format!("{from}") } else { format!("{from}–{to}") })
                .collect();
            let shown = format!("{}{}", shown.join(", "), if gaps.len() > NAMED { ", …" } else { "" });
            let most = most.number;
            found.push(Matter {
                name: NUMBER_GAP.name,
                severity: NUMBER_GAP.severity.form,
                vi: format!("Năm {year}: thiếu {missing} số trong khoảng {start}–{most}: {shown}. Xem lại trang sổ có bị bỏ sót không."),
                en: format!("{year}: {missing} numbers between {start} and {most} are missing: {shown}. See whether pages were left out."),
                basis: self.law_of(year, NUMBER_GAP.basis),
                rows: Vec::new(),
            });
        }
    }

    /// A higher number is not of an earlier day.
    fn order(&self, lines: &[Line]) -> Option<Matter> {
        let mut wrong: Vec<u64> = Vec::new();
        for year in lines.chunk_by(|a, b| a.year == b.year) {
            // One day too late is wrong by itself, and none of the days behind it.
            let days: Vec<NaiveDate> = year.iter().filter_map(|line| line.date?.exact()).collect();
            let mut in_order = longest_in_order(&days).into_iter().peekable();
            let (mut latest, mut exact) = (None::<PartialDate>, 0_usize);
            for line in year {
                let Some(date) = line.date else { continue };
                let is_wrong = if date.exact().is_some() {
                    let kept = in_order.next_if_eq(&exact).is_some();
                    exact = exact.saturating_add(1);
                    latest = if kept { Some(date) } else { latest };
                    !kept
                } else {
                    latest.is_some_and(|latest| date.before(latest) == Truth::Yes)
                };
                if is_wrong {
                    wrong.push(line.row.into());
                }
            }
        }
        let count = wrong.len();
        (count > 0).then(|| Matter {
            name: DATE_ORDER.name,
            severity: DATE_ORDER.severity.form,
            vi: format!("{count} việc có ngày đăng ký không theo thứ tự của số. Kiểm tra lại ngày hoặc số."),
            en: format!(
                "{count} entries are not dated in the order of their numbers. Check their dates or numbers."
            ),
            basis: Vec::new(),
            rows: first(wrong.into_iter()),
        })
    }

    /// The days lie in the years of the book. That a book of before is used on in the next year is said row by row.
    fn years(&self, lines: &[Line]) -> Option<Matter> {
        let [(_, year)] = *self.apart().iter().filter_map(|(book, _)| opened(book)).collect::<Vec<_>>()
        else {
            return None;
        };
        let fits = |date: PartialDate| {
            let from = date.year() == year;
            let used_on =
                date.year() == year.saturating_add(1) && date.before(day(2020, 7, 16)) != Truth::Yes;
            // Books opened before September 2020 could go on until they were full.
            from || used_on || (year <= 2020 && date.year() > year)
        };
        let outside: Vec<u64> = lines
            .iter()
            .filter(|line| line.date.is_some_and(|date| !fits(date)))
            .map(|line| line.row.into())
            .collect();
        let count = outside.len();
        (count > 0).then(|| Matter {
            name: DATE_OUTSIDE.name,
            severity: DATE_OUTSIDE.severity.form,
            vi: format!("{count} việc có ngày đăng ký không thuộc năm của quyển sổ ({year})."),
            en: format!("{count} entries are not of the year of the book ({year})."),
            basis: self.law_of(year, DATE_OUTSIDE.basis),
            rows: first(outside.into_iter()),
        })
    }

    /// The number of the book in a form that is laid down: `01-TP/HT-2020-GH`, or `01/2020` as data have it.
    fn forms(&self) -> Option<Matter> {
        let odd: Vec<&str> =
            self.books.keys().map(String::as_str).filter(|book| !is_in_form(book)).take(NAMED).collect();
        let first_odd = self.shown(odd.first()?);
        let since = self.lines.iter().map(|line| line.year).max().unwrap_or_default();
        Some(Matter {
            name: NUMBER_FORM.name,
            severity: NUMBER_FORM.severity.form,
            vi: format!("Quyển số «{first_odd}» không theo mẫu NN/yyyy hoặc NN-TP/HT-yyyy-loại."),
            en: format!("The book number “{first_odd}” is neither NN/yyyy nor NN-TP/HT-yyyy-kind."),
            basis: self.law_of(since, NUMBER_FORM.basis),
            rows: first(self.books.iter().filter(|(book, _)| !is_in_form(book)).map(|(_, row)| *row)),
        })
    }

    /// An article where its act was law in the years of the book.
    fn law(&self, citation: Option<Citation>) -> Vec<Citation> {
        let last = self.lines.iter().map(|line| line.year).max();
        last.map_or_else(Vec::new, |year| self.law_of(year, citation))
    }

    fn law_of(&self, year: i32, citation: Option<Citation>) -> Vec<Citation> {
        let span = PartialDate::from_year(year).map(Span::of);
        let holds = |it: &Citation| span.is_some_and(|span| it.act.in_force.covers(span) != Truth::No);
        citation.into_iter().filter(holds).collect()
    }

    /// The book as a member of the summary.
    pub(super) fn write_json(&self, stage: Stage, language: Language, out: &mut String) {
        Object::write(out, |object| {
            object.number("rows", i64::try_from(self.rows).unwrap_or(i64::MAX));
            let count = self.closing.count.map(|count| count.to_string());
            match count {
                Some(count) => object.key("count").push_str(&count),
                None => object.key("count").push_str("null"),
            }
            object.list("offices", self.offices.values(), |(name, _), out| {
                write_string(self.shown(name), out);
            });
            object.list("books", self.books.keys(), |book, out| write_string(self.shown(book), out));
            let mut years: BTreeMap<i32, (u32, u32, u64)> = BTreeMap::new();
            for line in &self.lines {
                let of = years.entry(line.year).or_insert((line.number, line.number, 0));
                *of = (of.0.min(line.number), of.1.max(line.number), of.2.saturating_add(1));
            }
            object.list("years", years, |(year, (least, most, count)), out| {
                Object::write(out, |object| {
                    object.number("year", year.into());
                    object.number("first", least.into());
                    object.number("last", most.into());
                    object.number("entries", i64::try_from(count).unwrap_or(i64::MAX));
                });
            });
            object.list("findings", self.matters(stage), |matter, out| {
                Object::write(out, |object| {
                    object.text("rule", matter.name);
                    object.text("severity", matter.severity.name());
                    object.text("message", matter.message(language));
                    object.list("basis", &matter.basis, |citation, out| {
                        write_string(&citation.to_string(), out)
                    });
                    object.list("sheetRows", &matter.rows, |row, out| out.push_str(&row.to_string()));
                });
            });
        });
    }
}

/// The most of some days that stand in order, by their places.
fn longest_in_order(days: &[NaiveDate]) -> Vec<usize> {
    // The place of the least day that ends a run of each length, and what stands before each day in its run.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, day) in days.iter().enumerate() {
        let length = ends.partition_point(|&end| days.get(end).is_some_and(|end| end <= day));
        before.push(length.checked_sub(1).and_then(|length| ends.get(length).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let (mut run, mut next) = (Vec::new(), ends.last().copied());
    while let Some(at) = next {
        run.push(at);
        next = before.get(at).copied().flatten();
    }
    run.reverse();
    run
}

fn first(rows: impl Iterator<Item = u64>) -> Vec<u64> {
    rows.take(NAMED).collect()
}

fn listed(numbers: &[u64]) -> String {
    let shown: Vec<String> = numbers.iter().take(NAMED).map(u64::to_string).collect();
    format!("{}{}", shown.join(", "), if numbers.len() > NAMED { ", …" } else { "" })
}

/// What an office is called but for how it is written: without the committee that it is of, and without the words for the levels of units.
fn office_key(office: &str) -> String {
    let words: Vec<String> = office
        .split(|c: char| !is_letter(c) && !is_mark(c) && !c.is_ascii_digit())
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect();
    let begins = |committee: &&&[&str]| {
        words.len() >= committee.len() && words.iter().zip(committee.iter()).all(|(word, of)| word == of)
    };
    let committee = COMMITTEES.iter().find(begins).map_or(0, |committee| committee.len());
    // A province is one with its word and without; so is a district. Of communes the word tells a town from a village.
    let mut units = words.into_iter().skip(committee);
    let first = units.next().unwrap_or_default();
    units.filter(|word| !matches!(word.as_str(), "tinh" | "huyen")).fold(first, |mut key, word| {
        key.push_str(&word);
        key
    })
}

/// Number, year and kind of a book; the year is one of four digits, or of two.
fn parts(book: &str) -> Option<(u32, Option<u16>, String)> {
    if let Some((number, year)) = official(book) {
        return Some((number, u16::try_from(year).ok(), String::new()));
    }
    if let Ok(read) = book_number::parse(book) {
        let parts = read.components();
        return Some((parts.number, parts.year, parts.series.to_owned()));
    }
    // 01/98.
    let mut runs = book.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    match (runs.next(), runs.next(), runs.next()) {
        (Some(number), Some(year), None) if year.len() == 2 => {
            Some((number.parse().ok()?, year.parse().ok(), String::new()))
        }
        _ => None,
    }
}

/// Whether two texts are numbers of one book.
fn is_same_book(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (parts(one), parts(other)) else { return fold(one) == fold(other) };
    let is_same_year = match (one.1, other.1) {
        (Some(one), Some(other)) => {
            one == other || (one.min(other) < 100 && one.max(other) % 100 == one.min(other))
        }
        (one, other) => one == other,
    };
    one.0 == other.0 && is_same_year && (one.2 == other.2 || one.2.is_empty() || other.2.is_empty())
}

/// Number and year of opening of a book.
fn opened(book: &str) -> Option<(u32, i32)> {
    let parsed = book_number::parse(book).ok();
    let parts = parsed.as_ref().map(book_number::BookNumber::components);
    let plain = parts.and_then(|parts| Some((parts.number, i32::from(parts.year?))));
    plain.or_else(|| official(book))
}

/// `01-TP/HT-2020-GH`.
fn official(book: &str) -> Option<(u32, i32)> {
    let (number, rest) = book.split_once("-TP/HT-")?;
    let (year, kind) = rest.split_once('-')?;
    let letters =
        (1..=8).contains(&kind.len()) && kind.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.');
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4 && letters)?;
    Some((number.parse().ok()?, year))
}

fn is_in_form(book: &str) -> bool {
    book_number::is_usual(book) || official(book).is_some()
}

#[cfg(test)]
mod tests {
    use crate::book::{Book, Closing, Options, Summary};
    use crate::card::Severity;
    use crate::check::Context;
    use crate::schema::{Kind, Stage};

    /// Rows of number, book, day and office.
    fn summary(rows: &[(&str, &str, &str, &str)], count: Option<u64>, stage: Stage, step: usize) -> Summary {
        let mut options =
            Options::new(Context::new(crate::date::day(2026, 11, 23)).stage(stage)).kind(Kind::Birth);
        options.closing = Some(Closing::count(count));
        let mut file = String::from("so,quyenSo,ngayDangKy,noiDangKy\n");
        for (number, book, day, office) in rows {
            file.push_str(&format!("{number},{book},{day},{office}\n"));
        }
        let (mut book, mut out) = (Book::new(options), String::new());
        for bytes in file.as_bytes().chunks(step) {
            book.push(bytes, &mut out).unwrap();
        }
        book.finish(&mut out).unwrap().clone()
    }

    fn names(rows: &[(&str, &str, &str, &str)]) -> Vec<&'static str> {
        let whole = summary(rows, None, Stage::Archive, 1000);
        assert_eq!(summary(rows, None, Stage::Archive, 7), whole);
        whole.matters().iter().map(|matter| matter.name).collect()
    }

    const OFFICE: &str = "UBND xã Yên Thành";

    #[test]
    fn a_book_in_order_has_nothing_odd() {
        let rows = [
            ("1", "01/2021", "04/01/2021", OFFICE),
            ("02", "01/2021", "04/01/2021", OFFICE),
            ("3/2021", "01/2021", "05/01/2021", OFFICE),
        ];
        assert!(names(&rows).is_empty());
        let whole = summary(&rows, Some(3), Stage::Archive, 1000);
        assert!(whole.matters().is_empty() && !whole.has_errors());
        assert!(names(&[]).is_empty());
    }

    #[test]
    fn numbers_run_through_the_year_without_gaps_and_repeats() {
        let at = |number| (number, "01/2021", "04/01/2021", OFFICE);
        assert_eq!(names(&[at("1"), at("3")]), ["book/number-gap"]);
        assert_eq!(names(&[at("2"), at("3")]), ["book/number-gap"]);
        assert_eq!(names(&[at("1"), at("1")]), ["book/number-repeated"]);
        // Books of old write a second one beside the first.
        assert!(names(&[at("1"), at("1 bis"), at("2")]).is_empty());
        assert_eq!(names(&[at("1"), at("x")]), ["book/number-missing"]);
        let repeated = |stage| summary(&[at("1"), at("1")], None, stage, 1000).matters()[0].severity;
        assert_eq!([repeated(Stage::Archive), repeated(Stage::Submit)], [Severity::Warning, Severity::Error]);
        // A second book of the year goes on, and so does one that is used on, from 1.
        assert!(
            names(&[("81", "02/2021", "04/06/2021", OFFICE), ("82", "02/2021", "05/06/2021", OFFICE)])
                .is_empty()
        );
        let used_on = [("1", "01/2021", "30/12/2021", OFFICE), ("1", "01/2021", "04/01/2022", OFFICE)];
        assert!(names(&used_on).is_empty());
        assert_eq!(names(&[used_on[0], ("2", "01/2021", "04/01/2022", OFFICE)]), ["book/number-gap"]);
    }

    #[test]
    fn days_are_in_order_and_of_the_year() {
        let at = |number, day| (number, "01/2021", day, OFFICE);
        assert_eq!(names(&[at("1", "05/01/2021"), at("2", "04/01/2021")]), ["book/date-order"]);
        // Of one that is much too late those behind it are no matter.
        let days = ["05/01/2021", "28/04/2021", "08/02/2021", "13/02/2021", "14/02/2021"];
        let rows: Vec<_> =
            ["1", "2", "3", "4", "5"].into_iter().zip(days).map(|(n, day)| at(n, day)).collect();
        assert_eq!(summary(&rows, None, Stage::Archive, 1000).matters()[0].rows, [3]);
        // Rows may come in any order, and a month alone denies nothing.
        assert!(names(&[at("2", "05/01/2021"), at("1", "04/01/2021"), at("3", "01/2021")]).is_empty());
        assert_eq!(names(&[at("1", "05/01/2021"), at("1", "05/01/2023")]), ["book/date-outside"]);
        assert_eq!(names(&[at("1", "05/01/2020")]), ["book/date-outside"]);
        // Before September 2020 a book could go on until it was full.
        assert!(names(&[("1", "01/1968", "05/01/1969", OFFICE)]).is_empty());
    }

    #[test]
    fn the_closing_entry_counts() {
        let rows = [("1", "01/2021", "04/01/2021", OFFICE)];
        let whole = summary(&rows, Some(2), Stage::Archive, 1000);
        let matters = whole.matters();
        assert_eq!((matters[0].name, matters[0].severity), ("book/count", Severity::Error));
        assert_eq!(matters[0].basis[0].act.id, "luat-ho-tich-2014");
        assert!(whole.has_errors() && whole.needs_work());
    }

    /// One office and one book however they are written.
    #[test]
    fn ways_of_writing_are_no_other_book() {
        let at = |number, book, office| (number, book, "04/01/1998", office);
        let rows = [
            at("1", "01/1998", "Ủy ban nhân dân xã Nghi Phú huyện Nghi Lộc tỉnh Nghệ An"),
            at("2", "1/1998", "UBND xã Nghi Phú - huyện Nghi Lộc - Nghệ An"),
            at("3", "01-1998", "Uỷ ban nhân dân xã Nghi Phú; huyện Nghi Lộc; Nghệ An"),
            at("4", "Quyển 1 năm 1998", "UBND xã Nghi Phú - Nghi Lộc - Nghệ An"),
            at("5", "Q.01/1998", "xã Nghi Phú - huyện Nghi Lộc - Nghệ An"),
            at("6", "01/98", "UBND xã Nghi Phú - huyện Nghi Lộc - tỉnh Nghệ An"),
        ];
        let found = names(&rows);
        assert!(!found.contains(&"book/books") && !found.contains(&"book/offices"), "{found:?}");
        // Another commune, another town of the name, another number and another year are others.
        let one = "UBND xã Nghi Phú";
        assert_eq!(
            names(&[at("1", "01/1998", one), at("2", "01/1998", "UBND phường Nghi Phú")]),
            ["book/offices"]
        );
        assert_eq!(names(&[at("1", "01/1998", one), at("2", "01/1997", one)]), ["book/books"]);
        assert!(names(&[at("1", "01/1998", one), at("2", "02/98", one)]).contains(&"book/books"));
    }

    /// A book without any entry has fewer than its closing entry counts.
    #[test]
    fn an_empty_book_is_counted() {
        let whole = summary(&[], Some(10), Stage::Archive, 1000);
        assert_eq!(whole.matters().iter().map(|matter| matter.name).collect::<Vec<_>>(), ["book/count"]);
        assert!(whole.has_errors());
        assert!(summary(&[], Some(0), Stage::Archive, 7).matters().is_empty());
    }

    #[test]
    fn one_office_one_book_in_a_form_that_is_laid_down() {
        let at = |number, book, office| (number, book, "04/01/2021", office);
        assert_eq!(
            names(&[at("1", "01/2021", OFFICE), at("2", "01/2021", "UBND xã Ba Vì")]),
            ["book/offices"]
        );
        assert_eq!(names(&[at("1", "01/2021", OFFICE), at("2", "02/2021", OFFICE)]), ["book/books"]);
        assert!(names(&[at("1", "01-TP/HT-2021-KS", OFFICE)]).is_empty());
        assert_eq!(names(&[at("1", "Q1 năm 2021", OFFICE)]), ["book/number-form"]);
        let file = "{\"child\":{\"name\":\"Lê An\"}}\n{\"husband\":{\"name\":\"Lê Tám\"},\"wife\":{\"name\":\"Lê Hoa\"}}\n";
        let mut options = Options::new(Context::new(crate::date::day(2026, 11, 23)).stage(Stage::Archive));
        options.closing = Some(Closing::default());
        let (mut book, mut out) = (Book::new(options), String::new());
        book.push(file.as_bytes(), &mut out).unwrap();
        let whole = book.finish(&mut out).unwrap();
        assert!(whole.matters().iter().any(|matter| matter.name == "book/kinds"), "{out}");
    }
}
