//! Dates that must follow one another.

use crate::date::{NaiveDate, PartialDate, Truth};
use crate::rule::Not;
use crate::schema::Field;

/// The first date that surely lies before one that comes earlier in the list, with its field and that earlier one;
/// dates that are not known are passed over.
///
/// # Errors
/// Open where a date that is not exact leaves it so; not broken where all are in order.
pub(super) fn out_of_order(
    dates: &[(Field, Result<PartialDate, Not>)],
) -> Result<(Field, PartialDate, PartialDate), Not> {
    let mut open = None;
    for (at, &(field, date)) in dates.iter().enumerate() {
        let Ok(date) = date else { continue };
        for &(before, earlier) in dates.iter().take(at) {
            let Ok(earlier) = earlier else { continue };
            match date.before(earlier) {
                Truth::Yes => return Ok((field, date, earlier)),
                Truth::Open if open.is_none() => {
                    open = Some(if date.exact().is_none() { field } else { before });
                }
                _ => {}
            }
        }
    }
    Err(open.map_or(Not::Broken, Not::known))
}

/// The first date that surely lies after a day, with its field; dates that are not known are passed over.
pub(super) fn after(
    day: NaiveDate,
    dates: &[(Field, Result<PartialDate, Not>)],
) -> Option<(Field, PartialDate)> {
    dates.iter().find_map(|&(field, date)| Some((field, date.ok().filter(|it| it.after(day) == Truth::Yes)?)))
}

/// What is wrong with the notes of a decision and of its revocation.
pub(super) enum NotesWrong {
    /// One lies after today.
    Future(Field, PartialDate),
    /// The revocation is noted, and not what it revokes.
    Undeclared(Field),
    /// One lies before a date that comes earlier.
    Before(Field, PartialDate, PartialDate),
}

/// What is wrong with such notes, beside the birth, which comes first. `is_noted`: the decision has something in its place,
/// if only what is no date.
///
/// # Errors
/// As [`out_of_order`].
pub(super) fn of_notes(
    today: NaiveDate,
    born: (Field, Result<PartialDate, Not>),
    notes: [(Field, Result<PartialDate, Not>); 2],
    is_noted: bool,
) -> Result<NotesWrong, Not> {
    if let Some((field, value)) = after(today, &notes) {
        return Ok(NotesWrong::Future(field, value));
    }
    let [declared, revoked] = notes;
    if revoked.1.is_ok() && !is_noted {
        return Ok(NotesWrong::Undeclared(revoked.0));
    }
    let (field, value, earlier) = out_of_order(&[born, declared, revoked])?;
    Ok(NotesWrong::Before(field, value, earlier))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;
    use crate::schema::{Attribute, Role};

    const BORN: Field = Role::Child.at(Attribute::BirthDate);
    const DECLARED: Field = Role::Child.at(Attribute::MissingDeclaredOn);
    const REVOKED: Field = Role::Child.at(Attribute::MissingRevokedOn);

    fn found(dates: [&str; 3]) -> Result<Field, Not> {
        let dates = dates.map(|date| parse(date).map_err(|_| Not::KNOWN));
        let [born, declared, revoked] = dates;
        out_of_order(&[(BORN, born), (DECLARED, declared), (REVOKED, revoked)]).map(|(field, ..)| field)
    }

    #[test]
    fn the_first_that_is_out_of_order_is_found() {
        let open = |field| Err(Not::known(field));
        for (dates, expected) in [
            (["1968", "05/03/2009", "05/03/2010"], Err(Not::Broken)),
            (["1968", "", "05/03/2010"], Err(Not::Broken)),
            (["1968", "05/03/2010", "05/03/2009"], Ok(REVOKED)),
            (["2011", "05/03/2010", "05/03/2009"], Ok(DECLARED)),
            // What is sure is said, whatever else is open.
            (["1968", "1968", "05/03/1967"], Ok(REVOKED)),
            (["05/03/1968", "1968", ""], open(DECLARED)),
            (["1968", "05/03/1968", ""], open(BORN)),
            (["", "05/03/2010", "2010"], open(REVOKED)),
        ] {
            assert_eq!(found(dates), expected, "{dates:?}");
        }
    }
}
