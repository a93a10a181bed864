use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::{Citation, Effectivity, FAMILY_LAW_2000, FAMILY_LAW_2014};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;

rule! {
    /// The remarks say that one side has lost civil capacity, or that both are of one sex.
    ///
    /// Whom a court has declared to have lost civil capacity may not marry; who is restricted in it may. In a book the remark
    /// may have come later, when the marriage was long made. Marriage is of a man and a woman. Look at the court's decision, or
    /// at the papers of both.
    vi
    /// Ghi chú nói một bên mất năng lực hành vi dân sự, hoặc hai bên cùng giới tính.
    ///
    /// Người bị Tòa án tuyên bố mất năng lực hành vi dân sự không được kết hôn; người bị hạn chế năng lực thì được. Với
    /// sổ, ghi chú có thể được thêm khi đã kết hôn từ lâu. Kết hôn là giữa nam và nữ. Xem quyết định của Tòa án, hoặc giấy
    /// tờ của hai bên.
    "marriage/capacity-in-remarks",
    kinds: [Marriage],
    on: Registration.Remarks,
    when: [Registration.Remarks given, Registration.Type not (Again | ForeignNote)],
    given: { remarks: it as text },
    severity: Warning,
    law: [BANS_OF_2000, CAPACITY, MAN_AND_WOMAN],
    in_force: Effectivity::from(day(2001, 1, 1)),
    says: {
        Lost {}
            vi "{field} nói một bên mất năng lực hành vi dân sự; người đó không được kết hôn. Xem lại quyết định của Tòa án."
            en "{field}: they say that one side has lost civil capacity, and may not marry. Look at the court's decision.",
        OneSex { found: Text }
            vi "{field}: «{found}»; kết hôn là giữa nam và nữ. Xem lại giấy tờ của hai bên."
            en "{field}: “{found}”; marriage is of a man and a woman. Look at the papers of both.",
    },
    examples: [
        Marriage fail Submit "lost": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng bị Tòa án tuyên bố mất năng lực hành vi dân sự"}}"#,
        Marriage fail Submit "of one sex": r#"{"registration":{"date":"16/03/2026","remarks":"Kết hôn giữa hai người cùng giới tính"}}"#,
        Marriage fail Archive "both are women": r#"{"registration":{"date":"16/03/2010","remarks":"Cả hai bên đều là nữ"}}"#,
        Marriage pass Submit "not of one sex": r#"{"registration":{"date":"16/03/2026","remarks":"Hai bên không cùng giới tính"}}"#,
        Marriage pass Submit "revoked": r#"{"registration":{"date":"16/03/2026","remarks":"Đã hủy tuyên bố mất năng lực hành vi dân sự"}}"#,
        Marriage pass Submit "restricted is no bar": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng bị hạn chế năng lực hành vi dân sự"}}"#,
        Marriage not_in_force Archive "before 2001": r#"{"registration":{"date":"16/03/1999","remarks":"Chồng mất năng lực hành vi"}}"#,
    ],
}

const BANS_OF_2000: Citation = FAMILY_LAW_2000.secondary("Điều 10");
const CAPACITY: Citation = FAMILY_LAW_2014.verified("Điều 8 khoản 1 điểm c");
const MAN_AND_WOMAN: Citation = FAMILY_LAW_2014.verified("Điều 8 khoản 2");

const ONE_SEX: &[&str] = &[
    "cùng giới tính",
    "cùng giới",
    "đồng giới",
    "bên đều là nữ",
    "bên đều là nam",
    "người đều là nữ",
    "người đều là nam",
];

fn check(cx: &Check<'_>, Given { remarks, .. }: Given<'_>) -> Answer<Says> {
    let remarks = Remarks::of(remarks);
    let one_sex = remarks.first_of(ONE_SEX);
    let lost = remarks.has(&["mất năng lực hành vi"]) && !remarks.has(&["hủy", "huỷ"]);
    let (says, of_2014) = match one_sex {
        Some(found) => (Broken::new(Says::OneSex { found: found.to_owned() }), MAN_AND_WOMAN),
        // The remark of a book may have come later.
        None if lost && cx.is_archive() => (Broken::new(Says::Lost {}).at_most(Severity::Info), CAPACITY),
        None if lost => (Says::Lost {}.into(), CAPACITY),
        None => return Err(Not::Broken),
    };
    if remarks.has(&["không"]) {
        return Err(Not::Broken);
    }
    let by_2014 = of_2014.act.in_force.covers(cx.law_date()) != Truth::No;
    Ok(says.cites(if by_2014 { of_2014 } else { BANS_OF_2000 }))
}
