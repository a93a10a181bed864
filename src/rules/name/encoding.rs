use crate::name::Step;
use crate::record::field::NAMES;
use crate::rule::{Check, Outcome, rule};
use crate::rules::names::repaired;

rule! {
    /// A name is in another encoding than the rest: an old font (VNI, TCVN3, VISCII, VPS), or letters broken on the way.
    ///
    /// Text of old programs shows wrong letters when it is opened by new ones: `Nguyeãn Vaên Ñöùc` is Nguyễn Văn Đức. The fix
    /// puts the letters back; compare it with the paper, above all where only some words were broken. If many rows are, convert
    /// the whole file instead (`hotich convert`).
    "name/encoding",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Name],
    given: {
    },
    severity: Warning,
    says: {
        Todo0 { value: Todo, better: Todo }
            vi "{field}: «{value}» bị lỗi mã chữ (phông cũ hoặc lỗi chuyển tệp), có lẽ là «{better}». So lại với giấy tờ."
            en "{field}: “{value}” has letters of an old font or broken ones, perhaps “{better}”. Compare with the paper.",
    },
    examples: [
        Birth fail Archive "VNI": r#"{"mother":{"name":"Nguyeãn Thò Höông"}}"#,
        Birth fail Archive "UTF-8 read as another encoding": r#"{"mother":{"name":"Nguyá»…n VÄƒn An"}}"#,
        Birth fail Submit "signs of a web page": r#"{"mother":{"name":"Nguy&#7877;n V&#x103;n An"}}"#,
        Birth pass Archive "letters of Ê Đê": r#"{"mother":{"name":"Y Ñĭng Knul"}}"#,
        Birth pass Archive "a foreign name": r#"{"mother":{"name":"Loïc Nguyễn"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    repaired(cx, |step| matches!(step, Step::Entities | Step::Mojibake | Step::Legacy(_)))
}
