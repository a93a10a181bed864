use crate::law::CIVIL_CODE_2015;
use crate::name;
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::citizens::{Citizen, NAME_LAW, citizen};
use crate::schema::{Attribute, Role};

rule! {
    /// A citizen's name holds a letter that no language of Vietnam writes.
    ///
    /// Since 2017 the name of a citizen of Vietnam is in Vietnamese or in the language of another people of Vietnam.
    /// Allowed here: the Vietnamese alphabet, f j w z, and the letters of minority languages (ƀ č ĕ ĭ ñ ŏ ŭ, a
    /// free breve). Another letter (ü, ö, ç, Cyrillic) is either a foreign name or text of an old font that was
    /// converted wrongly. Check the paper; where the book really says so, keep it. A child who is Kinh and has no word of
    /// Vietnamese behind the surname is told as well.
    vi
    /// Họ tên công dân có chữ cái mà không ngôn ngữ nào của Việt Nam dùng.
    ///
    /// Từ năm 2017, tên của công dân Việt Nam phải bằng tiếng Việt hoặc tiếng dân tộc khác của Việt Nam. Được dùng:
    /// bảng chữ cái tiếng Việt, f j w z, và chữ của các dân tộc (ƀ č ĕ ĭ ñ ŏ ŭ, dấu trăng rời). Chữ khác (ü, ö, ç, chữ
    /// Kirin) là tên nước ngoài, hoặc chữ phông cũ chuyển sai. Xem giấy tờ; sổ ghi đúng như vậy thì giữ nguyên. Trẻ dân
    /// tộc Kinh mà sau họ không có chữ tiếng Việt nào cũng được nhắc.
    "name/language",
    kinds: [Birth],
    each: odd [Name],
    given: {
        name: it as text,
        odd: it as odd_name,
        nationality: me.Nationality as maybe nationality,
        other: me.OtherNationality as maybe nationality,
        people: me.Ethnicity as maybe ethnicity,
    },
    severity: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 26 khoản 3")],
    in_force: NAME_LAW,
    says: {
        Foreign { found: Text }
            vi "{field}: chữ «{found}» không có trong tiếng Việt hay tiếng dân tộc nào của Việt Nam. Kiểm tra lại: có thể là lỗi phông chữ hoặc tên nước ngoài."
            en "{field}: no language of Vietnam has the letter “{found}”. Check it: perhaps an old font was converted wrongly, or the name is foreign.",
        Elsewhere {}
            vi "{field} không phải bằng tiếng Việt hay tiếng dân tộc nào của Việt Nam. Tên của công dân Việt Nam phải bằng các tiếng đó; xem lại giấy tờ."
            en "{field}: in no language of Vietnam, as the name of a citizen has to be. Look at the papers again.",
    },
    examples: [
        Birth fail Submit "a foreign letter": r#"{"child":{"name":"Nguyễn Müller","nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "an old font is another rule's": r#"{"mother":{"name":"Nguyeãn Thò Höông","nationality":"Việt Nam"}}"#,
        Birth fail Submit "no word of Vietnamese": r#"{"child":{"name":"LÊ CHRISTOPHER MICHAEL","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth pass Submit "one word of Vietnamese": r#"{"child":{"name":"LÊ MICHAEL AN","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth pass Submit "of another people": r#"{"child":{"name":"KPĂ HLUR","ethnicity":"Gia Rai","nationality":"Việt Nam"}}"#,
        Birth pass Submit "letters of Ê Đê": r#"{"child":{"name":"Y Ƀlŭl Niê Ñŭng","nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "a foreign child": r#"{"child":{"name":"Anna Müller","nationality":"Đức"}}"#,
        Birth undetermined Submit "no nationality yet": r#"{"child":{"name":"Anna Müller"}}"#,
        Birth not_in_force Archive "before 2017": r#"{"registration":{"date":"12/03/1968"},"child":{"name":"Joël Lê","nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { name, odd, nationality, other, people, .. }: Given<'_>) -> Answer<Says> {
    let Some(found) = name::foreign_letter(name) else {
        // A name that is keyed wrongly is another rule's.
        let as_written = odd.is_none_or(|name| name.likely.is_none());
        let kinh = people.is_ok_and(|group| group == 1);
        if cx.me() == Role::Child && kinh && as_written && name::is_of_elsewhere(name) {
            return match citizen(nationality, other) {
                Citizen::OfVietnam => Ok(Says::Elsewhere {}.into()),
                Citizen::Foreign => Err(Not::Applicable),
                Citizen::Unknown => Err(Not::known(cx.me().at(Attribute::Nationality))),
            };
        }
        return Err(Not::Broken);
    };
    // Letters of an old font are the matter of `name/encoding`.
    if odd.is_some_and(|name| name::foreign_letter(name.accepted()).is_none()) {
        return Err(Not::Applicable);
    }
    match (cx.me(), citizen(nationality, other)) {
        // Who signs or keeps a register is a citizen.
        (Role::Registration, _) | (_, Citizen::OfVietnam) => Ok(Says::Foreign { found }.into()),
        // Nobody writes down the nationality of a declarant.
        (_, Citizen::Foreign) | (Role::Declarant, Citizen::Unknown) => Err(Not::Applicable),
        (me, Citizen::Unknown) => Err(Not::known(me.at(Attribute::Nationality))),
    }
}
