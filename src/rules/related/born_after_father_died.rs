use crate::date::Truth;
use crate::law::FAMILY_LAW_2014;
use crate::rule::{Answer, Both, Broken, Not, related, surely};
use crate::rules::earlier_marriage::PRESUMED;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Role};

related! {
    /// The child was born more than 300 days after the death of the father.
    ///
    /// Within 300 days of the end of a marriage a child is that of the husband; later it hardly can be. A date is wrong, or the
    /// father is another man.
    vi
    /// Con sinh sau khi cha chết hơn 300 ngày.
    ///
    /// Trong 300 ngày kể từ khi hôn nhân chấm dứt, con được coi là con của người chồng; muộn hơn thì khó có thể. Sai
    /// một ngày, hoặc cha là người khác.
    "related/born-after-father-died",
    of: [Father], on: Name,
    with: [Death],
    link: person [Deceased],
    given: { born: Child.BirthDate as date, remarks: Registration.Remarks as text_or_empty },
    theirs: { died: me.DeathDate as date },
    severity: Warning,
    law: [FAMILY_LAW_2014.verified("Điều 88 khoản 1")],
    says: {
        Late { died: Date, days: Amount, most: Limit }
            vi "Con sinh {days} ngày sau khi cha chết ({died}), quá {most} ngày. Kiểm tra lại ngày sinh, ngày chết và người cha."
            en "The child was born {days} days after the death of the father ({died}), more than {most}. Check both dates and the father.",
    },
    examples: [
        Birth fail Submit "321 days":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"02/02/2026"},"father":{"name":"Lê Quang Huy","personalId":"040097000001"}}"#
            with [Death r#"{"registration":{"date":"20/03/2025"},"deceased":{"name":"Lê Quang Huy","personalId":"040097000001","deathDate":"18/03/2025"}}"#],
        Birth fail Submit "301 days":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"13/01/2026"},"father":{"name":"Lê Quang Huy","personalId":"040097000001"}}"#
            with [Death r#"{"registration":{"date":"20/03/2025"},"deceased":{"name":"Lê Quang Huy","personalId":"040097000001","deathDate":"18/03/2025"}}"#],
        Birth pass Submit "300 days":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"12/01/2026"},"father":{"name":"Lê Quang Huy","personalId":"040097000001"}}"#
            with [Death r#"{"registration":{"date":"20/03/2025"},"deceased":{"name":"Lê Quang Huy","personalId":"040097000001","deathDate":"18/03/2025"}}"#],
        Birth undetermined Archive "the month of birth":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"01/2026"},"father":{"name":"Lê Quang Huy","personalId":"040097000001"}}"#
            with [Death r#"{"registration":{"date":"20/03/2025"},"deceased":{"name":"Lê Quang Huy","personalId":"040097000001","deathDate":"18/03/2025"}}"#],
    ],
}

fn check(_: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    if Remarks::adopted(given.remarks) {
        return Err(Not::Applicable);
    }
    let days @ (least, _) = theirs.died.days_until(given.born);
    surely(Truth::above(days, PRESUMED))?;
    let says = Says::Late { died: theirs.died, days: least.into(), most: PRESUMED.into() };
    Ok(Broken::new(says).on(Role::Child.at(Attribute::BirthDate)))
}
