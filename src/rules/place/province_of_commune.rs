use crate::place::{UnitLevel, best, find_units};
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// Commune and district are those of another province than the one that is written.
    ///
    /// Only where the check is given the table of communes, and only where commune and district name one unit. Districts
    /// have moved between provinces, and what was before 2022 is not in the table: so it is worth a look and no more.
    vi
    /// Xã và huyện thuộc tỉnh khác với tỉnh được ghi.
    ///
    /// Chỉ xét khi có danh mục xã, và khi tên xã, tên huyện chỉ đúng một đơn vị. Có huyện đã chuyển tỉnh, và thời gian
    /// trước 2022 không có trong danh mục: nên chỉ đáng xem lại.
    "place/province-of-commune",
    each: given [Place, Office],
    with: communes,
    given: { place: it as text },
    severity: Info,
    says: {
        OtherProvince { unit: Text }
            vi "{field}: tỉnh, thành phố khác với nơi có xã và huyện này ({unit}). Kiểm tra lại."
            en "{field}: commune and district lie in another province ({unit}). Check them.",
    },
    examples: [
        Birth fail Archive communes "the next province": r#"{"child":{"homeTown":"xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Ngãi"}}"#,
        Birth pass Archive communes "its province": r#"{"child":{"homeTown":"xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Nam"}}"#,
        Birth pass Archive communes "the province of today": r#"{"child":{"homeTown":"xã Tiên Lãnh, huyện Tiên Phước, thành phố Đà Nẵng"}}"#,
        Birth not_applicable Archive "no table": r#"{"child":{"homeTown":"xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Ngãi"}}"#,
        Birth undetermined Archive communes "no place that is known": r#"{"child":{"homeTown":"Hà Tây"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { place, .. }: Given<'_>) -> Answer<Says> {
    let communes = cx.communes().ok_or(Not::Applicable)?;
    let found = find_units(place, None, Some(communes));
    let meant = best(&found).ok_or(Not::KNOWN)?;
    if !meant.conflicts.has(UnitLevel::Province) || !meant.matched.has(UnitLevel::District) {
        return Err(Not::Broken);
    }
    Ok(Says::OtherProvince { unit: meant.unit.full_name() }.into())
}
