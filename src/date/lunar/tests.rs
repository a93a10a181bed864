use super::*;
use crate::date::day;

fn lunar(year: i32, month: u8, leap: bool, day: u8) -> LunarDate {
    LunarDate { year, month, leap, day }
}

/// Published first days of years (almanacs and newspapers; see docs/lunar.md).
#[test]
fn tet_as_published() {
    for (year, expected) in [
        (1945, day(1945, 2, 13)),
        (1954, day(1954, 2, 3)),
        (1968, day(1968, 1, 29)),
        (1969, day(1969, 2, 16)),
        (1975, day(1975, 2, 11)),
        (1976, day(1976, 1, 31)),
        (1985, day(1985, 1, 21)),
        (2000, day(2000, 2, 5)),
        (2007, day(2007, 2, 17)),
        (2012, day(2012, 1, 23)),
        (2017, day(2017, 1, 28)),
        (2020, day(2020, 1, 25)),
        (2023, day(2023, 1, 22)),
        (2024, day(2024, 2, 10)),
        (2025, day(2025, 1, 29)),
        (2026, day(2026, 2, 17)),
        (2030, day(2030, 2, 2)),
        (2053, day(2053, 2, 18)),
    ] {
        assert_eq!(tet(year), Some(expected), "{year}");
    }
    // Saigon celebrated a day later than Hanoi.
    assert_eq!(Calendar::South.tet(1968), Some(day(1968, 1, 30)));
    assert_eq!(Calendar::South.tet(1969), Some(day(1969, 2, 17)));
}

#[test]
fn every_day_survives() {
    for calendar in [Calendar::National, Calendar::South] {
        let mut date = day(1900, 1, 31);
        let mut before: Option<LunarDate> = None;
        while date <= day(2101, 1, 28) {
            let found = calendar.from_gregorian(date).unwrap();
            assert_eq!(calendar.to_gregorian(found), Some(date), "{found}");
            let follows = before.is_none_or(|before| {
                let same = (before.year, before.month, before.leap) == (found.year, found.month, found.leap);
                if same { found.day == before.day + 1 } else { found.day == 1 && before.day >= 29 }
            });
            assert!(follows, "{found} after {before:?}");
            before = Some(found);
            date = date.succ_opt().unwrap();
        }
    }
    assert_eq!(from_gregorian(day(1900, 1, 30)), None);
    assert_eq!(from_gregorian(day(2101, 1, 29)), None);
    assert_eq!(from_gregorian(NaiveDate::MIN), None);
    assert_eq!(from_gregorian(NaiveDate::MAX), None);
}

#[test]
fn what_does_not_exist() {
    for date in [
        lunar(1968, 8, true, 1),
        lunar(1968, 0, false, 1),
        lunar(1968, 13, false, 1),
        lunar(1968, 1, false, 0),
        lunar(1968, 1, false, 31),
        // The last month of Đinh Mùi had 29 days in the North, 30 in the South.
        lunar(1967, 12, false, 30),
        lunar(1899, 12, false, 1),
        lunar(2101, 1, false, 1),
        lunar(i32::MIN, 1, false, 1),
        lunar(i32::MAX, 1, false, 1),
    ] {
        assert_eq!(to_gregorian(date), None, "{} {} {}", date.year, date.month, date.day);
    }
    assert_eq!(Calendar::South.to_gregorian(lunar(1967, 12, false, 30)), Some(day(1968, 1, 29)));
}

#[test]
fn the_calendars_differ_in_known_days_only() {
    let mut date = day(1900, 1, 31);
    let mut differing = 0;
    while date <= day(2101, 1, 28) {
        if Calendar::South.from_gregorian(date) != from_gregorian(date) {
            assert!((day(1968, 1, 1)..=day(1976, 1, 30)).contains(&date), "{date}");
            differing += 1;
        }
        date = date.succ_opt().unwrap();
    }
    // Four months of thirty days began a day later in the South.
    assert_eq!(differing, 4 * 30);
}

#[test]
fn names_of_years() {
    for (year, expected) in [
        (1900, "Canh Tý"),
        (1945, "Ất Dậu"),
        (1953, "Quý Tỵ"),
        (1960, "Canh Tý"),
        (1968, "Mậu Thân"),
        (1984, "Giáp Tý"),
        (2026, "Bính Ngọ"),
    ] {
        assert_eq!(can_chi(year), expected);
    }
    assert_eq!(lunar(1957, 8, true, 15).to_string(), "ngày 15 tháng 8 nhuận năm Đinh Dậu (1957)");
}

fn read(text: &str) -> Option<(Option<u8>, Option<u8>, bool, Year)> {
    recognise(text).map(|found| (found.day, found.month, found.leap, found.year))
}

#[test]
fn what_old_books_say() {
    let mau_than = Year::Cycle(cycle_of(1968));
    for (text, expected) in [
        ("15 tháng 8 năm Mậu Thân", (Some(15), Some(8), false, mau_than)),
        ("15-8 Mậu Thân", (Some(15), Some(8), false, mau_than)),
        ("ngày rằm tháng tám năm Mậu Thân", (Some(15), Some(8), false, mau_than)),
        ("mồng 5 tháng Chạp", (Some(5), Some(12), false, Year::Unknown)),
        ("mùng năm tháng chạp", (Some(5), Some(12), false, Year::Unknown)),
        ("rằm tháng bảy năm Ất Dậu", (Some(15), Some(7), false, Year::Cycle(21))),
        ("15/8 nhuận", (Some(15), Some(8), true, Year::Unknown)),
        ("15/8N/1957 AL", (Some(15), Some(8), true, Year::Number(1957))),
        ("mồng 2 tháng 8 nhuận năm Đinh Dậu", (Some(2), Some(8), true, Year::Cycle(33))),
        ("ngày 10 tháng 3 (âm lịch) năm 1968", (Some(10), Some(3), false, Year::Number(1968))),
        ("15/8/1968 âm lịch", (Some(15), Some(8), false, Year::Number(1968))),
        ("15/8/1968 ÂL", (Some(15), Some(8), false, Year::Number(1968))),
        ("15/8/1968 (Â.L)", (Some(15), Some(8), false, Year::Number(1968))),
        ("15/8/1968 (âm)", (Some(15), Some(8), false, Year::Number(1968))),
        ("15/8/1968 (lịch âm)", (Some(15), Some(8), false, Year::Number(1968))),
        ("1968-08-15 al", (Some(15), Some(8), false, Year::Number(1968))),
        ("8/1968 ÂL", (None, Some(8), false, Year::Number(1968))),
        ("tháng giêng năm Mậu Thân", (None, Some(1), false, mau_than)),
        ("tháng năm năm Mậu Thân", (None, Some(5), false, mau_than)),
        ("ngày hai mươi lăm tháng năm năm Mậu Thân", (Some(25), Some(5), false, mau_than)),
        ("ngày hai mươi ba tháng Chạp năm 1967", (Some(23), Some(12), false, Year::Number(1967))),
        ("mười lăm tháng mười một năm Mậu Thân", (Some(15), Some(11), false, mau_than)),
        ("mồng 3 Tết Giáp Tý", (Some(3), Some(1), false, Year::Cycle(0))),
        ("RAM THANG BAY NAM AT DAU", (Some(15), Some(7), false, Year::Cycle(21))),
        ("15/8 Mậu Thân (1968)", (Some(15), Some(8), false, Year::Number(1968))),
        ("20 tháng Chạp Đinh Mùi (1968)", (Some(20), Some(12), false, Year::Number(1967))),
        ("15/8/1970 Mậu Thân", (None, None, false, Year::Unknown)),
        ("15/8 năm Giáp Sửu", (None, None, false, Year::Unknown)),
        ("15/8/68 âm lịch", (None, None, false, Year::Unknown)),
        ("giờ Ngọ ngày 15/8 Mậu Thân", (None, None, false, Year::Unknown)),
        ("ất mùi", (None, None, false, Year::Cycle(31))),
        ("45/8/1968 ÂL", (None, Some(8), false, Year::Number(1968))),
    ] {
        assert_eq!(read(text), Some(expected), "{text}");
    }
}

#[test]
fn what_is_not_marked_as_lunar() {
    for text in [
        "15/8/1968",
        "8:30 AM 15/8/1968",
        "ngày 15 tháng 8 năm 1968",
        "hôm qua",
        "ngày Tý",
        "mồng 5 tháng 3 năm 1968",
        "",
        "15/8/1968 dương lịch (âm lịch 23/6)",
        "tháng giêng năm 1968",
        "29/2 năm nhuận 1968",
    ] {
        assert_eq!(recognise(text), None, "{text}");
    }
    assert_eq!(parse("15/8/1968").map(|found| found.day), Some(Some(15)));
    assert_eq!(parse("hôm qua"), None);
}

#[test]
fn one_word_names_two_months() {
    let found = recognise("mồng 5 tháng một năm Ất Dậu").unwrap();
    assert_eq!((found.month, found.or_month), (Some(1), Some(11)));
    assert_eq!(recognise("mồng 5 tháng 1 năm Ất Dậu").unwrap().or_month, None);
}

fn days(text: &str, first: i32, last: i32) -> Vec<(Calendar, NaiveDate)> {
    let found = recognise(text).unwrap().candidates(first..=last);
    found.into_iter().map(|found| (found.calendar, found.gregorian)).collect()
}

#[test]
fn cycles_are_resolved_by_a_range_or_listed() {
    use Calendar::{National, South};
    // Mid-autumn of 1968 was 6 October, of 1908 10 September.
    assert_eq!(days("15 tháng 8 năm Mậu Thân", 1950, 2000), [(National, day(1968, 10, 6))]);
    assert_eq!(
        days("15 tháng 8 năm Mậu Thân", 1900, 2027),
        [(National, day(1908, 9, 10)), (National, day(1968, 10, 6))]
    );
    // The first of the year 1968 was 29 January in the North, 30 January in the South.
    assert_eq!(
        days("mồng 1 Tết Mậu Thân", 1950, 2000),
        [(National, day(1968, 1, 29)), (South, day(1968, 1, 30))]
    );
    assert_eq!(days("30 tháng Chạp năm Đinh Mùi", 1950, 2000), [(South, day(1968, 1, 29))]);
    assert_eq!(days("15/8 nhuận năm Đinh Dậu", 1950, 2000), [(National, day(1957, 10, 8))]);
    assert_eq!(days("15/8 nhuận năm Mậu Thân", 1950, 2000), []);
    assert_eq!(days("rằm tháng bảy", 2026, 2026), [(National, day(2026, 8, 27))]);
    assert_eq!(days("mồng 5 tháng một năm Ất Dậu", 1945, 1945).len(), 2);
    assert_eq!(days("15 tháng 8 năm Mậu Thân", 3000, i32::MAX), []);
    assert_eq!(days("tháng 8 năm Mậu Thân", 1900, 2100), []);
}
