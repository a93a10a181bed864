//! Identity papers and other numbered papers: when each model was issued, how long it could be used, from what age.

use super::{
    CIRCULAR_6_2021, CIRCULAR_27_2012, CIRCULAR_73_2021, CIRCULAR_86_2024, CIRCULAR_105_2020, Citation,
    DECISION_1351_2015, DECISION_1666_2020, DECREE_5_1999, Effectivity, IDENTITY_LAW_2014, IDENTITY_LAW_2023,
};
use crate::date::{NaiveDate, day};

/// A model of a numbered paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// CMND of nine digits.
    Cmnd9,
    /// CMND of twelve digits.
    Cmnd12,
    /// Citizen card (CCCD), with a barcode first, with a chip since 2021-01.
    CitizenCard,
    /// Citizen card with a chip.
    CitizenCardChip,
    /// Identity card (thẻ căn cước).
    IdentityCard,
    /// Identity certificate of persons of undetermined nationality.
    IdentityCertificate,
    /// Vietnamese passport with a letter and seven digits.
    PassportBefore2022,
    /// Vietnamese passport with a letter and eight digits.
    PassportSince2022,
    /// Health-insurance card of fifteen characters.
    HealthCard15,
    /// Health-insurance card of ten digits.
    HealthCard10,
    /// Tax code of ten or thirteen digits.
    TaxCode,
    /// The personal number as a tax code.
    PersonalTaxCode,
}

/// What the law says on a model.
#[derive(Debug)]
pub struct PaperModel {
    /// The model.
    pub paper: Paper,
    /// Days on which it was issued; open where no bound is known.
    pub issued: Effectivity,
    /// The last day on which it could be used, where the law ended that for all.
    pub used_until: Option<NaiveDate>,
    /// The least age on the day of issue in whole years.
    pub youngest: Option<u8>,
    /// Where it is laid down, and how well that is known.
    pub basis: Citation,
}

/// No CMND can be used after this day.
const END_OF_CMND: NaiveDate = day(2024, 12, 31);

const fn model(paper: Paper, issued: Effectivity, basis: Citation) -> PaperModel {
    PaperModel { paper, issued, used_until: None, youngest: None, basis }
}

/// Every model, in the order of [`Paper`]. Windows are wide where sources differ: the first day is that of the act, not
/// that on which an office began.
pub static PAPER_MODELS: &[PaperModel] = &[
    // The last provinces changed over to citizen cards in 2020 and 2021.
    PaperModel {
        used_until: Some(END_OF_CMND),
        youngest: Some(14),
        ..model(
            Paper::Cmnd9,
            Effectivity::until(day(2021, 12, 31)),
            DECREE_5_1999.secondary("Điều 3 khoản 1"),
        )
    },
    PaperModel {
        used_until: Some(END_OF_CMND),
        youngest: Some(14),
        ..model(
            Paper::Cmnd12,
            Effectivity::between(day(2012, 7, 1), day(2015, 12, 31)),
            CIRCULAR_27_2012.unverified(""),
        )
    },
    PaperModel {
        youngest: Some(14),
        ..model(
            Paper::CitizenCard,
            Effectivity::between(day(2016, 1, 1), day(2024, 6, 30)),
            IDENTITY_LAW_2014.secondary("Điều 19 khoản 1"),
        )
    },
    PaperModel {
        youngest: Some(14),
        ..model(
            Paper::CitizenCardChip,
            Effectivity::between(day(2021, 1, 1), day(2024, 6, 30)),
            CIRCULAR_6_2021.unverified(""),
        )
    },
    // Below 14 on request.
    model(Paper::IdentityCard, Effectivity::from(day(2024, 7, 1)), IDENTITY_LAW_2023.secondary("Điều 19")),
    model(Paper::IdentityCertificate, Effectivity::from(day(2024, 7, 1)), IDENTITY_LAW_2023.unverified("")),
    // Booklets in stock were issued for some time beside the new model.
    model(Paper::PassportBefore2022, Effectivity::until(day(2023, 12, 31)), CIRCULAR_73_2021.unverified("")),
    model(Paper::PassportSince2022, Effectivity::from(day(2022, 7, 1)), CIRCULAR_73_2021.unverified("")),
    model(
        Paper::HealthCard15,
        Effectivity::between(day(2015, 11, 16), day(2021, 3, 31)),
        DECISION_1351_2015.unverified(""),
    ),
    model(Paper::HealthCard10, Effectivity::from(day(2021, 4, 1)), DECISION_1666_2020.secondary("")),
    model(Paper::TaxCode, Effectivity::ALWAYS, CIRCULAR_105_2020.secondary("")),
    model(Paper::PersonalTaxCode, Effectivity::from(day(2025, 7, 1)), CIRCULAR_86_2024.secondary("")),
];

/// What the law says on a model.
#[must_use]
pub fn paper_model(paper: Paper) -> Option<&'static PaperModel> {
    PAPER_MODELS.get(paper as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn models_stand_in_the_order_of_their_names() {
        for (index, model) in PAPER_MODELS.iter().enumerate() {
            assert_eq!(model.paper as usize, index);
            assert!(std::ptr::eq(paper_model(model.paper).unwrap(), model));
        }
    }
}
