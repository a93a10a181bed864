//! UnitLevels and types of the units of the state.

/// The levels of units, the widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitLevel {
    /// Tỉnh, thành phố trực thuộc trung ương.
    Province,
    /// Huyện, quận, thị xã, thành phố; none since 2025-07-01.
    District,
    /// Xã, phường, thị trấn, đặc khu.
    Commune,
}

impl UnitLevel {
    const fn bit(self) -> u8 {
        match self {
            Self::Province => 1,
            Self::District => 2,
            Self::Commune => 4,
        }
    }

    /// `province`, `district` or `commune`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::District => "district",
            Self::Commune => "commune",
        }
    }
}

/// Some of the levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnitLevels(u8);

impl UnitLevels {
    /// These levels.
    #[must_use]
    pub fn of(levels: &[UnitLevel]) -> Self {
        levels.iter().fold(Self::default(), |all, level| all.with(*level))
    }

    /// These and another one.
    #[must_use]
    pub fn with(self, level: UnitLevel) -> Self {
        Self(self.0 | level.bit())
    }

    /// Whether a level is among them.
    #[must_use]
    pub fn has(self, level: UnitLevel) -> bool {
        self.0 & level.bit() != 0
    }

    /// How many.
    #[must_use]
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The widest first.
    pub fn iter(self) -> impl Iterator<Item = UnitLevel> {
        [UnitLevel::Province, UnitLevel::District, UnitLevel::Commune]
            .into_iter()
            .filter(move |level| self.has(*level))
    }
}

/// The types of unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Thị trấn; none since 2025-07-01.
    Township,
    /// Đặc khu; since 2025-07-01.
    SpecialZone,
    /// Huyện.
    RuralDistrict,
    /// Quận.
    UrbanDistrict,
    /// Thị xã.
    Town,
    /// Thành phố of a province.
    City,
    /// Tỉnh.
    Province,
    /// Thành phố trực thuộc trung ương.
    Municipality,
}

impl Kind {
    /// The type in Vietnamese, small: `xã`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::Township => "thị trấn",
            Self::SpecialZone => "đặc khu",
            Self::RuralDistrict => "huyện",
            Self::UrbanDistrict => "quận",
            Self::Town => "thị xã",
            Self::City | Self::Municipality => "thành phố",
            Self::Province => "tỉnh",
        }
    }

    /// The level of such a unit.
    #[must_use]
    pub const fn level(self) -> UnitLevel {
        match self {
            Self::Commune | Self::Ward | Self::Township | Self::SpecialZone => UnitLevel::Commune,
            Self::RuralDistrict | Self::UrbanDistrict | Self::Town | Self::City => UnitLevel::District,
            Self::Province | Self::Municipality => UnitLevel::Province,
        }
    }
}
