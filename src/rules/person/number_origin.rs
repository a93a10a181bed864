use crate::id::personal_id::Origin;
use crate::law::{CIRCULAR_59_2021, DECREE_70_2024, DECREE_137_2015};
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A personal number begins with a code of no province and no country.
    ///
    /// The first three digits name the province (001 to 096) or the country (000, 101 to 295) where the birth was
    /// registered. Numbers keep the codes of the 63 provinces after the mergers of 2025. With any other code a
    /// digit was misread or mistyped: copy the number again.
    vi
    /// Số định danh cá nhân bắt đầu bằng mã không phải của tỉnh hay nước nào.
    ///
    /// Ba chữ số đầu là mã tỉnh (001 đến 096) hoặc mã nước (000, 101 đến 295) nơi đăng ký khai sinh. Số vẫn giữ mã của
    /// 63 tỉnh sau sáp nhập 2025. Mã khác là đọc hoặc gõ nhầm một chữ số: chép lại số.
    "person/number-origin",
    each: given [PersonalId],
    given: { id: it as personal_id },
    severity: Error, archive: Warning,
    form: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4"), DECREE_70_2024.secondary("")],
    says: {
        Unknown { code: Text }
            vi "{field}: ba số đầu «{code}» không phải mã tỉnh, thành phố hay quốc gia nào. Kiểm tra lại từng số."
            en "{field}: the first three digits “{code}” are the code of no province or country. Check each digit.",
    },
    examples: [
        Birth fail Submit "no province has 003": r#"{"child":{"personalId":"003326000001"}}"#,
        Birth fail Archive "no country has 300": r#"{"child":{"personalId":"300168000001"}}"#,
        Birth pass Submit "Hà Nội": r#"{"child":{"personalId":"001326000001"}}"#,
        Birth pass Submit "Bình Phước, part of Đồng Nai since 2025": r#"{"child":{"personalId":"070326000001"}}"#,
        Birth pass Submit "registered abroad": r#"{"child":{"personalId":"101326000001"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { id, .. }: Given<'_>) -> Answer<Says> {
    match id.components().origin {
        Origin::Unknown(code) => Ok(Says::Unknown { code: format!("{code:03}") }.into()),
        _ => Err(Not::Broken),
    }
}
