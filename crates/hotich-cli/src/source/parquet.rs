//! Parquet: the columns of a book as rows of CSV. Of each column no more than a page and a batch of values are held.

use std::fs::File;
use std::io::Write as _;

use bytes::Bytes;
use hotich::Language;
use hotich::book::{Error, Format};
use hotich::date::NaiveDate;
use parquet::basic::{ConvertedType, LogicalType, TimeUnit};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::DataType;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::schema::types::ColumnDescriptor;

use super::pieces::{Pieces, To};
use super::{MAX_COLUMNS, Meter, Opened, Stream};

/// Rows that are put together at once.
const BATCH: usize = 1024;
/// Days from the first of January of year 1 to 1970, the first of which has number 1.
const EPOCH: i64 = 719_163;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Where the bytes are.
pub(super) enum Input {
    File(File),
    Held(Vec<u8>),
}

/// The book in a file of Parquet, as a stream.
pub(super) fn open(input: Input, name: &str, language: Language) -> Result<Opened, String> {
    let failed = move |error: ParquetError| {
        match language {
        // A packing that is not built in, in the words of the library.
        Language::Vi if error.to_string().contains("Disabled feature") => {
            "tệp Parquet này nén bằng cách không đọc được ở đây; hãy lưu lại không nén, hoặc nén Snappy, Gzip, Zstd".to_owned()
        }
        Language::En if error.to_string().contains("Disabled feature") => {
            "this Parquet file is packed in a way that is not read here; save it plain, or packed by Snappy, Gzip or Zstd".to_owned()
        }
        // What the library says is English.
        Language::Vi => "tệp Parquet này không đọc được: bị hỏng hoặc bị cụt".to_owned(),
        Language::En => format!("this Parquet file cannot be read ({error})"),
    }
    };
    let file: Box<dyn FileReader> = match input {
        Input::File(file) => Box::new(SerializedFileReader::new(file).map_err(failed)?),
        Input::Held(bytes) => Box::new(SerializedFileReader::new(Bytes::from(bytes)).map_err(failed)?),
    };
    let schema = file.metadata().file_metadata().schema_descr();
    if schema.num_columns() > MAX_COLUMNS as usize {
        return Err(match language {
            Language::Vi => format!("có hơn {MAX_COLUMNS} cột, không phải sổ"),
            Language::En => format!("has more than {MAX_COLUMNS} columns and is no book"),
        });
    }
    let (mut columns, mut notes) = (Vec::new(), Vec::new());
    for (index, of) in schema.columns().iter().enumerate() {
        let header = of.path().parts().join(".");
        match Shape::of(of).filter(|_| of.max_rep_level() == 0) {
            Some(shape) => columns.push(Column { index, header, shape, full: of.max_def_level() }),
            None => notes.push(match language {
                Language::Vi => format!("{name}: cột «{header}» không phải chữ, số hay ngày, không xét"),
                Language::En => {
                    format!("{name}: column “{header}” is no text, number or date and is not checked")
                }
            }),
        }
    }
    if columns.is_empty() {
        return Err(Error::Empty.message(language));
    }
    let meter = Meter::of(u64::try_from(file.metadata().file_metadata().num_rows()).unwrap_or(0));
    let done = meter.clone();
    let input = Pieces::new(move |to| send(&*file, &columns, &done, to).map_err(failed));
    let stream = Stream {
        name: name.to_owned(),
        input: Box::new(input),
        format: Some(Format::Csv),
        sheet: None,
        meter,
    };
    Ok(Opened { streams: vec![stream], notes, is_xlsx: false })
}

/// A column that holds one value a row.
struct Column {
    index: usize,
    header: String,
    shape: Shape,
    /// The level at which a value is there.
    full: i16,
}

/// What the numbers or bytes of a column stand for.
#[derive(Clone, Copy)]
enum Shape {
    /// As they are.
    Plain,
    Unsigned,
    /// Digits behind the point.
    Decimal(usize),
    Days,
    /// Such parts of a second since midnight.
    Time(i64),
    /// The same since 1970, by the clock of the place.
    Local(i64),
    /// The same, as a moment.
    Moment(i64),
    Uuid,
}

impl Shape {
    /// `None` for what is no text, number or date.
    fn of(column: &ColumnDescriptor) -> Option<Self> {
        let parts = |unit: &TimeUnit| match unit {
            TimeUnit::MILLIS => 1000,
            TimeUnit::MICROS => 1_000_000,
            TimeUnit::NANOS => 1_000_000_000,
        };
        let scale = |scale: i32| Self::Decimal(usize::try_from(scale).unwrap_or(0));
        Some(match column.logical_type_ref() {
            Some(LogicalType::Integer(int)) if !int.is_signed => Self::Unsigned,
            Some(LogicalType::Decimal(decimal)) => scale(decimal.scale),
            Some(LogicalType::Date) => Self::Days,
            Some(LogicalType::Time(time)) => Self::Time(parts(&time.unit)),
            Some(LogicalType::Timestamp(stamp)) if stamp.is_adjusted_to_u_t_c => {
                Self::Moment(parts(&stamp.unit))
            }
            Some(LogicalType::Timestamp(stamp)) => Self::Local(parts(&stamp.unit)),
            Some(LogicalType::Uuid) => Self::Uuid,
            Some(
                LogicalType::String
                | LogicalType::Enum
                | LogicalType::Json
                | LogicalType::Unknown
                | LogicalType::Integer(_),
            ) => Self::Plain,
            Some(_) => return None,
            // Older writers know these alone.
            None => match column.converted_type() {
                ConvertedType::DATE => Self::Days,
                ConvertedType::DECIMAL => scale(column.type_scale()),
                ConvertedType::TIME_MILLIS => Self::Time(1000),
                ConvertedType::TIME_MICROS => Self::Time(1_000_000),
                ConvertedType::TIMESTAMP_MILLIS => Self::Moment(1000),
                ConvertedType::TIMESTAMP_MICROS => Self::Moment(1_000_000),
                ConvertedType::UINT_8
                | ConvertedType::UINT_16
                | ConvertedType::UINT_32
                | ConvertedType::UINT_64 => Self::Unsigned,
                ConvertedType::INTERVAL | ConvertedType::BSON => return None,
                _ => Self::Plain,
            },
        })
    }

    /// A whole number as text.
    fn number(self, value: i64, out: &mut Vec<u8>) {
        let _ = match self {
            Self::Decimal(scale) => return decimal(&value.to_be_bytes(), scale, out),
            Self::Days => return day(value, out),
            Self::Time(parts) => return clock(value.div_euclid(parts).rem_euclid(DAY), out),
            Self::Local(parts) => return moment(value.div_euclid(parts), out),
            Self::Moment(parts) => return moment(here(value.div_euclid(parts)), out),
            Self::Unsigned => write!(out, "{}", value.cast_unsigned()),
            _ => write!(out, "{value}"),
        };
    }

    /// Bytes as text; text of an old encoding stays as it is, and is told as that of any file.
    fn bytes(self, value: &[u8], out: &mut Vec<u8>) {
        match self {
            Self::Decimal(scale) => decimal(value, scale, out),
            Self::Uuid => value.iter().for_each(|byte| drop(write!(out, "{byte:02x}"))),
            _ => out.extend_from_slice(value),
        }
    }
}

/// A whole number of any length (two's complement, the highest byte first) as a decimal one.
fn decimal(value: &[u8], scale: usize, out: &mut Vec<u8>) {
    let number = num_bigint::BigInt::from_signed_bytes_be(value);
    let (sign, mut digits) = (number.sign(), number.magnitude().to_string());
    if sign == num_bigint::Sign::Minus {
        out.push(b'-');
    }
    if scale > 0 {
        digits = format!("{digits:0>width$}", width = scale.saturating_add(1));
        digits.insert(digits.len() - scale, '.');
        // A whole number is written as such: a year is no 1952.00.
        digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
    }
    out.extend_from_slice(digits.as_bytes());
}

/// A day since 1970 as forms write it.
fn day(days: i64, out: &mut Vec<u8>) {
    let number = days.checked_add(EPOCH).and_then(|days| i32::try_from(days).ok());
    let text = match number.and_then(NaiveDate::from_num_days_from_ce_opt) {
        Some(day) => day.format("%d/%m/%Y").to_string(),
        None => days.to_string(),
    };
    out.extend_from_slice(text.as_bytes());
}

fn clock(second: i64, out: &mut Vec<u8>) {
    let _ = write!(out, "{:02}:{:02}", second / HOUR, second % HOUR / 60);
}

fn moment(seconds: i64, out: &mut Vec<u8>) {
    let second = seconds.rem_euclid(DAY);
    if second > 0 {
        clock(second, out);
        out.push(b' ');
    }
    day(seconds.div_euclid(DAY), out);
}

/// By the clock of Việt Nam what a moment stands for. Midnight of Greenwich or of Hà Nội is a day without a time; before 13
/// June 1975 so is that of the clocks that were one or two hours ahead, by which programs know Sài Gòn.
fn here(seconds: i64) -> i64 {
    const AHEAD_UNTIL: i64 = 171_820_800;
    let is_midnight = |hours: i64| (seconds + hours * HOUR).rem_euclid(DAY) == 0;
    let days = [0, 7].into_iter().chain([8, 9].into_iter().filter(|_| seconds < AHEAD_UNTIL));
    let hours = days.into_iter().find(|&hours| is_midnight(hours)).unwrap_or(7);
    seconds.saturating_add(hours * HOUR)
}

/// The texts of a column, one behind the other.
#[derive(Default)]
struct Texts {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Texts {
    fn get(&self, row: usize) -> &[u8] {
        let from = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(row).and_then(|&to| self.bytes.get(from..to)).unwrap_or_default()
    }

    /// Reads the values of so many rows.
    fn read<T: DataType>(
        &mut self,
        reader: &mut ColumnReaderImpl<T>,
        column: &Column,
        rows: usize,
        write: impl Fn(&T::T, &mut Vec<u8>),
    ) -> Result<(), ParquetError> {
        let (mut levels, mut values) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        let (read, ..) = reader.read_records(rows, Some(&mut levels), None, &mut values)?;
        if read != rows {
            return Err(ParquetError::EOF(format!("column {} has less rows than others", column.header)));
        }
        self.bytes.clear();
        self.ends.clear();
        let mut values = values.iter();
        for row in 0..rows {
            if column.full == 0 || levels.get(row) == Some(&column.full) {
                values.next().iter().for_each(|value| write(value, &mut self.bytes));
            }
            self.ends.push(self.bytes.len());
        }
        Ok(())
    }

    fn read_any(
        &mut self,
        reader: &mut ColumnReader,
        column: &Column,
        rows: usize,
    ) -> Result<(), ParquetError> {
        use ColumnReader as Of;
        let shape = column.shape;
        match reader {
            Of::BoolColumnReader(reader) => self.read(reader, column, rows, |value, out| {
                out.extend_from_slice(if *value { b"TRUE" } else { b"FALSE" });
            }),
            Of::Int32ColumnReader(reader) => self.read(reader, column, rows, |&value, out| {
                let value = if matches!(shape, Shape::Unsigned) {
                    value.cast_unsigned().into()
                } else {
                    value.into()
                };
                shape.number(value, out);
            }),
            Of::Int64ColumnReader(reader) => {
                self.read(reader, column, rows, |value, out| shape.number(*value, out))
            }
            // Kept for moments alone.
            Of::Int96ColumnReader(reader) => {
                self.read(reader, column, rows, |value, out| moment(here(value.to_seconds()), out))
            }
            Of::FloatColumnReader(reader) => {
                self.read(reader, column, rows, |value, out| drop(write!(out, "{value}")))
            }
            Of::DoubleColumnReader(reader) => {
                self.read(reader, column, rows, |value, out| drop(write!(out, "{value}")))
            }
            Of::ByteArrayColumnReader(reader) => {
                self.read(reader, column, rows, |value, out| shape.bytes(value.data(), out))
            }
            Of::FixedLenByteArrayColumnReader(reader) => {
                self.read(reader, column, rows, |value, out| shape.bytes(value.data(), out))
            }
        }
    }
}

/// Sends the rows as text.
fn send(file: &dyn FileReader, columns: &[Column], done: &Meter, to: &To) -> Result<(), ParquetError> {
    let mut out = Vec::new();
    row(columns.iter().map(|column| column.header.as_bytes()), &mut out);
    let mut texts: Vec<Texts> = columns.iter().map(|_| Texts::default()).collect();
    for group in 0..file.num_row_groups() {
        let group = file.get_row_group(group)?;
        let readers = columns.iter().map(|column| group.get_column_reader(column.index));
        let mut readers = readers.collect::<Result<Vec<_>, _>>()?;
        let mut left = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
        while left > 0 {
            let rows = left.min(BATCH);
            for ((reader, column), texts) in readers.iter_mut().zip(columns).zip(&mut texts) {
                texts.read_any(reader, column, rows)?;
            }
            for number in 0..rows {
                row(texts.iter().map(|texts| texts.get(number)), &mut out);
            }
            if !to.hand_on(&mut out, false) {
                return Ok(());
            }
            left -= rows;
            done.add(rows as u64);
        }
    }
    to.hand_on(&mut out, true);
    Ok(())
}

/// A row of CSV. A row without texts is a blank line.
fn row<'a>(cells: impl Iterator<Item = &'a [u8]>, out: &mut Vec<u8>) {
    let (from, mut is_filled) = (out.len(), false);
    for (column, cell) in cells.enumerate() {
        if column > 0 {
            out.push(b',');
        }
        is_filled |= !cell.trim_ascii().is_empty();
        if cell.iter().any(|byte| matches!(byte, b'"' | b',' | b';' | b'\t' | b'\n' | b'\r')) {
            out.push(b'"');
            for &byte in cell {
                out.push(byte);
                if byte == b'"' {
                    out.push(byte);
                }
            }
            out.push(b'"');
        } else {
            out.extend_from_slice(cell);
        }
    }
    if !is_filled {
        out.truncate(from);
    }
    out.push(b'\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn days_and_moments() {
        // Days since 1970 by `date -d 1952-03-09 +%s` / 86400 and the like.
        assert_eq!(text(|out| day(0, out)), "01/01/1970");
        assert_eq!(text(|out| day(-6507, out)), "09/03/1952");
        assert_eq!(text(|out| day(i64::MAX, out)), i64::MAX.to_string());
        assert_eq!(text(|out| Shape::Local(1000).number(-6507 * DAY * 1000, out)), "09/03/1952");
        assert_eq!(text(|out| Shape::Local(1_000_000).number(5 * 60 * 1_000_000, out)), "00:05 01/01/1970");
        assert_eq!(text(|out| Shape::Time(1000).number(41_400_000, out)), "11:30");
        for hours in [0, 7, 8, 9] {
            let midnight = -6507 * DAY - hours * HOUR;
            assert_eq!(text(|out| Shape::Moment(1).number(midnight, out)), "09/03/1952", "{hours}");
        }
        // After 1975 there is one clock: 16:00 of Greenwich is 23:00 of the same day.
        assert_eq!(text(|out| Shape::Moment(1).number(10_000 * DAY + 16 * HOUR, out)), "23:00 19/05/1997");
    }

    #[test]
    fn numbers_of_decimals() {
        let of = |value: i64, scale| text(|out| Shape::Decimal(scale).number(value, out));
        assert_eq!(of(195_200, 2), "1952");
        assert_eq!(of(-5, 2), "-0.05");
        assert_eq!(of(120, 1), "12");
        assert_eq!(of(100, 0), "100");
        assert_eq!(text(|out| Shape::Decimal(0).bytes(&[0, 0x12, 0x34], out)), "4660");
        assert_eq!(text(|out| Shape::Unsigned.number(-1, out)), u64::MAX.to_string());
    }
}
