use crate::date::{NaiveDate, Truth, day};
use crate::id::birth_notice::{self, LENGTH};
use crate::law::{CIRCULAR_22_2025, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Attribute, Role};
use crate::text;

rule! {
    /// The code of the birth notice does not have 18 characters.
    ///
    /// Since 2025-10-01 the birth notice (giấy chứng sinh) of a health facility carries a code of 18 characters;
    /// twins have one each, and a notice issued again keeps its code. Compared are children born since. Copy the
    /// code again from the notice.
    vi
    /// Mã giấy chứng sinh không đủ 18 ký tự.
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
    },
    examples: [
        Birth fail Submit "one character short": r#"{"child":{"birthDate":"01/10/2026","birthNotice":"01234567890123456"}}"#,
        Birth pass Submit "18 characters": r#"{"child":{"birthDate":"01/10/2026","birthNotice":"012345678901234567"}}"#,
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
    if length == LENGTH || birth_notice::parse(code).is_ok() {
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
