use crate::date::Truth;
use crate::law::CIRCULAR_15_2015;
use crate::rule::{Answer, Broken, Check, rule, surely};
use crate::text::{fold, to_lower};

rule! {
    /// The deceased would have been more than 105 years old, or was not of the age of the book's box.
    ///
    /// Hardly anybody becomes so old: mostly the century of the birth is mistyped. Check both years; if they are right, keep
    /// them. The books of 2016 to 2020 have a box for children under one year and one for those from one to under five.
    vi
    /// Người chết thọ hơn 105 tuổi, hoặc không ở tuổi mà ô của sổ ghi.
    ///
    /// Hiếm ai sống đến tuổi đó: thường là gõ nhầm thế kỷ của năm sinh. Kiểm tra lại hai năm; nếu đúng thì giữ nguyên.
    /// Sổ năm 2016–2020 có ô «Trẻ dưới 01 tuổi» và ô «Trẻ từ 01 đến dưới 05 tuổi».
    "death/age",
    on: Deceased.BirthDate,
    when: [Deceased.BirthDate given],
    given: { born: it as date, died: Deceased.DeathDate as date, entry: Registration.Type as text_or_empty },
    severity: Warning,
    form: [CIRCULAR_15_2015.secondary("")],
    says: {
        Old { age: Amount }
            vi "{field}: khi chết, {role} khoảng {age} tuổi. Kiểm tra lại năm sinh và năm chết."
            en "{field}: at death {role} would be about {age}. Check both years.",
        Box { entry: Text }
            vi "{field}: không khớp với ô «{entry}». Kiểm tra lại ngày sinh, ngày chết và ô đã chọn."
            en "{field}: does not fit the box “{entry}”. Check the dates of birth and death, and the box.",
    },
    examples: [
        Death fail Submit "the century is wrong": r#"{"deceased":{"birthDate":"10/02/1888","deathDate":"10/03/2026"}}"#,
        Death fail Archive "106 by the years": r#"{"deceased":{"birthDate":"1893","deathDate":"2000"}}"#,
        Death pass Submit "105 years old": r#"{"deceased":{"birthDate":"11/03/1920","deathDate":"10/03/2026"}}"#,
        Death fail Submit "a year old in the box of those under one": r#"{"registration":{"type":"Trẻ dưới 01 tuổi"},"deceased":{"birthDate":"10/05/2017","deathDate":"10/05/2018"}}"#,
        Death pass Submit "a day less": r#"{"registration":{"type":"Trẻ dưới 01 tuổi"},"deceased":{"birthDate":"11/05/2017","deathDate":"10/05/2018"}}"#,
        Death fail Submit "five years old in the box of those under five": r#"{"registration":{"type":"Trẻ từ 01 đến dưới 05 tuổi"},"deceased":{"birthDate":"10/05/2013","deathDate":"10/05/2018"}}"#,
        Death fail Submit "not yet one in that box": r#"{"registration":{"type":"Trẻ từ 01 đến dưới 05 tuổi"},"deceased":{"birthDate":"11/05/2017","deathDate":"10/05/2018"}}"#,
        Death pass Submit "a day short of five": r#"{"registration":{"type":"Trẻ từ 01 đến dưới 05 tuổi"},"deceased":{"birthDate":"11/05/2013","deathDate":"10/05/2018"}}"#,
        Death undetermined Submit "in the box of those under one, by the years": r#"{"registration":{"type":"Trẻ dưới 01 tuổi"},"deceased":{"birthDate":"2017","deathDate":"10/05/2018"}}"#,
        Death undetermined Archive "105 or 106": r#"{"deceased":{"birthDate":"1894","deathDate":"10/03/2000"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { born, died, entry, .. }: Given<'_>) -> Answer<Says> {
    let (least, most) = born.years_until(died);
    // `Trẻ dưới 01 tuổi`, `Trẻ từ 01 đến dưới 05 tuổi`.
    let first = entry.chars().next().map_or(' ', to_lower);
    let boxed = if first == 't' { fold(entry) } else { String::new() };
    let older = boxed.starts_with("tretu");
    if older || boxed.starts_with("treduoi") {
        let ages = if older { 1..5 } else { 0..1 };
        surely(match (ages.contains(&least), ages.contains(&most)) {
            (true, true) => Truth::No,
            (false, false) if least == most || least >= ages.end || most < ages.start => Truth::Yes,
            _ => Truth::Open,
        })?;
        return Ok(Says::Box { entry: entry.to_owned() }.into());
    }
    surely(Truth::above((least, most), 105))?;
    Ok(Broken::new(Says::Old { age: i64::from(least) }).cites_nothing())
}
