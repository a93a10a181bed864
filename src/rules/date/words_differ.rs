use crate::date::{Truth, to_words};
use crate::law::{CIRCULAR_4_2020, CIRCULAR_15_2015};
use crate::record::field::{CHILD_BIRTH_DATE, CHILD_BIRTH_DATE_IN_WORDS};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The date of birth in figures and in words are two different dates.
    ///
    /// Book and certificate carry both so that neither can be altered. In a form the fix writes the words of the figures; in
    /// a book look at the scan to see which of the two was misread.
    "date/words-differ",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_birth_date: Child.BirthDate as todo,
        child_birth_date_in_words: Child.BirthDateInWords as todo,
    },
    severity: Error,
    law: [CIRCULAR_15_2015.secondary(""), CIRCULAR_4_2020.secondary("")],   // law | form | data | schedule
    says: {
        Todo0 { words: Todo, figures: Todo }
            vi "{field}: chữ là {words} nhưng số là {figures}. Hai cách ghi phải cùng một ngày."
            en "{field}: the words say {words} but the figures {figures}. Both must be the same date.",
    },
    examples: [
        Birth fail Submit "another day": r#"{"child":{"birthDate":"15/03/1968","birthDateInWords":"Ngày mười sáu tháng ba năm một nghìn chín trăm sáu mươi tám"}}"#,
        Birth fail Archive "another year": r#"{"child":{"birthDate":"1986","birthDateInWords":"năm một nghìn chín trăm sáu mươi tám"}}"#,
        Birth pass Submit "the same": r#"{"child":{"birthDate":"15/03/1968","birthDateInWords":"Ngày mười lăm, tháng ba, năm một nghìn chín trăm sáu mươi tám"}}"#,
        Birth pass Archive "the words say less": r#"{"child":{"birthDate":"15/03/1968","birthDateInWords":"năm một nghìn chín trăm sáu mươi tám"}}"#,
        Birth undetermined Archive "no words": r#"{"child":{"birthDate":"15/03/1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let (figures, words) = (cx.date(CHILD_BIRTH_DATE)?, cx.date(CHILD_BIRTH_DATE_IN_WORDS)?);
    // A part that one of the two leaves out contradicts nothing.
    if figures.same_day(words) != Truth::No {
        return Ok(Verdict::Pass);
    }
    let archive = cx.is_archive();
    let finding = cx.finding(CHILD_BIRTH_DATE_IN_WORDS).arg("words", words).arg("figures", figures);
    if !archive {
        finding.likely_fix(CHILD_BIRTH_DATE_IN_WORDS, to_words(figures));
    }
    Ok(Verdict::Fail)
}
