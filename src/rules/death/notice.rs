use crate::card::Severity;
use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::Code;
use crate::schema::codes::NOTICE_TYPE;
use crate::text;

rule! {
    /// The kind of death notice does not fit who issued it, or where and how the person died.
    ///
    /// A health facility gives the notice of who died there; the court's judgment stands for it where somebody was declared dead,
    /// the paper of the execution council for the executed, that of police or forensic experts after accidents and suspicious
    /// deaths; otherwise the commune writes it. Choose the kind again, or check the issuer.
    vi
    /// Loại giấy báo tử không hợp với nơi cấp, hoặc với nơi chết và nguyên nhân chết.
    ///
    /// Cơ sở y tế cấp giấy báo tử cho người chết tại đó; bản án, quyết định của Tòa án thay giấy báo tử khi tuyên bố
    /// chết, văn bản của hội đồng thi hành án với người bị thi hành án tử hình, của công an hoặc cơ quan giám định pháp
    /// y khi chết do tai nạn hoặc chết có nghi vấn; trường hợp khác do UBND xã cấp. Chọn lại loại giấy, hoặc kiểm tra
    /// nơi cấp.
    "death/notice",
    kinds: [Death],
    on: Notice.Type,
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        entry: Registration.Type as code,
        kind: it as parsed,
        issuer: Notice.Issuer as text_or_empty,
        place: Deceased.DeathPlace as text_or_empty,
        cause: Deceased.DeathCause as text_or_empty,
        declared: Deceased.DeathDeclared as maybe code,
    },
    severity: Warning,
    law: [DECREE_123_2015.verified("Điều 4 khoản 2")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Another { expected: Choice }
            vi "{field}: nơi cấp, nơi chết hoặc nguyên nhân chết cho thấy đây là «{expected}». Kiểm tra lại."
            en "{field}: by issuer, place or cause of death this is “{expected}”. Check it.",
        Issuer { issuer: Text }
            vi "{field}: loại này không do «{issuer}» cấp. Kiểm tra lại loại và nơi cấp."
            en "{field}: “{issuer}” does not issue this kind. Check kind and issuer.",
    },
    examples: [
        Death fail Submit "a judgment called a notice": r#"{"registration":{"date":"16/03/2026","type":"1"},"notice":{"type":"1","issuer":"Tòa án nhân dân khu vực 6 - Nghệ An"}}"#,
        Death fail Submit "executed": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathCause":"Thi hành án tử hình"},"notice":{"type":"1"}}"#,
        Death fail Archive "a witness of a death in a hospital": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"Bệnh viện Đa khoa khu vực Yên Thành, xã Yên Thành"},"notice":{"type":"7"}}"#,
        Death fail Submit "no notice of the hospital: a hint": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"Trạm y tế xã Yên Thành, tỉnh Nghệ An"},"notice":{"type":"0"}}"#,
        Death fail Archive "a hospital judges nobody": r#"{"registration":{"date":"16/03/2026","type":"1"},"notice":{"type":"3","issuer":"Bệnh viện Đa khoa khu vực Yên Thành"}}"#,
        Death fail Submit "the notice of a commune for a death in a hospital": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"Bệnh viện Đa khoa khu vực Yên Thành, xã Yên Thành"},"notice":{"type":"1","issuer":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#,
        Death fail Submit "an accident on a road": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"Quốc lộ 7, xã Yên Thành","deathCause":"Tai nạn giao thông"},"notice":{"type":"1","issuer":"Bệnh viện Đa khoa khu vực Yên Thành"}}"#,
        Death fail Submit "killed at home": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"xóm 4, xã Yên Thành, tỉnh Nghệ An","deathCause":"Bị sát hại"},"notice":{"type":"1","issuer":"Trạm Y tế xã Yên Thành"}}"#,
        Death pass Submit "after an accident, in a hospital": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"Bệnh viện Đa khoa khu vực Yên Thành, xã Yên Thành","deathCause":"Tai nạn giao thông"},"notice":{"type":"1","issuer":"Bệnh viện Đa khoa khu vực Yên Thành"}}"#,
        Death pass Submit "the police": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"xã Yên Thành, tỉnh Nghệ An"},"notice":{"type":"4","issuer":"Công an tỉnh Nghệ An"}}"#,
        Death pass Submit "at home": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"xóm 4, xã Yên Thành, tỉnh Nghệ An"},"notice":{"type":"0"}}"#,
        Death undetermined Submit "the kind is not chosen yet": r#"{"registration":{"date":"16/03/2026","type":"1"},"notice":{"issuer":"Tòa án nhân dân khu vực 6 - Nghệ An"}}"#,
        Death undetermined Submit "executed, perhaps": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathPlace":"Bệnh viện Đa khoa khu vực Yên Thành"},"notice":{"type":"2"}}"#,
        Death undetermined Submit "registered again, perhaps": r#"{"registration":{"date":"16/03/2026"},"notice":{"type":"3","issuer":"Bệnh viện Bạch Mai"}}"#,
        Death not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015"},"notice":{"type":"3","issuer":"Bệnh viện Bạch Mai"}}"#,
    ],
}

/// Beginnings of the names of health facilities, folded.
pub(super) const FACILITIES: [&str; 6] =
    ["benhvien", "tramyte", "trungtamyte", "cosoyte", "phongkham", "nhahosinh"];
/// Who gives which paper, folded: beginnings of the names of courts and police, words of execution councils.
const COMMUNES: [&str; 2] = ["ubnd", "uybannhandan"];
const COURTS: [&str; 2] = ["toaan", "tand"];
const POLICE: [&str; 3] = ["congan", "coquancanhsat", "coquandieutra"];
/// Words of deaths that police or experts look into, folded.
const ACCIDENTS: [&str; 6] = ["tainan", "bigiet", "damchem", "sathai", "giethai", "anmang"];
/// Words of experts whose paper counts as that of the police.
const EXPERTS: [&str; 6] = ["phapy", "giamdinh", "canhsat", "dieutra", "hinhsu", "bienphong"];

fn check(_: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    // Nothing tells that this is the first registration.
    if given.entry == Code::Unspecified {
        return Err(Not::KNOWN);
    }
    let [issuer, place, cause] = [given.issuer, given.place, given.cause].map(text::fold);
    let kind = match given.kind {
        Parsed::Code(Code::Unspecified) | Parsed::Absent => None,
        Parsed::Code(kind) => Some(kind),
        _ => return Err(Not::Applicable),
    };
    let begins = |name: &str, with: &[&str]| with.iter().any(|with| name.starts_with(with));
    let (court, police) = (begins(&issuer, &COURTS), begins(&issuer, &POLICE));
    let execution = text::holds(&issuer, "thihanhan");
    let expected = if execution || text::holds(&cause, "tuhinh") {
        Some(Code::Execution)
    } else if court || given.declared == Ok(Code::Yes) {
        Some(Code::CourtJudgment)
    } else if police {
        Some(Code::Police)
    } else if begins(&place, &FACILITIES)
        && matches!(kind, None | Some(Code::Execution | Code::Minutes | Code::Witness))
    {
        Some(Code::DeathNotice)
    } else if kind == Some(Code::DeathNotice)
        && ACCIDENTS.iter().any(|word| text::holds(&cause, word))
        && begins(&issuer, &FACILITIES)
        && !(place.is_empty() || place.starts_with("bv"))
        && !FACILITIES.iter().chain(&["capcuu"]).any(|word| text::holds(&place, word))
    {
        Some(Code::Police)
    } else {
        None
    };
    if let Some(expected) = expected.filter(|&expected| kind != Some(expected)) {
        // A kind that is not chosen yet may be this one, and an execution is told by the issuer too.
        if given.kind == Parsed::Absent || kind == Some(Code::Execution) && issuer.is_empty() {
            return Err(Not::KNOWN);
        }
        let expected = NOTICE_TYPE.get(expected).ok_or(Not::Applicable)?;
        let at_most = if kind.is_none() { Severity::Info } else { Severity::Warning };
        return Ok(Broken::new(Says::Another { expected }).at_most(at_most));
    }
    let expert = police || EXPERTS.iter().any(|word| text::holds(&issuer, word));
    let fits = match kind {
        _ if issuer.is_empty() => true,
        Some(Code::Execution) => execution,
        Some(Code::CourtJudgment) => court || text::holds(&issuer, "toaan"),
        // Who died in a health facility has its notice.
        Some(Code::DeathNotice) => !(begins(&place, &FACILITIES) && begins(&issuer, &COMMUNES)),
        Some(Code::Police) => expert || text::holds(&issuer, "congan"),
        _ => true,
    };
    if fits { Err(Not::Broken) } else { Ok(Says::Issuer { issuer: given.issuer.to_owned() }.into()) }
}
