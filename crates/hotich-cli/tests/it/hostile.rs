//! Books that no person wrote: nothing panics, no row is lost, every end is told.

use crate::common::{Random, check};

const HEADER: &str = "so,nksHoTen,nksNgaySinh\n";

#[test]
fn ten_megabytes_of_random_bytes() {
    let noise = Random(20_261_123).bytes(10 << 20);
    // By themselves they are no book: one line says why.
    check(&["--format", "jsonl"], &noise).refused("stdin");
    // Below a header, and as lines of JSON, they are rows, and each is reported.
    for (input, before) in [("csv", HEADER), ("jsonl", "{}\n")] {
        let mut file = before.as_bytes().to_vec();
        file.extend(&noise);
        let args = ["--kind", "birth", "--input", input, "--format", "json"];
        let one = check(&[&args[..], &["--threads", "1"]].concat(), &file);
        assert_eq!(one.code, 1, "{}", one.err);
        let json = one.json();
        let rows = json["rows"].as_array().unwrap();
        let numbered = rows.iter().filter(|row| row["row"].as_u64().unwrap() > 0);
        assert_eq!(numbered.count() as u64, json["summary"]["rows"].as_u64().unwrap());
        assert!(rows.len() > 10_000, "{}", rows.len());
        let many = check(&[&args[..], &["--threads", "4"]].concat(), &file);
        assert!(one.out == many.out);
    }
}

#[test]
fn a_name_of_eight_megabytes() {
    let name = "A".repeat(8 << 20);
    for file in [
        format!("{HEADER}1,{name},05.03.1968\n2,Nguyễn Văn An,05.03.1968\n"),
        format!("{HEADER}1,\"{name}\",05.03.1968\n2,Nguyễn Văn An,05.03.1968\n"),
        format!("{{\"so\":\"1\",\"nksHoTen\":\"{name}\"}}\n{{\"so\":\"2\"}}\n"),
    ] {
        let run = check(&["--format", "jsonl"], file.as_bytes());
        let lines = run.jsons();
        assert_eq!(run.code, 1);
        assert!(run.out.len() < 10_000);
        let broken = lines.iter().filter(|line| line.to_string().contains("input/malformed")).count();
        assert!(broken >= 1, "{}", run.out);
        let last = lines.last().unwrap();
        assert!(!last.to_string().contains("record/"), "{}", run.out);
    }
    // One that fits a row and no field.
    let file = format!("{HEADER}1,{},05.03.1968\n", "A".repeat(100_000));
    let run = check(&["--format", "jsonl"], file.as_bytes());
    assert!(run.out.contains("input/too-long") && run.out.len() < 2000, "{}", run.out.len());
}

#[test]
fn a_hundred_thousand_nested_brackets() {
    for bracket in ["[", "{\"a\":", "{\"child\":["] {
        let file = format!("{}\n{{\"so\":\"2\"}}\n", bracket.repeat(100_000));
        let run = check(&["--kind", "birth", "--input", "jsonl", "--format", "jsonl"], file.as_bytes());
        let lines = run.jsons();
        assert_eq!((run.code, lines.len()), (1, 2), "{bracket}");
        let rules: Vec<_> =
            lines[0]["findings"].as_array().unwrap().iter().map(|f| f["rule"].as_str()).collect();
        assert!(rules.contains(&Some("input/malformed")), "{bracket}: {rules:?}");
    }
}

#[test]
fn a_torn_last_line() {
    let whole = format!("{HEADER}1,Nguyễn Văn An,05.03.1968\n2,Lê Thị Bình,\"06.03.1968\"\n");
    for cut in 0..30 {
        let torn = &whole.as_bytes()[..whole.len() - cut];
        let run = check(&["--format", "jsonl"], torn);
        let lines = run.jsons();
        assert_eq!(lines.len(), if cut < 30 - 1 { 2 } else { lines.len() }, "{cut}");
        assert_eq!(lines[0]["row"], 1);
    }
    // In the middle of a letter, and inside of a quotation.
    let run = check(&["--format", "jsonl"], b"so,nksHoTen\n1,Nguy\xe1\xbb");
    assert!(run.out.contains("input/broken-text"), "{}", run.out);
    let run = check(&["--format", "jsonl"], "so,nksHoTen\n1,\"Nguyễn".as_bytes());
    assert!(run.out.contains("input/malformed") && run.jsons().len() == 1, "{}", run.out);
}

#[test]
fn utf_16_is_read() {
    for (mark, order) in [(vec![0xff, 0xfe], 0), (vec![0xfe, 0xff], 1), (vec![], 0)] {
        let mut file = mark;
        for unit in format!("{HEADER}1,Nguyễn Văn An,05.03.1968\n").encode_utf16() {
            let bytes = if order == 0 { unit.to_le_bytes() } else { unit.to_be_bytes() };
            file.extend(bytes);
        }
        let plain = check(&["--format", "jsonl"], format!("{HEADER}1,Nguyễn Văn An,05.03.1968\n").as_bytes());
        assert_eq!(check(&["--format", "jsonl"], &file).out, plain.out);
        // A unit that is torn is a letter that was lost, not the end.
        file.pop();
        assert_eq!(check(&["--format", "jsonl"], &file).jsons().len(), 1);
    }
}

#[test]
fn empty_blank_and_headers_alone() {
    check(&[], b"").refused("trống");
    check(&[], b"\xef\xbb\xbf").refused("trống");
    check(&[], b"\r\n\r\n").refused("trống");
    for file in [HEADER.trim_end(), HEADER, &format!("{HEADER}\n\n,,\n")] {
        for format in ["text", "json", "jsonl", "csv"] {
            let run = check(&["--format", format], file.as_bytes());
            assert_eq!(run.code, 0, "{file:?} {format}: {}", run.err);
        }
        let json = check(&["--format", "json"], file.as_bytes()).json();
        assert_eq!((&json["summary"]["rows"], &json["rows"]), (&0.into(), &serde_json::json!([])));
    }
}

#[test]
fn strange_headers() {
    let run = check(&["--format", "jsonl"], b"so,nksHoTen,la,nksHoTen,\n1,A B,x,C D,\n");
    let lines = run.jsons();
    assert_eq!((&lines[0]["row"], lines.len()), (&0.into(), 2));
    let rules: Vec<_> =
        lines[0]["findings"].as_array().unwrap().iter().map(|f| f["rule"].as_str().unwrap()).collect();
    assert!(rules.contains(&"input/duplicate-field") && rules.contains(&"input/unknown-field"), "{rules:?}");
    // The first of two columns counts.
    assert!(!run.out.contains("C D"));
}

#[test]
fn rows_too_short_and_too_long() {
    let run = check(
        &["--format", "jsonl"],
        b"so,nksHoTen,nksNgaySinh\n1,A B\n2,A B,05.03.1968,x,y\n3,A B,05.03.1968\n",
    );
    let lines = run.jsons();
    let about = |index: usize| lines[index]["findings"].to_string().contains("input/row-width");
    assert_eq!([about(0), about(1), about(2)], [true, true, false]);
}

#[test]
fn controls_do_not_reach_the_terminal() {
    let run = check(&[], "so,nksHoTen\n1,\"A\u{1b}[31mB\u{7}7\"\n".as_bytes());
    assert!(!run.out.contains('\u{1b}') && !run.out.contains('\u{7}'), "{:?}", run.out);
}
