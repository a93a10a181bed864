use crate::card::Severity;
use crate::date::Truth;
use crate::identity::Certainty;
use crate::law::CIVIL_STATUS_LAW_2014;
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::rules::related::is_renamed;
use crate::schema::{Kind, Role};

related! {
    /// The entry that is referred to belongs to other people.
    ///
    /// Number, day and office lead to an entry of somebody else. Check the number, or who is meant. A name that was changed meanwhile
    /// is no other person.
    vi
    /// Đăng ký được dẫn đến là của người khác.
    ///
    /// Số, ngày và nơi đăng ký dẫn đến đăng ký của người khác. Kiểm tra lại số, hoặc xem người được nói đến là ai. Tên
    /// đã đổi từ khi đó không phải người khác.
    "related/entry-of-another",
    kinds: [Change, DivorceNote, GuardianshipEnd, GuardianshipSupervisionEnd],
    of: [Original], on: Number,
    with: [Birth, Marriage, Death, Guardianship, GuardianshipSupervision],
    link: cited,
    given: { number: it as text },
    theirs: {},
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 22"), CIVIL_STATUS_LAW_2014.verified("Điều 48 khoản 2")],
    says: {
        Another { number: Text }
            vi "Bản ghi số {number} được dẫn chiếu là của người khác. Kiểm tra lại số, ngày, nơi đăng ký hoặc người có liên quan."
            en "Entry {number}, which is referred to, belongs to other people. Check its number, day and office, or the persons.",
    },
    examples: [
        DivorceNote fail Submit "a marriage of two others":
            r#"{"registration":{"date":"16/03/2026"},"husband":{"name":"Nguyễn Đăng Khoa","personalId":"040080000001"},"wife":{"name":"Trịnh Thị Quyên","personalId":"040184000002"},"original":{"number":"17","date":"20/11/2016","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#
            with [Marriage r#"{"registration":{"number":"17","date":"20/11/2016","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000003"},"wife":{"name":"Đậu Thị Nguyệt","personalId":"040190000004"}}"#],
        GuardianshipEnd fail Submit "another ward":
            r#"{"registration":{"date":"16/03/2026"},"ward":{"name":"Hồ Sỹ Khánh","birthDate":"15/03/2008"},"original":{"number":"5","date":"10/02/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#
            with [Guardianship r#"{"registration":{"number":"5","date":"10/02/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","birthDate":"21/06/2015"}}"#],
        Change fail Submit "another child":
            r#"{"registration":{"date":"16/03/2026"},"subject":{"name":"Phạm Minh Đức","birthDate":"12/04/1991"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Lê Thị Hoa","birthDate":"02/04/1991"}}"#],
        Change pass Submit "a name that was changed before":
            r#"{"registration":{"date":"16/03/2026"},"subject":{"name":"Phạm Minh Khoa","birthDate":"12/04/1991"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức","birthDate":"12/04/1991"}}"#],
        Change not_applicable Submit "the number of another kind of book":
            r#"{"registration":{"date":"16/03/2026"},"subject":{"name":"Phạm Minh Đức","birthDate":"12/04/1991"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Death r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"deceased":{"name":"Lê Thị Hoa","birthDate":"02/04/1951"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, Given { number, .. }: Given<'_>, _: Theirs<'_>) -> Answer<Says> {
    let (mine, theirs) = (cx.record().kind(), cx.other().kind());
    let law = match mine {
        Kind::DivorceNote => Some("Điều 48 khoản 2"),
        Kind::GuardianshipEnd => Some("Điều 22"),
        _ => None,
    };
    let pairs = persons(mine, theirs);
    if pairs.is_empty() {
        return Err(Not::Applicable);
    }
    let (mut apart, mut known, mut sure) = (0, 0, false);
    for &(mine, theirs) in pairs {
        let (Some(mine), Some(theirs)) = (cx.record().person(mine), cx.other().person(theirs)) else {
            continue;
        };
        if mine.same(theirs).certainty != Certainty::No || is_renamed(cx, mine, theirs) {
            continue;
        }
        apart += 1;
        let days = mine.born.zip(theirs.born).map(|(a, b)| a.same_day(b));
        let numbers = mine.number.is_some() && theirs.number.is_some();
        // With the same whole date the name may have been changed.
        known += usize::from(days == Some(Truth::No) || numbers || mine.name == theirs.name);
        sure |=
            numbers && mine.number != theirs.number && days == Some(Truth::No) && mine.name != theirs.name;
    }
    if apart == 0 {
        return Err(Not::Broken);
    }
    // Of a couple both have to be others; one alone may have been misspelt, but not in number, name and date.
    let severity = if known == pairs.len() || sure { Severity::Error } else { Severity::Warning };
    let broken = Broken::new(Says::Another { number: number.to_owned() }).at_most(severity);
    Ok(match law {
        Some(article) => broken.cites_if_law(CIVIL_STATUS_LAW_2014.verified(article), cx.check().law_date()),
        None => broken.cites_nothing(),
    })
}

/// Who stands in an entry that is referred to: the role here, and there.
pub(super) fn persons(mine: Kind, theirs: Kind) -> &'static [(Role, Role)] {
    match (mine, theirs) {
        (Kind::DivorceNote, _) => &[(Role::Husband, Role::Husband), (Role::Wife, Role::Wife)],
        (Kind::GuardianshipEnd, _) => &[(Role::Ward, Role::Ward)],
        (Kind::GuardianshipSupervisionEnd, _) => &[(Role::Supervisor, Role::Supervisor)],
        (Kind::Change, Kind::Birth) => &[(Role::Subject, Role::Child)],
        (Kind::Change, Kind::Death) => &[(Role::Subject, Role::Deceased)],
        (Kind::Change, Kind::Guardianship) => &[(Role::Subject, Role::Ward)],
        _ => &[],
    }
}
