use crate::date::day;
use crate::law::{Effectivity, NATIONALITY_LAW_2008};
use crate::record::Nationality;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// Both parents are Vietnamese, and the child is not.
    ///
    /// A child of two Vietnamese citizens is Vietnamese; another nationality may come beside it, not instead. Write Việt
    /// Nam, and the other nationality in its own column. The content of the article is known to us by report only.
    "parents/nationality",
    on: Child.Nationality,
    stages: HANDED_IN,
    when: [Mother.Nationality vietnamese, Father.Nationality vietnamese],
    given: {
        child: it as nationality,
        other: me.OtherNationality as maybe nationality,
        value: it as text,
    },
    severity: Warning,
    law: [NATIONALITY_LAW_2008.unverified("Điều 15")],
    in_force: Effectivity::from(day(2009, 7, 1)),
    says: {
        NotVietnamese { value: Text }
            vi "Cha và mẹ đều quốc tịch Việt Nam nhưng con ghi «{value}». Kiểm tra lại; quốc tịch thứ hai ghi ở ô Quốc tịch khác."
            en "Both parents are Vietnamese, but the child is “{value}”. Check it; a second nationality goes in its own field.",
    },
    examples: [
        Birth fail Submit "another nationality": r#"{"child":{"nationality":"Lào","otherNationality":"Thái Lan"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "all three": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"VN"},"father":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "Vietnamese beside another": r#"{"child":{"nationality":"Đức","otherNationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Draft "a second nationality may follow": r#"{"child":{"nationality":"Lào"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "a foreign parent": r#"{"child":{"nationality":"Lào","otherNationality":"Mỹ"},"mother":{"nationality":"Lào"},"father":{"nationality":"Việt Nam"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { child, other, value, .. }: Given<'_>) -> Answer<Says> {
    if child == Nationality::Vietnamese || other == Ok(Nationality::Vietnamese) {
        return Err(Not::Broken);
    }
    Ok(Says::NotVietnamese { value: value.to_owned() }.into())
}
