use crate::date::{NaiveDate, Truth, day};
use crate::id::birth_notice::{self, LENGTH};
use crate::law::{CIRCULAR_22_2025, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Attribute, Role};
use crate::text;

rule! {
    /// The code of the birth notice does not have 18 characters, or is of another year than the birth.
    ///
    /// Since 2025-10-01 the birth notice (giấy chứng sinh) of a health facility carries a code of 18 characters;
    /// twins have one each, and a notice issued again keeps its code. Compared are children born since. Copy the
    /// code again from the notice.
    vi
    /// Mã giấy chứng sinh không đủ 18 ký tự, hoặc của năm khác với năm sinh.
    ///
    /// Từ 01/10/2025, giấy chứng sinh của cơ sở khám bệnh, chữa bệnh có mã 18 ký tự; trẻ sinh đôi mỗi trẻ một mã, giấy
    /// cấp lại giữ mã cũ. Chỉ xét trẻ sinh từ ngày đó. Chép lại mã từ giấy chứng sinh.
    "birth/birth-notice",
    kinds: [Birth],
    on: Child.BirthNotice,
    when: [Child.BirthNotice given],
    given: { code: it as text, born: Child.BirthDate as maybe date },
    severity: Warning,
    law: [CIRCULAR_22_2025.secondary("")],
    in_force: Effectivity::from(day(2025, 10, 1)),
    says: {
        Length { length: Amount, limit: Limit }
            vi "{field} có {length} ký tự; mã trên giấy chứng sinh có {limit} ký tự. Kiểm tra và gõ lại."
            en "{field} has {length} characters; the code of a birth notice has {limit}. Check and retype it.",
        Year { year: Limit, born: Date }
            vi "{field}: mã giấy chứng sinh của năm {year}, nhưng trẻ sinh {born}. Kiểm tra lại mã và ngày sinh."
            en "{field}: the code is of a notice of {year}, but the child was born {born}. Check the code and the date of birth.",
    },
    examples: [
        Birth fail Submit "one character short": r#"{"child":{"birthDate":"01/10/2026","birthNotice":"01234567890123456"}}"#,
        Birth pass Submit "18 characters": r#"{"child":{"birthDate":"01/10/2026","birthNotice":"012345678901234567"}}"#,
        Birth fail Submit "a notice of the year before": r#"{"child":{"birthDate":"03/02/2026","birthNotice":"79024.GCS.00123.25"}}"#,
        Birth pass Submit "born in the last days of the year": r#"{"child":{"birthDate":"31/12/2025","birthNotice":"79024.GCS.00123.26"}}"#,
        Birth pass Submit "in groups": r#"{"child":{"birthDate":"01/10/2026","birthNotice":"012345 678901 234567"}}"#,
        Birth pass Submit "born before": r#"{"child":{"birthDate":"30/09/2025","birthNotice":"123/GCS"}}"#,
        Birth not_applicable Submit "none, as for a birth at home": r#"{"child":{"birthDate":"01/10/2026"}}"#,
        Birth undetermined Submit "no date of birth": r#"{"child":{"birthNotice":"123/GCS"}}"#,
    ],
}

/// The last day of birth for which notices had other codes.
const LAST: NaiveDate = day(2025, 9, 30);

fn check(_: &Check<'_>, Given { code, born, .. }: Given<'_>) -> Answer<Says> {
    let length = text::length(code);
    if let Ok(notice) = birth_notice::parse(code) {
        let year = notice.components().year.map(i32::from);
        return match (year, born) {
            // Of a child of the last days the notice may be of the next year.
            (Some(year), Ok(born))
                if born.after(LAST) == Truth::Yes
                    && born.year() != year
                    && born.year().saturating_add(1) != year =>
            {
                Ok(Says::Year { year: i64::from(year), born }.into())
            }
            _ => Err(Not::Broken),
        };
    }
    if length == LENGTH {
        return Err(Not::Broken);
    }
    match born?.after(LAST) {
        Truth::Yes => {
            let length = i64::try_from(length).unwrap_or(i64::MAX);
            Ok(Says::Length { length, limit: LENGTH as i64 }.into())
        }
        Truth::No => Err(Not::Broken),
        Truth::Open => Err(Not::known(Role::Child.at(Attribute::BirthDate))),
    }
}
