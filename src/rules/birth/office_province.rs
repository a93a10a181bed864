use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::{DECREE_83_1998, DECREE_158_2005, Effectivity};
use crate::place::UnitLevel;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::office::has_foreign_element;

rule! {
    /// A commune or a district registered a birth with a foreign element before 2016.
    ///
    /// Such births belonged to the province then (Sở Tư pháp): by the decree of 1998, and as far as is known by that of 2005, which is a hint only. Look at the cover of the book; if it really
    /// is the commune's, keep it.
    vi
    /// Cấp xã hoặc cấp huyện đăng ký khai sinh có yếu tố nước ngoài trước năm 2016.
    ///
    /// Khi đó việc này thuộc cấp tỉnh (Sở Tư pháp): theo nghị định năm 1998, và theo như được biết cũng theo nghị định
    /// năm 2005, nên khi đó chỉ để xem lại. Xem bìa sổ; nếu đúng là sổ của xã thì giữ nguyên.
    "birth/office-province",
    kinds: [Birth],
    on: Registration.Office,
    given: {
        value: it as text,
        office: it as office,
        child: Child.Nationality as maybe nationality,
        mother: Mother.Nationality as maybe nationality,
        father: Father.Nationality as maybe nationality,
    },
    severity: Warning,
    law: [DECREE_83_1998.verified("Điều 68"), DECREE_158_2005.unverified("")],
    in_force: Effectivity::between(day(1998, 10, 25), day(2015, 12, 31)),
    says: {
        Commune { value: Text }
            vi "{field}: «{value}» là cấp xã, nhưng trước 2016 khai sinh có yếu tố nước ngoài thường do cấp tỉnh (Sở Tư pháp) đăng ký. Xem lại bìa sổ."
            en "{field}: “{value}” is a commune, but before 2016 births with a foreign element usually belonged to the province. Look at the cover of the book.",
        District { value: Text }
            vi "{field}: «{value}» là cấp huyện, nhưng trước 2016 khai sinh có yếu tố nước ngoài thường do cấp tỉnh (Sở Tư pháp) đăng ký. Xem lại bìa sổ."
            en "{field}: “{value}” is a district, but before 2016 births with a foreign element usually belonged to the province. Look at the cover of the book.",
    },
    examples: [
        Birth fail Archive "a commune": r#"{"registration":{"date":"05/03/2003","office":"UBND xã Ba Vì"},"father":{"nationality":"Lào"}}"#,
        Birth fail Archive "a district": r#"{"registration":{"date":"05/03/2003","office":"UBND huyện Ba Vì"},"father":{"nationality":"Lào"}}"#,
        Birth pass Archive "another office": r#"{"registration":{"date":"05/03/2003","office":"Sở Tư pháp Hà Nội"},"father":{"nationality":"Lào"}}"#,
        Birth not_applicable Archive "all Vietnamese": r#"{"registration":{"date":"05/03/2003","office":"UBND xã Ba Vì"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth undetermined Archive "no nationalities": r#"{"registration":{"date":"05/03/2003","office":"UBND xã Ba Vì"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, office, child, mother, father, .. }: Given<'_>) -> Answer<Says> {
    if !has_foreign_element([child, mother, father])? {
        return Err(Not::Applicable);
    }
    let value = value.to_owned();
    let says = match office.level {
        Some(UnitLevel::Commune) => Says::Commune { value },
        Some(UnitLevel::District) => Says::District { value },
        _ => return Err(Not::Broken),
    };
    let read = DECREE_83_1998.in_force.covers(cx.law_date()) == Truth::Yes;
    Ok(Broken::new(says).at_most(if read { Severity::Warning } else { Severity::Info }))
}
