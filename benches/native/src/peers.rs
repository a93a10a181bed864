//! What others do with the same bytes: less, each of them.

use std::hint::black_box;

use garde::Validate;
use serde::Deserialize;

/// Twenty fields of a birth with the checks that a form library makes: lengths and shapes.
#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
#[allow(non_snake_case)]
struct Birth {
    #[serde(default)]
    #[garde(length(chars, max = 20))]
    so: String,
    #[serde(default)]
    #[garde(length(chars, max = 15))]
    quyen_so: String,
    #[serde(default)]
    #[garde(custom(date))]
    ngay_dang_ky: String,
    #[serde(default)]
    #[garde(length(chars, max = 300))]
    noi_dang_ky: String,
    #[serde(default)]
    #[garde(length(chars, max = 100))]
    nguoi_ky: String,
    #[serde(default)]
    #[garde(length(chars, min = 1, max = 200))]
    nks_ho_ten: String,
    #[serde(default)]
    #[garde(length(chars, max = 30))]
    nks_gioi_tinh: String,
    #[serde(default)]
    #[garde(custom(date))]
    nks_ngay_sinh: String,
    #[serde(default)]
    #[garde(length(chars, max = 200))]
    nks_ngay_sinh_bang_chu: String,
    #[serde(default)]
    #[garde(length(chars, max = 500))]
    nks_noi_sinh: String,
    #[serde(default)]
    #[garde(length(chars, max = 300))]
    nks_que_quan: String,
    #[serde(default)]
    #[garde(length(chars, max = 50))]
    nks_dan_toc: String,
    #[serde(default)]
    #[garde(length(chars, max = 100))]
    nks_quoc_tich: String,
    #[serde(default)]
    #[garde(length(chars, max = 200))]
    me_ho_ten: String,
    #[serde(default)]
    #[garde(custom(date))]
    me_ngay_sinh: String,
    #[serde(default)]
    #[garde(length(chars, max = 500))]
    me_noi_cu_tru: String,
    #[serde(default)]
    #[garde(length(chars, max = 200))]
    cha_ho_ten: String,
    #[serde(default)]
    #[garde(custom(date))]
    cha_ngay_sinh: String,
    #[serde(default)]
    #[garde(length(chars, max = 500))]
    cha_noi_cu_tru: String,
    #[serde(default)]
    #[garde(length(chars, max = 200))]
    nyc_ho_ten: String,
}

/// Figures and points: the shape of a date, not its truth.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde calls it so")]
fn date(value: &str, _: &()) -> garde::Result {
    let fits =
        value.len() <= 10 && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'/');
    if fits { Ok(()) } else { Err(garde::Error::new("not a date")) }
}

fn reader(bytes: &[u8]) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().flexible(true).from_reader(bytes)
}

/// Splits into cells.
pub fn csv_cells(bytes: &[u8]) -> usize {
    let mut reader = reader(bytes);
    let mut row = csv::ByteRecord::new();
    let mut rows = 0;
    while reader.read_byte_record(&mut row).expect("rows") {
        black_box(&row);
        rows += 1;
    }
    rows
}

/// Reads into structs.
pub fn csv_structs(bytes: &[u8]) -> usize {
    each(reader(bytes).deserialize::<Birth>(), |row| row.is_ok())
}

/// Reads into structs and checks them.
pub fn csv_garde(bytes: &[u8]) -> usize {
    each(reader(bytes).deserialize::<Birth>(), |row| row.is_ok_and(|birth| birth.validate().is_ok()))
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|&byte| byte == b'\n').filter(|line| !line.is_empty())
}

/// Parses into values.
pub fn json_values(bytes: &[u8]) -> usize {
    each(lines(bytes), |line| serde_json::from_slice::<serde_json::Value>(line).is_ok())
}

/// Reads into structs and checks them.
pub fn json_garde(bytes: &[u8]) -> usize {
    each(lines(bytes), |line| {
        serde_json::from_slice::<Birth>(line).is_ok_and(|birth| birth.validate().is_ok())
    })
}

/// Does the work on every row, whatever comes of it; gives the rows.
fn each<T>(rows: impl Iterator<Item = T>, work: impl Fn(T) -> bool) -> usize {
    rows.fold(0, |count, row| {
        black_box(work(row));
        count + 1
    })
}
