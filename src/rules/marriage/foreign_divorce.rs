use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::abroad::country_abroad;
use crate::rules::citizens::{Citizen, citizen};
use crate::schema::Attribute;

rule! {
    /// A citizen was divorced abroad.
    ///
    /// A divorce abroad must be noted in the civil-status book before the citizen marries here again. The entry does not show
    /// whether it was, so this only reminds to look.
    vi
    /// Công dân Việt Nam ly hôn ở nước ngoài.
    ///
    /// Việc ly hôn ở nước ngoài phải được ghi chú vào Sổ hộ tịch trước khi kết hôn ở đây. Đăng ký không cho biết đã ghi
    /// chú chưa, nên quy tắc chỉ nhắc xem lại.
    "marriage/foreign-divorce",
    of: [Husband, Wife], on: StatusProofIssuer,
    when: [me.StatusProofIssuer given, Registration.Type not (Again | ForeignNote), me.MaritalStatusType is (Divorced)],
    given: {
        issuer: it as text,
        nationality: me.Nationality as maybe nationality,
        other: me.OtherNationality as maybe nationality,
    },
    severity: Info,
    law: [DECREE_123_2015.verified("Điều 37 khoản 2")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Abroad {}
            vi "{field}: ly hôn ở nước ngoài phải được ghi chú vào Sổ hộ tịch trước khi kết hôn. Kiểm tra đã ghi chú chưa."
            en "{field}: a divorce abroad must be noted in the civil-status book before marrying here. See that it was.",
    },
    examples: [
        Marriage fail Submit "a court abroad": r#"{"registration":{"date":"16/03/2026"},"wife":{"nationality":"Việt Nam","maritalStatusType":"3","statusProofIssuer":"Tòa án gia đình Seoul, Hàn Quốc"}}"#,
        Marriage pass Submit "a court here": r#"{"registration":{"date":"16/03/2026"},"wife":{"nationality":"Việt Nam","maritalStatusType":"3","statusProofIssuer":"Tòa án nhân dân khu vực 6 - Nghệ An"}}"#,
        Marriage not_applicable Submit "a foreigner": r#"{"registration":{"date":"16/03/2026"},"husband":{"nationality":"Hàn Quốc","maritalStatusType":"3","statusProofIssuer":"Tòa án gia đình Seoul, Hàn Quốc"}}"#,
        Marriage undetermined Submit "of which country": r#"{"registration":{"date":"16/03/2026"},"husband":{"maritalStatusType":"3","statusProofIssuer":"Tòa án gia đình Seoul, Hàn Quốc"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { issuer, nationality, other, .. }: Given<'_>) -> Answer<Says> {
    if country_abroad(issuer).is_none() {
        return Err(Not::Broken);
    }
    match citizen(nationality, other) {
        Citizen::OfVietnam => Ok(Says::Abroad {}.into()),
        Citizen::Foreign => Err(Not::Applicable),
        Citizen::Unknown => Err(cx.needs(&[cx.me().at(Attribute::Nationality)])),
    }
}
