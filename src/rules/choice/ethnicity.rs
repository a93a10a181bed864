use std::sync::LazyLock;

use crate::date::day;
use crate::law::{DECISION_121_1979, Effectivity};
use crate::name;
use crate::record::field::ETHNICITIES;
use crate::record::{ETHNIC_GROUPS, EthnicGroup, Parsed, ethnic_group};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::text;

rule! {
    /// An ethnicity is not in the official list.
    ///
    /// Since 1979 the list has 54 peoples; 55 stands for foreigners, 56 for unknown. Codes, official names and other
    /// names of one people only are understood; a name that several peoples share is not, because nobody but
    /// the family can tell. Choose from the list; in an old book keep the written name where it is unclear.
    "choice/ethnicity",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Ethnicity],
    given: {
    },
    severity: Warning,
    law: [DECISION_121_1979.unverified("")],   // law | form | data | schedule
    in_force: Effectivity::from(day(1979, 3, 2)),
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» không có trong danh mục 54 dân tộc, hoặc là tên chung của vài dân tộc. Chọn trong danh mục; người nước ngoài thì chọn «Người nước ngoài»."
            en "{field}: “{value}” is not in the list of the 54 peoples, or several peoples share it. Choose from the list; for a foreigner choose “Người nước ngoài”.",
    },
    examples: [
        Birth fail Submit "a slip": r#"{"child":{"ethnicity":"Knih"}}"#,
        Birth fail Submit "no people": r#"{"child":{"ethnicity":"Việt Nam"}}"#,
        Birth fail Submit "a name of several": r#"{"child":{"ethnicity":"Xá Khao"}}"#,
        Birth pass Submit "an official name": r#"{"child":{"ethnicity":"Ê-đê"}}"#,
        Birth pass Submit "a code": r#"{"mother":{"ethnicity":"02"}}"#,
        Birth not_in_force Archive "before the list":
            r#"{"registration":{"date":"12/03/1968"},"child":{"ethnicity":"Xá Khao"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    if cx.parsed(field) != Parsed::NotListed {
        return Ok(Verdict::Pass);
    }
    let value = cx.text_or_empty(field);
    let finding = cx.finding_here().arg("value", value);
    if let Some(group) = likely(value) {
        finding.likely_fix(field, group.name);
    }
    Ok(Verdict::Fail)
}

/// The group before a bracket, or the only one whose name is one slip away.
fn likely(value: &str) -> Option<&'static EthnicGroup> {
    if let Some((before, _)) = name::split_alias(value) {
        return ethnic_group(&before);
    }
    let key = text::fold(value);
    let near = |name: &str| {
        name.len() >= 4 && name.len().abs_diff(key.len()) <= 1 && text::within_one_slip(name, &key)
    };
    let mut near = FOLDED.iter().filter(|(name, _)| near(name)).map(|(_, group)| *group);
    let group = near.next()?;
    near.all(|other| other.code == group.code).then_some(group)
}

/// Every name of every group, folded once.
static FOLDED: LazyLock<Vec<(String, &'static EthnicGroup)>> = LazyLock::new(|| {
    let mut names = Vec::new();
    for group in ETHNIC_GROUPS {
        for name in [group.name].iter().chain(group.other_names) {
            names.push((text::fold(name), group));
        }
    }
    names
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_or_a_bracket() {
        for (value, expected) in [
            ("Knih", Some("Kinh")),
            ("Kinhh", Some("Kinh")),
            ("Mườg", Some("Mường")),
            ("Kinh (Việt)", Some("Kinh")),
            ("Xá Khao", None),
            ("Tâ", None),
            ("Klingon", None),
        ] {
            assert_eq!(likely(value).map(|group| group.name), expected, "{value}");
        }
    }
}
