use crate::card::Severity;
use crate::date::{Truth, day, to_words};
use crate::law::{CIRCULAR_4_2020, CIRCULAR_15_2015, Citation, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Role, Stage};

rule! {
    /// The date of birth or of death in figures and in words are two different dates, or one says a day or month that the
    /// other lacks.
    ///
    /// Book and certificate carry both so that neither can be altered. In a form the fix writes the words of the figures; in
    /// a book look at the scan to see which of the two was misread. Since 2016 both say as much: what the words say more is
    /// offered for the figures.
    vi
    /// Ngày sinh hoặc ngày chết ghi bằng số và bằng chữ là hai ngày khác nhau, hoặc bên này có ngày, tháng mà bên kia
    /// không có.
    ///
    /// Sổ và giấy ghi cả số và chữ để không sửa được. Với biểu mẫu, gợi ý sửa viết lại phần chữ theo số; với sổ thì xem
    /// bản scan để biết phần nào đọc nhầm. Từ năm 2016 hai bên phải đủ như nhau: chữ ghi đủ hơn thì gợi ý ghi thêm cho
    /// phần số.
    "date/words-differ",
    pairs: [Child.BirthDateInWords Child.BirthDate, Deceased.DeathDateInWords Deceased.DeathDate],
    given: { figures: other as date, words: it as date },
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
        Death fail Submit "another day of death": r#"{"registration":{"date":"16/03/2026"},"deceased":{"deathDate":"10/03/2026","deathDateInWords":"Ngày hai mươi, tháng ba, năm hai nghìn không trăm hai mươi sáu"}}"#,
        Birth fail Submit "the words say more: a warning": r#"{"child":{"birthDate":"05/2026","birthDateInWords":"Ngày hai, tháng năm, năm hai nghìn không trăm hai mươi sáu"}}"#,
        Birth fail Submit "the words say less: a warning": r#"{"child":{"birthDate":"02/05/2026","birthDateInWords":"Tháng năm, năm hai nghìn không trăm hai mươi sáu"}}"#,
        Birth pass Submit "a day that was added later, as the first": r#"{"child":{"birthDate":"01/01/1968","birthDateInWords":"năm một nghìn chín trăm sáu mươi tám"}}"#,
        Birth pass Archive "both the year alone": r#"{"child":{"birthDate":"1968","birthDateInWords":"năm một nghìn chín trăm sáu mươi tám"}}"#,
        Birth undetermined Archive "no words": r#"{"child":{"birthDate":"15/03/1968"}}"#,
    ],
}

const DEATH: Citation = CIRCULAR_4_2020.verified("Điều 34 khoản 1");

/// Since when there are forms of which the words have to say what the figures say.
const FORMS: Effectivity = Effectivity::from(day(2016, 1, 1));

fn check(cx: &Check<'_>, Given { figures, words, .. }: Given<'_>) -> Answer<Says> {
    // Day and month that nobody knew are supplemented as the first in figures.
    if figures == words || figures.exact() == Some(words.first()) {
        return Err(Not::Broken);
    }
    let mut broken = Broken::new(Says::Differ { words, figures });
    // A part that one of the two leaves out contradicts nothing by itself; but who wrote the other knew it.
    if figures.same_day(words) != Truth::No {
        let more = figures.day().is_none() && (words.day().is_some() || figures.month().is_none());
        broken = broken.at_most(Severity::Warning);
        return match (cx.other(), FORMS.covers(cx.law_date())) {
            _ if cx.stage() == Stage::Draft => Err(Not::Broken),
            (Some(other), Truth::Yes) if more => Ok(broken.likely(other.field, words.to_form())),
            (_, Truth::Yes) if cx.is_archive() => Ok(broken),
            (_, Truth::Yes) => Ok(broken.likely(cx.it(), to_words(figures))),
            (_, Truth::Open) if more => Err(Not::known(Role::Registration.at(Attribute::Date))),
            _ => Err(Not::Broken),
        };
    }
    if cx.me() == Role::Deceased {
        broken = broken.cites_if_law(DEATH, cx.law_date());
    }
    Ok(if cx.is_archive() { broken } else { broken.likely(cx.it(), to_words(figures)) })
}
