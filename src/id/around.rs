//! What stands around a number in a field: the text marks and decimals of a sheet, a label, a remark, another number.

use super::why::Why;
use crate::text;

/// What people put between the digits of a number.
pub(super) fn is_separator(c: char) -> bool {
    matches!(
        c,
        ' ' | '.' | '-' | '_' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    )
}

/// Labels, folded, and the type of number that they name.
const LABELS: [(&str, &str); 33] = [
    ("bhxh", "bhxh"),
    ("bhyt", "bhyt"),
    ("cancuoc", "personal"),
    ("cancuoccongdan", "personal"),
    ("cc", "personal"),
    ("cccd", "personal"),
    ("chungminhnhandan", "cmnd"),
    ("cmcand", "officer"),
    ("cmcnqp", "officer"),
    ("cmnd", "cmnd"),
    ("cmqd", "officer"),
    ("cmqn", "officer"),
    ("cmsq", "officer"),
    ("cmt", "cmnd"),
    ("cmtnd", "cmnd"),
    ("ddcn", "personal"),
    ("dienthoai", "phone"),
    ("dinhdanh", "personal"),
    ("dinhdanhcanhan", "personal"),
    ("dt", "phone"),
    ("gcmnd", "cmnd"),
    ("hc", "passport"),
    ("hochieu", "passport"),
    ("mst", "tax"),
    ("pass", "passport"),
    ("passport", "passport"),
    ("pp", "passport"),
    ("sdt", "phone"),
    ("sq", "officer"),
    ("tel", "phone"),
    ("thue", "tax"),
    ("vn", "tax"),
    ("vnm", "personal"),
];
/// A label with the words around it is no longer.
const LONGEST_LABEL: usize = 40;

/// The type that a label names, and the text behind it. Without a space or a point between, a label of two letters may
/// be the beginning of the number itself, but for the VN of tax codes, and before a whole passport number of ours.
pub(crate) fn label(raw: &str) -> Option<(&'static str, &str)> {
    let mark = |c: char| !text::is_letter(c);
    // `N0` is the word for number.
    let no = raw.strip_prefix(['N', 'n']).and_then(|rest| rest.strip_prefix('0'));
    let from = if no.is_some_and(|rest| rest.starts_with([' ', '.', ':'])) { 2 } else { 0 };
    let figure = raw.get(from..)?.find(|c: char| c.is_ascii_digit())?.wrapping_add(from);
    let head = raw.get(..figure)?.trim_end_matches('+');
    // Before a passport number of ours a label may end without a mark, or be the word for number alone.
    let letter = head.len().checked_sub(1).filter(|at| {
        let number = raw.get(*at..).unwrap_or_default();
        number.is_ascii() && is_passport(number.trim_end())
    });
    if let Some((label, number)) = letter.and_then(|at| raw.split_at_checked(at)) {
        let key = text::fold(label);
        let of_number = matches!(key.as_str(), "no" | "so");
        if of_number || named(&key).is_some_and(|(label, kind)| kind == "passport" || label.starts_with("vn"))
        {
            return (label.len() <= LONGEST_LABEL).then_some(("passport", number));
        }
    }
    // The letters right before the first digit may belong to the number; so may those behind the first word.
    let last = if head.ends_with(mark) { Some(head.len()) } else { head.rfind(mark) };
    let told = [last, head.find(mark), Some(head.len())].into_iter().flatten().find_map(|end| {
        let (label, rest) = raw.split_at_checked(end).filter(|_| end <= LONGEST_LABEL)?;
        let (label, kind) = named(&text::fold(label))?;
        let glued = rest.starts_with(|c: char| c.is_ascii_digit()) && !head.ends_with(mark);
        // The object code of a health card has no 0 behind it.
        let of_twelve = kind == "personal" && rest.starts_with('0') && rest.len() == 12;
        let fits = !glued || label.len() > 2 || label == "vn" || of_twelve;
        let is_number = |c: char| c == '+' || text::is_letter(c) || c.is_ascii_digit() || digit(c).is_some();
        fits.then(|| (kind, rest.trim_start_matches(|c| !is_number(c))))
    });
    let foreign = |number: &&str| {
        let of_ascii = number.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        of_ascii && digits >= 5 && matches!(number.len(), 6..=9) && number.starts_with(text::is_letter)
    };
    let told = told.or_else(|| {
        let (no, rest) = raw.split_at_checked(2)?;
        let number = rest.trim_start_matches([' ', '.', ':']);
        let of_number = no.eq_ignore_ascii_case("no") || from > 0;
        (of_number && number.len() < rest.len()).then_some(number).filter(foreign).map(|it| ("passport", it))
    });
    // No passport has a word apart before such a number, nor four letters.
    told.or_else(|| {
        let (label, number) = raw.split_at_checked(letter?)?;
        let apart = label.ends_with(mark);
        let word = label.trim_end_matches(|c| mark(c) && c != '0');
        let fits = (if apart { 2 } else { 3 }..=LONGEST_LABEL).contains(&word.len());
        (fits && label.starts_with(text::is_letter)).then_some(("passport", number))
    })
}

/// Whether a text has the shape of a Vietnamese passport number.
pub(super) fn is_passport(number: &str) -> bool {
    let mut bytes = number.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_uppercase())
        && matches!(bytes.len(), 7 | 8)
        && bytes.all(|b| b.is_ascii_digit())
}

/// A label with or without the words for number and paper around it.
fn named(key: &str) -> Option<(&'static str, &'static str)> {
    let key = key.strip_suffix("so").or_else(|| key.strip_suffix("no")).unwrap_or(key);
    let mut key = key;
    for word in ["so", "ma", "so", "giay", "the"] {
        key = key.strip_prefix(word).unwrap_or(key);
    }
    LABELS.into_iter().find(|(label, _)| *label == key)
}

/// Whether a text is a whole number that a sheet wrote with decimals: a point is no separator before a lone 0.
pub(super) fn is_float(raw: &str) -> bool {
    without_decimals(raw).is_some()
}

fn without_decimals(raw: &str) -> Option<&str> {
    let number = raw.strip_suffix('0')?;
    let number = number.strip_suffix('0').unwrap_or(number).strip_suffix(['.', ','])?;
    // The letter of a passport, too.
    let digits = number.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    (digits.len() > 4 && text::is_digits(digits)).then_some(number)
}

/// A digit of another script as that of ASCII: Arabic, Persian, Thai, Lao, Khmer and full width.
pub(super) fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 6] = ['\u{660}', '\u{6f0}', '\u{e50}', '\u{ed0}', '\u{17e0}', '\u{ff10}'];
    let mut values = ZEROS.iter().filter_map(|zero| u32::from(c).checked_sub(u32::from(*zero)));
    values.find(|value| *value < 10).and_then(|value| char::from_digit(value, 10))
}

/// The digits of other scripts, what has full width and the letters of Cyrillic and Greek that look like Latin ones as
/// those of ASCII; `None` where there are none.
pub(crate) fn with_digits_of_ascii(raw: &str) -> Option<String> {
    let of_ascii = |c| match c {
        '！'..='～' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        c if c.is_ascii() => c,
        c => digit(c).or_else(|| text::latin_alike(c)).unwrap_or(c),
    };
    let digits: String = raw.chars().map(of_ascii).collect();
    (digits != raw).then_some(digits)
}

/// A whole number that a sheet shows in groups or with an exponent, where all of its digits are there: `12,345,678`,
/// `1.2345678E7`.
fn in_full(raw: &str) -> Option<String> {
    let (number, exponent) = raw.split_once(['E', 'e']).unwrap_or((raw, ""));
    if exponent.is_empty() {
        let mut groups = raw.split(',');
        let first = groups.next()?.len();
        let whole = raw.len() > 7 && (1..=3).contains(&first) && groups.all(|group| group.len() == 3);
        let digits = raw.replace(',', "");
        return (whole && digits != raw && text::is_digits(&digits)).then_some(digits);
    }
    let (first, rest) = number.split_once(['.', ','])?;
    let exponent: usize = exponent.trim_start_matches('+').parse().ok()?;
    let digits = [first, rest].concat();
    (first.len() == 1 && rest.len() == exponent && rest.len() > 3 && text::is_digits(&digits))
        .then_some(digits)
}

/// More numbers are no longer told apart: such a text is a list.
const MOST: usize = 32;

/// What may stand within a text, and why.
pub(super) type Inner = fn(&str) -> Vec<(String, Why)>;

/// What the number of a field may be without what stands around it, the likeliest first.
pub(crate) fn inner(raw: &str) -> Vec<(String, Why)> {
    let mut found: Vec<(String, Why)> = Vec::new();
    let mut add = |text: &str, why| {
        if text != raw && found.len() < MOST && !found.iter().any(|(known, _)| known == text) {
            found.push((text.to_owned(), why));
        }
    };
    if let Some(inner) = text::without_sheet_mark(raw) {
        add(inner, Why::TextMark);
    }
    if let Some(number) = without_decimals(raw) {
        add(number, Why::Decimals);
    }
    if let Some(digits) = with_digits_of_ascii(raw) {
        add(&digits, Why::Letters);
    }
    let mut why = Why::Remark;
    let mut rest = raw;
    if let Some((kind, behind)) = label(raw) {
        // The number of an officer's paper is none of another.
        if kind == "officer" {
            return found;
        }
        why = Why::Label;
        rest = behind;
        add(behind, why);
    }
    // Figures in groups; then without spaces between the groups, for two numbers may stand side by side.
    for spaces in [true, false] {
        // What is of figures stays so, however long it grows.
        let (mut run, mut of_figures) = ((0, 0), true);
        for (from, to) in words(rest) {
            let gap = rest.get(run.1..from).unwrap_or_default();
            let mut between = gap.chars();
            let joins = matches!((between.next(), between.next()), (Some(c), None) if is_separator(c) && (spaces || c != ' '));
            let figures = rest.get(from..to).is_some_and(is_figures);
            if joins && figures && of_figures {
                run.1 = to;
            } else {
                run_of(rest, run).into_iter().for_each(|run| add(run, why));
                (run, of_figures) = ((from, to), figures);
            }
        }
        run_of(rest, run).into_iter().for_each(|run| add(run, why));
    }
    found
}

/// The same, and what rules do not ask for: a number that a sheet shows as an amount, and two with a hyphen between, each in
/// groups of its own or in none.
pub(crate) fn inner_or_amount(raw: &str) -> Vec<(String, Why)> {
    if let Some(digits) = in_full(raw) {
        return vec![(digits, Why::Decimals)];
    }
    let mut found = inner(raw);
    let (rest, why) = label(raw).map_or((raw, Why::Remark), |(_, behind)| (behind, Why::Label));
    for hyphen in ['-', '–', '—'] {
        let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
        let mut parts = rest.split(hyphen);
        let two = parts.next().zip(parts.next()).filter(|_| parts.next().is_none());
        if let Some((a, b)) = two
            && digits(a) > 8
            && digits(b) > 8
        {
            for part in [a.trim(), b.trim()] {
                if !found.iter().any(|(known, _)| known == part) {
                    found.push((part.to_owned(), why));
                }
            }
        }
    }
    found
}

/// Where the runs of letters and digits begin and end.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut from = None;
    text.char_indices().chain([(text.len(), ' ')]).filter_map(move |(at, c)| {
        if c == '+' && from.is_none() || text::is_letter(c) || c.is_ascii_digit() {
            from.get_or_insert(at);
            return None;
        }
        from.take().map(|from| (from, at))
    })
}

/// Whether there are digits alone, in groups.
fn is_figures(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.chars().all(|c| c.is_ascii_digit() || is_separator(c))
}

/// A run that is long enough for a number and no date.
fn run_of(text: &str, (from, to): (usize, usize)) -> Option<&str> {
    let run = text.get(from..to)?;
    let mut parts = run.split(is_separator).map(str::len);
    let parts = (parts.next(), parts.next(), parts.next(), parts.next());
    let date = matches!(parts, (Some(1 | 2), Some(1 | 2), Some(4), None));
    (!date && run.bytes().filter(u8::is_ascii_digit).count() > 4).then_some(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (raw, expected) in [
            ("MST 0100109106", Some(("tax", "0100109106"))),
            ("MST0100109106", Some(("tax", "0100109106"))),
            ("Mã số thuế: 0100109106", Some(("tax", "0100109106"))),
            ("VN0100109106", Some(("tax", "0100109106"))),
            ("CMND số: 012345678", Some(("cmnd", "012345678"))),
            ("Số CMND 012345678", Some(("cmnd", "012345678"))),
            ("Giấy CMND: 012345678", Some(("cmnd", "012345678"))),
            ("Thẻ căn cước 079090012345", Some(("personal", "079090012345"))),
            ("ĐT: +84912345678", Some(("phone", "+84912345678"))),
            ("HC B1234567", Some(("passport", "B1234567"))),
            ("Passport No. B1234567", Some(("passport", "B1234567"))),
            ("Hộ chiếu số B1234567", Some(("passport", "B1234567"))),
            ("PP No C1234567", Some(("passport", "C1234567"))),
            ("No. C1234567", Some(("passport", "C1234567"))),
            ("Số C12345678", Some(("passport", "C12345678"))),
            ("VNMC1234567", Some(("passport", "C1234567"))),
            ("VNM079090012345", Some(("personal", "079090012345"))),
            ("CMSQ 12345678", Some(("officer", "12345678"))),
            ("CMQĐ: 12345678", Some(("officer", "12345678"))),
            // A foreign passport.
            ("CCC1234567", None),
            // The object code of a health card.
            ("HC4010123456789", None),
            ("B1234567", None),
            // A word apart, or more letters than a passport has.
            ("HCVN C1234567", Some(("passport", "C1234567"))),
            ("HCPT C1234567", Some(("passport", "C1234567"))),
            ("HCVNC1234567", Some(("passport", "C1234567"))),
            ("N0 C1234567", Some(("passport", "C1234567"))),
            ("N0 AB123456", Some(("passport", "AB123456"))),
            ("No. L898902C3", Some(("passport", "L898902C3"))),
            ("NO1234567", None),
            ("N0. C12345678", Some(("passport", "C12345678"))),
            ("CMND12345678", Some(("cmnd", "12345678"))),
            ("CC079090012345", Some(("personal", "079090012345"))),
            ("CC1790012345", None),
            ("AB1234567", None),
            ("N01234567", None),
            ("Số: 46", None),
            ("CMND", None),
            ("", None),
        ] {
            assert_eq!(label(raw), expected, "{raw}");
        }
    }

    #[test]
    fn what_stands_within() {
        for (raw, expected) in [
            ("12345678.0", "12345678 decimals"),
            ("12345678,00", "12345678 decimals"),
            ("B1234567.0", "B1234567 decimals"),
            ("1234.0", ""),
            ("'079090012345", "079090012345 text-mark"),
            ("０７９", "079 letters"),
            (
                "CCCD 079090012345 cấp ngày 15/04/2021",
                "079090012345 cấp ngày 15/04/2021 label; 079090012345 label",
            ),
            ("012345678 cấp 15.04.2021", "012345678 remark"),
            ("0912.345.678 (mẹ)", "0912.345.678 remark"),
            ("0912345678/0987654321", "0912345678 remark; 0987654321 remark"),
            ("0912345678 0987654321", "0912345678 remark; 0987654321 remark"),
            ("7.909E+10", ""),
            ("012345678", ""),
            ("", ""),
            ("7.9090012345E+10", "79090012345 decimals"),
            ("79,090,012,345", "79090012345 decimals"),
            ("1,234,56", ""),
            ("Ｃ１２－３", "C12-3 letters"),
            ("О79090012345", "O79090012345 letters"),
            ("02838123456-02838123457", "02838123456 remark; 02838123457 remark"),
            ("0912.345.678-0987.654.321", "0912.345.678 remark; 0987.654.321 remark"),
            ("0100109106-001", ""),
            ("CMSQ 12345678", ""),
        ] {
            let found: Vec<_> = inner_or_amount(raw)
                .into_iter()
                .map(|(text, why)| format!("{text} {}", why.name()))
                .collect();
            assert_eq!(found.join("; "), expected, "{raw}");
        }
    }
}
