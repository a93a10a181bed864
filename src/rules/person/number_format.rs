use chrono::Datelike;

use crate::id::personal_id::{self, PersonalId};
use crate::id::{Invalid, cmnd};
use crate::law::{IDENTITY_LAW_2014, IDENTITY_LAW_2023};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, rule};
use crate::text;

rule! {
    /// A personal number does not have twelve digits.
    ///
    /// The personal number (số định danh cá nhân) is twelve digits, nothing else; spaces, points and hyphens between
    /// them do not matter. Letters are typed for digits, spreadsheets drop the zeros in front, and the old identity
    /// card (CMND) had nine digits and is another number. Copy it again from the certificate or the card.
    vi
    /// Số định danh cá nhân không đủ 12 chữ số.
    ///
    /// Số định danh cá nhân gồm 12 chữ số, không có gì khác; dấu cách, dấu chấm, gạch nối ở giữa không sao. Chữ cái bị
    /// gõ thay chữ số, bảng tính làm mất số 0 ở đầu, và CMND cũ có 9 chữ số là số khác. Chép lại từ giấy khai sinh hoặc
    /// thẻ.
    "person/number-format",
    each: unread [PersonalId],
    given: { what: it as parsed, number: it as text },
    severity: Error,
    form: [IDENTITY_LAW_2014.secondary("Điều 12"), IDENTITY_LAW_2023.secondary("Điều 12")],
    says: {
        Letters {}
            vi "{field} chỉ gồm chữ số (12 số). Có ký tự khác; kiểm tra và gõ lại."
            en "{field} has digits only, twelve of them. There is another character; check and retype it.",
        Length { length: Amount }
            vi "{field} phải có đủ 12 chữ số, đang có {length}. Kiểm tra và gõ lại."
            en "{field} has twelve digits; here are {length}. Check and retype it.",
        OldCard {}
            vi "{field} phải có đủ 12 chữ số; số có 9 chữ số là số chứng minh nhân dân cũ. Ghi số định danh cá nhân hoặc để trống."
            en "{field} has twelve digits; one of nine is that of an old identity card (CMND). Write the personal number or leave it empty.",
    },
    examples: [
        Birth fail Submit "a letter O": r#"{"child":{"personalId":"001326O00001"}}"#,
        Birth fail Archive "eleven digits": r#"{"child":{"personalId":"79305123456"}}"#,
        Birth fail Archive "an old identity card": r#"{"child":{"personalId":"012345678"}}"#,
        Birth pass Submit "twelve digits": r#"{"child":{"personalId":"001326000001"}}"#,
        Birth pass Submit "in groups": r#"{"child":{"personalId":"001 326 000 001"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { what, number, .. }: Given<'_>) -> Answer<Says> {
    let says = if cmnd::parse(number).is_ok() {
        Says::OldCard {}
    } else if what == Parsed::BadPersonalId(Invalid::Length) {
        let length = text::length(&personal_id::compact(number));
        Says::Length { length: i64::try_from(length).unwrap_or(i64::MAX) }
    } else {
        Says::Letters {}
    };
    let repaired = personal_id::repair(number, cx.today().year());
    Ok(Broken::new(says).perhaps(cx.it(), repaired.map(PersonalId::format)))
}
