use crate::date::day;
use crate::law::{Citation, DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::Code;
use crate::text;

rule! {
    /// The child is a foundling, or its parents are not determined, and the remarks do not say so.
    ///
    /// The book carries the remark “Trẻ bị bỏ rơi”, or “Trẻ chưa xác định được cha, mẹ”; the certificate does not. Add it to
    /// the remarks.
    vi
    /// Trẻ bị bỏ rơi hoặc chưa xác định được cha, mẹ, mà phần ghi chú không nói.
    ///
    /// Sổ ghi «Trẻ bị bỏ rơi» hoặc «Trẻ chưa xác định được cha, mẹ»; giấy khai sinh thì không ghi. Ghi thêm vào phần
    /// ghi chú.
    "birth/foundling-note",
    kinds: [Birth],
    on: Registration.Remarks,
    stages: HANDED_IN,
    when: [Child.BirthType is (Foundling | ParentsUnknown)],
    given: { birth_type: Child.BirthType as code, remarks: it as text_or_empty },
    severity: Info,
    law: [FOUNDLING, PARENTS_UNKNOWN],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        NoRemark {}
            vi "{field}: trẻ bị bỏ rơi thì sổ ghi chú «Trẻ bị bỏ rơi»."
            en "{field}: for a foundling the book carries the remark “Trẻ bị bỏ rơi”.",
        NoParents {}
            vi "{field}: trẻ chưa xác định được cha, mẹ thì sổ ghi «Trẻ chưa xác định được cha, mẹ»."
            en "{field}: of a child without determined parents the book says “Trẻ chưa xác định được cha, mẹ”.",
    },
    examples: [
        Birth fail Submit "no remark": r#"{"child":{"birthType":"5"}}"#,
        Birth pass Archive "the remark is there": r#"{"registration":{"date":"05/03/2018","remarks":"Trẻ bị bỏ rơi, biên bản số 01"},"child":{"birthType":"5"}}"#,
        Birth fail Submit "parents not determined, no remark": r#"{"child":{"birthType":"4"}}"#,
        Birth pass Submit "parents not determined, as remarked": r#"{"registration":{"remarks":"Trẻ chưa xác định được cha, mẹ"},"child":{"birthType":"4"}}"#,
        Birth not_applicable Submit "both parents": r#"{"child":{"birthType":"1"}}"#,
    ],
}

const FOUNDLING: Citation = DECREE_123_2015.verified("Điều 14 khoản 3");
const PARENTS_UNKNOWN: Citation = DECREE_123_2015.verified("Điều 15 khoản 5");

fn check(cx: &Check<'_>, Given { birth_type, remarks, .. }: Given<'_>) -> Answer<Says> {
    let (says, words, remark, ground) = match birth_type {
        Code::Foundling => (Says::NoRemark {}, "biboroi", "Trẻ bị bỏ rơi", FOUNDLING),
        _ => (Says::NoParents {}, "chuaxacdinh", "Trẻ chưa xác định được cha, mẹ", PARENTS_UNKNOWN),
    };
    if text::holds(&text::fold(remarks), words) {
        return Err(Not::Broken);
    }
    let whole = if remarks.is_empty() { remark.to_owned() } else { format!("{remarks}; {remark}") };
    Ok(Broken::new(says).cites(ground).likely(cx.it(), whole))
}
