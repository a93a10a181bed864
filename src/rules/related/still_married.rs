use crate::card::Severity;
use crate::date::{PartialDate, Truth};
use crate::identity::Certainty;
use crate::law::{Citation, DECREE_123_2015, MONOGAMY, Row, Span, Status};
use crate::place::Territory;
use crate::rule::{Answer, Both, Broken, Not, View, related, surely};
use crate::rules::citizens::{Citizen, citizen};
use crate::rules::earlier_marriage::{End, end_among, end_of, first_noted};
use crate::rules::office::held;
use crate::schema::{Attribute, Code, Kind, Role};

related! {
    /// A spouse is married to someone else by an earlier entry.
    ///
    /// Who is married may not marry: in the South since 1959, in the North since 1960, everywhere since 1977. A marriage ends with
    /// the day on which a judgment of divorce takes effect, not with that of the judgment, or with a death; an annulled one never
    /// was. Look for the note of divorce or the death entry; a divorce abroad has to be noted first.
    /// Where a certificate or a later marriage tells of a divorce since, it is open.
    vi
    /// Theo một đăng ký trước, vợ hoặc chồng đang có hôn nhân với người khác.
    ///
    /// Người đang có vợ, có chồng không được kết hôn: ở miền Nam từ 1959, ở miền Bắc từ 1960, cả nước từ 1977. Hôn nhân
    /// chấm dứt từ ngày bản án ly hôn có hiệu lực, không phải ngày tuyên án, hoặc khi một bên chết; hôn nhân bị hủy thì
    /// coi như chưa có. Tìm ghi chú ly hôn hoặc đăng ký khai tử; từ 2016 công dân ly hôn ở nước ngoài phải ghi chú trước
    /// khi kết hôn ở đây. Đối chiếu với lần kết hôn sau thì cả lần trước và ghi chú ly hôn cũng được nhắc.
    /// Giấy xác nhận hoặc lần kết hôn sau đã ghi ly hôn thì để mở.
    "related/still-married",
    of: [Husband, Wife], on: Name,
    with: [Marriage],
    link: person [Husband, Wife],
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        registered: Registration.Date as date,
        at: Registration.Office as territory,
        status: me.MaritalStatusType as maybe code,
        proof: me.StatusProofNumber as given,
        nationality: me.Nationality as maybe nationality,
        other: me.OtherNationality as maybe nationality,
        noted: Original.Date as maybe date,
    },
    theirs: {
        kind: Registration.Type as maybe code,
        since: Registration.Date as date,
        established: Marriage.EstablishedOn as maybe date,
        spouse: partner.Name as text,
    },
    severity: Error, archive: Warning,
    schedule: MONOGAMY,
    says: {
        Married { spouse: Text, since: Date }
            vi "{role} đã kết hôn với «{spouse}» từ ngày {since} và không thấy ghi nhận đã chấm dứt, nên không được kết hôn với người khác. Kiểm tra bản án ly hôn, giấy chứng tử hoặc ghi chú ly hôn."
            en "{role} has been married to “{spouse}” since {since}, and nothing says that this ended, so no marriage to someone else. Look for the divorce, its note, or the death.",
        EndsLater { spouse: Text, ended: Date }
            vi "{role} đăng ký kết hôn khi hôn nhân trước với «{spouse}» đến ngày {ended} mới chấm dứt. Kiểm tra lại ngày đăng ký và ngày bản án có hiệu lực."
            en "The earlier marriage of {role} to “{spouse}” ended only on {ended}. Check the day of registration and the day on which the judgment took effect.",
        NotedLater { spouse: Text, noted: Date }
            vi "{role} ly hôn ở nước ngoài với «{spouse}», đến ngày {noted} mới ghi chú; phải ghi chú trước khi kết hôn. Kiểm tra lại hai ngày."
            en "The divorce abroad of {role} from “{spouse}” was noted only on {noted}; it has to be noted before marrying here. Check both days.",
        TooEarly { spouse: Text, since: Date }
            vi "{role} đã kết hôn với «{spouse}» ngày {since}, khi hôn nhân này chưa chấm dứt hoặc việc ly hôn chưa được ghi chú. Kiểm tra lại các ngày."
            en "{role} married “{spouse}” on {since}, before this marriage had ended or its divorce was noted. Check the days.",
    },
    examples: [
        Marriage fail Submit "the first marriage stands":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Marriage fail Archive "without a number it is likely the same man":
            r#"{"registration":{"date":"16/03/2010"},"husband":{"name":"Hoàng Đình Lâm","birthDate":"07/01/1978"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1985"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2006"},"husband":{"name":"Hoàng Đình Lâm","birthDate":"07/01/1978"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1980"}}"#],
        Marriage fail Submit "the day before the divorce takes effect":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#
            with [
                Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#,
                DivorceNote r#"{"court":{"date":"01/02/2026","effectiveDate":"17/03/2026"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#,
            ],
        Marriage pass Submit "the day on which it does":
            r#"{"registration":{"date":"17/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#
            with [
                Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#,
                DivorceNote r#"{"court":{"date":"01/02/2026","effectiveDate":"17/03/2026"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#,
            ],
        Marriage fail Submit "a divorce abroad, noted a day later":
            r#"{"registration":{"date":"15/05/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#
            with [
                Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#,
                DivorceNote r#"{"registration":{"date":"16/05/2026"},"court":{"date":"01/02/2026","effectiveDate":"01/04/2026","country":"Đức"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"},"original":{"date":"20/11/2016"}}"#,
            ],
        Marriage pass Submit "noted that day":
            r#"{"registration":{"date":"16/05/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#
            with [
                Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#,
                DivorceNote r#"{"registration":{"date":"16/05/2026"},"court":{"date":"01/02/2026","effectiveDate":"01/04/2026","country":"Đức"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"},"original":{"date":"20/11/2016"}}"#,
            ],
        Marriage fail Submit "the first marriage, seen from itself":
            r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#
            with [
                Marriage r#"{"registration":{"date":"31/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#,
                DivorceNote r#"{"registration":{"date":"16/05/2026"},"court":{"date":"01/02/2026","effectiveDate":"01/04/2026","country":"Đức"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"},"original":{"date":"20/11/2016"}}"#,
            ],
        Marriage pass Submit "the first marriage, and no end of it is known":
            r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#
            with [Marriage r#"{"registration":{"date":"31/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#],
        DivorceNote fail Submit "its note, seen from itself":
            r#"{"registration":{"date":"16/05/2026"},"court":{"date":"01/02/2026","effectiveDate":"01/04/2026","country":"Đức"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"},"original":{"date":"20/11/2016"}}"#
            with [Marriage r#"{"registration":{"date":"15/05/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#],
        DivorceNote pass Submit "married after the note":
            r#"{"registration":{"date":"16/05/2026"},"court":{"date":"01/02/2026","effectiveDate":"01/04/2026","country":"Đức"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"},"original":{"date":"20/11/2016"}}"#
            with [Marriage r#"{"registration":{"date":"16/05/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#],
        DivorceNote pass Submit "a marriage of before this one":
            r#"{"registration":{"date":"16/05/2026"},"court":{"date":"01/02/2026","effectiveDate":"01/04/2026","country":"Đức"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"},"original":{"date":"20/11/2016"}}"#
            with [Marriage r#"{"registration":{"date":"15/05/2010","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","nationality":"Việt Nam"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1995"}}"#],
        Marriage pass Submit "the first husband died":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","birthDate":"07/01/1988"},"wife":{"name":"Thái Thị Trà","personalId":"040195000003"}}"#
            with [
                Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Lê Văn Tám","personalId":"040090000004"},"wife":{"name":"Thái Thị Trà","personalId":"040195000003"}}"#,
                Death r#"{"registration":{"date":"12/08/2021"},"deceased":{"name":"Lê Văn Tám","personalId":"040090000004","deathDate":"10/08/2021"}}"#,
            ],
        Marriage not_applicable Submit "the same two again":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}}"#],
        Marriage not_in_force Archive "two wives could be lawful":
            r#"{"registration":{"date":"12/08/1958"},"husband":{"name":"Bùi Văn Chắt","birthDate":"02/03/1930"},"wife":{"name":"Cao Thị Lạc","birthDate":"1935"}}"#
            with [Marriage r#"{"registration":{"date":"03/02/1954"},"husband":{"name":"Bùi Văn Chắt","birthDate":"02/03/1930"},"wife":{"name":"Hồ Thị Nhị","birthDate":"1935"}}"#],
        Marriage undetermined Archive "which of the two was first":
            r#"{"registration":{"date":"2010"},"husband":{"name":"Hoàng Đình Lâm","birthDate":"07/01/1978"},"wife":{"name":"Thái Thị Trà","birthDate":"12/12/1985"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2010"},"husband":{"name":"Hoàng Đình Lâm","birthDate":"07/01/1978"},"wife":{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1980"}}"#],
    ],
}

/// A citizen has a divorce abroad noted before marrying here.
const NOTED_FIRST: Citation = DECREE_123_2015.verified("Điều 37 khoản 2");

fn check(
    cx: &Both<'_, '_>,
    given: Given<'_>,
    theirs: Theirs<'_>,
    row: &'static Row<Option<Territory>>,
) -> Answer<Says> {
    let Given { registered, at, status, proof, .. } = given;
    let (mine, their) = (cx.me().partner(), cx.they().and_then(Role::partner));
    match mine.zip(their).map(|(mine, their)| cx.same(mine, their).certainty) {
        Some(Certainty::No) => {}
        Some(Certainty::Likely | Certainty::Certain) => return Err(Not::Applicable),
        Some(Certainty::Possible) | None => return Err(Not::KNOWN),
    }
    let since = theirs.established.unwrap_or(theirs.since);
    // A note tells of a marriage that began on the day that it cites.
    let begun = match cx.record().kind() {
        Kind::DivorceNote => given.noted?,
        _ => registered,
    };
    if since.after(begun) == Truth::Yes {
        return seen_from_the_first(cx, &given, &theirs, row);
    }
    if cx.record().kind() == Kind::DivorceNote {
        return Err(Not::Broken);
    }
    surely(since.before(registered))?;
    held(cx.check(), row.value, at, Ok(registered))?;
    let spouse = theirs.spouse.to_owned();
    let end = end_of(cx);
    // A paper that proves the end is no less than an entry that is missing here.
    let proven = proof && matches!(status, Ok(Code::Divorced | Code::Widowed));
    match (end, end.stood_on(registered)) {
        (End::None, _) if proven => Err(Not::Broken),
        // So does what another entry since then says of one of the two; which marriage it means is open.
        (End::None, _) if is_told_single(cx, since) => Err(Not::KNOWN),
        // The words of the laws of before 2015 were read at second hand.
        (End::None, _) if row.basis.status != Status::Verified => {
            Ok(Broken::new(Says::Married { spouse, since }).at_most(Severity::Warning))
        }
        (End::None, _) => Ok(Says::Married { spouse, since }.into()),
        (End::On(ended), Truth::Yes) => {
            let says = Says::EndsLater { spouse, ended };
            Ok(Broken::new(says).on(Role::Registration.at(Attribute::Date)))
        }
        (End::On(_) | End::Before(_), Truth::Open) => Err(Not::KNOWN),
        (End::On(_), Truth::No) => {
            let noted = noted_after(cx, cx.other(), &given, registered).ok_or(Not::Broken)?;
            Ok(Broken::new(Says::NotedLater { spouse, noted }).cites(NOTED_FIRST))
        }
        // When is not told, but that it ended is.
        (End::Unknown | End::Before(_), _) => Err(Not::Broken),
    }
}

/// Whether an entry after a marriage says that one of the spouses was divorced or widowed.
fn is_told_single(cx: &Both<'_, '_>, since: PartialDate) -> bool {
    let spouses = [Role::Husband, Role::Wife].into_iter().filter_map(|role| cx.other().person(role));
    let mut pairs = spouses.flat_map(|spouse| cx.further().map(move |view| (spouse, view)));
    pairs.any(|(spouse, view)| {
        let role = match view.kind() {
            Kind::MaritalStatus => Role::Person,
            Kind::Marriage => spouse.role,
            _ => return false,
        };
        let registered = view.date(Role::Registration.at(Attribute::Date));
        let single = view.code(role.at(Attribute::MaritalStatusType));
        matches!(single, Some(Code::Divorced | Code::Widowed))
            && registered.is_some_and(|day| day.after(since) == Truth::Yes)
            && view.has(spouse, role)
    })
}

/// The day on which a divorce abroad of a citizen from an earlier marriage was noted, where that was after the later one.
fn noted_after(
    cx: &Both<'_, '_>,
    earlier: &View<'_>,
    given: &Given<'_>,
    later: PartialDate,
) -> Option<PartialDate> {
    let noted = first_noted(earlier, cx.around())?;
    let is_law = NOTED_FIRST.act.in_force.covers(Span::of(later)) == Truth::Yes;
    let of_citizen = citizen(given.nationality, given.other) == Citizen::OfVietnam;
    (is_law && of_citizen && later.before(noted) == Truth::Yes).then_some(noted)
}

/// What the earlier marriage, or the note of its divorce, is told of the later one.
fn seen_from_the_first(
    cx: &Both<'_, '_>,
    given: &Given<'_>,
    theirs: &Theirs<'_>,
    row: &Row<Option<Territory>>,
) -> Answer<Says> {
    // Registered again or noted is what was before.
    if matches!(theirs.kind, Ok(Code::Again | Code::ForeignNote)) {
        return Err(Not::Applicable);
    }
    held(cx.check(), row.value, given.at, Ok(given.registered))?;
    let since = theirs.since;
    let stood = match end_among(cx.record(), cx.around()) {
        end @ End::On(_) => end.stood_on(since),
        // The later one is told that no end is known.
        _ => return Err(Not::Broken),
    };
    let says = Says::TooEarly { spouse: theirs.spouse.to_owned(), since };
    let broken = Broken::new(says).at_most(Severity::Warning);
    match stood {
        Truth::Yes if row.in_force.covers(Span::of(since)) == Truth::Yes => Ok(broken),
        Truth::Yes => Ok(broken.cites_nothing()),
        Truth::Open => Err(Not::KNOWN),
        Truth::No => match noted_after(cx, cx.record(), given, since) {
            Some(_) => Ok(broken.cites(NOTED_FIRST)),
            None => Err(Not::Broken),
        },
    }
}
