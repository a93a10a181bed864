use crate::card::Severity;
use crate::law::CIVIL_CODE_2015;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::citizens::{Citizen, NAME_LAW, citizen};
use crate::rules::repairs::{odd_character, without_odd_characters};

rule! {
    /// The child's name holds a digit or another character that is no letter.
    ///
    /// Since 2017 a citizen of Vietnam may not be named with digits or with a character that is no letter. Spaces,
    /// the apostrophes and hyphens of ethnic names (H'Hen, Y-Nhàng) and the period after an initial are left alone,
    /// and brackets are the matter of `name/alias`. For a child without Vietnamese nationality, or with none
    /// written yet, the finding is a warning: such a character is still most likely a slip. In a book look at the
    /// scan again; in a form type the name anew.
    vi
    /// Tên trẻ có chữ số hoặc ký tự không phải chữ.
    ///
    /// Từ năm 2017, công dân Việt Nam không được đặt tên bằng số hoặc bằng ký tự không phải là chữ. Dấu cách, dấu nháy
    /// và gạch nối trong tên dân tộc (H'Hen, Y-Nhàng) và dấu chấm sau chữ viết tắt thì bỏ qua, dấu ngoặc thuộc
    /// `name/alias`. Trẻ không có, hoặc chưa ghi quốc tịch Việt Nam thì chỉ là cảnh báo: ký tự như vậy vẫn dễ là gõ
    /// nhầm nhất. Với sổ thì xem lại bản scan; với biểu mẫu thì gõ lại tên.
    "name/letters-only",
    kinds: [Birth],
    on: Child.Name,
    given: {
        name: it as text,
        odd: it as odd_name,
        nationality: me.Nationality as maybe nationality,
        other: me.OtherNationality as maybe nationality,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 26 khoản 3")],
    in_force: NAME_LAW,
    says: {
        Citizen { found: Text }
            vi "{field}: có ký tự «{found}» không phải là chữ. Tên công dân Việt Nam chỉ gồm chữ; kiểm tra và gõ lại."
            en "{field}: “{found}” is no letter. The name of a citizen of Vietnam has letters only; check and retype it.",
        Anybody { found: Text }
            vi "{field}: có ký tự «{found}» không phải là chữ, có thể do gõ hoặc đọc nhầm. Kiểm tra lại; nếu là công dân Việt Nam thì không được đặt tên như vậy."
            en "{field}: “{found}” is no letter, perhaps a slip of typing or reading. Check it; a citizen of Vietnam may not bear such a name.",
    },
    examples: [
        Birth fail Submit "a digit": r#"{"child":{"name":"Nguyễn Văn 3","nationality":"Việt Nam"}}"#,
        Birth fail Submit "a figure for a letter": r#"{"child":{"name":"Lê T0àn","nationality":"Việt Nam"}}"#,
        Birth fail Submit "a foreign child: a warning": r#"{"child":{"name":"J0hn Smith","nationality":"Hoa Kỳ"}}"#,
        Birth pass Submit "an apostrophe": r#"{"child":{"name":"H'Hen Niê","nationality":"Việt Nam"}}"#,
        Birth pass Submit "an initial": r#"{"child":{"name":"Nguyễn V. An","nationality":"Việt Nam"}}"#,
        Birth not_in_force Archive "before 2017": r#"{"registration":{"date":"05/03/1999"},"child":{"name":"Nguyễn Văn 3"}}"#,
        Birth undetermined Archive "registered at an unknown time": r#"{"child":{"name":"Nguyễn Văn 3"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { name, odd, nationality, other, .. }: Given<'_>) -> Answer<Says> {
    let found = odd_character(name).ok_or(Not::Broken)?;
    let broken = match citizen(nationality, other) {
        Citizen::OfVietnam => Broken::new(Says::Citizen { found }),
        Citizen::Foreign | Citizen::Unknown => {
            Broken::new(Says::Anybody { found }).at_most(Severity::Warning)
        }
    };
    Ok(broken.perhaps(cx.it(), without_odd_characters(name, odd)))
}
