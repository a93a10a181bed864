use crate::card::Severity;
use crate::date::Truth;
use crate::language::Localised;
use crate::name::is_same_name;
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule, surely};
use crate::schema::{Attribute, Role};
use crate::text;

rule! {
    /// Two persons of the record who must be different are one: the same number, or the same name and day of birth.
    ///
    /// Nobody is his or her own guardian, adopts himself or herself, or adopts a child that he or she gives away; no dead person
    /// declares the death, and no parent is a witness of the recognition. One of the two was typed twice, or a number was copied into the wrong field. Look at the papers or the scan.
    vi
    /// Hai người phải khác nhau trong hồ sơ lại là một: cùng số giấy tờ, hoặc cùng họ tên và ngày sinh.
    ///
    /// Không ai tự giám hộ mình, tự nhận mình làm con nuôi, hoặc nhận làm con nuôi đứa con mình cho đi; người chết
    /// không đi khai tử cho mình, cha, mẹ không làm chứng cho việc nhận con của mình. Một người bị gõ hai lần, hoặc số
    /// bị chép nhầm mục. Xem giấy tờ hoặc bản scan.
    "persons/one-person",
    pairs: [
        Guardian.Name Ward.Name,
        SecondGuardian.Name Ward.Name,
        SecondGuardian.Name Guardian.Name,
        AdoptiveFather.Name Adoptee.Name,
        AdoptiveMother.Name Adoptee.Name,
        AdoptiveMother.Name AdoptiveFather.Name,
        GivingMan.Name Adoptee.Name,
        GivingWoman.Name Adoptee.Name,
        GivingWoman.Name GivingMan.Name,
        GivingMan.Name AdoptiveFather.Name,
        GivingWoman.Name AdoptiveMother.Name,
        Declarant.Name Deceased.Name,
        IntendedSpouse.Name Person.Name,
        Child.Name Parent.Name,
        OtherParent.Name Parent.Name,
        FirstWitness.Name Parent.Name,
        FirstWitness.Name Child.Name,
        SecondWitness.Name Parent.Name,
        SecondWitness.Name Child.Name,
        SecondWitness.Name FirstWitness.Name,
    ],
    finds_with: any [other, other.PersonalId, other.PaperNumber],
    given: {
        name: it as maybe text,
        born: me.BirthDate as maybe date,
        id: me.PersonalId as parsed,
        number: me.PaperNumber as parsed,
        other_name: other as maybe text,
        other_born: other.BirthDate as maybe date,
        other_id: other.PersonalId as parsed,
        other_number: other.PaperNumber as parsed,
        relation: me.Relation as text_or_empty,
    },
    severity: Error,
    says: {
        Shared { other: Word }
            vi "{field}: trùng với số của {other}. Hai người không thể có cùng một số; kiểm tra lại cả hai."
            en "{field} is also that of {other}. Two persons cannot share a number; check both.",
        Name { other: Word }
            vi "{field}: trùng cả họ tên và ngày sinh với {other}. Đây phải là hai người; kiểm tra có ghi lặp không."
            en "{field}: name and date of birth are those of {other}. They must be two persons; see whether one was typed twice.",
        Namesake { other: Word }
            vi "{field}: trùng họ tên với {other}. Đây phải là hai người; kiểm tra có ghi lặp không."
            en "{field} is also the name of {other}. They must be two persons; see whether one was typed twice.",
        Himself { relation: Text, other: Word }
            vi "{field}: «{relation}», nhưng người đi khai không thể là {other}. Kiểm tra lại quan hệ."
            en "{field}: “{relation}”, but the declarant cannot be {other}. Check the relationship.",
    },
    examples: [
        Guardianship fail Archive "one number": r#"{"guardian":{"name":"Hồ Sỹ Khang","personalId":"040215885715"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215885715"}}"#,
        Guardianship fail Submit "one name and day of birth": r#"{"guardian":{"name":"Hồ Sỹ Khang","birthDate":"21/06/2000"},"ward":{"name":"HỒ SỸ KHANG","birthDate":"21/06/2000"}}"#,
        Adoption fail Submit "a couple with one number": r#"{"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040088688011"},"adoptiveMother":{"name":"Tạ Thị Gấm","paperNumber":"040088688011"}}"#,
        Guardianship fail Archive "two CMND": r#"{"guardian":{"name":"Võ Thị Em","paperNumber":"187823530"},"ward":{"name":"Võ Minh Tuấn","paperNumber":"187823530"}}"#,
        Death fail Submit "the deceased declares": r#"{"deceased":{"name":"Nguyễn Văn Tám","personalId":"040048000415"},"declarant":{"name":"Nguyễn Văn Tám","paperNumber":"040048000415"}}"#,
        Death fail Submit "the deceased, by the relationship": r#"{"deceased":{"name":"Nguyễn Văn Tám"},"declarant":{"name":"Nguyễn Thị Sáu","relation":"Bản thân"}}"#,
        Recognition fail Submit "a witness of the same name: a warning": r#"{"parent":{"name":"Lê Quang Huy"},"secondWitness":{"name":"LÊ QUANG HUY"}}"#,
        Recognition pass Submit "a child named as the father": r#"{"parent":{"name":"Lê Quang Huy","birthDate":"20/01/1997"},"child":{"name":"Lê Quang Huy","birthDate":"05/06/2021"},"otherParent":{"name":"Trần Thị Vân"},"firstWitness":{"name":"Phan Thị Hoài"},"secondWitness":{"name":"Lê Văn Cường"}}"#,
        Adoption pass Submit "two persons": r#"{"adoptiveFather":{"name":"Lưu Đức Cường","birthDate":"05/06/1988"},"adoptee":{"name":"Đỗ Thùy Chi","birthDate":"02/08/2023"},"adoptiveMother":{"name":"Tạ Thị Gấm"},"givingMan":{"name":"Đỗ Văn Lực"},"givingWoman":{"name":"Lò Thị Xuyến"}}"#,
        Guardianship undetermined Archive "one name, years only": r#"{"guardian":{"name":"Hồ Sỹ Khang","birthDate":"1990"},"ward":{"name":"Hồ Sỹ Khang","birthDate":"1990"}}"#,
    ],
}

/// What a relationship to oneself is called, folded.
const SELF: [&str; 4] = ["banthan", "chinhminh", "tukhai", "chinhchu"];

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let other: &'static Localised = cx.other().ok_or(Not::Applicable)?.field.role.word();
    // A step-parent's spouse, who gives the child, is in some books written as adopter, too.
    let gives = matches!(cx.me(), Role::GivingMan | Role::GivingWoman);
    let adopts =
        cx.other().is_some_and(|it| matches!(it.field.role, Role::AdoptiveFather | Role::AdoptiveMother));
    let most = if gives && adopts { Severity::Warning } else { Severity::Error };
    let others = [given.other_id, given.other_number];
    // Of them no day of birth is written, and a namesake is possible.
    let by_name = matches!(cx.me(), Role::FirstWitness | Role::SecondWitness | Role::OtherParent);
    for (attribute, mine) in [(Attribute::PersonalId, given.id), (Attribute::PaperNumber, given.number)] {
        let at_most = match mine {
            Parsed::PersonalId(_) | Parsed::Cmnd(_) => most,
            _ => continue,
        };
        if others.contains(&mine) {
            let at_most = if by_name { Severity::Warning } else { at_most };
            return Ok(Broken::new(Says::Shared { other }).on(cx.me().at(attribute)).at_most(at_most));
        }
    }
    if cx.me() == Role::Declarant && SELF.contains(&text::fold(given.relation).as_str()) {
        let says = Says::Himself { relation: given.relation.to_owned(), other };
        return Ok(Broken::new(says).on(Role::Declarant.at(Attribute::Relation)).at_most(Severity::Warning));
    }
    let Given { name, born, other_name, other_born, .. } = given;
    // A second guardian or adopter need not be there.
    let other_name = other_name.map_err(|_| Not::Applicable)?;
    let apart = matches!((born, other_born), (Ok(a), Ok(b)) if a.same_day(b) == Truth::No);
    if apart || !is_same_name(name?, other_name) {
        return Err(Not::Broken);
    }
    let numbers = [given.id, given.number];
    if by_name || cx.me() == Role::Declarant {
        // Numbers that differ tell namesakes apart.
        let numbered = |numbers: [Parsed; 2]| numbers.iter().any(|&number| number != Parsed::Absent);
        if numbered(numbers) && numbered(others) {
            return Err(Not::Broken);
        }
        return Ok(Broken::new(Says::Namesake { other }).at_most(Severity::Warning));
    }
    surely(other_born?.same_day(born?))?;
    // Two numbers would tell them apart.
    Ok(Broken::new(Says::Name { other }).at_most(Severity::Warning))
}
