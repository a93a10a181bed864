use crate::date::{NaiveDate, Truth, day};
use crate::law::{CIRCULAR_4_2020, Effectivity};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::marital_status::said;
use crate::schema::codes::MARITAL_STATUS_PORTAL_CERTIFICATE;
use crate::schema::{Attribute, Code, Role};
use crate::text;

rule! {
    /// The words on the marital status do not agree with its kind or dates, or lack the paper that proves it.
    ///
    /// Six wordings are prescribed: of a marriage, a divorce and of a widow or widower they name number, day and body of the
    /// paper; of a period before a marriage they end before it. Compare words, kind and dates.
    vi
    /// Lời ghi tình trạng hôn nhân không khớp với loại hoặc với các ngày, hoặc thiếu giấy tờ chứng minh.
    ///
    /// Có sáu cách ghi được quy định: đang có vợ, chồng, đã ly hôn hoặc vợ, chồng đã chết thì ghi số, ngày và cơ quan của giấy tờ; xác
    /// nhận một thời gian trước khi kết hôn thì thời gian đó phải hết trước ngày kết hôn. So lời ghi, loại và các ngày.
    "marital-status/wording",
    on: Person.MaritalStatus,
    given: {
        words: it as text,
        kind: Person.MaritalStatusType as parsed,
        proof: Person.StatusProofNumber as given,
        married: Person.StatusProofDate as maybe date,
        until: Person.PeriodTo as maybe date,
        born: Person.BirthDate as maybe date,
    },
    severity: Warning,
    law: [CIRCULAR_4_2020.verified("Điều 33 khoản 1")],
    in_force: Effectivity::from(day(2020, 7, 16)),
    says: {
        Otherwise { said: Text }
            vi "{field}: không khớp với lời xác nhận, trong đó nói «{said}». Kiểm tra lại cả hai."
            en "{field}: the words say “{said}”. Check both.",
        NoProof {}
            vi "{field}: thiếu số, ngày và nơi cấp giấy tờ chứng minh. Ghi thêm theo giấy tờ."
            en "{field}: number, day and body of the paper that proves it are missing. Add them.",
        Beyond {}
            vi "{field}: sau ngày kết hôn, nên khi đó không còn là chưa kết hôn. Kiểm tra lại hai ngày."
            en "{field}: this is after the marriage, when the person was not unmarried any more. Check both dates.",
    },
    examples: [
        MaritalStatus fail Submit "another kind": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatus":"Hiện tại đang có vợ","maritalStatusType":"1"}}"#,
        MaritalStatus fail Archive "a divorce without a judgment": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatus":"Đã ly hôn; hiện tại chưa đăng ký kết hôn với ai"}}"#,
        MaritalStatus fail Submit "a marriage without its certificate": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatus":"Hiện tại đang có chồng","maritalStatusType":"2"}}"#,
        MaritalStatus pass Submit "with its certificate": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatus":"Hiện tại đang có chồng (Giấy chứng nhận kết hôn số 45, do UBND xã Yên Thành cấp ngày 12/06/2020)","maritalStatusType":"2"}}"#,
        MaritalStatus pass Submit "together since before 1987": r#"{"registration":{"date":"16/03/2026"},"person":{"birthDate":"1960","maritalStatus":"Hiện tại đang có chồng là ông Trần Văn Sửu","maritalStatusType":"2"}}"#,
        MaritalStatus fail Submit "a period beyond the marriage": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatus":"Trong thời gian từ ngày 09/05/2014 đến ngày 11/06/2022 chưa đăng ký kết hôn với ai; hiện tại đang có chồng","maritalStatusType":"5","periodTo":"11/06/2022","statusProofDate":"12/06/2020"}}"#,
        MaritalStatus pass Submit "until the eve of the marriage": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatus":"Trong thời gian từ ngày 09/05/2014 đến ngày 11/06/2020 chưa đăng ký kết hôn với ai; hiện tại đang có chồng","maritalStatusType":"5","periodTo":"11/06/2020","statusProofDate":"12/06/2020"}}"#,
        MaritalStatus pass Archive "with the judgment": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatus":"Đã ly hôn theo Bản án số 21/2022/HNGĐ-ST ngày 14/07/2022"}}"#,
        MaritalStatus not_in_force Archive "words of another time": r#"{"registration":{"date":"15/07/2020"},"person":{"maritalStatus":"Đã ly hôn"}}"#,
    ],
}

/// Who was born later lived with nobody as with a spouse on 3 January 1987.
const TOO_YOUNG_IN_1987: NaiveDate = day(1974, 1, 3);

fn check(_: &Check<'_>, Given { words, kind, proof, married, until, born, .. }: Given<'_>) -> Answer<Says> {
    let (Some(status), period) = said(words) else { return Err(Not::Broken) };
    let kind = if let Parsed::Code(kind) = kind { Some(kind) } else { None };
    // Of a period both the status then and that of now are said.
    let otherwise = kind.is_some_and(|kind| kind != status && kind != Code::Other);
    if otherwise && !period && kind != Some(Code::UnmarriedThen) {
        MARITAL_STATUS_PORTAL_CERTIFICATE.get(status).ok_or(Not::Applicable)?;
        let broken = Broken::new(Says::Otherwise { said: words.to_owned() });
        return Ok(broken.on(Role::Person.at(Attribute::MaritalStatusType)));
    }
    let proven = proof || words.contains(|c: char| c.is_ascii_digit());
    // Where the kind is given, the paper is a field that must be filled.
    if kind.is_none() && !proven && matches!(status, Code::Divorced | Code::Widowed) {
        return Ok(Says::NoProof {}.into());
    }
    // Who lived together before 1987 names the other and has no certificate; the other fields do not ask for one.
    let lawful = |folded: &str| {
        let named = ["dangcovola", "dangcochongla"].iter().any(|words| text::holds(folded, words));
        named && !born.is_ok_and(|born| born.after(TOO_YOUNG_IN_1987) == Truth::Yes)
    };
    if status == Code::Married && !period && !proven && married.is_err() && !lawful(&text::fold(words)) {
        return Ok(Says::NoProof {}.into());
    }
    if status == Code::Married
        && (period || kind == Some(Code::UnmarriedThen))
        && let (Ok(until), Ok(married)) = (until, married)
        && until.after(married) == Truth::Yes
    {
        return Ok(Broken::new(Says::Beyond {}).on(Role::Person.at(Attribute::PeriodTo)));
    }
    Err(Not::Broken)
}
