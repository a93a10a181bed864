use crate::rule::{Answer, Both, Broken, Not, related, surely};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Role};

related! {
    /// The child was born after the death of the mother.
    ///
    /// A mother lives on the day of the birth. A date is wrong, or the mother is another woman. Where an adoptive mother is written, or
    /// another woman bore the child for the couple, nothing is said.
    vi
    /// Con sinh sau khi mẹ chết.
    ///
    /// Người mẹ còn sống vào ngày sinh con. Sai một ngày, hoặc mẹ là người khác. Ghi mẹ nuôi, hoặc người khác mang thai
    /// hộ, thì quy tắc không nói gì.
    "related/born-after-mother-died",
    of: [Mother], on: Name,
    with: [Death],
    link: person [Deceased],
    given: { born: Child.BirthDate as date, remarks: Registration.Remarks as text_or_empty },
    theirs: { died: me.DeathDate as date },
    severity: Error,
    says: {
        Dead { died: Date }
            vi "Con sinh sau khi mẹ đã chết (ngày {died}). Kiểm tra lại ngày sinh, ngày chết và người mẹ."
            en "The child was born after the death of the mother ({died}). Check both dates and the mother.",
    },
    examples: [
        Birth fail Submit "the day after":
            r#"{"child":{"birthDate":"02/02/2026"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#
            with [Death r#"{"deceased":{"name":"Trần Thị Hồng Vân","personalId":"040199000001","deathDate":"01/02/2026"}}"#],
        Birth pass Submit "the same day":
            r#"{"child":{"birthDate":"02/02/2026"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#
            with [Death r#"{"deceased":{"name":"Trần Thị Hồng Vân","personalId":"040199000001","deathDate":"02/02/2026"}}"#],
        Birth undetermined Archive "the year of both":
            r#"{"child":{"birthDate":"2026"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#
            with [Death r#"{"deceased":{"name":"Trần Thị Hồng Vân","personalId":"040199000001","deathDate":"01/02/2026"}}"#],
    ],
}

fn check(_: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    if Remarks::born_of_another(given.remarks) {
        return Err(Not::Applicable);
    }
    surely(theirs.died.before(given.born))?;
    Ok(Broken::new(Says::Dead { died: theirs.died }).on(Role::Child.at(Attribute::BirthDate)))
}
