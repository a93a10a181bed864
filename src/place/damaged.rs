//! Places whose letters were lost: `xã V?n Yên, huy?n Vân ??n, t?nh Qu?ng Ninh`. Only descriptions ask.

use super::candidate::Candidate;
use super::communes::Communes;
use super::kind::{UnitLevel, UnitLevels};
use crate::date::{NaiveDate, Truth};
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
