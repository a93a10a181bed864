//! Rules that look at a second record: what they run on, and what they are given.

use super::read::{Check, Run};
use super::{Not, Said, Settings};
use crate::card::Read;
use crate::date::PartialDate;
use crate::finding::Arg;
use crate::identity::{Certainty, Entry, Identity, Person, Reason};
use crate::law::Span;
use crate::record::{Parsed, Reading};
use crate::schema::{Attribute, Code, Field, Kind, KindSet, Role};

/// What a rule about a related record runs on: once for each of some roles of the record, and each related record of
/// some kinds that is linked to it.
#[derive(Debug)]
#[non_exhaustive]
pub struct RelatedRun {
    /// The roles of the record.
    pub of: &'static [Role],
    /// The field of each that its findings are on.
    pub on: Attribute,
    /// The kinds of the other record.
    pub with: KindSet,
    /// How the two are linked.
    pub link: Link,
    /// What it reads of the other record.
    pub theirs: &'static [Read],
    pub(crate) judge: fn(&Both<'_, '_>) -> Result<Box<Said>, Not>,
}

/// Each belongs to one rule.
impl PartialEq for RelatedRun {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for RelatedRun {}

/// How another record is linked to the one that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Link {
    /// The person looked at stands there in one of these roles.
    Person(&'static [Role]),
    /// The personal number of the person looked at stands there, whoever has it.
    Number,
    /// It is the entry that the record refers to.
    Cited,
    /// It refers to the same entry.
    CitedToo,
    /// It has the number, book and office of the entry that the record refers to, and another day.
    Misdated,
    /// It has the place of this entry in the books.
    Place,
}

/// A record with its persons and its entry, as rules about two records see it.
#[derive(Debug)]
pub struct View<'r> {
    reading: Reading<'r>,
    persons: Vec<Person>,
    entry: Option<Entry>,
    cited: Option<Entry>,
}

impl<'r> View<'r> {
    /// Of a record that was read.
    pub(crate) fn new(reading: Reading<'r>) -> Self {
        let persons = Person::all(&reading);
        let entry = Entry::of(&reading);
        let cited = Entry::in_role(&reading, Role::Original);
        Self { reading, persons, entry, cited }
    }

    /// The record with the meaning of its values.
    #[must_use]
    pub fn reading(&self) -> &Reading<'r> {
        &self.reading
    }

    /// The kind of the record.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.reading.record().kind()
    }

    /// Everyone in it.
    #[must_use]
    pub fn persons(&self) -> &[Person] {
        &self.persons
    }

    /// The person in a role.
    #[must_use]
    pub fn person(&self, role: Role) -> Option<&Person> {
        self.persons.iter().find(|person| person.role == role)
    }

    /// Its own entry.
    #[must_use]
    pub fn entry(&self) -> Option<&Entry> {
        self.entry.as_ref()
    }

    /// The entry that it refers to.
    #[must_use]
    pub fn cited(&self) -> Option<&Entry> {
        self.cited.as_ref()
    }

    /// The kind of the entry that it refers to; none where it does not tell.
    #[must_use]
    pub fn cited_kind(&self) -> Option<Kind> {
        match self.kind() {
            Kind::DivorceNote => Some(Kind::Marriage),
            Kind::GuardianshipEnd | Kind::GuardianshipSupervision => Some(Kind::Guardianship),
            Kind::GuardianshipSupervisionEnd => Some(Kind::GuardianshipSupervision),
            _ => match self.code(Role::Original.at(Attribute::Kind))? {
                Code::Birth => Some(Kind::Birth),
                Code::Death => Some(Kind::Death),
                Code::Marriage => Some(Kind::Marriage),
                Code::Guardianship => Some(Kind::Guardianship),
                Code::GuardianshipSupervision => Some(Kind::GuardianshipSupervision),
                Code::Recognition => Some(Kind::Recognition),
                _ => None,
            },
        }
    }

    /// Whether it refers to the entry of another, and how sure that is.
    #[must_use]
    pub fn cites(&self, other: &Self) -> Option<Identity> {
        let means = self.cited.as_ref().zip(other.entry.as_ref()).map(|(cited, entry)| cited.means(entry));
        means.filter(|identity| identity.is_one() && self.cited_kind() == Some(other.kind()))
    }

    /// Whether it refers to the entry of another but for the day.
    #[must_use]
    pub fn misdates(&self, other: &Self) -> bool {
        let misdated = self.cited.as_ref().zip(other.entry.as_ref()).is_some_and(|(a, b)| a.misdates(b));
        misdated && self.cited_kind() == Some(other.kind())
    }

    /// Whether it refers to the same entry as another, and how sure that is.
    #[must_use]
    pub fn cites_as(&self, other: &Self) -> Option<Identity> {
        let means = self.cited.as_ref().zip(other.cited.as_ref()).map(|(a, b)| a.means(b));
        let one_kind = self.cited_kind().is_some() && self.cited_kind() == other.cited_kind();
        means.filter(|identity| identity.is_one() && one_kind)
    }

    /// The date in a field.
    #[must_use]
    pub fn date(&self, field: Field) -> Option<PartialDate> {
        match self.reading.of(field) {
            Parsed::Date(date) => Some(date),
            _ => None,
        }
    }

    /// The code in a field.
    #[must_use]
    pub fn code(&self, field: Field) -> Option<Code> {
        match self.reading.of(field) {
            Parsed::Code(code) => Some(code),
            _ => None,
        }
    }

    /// The cleaned text of a field, empty where there is none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.reading.layout().slot(field).map_or("", |slot| self.reading.text(slot))
    }

    /// Whether its entry is the one that another refers to.
    #[must_use]
    pub fn is_cited_by(&self, other: &Self) -> bool {
        other.cites(self).is_some()
    }

    /// Whether somebody in a role is likely this person.
    #[must_use]
    pub fn has(&self, person: &Person, role: Role) -> bool {
        self.person(role).is_some_and(|other| other.same(person).is_one())
    }

    /// How a person finds its entry: number, book, day and office.
    fn address(&self) -> String {
        let parts = [Attribute::Number, Attribute::Book, Attribute::Date, Attribute::Office];
        let parts = parts.map(|attribute| self.text(Role::Registration.at(attribute)));
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { "…".to_owned() } else { parts.join(", ") }
    }
}

/// A record and a related one, as a rule sees them beside the values that it declares.
#[derive(Debug)]
pub struct Both<'a, 'r> {
    pub(crate) mine: Run<'a, 'r>,
    pub(crate) theirs: Run<'a, 'r>,
    pub(crate) link: Identity,
    pub(crate) record: &'a View<'r>,
    pub(crate) other: &'a View<'r>,
    /// Every related record that may matter, the other one among them.
    pub(crate) all: &'a [View<'r>],
    /// Who the person looked at is there.
    pub(crate) they: Option<Role>,
}

impl<'a, 'r> Both<'a, 'r> {
    /// The circumstances of the check.
    #[must_use]
    pub fn check(&self) -> &Check<'a> {
        self.mine.check()
    }

    /// The record that is checked.
    #[must_use]
    pub fn record(&self) -> &'a View<'r> {
        self.record
    }

    /// The other record.
    #[must_use]
    pub fn other(&self) -> &'a View<'r> {
        self.other
    }

    /// The related records, the other one among them.
    #[must_use]
    pub fn around(&self) -> &'a [View<'r>] {
        self.all
    }

    /// The related records beside the other one.
    pub fn further(&self) -> impl Iterator<Item = &'a View<'r>> {
        self.all.iter().filter(|view| !std::ptr::eq(*view, self.other))
    }

    /// The role looked at.
    #[must_use]
    pub fn me(&self) -> Role {
        self.check().me()
    }

    /// Who the person looked at is in the other record.
    #[must_use]
    pub fn they(&self) -> Option<Role> {
        self.they
    }

    /// Whether somebody of the record is somebody of the other; possible where one of them is not told.
    #[must_use]
    pub fn same(&self, mine: Role, theirs: Role) -> Identity {
        match (self.record.person(mine), self.other.person(theirs)) {
            (Some(mine), Some(theirs)) => mine.same(theirs),
            _ => Identity::UNTOLD,
        }
    }

    /// How sure the link is.
    #[must_use]
    pub fn link(&self) -> Identity {
        self.link
    }

    /// Adds to what a rule says which record it speaks of, and how sure it is that this is the one.
    pub(crate) fn sign(&self, mut said: Box<Said>) -> Box<Said> {
        said.arg(Arg::Text(self.other.address()));
        let link = self.link.weaker(said.known_by);
        said.arg(Arg::Word(link.certainty.word()));
        said.arg(Arg::Word(link.reason.word()));
        if link.certainty < Certainty::Certain {
            said.at_most = said.at_most.at_most(crate::card::Severity::Warning);
        }
        said
    }

    /// A run on the other record.
    pub(crate) fn their_run(
        view: &'a View<'r>,
        settings: &'a Settings,
        law_date: Span,
        slots: &'a [u8],
    ) -> Run<'a, 'r> {
        let mut run = Run::new(&view.reading, settings, law_date);
        run.on(None, None, slots);
        run
    }
}

/// The link by a number that has other holders elsewhere.
pub(crate) const BY_NUMBER: Identity = Identity::by(Certainty::Certain, Reason::Number);
