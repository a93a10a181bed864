use crate::date::to_words;
use crate::rule::{Answer, Broken, Check, rule};

rule! {
    /// A date in words is not understood.
    ///
    /// Words are compared with the figures only where they can be read: “Ngày mười lăm, tháng ba, năm một nghìn chín
    /// trăm sáu mươi tám”, with the spoken variants lăm, mốt, tư, linh or lẻ. The fix writes the words of the
    /// date in figures; in a book keep what is written if the scan says so.
    vi
    /// Ngày ghi bằng chữ không hiểu được.
    ///
    /// Phần chữ chỉ so được với phần số khi đọc được: «Ngày mười lăm, tháng ba, năm một nghìn chín trăm sáu mươi tám»,
    /// kể cả cách nói lăm, mốt, tư, linh, lẻ. Gợi ý sửa viết ngày bằng số thành chữ; với sổ mà bản scan ghi đúng như
    /// vậy thì giữ nguyên.
    "date/words-unreadable",
    each: unread [DateInWords],
    given: { value: it as text, figures: me.BirthDate as maybe date },
    severity: Warning, archive: Info,
    says: {
        Unreadable { value: Text }
            vi "{field}: không đọc được «{value}» là ngày tháng bằng chữ. Kiểm tra chính tả, và ghi đủ cả năm."
            en "{field}: “{value}” is not understood as a date in words. Check the spelling, and that the year is there.",
    },
    examples: [
        Birth fail Submit "no year": r#"{"child":{"birthDateInWords":"Ngày mười lăm tháng ba"}}"#,
        Birth fail Archive "misread": r#"{"child":{"birthDate":"15/03/1968",
            "birthDateInWords":"Ngày mười lắm, tháng bạ, năm một nghìn chm trăm"}}"#,
        Birth pass Archive "readable": r#"{"child":{
            "birthDateInWords":"Ngày mười lăm, tháng ba, năm một nghìn chín trăm sáu mươi tám"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, figures, .. }: Given<'_>) -> Answer<Says> {
    let says = Says::Unreadable { value: value.to_owned() };
    Ok(Broken::new(says).perhaps(cx.it(), figures.ok().map(to_words)))
}
