use crate::card::Severity;
use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity, SHORTCUTS};
use crate::place::{country, province_named};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Code, Kind, Role};
use crate::text::fold;

rule! {
    /// A note of a registration abroad names Việt Nam as its country, or a court of Việt Nam.
    ///
    /// Noted is what an authority of another country registered. Write that country, or choose the type of a registration
    /// made here. What a mission of Vietnam registered abroad is no foreign registration either, and a divorce by a court of
    /// Vietnam stands in the remarks of the marriage.
    vi
    /// Việc ghi chú đăng ký ở nước ngoài lại ghi nước Việt Nam hoặc Tòa án của Việt Nam.
    ///
    /// Ghi chú là ghi việc mà cơ quan nước khác đã đăng ký. Ghi nước đó, hoặc chọn loại đăng ký trong nước. Việc do cơ
    /// quan đại diện Việt Nam đăng ký không phải đăng ký ở nước ngoài; ly hôn do Tòa án Việt Nam giải quyết thì ghi
    /// trong phần ghi chú của đăng ký kết hôn.
    "foreign/country",
    of: [Foreign, Court], on: Country,
    given: { value: it as text_or_empty, entry: Registration.Type as maybe code, court: Court.Name as text_or_empty },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Vietnam {}
            vi "{field}: ghi chú việc đã giải quyết ở nước ngoài thì quốc gia không thể là Việt Nam. Kiểm tra lại."
            en "{field}: a note is of what was done abroad, so the country cannot be Việt Nam. Check it.",
        Court { court: Text }
            vi "{field}: «{court}» là Tòa án của Việt Nam, không phải của nước đã ghi. Kiểm tra lại cả hai."
            en "{field}: “{court}” is a court of Vietnam, not of the country that is written. Check both.",
    },
    examples: [
        Marriage fail Submit "Việt Nam": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"foreign":{"country":"Việt Nam"}}"#,
        Birth fail Submit "a birth": r#"{"registration":{"date":"16/03/2026","type":"3"},"foreign":{"country":"Việt Nam"}}"#,
        DivorceNote fail Submit "a court of Vietnam": r#"{"registration":{"date":"16/03/2026"},"court":{"country":"Việt Nam"}}"#,
        DivorceNote fail Submit "in the words of the state": r#"{"registration":{"date":"16/03/2026"},"court":{"country":"CHXHCN Việt Nam"}}"#,
        DivorceNote fail Submit "a people's court of Vietnam: a warning": r#"{"registration":{"date":"16/03/2026"},"court":{"name":"Tòa án nhân dân thành phố Hà Nội","country":"Hàn Quốc"}}"#,
        DivorceNote pass Submit "a people's court of China": r#"{"registration":{"date":"16/03/2026"},"court":{"name":"Tòa án nhân dân thành phố Trịnh Châu, tỉnh Hà Nam","country":"Trung Quốc"}}"#,
        DivorceNote pass Submit "a court abroad": r#"{"registration":{"date":"16/03/2026"},"court":{"country":"Đức"}}"#,
        Marriage pass Submit "Japan": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"foreign":{"country":"Nhật Bản"}}"#,
        Marriage not_applicable Submit "no note": r#"{"registration":{"date":"10/06/2026","type":"1"},"foreign":{"country":"Việt Nam"}}"#,
    ],
}

/// How the courts of Vietnam are called, and those of few other countries, which have provinces of the same names.
const COURTS: [&str; 4] = ["Tòa án nhân dân ", "Toà án nhân dân ", "TAND ", "Tòa án Nhân dân "];
const OTHERS: [&str; 4] = ["CN", "TW", "LA", "KP"];

fn check(cx: &Check<'_>, Given { value, entry, court, .. }: Given<'_>) -> Answer<Says> {
    // Every note of a divorce is one of a foreign act.
    if cx.kind() != Kind::DivorceNote && entry? != Code::ForeignNote {
        return Err(Not::Applicable);
    }
    if value.is_empty() {
        return Err(cx.needs(&[cx.it()]));
    }
    // Only a name with this letter can be that of this country: to look for it takes 1,400 instructions.
    let may_be = !SHORTCUTS || value.contains(['v', 'V', 'ṽ', 'Ṽ', 'ṿ', 'Ṿ']);
    if may_be && (country(value).is_some_and(|country| country.iso2 == "VN") || is_state(value)) {
        return Ok(Says::Vietnam {}.into());
    }
    if COURTS.iter().any(|it| court.starts_with(it))
        && country(value).is_some_and(|country| !OTHERS.contains(&country.iso2))
        && province_named(court).is_some_and(|it| it.kind_named)
    {
        let broken = Broken::new(Says::Court { court: court.to_owned() }).at_most(Severity::Warning);
        return Ok(broken.on(Role::Court.at(Attribute::Name)));
    }
    Err(Not::Broken)
}

/// `CHXHCN Việt Nam`, `nước Việt Nam`.
fn is_state(value: &str) -> bool {
    const WORDS: [&str; 3] = ["nuoc", "chxhcn", "conghoaxahoichunghia"];
    let folded = fold(value);
    let before = folded.strip_suffix("vietnam").unwrap_or(&folded);
    before.len() < folded.len()
        && WORDS.iter().fold(before, |rest, word| rest.strip_prefix(word).unwrap_or(rest)).is_empty()
}
