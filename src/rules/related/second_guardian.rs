use crate::card::Severity;
use crate::date::{PartialDate, Truth};
use crate::law::CIVIL_CODE_2015;
use crate::rule::{Answer, Both, Broken, Not, View, related, surely_not};
use crate::rules::relation::{Elder, Relation};
use crate::schema::{Attribute, Kind, Role};

/// Of age, a ward without parents needs none any more.
const OF_AGE: i32 = 18;

related! {
    /// The ward has a guardian already.
    ///
    /// One person has one guardian, but both parents for a child, or grandfather and grandmother for a grandchild, are guardians
    /// together. A change of the guardian ends the old guardianship first. Look for that end.
    vi
    /// Người được giám hộ đã có người giám hộ.
    ///
    /// Một người chỉ có một người giám hộ, trừ cha và mẹ cùng giám hộ con, ông và bà cùng giám hộ cháu. Thay đổi người
    /// giám hộ thì phải chấm dứt việc giám hộ cũ trước. Tìm việc chấm dứt đó.
    "related/second-guardian",
    kinds: [Guardianship],
    of: [Ward], on: Name,
    with: [Guardianship],
    link: person [Ward],
    given: { registered: Registration.Date as date, relation: Guardian.Relation as text_or_empty },
    theirs: {
        registered: Registration.Date as date,
        guardian: Guardian.Name as text,
        relation: Guardian.Relation as text_or_empty,
        born: me.BirthDate as maybe date,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 47 khoản 2")],
    says: {
        Second { guardian: Text, since: Date }
            vi "Người được giám hộ đã có người giám hộ là «{guardian}» từ ngày {since} và không thấy chấm dứt. Đăng ký chấm dứt giám hộ trước, hoặc kiểm tra lại."
            en "“{guardian}” has been the guardian since {since}, and no end of that is found. Register the end first, or check the ward.",
    },
    examples: [
        Guardianship fail Submit "no end between":
            r#"{"registration":{"number":"20","date":"16/03/2026"},"guardian":{"name":"Hồ Sỹ Cảnh","personalId":"040070000001"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Guardianship r#"{"registration":{"number":"5","date":"10/02/2026"},"guardian":{"name":"Hồ Sỹ Nghĩa","personalId":"040098000003"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#],
        Guardianship pass Submit "ended before":
            r#"{"registration":{"number":"20","date":"16/03/2026"},"guardian":{"name":"Hồ Sỹ Cảnh","personalId":"040070000001"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [
                Guardianship r#"{"registration":{"number":"5","date":"10/02/2026"},"guardian":{"name":"Hồ Sỹ Nghĩa","personalId":"040098000003"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#,
                GuardianshipEnd r#"{"registration":{"number":"1","date":"16/03/2026"},"original":{"number":"5","date":"10/02/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#,
            ],
        Guardianship fail Submit "of one day: perhaps the grandparents":
            r#"{"registration":{"number":"20","date":"16/03/2026"},"guardian":{"name":"Hồ Sỹ Cảnh","personalId":"040050000001"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Guardianship r#"{"registration":{"number":"21","date":"16/03/2026"},"guardian":{"name":"Lê Thị Hoa","personalId":"040152000003"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#],
        Guardianship not_applicable Submit "the later one is the second":
            r#"{"registration":{"number":"5","date":"10/02/2026"},"guardian":{"name":"Hồ Sỹ Nghĩa","personalId":"040098000003"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Guardianship r#"{"registration":{"number":"20","date":"16/03/2026"},"guardian":{"name":"Hồ Sỹ Cảnh","personalId":"040070000001"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#],
        Guardianship pass Submit "that of the minor had ended by itself":
            r#"{"registration":{"number":"20","date":"16/03/2026"},"guardian":{"name":"Hồ Sỹ Cảnh","personalId":"040070000001"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040203000002","birthDate":"02/03/2003"}}"#
            with [Guardianship r#"{"registration":{"number":"5","date":"10/02/2016"},"guardian":{"name":"Hồ Sỹ Nghĩa","personalId":"040098000003"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040203000002","birthDate":"02/03/2003"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let (registered, since) = (given.registered, theirs.registered);
    if since.after(registered) == Truth::Yes {
        return Err(Not::Applicable);
    }
    let ward = cx.record().person(Role::Ward);
    let ends = cx.further().filter(|view| view.kind() == Kind::GuardianshipEnd);
    let mut ends = ends.filter(|end| {
        let of_ward = end.cited().is_none() && ward.is_some_and(|ward| end.has(ward, Role::Ward));
        cx.other().is_cited_by(end) || of_ward
    });
    // An end that is registered on the same day makes way.
    let later = |day: PartialDate| day.after(registered) == Truth::Yes;
    let ended = ends.any(|end| {
        let days = [Role::Guardianship.at(Attribute::EndedOn), Role::Registration.at(Attribute::Date)];
        !days.into_iter().filter_map(|field| end.date(field)).any(later)
    });
    let age = |day: PartialDate| theirs.born.ok().map(|born| born.years_until(day));
    let by_age =
        age(since).zip(age(registered)).is_some_and(|((_, then), (_, now))| then < OF_AGE && now >= OF_AGE);
    if ended || by_age {
        return Err(Not::Broken);
    }
    surely_not(together(cx, &given, &theirs))?;
    let one_day = since.before(registered) != Truth::Yes;
    let severity = if one_day { Severity::Warning } else { Severity::Error };
    let says = Says::Second { guardian: theirs.guardian.to_owned(), since };
    Ok(Broken::new(says).at_most(severity))
}

/// Whether the two are both parents, or grandfather and grandmother, who guard together, whenever the second joins.
fn together(cx: &Both<'_, '_>, given: &Given<'_>, theirs: &Theirs<'_>) -> Truth {
    let mine = Relation::of(given.relation).elder();
    let Some((mine, theirs)) = mine.zip(Relation::of(theirs.relation).elder()) else { return Truth::No };
    if mine.grand != theirs.grand {
        return Truth::No;
    }
    let sex = |view: &View<'_>, elder: &Elder| {
        view.person(Role::Guardian).and_then(|guardian| guardian.sex).or(elder.sex)
    };
    let sides = mine.paternal.zip(theirs.paternal);
    match (sex(cx.record(), &mine).zip(sex(cx.other(), &theirs)), sides) {
        (Some((a, b)), _) if a == b => Truth::No,
        (Some(_), None) => Truth::Yes,
        (Some(_), Some((a, b))) if a == b => Truth::Yes,
        // Whether “grandfather and grandmother” may be of two sides the law does not say.
        _ => Truth::Open,
    }
}
