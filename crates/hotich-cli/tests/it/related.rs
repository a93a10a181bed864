//! `hotich check --with` and `--book`: records that are there already, and a book as a whole.

use crate::common::{Folder, check};

const MARRIED: &str = "{\"kind\":\"marriage\",\"record\":{\"registration\":{\"date\":\"20/11/2016\"},\
    \"husband\":{\"name\":\"Hoàng Đình Lâm\",\"personalId\":\"040088000001\"},\
    \"wife\":{\"name\":\"Đậu Thị Nguyệt\",\"birthDate\":\"03/03/1990\"}}}\n";
const AGAIN: &str = "{\"kind\":\"marriage\",\"registration\":{\"date\":\"16/03/2026\",\"type\":\"1\"},\
    \"husband\":{\"name\":\"Hoàng Đình Lâm\",\"personalId\":\"040088000001\"},\
    \"wife\":{\"name\":\"Thái Thị Trà\",\"birthDate\":\"12/12/1995\"}}\n";

#[test]
fn rows_are_checked_against_records_that_are_there() {
    let folder = Folder::new("with");
    let with = folder.file("with.jsonl", format!("\u{feff}{MARRIED}\n"));
    let rules = |args: &[&str]| {
        let run =
            check(&[args, &["--format", "jsonl", "--stage", "submit", "--quiet"]].concat(), AGAIN.as_bytes());
        let findings = run.jsons()[0]["findings"].clone();
        let rules =
            findings.as_array().unwrap().iter().map(|found| found["rule"].as_str().unwrap().to_owned());
        rules.filter(|rule| rule.starts_with("related/")).collect::<Vec<_>>()
    };
    assert_eq!(rules(&["--with", &with]), ["related/still-married"]);
    assert!(rules(&[]).is_empty());
    let more = folder.file("more.jsonl", MARRIED.replace("marriage", "birth"));
    assert_eq!(rules(&["--with", &more, "--with", &with]), ["related/still-married"]);
    // The same bytes whatever the threads.
    let book = AGAIN.repeat(3000);
    let told = |threads: &str| {
        check(&["--with", &with, "--format", "jsonl", "--threads", threads], book.as_bytes()).out
    };
    assert_eq!(told("1"), told("3"));
}

#[test]
fn what_is_no_record_of_a_kind_ends_the_run() {
    let folder = Folder::new("with-refused");
    for (text, wanted) in [
        (format!("{MARRIED}{{}}\n"), "2"),
        ("{\"kind\":\"shoe\",\"record\":{}}".to_owned(), "1"),
        ("[".to_owned(), "1"),
    ] {
        let with = folder.file("with.jsonl", text);
        for (language, word) in [("vi", "dòng"), ("en", "line")] {
            check(&["--with", &with, "--lang", language], AGAIN.as_bytes())
                .refused(&format!("{word} {wanted}"));
        }
    }
    check(&["--with", &folder.path("none.jsonl")], AGAIN.as_bytes()).refused("none.jsonl");
    check(&["--with", "-"], AGAIN.as_bytes()).refused("stdin");
}

const BOOK: &str = "so,quyenSo,ngayDangKy,noiDangKy,nksHoTen,nksNgaySinh,nksGioiTinh\n\
    1,01/1968,12.03.1968,xã Nghi Phú,Nguyễn Văn An,05.03.1968,Nam\n\
    3,01/1968,20.04.1968,xã Nghi Phú,Trần Thị Bình,02.04.1968,Nữ\n";

#[test]
fn a_book_is_looked_at_as_a_whole() {
    let whole = |args: &[&str]| check(&[&["--book", "--quiet"], args].concat(), BOOK.as_bytes());
    let run = whole(&["--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("The book as a whole") && run.out.contains("book/number-gap"), "{}", run.out);
    assert!(whole(&[]).out.contains("Cả quyển sổ"));
    assert!(!check(&["--quiet"], BOOK.as_bytes()).out.contains("Cả quyển sổ"));
    // The closing entry says three.
    let run = whole(&["--count", "3", "--format", "json"]);
    assert_eq!(run.code, 1);
    let book = &run.json()["summary"]["book"];
    assert_eq!((&book["count"], &book["rows"]), (&3.into(), &2.into()));
    assert_eq!(book["findings"][0]["rule"], "book/count");
    assert_eq!(whole(&["--count", "2"]).code, 0);
    // What concerns the whole book is never that of a row.
    let folder = Folder::new("whole");
    let to = folder.path("sum.json");
    let run = whole(&["--count", "3", "--format", "jsonl", "--summary", &to]);
    assert_eq!((run.code, run.lines().len()), (1, 3));
    let lines = run.jsons();
    assert!(lines.iter().all(|line| line.to_string().contains("book/") == (line["row"] == 0)), "{}", run.out);
    let sum: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&to).unwrap()).unwrap();
    assert_eq!(sum["book"]["findings"].as_array().unwrap().len(), 2);
    let two = folder.file("two.csv", BOOK);
    check(&["--summary", &to, &two], BOOK.as_bytes()).refused("--summary");
    check(&["--count", "many"], BOOK.as_bytes()).refused("--count");
}
