use crate::date::{Truth, day};
use crate::law::{CIVIL_STATUS_LAW_2014, Citation, Effectivity, FAMILY_LAW_2014};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::recognition::alive::{COURT, PARENT_ALIVE};
use crate::rules::recognition::sex_of_parent;
use crate::rules::remarks::{CHILDREN, PARENTS, Remarks};
use crate::schema::{Attribute, Role, Sex};

rule! {
    /// Remarks or opinions tell of something that the registry does not decide.
    ///
    /// Where another father or mother is recorded, where the child is of a marriage, where one is dead or where there is a
    /// dispute, a court decides. What a court has decided or declined the remarks say. Look at the file.
    vi
    /// Ghi chú hoặc ý kiến nói đến việc cơ quan hộ tịch không giải quyết.
    ///
    /// Đã có cha hoặc mẹ khác trong đăng ký, con sinh trong hôn nhân, một bên đã chết hoặc có tranh chấp thì Tòa án
    /// giải quyết. Tòa án đã quyết định hoặc từ chối thì phần ghi chú nêu. Xem hồ sơ.
    "recognition/in-remarks",
    kinds: [Recognition],
    on: Registration.Remarks,
    when: [Registration.Type not (ForeignNote)],
    given: {
        remarks: it as text_or_empty,
        other: OtherParent.Opinion as text_or_empty,
        own: Recognized.Opinion as text_or_empty,
        kind: Registration.RecognitionType as maybe code,
    },
    severity: Warning,
    law: [RECORDED, PRESUMED, UNDISPUTED],
    in_force: Effectivity::from(day(2015, 1, 1)),
    says: {
        ForCourt { found: Text }
            vi "{field}: «{found}»; việc này do Tòa án giải quyết. Xem lại hồ sơ."
            en "{field}: “{found}”; this is for a court to decide. Look at the file.",
    },
    examples: [
        Recognition fail Submit "a father is recorded": r#"{"registration":{"date":"16/03/2026","recognitionType":"1","remarks":"Giấy khai sinh của cháu đã ghi cha là Hồ Sỹ Quân"}}"#,
        Recognition fail Submit "a dead father": r#"{"registration":{"date":"16/03/2026","recognitionType":"3","remarks":"Cha chết ngày 02/01/2026"}}"#,
        Recognition fail Archive "the marriage of the mother": r#"{"registration":{"date":"16/03/2026","remarks":"Cháu sinh ra trong thời kỳ hôn nhân của mẹ"}}"#,
        Recognition fail Submit "a dispute": r#"{"registration":{"date":"16/03/2026","remarks":"Đang có tranh chấp với gia đình bên mẹ"}}"#,
        Recognition pass Archive "a dead father in 2015": r#"{"registration":{"date":"31/12/2015","recognitionType":"3","remarks":"Cha đã chết năm 2010"}}"#,
        Recognition fail Archive "a dead father in 2016": r#"{"registration":{"date":"01/01/2016","recognitionType":"3","remarks":"Cha đã chết năm 2010"}}"#,
        Recognition fail Submit "the mother objects": r#"{"registration":{"date":"16/03/2026"},"otherParent":{"opinion":"Phản đối việc nhận"}}"#,
        Recognition fail Submit "the mother says no": r#"{"registration":{"date":"16/03/2026"},"otherParent":{"opinion":"Không đồng ý"}}"#,
        Recognition fail Submit "the child does not want it": r#"{"registration":{"date":"16/03/2026","remarks":"Con không muốn nhận cha"}}"#,
        Recognition pass Submit "only the surname is not wanted": r#"{"registration":{"date":"16/03/2026","remarks":"Mẹ không đồng ý đổi họ cho con"}}"#,
        Recognition fail Submit "a dispute before the court": r#"{"registration":{"date":"16/03/2026","remarks":"Đang tranh chấp tại Tòa án"}}"#,
        Recognition fail Submit "who is recognised is dead": r#"{"registration":{"date":"16/03/2026","remarks":"Người được nhận đã chết"}}"#,
        Recognition pass Archive "who was recognised was dead, in 2015": r#"{"registration":{"date":"31/12/2015","recognitionType":"3","remarks":"Người được nhận đã chết"}}"#,
        Recognition pass Submit "his mother is dead": r#"{"registration":{"date":"16/03/2026","recognitionType":"1","remarks":"Mẹ của người cha đã mất"}}"#,
        Recognition pass Submit "nobody disputes": r#"{"registration":{"date":"16/03/2026","remarks":"Niêm yết 5 ngày, không ai tranh chấp"}}"#,
        Recognition pass Submit "no dispute": r#"{"registration":{"date":"16/03/2026","remarks":"Không có tranh chấp"}}"#,
        Recognition pass Submit "the court declined": r#"{"registration":{"date":"16/03/2026","remarks":"Cháu sinh trong thời kỳ hôn nhân; Tòa án từ chối giải quyết"}}"#,
        Recognition pass Submit "the mother is dead, the father recognises": r#"{"registration":{"date":"16/03/2026","recognitionType":"1","remarks":"Mẹ đã chết năm 2024"}}"#,
        Recognition not_in_force Archive "the law of before": r#"{"registration":{"date":"31/12/2014","remarks":"Đã có cha"}}"#,
    ],
}

const RECORDED: Citation = FAMILY_LAW_2014.verified("Điều 101 khoản 2");
const PRESUMED: Citation = FAMILY_LAW_2014.verified("Điều 88");
const UNDISPUTED: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 25 khoản 2");

/// Another father, another mother, one of the two dead.
const FATHER: &[&str] = &[
    "đã ghi cha",
    "đã ghi tên cha",
    "đã có cha",
    "đã có tên cha",
    "có tên người cha",
    "cha chết",
    "cha đã chết",
    "cha đã mất",
    "bố chết",
    "bố đã chết",
];
const MOTHER: &[&str] = &[
    "đã ghi mẹ",
    "đã ghi tên mẹ",
    "đã có mẹ",
    "đã có tên mẹ",
    "có tên người mẹ",
    "mẹ chết",
    "mẹ đã chết",
    "mẹ đã mất",
];
/// What phrases of the dead end with.
const DEAD: &[&str] = &["chết", "mất"];
const CHILD: &[&str] = &["con chết", "con đã chết", "người con đã chết"];
/// One of the two, by the part in it.
const SIDE: &[&str] =
    &["người được nhận đã chết", "người nhận đã chết", "người được nhận đã mất", "người nhận đã mất"];
const MARRIAGE: &[&str] =
    &["thời kỳ hôn nhân", "mẹ đang có chồng", "con trong giá thú", "chồng của mẹ", "300 ngày"];
const DISPUTE: &[&str] = &["tranh chấp", "cũng nhận là cha", "cũng nhận là mẹ"];
/// A dispute that no court has ended.
const PENDING: &[&str] = &["đang tranh chấp", "đang có tranh chấp"];
/// Words that make it say the contrary, and what may stand behind them.
const NOT: &[&str] = &["không tranh chấp", "chưa tranh chấp"];
const NO: [&str; 2] = ["không", "chưa"];
const ANY: &[&str] = &["có", "còn", "ai", "có ai", "ai có", "có đơn", "phát sinh", "xảy ra", "có khiếu nại"];

fn check(cx: &Check<'_>, Given { remarks: text, other, own, kind, .. }: Given<'_>) -> Answer<Says> {
    let held = |citation: Citation| match citation.act.in_force.covers(cx.law_date()) {
        Truth::Yes => Ok(()),
        Truth::No => Err(Not::InForce),
        Truth::Open => Err(Not::KNOWN),
    };
    let remarks = Remarks::of(text);
    let pending = remarks.first_of(PENDING);
    if pending.is_none() && remarks.has(COURT) {
        return Err(Not::Broken);
    }
    for (opinion, role) in [(other, Role::OtherParent), (own, Role::Recognized)] {
        if Remarks::refuses(opinion) {
            held(UNDISPUTED)?;
            let says = Says::ForCourt { found: opinion.to_owned() };
            return Ok(Broken::new(says).on(role.at(Attribute::Opinion)).cites(UNDISPUTED));
        }
    }
    if text.is_empty() {
        return Err(Not::Broken);
    }
    let no = |no: &&str| remarks.first_between(no, ANY, &["tranh chấp"]).is_some();
    if pending.is_none() && (remarks.has(NOT) || NO.iter().any(no)) {
        return Err(Not::Broken);
    }
    let is_dead = |phrase: &str| DEAD.iter().any(|word| phrase.ends_with(word));
    let parents: &[&[&str]] = match kind.ok().and_then(sex_of_parent) {
        Some(Sex::Male) => &[FATHER, SIDE, CHILD],
        Some(Sex::Female) => &[MOTHER, SIDE, CHILD],
        _ => &[SIDE, CHILD],
    };
    let is_said =
        |phrase: &&'static str| remarks.has(&[phrase]) && !(is_dead(phrase) && remarks.is_of_another(phrase));
    let found = match parents.iter().flat_map(|phrases| phrases.iter()).copied().find(is_said) {
        Some(found) if is_dead(found) && !CHILD.contains(&found) => {
            match PARENT_ALIVE.covers(cx.law_date()) {
                Truth::Yes => Some((found, RECORDED)),
                Truth::No => remarks.first_of(CHILD).map(|found| (found, RECORDED)),
                Truth::Open => return Err(Not::KNOWN),
            }
        }
        found => found.map(|found| (found, RECORDED)),
    };
    let found = found.or_else(|| remarks.first_of(MARRIAGE).map(|found| (found, PRESUMED)));
    let found =
        found.or_else(|| pending.or_else(|| remarks.first_of(DISPUTE)).map(|found| (found, UNDISPUTED)));
    let found = found.map(|(found, citation)| (found.to_owned(), citation));
    // Who has no wish for another surname may be content with the rest.
    let is_of_name = || remarks.has(&["họ"]);
    let refused = || remarks.refused_by(CHILDREN).or_else(|| remarks.refused_by(PARENTS));
    let refused = || refused().filter(|_| !is_of_name()).map(|found| (found, UNDISPUTED));
    let (found, citation) = found.or_else(refused).ok_or(Not::Broken)?;
    // Disputes are a matter of the law of 2014 on civil status.
    held(citation)?;
    Ok(Broken::new(Says::ForCourt { found }).cites(citation))
}
