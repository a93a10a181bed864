use crate::date::{PartialDate, Truth};
use crate::law::{BIRTH_DEADLINE, deadline_end, lateness};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::office::held;

rule! {
    /// The birth was registered after the period that the law of that day allowed.
    ///
    /// Late registration is lawful: the finding tells clerk and citizen which procedure and which remark apply,
    /// and feeds the statistics of on-time registration. The day of birth is not counted, and a period that ends
    /// on a weekend or a public holiday ends on the next working day. In 1998–2006 mountain and remote areas had 60
    /// days instead of 30; between the two the rule stays open, and so it does on days of which it is not known whether
    /// offices worked (`docs/time-counting.md`). Until 1975 the period held in the North; of the South none is known, so the
    /// rule is silent there, and open where the office does not tell.
    vi
    /// Đăng ký khai sinh sau thời hạn của pháp luật khi đó.
    ///
    /// Đăng ký quá hạn là hợp pháp: thông báo này cho biết thủ tục và ghi chú cần dùng, và phục vụ thống kê tỷ lệ đúng
    /// hạn. Không tính ngày sinh; hạn rơi vào ngày nghỉ thì lùi đến ngày làm việc kế tiếp. Từ 1998 đến 2006, vùng núi
    /// cao, vùng sâu, vùng xa có hạn 60 ngày thay cho 30 ngày; khoảng giữa hai mức thì quy tắc để mở, cũng như khi
    /// không rõ cơ quan có làm việc ngày đó không (`docs/time-counting.md`). Đến năm 1975 hạn này áp dụng ở miền Bắc;
    /// của miền Nam không biết có hạn nào, nên quy tắc không nói gì, và để mở khi nơi đăng ký không cho biết miền nào.
    "birth/deadline",
    kinds: [Birth],
    on: Registration.Date,
    when: [Registration.Type not (Again | ForeignNote | WithPapers)],
    given: { registered: it as date, born: Child.BirthDate as date, at: Registration.Office as territory },
    severity: Info,
    law_of: BIRTH_DEADLINE,
    in_force: BIRTH_DEADLINE.in_force(),
    says: {
        Late { days: Limit, end: Date }
            vi "Đăng ký khai sinh quá hạn: hạn {days} ngày kể từ ngày sinh đã hết ngày {end}."
            en "Registered late: the period of {days} days from the birth ended on {end}.",
    },
    examples: [
        Birth fail Archive "61 days after the birth, on a working day": r#"{"registration":{"date":"03/03/2026"},"child":{"birthDate":"01/01/2026"}}"#,
        Birth pass Archive "day 60 is still on time": r#"{"registration":{"date":"02/03/2026"},"child":{"birthDate":"01/01/2026"}}"#,
        Birth pass Archive "day 60 is a Saturday: the period ends on Monday": r#"{"registration":{"date":"09/03/2026"},"child":{"birthDate":"06/01/2026"}}"#,
        Birth pass Archive "day 60 is a holiday, and so are the days after it up to Sunday": r#"{"registration":{"date":"04/05/2026"},"child":{"birthDate":"01/03/2026"}}"#,
        Birth undetermined Archive "a Friday between a holiday and a weekend, which a yearly announcement may have made free": r#"{"registration":{"date":"05/01/2026"},"child":{"birthDate":"02/11/2025"}}"#,
        Birth fail Archive "30 days in 1968": r#"{"registration":{"date":"12/04/1968","office":"UBHC xã An Ninh, tỉnh Thái Bình"},"child":{"birthDate":"05/03/1968"}}"#,
        Birth not_applicable Archive "no period is known of the South": r#"{"registration":{"date":"21/06/1966","office":"Hội đồng xã Phú Hòa Đông, quận Củ Chi, tỉnh Hậu Nghĩa"},"child":{"birthDate":"12/05/1966"}}"#,
        Birth undetermined Archive "North or South": r#"{"registration":{"date":"21/06/1966"},"child":{"birthDate":"12/05/1966"}}"#,
        Birth undetermined Archive "only the year of birth is known": r#"{"registration":{"date":"12/04/1968"},"child":{"birthDate":"1968"}}"#,
        Birth not_in_force Archive "no period is known before 1956": r#"{"registration":{"date":"12/04/1950"},"child":{"birthDate":"05/03/1940"}}"#,
        Birth not_applicable Archive "registered again": r#"{"registration":{"type":"2","date":"12/04/1968"},"child":{"birthDate":"05/03/1960"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { registered, born, at, .. }: Given<'_>) -> Answer<Says> {
    match lateness(&BIRTH_DEADLINE, born, registered, false) {
        (Truth::Open, _) => Err(Not::KNOWN),
        (_, Some(row)) => {
            held(cx, row.value.territory, at, Ok(registered))?;
            let end = deadline_end(row.value, born);
            let late = Says::Late { days: i64::from(row.value.days), end: PartialDate::from(end) };
            Ok(Broken::new(late).cites(row.basis))
        }
        _ => Err(Not::Broken),
    }
}
