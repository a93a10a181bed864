use crate::card::Severity;
use crate::date::{NaiveDate, Truth, day};
use crate::law::{CIRCULAR_4_2020, Effectivity, SHORTCUTS};
use crate::place::{
    AnyProvince, Communes, MERGERS, Unit, UnitLevel, best, find_units, is_damaged, is_of_today,
    is_plainly_of_today, last_part, names_district, new_province, province_by_code, province_named,
};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::abroad::country_abroad;
use crate::schema::{Attribute, Code, Kind, Role};
use crate::text;

rule! {
    /// A residence, or the place of a birth or death, is named by a unit that was no more on that day.
    ///
    /// Places are written by their names at the time of registration: since 1 July 2025 there are 34 provinces, communes directly
    /// below them, and no districts. Write the names of today; where the table of communes is given they are offered, and a residence in
    /// a commune that ended is found by that alone. Of a birth
    /// or death before that day, of notes of foreign acts, and where the text itself says what is old, nothing is said; a home
    /// town stands as in the papers of the parents, so an old name of it is a hint only. A book is kept as it is. A province that
    /// no list has is mostly misspelt, or abroad.
    vi
    /// Nơi cư trú, nơi sinh hoặc nơi chết ghi theo đơn vị không còn vào ngày đó.
    ///
    /// Địa danh ghi theo tên tại thời điểm đăng ký: từ 01/7/2025 có 34 tỉnh, thành phố, cấp xã trực thuộc tỉnh, không còn
    /// cấp huyện. Ghi tên hiện nay; có danh mục xã thì tên đó được nêu, và nơi cư trú ở xã đã chấm dứt cũng được
    /// nhận ra. Sinh hoặc chết trước ngày đó, việc ghi chú, và
    /// chỗ đã ghi rõ là tên cũ thì không nói đến; quê quán ghi theo giấy tờ của cha, mẹ nên tên cũ chỉ để xem lại. Sổ thì
    /// giữ nguyên. Tỉnh không có trong danh mục nào thường là ghi sai, hoặc ở nước ngoài.
    "place/at-registration",
    each: given [Place],
    given: {
        place: it as text,
        entry: Registration.Type as maybe code,
        born: Child.BirthDate as maybe date,
        died: Deceased.DeathDate as maybe date,
    },
    severity: Warning, archive: Info,
    law: [CIRCULAR_4_2020.verified("Điều 30")],
    in_force: Effectivity::from(day(2025, 7, 1)),
    says: {
        Now { unit: Text, now: Text }
            vi "{field}: {unit} không còn nữa, nay thuộc {now}. Ghi tên hiện nay."
            en "{field}: {unit} is no more, and lies in {now} today. Write the names of today.",
        District {}
            vi "{field}: còn ghi cấp huyện, đã bỏ từ 01/7/2025. Ghi tên xã, phường, đặc khu và tỉnh hiện nay."
            en "{field}: names a district; there have been none since 1 July 2025. Write the commune and province of today.",
        Unknown { unit: Text }
            vi "{field}: không có «{unit}» trong danh mục tỉnh, thành phố. Kiểm tra lại; ở nước ngoài thì ghi thêm tên nước."
            en "{field}: no list has “{unit}”. Check it; of a place abroad, add the country.",
    },
    examples: [
        Birth fail Submit "a residence in a district": r#"{"registration":{"date":"15/05/2026","type":"1"},"mother":{"residence":"xóm 4, xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Birth fail Submit communes "with the commune of today": r#"{"registration":{"date":"15/05/2026","type":"1"},"mother":{"residence":"xóm 4, xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Marriage fail Submit "a province of until 2008": r#"{"registration":{"date":"15/05/2026","type":"1"},"wife":{"residence":"thôn 2, xã Tản Lĩnh, tỉnh Hà Tây"}}"#,
        Marriage fail Submit "a city in a province": r#"{"registration":{"date":"15/05/2026","type":"1"},"wife":{"residence":"số 5, phường Vinh Tân, thành phố Vinh, tỉnh Nghệ An"}}"#,
        Birth fail Submit "a district for short": r#"{"registration":{"date":"15/05/2026","type":"1"},"mother":{"residence":"xóm 4, xã Văn Thành, H. Yên Thành, Nghệ An"}}"#,
        Birth fail Submit "a province that no list has": r#"{"registration":{"date":"15/05/2026","type":"1"},"mother":{"residence":"xã Yên Thành, tỉnh Nghệ Yên"}}"#,
        Birth fail Submit "a home town: a hint": r#"{"registration":{"date":"15/05/2026","type":"1"},"child":{"homeTown":"xã Tiên Lãnh, tỉnh Quảng Nam"}}"#,
        Birth fail Archive "born in 2026 in a province of before": r#"{"registration":{"date":"15/05/2026","type":"1"},"child":{"birthDate":"02/05/2026","birthPlace":"Bệnh viện Đa khoa, thị xã Hà Đông, tỉnh Hà Tây"}}"#,
        Birth pass Submit "born before": r#"{"registration":{"date":"15/05/2026","type":"1"},"child":{"birthDate":"30/06/2025","birthPlace":"Trạm Y tế xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Birth pass Submit "a residence of today": r#"{"registration":{"date":"15/05/2026","type":"1"},"mother":{"residence":"xóm 4, xã Yên Thành, tỉnh Nghệ An"}}"#,
        Birth pass Submit "what was is told": r#"{"registration":{"date":"15/05/2026","type":"1"},"mother":{"residence":"xã Yên Thành (trước là xã Văn Thành, huyện Yên Thành), tỉnh Nghệ An"}}"#,
        Marriage pass Submit "a district abroad": r#"{"registration":{"date":"15/05/2026","type":"1"},"husband":{"residence":"quận Lichtenberg, thành phố Berlin, Đức"}}"#,
        Birth undetermined Submit "born nobody knows when": r#"{"registration":{"date":"15/05/2026","type":"1"},"child":{"birthPlace":"xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Birth not_applicable Submit "a note": r#"{"registration":{"date":"15/05/2026","type":"3"},"mother":{"residence":"xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Birth fail Submit communes "a commune that ended, in a province that did not": r#"{"registration":{"date":"15/05/2026","type":"1"},"mother":{"residence":"xã Hạ Mỗ, thành phố Hà Nội"}}"#,
        Birth not_in_force Archive "in its time": r#"{"registration":{"date":"30/06/2025"},"mother":{"residence":"xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
    ],
}

/// Words that tell of another time, or of a country with names like these, folded.
const THEN: [&str; 6] = ["naythuoc", "nayla", "truocla", "truocday", "trunghoa", "trungquoc"];

/// The last part of a place where that is called a province, and no list has it; letters that were lost have a rule of their own.
fn unknown_province(place: &str) -> Option<&str> {
    let part = last_part(place).1.trim();
    let is_typed = ["tỉnh ", "Tỉnh "].iter().any(|kind| part.starts_with(kind));
    (is_typed && !is_damaged(place) && find_units(part, None, None).is_empty()).then_some(part)
}

/// The provinces of today in which one that ended lies; `None` of one of today.
fn today(province: AnyProvince) -> Option<String> {
    let codes = match province {
        AnyProvince::New(_) => return None,
        AnyProvince::Old(old) if old.keeps_name() => return None,
        AnyProvince::Old(old) => vec![old.since_2025],
        AnyProvince::Former(former) => {
            let areas = former.areas.iter().filter_map(|&area| Some(province_by_code(area)?.since_2025));
            let mut codes: Vec<u16> = areas.collect();
            codes.dedup();
            codes
        }
    };
    let names: Vec<&str> = codes.into_iter().filter_map(|code| Some(new_province(code)?.name)).collect();
    Some(names.join(" / "))
}

/// The commune that a place names, where it was no more on a day, and whether with its type.
pub(super) fn gone(place: &str, on: NaiveDate, communes: &Communes) -> Option<(Unit, bool)> {
    let found = find_units(place, Some(on), Some(communes));
    let was = best(&found).filter(|it| {
        let ended = it.unit.era.gone_from.is_some_and(|gone| gone <= on);
        ended && it.conflicts.count() == 0 && it.matched.has(UnitLevel::Commune)
    })?;
    Some((was.unit.clone(), was.kind_named))
}

/// Whether a place is abroad, or says itself what was.
pub(super) fn tells_itself(place: &str) -> bool {
    let folded = text::fold(place);
    country_abroad(place).is_some()
        || place.contains('(')
        || THEN.iter().any(|word| text::holds(&folded, word))
}

fn check(cx: &Check<'_>, Given { place, entry, born, died, .. }: Given<'_>) -> Answer<Says> {
    let it = cx.it();
    let event = match (it.role, it.attribute) {
        (Role::Child, Attribute::BirthPlace | Attribute::BirthPlaceUnit) if cx.kind() == Kind::Birth => {
            Some(born)
        }
        (Role::Deceased, Attribute::DeathPlace | Attribute::Residence) => Some(died),
        (_, Attribute::Residence | Attribute::HomeTown) => None,
        _ => return Err(Not::Applicable),
    };
    // Where somebody lives, the table also tells of a commune that ended alone.
    let is_told = cx.communes().is_some() && event.is_none();
    if SHORTCUTS && !is_told && is_plainly_of_today(place) {
        return Err(Not::Broken);
    }
    let district = names_district(place);
    if !is_told && !district && is_of_today(place) {
        return Err(Not::Broken);
    }
    if entry == Ok(Code::ForeignNote) {
        return Err(Not::Applicable);
    }
    // Before the provinces are looked for, which takes 26,000 instructions.
    if let Some(Ok(event)) = event
        && event.before(MERGERS) == Truth::Yes
    {
        return Err(Not::Broken);
    }
    if tells_itself(place) {
        return Err(Not::Broken);
    }
    let named = province_named(place).filter(|it| district || it.kind_named);
    let unknown = if named.is_none() { unknown_province(place) } else { None };
    let ended = named.as_ref().and_then(|it| today(it.unit.province));
    let is_odd = unknown.is_some() || named.is_some() && (district || ended.is_some());
    if !is_odd && !is_told {
        return Err(Not::Broken);
    }
    if let Some(event) = event
        && event?.before(MERGERS) != Truth::No
    {
        return Err(Not::KNOWN);
    }
    // The commune that was, and those of today that it went to; by itself only where it is called one.
    let went = cx.communes().and_then(|communes| {
        let (was, is_typed) = gone(place, cx.law_date().first, communes)?;
        let units = communes.successors_of_unit(&was);
        let names: Vec<String> = units.iter().map(|it| it.unit.full_name()).collect();
        let now = match (names.is_empty(), is_odd) {
            (false, _) => names.join(" / "),
            (true, false) => was.province_today()?,
            (true, true) => return None,
        };
        (is_odd || is_typed).then(|| (was.full_name(), now))
    });
    let says = match (went, named.zip(ended), unknown) {
        (_, _, Some(unit)) => Says::Unknown { unit: unit.to_owned() },
        (Some((unit, now)), ..) => Says::Now { unit, now },
        (None, Some((named, now)), _) => Says::Now { unit: named.unit.full_name(), now },
        (None, None, None) if is_odd => Says::District {},
        (None, None, None) => return Err(Not::Broken),
    };
    // A note repeats what a foreign paper says, and this may be one.
    if cx.has(Role::Registration.at(Attribute::Type)) {
        entry?;
    }
    let hint = it.attribute == Attribute::HomeTown;
    Ok(Broken::new(says).at_most(if hint { Severity::Info } else { Severity::Warning }))
}
