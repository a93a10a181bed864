//! Places whose letters were lost or broken: `xã V?n Yên, huy?n Vân ??n, t?nh Qu?ng Ninh`, `tØnh NghÖ An`.

use super::candidate::Candidate;
use super::communes::Communes;
use super::kind::{UnitLevel, UnitLevels};
use crate::date::{NaiveDate, Truth};
use crate::name::{self, Step};
use crate::text;

/// Whether a sign stands for a letter that was lost.
fn is_lost(c: char) -> bool {
    matches!(c, '?' | char::REPLACEMENT_CHARACTER)
}

/// Whether letters of a text were lost: a question mark stands in or before a word. At the end of the text, or by itself, it
/// is a doubt.
pub(crate) fn is_damaged(text: &str) -> bool {
    let mut before = ' ';
    let mut rest = text.trim_end().chars();
    while let Some(c) = rest.next() {
        let next = rest.clone().next();
        let in_word = next.is_some_and(text::is_letter) || text::is_letter(before) && next.is_some();
        if c == char::REPLACEMENT_CHARACTER || c == '?' && in_word {
            return true;
        }
        before = c;
    }
    false
}

/// Whether no address has a character.
pub(crate) fn is_strange(c: char) -> bool {
    !c.is_ascii()
        && if text::is_letter(c) {
            !text::is_vietnamese(c)
        } else {
            !matches!(c, '–' | '—' | '’' | '‘' | '“' | '”' | '…' | '\u{a0}' | '\u{200b}' | '\u{feff}')
        }
}

/// Whether letters of a place are lost, or may be broken. A letter of Latin tells only beside a name that is broken (`in_font`): rows
/// of plain ones are not looked at, see [`text::is_tidy`].
pub(crate) fn is_doubtful(place: &str, in_font: bool) -> bool {
    let is_latin = |c| matches!(c, '\u{c0}'..='\u{2ff}');
    is_damaged(place) || place.chars().any(|c| is_strange(c) && (in_font || !is_latin(c)))
}

/// A place with the letters that broken ones were, part by part as names are read; `None` where nothing tells, or some stay.
pub(crate) fn with_letters(place: &str) -> Option<String> {
    let (value, _) = text::clean(place);
    let part = |part: &str| {
        let part = part.trim();
        let read = name::normalise(part);
        let decoded = read.changes.iter().any(|it| matches!(it.step, Step::Mojibake | Step::Legacy(_)));
        // Names have capitals that the types of units have not.
        let cased = |(word, own): (&str, &str)| {
            let mut letters = word.chars();
            match letters.next().filter(|_| own.starts_with(text::is_lower)) {
                Some(first) => text::to_lower(first).to_string() + letters.as_str(),
                None => word.to_owned(),
            }
        };
        if !decoded || !part.contains(is_strange) {
            return part.to_owned();
        }
        let (words, own) = (text::words_of(read.accepted()), text::words_of(part));
        if words.clone().count() == own.clone().count() {
            words.zip(own).map(cased).collect::<Vec<_>>().join(" ")
        } else {
            cased((read.accepted(), part))
        }
    };
    let read = value.split(',').map(part).collect::<Vec<_>>().join(", ");
    (!read.contains(is_strange) && read != value).then_some(read)
}

/// The one unit whose name in full such a text is, with a sign for each letter that was lost.
pub(crate) fn fitting(text: &str, day: Option<NaiveDate>, communes: &Communes) -> Option<Candidate> {
    let (text, _) = text::clean(text);
    let parts = |text: &str| text.split(',').map(|part| text::lower(part.trim())).collect::<Vec<_>>();
    let wanted = parts(&text);
    let fits = |wanted: &str, name: &str| {
        let mut name = name.chars();
        wanted.chars().all(|c| name.next().is_some_and(|own| is_lost(c) || own == c)) && name.next().is_none()
    };
    let first = wanted.first()?;
    let mut found = (0..communes.rows.len()).filter_map(|at| {
        let row = communes.rows.get(at)?;
        // Type and name alone first: most rows end here.
        let name = communes.name(row.name);
        let short = text::lower(&name);
        let space = first.chars().count().checked_sub(short.chars().count())?;
        let behind: String = first.chars().skip(space).collect();
        if !fits(&behind, &short) {
            return None;
        }
        let unit = communes.unit(at, day)?;
        let own = parts(&unit.full_name());
        let all = own.len() == wanted.len() && wanted.iter().zip(&own).all(|(wanted, own)| fits(wanted, own));
        all.then_some(unit)
    });
    let unit = found.next()?;
    if found.any(|other| other.code != unit.code) {
        return None;
    }
    let exists = day.map_or(Truth::Open, |day| unit.era.covers(day));
    let mut matched = UnitLevels::of(&[UnitLevel::Province, unit.kind.level()]);
    if unit.district.is_some() {
        matched = matched.with(UnitLevel::District);
    }
    Some(Candidate {
        unit,
        score: 100,
        matched,
        conflicts: UnitLevels::default(),
        kind_named: true,
        kind_differs: false,
        in_former: false,
        marks_differ: false,
        left_over: false,
        apart: false,
        exists,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_letters() {
        for (place, expected) in [
            ("xã Yên Thµnh, tØnh NghÖ An", Some("xã Yên Thành, tỉnh Nghệ An")),
            ("xaõ Yeân Thaønh, tænh Ngheä An", Some("xã Yên Thành, tỉnh Nghệ An")),
            ("xã Yên Thành, tỉnh Nghệ An", None),
            ("Köln, Đức", None),
            ("São Paulo, Brasil", None),
            ("xã V?n Yên", None),
        ] {
            assert_eq!(with_letters(place).as_deref(), expected, "{place}");
        }
        for (place, in_font, expected) in [
            ("xã V?n Yên, huy?n Vân ??n", false, true),
            ("xã Vạn Yên (?)", false, false),
            ("xã Vạn Yên?", false, false),
            ("xã Yên Thµnh", false, true),
            ("tØnh NghÖ An", false, false),
            ("tØnh NghÖ An", true, true),
            ("xã Yên Thành – Nghệ An", true, false),
        ] {
            assert_eq!(is_doubtful(place, in_font), expected, "{place}");
        }
    }
}
