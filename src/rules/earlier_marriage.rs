//! When an earlier marriage ended, as far as its own entry and the records around it say.

use crate::date::{self, PartialDate, Truth};
use crate::identity::Person;
use crate::rule::{Both, View};
use crate::rules::abroad::country_abroad;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Kind, Role};
use crate::text;

/// Days after the end of a marriage within which a child is that of the husband.
pub(super) const PRESUMED: i32 = 300;

/// What became of a marriage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing says that it ended.
    None,
    /// It ended on some day that is not told, or was void from the beginning.
    Unknown,
    /// It ended on this day.
    On(PartialDate),
    /// It had ended when the same two married again on this day, if that entry is not one too many.
    Before(PartialDate),
}

impl End {
    /// Whether the marriage stood on a day; open where that is not known.
    pub(super) fn stood_on(self, day: PartialDate) -> Truth {
        match self {
            Self::None => Truth::Yes,
            Self::Unknown => Truth::Open,
            Self::On(end) => day.before(end),
            Self::Before(again) if day.before(again) == Truth::No => Truth::No,
            Self::Before(_) => Truth::Open,
        }
    }
}

/// When the marriage of the other record ended: by a note of divorce, by the death of either spouse, or as its own entry
/// says.
pub(super) fn end_of(cx: &Both<'_, '_>) -> End {
    end_among(cx.other(), cx.around())
}

/// The same of a marriage, or of that which a note of divorce is about, among the records around it.
pub(super) fn end_among(marriage: &View<'_>, around: &[View<'_>]) -> End {
    let mut ends: Vec<PartialDate> = Vec::new();
    for note in notes(marriage, around) {
        match ended_on(note) {
            Some(day) => ends.push(day),
            None => return End::Unknown,
        }
    }
    for view in around.iter().filter(|view| view.kind() == Kind::Death) {
        let spouses = [Role::Husband, Role::Wife].into_iter().filter_map(|role| marriage.person(role));
        if spouses.into_iter().any(|spouse| view.has(spouse, Role::Deceased)) {
            ends.extend(view.date(Role::Deceased.at(Attribute::DeathDate)));
        }
    }
    let by_entry = by_its_entry(marriage);
    if let End::On(day) = by_entry {
        ends.push(day);
    }
    let is_told = !ends.is_empty();
    // What ended before a marriage began was another one, or a day is wrong.
    if let Some(begun) = begun(marriage) {
        ends.retain(|end| end.before(begun) != Truth::Yes);
    }
    // The earliest counts: who is divorced is no widow.
    match (ends.into_iter().min_by_key(|end| end.first()), by_entry) {
        (Some(end), _) => End::On(end),
        (None, End::None) if !is_told => again(marriage, around).map_or(End::None, End::Before),
        (None, _) => End::Unknown,
    }
}

/// The day on which a marriage, or that which a note of divorce is about, began. Registered again or noted is one of before.
pub(super) fn begun(marriage: &View<'_>) -> Option<PartialDate> {
    if marriage.kind() == Kind::DivorceNote {
        return marriage.date(Role::Original.at(Attribute::Date));
    }
    marriage.date(Role::Marriage.at(Attribute::EstablishedOn)).or_else(|| {
        let kind = marriage.code(Role::Registration.at(Attribute::Type));
        registered_on(marriage).filter(|_| !matches!(kind, Some(Code::Again | Code::ForeignNote)))
    })
}

/// The day on which the same two married again after a marriage.
fn again(marriage: &View<'_>, around: &[View<'_>]) -> Option<PartialDate> {
    let before = begun(marriage)?;
    let others = around.iter().filter(|view| view.kind() == Kind::Marriage && is_same_couple(marriage, view));
    let later = others.filter_map(begun).filter(|day| day.after(before) == Truth::Yes);
    later.min_by_key(|day| day.first())
}

/// Whether a note about the same two may be of this marriage, not of one of before or after.
fn may_end(marriage: &View<'_>, around: &[View<'_>], note: &View<'_>) -> bool {
    ended_on(note).is_none_or(|day| {
        begun(marriage).is_none_or(|begun| day.before(begun) != Truth::Yes)
            && again(marriage, around).is_none_or(|again| again.after(day) == Truth::Yes)
    })
}

/// The day on which a marriage ended, as a note tells it.
pub(super) fn ended_on(note: &View<'_>) -> Option<PartialDate> {
    let days = [Attribute::EffectiveDate, Attribute::Date].map(|of| note.date(Role::Court.at(of)));
    days.into_iter().chain([registered_on(note)]).flatten().next()
}

/// The first day on which a divorce abroad from a marriage was noted here; none where a note does not tell, or where it
/// needs none.
pub(super) fn first_noted(marriage: &View<'_>, around: &[View<'_>]) -> Option<PartialDate> {
    let mut first: Option<PartialDate> = None;
    for note in notes(marriage, around) {
        country_abroad(note.text(Role::Court.at(Attribute::Country)))?;
        let day = registered_on(note)?;
        first = Some(first.filter(|first| first.first() <= day.first()).unwrap_or(day));
    }
    first
}

/// The notes of divorce about a marriage; the marriage may be one itself.
fn notes<'v, 'r>(marriage: &'v View<'r>, around: &'v [View<'r>]) -> impl Iterator<Item = &'v View<'r>> {
    std::iter::once(marriage).chain(around).filter(|view| view.kind() == Kind::DivorceNote).filter(
        move |view| {
            std::ptr::eq(*view, marriage)
                || marriage.is_cited_by(view)
                || is_same_couple(marriage, view) && may_end(marriage, around, view)
        },
    )
}

fn registered_on(entry: &View<'_>) -> Option<PartialDate> {
    entry.date(Role::Registration.at(Attribute::Date))
}

/// Whether a child born on a day is that of the husband: born while the marriage stood, or within 300 days of its end.
pub(super) fn presumes(marriage: &View<'_>, around: &[View<'_>], born: PartialDate) -> Truth {
    let days = [Role::Marriage.at(Attribute::EstablishedOn), Role::Registration.at(Attribute::Date)];
    let Some(since) = days.into_iter().find_map(|field| marriage.date(field)) else { return Truth::Open };
    let early = since.after(born);
    let late = match end_among(marriage, around) {
        End::None => Truth::No,
        End::Unknown => Truth::Open,
        End::On(end) => Truth::above(end.days_until(born), PRESUMED),
        End::Before(again) if Truth::above(again.days_until(born), PRESUMED) == Truth::Yes => Truth::Yes,
        End::Before(_) => Truth::Open,
    };
    match (early, late) {
        (Truth::Yes, _) | (_, Truth::Yes) => Truth::No,
        (Truth::No, Truth::No) => Truth::Yes,
        _ => Truth::Open,
    }
}

fn by_its_entry(marriage: &View<'_>) -> End {
    let status = marriage.code(Role::Marriage.at(Attribute::Status));
    let annulled = !marriage.text(Role::Marriage.at(Attribute::AnnulledOn)).is_empty();
    if annulled || status == Some(Code::Annulled) {
        return End::Unknown;
    }
    let remarks = marriage.text(Role::Registration.at(Attribute::Remarks));
    const ENDED: &[&str] = &[
        "ly hôn",
        "ly dị",
        "hủy kết hôn",
        "huỷ kết hôn",
        "hủy việc kết hôn",
        "huỷ việc kết hôn",
        "đã chết",
        "đã mất",
    ];
    if status != Some(Code::Divorced) && !Remarks::of(remarks).has(ENDED) {
        return End::None;
    }
    effect_in(remarks).map_or(End::Unknown, End::On)
}

/// The day of effect that remarks tell: “… có hiệu lực ngày 10/09/2022”.
fn effect_in(remarks: &str) -> Option<PartialDate> {
    let (_, behind) = text::parted(remarks, "hiệu lực")?;
    let words = behind.split(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '-' | '.'));
    let words = words.map(|word| word.trim_matches(['/', '-', '.'])).filter(|word| !word.is_empty());
    words.filter_map(|word| date::parse(word).ok()).find(|date| date.exact().is_some())
}

/// Whether a record shows that two were husband and wife on a day, or shortly before.
pub(super) fn are_spouses(one: &Person, other: &Person, around: &[View<'_>], day: PartialDate) -> bool {
    let marriages = around.iter().filter(|view| view.kind() == Kind::Marriage);
    let theirs = |view: &&View<'_>| {
        let pairs = [(Role::Husband, Role::Wife), (Role::Wife, Role::Husband)];
        pairs.into_iter().any(|(a, b)| view.has(one, a) && view.has(other, b))
    };
    marriages.filter(theirs).any(|view| presumes(view, around, day) == Truth::Yes)
}

/// Whether two records are of one husband and one wife.
fn is_same_couple(a: &View<'_>, b: &View<'_>) -> bool {
    [Role::Husband, Role::Wife]
        .into_iter()
        .all(|role| a.person(role).is_some_and(|spouse| b.has(spouse, role)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_effect_in_remarks() {
        for (remarks, expected) in [
            ("Ly hôn theo Bản án số 12/2022/HNGĐ-ST, có hiệu lực ngày 10/09/2022", Some("10/09/2022")),
            ("Ly hôn theo Bản án số 12/2022/HNGĐ-ST có hiệu lực từ 1-9-2022.", Some("01/09/2022")),
            ("Ly hôn theo Bản án số 12/2022/HNGĐ-ST ngày 10/09/2022", None),
            ("có hiệu lực năm 2022", None),
            ("", None),
        ] {
            assert_eq!(effect_in(remarks).map(PartialDate::to_form).as_deref(), expected, "{remarks}");
        }
    }

    #[test]
    fn a_marriage_stands_until_its_end() {
        let day = |text: &str| date::parse(text).unwrap();
        let end = End::On(day("17/03/2026"));
        assert_eq!(end.stood_on(day("16/03/2026")), Truth::Yes);
        assert_eq!(end.stood_on(day("17/03/2026")), Truth::No);
        assert_eq!(end.stood_on(day("03/2026")), Truth::Open);
        assert_eq!(End::None.stood_on(day("2026")), Truth::Yes);
        assert_eq!(End::Unknown.stood_on(day("2026")), Truth::Open);
        let end = End::Before(day("17/03/2026"));
        assert_eq!(end.stood_on(day("16/03/2026")), Truth::Open);
        assert_eq!(end.stood_on(day("17/03/2026")), Truth::No);
        assert_eq!(end.stood_on(day("03/2026")), Truth::Open);
    }
}
