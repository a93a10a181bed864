//! Which kind of record a file holds: told by itself, else by `--kind`.

use crate::common::{Folder, check, hotich};

const BIRTHS: &str = "so,quyenSo,nksHoTen\n1,01/1968,Nguyễn Văn An\n";
const MARRIAGES: &str = "Số;Quyển số;Họ tên chồng;Họ tên vợ\n1;01/1968;Lê Văn Tám;Trần Thị Sáu\n";
/// Columns that books of every kind have.
const ANY: &str = "so,quyenSo,ngayDangKy\n1,01/1968,12.03.1968\n";

/// The kinds of the rows of a book, and those that the sum names.
fn kinds(args: &[&str], book: &str) -> (Vec<String>, String) {
    let all: Vec<&str> = ["--format", "json"].iter().chain(args).copied().collect();
    let json = check(&all, book.as_bytes()).json();
    let rows = json["rows"].as_array().unwrap().iter();
    (rows.map(|row| row["kind"].as_str().unwrap().to_owned()).collect(), json["kinds"].to_string())
}

#[test]
fn the_header_of_a_sheet_tells() {
    assert_eq!(kinds(&[], BIRTHS), (vec!["birth".to_owned()], "[\"birth\"]".to_owned()));
    assert_eq!(kinds(&[], MARRIAGES), (vec!["marriage".to_owned()], "[\"marriage\"]".to_owned()));
    assert_eq!(kinds(&["--kind", "marriage"], ANY).0, ["marriage"]);
    // Nothing of the other kind is asked for or unknown.
    let run = check(&["--stage", "submit", "--format", "jsonl"], MARRIAGES.as_bytes());
    assert!(!run.out.contains("child.") && !run.out.contains("unknown-field"), "{}", run.out);
}

#[test]
fn what_is_unclear_is_not_guessed() {
    for book in [ANY, "{\"so\":\"1\"}\n{\"registration\":{\"number\":\"2\"}}\n", "[1]\n"] {
        for language in ["vi", "en"] {
            check(&["--lang", language], book.as_bytes()).refused("--kind): birth, marriage");
        }
    }
}

#[test]
fn a_sheet_of_another_kind_is_named_and_not_checked() {
    for (kind, book, other) in [("birth", MARRIAGES, "kết hôn"), ("marriage", BIRTHS, "khai sinh")] {
        for format in ["jsonl", "csv"] {
            let run = check(&["--kind", kind, "--format", format], book.as_bytes());
            run.refused(other);
            assert!(!run.out.contains("1968"), "{}", run.out);
        }
    }
    // The other files are checked all the same.
    let folder = Folder::new("kinds");
    let (births, marriages) = (folder.file("births.csv", BIRTHS), folder.file("marriages.csv", MARRIAGES));
    let run = hotich(&["check", "--kind", "birth", "--format", "json", &births, &marriages]);
    assert_eq!((run.code, run.json()["rows"].as_array().unwrap().len()), (2, 1), "{}", run.err);
    assert!(
        run.json()["files"][1]["error"]
            .as_str()
            .unwrap()
            .contains("bỏ --kind; JavaScript: auto), hoặc nêu marriage")
    );
}

#[test]
fn lines_of_json_are_each_what_they_are() {
    let book = "{\"child\":{\"name\":\"Lê An\"}}\n{\"husband\":{\"name\":\"Lê An\"},\"wife\":{}}\n\
        {\"kind\":\"marriage\",\"so\":\"1\"}\n{\"so\":\"1\"}\n";
    let (rows, all) = kinds(&[], book);
    assert_eq!(rows, ["birth", "marriage", "marriage", "birth"]);
    assert_eq!(all, "[\"birth\",\"marriage\"]");
    let summary = check(&["--format", "json"], book.as_bytes()).json()["summary"]["kinds"].clone();
    assert_eq!((&summary["birth"], &summary["marriage"]), (&2.into(), &2.into()));
    for threads in ["1", "3"] {
        let run = check(&["--threads", threads, "--lang", "en"], book.as_bytes());
        assert!(run.out.starts_with("stdin: birth (2 rows), marriage (2 rows)\n"), "{}", run.out);
    }
    // A kind that was named is no guess: a line of another is told to be another, and nothing else.
    let lines = check(&["--kind", "birth", "--format", "jsonl"], book.as_bytes()).jsons();
    for line in [1, 2] {
        let findings = lines[line]["findings"].as_array().unwrap();
        assert_eq!((findings.len(), &findings[0]["rule"]), (1, &"input/other-kind".into()));
    }
}

#[test]
fn text_says_what_was_checked() {
    assert!(check(&[], BIRTHS.as_bytes()).out.starts_with("stdin: khai sinh\n"));
    assert!(check(&["--lang", "en"], MARRIAGES.as_bytes()).out.starts_with("stdin: marriage\n"));
    // A sheet without rows is of its kind, too.
    assert!(check(&[], b"nksHoTen\n").out.starts_with("stdin: khai sinh\n"));
}
