use crate::date::{NaiveDate, PartialDate, Truth};
use crate::law::{
    CIRCULAR_27_2012, Citation, DECREE_5_1999, Effectivity, IDENTITY_LAW_2014, IDENTITY_LAW_2023, Paper,
    paper_model,
};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::papers::models_of;
use crate::schema::{Attribute, Code, Role};

/// The act by which citizen cards began.
const CITIZEN_CARD: Citation = IDENTITY_LAW_2014.unverified("");
/// The act by which identity cards began, and the use of CMND ended.
const IDENTITY_CARD: Citation = IDENTITY_LAW_2023.unverified("Điều 46");
/// The acts on CMND.
const CMND: Citation = DECREE_5_1999.unverified("");
const CMND_12: Citation = CIRCULAR_27_2012.unverified("");

rule! {
    /// A type of identity paper did not exist, or was no longer valid, on the day of the registration.
    ///
    /// The citizen card (CCCD) exists since 2016-01-01, the identity card (thẻ căn cước) since 2024-07-01, the CMND of
    /// twelve digits from 2012-07 to 2015; a CMND was issued up to 2021 and could be used up to 2024-12-31. The template
    /// has no code for the identity card, so one may stand as a citizen card. Either the type is wrong (in old books
    /// almost always CMND), or a date, or the paper was added to the entry later. The dead keep the paper that they had.
    vi
    /// Loại giấy tờ tùy thân chưa có, hoặc đã hết giá trị, vào ngày đăng ký.
    ///
    /// CCCD có từ 01/01/2016, thẻ căn cước từ 01/7/2024, CMND 12 số từ tháng 7/2012 đến 2015; CMND cấp đến 2021 và dùng
    /// được đến 31/12/2024. Mẫu không có mã cho thẻ căn cước, nên có thể ghi như CCCD. Hoặc sai loại (sổ cũ hầu như
    /// luôn là CMND), hoặc sai ngày, hoặc giấy được ghi thêm về sau. Người đã chết giữ giấy tờ từng có.
    "paper/era",
    of: EVERYBODY, on: PaperType,
    finds_with: all [it],
    when: [me.PaperType given],
    given: {
        kind: it as maybe code,
        number: me.PaperNumber as maybe personal_id,
        issued: me.PaperIssuedOn as maybe date,
        died: me.DeathDate as maybe date,
    },
    severity: Warning,
    law: [CITIZEN_CARD, IDENTITY_CARD, CMND, CMND_12],
    says: {
        NotYet { day: Day }
            vi "{field}: loại giấy này có từ ngày {day}, sau ngày đăng ký. Kiểm tra lại loại giấy tờ và ngày đăng ký."
            en "{field}: such papers exist since {day}, after the registration. Check the type of the paper and the date of registration.",
        NoLonger { day: Day }
            vi "{field}: chứng minh nhân dân không còn giá trị sử dụng sau ngày {day}. Kiểm tra lại loại giấy tờ."
            en "{field}: a CMND could not be used after {day}. Check the type of the paper.",
        IssuedBefore { day: Day, issued: Date }
            vi "{field}: loại giấy này có từ ngày {day}, sau ngày cấp {issued}. Kiểm tra lại loại giấy tờ và ngày cấp."
            en "{field}: such papers exist since {day}, after the issue on {issued}. Check type and date of issue.",
        IssuedAfter { day: Day, issued: Date }
            vi "{field}: loại giấy này chỉ được cấp đến ngày {day}, trước ngày cấp {issued}. Kiểm tra lại loại giấy tờ và ngày cấp."
            en "{field}: such papers were issued until {day}, before the issue on {issued}. Check type and date of issue.",
    },
    examples: [
        Birth fail Archive "a citizen card in 2010":
            r#"{"registration":{"date":"05/03/2010"},"mother":{"paperType":"4"}}"#,
        Birth fail Submit "a CMND in 2026": r#"{"father":{"paperType":"CMND"}}"#,
        Birth fail Submit "a citizen card issued in 2012":
            r#"{"declarant":{"paperType":"4","paperIssuedOn":"05/03/2012"}}"#,
        Birth fail Archive "a CMND of twelve digits in 2010":
            r#"{"registration":{"date":"05/03/2010"},"father":{"paperType":"1","paperNumber":"001086000001"}}"#,
        Birth fail Archive "a CMND issued in 2023": r#"{"registration":{"date":"05/03/2024"},
            "declarant":{"paperType":"1","paperIssuedOn":"05/03/2023"}}"#,
        Birth pass Archive "a CMND of twelve digits issued in 2014": r#"{"registration":{"date":"05/03/2016"},
            "declarant":{"paperType":"1","paperNumber":"001086000001","paperIssuedOn":"05/03/2014"}}"#,
        Birth pass Submit "an identity card under the code of the citizen card":
            r#"{"declarant":{"paperType":"4","paperIssuedOn":"05/03/2025"}}"#,
        Birth pass Archive "a CMND in 2010":
            r#"{"registration":{"date":"05/03/2010"},"mother":{"paperType":"1"}}"#,
        Death pass Submit "a CMND of who died long ago": r#"{"registration":{"date":"16/03/2026"},
            "deceased":{"paperType":"1","deathDate":"10/01/2009"}}"#,
        Birth pass Submit "an identity card today": r#"{"mother":{"paperType":"Thẻ căn cước"}}"#,
        Death fail Archive "a CMND of one who died in 2025":
             r#"{"registration":{"date":"05/03/2025"},"deceased":{"deathDate":"01/03/2025","paperType":"1"}}"#,
        Death pass Archive "a CMND of one who died in 2020, registered in 2025":
            r#"{"registration":{"date":"05/03/2025"},"deceased":{"deathDate":"10/10/2020","paperType":"1"}}"#,
        Birth undetermined Archive "registered in 2024, before or after July":
            r#"{"registration":{"date":"2024"},"mother":{"paperType":"Thẻ căn cước"}}"#,
    ],
}

/// The act that says when a model was issued: also where it is the law of a later day, for that is why the paper cannot
/// have been there.
const fn act(model: Paper) -> Citation {
    match model {
        Paper::Cmnd9 => CMND,
        Paper::Cmnd12 => CMND_12,
        Paper::IdentityCard | Paper::IdentityCertificate => IDENTITY_CARD,
        _ => CITIZEN_CARD,
    }
}

/// First and last day of issue and last day of use of any of the models.
fn era(models: &[Paper]) -> (Effectivity, Option<NaiveDate>) {
    let (mut issued, mut used_until) = (Effectivity::ALWAYS, None);
    for (index, model) in models.iter().filter_map(|&paper| paper_model(paper)).enumerate() {
        // Models stand in order of time.
        if index == 0 {
            issued.from = model.issued.from;
        }
        issued.to = model.issued.to;
        used_until = model.used_until;
    }
    (issued, used_until)
}

fn check(cx: &Check<'_>, Given { kind, number, issued, died, .. }: Given<'_>) -> Answer<Says> {
    // A text of no list is another rule's matter.
    let models = match kind.map_err(|_| Not::Broken)? {
        Code::Cmnd if number.is_ok() => &[Paper::Cmnd12],
        kind => models_of(kind),
    };
    let [first, ..] = *models else { return Err(Not::Applicable) };
    let (window, used_until) = era(models);
    // What a dead person carried served until the death, however late that is registered.
    let served = |last: NaiveDate| died.is_ok_and(|died| died.after(PartialDate::from(last)) == Truth::Yes);
    let used_until = used_until.filter(|&last| cx.me() != Role::Deceased || served(last));
    let used = Effectivity { from: window.from, to: used_until }.covers(cx.law_date());
    if used == Truth::No {
        return match window.from.filter(|&from| cx.law_date().last < from) {
            Some(day) => Ok(Broken::new(Says::NotYet { day }).cites(act(first))),
            None => {
                let day = used_until.ok_or(Not::Broken)?;
                Ok(Broken::new(Says::NoLonger { day }).cites(IDENTITY_CARD))
            }
        };
    }
    if let Ok(issued) = issued {
        if let Some(day) = window.from.filter(|&from| issued.before(PartialDate::from(from)) == Truth::Yes) {
            return Ok(Broken::new(Says::IssuedBefore { day, issued }).cites(act(first)));
        }
        if let Some(day) = window.to.filter(|&to| issued.after(PartialDate::from(to)) == Truth::Yes) {
            return Ok(Broken::new(Says::IssuedAfter { day, issued }).cites(act(first)));
        }
    }
    Err(match used {
        Truth::Open => Not::known(Role::Registration.at(Attribute::Date)),
        _ => Not::Broken,
    })
}
