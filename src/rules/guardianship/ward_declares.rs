use crate::name::is_same_name;
use crate::record::Parsed;
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::remarks::Remarks;

rule! {
    /// A ward who died is said to ask for the end of the guardianship.
    ///
    /// Another person declared it, or the guardianship ended on another ground. Check who declared, and the ground.
    vi
    /// Người được giám hộ đã chết lại là người yêu cầu chấm dứt giám hộ.
    ///
    /// Người khác đã yêu cầu, hoặc giám hộ chấm dứt vì lý do khác. Kiểm tra lại người yêu cầu và lý do.
    "guardianship/ward-declares",
    kinds: [GuardianshipEnd],
    on: Declarant.Name,
    when: [Guardianship.EndReasonType is (WardDied)],
    given: {
        name: it as maybe text,
        relation: Declarant.Relation as text_or_empty,
        id: Declarant.PersonalId as parsed,
        number: Declarant.PaperNumber as parsed,
        ward: Ward.Name as maybe text,
        ward_id: Ward.PersonalId as parsed,
        ward_number: Ward.PaperNumber as parsed,
    },
    severity: Warning,
    says: {
        Dead {}
            vi "{field}: người được giám hộ đã chết thì không thể tự yêu cầu. Kiểm tra lại người yêu cầu và căn cứ chấm dứt."
            en "{field}: a ward who died cannot ask for the end. Check the declarant and the ground.",
    },
    examples: [
        GuardianshipEnd fail Submit "the ward": r#"{"guardianship":{"endReasonType":"Người được giám hộ chết"},"ward":{"name":"Hồ Sỹ Khang"},"declarant":{"name":"Hồ Sỹ Khang","relation":"Bản thân"}}"#,
        GuardianshipEnd fail Archive "the number of the ward": r#"{"guardianship":{"endReasonType":"Người được giám hộ chết"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040208721544"},"declarant":{"name":"Hồ Sỹ Nghĩa","paperNumber":"040208721544"}}"#,
        GuardianshipEnd pass Submit "the guardian": r#"{"guardianship":{"endReasonType":"Người được giám hộ chết"},"ward":{"name":"Hồ Sỹ Khang"},"declarant":{"name":"Hồ Sỹ Nghĩa","relation":"Anh ruột"}}"#,
        GuardianshipEnd not_applicable Submit "capable": r#"{"guardianship":{"endReasonType":"Có năng lực hành vi dân sự đầy đủ"},"ward":{"name":"Hồ Sỹ Khang"},"declarant":{"name":"Hồ Sỹ Khang","relation":"Bản thân"}}"#,
    ],
}

/// How a ward's own request is written.
const SELF: &[&str] = &["bản thân", "chính", "tự", "người được giám"];

fn check(_: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { name, relation, id, number, ward, ward_id, ward_number, .. } = given;
    let same = |mine: Parsed| {
        matches!(mine, Parsed::PersonalId(_) | Parsed::Cmnd(_)) && [ward_id, ward_number].contains(&mine)
    };
    let own = Remarks::begin(relation, SELF);
    if own || same(id) || same(number) {
        return Ok(Says::Dead {}.into());
    }
    // Of one name they may be two, where a relation is told.
    if relation.is_empty() && is_same_name(name?, ward?) {
        return Ok(Says::Dead {}.into());
    }
    Err(Not::Broken)
}
