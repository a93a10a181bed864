//! When an earlier marriage ended, as far as its own entry and the records around it say.

use crate::date::{self, PartialDate, Truth};
use crate::rule::{Both, View};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Kind, Role};
use crate::text;

/// What became of a marriage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing says that it ended.
    None,
    /// It ended on some day that is not told, or was void from the beginning.
    Unknown,
    /// It ended on this day.
    On(PartialDate),
}

impl End {
    /// Whether the marriage stood on a day; open where that is not known.
    pub(super) fn stood_on(self, day: PartialDate) -> Truth {
        match self {
            Self::None => Truth::Yes,
            Self::Unknown => Truth::Open,
            Self::On(end) => day.before(end),
        }
    }
}

/// When the marriage of the other record ended: by a note of divorce, by the death of either spouse, or as its own entry
/// says.
pub(super) fn end_of(cx: &Both<'_, '_>) -> End {
    let marriage = cx.other();
    let mut ends: Vec<PartialDate> = Vec::new();
    for view in cx.further() {
        match view.kind() {
            Kind::DivorceNote if marriage.is_cited_by(view) || is_same_couple(marriage, view) => {
                let days =
                    [Attribute::EffectiveDate, Attribute::Date].map(|of| view.date(Role::Court.at(of)));
                let noted = view.date(Role::Registration.at(Attribute::Date));
                match days.into_iter().chain([noted]).flatten().next() {
                    Some(day) => ends.push(day),
                    None => return End::Unknown,
                }
            }
            Kind::Death => {
                let spouses =
                    [Role::Husband, Role::Wife].into_iter().filter_map(|role| marriage.person(role));
                if spouses.into_iter().any(|spouse| view.has(spouse, Role::Deceased)) {
                    ends.extend(view.date(Role::Deceased.at(Attribute::DeathDate)));
                }
            }
            _ => {}
        }
    }
    // The earliest counts: who is divorced is no widow.
    if let Some(end) = ends.into_iter().min_by_key(|end| end.first()) {
        return End::On(end);
    }
    by_its_entry(marriage)
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
    }
}
