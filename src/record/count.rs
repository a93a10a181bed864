//! Which one of several it is: the first marriage, the second.

use crate::text;

/// No life has more.
const MOST: u8 = 20;

/// Numbers as words, folded: counted and in order.
static WORDS: [&[&str]; 10] = [
    &["mot", "nhat", "dau", "dautien"],
    &["hai", "nhi"],
    &["ba"],
    &["bon", "tu"],
    &["nam"],
    &["sau"],
    &["bay"],
    &["tam"],
    &["chin"],
    &["muoi"],
];

/// Reads `2`, `02`, `lần 2`, `lần thứ hai`, `hai`; from 1 to 20.
pub(super) fn parse(value: &str) -> Option<u8> {
    // Folding drops the signs that make another number of it.
    if value.contains(['.', ',', '-', '/', '+']) {
        return None;
    }
    let folded = text::fold(value);
    let rest = folded.strip_prefix("lan").unwrap_or(&folded);
    let rest = rest.strip_prefix("thu").unwrap_or(rest);
    let figure = rest.parse().ok().filter(|number| (1..=MOST).contains(number));
    figure.or_else(|| {
        let at = WORDS.iter().position(|words| words.contains(&rest))?;
        u8::try_from(at).ok()?.checked_add(1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_words() {
        for (text, expected) in [
            ("1", Some(1)),
            ("02", Some(2)),
            ("lần 2", Some(2)),
            ("Lần thứ hai", Some(2)),
            ("thứ nhất", Some(1)),
            ("lần đầu", Some(1)),
            ("BA", Some(3)),
            ("mười", Some(10)),
            ("20", Some(20)),
            ("0", None),
            ("21", None),
            ("1.5", None),
            ("-1", None),
            ("nhiều lần", None),
            ("lần", None),
        ] {
            assert_eq!(parse(text), expected, "{text}");
        }
    }
}
