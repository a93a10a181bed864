//! Readers of values on long texts that nobody writes: what each costs has to grow as the text does.
//!
//! `hotich-ir linear` prints the names of the readers, `hotich-ir linear READER BYTES` gives one of them a text of that length of
//! every shape below.

use std::hint::black_box;

use anyhow::{Context as _, Result};
use hotich::date::{self, Hints, NaiveDate, day, lunar};
use hotich::describe::{self, NameOptions};
use hotich::place::Communes;
use hotich::schema::ValueTag;
use hotich::text::legacy::{self, Encoding};
use hotich::{Context as Checked, Kind, Record, Stage};

const TODAY: NaiveDate = day(2026, 11, 23);

/// What the texts are made of, over and over: one letter or sign, and words that a reader looks for.
pub(crate) const SHAPES: [&str; 40] = [
    "a",
    "A",
    "ễ",
    "đ",
    " ",
    "1",
    "0",
    "|",
    "/",
    "<",
    "(",
    "'",
    "-",
    ".",
    ",",
    ":",
    ";",
    "~",
    "?",
    "+",
    "&",
    "\"",
    "\u{301}",
    "\u{200b}",
    "á»…",
    "峄卬",
    "&#x1EC5;",
    "Nguyễn ",
    "NGUYEN ",
    "Nguye64n ",
    "Nguyeenx ",
    "Va(n ",
    "xã ",
    "xã Tân Phú, ",
    "P5 Q3 ",
    "tháng ",
    "ngày 1 tháng 2 năm 3 ",
    "mồng 8 âm lịch ",
    "12/03/1968 ",
    "0912345678 ",
];

type Reader = fn(&str);

/// Every reader by its name.
const READERS: &[(&str, Reader)] = &[
    ("name", |text| drop(black_box(describe::name(text, NameOptions::default())))),
    ("name, misread", |text| {
        drop(black_box(describe::name_misread(text, &[text.to_owned()], NameOptions::default())));
    }),
    ("date", |text| drop(black_box(describe::date(text, &Hints::until(TODAY))))),
    ("date in words", |text| {
        let _ = black_box(date::from_words(text));
    }),
    ("hour", |text| {
        let _ = black_box((date::parse_time(text), date::parse_moment(text)));
    }),
    ("lunar date", |text| drop(black_box(describe::lunar(text, lunar::FIRST_YEAR..=lunar::LAST_YEAR)))),
    ("place", |text| {
        drop(black_box(describe::place(text, None, describe::PLACE_LIMIT, Some(Communes::embedded()))));
    }),
    ("place of a day", |text| {
        drop(black_box(describe::place(
            text,
            Some(TODAY),
            describe::PLACE_LIMIT,
            Some(Communes::embedded()),
        )));
    }),
    ("suggestions", |text| {
        for kind in [ValueTag::Ethnicity, ValueTag::Nationality, ValueTag::Place] {
            black_box(describe::suggest(kind, text, None, 8, Some(Communes::embedded())));
        }
    }),
    ("number", |text| drop(black_box(describe::id(text, "", TODAY)))),
    ("number of every type", |text| {
        for kind in describe::ID_TYPES {
            black_box(describe::id(text, kind, TODAY));
        }
    }),
    ("old encodings", |text| {
        for encoding in Encoding::ALL {
            black_box(legacy::decode(text.as_bytes(), encoding));
        }
    }),
    ("record", |text| {
        for kind in [Kind::Birth, Kind::Death, Kind::Adoption] {
            let mut record = Record::new(kind);
            for column in kind.layout().columns {
                record.set(column.field, text);
            }
            black_box(hotich::check(&record, &Checked::new(TODAY).stage(Stage::Submit)));
        }
    }),
    ("record as JSON", |text| drop(black_box(Record::from_json(Kind::Birth, text)))),
];

/// The names of the readers, a line each.
pub(crate) fn list() {
    for (name, _) in READERS {
        println!("{name}");
    }
}

/// One reader on texts of so many bytes.
pub(crate) fn run(name: &str, bytes: usize) -> Result<()> {
    let reader = READERS.iter().find(|reader| reader.0 == name);
    let (_, read) = reader.with_context(|| format!("no reader `{name}`"))?;
    for shape in SHAPES {
        read(&shape.repeat(bytes.div_ceil(shape.len())));
    }
    Ok(())
}
