use crate::date::day;
use crate::law::{CIVIL_CODE_2015, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::text;

rule! {
    /// Another body than a court appointed the guardian of a person with difficulty in awareness.
    ///
    /// Of such a person the court names the guardian, and the commune only registers. Write the court as who appointed, or check
    /// why a guardian is needed.
    vi
    /// Người giám hộ của người có khó khăn trong nhận thức, làm chủ hành vi do cơ quan khác Tòa án chỉ định.
    ///
    /// Người giám hộ của họ do Tòa án chỉ định, UBND xã chỉ đăng ký. Ghi Tòa án là nơi chỉ định, hoặc kiểm tra lại căn
    /// cứ giám hộ.
    "guardianship/court-appoints",
    on: Appointment.Authority,
    when: [Guardianship.WardGround is (Difficulty), Registration.Type not (ForeignNote)],
    given: { authority: it as text },
    severity: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 54")],
    in_force: Effectivity::from(day(2017, 1, 1)),
    says: {
        NoCourt { authority: Text }
            vi "{field}: «{authority}», nhưng người có khó khăn trong nhận thức, làm chủ hành vi thì do Tòa án chỉ định người giám hộ. Kiểm tra lại."
            en "{field}: “{authority}”, but the guardian of a person with difficulty in awareness is named by the court. Check it.",
    },
    examples: [
        Guardianship fail Submit "the commune": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Có khó khăn trong nhận thức, làm chủ hành vi"},"appointment":{"authority":"UBND xã Yên Thành"}}"#,
        Guardianship pass Submit "a court": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Có khó khăn trong nhận thức, làm chủ hành vi"},"appointment":{"authority":"Tòa án nhân dân khu vực 5 - Nghệ An"}}"#,
        Guardianship not_applicable Submit "an orphan": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Không còn cha, mẹ hoặc không xác định được cha, mẹ"},"appointment":{"authority":"UBND xã Yên Thành"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { authority, .. }: Given<'_>) -> Answer<Says> {
    let folded = text::fold(authority);
    if ["toaan", "tand"].iter().any(|court| text::holds(&folded, court)) {
        return Err(Not::Broken);
    }
    Ok(Says::NoCourt { authority: authority.to_owned() }.into())
}
