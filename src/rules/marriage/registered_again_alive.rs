use crate::card::Severity;
use crate::date::day;
use crate::language::Localised;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::marriage::is_dead;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Role};

rule! {
    /// A marriage is registered again, and a spouse is said to be dead.
    ///
    /// Both must be alive when their marriage is registered again. The other may prove the marriage in another way; what
    /// was a later note of a death belongs beside the entry. Check it; if the spouse had died, it cannot be registered again.
    vi
    /// Đăng ký lại kết hôn, nhưng hồ sơ ghi vợ hoặc chồng đã chết.
    ///
    /// Cả hai phải còn sống khi đăng ký lại. Người còn lại có thể chứng minh hôn nhân bằng cách khác; việc chết được
    /// ghi chú về sau phải nằm ngoài phần nội dung đăng ký. Kiểm tra lại; vợ hoặc chồng đã chết thì không đăng ký lại
    /// được.
    "marriage/registered-again-alive",
    of: [Husband, Wife], on: Residence,
    when: [Registration.Type is (Again)],
    given: { residence: it as text_or_empty, remarks: Registration.Remarks as text_or_empty },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 24 khoản 3")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Dead { who: Word }
            vi "{field}: chỉ đăng ký lại kết hôn khi cả hai vợ chồng còn sống, nhưng ở đây ghi {who} đã chết. Kiểm tra lại; nếu đúng thì không đăng ký lại được."
            en "{field}: a marriage is registered again only while both spouses live, but {who} is said to be dead. Check it; if so, it cannot be registered again.",
    },
    examples: [
        Marriage fail Submit "dead": r#"{"registration":{"date":"11/03/2026","type":"2"},"husband":{"residence":"Đã chết"}}"#,
        Marriage fail Submit "in the remarks": r#"{"registration":{"date":"11/03/2026","type":"2","remarks":"Đăng ký lại, chồng đã chết năm 2024"},"husband":{"name":"Phan Văn Lợi"}}"#,
        Marriage pass Submit "an address": r#"{"registration":{"date":"11/03/2026","type":"2"},"husband":{"residence":"xóm 4, xã Yên Thành, tỉnh Nghệ An"}}"#,
        Marriage not_applicable Submit "a first registration: another rule": r#"{"registration":{"date":"11/03/2026","type":"1"},"husband":{"residence":"Đã chết"}}"#,
        Marriage undetermined Submit "no type": r#"{"registration":{"date":"11/03/2026"},"husband":{"residence":"Đã chết"}}"#,
        Marriage not_in_force Archive "before the decree": r#"{"registration":{"date":"11/03/2010","type":"2"},"husband":{"residence":"Đã chết"}}"#,
    ],
}

const HUSBAND: &[&str] = &["chồng đã chết", "chồng đã mất", "chồng chết"];
const WIFE: &[&str] = &["vợ đã chết", "vợ đã mất", "vợ chết"];

fn check(cx: &Check<'_>, Given { residence, remarks, .. }: Given<'_>) -> Answer<Says> {
    let who: &'static Localised = cx.me().word();
    if is_dead(residence) {
        return Ok(Says::Dead { who }.into());
    }
    let phrases = if cx.me() == Role::Husband { HUSBAND } else { WIFE };
    if Remarks::of(remarks).has(phrases) {
        let remark = Role::Registration.at(Attribute::Remarks);
        return Ok(Broken::new(Says::Dead { who }).on(remark).at_most(Severity::Warning));
    }
    Err(Not::Broken)
}
