//! Books as people have them: workbooks, packed files, folders. What stands in them is made up.

use std::io::Write as _;

use crate::common::{Folder, Run, hotich, hotich_with};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

const CHECK: [&str; 5] = ["check", "--as-of", "2026-11-23", "--format", "json"];

fn checked(more: &[&str]) -> Run {
    hotich(&[&CHECK, more].concat())
}

/// The rules that a row of a spreadsheet breaks on a path, in every row that has one.
fn found(run: &Run, rule: &str) -> Vec<(u64, String)> {
    let json = run.json();
    let rows = json["rows"].as_array().unwrap().iter();
    rows.flat_map(|row| {
        let number = row["sheetRow"].as_u64().unwrap();
        let findings = row["findings"].as_array().unwrap().iter().filter(|it| it["rule"] == rule);
        findings.map(move |it| (number, it["path"].as_str().unwrap().to_owned())).collect::<Vec<_>>()
    })
    .collect()
}

fn rows(run: &Run) -> u64 {
    run.json()["summary"]["rows"].as_u64().unwrap()
}

fn texts(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, text) in (0..).zip(cells) {
        sheet.write_string(row, column, *text).unwrap();
    }
}

fn save(mut book: Workbook) -> Vec<u8> {
    book.save_to_buffer().unwrap()
}

/// Title rows, a blank row, dates as numbers and as text, a hidden row, a formula.
fn plain() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 4, "SỔ ĐĂNG KÝ KHAI SINH", &Format::new()).unwrap();
    texts(sheet, 2, &["Số", "Ngày đăng ký", "Họ và tên", "Giới tính", "Ngày sinh"]);
    texts(sheet, 3, &["", "12.03.1968", "Nguyễn Văn An", "Nam", "31.02.1968"]);
    sheet.write_number(3, 0, 1).unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_datetime_with_format(4, 1, ExcelDateTime::from_ymd(1968, 3, 12).unwrap(), &date).unwrap();
    sheet.write_datetime_with_format(4, 4, ExcelDateTime::from_ymd(1968, 4, 5).unwrap(), &date).unwrap();
    sheet.write_formula(4, 0, rust_xlsxwriter::Formula::new("=A4+1").set_result("2")).unwrap();
    texts(sheet, 6, &["3", "12.03.1968", "Trần, \"Bình\"", "Nữ", "05.03.1968"]);
    sheet.set_row_hidden(6).unwrap();
    save(book)
}

#[test]
fn a_sheet_is_read_as_a_person_sees_it() {
    let folder = Folder::new("plain");
    let run = checked(&[&folder.file("book.xlsx", plain())]);
    assert_eq!((run.code, rows(&run)), (1, 3), "{}", run.out);
    assert_eq!(found(&run, "date/impossible"), [(4, "child.birthDate".to_owned())]);
    // Born after the day of registration: the law of that day is read from a date of the spreadsheet, too.
    let json = run.json();
    assert!(json["rows"][1].to_string().contains("05/04/1968"), "{}", json["rows"][1]);
    assert_eq!(
        (&json["rows"][1]["sheetRow"], &json["rows"][1]["lawDate"]),
        (&5.into(), &"1968-03-12".into())
    );
    assert_eq!((&json["rows"][2]["sheetRow"], &json["summary"]["blank"]), (&7.into(), &1.into()));
    // The same from a pipe, and on one thread.
    let piped = hotich_with(&[&CHECK[..], &["--threads", "1", "-"]].concat(), &plain());
    assert_eq!(piped.json()["rows"], json["rows"]);
}

/// What is not shown was not written: no day of a month, no zeros less, no hour; and what a sheet made a day is told.
#[test]
fn cells_are_read_as_their_formats_show_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    texts(
        sheet,
        0,
        &[
            "Số",
            "Quyển số",
            "Ngày đăng ký",
            "Họ và tên",
            "Ngày sinh",
            "Số định danh cá nhân",
            "Năm sinh của mẹ",
        ],
    );
    let format = |code: &str| Format::new().set_num_format(code);
    let day = |year, month, day| ExcelDateTime::from_ymd(year, month, day).unwrap();
    for row in 1..=3 {
        texts(sheet, row, &["12", "01/2020", "15/09/2020", "Nguyễn Văn An"]);
    }
    let half_past_eight = day(2020, 9, 5).and_hms(8, 30, 0).unwrap();
    sheet.write_datetime_with_format(1, 4, &half_past_eight, &format("dd/mm/yyyy")).unwrap();
    sheet.write_number_with_format(1, 5, 40_220_012_345_f64, &format("000000000000")).unwrap();
    sheet.write_datetime_with_format(1, 6, day(1990, 5, 1), &format("mmm-yy")).unwrap();
    sheet.write_datetime_with_format(2, 0, day(2020, 9, 15), &format("d-mmm")).unwrap();
    sheet.write_datetime_with_format(2, 1, day(2020, 1, 1), &format("mmm-yy")).unwrap();
    sheet.write_datetime_with_format(2, 4, day(2020, 9, 1), &format("\"tháng \"m\" năm \"yyyy")).unwrap();
    sheet.write_number_with_format(2, 5, 1_220_012_345_f64, &format("000 000 000 000")).unwrap();
    sheet.write_datetime_with_format(2, 6, day(1990, 1, 1), &format("yyyy")).unwrap();
    sheet.write_datetime_with_format(3, 0, day(2020, 12, 1), &format("dd/mm/yyyy")).unwrap();
    sheet.write_datetime_with_format(3, 4, &half_past_eight, &format("dd/mm/yyyy hh:mm")).unwrap();
    sheet.write_number_with_format(3, 6, 1990, &format("#,##0")).unwrap();
    let folder = Folder::new("formats");
    let file = folder.file("book.xlsx", save(book));
    let run = hotich(&["check", "--as-of", "2026-11-23", "--format", "jsonl", "--full", "--quiet", &file]);
    let rows: Vec<serde_json::Value> =
        run.out.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let read = |row: usize, pointer: &str| {
        rows[row]["record"].pointer(pointer).and_then(|it| it.as_str()).unwrap_or_default()
    };
    for (row, pointer, shown) in [
        (0, "/child/birthDate", "2020-09-05"),
        (0, "/child/personalId", "040220012345"),
        (0, "/mother/birthDate", "1990-05"),
        (1, "/registration/number", "15-Sep"),
        (1, "/registration/book", "01/2020"),
        (1, "/child/birthDate", "2020-09"),
        (1, "/child/personalId", "001220012345"),
        (1, "/mother/birthDate", "1990"),
        (2, "/registration/number", "01/12/2020"),
        (2, "/child/birthDate", "08:30 05/09/2020"),
        (2, "/mother/birthDate", "1990"),
    ] {
        assert_eq!(read(row, pointer), shown, "{row} {pointer}");
    }
    let told = checked(&[&file]);
    let number = "registration.number".to_owned();
    assert_eq!(found(&told, "entry/number"), [(3, number.clone()), (4, number)]);
}

#[test]
fn headers_of_two_rows() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let format = Format::new();
    sheet.write_string(0, 0, "Sổ khai sinh").unwrap();
    sheet.merge_range(1, 0, 2, 0, "Số", &format).unwrap();
    sheet.merge_range(1, 1, 2, 1, "Ngày đăng ký", &format).unwrap();
    sheet.merge_range(1, 2, 1, 3, "Người được khai sinh", &format).unwrap();
    sheet.merge_range(1, 4, 1, 5, "Phần khai về người mẹ", &format).unwrap();
    for (column, text) in [(2, "Họ tên"), (3, "Ngày sinh"), (4, "Họ tên"), (5, "Năm sinh")] {
        sheet.write_string(2, column, text).unwrap();
    }
    texts(sheet, 3, &["1", "12.03.1968", "Nguyễn Văn An", "05.03.1968", "Lê Thị Bình", "31.02.1940"]);
    let folder = Folder::new("two-rows");
    let file = folder.file("book.xlsx", save(book));
    let run = checked(&[&file]);
    assert_eq!((rows(&run), found(&run, "date/impossible")), (1, vec![(4, "mother.birthDate".to_owned())]));
    assert_eq!(run.json()["rows"].as_array().unwrap().len(), 1, "{}", run.out);
}

#[test]
fn each_sheet_with_a_header_is_a_book() {
    let mut book = Workbook::new();
    for (name, day) in [("Quyển 1", "31.02.1968"), ("Quyển 2", "05.03.1968")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        texts(sheet, 0, &["Số", "Ngày đăng ký", "Họ và tên", "Ngày sinh"]);
        texts(sheet, 1, &["1", "12.03.1968", "Nguyễn Văn An", day]);
    }
    book.add_worksheet().set_name("Ghi chú").unwrap().write_string(0, 0, "Nhập xong").unwrap();
    let folder = Folder::new("sheets");
    let file = folder.file("book.xlsx", save(book));
    let run = checked(&[&file]);
    let files = run.json()["files"].clone();
    let names: Vec<_> = files.as_array().unwrap().iter().map(|it| it["file"].as_str().unwrap()).collect();
    assert_eq!(names, [format!("{file} [Quyển 1]"), format!("{file} [Quyển 2]")]);
    assert!(run.err.contains("Ghi chú"), "{}", run.err);
    assert_eq!(rows(&run), 2);
    checked(&["--save-map", &folder.path("map.json"), &file]).refused("--save-map");
    // Without any header the first sheet says why.
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "Nhập xong").unwrap();
    checked(&["--quiet", &folder.file("none.xlsx", save(book))]).refused("tên cột");
}

#[test]
fn what_is_no_workbook_says_so() {
    let folder = Folder::new("no-workbook");
    let whole = plain();
    checked(&[&folder.file("torn.xlsx", &whole[..whole.len() / 2])]).refused("torn.xlsx");
    checked(&[&folder.file("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest")]).refused("old.xls");
    checked(&[&folder.file("a.parquet", b"PAR1....")]).refused("Parquet");
    let mut wide = Workbook::new();
    let sheet = wide.add_worksheet();
    texts(sheet, 0, &["Số", "Ngày đăng ký", "Họ và tên", "Ngày sinh"]);
    for column in 10_000..10_101 {
        sheet.write_string(0, column, "xa").unwrap();
    }
    checked(&[&folder.file("wide.xlsx", save(wide))]).refused("2000");
    // A single cell far below is no reason to hold a million rows.
    let mut deep = Workbook::new();
    let sheet = deep.add_worksheet();
    texts(sheet, 0, &["Số", "Ngày đăng ký", "Họ và tên", "Ngày sinh"]);
    texts(sheet, 1_048_575, &["1", "12.03.1968", "Nguyễn Văn An", "31.02.1968"]);
    let run = checked(&[&folder.file("deep.xlsx", save(deep))]);
    assert_eq!(found(&run, "date/impossible"), [(1_048_576, "child.birthDate".to_owned())]);
    // An archive that unpacks to more than may be held.
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    bomb.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1 << 20];
    (0..513).for_each(|_| bomb.write_all(&zeros).unwrap());
    let bomb = folder.file("bomb.xlsx", bomb.finish().unwrap().into_inner());
    assert!(std::fs::metadata(&bomb).unwrap().len() < 1 << 20);
    checked(&[&bomb]).refused("quá lớn");
    // One that cannot be read does not stop the others.
    let (torn, good) = (folder.path("torn.xlsx"), folder.file("good.xlsx", plain()));
    let run = checked(&[&torn, &good]);
    assert_eq!((run.code, rows(&run)), (2, 3));
    assert!(run.json()["files"][0]["error"].is_string());
}

#[test]
fn packed_texts_and_folders() {
    let folder = Folder::new("packed");
    let text = crate::common::book(50, ',');
    let plain = folder.file("a.csv", &text);
    let wanted = checked(&[&plain]).json()["rows"].clone();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(text.as_bytes()).unwrap();
    let zstd = zstd::stream::encode_all(text.as_bytes(), 1).unwrap();
    let gzip = folder.file("b.csv.gz", gzip.finish().unwrap());
    let zstd = folder.file("c.csv.zst", zstd);
    for file in [&gzip, &zstd] {
        assert_eq!(checked(&[file]).json()["rows"], wanted, "{file}");
    }
    let half = std::fs::read(&gzip).unwrap();
    checked(&[&folder.file("torn.gz", &half[..half.len() / 2])]).refused("torn.gz");
    std::fs::remove_file(folder.path("torn.gz")).unwrap();
    folder.file("note.pdf", "");
    let here = std::path::Path::new(&plain).parent().unwrap().to_str().unwrap().to_owned();
    for all in [here.clone(), format!("{here}/*.csv*")] {
        let run = checked(&[&all]);
        assert_eq!((rows(&run), run.json()["files"].as_array().unwrap().len()), (150, 3));
    }
    let run = hotich(&["check", "--as-of", "2026-11-23", &here]);
    assert!(run.out.contains("a.csv: 50 hàng, 5 có lỗi, 90,0 % không có lỗi"), "{}", run.out);
    checked(&[&format!("{here}/*.xyz")]).refused("xyz");
    // Results into the folder that is read.
    let before = std::fs::read(&plain).unwrap();
    checked(&["--output", &plain, &here]).refused("a.csv");
    assert_eq!(std::fs::read(&plain).unwrap(), before);
}

/// A workbook with some of its parts changed.
fn with_parts(bytes: &[u8], change: impl Fn(&str, String) -> String, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        to.start_file(&name, options).unwrap();
        to.write_all(change(&name, text).as_bytes()).unwrap();
    }
    for (name, bytes) in more {
        to.start_file(*name, options).unwrap();
        to.write_all(bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// The same rows as those of `plain`, with every way in which this format writes a text and a number.
fn binary() -> Vec<u8> {
    use crate::common::xlsb::Cell::{Day, Formula, Inline, Number, Packed, Shared};
    let rows: [crate::common::xlsb::Row<'_>; 5] = [
        (0, false, &[(0, Shared("SỔ ĐĂNG KÝ KHAI SINH"))]),
        (
            2,
            false,
            &[
                (0, Shared("Số")),
                (1, Shared("Ngày đăng ký")),
                (2, Inline("Họ và tên")),
                (3, Shared("Giới tính")),
                (4, Shared("Ngày sinh")),
            ],
        ),
        (
            3,
            false,
            &[
                (0, Packed(1)),
                (1, Shared("12.03.1968")),
                (2, Shared("Nguyễn Văn An")),
                (3, Inline("Nam")),
                (4, Shared("31.02.1968")),
            ],
        ),
        // 12.03.1968 and 05.04.1968.
        (4, false, &[(0, Formula(2.0)), (1, Day(24_909.0)), (4, Day(24_933.0))]),
        (
            6,
            true,
            &[
                (0, Number(3.0)),
                (1, Shared("12.03.1968")),
                (2, Shared("Trần, \"Bình\"")),
                (3, Shared("Nữ")),
                (4, Shared("05.03.1968")),
            ],
        ),
    ];
    crate::common::xlsb::workbook("Sổ", &rows)
}

/// The files in `tests/workbooks` were written by LibreOffice from a workbook like `plain`, with a sheet that is no book.
#[test]
fn old_and_open_formats_are_read_alike() {
    let folder = Folder::new("formats");
    let wanted = checked(&[&folder.file("book.xlsx", plain())]).json()["rows"].clone();
    let written = |name: &str| {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/workbooks").join(name);
        file.to_str().unwrap().to_owned()
    };
    for (file, of_notes) in
        [(written("old.xls"), true), (written("old.ods"), true), (folder.file("book.xlsb", binary()), false)]
    {
        let run = checked(&[&file]);
        assert_eq!((run.code, rows(&run)), (1, 3), "{file}: {}", run.err);
        assert_eq!(run.err.contains("Ghi chú"), of_notes, "{file}: {}", run.err);
        for (found, wanted) in run.json()["rows"].as_array().unwrap().iter().zip(wanted.as_array().unwrap()) {
            assert_eq!(
                (&found["sheetRow"], &found["lawDate"]),
                (&wanted["sheetRow"], &wanted["lawDate"]),
                "{file}"
            );
        }
        assert_eq!(found(&run, "date/impossible"), [(4, "child.birthDate".to_owned())], "{file}");
        assert!(run.json()["rows"][1].to_string().contains("05/04/1968"), "{file}: {}", run.out);
    }
    // Of a binary workbook, whose rows are those of `plain`, everything is the same.
    assert_eq!(checked(&[&folder.file("same.xlsb", binary())]).json()["rows"], wanted);
}

#[test]
fn days_are_counted_from_1904_where_the_workbook_says_so() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    texts(sheet, 0, &["Số", "Ngày đăng ký", "Họ và tên", "Ngày sinh"]);
    let date = Format::new().set_num_format("dd/mm/yyyy");
    // 12.03.1968 is the 24,909th day of the one count and the 23,447th of the other.
    sheet.write_number_with_format(1, 1, 23_447, &date).unwrap();
    sheet.write_string(1, 2, "Nguyễn Văn An").unwrap();
    let bytes =
        with_parts(&save(book), |_, text| text.replace("<workbookPr ", "<workbookPr date1904=\"1\" "), &[]);
    let folder = Folder::new("1904");
    let run = checked(&[&folder.file("book.xlsx", bytes)]);
    assert_eq!(run.json()["rows"][0]["lawDate"], "1968-03-12", "{}", run.out);
}

#[test]
fn macros_stay_and_passwords_are_told() {
    let folder = Folder::new("macros");
    let macros = |name: &str, text: String| match name {
        "[Content_Types].xml" => text.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
        _ => text,
    };
    let bytes = with_parts(&plain(), macros, &[("xl/vbaProject.bin", b"\0\x01\xff macro")]);
    let file = folder.file("book.xlsm", &bytes);
    let out = folder.path("out.xlsm");
    checked(&["--annotate", &folder.path("out.xlsx"), &file]).refused(".xlsm");
    let run = checked(&["--annotate", &out, &file]);
    assert_eq!((run.code, rows(&run)), (1, 3), "{}", run.err);
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&out).unwrap()).unwrap();
    let mut kept = Vec::new();
    std::io::Read::read_to_end(&mut archive.by_name("xl/vbaProject.bin").unwrap(), &mut kept).unwrap();
    assert_eq!(kept, b"\0\x01\xff macro");
    // Excel puts a workbook with a password into a container of the old kind.
    let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked.resize(2048, 0);
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    checked(&[&folder.file("locked.xlsx", locked)]).refused("mật khẩu");
}

/// Sheets of macros hold no book, and hide none.
#[test]
fn sheets_of_macros_are_passed_over() {
    let macros = |name: &str, text: String| {
        match name {
        "xl/workbook.xml" => {
            text.replace("</sheets>", "<sheet name=\"Macro1\" sheetId=\"9\" r:id=\"rIdM\"/></sheets>")
        }
        "xl/_rels/workbook.xml.rels" => text.replace(
            "</Relationships>",
            "<Relationship Id=\"rIdM\" Type=\"http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet\" Target=\"macrosheets/sheet1.xml\"/></Relationships>",
        ),
        _ => text,
    }
    };
    let sheet: &[u8] = b"<xm:macrosheet xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"/>";
    let bytes = with_parts(&plain(), macros, &[("xl/macrosheets/sheet1.xml", sheet)]);
    let folder = Folder::new("macro-sheet");
    let run = checked(&[&folder.file("book.xlsx", bytes)]);
    assert_eq!((run.code, rows(&run)), (1, 3), "{}", run.err);
    assert!(run.err.contains("Macro1"), "{}", run.err);
}

#[test]
fn a_stray_cell_is_one_too_many_of_its_row() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    texts(sheet, 0, &["Số", "Ngày đăng ký", "Họ và tên", "Ngày sinh"]);
    texts(sheet, 1, &["1", "12.03.1968", "Nguyễn Văn An", "31.02.1968"]);
    texts(sheet, 2, &["2", "12.03.1968", "Nguyễn Văn An", "05.03.1968"]);
    sheet.write_string(2, 3000, "x").unwrap();
    let folder = Folder::new("stray");
    let run = checked(&[&folder.file("book.xlsx", save(book))]);
    assert_eq!((run.code, rows(&run)), (1, 2), "{}", run.err);
    assert_eq!(found(&run, "input/row-width"), [(3, String::new())]);
    assert_eq!(found(&run, "date/impossible"), [(2, "child.birthDate".to_owned())]);
}

/// A cell that is longer than any that Excel writes is not held.
#[test]
fn a_cell_without_end_is_refused() {
    let long = "A".repeat(3 << 20);
    let change = |name: &str, text: String| match name {
        "xl/worksheets/sheet1.xml" => text.replace(
            "</sheetData>",
            &format!(
                "<row r=\"90\"><c r=\"A90\" t=\"inlineStr\"><is><t>{long}</t></is></c></row></sheetData>"
            ),
        ),
        _ => text,
    };
    let folder = Folder::new("long-cell");
    let run = checked(&[&folder.file("book.xlsx", with_parts(&plain(), change, &[]))]);
    run.refused("32.767");
}

/// Other programs write the boxes of notes under other prefixes; ours stand among them, and every part is XML.
#[test]
fn notes_of_other_programs_keep_their_prefixes() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    texts(sheet, 0, &["Số", "Ngày đăng ký", "Họ và tên", "Ngày sinh"]);
    texts(sheet, 1, &["1", "12.03.1968", "Nguyễn Văn An", "31.02.1968"]);
    sheet.insert_note(0, 0, &rust_xlsxwriter::Note::new("xem lại")).unwrap();
    let renamed = |name: &str, text: String| match name.ends_with(".vml") {
        true => [("v", "ns1"), ("o", "ns0"), ("x", "ns2")].iter().fold(text, |text, (old, new)| {
            text.replace(&format!("<{old}:"), &format!("<{new}:"))
                .replace(&format!("</{old}:"), &format!("</{new}:"))
                .replace(&format!(" {old}:"), &format!(" {new}:"))
                .replace(&format!("xmlns:{old}="), &format!("xmlns:{new}="))
        }),
        false => text,
    };
    let folder = Folder::new("prefixes");
    let file = folder.file("book.xlsx", with_parts(&save(book), renamed, &[]));
    let out = folder.path("out.xlsx");
    assert_eq!(checked(&["--annotate", &out, &file]).code, 1);
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&out).unwrap()).unwrap();
    let mut seen = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        if !part.name().unwrap().ends_with(".vml") {
            continue;
        }
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        let mut reader = quick_xml::NsReader::from_str(&text);
        loop {
            let (resolved, event) = reader.read_resolved_event().unwrap();
            assert!(!matches!(resolved, quick_xml::name::ResolveResult::Unknown(_)), "{text}");
            if matches!(event, quick_xml::events::Event::Eof) {
                break;
            }
        }
        seen += 1;
    }
    assert_eq!(seen, 1);
}
