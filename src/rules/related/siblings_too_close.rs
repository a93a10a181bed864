use crate::date::Truth;
use crate::identity::Certainty;
use crate::rule::{Answer, Both, Broken, Not, View, related, surely};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Kind, Role};

/// Twins may be born on two days, and the second sometimes days later.
const TOGETHER: i32 = 7;
/// Days between two births: the shortest pregnancy that a child lives after is some 22 weeks, and none begins at once.
const APART: i32 = 180;

related! {
    /// The same mother bore another child some months before or after.
    ///
    /// Between two births lie at least six months, unless they are twins. A date is wrong, or the mother of one of the two is another
    /// woman. Where an adoptive mother is written, or another woman bore a child for the couple, nothing is said; nor where the date of a
    /// birth was corrected.
    vi
    /// Cùng người mẹ đã sinh con khác trước hoặc sau đó vài tháng.
    ///
    /// Giữa hai lần sinh ít nhất sáu tháng, trừ sinh đôi. Sai một ngày, hoặc mẹ của một trong hai trẻ là người khác.
    /// Ghi mẹ nuôi, người khác mang thai hộ, hoặc ngày sinh đã được cải chính, thì quy tắc không nói gì.
    "related/siblings-too-close",
    of: [Mother], on: Name,
    with: [Birth],
    link: person [Mother],
    given: { born: Child.BirthDate as date, remarks: Registration.Remarks as text_or_empty },
    theirs: {
        name: Child.Name as text,
        born: Child.BirthDate as date,
        remarks: Registration.Remarks as text_or_empty,
    },
    severity: Warning,
    says: {
        Close { name: Text, born: Date }
            vi "Cùng một người mẹ đã sinh «{name}» ngày {born}: hai lần sinh cách nhau chưa đến 6 tháng. Kiểm tra lại ngày sinh và người mẹ."
            en "The same mother bore “{name}” on {born}, less than six months apart. Check the dates of birth and the mother.",
    },
    examples: [
        Birth fail Submit "145 days":
            r#"{"registration":{"number":"45"},"child":{"name":"Lê Gia Hân","birthDate":"02/02/2026"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#
            with [Birth r#"{"registration":{"number":"44"},"child":{"name":"Lê Gia Bảo","birthDate":"10/09/2025"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#],
        Birth pass Submit "twins on both sides of midnight":
            r#"{"registration":{"number":"3"},"child":{"name":"Lê Gia Hân","birthDate":"01/01/2026"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#
            with [Birth r#"{"registration":{"number":"2"},"child":{"name":"Lê Gia Bảo","birthDate":"31/12/2025"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#],
        Birth pass Submit "ten months":
            r#"{"registration":{"number":"45"},"child":{"name":"Lê Gia Hân","birthDate":"02/02/2026"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#
            with [Birth r#"{"registration":{"number":"44"},"child":{"name":"Lê Gia Bảo","birthDate":"28/03/2025"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#],
        Birth undetermined Archive "a year":
            r#"{"registration":{"number":"45"},"child":{"name":"Lê Gia Hân","birthDate":"2026"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#
            with [Birth r#"{"registration":{"number":"44"},"child":{"name":"Lê Gia Bảo","birthDate":"10/09/2025"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#],
        Birth not_applicable Submit "adoptive mother":
            r#"{"registration":{"number":"45","remarks":"Mẹ nuôi"},"child":{"name":"Lê Gia Hân","birthDate":"02/02/2026"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#
            with [Birth r#"{"registration":{"number":"44"},"child":{"name":"Lê Gia Bảo","birthDate":"10/09/2025"},"mother":{"name":"Trần Thị Hồng Vân","personalId":"040199000001"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let is_one_child = cx.same(Role::Child, Role::Child).is_one();
    let remarks = [given.remarks, theirs.remarks];
    if is_one_child || remarks.into_iter().any(Remarks::born_of_another) {
        return Err(Not::Applicable);
    }
    let (least, most) = given.born.days_until(theirs.born);
    // How far apart at least and at most, whichever came first.
    let nearest = if least <= 0 && most >= 0 { 0 } else { least.saturating_abs().min(most.saturating_abs()) };
    let farthest = least.saturating_abs().max(most.saturating_abs());
    surely(if nearest > TOGETHER && farthest < APART {
        Truth::Yes
    } else if farthest <= TOGETHER || nearest >= APART {
        Truth::No
    } else {
        Truth::Open
    })?;
    // Namesakes who have different husbands may be two.
    let other_father = cx.same(Role::Father, Role::Father).certainty == Certainty::No;
    if other_father && cx.link().certainty != Certainty::Certain {
        return Err(Not::KNOWN);
    }
    // Which day was the wrong one, and which of them an entry has now, is not read.
    if has_change_of_day(cx) || remarks.into_iter().any(is_corrected) {
        return Err(Not::KNOWN);
    }
    let says = Says::Close { name: theirs.name.to_owned(), born: theirs.born };
    Ok(Broken::new(says).on(Role::Child.at(Attribute::BirthDate)))
}

/// Whether another entry changed the date of birth of one of the two.
fn has_change_of_day(cx: &Both<'_, '_>) -> bool {
    let of_day = |code: Code| code == Code::BirthDate;
    let mut changes = cx.further().filter(|view| view.kind() == Kind::Change);
    changes.any(|change| {
        let is_of = |view: &View<'_>| {
            let child = view.person(Role::Child);
            view.is_cited_by(change) || child.is_some_and(|child| change.has(child, Role::Subject))
        };
        change.code(Role::Change.at(Attribute::Field)).is_none_or(of_day)
            && (is_of(cx.record()) || is_of(cx.other()))
    })
}

/// Whether remarks tell that the date of birth was corrected.
fn is_corrected(remarks: &str) -> bool {
    let remarks = Remarks::of(remarks);
    remarks.has(&["cải chính"]) && remarks.has(&["ngày sinh", "tháng sinh", "năm sinh"])
}
