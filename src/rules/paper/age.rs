use crate::date::{PartialDate, Truth};
use crate::law::{DECREE_5_1999, IDENTITY_LAW_2014, paper_model};
use crate::record::choice::paper_type::{CITIZEN_CARD, CMND};
use crate::record::field::{
    DECLARANT_PAPER_ISSUED_ON, DECLARANT_PAPER_NUMBER, DECLARANT_PAPER_TYPE, FATHER_BIRTH_DATE,
    FATHER_PAPER_NUMBER, MOTHER_BIRTH_DATE, MOTHER_PAPER_NUMBER,
};
use crate::record::{Field, Parsed};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::papers::models_of;

rule! {
    /// The declarant's paper was issued before its holder was 14.
    ///
    /// A CMND and a citizen card (CCCD) are issued from 14 years on; an identity card (thẻ căn cước, since 2024-07-01)
    /// also earlier. The holder's birth is read from a number of twelve digits, or from the date of birth of the parent who
    /// has the same number. Check the day of issue and the number.
    "paper/age",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        declarant_paper_type: Declarant.PaperType as todo,
        declarant_paper_number: Declarant.PaperNumber as todo,
        declarant_paper_issued_on: Declarant.PaperIssuedOn as todo,
        mother_paper_number: Mother.PaperNumber as todo,
        mother_birth_date: Mother.BirthDate as todo,
        father_paper_number: Father.PaperNumber as todo,
        father_birth_date: Father.BirthDate as todo,
    },
    severity: Warning,
    law: [DECREE_5_1999.secondary("Điều 3 khoản 1"), IDENTITY_LAW_2014.secondary("Điều 19 khoản 1")],   // law | form | data | schedule
    says: {
        Todo0 { issued: Todo, born: Todo, age: Todo }
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

/// The parent whose paper the declarant showed: the field of the date of birth.
fn parent(cx: &Check<'_, '_>) -> Option<Field> {
    let shown = cx.text(DECLARANT_PAPER_NUMBER).ok()?;
    [(MOTHER_PAPER_NUMBER, MOTHER_BIRTH_DATE), (FATHER_PAPER_NUMBER, FATHER_BIRTH_DATE)]
        .into_iter()
        .find(|(number, _)| cx.text(*number) == Ok(shown))
        .map(|(_, birth)| birth)
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let kind = cx.code(DECLARANT_PAPER_TYPE)?;
    if !matches!(kind, CMND | CITIZEN_CARD) {
        return Ok(Verdict::NotApplicable);
    }
    let issued = cx.date(DECLARANT_PAPER_ISSUED_ON)?;
    // The model that may have been issued then and asks for the least age; a date in no window is another rule's matter.
    let ages = models_of(kind).iter().filter_map(|&paper| paper_model(paper)).filter(|model| {
        model.issued.from.is_none_or(|from| issued.before(PartialDate::from(from)) != Truth::Yes)
    });
    let Some(age) = ages.map(|model| model.youngest.unwrap_or(0)).min().filter(|&age| age > 0) else {
        return Ok(Verdict::Pass);
    };
    let age = i32::from(age);
    let parent = parent(cx);
    let of_parent = parent.and_then(|field| cx.date(field).ok());
    let of_number = match cx.parsed(DECLARANT_PAPER_NUMBER) {
        Parsed::PersonalId(id) => PartialDate::from_year(id.components().birth_year),
        _ => None,
    };
    // Either of the two may be the wrong one, so each counts by itself.
    let mut open = of_parent.is_none() && of_number.is_none();
    for born in [of_parent, of_number].into_iter().flatten() {
        let (least, most) = born.years_until(issued);
        if most < age {
            let finding = cx.finding(DECLARANT_PAPER_ISSUED_ON);
            finding.arg("issued", issued).arg("born", born).arg("age", Arg::Limit(i64::from(age)));
            return Ok(Verdict::Fail);
        }
        // A number tells the year alone; nothing in the record can tell more.
        let exact = issued.exact().is_some() && of_parent.is_none_or(|born| born.exact().is_some());
        open |= least < age && !exact;
    }
    if !open {
        return Ok(Verdict::Pass);
    }
    cx.undetermined(&[parent.unwrap_or(DECLARANT_PAPER_NUMBER), DECLARANT_PAPER_ISSUED_ON])
}
