use crate::card::Severity;
use crate::date::Truth;
use crate::law::age::Counting;
use crate::law::{MARRIAGE_AGE, MarriageAge, Row, SHORTCUTS, Spouse, differs_by_territory, marriage_age};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::marriage::{ESTABLISHED, OFFICE, REGISTERED, TYPE};
use crate::schema::{Attribute, Code, Field, Role};

rule! {
    /// A spouse was younger than the law of the day allowed.
    ///
    /// Since 2015 a man must be full 20 and a woman full 18 years old on the day of registration; the birthday itself is
    /// enough, and an unknown month or day of birth counts as the first. The law of 2000 asked for less: the 20th and the
    /// 18th year of life entered. How the laws of 1959 and 1986 counted is not settled, and before 1977 the South had laws of
    /// its own. The day that decides is that of the registration; of a marriage noted or registered again the day on which
    /// it was made. A marriage that a court has recognised is sound. Check both dates; in a book keep what is written there.
    vi
    /// Vợ hoặc chồng chưa đủ tuổi kết hôn theo pháp luật khi đó.
    ///
    /// Từ năm 2015, nam phải từ đủ 20 tuổi, nữ từ đủ 18 tuổi vào ngày đăng ký; đúng ngày sinh nhật là đủ, không rõ
    /// tháng hoặc ngày sinh thì tính tháng một, ngày mồng một. Luật năm 2000 đòi hỏi ít hơn: bước sang tuổi 20 và 18.
    /// Cách tính của luật năm 1959 và 1986 chưa thống nhất, và trước 1977 miền Nam có luật riêng. Ngày quyết định là
    /// ngày đăng ký; với ghi chú và đăng ký lại là ngày kết hôn lúc đầu. Tòa án đã công nhận thì giữ nguyên. Kiểm tra lại hai ngày; với sổ thì giữ điều đã
    /// ghi.
    "marriage/age",
    kinds: [Marriage],
    of: [Husband, Wife], on: BirthDate,
    given: {
        born: it as date,
        entry: Registration.Type as parsed,
        registered: Registration.Date as maybe date,
        at: Registration.Office as territory,
        began: Marriage.EstablishedOn as maybe date,
        abroad: Foreign.Date as maybe date,
        status: Marriage.Status as maybe code,
        recognized: Marriage.RecognizedOn as maybe date,
    },
    severity: Error, archive: Warning,
    schedule: MARRIAGE_AGE,
    rows: |row| row.value.ages.is_some(),
    says: {
        TooYoung { born: Date, married: Date, age: Amount, least: Limit }
            vi "{field}: tính đến {married}, {role} (sinh «{born}») mới {age} tuổi, chưa đủ {least} tuổi để kết hôn. Kiểm tra lại ngày sinh và ngày đăng ký."
            en "{field}: by {married} {role}, born “{born}”, was {age} and not yet {least}, the age of marriage. Check the date of birth and the date of registration.",
        TooYoungEntered { born: Date, married: Date, age: Amount, least: Limit }
            vi "{field}: tính đến {married}, {role} (sinh «{born}») mới {age} tuổi; luật khi đó cho kết hôn từ {least} tuổi. Kiểm tra lại ngày sinh và ngày đăng ký."
            en "{field}: by {married} {role}, born “{born}”, was {age}; the law of that time allowed marriage from {least} years on. Check both dates.",
        Recognised { age: Amount }
            vi "{field}: {role} kết hôn khi mới {age} tuổi; Tòa án đã công nhận hôn nhân này. Giữ nguyên."
            en "{field}: {role} married at {age}; a court has recognised the marriage. Keep it.",
        Counting { married: Date, age: Amount, least: Limit }
            vi "{field}: {role} {age} tuổi vào ngày {married}. Luật khi đó ghi «từ {least} tuổi», chưa rõ tính theo tuổi tròn hay theo năm đã bước vào; giữ nguyên nếu đúng với sổ."
            en "{field}: {role} was {age} on {married}. The law of that time said “from {least} years”, and how that was counted is not settled; keep it if the book says so.",
        Disputed { age: Amount, least: Limit }
            vi "{field}: ngày đăng ký đúng vào sinh nhật thứ {age} của {role}; luật năm 2000 tính từ khi bước sang tuổi {least}, nên ngày này có thể chưa đủ. Kiểm tra lại ngày đăng ký."
            en "{field}: the registration is on the very {age}th birthday of {role}; the law of 2000 asked for the {least}th year of life, which may begin only on the next day. Check the date of registration.",
        ByLeave { age: Amount }
            vi "{field}: {role} {age} tuổi; nữ từ đủ 16 đến dưới 18 tuổi khi đó phải được ủy ban hành chính huyện, thị xã hoặc khu phố cho phép. Xem hồ sơ có giấy cho phép không."
            en "{field}: {role} was {age}; a girl of 16 or 17 then needed leave of the district. See whether the file has it.",
    },
    examples: [
        Marriage fail Submit "18 only tomorrow": r#"{"registration":{"date":"16/03/2026"},"wife":{"birthDate":"17/03/2008"}}"#,
        Marriage pass Submit "18 on the very day": r#"{"registration":{"date":"16/03/2026"},"wife":{"birthDate":"16/03/2008"}}"#,
        Marriage fail Submit "not 20 on any day of the year of birth": r#"{"registration":{"date":"16/03/2026"},"husband":{"birthDate":"2007"}}"#,
        Marriage pass Submit "an unknown day counts as the first": r#"{"registration":{"date":"05/01/2026"},"wife":{"birthDate":"2008"}}"#,
        Marriage fail Archive "full 18 since 2015": r#"{"registration":{"date":"08/01/2015"},"wife":{"birthDate":"10/01/1997"}}"#,
        Marriage pass Archive "the same woman by the law of 2000": r#"{"registration":{"date":"31/12/2014"},"wife":{"birthDate":"10/01/1997"}}"#,
        Marriage fail Archive "the 18th year not entered": r#"{"registration":{"date":"20/05/2008"},"wife":{"birthDate":"21/05/1991"}}"#,
        Marriage pass Archive "the day after the 19th birthday": r#"{"registration":{"date":"20/05/2008"},"husband":{"birthDate":"19/05/1989"}}"#,
        Marriage fail Archive "the 19th birthday itself": r#"{"registration":{"date":"19/05/2008"},"husband":{"birthDate":"19/05/1989"}}"#,
        Marriage fail Archive "17 by the law of 1986": r#"{"registration":{"date":"14/02/1995"},"wife":{"birthDate":"05/08/1977"}}"#,
        Marriage fail Archive "15 in the North": r#"{"registration":{"date":"15/05/1965","office":"UBHC xã Hợp Thành, tỉnh Nghệ An"},"wife":{"birthDate":"02/06/1949"}}"#,
        Marriage undetermined Archive "North or South": r#"{"registration":{"date":"15/05/1965"},"wife":{"birthDate":"02/06/1949"}}"#,
        Marriage not_applicable Archive "the South: its ages were not found": r#"{"registration":{"date":"12/10/1968","office":"Quận Nhì, Đô thành Sài Gòn"},"wife":{"birthDate":"23/11/1951"}}"#,
        Marriage pass Archive "18 in the North of 1959": r#"{"registration":{"date":"10/03/1959","office":"UBHC xã Hợp Thành, tỉnh Nghệ An"},"husband":{"birthDate":"09/03/1941"}}"#,
        Marriage fail Archive "16 in the North of 1959": r#"{"registration":{"date":"10/03/1959","office":"UBHC xã Hợp Thành, tỉnh Nghệ An"},"wife":{"birthDate":"09/03/1943"}}"#,
        Marriage fail Submit "recognised by a court: a hint": r#"{"registration":{"date":"20/03/2018"},"wife":{"birthDate":"21/03/2000"},"marriage":{"status":"Đã được công nhận việc kết hôn","recognizedOn":"20/05/2019"}}"#,
        Marriage fail Submit "a note of a marriage at 16": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"wife":{"birthDate":"14/08/2003"},"foreign":{"date":"05/11/2019"}}"#,
        Marriage pass Submit "registered again: by the day of the first registration": r#"{"registration":{"date":"11/03/2026","type":"2"},"marriage":{"establishedOn":"01/02/1978"},"wife":{"birthDate":"1955"}}"#,
        Marriage undetermined Submit "28 February": r#"{"registration":{"date":"28/02/2026"},"wife":{"birthDate":"29/02/2008"}}"#,
        Marriage not_applicable Submit "born after the registration: another rule": r#"{"registration":{"date":"16/03/2026"},"wife":{"birthDate":"16/04/2026"}}"#,
        Marriage not_in_force Archive "before 1945": r#"{"registration":{"date":"15/03/1942"},"wife":{"birthDate":"1925"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>, _: &'static Row<MarriageAge>) -> Answer<Says> {
    let Given { born, entry, registered, at, began, abroad, status, recognized, .. } = given;
    let (on_field, on, ordinary) = match entry {
        Parsed::Code(Code::ForeignNote) => (Role::Foreign.at(Attribute::Date), abroad, false),
        Parsed::Code(Code::Again) => (ESTABLISHED, began.or(Err(Not::Applicable)), false),
        Parsed::NotListed => return Err(cx.needs(&[TYPE])),
        _ => (REGISTERED, registered, true),
    };
    let on = on?;
    if born.after(on) == Truth::Yes {
        return Err(Not::Applicable);
    }
    let spouse = if cx.me() == Role::Husband { Spouse::Husband } else { Spouse::Wife };
    // The office that registers again or notes need not lie where the marriage was made.
    let territory = if ordinary && (!SHORTCUTS || differs_by_territory(on)) { at.territory() } else { None };
    let (allowed, row) = marriage_age(spouse, born, on, territory);
    let Some((row, ages)) = row.and_then(|row| Some((row, row.value.ages?))) else {
        return Err(Not::Applicable);
    };
    let age = i64::from(born.years_until(on).1);
    let least = i64::from(ages.least(spouse));
    let placed = row.value.territory.is_none() || territory.is_some();
    let exact = born.exact().is_some() && on.exact().is_some();
    let (says, at_most) = match (allowed, ages.counting) {
        (Truth::Yes, _) => return Err(Not::Broken),
        (Truth::No, _) if recognized.is_ok() || status == Ok(Code::Recognized) => {
            (Says::Recognised { age }, Severity::Info)
        }
        (Truth::No, counting) => {
            let least = i64::from(ages.least_with_leave(spouse));
            let says = match counting {
                Counting::Completed => Says::TooYoung { born, married: on, age, least },
                _ => Says::TooYoungEntered { born, married: on, age, least },
            };
            // A marriage made long ago or elsewhere is no fault of this entry.
            (says, if ordinary { Severity::Error } else { Severity::Warning })
        }
        (Truth::Open, _) if !placed || !exact => {
            let mut fields: Vec<Field> = Vec::new();
            fields.extend((!placed && ordinary).then_some(OFFICE));
            fields.extend(born.exact().is_none().then_some(cx.it()));
            fields.extend(on.exact().is_none().then_some(on_field));
            return Err(if fields.is_empty() { cx.needs(&[on_field]) } else { cx.needs(&fields) });
        }
        (Truth::Open, Counting::Unknown) => (Says::Counting { married: on, age, least }, Severity::Info),
        (Truth::Open, Counting::Entered) => {
            (Says::Disputed { age: least.saturating_sub(1), least }, Severity::Warning)
        }
        (Truth::Open, Counting::Completed) if ages.woman_with_leave.is_some() => {
            (Says::ByLeave { age }, Severity::Info)
        }
        // 28 February: no date would decide it.
        (Truth::Open, Counting::Completed) => return Err(cx.needs(&[cx.it(), on_field])),
    };
    Ok(Broken::new(says).at_most(at_most).cites(row.basis))
}
