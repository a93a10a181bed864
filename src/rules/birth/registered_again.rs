use crate::date::{NaiveDate, day};
use crate::law::{DECREE_123_2015, Effectivity};
use crate::record::choice::registration_type::AGAIN;
use crate::record::field::{CHILD_BIRTH_DATE, REGISTRATION_TYPE_CODE};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A birth since 2016 is registered again.
    ///
    /// Registering again is for entries made before 1 January 2016 whose book and certificate are both lost. Who was born
    /// later cannot have such an entry: look up the electronic book, or choose another type.
    "birth/registered-again",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        registration_type_code: Registration.Type as todo,
        child_birth_date: Child.BirthDate as todo,
    },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.secondary("Điều 24")],   // law | form | data | schedule
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Todo0 { born: Todo, limit: Todo }
            vi "Người sinh ngày «{born}» không thể đăng ký lại: chỉ việc đã đăng ký trước {limit} mới được đăng ký lại. Kiểm tra loại đăng ký và ngày sinh."
            en "Born on “{born}”, the person cannot be registered again: that is for registrations made before {limit}. Check the type and the date.",
    },
    examples: [
        Birth fail Archive "born later": r#"{"registration":{"type":"2","date":"18/08/2018"},"child":{"birthDate":"2017"}}"#,
        Birth pass Archive "born before 2016": r#"{"registration":{"type":"2","date":"18/08/2018"},"child":{"birthDate":"2015"}}"#,
        Birth not_applicable Archive "on time": r#"{"registration":{"type":"1","date":"18/08/2018"},"child":{"birthDate":"2017"}}"#,
        Birth undetermined Submit "no date of birth": r#"{"registration":{"type":"2"}}"#,
    ],
}

/// Since this day every birth is in the electronic book.
const SINCE: NaiveDate = day(2016, 1, 1);
/// The day before.
const LAST: NaiveDate = day(2015, 12, 31);

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(REGISTRATION_TYPE_CODE)? != AGAIN {
        return Ok(Verdict::NotApplicable);
    }
    let born = cx.date(CHILD_BIRTH_DATE)?;
    cx.surely(born.after(LAST), &[CHILD_BIRTH_DATE])?;
    cx.finding(REGISTRATION_TYPE_CODE).arg("born", born).arg("limit", Arg::Day(SINCE));
    Ok(Verdict::Fail)
}
