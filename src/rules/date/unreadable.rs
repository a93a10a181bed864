use crate::card::Severity;
use crate::date::{Hints, PartialDate, Unreadable, likely, lunar};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// A text stands where a date belongs, and is none that can be read.
    ///
    /// Dates are written day, month, year (05/03/1968), month and year (03/1968), the year alone, or ISO 8601; an
    /// unknown part is left out or marked with dashes. The fix proposes a date where a spreadsheet's serial
    /// number, digits without separators, a time of day or a letter for a digit is behind it. An approximate year
    /// (khoảng 1952) is not counted with, since nobody knows how far off it is. A lunar date is another rule's.
    vi
    /// Ở nơi ghi ngày có chữ không đọc được thành ngày.
    ///
    /// Ngày ghi theo thứ tự ngày, tháng, năm (05/03/1968), tháng và năm (03/1968), chỉ năm, hoặc ISO 8601; phần không
    /// biết thì bỏ trống hoặc gạch ngang. Gợi ý sửa đưa ra ngày khi đó là số ngày của bảng tính, chữ số viết liền, có
    /// giờ đi kèm hoặc chữ cái gõ thay chữ số. Năm ước chừng (khoảng 1952) không dùng để tính, vì không ai biết lệch
    /// bao nhiêu. Ngày âm lịch do quy tắc khác nói.
    "date/unreadable",
    each: unread [Date],
    given: { what: it as parsed, value: it as text },
    severity: Error, archive: Warning,
    says: {
        Unreadable { value: Text }
            vi "{field}: «{value}» không đọc được là ngày tháng. Ghi ngày/tháng/năm, ví dụ 05/03/1968; chỉ biết năm thì ghi năm."
            en "{field}: “{value}” is not readable as a date. Write day/month/year, such as 05/03/1968; if only the year is known, the year.",
        Approximate { value: Text }
            vi "{field}: «{value}» chỉ là ước chừng nên không dùng để so sánh được. Sổ cũ thì giữ nguyên chữ; nếu biết chắc năm thì chỉ ghi năm."
            en "{field}: “{value}” is approximate, so nothing can be compared with it. In an old book keep it as text; where the year is sure, write only the year.",
    },
    examples: [
        Birth fail Submit "words": r#"{"child":{"birthDate":"hôm qua"}}"#,
        Birth fail Archive "eight digits": r#"{"child":{"birthDate":"05031968"}}"#,
        Birth fail Archive "a spreadsheet's number": r#"{"child":{"birthDate":"24902"}}"#,
        Birth fail Submit "an approximate year": r#"{"mother":{"birthDate":"khoảng 1952"}}"#,
        Birth pass Archive "only the year": r#"{"child":{"birthDate":"1968"}}"#,
        Birth pass Archive "day and month unknown": r#"{"child":{"birthDate":"--/--/1968"}}"#,
        Birth pass Archive "a lunar date, which is another rule's": r#"{"child":{"birthDate":"15 tháng 8 năm Mậu Thân"}}"#,
        Birth pass Archive "no such day, which is another rule's": r#"{"child":{"birthDate":"31/02/1968"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { what, value, .. }: Given<'_>) -> Answer<Says> {
    match what {
        Parsed::BadDate(Unreadable::Form) if lunar::recognise(value).is_none() => {
            let meant = likely(value, &Hints::until(cx.today()));
            let says = Says::Unreadable { value: value.to_owned() };
            Ok(Broken::new(says).perhaps(cx.it(), meant.map(PartialDate::to_form)))
        }
        Parsed::BadDate(Unreadable::Approximate) => {
            let severity = if cx.is_archive() { Severity::Info } else { Severity::Warning };
            Ok(Broken::new(Says::Approximate { value: value.to_owned() }).at_most(severity))
        }
        _ => Err(Not::Broken),
    }
}
