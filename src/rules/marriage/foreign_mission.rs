use crate::card::Severity;
use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::citizens::{Citizen, citizen};
use crate::rules::office::MISSIONS;
use crate::text;

rule! {
    /// A marriage made at a foreign mission in Vietnam is noted.
    ///
    /// Such a marriage of a citizen with a foreigner is not recognised here, so there is nothing to note; the couple registers
    /// at the commune. Check where the marriage was made: a mission of Vietnam abroad registers by itself.
    vi
    /// Ghi chú việc kết hôn tại cơ quan đại diện nước ngoài ở Việt Nam.
    ///
    /// Kết hôn như vậy giữa công dân Việt Nam và người nước ngoài không được công nhận ở đây, nên không có gì để ghi
    /// chú; hai người đăng ký tại UBND xã. Kiểm tra lại nơi kết hôn: cơ quan đại diện Việt Nam ở nước ngoài tự đăng ký.
    "marriage/foreign-mission",
    kinds: [Marriage],
    on: Foreign.Authority,
    when: [Registration.Type is (ForeignNote)],
    given: {
        authority: it as text,
        husband: Husband.Nationality as maybe nationality,
        husband_other: Husband.OtherNationality as maybe nationality,
        wife: Wife.Nationality as maybe nationality,
        wife_other: Wife.OtherNationality as maybe nationality,
    },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 36 khoản 1")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        InVietnam {}
            vi "{field}: kết hôn tại cơ quan đại diện nước ngoài ở Việt Nam không được ghi chú. Kiểm tra lại nơi đã đăng ký."
            en "{field}: a marriage made at a foreign mission in Vietnam cannot be noted. Check where it was registered.",
    },
    examples: [
        Marriage fail Submit "an embassy in Hà Nội": r#"{"registration":{"type":"Ghi chú kết hôn","date":"10/06/2026"},"foreign":{"authority":"Đại sứ quán Hàn Quốc tại Việt Nam","country":"Hàn Quốc"}}"#,
        Marriage pass Submit "an authority abroad": r#"{"registration":{"type":"Ghi chú kết hôn","date":"10/06/2026"},"foreign":{"authority":"Quận Kita, thành phố Osaka","country":"Nhật Bản"}}"#,
        Marriage pass Submit "a mission of Vietnam": r#"{"registration":{"type":"Ghi chú kết hôn","date":"10/06/2026"},"foreign":{"authority":"Đại sứ quán Việt Nam tại Hàn Quốc"}}"#,
        Marriage pass Submit "an authority abroad whose paper a mission legalised": r#"{"registration":{"type":"Ghi chú kết hôn","date":"10/06/2026"},"foreign":{"authority":"Quận Kita, thành phố Osaka (hợp pháp hóa tại Đại sứ quán Nhật Bản tại Việt Nam)"}}"#,
        Marriage not_applicable Submit "no note": r#"{"registration":{"type":"1","date":"10/06/2026"},"foreign":{"authority":"Đại sứ quán Hàn Quốc tại Việt Nam"}}"#,
        Marriage undetermined Submit "no type": r#"{"registration":{"date":"10/06/2026"},"foreign":{"authority":"Đại sứ quán Hàn Quốc tại Việt Nam"}}"#,
    ],
}

/// Where the missions in Vietnam are, folded.
const HERE: [&str; 7] =
    ["taivietnam", "ovietnam", "taihanoi", "taithanhphohochiminh", "taitphochiminh", "taitphcm", "taidanang"];

/// What a mission may have done to the paper of another authority, folded.
const CONFIRMED: [&str; 3] = ["hopphaphoa", "chungnhan", "xacnhan"];

/// Whether an authority is a mission of another country in Vietnam.
pub(in crate::rules) fn is_foreign_mission_here(authority: &str) -> bool {
    let folded = text::fold(authority);
    let mission = MISSIONS.iter().find_map(|mission| text::parted(&folded, mission));
    mission.is_some_and(|(before, rest)| {
        let confirmed = CONFIRMED.iter().any(|word| text::holds(before, word));
        !confirmed && !rest.starts_with("vietnam") && HERE.iter().any(|place| text::holds(rest, place))
    })
}

fn check(_: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { authority, husband, husband_other, wife, wife_other, .. } = given;
    if !is_foreign_mission_here(authority) {
        return Err(Not::Broken);
    }
    // The decree speaks of marriages with a foreigner.
    let spouses = [citizen(husband, husband_other), citizen(wife, wife_other)];
    let both_citizens = spouses.iter().all(|&spouse| spouse == Citizen::OfVietnam);
    let at_most = if both_citizens { Severity::Warning } else { Severity::Error };
    Ok(Broken::new(Says::InVietnam {}).at_most(at_most))
}
