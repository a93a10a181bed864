//! `hotich check` as people and programs use it.

use std::io::Write as _;
use std::process::Stdio;

use crate::common::{Folder, Run, book, check, command, hotich, hotich_with, run};

const CLEAN: &str =
    "so,ngayDangKy,nksHoTen,nksGioiTinh,nksNgaySinh\n1,12.03.1968,Nguyễn Văn An,Nam,05.03.1968\n";
const WRONG: &str =
    "so,ngayDangKy,nksHoTen,nksGioiTinh,nksNgaySinh\n1,12.03.1968,Nguyễn Văn An,Nam,31.02.1968\n";

fn summary(run: &Run) -> (u64, u64, u64) {
    let summary = &run.json()["summary"];
    let of = |name: &str| summary["findings"][name].as_u64().unwrap();
    (summary["rows"].as_u64().unwrap(), of("error"), of("warning"))
}

#[test]
fn exit_codes() {
    for format in ["text", "json", "jsonl", "csv"] {
        assert_eq!(check(&["--format", format], CLEAN.as_bytes()).code, 0, "{format}");
        assert_eq!(check(&["--format", format], WRONG.as_bytes()).code, 1, "{format}");
        assert_eq!(check(&["--format", format], b"a,b\n1,2\n").code, 2, "{format}");
    }
    // A warning is no error.
    let warned =
        check(&["--format", "json"], CLEAN.replace("so,", "la,so,").replace("\n1,", "\nx,1,").as_bytes());
    assert_eq!((warned.code, summary(&warned).1), (0, 0), "{}", warned.out);
    assert!(summary(&warned).2 > 0);
}

#[test]
fn a_full_report_holds_the_normalised_record_and_the_open_rules() {
    let short = check(&["--format", "jsonl"], CLEAN.as_bytes()).jsons();
    assert!(short[0]["record"].is_null() && short[0]["undetermined"].is_null());
    let full = check(&["--format", "jsonl", "--full"], CLEAN.as_bytes()).jsons();
    assert_eq!(full[0]["record"]["child"]["birthDate"], "1968-03-05");
    assert!(!full[0]["undetermined"].as_array().unwrap().is_empty());
    let masked = check(&["--format", "jsonl", "--full", "--mask"], CLEAN.as_bytes());
    assert!(!masked.out.contains("1968") && !masked.out.contains("Nguyễn"), "{}", masked.out);
}

#[test]
fn what_cannot_run_says_so_in_one_line() {
    hotich(&[]).refused("--help");
    hotich(&["chekc"]).refused("chekc");
    hotich(&["check"]).refused("stdin");
    hotich(&["check", "--what", "-"]).refused("--what");
    hotich(&["check", "-x", "-"]).refused("-x");
    hotich(&["check", "--format", "xml", "-"]).refused("jsonl");
    hotich(&["check", "--format"]).refused("--format");
    hotich(&["check", "--stage", "now", "-"]).refused("archive");
    hotich(&["check", "--kind", "shoe", "-"]).refused("birth");
    hotich(&["check", "--lang", "fr", "-"]).refused("vi, en");
    hotich(&["check", "--threads", "0", "-"]).refused("--threads");
    hotich(&["check", "--threads", "many", "-"]).refused("many");
    for date in ["1968", "03/1968", "2026-02-30", "tomorrow", ""] {
        hotich(&["check", "--as-of", date, "-"]).refused("--as-of");
    }
    hotich(&["check", "no-such-file.csv"]).refused("no-such-file.csv");
    hotich(&["check", env!("CARGO_MANIFEST_DIR")]).refused("thư mục");
    hotich(&["check", "--lang", "en", env!("CARGO_MANIFEST_DIR")]).refused("directory");
    hotich(&["check", "--profile", "no-such-profile", "-"]).refused("no-such-profile");
    hotich(&["check", "-", "-"]).refused("stdin");
    hotich(&["explain"]).refused("hotich rules");
    hotich(&["explain", "birth/dedline"]).refused("birth/deadline");
    hotich(&["normalize"]).refused("name, date");
    hotich(&["normalize", "shoe"]).refused("name, date");
    hotich(&["normalize", "id", "--type", "shoe"]).refused("passport");
    hotich(&["rules", "extra"]).refused("extra");
    check(&[], b"").refused("trống");
    check(&["--lang", "en"], b" \n\n").refused("empty");
    check(&["--lang", "en"], b"PK\x03\x04rest").refused("spreadsheet");
    check(&["--lang", "en"], b"name,born\nA,1968\n").refused("column");
}

#[test]
fn nothing_is_lost_when_a_file_is_missing() {
    let folder = Folder::new("missing");
    let (good, output) = (folder.file("good.csv", CLEAN), folder.file("out.jsonl", "what was here before"));
    let run = hotich(&["check", &good, &folder.path("a.csv"), &folder.path("b.csv"), "--output", &output]);
    assert_eq!((run.code, run.err.lines().count()), (2, 2), "{}", run.err);
    assert!(run.err.contains("a.csv") && run.err.contains("b.csv"));
    assert_eq!(std::fs::read_to_string(&output).unwrap(), "what was here before");
    assert_eq!(folder.names(), ["good.csv", "out.jsonl"]);
}

#[test]
fn a_file_that_is_no_book_does_not_stop_the_others() {
    let folder = Folder::new("others");
    let files = [folder.file("a.csv", WRONG), folder.file("b.csv", "x"), folder.file("c.csv", CLEAN)];
    let all = ["check", "--as-of", "2026-11-23", "--format", "json", &files[0], &files[1], &files[2]];
    let run = hotich(&all);
    assert_eq!(run.code, 2);
    assert!(run.err.lines().any(|line| line.contains("b.csv")), "{}", run.err);
    let json = run.json();
    assert_eq!(json["rows"].as_array().unwrap().len(), 2);
    assert_eq!(json["rows"][1]["file"], files[2].as_str());
    assert!(json["files"][1]["error"].is_string());
    assert_eq!(json["summary"]["rows"], 2);
}

#[test]
fn several_files_are_told_apart_in_every_format() {
    let folder = Folder::new("several");
    let (a, b) = (folder.file("a.csv", WRONG), folder.file("b.csv", WRONG.replace(',', ";")));
    let of = |format: &str| hotich(&["check", "--as-of", "2026-11-23", "--format", format, &a, &b]);
    let text = of("text");
    assert!(text.out.contains(&a) && text.out.contains(&b));
    assert!(text.out.contains("Tất cả các tệp\n2 hàng: 2 có lỗi"), "{}", text.out);
    let lines = of("jsonl").jsons();
    assert_eq!((&lines[0]["file"], &lines[1]["file"]), (&a.as_str().into(), &b.as_str().into()));
    let csv = of("csv");
    assert!(csv.lines()[0].starts_with("file,row,line"));
    assert!(csv.lines()[1].starts_with(&format!("{a},1,2,")), "{}", csv.out);
    assert_eq!(of("json").json()["files"].as_array().unwrap().len(), 2);
}

#[test]
fn headers_by_every_name() {
    let wanted = ["registration.date", "child.name", "child.birthDate"];
    for header in [
        "ngayDangKy,nksHoTen,nksNgaySinh",
        "registration.date,child.name,child.birthDate",
        "\"Ngày, tháng, năm đăng ký\",Họ và tên,Ngày sinh",
        "NGÀY ĐĂNG KÝ,HO VA TEN, ngay sinh ",
        "Date of registration,Full name of the child,Date of birth",
    ] {
        let book = format!("{header}\n30.02.1968,Lê  An,31.02.1968\n");
        let run = check(&["--format", "csv"], book.as_bytes());
        for path in wanted {
            assert!(run.out.contains(&format!(",{path},")), "{header}: {path}: {}", run.out);
        }
        assert!(!run.out.contains("unknown-field"), "{header}");
    }
    // The header of the sheet is told beside the path.
    let run = check(&["--format", "csv"], "Ngày sinh\n31.02.1968\n".as_bytes());
    assert!(
        run.out.contains("1,2,child.birthDate,Ngày sinh,date/impossible,error,31.02.1968,"),
        "{}",
        run.out
    );
}

#[test]
fn separators_marks_and_line_ends() {
    let plain = check(&["--format", "jsonl"], book(30, ',').as_bytes());
    assert_eq!(plain.jsons().len(), 30);
    for separator in [',', ';', '\t'] {
        for mark in ["", "\u{feff}"] {
            for end in ["\r\n", "\n"] {
                let book = format!("{mark}{}", book(30, separator).replace("\r\n", end));
                let run = check(&["--format", "jsonl"], book.as_bytes());
                assert_eq!(run.out, plain.out, "{separator:?} {mark:?} {end:?}");
            }
        }
    }
}

#[test]
fn rows_in_are_rows_out() {
    let rows = 5000;
    let book = book(rows, ',');
    let lines = check(&["--format", "jsonl"], book.as_bytes()).jsons();
    assert_eq!(lines.len(), rows);
    for (index, line) in lines.iter().enumerate() {
        assert_eq!(
            (line["row"].as_u64(), line["line"].as_u64()),
            (Some(index as u64 + 1), Some(index as u64 + 2))
        );
    }
    let json = check(&["--format", "json"], book.as_bytes()).json();
    assert_eq!(json["rows"].as_array().unwrap().len(), rows);
    assert_eq!(json["summary"]["rows"], rows);
    let impossible =
        json["summary"]["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == "date/impossible");
    assert_eq!(impossible.unwrap()["count"], rows / 10);
    let text = check(&[], book.as_bytes());
    assert!(
        text.out.contains("LỖI date/impossible: 500 ") && text.out.contains("\n5.000 hàng: "),
        "{}",
        text.out
    );
    // Lines of CSV are findings; the sum on the standard error tells the rows.
    let csv = check(&["--format", "csv"], book.as_bytes());
    assert!(csv.err.contains("5.000 hàng"), "{}", csv.err);
    let errors = csv.lines().iter().filter(|line| line.contains(",date/impossible,")).count();
    assert_eq!(errors, rows / 10);
    assert_eq!(check(&["--format", "csv", "--quiet"], book.as_bytes()).err, "");
}

#[test]
fn threads_change_nothing() {
    let book = book(20_000, ';');
    for format in ["text", "json", "jsonl", "csv"] {
        let one = check(&["--format", format, "--threads", "1"], book.as_bytes());
        for threads in ["2", "4", "7"] {
            let many = check(&["--format", format, "--threads", threads], book.as_bytes());
            assert!(
                one.out == many.out && one.err == many.err && one.code == many.code,
                "{format} {threads}"
            );
        }
    }
}

#[test]
fn lines_of_json_are_books_too() {
    let rows = "{\"child\":{\"name\":\"Nguyễn Văn An\",\"birthDate\":\"31/02/1968\"}}\n\n[1]\n{\"so\":\"1\"\n{\"nksHoTen\":\"Lê  Bình\"}";
    let run = check(&["--format", "jsonl"], rows.as_bytes());
    let lines = run.jsons();
    assert_eq!((run.code, lines.len()), (1, 4));
    assert!(lines[0]["findings"].to_string().contains("\"date/impossible\""));
    assert_eq!(lines[2]["line"], 4);
    assert_eq!(lines[1]["findings"][0]["rule"], "input/malformed");
    // Told to be CSV, it is CSV.
    assert_eq!(check(&["--input", "csv"], rows.as_bytes()).code, 2);
}

#[test]
fn reports_are_those_of_the_library() {
    let book = book(50, ',');
    let context = hotich::Context::new(hotich::date::day(2026, 11, 23)).stage(hotich::Stage::Archive);
    let mut library = hotich::book::Book::new(hotich::book::Options::new(context).kind(hotich::Kind::Birth));
    let mut out = String::new();
    library.push(book.as_bytes(), &mut out).unwrap();
    library.finish(&mut out).unwrap();
    assert_eq!(check(&["--format", "jsonl"], book.as_bytes()).out, out);
}

#[test]
fn the_date_is_told_and_today_unless_given() {
    let run = check(&[], CLEAN.as_bytes());
    assert!(run.out.contains("tính đến ngày 23/11/2026"), "{}", run.out);
    let run = hotich_with(&["check", "--as-of", "23/11/2026", "--lang", "en", "-"], CLEAN.as_bytes());
    assert!(run.out.contains("as of 2026-11-23"), "{}", run.out);
    let run = hotich_with(&["check", "--format", "jsonl", "-"], CLEAN.as_bytes());
    assert!(run.jsons()[0]["today"].as_str().unwrap() >= "2026-01-01");
}

#[test]
fn text_groups_by_rule_and_shows_rows_law_and_fix() {
    let run = check(&["--lang", "en"], book(40, ',').as_bytes());
    let at = |what: &str| run.out.find(what).unwrap_or_else(|| panic!("no {what} in {}", run.out));
    assert!(
        at("ERROR date/impossible: 4  rows 5, 15, 25, 35")
            < at("INFO text/normalised: 4  rows 9, 19, 29, 39")
    );
    assert!(run.out.contains("row 9, child.name:"), "{}", run.out);
    assert!(run.out.contains("fix → Nguyễn Văn An"));
    let late = WRONG.replace("12.03.1968", "12.03.2020").replace("31.02", "01.02");
    let run = check(&["--lang", "en"], late.as_bytes());
    assert!(run.out.contains("law: Law on Civil Status 60/2014/QH13, Article 15"), "{}", run.out);
    assert!(check(&[], late.as_bytes()).out.contains("căn cứ: Luật Hộ tịch"));
}

#[test]
fn the_stage_matters() {
    let book = "nksHoTen\nNguyễn Văn An\n";
    let errors = |stage: &str| summary(&check(&["--stage", stage, "--format", "json"], book.as_bytes())).1;
    assert_eq!(errors("draft"), 0);
    assert!(errors("submit") > 0);
}

#[test]
fn masked_results_show_no_value() {
    let secret = "so,ngayDangKy,nksHoTen,nksGioiTinh,nksNgaySinh,meSoGiayToTuyThan,meLoaiGiayToTuyThan\n\
        1,12.03.1968,Bí  Mật 007,Nam,31.02.1968,0123 45,1\n2,12.03.1967,TrỊnh bÍ,Nữ,05.03.1968,,\n";
    for format in ["text", "json", "jsonl", "csv"] {
        let (open, masked) = (
            check(&["--format", format], secret.as_bytes()),
            check(&["--format", format, "--mask"], secret.as_bytes()),
        );
        for value in [
            "Mật",
            "007",
            "31.02.1968",
            "0123 45",
            "12.03.1967",
            "1967-03-12",
            "12/03/1967",
            "TrỊnh",
            "Trịnh",
        ] {
            assert!(
                !masked.out.contains(value) && !masked.err.contains(value),
                "{format}: {value}: {}",
                masked.out
            );
        }
        assert!(open.out.contains("31.02.1968"), "{format}");
        assert!(masked.out.contains("***"), "{format}");
        assert_eq!(open.code, masked.code);
    }
}

#[test]
fn no_cell_of_the_csv_is_a_formula() {
    let book = "so,nksHoTen,meHoTen,\"=cmd|' /C calc'!A0\"\n1,\"=HYPERLINK(\"\"http://x\"\")\",@SUM(1+1),x\n2,+84 1,-1+1,x\n";
    let run = check(&["--format", "csv"], book.as_bytes());
    let mut cells = 0;
    for line in run.lines() {
        for cell in line.split(',').map(|cell| cell.trim_start_matches('"')) {
            assert!(!cell.starts_with(['=', '+', '@', '\t', '-']), "{line}");
            cells += usize::from(cell.starts_with('\''));
        }
    }
    assert!(cells >= 4, "{}", run.out);
}

#[test]
fn the_output_file_appears_whole_or_not_at_all() {
    let folder = Folder::new("atomic");
    let (book, out) = (folder.file("book.csv", book(500, ',')), folder.path("out.csv"));
    let run = hotich(&["check", "--as-of", "2026-11-23", "--format", "csv", "-o", &out, &book]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    let written = std::fs::read_to_string(&out).unwrap();
    let piped = hotich(&["check", "--as-of", "2026-11-23", "--format", "csv", &book]);
    assert_eq!(written, piped.out);
    assert_eq!(folder.names(), ["book.csv", "out.csv"]);
    // What cannot be checked leaves the old file alone, and no temporary one behind.
    let none = folder.file("none.csv", "");
    hotich(&["check", "--output", &out, &none]).refused("none.csv");
    assert_eq!(std::fs::read_to_string(&out).unwrap(), written);
    assert_eq!(folder.names(), ["book.csv", "none.csv", "out.csv"]);
    hotich(&["check", "--output", &folder.path("no/such/folder"), &book]).refused("folder");
    hotich(&["check", "--output", &folder.path(""), &book]).refused("atomic");
}

/// The row is that of a spreadsheet, where a cell of two lines is one row and a blank row is a row.
#[test]
fn rows_are_numbered_as_in_a_spreadsheet() {
    let book = "so,nksHoTen,nksNgaySinh\n1,\"Lê\nAn\",05.03.1968\n,,\n2,Lê Bình,31.02.1968\n";
    assert!(check(&[], book.as_bytes()).out.contains("hàng 4, child.birthDate:"));
    let csv = check(&["--format", "csv"], book.as_bytes());
    let line = csv.lines().into_iter().find(|line| line.contains("date/impossible")).unwrap().to_owned();
    assert!(line.starts_with("2,5,") && line.ends_with(",4"), "{line}");
    assert!(csv.lines()[0].ends_with(",sheetRow"));
}

#[test]
fn excel_opens_the_csv_with_a_mark() {
    let plain = check(&["--format", "csv"], WRONG.as_bytes());
    let marked = check(&["--format", "csv", "--bom"], WRONG.as_bytes());
    assert_eq!(marked.out, format!("\u{feff}{}", plain.out));
    // What is written in UTF-16 reads as the same.
    let folder = Folder::new("utf16");
    let (data, to) = (folder.file("book.csv", WRONG), folder.path("found.csv"));
    hotich(&["check", "--as-of", "2026-11-23", "--format", "csv", "--utf16", "-o", &to, &data]);
    let bytes = std::fs::read(&to).unwrap();
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    assert_eq!(String::from_utf16(&units).unwrap(), marked.out);
    check(&["--format", "jsonl", "--utf16"], WRONG.as_bytes()).refused("--utf16");
    check(&["--format", "jsonl", "--bom"], WRONG.as_bytes()).refused("--bom");
}

const OFFICE: &str =
    "XÃ NGHI PHÚ,,,,\nTT,Họ và tên đệm,Tên,Tên bố,Ghi gì đó\n1,Nguyễn Văn,An,Nguyễn Văn Tám,x\n";

#[test]
fn what_columns_are_taken_for_is_said_saved_and_used_again() {
    let folder = Folder::new("map");
    let (data, map) = (folder.file("book.csv", OFFICE), folder.path("map.json"));
    let check = ["check", "--as-of", "2026-11-23"];
    let run = hotich(&[&check[..], &["--format", "jsonl", "--save-map", &map, &data]].concat());
    for said in [
        "«Tên» → child.name",
        "«Tên bố» → father.name",
        "không xét (1): «TT»",
        "không rõ, không xét (1): «Ghi gì đó»",
    ] {
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
    assert!(hotich(&[&check[..], &[&data]].concat()).out.contains("«Tên bố» → father.name"));
    let masked = hotich(&[&check[..], &["--format", "jsonl", "--mask", &data]].concat());
    assert!(!masked.err.contains("Ghi gì đó"), "{}", masked.err);
    let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&map).unwrap()).unwrap();
    assert_eq!(json["columns"]["Tên bố"], "father.name");
    assert!(json["columns"]["TT"].is_null() && json["columns"].as_object().unwrap().len() == 5);
    // As it is, it changes nothing but how a column was found; changed, it is obeyed.
    let again = hotich(&[&check[..], &["--format", "jsonl", "--map", &map, &data]].concat());
    assert_eq!(again.jsons().last(), run.jsons().last());
    let changed =
        folder.file("own.json", r#"{"columns":{"Tên bố":"mother.name","Ghi gì đó":"registration.remarks"}}"#);
    let own = hotich(&[&check[..], &["--map", &changed, &data]].concat());
    assert!(own.out.contains("«Tên bố» → mother.name") && !own.out.contains("unknown-field"), "{}", own.out);
    hotich(&["check", "--map", &folder.file("a.json", "{\"columns\":{\"x\":\"child.shoe\"}}"), &data])
        .refused("child.shoe");
    hotich(&["check", "--map", &data, &data]).refused("book.csv");
    hotich(&["check", "--map", &map, "--save-map", &map, &data]).refused("map.json");
    hotich(&["check", "--save-map", &data, &data]).refused("book.csv");
    hotich(&["check", "--save-map", &map, &data, &folder.file("two.csv", CLEAN)]).refused("--save-map");
    let lines = folder.file("lines.jsonl", "{\"kind\":\"birth\",\"so\":\"1\"}\n");
    hotich(&["check", "--save-map", &folder.path("none.toml"), &lines]).refused("JSON");
}

#[test]
fn what_holds_for_the_whole_book_is_said_once() {
    let book = "so,quyenSo,ngayDangKy,nksHoTen,nksGioiTinh,nksNgaySinh\n1,01/1968,12.03.1968,Lê An,Nam,05.03.1968\n\
        2,01/1968,12.03.1968,Lê Tám,Nam,06.03.1968\n3,01/1968,12.03.1968,Lê Bình,Nam,07.03.1968\n";
    let run = check(&[], book.as_bytes());
    assert_eq!(run.out.matches("registration.office:").count(), 1, "{}", run.out);
    assert!(run.out.contains("mọi hàng, registration.office:"), "{}", run.out);
    assert!(run.out.contains("--set registration.office=…"));
    let set = check(&["--set", "registration.office=xã Nghi Phú"], book.as_bytes());
    assert!(!set.out.contains("registration.office"), "{}", set.out);
    check(&["--set", "registration.shoe=x"], book.as_bytes()).refused("registration.office");
    check(&["--set", "registration.office"], book.as_bytes()).refused("--set");
}

/// What helps where names of columns are not known helps nobody who has none.
#[test]
fn a_book_without_a_header_is_told_what_helps() {
    let run = check(&[], "01,05.03.1968,Lê An\n02,06.03.1968,Lê Tám\n".as_bytes());
    run.refused("dòng tên cột");
    assert!(!run.err.contains("--map") && run.err.contains("hotich template"), "{}", run.err);
    check(&[], "a,b\n01,05.03.1968\n".as_bytes()).refused("--map");
}

/// What one row holds is not said of all.
#[test]
fn a_value_is_said_of_every_row_only_where_it_is_that_of_each() {
    let book = |rows: &[&str]| {
        let rows: String = (1..).zip(rows).map(|(number, row)| format!("{number},{row}\n")).collect();
        check(&[], format!("so,nksHoTen,nksNgaySinh\n{rows}").as_bytes()).out
    };
    let out = book(&["Lê  An,31/02/2018", "Lê  Tám,30/02/2017", "Lê  Bình,31/04/2016"]);
    let line = |begin: &str| {
        let mut lines = out.lines().skip_while(|line| !line.trim().starts_with(begin));
        (lines.next().unwrap_or_default().trim(), lines.next().unwrap_or_default().trim())
    };
    assert_eq!(
        line("mọi hàng, child.birthDate").0,
        "mọi hàng, child.birthDate: các hàng không giống nhau",
        "{out}"
    );
    for (row, value) in [(2, "31/02/2018"), (3, "30/02/2017"), (4, "31/04/2016")] {
        assert!(line(&format!("hàng {row}, child.birthDate:")).0.contains(value), "{out}");
    }
    let (name, fixes) = line("mọi hàng, child.name: các hàng");
    assert_eq!(
        (name, fixes),
        ("mọi hàng, child.name: các hàng không giống nhau", "3 hàng có cách sửa"),
        "{out}"
    );
    assert!(out.contains("sửa → Lê Tám"), "{out}");
    let same = book(&["Lê  An,31/02/2018"; 2]);
    assert!(same.contains("mọi hàng, child.birthDate: Ngày sinh: «31/02/2018»"), "{same}");
    assert!(same.contains("sửa → Lê An") && !same.contains("hàng 2, child.name"), "{same}");
}

/// Nobody who hands in too little is told that all is well.
#[test]
fn what_is_missing_at_submit_ends_with_one() {
    let record = "{\"kind\":\"birth\",\"child\":{\"name\":\"Nguyễn Thị Bình\",\"sex\":\"Nữ\",\"birthDate\":\"05/03/2026\",\
        \"birthPlace\":\"Bệnh viện Quảng Ninh\",\"homeTown\":\"Phường Hồng Gai, tỉnh Quảng Ninh\",\"ethnicity\":\"Kinh\",\
        \"nationality\":\"Việt Nam\"},\"declarant\":{\"name\":\"Lê Thị Tám\",\"relation\":\"Bà\",\"paperNumber\":\"022190000123\"}}\n";
    let run = check(&["--stage", "submit"], record.as_bytes());
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.out.contains("birth/parent-missing") && run.out.contains("Chưa ghi mẹ"), "{}", run.out);
    assert!(run.out.contains("1 hàng chưa đủ mục bắt buộc"), "{}", run.out);
    assert_eq!(
        check(&["--stage", "submit", "--format", "json"], record.as_bytes()).json()["summary"]["incomplete"],
        1
    );
    let foundling = record.replace("\"sex\"", "\"birthType\":\"5\",\"sex\"");
    assert!(!check(&["--stage", "submit"], foundling.as_bytes()).out.contains("parent-missing"));
    assert_eq!(check(&["--stage", "draft"], record.as_bytes()).code, 0);
}

#[test]
fn each_reason_why_there_is_no_header_is_told_apart() {
    check(&[], b"H\xe4 N\xe9i;b\n1;2\n").refused("hotich convert");
    check(&[], "cột 1;cột 2\n1;2\n".as_bytes()).refused("«cột 1;cột 2»");
    let masked = check(&["--mask"], "cột 1;cột 2\n1;2\n".as_bytes());
    assert!(masked.code == 2 && !masked.err.contains("cột 1"), "{}", masked.err);
}

/// Whatever the path looks like: what is read is never written over.
#[test]
fn results_never_take_the_place_of_the_data() {
    let folder = Folder::new("same");
    let text = book(20, ',');
    let (data, other) = (folder.file("book.csv", &text), folder.file("other.csv", CLEAN));
    let profile = folder.file("profile.json", "{}");
    let same =
        vec![data.clone(), folder.path("./book.csv"), folder.path("../") + &folder.name() + "/book.csv"];
    #[cfg(unix)]
    let same = {
        let (link, hard) = (folder.path("link.csv"), folder.path("hard.csv"));
        std::os::unix::fs::symlink("book.csv", &link).unwrap();
        std::fs::hard_link(&data, &hard).unwrap();
        [same, vec![link, hard]].concat()
    };
    let before = folder.names();
    for output in &same {
        hotich(&["check", "-o", output, &data]).refused("book.csv");
        hotich(&["check", "--format", "csv", "-o", output, &other, &data]).refused("book.csv");
        hotich(&["convert", "-o", output, &data]).refused("book.csv");
        hotich(&["convert", "-o", &folder.path("new.csv"), "--report", output, &data]).refused("book.csv");
        hotich(&["check", "--lang", "en", "-o", &data, output]).refused("choose another file");
    }
    hotich(&["check", "--profile", &profile, "-o", &profile, &data]).refused("profile.json");
    let new = folder.path("new.csv");
    hotich(&["convert", "-o", &new, "--report", &folder.path("./new.csv"), &data]).refused("new.csv");
    assert_eq!(folder.names(), before);
    assert_eq!(std::fs::read_to_string(&data).unwrap(), text);
    // Streams of the shell are files, too.
    let open = |append: bool| std::fs::OpenOptions::new().read(!append).append(append).open(&data).unwrap();
    let streams = |args: &[&str], input: bool, output: bool| {
        let mut command = command();
        if input {
            command.stdin(open(false));
        }
        if output {
            command.stdout(open(true));
        }
        command.args(args).output().unwrap()
    };
    for (args, input, output) in [
        (&["check", "-o", &data, "-"][..], true, false),
        (&["check", "--format", "jsonl", &data], false, true),
        (&["convert", "-"], true, true),
        (&["normalize", "name"], true, true),
    ] {
        let run = streams(args, input, output);
        assert_eq!(run.status.code(), Some(2), "{args:?}: {}", String::from_utf8_lossy(&run.stderr));
        assert_eq!(std::fs::read_to_string(&data).unwrap(), text, "{args:?}");
    }
    // Elsewhere results are written over what an earlier run left.
    assert_eq!(hotich(&["check", "-q", "-o", &other, &data]).code, 1);
    assert_ne!(std::fs::read_to_string(&other).unwrap(), CLEAN);
}

#[test]
fn profiles() {
    let folder = Folder::new("profile");
    let profile = folder.file("p.json", r#"{"off":["date/impossible"]}"#);
    assert_eq!(check(&["--profile", &profile], WRONG.as_bytes()).code, 0);
    let wrong = folder.file("w.json", r#"{"off":["date/imposible"]}"#);
    check(&["--profile", &wrong], WRONG.as_bytes()).refused("date/imposible");
}

#[test]
fn pipes_and_files_have_no_colour_and_terminals_obey() {
    let run_with = |value: Option<&str>| {
        let mut command = command();
        if let Some(value) = value {
            command.env("NO_COLOR", value);
        }
        command.args(["check", "--as-of", "2026-11-23", "-"]);
        run(&mut command, WRONG.as_bytes())
    };
    for value in [None, Some("1")] {
        let run = run_with(value);
        assert!(!run.out.contains('\x1b') && !run.err.contains('\x1b'));
    }
}

/// On a terminal there is colour, and NO_COLOR takes it away. `script` of util-linux makes the terminal.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_has_colour_unless_told() {
    let folder = Folder::new("terminal");
    let book = folder.file("book.csv", WRONG);
    let binary = env!("CARGO_BIN_EXE_hotich");
    let line = format!("'{binary}' check --as-of 2026-11-23 '{book}'");
    let on_terminal = |no_color: &str| {
        let mut script = std::process::Command::new("script");
        script.args(["-qec", &line, "/dev/null"]).env("TERM", "xterm").env("NO_COLOR", no_color);
        script
            .stdin(std::process::Stdio::null())
            .output()
            .ok()
            .map(|output| String::from_utf8(output.stdout).unwrap())
    };
    let Some(coloured) = on_terminal("") else {
        eprintln!("not run: there is no `script` here");
        return;
    };
    assert!(coloured.contains("\x1b[1;31mLỖI"), "{coloured}");
    let plain = on_terminal("1").unwrap();
    assert!(plain.contains("LỖI date/impossible") && !plain.contains("\x1b[1;31m"), "{plain}");
}

#[test]
fn a_reader_that_leaves_ends_the_run() {
    use std::io::Read as _;
    use std::process::Stdio;
    let folder = Folder::new("pipe");
    let file = folder.file("book.csv", book(100_000, ','));
    for threads in ["1", "4"] {
        let mut child = command()
            .args(["check", "--as-of", "2026-11-23", "--format", "jsonl", "--threads", threads, &file])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = [0; 100];
        let mut stdout = child.stdout.take().unwrap();
        stdout.read_exact(&mut first).unwrap();
        drop(stdout);
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        // Nobody knows whether there were errors in what was left: that is no 0.
        assert_eq!(output.status.code(), Some(141));
    }
}

/// What another program writes into a pipe with a name is read like a file, and opened once only.
#[cfg(target_os = "linux")]
#[test]
fn pipes_with_names() {
    let folder = Folder::new("fifo");
    let book = folder.file("book.csv", book(2000, ','));
    let line = format!("'{}' check --format jsonl <(cat '{book}'; sleep 0.1)", env!("CARGO_BIN_EXE_hotich"));
    let Ok(output) = std::process::Command::new("bash").args(["-c", &line]).output() else {
        eprintln!("not run: there is no `bash` here");
        return;
    };
    assert_eq!(output.stdout.iter().filter(|&&byte| byte == b'\n').count(), 2000);
}

/// Memory does not grow with the book. The most that was held is read while the input is still open.
#[cfg(target_os = "linux")]
#[test]
fn memory_stays_flat() {
    use std::io::{Read as _, Write as _};
    use std::process::Stdio;
    let book = book(400_000, ',');
    assert!(book.len() > 40 << 20, "{}", book.len());
    for format in ["text", "jsonl"] {
        let mut child = command()
            .args(["check", "--threads", "2", "--format", format, "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let reader = std::thread::spawn(move || {
            let mut lines = 0;
            let mut piece = vec![0; 1 << 20];
            while let Ok(count @ 1..) = stdout.read(&mut piece) {
                lines += piece[..count].iter().filter(|&&byte| byte == b'\n').count();
            }
            lines
        });
        stdin.write_all(book.as_bytes()).unwrap();
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        let held = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
        let kilobytes: usize = held.split_whitespace().nth(1).unwrap().parse().unwrap();
        drop(stdin);
        assert_eq!(child.wait().unwrap().code(), Some(1));
        assert!(reader.join().unwrap() >= if format == "jsonl" { 400_000 } else { 10 });
        assert!(kilobytes < 32 << 10, "{format}: {held}");
    }
}

/// A signal ends the command at once and leaves no unfinished file behind.
#[cfg(unix)]
#[test]
fn a_signal_leaves_nothing_behind() {
    use std::io::Write as _;
    use std::process::Stdio;
    let folder = Folder::new("signal");
    let out = folder.path("out.jsonl");
    let mut child = command()
        .args(["check", "--format", "jsonl", "--output", &out, "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.as_mut().unwrap().write_all(CLEAN.as_bytes()).unwrap();
    let mut waited = 0;
    while folder.names().is_empty() && waited < 1000 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        waited += 1;
    }
    assert_eq!(folder.names().len(), 1, "the unfinished file is there");
    let kill = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(folder.names().is_empty(), "{:?}", folder.names());
}

/// Where nobody sees a terminal, how far it is is told on demand alone. From a pipe, whose end nobody knows, without a share.
#[test]
fn progress_is_told_on_demand() {
    let whole = book(20_000, ',').into_bytes();
    let run = |args: &[&str]| {
        let mut child = command()
            .args(["check", "--as-of", "2026-11-23", "--format", "csv"])
            .args(args)
            .arg("-")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (mut stdin, bytes) = (child.stdin.take().unwrap(), whole.clone());
        let writer = std::thread::spawn(move || {
            let (first, rest) = bytes.split_at(bytes.len() / 2);
            stdin.write_all(first).unwrap();
            // Longer than between two lines.
            std::thread::sleep(std::time::Duration::from_millis(2300));
            stdin.write_all(rest).unwrap();
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        (output.stdout, String::from_utf8(output.stderr).unwrap())
    };
    let (told, silent) = std::thread::scope(|scope| {
        let told = scope.spawn(|| run(&["--progress"]));
        (told.join().unwrap(), run(&[]))
    });
    assert_eq!(told.0, silent.0);
    let lines: Vec<_> = told.1.lines().filter(|line| line.contains("hàng/giây")).collect();
    assert!(
        !lines.is_empty() && lines.iter().all(|line| line.starts_with("stdin: ") && !line.contains('%')),
        "{lines:?}"
    );
    assert!(!silent.1.contains("hàng/giây") && !told.1.contains('\x1b'), "{}", silent.1);
}
