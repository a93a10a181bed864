//! How long a paper on marital status holds.

use crate::date::{PartialDate, Truth, day};
use crate::law::{DECREE_123_2015, DECREE_158_2005, Effectivity, Period, Row, Schedule, Span, period_end};

/// The period in which a paper on marital status could be used for a marriage inside the country, from its day of issue.
///
/// Since 2025-01-09 the office looks the status up and asks for no paper (Nghị định 07/2025/NĐ-CP); the period of 1998 to
/// 2006 is not known. A foreigner's paper holds as long as it says.
pub static STATUS_PAPER: Schedule<Period> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(2006, 4, 1), day(2015, 12, 31)),
            value: Period::Months(6),
            basis: DECREE_158_2005.unverified("Điều 67"),
        },
        Row {
            in_force: Effectivity::between(day(2016, 1, 1), day(2025, 1, 8)),
            value: Period::Months(6),
            basis: DECREE_123_2015.verified("Điều 23 khoản 1"),
        },
    ],
};

/// Whether a paper on marital status was no longer good on the day of the marriage, and the row that says so. Open, without
/// a row, where no period of that time is known.
#[must_use]
pub fn status_paper_expired(
    issued: PartialDate,
    married: PartialDate,
) -> (Truth, Option<&'static Row<Period>>) {
    let known = |date| STATUS_PAPER.at(Span::day(date)).next();
    let (Some(row), Some(_)) = (known(married.first()), known(married.last())) else {
        return (Truth::Open, None);
    };
    // Every period known is the same: the row is that of the first day.
    let expired = if period_end(issued.last(), row.value).is_over(married.first()) == Truth::Yes {
        Truth::Yes
    } else if period_end(issued.first(), row.value).is_over(married.last()) == Truth::No {
        Truth::No
    } else {
        Truth::Open
    };
    (expired, Some(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;

    #[test]
    fn six_months_to_the_day() {
        for (issued, married, expected) in [
            // 16 September 2022 and six months: Thursday 16 March 2023.
            ("16/09/2022", "16/03/2023", Some(Truth::No)),
            ("15/09/2022", "16/03/2023", Some(Truth::Yes)),
            // 14 November 2020 and six months: Friday 14 May 2021; 15 November: a Saturday, so Monday the 17th.
            ("14/11/2020", "17/05/2021", Some(Truth::Yes)),
            ("15/11/2020", "17/05/2021", Some(Truth::No)),
            ("09/2022", "16/03/2023", Some(Truth::Open)),
            ("08/2022", "16/03/2023", Some(Truth::Yes)),
            ("01/07/2024", "08/01/2025", Some(Truth::Yes)),
            ("01/07/2024", "09/01/2025", None),
            ("01/07/2005", "31/03/2006", None),
            ("01/07/2005", "01/04/2006", Some(Truth::Yes)),
        ] {
            let (found, row) = status_paper_expired(parse(issued).unwrap(), parse(married).unwrap());
            assert_eq!(row.map(|_| found), expected, "{issued} {married}");
        }
        for (married, act) in [("31/12/2015", "nd-158-2005"), ("01/01/2016", "nd-123-2015")] {
            let (_, row) = status_paper_expired(parse("2014").unwrap(), parse(married).unwrap());
            assert_eq!(row.unwrap().basis.act.id, act);
        }
    }

    #[test]
    fn every_period_is_the_same() {
        assert!(STATUS_PAPER.rows.iter().all(|row| row.value == Period::Months(6)));
    }
}
