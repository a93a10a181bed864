use crate::date::{PartialDate, Truth};
use crate::rule::{Answer, Both, Not, related, surely};
use crate::rules::earlier_marriage::{End, end_of};
use crate::rules::marital_status::said;
use crate::schema::Code;

related! {
    /// A certificate says that nobody is married who is, by an entry.
    ///
    /// The office looks into its books before it certifies. The marriage may have ended: look for the divorce or the death. What is
    /// certified for a time of residence counts for that time. Who is divorced or widowed may have married again after the paper
    /// that proves it.
    vi
    /// Giấy xác nhận nói người chưa có vợ, có chồng, mà theo một đăng ký thì có.
    ///
    /// Cơ quan tra sổ trước khi xác nhận. Hôn nhân có thể đã chấm dứt: tìm ghi chú ly hôn hoặc khai tử. Giấy xác nhận
    /// cho một thời gian cư trú thì chỉ tính thời gian đó. Người đã ly hôn hoặc góa có thể đã kết hôn lại sau giấy tờ
    /// chứng minh.
    "related/certified-though-married",
    kinds: [MaritalStatus],
    of: [Person], on: MaritalStatus,
    with: [Marriage],
    link: person [Husband, Wife],
    given: {
        status: it as text_or_empty,
        code: me.MaritalStatusType as maybe code,
        proven: me.StatusProofDate as maybe date,
        registered: Registration.Date as date,
        until: me.PeriodTo as maybe date,
    },
    theirs: { since: Registration.Date as date, spouse: partner.Name as text_or_empty },
    severity: Error, archive: Warning,
    says: {
        Married { spouse: Text, since: Date }
            vi "Giấy xác nhận chưa đăng ký kết hôn với ai, nhưng đã có đăng ký kết hôn với «{spouse}» ngày {since} và không thấy ghi nhận đã chấm dứt."
            en "The certificate says unmarried, but a marriage to “{spouse}” was registered on {since}, and nothing says that it had ended.",
        Again { spouse: Text, since: Date }
            vi "Giấy xác nhận ghi đã ly hôn hoặc góa, nhưng sau giấy tờ chứng minh đã đăng ký kết hôn với «{spouse}» ngày {since}. Kiểm tra lại tình trạng."
            en "The certificate says divorced or widowed, but after the paper that proves it a marriage to “{spouse}” was registered on {since}. Check the status.",
    },
    examples: [
        MaritalStatus fail Submit "married since 2016":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Hoàng Đình Lâm","personalId":"040088000001","maritalStatus":"Hiện tại chưa đăng ký kết hôn với ai"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt"}}"#],
        MaritalStatus pass Submit "divorced":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Hoàng Đình Lâm","personalId":"040088000001","maritalStatus":"Hiện tại chưa đăng ký kết hôn với ai"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016","remarks":"Ly hôn theo Bản án số 12/2022/HNGĐ-ST"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt"}}"#],
        MaritalStatus pass Submit "for a time before":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Hoàng Đình Lâm","personalId":"040088000001","maritalStatus":"Chưa đăng ký kết hôn với ai","periodTo":"01/10/2016"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt"}}"#],
        MaritalStatus fail Submit "married again after the divorce":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Hoàng Đình Lâm","personalId":"040088000001","maritalStatus":"Đã ly hôn","statusProofDate":"10/10/2015"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt"}}"#],
        MaritalStatus pass Submit "divorced from her":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Hoàng Đình Lâm","personalId":"040088000001","maritalStatus":"Đã ly hôn","statusProofDate":"10/10/2019"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt"}}"#],
        MaritalStatus fail Archive "by the code alone":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Hoàng Đình Lâm","personalId":"040088000001","maritalStatusType":"1"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt"}}"#],
        MaritalStatus not_applicable Submit "it says so":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Hoàng Đình Lâm","personalId":"040088000001","maritalStatus":"Hiện tại đang có vợ là bà Đậu Thị Nguyệt"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2016"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    // The words say more than the code, which counts where there are none.
    let (worded, period) = said(given.status);
    let again = match worded.map_or(given.code, Ok)? {
        Code::Unmarried => false,
        Code::Divorced | Code::Widowed => true,
        // Married now, but not in a time before.
        Code::Married | Code::UnmarriedThen if period && given.until.is_ok() => false,
        _ => return Err(Not::Applicable),
    };
    let on: PartialDate = given.until.unwrap_or(given.registered);
    surely(theirs.since.before(on))?;
    if again {
        // Without its day the paper may be of this marriage.
        surely(theirs.since.after(given.proven?))?;
    }
    let stood = match end_of(cx) {
        End::Unknown => Truth::No,
        end => end.stood_on(on),
    };
    surely(stood)?;
    let (spouse, since) = (theirs.spouse.to_owned(), theirs.since);
    Ok(if again { Says::Again { spouse, since } } else { Says::Married { spouse, since } }.into())
}
