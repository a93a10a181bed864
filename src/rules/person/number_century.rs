use chrono::Datelike;

use crate::law::{CIRCULAR_59_2021, DECREE_70_2024, DECREE_137_2015};
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A personal number says that its holder is born in a year to come.
    ///
    /// The fourth digit names century and sex (0 and 1: 19xx, 2 and 3: 20xx, 4 and 5: 21xx, …), the fifth and sixth
    /// the year. A year that has not come yet means that a digit was misread or mistyped: copy the number again.
    vi
    /// Số định danh cá nhân nói người đó sinh vào một năm chưa đến.
    ///
    /// Chữ số thứ tư chỉ thế kỷ và giới tính (0 và 1: 19xx, 2 và 3: 20xx, 4 và 5: 21xx, …), chữ số thứ năm và sáu chỉ
    /// năm. Năm chưa đến nghĩa là đọc hoặc gõ nhầm một chữ số: chép lại số.
    "person/number-century",
    each: given [PersonalId],
    given: { id: it as personal_id },
    severity: Error,
    form: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4"), DECREE_70_2024.secondary("")],
    says: {
        ToCome { year: Amount }
            vi "{field}: các số thứ 4 đến 6 chỉ năm sinh {year}, chưa tới. Kiểm tra lại từng số."
            en "{field}: digits 4 to 6 stand for the year of birth {year}, which is still to come. Check each digit.",
    },
    examples: [
        Birth fail Submit "born in 2126": r#"{"child":{"personalId":"001526000001"}}"#,
        Birth fail Archive "born next year": r#"{"child":{"personalId":"001327000001"}}"#,
        Birth pass Submit "born this year": r#"{"child":{"personalId":"001326000001"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { id, .. }: Given<'_>) -> Answer<Says> {
    let year = id.components().birth_year;
    if year <= cx.today().year() {
        return Err(Not::Broken);
    }
    Ok(Says::ToCome { year: i64::from(year) }.into())
}
