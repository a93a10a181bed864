use crate::name::Step;
use crate::rule::{Answer, Check, rule};
use crate::rules::repairs::repaired;

rule! {
    /// The mark of a tone stands on the wrong letter: `Hùynh` for Huỳnh, `qúy` for quý.
    ///
    /// Both ways of writing hòa and hoà are right and left alone; here the mark stands where neither puts it. Programs that
    /// compare letter by letter see another name. Accept the fix: the name stays the same.
    vi
    /// Dấu thanh đặt sai chữ: `Hùynh` thay cho Huỳnh, `qúy` thay cho quý.
    ///
    /// Hòa và hoà đều đúng và được giữ nguyên; ở đây dấu nằm ở chỗ mà cách nào cũng không đặt. Phần mềm so từng chữ sẽ
    /// thấy là tên khác. Nhận gợi ý sửa: tên vẫn là tên đó.
    "name/mark-placement",
    each: odd [Name],
    given: { raw: it as raw, name: it as odd_name },
    severity: Info,
    says: {
        Misplaced { value: Text, better: Text }
            vi "{field}: «{value}» đặt dấu thanh sai chỗ; viết đúng là «{better}»."
            en "{field}: the mark of a tone is misplaced in “{value}”; the spelling is “{better}”.",
    },
    examples: [
        Birth fail Archive "Huỳnh": r#"{"mother":{"name":"Hùynh Văn Gìau"}}"#,
        Birth fail Submit "quý": r#"{"mother":{"name":"Nguyễn Thị Qúy"}}"#,
        Birth pass Archive "the old way": r#"{"mother":{"name":"Trần Thị Hòa"}}"#,
        Birth pass Archive "the new way": r#"{"mother":{"name":"Trần Thị Hoà"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, name, .. }: Given<'_>) -> Answer<Says> {
    let wanted = |step| matches!(step, Step::Misplaced);
    repaired(cx, name, wanted, |better| Says::Misplaced { value: raw.to_owned(), better })
}
