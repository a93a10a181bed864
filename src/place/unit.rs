//! What a unit of the state is: type, name, and the days on which it is known to be there.

use super::kind::{Kind, UnitLevel};
use super::province::{FormerProvince, HUE, MERGERS, NewProvince, Province};
use super::provinces::new_province;
use crate::date::{NaiveDate, PartialDate, Truth, day};
use crate::text;

/// A province of either list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnyProvince {
    /// One of the 63.
    Old(&'static Province),
    /// One of the 34.
    New(&'static NewProvince),
    /// One of before 2008 whose name none of these has.
    Former(&'static FormerProvince),
}

impl AnyProvince {
    /// Its code in its list; 0 for one of before 2008.
    #[must_use]
    pub fn code(self) -> u16 {
        match self {
            Self::Former(_) => 0,
            Self::Old(province) => province.code,
            Self::New(province) => province.code,
        }
    }

    /// Its name without the type.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Old(province) => province.name,
            Self::New(province) => province.name,
            Self::Former(province) => province.name,
        }
    }

    /// Its type on a day, or in 2024 and today where no day is given.
    #[must_use]
    pub fn kind(self, day: Option<NaiveDate>) -> Kind {
        match self {
            Self::Old(province) => province.kind,
            Self::Former(_) => Kind::Province,
            Self::New(province) => province.kind_on(day.unwrap_or(NaiveDate::MAX)),
        }
    }

    /// The code of the province that it is or belongs to since 2025-07-01; 0 for one of before 2008, whose parts went
    /// several ways.
    #[must_use]
    pub fn code_today(self) -> u16 {
        match self {
            Self::Former(_) => 0,
            Self::Old(province) => province.since_2025,
            Self::New(province) => province.code,
        }
    }
}

/// The days on which a unit is known to have existed, and those on which it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    /// First day of which a list has it.
    pub known_from: NaiveDate,
    /// Last day of which a list has it.
    pub known_to: NaiveDate,
    /// Whether it began on `known_from`.
    pub begins: bool,
    /// The first day on which it surely was no more.
    pub gone_from: Option<NaiveDate>,
}

/// The first day of the list of 2024.
pub const OLD_LIST: NaiveDate = day(2025, 3, 1);
/// The last day on which the list of 2025 was compared with its sources.
pub const CHECKED: NaiveDate = day(2026, 10, 2);

/// The last day of the province of Thừa Thiên Huế, and the first of the city (Resolution 175/2024/QH15).
const BEFORE_HUE: NaiveDate = day(2024, 12, 31);
const CITY_OF_HUE: NaiveDate = day(2025, 1, 1);

impl Era {
    /// Of the units of the list of 2024, districts and their provinces: begun some day, ended with 2025-06-30.
    pub(super) const OLD: Self =
        Self { known_from: OLD_LIST, known_to: day(2025, 6, 30), begins: false, gone_from: Some(MERGERS) };
    /// Of the units of 2025.
    pub(super) const NEW: Self =
        Self { known_from: MERGERS, known_to: CHECKED, begins: true, gone_from: None };

    /// Of a province of either list.
    pub(super) fn of_province(province: AnyProvince) -> Self {
        match province {
            // Huế was a city half a year before the others were made.
            AnyProvince::Old(old) if old.code == HUE => {
                Self { known_to: BEFORE_HUE, gone_from: Some(CITY_OF_HUE), ..Self::OLD }
            }
            AnyProvince::New(new) if new.code == HUE => Self { known_from: CITY_OF_HUE, ..Self::NEW },
            AnyProvince::Old(_) => Self::OLD,
            AnyProvince::New(_) => Self::NEW,
            AnyProvince::Former(province) => Self::of_years(province),
        }
    }

    /// Between the years of a province of before 2008, with one of slack: offices and seals follow an act later. That it
    /// was there on a day is never sure.
    fn of_years(province: &FormerProvince) -> Self {
        let first = |year: u16| PartialDate::from_year(year.into()).map(PartialDate::first);
        Self {
            known_from: first(province.from.saturating_sub(1)).unwrap_or(NaiveDate::MIN),
            known_to: NaiveDate::MIN,
            begins: true,
            gone_from: first(province.to.saturating_add(2)),
        }
    }

    /// Whether the unit existed on a day. Open where no list tells.
    #[must_use]
    pub fn covers(self, day: NaiveDate) -> Truth {
        if self.gone_from.is_some_and(|gone| gone <= day) || (self.begins && day < self.known_from) {
            Truth::No
        } else if self.known_from <= day && day <= self.known_to {
            Truth::Yes
        } else {
            Truth::Open
        }
    }
}

/// A unit of any level, as it was in its time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unit {
    /// Its type on the day that it was looked up for.
    pub kind: Kind,
    /// Its code: five digits for a commune, three for a district, two for a province.
    pub code: u32,
    /// Its name without the type.
    pub name: String,
    /// Code, type and name of its district, for a commune of before 2025-07-01.
    pub district: Option<(u32, Kind, String)>,
    /// Its province.
    pub province: AnyProvince,
    /// Type of its province on the day.
    pub province_kind: Kind,
    /// When it existed.
    pub era: Era,
    /// Its row in the table that it was found in.
    pub(super) row: Option<usize>,
}

impl Unit {
    /// A province itself.
    pub(crate) fn of_province(province: AnyProvince, day: Option<NaiveDate>) -> Self {
        let kind = province.kind(day);
        Self {
            kind,
            code: u32::from(province.code()),
            name: province.name().to_owned(),
            district: None,
            province,
            province_kind: kind,
            era: Era::of_province(province),
            row: None,
        }
    }

    /// The name of the province that it lies in today.
    #[must_use]
    pub fn province_today(&self) -> Option<String> {
        new_province(self.province.code_today()).map(|province| province.name.to_owned())
    }

    /// The code with its zeros: `00004`, `001`, `01`; empty for a province of before 2008.
    #[must_use]
    pub fn code_text(&self) -> String {
        let code = self.code;
        if code == 0 {
            return String::new();
        }
        match self.kind.level() {
            UnitLevel::Commune => format!("{code:05}"),
            UnitLevel::District => format!("{code:03}"),
            UnitLevel::Province => format!("{code:02}"),
        }
    }

    /// Type, name and the units around it: `xã Đoàn Kết, huyện Tiên Phước, tỉnh Quảng Nam`.
    #[must_use]
    pub fn full_name(&self) -> String {
        let mut out = with_kind(self.kind, &self.name);
        let mut add = |kind, name: &str| {
            out.push_str(", ");
            out.push_str(&with_kind(kind, name));
        };
        if let Some((_, kind, name)) = &self.district {
            add(*kind, name);
        }
        if self.kind.level() != UnitLevel::Province {
            add(self.province_kind, self.province.name());
        }
        out
    }
}

/// `phường Đúc`, whose name is `Phường Đúc`, has its type once; `thị trấn NT Liên Sơn` is one of a state farm.
fn with_kind(kind: Kind, name: &str) -> String {
    let mut out = String::from(kind.name());
    out.push(' ');
    // `đặc khu Vĩnh Linh` had the rank of a province.
    if kind == Kind::Province && name.starts_with(text::is_lower) {
        return name.to_owned();
    }
    let typed = text::lower(name).starts_with(&out);
    let name = if typed { name.get(out.len()..).unwrap_or(name) } else { name };
    // A township of a state farm, which lists shorten.
    let farm = name.strip_prefix("NT ");
    out.push_str(if farm.is_some() { "Nông trường " } else { "" });
    out.push_str(farm.unwrap_or(name));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lists_tell_about_days() {
        for (era, date, expected) in [
            (Era::OLD, day(2025, 2, 28), Truth::Open),
            (Era::OLD, day(2025, 3, 1), Truth::Yes),
            (Era::OLD, day(2025, 6, 30), Truth::Yes),
            (Era::OLD, day(2025, 7, 1), Truth::No),
            (Era::NEW, day(2025, 6, 30), Truth::No),
            (Era::NEW, day(2025, 7, 1), Truth::Yes),
            (Era::NEW, day(2026, 10, 3), Truth::Open),
        ] {
            assert_eq!(era.covers(date), expected, "{date}");
        }
    }

    #[test]
    fn a_type_stands_once() {
        assert_eq!(with_kind(Kind::Ward, "Phường Đúc"), "phường Đúc");
        assert_eq!(with_kind(Kind::Commune, "Xã"), "xã Xã");
        assert_eq!(with_kind(Kind::Commune, "Đoàn Kết"), "xã Đoàn Kết");
    }
}
