//! What programs read from the command, byte for byte: the snapshots of `tests/formats`. Each has a schema of its name
//! in `schema/`, against which `tests/host/schema.test.mjs` holds it.
//!
//! A change that is meant is written by `HOTICH_SNAPSHOTS=write cargo test -p hotich-cli --test it formats`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::hotich_with;

/// Everybody in it is made up.
const BIRTHS: &str = "so,quyenSo,ngayDangKy,noiDangKy,nksHoTen,nksGioiTinh,nksNgaySinh,la\n\
    12,01/1968,12.03.1968,xã Nghi Phú,Nguyễn Văn An,1,31.02.1968,\n\
    13,01/1968,20.04.1968,xã Nghi Phú,TRẦN  Thị Bình,2,02.04.1968,\n\
    14,01/1968,20.04.1968\n";

const MARRIAGES: &str = "{\"kind\":\"marriage\",\"registration\":{\"date\":\"12/03/2020\"},\
    \"husband\":{\"name\":\"Lê Văn Tám\",\"birthDate\":\"05/03/2003\"},\"wife\":{\"name\":\"Đỗ Thị Hoà\"}}\n\
    {\"husband\":\n";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/formats")
}

/// Fingerprints of the rules and the version of the library change without the format.
fn settled(text: &str) -> String {
    let rules = format!("{:016x}", hotich::rules::digest());
    let version = format!("\"hotich\":\"{}\"", hotich::VERSION);
    text.replace(&rules, "0000000000000000").replace(&version, "\"hotich\":\"0.0.0\"")
}

fn holds(name: &str, found: &str) {
    let (path, found) = (folder().join(name), settled(found));
    if std::env::var("HOTICH_SNAPSHOTS").is_ok_and(|what| what == "write") {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&path, &found).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    assert_eq!(there, found, "{name}");
}

/// What the command prints; it must not refuse.
fn told(args: &[&str], input: &str) -> String {
    let run = hotich_with(args, input.as_bytes());
    assert!(matches!(run.code, 0 | 1), "{args:?}: {}", run.err);
    run.out
}

const CHECK: [&str; 6] = ["check", "--quiet", "--as-of", "2026-11-23", "--stage", "archive"];

fn checked(more: &[&str], input: &str) -> String {
    told(&[&CHECK, more, &["-"]].concat(), input)
}

#[test]
fn lines_of_a_book() {
    holds("line.births.jsonl", &checked(&["--format", "jsonl"], BIRTHS));
    holds("line.full.jsonl", &checked(&["--format", "jsonl", "--full", "--lang", "en"], BIRTHS));
    holds("line.marriages.jsonl", &checked(&["--format", "jsonl", "--input", "jsonl"], MARRIAGES));
}

#[test]
fn a_whole_check() {
    holds("check.births.json", &checked(&["--format", "json"], BIRTHS));
}

#[test]
fn reports_and_sums() {
    use hotich::book::{Book, Options};
    use hotich::{Context, Kind, Record, Render, Stage, date::day};
    let context = Context::new(day(2026, 11, 23)).stage(Stage::Archive);
    let json = MARRIAGES.lines().next().unwrap();
    let report = hotich::check(&Record::from_json(Kind::Marriage, json), &context);
    holds("report.marriage.json", &(report.to_json(&Render::default()) + "\n"));
    let earlier = "{\"registration\":{\"number\":\"2\",\"date\":\"20/11/2016\"},\
        \"husband\":{\"name\":\"Lê Văn Tám\",\"birthDate\":\"05/03/2003\"},\"wife\":{\"name\":\"Hồ Thị Nhị\"}}";
    let related = hotich::Related::from_iter([Record::from_json(Kind::Marriage, earlier)]);
    let report = hotich::check_related(&Record::from_json(Kind::Marriage, json), &related, &context);
    let text = report.to_json(&Render::default()) + "\n";
    let digest = format!("{:016x}", hotich::rules::digest_with_related());
    holds("report.related.json", &text.replace(&digest, "0000000000000000"));
    let mut options = Options::new(context.clone());
    options.closing = Some(hotich::book::Closing::count(Some(4)));
    let (mut book, mut out) = (Book::new(options), String::new());
    book.push(BIRTHS.as_bytes(), &mut out).unwrap();
    holds("summary.whole.json", &(book.finish(&mut out).unwrap().to_json() + "\n"));
    let (mut book, mut out) = (Book::new(Options::new(context)), String::new());
    book.push(BIRTHS.as_bytes(), &mut out).unwrap();
    holds("summary.births.json", &(book.finish(&mut out).unwrap().to_json() + "\n"));
}

/// Submissions of linked procedures: by themselves, and as lines of many.
#[test]
fn submissions() {
    use hotich::{Context, Render, Stage, date::day};
    let death = "{\"procedure\":\"death_residence_benefits\",\"death\":{\"deceased\":{\"name\":\"LÊ VĂN TÁM\",\
        \"birthDate\":\"31/02/1946\"}},\"residence\":{\"address\":\"xã Nghi Phú\"}}";
    let context = Context::new(day(2026, 8, 3)).stage(Stage::Submit);
    let report = hotich::linked::check(death, None, &context);
    holds("linked.death.json", &(report.to_json(&Render::default()) + "\n"));
    let lines = format!("{death}\n{{\"pet\":{{\"name\":\"Mực\"}}}}\n");
    holds("linked.lines.jsonl", &checked(&["--format", "jsonl", "--kind", "linked"], &lines));
}

#[test]
fn rules_and_fields() {
    holds(
        "rules.explained.json",
        &told(
            &["explain", "date/impossible", "birth/deadline", "related/number-taken", "--format", "json"],
            "",
        ),
    );
    holds("fields.json", &told(&["fields", "--format", "json"], ""));
}

#[test]
fn values() {
    for (what, lines) in [
        ("name", "  Ðỗ  Thị Hoà\nNguyeãn Vaên Ñöùc\n"),
        ("date", "5/3/1968\n31/02/1968\n24902\n14 giờ ngày 05/03/2020\n"),
        ("lunar", "15/8/1990 âm lịch\n6/10/1968\nhôm qua\n"),
        ("id", "001 092 000001\n0100233488\n?\n"),
        ("place", "xã Tân Thành\nkhông rõ\n"),
    ] {
        let found = told(&["normalize", what, "--format", "jsonl", "--as-of", "2026-11-23"], lines);
        holds(&format!("value.{what}.jsonl"), &found);
    }
}

#[test]
fn conversions() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (report, out) = (folder.join("conversion.json"), folder.join("converted.csv"));
    let args =
        ["convert", "--quiet", "--report", report.to_str().unwrap(), "--output", out.to_str().unwrap(), "-"];
    told(&args, "so,ten\n1,NguyÔn V¨n An\n");
    holds("conversion.json", &fs::read_to_string(&report).unwrap());
}
