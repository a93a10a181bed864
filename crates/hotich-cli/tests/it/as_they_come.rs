//! Books as contractors hand them in: headers that repeat, lists without a name of their kind, packed files that are torn.

use std::io::Write as _;

use crate::common::{Folder, Run, book, check, hotich};

const CHECK: [&str; 3] = ["check", "--as-of", "2026-11-23"];

fn checked(more: &[&str]) -> Run {
    hotich(&[&CHECK, more].concat())
}

/// The records of the rows.
fn records(run: &Run) -> Vec<serde_json::Value> {
    run.jsons().iter().filter(|line| line["row"] != 0).map(|line| line["record"].clone()).collect()
}

const REPEATED: &str = "Số,Ngày đăng ký,Họ và tên,Ngày sinh,Họ và tên,Năm sinh\n\
    12,12/03/1998,Trần Văn Mẫu,01/03/1998,Lê Thị Thử,1970\n";

#[test]
fn a_map_as_it_was_saved_changes_no_record() {
    let folder = Folder::new("maps");
    let data = folder.file("book.csv", REPEATED);
    let full = ["--format", "jsonl", "--full"];
    let plain = checked(&[&full[..], &[&data]].concat());
    for name in ["map.toml", "map.json"] {
        let map = folder.path(name);
        checked(&["--save-map", &map, &data]);
        let again = checked(&[&full[..], &["--map", &map, &data]].concat());
        assert_eq!(records(&again), records(&plain), "{name}");
        assert_eq!(records(&again)[0]["child"]["name"], "Trần Văn Mẫu");
    }
    // The column that has a name again is there to be told apart.
    let text = std::fs::read_to_string(folder.path("map.toml")).unwrap();
    assert!(text.contains("# \"Họ và tên #5\" = \"\""), "{text}");
    let told = text.replace("# \"Họ và tên #5\" = \"\"", "\"Họ và tên #5\" = \"mother.name\"");
    let run = checked(&[&full[..], &["--map", &folder.file("own.toml", told), &data]].concat());
    assert_eq!(records(&run)[0]["mother"]["name"], "Lê Thị Thử");
    assert!(checked(&[&data]).out.contains("«Họ và tên» (cột 5, trùng «Họ và tên» ở cột 3)"));
}

#[test]
fn whole_names_are_not_joined_and_missing_columns_are_told() {
    let folder = Folder::new("whole-names");
    let data = folder.file("book.csv", "Số,Tên con,Tên bố,Tên mẹ\n1,Lê An,Lê Tám,Hồ Mai\n");
    let both =
        folder.file("both.toml", "[columns]\n\"Tên bố\" = \"mother.name\"\n\"Tên mẹ\" = \"mother.name\"\n");
    let run = checked(&["--format", "jsonl", "--full", "--map", &both, &data]);
    assert_eq!(records(&run)[0]["mother"]["name"], "Lê Tám");
    assert!(run.out.contains("input/duplicate-field"), "{}", run.out);
    let map = folder.file("none.toml", "kind = \"khai sinh\"\n[columns]\n\"Tên ông\" = \"father.name\"\n");
    assert!(checked(&["-q", "--map", &map, &data]).out.contains("Tên ông"));
    assert!(checked(&["--format", "jsonl", "--map", &map, &data]).err.contains("Tên ông"));
}

#[test]
fn columns_without_a_name_are_told_where_they_have_values() {
    let book = "Số,Họ và tên,,Giới tính,,\n1,Trần Văn Mẫu,x,Nam,,\n";
    let run = check(&["--kind", "birth"], book.as_bytes());
    assert!(run.out.contains("cột không tên mà có dữ liệu, không xét (1): cột 3 (1 ô)"), "{}", run.out);
    let csv = check(&["--kind", "birth", "--format", "csv"], book.as_bytes());
    assert!(csv.err.contains("cột 3 (1 ô)"), "{}", csv.err);
}

#[test]
fn a_kind_that_is_named_is_obeyed() {
    let spouses = "STT,Số,Ngày đăng ký,Họ tên,Năm sinh,Họ tên vợ,Năm sinh vợ\n1,5,12/03/1999,Trần Văn Mẫu,1970,Lê Thị Thử,1972\n";
    assert!(check(&[], spouses.as_bytes()).out.starts_with("stdin: kết hôn\n"));
    for named in ["birth", "khai sinh", "Khai Sinh", "KHAI SINH"] {
        let run = check(&["--kind", named], spouses.as_bytes());
        assert!(run.code != 2 && run.out.starts_with("stdin: khai sinh\n"), "{named}: {}", run.err);
        assert!(run.out.contains("giống sổ kết hôn hơn"), "{}", run.out);
    }
    let folder = Folder::new("named-kind");
    let map = folder.file("map.toml", "kind = \"kết hôn\"\n[columns]\n\"A\" = \"husband.name\"\n");
    let data =
        folder.file("book.csv", "Số,Ngày đăng ký,A,Năm sinh,Giới tính\n5,12/03/1999,Trần Văn Mẫu,1970,Nam\n");
    assert!(checked(&["--map", &map, &data]).out.contains(": kết hôn\n"));
    // Persons of two kinds are no guess.
    let both = "Số,Ngày đăng ký,Họ tên trẻ,Họ tên người chết,Ngày chết,Ngày sinh\n5,12/03/1999,A,B,10/03/1999,1970\n";
    check(&[], both.as_bytes()).refused("--kind");
}

/// One file that is torn, damaged or not there keeps no other from being read.
#[test]
fn a_broken_file_in_a_folder_is_told() {
    let text = book(40, ',');
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(text.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let mut wrong = gzip.clone();
    let crc = wrong.len() - 6;
    wrong[crc] ^= 0xff;
    let zstd = zstd::stream::encode_all(text.as_bytes(), 1).unwrap();
    for (name, bytes, why) in [
        ("m.csv.gz", &gzip[..gzip.len() / 2], "bị cụt"),
        ("m.csv.gz", &wrong, "bị hỏng"),
        ("m.csv.zst", &zstd[..zstd.len() / 2], "bị cụt"),
        ("m.xlsx", b"PK\x03\x04torn", "cụt"),
    ] {
        let folder = Folder::new("broken");
        let (first, last) = (folder.file("a.csv", &text), folder.file("z.csv", &text));
        let broken = folder.file(name, bytes);
        let here = std::path::Path::new(&first).parent().unwrap().to_str().unwrap().to_owned();
        let run = checked(&["--format", "jsonl", "-q", &here]);
        assert_eq!(run.code, 2);
        let of = |file: &str| run.jsons().iter().filter(|line| line["file"] == file).count();
        assert_eq!((of(&first), of(&last)), (40, 40), "{name}");
        assert!(run.err.contains(&broken) && run.err.contains(why), "{}", run.err);
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_told_and_a_file_is_read_once() {
    let folder = Folder::new("links");
    let (first, last) = (folder.file("a.csv", book(5, ',')), folder.file("z.csv", book(5, ',')));
    std::os::unix::fs::symlink("nowhere", folder.path("m.csv")).unwrap();
    let here = std::path::Path::new(&first).parent().unwrap().to_str().unwrap().to_owned();
    let run = checked(&["--format", "jsonl", "-q", &here]);
    assert_eq!((run.code, run.lines().len()), (2, 10));
    assert!(run.err.contains("m.csv"), "{}", run.err);
    std::fs::remove_file(folder.path("m.csv")).unwrap();
    let run = checked(&["--format", "jsonl", "-q", &here, &last, &folder.path("./a.csv")]);
    assert_eq!((run.code, run.lines().len()), (1, 10), "{}", run.err);
    assert_eq!(run.err.matches("hai lần").count(), 2, "{}", run.err);
}

/// A fix that would bring an error is left out by itself.
#[test]
fn one_fix_that_cannot_be_made_keeps_no_other() {
    let folder = Folder::new("one-fix");
    // With the day of birth in full, the mother of this child is born after it.
    let data = folder.file(
        "book.csv",
        "Số,Quyển số,Ngày đăng ký,Họ và tên,Ngày sinh,Họ tên mẹ,Năm sinh mẹ\n\
         3,01/1998,14/03/1998,Trần  Văn A,12/3/98,lê thị b,1999\n",
    );
    let mended = folder.path("mended.csv");
    let run = checked(&["--fix", "likely", "--mended", &mended, &data]);
    let text = std::fs::read_to_string(&mended).unwrap();
    assert!(text.contains(",Trần Văn A,") && text.contains(",Lê Thị B,"), "{text}");
    assert!(run.err.contains("không sửa 1 chỗ") && run.err.contains("hàng 2"), "{}", run.err);
}

const GAP: &str = "so,quyenSo,ngayDangKy,noiDangKy,nksHoTen,nksGioiTinh,nksNgaySinh\n\
    1,01/2021,04/01/2021,UBND xã Nghi Phú,Lê An,Nam,01/01/2021\n\
    3,01/2021,05/01/2021,UBND xã Nghi Phú,Lê Tám,Nam,01/01/2021\n";

#[test]
fn what_is_odd_about_a_whole_book_is_in_every_result() {
    let whole = ["--kind", "birth", "--book", "--count", "3"];
    for format in ["jsonl", "csv", "sarif", "json"] {
        let run = check(&[&whole[..], &["--format", format]].concat(), GAP.as_bytes());
        assert_eq!(run.code, 1);
        assert!(
            run.out.contains("book/count") && run.out.contains("book/number-gap"),
            "{format}: {}",
            run.out
        );
    }
    let lines = check(&[&whole[..], &["--format", "jsonl"]].concat(), GAP.as_bytes()).jsons();
    let last = lines.last().unwrap();
    assert_eq!(
        (&last["row"], &last["line"], last["findings"].as_array().unwrap().len()),
        (&0.into(), &0.into(), 2)
    );
    let sarif = check(&[&whole[..], &["--format", "sarif"]].concat(), GAP.as_bytes()).json();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let count = results.iter().find(|it| it["ruleId"] == "book/count").unwrap();
    assert!(count["locations"][0]["physicalLocation"]["region"].is_null());
    let text = check(&whole, GAP.as_bytes());
    assert!(text.out.contains("Tổng số phát hiện: 1 lỗi, "), "{}", text.out);
    // In a workbook they stand in the sheet of findings, without a cell.
    let folder = Folder::new("whole");
    let (data, out) = (folder.file("book.csv", GAP), folder.path("out.xlsx"));
    checked(&[&whole[..], &["--annotate", &out, &data]].concat());
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&out).unwrap()).unwrap();
    let mut found = 0;
    for index in 0..archive.len() {
        let mut text = String::new();
        if std::io::Read::read_to_string(&mut archive.by_index(index).unwrap(), &mut text).is_ok() {
            found += text.matches("book/count").count();
        }
    }
    assert_eq!(found, 2);
    let head = GAP.lines().next().unwrap();
    let empty = check(&["--kind", "birth", "--count", "10"], head.as_bytes());
    assert!(empty.code == 1 && empty.out.contains("book/count"), "{}", empty.out);
}

#[test]
fn the_separator_may_be_told_and_rows_that_are_none_are_counted_apart() {
    let book = "Số:Họ tên con:Ngày sinh\n1:Lê An:31/02/1998\n";
    let run = check(&["--kind", "birth", "--delimiter", ":", "--format", "jsonl"], book.as_bytes());
    assert!(run.lines().len() == 1 && run.out.contains("date/impossible"), "{}", run.out);
    check(&["--delimiter", "ab"], book.as_bytes()).refused("--delimiter");
    let head = "Số,Quyển số,Ngày đăng ký,Họ tên con,Giới tính,Ngày sinh\n";
    let sheet =
        [head, "(1),(2),(3),(4),(5),(6)\n1,01/1998,12.03.1998,Lê An,Nam,01.03.1998\n", head, "\u{1a}"]
            .concat();
    let run = check(&[], sheet.as_bytes());
    assert!(
        run.out.contains("1 hàng, không kể 3 hàng không phải việc hộ tịch (hàng 2, 4, 5)"),
        "{}",
        run.out
    );
    // In a copy they stand where they stood.
    let folder = Folder::new("no-entries");
    let sheet = sheet.replace('\u{1a}', "");
    let (data, out) = (folder.file("book.csv", &sheet), folder.path("out.xlsx"));
    checked(&["--annotate", &out, &data]);
    assert_eq!(checked(&["--format", "json", &out]).json()["summary"]["noEntries"], 2);
}

#[test]
fn an_array_of_objects_and_records_beside_their_kind_are_read() {
    let array = "[{\"kind\":\"birth\",\"child\":{\"name\":\"Lê An\"}},\n {\"kind\":\"birth\",\n\"child\":{\"name\":\"Lê  Tám\"}}]\n";
    let run = check(&["--format", "jsonl"], array.as_bytes());
    assert!(run.lines().len() == 2 && run.out.contains("«Lê Tám»"), "{}{}", run.out, run.err);
    let wrapped = "{\"kind\":\"birth\",\"record\":{\"child\":{\"name\":\"Lê  Tám\"}}}\n";
    let folder = Folder::new("wrapped");
    let (data, mended) = (folder.file("a.jsonl", wrapped), folder.path("b.jsonl"));
    checked(&["--fix", "certain", "--mended", &mended, &data]);
    assert_eq!(std::fs::read_to_string(&mended).unwrap(), wrapped.replace("  ", " "));
    let undone = folder.path("c.jsonl");
    hotich(&["undo", &mended, "--changes", &format!("{mended}.changes.csv"), "-o", &undone]);
    assert_eq!(std::fs::read_to_string(&undone).unwrap(), wrapped);
    // An array is no lines, and a folder of books has other files in JSON, too.
    let (whole, list) = (folder.file("list.json", array), folder.path("list.csv"));
    checked(&["--fix", "certain", "--mended", &list, &whole]).refused(".jsonl");
    checked(&["--fix", "certain", "--mended", &folder.path("d.jsonl.gz"), &data]).refused(".gz");
    let run = checked(&["--kind", "birth", &folder.path("")]);
    assert!(run.err.contains("list.json: ") && run.err.matches("list.json").count() == 1, "{}", run.err);
}

/// What a row holds stands in no result that is masked: not in a sentence on the whole book either.
#[test]
fn masked_books_tell_no_value() {
    let rows = "Số,Quyển số,Nơi đăng ký,Họ tên người được khai sinh,Giới tính\n1,01/1999,xã A,Lê Thị An,Nam\n\
        2,01/1999,Trần Bí Mật xóm 3,Lê B,Nữ\n";
    let folder = Folder::new("masked");
    let (data, copy, page, sum) =
        (folder.file("a.csv", rows), folder.path("a.xlsx"), folder.path("a.html"), folder.path("a.json"));
    let args =
        ["--kind", "birth", "--mask", "--book", "--annotate", &copy, "--html", &page, "--summary", &sum];
    let run = checked(&[&args[..], &[&data]].concat());
    assert!(run.out.contains("book/offices") && run.err.contains("--annotate"), "{}{}", run.out, run.err);
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    for text in [&run.out, &read(&page), &read(&sum)] {
        assert!(!text.contains("Bí Mật") && !text.contains("xã A"), "{text}");
    }
    let lines = checked(&["--kind", "birth", "--mask", "--format", "jsonl", &data]).out;
    assert!(lines.contains("name/sex-marker") && !lines.contains("ghi Nam"), "{lines}");
}

#[test]
fn who_has_to_convert_is_told_so() {
    let mut old = b"so,nksHoTen\n1,".to_vec();
    old.extend(hotich::text::legacy::encode("Nguyễn Đức", hotich::text::legacy::Encoding::Tcvn3).unwrap());
    assert!(check(&["--kind", "birth"], &old).out.contains("hotich convert"));
    // Letters of an old font in UTF-8.
    check(&[], "Hä vµ tªn,Ngµy sinh,N¬i sinh\nNguyÔn V¨n §øc,1,Hµ Néi\n".as_bytes())
        .refused("hotich convert");
}

/// Only what a font of capitals shows comes out in capitals.
#[test]
fn converting_changes_no_case() {
    use hotich::text::legacy::{Encoding, encode};
    let text = "Họ và tên,Nơi đăng ký\nTrần Thị Hồng,thành phố Hà Nội\nPHẠM QUỐC HÙNG,UBND xã Nghi Phú\n";
    let run = crate::common::hotich_with(
        &["convert", "--encoding", "tcvn3", "-"],
        &encode(text, Encoding::Tcvn3).unwrap(),
    );
    assert_eq!(run.out, text);
}
