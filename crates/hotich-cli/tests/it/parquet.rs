//! Parquet in and out. What stands in the books is made up.
#![cfg(feature = "parquet")]

use std::fs::File;
use std::sync::Arc;

use crate::common::{Folder, Run, hotich, hotich_with};
use parquet::basic::{Compression, GzipLevel, ZstdLevel};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::Field;
use parquet::schema::parser::parse_message_type;

const CHECK: [&str; 5] = ["check", "--as-of", "2026-11-23", "--quiet", "--format"];

/// The values of a column, `None` where there is none.
enum Values {
    Texts(Vec<Option<String>>),
    Ints(Vec<Option<i32>>),
    Longs(Vec<Option<i64>>),
}

/// A book with optional columns, in groups of so many rows.
fn book(columns: &[(&str, Values)], rows: usize, group: usize, compression: Compression) -> Vec<u8> {
    let schema: String = columns.iter().map(|(column, _)| format!("optional {column};")).collect();
    let schema = Arc::new(parse_message_type(&format!("message book {{ {schema} }}")).unwrap());
    let properties = WriterProperties::builder().set_compression(compression).build();
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties)).unwrap();
    for from in (0..rows).step_by(group) {
        let mut part = writer.next_row_group().unwrap();
        for (_, values) in columns {
            let mut column = part.next_column().unwrap().unwrap();
            macro_rules! write {
                ($writer:expr, $values:expr, $make:expr) => {{
                    let some = &$values[from..rows.min(from + group)];
                    let levels: Vec<i16> = some.iter().map(|it| i16::from(it.is_some())).collect();
                    let there: Vec<_> = some.iter().flatten().map($make).collect();
                    $writer.write_batch(&there, Some(&levels), None).unwrap();
                }};
            }
            match (column.untyped(), values) {
                (ColumnWriter::ByteArrayColumnWriter(to), Values::Texts(all)) => {
                    write!(to, all, |text| ByteArray::from(text.as_str()))
                }
                (ColumnWriter::Int32ColumnWriter(to), Values::Ints(all)) => write!(to, all, |&number| number),
                (ColumnWriter::Int64ColumnWriter(to), Values::Longs(all)) => {
                    write!(to, all, |&number| number)
                }
                _ => panic!("column and values differ"),
            }
            column.close().unwrap();
        }
        part.close().unwrap();
    }
    writer.into_inner().unwrap()
}

/// 1952-03-09 and the days behind it, since 1970: `date -u -d 1952-03-09 +%s` is -562204800.
const DAY: i32 = -562_204_800 / 86_400;

/// A book of births, and the same as CSV.
fn births(rows: usize) -> (Vec<(&'static str, Values)>, String) {
    let (mut numbers, mut days, mut stamps, mut names, mut sexes, mut csv) = (
        vec![],
        vec![],
        vec![],
        vec![],
        vec![],
        "so,ngayDangKy,nksNgaySinh,nksHoTen,nksGioiTinh\n".to_owned(),
    );
    for row in 0..rows {
        // Between the 9th and the 28th of March.
        let day = i32::try_from(row % 20).unwrap();
        let name = match row % 5 {
            0 => Some("Trần, \"Bình\"\nhai".to_owned()),
            1 => None,
            _ => Some(format!("Nguyễn Văn  {row}")),
        };
        numbers.push((row % 7 > 0).then_some(i64::try_from(row).unwrap()));
        days.push(Some(DAY + day));
        stamps.push((row % 3 > 0).then_some(i64::from(DAY + day - 1) * 86_400_000_000));
        sexes.push(Some(i32::try_from(row % 4).unwrap()));
        let number = if row % 7 > 0 { row.to_string() } else { String::new() };
        let born = if row % 3 > 0 { format!("{:02}/03/1952", 8 + day) } else { String::new() };
        let shown = name.as_deref().unwrap_or_default().replace('"', "\"\"");
        csv += &format!("{number},{:02}/03/1952,{born},\"{shown}\",{}\n", 9 + day, row % 4);
        names.push(name);
    }
    let columns = vec![
        ("int64 so", Values::Longs(numbers)),
        ("int32 ngayDangKy (DATE)", Values::Ints(days)),
        ("int64 nksNgaySinh (TIMESTAMP(MICROS,false))", Values::Longs(stamps)),
        ("binary nksHoTen (STRING)", Values::Texts(names)),
        ("int32 nksGioiTinh (DECIMAL(9,0))", Values::Ints(sexes)),
    ];
    (columns, csv)
}

fn checked(format: &str, more: &[&str]) -> Run {
    hotich(&[&CHECK, &[format][..], more].concat())
}

#[test]
fn a_book_is_read_as_the_same_in_csv() {
    let folder = Folder::new("parquet-in");
    // More than a batch, and groups that end inside of one.
    let (columns, csv) = births(2500);
    let csv = checked("jsonl", &[&folder.file("book.csv", csv)]);
    assert_eq!(csv.lines().len(), 2500);
    assert!(csv.out.contains("\"rule\""));
    for (name, compression) in [
        ("plain", Compression::UNCOMPRESSED),
        ("snappy", Compression::SNAPPY),
        ("gzip", Compression::GZIP(GzipLevel::default())),
        ("zstd", Compression::ZSTD(ZstdLevel::default())),
    ] {
        let bytes = book(&columns, 2500, 1100, compression);
        let run = checked("jsonl", &[&folder.file(&format!("{name}.parquet"), &bytes)]);
        assert_eq!((run.code, &run.out), (csv.code, &csv.out), "{name}");
        let piped = hotich_with(&[&CHECK[..], &["jsonl", "-"]].concat(), &bytes);
        assert_eq!(piped.out, csv.out, "{name}");
    }
    // A folder has it as a book of its own.
    let all = checked("json", &[&folder.path("")]);
    assert_eq!(all.json()["summary"]["rows"], 5 * 2500);
}

#[test]
fn what_no_row_can_hold_is_named() {
    let folder = Folder::new("parquet-list");
    let (mut columns, _) = births(3);
    columns.push(("binary ghiChu (BSON)", Values::Texts(vec![None, None, None])));
    let file = folder.file("book.parquet", book(&columns, 3, 3, Compression::SNAPPY));
    let run = hotich(&["check", "--as-of", "2026-11-23", "--format", "json", &file]);
    assert_eq!(run.json()["summary"]["rows"], 3);
    assert!(run.err.contains("ghiChu"), "{}", run.err);
}

/// Whatever is torn or wrong in it ends with a message or a report, never with a crash or less rows in silence.
#[test]
fn a_torn_file_is_refused() {
    let folder = Folder::new("parquet-torn");
    let (columns, _) = births(300);
    let bytes = book(&columns, 300, 100, Compression::SNAPPY);
    for length in [4, 8, bytes.len() / 2, bytes.len() - 1] {
        checked("json", &[&folder.file("torn.parquet", &bytes[..length])]).refused("torn.parquet");
    }
    let encrypted = [b"PARE", &bytes[4..]].concat();
    let run = checked("json", &[&folder.file("locked.parquet", encrypted)]);
    assert!(run.code == 2 || rows(&run) == 300, "{}", run.err);
    for at in (4..bytes.len()).step_by(bytes.len() / 60) {
        let mut wrong = bytes.clone();
        wrong[at] ^= 0xff;
        let run = checked("json", &[&folder.file("wrong.parquet", wrong)]);
        // Rows that are not all there end with an error.
        assert!(run.code == 2 || rows(&run) == 300, "{at}: {} {}", run.code, run.err);
    }
}

fn rows(run: &Run) -> u64 {
    let summary = &run.json()["summary"];
    summary["rows"].as_u64().unwrap() + summary["blank"].as_u64().unwrap()
}

#[test]
fn findings_are_those_of_csv() {
    let folder = Folder::new("parquet-out");
    let mut book = "so,ngayDangKy,nksHoTen,nksNgaySinh,cotLa,so\n".to_owned();
    for row in 0..700 {
        book += &format!("{row},1{}.03.1968,NGUYEN VAN  An,31.02.1968,x,{row}\n", row % 10);
    }
    let (one, other) = (folder.file("a.csv", &book), folder.file("b.csv", &book));
    for (name, books) in [("one", &[&*one][..]), ("two", &[&*one, &*other])] {
        let out = folder.path(&format!("{name}.parquet"));
        let run = checked("parquet", &[&["--threads", "2", "-o", &out], books].concat());
        let csv = checked("csv", books);
        assert_eq!((run.code, csv.code, &*run.out), (1, 1, ""), "{}", run.err);
        let mut csv = csv::Reader::from_reader(csv.out.as_bytes());
        let names: Vec<_> = csv.headers().unwrap().iter().map(str::to_owned).collect();
        let wanted: Vec<Vec<String>> =
            csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let file = SerializedFileReader::new(File::open(&out).unwrap()).unwrap();
        let read = file.get_row_iter(None).unwrap().map(|row| {
            let row = row.unwrap();
            assert_eq!(row.get_column_iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), names);
            let text = |field: &Field| match field {
                Field::Str(text) => text.clone(),
                Field::Long(number) => number.to_string(),
                other => panic!("{other:?}"),
            };
            row.get_column_iter().map(|(_, field)| text(field)).collect::<Vec<_>>()
        });
        let read: Vec<_> = read.collect();
        assert!(read.len() > 700 && read == wanted, "{:?} {:?}", read.first(), wanted.first());
    }
    // Values are hidden as in every output, and what is not wanted is refused.
    let out = folder.path("masked.parquet");
    checked("parquet", &["--mask", "-o", &out, &one]);
    let bytes = std::fs::read(&out).unwrap();
    assert!(!bytes.windows(6).any(|bytes| bytes == b"NGUYEN"));
    checked("parquet", &["--resume", "-o", &out, &one]).refused("--resume");
}
