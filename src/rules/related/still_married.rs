use crate::card::Severity;
use crate::date::Truth;
use crate::identity::Certainty;
use crate::law::{MONOGAMY, Row, Status};
use crate::place::Territory;
use crate::rule::{Answer, Both, Broken, Not, related, surely};
use crate::rules::earlier_marriage::{End, end_of};
use crate::rules::office::held;
use crate::schema::{Attribute, Code, Role};

related! {
    /// A spouse is married to someone else by an earlier entry.
    ///
    /// Who is married may not marry: in the South since 1959, in the North since 1960, everywhere since 1977. A marriage ends with
    /// the day on which a judgment of divorce takes effect, not with that of the judgment, or with a death; an annulled one never
    /// was. Look for the note of divorce or the death entry; a divorce abroad has to be noted first.
    vi
    /// Theo một đăng ký trước, vợ hoặc chồng đang có hôn nhân với người khác.
    ///
    /// Người đang có vợ, có chồng không được kết hôn: ở miền Nam từ 1959, ở miền Bắc từ 1960, cả nước từ 1977. Hôn nhân
    /// chấm dứt từ ngày bản án ly hôn có hiệu lực, không phải ngày tuyên án, hoặc khi một bên chết; hôn nhân bị hủy thì
    /// coi như chưa có. Tìm ghi chú ly hôn hoặc đăng ký khai tử; ly hôn ở nước ngoài phải được ghi chú trước.
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
    },
    theirs: {
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
    surely(since.before(registered))?;
    held(cx.check(), row.value, at, Ok(registered))?;
    let spouse = theirs.spouse.to_owned();
    let end = end_of(cx);
    // A paper that proves the end is no less than an entry that is missing here.
    let proven = proof && matches!(status, Ok(Code::Divorced | Code::Widowed));
    match (end, end.stood_on(registered)) {
        (End::None, _) if proven => Err(Not::Broken),
        // The words of the laws of before 2015 were read at second hand.
        (End::None, _) if row.basis.status != Status::Verified => {
            Ok(Broken::new(Says::Married { spouse, since }).at_most(Severity::Warning))
        }
        (End::None, _) => Ok(Says::Married { spouse, since }.into()),
        (End::On(ended), Truth::Yes) => {
            let says = Says::EndsLater { spouse, ended };
            Ok(Broken::new(says).on(Role::Registration.at(Attribute::Date)))
        }
        (End::On(_), Truth::Open) => Err(Not::KNOWN),
        // When is not told, but that it ended is.
        (End::On(_) | End::Unknown, _) => Err(Not::Broken),
    }
}
