use crate::date::{Truth, day};
use crate::law::{DECREE_7_2025, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::abroad::is_abroad;
use crate::rules::citizens::{Citizen, citizen};
use crate::rules::marriage::is_status_paper;
use crate::rules::office::is_mission;
use crate::schema::{Attribute, Role};

rule! {
    /// A paper on marital status was asked for that nobody need bring any more.
    ///
    /// Since 9 January 2025 the office that registers a marriage inside the country looks the marital status up itself. The
    /// entry is not wrong; the citizen need not have gone for the paper. Who lives abroad may still bring one.
    vi
    /// Hồ sơ có giấy xác nhận tình trạng hôn nhân mà không ai phải nộp nữa.
    ///
    /// Từ 09/01/2025, cơ quan đăng ký kết hôn trong nước tự tra cứu tình trạng hôn nhân. Đăng ký không sai; chỉ là công
    /// dân không cần đi xin giấy. Người cư trú ở nước ngoài vẫn có thể nộp.
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
        Marriage fail Submit "a paper of the commune": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Đô Thành"},"wife":{"nationality":"Việt Nam","residence":"xã Đô Thành","statusProofNumber":"12/UBND-XNTTHN"}}"#,
        Marriage pass Submit "a judgment of divorce": r#"{"registration":{"date":"16/03/2026"},"wife":{"nationality":"Việt Nam","statusProofNumber":"45/2019/HNGĐ-ST"}}"#,
        Marriage undetermined Submit "of which country": r#"{"registration":{"date":"16/03/2026"},"wife":{"statusProofNumber":"12/UBND-XNTTHN"}}"#,
        Marriage undetermined Submit "where she lives is not told": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Đô Thành"},"wife":{"nationality":"Việt Nam","statusProofNumber":"12/UBND-XNTTHN"}}"#,
        Marriage not_applicable Submit "who lives abroad": r#"{"registration":{"date":"16/03/2026"},"wife":{"nationality":"Việt Nam","residence":"Osaka, Nhật Bản","statusProofNumber":"12/UBND-XNTTHN"}}"#,
        Marriage not_in_force Archive "the day before": r#"{"registration":{"date":"08/01/2025"},"wife":{"nationality":"Việt Nam","statusProofNumber":"12/UBND-XNTTHN"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { number, nationality, other, residence, office, .. } = given;
    if !is_status_paper(number) {
        return Err(Not::Broken);
    }
    let away = is_abroad(&[residence]);
    let open = |attribute| Err(Not::known(cx.me().at(attribute)));
    match citizen(nationality, other) {
        _ if away == Truth::Yes || is_mission(office) => Err(Not::Applicable),
        Citizen::Foreign => Err(Not::Applicable),
        Citizen::Unknown => open(Attribute::Nationality),
        Citizen::OfVietnam if away == Truth::Open => open(Attribute::Residence),
        Citizen::OfVietnam if office.is_empty() => Err(Not::known(Role::Registration.at(Attribute::Office))),
        Citizen::OfVietnam => Ok(Says::NotAsked {}.into()),
    }
}
