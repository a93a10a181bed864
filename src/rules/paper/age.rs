use crate::date::{PartialDate, Truth};
use crate::id::personal_id::PersonalId;
use crate::law::{DECREE_5_1999, IDENTITY_LAW_2014, SHORTCUTS, Span, paper_model};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::papers::models_of;
use crate::schema::{Attribute, Field, Role};

rule! {
    /// An identity paper was issued before its holder was 14.
    ///
    /// A CMND and a citizen card (CCCD) are issued from 14 years on; an identity card (thẻ căn cước, since 2024-07-01)
    /// also earlier. The holder's birth is read from a number of twelve digits, or from the date of birth of the person
    /// whose paper it is; a declarant may be the parent who has the same number. Check the day of issue and the number.
    vi
    /// Giấy tờ tùy thân được cấp khi người đó chưa đủ 14 tuổi.
    ///
    /// CMND và thẻ căn cước công dân (CCCD) cấp từ đủ 14 tuổi; thẻ căn cước (từ 01/7/2024) cấp cả sớm hơn. Năm sinh lấy
    /// từ số 12 chữ số, hoặc từ ngày sinh của người có giấy; người đi khai có thể là cha hoặc mẹ có cùng số. Kiểm tra
    /// lại ngày cấp và số.
    "paper/age",
    of: EVERYBODY, on: PaperIssuedOn,
    when: [me.PaperType is (Cmnd | CitizenCard)],
    given: {
        kind: me.PaperType as code,
        issued: it as date,
        number: me.PaperNumber as text_or_empty,
        id: me.PaperNumber as maybe personal_id,
        own: me.BirthDate as maybe date,
        of_mother: Mother.PaperNumber as text_or_empty,
        mother: Mother.BirthDate as maybe date,
        of_father: Father.PaperNumber as text_or_empty,
        father: Father.BirthDate as maybe date,
    },
    severity: Warning,
    law: [DECREE_5_1999.secondary("Điều 3 khoản 1"), IDENTITY_LAW_2014.secondary("Điều 19 khoản 1")],
    says: {
        TooYoung { issued: Date, born: Date, age: Limit }
            vi "{field}: cấp ngày {issued} khi người mang giấy (sinh {born}) chưa đủ {age} tuổi. Kiểm tra lại ngày cấp và số giấy tờ."
            en "{field}: issued on {issued}, when the holder (born {born}) was not yet {age}. Check the day of issue and the number.",
    },
    examples: [
        Birth fail Submit "a citizen card of a child of 12": r#"{"declarant":{"paperType":"4","paperNumber":"001206000001",
            "paperIssuedOn":"05/03/2018"}}"#,
        Birth fail Archive "a CMND of the mother at 13": r#"{"registration":{"date":"05/03/2010"},
            "mother":{"birthDate":"06/03/1990","paperNumber":"012345678"},
            "declarant":{"paperType":"1","paperNumber":"012345678","paperIssuedOn":"05/03/2004"}}"#,
        Birth pass Archive "on the fourteenth birthday": r#"{"registration":{"date":"05/03/2010"},
            "mother":{"birthDate":"05/03/1990","paperNumber":"012345678"},
            "declarant":{"paperType":"1","paperNumber":"012345678","paperIssuedOn":"05/03/2004"}}"#,
        Birth pass Submit "perhaps fourteen: the number tells the year alone": r#"{"declarant":{"paperType":"4",
            "paperNumber":"001204000001","paperIssuedOn":"05/03/2018"}}"#,
        Birth pass Submit "an identity card may be a child's": r#"{"declarant":{"paperType":"4",
            "paperNumber":"001220000001","paperIssuedOn":"05/03/2025"}}"#,
        Birth not_applicable Submit "a passport": r#"{"declarant":{"paperType":"2","paperNumber":"C1234567",
            "paperIssuedOn":"05/03/2018"}}"#,
        Birth undetermined Archive "the holder's birth is not known": r#"{"declarant":{"paperType":"1",
            "paperNumber":"012345678","paperIssuedOn":"05/03/2004"}}"#,
        Birth undetermined Archive "perhaps fourteen": r#"{"registration":{"date":"05/03/2010"},
            "mother":{"birthDate":"1990","paperNumber":"012345678"},
            "declarant":{"paperType":"1","paperNumber":"012345678","paperIssuedOn":"05/03/2004"}}"#,
    ],
}

/// The year of birth that a number tells.
fn born_in(number: PersonalId) -> Option<PartialDate> {
    PartialDate::from_year(number.components().birth_year)
}

/// The date of birth of the holder, and the field that would tell it. A declarant may be one of the parents.
fn holder(cx: &Check<'_>, given: &Given<'_>) -> (Option<PartialDate>, Field) {
    let me = cx.me();
    if me != Role::Declarant {
        return (given.own.ok(), me.at(Attribute::BirthDate));
    }
    let is = |number: &str| !number.is_empty() && number == given.number;
    if is(given.of_mother) {
        (given.mother.ok(), Role::Mother.at(Attribute::BirthDate))
    } else if is(given.of_father) {
        (given.father.ok(), Role::Father.at(Attribute::BirthDate))
    } else {
        (given.own.ok(), me.at(Attribute::PaperNumber))
    }
}

/// The greatest age that a model asks for.
const OLDEST: i32 = 14;

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let issued = given.issued;
    let (of_holder, decides) = holder(cx, &given);
    // Nearly everybody is older than any model asks: a third of looking for the mildest.
    let grown = |born: PartialDate| born.years_until(issued).0 >= OLDEST;
    let id = given.id.ok();
    if SHORTCUTS && of_holder.is_some_and(grown) && id.is_none_or(|id| born_in(id).is_none_or(grown)) {
        return Err(Not::Broken);
    }
    // The model that may have been issued then and asks for the least age; a date in no window is another rule's matter.
    let models = models_of(given.kind).iter().filter_map(|&paper| paper_model(paper)).filter(|model| {
        model.issued.from.is_none_or(|from| issued.before(PartialDate::from(from)) != Truth::Yes)
    });
    let mildest = models.min_by_key(|model| model.youngest.unwrap_or(0)).ok_or(Not::Broken)?;
    let age = i32::from(mildest.youngest.ok_or(Not::Broken)?);
    let of_number = id.and_then(born_in);
    // Either of the two may be the wrong one, so each counts by itself.
    let mut open = of_holder.is_none() && of_number.is_none();
    for born in [of_holder, of_number].into_iter().flatten() {
        let (least, most) = born.years_until(issued);
        if most < age {
            let says = Says::TooYoung { issued, born, age: i64::from(age) };
            return Ok(Broken::new(says).cites_if_law(mildest.basis, Span::of(issued)));
        }
        // A number tells the year alone; nothing in the record can tell more.
        let exact = issued.exact().is_some() && of_holder.is_none_or(|born| born.exact().is_some());
        open |= least < age && !exact;
    }
    let needs = if issued.exact().is_some() { decides } else { cx.it() };
    Err(if open { Not::known(needs) } else { Not::Broken })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::PAPER_MODELS;

    #[test]
    fn no_model_asks_for_more() {
        assert_eq!(PAPER_MODELS.iter().filter_map(|model| model.youngest).max().map(i32::from), Some(OLDEST));
    }
}
