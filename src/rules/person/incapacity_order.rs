use crate::rule::{Answer, Broken, Check, rule};
use crate::rules::sequence::{NotesWrong, of_notes};
use crate::schema::Attribute;

rule! {
    /// The notes of a restriction of capacity are out of order, in the future, or without the first of them.
    ///
    /// First comes the birth, then the note of the decision, then the note of its revocation. A date is mistyped, or the two
    /// notes stand in each other's column.
    vi
    /// Ghi chú về hạn chế hoặc mất năng lực hành vi dân sự không đúng thứ tự, ở tương lai, hoặc thiếu ghi chú đầu.
    ///
    /// Sinh trước, rồi ghi chú quyết định, rồi ghi chú hủy quyết định. Gõ nhầm một ngày, hoặc hai ghi chú nằm lẫn cột
    /// của nhau.
    "person/incapacity-order",
    on: Child.IncapacityDeclaredOn,
    finds_with: any [me.IncapacityDeclaredOn, me.IncapacityRevokedOn],
    given: {
        born: me.BirthDate as maybe date,
        declared: me.IncapacityDeclaredOn as maybe date,
        revoked: me.IncapacityRevokedOn as maybe date,
        note: me.IncapacityDeclaredOn as text_or_empty,
    },
    severity: Warning,
    says: {
        Before { value: Date, earlier: Date }
            vi "{field}: «{value}» trước «{earlier}» là ngày phải có trước. Kiểm tra lại thứ tự các ngày."
            en "{field}: “{value}” is before “{earlier}”, which must come first. Check the order of the dates.",
        Future { value: Date, today: Day }
            vi "{field}: «{value}» ở sau hôm nay ({today}). Kiểm tra lại ngày, tháng, năm."
            en "{field}: “{value}” is after today ({today}). Check day, month and year.",
        Undeclared {}
            vi "{field}: có ghi chú hủy quyết định nhưng không có ghi chú về quyết định đó. Bổ sung, hoặc xóa ghi chú này."
            en "{field}: a revocation is noted, but not what it revokes. Add that note, or clear this one.",
    },
    examples: [
        Birth fail Archive "revoked before declared": r#"{"child":{"incapacityDeclaredOn":"05/03/2010","incapacityRevokedOn":"05/03/2009"}}"#,
        Birth fail Archive "declared before the birth": r#"{"child":{"birthDate":"1968","incapacityDeclaredOn":"05/03/1967"}}"#,
        Birth fail Archive "noted in the future": r#"{"child":{"incapacityDeclaredOn":"05/03/2027"}}"#,
        Birth fail Archive "revoked, and never declared": r#"{"child":{"incapacityRevokedOn":"05/03/2010"}}"#,
        Birth pass Archive "in order": r#"{"child":{"birthDate":"1968","incapacityDeclaredOn":"05/03/2009","incapacityRevokedOn":"05/03/2010"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { born, declared, revoked, note, .. }: Given<'_>) -> Answer<Says> {
    let me = cx.me();
    let notes = [
        (me.at(Attribute::IncapacityDeclaredOn), declared),
        (me.at(Attribute::IncapacityRevokedOn), revoked),
    ];
    let today = cx.today();
    let (field, says) = match of_notes(today, (me.at(Attribute::BirthDate), born), notes, !note.is_empty())? {
        NotesWrong::Future(field, value) => (field, Says::Future { value, today }),
        NotesWrong::Undeclared(field) => (field, Says::Undeclared {}),
        NotesWrong::Before(field, value, earlier) => (field, Says::Before { value, earlier }),
    };
    Ok(Broken::new(says).on(field))
}
