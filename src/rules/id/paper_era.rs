use crate::date::{PartialDate, Truth, day};
use crate::law::{Effectivity, IDENTITY_LAW_2014, IDENTITY_LAW_2023};
use crate::record::choice::paper_type::{CITIZEN_CARD, CMND, IDENTITY_CARD, IDENTITY_CERTIFICATE};
use crate::record::field::{
    DECLARANT_PAPER_ISSUED_ON, DECLARANT_PAPER_TYPE, FATHER_PAPER_TYPE, MOTHER_PAPER_TYPE, REGISTRATION_DATE,
};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::papers::PAPERS;

/// Citizen cards are issued under the Law of 2014, identity cards under that of 2023; the latter ended the use of
/// the CMND with the year 2024.
const CITIZEN_CARDS: Effectivity = Effectivity::from(day(2016, 1, 1));
const IDENTITY_CARDS: Effectivity = Effectivity::from(day(2024, 7, 1));
const CMNDS: Effectivity = Effectivity::until(day(2024, 12, 31));

rule! {
    /// A type of identity paper did not exist, or was no longer valid, on the day of the registration.
    ///
    /// The citizen card (CCCD) exists since 2016-01-01, the identity card (thẻ căn cước) since 2024-07-01; a CMND
    /// could be used up to 2024-12-31. Either the type is wrong (in old books almost always CMND), or the date
    /// of registration, or the paper was added to the entry later.
    "id/paper-era",
    kinds: [Birth],
    severity: Warning,
    law: [IDENTITY_LAW_2014.unverified(""), IDENTITY_LAW_2023.unverified("Điều 46")],
    reads: [
        MOTHER_PAPER_TYPE, FATHER_PAPER_TYPE, DECLARANT_PAPER_TYPE, DECLARANT_PAPER_ISSUED_ON, REGISTRATION_DATE,
    ],
    messages: [
        { vi: "{field}: loại giấy này có từ ngày {day}, sau ngày đăng ký. Kiểm tra lại loại giấy tờ và ngày đăng ký.",
          en: "{field}: such papers exist since {day}, after the registration. Check the type of the paper and the date of registration." },
        { vi: "{field}: chứng minh nhân dân không còn giá trị sử dụng sau ngày {day}. Kiểm tra lại loại giấy tờ.",
          en: "{field}: a CMND could not be used after {day}. Check the type of the paper." },
        { vi: "{field}: loại giấy này có từ ngày {day}, sau ngày cấp {issued}. Kiểm tra lại loại giấy tờ và ngày cấp.",
          en: "{field}: such papers exist since {day}, after the issue on {issued}. Check type and date of issue." },
    ],
    examples: [
        fail Archive "a citizen card in 2010":
            r#"{"registration":{"date":"05/03/2010"},"mother":{"paperType":"4"}}"#,
        fail Submit "a CMND in 2026": r#"{"father":{"paperType":"CMND"}}"#,
        fail Submit "a citizen card issued in 2012":
            r#"{"declarant":{"paperType":"4","paperIssuedOn":"05/03/2012"}}"#,
        pass Archive "a CMND in 2010":
            r#"{"registration":{"date":"05/03/2010"},"mother":{"paperType":"1"}}"#,
        pass Submit "an identity card today": r#"{"mother":{"paperType":"Thẻ căn cước"}}"#,
        undetermined Archive "registered in 2024, before or after July":
            r#"{"registration":{"date":"2024"},"mother":{"paperType":"Thẻ căn cước"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let (mut failed, mut open) = (false, false);
    for (_, field) in PAPERS {
        let (era, variant) = match cx.code(field) {
            Ok(CITIZEN_CARD) => (CITIZEN_CARDS, 0),
            Ok(IDENTITY_CARD | IDENTITY_CERTIFICATE) => (IDENTITY_CARDS, 0),
            Ok(CMND) => (CMNDS, 1),
            _ => continue,
        };
        let Some(limit) = era.from.or(era.to) else { continue };
        match era.covers(cx.law_date()) {
            Truth::Yes => {}
            Truth::Open => open = true,
            Truth::No => {
                cx.finding(field).variant(variant).arg("day", Arg::Day(limit));
                failed = true;
                continue;
            }
        }
        if field == DECLARANT_PAPER_TYPE
            && variant == 0
            && let Ok(issued) = cx.date(DECLARANT_PAPER_ISSUED_ON)
            && issued.before(PartialDate::from(limit)) == Truth::Yes
        {
            cx.finding(field).variant(2).arg("day", Arg::Day(limit)).arg("issued", issued);
            failed = true;
        }
    }
    if failed {
        Ok(Verdict::Fail)
    } else if open {
        cx.undetermined(&[REGISTRATION_DATE])
    } else {
        Ok(Verdict::Pass)
    }
}
