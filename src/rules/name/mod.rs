//! Rules about names of persons.

pub(super) mod alias;
pub(super) mod case;
pub(super) mod digits;
pub(super) mod encoding;
pub(super) mod language;
pub(super) mod letters_only;
pub(super) mod mark_placement;
pub(super) mod one_word;
pub(super) mod sex_marker;
pub(super) mod spacing;
pub(super) mod surname_position;
pub(super) mod syllable;
pub(super) mod title;
pub(super) mod too_long;
pub(super) mod typing;

#[cfg(test)]
mod tests {
    use crate::date::day;
    use crate::law::Span;
    use crate::record::{Reading, Record};
    use crate::rule::{Gate, NO_SLOT, Not, Run, Runs, Settings};
    use crate::rules::RULES;
    use crate::schema::{Kind, Stage, ValueTag, Who};

    /// What the engine skips would have passed: each rule on odd names, on each of these names, without the engine.
    #[test]
    fn plain_names_would_pass() {
        let today = day(2026, 11, 23);
        let settings = Settings { today, stage: Stage::Archive, communes: None, name_length: None };
        let of_odd_names = |runs| matches!(runs, Runs::Each(Gate::Odd, _));
        let rules: Vec<_> = RULES.iter().filter(|rule| of_odd_names(rule.runs)).collect();
        assert!(!rules.is_empty());
        for &kind in Kind::ALL {
            let layout = kind.layout();
            for on in layout.columns_of(layout.holding(&[ValueTag::Name])) {
                for name in ["Nguyễn Văn An", "Ê Đê", "Y Bích", "Lò Thị Hoà", "An", "Đặng Ơn Ưu Ỹ"]
                {
                    let mut record = Record::new(kind);
                    record.set(on.field, name);
                    let reading = Reading::new(&record);
                    assert!(reading.present().has(on.slot) && !reading.odd_names().has(on.slot), "{name}");
                    for rule in &rules {
                        let slot = |read: &crate::card::Read| match (read.attribute, read.who) {
                            (None, _) => Some(on.slot),
                            (Some(attribute), Who::Role(role)) => layout.slot(role.at(attribute)),
                            (Some(attribute), _) => layout.slot(on.field.role.at(attribute)),
                        };
                        let slots: Vec<u8> =
                            rule.card.reads.iter().map(|read| slot(read).unwrap_or(NO_SLOT)).collect();
                        let run = Run::new(&reading, &settings, Span::day(today), Some(on), &slots);
                        let answer = (rule.judge)(&run).err();
                        assert_eq!(answer, Some(Not::Broken), "{}: {name}", rule.card.name);
                    }
                }
            }
        }
    }
}
