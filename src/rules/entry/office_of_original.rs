use crate::date::{Truth, day};
use crate::law::{CIVIL_STATUS_LAW_2014, Citation, DECREE_7_2025, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule, surely_not};
use crate::rules::office::one_unit;
use crate::schema::Kind;

rule! {
    /// An end was registered elsewhere than what it ends.
    ///
    /// Until June 2025 the end of a guardianship belonged to the office that had registered the guardianship; the end of a
    /// supervision belongs to the commune that registered the supervision, or to the one into which that was merged. Check both
    /// offices. Provinces are compared, and communes where the check has their table.
    "entry/office-of-original",
    kinds: [GuardianshipEnd, GuardianshipSupervisionEnd],
    on: Registration.Office,
    when: [Registration.Type not (ForeignNote)],
    given: { value: it as text, original: Original.Office as text },
    severity: Error, archive: Warning,
    law: [GUARDIANSHIP, SUPERVISION],
    says: {
        Elsewhere { original: Text }
            vi "{field}: việc {kind} phải đăng ký ở nơi đã đăng ký trước đây («{original}»). Kiểm tra lại hai nơi này."
            en "{field}: an end is registered where the entry is that it ends (“{original}”). Check both offices.",
    },
    examples: [
        GuardianshipEnd fail Submit "another province": r#"{"registration":{"date":"16/03/2023","office":"UBND phường Cẩm Châu, thành phố Hội An, tỉnh Quảng Nam"},"original":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipSupervisionEnd fail Submit communes "another commune": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Diễn Châu, tỉnh Nghệ An"},"original":{"office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipSupervisionEnd pass Submit communes "merged into it": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"original":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipEnd pass Archive "the same": r#"{"registration":{"date":"16/03/2023","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"original":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipEnd not_in_force Submit "communes of residence since July 2025": r#"{"registration":{"date":"01/07/2025","office":"UBND phường Hội An, thành phố Đà Nẵng"},"original":{"office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipEnd undetermined Submit "without the communes": r#"{"registration":{"date":"16/03/2023","office":"UBND xã Diễn Thành, tỉnh Nghệ An"},"original":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
    ],
}

const GUARDIANSHIP: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 19, Điều 39");
const SUPERVISION: Citation = DECREE_7_2025.verified("Điều 2 khoản 8");

fn check(cx: &Check<'_>, Given { value, original, .. }: Given<'_>) -> Answer<Says> {
    // From March 2027 on any commune registers.
    let (citation, in_force) = match cx.kind() {
        Kind::GuardianshipEnd => (GUARDIANSHIP, Effectivity::between(day(2016, 1, 1), day(2025, 6, 30))),
        _ => (SUPERVISION, Effectivity::between(day(2025, 1, 9), day(2027, 2, 28))),
    };
    match in_force.covers(cx.law_date()) {
        Truth::Yes => {}
        Truth::No => return Err(Not::InForce),
        Truth::Open => return Err(Not::KNOWN),
    }
    surely_not(one_unit(value, original, cx.communes()))?;
    Ok(Broken::new(Says::Elsewhere { original: original.to_owned() }).cites(citation))
}
