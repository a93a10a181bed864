use crate::name::Step;
use crate::place::{is_damaged, with_letters};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::repairs::repaired;

rule! {
    /// A name or place is in another encoding than the rest: an old font (VNI, TCVN3, VISCII, VPS), or letters were broken or lost.
    ///
    /// Text of old programs shows wrong letters when it is opened by new ones: `Nguyeãn Vaên Ñöùc` is Nguyễn Văn Đức. The fix
    /// puts the letters back; compare it with the paper, above all where only some words were broken. Where a question mark
    /// stands for a letter of a place, only the paper has it. If many rows are, convert the whole file instead (`hotich
    /// convert`).
    vi
    /// Họ tên hoặc địa danh theo bảng mã khác: phông cũ (VNI, TCVN3, VISCII, VPS), hoặc chữ bị hỏng, bị mất khi chuyển.
    ///
    /// Chữ của phần mềm cũ mở bằng phần mềm mới thì sai: `Nguyeãn Vaên Ñöùc` là Nguyễn Văn Đức. Gợi ý sửa trả lại đúng
    /// chữ; so với giấy tờ, nhất là khi chỉ vài chữ bị hỏng. Địa danh có dấu hỏi thay chữ thì chỉ giấy tờ mới cho biết chữ
    /// gì. Nhiều dòng bị như vậy thì chuyển cả tệp (`hotich convert`).
    "name/encoding",
    each: odd [Name, Place, Office],
    given: { raw: it as raw, name: it as odd_name, odd: it as odd_text },
    severity: Warning,
    says: {
        Encoded { value: Text, better: Text }
            vi "{field}: «{value}» bị lỗi mã chữ (phông cũ hoặc lỗi chuyển tệp), có lẽ là «{better}». So lại với giấy tờ."
            en "{field}: “{value}” has letters of an old font or broken ones, perhaps “{better}”. Compare with the paper.",
        Lost { value: Text }
            vi "{field}: «{value}» bị mất chữ (có dấu ? thay chữ). Ghi lại theo giấy tờ."
            en "{field}: “{value}” lost letters (a ? stands for them). Write them as in the paper.",
    },
    examples: [
        Birth fail Archive "VNI": r#"{"mother":{"name":"Nguyeãn Thò Höông"}}"#,
        Birth fail Archive "UTF-8 read as another encoding": r#"{"mother":{"name":"Nguyá»…n VÄƒn An"}}"#,
        Birth fail Submit "signs of a web page": r#"{"mother":{"name":"Nguy&#7877;n V&#x103;n An"}}"#,
        Birth fail Archive "a place": r#"{"mother":{"residence":"xÃ£ YÃªn ThÃ nh, tá»‰nh Nghá»‡ An"}}"#,
        Birth fail Archive "a place that lost letters": r#"{"mother":{"residence":"xã V?n Yên, t?nh Qu?ng Ninh"}}"#,
        Birth pass Archive "a doubt": r#"{"mother":{"residence":"xã Vạn Yên (?), tỉnh Quảng Ninh"}}"#,
        Birth pass Archive "a place abroad": r#"{"mother":{"residence":"Köln, Đức"}}"#,
        Birth pass Archive "letters of Ê Đê": r#"{"mother":{"name":"Y Ñŭng Knul"}}"#,
        Birth pass Archive "a foreign name": r#"{"mother":{"name":"Loïc Nguyễn"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, name, odd, .. }: Given<'_>) -> Answer<Says> {
    if name.is_none() {
        let value = odd.ok_or(Not::Broken)?;
        return match with_letters(value) {
            Some(better) => {
                let says = Says::Encoded { value: raw.to_owned(), better: better.clone() };
                Ok(Broken::new(says).likely(cx.it(), &better))
            }
            None if is_damaged(value) => Ok(Says::Lost { value: value.to_owned() }.into()),
            None => Err(Not::Broken),
        };
    }
    let wanted = |step| matches!(step, Step::Entities | Step::Mojibake | Step::Legacy(_));
    repaired(cx, name, wanted, |better| Says::Encoded { value: raw.to_owned(), better })
}
