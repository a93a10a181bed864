use crate::name::Step;
use crate::rule::{Answer, Check, rule};
use crate::rules::repairs::repaired;

rule! {
    /// A name is in another encoding than the rest: an old font (VNI, TCVN3, VISCII, VPS), or letters broken on the way.
    ///
    /// Text of old programs shows wrong letters when it is opened by new ones: `Nguyeãn Vaên Ñöùc` is Nguyễn Văn Đức. The fix
    /// puts the letters back; compare it with the paper, above all where only some words were broken. If many rows are, convert
    /// the whole file instead (`hotich convert`).
    vi
    /// Họ tên theo bảng mã khác với phần còn lại: phông cũ (VNI, TCVN3, VISCII, VPS), hoặc chữ bị hỏng khi chuyển.
    ///
    /// Chữ của phần mềm cũ mở bằng phần mềm mới thì sai: `Nguyeãn Vaên Ñöùc` là Nguyễn Văn Đức. Gợi ý sửa trả lại đúng
    /// chữ; so với giấy tờ, nhất là khi chỉ vài chữ bị hỏng. Nhiều dòng bị như vậy thì chuyển cả tệp (`hotich
    /// convert`).
    "name/encoding",
    each: odd [Name],
    given: { raw: it as raw, name: it as odd_name },
    severity: Warning,
    says: {
        Encoded { value: Text, better: Text }
            vi "{field}: «{value}» bị lỗi mã chữ (phông cũ hoặc lỗi chuyển tệp), có lẽ là «{better}». So lại với giấy tờ."
            en "{field}: “{value}” has letters of an old font or broken ones, perhaps “{better}”. Compare with the paper.",
    },
    examples: [
        Birth fail Archive "VNI": r#"{"mother":{"name":"Nguyeãn Thò Höông"}}"#,
        Birth fail Archive "UTF-8 read as another encoding": r#"{"mother":{"name":"Nguyá»…n VÄƒn An"}}"#,
        Birth fail Submit "signs of a web page": r#"{"mother":{"name":"Nguy&#7877;n V&#x103;n An"}}"#,
        Birth pass Archive "letters of Ê Đê": r#"{"mother":{"name":"Y Ñŭng Knul"}}"#,
        Birth pass Archive "a foreign name": r#"{"mother":{"name":"Loïc Nguyễn"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, name, .. }: Given<'_>) -> Answer<Says> {
    let wanted = |step| matches!(step, Step::Entities | Step::Mojibake | Step::Legacy(_));
    repaired(cx, name, wanted, |better| Says::Encoded { value: raw.to_owned(), better })
}
