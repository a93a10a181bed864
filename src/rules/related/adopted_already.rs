use crate::identity::Certainty;
use crate::law::ADOPTION_LAW_2010;
use crate::rule::{Answer, Both, Not, related, surely};
use crate::rules::remarks::Remarks;
use crate::schema::Role;

related! {
    /// The adoptee has been adopted by somebody else.
    ///
    /// A child is the adopted child of one single person or of a couple; an adoption has to end by a court before another. Look for
    /// that judgment, and whether it is the same child. One that the remarks of the entry note is enough.
    vi
    /// Người được nhận làm con nuôi đã là con nuôi của người khác.
    ///
    /// Một người chỉ được làm con nuôi của một người độc thân hoặc của hai vợ chồng; Tòa án phải chấm dứt việc nuôi con
    /// nuôi cũ trước. Tìm quyết định đó, và kiểm tra có phải cùng một trẻ không. Ghi chú
    /// trong đăng ký cũ về quyết định đó là đủ.
    "related/adopted-already",
    kinds: [Adoption],
    of: [Adoptee], on: Name,
    with: [Adoption],
    link: person [Adoptee],
    when: [Registration.Type not (Again | ForeignNote)],
    given: { registered: Registration.Date as date },
    theirs: { registered: Registration.Date as date, remarks: Registration.Remarks as text_or_empty },
    severity: Warning,
    law: [ADOPTION_LAW_2010.verified("Điều 8 khoản 3")],
    says: {
        Adopted { since: Date }
            vi "{role} đã được người khác nhận làm con nuôi từ ngày {since}. Tìm quyết định chấm dứt của Tòa án, hoặc kiểm tra có phải cùng một trẻ không."
            en "{role} has been adopted by somebody else since {since}. Look for the judgment that ended it, or whether it is the same child.",
    },
    examples: [
        Adoption fail Submit "by another couple":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"adoptee":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"},"adoptiveMother":{"name":"Lê Thị Hoa","personalId":"040187000004"}}"#
            with [Adoption r#"{"registration":{"date":"10/02/2022"},"adoptee":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"adoptiveMother":{"name":"Phan Thị Mai","personalId":"040180000003"}}"#],
        Adoption not_applicable Submit "by the husband of the adoptive mother":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"adoptee":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"},"adoptiveMother":{"name":"Phan Thị Mai","personalId":"040180000003"}}"#
            with [Adoption r#"{"registration":{"date":"10/02/2022"},"adoptee":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"adoptiveMother":{"name":"Phan Thị Mai","personalId":"040180000003"}}"#],
        Adoption pass Submit "the other one is later":
            r#"{"registration":{"date":"10/02/2022","type":"1"},"adoptee":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"adoptiveMother":{"name":"Phan Thị Mai","personalId":"040180000003"}}"#
            with [Adoption r#"{"registration":{"date":"16/03/2026"},"adoptee":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040085000001"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    const ADOPTERS: [Role; 2] = [Role::AdoptiveFather, Role::AdoptiveMother];
    const GIVING: [Role; 2] = [Role::GivingMan, Role::GivingWoman];
    // Who is written in both adopted together, or adopts the child of the other, who gives it.
    let mine = ADOPTERS.into_iter().chain(GIVING);
    let pairs = mine.flat_map(|mine| ADOPTERS.map(|their| (mine, their)));
    let persons = pairs.filter_map(|(mine, their)| cx.record().person(mine).zip(cx.other().person(their)));
    match persons.map(|(one, other)| one.same(other).certainty).max() {
        Some(Certainty::No) => {}
        Some(Certainty::Possible) | None => return Err(Not::KNOWN),
        Some(Certainty::Likely | Certainty::Certain) => return Err(Not::Applicable),
    }
    // A court ended it, as its entry notes.
    const ENDED: &[&str] = &["chấm dứt việc nuôi con nuôi", "chấm dứt nuôi con nuôi", "chấm dứt việc nuôi"];
    let remarks = Remarks::of(theirs.remarks);
    if remarks.has(ENDED) && remarks.has(&["bản án", "quyết định", "tòa án", "toà án"]) {
        return Err(Not::Broken);
    }
    surely(theirs.registered.before(given.registered))?;
    Ok(Says::Adopted { since: theirs.registered }.into())
}
