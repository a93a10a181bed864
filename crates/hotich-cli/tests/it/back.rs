//! What goes back to the person: marked workbooks, mended copies and their log, the page. Everybody in it is made up.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::process::Command;

use crate::common::{Folder, Run, hotich, hotich_with};
use calamine::{Data, DataType as _, Reader as _, Xlsx, open_workbook};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Note, Workbook, Worksheet};

const CHECK: [&str; 4] = ["check", "--quiet", "--as-of", "2026-11-23"];

fn checked(more: &[&str]) -> Run {
    hotich(&[&CHECK, more].concat())
}

fn texts(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, text) in (0..).zip(cells) {
        sheet.write_string(row, column, *text).unwrap();
    }
}

/// Titles, a merged cell, dates as numbers, a formula, a note of somebody else, widths, another sheet.
fn book() -> Vec<u8> {
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("dd/mm/yyyy").set_bold();
    let sheet = book.add_worksheet().set_name("Quyển 'A' & B").unwrap();
    sheet.merge_range(0, 0, 0, 4, "SỔ ĐĂNG KÝ KHAI SINH", &Format::new()).unwrap();
    texts(sheet, 2, &["Số", "Ngày đăng ký", "Họ và tên", "Giới tính", "Ngày sinh", "Ý kiến"]);
    texts(sheet, 3, &["1", "12.03.1968", "Nguyễn  Văn An", "Nam", "31.02.1968", "=x"]);
    sheet.write_datetime_with_format(4, 1, ExcelDateTime::from_ymd(1968, 3, 12).unwrap(), &date).unwrap();
    sheet.write_datetime_with_format(4, 4, ExcelDateTime::from_ymd(1968, 4, 5).unwrap(), &date).unwrap();
    sheet.write_formula(4, 0, Formula::new("=A4+1").set_result("2")).unwrap();
    sheet.write_string(4, 2, "Lê Thị Bình").unwrap();
    texts(sheet, 6, &["3", "12.03.1968", "TRẦN  Văn <Tám>", "Nam", "05.03.1968"]);
    sheet.write_formula(7, 2, Formula::new("=CONCATENATE(\"Lê\",\"  An\")").set_result("Lê  An")).unwrap();
    sheet.write_string(7, 1, "12.03.1968").unwrap();
    sheet.insert_note(3, 4, &Note::new("hỏi lại")).unwrap();
    sheet.set_column_width(2, 41).unwrap();
    sheet.set_row_hidden(6).unwrap();
    sheet.autofilter(2, 0, 7, 4).unwrap();
    book.add_worksheet().set_name("Khác").unwrap().write_string(0, 0, "để yên").unwrap();
    book.save_to_buffer().unwrap()
}

/// Every cell of a sheet that is not empty.
fn data(file: &str, sheet: &str) -> BTreeMap<(u32, u32), Data> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let (top, left) = range.start().unwrap();
    let cells = range.used_cells().map(|(row, column, value)| {
        ((top + u32::try_from(row).unwrap(), left + u32::try_from(column).unwrap()), value.clone())
    });
    cells.collect()
}

fn part(file: &str, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(std::fs::read(file).unwrap())).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

const SHEET: &str = "Quyển 'A' & B";

#[test]
fn a_workbook_comes_back_with_marks() {
    let folder = Folder::new("annotate");
    // Kept: each workbook holds the second at which it was written.
    let given = book();
    let (file, out) = (folder.file("book.xlsx", &given), folder.path("out.xlsx"));
    let run = checked(&["--annotate", &out, &file]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert_eq!(std::fs::read(&file).unwrap(), given);
    let (before, after) = (data(&file, SHEET), data(&out, SHEET));
    for (place, value) in &before {
        assert_eq!(after.get(place), Some(value), "{place:?}");
    }
    // What is new stands behind a free column.
    let new: Vec<_> = after.iter().filter(|(place, _)| !before.contains_key(place)).collect();
    assert!(new.iter().all(|((_, column), _)| [7, 8].contains(column)), "{new:?}");
    assert!(after[&(2, 7)].to_string().starts_with("hotich - "));
    assert!(after[&(3, 7)].to_string().contains("31.02.1968"));
    assert!(after[&(6, 8)].to_string().contains("TRẦN Văn <Tám>"), "{}", after[&(6, 8)]);
    // The other sheet is the same to the byte; formulas and widths are there.
    assert_eq!(part(&file, "xl/worksheets/sheet2.xml"), part(&out, "xl/worksheets/sheet2.xml"));
    let sheet = part(&out, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<f>A4+1</f>") && sheet.contains("hidden=\"1\"") && sheet.contains("width=\"41."));
    // The note of somebody else stays, ours is behind it.
    let notes = part(&out, "xl/comments1.xml");
    let note = notes.split("ref=\"E4\"").nth(1).unwrap().split("</comment>").next().unwrap();
    assert!(note.find("hỏi lại").unwrap() < note.find("date/impossible").unwrap(), "{note}");
    assert!(notes.contains("ref=\"F3\"") && notes.contains("LỖI: Ngày sinh"), "{notes}");
    // Findings lead to their cells.
    let findings = data(&out, "hotich - Phát hiện");
    assert!(findings.values().any(|value| value.as_string().as_deref() == Some("date/impossible")));
    let links = part(&out, "xl/worksheets/hotich2.xml");
    assert!(links.contains("location=\"&apos;Quyển &apos;&apos;A&apos;&apos; &amp; B&apos;!E4\""), "{links}");
    // The same book, checked again: what was added is passed over.
    let (first, again) = (checked(&["--format", "jsonl", &file]), checked(&["--format", "jsonl", &out]));
    assert_eq!(first.out, again.out);
}

#[test]
fn marks_of_an_earlier_check_go() {
    let folder = Folder::new("again");
    let (file, first) = (folder.file("book.xlsx", book()), folder.path("first.xlsx"));
    checked(&["--annotate", &first, &file]);
    // Unchanged, the same comes out; the first is not added to.
    let (second, third) = (folder.path("second.xlsx"), folder.path("third.xlsx"));
    checked(&["--annotate", &second, &first]);
    checked(&["--annotate", &third, &second]);
    for sheet in [SHEET, "hotich - Phát hiện", "hotich - Tổng kết"] {
        assert_eq!(data(&first, sheet), data(&second, sheet), "{sheet}");
    }
    for name in
        ["xl/comments1.xml", "xl/workbook.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/sheet1.xml"]
    {
        let count =
            |text: String| ["<comment ", "<sheet ", "<v:shape ", "<c "].map(|tag| text.matches(tag).count());
        assert_eq!(count(part(&second, name)), count(part(&first, name)), "{name}");
        assert_eq!(count(part(&third, name)), count(part(&first, name)), "{name}");
    }
    // Mended, the cell has no mark any more, and the note of somebody else is as it was.
    let mended = folder.path("mended.xlsx");
    checked(&["--fix", "certain", "--mended", &mended, &first]);
    let fourth = folder.path("fourth.xlsx");
    checked(&["--annotate", &fourth, &mended]);
    let (before, after) = (part(&first, "xl/comments1.xml"), part(&fourth, "xl/comments1.xml"));
    assert!(before.contains("ref=\"C4\"") && !after.contains("ref=\"C4\""), "{after}");
    assert_eq!(after.matches("hỏi lại").count(), 1);
    assert_eq!(after.matches("date/impossible").count(), 1);
    assert!(!part(&fourth, "xl/drawings/vmlDrawing1.vml").contains("<x:Row>3</x:Row><x:Column>2</x:Column>"));
    assert!(!data(&fourth, SHEET)[&(3, 7)].to_string().contains("Nguyễn"));
    assert!(!data(&fourth, SHEET).contains_key(&(3, 8)));
}

/// The fill of a cell, as the styles of its workbook have it.
fn ground(file: &str, cell: &str) -> String {
    let (sheet, styles) = (part(file, "xl/worksheets/sheet1.xml"), part(file, "xl/styles.xml"));
    let within = |text: &str, from: &str, to: &str| {
        text.split(from).nth(1).unwrap_or_else(|| panic!("{from}")).split(to).next().unwrap().to_owned()
    };
    let number =
        |text: &str, name: &str| within(text, &format!(" {name}=\""), "\"").parse::<usize>().unwrap();
    let format = number(&within(&sheet, &format!("<c r=\"{cell}\""), ">"), "s");
    let formats = within(&styles, "<cellXfs", "</cellXfs>");
    let fill = number(&format!(" {}", formats.split("<xf ").nth(format + 1).unwrap()), "fillId");
    within(&styles, "<fills", "</fills>").split("<fill>").nth(fill + 1).unwrap().to_owned()
}

#[test]
fn a_cell_that_is_mended_has_its_own_ground_again() {
    let mut workbook = Workbook::new();
    let green = Format::new().set_background_color(0x00_B0_50).set_italic();
    let sheet = workbook.add_worksheet();
    texts(sheet, 0, &["Số", "Ngày đăng ký", "Họ và tên"]);
    texts(sheet, 1, &["1", "12.03.1968", ""]);
    for (row, name) in [(1, "Nguyễn  Văn An"), (2, "Lê  Bình")] {
        sheet.write_string_with_format(row, 2, name, &green).unwrap();
    }
    let folder = Folder::new("ground");
    let file = folder.file("book.xlsx", workbook.save_to_buffer().unwrap());
    let [first, second, mended, last] =
        ["first", "second", "mended", "last"].map(|it| folder.path(&format!("{it}.xlsx")));
    checked(&["--annotate", &first, &file]);
    checked(&["--annotate", &second, &first]);
    checked(&["--fix", "certain", "--mended", &mended, &second]);
    checked(&["--annotate", &last, &mended]);
    assert!(ground(&file, "C2").contains("fgColor rgb=\"FF00B050\""));
    for marked in [&first, &second] {
        assert!(!ground(marked, "C2").contains("fgColor rgb=\"FF00B050\""), "{}", ground(marked, "C2"));
        assert_eq!(ground(marked, "C2"), ground(marked, "C3"));
    }
    for cell in ["C2", "C3"] {
        assert_eq!(ground(&last, cell), ground(&file, cell));
    }
}

#[test]
fn copies_of_several_books_go_into_a_folder() {
    let folder = Folder::new("copies");
    let csv = "Số,Họ và tên,Ngày đăng ký\n1,Lê  An,31.02.1968\n";
    std::fs::create_dir_all(folder.path("in/b")).unwrap();
    for (name, bytes) in [("in/a.xlsx", book()), ("in/b.csv", csv.into()), ("in/none.csv", b"x\n".to_vec())] {
        std::fs::write(folder.path(name), bytes).unwrap();
    }
    let (books, marked, mended) = (folder.path("in"), folder.path("marked/"), folder.path("mended/"));
    let run = checked(&["--annotate", &marked, "--fix", "certain", "--mended", &mended, &books]);
    // One of the files is no book; the others come back all the same, as they would by themselves.
    assert_eq!(run.code, 2, "{}", run.err);
    let names = |path: &str| {
        let mut names: Vec<_> = std::fs::read_dir(folder.path(path))
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("marked"), ["a.xlsx", "b.xlsx"]);
    assert_eq!(names("mended"), ["a.xlsx", "a.xlsx.changes.csv", "b.csv", "b.csv.changes.csv"]);
    let alone = folder.path("alone.xlsx");
    checked(&["--annotate", &alone, &folder.path("in/a.xlsx")]);
    assert_eq!(std::fs::read(&alone).unwrap(), std::fs::read(folder.path("marked/a.xlsx")).unwrap());
    assert!(std::fs::read_to_string(folder.path("mended/b.csv")).unwrap().contains("Lê An"));
    // Two books of one name, and a folder that is read.
    std::fs::write(folder.path("in/b/A.XLSX"), book()).unwrap();
    let (before, other) = (names("marked"), folder.path("other/"));
    checked(&["--annotate", &other, &books]).refused("trùng tên");
    assert!(!std::path::Path::new(&other).exists());
    std::fs::remove_file(folder.path("in/b/A.XLSX")).unwrap();
    checked(&["--annotate", &format!("{books}/"), &books]).refused("sẽ mất dữ liệu");
    assert_eq!(
        (names("marked"), names("in")),
        (before, ["a.xlsx", "b", "b.csv", "none.csv"].map(str::to_owned).to_vec())
    );
    checked(&["--fix", "certain", "--mended", &mended, "--changes", &alone, &books]).refused("--changes");
    for place in ["in/b", "in", "marked", "mended"] {
        let path = folder.path(place);
        std::fs::read_dir(&path).unwrap().flatten().for_each(|it| drop(std::fs::remove_file(it.path())));
        std::fs::remove_dir(path).unwrap();
    }
}

#[test]
fn libreoffice_reads_what_comes_back() {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("skipped: there is no LibreOffice here");
        return;
    }
    let folder = Folder::new("libreoffice");
    let (file, out) = (folder.file("book.xlsx", book()), folder.path("out.xlsx"));
    checked(&["--annotate", &out, &file]);
    let (to, profile) =
        (folder.path("lo"), format!("-env:UserInstallation=file://{}", folder.path("profile")));
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "xlsx", "--outdir", &to, &out])
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    let converted = format!("{to}/out.xlsx");
    let (before, after) = (data(&file, SHEET), data(&converted, SHEET));
    for (place, value) in before {
        // Formulas are worked out anew there.
        if !matches!(place, (4, 0)) {
            assert_eq!(after.get(&place).map(ToString::to_string), Some(value.to_string()), "{place:?}");
        }
    }
    let notes = part(&converted, "xl/comments1.xml");
    for (cell, rule) in [("E4", "date/impossible"), ("C7", "text/normalised"), ("F3", "input/unknown-field")]
    {
        let note =
            notes.split(&format!("ref=\"{cell}\"")).nth(1).unwrap_or_else(|| panic!("{cell}: {notes}"));
        assert!(note.split("</comment>").next().unwrap().contains(rule), "{cell}: {note}");
    }
    assert!(part(&converted, "xl/styles.xml").contains("FFFFC7CF"));
    std::fs::remove_dir_all(folder.path("profile")).unwrap();
    std::fs::remove_dir_all(to).unwrap();
}

#[test]
fn texts_come_back_as_workbooks() {
    let folder = Folder::new("annotate-text");
    let text = "\u{feff}SỔ KHAI SINH;;\r\n\"Quyển\n1\";;\r\nSố;Họ và tên;Ngày sinh\r\n007;Nguyễn  Văn An;31.02.1968\r\n";
    let out = folder.path("out.xlsx");
    let run = checked(&["--annotate", &out, &folder.file("book.csv", text)]);
    assert_eq!(run.code, 1, "{}", run.err);
    let cells = data(&out, "Sổ");
    let text = |row, column| cells[&(row, column)].to_string();
    assert_eq!(
        (text(0, 0), text(1, 0), text(2, 1)),
        ("SỔ KHAI SINH".into(), "Quyển\n1".into(), "Họ và tên".into())
    );
    assert_eq!(
        (text(3, 0), text(3, 1), text(3, 2)),
        ("007".into(), "Nguyễn  Văn An".into(), "31.02.1968".into())
    );
    assert!(part(&out, "xl/commentsHotich1.xml").contains("ref=\"C4\""));
    let lines = "{\"so\":\"7\",\"child\":{\"name\":\"Nguyễn  Văn An\",\"birthDate\":\"31.02.1968\"}}\n";
    let run = checked(&["--annotate", &out, "-"]);
    run.refused("Tệp trống");
    let run = hotich_with(&[&CHECK[..], &["--annotate", &out, "-"]].concat(), lines.as_bytes());
    assert_eq!(run.code, 1, "{}", run.err);
    let cells = data(&out, "Sổ");
    let at = |text: &str| {
        cells.iter().find(|(_, value)| value.as_string().as_deref() == Some(text)).map(|(place, _)| *place)
    };
    assert_eq!(at("child.birthDate").map(|(row, _)| row), Some(0));
    let (row, column) = at("31.02.1968").unwrap();
    assert_eq!((row, Some(column)), (1, at("child.birthDate").map(|(_, column)| column)));
    let name = format!("ref=\"{}2\"", char::from(b'A' + u8::try_from(column).unwrap()));
    assert!(part(&out, "xl/commentsHotich1.xml").contains(&name));
}

/// Mends a file, and undoes it: the same to the byte.
fn there_and_back(folder: &Folder, name: &str, bytes: &[u8], changed: &[(&str, &str)], confidence: &str) {
    let file = folder.file(name, bytes);
    let (mended, log) = (folder.path(&format!("m-{name}")), folder.path(&format!("log-{name}.csv")));
    let run = checked(&["--fix", confidence, "--mended", &mended, "--changes", &log, &file]);
    assert!(matches!(run.code, 0 | 1), "{}", run.err);
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
    let mut wanted = String::from_utf8(bytes.to_vec()).unwrap();
    for (before, after) in changed {
        assert!(wanted.contains(before));
        wanted = wanted.replacen(before, after, 1);
    }
    assert_eq!(std::fs::read_to_string(&mended).unwrap(), wanted);
    let back = folder.path(&format!("b-{name}"));
    let run = hotich(&["undo", &mended, "--changes", &log, "--output", &back]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(std::fs::read(&back).unwrap(), bytes);
    // What somebody has changed since is left alone.
    let touched = folder.file(&format!("t-{name}"), wanted.replacen(changed[0].1, "Ai đó", 1));
    let run = hotich(&["undo", &touched, "--changes", &log, "--output", &back]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(std::fs::read_to_string(&back).unwrap().contains("Ai đó"));
}

#[test]
fn fixes_are_made_in_a_copy_and_undone() {
    let folder = Folder::new("mend");
    let csv = "\u{feff}SỔ;;\r\nSố;\"Họ và tên\";Ngày sinh;lạ\r\n\r\n1;\"Nguyễn  Văn An\";05.03.1968;=1\r\n\
               2;TRẦN Văn Tám ;05.03.1968\r\n3;\"hở";
    let changed = [("\"Nguyễn  Văn An\"", "\"Nguyễn Văn An\""), ("TRẦN Văn Tám ;", "Trần Văn Tám;")];
    there_and_back(&folder, "book.csv", csv.as_bytes(), &changed, "certain");
    let json = "{\"so\": \"1\", \"child\":{\"name\":\"Nguyễn  Văn An\"}}\n\n[\n{\"child.name\" : \"Lê\\u0020 An\",\"kind\":\"birth\"}";
    let changed = [("\"Nguyễn  Văn An\"", "\"Nguyễn Văn An\""), ("\"Lê\\u0020 An\"", "\"Lê An\"")];
    there_and_back(&folder, "book.jsonl", json.as_bytes(), &changed, "certain");
}

/// A copy is written as the book is, and undone it is the book to the byte.
#[test]
fn a_book_in_utf16_stays_in_utf16() {
    let folder = Folder::new("mend-utf16");
    let csv = "Số\tHọ và tên\tNgày sinh\r\n1\tNguyễn  Văn An 𠀀\t05.03.1968\r\n\r\n2\tLê An\t05.03.1968";
    let lines = "{\"so\": \"1\", \"child\":{\"name\":\"Nguyễn  Văn An 𠀀\"}}\n";
    for text in [csv, lines] {
        for (mark, little) in [("\u{feff}", true), ("\u{feff}", false), ("", true), ("", false)] {
            let of = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
            let bytes = |text: &str| [mark, text].concat().encode_utf16().flat_map(of).collect::<Vec<u8>>();
            let (file, mended) = (folder.file("book.txt", bytes(text)), folder.path("mended.txt"));
            let (log, back) = (folder.path("log.csv"), folder.path("back.txt"));
            checked(&["--fix", "certain", "--mended", &mended, "--changes", &log, &file]);
            let wanted = text.replace("Nguyễn  Văn", "Nguyễn Văn");
            assert_eq!(std::fs::read(&mended).unwrap(), bytes(&wanted), "{mark:?} {little} {text}");
            let run = hotich(&["undo", &mended, "--changes", &log, "--output", &back]);
            assert_eq!((run.code, std::fs::read(&back).unwrap()), (0, bytes(text)), "{}", run.err);
        }
    }
}

#[test]
fn the_log_says_what_was_done() {
    let folder = Folder::new("mend-log");
    let csv = "Số,Họ và tên,Ngày sinh\n1,=Nguyễn  Văn An,05.03.1968\n2,Lê An,05.03.1968\n";
    let (file, mended) = (folder.file("book.csv", csv), folder.path("m.csv"));
    let run = hotich(&["check", "--as-of", "2026-11-23", "--fix", "certain", "--mended", &mended, &file]);
    assert!(run.err.contains("đã sửa"), "{}", run.err);
    let log = std::fs::read_to_string(folder.path("m.csv.changes.csv")).unwrap();
    let mut lines = log.lines();
    assert_eq!(lines.next(), Some("\u{feff}row,sheet,path,label,column,before,after,rule,confidence,was"));
    for line in lines {
        assert!(line.starts_with("2,,child.name,") && line.contains("'=Nguyễn"), "{line}");
    }
    // A book that is without fault comes back as it was.
    let clean = "Số,Họ và tên\n1,Lê An\n";
    let run = checked(&["--fix", "likely", "--mended", &mended, &folder.file("clean.csv", clean)]);
    assert!(matches!(run.code, 0 | 1), "{}", run.err);
    assert_eq!(std::fs::read_to_string(&mended).unwrap(), clean);
}

#[test]
fn a_workbook_is_mended_and_undone() {
    let folder = Folder::new("mend-xlsx");
    let (file, mended) = (folder.file("book.xlsx", book()), folder.path("m.xlsx"));
    let run = hotich(&["check", "--as-of", "2026-11-23", "--fix", "certain", "--mended", &mended, &file]);
    assert_eq!(run.code, 1, "{}", run.err);
    // A formula stays.
    assert!(run.err.contains("có công thức"), "{}", run.err);
    let (before, after) = (data(&file, SHEET), data(&mended, SHEET));
    let changed: Vec<_> = before.iter().filter(|(place, value)| after.get(place) != Some(value)).collect();
    assert_eq!(changed.iter().map(|(place, _)| **place).collect::<Vec<_>>(), [(3, 2), (6, 2)]);
    assert_eq!(after[&(3, 2)].to_string(), "Nguyễn Văn An");
    assert_eq!(before.len(), after.len());
    let (log, back) = (format!("{mended}.changes.csv"), folder.path("back.xlsx"));
    let run = hotich(&["undo", &mended, "--changes", &log, "--output", &back]);
    assert_eq!(run.code, 0, "{}", run.err);
    for name in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
        assert_eq!(part(&back, name), part(&file, name), "{name}");
    }
}

#[test]
fn nothing_is_written_over() {
    let folder = Folder::new("apart");
    let file = folder.file("book.csv", "Số,Họ và tên\n1,Lê An\n");
    for option in ["--annotate", "--html", "--changes", "--mended"] {
        let rest: &[&str] = match option {
            "--mended" => &["--fix", "certain"],
            "--changes" => &["--fix", "certain", "--mended", "m.csv"],
            _ => &[],
        };
        checked(&[rest, &[option, &file, &file]].concat()).refused("sẽ mất dữ liệu");
    }
    assert_eq!(folder.names(), ["book.csv"]);
    checked(&["--fix", "certain", &file]).refused("--mended");
    checked(&["--mended", "x.csv", &file]).refused("--fix");
    checked(&["--annotate", &folder.path("x.csv"), &file]).refused(".xlsx");
    let macros = folder.file("book.xlsx", book());
    checked(&["--annotate", &folder.path("x.xlsm"), &macros]).refused(".xlsx");
    checked(&["--annotate", &folder.path("x.xlsx"), &file, &macros]).refused("thư mục");
    hotich(&["undo", &file, "--changes", &file, "--output", &folder.path("x")]).refused("nhật ký");
}

#[test]
fn a_page_stands_alone() {
    let folder = Folder::new("html");
    let file = folder.file("<sổ>.csv", crate::common::book(60, ','));
    let (page, sum) = (folder.path("out.html"), folder.path("old.json"));
    let run = checked(&["--html", &page, "--summary", &sum, &file]);
    assert_eq!(run.code, 1, "{}", run.err);
    let html = std::fs::read_to_string(&page).unwrap();
    // Nothing is fetched, nothing runs, and no text of the book is markup.
    for never in ["<script", "src=", "url(", "<link", "<sổ>", "href=\"http"] {
        assert!(!html.contains(never), "{never}");
    }
    for wanted in [
        "<svg",
        "date/impossible",
        "Nên làm gì trước",
        "Mức đầy đủ",
        "Bản đồ trang",
        "id=\"date-impossible\"",
    ] {
        assert!(html.contains(wanted), "{wanted}");
    }
    assert_eq!(html.matches("<figure>").count(), html.matches("</figure>").count());
    assert!(!html.contains("So với lần trước"));
    // Six dates are impossible; of half the book three.
    let half = folder.file("half.csv", crate::common::book(30, ','));
    checked(&["--html", &page, "--compare", &sum, &half]);
    let html = std::fs::read_to_string(&page).unwrap();
    let compared = html.split("So với lần trước").nth(1).unwrap();
    let row = compared.split("date/impossible</a></td>").nth(1).unwrap().split("</tr>").next().unwrap();
    assert_eq!(row, "<td>6</td><td>3</td><td><span class=\"good\">−3</span></td>");
    checked(&["--html", &page, "--compare", &half, &half]).refused("tổng kết");
    // Several books have a line each.
    let run = checked(&["--html", &page, "--lang", "en", &file, &half]);
    assert_eq!(run.code, 1, "{}", run.err);
    let html = std::fs::read_to_string(&page).unwrap();
    assert!(html.contains("Book by book") && html.contains("half.csv</td><td>30</td><td>3</td>"), "{html}");
    // Threads change nothing.
    let one = folder.path("one.html");
    checked(&["--html", &one, "--threads", "1", "--lang", "en", &file, &half]);
    assert_eq!(std::fs::read(&one).unwrap(), std::fs::read(&page).unwrap());
}

#[test]
fn findings_as_sarif() {
    let folder = Folder::new("sarif");
    let file = folder.file("sổ 1.csv", "Số,Họ và tên,Ngày sinh,lạ\n1,Lê An,31.02.1968,\n");
    let run = checked(&["--format", "sarif", &file]);
    assert_eq!(run.code, 1, "{}", run.err);
    let json = run.json();
    assert_eq!((&json["version"], json["runs"].as_array().unwrap().len()), (&"2.1.0".into(), 1));
    let (results, driver) = (&json["runs"][0]["results"], &json["runs"][0]["tool"]["driver"]);
    let find = |rule: &str| results.as_array().unwrap().iter().find(|it| it["ruleId"] == rule).unwrap();
    let date = find("date/impossible");
    assert_eq!((&date["level"], &date["properties"]["sheetRow"]), (&"error".into(), &2.into()));
    let place = &date["locations"][0];
    assert_eq!(place["physicalLocation"]["region"]["startLine"], 2);
    let uri = place["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.ends_with("/s%E1%BB%95%201.csv"), "{uri}");
    assert_eq!(place["logicalLocations"][0]["fullyQualifiedName"], "child.birthDate");
    assert_eq!(find("input/unknown-field")["locations"][0]["physicalLocation"]["region"]["startLine"], 1);
    let rules: Vec<_> =
        driver["rules"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    for result in results.as_array().unwrap() {
        assert!(rules.contains(&result["ruleId"].as_str().unwrap()), "{result}");
    }
}
