use crate::date::day;
use crate::law::{CIVIL_CODE_2015, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::relation::Relation;
use crate::schema::Sex;

rule! {
    /// Two guard one ward who are neither both parents nor grandfather and grandmother.
    ///
    /// Otherwise a ward has one guardian. Check the relation and the sex of both, or leave the second out.
    vi
    /// Hai người giám hộ một người, mà không phải cha và mẹ hoặc ông và bà.
    ///
    /// Ngoài hai trường hợp đó, một người chỉ có một người giám hộ. Kiểm tra lại quan hệ và giới tính của hai người,
    /// hoặc bỏ người thứ hai.
    "guardianship/two-guardians",
    on: SecondGuardian.Name,
    when: [Registration.Type not (ForeignNote)],
    given: {
        second: it as given,
        relation: Guardian.Relation as maybe text,
        sex: Guardian.Sex as maybe sex,
        second_sex: SecondGuardian.Sex as maybe sex,
    },
    severity: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 47 khoản 2")],
    in_force: Effectivity::from(day(2017, 1, 1)),
    says: {
        Two {}
            vi "{field}: chỉ cha và mẹ cùng giám hộ cho con, hoặc ông và bà cùng giám hộ cho cháu, mới có hai người giám hộ. Kiểm tra lại quan hệ, giới tính của hai người."
            en "{field}: only both parents, or grandfather and grandmother, are two guardians of one ward. Check how both are related, and their sex.",
    },
    examples: [
        Guardianship fail Submit "a sister and a man": r#"{"registration":{"date":"16/03/2026"},"guardian":{"relation":"Chị ruột","sex":"Nữ"},"secondGuardian":{"name":"Mai Văn Toán","sex":"Nam"}}"#,
        Guardianship fail Archive "two grandfathers": r#"{"registration":{"date":"16/03/2026"},"guardian":{"relation":"Ông nội","sex":"Nam"},"secondGuardian":{"name":"Mai Văn Toán","sex":"Nam"}}"#,
        Guardianship pass Submit "grandfather and grandmother": r#"{"registration":{"date":"16/03/2026"},"guardian":{"relation":"Ông nội","sex":"Nam"},"secondGuardian":{"name":"Phan Thị Hòe","sex":"Nữ"}}"#,
        Guardianship not_applicable Submit "one guardian": r#"{"registration":{"date":"16/03/2026"},"guardian":{"relation":"Chị ruột"}}"#,
        Guardianship undetermined Submit "no relation": r#"{"registration":{"date":"16/03/2026"},"secondGuardian":{"name":"Mai Văn Toán"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { second, relation, sex, second_sex, .. }: Given<'_>) -> Answer<Says> {
    if !second {
        return Err(Not::Applicable);
    }
    let one_sex = match (sex, second_sex) {
        (Ok(one), Ok(other)) => one == other && one != Sex::Undetermined,
        _ => false,
    };
    if !one_sex && Relation::of(relation?).elder().is_some() {
        return Err(Not::Broken);
    }
    Ok(Says::Two {}.into())
}
