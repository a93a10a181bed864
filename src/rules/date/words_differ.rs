use crate::date::{Truth, to_words};
use crate::law::{CIRCULAR_4_2020, CIRCULAR_15_2015};
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// The date of birth in figures and in words are two different dates.
    ///
    /// Book and certificate carry both so that neither can be altered. In a form the fix writes the words of the figures; in
    /// a book look at the scan to see which of the two was misread.
    "date/words-differ",
    of: [Child], on: BirthDateInWords,
    given: { figures: me.BirthDate as date, words: it as date },
    severity: Error,
    form: [CIRCULAR_15_2015.secondary(""), CIRCULAR_4_2020.verified("Điều 31 khoản 2")],
    says: {
        Differ { words: Date, figures: Date }
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

fn check(cx: &Check<'_>, Given { figures, words, .. }: Given<'_>) -> Answer<Says> {
    // A part that one of the two leaves out contradicts nothing.
    if figures.same_day(words) != Truth::No {
        return Err(Not::Broken);
    }
    let broken = Broken::new(Says::Differ { words, figures });
    Ok(if cx.is_archive() { broken } else { broken.likely(cx.it(), to_words(figures)) })
}
