use crate::date::Truth;
use crate::rule::{Answer, Check, Not, rule, surely};
use crate::schema::Role;

rule! {
    /// The two of a couple, mother and father or husband and wife, have the same name and the same date of birth.
    ///
    /// They are two persons; one of the two blocks was typed twice. Look at the papers or the scan.
    vi
    /// Hai người của một cặp, mẹ và cha hoặc chồng và vợ, có cùng họ tên và cùng ngày sinh.
    ///
    /// Họ là hai người; một trong hai phần bị gõ hai lần. Xem giấy tờ hoặc bản scan.
    "persons/same-person",
    of: [Father, Wife], on: Name,
    given: {
        name: it as name,
        other: partner.Name as name,
        born: me.BirthDate as maybe date,
        other_born: partner.BirthDate as maybe date,
    },
    severity: Warning,
    says: {
        Parents { name: Text }
            vi "Cha và mẹ trùng cả họ tên «{name}» và ngày sinh. Một trong hai phần bị ghi lặp."
            en "Mother and father share the name “{name}” and the date of birth. One of the two parts was typed twice.",
        Spouses { name: Text }
            vi "Chồng và vợ trùng cả họ tên «{name}» và ngày sinh. Một trong hai phần bị ghi lặp."
            en "Husband and wife share the name “{name}” and the date of birth. One of the two parts was typed twice.",
    },
    examples: [
        Birth fail Submit "typed twice": r#"{"mother":{"name":"Trần Thị Hoa","birthDate":"01/02/1999"},"father":{"name":"TRẦN THỊ HOA","birthDate":"01/02/1999"}}"#,
        Marriage fail Submit "a spouse typed twice": r#"{"husband":{"name":"Trần Văn An","birthDate":"01/02/1999"},"wife":{"name":"Trần Văn An","birthDate":"01/02/1999"}}"#,
        Birth pass Submit "two persons": r#"{"mother":{"name":"Trần Thị Hoa","birthDate":"01/02/1999"},"father":{"name":"Nguyễn Văn Bình","birthDate":"01/02/1999"}}"#,
        Birth undetermined Archive "years only": r#"{"mother":{"name":"Nguyễn An","birthDate":"1970"},"father":{"name":"Nguyễn An","birthDate":"1970"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { name, other, born, other_born, .. }: Given<'_>) -> Answer<Says> {
    // Dates are compared at once, keys take their time.
    let apart = matches!((born, other_born), (Ok(a), Ok(b)) if a.same_day(b) == Truth::No);
    if apart || !name.is_same(other) {
        return Err(Not::Broken);
    }
    surely(other_born?.same_day(born?))?;
    let name = other.text.to_owned();
    Ok(match cx.me() {
        Role::Wife => Says::Spouses { name },
        _ => Says::Parents { name },
    }
    .into())
}
