//! A record with the meaning of its values: what rules read.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt::Write as _;

use super::given::Record;
use super::normal::NormalValues;
use super::parsed::{Nationality, Parsed, is_placeholder, may_be_placeholder};
use super::scratch::{ABSENT, Scratch, Value};
use crate::date::EARLIEST_YEAR;
use crate::id::personal_id;
use crate::name::Step;
use crate::place::{Territory, is_doubtful, territory};
use crate::schema::codes::ETHNIC_GROUPS;
use crate::schema::{Attribute, Code, Column, Field, Layout, Slots, ValueKind};
use crate::{date, name, text};

/// A value as it stands in the record.
#[derive(Clone, Copy)]
struct Given<'r> {
    column: &'static Column,
    raw: &'r str,
    /// Whether it is known to be clean but for spaces at its ends, without a look at its letters.
    held: bool,
}

/// Stands for a text that lies elsewhere.
const REWRITTEN: &str = "";

/// A record with the meaning of its values: each is read once.
#[derive(Debug)]
pub struct Reading<'r> {
    record: &'r Record,
    layout: &'static Layout,
    /// By the number of the column.
    values: Vec<Value<'r>>,
    present: Slots,
    changed: Slots,
    placeholders: Slots,
    /// What was found about the names that are not plain.
    names: Vec<(u8, name::Normalised<'r>)>,
    odd: Slots,
    /// Names that are not read as those of persons.
    as_text: Slots,
    /// Other values whose cleaned text is not the given one.
    cleaned: Vec<(u8, String)>,
    /// Texts that are not what their field holds.
    unread: Slots,
    /// Where an office lies, worked out when a rule asks.
    territory: OnceCell<Option<Territory>>,
}

/// Whether values that are as they should be are read at once. In the module size counts, and the long way says the same.
const STRAIGHT: bool = cfg!(not(feature = "small"));

/// Reads a value that is as nearly all of its kind are: clean, no placeholder, and understood at once. `false` for all others,
/// which are read by parts. Nine in ten values of a birth are read here, in a third of the time.
#[inline(always)]
fn straight(given: Given<'_>, scratch: &mut Scratch, meaning: &mut Parsed) -> bool {
    let Given { column, raw, held, .. } = given;
    let is_clean =
        || held && !matches!(raw.as_bytes(), [b' ', ..] | [.., b' '] | []) && !may_be_placeholder(raw);
    // Written where it belongs, kind by kind: a meaning that is handed on is copied twice.
    match column.value {
        ValueKind::Name if scratch.words.is_plain(raw) && !may_be_placeholder(raw) => {
            *meaning = Parsed::Text;
        }
        ValueKind::Choice(_) | ValueKind::Ethnicity | ValueKind::Nationality | ValueKind::Sex => {
            let known = scratch.meanings.get(column, raw);
            match known.filter(|parsed| !parsed.is_unread()) {
                Some(parsed) => *meaning = parsed,
                None => return false,
            }
        }
        ValueKind::Date => match date::usual(raw.as_bytes()) {
            Some(date) if date.year() >= EARLIEST_YEAR => *meaning = Parsed::Date(date),
            _ => return false,
        },
        ValueKind::PersonalId | ValueKind::PaperNumber if raw.len() == 12 => match personal_id::straight(raw)
        {
            Some(number) => *meaning = Parsed::PersonalId(number),
            None => return false,
        },
        ValueKind::Text | ValueKind::Place | ValueKind::EntryNumber | ValueKind::BookNumber if is_clean() => {
            *meaning = Parsed::Text;
        }
        ValueKind::Office if is_clean() => *meaning = Parsed::Office(scratch.offices.of(raw)),
        _ => return false,
    }
    true
}

impl<'r> Reading<'r> {
    /// Works out what the values of a record mean. What the scratch remembers of other records only saves time.
    #[must_use]
    #[inline(never)]
    pub fn new(record: &'r Record, scratch: &mut Scratch) -> Self {
        Self::read_all(record, scratch, STRAIGHT)
    }

    #[inline(always)]
    fn read_all(record: &'r Record, scratch: &mut Scratch, at_once: bool) -> Self {
        let layout = record.kind().layout();
        let mut values = scratch.values.room(layout.columns.len());
        // What is not read at once waits until all others are.
        let mut left = record.given();
        if at_once {
            left = Slots::EMPTY;
            for (given, value) in record.values().zip(&mut values) {
                let Some((column, raw, held)) = given else { continue };
                value.text = raw;
                if !straight(Given { column, raw, held }, scratch, &mut value.parsed) {
                    left.insert(column.slot);
                }
            }
        }
        let mut reading = Self {
            record,
            layout,
            values,
            present: record.given(),
            changed: Slots::EMPTY,
            placeholders: Slots::EMPTY,
            names: Vec::new(),
            odd: Slots::EMPTY,
            as_text: Slots::EMPTY,
            cleaned: Vec::new(),
            unread: Slots::EMPTY,
            territory: OnceCell::new(),
        };
        for slot in left.iter() {
            reading.read_by_parts(slot, scratch);
        }
        if !left.is_empty() {
            reading.look_at_places(left);
        }
        reading
    }

    /// Tells places with letters lost or broken apart: of those that were not read at once, and of all beside a name that is broken.
    #[inline(never)]
    fn look_at_places(&mut self, left: Slots) {
        let is_broken = |change: &name::Change| matches!(change.step, Step::Mojibake | Step::Legacy(_));
        let in_font = self.names.iter().any(|(_, name)| name.changes.iter().any(is_broken));
        let looked = if in_font { self.present } else { left.and(self.present) };
        for column in self.layout.columns_of(looked) {
            if matches!(column.value, ValueKind::Place | ValueKind::Office)
                && is_doubtful(self.text(column.slot), in_font)
            {
                self.odd.insert(column.slot);
            }
        }
    }

    #[inline(never)]
    fn read_by_parts(&mut self, slot: u8, scratch: &mut Scratch) {
        let here = Slots::of(slot);
        let Some((column, raw, held)) = self.record.value(slot) else { return };
        let given = Given { column, raw, held };
        let value = match column.value {
            // A legal person writes itself as it likes.
            ValueKind::Name if self.is_legal_person(column) => {
                self.as_text.insert(slot);
                self.read_text(given)
            }
            ValueKind::Name => self.read_name(given, scratch),
            ValueKind::Choice(_) | ValueKind::Ethnicity | ValueKind::Nationality | ValueKind::Sex => {
                self.read_word(given, scratch)
            }
            _ => self.read_text(given),
        };
        let mut value = value.unwrap_or_else(|| {
            self.present = self.present.without(here);
            ABSENT
        });
        match value.parsed {
            Parsed::Text if column.value == ValueKind::Office => {
                let cleaned = self.cleaned.last().map_or("", |(_, text)| text);
                let text = if value.text == REWRITTEN { cleaned } else { value.text };
                value.parsed = Parsed::Office(scratch.offices.of(text));
            }
            Parsed::Date(date) if date.year() < EARLIEST_YEAR => self.odd = self.odd.or(here),
            Parsed::BadDate(_) => {
                (self.odd, self.unread) = (self.odd.or(here), self.unread.or(here));
            }
            parsed if parsed.is_unread() => self.unread = self.unread.or(here),
            _ => {}
        }
        if let Some(place) = self.values.get_mut(usize::from(slot)) {
            *place = value;
        }
    }

    /// Whether what a column says is of a legal person.
    fn is_legal_person(&self, column: &Column) -> bool {
        self.of(column.field.role.at(Attribute::PartyType)) == Parsed::Code(Code::LegalPerson)
    }

    fn read_name(&mut self, given: Given<'r>, scratch: &mut Scratch) -> Option<Value<'r>> {
        let (Given { column, raw, .. }, here) = (given, Slots::of(given.column.slot));
        if scratch.words.is_plain(raw) {
            return self.meant(column, raw);
        }
        let normal = scratch.words.normalise(raw);
        if normal.changes.iter().any(name::Change::is_of_form) {
            self.changed = self.changed.or(here);
        }
        let value = match &normal.value {
            Cow::Borrowed(text) => self.meant(column, text),
            Cow::Owned(text) => self.meaning(column, text).map(|parsed| Value { text: REWRITTEN, parsed }),
        };
        self.names.push((column.slot, normal));
        self.odd = self.odd.or(here);
        value
    }

    /// A value of few.
    fn read_word(&mut self, given: Given<'r>, scratch: &mut Scratch) -> Option<Value<'r>> {
        let (Given { column, raw, .. }, here) = (given, Slots::of(given.column.slot));
        if let Some(parsed) = scratch.meanings.get(column, raw) {
            return Some(Value { text: raw, parsed });
        }
        let value = self.read_text(given);
        // Of a text that is as it should be alone.
        if let Some(value) = value.filter(|value| value.text == raw && self.changed.and(here).is_empty()) {
            scratch.meanings.remember(column, raw, value.parsed);
        }
        value
    }

    fn read_text(&mut self, given: Given<'r>) -> Option<Value<'r>> {
        let (Given { column, raw, held }, here) = (given, Slots::of(given.column.slot));
        if held && !matches!(raw.as_bytes(), [b' ', ..] | [.., b' ']) {
            return self.meant(column, raw);
        }
        let (text, changes) = text::clean(raw);
        if changes.any() {
            self.changed = self.changed.or(here);
        }
        match text {
            Cow::Borrowed(text) => self.meant(column, text),
            Cow::Owned(text) => {
                let parsed = self.meaning(column, &text)?;
                self.cleaned.push((column.slot, text));
                Some(Value { text: REWRITTEN, parsed })
            }
        }
    }

    fn meant(&mut self, column: &'static Column, text: &'r str) -> Option<Value<'r>> {
        self.meaning(column, text).map(|parsed| Value { text, parsed })
    }

    /// What a cleaned text means; nothing where there is none, or it only says that there is none.
    fn meaning(&mut self, column: &'static Column, text: &str) -> Option<Parsed> {
        if text.is_empty() {
            return None;
        }
        if is_placeholder(column.value, text) {
            self.placeholders.insert(column.slot);
            return None;
        }
        // Most words say what the figures before them do: to see that takes a ninth of reading them.
        if column.value == ValueKind::DateInWords
            && let Parsed::Date(date) = self.of(column.field.role.at(Attribute::BirthDate))
            && date::are_words_of(text, date)
        {
            return Some(Parsed::Date(date));
        }
        Some(Parsed::of(column.value, text))
    }

    /// Gives the room of its values to the next record: to make it anew takes 700 instructions.
    pub(crate) fn give_back(self, scratch: &mut Scratch) {
        scratch.values.take_back(self.values);
    }

    /// The record itself.
    #[must_use]
    pub fn record(&self) -> &'r Record {
        self.record
    }

    /// The fields of its kind.
    #[must_use]
    pub fn layout(&self) -> &'static Layout {
        self.layout
    }

    /// The cleaned text of a column, empty where it has no value.
    #[must_use]
    pub fn text(&self, slot: u8) -> &str {
        match self.values.get(usize::from(slot)) {
            Some(value) if value.text == REWRITTEN && self.present.has(slot) => self.rewritten(slot),
            Some(value) => value.text,
            None => "",
        }
    }

    /// The text of a column that is not the given one.
    #[cold]
    fn rewritten(&self, slot: u8) -> &str {
        let cleaned = || self.cleaned.iter().find(|(of, _)| *of == slot).map(|(_, text)| text.as_str());
        self.name(slot).map(|name| &*name.value).or_else(cleaned).unwrap_or_default()
    }

    /// What the text of a column means.
    #[must_use]
    pub fn parsed(&self, slot: u8) -> Parsed {
        self.values.get(usize::from(slot)).map_or(Parsed::Absent, |value| value.parsed)
    }

    /// What the text of a field means; absent where the kind does not have the field.
    #[must_use]
    pub fn of(&self, field: Field) -> Parsed {
        self.layout.slot(field).map_or(Parsed::Absent, |slot| self.parsed(slot))
    }

    /// The territory of two laws in which the registering office lies, by its name of the day of registration. A record
    /// has one such office.
    #[must_use]
    pub(crate) fn territory(&self, office: u8) -> Option<Territory> {
        let Parsed::Date(registered) = self.parsed(self.layout.anchor) else { return None };
        *self.territory.get_or_init(|| territory(self.text(office), registered))
    }

    /// A column as a name.
    pub(crate) fn written(&self, slot: u8) -> name::Written<'_> {
        let is_name = self.layout.column(slot).is_some_and(|column| column.value == ValueKind::Name);
        name::Written { text: self.text(slot), plain: is_name && !self.odd.or(self.as_text).has(slot) }
    }

    /// The columns that have a value.
    #[must_use]
    pub fn present(&self) -> Slots {
        self.present
    }

    /// The columns whose text was changed by normalisation.
    #[must_use]
    pub fn changed(&self) -> Slots {
        self.changed
    }

    /// The names in which there is something to be found (in all others there is nothing, see [`name::is_plain`]), the
    /// dates that are none or lie before [`EARLIEST_YEAR`](date::EARLIEST_YEAR), and the places with letters lost or broken.
    #[must_use]
    pub fn odd(&self) -> Slots {
        self.odd.and(self.present)
    }

    /// The columns whose text is not what they hold: no such day, no such code.
    #[must_use]
    pub fn unread(&self) -> Slots {
        self.unread
    }

    /// What was found about a name, unless it is plain.
    #[must_use]
    pub fn name(&self, slot: u8) -> Option<&name::Normalised<'r>> {
        self.names.iter().find(|(of, _)| *of == slot).map(|(_, name)| name)
    }

    /// The columns whose text only says that there is nothing: `---`, `không rõ`.
    #[must_use]
    pub fn placeholders(&self) -> Slots {
        self.placeholders
    }

    /// Writes the value in normal form: dates in ISO 8601, codes by their names, the rest as cleaned text.
    fn write_normal(&self, column: &Column, out: &mut String) {
        match (self.parsed(column.slot), column.value) {
            // Writing into a String cannot fail.
            (Parsed::Date(date), ValueKind::Date) => date.push_to(out),
            (Parsed::Sex(sex), _) => out.push_str(sex.name()),
            (Parsed::Code(code), _) => out.push_str(code.name()),
            (Parsed::Ethnicity(code), _) => {
                let group = ETHNIC_GROUPS.iter().find(|group| group.code == code);
                out.push_str(group.map_or("", |group| group.name));
            }
            (Parsed::Nationality(Nationality::Vietnamese), _) => out.push_str("Việt Nam"),
            (Parsed::PersonalId(id), _) => out.push_str(&id.format()),
            (Parsed::Count(count), _) => drop(write!(out, "{count}")),
            _ => out.push_str(self.text(column.slot)),
        }
    }

    /// Every field that has a value, with its normal form, role by role.
    #[must_use]
    pub fn normal_values(&self) -> NormalValues {
        // Normal forms are about as long as what was given.
        let mut values = NormalValues::with_room(self.record.length());
        for &set in self.layout.by_role() {
            for column in self.layout.columns_of(self.present.and(set)) {
                self.write_normal(column, &mut values.text);
                values.ends.push((column, values.text.len()));
            }
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Kind;

    /// What is read at once means what it does by parts: every cell of two books, and texts of every sort, in each column.
    #[test]
    fn read_at_once_as_by_parts() {
        let books =
            [include_str!("../../data/samples/birth.csv"), include_str!("../../data/samples/marriage.csv")];
        let cells = books.iter().flat_map(|book| book.lines().take(150)).flat_map(|line| line.split(','));
        let mut texts: Vec<&str> = cells.collect();
        texts.extend([
            "012345678901",
            "01234567890x",
            "012345678",
            "12.03.1968",
            "31.02.1968",
            "12.03.1849",
            "12.03-1968",
            "03.1968",
            "1968",
            "Không Rõ",
            "không rõ",
            "N/A",
            "---",
            " An",
            "An ",
            "A  n",
            "Nguye\u{302}\u{303}n",
            "Chu",
            "Nmu",
            "nữ",
            "Việt Nam, Hoa Kỳ",
            "UBND xã An Ninh, tỉnh Thái Bình",
            "\u{a0}",
            "1\t2",
        ]);
        texts.sort_unstable();
        texts.dedup();
        for kind in [Kind::Birth, Kind::Marriage] {
            let (mut scratch, mut other) = (Scratch::new(), Scratch::new());
            for column in kind.layout().columns {
                for text in &texts {
                    let mut record = Record::new(kind);
                    assert!(record.hold(text, text::is_tidy(text)));
                    record.set_held(column, 0..text.len());
                    for _ in 0..2 {
                        let at_once = Reading::read_all(&record, &mut scratch, true);
                        let by_parts = Reading::read_all(&record, &mut other, false);
                        let of = |reading: &Reading<'_>| {
                            let sets = [
                                reading.present,
                                reading.changed,
                                reading.placeholders,
                                reading.odd,
                                reading.unread,
                            ];
                            (reading.text(column.slot).to_owned(), reading.parsed(column.slot), sets)
                        };
                        assert_eq!(of(&at_once), of(&by_parts), "{} {text}", column.path);
                    }
                }
            }
        }
    }
}
