use crate::date::Truth;
use crate::identity::Certainty;
use crate::law::ADOPTION_LAW_2010;
use crate::rule::{Answer, Both, Not, View, related, surely};
use crate::rules::earlier_marriage::{End, are_spouses, end_of};
use crate::schema::{Attribute, Kind, Role};

related! {
    /// Who adopts is married, and the spouse does not adopt, or the two who adopt are divorced.
    ///
    /// A child is adopted by one single person or by both spouses; a step-parent adopts the child of the other spouse alone. Look for
    /// the divorce or the death, write the spouse, or the relation of the step-parent.
    vi
    /// Người nhận con nuôi đang có vợ hoặc chồng mà người đó không cùng nhận, hoặc hai người cùng nhận đã ly hôn.
    ///
    /// Con nuôi do một người độc thân hoặc cả hai vợ chồng cùng nhận; cha dượng, mẹ kế thì một mình nhận con riêng của
    /// vợ, chồng. Tìm việc ly hôn hoặc khai tử, ghi thêm vợ, chồng, hoặc ghi quan hệ cha dượng, mẹ kế.
    "related/adopter-married",
    of: [AdoptiveFather, AdoptiveMother], on: Name,
    with: [Marriage],
    link: person [Husband, Wife],
    when: [
        Registration.Type not (DeFacto | Again | ForeignNote),
        Adoption.AdopterRelation not (Stepfather | Stepmother),
    ],
    given: { registered: Registration.Date as date, together: partner.Name as given },
    theirs: { since: Registration.Date as date, spouse: partner.Name as text },
    severity: Warning,
    law: [ADOPTION_LAW_2010.verified("Điều 8 khoản 3")],
    in_force: ADOPTION_LAW_2010.in_force,
    says: {
        Alone { spouse: Text, since: Date }
            vi "{role} đã kết hôn với «{spouse}» từ ngày {since}, nên cả hai vợ chồng phải cùng nhận con nuôi. Kiểm tra lại người nhận, quan hệ, hoặc việc ly hôn."
            en "{role} has been married to “{spouse}” since {since}, so both spouses adopt. Check who adopts, the relation, or look for the divorce.",
        Others { spouse: Text, since: Date }
            vi "{role} đã kết hôn với «{spouse}» từ ngày {since}, không phải với người cùng nhận con nuôi. Kiểm tra lại người nhận, hoặc việc ly hôn."
            en "{role} has been married to “{spouse}” since {since}, and not to who adopts, too. Check who adopts, or look for the divorce.",
        Ended { spouse: Text, ended: Date }
            vi "Hôn nhân của {role} với «{spouse}», người cùng nhận con nuôi, đã chấm dứt ngày {ended}; con nuôi do một người độc thân hoặc hai vợ chồng nhận. Kiểm tra lại người nhận, hoặc tìm lần kết hôn sau."
            en "The marriage of {role} to “{spouse}”, who adopts, too, ended on {ended}; a child is adopted by one single person or by both spouses. Check who adopts, or look for a later marriage.",
    },
    examples: [
        Adoption fail Submit "a husband alone":
            r#"{"registration":{"date":"16/03/2026"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Lưu Đức Cường","personalId":"040085000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Adoption fail Archive "with somebody else":
            r#"{"registration":{"date":"16/03/2026"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"},"adoptiveMother":{"name":"Lê Thị Hoa","birthDate":"01/02/1987"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Lưu Đức Cường","personalId":"040085000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Adoption pass Submit "both":
            r#"{"registration":{"date":"16/03/2026"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"},"adoptiveMother":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Lưu Đức Cường","personalId":"040085000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Adoption fail Submit "both, but divorced":
            r#"{"registration":{"date":"16/03/2026"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"},"adoptiveMother":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016","remarks":"Ly hôn theo Bản án số 12/2022/HNGĐ-ST, có hiệu lực ngày 10/09/2022"},"husband":{"name":"Lưu Đức Cường","personalId":"040085000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Adoption pass Submit "divorced":
            r#"{"registration":{"date":"16/03/2026"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016","remarks":"Ly hôn theo Bản án số 12/2022/HNGĐ-ST"},"husband":{"name":"Lưu Đức Cường","personalId":"040085000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Adoption not_applicable Submit "a stepfather":
            r#"{"registration":{"date":"16/03/2026"},"adoption":{"adopterRelation":"Cha dượng"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Lưu Đức Cường","personalId":"040085000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Adoption not_applicable Submit "the child of his wife, who gives it":
            r#"{"registration":{"date":"16/03/2026"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"},"givingWoman":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Lưu Đức Cường","personalId":"040085000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Adoption not_in_force Archive "one person, by the law of 2000":
            r#"{"registration":{"date":"31/12/2010"},"adoptiveFather":{"name":"Lưu Đức Cường","birthDate":"05/06/1970"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2006"},"husband":{"name":"Lưu Đức Cường","birthDate":"05/06/1970"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1980"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let spouse = cx.they().and_then(Role::partner).ok_or(Not::Applicable)?;
    // A step-parent's spouse gives the child, whatever relation is written.
    if [Role::GivingMan, Role::GivingWoman].into_iter().any(|giving| cx.same(giving, spouse).is_one()) {
        return Err(Not::Applicable);
    }
    let partner = cx.me().partner().ok_or(Not::Applicable)?;
    match cx.same(partner, spouse).certainty {
        _ if !given.together => {}
        Certainty::No => {}
        Certainty::Possible => return Err(Not::KNOWN),
        Certainty::Likely | Certainty::Certain => return together(cx, &given, &theirs),
    }
    surely(theirs.since.before(given.registered))?;
    match end_of(cx) {
        End::Unknown => return Err(Not::Broken),
        end => surely(end.stood_on(given.registered))?,
    }
    let both = cx.record().person(cx.me()).zip(cx.record().person(partner));
    if both.is_some_and(|(me, partner)| are_spouses(me, partner, cx.around(), given.registered)) {
        return Err(Not::Broken);
    }
    let (spouse, since) = (theirs.spouse.to_owned(), theirs.since);
    Ok(if given.together { Says::Others { spouse, since } } else { Says::Alone { spouse, since } }.into())
}

/// Of the two who adopt: whether their marriage had ended, and no later one of theirs is known.
fn together(cx: &Both<'_, '_>, given: &Given<'_>, theirs: &Theirs<'_>) -> Answer<Says> {
    let couple = cx.record().person(Role::AdoptiveFather).zip(cx.record().person(Role::AdoptiveMother));
    let (End::On(ended), Some((husband, wife))) = (end_of(cx), couple) else { return Err(Not::Broken) };
    let registered = Role::Registration.at(Attribute::Date);
    let again = |view: &View<'_>| {
        let theirs = view.has(husband, Role::Husband) && view.has(wife, Role::Wife);
        let earlier = view.date(registered).is_some_and(|since| since.before(ended) == Truth::Yes);
        view.kind() == Kind::Marriage && theirs && !earlier
    };
    // What ended before this marriage was another one, and one finding is enough for the two.
    let other = theirs.since.before(ended) != Truth::Yes || cx.me() == Role::AdoptiveMother;
    if other || cx.further().any(again) {
        return Err(Not::Broken);
    }
    surely(ended.before(given.registered))?;
    Ok(Says::Ended { spouse: theirs.spouse.to_owned(), ended }.into())
}
