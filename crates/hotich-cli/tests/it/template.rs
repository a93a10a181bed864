//! Blank workbooks, and what is said of a book in TOML. Everybody in it is made up.

use crate::common::{Folder, hotich};
use calamine::{Reader as _, Xlsx, open_workbook};
use hotich::Kind;
use rust_xlsxwriter::Workbook;

const CHECK: [&str; 5] = ["check", "--as-of", "2026-11-23", "--format", "json"];

#[test]
fn every_kind_has_a_template_that_is_read_back() {
    let folder = Folder::new("template");
    for kind in Kind::ALL {
        let file = folder.path(&format!("{}.xlsx", kind.name()));
        let run = hotich(&["template", "--kind", kind.name(), "--output", &file]);
        assert_eq!(run.code, 0, "{kind:?}: {}", run.err);
        let mut book: Xlsx<_> = open_workbook(&file).unwrap();
        let range = book.worksheet_range("Sổ").unwrap();
        assert_eq!(
            range.end(),
            Some((2, u32::try_from(kind.layout().columns.len()).unwrap() - 1)),
            "{kind:?}"
        );
        let example = range.rows().nth(1).unwrap();
        assert!(
            example.iter().filter(|cell| !cell.to_string().is_empty()).count() > 5,
            "{kind:?}: {example:?}"
        );
        // Checked as it is, the kind is told by its columns, each is known, and the example is no entry.
        let run = hotich(&[&CHECK[..], &[&file]].concat());
        let json = run.json();
        assert_eq!((run.code, &json["summary"]["rows"]), (0, &0.into()), "{kind:?}: {}", run.err);
        assert_eq!(json["kinds"], serde_json::json!([kind.name()]));
        assert_eq!(json["summary"]["findings"]["warning"], 0, "{}", run.out);
        // The example as an entry has nothing wrong in it.
        let mut copy = Workbook::new();
        let sheet = copy.add_worksheet();
        for (row, from) in [(0, 2), (1, 1)] {
            for (column, cell) in (0..).zip(range.rows().nth(from).unwrap()) {
                sheet.write_string(row, column, cell.to_string()).unwrap();
            }
        }
        let copy = folder.file("copy.xlsx", copy.save_to_buffer().unwrap());
        let run = hotich(&[&CHECK[..], &[&copy]].concat());
        let json = run.json();
        assert_eq!((&json["summary"]["rows"], json["kinds"][0].as_str()), (&1.into(), Some(kind.name())));
        assert_eq!(json["summary"]["worst"]["error"], 0, "{}", run.out);
        assert_eq!(json["summary"]["worst"]["warning"], 0, "{}", run.out);
    }
    let file = folder.path("birth.xlsx");
    hotich(&["template", "--kind", "birth", "--output", &file]).refused("đã có");
    hotich(&["template", "--kind", "birth", "--output", "x.csv"]).refused(".xlsx");
    hotich(&["template", "--kind", "birth"]).refused("--output");
}

#[test]
fn what_is_said_of_a_book_is_kept_in_toml() {
    let folder = Folder::new("toml");
    let csv = "STT,Họ tên,\"Ý \"\"kiến\"\"\",Ngày sinh,lạ = #\n1,Nguyễn Văn An,x,31.02.1968,y\n";
    let (file, map) = (folder.file("book.csv", csv), folder.path("book.toml"));
    let said = ["--set", "registration.office=xã \"Nghi Phú\""];
    let run = hotich(&[&CHECK[..], &said, &["--save-map", &map, &file]].concat());
    assert_eq!(run.code, 1, "{}", run.err);
    let text = std::fs::read_to_string(&map).unwrap();
    assert!(text.contains("kind = \"birth\"") && text.contains("theo cách ghi thường gặp"), "{text}");
    // As it is, it changes nothing but what is unknown: that is left out now.
    let again = hotich(&[&CHECK[..], &["--map", &map, &file]].concat());
    assert_eq!(
        again.json()["rows"].as_array().unwrap().last(),
        run.json()["rows"].as_array().unwrap().last()
    );
    assert!(!again.out.contains("unknown-field"), "{}", again.out);
    // Edited by hand.
    let edited = text.replace("\"lạ = #\" = \"\"", "\"lạ = #\" = \"registration.number\"");
    let edited = edited.replace("'lạ = #' = \"\"", "'lạ = #' = \"registration.number\"");
    assert_ne!(edited, text);
    let run =
        hotich(&[&CHECK[..], &["--full", "--map", &folder.file("edited.toml", edited), &file]].concat());
    let record = run.json()["rows"][0]["record"]["registration"].clone();
    assert_eq!(
        (&record["number"], &record["office"]),
        (&"y".into(), &"xã \"Nghi Phú\"".into()),
        "{}",
        run.out
    );
    for (text, why) in [
        ("kind = 3", "kind"),
        ("kind = \"shoe\"", "shoe"),
        ("[columns]\n\"a\" = \"no.field\"", "no.field"),
        ("[set]\n\"no.field\" = \"x\"", "no.field"),
        ("[columns\n", "dòng 1"),
    ] {
        hotich(&[&CHECK[..], &["--map", &folder.file("wrong.toml", text), &file]].concat()).refused(why);
    }
}
