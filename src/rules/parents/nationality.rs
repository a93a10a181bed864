use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::{CIRCULAR_7_2023, Citation, Effectivity, NATIONALITY_LAW_2008};
use crate::record::Nationality;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::citizens::is_stateless;
use crate::rules::office::is_mission;
use crate::rules::old_papers::strongest;
use crate::schema::{Attribute, Code, Role};

rule! {
    /// The child is Vietnamese by its parents, or for want of any, and is written as a foreigner; or a mission registered a
    /// foreign child.
    ///
    /// A child of two Vietnamese citizens is Vietnamese, so is that of one whose other parent is stateless, that of a Vietnamese
    /// mother whose father is not determined, and a foundling or a child without determined parents; another nationality may
    /// come beside it, not instead. Write Việt Nam, and the other nationality in its own column. Missions register children who
    /// are Vietnamese: with a foreign parent there has to be an agreement on that nationality.
    vi
    /// Con có quốc tịch Việt Nam theo cha, mẹ, hoặc vì không có cha, mẹ, mà lại ghi là người nước ngoài; hoặc cơ
    /// quan đại diện đăng ký cho trẻ là người nước ngoài.
    ///
    /// Con của hai công dân Việt Nam có quốc tịch Việt Nam; con của một công dân Việt Nam với người không quốc tịch, con
    /// của mẹ là công dân Việt Nam mà chưa xác định được cha, trẻ bị bỏ rơi và trẻ chưa xác định được cha, mẹ cũng vậy;
    /// quốc tịch khác có thể thêm vào, không thay thế. Ghi Việt Nam, và ghi quốc tịch kia vào cột riêng. Cơ quan đại diện
    /// chỉ đăng ký cho trẻ có quốc tịch Việt Nam; cha hoặc mẹ là người nước ngoài thì phải thỏa thuận chọn quốc tịch đó.
    "parents/nationality",
    on: Child.Nationality,
    stages: HANDED_IN,
    given: {
        child: it as nationality,
        other: me.OtherNationality as maybe nationality,
        birth_type: Child.BirthType as maybe code,
        kind: Registration.Type as maybe code,
        mother: Mother.Nationality as maybe nationality,
        father: Father.Nationality as maybe nationality,
        value: it as text,
        mother_text: Mother.Nationality as text_or_empty,
        father_text: Father.Nationality as text_or_empty,
        office: Registration.Office as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [OF_BOTH, OF_ONE, OF_NOBODY, AT_MISSION],
    in_force: Effectivity::from(day(2009, 7, 1)),
    says: {
        NotVietnamese { value: Text }
            vi "Cha và mẹ đều quốc tịch Việt Nam nhưng con ghi «{value}». Kiểm tra lại; quốc tịch thứ hai ghi ở ô Quốc tịch khác."
            en "Both parents are Vietnamese, but the child is “{value}”. Check it; a second nationality goes in its own field.",
        OfOne { value: Text }
            vi "Con của mẹ Việt Nam chưa xác định cha thì có quốc tịch Việt Nam, nhưng đang ghi «{value}»."
            en "The child of a Vietnamese mother whose father is not determined is Vietnamese, but “{value}” is written.",
        OfStateless { value: Text }
            vi "Con của người Việt Nam với người không quốc tịch thì có quốc tịch Việt Nam, nhưng đang ghi «{value}»."
            en "The child of a Vietnamese and a stateless parent is Vietnamese, but “{value}” is written.",
        OfNobody { value: Text }
            vi "Trẻ bị bỏ rơi hoặc chưa xác định được cha, mẹ thì có quốc tịch Việt Nam, nhưng đang ghi «{value}»."
            en "A foundling, or a child without determined parents, is Vietnamese, but “{value}” is written.",
        AtMission { value: Text }
            vi "{field}: «{value}», nhưng cơ quan đại diện chỉ đăng ký khai sinh khi trẻ có hoặc được chọn quốc tịch Việt Nam. Kiểm tra lại."
            en "{field}: “{value}”, but missions register a birth only where the child is Vietnamese, by agreement too. Check it.",
    },
    examples: [
        Birth fail Submit "another nationality": r#"{"child":{"nationality":"Lào","otherNationality":"Thái Lan"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "all three": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"VN"},"father":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "Vietnamese beside another": r#"{"child":{"nationality":"Đức","otherNationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Draft "a second nationality may follow": r#"{"child":{"nationality":"Lào"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth fail Submit "a foundling": r#"{"child":{"nationality":"Hàn Quốc","birthType":"5"}}"#,
        Birth fail Submit "a Vietnamese mother alone": r#"{"child":{"nationality":"Hàn Quốc","birthType":"3"},"mother":{"nationality":"Việt Nam"}}"#,
        Birth fail Archive "a stateless father: a warning": r#"{"registration":{"date":"16/03/2019"},"child":{"nationality":"Nga"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Không quốc tịch"}}"#,
        Birth fail Submit "a stateless mother: a warning": r#"{"child":{"nationality":"Không quốc tịch"},"mother":{"nationality":"Người không quốc tịch"},"father":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "two stateless parents": r#"{"child":{"nationality":"Nga"},"mother":{"nationality":"Không quốc tịch"},"father":{"nationality":"Không quốc tịch"}}"#,
        Birth pass Submit "a foundling as it should be": r#"{"child":{"nationality":"Việt Nam","birthType":"5"}}"#,
        Birth fail Submit "a foreign child at a mission": r#"{"registration":{"date":"16/03/2026","office":"Đại sứ quán Việt Nam tại Nhật Bản"},"child":{"nationality":"Nhật Bản"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Nhật Bản"}}"#,
        Birth undetermined Submit "the father is not known yet": r#"{"child":{"nationality":"Lào"},"mother":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "a foreign parent": r#"{"child":{"nationality":"Lào","otherNationality":"Mỹ"},"mother":{"nationality":"Lào"},"father":{"nationality":"Việt Nam"}}"#,
    ],
}

const OF_BOTH: Citation = NATIONALITY_LAW_2008.verified("Điều 15");
const OF_ONE: Citation = NATIONALITY_LAW_2008.verified("Điều 16");
const OF_NOBODY: Citation = NATIONALITY_LAW_2008.verified("Điều 18");
const AT_MISSION: Citation = CIRCULAR_7_2023.verified("Điều 6");

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { child, other, value, birth_type, mother, father, .. } = given;
    if child == Nationality::Vietnamese || other == Ok(Nationality::Vietnamese) {
        return Err(Not::Broken);
    }
    let value = value.to_owned();
    let mut at_most = strongest(given.kind);
    let mut stateless = |value| {
        at_most = Severity::Warning;
        (Says::OfStateless { value }, OF_ONE)
    };
    let (says, ground) = match (birth_type, mother, father) {
        (Ok(Code::ParentsUnknown | Code::Foundling), ..) => (Says::OfNobody { value }, OF_NOBODY),
        (_, Ok(Nationality::Vietnamese), Ok(_)) if is_stateless(given.father_text) => stateless(value),
        (_, Ok(_), Ok(Nationality::Vietnamese)) if is_stateless(given.mother_text) => stateless(value),
        (_, Ok(Nationality::Foreign), _) | (_, _, Ok(Nationality::Foreign)) => {
            let first = !matches!(given.kind, Ok(Code::Again | Code::ForeignNote));
            let known = AT_MISSION.act.in_force.covers(cx.law_date()) == Truth::Yes;
            if first && known && is_mission(given.office) {
                let broken = Broken::new(Says::AtMission { value }).at_most(Severity::Warning);
                return Ok(broken.cites(AT_MISSION));
            }
            return Err(Not::Applicable);
        }
        (_, Ok(_), Ok(_)) => (Says::NotVietnamese { value }, OF_BOTH),
        (Ok(Code::FatherUnknown), Ok(_), Err(_)) => (Says::OfOne { value }, OF_ONE),
        (_, Err(_), _) => return Err(Not::known(Role::Mother.at(Attribute::Nationality))),
        (.., Err(_)) => return Err(Not::known(Role::Father.at(Attribute::Nationality))),
    };
    Ok(Broken::new(says).at_most(at_most).cites(ground))
}
