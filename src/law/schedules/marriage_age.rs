//! The age of marriage under every law since 1945.

use crate::date::{PartialDate, Truth, day};
use crate::law::SHORTCUTS;
use crate::law::age::{Counting, reached};
use crate::law::{
    CIRCULAR_1_2016, CIRCULAR_74_1958, CIVIL_CODE_SOUTH_1972, Citation, DECREE_LAW_SOUTH_1964, Effectivity,
    FAMILY_LAW_1959, FAMILY_LAW_1986, FAMILY_LAW_2000, FAMILY_LAW_2014, FAMILY_LAW_SOUTH_1959, ORDER_47_1945,
    Row, Schedule, Span,
};
use crate::place::Territory;

/// A side of a marriage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spouse {
    /// The man.
    Husband,
    /// The woman.
    Wife,
}

/// What a law says on the age of marriage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarriageAge {
    /// Where it held; `None` in the whole country.
    pub territory: Option<Territory>,
    /// The ages; `None` where none is known to us.
    pub ages: Option<Ages>,
}

/// Ages from which marriage was allowed, in years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// Of the man.
    pub man: u16,
    /// Of the woman.
    pub woman: u16,
    /// Of a woman who had leave to marry earlier, which an entry does not tell.
    pub woman_with_leave: Option<u16>,
    /// How all of them are counted.
    pub counting: Counting,
    /// Where a law takes January for an unknown month of birth and the 1st for an unknown day. A default of this age only:
    /// no other rule may use it.
    pub unknown_is_first: Option<Citation>,
}

impl Ages {
    /// The age from which a side may marry.
    #[must_use]
    pub const fn least(self, of: Spouse) -> u16 {
        match of {
            Spouse::Husband => self.man,
            Spouse::Wife => self.woman,
        }
    }

    /// The age below which a side may not marry, leave or not.
    #[must_use]
    pub fn least_with_leave(self, of: Spouse) -> u16 {
        self.woman_with_leave.filter(|_| of == Spouse::Wife).unwrap_or(self.least(of))
    }

    /// Whether a side was of age. Open where the dates, the counting or a leave decide.
    #[must_use]
    pub fn allow(self, of: Spouse, born: PartialDate, married: PartialDate) -> Truth {
        let born = if self.unknown_is_first.is_some() { born.first().into() } else { born };
        match reached(born, married, self.least(of), self.counting) {
            Truth::Yes => Truth::Yes,
            _ if reached(born, married, self.least_with_leave(of), self.counting) == Truth::No => Truth::No,
            _ => Truth::Open,
        }
    }
}

/// From 20 and 18 years, the ages of every law since 1960.
const fn twenty_and_eighteen(counting: Counting) -> MarriageAge {
    let ages = Ages { man: 20, woman: 18, woman_with_leave: None, counting, unknown_is_first: None };
    MarriageAge { territory: None, ages: Some(ages) }
}

const fn unknown(territory: Option<Territory>) -> MarriageAge {
    MarriageAge { territory, ages: None }
}

const NORTH: Option<Territory> = Some(Territory::North);
const SOUTH: Option<Territory> = Some(Territory::South);

/// The ages of marriage, by the day of registration and, where there were two laws, by territory.
///
/// The colonial codes that held on after 1945 and the laws of the South set ages that were not found: their rows hold none.
pub static MARRIAGE_AGE: Schedule<MarriageAge> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1945, 10, 10), day(1954, 7, 20)),
            value: unknown(None),
            basis: ORDER_47_1945.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(1954, 7, 21), day(1958, 11, 16)),
            value: unknown(NORTH),
            basis: ORDER_47_1945.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(1958, 11, 17), day(1960, 1, 12)),
            value: MarriageAge {
                territory: NORTH,
                ages: Some(Ages {
                    man: 18,
                    woman: 18,
                    woman_with_leave: Some(16),
                    counting: Counting::Completed,
                    unknown_is_first: None,
                }),
            },
            basis: CIRCULAR_74_1958.verified("phần A điểm 1–3"),
        },
        Row {
            in_force: Effectivity::between(day(1959, 1, 2), day(1964, 7, 22)),
            value: unknown(SOUTH),
            basis: FAMILY_LAW_SOUTH_1959.unverified(""),
        },
        // Both territories had the same ages in the end, but the South only since 1977-03-25 (Nghị quyết 76-CP).
        Row {
            in_force: Effectivity::between(day(1960, 1, 13), day(1977, 3, 24)),
            value: MarriageAge { territory: NORTH, ..twenty_and_eighteen(Counting::Unknown) },
            basis: FAMILY_LAW_1959.verified("Điều 6"),
        },
        Row {
            in_force: Effectivity::between(day(1964, 7, 23), day(1972, 12, 19)),
            value: unknown(SOUTH),
            basis: DECREE_LAW_SOUTH_1964.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(1972, 12, 20), day(1975, 4, 30)),
            value: unknown(SOUTH),
            basis: CIVIL_CODE_SOUTH_1972.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(1977, 3, 25), day(1987, 1, 2)),
            value: twenty_and_eighteen(Counting::Unknown),
            basis: FAMILY_LAW_1959.verified("Điều 6"),
        },
        Row {
            in_force: Effectivity::between(day(1987, 1, 3), day(2000, 12, 31)),
            value: twenty_and_eighteen(Counting::Unknown),
            basis: FAMILY_LAW_1986.secondary("Điều 5"),
        },
        Row {
            in_force: Effectivity::between(day(2001, 1, 1), day(2014, 12, 31)),
            value: twenty_and_eighteen(Counting::Entered),
            basis: FAMILY_LAW_2000.secondary("Điều 9 khoản 1"),
        },
        Row {
            in_force: Effectivity::from(day(2015, 1, 1)),
            value: MarriageAge {
                territory: None,
                ages: Some(Ages {
                    man: 20,
                    woman: 18,
                    woman_with_leave: None,
                    counting: Counting::Completed,
                    unknown_is_first: Some(CIRCULAR_1_2016.verified("Điều 2 khoản 1")),
                }),
            },
            basis: FAMILY_LAW_2014.verified("Điều 8 khoản 1 điểm a"),
        },
    ],
};

/// Whether the law on some day differed between North and South: only then it matters where the office lies, which takes
/// as long to find as all rules on a spouse.
#[must_use]
pub fn differs_by_territory(married: PartialDate) -> bool {
    MARRIAGE_AGE.at(Span::of(married)).any(|row| row.value.territory.is_some())
}

/// Whether the law of the day of marriage allowed a person of that age to marry, and the row that says so.
///
/// `territory` is that of the office; `None` where it is not known. Open without a row: no age of that time is known. Open
/// with a row: the dates, the counting of that law or a leave decide, or the territory, where none is given and the row has
/// one. Where several laws may have held, the row is the earliest that has ages.
#[must_use]
pub fn marriage_age(
    of: Spouse,
    born: PartialDate,
    married: PartialDate,
    territory: Option<Territory>,
) -> (Truth, Option<&'static Row<MarriageAge>>) {
    let in_territory = |at: Territory| {
        let rows = move |span| {
            MARRIAGE_AGE.at(span).filter(move |row| row.value.territory.is_none_or(|of| of == at))
        };
        // Between the rows of the South, and before all, no law is known.
        let known = |day| rows(Span::day(day)).next().is_some();
        let span = Span::of(married);
        // Of one day its rows tell that by themselves.
        let known = SHORTCUTS && span.first == span.last || (known(span.first) && known(span.last));
        known.then(|| rows(span)).into_iter().flatten()
    };
    let answers = |at| {
        let allows = |row: &'static Row<MarriageAge>| match row.value.ages {
            Some(ages) => (ages.allow(of, born, married), Some(row)),
            None => NOTHING_KNOWN,
        };
        in_territory(at).map(allows).reduce(agreed).unwrap_or(NOTHING_KNOWN)
    };
    match territory {
        Some(at) => answers(at),
        // Since 1977 one law is that of both.
        None if !differs_by_territory(married) => answers(Territory::North),
        None => agreed(answers(Territory::North), answers(Territory::South)),
    }
}

/// What [`marriage_age`] answers.
type Answer = (Truth, Option<&'static Row<MarriageAge>>);

const NOTHING_KNOWN: Answer = (Truth::Open, None);

/// One answer of two laws.
fn agreed(one: Answer, other: Answer) -> Answer {
    (if one.0 == other.0 { one.0 } else { Truth::Open }, one.1.or(other.1))
}

#[cfg(test)]
mod tests {
    use super::Spouse::{Husband, Wife};
    use super::*;
    use crate::date::parse;

    /// What each row of the table names: an act with ages, or none.
    fn act(row: &str) -> Option<&'static str> {
        Some(match row {
            "marriage.min-age-2014" | "marriage.unknown-day" => "luat-hon-nhan-gia-dinh-2014",
            "marriage.min-age-2000" => "luat-hon-nhan-gia-dinh-2000",
            "marriage.min-age-1986" => "luat-hon-nhan-gia-dinh-1986",
            "marriage.min-age-1959" => "luat-hon-nhan-gia-dinh-1959",
            "marriage.min-age-1958" => "tt-74-dc-1958",
            "marriage.min-age-before" | "marriage.age-south" => return None,
            other => panic!("{other}"),
        })
    }

    fn asked(sex: &str, born: &str, married: &str, territory: &str) -> Answer {
        let of = match sex {
            "Nam" => Husband,
            "Nữ" => Wife,
            other => panic!("{other}"),
        };
        let territory = match territory {
            "north" => Some(Territory::North),
            "south" => Some(Territory::South),
            "" => None,
            other => panic!("{other}"),
        };
        marriage_age(of, parse(born).unwrap(), parse(married).unwrap(), territory)
    }

    fn name(truth: Truth) -> &'static str {
        match truth {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::Open => "open",
        }
    }

    #[test]
    fn every_line_of_the_table() {
        let table = include_str!("../../../data/marriage-age.tsv");
        let lines = table.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut count = 0;
        for line in lines {
            let [sex, born, married, territory, lawful, row, _note] =
                line.split('\t').collect::<Vec<_>>()[..]
            else {
                panic!("{line}")
            };
            let (found, ground) = asked(sex, born, married, territory);
            assert_eq!(name(found), lawful, "{line}");
            assert_eq!(ground.map(|row| row.basis.act.id), act(row), "{line}");
            count += 1;
        }
        assert_eq!(count, 163);
    }

    #[test]
    fn without_a_territory_both_must_agree() {
        for (sex, born, married, expected) in [
            // 15 in 1965: no in the North, not known in the South.
            ("Nữ", "02/06/1949", "15/05/1965", ("open", Some("luat-hon-nhan-gia-dinh-1959"))),
            ("Nữ", "02/06/1940", "15/05/1965", ("open", Some("luat-hon-nhan-gia-dinh-1959"))),
            ("Nữ", "02/06/1949", "15/05/1977", ("yes", Some("luat-hon-nhan-gia-dinh-1959"))),
            ("Nữ", "02/06/1962", "15/05/1977", ("no", Some("luat-hon-nhan-gia-dinh-1959"))),
            // The year 1977 begins before the law of 1959 reached the South.
            ("Nữ", "02/06/1962", "1977", ("open", Some("luat-hon-nhan-gia-dinh-1959"))),
            // Two laws in 1987: both say no to a girl of 15, and the earlier is named.
            ("Nữ", "02/06/1972", "1987", ("no", Some("luat-hon-nhan-gia-dinh-1959"))),
            ("Nữ", "02/06/1940", "1987", ("yes", Some("luat-hon-nhan-gia-dinh-1959"))),
            ("Nữ", "1932", "1950", ("open", None)),
            ("Nữ", "1932", "1940", ("open", None)),
        ] {
            let (found, row) = asked(sex, born, married, "");
            assert_eq!((name(found), row.map(|row| row.basis.act.id)), expected, "{sex} {born} {married}");
        }
    }
}
