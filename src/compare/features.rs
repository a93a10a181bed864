//! A record prepared for comparing: made once, so that a pair costs no more than looking at numbers.

use std::collections::BTreeMap;

use super::date::Date;
use super::former;
use super::level::Level;
use super::name::Name;
use super::number::{Known, Number};
use super::place::{Place, unit_of};
use super::plan::{Plan, Shape};
use super::stored::{Stored as _, stored, stored_array};
use crate::date::{PartialDate, lunar};
use crate::id::{book_number, entry_number};
use crate::place::Communes;
use crate::record::{Parsed, Reading};
use crate::schema::{Attribute, Code, Kind, Role, Sex};
use crate::text::fold;

/// Places that are remembered; more are read again.
const REMEMBERED: usize = 1 << 16;
/// Ages that a parent may have.
const AGES: std::ops::RangeInclusive<u16> = 12..=99;
/// Where nothing tells the century of a year, it is the last one before.
const LATEST: u16 = 2040;

/// A person of a record.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: Name,
    pub(super) born: Date,
    pub(super) number: Number,
}

impl Person {
    const NONE: Self = Self { name: Name::NONE, born: Date::NONE, number: Number::NONE };
}

/// The entry in a book.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) number: u32,
    pub(super) year: u16,
    pub(super) book: u16,
}

/// What a record, or its remarks, say of itself.
pub(super) mod flag {
    /// Registered again, with papers that were there, or noted from abroad: a lawful second entry.
    pub(in super::super) const AGAIN: u8 = 1;
    /// A name was changed or corrected.
    pub(in super::super) const CHANGED: u8 = 2;
    /// A parent was recognised or added later.
    pub(in super::super) const RECOGNISED: u8 = 4;
    /// One of twins or more.
    pub(in super::super) const TWIN: u8 = 8;
    /// The sex, in two bits: 1 male, 2 female.
    pub(in super::super) const SEX: u8 = 4;
}

/// What one record, or one person of it, is compared by: names as codes of letters, dates, numbers, units. At most 324
/// bytes, without pointers. Holds personal data; `Debug` shows none of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Features {
    pub(super) subject: Person,
    /// Mother and father; or the other of a couple.
    pub(super) others: [Person; 2],
    /// The day of birth, were it of the lunar calendar.
    pub(super) lunar: Date,
    /// The day of the event; of most kinds that of registration.
    pub(super) event: Date,
    pub(super) entry: Entry,
    /// Office, place of birth, home town, residence.
    pub(super) places: [Place; 4],
    /// A number for the name that remarks tell beside that of the subject; 0 where they tell none.
    pub(super) former: u32,
    kind: u8,
    role: u8,
    pub(super) flags: u8,
}

stored!(Person: name born number);
stored_array!(Person, 2);
stored!(Entry: number year book);
stored!(Features: subject others lunar event entry places former kind role flags);

const _: () = assert!(size_of::<Features>() <= 324);

impl Features {
    /// How many bytes [`write`](Self::write) writes.
    pub const BYTES: usize = 265;

    /// Writes it as bytes behind what is there; such bytes are for the same version of the library alone.
    pub fn write(&self, to: &mut Vec<u8>) {
        self.put(to);
    }

    /// Reads what was written; none where there are too few bytes.
    #[must_use]
    pub fn read(mut bytes: &[u8]) -> Option<Self> {
        super::stored::Stored::take(&mut bytes)
    }

    /// The kind of record that it is of.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind::ALL.get(usize::from(self.kind)).copied().unwrap_or(Kind::Birth)
    }

    /// Who of the record it is about.
    #[must_use]
    pub fn role(&self) -> Role {
        Role::ALL.get(usize::from(self.role)).copied().unwrap_or(Role::Child)
    }

    /// Whether both are about the same role of the same kind: then events are compared, else persons.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.kind == other.kind && self.role == other.role
    }

    pub(super) fn shape(&self) -> Shape {
        let plan = Plan::of(self.kind());
        // Of a person by itself nobody else is compared but parents.
        if plan.subject == self.role() { plan.shape } else { Shape::Single }
    }

    /// 1 male, 2 female, 0 unknown.
    pub(super) const fn sex(&self) -> u8 {
        self.flags >> flag::SEX & 3
    }

    /// How far the sexes of two agree.
    pub(super) const fn sex_level(&self, other: &Self) -> Level {
        match (self.sex(), other.sex()) {
            (0, _) | (_, 0) => Level::Missing,
            (one, other) if one == other => Level::Same,
            _ => Level::Different,
        }
    }

    pub(super) fn known(&self) -> Known {
        Known { year: self.subject.born.year, sex: self.sex() }
    }

    /// Whether there is nothing to compare it by: neither a name nor a number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.subject.name.is_missing() && self.subject.number.is_missing()
    }

    /// Whether both have personal numbers that are surely two.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        let (mine, others) = (self.subject.number, other.subject.number);
        mine.long() != 0
            && others.long() != 0
            && mine.level(others, self.known(), other.known()) == Level::Different
    }

    /// A number that stands for where it was registered, else for another place of it; none without any.
    #[must_use]
    pub fn unit(&self) -> Option<u32> {
        self.places.iter().find(|place| !place.is_missing()).map(|place| place.smallest())
    }

    /// The year of birth of whom it is about.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        (!self.subject.born.is_missing()).then_some(self.subject.born.year)
    }
}

/// Shows nothing of the record.
impl std::fmt::Debug for Features {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Features")
            .field("kind", &self.kind())
            .field("role", &self.role())
            .finish_non_exhaustive()
    }
}

/// Prepares records for comparing. Remembers places, which only saves time.
#[derive(Debug, Default)]
pub struct Preparer<'c> {
    communes: Option<&'c Communes>,
    places: BTreeMap<Box<str>, Place>,
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Place")
    }
}

impl<'c> Preparer<'c> {
    /// With a table of communes units are known by their history; without one places agree by their text and province.
    #[must_use]
    pub fn new(communes: Option<&'c Communes>) -> Self {
        Self { communes, places: BTreeMap::new() }
    }

    /// What a record is about: the child of a birth, the couple of a marriage, the deceased.
    #[must_use]
    pub fn record(&mut self, reading: &Reading<'_>) -> Features {
        let kind = reading.record().kind();
        self.person(reading, Plan::of(kind).subject)
    }

    /// Everybody of a record by name, to look for one person in records of several kinds.
    #[must_use]
    pub fn persons(&mut self, reading: &Reading<'_>) -> Vec<Features> {
        let columns = reading.layout().columns.iter();
        let roles: Vec<Role> = columns
            .filter(|column| column.field.attribute == Attribute::Name)
            .map(|column| column.field.role)
            .collect();
        let all = roles.into_iter().map(|role| self.person(reading, role));
        all.filter(|features| !features.is_empty()).collect()
    }

    /// The person in a role.
    #[must_use]
    pub fn person(&mut self, reading: &Reading<'_>, role: Role) -> Features {
        let kind = reading.record().kind();
        let plan = Plan::of(kind);
        let is_subject = plan.subject == role;
        let event = date(reading, plan.event.role, plan.event.attribute, 0);
        let registered = date(reading, Role::Registration, Attribute::Date, 0);
        let latest = event.year.max(registered.year);
        let mut subject = person(reading, role, latest, latest);
        let mut sex = sex(reading, role);
        if let Some(said) = subject.number.says() {
            sex = if sex == 0 { said.sex } else { sex };
            if subject.born.is_missing() {
                subject.born = Date { year: said.year, month: 0, day: 0 };
            }
        }
        let day = if subject.born.is_missing() { registered } else { subject.born };
        // An age is that of the day of birth or that of registration: where these are years apart it tells nothing.
        let is_late = !registered.is_missing() && registered.year > day.year + 1;
        let of_age = if is_late { 0 } else { day.year };
        // Parents are older.
        let latest =
            if plan.shape == Shape::Birth { day.year.saturating_sub(*AGES.start()) } else { day.year };
        let other = |other: Option<Role>| match other {
            Some(other) if is_subject => person(reading, other, of_age, latest),
            _ => Person::NONE,
        };
        let [first, second] = plan.others;
        let remarks = text(reading, Role::Registration, Attribute::Remarks);
        let former = if is_subject {
            former::name(remarks, text(reading, role, Attribute::Name)).map_or(0, |name| name.number())
        } else {
            0
        };
        let remarks = fold(remarks);
        let mut flags = flags_of(&remarks) | sex << flag::SEX;
        let again = match reading.of(Role::Registration.at(Attribute::Type)) {
            Parsed::Code(code) => matches!(code, Code::Again | Code::WithPapers | Code::ForeignNote),
            _ => false,
        };
        let foreign = Role::Foreign.at(Attribute::Country);
        let abroad = reading.layout().slot(foreign).is_some_and(|slot| !reading.text(slot).is_empty());
        if again || abroad {
            flags |= flag::AGAIN;
        }
        let residence = [Some(role), first, second].into_iter().flatten().find_map(|of| {
            let slot = reading.layout().slot(of.at(Attribute::Residence))?;
            (!reading.text(slot).is_empty()).then_some(slot)
        });
        let slot = |role: Role, attribute: Attribute| reading.layout().slot(role.at(attribute));
        let birth_place =
            slot(role, Attribute::BirthPlaceUnit).filter(|slot| !reading.text(*slot).is_empty());
        let places = [
            slot(Role::Registration, Attribute::Office),
            birth_place.or(slot(role, Attribute::BirthPlace)),
            slot(role, Attribute::HomeTown),
            residence,
        ];
        let places = places.map(|slot| slot.map_or(Place::NONE, |slot| self.place(reading.text(slot))));
        let entry =
            if is_subject { entry(reading, registered) } else { Entry { number: 0, year: 0, book: 0 } };
        Features {
            lunar: subject.born.read_as_lunar(),
            subject,
            others: [other(first), other(second)],
            event: if is_subject { event } else { Date::NONE },
            entry,
            places,
            former,
            kind: Kind::ALL.iter().position(|known| *known == kind).unwrap_or(0) as u8,
            role: role as u8,
            flags,
        }
    }

    fn place(&mut self, text: &str) -> Place {
        if text.is_empty() {
            return Place::NONE;
        }
        let unit = unit_of(text);
        if let Some(place) = self.places.get(unit) {
            return *place;
        }
        let place = Place::of(unit, self.communes);
        if self.places.len() >= REMEMBERED {
            self.places.clear();
        }
        self.places.insert(unit.into(), place);
        place
    }
}

fn text<'r>(reading: &'r Reading<'_>, role: Role, attribute: Attribute) -> &'r str {
    reading.layout().slot(role.at(attribute)).map_or("", |slot| reading.text(slot))
}

fn sex(reading: &Reading<'_>, role: Role) -> u8 {
    let told = match reading.of(role.at(Attribute::Sex)) {
        Parsed::Sex(sex) => Some(sex),
        _ => None,
    };
    match role.sex().or(told) {
        Some(Sex::Male) => 1,
        Some(Sex::Female) => 2,
        _ => 0,
    }
}

/// A person of whom an age is told in a year, and who was born in another one at the latest; 0 where that is not known.
fn person(reading: &Reading<'_>, role: Role, year: u16, latest: u16) -> Person {
    let mut number = Number::NONE;
    number.take(text(reading, role, Attribute::PersonalId));
    number.take(text(reading, role, Attribute::PaperNumber));
    let mut born = date(reading, role, Attribute::BirthDate, latest);
    if born.is_missing()
        && let Some(age) = age(text(reading, role, Attribute::BirthDate))
        && year > age
    {
        born = Date::about(year - age);
    }
    Person { name: Name::of(name(reading, role)), born, number }
}

/// The name as it most likely is: out of old encodings, without titles.
fn name<'r>(reading: &'r Reading<'_>, role: Role) -> &'r str {
    let slot = reading.layout().slot(role.at(Attribute::Name));
    let likely = slot.and_then(|slot| reading.name(slot)).map(|name| name.accepted());
    likely.unwrap_or_else(|| text(reading, role, Attribute::Name))
}

/// A date by its figures, else by its words, else a lunar one that means one day, else one of a year without its century.
fn date(reading: &Reading<'_>, role: Role, attribute: Attribute, latest: u16) -> Date {
    if let Parsed::Date(date) = reading.of(role.at(attribute)) {
        return Date::of(date);
    }
    if attribute == Attribute::BirthDate
        && let Parsed::Date(date) = reading.of(role.at(Attribute::BirthDateInWords))
    {
        return Date::of(date);
    }
    let text = text(reading, role, attribute);
    if text.is_empty() {
        return Date::NONE;
    }
    match lunar::recognise(text).and_then(lunar::Reading::only_day) {
        Some(day) => Date::of(day.into()),
        None => short_year(text, latest).unwrap_or(Date::NONE),
    }
}

/// `25/07/09`: the last such year up to the latest.
fn short_year(text: &str, latest: u16) -> Option<Date> {
    let mut parts = text.split(['/', '-', '.']).map(|part| {
        let is_short = matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_short { part.parse::<u16>().ok() } else { None }
    });
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let latest = if latest == 0 { LATEST } else { latest };
    let year = latest - (latest % 100 + 100 - year) % 100;
    let date = PartialDate::from_ymd(year.into(), month.into(), day.into());
    date.filter(|_| parts.next().is_none()).map(Date::of)
}

/// `31`, `31 tuổi`.
fn age(text: &str) -> Option<u16> {
    let folded = fold(text);
    let figures = folded.strip_suffix("tuoi").or(folded.strip_suffix('t')).unwrap_or(&folded);
    let age = if (2..=3).contains(&figures.len()) { figures.parse().ok() } else { None };
    age.filter(|age| AGES.contains(age))
}

fn entry(reading: &Reading<'_>, registered: Date) -> Entry {
    let number = entry_number::parse(text(reading, Role::Registration, Attribute::Number));
    let book = book_number::parse(text(reading, Role::Registration, Attribute::Book));
    let book = book.as_ref().ok().map(book_number::BookNumber::components);
    // Many a book has no number but its year.
    let is_year = |number: u32| (1900..2100).contains(&number);
    let book = book.map(|book| match book.year {
        None if is_year(book.number) => (0, u16::try_from(book.number).ok()),
        year => (book.number, year),
    });
    let of_book = book.and_then(|(_, year)| year);
    let number = number.as_ref().ok().map(entry_number::EntryNumber::components);
    let told = number.as_ref().and_then(|number| number.year).or(of_book);
    let year = told.unwrap_or(0);
    Entry {
        number: number.map_or(0, |number| number.number),
        year: if registered.is_missing() { year } else { registered.year },
        book: book.and_then(|(number, _)| u16::try_from(number).ok()).unwrap_or(0),
    }
}

/// What remarks say, folded.
fn flags_of(remarks: &str) -> u8 {
    let has = |words: &[&str]| words.iter().any(|word| crate::text::holds(remarks, word));
    let mut flags = 0;
    if remarks.is_empty() {
        return flags;
    }
    const AGAIN: [&str; 8] =
        ["dangkylai", "dklai", "trichluc", "caplai", "ghivaoso", "ghichukhaisinh", "dacohoso", "bansao"];
    if AGAIN.iter().any(|word| is_told(remarks, word)) {
        flags |= flag::AGAIN;
    }
    if has(&["thaydoiho", "thaydoiten", "doiten", "doiho", "caichinh", "thaydoichudem"]) {
        flags |= flag::CHANGED;
    }
    if has(&["nhancha", "nhanme", "nhancon", "bosungcha", "bosungthongtin", "bosungphan"]) {
        flags |= flag::RECOGNISED;
    }
    if has(&["sinhdoi", "songsinh", "sinhba"]) {
        flags |= flag::TWIN;
    }
    flags
}

/// Whether remarks tell a word of their entry: not that a copy of it was issued (`đã cấp 02 bản trích lục`), nor that something
/// is not so.
fn is_told(remarks: &str, word: &str) -> bool {
    let mut rest = remarks;
    while let Some((_, behind)) = crate::text::parted(rest, word) {
        let at = remarks.len() - behind.len() - word.len();
        let before = remarks.get(..at).unwrap_or_default();
        let before =
            before.strip_suffix("ban").unwrap_or(before).trim_end_matches(|c: char| c.is_ascii_digit());
        if !["cap", "capthem", "khong", "khongphai", "chua"].iter().any(|other| before.ends_with(other)) {
            return true;
        }
        rest = behind;
    }
    false
}

impl Person {
    /// Nobody.
    pub(super) const MISSING: Self = Self::NONE;
}
