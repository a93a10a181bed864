use chrono::Datelike;

use crate::id::{cmnd, passport, personal_id};
use crate::record::choice::PAPER_TYPE;
use crate::record::choice::paper_type::{CITIZEN_CARD, CMND, IDENTITY_CARD, PASSPORT};
use crate::record::field::{DECLARANT_PAPER_TYPE, FATHER_PAPER_TYPE, MOTHER_PAPER_TYPE, PAPER_NUMBERS};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::papers::type_of;

rule! {
    /// The number of an identity paper does not fit its type.
    ///
    /// A CMND has nine digits (twelve on the last model), a CCCD or thẻ căn cước twelve, a passport five to fifteen
    /// letters and digits; foreign passports have any pattern. Numbers of military and police papers are not judged.
    /// Look at number and type: either may be the wrong one.
    "paper/number",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [PaperNumber],
    given: {
        mother_paper_type: Mother.PaperType as todo,
        father_paper_type: Father.PaperType as todo,
        declarant_paper_type: Declarant.PaperType as todo,
    },
    severity: Warning,
    says: {
        Todo0 {  }
            vi "{field}: số chứng minh nhân dân có 9 hoặc 12 chữ số. Kiểm tra lại số và loại giấy tờ."
            en "{field}: a CMND has 9 or 12 digits. Check the number and the type of the paper.",
        Todo1 {  }
            vi "{field}: số căn cước có đúng 12 chữ số. Kiểm tra lại số và loại giấy tờ."
            en "{field}: a CCCD or thẻ căn cước has exactly 12 digits. Check the number and the type of the paper.",
        Todo2 {  }
            vi "{field}: số hộ chiếu chỉ gồm chữ cái không dấu và chữ số, từ 5 đến 15 ký tự. Kiểm tra lại số và loại giấy tờ."
            en "{field}: a passport has 5 to 15 letters and digits. Check the number and the type of the paper.",
    },
    examples: [
        Birth fail Submit "eight digits": r#"{"mother":{"paperType":"1","paperNumber":"12345678"}}"#,
        Birth fail Submit "a CMND entered as CCCD": r#"{"father":{"paperType":"4","paperNumber":"012345678"}}"#,
        Birth fail Submit "a remark": r#"{"declarant":{"paperType":"2","paperNumber":"đã mất"}}"#,
        Birth pass Submit "nine digits": r#"{"mother":{"paperType":"1","paperNumber":"012345678"}}"#,
        Birth pass Submit "twelve digits": r#"{"mother":{"paperType":"CCCD","paperNumber":"001 186 000 001"}}"#,
        Birth pass Submit "a foreign passport": r#"{"father":{"paperType":"2","paperNumber":"AA1234567"}}"#,
        Birth not_applicable Submit "an officer's paper": r#"{"father":{"paperType":"6","paperNumber":"12/QK7"}}"#,
        Birth undetermined Submit "no type": r#"{"father":{"paperNumber":"1234"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let Some(type_field) = type_of(field) else { return Ok(Verdict::NotApplicable) };
    let raw = cx.text(field)?;
    let (cmnd, personal) = (cmnd::parse(raw).is_ok(), personal_id::parse(raw).is_ok());
    let (variant, fits) = match cx.code(type_field)? {
        CMND => (0, cmnd || personal),
        CITIZEN_CARD | IDENTITY_CARD => (1, personal),
        PASSPORT => (2, passport::parse(raw).is_ok()),
        _ => return Ok(Verdict::NotApplicable),
    };
    if fits {
        return Ok(Verdict::Pass);
    }
    let of_nine = cmnd::suggest(raw).into_iter().next().filter(|_| variant == 0).map(|found| found.value);
    let of_twelve = personal_id::repair(raw, cx.context().today.year()).filter(|_| variant < 2);
    let other_type = match variant {
        0 if passport::is_vietnamese(&passport::compact(raw)) => PAPER_TYPE.get(PASSPORT),
        1 if cmnd => PAPER_TYPE.get(CMND),
        _ => None,
    };
    let finding = cx.finding_here().variant(variant);
    if let Some(other) = other_type {
        finding.likely_fix(type_field, other.code);
    } else if let Some(number) = of_nine.or_else(|| of_twelve.map(personal_id::PersonalId::format)) {
        finding.likely_fix(field, number);
    }
    Ok(Verdict::Fail)
}
