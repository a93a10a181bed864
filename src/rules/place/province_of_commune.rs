use crate::place::{UnitLevel, best, find};
use crate::record::field::PLACES;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// Commune and district are those of another province than the one that is written.
    ///
    /// Only where the check is given the table of communes, and only where commune and district name one unit. Districts
    /// have moved between provinces, and what was before 2022 is not in the table: so it is worth a look and no more.
    "place/province-of-commune",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Place, Office],
    given: {
    },
    severity: Info,
    says: {
        Todo0 { unit: Todo }
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

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let Some(communes) = cx.context().communes else {
        return Ok(Verdict::NotApplicable);
    };
    let field = cx.field();
    let found = find(cx.text(field)?, None, Some(communes));
    let Some(meant) = best(&found) else {
        return cx.undetermined(&[field]);
    };
    if !meant.conflicts.has(UnitLevel::Province) || !meant.matched.has(UnitLevel::District) {
        return Ok(Verdict::Pass);
    }
    let unit = meant.unit.full_name();
    cx.finding_here().arg("unit", unit.as_str());
    Ok(Verdict::Fail)
}
