use crate::card::Severity;
use crate::date::{PartialDate, Truth};
use crate::identity::{Certainty, Identity, Reason};
use crate::law::CIVIL_STATUS_LAW_2014;
use crate::rule::{Answer, Both, Broken, Not, View, related};
use crate::rules::earlier_marriage::{End, begun, end_among, end_of, ended_on};
use crate::schema::{Code, Kind, Role};

related! {
    /// The same event is registered twice.
    ///
    /// An event is registered once, at one office. A second entry is lawful where the first one was lost and the event is
    /// registered again, or where it notes what was done abroad; the type of registration says so. Two who were divorced may marry
    /// each other again. Either entry is told of the other: check the type of the later one, or leave it out.
    vi
    /// Việc này được đăng ký hai lần.
    ///
    /// Một việc chỉ đăng ký một lần, tại một cơ quan. Đăng ký thứ hai hợp pháp khi đăng ký lại vì bản đầu bị mất, hoặc
    /// khi ghi chú việc ở nước ngoài; loại đăng ký cho biết điều đó. Hai người đã ly hôn có thể kết hôn lại với nhau.
    /// Cả hai đăng ký đều được nhắc: kiểm tra lại loại của đăng ký sau, hoặc bỏ đăng ký đó.
    "related/registered-twice",
    of: [Child, Husband, Deceased, Adoptee], on: Name,
    with: [Birth, Marriage, Death, Adoption, Recognition, DivorceNote],
    link: person [Child, Husband, Deceased, Adoptee],
    given: { kind: Registration.Type as maybe code, registered: Registration.Date as date },
    theirs: { kind: Registration.Type as maybe code, registered: Registration.Date as date },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 5 khoản 4")],
    says: {
        Twice { registered: Date }
            vi "Việc {kind} này của {role} còn một đăng ký khác, ngày {registered}. Mỗi việc chỉ đăng ký một lần; đăng ký sau nếu là đăng ký lại hoặc ghi chú thì chọn đúng loại đăng ký."
            en "This {kind} of {role} has another entry, of {registered}. An event is registered once; where the later one registers it again or notes it, choose that type.",
    },
    examples: [
        Death fail Submit "two offices":
            r#"{"registration":{"number":"9","date":"13/01/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An","type":"1"},"deceased":{"name":"Nguyễn Thị Chắt","personalId":"040140000001","deathDate":"10/01/2026"}}"#
            with [Death r#"{"registration":{"number":"21","date":"12/01/2026","office":"UBND phường Chợ Lớn, Thành phố Hồ Chí Minh","type":"1"},"deceased":{"name":"Nguyễn Thị Chắt","personalId":"040140000001","deathDate":"10/01/2026"}}"#],
        Death pass Submit "registered again":
            r#"{"registration":{"number":"9","date":"13/01/2026","type":"2"},"deceased":{"name":"Nguyễn Thị Chắt","personalId":"040140000001","deathDate":"10/01/2009"}}"#
            with [Death r#"{"registration":{"number":"21","date":"12/01/2009","type":"1"},"deceased":{"name":"Nguyễn Thị Chắt","personalId":"040140000001","deathDate":"10/01/2009"}}"#],
        Birth fail Archive "likely, without numbers":
            r#"{"registration":{"number":"9","date":"13/01/1990"},"child":{"name":"Cao Văn Tịnh","birthDate":"05/05/1985"},"mother":{"name":"Phan Thị Loan"}}"#
            with [Birth r#"{"registration":{"number":"45","date":"20/05/1985"},"child":{"name":"Cao Văn Tịnh","birthDate":"05/05/1985"},"mother":{"name":"Phan Thị Loan"}}"#],
        Birth not_applicable Archive "other parents":
            r#"{"registration":{"number":"9","date":"13/01/1990"},"child":{"name":"Nguyễn Thị Lan","birthDate":"05/05/1985"},"mother":{"name":"Phạm Thị Hoa"},"father":{"name":"Nguyễn Văn Nam"}}"#
            with [Birth r#"{"registration":{"number":"45","date":"20/05/1985"},"child":{"name":"Nguyễn Thị Lan","birthDate":"05/05/1985"},"mother":{"name":"Đỗ Thị Hoa"},"father":{"name":"Nguyễn Văn Sơn"}}"#],
        Marriage fail Submit "the same two":
            r#"{"registration":{"number":"17","date":"16/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","personalId":"040190000002"}}"#
            with [Marriage r#"{"registration":{"number":"18","date":"20/11/2016","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","personalId":"040190000002"}}"#],
        Marriage pass Submit "divorced between":
            r#"{"registration":{"number":"17","date":"16/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","personalId":"040190000002"}}"#
            with [Marriage r#"{"registration":{"number":"18","date":"20/11/2016","type":"1","remarks":"Ly hôn theo Bản án số 12/2022/HNGĐ-ST, có hiệu lực ngày 10/09/2022"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","personalId":"040190000002"},"marriage":{"status":"Đã ly hôn"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let kind = cx.record().kind();
    if cx.other().kind() != kind || cx.they() != Some(cx.me()) {
        return Err(Not::Applicable);
    }
    let same = |role: Role| cx.same(role, role);
    let known_by = match kind {
        Kind::Marriage | Kind::DivorceNote => same(Role::Wife),
        Kind::Adoption => {
            let (father, mother) = (same(Role::AdoptiveFather), same(Role::AdoptiveMother));
            if father.certainty > mother.certainty { father } else { mother }
        }
        Kind::Recognition => same(Role::Parent),
        // Namesakes of one day are many: without a number a parent has to agree, and none may have another number.
        Kind::Birth if cx.link().reason != Reason::Number => {
            let agrees = |parent: Role| {
                let keys =
                    [cx.record(), cx.other()].map(|view| view.person(parent).and_then(|it| it.name.clone()));
                matches!(keys, [Some(a), Some(b)] if a == b)
            };
            let apart = |parent: Role| same(parent) == Identity::by(Certainty::No, Reason::Number);
            let parents = [Role::Mother, Role::Father];
            if parents.into_iter().any(apart) || !parents.into_iter().any(agrees) {
                return Err(Not::Applicable);
            }
            cx.link()
        }
        _ => cx.link(),
    };
    if !known_by.is_one() {
        return Err(Not::Applicable);
    }
    let is_second = |kind: Result<Code, Not>| matches!(kind, Ok(Code::Again | Code::ForeignNote));
    if is_second(given.kind) || is_second(theirs.kind) {
        return Err(Not::Broken);
    }
    // Who was divorced may marry again, the same one, too. That they married twice is no end of the first marriage here.
    let stood = |end: End, again: PartialDate| match end {
        End::Before(_) => true,
        end => end.stood_on(again) == Truth::Yes,
    };
    let stands = || match given.registered.before(theirs.registered) {
        Truth::Yes => stood(end_among(cx.record(), cx.around()), theirs.registered),
        _ => stood(end_of(cx), given.registered),
    };
    if kind == Kind::Marriage && !stands() {
        return Err(Not::Broken);
    }
    // Who married again may be divorced again.
    if kind == Kind::DivorceNote {
        let differ = |day: fn(&View<'_>) -> Option<PartialDate>| {
            day(cx.record()).zip(day(cx.other())).map(|(a, b)| a.same_day(b) == Truth::No)
        };
        match (differ(begun), differ(ended_on)) {
            (Some(true), _) => return Err(Not::Broken),
            (None, Some(true)) => return Err(Not::KNOWN),
            _ => {}
        }
    }
    // What the law of 2014 says was not said of entries before it; twice is still odd.
    let under_law = CIVIL_STATUS_LAW_2014.in_force.covers(cx.check().law_date()) == Truth::Yes;
    let severity = if under_law { Severity::Error } else { Severity::Warning };
    Ok(Broken::new(Says::Twice { registered: theirs.registered }).at_most(severity).known_by(known_by))
}
