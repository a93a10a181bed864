//! The tables as a whole, against `data/*.tsv`.

mod damage;
mod writings;

use std::collections::BTreeMap;

use super::*;
use crate::date::{NaiveDate, Truth, day};
use crate::text;

const OLD_DAY: NaiveDate = day(2025, 5, 1);
const NEW_DAY: NaiveDate = day(2026, 10, 2);

fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let path = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| line.split('\t').map(|cell| cell.trim().to_owned()));
    let header: Vec<String> = lines.next().unwrap().collect();
    lines.map(|line| header.iter().cloned().zip(line).collect()).collect()
}

fn communes() -> &'static Communes {
    Communes::embedded()
}

fn look(text: &str, day: Option<NaiveDate>) -> Vec<Candidate> {
    find(text, day, Some(communes()))
}

/// The code of the single best candidate.
fn code(text: &str, day: Option<NaiveDate>) -> Option<String> {
    best(&look(text, day)).map(|found| found.unit.code_text())
}

/// Without marks, as people type who have no keyboard for them.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let folded = text::fold(c.encode_utf8(&mut [0; 4]));
        match folded.as_str() {
            "" => out.push(c),
            folded => out.push_str(folded),
        }
    }
    out
}

fn kind(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

fn old_texts() -> Vec<(String, String)> {
    let provinces: BTreeMap<String, String> = rows("provinces_63.tsv")
        .into_iter()
        .map(|row| (row["gso_code2"].clone(), kind(&row["type_before_2025"])))
        .collect();
    let text = |row: BTreeMap<String, String>| {
        let province =
            if row["province"] == "Huế" { "Thành phố" } else { &provinces[&row["province_code2"]] };
        let text = format!(
            "{} {}, {}, {province} {}",
            kind(&row["type"]),
            row["name"],
            row["district"],
            row["province"]
        );
        (row["code"].clone(), text)
    };
    rows("communes_2024.tsv").into_iter().map(text).collect()
}

fn new_texts() -> Vec<(String, String)> {
    let provinces: BTreeMap<String, String> = rows("provinces_34.tsv")
        .into_iter()
        .map(|row| (row["code2"].clone(), row["full_name_20261002"].clone()))
        .collect();
    let text = |row: BTreeMap<String, String>| {
        let kind = kind(&row["type_20261002"]);
        (row["code"].clone(), format!("{kind} {}, {}", row["name"], provinces[&row["province_code2"]]))
    };
    rows("communes_2025.tsv").into_iter().map(text).collect()
}

fn misses(texts: &[(String, String)], day: Option<NaiveDate>, write: fn(&str) -> String) -> Vec<String> {
    let wrong = |(expected, text): &(String, String)| {
        let text = write(text);
        let found = code(&text, day);
        (found.as_ref() != Some(expected)).then(|| format!("{expected} {text}: {found:?}"))
    };
    texts.iter().filter_map(wrong).collect()
}

#[test]
fn every_old_commune_is_found_by_its_full_text() {
    let texts = old_texts();
    assert_eq!(texts.len(), 10_035);
    for day in [Some(OLD_DAY), None] {
        let wrong = misses(&texts, day, str::to_owned);
        assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
    }
}

#[test]
fn every_new_commune_is_found_by_its_full_text() {
    let texts = new_texts();
    assert_eq!(texts.len(), 3_321);
    let wrong = misses(&texts, Some(NEW_DAY), str::to_owned);
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
    // Without a day a ward of a city that is a province now may be one of the city that it was before.
    for (code, text) in texts {
        let found = look(&text, None);
        assert!(found.iter().any(|found| found.unit.code_text() == code), "{text}");
    }
}

/// Two names that are one without marks are tied, and nothing else is missed.
#[test]
fn without_marks_only_names_that_fall_together_are_tied() {
    for (texts, day, expected) in [(old_texts(), OLD_DAY, 44), (new_texts(), NEW_DAY, 16)] {
        let wrong = misses(&texts, Some(day), plain);
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for (_, text) in &texts {
            *names.entry(text::fold(text)).or_default() += 1;
        }
        let tied = texts.iter().filter(|(_, text)| names[&text::fold(text)] > 1).count();
        assert_eq!((wrong.len(), tied), (expected, expected), "{}", wrong.join("\n"));
        assert!(wrong.len() * 100 < texts.len());
    }
}

#[test]
fn free_texts() {
    for (text, day, expected) in [
        // Full, short and shorter.
        ("P.5 Q.3", None, "27151"),
        ("P5, Q3", None, "27151"),
        ("Phường 05, Quận 3, TPHCM", None, "27151"),
        ("UBND phường 5, quận 3, TP.HCM", None, "27151"),
        ("12/3 Lê Lợi, P. Bến Nghé, Q1, TP HCM", None, "26740"),
        ("26 Lý Tự Trọng, phường Bến Nghé quận 1 thành phố Hồ Chí Minh Việt Nam", None, "26740"),
        ("ben nghe quan 1 ho chi minh", None, "26740"),
        ("Ben Nghe, Q.1, Sai Gon", None, "26740"),
        ("X. Tân An Hội, H. Củ Chi", None, "27532"),
        ("ấp Mũi Lớn, xã Tân An Hội huyện Củ Chi thành phố Hồ Chí Minh", None, "27532"),
        ("Ủy ban nhân dân xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Nam", None, "20869"),
        ("Thôn 4, Tiên Lãnh, Tiên Phước, Quảng Nam", None, "20869"),
        ("TIÊN LÃNH - TIÊN PHƯỚC - QUẢNG NAM", None, "20869"),
        // The place of the tone, minority names.
        ("phường Yên Hòa, quận Cầu Giấy, Hà Nội", None, "00172"),
        ("xã Ea H’Leo, huyện Ea Hleo, Đăk Lăk", None, "24184"),
        ("Ea Kly, Krông Pắk, Dak Lak", None, "24496"),
        ("buôn Ea Kly, xã Ea Kly, H. Krông Păc, tỉnh Đắc Lắc", None, "24496"),
        ("P. Tự An, TP Ban Mê Thuột", None, "24148"),
        // Other spellings of the conversion table.
        ("xã Bhalêê, huyện Tây Giang, Quảng Nam", None, "20458"),
        ("Phường IV, thành phố Tây Ninh, tỉnh Tây Ninh", None, "25462"),
        ("phường Đúc, quận Thuận Hóa, thành phố Huế", None, "19780"),
        ("phường Phường Đúc, quận Thuận Hóa, Thừa Thiên Huế", None, "19780"),
        // The same words in two times.
        ("phường Ba Đình, thành phố Hà Nội", Some(NEW_DAY), "00004"),
        ("xã Phó Bảng, tỉnh Tuyên Quang", Some(NEW_DAY), "00745"),
        ("xã Phố Bảng, tỉnh Tuyên Quang", Some(NEW_DAY), "00745"),
        ("thị trấn Phó Bảng, huyện Đồng Văn, tỉnh Hà Giang", Some(NEW_DAY), "00712"),
        ("phường Lộc Ninh, thành phố Đồng Nai", Some(NEW_DAY), "25270"),
        ("xã Lộc Ninh, tỉnh Đồng Nai", Some(day(2025, 8, 1)), "25270"),
        ("thị trấn Trung Phước, huyện Nông Sơn, tỉnh Quảng Nam", Some(day(2023, 6, 1)), "20656"),
        // An old commune in the province of today.
        ("xã Tiên Lãnh, huyện Tiên Phước, thành phố Đà Nẵng", Some(NEW_DAY), "20869"),
        // No commune of that name there: the district is what is known.
        ("xã Đoàn Kết, huyện Tiên Phước, tỉnh Quảng Nam", None, "514"),
        ("huyện Tiên Phước, tỉnh Quảng Nam", None, "514"),
        ("thành phố Vinh, Nghệ An", None, "412"),
        ("tỉnh Quảng Nam", Some(OLD_DAY), "49"),
        ("TP.HCM", Some(NEW_DAY), "79"),
    ] {
        assert_eq!(code(text, day).as_deref(), Some(expected), "{text}: {:#?}", look(text, day));
    }
}

#[test]
fn what_is_open_stays_open() {
    // Two communes of one district that differ in marks alone.
    let found = look("xa Hoa Loc, huyen Hau Loc, tinh Thanh Hoa", None);
    assert!(best(&found).is_none() && found.len() >= 2 && found[0].score == found[1].score);
    assert_eq!(code("xã Hoà Lộc, huyện Hậu Lộc, tỉnh Thanh Hóa", None).as_deref(), Some("16075"));
    // Many communes of one name.
    let found = look("xã Tân Thành", Some(OLD_DAY));
    assert!(best(&found).is_none() && found.len() > 10);
    // A name alone may be a commune's, or that of a province of long ago.
    assert!(best(&look("Hà Tây", None)).is_none() && !look("Hà Tây", None).is_empty());
    for text in ["", ",,,", "12/3", "London", "tỉnh Hà Lam", "không rõ", "Bệnh viện Từ Dũ", "xã"]
    {
        assert!(look(text, None).is_empty(), "{text}: {:#?}", look(text, None));
    }
    assert_eq!(best(&look("tỉnh Hà Tây", None)).unwrap().unit.full_name(), "tỉnh Hà Tây");
    // Where levels disagree it is said.
    let found = look("xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Ngãi", None);
    assert_eq!((found[0].unit.code, found[0].conflicts), (20869, UnitLevels::of(&[UnitLevel::Province])));
    let found = look("thị trấn Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Nam", None);
    assert!(found[0].kind_differs && found[0].conflicts.count() == 0);
    let found = look("xã Đoàn Kết, huyện Tiên Phước, tỉnh Quảng Nam", None);
    assert_eq!(found[0].conflicts, UnitLevels::of(&[UnitLevel::Commune]));
}

#[test]
fn without_the_table_provinces_are_found() {
    for (text, day, expected) in [
        ("xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Nam", OLD_DAY, Some("49")),
        ("P5, Q3, TPHCM", NEW_DAY, Some("79")),
        ("Bà Rịa - Vũng Tàu", OLD_DAY, Some("77")),
        ("tỉnh Thừa Thiên Huế", day(2020, 1, 1), Some("46")),
        ("Dac Lac", OLD_DAY, Some("66")),
        ("P5, Q3", OLD_DAY, None),
    ] {
        let found = find(text, Some(day), None);
        assert_eq!(
            best(&found).map(|found| found.unit.code_text()).as_deref(),
            expected,
            "{text}: {found:#?}"
        );
    }
}

/// Three rows of the conversion table have the code of a neighbour of the commune that they name.
const MISTYPED: [(&str, &str, &str); 3] =
    [("00553", "Xã Đặng Xá", "00556"), ("01615", "Xã Mỹ Hưng", "01651"), ("02485", "Xã Phú Thịnh", "02482")];

#[test]
fn successors_are_those_of_the_official_table() {
    let mut official: BTreeMap<String, Vec<(String, &str)>> = BTreeMap::new();
    for row in rows("communes_map_old_new.tsv") {
        if row["old_code"].is_empty() {
            continue;
        }
        let mistyped = MISTYPED.iter().find(|it| it.0 == row["old_code"] && it.1 == row["old_name"]);
        let old = mistyped.map_or(row["old_code"].clone(), |it| it.2.to_owned());
        // The list has Ba Chẽ by the code of the decision, the conversion table by that of the statistics office.
        let new = if row["new_code"] == "06970" { "06978".to_owned() } else { row["new_code"].clone() };
        let share = match row["relation"].as_str() {
            "part" => "part",
            "part_area_all_population" => "all-people",
            "all" | "kept" | "renamed" => "whole",
            other => panic!("{other}"),
        };
        official.entry(old).or_default().push((new, share));
    }
    assert_eq!(official.len(), 10_035);
    for (old, mut expected) in official {
        expected.sort();
        let code = old.parse().unwrap();
        let found = |day| {
            let found = communes().successors(code, day).unwrap();
            found.into_iter().map(|it| (it.unit.code_text(), it.share.name())).collect::<Vec<_>>()
        };
        assert_eq!(found(Some(OLD_DAY)), expected, "{old}");
        assert_eq!(found(None), expected, "{old}");
    }
    for row in rows("communes_2025.tsv") {
        let found = communes().successors(row["code"].parse().unwrap(), Some(NEW_DAY)).unwrap();
        assert_eq!((found.len(), found[0].unit.code_text()), (1, row["code"].clone()));
    }
    // Ended before the list: no table tells.
    assert_eq!(communes().successors(10, Some(day(2023, 1, 1))), Some(Vec::new()));
    assert_eq!(communes().successors(99_999, None), None);
}

#[test]
fn codes_are_looked_up_as_of_a_day() {
    let name = |code, day| communes().commune(code, day).map(|unit| unit.full_name());
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(name(4, Some(OLD_DAY)), text("phường Trúc Bạch, quận Ba Đình, thành phố Hà Nội"));
    assert_eq!(name(4, Some(NEW_DAY)), text("phường Ba Đình, thành phố Hà Nội"));
    assert_eq!(name(4, None), name(4, Some(NEW_DAY)));
    assert_eq!(name(10, Some(OLD_DAY)), text("phường Nguyễn Trung Trực, quận Ba Đình, thành phố Hà Nội"));
    assert_eq!(name(10, Some(NEW_DAY)), None);
    assert_eq!(name(25270, Some(day(2026, 4, 29))), text("xã Lộc Ninh, tỉnh Đồng Nai"));
    assert_eq!(name(25270, Some(day(2026, 4, 30))), text("phường Lộc Ninh, thành phố Đồng Nai"));
    for code in [6970, 6978] {
        assert_eq!(name(code, Some(NEW_DAY)), text("xã Ba Chẽ, thành phố Quảng Ninh"));
    }
    assert_eq!(name(6970, Some(OLD_DAY)), text("thị trấn Ba Chẽ, huyện Ba Chẽ, tỉnh Quảng Ninh"));
    for (table, day, kind) in
        [("communes_2024.tsv", OLD_DAY, "type"), ("communes_2025.tsv", NEW_DAY, "type_20261002")]
    {
        for row in rows(table) {
            let unit = communes().commune(row["code"].parse().unwrap(), Some(day)).unwrap();
            let province = unit.province.code();
            assert_eq!((unit.name, unit.kind.name()), (row["name"].clone(), row[kind].as_str()));
            assert_eq!(
                (format!("{province:02}"), unit.era.covers(day)),
                (row["province_code2"].clone(), Truth::Yes)
            );
        }
    }
}

/// A figure for `docs/places.md`: `cargo test --release --lib places_a_second -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn places_a_second() {
    let texts: Vec<String> = old_texts().into_iter().map(|it| it.1).collect();
    communes();
    let start = std::time::Instant::now();
    let found = texts.iter().filter(|text| !look(text, Some(OLD_DAY)).is_empty()).count();
    let seconds = start.elapsed().as_secs_f64();
    println!("{found} texts, {:.0} a second", texts.len() as f64 / seconds);
    let start = std::time::Instant::now();
    assert!(Communes::from_bytes(include_bytes!("communes.bin")).is_ok());
    println!("loading: {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
}
