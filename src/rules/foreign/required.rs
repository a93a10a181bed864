use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::choice::registration_type::FOREIGN_NOTE;
use crate::record::field::{FOREIGN_AUTHORITY, FOREIGN_COUNTRY, REGISTRATION_TYPE_CODE};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::missing;

rule! {
    /// A note of a registration abroad does not say by whom or in which country.
    ///
    /// The note rests on the foreign paper: write the authority and the country that registered the birth.
    "foreign/required",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        registration_type_code: Registration.Type as todo,
        foreign_authority: Foreign.Authority as todo,
        foreign_country: Foreign.Country as todo,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 49")],   // law | form | data | schedule
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Todo0 {  }
            vi "Ghi vào sổ việc khai sinh ở nước ngoài nhưng thiếu {field}."
            en "A note of a birth registered abroad without {field}.",
    },
    examples: [
        Birth fail Submit "no authority": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào"}}"#,
        Birth pass Submit "both": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào","authority":"Thành phố Viêng Chăn"}}"#,
        Birth not_applicable Submit "an ordinary registration": r#"{"registration":{"type":"1"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(REGISTRATION_TYPE_CODE)? != FOREIGN_NOTE {
        return Ok(Verdict::NotApplicable);
    }
    missing(cx, &[FOREIGN_AUTHORITY, FOREIGN_COUNTRY])
}
