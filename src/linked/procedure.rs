//! The linked procedures.

use crate::language::Localised;
use crate::named::named;

/// A linked procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Procedure {
    /// Birth, permanent residence and health-insurance card of a child under 6.
    BirthResidenceInsurance,
    /// Death, end of the permanent residence, and benefits.
    DeathResidenceBenefits,
}

impl Procedure {
    /// Every procedure.
    pub const ALL: &[Self] = &[Self::BirthResidenceInsurance, Self::DeathResidenceBenefits];

    /// Its name in options and submissions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BirthResidenceInsurance => "birth_residence_insurance",
            Self::DeathResidenceBenefits => "death_residence_benefits",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Localised {
        match self {
            Self::BirthResidenceInsurance => Localised {
                vi: "đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
                en: "birth, permanent residence and health-insurance card of a child under 6",
            },
            Self::DeathResidenceBenefits => Localised {
                vi: "đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất",
                en: "death, end of the permanent residence, and benefits",
            },
        }
    }
}

named!(Procedure, "unknown-procedure", "thủ tục liên thông" "linked procedure");
