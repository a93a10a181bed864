use crate::date::{NaiveDate, PartialDate, Truth};
use crate::law::{
    CIRCULAR_27_2012, DECREE_5_1999, Effectivity, IDENTITY_LAW_2014, IDENTITY_LAW_2023, Paper, paper_model,
};
use crate::record::Parsed;
use crate::record::choice::paper_type::{CITIZEN_CARD, CMND, IDENTITY_CARD, IDENTITY_CERTIFICATE};
use crate::record::field::{
    DECLARANT_PAPER_ISSUED_ON, DECLARANT_PAPER_NUMBER, DECLARANT_PAPER_TYPE, FATHER_PAPER_NUMBER,
    FATHER_PAPER_TYPE, MOTHER_PAPER_NUMBER, MOTHER_PAPER_TYPE, REGISTRATION_DATE,
};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::papers::{PAPERS, models_of};

rule! {
    /// A type of identity paper did not exist, or was no longer valid, on the day of the registration.
    ///
    /// The citizen card (CCCD) exists since 2016-01-01, the identity card (thẻ căn cước) since 2024-07-01, the CMND of
    /// twelve digits from 2012-07 to 2015; a CMND was issued up to 2021 and could be used up to 2024-12-31. The template
    /// has no code for the identity card, so one may stand as a citizen card. Either the type is wrong (in old books
    /// almost always CMND), or a date, or the paper was added to the entry later.
    "paper/era",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        mother_paper_type: Mother.PaperType as todo,
        mother_paper_number: Mother.PaperNumber as todo,
        father_paper_type: Father.PaperType as todo,
        father_paper_number: Father.PaperNumber as todo,
        declarant_paper_type: Declarant.PaperType as todo,
        declarant_paper_number: Declarant.PaperNumber as todo,
        declarant_paper_issued_on: Declarant.PaperIssuedOn as todo,
        registration_date: Registration.Date as todo,
    },
    severity: Warning,
    law: [
        IDENTITY_LAW_2014.unverified(""), IDENTITY_LAW_2023.unverified("Điều 46"), DECREE_5_1999.unverified(""),
        CIRCULAR_27_2012.unverified(""),
    ],   // law | form | data | schedule
    says: {
        Todo0 { day: Todo }
            vi "{field}: loại giấy này có từ ngày {day}, sau ngày đăng ký. Kiểm tra lại loại giấy tờ và ngày đăng ký."
            en "{field}: such papers exist since {day}, after the registration. Check the type of the paper and the date of registration.",
        Todo1 { day: Todo }
            vi "{field}: chứng minh nhân dân không còn giá trị sử dụng sau ngày {day}. Kiểm tra lại loại giấy tờ."
            en "{field}: a CMND could not be used after {day}. Check the type of the paper.",
        Todo2 { day: Todo, issued: Todo }
            vi "{field}: loại giấy này có từ ngày {day}, sau ngày cấp {issued}. Kiểm tra lại loại giấy tờ và ngày cấp."
            en "{field}: such papers exist since {day}, after the issue on {issued}. Check type and date of issue.",
        Todo3 { day: Todo, issued: Todo }
            vi "{field}: loại giấy này chỉ được cấp đến ngày {day}, trước ngày cấp {issued}. Kiểm tra lại loại giấy tờ và ngày cấp."
            en "{field}: such papers were issued until {day}, before the issue on {issued}. Check type and date of issue.",
    },
    examples: [
        Birth fail Archive "a citizen card in 2010":
            r#"{"registration":{"date":"05/03/2010"},"mother":{"paperType":"4"}}"#,
        Birth fail Submit "a CMND in 2026": r#"{"father":{"paperType":"CMND"}}"#,
        Birth fail Submit "a citizen card issued in 2012":
            r#"{"declarant":{"paperType":"4","paperIssuedOn":"05/03/2012"}}"#,
        Birth fail Archive "a CMND of twelve digits in 2010":
            r#"{"registration":{"date":"05/03/2010"},"father":{"paperType":"1","paperNumber":"001086000001"}}"#,
        Birth fail Archive "a CMND issued in 2023": r#"{"registration":{"date":"05/03/2024"},
            "declarant":{"paperType":"1","paperIssuedOn":"05/03/2023"}}"#,
        Birth pass Archive "a CMND of twelve digits issued in 2014": r#"{"registration":{"date":"05/03/2016"},
            "declarant":{"paperType":"1","paperNumber":"001086000001","paperIssuedOn":"05/03/2014"}}"#,
        Birth pass Submit "an identity card under the code of the citizen card":
            r#"{"declarant":{"paperType":"4","paperIssuedOn":"05/03/2025"}}"#,
        Birth pass Archive "a CMND in 2010":
            r#"{"registration":{"date":"05/03/2010"},"mother":{"paperType":"1"}}"#,
        Birth pass Submit "an identity card today": r#"{"mother":{"paperType":"Thẻ căn cước"}}"#,
        Birth undetermined Archive "registered in 2024, before or after July":
            r#"{"registration":{"date":"2024"},"mother":{"paperType":"Thẻ căn cước"}}"#,
    ],
}

/// First and last day of issue and last day of use of any of the models.
fn era(models: &[Paper]) -> (Effectivity, Option<NaiveDate>) {
    let (mut issued, mut used_until) = (Effectivity::ALWAYS, None);
    for (index, model) in models.iter().filter_map(|&paper| paper_model(paper)).enumerate() {
        // Models stand in order of time.
        if index == 0 {
            issued.from = model.issued.from;
        }
        issued.to = model.issued.to;
        used_until = model.used_until;
    }
    (issued, used_until)
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let (mut failed, mut open) = (false, false);
    for (number, field) in PAPERS {
        let models = match cx.code(field) {
            Ok(CMND) if matches!(cx.parsed(number), Parsed::PersonalId(_)) => &[Paper::Cmnd12][..],
            Ok(code @ (CMND | CITIZEN_CARD | IDENTITY_CARD | IDENTITY_CERTIFICATE)) => models_of(code),
            _ => continue,
        };
        let (issued, used_until) = era(models);
        match (Effectivity { from: issued.from, to: used_until }).covers(cx.law_date()) {
            Truth::Yes => {}
            Truth::Open => open = true,
            Truth::No => {
                let early = issued.from.filter(|&from| cx.law_date().last < from);
                let Some(limit) = early.or(used_until) else { continue };
                cx.finding(field).variant(u8::from(early.is_none())).arg("day", Arg::Day(limit));
                failed = true;
                continue;
            }
        }
        if field != DECLARANT_PAPER_TYPE {
            continue;
        }
        let Ok(on) = cx.date(DECLARANT_PAPER_ISSUED_ON) else { continue };
        let early = issued.from.filter(|&from| on.before(PartialDate::from(from)) == Truth::Yes);
        let late = issued.to.filter(|&to| on.after(PartialDate::from(to)) == Truth::Yes);
        if let Some(limit) = early.or(late) {
            let variant = if early.is_some() { 2 } else { 3 };
            cx.finding(field).variant(variant).arg("day", Arg::Day(limit)).arg("issued", on);
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
