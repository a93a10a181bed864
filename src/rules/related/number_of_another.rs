use crate::card::Severity;
use crate::date::Truth;
use crate::law::IDENTITY_LAW_2023;
use crate::record::Parsed;
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::schema::Attribute;

related! {
    /// The personal number belongs to someone else.
    ///
    /// A number belongs to one person and is never given to another. Here another entry has it for a person of another name and another
    /// date of birth. A name that was changed or misspelt, with the same date, is no other person. Check the number in both.
    vi
    /// Số định danh là của người khác.
    ///
    /// Một số chỉ của một người và không bao giờ cấp cho người khác. Ở đây đăng ký khác ghi số này cho người khác họ
    /// tên và khác ngày sinh. Tên đã đổi hoặc viết sai mà cùng ngày sinh thì không phải người khác. Kiểm tra lại số ở
    /// cả hai đăng ký.
    "related/number-of-another",
    of: [
        Child, Mother, Father, Husband, Wife, Declarant, Person, Deceased, Parent, Guardian, SecondGuardian, Ward,
        Supervisor, AdoptiveFather, AdoptiveMother, Adoptee, Subject
    ], on: PersonalId,
    with: [
        Birth, Marriage, MaritalStatus, Death, Recognition, Guardianship, GuardianshipEnd, GuardianshipSupervision,
        GuardianshipSupervisionEnd, Adoption, Change, DivorceNote
    ],
    link: number,
    given: { number: me.PersonalId as parsed },
    theirs: { name: me.Name as text },
    severity: Error,
    data: [IDENTITY_LAW_2023.secondary("Điều 12")],
    says: {
        Another { name: Text }
            vi "Số định danh của {role} là của người khác: «{name}». Mỗi số chỉ cấp cho một người; kiểm tra lại số."
            en "The personal number of {role} is that of someone else: “{name}”. A number belongs to one person; check it.",
    },
    examples: [
        Change fail Submit "another name, another day of birth":
            r#"{"registration":{"date":"16/03/2026"},"subject":{"name":"Phạm Minh Đức","birthDate":"12/04/1991","personalId":"040091000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2018"},"husband":{"name":"Đào Quốc Toàn","birthDate":"01/01/1991","personalId":"040091000001"}}"#],
        Birth fail Submit "another name, and no date: a warning":
            r#"{"registration":{"date":"16/03/2026"},"declarant":{"name":"Phạm Minh Đức","personalId":"040091000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2018"},"husband":{"name":"Đào Quốc Toàn","birthDate":"01/01/1991","paperNumber":"040091000001"}}"#],
        Change pass Submit "a name that was changed":
            r#"{"registration":{"date":"16/03/2026"},"subject":{"name":"Phạm Minh Khoa","birthDate":"12/04/1991","personalId":"040091000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2018"},"husband":{"name":"Phạm Minh Đức","birthDate":"12/04/1991","personalId":"040091000001"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let they = cx.they().and_then(|role| cx.other().person(role));
    let (Some(mine), Some(they)) = (cx.record().person(cx.me()), they) else { return Err(Not::Applicable) };
    let names = mine.name.as_ref().zip(they.name.as_ref()).map(|(a, b)| a == b);
    let days = mine.born.zip(they.born).map(|(a, b)| a.same_day(b));
    let severity = match (names, days) {
        (Some(false), Some(Truth::No)) => Severity::Error,
        (Some(false), None | Some(Truth::Open)) => Severity::Warning,
        _ => return Err(Not::Broken),
    };
    let broken = Broken::new(Says::Another { name: theirs.name.to_owned() }).at_most(severity);
    let own = matches!(given.number, Parsed::PersonalId(_));
    let paper = cx.me().at(Attribute::PaperNumber);
    Ok(if own { broken } else { broken.on(paper) })
}
