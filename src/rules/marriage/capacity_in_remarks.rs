use crate::date::day;
use crate::law::{Effectivity, FAMILY_LAW_2000, FAMILY_LAW_2014};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::remarks::Remarks;

rule! {
    /// The remarks say that one side has lost civil capacity.
    ///
    /// Whom a court has declared to have lost civil capacity may not marry; who is restricted in it may. In a book the remark
    /// may have come later, when the marriage was long made. Look at the court's decision.
    vi
    /// Ghi chú nói một bên mất năng lực hành vi dân sự.
    ///
    /// Người bị Tòa án tuyên bố mất năng lực hành vi dân sự không được kết hôn; người bị hạn chế năng lực thì được. Với
    /// sổ, ghi chú có thể được thêm khi đã kết hôn từ lâu. Xem quyết định của Tòa án.
    "marriage/capacity-in-remarks",
    kinds: [Marriage],
    on: Registration.Remarks,
    when: [Registration.Remarks given, Registration.Type not (Again | ForeignNote)],
    given: { remarks: it as text },
    severity: Warning, archive: Info,
    law: [FAMILY_LAW_2000.secondary("Điều 10"), FAMILY_LAW_2014.verified("Điều 8 khoản 1 điểm c")],
    in_force: Effectivity::from(day(2001, 1, 1)),
    says: {
        Lost {}
            vi "{field} nói một bên mất năng lực hành vi dân sự; người đó không được kết hôn. Xem lại quyết định của Tòa án."
            en "{field}: they say that one side has lost civil capacity, and may not marry. Look at the court's decision.",
    },
    examples: [
        Marriage fail Submit "lost": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng bị Tòa án tuyên bố mất năng lực hành vi dân sự"}}"#,
        Marriage pass Submit "revoked": r#"{"registration":{"date":"16/03/2026","remarks":"Đã hủy tuyên bố mất năng lực hành vi dân sự"}}"#,
        Marriage pass Submit "restricted is no bar": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng bị hạn chế năng lực hành vi dân sự"}}"#,
        Marriage not_in_force Archive "before 2001": r#"{"registration":{"date":"16/03/1999","remarks":"Chồng mất năng lực hành vi"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { remarks, .. }: Given<'_>) -> Answer<Says> {
    let remarks = Remarks::of(remarks);
    if remarks.has(&["mất năng lực hành vi"]) && !remarks.has(&["không", "hủy", "huỷ"]) {
        return Ok(Says::Lost {}.into());
    }
    Err(Not::Broken)
}
