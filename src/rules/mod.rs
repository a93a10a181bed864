//! All rules: one file each, in a folder per subject. The name of a rule is its folder and file.

mod citizens;
mod names;
mod office;
mod papers;
mod parents;
mod record_shared;
mod sequence;

use std::sync::LazyLock;

use crate::date::{NaiveDate, day};
use crate::profile::fnv;
use crate::rule::Rule;

/// The date that the examples of rules take as today.
#[cfg_attr(not(feature = "catalogue"), expect(dead_code, reason = "examples are left out"))]
pub(crate) const EXAMPLE_TODAY: NaiveDate = day(2026, 11, 23);

/// Declares the modules and the list, sorted by name.
macro_rules! catalogue {
    ($($subject:ident { $($rule:ident),+ $(,)? })+) => {
        $(mod $subject { $(pub(super) mod $rule;)+ })+

        /// Every rule, sorted by name.
        pub static RULES: &[&Rule] = &[$($(&$subject::$rule::RULE),+),+];

        /// Stands in where an index is out of range, which no finding's is.
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        static FIRST: &Rule = RULES[0];
    };
}

catalogue! {
    birth {
        birth_notice,
        birth_type_parent_missing,
        book_number,
        book_year,
        born_in_future,
        date_in_words,
        deadline,
        entry_number,
        ethnicity_before_2017,
        ethnicity_of_parents,
        ethnicity_same_parents,
        father_age,
        father_not_blank,
        foreign_block,
        foreign_block_missing,
        foreign_registration_date,
        foundling_note,
        id_repeated,
        incapacity_notes_order,
        incomplete_old_entry,
        missing_notes_order,
        mother_age,
        mother_not_blank,
        nationality_choice,
        nationality_of_parents,
        nationality_other,
        office_district,
        office_foreign_element,
        office_province,
        other_paper,
        paper_issued_after_registration,
        parent_born_after_child,
        parents_not_blank,
        parents_same_person,
        personal_id_before_2016,
        personal_id_birth_year,
        personal_id_foreign_child,
        personal_id_missing,
        personal_id_province,
        personal_id_sex,
        registered_again,
        registered_before_birth,
        registered_in_future,
        registration_type,
        required_child,
        required_declarant,
        required_entry,
        required_parents,
        surname_of_mother,
        surname_of_parents,
        surname_of_parents_before_2017,
        with_existing_papers,
    }
    choice {
        ethnicity,
        sex,
        sex_undetermined,
        unknown_code,
    }
    date {
        implausible_year,
        impossible,
        lunar,
        short_year,
        unreadable,
        words_unreadable,
    }
    id {
        paper_age,
        paper_era,
        paper_number,
        parent_personal_id,
        personal_id_century,
        personal_id_format,
        personal_id_origin,
    }
    name {
        alias,
        case,
        digits,
        encoding,
        language,
        letters_only,
        mark_placement,
        one_word,
        sex_marker,
        spacing,
        surname_position,
        syllable,
        title,
        too_long,
        typing,
    }
    place {
        province_of_commune,
        unit_era,
    }
    profile {
        pattern,
    }
    record {
        broken_text,
        duplicate_field,
        malformed,
        row_width,
        too_long,
        too_many_problems,
        unknown_field,
        wrong_type,
    }
    text {
        normalised,
        placeholder,
    }
}

/// The position of the rule with this name.
#[must_use]
pub(crate) fn index_of(name: &str) -> Option<u16> {
    let at = RULES.binary_search_by_key(&name, |rule| rule.name).ok()?;
    u16::try_from(at).ok()
}

/// The rule with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    index_of(name).map(rule_at)
}

/// The rule at a position; findings are made with positions of the list only.
pub(crate) fn rule_at(index: u16) -> &'static Rule {
    RULES.get(usize::from(index)).unwrap_or(&FIRST)
}

/// A fingerprint of the rule set: two hosts with the same one give the same findings.
#[must_use]
pub fn digest() -> u64 {
    static DIGEST: LazyLock<u64> = LazyLock::new(|| {
        let mut text = String::from(crate::VERSION);
        for rule in RULES {
            text.push('\n');
            text.push_str(rule.name);
            for message in rule.messages {
                text.push_str(message.vi);
                text.push_str(message.en);
            }
            for severity in [rule.severity.form, rule.severity.archive] {
                text.push_str(severity.name());
            }
            for date in [rule.in_force.from, rule.in_force.to].into_iter().flatten() {
                text.push_str(&crate::date::PartialDate::from(date).to_string());
            }
        }
        fnv(text.as_bytes())
    });
    *DIGEST
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::law::Status;
    use crate::message::Language;
    use crate::record::{Kind, Record};
    use crate::report::{Arg, Severity};
    use crate::rule::{Context, check, verdict};

    /// Rules that cannot be broken by a record alone: by a profile, or by a row of a sheet.
    const NOT_BY_RECORD: [&str; 2] = ["profile/pattern", "record/row-width"];

    #[test]
    fn names_are_sorted_unique_and_plain() {
        assert!(RULES.is_sorted_by(|a, b| a.name < b.name));
        for rule in RULES {
            assert!(
                rule.name.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'-' | b'/' | b'0'..=b'9'))
            );
            let file = format!("{}/src/rules/{}.rs", env!("CARGO_MANIFEST_DIR"), rule.name.replace('-', "_"));
            assert!(std::path::Path::new(&file).is_file(), "{file}");
        }
    }

    #[test]
    fn every_file_is_in_the_list() {
        let root = format!("{}/src/rules", env!("CARGO_MANIFEST_DIR"));
        let mut files = BTreeSet::new();
        for folder in std::fs::read_dir(&root).unwrap().flatten().filter(|e| e.path().is_dir()) {
            for file in std::fs::read_dir(folder.path()).unwrap().flatten() {
                let subject = folder.file_name().into_string().unwrap();
                let file = file.file_name().into_string().unwrap();
                files.insert(format!("{subject}/{}", file.trim_end_matches(".rs").replace('_', "-")));
            }
        }
        let listed: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
        assert_eq!(files, listed);
    }

    #[test]
    fn only_known_law_makes_errors() {
        for rule in RULES {
            let known = rule.basis.iter().any(|citation| citation.status != Status::Unverified);
            if !rule.basis.is_empty() && !known {
                assert_ne!(rule.severity.form, Severity::Error, "{}", rule.name);
                assert_ne!(rule.severity.archive, Severity::Error, "{}", rule.name);
            }
        }
    }

    #[test]
    fn intervals_are_in_order() {
        for rule in RULES {
            if let (Some(from), Some(to)) = (rule.in_force.from, rule.in_force.to) {
                assert!(from <= to, "{}", rule.name);
            }
        }
    }

    fn placeholders(message: &str) -> BTreeSet<&str> {
        message.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
    }

    #[test]
    fn both_languages_name_the_same_arguments() {
        for rule in RULES {
            for message in rule.messages {
                assert_eq!(placeholders(message.vi), placeholders(message.en), "{}", rule.name);
                assert!(!message.vi.is_empty() && !message.en.is_empty(), "{}", rule.name);
            }
        }
    }

    #[cfg(feature = "catalogue")]
    #[test]
    fn documentation_has_a_summary_and_a_text() {
        for rule in RULES {
            let mut parts = rule.docs.text.trim().splitn(2, "\n\n");
            let summary = parts.next().unwrap().trim();
            assert!(summary.ends_with('.') && !summary.is_empty(), "{}: {summary}", rule.name);
            assert!(parts.next().is_some_and(|text| text.trim().len() > 40), "{}", rule.name);
        }
    }

    #[cfg(all(feature = "catalogue", feature = "communes"))]
    #[test]
    fn examples_do_what_they_say() {
        for rule in RULES {
            for example in rule.docs.examples {
                let record = Record::from_json(Kind::Birth, example.record);
                let mut context = Context::new(example.today).stage(example.stage);
                if example.communes {
                    context = context.communes(crate::place::Communes::embedded());
                }
                let found = verdict(rule.name, &record, &context).unwrap();
                let case = format!("{}: {}", rule.name, example.note);
                assert_eq!(found.name(), example.verdict, "{case}");
                let report = check(&record, &context);
                assert_eq!(report.of_rule(rule.name).count() > 0, example.verdict == "fail", "{case}");
                for finding in report.of_rule(rule.name) {
                    let message = &rule.messages[usize::from(finding.variant)];
                    let mut given: BTreeSet<_> = finding.args.iter().map(|(name, _)| *name).collect();
                    given.insert("field");
                    for wanted in placeholders(message.vi) {
                        assert!(given.contains(wanted), "{case}: {{{wanted}}} has no value");
                    }
                    for language in [Language::Vi, Language::En] {
                        assert!(!finding.message(language, false).contains('{'), "{case}");
                    }
                    masked(finding, &case);
                }
                let json = report.to_json(&crate::Render::default());
                serde_json::from_str::<serde_json::Value>(&json).unwrap();
            }
        }
    }

    /// A masked message shows no personal value.
    #[cfg(all(feature = "catalogue", feature = "communes"))]
    fn masked(finding: &crate::Finding, case: &str) {
        let message = finding.message(Language::Vi, true);
        for (_, arg) in &finding.args {
            if let Arg::Text(text) = arg
                && text.len() > 3
            {
                assert!(!message.contains(text.as_str()), "{case}: {message}");
            }
        }
    }

    #[cfg(feature = "catalogue")]
    #[test]
    fn every_rule_has_a_failing_and_a_passing_example() {
        for rule in RULES.iter().filter(|rule| !NOT_BY_RECORD.contains(&rule.name)) {
            for wanted in ["fail", "pass"] {
                assert!(rule.docs.examples.iter().any(|e| e.verdict == wanted), "{}: no {wanted}", rule.name);
            }
        }
    }
}
