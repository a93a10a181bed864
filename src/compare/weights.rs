//! What each level is worth: the binary logarithm of how often it happens with one event, with strangers, with brothers
//! and sisters, and with twins.

use std::fmt::Write as _;

use super::bits::{BIT, log2, tenths};
use super::hash::hash;
use super::level::Level;
use crate::language::{Language, error};

/// What a table of levels is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
#[non_exhaustive]
pub enum Table {
    /// The name of whom the record is about.
    Name,
    /// That of a parent, or of the other of a couple.
    OtherName,
    /// The date of birth.
    Birth,
    /// That of a parent or the other.
    OtherBirth,
    /// The personal number.
    Number,
    /// That of a parent or the other.
    OtherNumber,
    /// The sex.
    Sex,
    /// Office, place of birth, home town, residence.
    Place,
    /// The number of the entry.
    Entry,
    /// The day of the event or of its registration.
    Event,
}

impl Table {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    const ALL: [(Self, &str); 10] = [
        (Self::Name, "name"),
        (Self::OtherName, "other-name"),
        (Self::Birth, "birth"),
        (Self::OtherBirth, "other-birth"),
        (Self::Number, "number"),
        (Self::OtherNumber, "other-number"),
        (Self::Sex, "sex"),
        (Self::Place, "place"),
        (Self::Entry, "entry"),
        (Self::Event, "event"),
    ];
}

/// How often a level happens, as logarithms in 1/256 bit. Of names the rarity of what agrees goes to that of strangers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Odds {
    pub(super) same: i16,
    pub(super) stranger: i16,
    pub(super) sibling: i16,
    pub(super) twin: i16,
}

/// What levels are worth, and from which weight on two records are taken for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    tables: [[Odds; Level::COUNT]; Table::ALL.len()],
    pub(super) settings: Settings,
}

macro_rules! settings {
    ($($field:ident $name:literal $default:expr, $doc:literal;)+) => {
        /// Numbers beside the tables, in 1/256 bit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) struct Settings { $(#[doc = $doc] pub(super) $field: i32),+ }

        impl Settings {
            const DEFAULT: Self = Self { $($field: $default),+ };

            fn named(&mut self, name: &str) -> Option<&mut i32> {
                match name { $($name => Some(&mut self.$field),)+ _ => None }
            }

            fn write(&self, out: &mut String) {
                // Writing into a String cannot fail.
                $(let _ = writeln!(out, "{} = {} # {}", $name, self.$field, $doc);)+
            }
        }
    };
}

settings! {
    stranger "prior-stranger" -23 * BIT, "how much rarer one event is than two strangers, among all pairs";
    sibling "prior-sibling" -9 * BIT / 2, "than two children of the same parents";
    twin "prior-twin" 0, "than twins";
    other "prior-other" 0, "than another event of the same person";
    certain "certain" 10 * BIT, "from here on certain, where a number, the entry or both parents say so";
    probable "probable" 3 * BIT, "from here on probable: a link";
    possible "possible" 0, "from here on possible: for a person to look at";
    family "family" 8 * BIT, "parents that agree so much make brothers and sisters";
    witness "witness" 3 * BIT, "what must speak for it beside name and date";
    most "most-of-person" 22 * BIT, "no person beside the subject speaks for it more";
    least "least-of-person" -9 * BIT, "or against it more";
    changed_again "changed-again" 2 * BIT, "how much more often the first entry is there than else, where a second one tells of a changed name";
    rarest "rarest-name" 20 * BIT, "no name is taken to be rarer";
    book "names-of-book" 1, "1: no name of a large book is taken to be rarer than it is there; 0: all as in the country, as of single records";
}

/// Rows of a table: level; same, stranger, sibling, twin in tenths of a bit.
type Rows = &'static [(Level, [i32; 4])];

const NAME: Rows = &[
    (Level::Same, [-6, 0, -100, -110]),
    (Level::Unmarked, [-4, 0, -65, -60]),
    (Level::Loose, [-50, -45, -110, -100]),
    (Level::Marks, [-50, -7, -95, -90]),
    (Level::MarksGiven, [-60, -15, -60, -50]),
    (Level::Sound, [-50, -10, -95, -90]),
    (Level::SoundGiven, [-65, -20, -65, -60]),
    (Level::Slip, [-35, 15, -90, -90]),
    (Level::SlipGiven, [-60, 10, -45, -40]),
    (Level::Slips, [-50, 45, -85, -80]),
    (Level::SlipsGiven, [-75, 30, -35, -30]),
    (Level::Order, [-55, 0, -100, -100]),
    (Level::Exchanged, [-75, 0, -85, -65]),
    (Level::Shortened, [-45, -5, -85, -74]),
    (Level::Middle, [-65, 0, -72, -70]),
    (Level::Surname, [-80, 0, -12, -10]),
    (Level::Given, [-65, 0, -95, -95]),
    (Level::Renamed, [-30, 0, -95, -95]),
    (Level::Former, [-25, 0, -100, -110]),
    (Level::Changed, [-25, -2, -12, -10]),
    (Level::Different, [-80, -1, -45, -45]),
];

const OTHER_NAME: Rows = &[
    (Level::Same, [-5, 0, -5, -5]),
    (Level::Unmarked, [-4, 0, -4, -4]),
    (Level::Loose, [-50, -45, -50, -50]),
    (Level::Marks, [-48, -7, -48, -48]),
    (Level::MarksGiven, [-55, -15, -55, -55]),
    (Level::Sound, [-48, -10, -48, -48]),
    (Level::SoundGiven, [-55, -15, -55, -55]),
    (Level::Slip, [-32, 15, -32, -32]),
    (Level::SlipGiven, [-50, 10, -50, -50]),
    (Level::Slips, [-48, 45, -48, -48]),
    (Level::SlipsGiven, [-65, 30, -65, -65]),
    (Level::Order, [-55, 0, -55, -55]),
    (Level::Exchanged, [-70, 0, -70, -70]),
    (Level::Shortened, [-40, -5, -40, -40]),
    (Level::Middle, [-55, 0, -55, -55]),
    (Level::Surname, [-65, 0, -65, -65]),
    (Level::Given, [-65, 0, -65, -65]),
    (Level::Changed, [-20, -20, -20, -20]),
    (Level::Swapped, [-60, -120, -60, -60]),
    (Level::Different, [-60, -1, -60, -60]),
];

const BIRTH: Rows = &[
    (Level::Same, [-4, -139, -110, -4]),
    (Level::Month, [-3, -92, -80, -3]),
    (Level::Year, [-4, -57, -54, -4]),
    (Level::NewYear, [-35, -85, -82, -35]),
    (Level::Swapped, [-55, -155, -125, -55]),
    (Level::Lunar, [-60, -140, -110, -60]),
    (Level::Slip, [-35, -71, -67, -35]),
    (Level::Near, [-50, -79, -90, -50]),
    (Level::OtherDay, [-60, -54, -45, -60]),
    (Level::YearSlip, [-45, -105, -95, -45]),
    (Level::NextYear, [-60, -44, -27, -60]),
    (Level::About, [-6, -40, -30, -6]),
    (Level::Different, [-65, -1, -3, -65]),
];

const OTHER_BIRTH: Rows = &[
    (Level::Same, [-5, -135, -5, -5]),
    (Level::Month, [-4, -90, -4, -4]),
    (Level::Year, [-4, -52, -4, -4]),
    (Level::NewYear, [-30, -75, -30, -30]),
    (Level::Swapped, [-50, -145, -50, -50]),
    (Level::Lunar, [-60, -135, -60, -60]),
    (Level::Slip, [-35, -70, -35, -35]),
    (Level::Near, [-50, -75, -50, -50]),
    (Level::OtherDay, [-50, -50, -50, -50]),
    (Level::YearSlip, [-45, -100, -45, -45]),
    (Level::NextYear, [-30, -27, -30, -30]),
    (Level::About, [-6, -26, -6, -6]),
    (Level::Different, [-46, -1, -46, -46]),
];

const NUMBER: Rows = &[
    (Level::Same, [-3, -213, -163, -163]),
    (Level::Slip, [-40, -190, -160, -140]),
    (Level::Next, [-60, -180, -120, -40]),
    (Level::Contrary, [-35, 0, -5, -5]),
    (Level::Reissued, [-20, 0, 0, 0]),
    (Level::Different, [-60, 0, 0, 0]),
];

const OTHER_NUMBER: Rows = &[
    (Level::Same, [-8, -198, -8, -8]),
    (Level::Slip, [-40, -180, -40, -40]),
    (Level::Next, [-50, -150, -50, -50]),
    (Level::Contrary, [-30, -1, -30, -30]),
    (Level::Reissued, [-15, 0, -15, -15]),
    (Level::Different, [-48, 0, -48, -48]),
];

const SEX: Rows = &[(Level::Same, [0, -10, -10, -7]), (Level::Different, [-55, -10, -10, -14])];

const PLACE: Rows = &[
    (Level::Same, [-7, -53, -7, -7]),
    (Level::Merged, [-12, -48, -12, -12]),
    (Level::District, [-30, -50, -30, -30]),
    (Level::Province, [-28, -38, -28, -28]),
    (Level::Different, [-35, -2, -35, -35]),
];

const ENTRY: Rows = &[
    (Level::Same, [-10, -60, -100, -100]),
    (Level::Next, [-70, -70, -50, -15]),
    (Level::Different, [-5, -2, -2, -2]),
];

const EVENT: Rows = &[
    (Level::Same, [-10, -45, -80, -2]),
    (Level::Slip, [-45, -55, -60, -60]),
    (Level::Swapped, [-60, -90, -90, -75]),
    (Level::YearSlip, [-60, -80, -80, -75]),
    (Level::Different, [-10, -3, -1, -33]),
];

const TABLES: [Rows; Table::ALL.len()] =
    [NAME, OTHER_NAME, BIRTH, OTHER_BIRTH, NUMBER, OTHER_NUMBER, SEX, PLACE, ENTRY, EVENT];

impl Default for Weights {
    fn default() -> Self {
        let mut weights =
            Self { tables: [[Odds::default(); Level::COUNT]; Table::ALL.len()], settings: Settings::DEFAULT };
        for (table, rows) in weights.tables.iter_mut().zip(TABLES) {
            for (level, odds) in rows {
                let [same, stranger, sibling, twin] = odds.map(tenths);
                if let Some(place) = table.get_mut(*level as usize) {
                    *place = Odds { same, stranger, sibling, twin };
                }
            }
        }
        weights
    }
}

/// Why a file of weights cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WeightsError {
    /// This line is none of such a file.
    Line(usize),
    /// The checksum is not that of the content: the file was changed or cut.
    Checksum,
}

impl WeightsError {
    /// A stable name for programs: `line`, `checksum`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Line(_) => "line",
            Self::Checksum => "checksum",
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (Self::Line(line), Language::Vi) => format!("dòng {line} không thuộc một tệp trọng số"),
            (Self::Line(line), Language::En) => format!("line {line} is none of a file of weights"),
            (Self::Checksum, Language::Vi) => {
                "tổng kiểm không khớp: tệp đã bị sửa hoặc cắt; xóa dòng checksum nếu đã sửa có chủ ý"
                    .to_owned()
            }
            (Self::Checksum, Language::En) => {
                "the checksum is not that of the content: the file was changed or cut; leave \
                the line out if that was meant"
                    .to_owned()
            }
        }
    }
}

error!(WeightsError);

impl Weights {
    pub(super) fn odds(&self, of: Table, level: Level) -> Odds {
        self.tables.get(of as usize).and_then(|table| table.get(level as usize)).copied().unwrap_or_default()
    }

    /// For a book of so many records: the more there are, the more strangers look alike by chance. One record in eight is
    /// taken to be there twice.
    #[must_use]
    pub fn for_records(mut self, count: u64) -> Self {
        self.settings.stranger = -(log2(count.max(1 << 10)) + 3 * BIT);
        self
    }

    /// For a book in which two records at random are of one unit, and of one year of birth, with these logarithms in 1/256
    /// bit: where all live in one commune, to live there says nothing.
    #[must_use]
    pub fn for_chances(mut self, unit: i32, year: i32) -> Self {
        let held = |of: i32| i16::try_from(of).unwrap_or(i16::MIN);
        let mut set = |of: Table, level: Level, stranger: i32| {
            if let Some(odds) =
                self.tables.get_mut(of as usize).and_then(|table| table.get_mut(level as usize))
            {
                odds.stranger = held(stranger);
            }
        };
        // Never taken for more than the defaults: what agrees by another reason than chance stays cheap.
        let unit = unit.clamp(-53 * BIT / 10, 0);
        set(Table::Place, Level::Same, unit);
        set(Table::Place, Level::Merged, unit.max(-48 * BIT / 10));
        let year = year.clamp(-57 * BIT / 10, -BIT);
        let day = 85 * BIT / 10;
        set(Table::Birth, Level::Year, year);
        set(Table::Birth, Level::Month, year - 35 * BIT / 10);
        set(Table::Birth, Level::Same, (year - day).max(-139 * BIT / 10));
        self
    }

    /// Whether names of a large book are held to how common they are there.
    #[must_use]
    pub const fn counts_names(&self) -> bool {
        self.settings.book != 0
    }

    /// The logarithm of how often a level happens with one event and with strangers, in 1/256 bit; of names without their
    /// rarity.
    #[must_use]
    pub fn chances(&self, table: Table, level: Level) -> (i32, i32) {
        let odds = self.odds(table, level);
        (odds.same.into(), odds.stranger.into())
    }

    /// With other chances of a level: with one event, and with strangers where that is told. Of parents it is the same with
    /// brothers, sisters and twins; a day of birth is the same with twins.
    #[must_use]
    pub fn with_chances(mut self, table: Table, level: Level, same: i32, stranger: Option<i32>) -> Self {
        let held = |of: i32| i16::try_from(of.clamp(-8192, 0)).unwrap_or(0);
        if let Some(odds) =
            self.tables.get_mut(table as usize).and_then(|table| table.get_mut(level as usize))
        {
            odds.same = held(same);
            odds.stranger = stranger.map_or(odds.stranger, held);
            match table {
                Table::OtherName | Table::OtherBirth | Table::OtherNumber | Table::Place => {
                    (odds.sibling, odds.twin) = (odds.same, odds.same);
                }
                Table::Birth => odds.twin = odds.same,
                _ => {}
            }
        }
        self
    }

    /// As a file: a table for each kind of field, a line for each level, a checksum.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut body = String::from("format = 1\n\n[settings]\n");
        self.settings.write(&mut body);
        for (of, name) in Table::ALL {
            let _ = writeln!(
                body,
                "\n# logarithms in 1/256 bit: one event, strangers, brothers and sisters, twins\n[{name}]"
            );
            for level in Level::ALL {
                let odds = self.odds(of, *level);
                if odds != Odds::default() {
                    let Odds { same, stranger, sibling, twin } = odds;
                    let _ = writeln!(body, "{} = [{same}, {stranger}, {sibling}, {twin}]", level.name());
                }
            }
        }
        format!("checksum = \"{:016x}\"\n{body}", hash(body.as_bytes()))
    }

    /// Reads such a file. A line without a checksum is not looked at; levels that it does not name are worth nothing.
    ///
    /// # Errors
    /// Where it is no such file, or its checksum is another.
    pub fn from_toml(text: &str) -> Result<Self, WeightsError> {
        let mut weights =
            Self { tables: [[Odds::default(); Level::COUNT]; Table::ALL.len()], settings: Settings::DEFAULT };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (mut table, mut in_settings) = (None, false);
        let mut start = 0_usize;
        for (at, whole) in text.split_inclusive('\n').enumerate() {
            let wrong = WeightsError::Line(at + 1);
            start += whole.len();
            let line = whole.split('#').next().unwrap_or_default().trim();
            if line.is_empty() {
                continue;
            }
            if let Some(name) =
                line.strip_prefix('[').and_then(|line| line.strip_suffix(']')).filter(|_| !line.contains('='))
            {
                in_settings = name == "settings";
                table = Table::ALL.iter().find(|(_, known)| *known == name).map(|(of, _)| *of);
                if table.is_none() && !in_settings {
                    return Err(wrong);
                }
                continue;
            }
            let (key, value) = line.split_once('=').ok_or(wrong.clone())?;
            let (key, value) = (key.trim(), value.trim());
            match (table, in_settings, key) {
                (None, false, "checksum") => {
                    let told = format!("\"{:016x}\"", hash(text.get(start..).unwrap_or_default().as_bytes()));
                    if told != value {
                        return Err(WeightsError::Checksum);
                    }
                }
                (None, false, "format") if value == "1" => {}
                (None, true, name) => {
                    let place = weights.settings.named(name).ok_or(wrong.clone())?;
                    *place = value.parse().ok().filter(|value: &i32| value.abs() <= 1 << 20).ok_or(wrong)?;
                }
                (Some(of), _, name) => {
                    let level = Level::ALL.iter().find(|level| level.name() == name).ok_or(wrong.clone())?;
                    let odds = odds(value).ok_or(wrong)?;
                    if let Some(place) =
                        weights.tables.get_mut(of as usize).and_then(|table| table.get_mut(*level as usize))
                    {
                        *place = odds;
                    }
                }
                _ => return Err(wrong),
            }
        }
        Ok(weights)
    }
}

fn odds(list: &str) -> Option<Odds> {
    let list = list.strip_prefix('[')?.strip_suffix(']')?;
    let mut numbers = list.split(',').map(|number| number.trim().parse::<i16>().ok());
    let mut next = || numbers.next().flatten();
    let odds = Odds { same: next()?, stranger: next()?, sibling: next()?, twin: next()? };
    numbers.next().is_none().then_some(odds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let weights = Weights::default().for_records(1_000_000);
        let text = weights.to_toml();
        assert_eq!(Weights::from_toml(&text), Ok(weights.clone()));
        assert_eq!(
            Weights::from_toml(&text.replace("probable = 768", "probable = 769")),
            Err(WeightsError::Checksum)
        );
        let without = text.split_once('\n').unwrap().1.to_owned();
        assert_eq!(Weights::from_toml(&without), Ok(weights));
        assert_eq!(Weights::from_toml("wat"), Err(WeightsError::Line(1)));
        assert_eq!(Weights::from_toml("[name]\nsame = [1, 2, 3]"), Err(WeightsError::Line(2)));
        assert_eq!(Weights::from_toml("[shoe]"), Err(WeightsError::Line(1)));
    }
}
