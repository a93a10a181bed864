//! `hotich convert`, and the encodings of `hotich normalize name`.

use crate::common::{Folder, hotich, hotich_with};
use hotich::text::legacy::{Encoding, encode};

const NAMES: [&str; 4] = ["Nguyễn Văn Đức", "Trần Thị Hồng", "PHẠM QUỐC HÙNG", "Lê Mỹ Lệ"];

fn file(encoding: Encoding) -> Vec<u8> {
    let mut bytes = b"so,ho ten,ghi chu\r\n".to_vec();
    for name in NAMES {
        bytes.extend(b"1,\"");
        bytes.extend(encode(name, encoding).unwrap());
        bytes.extend(b"\",a;b\r\n");
    }
    bytes
}

#[test]
fn a_file_of_every_encoding_becomes_utf8() {
    let folder = Folder::new("convert");
    let expected = String::from_utf8(file(Encoding::Utf8)).unwrap();
    for encoding in Encoding::ALL {
        let source = folder.file("old.csv", file(encoding));
        for wanted in [encoding.name(), "auto"] {
            let run = hotich(&["convert", "--lang", "en", "--encoding", wanted, &source]);
            assert_eq!((run.code, run.out.as_str()), (0, expected.as_str()), "{encoding:?} {}", run.err);
            assert!(run.err.contains(encoding.name()), "{}", run.err);
        }
    }
}

#[test]
fn the_result_is_a_whole_file_with_a_report() {
    let folder = Folder::new("convert-report");
    let mut bytes = file(Encoding::Vps);
    bytes.extend(b"2,x\x91y,\r\n");
    let (source, to, report) =
        (folder.file("old.csv", bytes), folder.path("new.csv"), folder.path("report.json"));
    let run = hotich(&["convert", "--encoding", "vps", "-o", &to, "--report", &report, "--bom", &source]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    let text = std::fs::read_to_string(&to).unwrap();
    assert!(text.starts_with('\u{feff}') && text.ends_with("2,x\\x91y,\r\n"), "{text}");
    let report: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&report).unwrap()).unwrap();
    assert_eq!(report["rows"], 6);
    assert_eq!(report["lost"][0], serde_json::json!({ "row": 6, "column": 2, "bytes": 1 }));
    assert_eq!(report["columns"][1]["encoding"], "vps");
    // No value of the file is told on the way.
    assert!(!run.err.contains("Nguyễn") && run.err.lines().all(|line| line.starts_with("hotich: ")));
    assert_eq!(folder.names(), ["new.csv", "old.csv", "report.json"]);
}

#[test]
fn columns_of_one_file_may_differ() {
    let mut bytes = b"con,cha\n".to_vec();
    bytes.extend(encode("Đỗ Thị Hồng", Encoding::Tcvn3).unwrap());
    bytes.push(b',');
    bytes.extend(encode("Đỗ Văn Mỹ", Encoding::Vni).unwrap());
    let args = ["convert", "-q", "--encoding", "tcvn3", "--column", "cha=vni", "-"];
    assert_eq!(hotich_with(&args, &bytes).out, "con,cha\nĐỗ Thị Hồng,Đỗ Văn Mỹ");
    hotich(&["convert", "--column", "cha", "-"]).refused("--column");
    let folder = Folder::new("convert-columns");
    let (source, to) = (folder.file("old.csv", &bytes), folder.path("new.csv"));
    let large = folder.file("large.csv", [&bytes[..], &b"\na,b".repeat(1_000_000)].concat());
    for source in [&source, &large] {
        hotich(&["convert", "--column", "cha=vni", "--column", "Zzz=tcvn3", "-o", &to, source])
            .refused("«Zzz»");
        assert_eq!(folder.names(), ["large.csv", "old.csv"]);
    }
    hotich(&["convert"]).refused("--help");
    hotich(&["convert", "/no/such/file.csv"]).refused("/no/such/file.csv");
    for packed in [&b"PK\x03\x04"[..], b"\x1f\x8b\x08\x00", b"\x28\xb5\x2f\xfd", b"PAR1\x15\x04"] {
        hotich_with(&["convert", "--lang", "en", "-"], packed).refused("spreadsheet");
    }
}

/// A column in Unicode into which a name of an old font was pasted, and lines of an old computer.
#[test]
fn what_is_unicode_stays() {
    let names = "Số,Họ tên\n1,Hoàng Minh Quân\n2,Ngô Thanh Hà\n";
    for odd in ["Nguyeãn Vaên Ñöùc", "NguyÔn V¨n §øc"] {
        let run = hotich_with(&["convert", "-"], format!("{names}3,{odd}\n").as_bytes());
        assert_eq!((run.code, run.out), (0, format!("{names}3,Nguyễn Văn Đức\n")), "{}", run.err);
    }
    let unclear = format!("{names}3,X§¨¸q\n");
    let run = hotich_with(&["convert", "-"], unclear.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (1, unclear.as_str()));
    assert!(run.err.contains("dòng 4, cột 2") && !run.err.contains("X§"), "{}", run.err);
    let returns = encode("Số,Họ tên\r1,Nguyễn Văn Đức\r", Encoding::Tcvn3).unwrap();
    let run = hotich_with(&["convert", "-"], &returns);
    assert_eq!((run.code, run.out.as_str()), (0, "Số,Họ tên\r1,Nguyễn Văn Đức\r"));
}

#[test]
fn names_in_any_encoding() {
    for encoding in Encoding::ALL {
        let mut bytes = Vec::new();
        for name in NAMES {
            bytes.extend(encode(name, encoding).unwrap());
            bytes.push(b'\n');
        }
        let expected = "Nguyễn Văn Đức\tNguyễn Văn Đức\nTrần Thị Hồng\tTrần Thị Hồng\n\
                        PHẠM QUỐC HÙNG\tPhạm Quốc Hùng\nLê Mỹ Lệ\tLê Mỹ Lệ\n";
        let run = hotich_with(&["normalize", "name", "--encoding", encoding.name()], &bytes);
        assert_eq!((run.code, run.out.as_str()), (0, expected), "{encoding:?}");
        if encoding != Encoding::Viqr {
            let run = hotich_with(&["normalize", "name", "--encoding", "auto"], &bytes);
            assert_eq!((run.code, run.out.as_str()), (0, expected), "{encoding:?}");
        }
    }
    hotich(&["normalize", "name", "--encoding", "ebcdic"]).refused("tcvn3");
}

#[test]
fn likely_changes_are_made_on_request() {
    let input = "Nguyeãn Vaên Ñöùc\nPhạmQuốc Hùng\n  Ðỗ Hoà\n";
    let certain = "Nguyeãn Vaên Ñöùc\tNguyeãn Vaên Ñöùc\nPhạmQuốc Hùng\tPhạmQuốc Hùng\n  Ðỗ Hoà\tĐỗ Hoà\n";
    assert_eq!(hotich_with(&["normalize", "name"], input.as_bytes()).out, certain);
    let likely = "Nguyeãn Vaên Ñöùc\tNguyễn Văn Đức\nPhạmQuốc Hùng\tPhạm Quốc Hùng\n  Ðỗ Hoà\tĐỗ Hoà\n";
    let args = ["normalize", "name", "--accept", "likely"];
    assert_eq!(hotich_with(&args, input.as_bytes()).out, likely);
    let args = ["normalize", "name", "--accept", "likely", "--format", "jsonl"];
    assert_eq!(hotich_with(&args, "Nguyeãn".as_bytes()).json()["output"], "Nguyễn");
    hotich(&["normalize", "name", "--accept", "all"]).refused("likely");
}

/// Two cells come out for each line, whatever stands in it.
#[test]
fn a_value_is_one_cell() {
    let run = hotich_with(&["normalize", "name"], b"Nguy\tAn\x00\x1b[0m\nL\xc3\xaa An\r\n");
    assert_eq!(run.lines().len(), 2);
    assert!(run.lines()[0].starts_with("Nguy\\tAn\\x00\\x1b[0m\t"), "{}", run.out);
    assert_eq!(run.lines()[1], "Lê An\tLê An");
    assert!(run.lines().iter().all(|line| line.matches('\t').count() == 1));
}
