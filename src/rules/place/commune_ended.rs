use chrono::Datelike;

use crate::card::Severity;
use crate::date::day;
use crate::law::{CIRCULAR_4_2020, Effectivity};
use crate::place::COMPARED;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::place::at_registration::{gone, tells_itself};
use crate::schema::{Attribute, Code, Role};

rule! {
    /// A residence lies in a commune that was no more on the day of registration, before July 2025.
    ///
    /// Places are written by their names at the time of registration. Only where the check is given the table of communes. A residence
    /// may stand as in the papers of before, a home town as in those of the parents: so a home town, a book, and what was before June
    /// 2022, when the days of the table were compared with no act, are hints. Since July 2025 see `place/at-registration`.
    vi
    /// Nơi cư trú thuộc xã không còn vào ngày đăng ký, trước tháng 7/2025.
    ///
    /// Địa danh ghi theo tên tại thời điểm đăng ký. Chỉ xét khi có danh mục xã. Nơi cư trú có thể ghi theo giấy tờ cũ,
    /// quê quán theo giấy tờ của cha, mẹ: nên quê quán, sổ, và thời gian trước tháng 6/2022, khi ngày trong danh mục chưa
    /// được đối chiếu với văn bản, thì chỉ để xem lại. Từ tháng 7/2025 xem `place/at-registration`.
    "place/commune-ended",
    each: given [Place],
    with: communes,
    given: { place: it as text, entry: Registration.Type as maybe code },
    severity: Warning, archive: Info,
    law: [CIRCULAR_4_2020.verified("Điều 30")],
    in_force: Effectivity::between(day(2020, 7, 16), day(2025, 6, 30)),
    says: {
        Ended { unit: Text, year: Limit }
            vi "{field}: {unit} không còn từ năm {year}. Ghi tên đơn vị vào ngày đăng ký."
            en "{field}: {unit} ended in {year}. Write the unit of the day of registration.",
    },
    examples: [
        Birth fail Submit communes "three years later": r#"{"registration":{"date":"15/05/2023","type":"1"},"mother":{"residence":"thôn 2, xã Bản Péo, huyện Hoàng Su Phì, tỉnh Hà Giang"}}"#,
        Birth fail Archive communes "in a book: a hint": r#"{"registration":{"date":"15/05/2023","type":"1"},"mother":{"residence":"thôn 2, xã Bản Péo, huyện Hoàng Su Phì, tỉnh Hà Giang"}}"#,
        Birth pass Submit communes "its neighbour": r#"{"registration":{"date":"15/05/2023","type":"1"},"mother":{"residence":"thôn 2, xã Pờ Ly Ngài, huyện Hoàng Su Phì, tỉnh Hà Giang"}}"#,
        Birth not_applicable Submit communes "a note": r#"{"registration":{"date":"15/05/2023","type":"3"},"mother":{"residence":"thôn 2, xã Bản Péo, huyện Hoàng Su Phì, tỉnh Hà Giang"}}"#,
        Birth not_applicable Submit "no table": r#"{"registration":{"date":"15/05/2023","type":"1"},"mother":{"residence":"thôn 2, xã Bản Péo, huyện Hoàng Su Phì, tỉnh Hà Giang"}}"#,
        Birth not_in_force Archive communes "before the circular": r#"{"registration":{"date":"15/07/2020","type":"1"},"mother":{"residence":"thôn 2, xã Bản Péo, huyện Hoàng Su Phì, tỉnh Hà Giang"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { place, entry, .. }: Given<'_>) -> Answer<Says> {
    let (it, on) = (cx.it(), cx.law_date().first);
    let communes = cx.communes().ok_or(Not::Applicable)?;
    let lives = matches!(it.attribute, Attribute::Residence | Attribute::HomeTown);
    if !lives || it.role == Role::Deceased || entry == Ok(Code::ForeignNote) {
        return Err(Not::Applicable);
    }
    let (was, _) = gone(place, on, communes).filter(|(_, is_typed)| *is_typed).ok_or(Not::Broken)?;
    if tells_itself(place) {
        return Err(Not::Broken);
    }
    // A note repeats what a foreign paper says, and this may be one.
    if cx.has(Role::Registration.at(Attribute::Type)) {
        entry?;
    }
    let year = was.era.gone_from.map_or(0, |gone| gone.year().into());
    let broken = Broken::new(Says::Ended { unit: was.full_name(), year });
    let hint = it.attribute == Attribute::HomeTown || on < COMPARED;
    Ok(broken.at_most(if hint { Severity::Info } else { Severity::Warning }))
}
