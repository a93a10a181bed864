use crate::date::day;
use crate::law::{DECREE_7_2025, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::abroad::country_abroad;
use crate::rules::citizens::{Citizen, citizen};
use crate::rules::marriage::is_status_paper;
use crate::rules::office::is_mission;
use crate::schema::Attribute;

rule! {
    /// A paper on marital status was asked for that nobody need bring any more.
    ///
    /// Since 9 January 2025 the office that registers a marriage inside the country looks the marital status up itself. The
    /// entry is not wrong; the citizen need not have gone for the paper. Who lives abroad may still bring one.
    "marriage/status-paper-not-asked",
    of: [Husband, Wife], on: StatusProofNumber,
    when: [me.StatusProofNumber given, Registration.Type not (Again | ForeignNote)],
    given: {
        number: it as text,
        nationality: me.Nationality as maybe nationality,
        other: me.OtherNationality as maybe nationality,
        residence: me.Residence as text_or_empty,
        office: Registration.Office as text_or_empty,
    },
    severity: Info,
    law: [DECREE_7_2025.verified("Điều 2 khoản 3 điểm c, khoản 10")],
    in_force: Effectivity::from(day(2025, 1, 9)),
    says: {
        NotAsked {}
            vi "{field}: từ 09/01/2025 kết hôn trong nước không cần giấy xác nhận tình trạng hôn nhân; cơ quan đăng ký tự tra cứu."
            en "{field}: since 9 January 2025 no paper on marital status is asked for a marriage inside the country; the office looks it up.",
    },
    examples: [
        Marriage fail Submit "a paper of the commune": r#"{"registration":{"date":"16/03/2026"},"wife":{"nationality":"Việt Nam","statusProofNumber":"12/UBND-XNTTHN"}}"#,
        Marriage pass Submit "a judgment of divorce": r#"{"registration":{"date":"16/03/2026"},"wife":{"nationality":"Việt Nam","statusProofNumber":"45/2019/HNGĐ-ST"}}"#,
        Marriage undetermined Submit "of which country": r#"{"registration":{"date":"16/03/2026"},"wife":{"statusProofNumber":"12/UBND-XNTTHN"}}"#,
        Marriage not_applicable Submit "who lives abroad": r#"{"registration":{"date":"16/03/2026"},"wife":{"nationality":"Việt Nam","residence":"Osaka, Nhật Bản","statusProofNumber":"12/UBND-XNTTHN"}}"#,
        Marriage not_in_force Archive "the day before": r#"{"registration":{"date":"08/01/2025"},"wife":{"nationality":"Việt Nam","statusProofNumber":"12/UBND-XNTTHN"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { number, nationality, other, residence, office, .. } = given;
    if !is_status_paper(number) {
        return Err(Not::Broken);
    }
    if country_abroad(residence).is_some() || is_mission(office) {
        return Err(Not::Applicable);
    }
    match citizen(nationality, other) {
        Citizen::OfVietnam => Ok(Says::NotAsked {}.into()),
        Citizen::Foreign => Err(Not::Applicable),
        Citizen::Unknown => Err(cx.needs(&[cx.me().at(Attribute::Nationality)])),
    }
}
