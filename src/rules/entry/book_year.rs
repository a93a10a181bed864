use crate::card::Severity;
use crate::date::{Truth, day};
use crate::id::book_number;
use crate::law::{CIRCULAR_4_2020, CIVIL_STATUS_LAW_2014, Citation, DECREE_87_2020};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::Kind;

rule! {
    /// The year of the book is not the year of the registration, or the book is one of another kind.
    ///
    /// Book numbers read NN/yyyy, and a book is locked at the end of its year; one opened before September 2020 may go on
    /// until it is full, so for books up to 2020 an earlier year is accepted. Look at the cover of the book and at the date.
    /// Since July 2020 a book that is not full may be used on in the next year. Since 2016 every kind has its own book, whose
    /// number may end with the kind: KS births, KH marriages, KT deaths, CMC recognitions, GH guardianships.
    vi
    /// Năm của quyển sổ không phải năm đăng ký, hoặc quyển sổ thuộc loại việc khác.
    ///
    /// Số quyển ghi NN/yyyy và sổ khóa vào cuối năm; sổ mở trước tháng 9/2020 có thể dùng đến khi hết, nên với sổ đến
    /// năm 2020 năm sớm hơn vẫn được chấp nhận. Từ tháng 7/2020, sổ chưa hết được dùng tiếp sang năm sau. Xem bìa sổ và
    /// ngày đăng ký. Từ 2016 mỗi loại việc ghi vào một quyển riêng, số quyển có thể ghi loại việc ở cuối: KS khai sinh, KH
    /// kết hôn, KT khai tử, CMC nhận cha, mẹ, con, GH giám hộ.
    "entry/book-year",
    on: Registration.Book,
    given: { book: it as text, registered: Registration.Date as maybe date },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 58 khoản 2"), DECREE_87_2020.verified("Điều 24 khoản 6"), ONE_KIND],
    says: {
        OtherYear { year: Amount, registered: Date }
            vi "{field}: quyển của năm {year} nhưng ngày đăng ký là «{registered}». Kiểm tra bìa sổ và ngày đăng ký."
            en "{field}: a book of {year}, but the registration is of “{registered}”. Check the cover and the date.",
        UsedOn { year: Amount, registered: Date }
            vi "{field}: sổ mở năm {year}, ngày đăng ký «{registered}». Sổ chưa hết được dùng tiếp năm sau; chỉ cần kiểm tra bìa sổ."
            en "{field}: a book opened in {year}, a registration of “{registered}”. A book that was not full is used on in the next year; only see the cover.",
        OtherKind { series: Text }
            vi "{field}: quyển «{series}» không phải sổ của việc {kind}. Mỗi loại việc ghi một quyển; kiểm tra bìa sổ."
            en "{field}: a book “{series}” is not one of: {kind}. Every kind has its own book; check the cover.",
    },
    examples: [
        Birth fail Archive "a later book": r#"{"registration":{"book":"01/2018","date":"05/03/2017"}}"#,
        Birth fail Submit "last year's book": r#"{"registration":{"book":"01/2025","date":"05/03/2026"}}"#,
        Marriage fail Submit "used on": r#"{"registration":{"book":"01/2025","date":"09/03/2026"}}"#,
        Birth fail Submit "a book of marriages": r#"{"registration":{"book":"01-TP/HT-2026-KH","date":"05/03/2026"}}"#,
        Birth not_applicable Submit "a book of births": r#"{"registration":{"book":"01-TP/HT-2026-KS","date":"05/03/2026"}}"#,
        GuardianshipEnd not_applicable Submit "in the book of guardianships": r#"{"registration":{"book":"01-TP/HT-2026-GH","date":"05/03/2026"}}"#,
        Birth pass Archive "the same year": r#"{"registration":{"book":"01/2017","date":"05/03/2017"}}"#,
        Birth pass Archive "an old book that went on": r#"{"registration":{"book":"02/1967","date":"05/03/1968"}}"#,
        Birth not_applicable Archive "a book without a year": r#"{"registration":{"book":"02","date":"05/03/1968"}}"#,
    ],
}

/// Books opened since 2020-09-15 are locked every year; one of this year or before may go on until it is full.
const UNTIL_FULL: i32 = 2020;

const ONE_KIND: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 58 khoản 1");
/// What numbers of books end with, and the kinds that such a book is of.
const SERIES: [(&str, &[Kind]); 5] = [
    ("KS", &[Kind::Birth]),
    ("KH", &[Kind::Marriage]),
    ("KT", &[Kind::Death]),
    ("CMC", &[Kind::Recognition]),
    (
        "GH",
        &[
            Kind::Guardianship,
            Kind::GuardianshipEnd,
            Kind::GuardianshipSupervision,
            Kind::GuardianshipSupervisionEnd,
        ],
    ),
];

fn check(cx: &Check<'_>, Given { book, registered, .. }: Given<'_>) -> Answer<Says> {
    // Mostly a year stands last.
    if book.ends_with(|c: char| c.is_ascii_alphabetic())
        && ONE_KIND.act.in_force.covers(cx.law_date()) == Truth::Yes
    {
        let series = book.rsplit(['-', '/']).next().unwrap_or_default();
        let of = SERIES.iter().find(|(name, _)| *name == series);
        if of.is_some_and(|(_, kinds)| !kinds.contains(&cx.kind())) {
            return Ok(Broken::new(Says::OtherKind { series: series.to_owned() }).cites(ONE_KIND));
        }
    }
    let year = book_number::year_of(book).ok_or(Not::Applicable)?;
    let registered = registered?;
    let went_on = year < registered.year() && year <= UNTIL_FULL;
    if year == registered.year() || went_on {
        return Err(Not::Broken);
    }
    let opened = i64::from(year);
    let used_on =
        year.saturating_add(1) == registered.year() && registered.before(day(2020, 7, 16)) == Truth::No;
    if used_on {
        let says = Says::UsedOn { year: opened, registered };
        let ground = CIRCULAR_4_2020.verified("Điều 29 khoản 3");
        return Ok(Broken::new(says).at_most(Severity::Info).cites(ground));
    }
    Ok(Says::OtherYear { year: opened, registered }.into())
}
