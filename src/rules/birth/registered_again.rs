use crate::card::Severity;
use crate::date::{NaiveDate, Truth, day};
use crate::law::{Citation, DECREE_83_1998, DECREE_123_2015};
use crate::rule::{Answer, Broken, Check, Not, rule, surely};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Role};
use crate::text::{lower, words_of};

rule! {
    /// A birth is registered again that cannot be: one since 2016, that of a dead person, or one before there was such a
    /// thing.
    ///
    /// Registering again is for entries made before 1 January 2016 whose book and certificate are both lost. Who was born
    /// later cannot have such an entry: look up the electronic book, or choose another type. The person must be alive; where
    /// the remarks call the person dead, see whether that came later. Before 25 October 1998 no act knew the procedure: look
    /// whether the type was chosen wrongly.
    vi
    /// Đăng ký lại khai sinh trong trường hợp không được đăng ký lại: khai sinh từ năm 2016, người đã chết, hoặc khi
    /// chưa có thủ tục này.
    ///
    /// Chỉ đăng ký lại việc đã đăng ký trước 01/01/2016 mà sổ và bản chính đều mất. Người sinh sau ngày đó không thể có
    /// đăng ký như vậy: tra sổ điện tử, hoặc chọn loại khác. Người đó phải còn sống; nếu ghi chú nói đã chết, xem việc
    /// chết có xảy ra sau không. Trước 25/10/1998 chưa có văn bản nào về thủ tục này: xem có chọn nhầm loại không.
    "birth/registered-again",
    kinds: [Birth],
    on: Registration.Type,
    when: [Registration.Type is (Again)],
    given: {
        born: Child.BirthDate as maybe date,
        registered: Registration.Date as maybe date,
        remarks: Registration.Remarks as text_or_empty,
        name: Child.Name as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [FIRST_DECREE, REGISTERED_BEFORE, ALIVE],
    says: {
        BornLater { born: Date, limit: Day }
            vi "Người sinh ngày «{born}» không thể đăng ký lại: chỉ việc đã đăng ký trước {limit} mới được đăng ký lại. Kiểm tra loại đăng ký và ngày sinh."
            en "Born on “{born}”, the person cannot be registered again: that is for registrations made before {limit}. Check the type and the date.",
        Dead {}
            vi "{field}: chỉ đăng ký lại khai sinh khi người được khai sinh còn sống, nhưng ghi chú cho biết người đó đã chết. Kiểm tra lại."
            en "{field}: a birth is registered again only while the person lives, but the remarks say that the person is dead. Check it.",
        NoSuchThing {}
            vi "{field}: trước 25/10/1998 chưa có quy định về đăng ký lại khai sinh. Xem lại bản scan và loại đăng ký."
            en "{field}: before 25 October 1998 no act knew registering again. Look at the scan and the type.",
    },
    examples: [
        Birth fail Archive "born later": r#"{"registration":{"type":"2","date":"18/08/2018"},"child":{"birthDate":"2017"}}"#,
        Birth fail Submit "of a dead person": r#"{"registration":{"type":"2","date":"16/03/2026","remarks":"Người được khai sinh đã chết ngày 01/01/2020"},"child":{"birthDate":"10/10/1950"}}"#,
        Birth fail Submit "dead by name": r#"{"registration":{"type":"2","date":"16/03/2026","remarks":"Ông Khôi đã chết ngày 02/02/2020"},"child":{"name":"LÊ GIA KHÔI","birthDate":"10/10/1950"}}"#,
        Birth fail Submit "for a father who is dead": r#"{"registration":{"type":"2","date":"16/03/2026","remarks":"Đăng ký lại cho bố đã mất"},"child":{"name":"LÊ GIA KHÔI","birthDate":"10/10/1950"}}"#,
        Birth fail Submit "passed away": r#"{"registration":{"type":"2","date":"16/03/2026","remarks":"Người được đăng ký lại khai sinh đã qua đời"},"child":{"birthDate":"10/10/1950"}}"#,
        Birth fail Submit "passed away, in other words": r#"{"registration":{"type":"2","date":"16/03/2026","remarks":"Người được khai sinh đã mất năm 2019"},"child":{"birthDate":"20/12/1969"}}"#,
        Birth pass Submit "the certificate is lost": r#"{"registration":{"type":"2","date":"16/03/2026","remarks":"Giấy khai sinh đã mất"},"child":{"name":"LÊ GIA KHÔI","birthDate":"10/10/1950"}}"#,
        Birth fail Archive "before there was such a thing": r#"{"registration":{"type":"2","date":"05/05/1990"},"child":{"birthDate":"01/02/1960"}}"#,
        Birth pass Archive "the book is lost, not the person": r#"{"registration":{"type":"2","date":"18/08/2018","remarks":"Sổ gốc đã mất; cha đã chết"},"child":{"birthDate":"1960"}}"#,
        Birth pass Archive "born before 2016": r#"{"registration":{"type":"2","date":"18/08/2018"},"child":{"birthDate":"2015"}}"#,
        Birth not_applicable Archive "on time": r#"{"registration":{"type":"1","date":"18/08/2018"},"child":{"birthDate":"2017"}}"#,
        Birth undetermined Submit "no date of birth": r#"{"registration":{"type":"2"}}"#,
    ],
}

/// Since this day every birth is in the electronic book.
const SINCE: NaiveDate = day(2016, 1, 1);
/// The day before.
const LAST: NaiveDate = day(2015, 12, 31);

const FIRST_DECREE: Citation = DECREE_83_1998.verified("Điều 1 khoản 1");
const REGISTERED_BEFORE: Citation = DECREE_123_2015.verified("Điều 24 khoản 1");
const ALIVE: Citation = DECREE_123_2015.verified("Điều 24 khoản 3");

fn check(cx: &Check<'_>, Given { born, registered, remarks, name, .. }: Given<'_>) -> Answer<Says> {
    if registered.is_ok_and(|registered| registered.before(day(1998, 10, 25)) == Truth::Yes) {
        return Ok(Broken::new(Says::NoSuchThing {}).at_most(Severity::Info).cites(FIRST_DECREE));
    }
    match ALIVE.act.in_force.covers(cx.law_date()) {
        Truth::Yes => {}
        Truth::No => return Err(Not::Broken),
        Truth::Open => return Err(Not::known(Role::Registration.at(Attribute::Date))),
    }
    if says_dead(remarks, name) {
        let dead = Broken::new(Says::Dead {}).on(Role::Registration.at(Attribute::Remarks));
        return Ok(dead.at_most(Severity::Warning).cites(ALIVE));
    }
    let born = born?;
    surely(born.after(LAST))?;
    Ok(Broken::new(Says::BornLater { born, limit: SINCE }).cites(REGISTERED_BEFORE))
}

/// The person is dead. What is `mất` may be the certificate, `khai sinh đã mất`, but not who was registered.
const DEAD: &[&str] = &[
    "khai sinh đã chết",
    "khai sinh đã qua đời",
    "được khai sinh đã mất",
    "được đăng ký đã chết",
    "đương sự đã chết",
    "đương sự đã qua đời",
    "cho người chết",
    "cho người đã chết",
    "cho người đã mất",
];

/// Whether remarks say that the person is dead. What is `mất` may be the papers.
fn says_dead(remarks: &str, name: &str) -> bool {
    if remarks.is_empty() {
        return false;
    }
    let said = Remarks::of(remarks);
    let given_name = lower(words_of(name).last().unwrap_or_default());
    // Some are words of the remarks, too: `Ba đã chết`, `cha mẹ cả hai đã chết`.
    let is_name = !["", "ba", "hai", "cả", "út", "con", "bác"].contains(&given_name.as_str());
    Remarks::begin(remarks, &["đã chết", "đã qua đời"])
        || said.has(DEAD)
        || is_name && said.first_between(&given_name, &["đã"], &["chết", "qua đời"]).is_some()
        || said.first_between("lại cho", &["cha", "bố", "mẹ"], &["đã chết", "đã qua đời", "đã mất"]).is_some()
}
