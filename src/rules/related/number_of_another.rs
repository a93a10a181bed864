use crate::card::Severity;
use crate::date::Truth;
use crate::law::IDENTITY_LAW_2023;
use crate::record::Parsed;
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::schema::{Attribute, Code, Kind, Role};
use crate::text::{fold, words_of};

related! {
    /// The personal number belongs to someone else, or its holder has another date of birth or sex elsewhere.
    ///
    /// A number belongs to one person and is never given to another. Here another entry has it for a person of another name and another
    /// date of birth, or for one of the same name and another date or sex: one of the two is wrong. A name that was changed or misspelt, with
    /// the same date, is no other person, nor is one without marks or the middle name, and what a change corrected is not told. Check number and date in both.
    vi
    /// Số định danh là của người khác, hoặc ở đăng ký khác đi với ngày sinh hay giới tính khác.
    ///
    /// Một số chỉ của một người và không bao giờ cấp cho người khác. Ở đây đăng ký khác ghi số này cho người khác họ
    /// tên và khác ngày sinh, hoặc cho người cùng tên mà khác ngày sinh hay giới tính: một trong hai ghi sai. Tên đã đổi
    /// hoặc viết sai mà cùng ngày sinh, hoặc viết không dấu, thiếu chữ đệm thì không phải người khác, và điều đã cải chính thì không nói đến. Kiểm tra lại số
    /// và ngày sinh ở cả hai đăng ký.
    "related/number-of-another",
    of: [
        Child, Mother, Father, Husband, Wife, Declarant, Person, Deceased, Parent, Guardian, SecondGuardian, Ward,
        Supervisor, AdoptiveFather, AdoptiveMother, Adoptee, Subject
    ], on: PersonalId,
    with: [
        Birth, Marriage, MaritalStatus, Death, Recognition, Guardianship, GuardianshipEnd, GuardianshipSupervision,
        GuardianshipSupervisionEnd, Adoption, Change, DivorceNote
    ],
    link: number,
    given: { number: me.PersonalId as parsed },
    theirs: { name: me.Name as text },
    severity: Error,
    form: [IDENTITY_LAW_2023.secondary("Điều 12")],
    says: {
        Another { name: Text }
            vi "Số định danh của {role} là của người khác: «{name}». Mỗi số chỉ cấp cho một người; kiểm tra lại số."
            en "The personal number of {role} is that of someone else: “{name}”. A number belongs to one person; check it.",
        OtherDate { born: Date }
            vi "{role} ở đăng ký khác có cùng số định danh nhưng sinh ngày {born}. Kiểm tra lại ngày sinh và số ở cả hai."
            en "Elsewhere who has the personal number of {role} was born on {born}. Check date and number in both.",
        OtherSex {}
            vi "{role} ở đăng ký khác có cùng số định danh nhưng khác giới tính. Kiểm tra lại giới tính và số ở cả hai."
            en "Elsewhere who has the personal number of {role} is of the other sex. Check sex and number in both.",
    },
    examples: [
        Change fail Submit "another name, another day of birth":
            r#"{"registration":{"date":"16/03/2026"},"subject":{"name":"Phạm Minh Đức","birthDate":"12/04/1991","personalId":"040091000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2018"},"husband":{"name":"Đào Quốc Toàn","birthDate":"01/01/1991","personalId":"040091000001"}}"#],
        Birth fail Submit "another name, and no date: a warning":
            r#"{"registration":{"date":"16/03/2026"},"declarant":{"name":"Phạm Minh Đức","personalId":"040091000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2018"},"husband":{"name":"Đào Quốc Toàn","birthDate":"01/01/1991","paperNumber":"040091000001"}}"#],
        Marriage fail Submit "one name, two days of birth: a warning":
            r#"{"registration":{"date":"20/11/2018"},"wife":{"name":"Trần Thị Vân","birthDate":"03/03/2000","personalId":"040300000001"}}"#
            with [Birth r#"{"registration":{"date":"20/06/2000"},"child":{"name":"Trần Thị Vân","birthDate":"05/06/2000","personalId":"040300000001"}}"#],
        Marriage pass Submit "the year that agrees":
            r#"{"registration":{"date":"20/11/2018"},"wife":{"name":"Trần Thị Vân","birthDate":"2000","personalId":"040300000001"}}"#
            with [Birth r#"{"registration":{"date":"20/06/2000"},"child":{"name":"Trần Thị Vân","birthDate":"05/06/2000","personalId":"040300000001"}}"#],
        Marriage pass Submit "a date that was corrected":
            r#"{"registration":{"date":"20/11/2018"},"wife":{"name":"Trần Thị Vân","birthDate":"03/03/2000","personalId":"040300000001"}}"#
            with [
                Birth r#"{"registration":{"date":"20/06/2000"},"child":{"name":"Trần Thị Vân","birthDate":"05/06/2000","personalId":"040300000001"}}"#,
                Change r#"{"registration":{"date":"16/05/2016"},"change":{"type":"Cải chính","field":"Ngày, tháng, năm sinh"},"subject":{"name":"Trần Thị Vân","personalId":"040300000001"}}"#,
            ],
        Marriage fail Submit "a man there, a woman here":
            r#"{"registration":{"date":"20/11/2018"},"wife":{"name":"Trần Anh","personalId":"040300000001"}}"#
            with [Birth r#"{"registration":{"date":"20/06/2000"},"child":{"name":"Trần Anh","sex":"Nam","personalId":"040300000001"}}"#],
        Change pass Submit "a name that was changed":
            r#"{"registration":{"date":"16/03/2026"},"subject":{"name":"Phạm Minh Khoa","birthDate":"12/04/1991","personalId":"040091000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2018"},"husband":{"name":"Phạm Minh Đức","birthDate":"12/04/1991","personalId":"040091000001"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let they = cx.they().and_then(|role| cx.other().person(role));
    let (Some(mine), Some(they)) = (cx.record().person(cx.me()), they) else { return Err(Not::Applicable) };
    let names = mine.name.as_ref().zip(they.name.as_ref()).map(|(a, b)| a == b || are_alike(a, b));
    let days = mine.born.zip(they.born).map(|(a, b)| a.same_day(b));
    let another = || Says::Another { name: theirs.name.to_owned() };
    let other_sex = mine.sex.zip(they.sex).is_some_and(|(a, b)| a != b);
    let (severity, says) = match (names, days, they.born) {
        (Some(false), Some(Truth::No), _) => (Severity::Error, another()),
        (Some(false), None | Some(Truth::Open), _) => (Severity::Warning, another()),
        (_, Some(Truth::No), Some(born)) => (Severity::Warning, Says::OtherDate { born }),
        _ if other_sex => (Severity::Warning, Says::OtherSex {}),
        _ => return Err(Not::Broken),
    };
    // What was wrong in one of the two a change may have mended.
    let changes = std::iter::once(cx.record()).chain(cx.around()).filter(|view| view.kind() == Kind::Change);
    let mut changes =
        changes.filter(|view| view.person(Role::Subject).is_some_and(|it| it.number == mine.number));
    let mended = if names == Some(false) {
        const NAMES: [Code; 4] = [Code::Surname, Code::MiddleName, Code::GivenName, Code::FullName];
        let of_name = |code: Code| NAMES.contains(&code);
        severity == Severity::Warning
            && changes.any(|view| view.code(Role::Change.at(Attribute::Field)).is_some_and(of_name))
    } else {
        changes.next().is_some()
    };
    if mended {
        return Err(Not::Broken);
    }
    let broken = Broken::new(says).at_most(severity);
    let own = matches!(given.number, Parsed::PersonalId(_));
    let paper = cx.me().at(Attribute::PaperNumber);
    Ok(if own { broken } else { broken.on(paper) })
}

/// Whether two names, of one number, are one in another writing: without marks, with i for y, or without a word within.
fn are_alike(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(bare);
    let [long, short] = if a.len() < b.len() { [b, a] } else { [a, b] };
    let (whole, part) = (long.concat(), short.concat());
    let ends = long.first() == short.first() && long.last() == short.last();
    let mut words = long.iter();
    whole == part || short.len() > 1 && ends && short.iter().all(|word| words.any(|it| it == word)) || {
        // A first word that is no name: “Y H’Lên Niê”, “H Len Nie”.
        let is_particle = long.first().is_some_and(|word| word.len() == 1);
        is_particle && long.get(1..).is_some_and(|rest| rest.concat() == part)
    }
}

/// The words of a key in letters without marks.
fn bare(key: &str) -> Vec<String> {
    let word = |word: &str| {
        let letters = fold(word).chars().filter(|c| !c.is_ascii_digit()).collect::<Vec<_>>();
        letters.into_iter().map(|c| if c == 'y' { 'i' } else { c }).collect::<String>()
    };
    words_of(key).map(word).collect()
}
