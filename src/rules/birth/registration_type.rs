use crate::date::{PartialDate, Truth, day};
use crate::law::{
    CIVIL_STATUS_LAW_2014, DECREE_4_1961, DECREE_158_2005, DECREE_764_1956, Effectivity, birth_lateness,
};
use crate::record::choice::registration_type::{LATE, ON_TIME};
use crate::record::field::{CHILD_BIRTH_DATE, REGISTRATION_DATE, REGISTRATION_TYPE_CODE};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// “On time” or “late” does not fit the two dates.
    ///
    /// The period of that time decides: 30 days until 1998, 60 since 2006, counted from the day after the birth and extended
    /// over weekends and public holidays. Either the type was chosen wrongly or one of the dates is. On the few days
    /// after an end of which it is not known whether offices worked the rule stays open.
    "birth/registration-type",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        registration_type_code: Registration.Type as todo,
        child_birth_date: Child.BirthDate as todo,
        registration_date: Registration.Date as todo,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 15 khoản 1"), DECREE_158_2005.secondary("Điều 14"), DECREE_4_1961.secondary("Điều 1"), DECREE_764_1956.secondary("Điều 9")],   // law | form | data | schedule
    in_force: Effectivity::between(day(1956, 6, 2), day(2027, 2, 28)),
    says: {
        Todo0 { days: Todo, end: Todo }
            vi "{field}: ghi đúng hạn, nhưng hạn {days} ngày đã hết ngày {end}. Kiểm tra loại đăng ký và hai ngày."
            en "{field}: on time, but the period of {days} days ended on {end}. Check the type and both dates.",
        Todo1 {  }
            vi "{field}: ghi quá hạn, nhưng đăng ký vẫn trong hạn. Kiểm tra loại đăng ký và hai ngày."
            en "{field}: late, but the registration was within the period. Check the type and both dates.",
    },
    examples: [
        Birth fail Archive "on time after a year": r#"{"registration":{"type":"1","date":"05/03/2019"},"child":{"birthDate":"05/03/2018"}}"#,
        Birth fail Archive "late after a week": r#"{"registration":{"type":"4","date":"12/03/2018"},"child":{"birthDate":"05/03/2018"}}"#,
        Birth pass Archive "on time after a week": r#"{"registration":{"type":"1","date":"12/03/2018"},"child":{"birthDate":"05/03/2018"}}"#,
        Birth pass Archive "day 60 is 30 April, a holiday before another": r#"{"registration":{"type":"1","date":"02/05/2018"},"child":{"birthDate":"01/03/2018"}}"#,
        Birth fail Archive "on time a working day after the holidays": r#"{"registration":{"type":"1","date":"04/05/2018"},"child":{"birthDate":"01/03/2018"}}"#,
        Birth not_applicable Archive "registered again": r#"{"registration":{"type":"2","date":"05/03/2019"},"child":{"birthDate":"1968"}}"#,
        Birth undetermined Archive "a year only": r#"{"registration":{"type":"1","date":"05/03/2018"},"child":{"birthDate":"2018"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let kind = cx.code(REGISTRATION_TYPE_CODE)?;
    if !matches!(kind, ON_TIME | LATE) {
        return Ok(Verdict::NotApplicable);
    }
    let (born, registered) = (cx.date(CHILD_BIRTH_DATE)?, cx.date(REGISTRATION_DATE)?);
    let needs = [CHILD_BIRTH_DATE, REGISTRATION_DATE];
    match (kind, birth_lateness(born, registered)) {
        (_, (Truth::Open, _)) => cx.undetermined(&needs),
        (ON_TIME, (_, Some((deadline, end)))) => {
            cx.finding(REGISTRATION_TYPE_CODE)
                .arg("days", Arg::Limit(i64::from(deadline.days)))
                .arg("end", PartialDate::from(end))
                .likely_fix(REGISTRATION_TYPE_CODE, "4");
            Ok(Verdict::Fail)
        }
        (LATE, (Truth::No, _)) => {
            cx.finding(REGISTRATION_TYPE_CODE).variant(1).likely_fix(REGISTRATION_TYPE_CODE, "1");
            Ok(Verdict::Fail)
        }
        _ => Ok(Verdict::Pass),
    }
}
