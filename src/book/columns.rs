//! What the columns of a sheet hold: by the names that the layout has, by what offices commonly write, as somebody has
//! said.

use std::fmt::Write as _;

use crate::input::json::{Event, Reader};
use crate::language::{Language, error};
use crate::report::FORMAT;
use crate::schema::{Attribute, Column, Kind, Role, Slots};
use crate::text::json::write_string;
use crate::text::{fold, lower, nfc};

/// What somebody has said of columns, by their names in the header:
///
/// ```json
/// { "format": 1, "columns": { "Tên bố": "father.name", "STT": null } }
/// ```
///
/// A field is named by its path, its column identifier or its label; `null` leaves the column out. Of columns with the same name
/// the first is meant; `Tên bố #7` is the one of this name that is the seventh of the sheet, and `#7` is the seventh if it has no
/// name. Columns with one field are joined by a space, in the order of the sheet, where they are the parts of a name, or where
/// nobody would know any of them by its name; whole values are never joined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<(String, Option<String>)>,
}

/// Why a mapping cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MappingError {
    /// No JSON, or not of that form.
    Malformed,
    /// No kind of record has a field of this name.
    UnknownField(String),
}

impl MappingError {
    /// A stable name for programs: `malformed`, `unknown-field`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::UnknownField(_) => "unknown-field",
        }
    }

    /// What is wrong and what to do.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (Self::Malformed, Language::Vi) => {
                "không phải bảng cột: cần JSON dạng {\"columns\":{\"Tên cột\":\"child.name\"}}".to_owned()
            }
            (Self::Malformed, Language::En) => {
                "no mapping of columns: it is JSON of the form {\"columns\":{\"Header\":\"child.name\"}}"
                    .to_owned()
            }
            (Self::UnknownField(name), Language::Vi) => {
                format!("không có trường «{name}»; xem hotich fields (trong chương trình: fields)")
            }
            (Self::UnknownField(name), Language::En) => {
                format!("no field “{name}”; see hotich fields (in programs: fields)")
            }
        }
    }
}

error!(MappingError);

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// Where it is no mapping, or names a field that no kind has.
    pub fn from_json(json: &str) -> Result<Self, MappingError> {
        let mut reader = Reader::new(json.as_bytes());
        let mut columns = Vec::new();
        let (mut header, mut inside) = (None, false);
        loop {
            let depth = reader.depth();
            match reader.next_event().map_err(|_| MappingError::Malformed)? {
                Event::End => break,
                Event::Key(key) if depth == 1 => inside = key == "columns",
                Event::StartObject if depth == 0 || (depth == 1 && inside) => {}
                Event::EndObject => {}
                Event::Key(key) if depth == 2 => header = Some(key.trim().to_owned()),
                Event::Text(path, _) if depth == 2 => {
                    if !Kind::ALL.iter().any(|kind| kind.layout().find(path).is_some()) {
                        return Err(MappingError::UnknownField(path.to_owned()));
                    }
                    columns.extend(header.take().map(|header| (header, Some(path.to_owned()))));
                }
                Event::Null if depth == 2 => columns.extend(header.take().map(|header| (header, None))),
                // What else stands beside the columns is somebody's remark.
                Event::Text(..) | Event::Number(_) | Event::Bool(_) | Event::Null
                    if depth == 1 && !inside => {}
                _ => return Err(MappingError::Malformed),
            }
        }
        Ok(Self { columns })
    }

    /// What is said of a column by its name and its number, from 0, where anything is: its place among what is said, and the path of
    /// its field.
    fn of(&self, header: &str, index: usize) -> Option<(usize, Option<&str>)> {
        let number = index.saturating_add(1).to_string();
        let is_numbered = |name: &str| {
            name.rsplit_once('#').is_some_and(|(name, of)| name.trim_end() == header && of == number)
        };
        let place = self.columns.iter().position(|(name, _)| is_numbered(name));
        let place =
            place.or_else(|| self.columns.iter().position(|(name, _)| name == header && !name.is_empty()))?;
        Some((place, self.columns.get(place)?.1.as_deref()))
    }

    /// The names that are those of no column in a header.
    pub(super) fn not_in(&self, cells: &[String]) -> Vec<&str> {
        let meant: Vec<usize> =
            (0..).zip(cells).filter_map(|(index, cell)| Some(self.of(cell.trim(), index)?.0)).collect();
        let places = self.columns.iter().enumerate().filter(|(place, _)| !meant.contains(place));
        places.map(|(_, (name, _))| name.as_str()).collect()
    }
}

/// How the meaning of a column was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// It is called by a name of the layout.
    Name,
    /// It is called as offices commonly write.
    Proposed,
    /// Somebody has said so.
    Told,
    /// A count of lines, which no field holds.
    Counter,
    /// Nobody knows.
    Unknown,
    /// Another column has the field already.
    Twice,
    /// Without a name.
    Blank,
}

impl Origin {
    /// A stable name for programs: `name`, `proposed`, `told`, `counter`, `unknown`, `twice`, `blank`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Proposed => "proposed",
            Self::Told => "told",
            Self::Counter => "counter",
            Self::Unknown => "unknown",
            Self::Twice => "twice",
            Self::Blank => "blank",
        }
    }
}

/// A column of a sheet.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Mapped {
    /// What it is called in the header.
    pub header: String,
    /// Its field.
    pub column: Option<&'static Column>,
    /// How that was found.
    pub origin: Origin,
    /// Whether the field is made of this column and others, which a space joins.
    pub joined: bool,
}

/// How many columns a kind knows.
struct Fit {
    kind: Kind,
    /// Columns with a field of their own.
    known: usize,
    /// Columns that name a person of whom such a record tells nothing.
    strange: usize,
    /// Whether one is of a person or a matter that not nearly every kind has.
    telling: bool,
}

impl Fit {
    fn of(kind: Kind, cells: &[String], mapping: Option<&Mapping>) -> Self {
        let columns = map(kind, cells, mapping);
        let own = columns.iter().filter(|mapped| mapped.origin != Origin::Twice);
        let roles: Vec<Role> = own.filter_map(|mapped| Some(mapped.column?.field.role)).collect();
        let strange =
            columns.iter().filter(|it| it.origin == Origin::Unknown && names_another(kind, &it.header));
        Self {
            kind,
            known: roles.len(),
            strange: strange.count(),
            telling: roles
                .iter()
                .any(|role| !matches!(role, Role::Registration | Role::Declarant | Role::Foreign)),
        }
    }

    fn worth(&self) -> usize {
        self.known.saturating_sub(self.strange)
    }
}

/// The kind that knows most of these columns, where that is clear; and how many some kind knows. A column that names a person
/// of whom a kind tells nothing speaks against it; where every kind has such a column, one has to be better by more than these.
pub(super) fn kind_of(cells: &[String], mapping: Option<&Mapping>) -> (Option<Kind>, usize) {
    let (mut best, mut second): (Option<Fit>, usize) = (None, 0);
    let mut most = 0;
    for &kind in Kind::ALL {
        let fit = Fit::of(kind, cells, mapping);
        most = most.max(fit.known);
        match &best {
            // Of several the first.
            Some(there) if fit.worth() <= there.worth() => second = second.max(fit.worth()),
            _ => {
                second = best.as_ref().map_or(0, Fit::worth);
                best = Some(fit);
            }
        }
    }
    let is_clear = |fit: &Fit| {
        let ahead = fit.worth().saturating_sub(second);
        fit.known > 0 && (fit.telling || ahead > 0) && (fit.strange == 0 || ahead > fit.strange)
    };
    (best.filter(is_clear).map(|fit| fit.kind), most)
}

/// Whether some column is of a person or a matter that records of this kind are about.
pub(super) fn fits(kind: Kind, cells: &[String], mapping: Option<&Mapping>) -> bool {
    Fit::of(kind, cells, mapping).telling
}

/// Whether a header names a person whom a kind does not have.
fn names_another(kind: Kind, header: &str) -> bool {
    let words = words(header);
    let has = |role: Role| kind.layout().of(role.at(Attribute::Name)).is_some();
    // One who is called by a word of a person of the kind is that person.
    let named = |role: &dyn Fn(Role) -> bool| {
        ROLES.iter().find(|&&(name, of)| role(of) && rest(&words, name).is_some())
    };
    let is_said = |what: &str| what.is_empty() || look_up(OF_PERSONS, what).is_some();
    named(&has).is_none()
        && named(&|role| !has(role)).is_some_and(|(name, _)| rest(&words, name).is_some_and(is_said))
}

/// What each column holds.
pub(super) fn map(kind: Kind, cells: &[String], mapping: Option<&Mapping>) -> Vec<Mapped> {
    let layout = kind.layout();
    let unnamed = unnamed(kind, cells);
    let mut columns: Vec<Mapped> = (0..)
        .zip(cells)
        .map(|(index, cell)| {
            let header = cell.trim();
            let (column, origin) =
                if let Some((_, told)) = mapping.and_then(|mapping| mapping.of(header, index)) {
                    (told.and_then(|path| layout.find(path)), Origin::Told)
                } else if header.is_empty() {
                    (None, Origin::Blank)
                } else if let Some(column) = layout.find(header) {
                    (Some(column), Origin::Name)
                } else {
                    propose(kind, unnamed, header)
                };
            Mapped { header: header.to_owned(), column, origin, joined: false }
        })
        .collect();
    join(kind, unnamed, &mut columns);
    let mut seen = Slots::EMPTY;
    for index in 0..columns.len() {
        let Some(slot) = columns.get(index).and_then(|mapped| mapped.column).map(|column| column.slot) else {
            continue;
        };
        let of_slot = |other: &&Mapped| other.column.is_some_and(|column| column.slot == slot);
        let same: Vec<&Mapped> = columns.iter().filter(of_slot).collect();
        let joined = same.len() > 1
            && (same.iter().all(|it| it.joined) || are_parts(kind, unnamed, &same) || are_pieces(&same));
        let Some(mapped) = columns.get_mut(index) else { continue };
        mapped.joined = joined;
        if !joined && seen.has(slot) {
            mapped.origin = Origin::Twice;
        }
        seen.insert(slot);
    }
    columns
}

/// Whether columns of which somebody has said that they have one field are parts of one value: surname and given name, or
/// columns of different names of which nobody would know any.
fn are_parts(kind: Kind, unnamed: Option<Role>, columns: &[&Mapped]) -> bool {
    let parts: Vec<Option<Part>> =
        columns.iter().map(|it| part_of(kind, unnamed, &it.header).map(|(_, part)| part)).collect();
    let has = |part| parts.contains(&Some(part));
    let are_of_name = parts.iter().all(Option::is_some) && has(Part::Surname) && has(Part::Given);
    let is_unknown = |it: &&Mapped| {
        kind.layout().find(&it.header).is_none() && propose(kind, unnamed, &it.header).0.is_none()
    };
    let is_other =
        |(index, it): (usize, &&Mapped)| columns.iter().take(index).all(|before| before.header != it.header);
    let told = columns.iter().all(|it| it.origin == Origin::Told);
    told && columns.iter().enumerate().all(is_other) && (are_of_name || columns.iter().all(is_unknown))
}

/// A piece of a value that has a column of its own below the name of the value: day, month and year of a date; the sex, marked below its
/// name, or a date that stands below that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Day,
    Month,
    Year,
    Male,
    Female,
}

impl Piece {
    const ALL: [Self; 5] = [Self::Day, Self::Month, Self::Year, Self::Male, Self::Female];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Day => "ngày",
            Self::Month => "tháng",
            Self::Year => "năm",
            Self::Male => "nam",
            Self::Female => "nữ",
        }
    }

    /// The piece that a cell below a name means; its tones tell a year from a man.
    pub(super) fn of(cell: &str) -> Option<Self> {
        let cell = lower(&nfc(cell.trim()));
        Self::ALL.into_iter().find(|piece| piece.name() == cell)
    }

    /// The piece that a name ends with: «Ngày sinh (tháng)».
    pub(super) fn at_end_of(header: &str) -> Option<Self> {
        Self::of(header.trim().strip_suffix(')')?.rsplit_once('(')?.1)
    }

    const fn is_of_sex(self) -> bool {
        matches!(self, Self::Male | Self::Female)
    }

    /// Whether what is called so has such pieces.
    pub(super) fn is_of(self, name: &str) -> bool {
        let words = words(name);
        words.starts_with("ngay ") || (self.is_of_sex() && words.starts_with("gioi tinh"))
    }
}

/// Whether columns of one field are the pieces of a date, in order, or each of a sex.
fn are_pieces(columns: &[&Mapped]) -> bool {
    let pieces: Option<Vec<Piece>> = columns.iter().map(|it| Piece::at_end_of(&it.header)).collect();
    matches!(
        pieces.as_deref(),
        Some(
            [Piece::Day, Piece::Month, Piece::Year]
                | [Piece::Month, Piece::Year]
                | [Piece::Male, Piece::Female]
                | [Piece::Female, Piece::Male]
        )
    )
}

/// The parts of a name that stand in columns of their own, where the surname and the given name of a person do and
/// no column has the whole.
fn join(kind: Kind, unnamed: Option<Role>, columns: &mut [Mapped]) {
    let parts: Vec<Option<(Role, Part)>> = columns
        .iter()
        .map(|mapped| match mapped.origin {
            Origin::Told | Origin::Blank => None,
            _ => part_of(kind, unnamed, &mapped.header),
        })
        .collect();
    for role in kind.layout().roles() {
        let Some(column) = kind.layout().of(role.at(Attribute::Name)) else { continue };
        let has = |part| parts.contains(&Some((role, part)));
        let is_whole = |(mapped, part): (&Mapped, &Option<(Role, Part)>)| {
            mapped.column == Some(column) && part.is_none_or(|(of, _)| of != role)
        };
        if !has(Part::Surname) || !has(Part::Given) || columns.iter().zip(&parts).any(is_whole) {
            continue;
        }
        for (mapped, part) in columns.iter_mut().zip(&parts) {
            if part.is_some_and(|(of, _)| of == role) {
                (mapped.column, mapped.origin, mapped.joined) = (Some(column), Origin::Proposed, true);
            }
        }
    }
}

/// A part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The surname, maybe with the middle names.
    Surname,
    Middle,
    Given,
}

const PARTS: &[(&str, Part)] = &[
    ("ho", Part::Surname),
    ("ho va ten dem", Part::Surname),
    ("ho ten dem", Part::Surname),
    ("ho va chu dem", Part::Surname),
    ("ho chu dem", Part::Surname),
    ("ho dem", Part::Surname),
    ("ho va dem", Part::Surname),
    ("ho lot", Part::Surname),
    ("ho va ten lot", Part::Surname),
    ("ho va chu lot", Part::Surname),
    ("chu dem", Part::Middle),
    ("ten dem", Part::Middle),
    ("dem", Part::Middle),
    ("chu lot", Part::Middle),
    ("ten lot", Part::Middle),
    ("ten", Part::Given),
    ("last name", Part::Surname),
    ("family name", Part::Surname),
    ("surname", Part::Surname),
    ("middle name", Part::Middle),
    ("first name", Part::Given),
    ("given name", Part::Given),
];

/// How offices call persons, the longer first.
const ROLES: &[(&str, Role)] = &[
    ("nguoi chet", Role::Deceased),
    ("nguoi mat", Role::Deceased),
    ("nguoi duoc khai tu", Role::Deceased),
    ("nguoi duoc cap giay", Role::Person),
    ("nguoi giam ho", Role::Guardian),
    ("nguoi duoc giam ho", Role::Ward),
    ("nguoi giam sat", Role::Supervisor),
    ("cha nuoi", Role::AdoptiveFather),
    ("bo nuoi", Role::AdoptiveFather),
    ("me nuoi", Role::AdoptiveMother),
    ("con nuoi", Role::Adoptee),
    ("nguoi duoc nhan lam con nuoi", Role::Adoptee),
    ("nguoi duoc thay doi", Role::Subject),
    ("nguoi duoc dang ky khai sinh", Role::Child),
    ("nguoi duoc khai sinh", Role::Child),
    ("duoc khai sinh", Role::Child),
    ("nguoi duoc dang ky", Role::Child),
    ("tre em", Role::Child),
    ("tre", Role::Child),
    ("chau", Role::Child),
    ("con", Role::Child),
    ("nguoi me", Role::Mother),
    ("me de", Role::Mother),
    ("me", Role::Mother),
    ("nguoi cha", Role::Father),
    ("nguoi bo", Role::Father),
    ("cha de", Role::Father),
    ("bo de", Role::Father),
    ("cha", Role::Father),
    ("bo", Role::Father),
    ("ben nam", Role::Husband),
    ("nguoi chong", Role::Husband),
    ("chong", Role::Husband),
    ("ben nu", Role::Wife),
    ("nguoi vo", Role::Wife),
    ("vo", Role::Wife),
    ("nguoi di dang ky", Role::Declarant),
    ("nguoi dang ky", Role::Declarant),
    ("nguoi di khai sinh", Role::Declarant),
    ("nguoi di khai tu", Role::Declarant),
    ("nguoi di khai", Role::Declarant),
    ("nguoi khai", Role::Declarant),
    ("nguoi yeu cau", Role::Declarant),
    ("nyc", Role::Declarant),
];

/// How offices call what is written of a person.
const OF_PERSONS: &[(&str, Attribute)] = &[
    ("ho ten", Attribute::Name),
    ("ho va ten", Attribute::Name),
    ("ho chu dem ten", Attribute::Name),
    ("ho chu dem va ten", Attribute::Name),
    ("ho ten day du", Attribute::Name),
    ("ho va ten day du", Attribute::Name),
    ("ten", Attribute::Name),
    ("gioi tinh", Attribute::Sex),
    ("gt", Attribute::Sex),
    ("phai", Attribute::Sex),
    ("nam nu", Attribute::Sex),
    ("ngay sinh", Attribute::BirthDate),
    ("nam sinh", Attribute::BirthDate),
    ("sinh ngay", Attribute::BirthDate),
    ("sinh nam", Attribute::BirthDate),
    ("ngay thang nam sinh", Attribute::BirthDate),
    ("noi sinh", Attribute::BirthPlace),
    ("que quan", Attribute::HomeTown),
    ("que", Attribute::HomeTown),
    ("dan toc", Attribute::Ethnicity),
    ("quoc tich", Attribute::Nationality),
    ("noi cu tru", Attribute::Residence),
    ("cu tru", Attribute::Residence),
    ("noi o", Attribute::Residence),
    ("noi o hien nay", Attribute::Residence),
    ("cho o", Attribute::Residence),
    ("cho o hien nay", Attribute::Residence),
    ("dia chi", Attribute::Residence),
    ("dia chi thuong tru", Attribute::Residence),
    ("noi thuong tru", Attribute::Residence),
    ("thuong tru", Attribute::Residence),
    ("so dinh danh", Attribute::PersonalId),
    ("so dinh danh ca nhan", Attribute::PersonalId),
    ("ma dinh danh", Attribute::PersonalId),
    ("ma dinh danh ca nhan", Attribute::PersonalId),
    ("so ddcn", Attribute::PersonalId),
    ("sddcn", Attribute::PersonalId),
    ("ddcn", Attribute::PersonalId),
    ("so giay to", Attribute::PaperNumber),
    ("so giay to tuy than", Attribute::PaperNumber),
    ("giay to tuy than", Attribute::PaperNumber),
    ("cccd", Attribute::PaperNumber),
    ("so cccd", Attribute::PaperNumber),
    ("can cuoc", Attribute::PaperNumber),
    ("so can cuoc", Attribute::PaperNumber),
    ("cmnd", Attribute::PaperNumber),
    ("so cmnd", Attribute::PaperNumber),
    ("cmnd cccd", Attribute::PaperNumber),
    ("so cmnd cccd", Attribute::PaperNumber),
    ("cccd cmnd", Attribute::PaperNumber),
    ("so cccd cmnd", Attribute::PaperNumber),
    ("ho chieu", Attribute::PaperNumber),
    ("ngay cap", Attribute::PaperIssuedOn),
    ("noi cap", Attribute::PaperIssuedBy),
    ("quan he", Attribute::Relation),
];

/// How offices call what is written of the entry.
const OF_ENTRIES: &[(&str, Attribute)] = &[
    ("so dk", Attribute::Number),
    ("so dang ky", Attribute::Number),
    ("so ks", Attribute::Number),
    ("so kh", Attribute::Number),
    ("so giay khai sinh", Attribute::Number),
    ("quyen so", Attribute::Book),
    ("so quyen", Attribute::Book),
    ("ngay dk", Attribute::Date),
    ("ngay dang ki", Attribute::Date),
    ("ngay dang ky khai sinh", Attribute::Date),
    ("ngay dang ky ket hon", Attribute::Date),
    ("ngay vao so", Attribute::Date),
    ("noi dk", Attribute::Office),
    ("noi dang ki", Attribute::Office),
    ("co quan dk", Attribute::Office),
    ("co quan dang ki", Attribute::Office),
    ("loai dk", Attribute::Type),
    ("loai dang ki", Attribute::Type),
];

/// Counts of lines, which no field holds.
const COUNTERS: &[&str] = &["stt", "tt", "so tt", "so thu tu", "thu tu", "no"];

/// What a header commonly means that the layout has no name for.
fn propose(kind: Kind, unnamed: Option<Role>, header: &str) -> (Option<&'static Column>, Origin) {
    if header.contains(char::REPLACEMENT_CHARACTER) {
        return (None, Origin::Unknown);
    }
    let words = words(header);
    if COUNTERS.contains(&words.as_str()) {
        return (None, Origin::Counter);
    }
    let of_entry = look_up(OF_ENTRIES, &words).map(|attribute| Role::Registration.at(attribute));
    let field = of_entry.or_else(|| {
        let (role, what) = person(kind, unnamed, &words)?;
        // A person alone is called by the name.
        let alone = what.is_empty() && !words.is_empty();
        let attribute = if alone { Attribute::Name } else { look_up(OF_PERSONS, what)? };
        Some(role.at(attribute))
    });
    match field.and_then(|field| kind.layout().of(field)) {
        Some(column) => (Some(column), Origin::Proposed),
        None => (None, Origin::Unknown),
    }
}

fn part_of(kind: Kind, unnamed: Option<Role>, header: &str) -> Option<(Role, Part)> {
    let words = words(header);
    let (role, what) = person(kind, unnamed, &words)?;
    Some((role, look_up(PARTS, what)?))
}

fn look_up<T: Copy>(table: &[(&str, T)], words: &str) -> Option<T> {
    table.iter().find(|(name, _)| *name == words).map(|&(_, meaning)| meaning)
}

/// Whom a header means that names nobody: in a book of which each entry is about one person, this; in one of marriages the husband
/// where other headers name the wife alone, and the other way round.
fn unnamed(kind: Kind, cells: &[String]) -> Option<Role> {
    match kind {
        Kind::Marriage => {
            let names = |role: Role| {
                cells.iter().any(|cell| {
                    let words = words(cell);
                    ROLES.iter().any(|&(name, of)| of == role && rest(&words, name).is_some())
                })
            };
            match (names(Role::Husband), names(Role::Wife)) {
                (true, false) => Some(Role::Wife),
                (false, true) => Some(Role::Husband),
                _ => None,
            }
        }
        Kind::Birth => Some(Role::Child),
        Kind::Death => Some(Role::Deceased),
        Kind::MaritalStatus => Some(Role::Person),
        Kind::Change => Some(Role::Subject),
        _ => None,
    }
}

/// The person whom a header names at its end or its start, and what it says of him.
fn person(kind: Kind, unnamed: Option<Role>, words: &str) -> Option<(Role, &str)> {
    let layout = kind.layout();
    let has = |role: Role| layout.of(role.at(Attribute::Name)).is_some();
    for &(name, role) in ROLES.iter().filter(|&&(_, role)| has(role)) {
        if let Some(what) = rest(words, name) {
            return Some((role, what));
        }
    }
    Some((unnamed?, words))
}

/// What a header says beside a name at its end or its start.
fn rest<'w>(words: &'w str, name: &str) -> Option<&'w str> {
    if words == name {
        return Some("");
    }
    if let Some(before) = words.strip_suffix(name).and_then(|before| before.strip_suffix(' ')) {
        return Some(before.strip_suffix(" cua").unwrap_or(before));
    }
    words.strip_prefix(name).and_then(|after| after.strip_prefix(' '))
}

/// Whether some kind has a column of this name, by which it names whom or what it means.
pub(super) fn is_known(header: &str, mapping: Option<&Mapping>) -> bool {
    let words = words(header);
    let is_of = |what: &str| look_up(OF_PERSONS, what).is_some() || look_up(PARTS, what).is_some();
    ROLES.iter().any(|&(name, _)| rest(&words, name).is_some_and(is_of))
        || look_up(OF_ENTRIES, &words).is_some()
        || mapping.is_some_and(|mapping| mapping.of(header, usize::MAX).is_some())
        || Kind::ALL.iter().any(|kind| kind.layout().find(header).is_some())
}

/// Whether a header says something of a person without saying of whom.
pub(super) fn names_nobody(header: &str) -> bool {
    let words = words(header);
    look_up(OF_PERSONS, &words).is_some() || look_up(PARTS, &words).is_some()
}

/// The words of a header in their base letters, without what stands in brackets.
pub(super) fn words(header: &str) -> String {
    let (mut out, mut depth) = (String::new(), 0_u32);
    let plain: String = header
        .chars()
        .map(|c| {
            match c {
                '(' | '[' => depth = depth.saturating_add(1),
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > 0 || matches!(c, ')' | ']' | '_' | '-' | '/' | ',' | '.' | ':' | ';' | '*') {
                ' '
            } else {
                c
            }
        })
        .collect();
    for word in plain.split_whitespace().map(fold).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&word);
    }
    out
}

/// What a column is called in a mapping: by its header, with its number where that stands in a column before or is blank.
#[must_use]
pub fn mapping_name(columns: &[Mapped], index: usize) -> String {
    let header = columns.get(index).map_or("", |mapped| &mapped.header);
    let is_again = columns.iter().take(index).any(|before| before.header == header);
    match (header.is_empty(), is_again) {
        (true, _) => format!("#{}", index.saturating_add(1)),
        (false, true) => format!("{header} #{}", index.saturating_add(1)),
        (false, false) => header.to_owned(),
    }
}

/// A mapping of these columns, to be looked through, changed and used again.
#[must_use]
pub fn mapping_json(columns: &[Mapped]) -> String {
    let mut out = format!("{{\n  \"format\": {FORMAT},\n  \"columns\": {{");
    let mut comma = "";
    let named = columns.iter().enumerate();
    for (index, mapped) in named.filter(|(_, it)| !it.header.is_empty() && it.origin != Origin::Twice) {
        out.push_str(comma);
        out.push_str("\n    ");
        write_string(&mapping_name(columns, index), &mut out);
        out.push_str(": ");
        match mapped.column {
            Some(column) => drop(write!(out, "\"{}\"", column.path)),
            None => out.push_str("null"),
        }
        comma = ",";
    }
    out.push_str("\n  }\n}\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(kind: Kind, headers: &[&str]) -> Vec<&'static str> {
        let cells: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        map(kind, &cells, None).iter().map(|mapped| mapped.column.map_or("", |column| column.path)).collect()
    }

    #[test]
    fn what_offices_write() {
        for (header, path) in [
            ("Họ tên", "child.name"),
            ("HỌ TÊN", "child.name"),
            ("GT", "child.sex"),
            ("Nơi ở của cha", "father.residence"),
            ("Nơi ở hiện nay của mẹ", "mother.residence"),
            ("Tên bố", "father.name"),
            ("Bố", "father.name"),
            ("Mẹ: năm sinh", "mother.birthDate"),
            ("Dân tộc bố", "father.ethnicity"),
            ("Số CMND/CCCD mẹ", "mother.paperNumber"),
            ("Người yêu cầu", "declarant.name"),
            ("Ngày tháng năm sinh (dd/mm/yyyy)", "child.birthDate"),
            ("Ngày ĐK", "registration.date"),
            ("STT", ""),
            ("TT", ""),
            ("Số thứ tự", ""),
            ("Số TT", ""),
            ("Cháu nội của", ""),
            ("[1]", ""),
            ("\u{fffd}con", ""),
            ("Ghi gì đó", ""),
        ] {
            assert_eq!(paths(Kind::Birth, &[header]), [path], "{header}");
        }
        for (header, path) in [
            ("Chồng", "husband.name"),
            ("Họ tên bên nữ", "wife.name"),
            ("Nơi ở của vợ", "wife.residence"),
            ("Họ tên", ""),
            ("GT", ""),
            ("Tên bố", ""),
        ] {
            assert_eq!(paths(Kind::Marriage, &[header]), [path], "{header}");
        }
    }

    #[test]
    fn names_in_parts_are_one_name() {
        let found = paths(Kind::Birth, &["Họ và tên đệm", "Tên", "Họ đệm mẹ", "Tên mẹ", "Tên cha"]);
        assert_eq!(found, ["child.name", "child.name", "mother.name", "mother.name", "father.name"]);
        assert_eq!(paths(Kind::Birth, &["Họ", "Chữ đệm", "Tên"]), ["child.name"; 3]);
        assert_eq!(
            paths(Kind::Marriage, &["Họ và chữ đệm chồng", "Tên chồng", "Tên vợ"])[..2],
            ["husband.name"; 2]
        );
        // With the whole name beside them, the parts are not needed; half of a name is none.
        let cells = ["Họ và tên", "Họ", "Tên"].map(str::to_owned);
        let origins: Vec<_> = map(Kind::Birth, &cells, None).iter().map(|mapped| mapped.origin).collect();
        assert_eq!(origins, [Origin::Name, Origin::Unknown, Origin::Twice]);
        assert_eq!(paths(Kind::Birth, &["Họ đệm", "Ngày sinh"]), ["", "child.birthDate"]);
    }

    #[test]
    fn a_mapping_is_obeyed_and_written() {
        let json = r#"{"format":1,"note":"của xã","columns":{"Cột A":"child.name","Cột B":"nksNgaySinh","Số":null,"Cột C":"child.name"}}"#;
        let mapping = Mapping::from_json(json).unwrap();
        let cells = ["Cột A", " Cột B ", "Số", "Cột C", "Quyển"].map(str::to_owned);
        let columns = map(Kind::Birth, &cells, Some(&mapping));
        let paths: Vec<_> = columns.iter().map(|mapped| mapped.column.map(|column| column.path)).collect();
        let (name, born, book) = (Some("child.name"), Some("child.birthDate"), Some("registration.book"));
        assert_eq!(paths, [name, born, None, name, book]);
        assert!(columns[0].joined && columns[3].joined && !columns[1].joined);
        // What is written says the same of the columns.
        let again = Mapping::from_json(&mapping_json(&columns)).unwrap();
        let same = map(Kind::Birth, &cells, Some(&again));
        assert_eq!(
            same.iter().map(|mapped| mapped.column.map(|column| column.path)).collect::<Vec<_>>(),
            paths
        );
        for wrong in
            ["", "[]", "{\"columns\":[]}", "{\"columns\":{\"a\":1}}", "{\"columns\":{\"a\":{}}}", "x"]
        {
            assert_eq!(Mapping::from_json(wrong), Err(MappingError::Malformed), "{wrong}");
        }
        let unknown = Mapping::from_json(r#"{"columns":{"a":"child.shoe"}}"#);
        assert_eq!(unknown, Err(MappingError::UnknownField("child.shoe".to_owned())));
    }

    fn cells(headers: &[&str]) -> Vec<String> {
        headers.iter().map(|header| (*header).to_owned()).collect()
    }

    /// Which columns are joined is a matter of what they are: whole names are two names, whoever maps them.
    #[test]
    fn equal_headers_are_told_apart_and_whole_values_stay_apart() {
        let sheet = cells(&["Số", "Họ và tên", "Năm sinh", "Họ và tên", "Năm sinh", ""]);
        let plain = map(Kind::Birth, &sheet, None);
        let shape = |columns: &[Mapped]| {
            columns.iter().map(|it| (it.column.map(|it| it.path), it.joined)).collect::<Vec<_>>()
        };
        assert!(plain.iter().all(|it| !it.joined));
        // What is saved says the same.
        let saved = Mapping::from_json(&mapping_json(&plain)).unwrap();
        let again = map(Kind::Birth, &sheet, Some(&saved));
        assert_eq!(shape(&again), shape(&plain));
        assert_eq!((again[3].origin, again[4].origin), (Origin::Twice, Origin::Twice));
        let names: Vec<String> = (0..sheet.len()).map(|index| mapping_name(&plain, index)).collect();
        assert_eq!(names, ["Số", "Họ và tên", "Năm sinh", "Họ và tên #4", "Năm sinh #5", "#6"]);
        let json = r##"{"columns":{"Họ và tên #4":"mother.name","Năm sinh #5":"mother.birthDate","#6":"child.sex","Tên ông":"father.name","Số #9":null}}"##;
        let told = Mapping::from_json(json).unwrap();
        let paths: Vec<_> =
            shape(&map(Kind::Birth, &sheet, Some(&told))).into_iter().map(|it| it.0).collect();
        let (name, born) = (Some("child.name"), Some("child.birthDate"));
        let mother = [Some("mother.name"), Some("mother.birthDate")];
        assert_eq!(paths, [Some("registration.number"), name, born, mother[0], mother[1], Some("child.sex")]);
        assert_eq!(told.not_in(&sheet), ["Tên ông", "Số #9"]);
        // Two whole names on one field are two, the parts of one are one.
        let on_one = |headers: &[&str]| {
            let to: Vec<String> = headers.iter().map(|it| format!("\"{it}\":\"mother.name\"")).collect();
            let told = Mapping::from_json(&format!("{{\"columns\":{{{}}}}}", to.join(","))).unwrap();
            map(Kind::Birth, &cells(headers), Some(&told)).iter().map(|it| it.joined).collect::<Vec<_>>()
        };
        assert_eq!(on_one(&["Tên bố", "Tên mẹ"]), [false, false]);
        assert_eq!(on_one(&["Họ đệm mẹ", "Tên mẹ"]), [true, true]);
        assert_eq!(on_one(&["LAST_NAME", "FIRST_NAME"]), [true, true]);
    }

    #[test]
    fn the_persons_who_are_named_tell_the_kind() {
        let of = |headers: &[&str]| kind_of(&cells(headers), None).0;
        let spouses = ["STT", "Số", "Ngày đăng ký", "Họ tên", "Năm sinh", "Họ tên vợ", "Năm sinh vợ"];
        assert_eq!(of(&spouses), Some(Kind::Marriage));
        assert_eq!(
            paths(Kind::Marriage, &spouses)[3..],
            ["husband.name", "husband.birthDate", "wife.name", "wife.birthDate"]
        );
        let sides =
            ["STT", "Số", "Ngày đăng ký", "Bên nam", "Năm sinh", "Nơi ở", "Bên nữ", "Năm sinh", "Nơi ở"];
        assert_eq!(of(&sides), Some(Kind::Marriage));
        assert_eq!(of(&["Số", "Họ tên người chết", "Ngày sinh"]), Some(Kind::Death));
        assert_eq!(of(&["Số", "Họ tên", "Ngày sinh", "Họ tên mẹ", "Họ tên cha"]), Some(Kind::Birth));
        // Persons of two kinds: neither is sure.
        assert_eq!(
            of(&["Số", "Ngày đăng ký", "Họ tên trẻ", "Họ tên người chết", "Ngày chết", "Ngày sinh"]),
            None
        );
        assert!(fits(Kind::Marriage, &cells(&spouses), None));
        assert!(!fits(Kind::Birth, &cells(&["Số", "Họ tên chồng"]), None));
    }
}
