//! All rules: one file each, in a folder per subject. The name of a rule is its folder and file.

mod abroad;
mod adoption;
mod birth;
mod change;
mod choice;
mod citizens;
mod date;
mod death;
mod declarant;
mod divorce_note;
#[cfg(feature = "related")]
mod earlier_marriage;
mod entry;
mod ethnic;
mod foreign;
mod guardianship;
mod input;
#[cfg(feature = "related")]
mod kinship;
mod marital_status;
mod marriage;
mod name;
mod office;
mod old_papers;
mod paper;
mod papers;
mod parents;
mod person;
mod persons;
mod place;
mod recognition;
mod redirects;
#[cfg(feature = "related")]
mod related;
mod relation;
mod remarks;
mod repairs;
mod sequence;
mod surname;
mod text;

use std::sync::LazyLock;

use crate::date::PartialDate;
use crate::rule::Rule;
use crate::text::fingerprint;

pub use redirects::REDIRECTS;

/// Every rule, sorted by name.
pub static RULES: &[&Rule] = &[
    &adoption::adoptee_age::RULE,
    &adoption::age_gap::RULE,
    &adoption::consent_too_early::RULE,
    &adoption::de_facto::RULE,
    &adoption::refused::RULE,
    &adoption::registered_again_alive::RULE,
    &adoption::unlawful_in_remarks::RULE,
    &birth::birth_notice::RULE,
    &birth::deadline::RULE,
    &birth::foundling_note::RULE,
    &birth::foundling_posting::RULE,
    &birth::nationality_choice::RULE,
    &birth::office_foreign_element::RULE,
    &birth::office_province::RULE,
    &birth::parent_missing::RULE,
    &birth::parent_not_blank::RULE,
    &birth::personal_id_before_2016::RULE,
    &birth::personal_id_foreign_child::RULE,
    &birth::personal_id_missing::RULE,
    &birth::personal_id_province::RULE,
    &birth::place_of_birth::RULE,
    &birth::registered_again::RULE,
    &birth::registration_type::RULE,
    &birth::surrogacy_in_remarks::RULE,
    &birth::with_existing_papers::RULE,
    &change::ethnicity_of_minor::RULE,
    &change::foreigner::RULE,
    &change::grounds::RULE,
    &change::minor_declares::RULE,
    &change::new_value::RULE,
    &change::office::RULE,
    &change::old_paper::RULE,
    &change::old_value::RULE,
    &change::opinion_refuses::RULE,
    &change::parents_consent::RULE,
    &change::scope::RULE,
    &choice::ethnicity::RULE,
    &choice::sex::RULE,
    &choice::sex_undetermined::RULE,
    &choice::unknown_code::RULE,
    &date::implausible_year::RULE,
    &date::impossible::RULE,
    &date::lunar::RULE,
    &date::short_year::RULE,
    &date::unreadable::RULE,
    &date::words_differ::RULE,
    &date::words_unreadable::RULE,
    &death::age::RULE,
    &death::deadline::RULE,
    &death::in_future::RULE,
    &death::notice::RULE,
    &death::place::RULE,
    &death::registered_again::RULE,
    &death::time::RULE,
    &declarant::is_parent::RULE,
    &declarant::required::RULE,
    &divorce_note::in_remarks::RULE,
    &entry::before_birth::RULE,
    &entry::book_number::RULE,
    &entry::book_year::RULE,
    &entry::date_order::RULE,
    &entry::in_future::RULE,
    &entry::in_person::RULE,
    &entry::incomplete::RULE,
    &entry::number::RULE,
    &entry::number_year::RULE,
    &entry::office_competent::RULE,
    &entry::office_district::RULE,
    &entry::office_levels::RULE,
    &entry::office_of_original::RULE,
    &entry::office_province::RULE,
    &entry::required::RULE,
    &entry::signer_is_party::RULE,
    &foreign::country::RULE,
    &foreign::date_order::RULE,
    &foreign::no_citizen::RULE,
    &foreign::not_blank::RULE,
    &foreign::required::RULE,
    &guardianship::court_appoints::RULE,
    &guardianship::end_reason::RULE,
    &guardianship::in_remarks::RULE,
    &guardianship::natural_relation::RULE,
    &guardianship::supervision_era::RULE,
    &guardianship::two_guardians::RULE,
    &guardianship::ward_age::RULE,
    &guardianship::ward_declares::RULE,
    &input::broken_text::RULE,
    &input::duplicate_field::RULE,
    &input::malformed::RULE,
    &input::other_kind::RULE,
    &input::row_width::RULE,
    &input::too_long::RULE,
    &input::too_many_problems::RULE,
    &input::unknown_field::RULE,
    &input::wrong_type::RULE,
    &marital_status::already_married::RULE,
    &marital_status::intended::RULE,
    &marital_status::marriage_age::RULE,
    &marital_status::purpose::RULE,
    &marital_status::used::RULE,
    &marital_status::wording::RULE,
    &marriage::age::RULE,
    &marriage::age_implausible::RULE,
    &marriage::already_married::RULE,
    &marriage::capacity_in_remarks::RULE,
    &marriage::count::RULE,
    &marriage::count_and_status::RULE,
    &marriage::earlier_spouse_in_remarks::RULE,
    &marriage::effective_date::RULE,
    &marriage::foreign_divorce::RULE,
    &marriage::foreign_mission::RULE,
    &marriage::kin_in_remarks::RULE,
    &marriage::notes_order::RULE,
    &marriage::office_commune::RULE,
    &marriage::office_foreign::RULE,
    &marriage::registered_again::RULE,
    &marriage::registered_again_alive::RULE,
    &marriage::required::RULE,
    &marriage::spouse_dead::RULE,
    &marriage::status_and_notes::RULE,
    &marriage::status_paper_expired::RULE,
    &marriage::status_paper_not_asked::RULE,
    &marriage::status_proof_order::RULE,
    &name::alias::RULE,
    &name::case::RULE,
    &name::digits::RULE,
    &name::encoding::RULE,
    &name::language::RULE,
    &name::letters_only::RULE,
    &name::mark_placement::RULE,
    &name::one_word::RULE,
    &name::sex_marker::RULE,
    &name::spacing::RULE,
    &name::surname_position::RULE,
    &name::syllable::RULE,
    &name::title::RULE,
    &name::too_long::RULE,
    &name::typing::RULE,
    &paper::age::RULE,
    &paper::era::RULE,
    &paper::issued_after_registration::RULE,
    &paper::name_required::RULE,
    &paper::number::RULE,
    &paper::personal_number::RULE,
    &parents::age::RULE,
    &parents::born_after_child::RULE,
    &parents::ethnicity::RULE,
    &parents::ethnicity_of_mother::RULE,
    &parents::ethnicity_same::RULE,
    &parents::nationality::RULE,
    &parents::required::RULE,
    &parents::surname::RULE,
    &parents::surname_of_mother::RULE,
    &person::birth_date_incomplete::RULE,
    &person::born_in_future::RULE,
    &person::full_age::RULE,
    &person::incapacity_order::RULE,
    &person::missing_order::RULE,
    &person::not_blank::RULE,
    &person::number_birth_year::RULE,
    &person::number_century::RULE,
    &person::number_format::RULE,
    &person::number_origin::RULE,
    &person::number_sex::RULE,
    &person::other_nationality::RULE,
    &person::required::RULE,
    &person::required_lenient::RULE,
    &persons::number_repeated::RULE,
    &persons::one_person::RULE,
    &persons::same_person::RULE,
    &place::at_registration::RULE,
    &place::commune_ended::RULE,
    &place::province_of_commune::RULE,
    &place::unit_era::RULE,
    &recognition::alive::RULE,
    &recognition::applicant::RULE,
    &recognition::in_remarks::RULE,
    &recognition::type_and_sex::RULE,
    #[cfg(feature = "related")]
    &related::acts_after_death::RULE,
    #[cfg(feature = "related")]
    &related::adopted_already::RULE,
    #[cfg(feature = "related")]
    &related::adopter_kin::RULE,
    #[cfg(feature = "related")]
    &related::adopter_married::RULE,
    #[cfg(feature = "related")]
    &related::born_after_father_died::RULE,
    #[cfg(feature = "related")]
    &related::born_after_mother_died::RULE,
    #[cfg(feature = "related")]
    &related::certified_though_married::RULE,
    #[cfg(feature = "related")]
    &related::end_too_early::RULE,
    #[cfg(feature = "related")]
    &related::ended_already::RULE,
    #[cfg(feature = "related")]
    &related::entry_day::RULE,
    #[cfg(feature = "related")]
    &related::entry_of_another::RULE,
    #[cfg(feature = "related")]
    &related::kin::RULE,
    #[cfg(feature = "related")]
    &related::mother_married::RULE,
    #[cfg(feature = "related")]
    &related::new_value::RULE,
    #[cfg(feature = "related")]
    &related::number_of_another::RULE,
    #[cfg(feature = "related")]
    &related::number_taken::RULE,
    #[cfg(feature = "related")]
    &related::old_value::RULE,
    #[cfg(feature = "related")]
    &related::other_parent::RULE,
    #[cfg(feature = "related")]
    &related::parent_known::RULE,
    #[cfg(feature = "related")]
    &related::proof_day::RULE,
    #[cfg(feature = "related")]
    &related::registered_twice::RULE,
    #[cfg(feature = "related")]
    &related::second_guardian::RULE,
    #[cfg(feature = "related")]
    &related::siblings_too_close::RULE,
    #[cfg(feature = "related")]
    &related::status_paper_expired::RULE,
    #[cfg(feature = "related")]
    &related::still_married::RULE,
    #[cfg(feature = "related")]
    &related::supervises_himself::RULE,
    #[cfg(feature = "related")]
    &related::under_age::RULE,
    #[cfg(feature = "related")]
    &related::ward_has_parents::RULE,
    #[cfg(feature = "related")]
    &related::ward_of_age::RULE,
    &text::normalised::RULE,
    &text::placeholder::RULE,
];

/// The position of the rule with this name.
#[must_use]
pub(crate) fn index_of(name: &str) -> Option<u16> {
    let at = RULES.binary_search_by_key(&name, |rule| rule.card.name).ok()?;
    u16::try_from(at).ok()
}

/// The rule with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.get(usize::from(index_of(name)?)).copied()
}

/// The names of the rules with this name, or with this name of before; none where there is no such rule.
#[must_use]
pub fn named(name: &str) -> Vec<&'static str> {
    if let Some(rule) = find(name) {
        return vec![rule.card.name];
    }
    let at = REDIRECTS.binary_search_by_key(&name, |(old, _)| old).ok();
    at.and_then(|at| REDIRECTS.get(at)).map_or_else(Vec::new, |(_, names)| names.to_vec())
}

/// A fingerprint of the rules about one record: two hosts with the same one give the same findings.
#[must_use]
pub fn digest() -> u64 {
    static DIGEST: LazyLock<u64> = LazyLock::new(|| fingerprint_of(|rule| !rule.is_of_related()));
    *DIGEST
}

/// The same of all rules, for checks beside related records.
#[cfg(feature = "related")]
#[must_use]
pub fn digest_with_related() -> u64 {
    static DIGEST: LazyLock<u64> = LazyLock::new(|| fingerprint_of(|_| true));
    *DIGEST
}

fn fingerprint_of(counts: impl Fn(&Rule) -> bool) -> u64 {
    let mut text = String::from(crate::VERSION);
    for rule in RULES.iter().filter(|rule| counts(rule)) {
        let card = &rule.card;
        text.push('\n');
        text.push_str(card.name);
        for message in card.messages {
            text.push_str(message.vi());
            text.push_str(message.en());
        }
        for severity in [card.severity.form, card.severity.archive] {
            text.push_str(severity.name());
        }
        for date in [card.in_force.from, card.in_force.to].into_iter().flatten() {
            text.push_str(&PartialDate::from(date).to_string());
        }
    }
    fingerprint(text.as_bytes())
}

#[cfg(test)]
mod tests;
