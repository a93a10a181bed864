use chrono::Datelike;

use crate::id::{Invalid, cmnd, personal_id};
use crate::law::{IDENTITY_LAW_2014, IDENTITY_LAW_2023};
use crate::record::Parsed;
use crate::record::field::PERSONAL_IDS;
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::text;

rule! {
    /// A personal number does not have twelve digits.
    ///
    /// The personal number (số định danh cá nhân) is twelve digits, nothing else; spaces, points and hyphens between
    /// them do not matter. Letters are typed for digits, spreadsheets drop the zeros in front, and the old identity
    /// card (CMND) had nine digits and is another number. Copy it again from the certificate or the card.
    "person/number-format",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [PersonalId],
    given: {
    },
    severity: Error,
    law: [IDENTITY_LAW_2014.secondary("Điều 12"), IDENTITY_LAW_2023.secondary("Điều 12")],   // law | form | data | schedule
    says: {
        Todo0 {  }
            vi "{field} chỉ gồm chữ số (12 số). Có ký tự khác; kiểm tra và gõ lại."
            en "{field} has digits only, twelve of them. There is another character; check and retype it.",
        Todo1 { length: Todo }
            vi "{field} phải có đủ 12 chữ số, đang có {length}. Kiểm tra và gõ lại."
            en "{field} has twelve digits; here are {length}. Check and retype it.",
        Todo2 {  }
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

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let Parsed::BadPersonalId(why) = cx.parsed(field) else { return Ok(Verdict::Pass) };
    let raw = cx.text_or_empty(field);
    let repaired = personal_id::repair(raw, cx.context().today.year());
    let finding = cx.finding_here();
    if cmnd::parse(raw).is_ok() {
        finding.variant(2);
    } else if why == Invalid::Length {
        let length = text::length(&personal_id::compact(raw));
        finding.variant(1).arg("length", Arg::Amount(i64::try_from(length).unwrap_or(i64::MAX)));
    }
    if let Some(id) = repaired {
        finding.likely_fix(field, id.format());
    }
    Ok(Verdict::Fail)
}
