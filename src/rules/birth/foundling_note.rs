use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::text;

rule! {
    /// The child is a foundling, and the remarks do not say so.
    ///
    /// The book carries the remark “Trẻ bị bỏ rơi”; the certificate does not. Add it to the remarks.
    "birth/foundling-note",
    kinds: [Birth],
    on: Registration.Remarks,
    stages: HANDED_IN,
    when: [Child.BirthType is (Foundling)],
    given: { remarks: it as text_or_empty },
    severity: Info,
    law: [DECREE_123_2015.unverified("Điều 14")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        NoRemark {}
            vi "{field}: trẻ bị bỏ rơi thì sổ ghi chú «Trẻ bị bỏ rơi»."
            en "{field}: for a foundling the book carries the remark “Trẻ bị bỏ rơi”.",
    },
    examples: [
        Birth fail Submit "no remark": r#"{"child":{"birthType":"5"}}"#,
        Birth pass Archive "the remark is there": r#"{"registration":{"date":"05/03/2018","remarks":"Trẻ bị bỏ rơi, biên bản số 01"},"child":{"birthType":"5"}}"#,
        Birth not_applicable Submit "both parents": r#"{"child":{"birthType":"1"}}"#,
    ],
}

/// The remark as the book has it.
const REMARK: &str = "Trẻ bị bỏ rơi";

fn check(cx: &Check<'_>, Given { remarks, .. }: Given<'_>) -> Answer<Says> {
    if text::holds(&text::fold(remarks), "biboroi") {
        return Err(Not::Broken);
    }
    let whole = if remarks.is_empty() { REMARK.to_owned() } else { format!("{remarks}; {REMARK}") };
    Ok(Broken::new(Says::NoRemark {}).likely(cx.it(), whole))
}
