use crate::date::PartialDate;
use crate::identity::{Certainty, Entry};
use crate::rule::{Answer, Both, Not, related};
use crate::rules::related::entry_of_another::persons;
use crate::schema::Kind;

related! {
    /// The entry that is referred to is of another day.
    ///
    /// Its number, book and office are those of an entry of the same persons, the day is not. Compare the day with the entry, which is
    /// what counts; the number may be that of another one, too.
    vi
    /// Ngày của đăng ký được dẫn đến khác với ngày trong sổ.
    ///
    /// Số, quyển và nơi đăng ký đúng với một đăng ký của cùng những người này, nhưng ngày thì khác. Đối chiếu với sổ, lấy
    /// ngày trong sổ làm chuẩn; cũng có thể số là của đăng ký khác.
    "related/entry-day",
    of: [Original], on: Date,
    with: [Birth, Marriage, Death, Recognition, Guardianship, GuardianshipSupervision, Adoption],
    link: misdated,
    given: { date: it as date },
    theirs: { date: Registration.Date as date },
    severity: Warning,
    says: {
        Differs { cited: Date, date: Date }
            vi "Ngày {cited} không phải ngày của đăng ký được dẫn đến: sổ ghi ngày {date}. Kiểm tra lại ngày và số."
            en "The entry that is referred to is not of {cited} but of {date}. Check day and number.",
    },
    examples: [
        DivorceNote fail Submit "a day later":
            r#"{"registration":{"date":"16/03/2026"},"husband":{"name":"Nguyễn Đăng Khoa","personalId":"040080000001"},"wife":{"name":"Trịnh Thị Quyên","personalId":"040184000002"},"original":{"number":"25","book":"01/2010","date":"23/06/2010","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#
            with [Marriage r#"{"registration":{"number":"25","book":"01/2010","date":"22/06/2010","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"husband":{"name":"Nguyễn Đăng Khoa","personalId":"040080000001"},"wife":{"name":"Trịnh Thị Quyên","personalId":"040184000002"}}"#],
        GuardianshipEnd fail Archive "a guardianship":
            r#"{"registration":{"date":"16/03/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"original":{"number":"5","date":"12/02/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#
            with [Guardianship r#"{"registration":{"number":"5","date":"10/02/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#],
        GuardianshipEnd pass Submit "the number was used twice, and the other is meant":
            r#"{"registration":{"date":"16/03/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"original":{"number":"5","date":"12/02/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#
            with [
                Guardianship r#"{"registration":{"number":"5","date":"10/02/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#,
                Guardianship r#"{"registration":{"number":"5","date":"12/02/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#,
            ],
        GuardianshipEnd not_applicable Submit "another year has its own number":
            r#"{"registration":{"date":"16/03/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"original":{"number":"5","date":"12/02/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#
            with [Guardianship r#"{"registration":{"number":"5","date":"10/02/2024","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#],
        DivorceNote not_applicable Submit "other people":
            r#"{"registration":{"date":"16/03/2026"},"husband":{"name":"Nguyễn Đăng Khoa","personalId":"040080000001"},"wife":{"name":"Trịnh Thị Quyên","personalId":"040184000002"},"original":{"number":"25","book":"01/2010","date":"23/06/2010","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#
            with [Marriage r#"{"registration":{"number":"25","book":"01/2010","date":"22/06/2010","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000003"},"wife":{"name":"Đậu Thị Nguyệt","personalId":"040190000004"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let (cited, date): (PartialDate, PartialDate) = (given.date, theirs.date);
    let same = persons(cx.record().kind(), cx.other().kind()).iter();
    let same: Vec<Certainty> = same.map(|(mine, theirs)| cx.same(*mine, *theirs).certainty).collect();
    if same.contains(&Certainty::No) {
        return Err(Not::Applicable);
    }
    // Numbers begin anew with the year, but nobody is born, married or dead twice under one number.
    let year = |entry: Option<&Entry>| entry.and_then(|entry| entry.year);
    let once = matches!(cx.other().kind(), Kind::Birth | Kind::Marriage | Kind::Death)
        && !same.is_empty()
        && same.iter().all(|certainty| *certainty >= Certainty::Likely);
    if year(cx.record().cited()) != year(cx.other().entry()) && !once {
        return Err(Not::Applicable);
    }
    if cx.around().iter().any(|view| cx.record().cites(view).is_some()) {
        return Err(Not::Broken);
    }
    Ok(Says::Differs { cited, date }.into())
}
