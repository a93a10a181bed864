use crate::rule::{Answer, Check, Not, rule};
use crate::text;

rule! {
    /// A name is longer than names are.
    ///
    /// No law limits the number of letters; since 2020 a name shall only not be “too long, hard to use” (Circular
    /// 04/2020/TT-BTP, Article 6). Beyond 50 characters, the width of the digitising template, two cells or a
    /// remark have usually run together. If the name really is that long, keep it; a profile sets another
    /// length with `nameLength`.
    vi
    /// Họ tên dài hơn thường lệ.
    ///
    /// Không luật nào giới hạn số chữ; từ 2020 chỉ quy định tên không được «quá dài, khó sử dụng» (Thông tư
    /// 04/2020/TT-BTP, Điều 6). Quá 50 ký tự, là độ rộng của mẫu số hóa, thường do hai ô hoặc một ghi chú dính vào. Tên
    /// đúng là dài như vậy thì giữ nguyên; cấu hình đặt độ dài khác bằng `nameLength`.
    "name/too-long",
    each: given [Name],
    given: { name: it as text },
    severity: Warning,
    says: {
        TooLong { length: Amount, limit: Limit }
            vi "{field} dài {length} ký tự, quá {limit} ký tự thông thường. Kiểm tra xem có lẫn thông tin khác không; nếu đúng là tên thì giữ nguyên."
            en "{field} has {length} characters, more than the usual {limit}. Check whether something else is mixed in; if it is the name, keep it.",
    },
    examples: [
        Birth fail Archive "two persons in one field": r#"{"mother":{"name":"Công Tằng Tôn Nữ Thị Ngọc Bích và chồng là Nguyễn Văn An"}}"#,
        Birth pass Submit "a long name": r#"{"child":{"name":"Công Tằng Tôn Nữ Hoàng Ngọc Bảo Trâm Anh"}}"#,
    ],
}

/// The width of names in the digitising template. No law gives a number.
const USUAL: u16 = 50;

fn check(cx: &Check<'_>, Given { name, .. }: Given<'_>) -> Answer<Says> {
    let limit = cx.name_length().unwrap_or(USUAL);
    // No name has more letters than bytes.
    if name.len() <= usize::from(limit) {
        return Err(Not::Broken);
    }
    let length = text::length(name);
    if length <= usize::from(limit) {
        return Err(Not::Broken);
    }
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    Ok(Says::TooLong { length, limit: i64::from(limit) }.into())
}
