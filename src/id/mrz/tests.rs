//! The examples that ICAO Doc 9303 prints, and made-up Vietnamese papers with their check digits worked out by hand.

use super::*;
use crate::date::day;

const TODAY: NaiveDate = day(2026, 11, 23);
/// Part 5, appendix B.
const CARD: &str =
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
/// Part 4, appendix A.
const BOOKLET: &str =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

fn dates(births: [Option<PartialDate>; 2]) -> Vec<String> {
    births.iter().flatten().map(PartialDate::to_string).collect()
}

#[test]
fn published_examples() {
    for (raw, number) in [(CARD, "D23145890"), (BOOKLET, "L898902C3")] {
        let zone = validate(raw, TODAY).unwrap();
        let parts = zone.components(TODAY);
        assert_eq!((parts.number.as_str(), parts.issuer), (number, "UTO"));
        assert_eq!((parts.surname, parts.given), ("ERIKSSON", "ANNA MARIA"));
        assert_eq!(dates(parts.births), ["1974-08-12"]);
        assert_eq!(parts.expiry.map(|day| day.to_string()).as_deref(), Some("2012-04-15"));
        assert_eq!((parts.female, parts.personal_id), (Some(true), None));
        assert_eq!(zone.doubts(TODAY), Doubts::when(true, Doubt::Expired));
    }
}

/// Part 4, section 4.9 and its appendix: the digits of single fields.
#[test]
fn published_check_digits() {
    for (field, digit) in [
        ("520727", b'3'),
        ("AB2134<<<", b'5'),
        ("D23145890734", b'9'),
        ("740812", b'2'),
        ("ZE184226B<<<<<", b'1'),
    ] {
        assert_eq!(check_digit(field), digit, "{field}");
    }
}

/// Part 5, section 4.2.2: a number of twelve characters goes on in the optional data.
#[test]
fn long_numbers_of_cards() {
    let first = "I<UTOD23145890<7349<<<<<<<<<<<";
    let zone =
        parse(&format!("{first}7408122F1204159UTO<<<<<<<<<<<0ERIKSSON<<ANNA<MARIA<<<<<<<<<<")).unwrap();
    assert_eq!(zone.components(TODAY).number, "D23145890734");
    assert!(zone.checks().number);
}

#[test]
fn breaks_between_lines_do_not_matter() {
    let joined = parse(CARD).unwrap();
    for other in
        [CARD.replace('\n', ""), CARD.replace('\n', " "), CARD.replace('\n', "\\n"), CARD.to_lowercase()]
    {
        assert_eq!(parse(&other), Ok(joined.clone()));
    }
}

/// Number 092000001 (check 092000001: 0+27+2+0+0+0+0+0+1 = 30, digit 0), born 5 March 1992 (920305: 63+6+0+21+0+5 = 95,
/// digit 5), expiring 31 December 2099 (991231: 63+27+1+14+9+1 = 115, digit 5).
fn vietnamese(sex: char) -> String {
    let upper = format!("0920000010001092000001<<<9203055{sex}9912315VNM<<<<<<<<<<<");
    let numbers: String = [&upper[..25], &upper[25..32], &upper[33..40], &upper[43..54]].concat();
    let digit = check_digit(&numbers);
    format!("IDVNM{upper}{}LE<<VAN<TAM<<<<<<<<<<<<<<<<<<<", char::from(digit))
}

#[test]
fn vietnamese_cards_hold_the_personal_number() {
    let zone = validate(&vietnamese('M'), TODAY).unwrap();
    let parts = zone.components(TODAY);
    assert_eq!(parts.personal_id.map(PersonalId::format).as_deref(), Some("001092000001"));
    assert_eq!((parts.document, parts.number.as_str()), ("ID", "092000001"));
    assert_eq!((parts.surname, parts.given), ("LE", "VAN TAM"));
    assert_eq!(dates(parts.births), ["1992-03-05"]);
    assert_eq!(zone.doubts(TODAY), Doubts::when(true, Doubt::NoMarks));
    let woman = validate(&vietnamese('F'), TODAY).unwrap();
    assert_eq!(woman.doubts(TODAY).names().collect::<Vec<_>>(), ["sex", "no-marks"]);
}

#[test]
fn the_century_stays_open_where_nothing_tells() {
    // Born in '05, expiring 2030: 1905 or 2005.
    let births = |birth: &str, today| {
        let zone = format!(
            "I<UTOD231458907<<<<<<<<<<<<<<<{birth}0F3004150UTO<<<<<<<<<<<0ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
        );
        dates(parse(&zone).unwrap().components(today).births)
    };
    assert_eq!(births("050102", TODAY), ["1905-01-02", "2005-01-02"]);
    assert_eq!(births("050102", day(2005, 1, 1)), ["1905-01-02"]);
    assert_eq!(births("310102", TODAY), ["1931-01-02"]);
    assert_eq!(births("0501<<", TODAY), ["1905-01", "2005-01"]);
    assert_eq!(births("05<<<<", TODAY), ["1905", "2005"]);
    assert!(births("051302", TODAY).is_empty());
}

#[test]
fn one_misread_character_is_mended() {
    for (whole, from, to) in [
        (CARD, "7408122", "74O8122"),
        (BOOKLET, "L898902C36", "L8989O2C36"),
        (BOOKLET, "F1204159", "F12O4159"),
    ] {
        let whole = compact(whole);
        let misread = whole.replacen(from, to, 1);
        assert_eq!(validate(&misread, TODAY), Err(Invalid::Check));
        assert_eq!(suggest(&misread, TODAY), [Suggestion::new(whole.clone(), Why::CheckDigit)], "{to}");
        assert!(suggest(&whole, TODAY).is_empty());
    }
    // 8 for B and Z for 2 would both fit: not unique.
    assert!(suggest(&compact(BOOKLET).replacen("L898902C36", "LB98902C36", 1), TODAY).is_empty());
    // A slip that no likeness explains is left alone.
    assert!(suggest(&compact(CARD).replacen("7408122", "7438122", 1), TODAY).is_empty());
}

#[test]
fn errors() {
    assert_eq!(parse("P<UTO"), Err(Invalid::Length));
    assert_eq!(parse(&"Đ".repeat(88)), Err(Invalid::Characters));
    let card = compact(CARD).replacen("7408122", "7408123", 1);
    assert_eq!(validate(&card, TODAY), Err(Invalid::Check));
}

/// What no check digit tells: G for 6 in the number of a Vietnamese passport, letters for fillers behind the name.
#[test]
fn what_check_digits_do_not_tell() {
    let zone = |name: &str, number: &str| {
        let digit = |text: &str| char::from(check_digit(&text.replace('<', " ")));
        let optional = "<".repeat(14);
        let (birth, expiry) = ("9009051", "3109052");
        let front = format!("{number}{}", digit(number));
        let all = digit(&[front.as_str(), birth, expiry, &optional, "0"].concat());
        format!("P<VNM{name:<<39}{front}VNM{birth}F{expiry}{optional}0{all}")
    };
    for (name, number, doubt) in [
        ("TRAN<<THI<MAI", "C7437716<", None),
        ("TRAN<<THI<MAI", "C7437716K", Some(Doubt::Fillers)),
        ("TRAN<<THI<MAI", "CG437716<", Some(Doubt::Shape)),
        ("TRAN<<THI<ANH<C<<<C<<", "C7437716<", Some(Doubt::Fillers)),
    ] {
        let read = validate(&zone(name, number), TODAY).unwrap();
        let usual = Doubts::when(true, Doubt::NoMarks);
        let expected = doubt.map_or(usual, |doubt| usual.and(Doubts::when(true, doubt)));
        assert_eq!(read.doubts(TODAY), expected, "{name} {number}");
    }
}
