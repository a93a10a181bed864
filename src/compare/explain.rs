//! What came out of two records, for a person and for programs.

use super::level::Level;
use super::score::{Alternative, Class, Compared, Score};
use super::weights::Table;
use crate::language::Language;
use crate::report::FORMAT;
use crate::schema::{Attribute, Kind, Role};
use crate::text::json::Object;

impl Score {
    /// One sentence that a clerk understands: what they are, what agrees, what does not. No value of a person is in it.
    #[must_use]
    pub fn sentence(&self, kind: Option<Kind>, language: Language) -> String {
        let mut out = self.head(kind, language);
        let vi = language == Language::Vi;
        let fields: Vec<Compared> = self.fields().filter(|it| it.level != Level::Missing).collect();
        let is_same = |it: &&Compared| {
            matches!(it.level, Level::Same | Level::Unmarked | Level::Loose) || it.is_year_of_parent()
        };
        let list = |out: &mut String, head: &str, items: Vec<String>| {
            if !items.is_empty() {
                out.push_str(head);
                out.push_str(&items.join(", "));
            }
        };
        let mut said: Vec<String> = Vec::new();
        for same in fields.iter().filter(is_same) {
            said.push(same.field_word(language));
        }
        list(&mut out, if vi { ": trùng " } else { ": the same are " }, said);
        let near = |it: &&Compared| !is_same(it) && !is_apart(it.level);
        let told = |it: &Compared| format!("{} ({})", it.field_word(language), it.word(language));
        list(
            &mut out,
            if vi { "; gần giống: " } else { "; alike: " },
            fields.iter().filter(near).map(told).collect(),
        );
        let apart = fields.iter().filter(|it| is_apart(it.level));
        let told = |it: &Compared| match it.level {
            Level::Different => it.field_word(language),
            _ => told(it),
        };
        list(&mut out, if vi { "; khác: " } else { "; different: " }, apart.map(told).collect());
        out.push('.');
        out
    }

    fn head(&self, kind: Option<Kind>, language: Language) -> String {
        let event = kind.map(|kind| kind.label().get(language));
        let vi = language == Language::Vi;
        let one = match (event, vi) {
            (Some(event), true) => format!("một việc {event} được ghi hai lần"),
            (Some(event), false) => format!("one {event}, entered twice"),
            (None, true) => "cùng một người".to_owned(),
            (None, false) => "one person".to_owned(),
        };
        match (self.class, self.against, vi) {
            (Class::Certain, _, true) => format!("Chắc chắn là {one}"),
            (Class::Certain, _, false) => format!("Certainly {one}"),
            (Class::Probable, _, true) => format!("Rất có thể là {one}"),
            (Class::Probable, _, false) => format!("Most likely {one}"),
            (Class::Possible, _, true) => format!("Có thể là {one}, cần người xem lại"),
            (Class::Possible, _, false) => format!("Maybe {one}; a person has to look"),
            (Class::Reregistered, _, true) => {
                "Cùng một việc, được đăng ký lại hoặc ghi vào sổ theo giấy tờ đã có".to_owned()
            }
            (Class::Reregistered, _, false) => {
                "One event, registered again or noted from papers that were there".to_owned()
            }
            (Class::Sibling, Alternative::Twin, true) => {
                "Có lẽ là hai trẻ sinh đôi, cùng cha mẹ, không phải một người".to_owned()
            }
            (Class::Sibling, Alternative::Twin, false) => {
                "Two persons, probably twins, of the same parents".to_owned()
            }
            (Class::Sibling, _, true) => {
                "Có lẽ là hai anh chị em ruột, cùng cha mẹ, không phải một người".to_owned()
            }
            (Class::Sibling, _, false) => {
                "Two persons, probably brothers or sisters, of the same parents".to_owned()
            }
            (Class::No, Alternative::OtherEvent, true) => {
                "Cùng người nhưng không phải cùng một việc".to_owned()
            }
            (Class::No, Alternative::OtherEvent, false) => "The same person, but another event".to_owned(),
            (Class::No, _, true) => "Chưa đủ căn cứ để coi là một".to_owned(),
            (Class::No, _, false) => "Not enough to take them for one".to_owned(),
        }
    }

    /// As JSON: class, weight, alternative, prior, each field with level and weight, the sentence.
    #[must_use]
    pub fn to_json(&self, kind: Option<Kind>, language: Language) -> String {
        let mut out = String::new();
        Object::write(&mut out, |object| {
            object.number("format", FORMAT.into());
            object.text("class", self.class.name());
            object.number("weight", self.weight.into());
            object.text("against", self.against.name());
            object.number("prior", self.prior.into());
            object.list("fields", self.fields(), |field, out| {
                Object::write(out, |object| {
                    object.text("path", &field.field.to_string());
                    object.text("level", field.level.name());
                    object.number("weight", field.weight.into());
                });
            });
            object.text("sentence", &self.sentence(kind, language));
        });
        out
    }
}

impl Compared {
    /// Whether it is the same year of birth of a parent, of whom forms ask no more.
    fn is_year_of_parent(&self) -> bool {
        self.table == Table::OtherBirth && self.level == Level::Year
    }

    /// What the field is called in a sentence.
    fn field_word(&self, language: Language) -> String {
        let (vi, en) = match self.field.attribute {
            Attribute::BirthDate if self.is_year_of_parent() => ("năm sinh", "year of birth"),
            Attribute::Name => ("họ tên", "name"),
            Attribute::BirthDate => ("ngày sinh", "date of birth"),
            Attribute::Sex => ("giới tính", "sex"),
            Attribute::PersonalId => ("số giấy tờ", "number"),
            Attribute::Office => ("nơi đăng ký", "registering office"),
            Attribute::BirthPlace => ("nơi sinh", "place of birth"),
            Attribute::HomeTown => ("quê quán", "home town"),
            Attribute::Residence => ("nơi cư trú", "residence"),
            Attribute::Number => ("số đăng ký", "entry number"),
            Attribute::DeathDate => ("ngày chết", "date of death"),
            _ => ("ngày đăng ký", "date of registration"),
        };
        let role = self.field.role;
        match language {
            Language::Vi if role == Role::Registration => vi.to_owned(),
            Language::Vi => format!("{vi} {}", role.word().vi),
            Language::En if role == Role::Registration => en.to_owned(),
            Language::En => format!("{en} of {}", role.word().en),
        }
    }

    /// What the level says of such a field, for a person: a slip in a date is none of a letter.
    #[must_use]
    pub fn word(&self, language: Language) -> &'static str {
        let (vi, en) = match (self.table, self.level) {
            (Table::Birth | Table::OtherBirth | Table::Event, Level::Slip) => {
                ("cùng năm, chỉ khác ngày hoặc khác tháng", "same year, the day or the month apart")
            }
            (Table::Birth | Table::OtherBirth | Table::Event, Level::Swapped) => {
                ("ngày và tháng đổi chỗ cho nhau", "day and month in each other's place")
            }
            (Table::OtherName, Level::Swapped) => {
                ("cha và mẹ ghi đổi chỗ cho nhau", "mother and father in each other's place")
            }
            (Table::Name | Table::OtherName, Level::Slip) => ("sai một chữ cái", "one letter apart"),
            (Table::Number | Table::OtherNumber, Level::Slip) => ("sai một chữ số", "one figure apart"),
            _ => return self.level.word().get(language),
        };
        match language {
            Language::Vi => vi,
            Language::En => en,
        }
    }
}

const fn is_apart(level: Level) -> bool {
    matches!(
        level,
        Level::Different
            | Level::Surname
            | Level::Given
            | Level::Middle
            | Level::Changed
            | Level::Renamed
            | Level::Contrary
            | Level::OtherDay
            | Level::NextYear
            | Level::Reissued
            | Level::SlipGiven
            | Level::SlipsGiven
            | Level::Next
    )
}
