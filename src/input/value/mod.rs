//! Records from what serde knows: any value of the program's own, any format that describes itself.
//!
//! Both ways end in a [`Value`], which is as much of a value as a record can take, and [`feed`] gives it to the
//! record by the keys and findings of the JSON reader.

mod deserialize;
mod serialize;

pub use serialize::NotSerializable;

use super::json::MAX_DEPTH;
use super::keys::{Target, attribute, top, wrong};
use crate::record::{At, Malformed, ProblemKind, Record};

/// How serde_json and toml write a number of any length, a date: as an object with one key of their own.
const NUMBER_KEY: &str = "$serde_json::private::Number";
const DATE_KEY: &str = "$__toml_private_datetime";

/// Open brackets beyond which members are not kept: the record's and its role's.
const KEPT_DEPTH: u32 = 2;

/// As much of a value as a record can take.
#[derive(Debug, PartialEq, Eq)]
enum Value {
    /// None, unit, null.
    Nothing,
    Text(String),
    /// A whole number or a boolean, as text.
    Plain(String),
    /// What no field takes.
    Other,
    Object(Vec<(String, Value)>),
    /// Nested deeper than any record.
    TooDeep,
}

impl Value {
    /// A value as a key, which JSON has as text only.
    fn into_key(self) -> Option<String> {
        match self {
            Self::Text(key) | Self::Plain(key) => Some(key),
            _ => None,
        }
    }
}

/// The members of an object or a list that is being read.
struct Members {
    /// Brackets open outside.
    depth: u32,
    kept: Vec<(String, Value)>,
    too_deep: bool,
}

impl Members {
    fn new(depth: u32) -> Self {
        Self { depth, kept: Vec::new(), too_deep: depth >= MAX_DEPTH }
    }

    /// Brackets open around a member.
    fn inside(&self) -> u32 {
        self.depth.saturating_add(1)
    }

    /// A member of an object.
    fn add(&mut self, key: &str, value: Value) {
        // One that is too deep matters where it stands: what comes before it counts.
        if self.depth < KEPT_DEPTH || (self.kept.is_empty() && matches!(key, NUMBER_KEY | DATE_KEY)) {
            self.kept.push((key.to_owned(), value));
        } else {
            self.skip(&value);
        }
    }

    /// A member that no field takes.
    fn skip(&mut self, value: &Value) {
        self.too_deep |= *value == Value::TooDeep;
    }

    fn object(mut self) -> Value {
        if self.too_deep {
            return Value::TooDeep;
        }
        match self.kept.as_slice() {
            [(key, Value::Text(number))] if key == NUMBER_KEY => Value::Plain(number.clone()),
            [(key, Value::Text(date))] if key == DATE_KEY => Value::Text(date.clone()),
            _ if self.depth < KEPT_DEPTH => Value::Object(std::mem::take(&mut self.kept)),
            [(_, Value::TooDeep)] => Value::TooDeep,
            _ => Value::Other,
        }
    }

    fn list(self) -> Value {
        if self.too_deep { Value::TooDeep } else { Value::Other }
    }
}

/// Gives a value to a record.
fn feed(value: Value, record: &mut Record) {
    if let Err(why) = object(value, record) {
        // There is no text in which an offset would point.
        record.problem(ProblemKind::Malformed { why, offset: 0 }, At::Record);
    }
}

fn object(value: Value, record: &mut Record) -> Result<(), Malformed> {
    let Value::Object(members) = value else { return Err(Malformed::NotAnObject) };
    let layout = record.layout();
    let mut next = 0;
    for (key, value) in members {
        match (top(layout, &key, next), value) {
            (Target::Role(role), Value::Object(members)) => {
                for (key, value) in members {
                    let target = match attribute(layout, role, &key, next) {
                        Some(column) => Target::Field(column),
                        None => Target::Unknown([role.name(), &*key].join(".")),
                    };
                    give(&target, value, record, &mut next)?;
                }
            }
            (target, value) => give(&target, value, record, &mut next)?,
        }
    }
    Ok(())
}

fn give(target: &Target, value: Value, record: &mut Record, next: &mut u8) -> Result<(), Malformed> {
    match (target, value) {
        (_, Value::TooDeep) => return Err(Malformed::TooDeep),
        (_, Value::Nothing) => {}
        (Target::Field(column), Value::Text(text)) => {
            *next = column.slot.saturating_add(1);
            record.put(column, true, false, Some(&text));
        }
        (Target::Field(column), Value::Plain(text)) => {
            *next = column.slot.saturating_add(1);
            record.put(column, false, false, Some(&text));
        }
        (Target::Kind, Value::Text(text)) => record.told_kind(&text),
        // A role's object may also stand where a field is expected, and may hold what is too deep.
        (target, Value::Object(members)) => {
            if members.iter().any(|(_, value)| *value == Value::TooDeep) {
                return Err(Malformed::TooDeep);
            }
            wrong(record, target);
        }
        (target, _) => wrong(record, target),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::Value as Json;

    use super::*;
    use crate::record::Problem;
    use crate::schema::{Attribute, Kind, Role};

    /// What a record holds and what was wrong, without the offset that only a text has.
    fn content(record: &Record) -> (Vec<(u8, String)>, Vec<Problem>) {
        let given = record.given().iter();
        let values = given.map(|slot| (slot, record.raw(slot).unwrap().to_owned())).collect();
        let problems = record.problems().iter().cloned().map(|mut problem| {
            if let ProblemKind::Malformed { offset, .. } = &mut problem.what {
                *offset = 0;
            }
            problem
        });
        (values, problems.collect())
    }

    fn nested(depth: usize) -> String {
        format!("{}{}", "[".repeat(depth), "]".repeat(depth))
    }

    #[test]
    fn every_way_of_reading_finds_the_same() {
        let long = "A".repeat(9000);
        let many = (0..80).map(|key| format!("\"k{key}\":1")).collect::<Vec<_>>().join(",");
        for json in [
            r#"{"child":{"name":"Nguyễn Văn An","sex":"Nam"},"mother":{"birthDate":1951}}"#.to_owned(),
            r#"{"nksHoTen":"Lò Thị Hoa","Năm sinh mẹ":"1951","registration.page":7}"#.to_owned(),
            r#"{"child":{"name":"A","shoe":"43","sex":null,"missing":true,"birthDate":false}}"#.to_owned(),
            r#"{"child":"A","mother":null,"father":[1],"declarant":7,"hobby":{"a":1},"pet":null}"#.to_owned(),
            r#"{"child":{"name":["A"],"sex":{"code":1},"birthDate":19.5,"homeTown":-1}}"#.to_owned(),
            r#"{"so":{"child":1},"child":{"child":{"name":"A"}}}"#.to_owned(),
            r#"{"registration":{"page":1e3},"so":1.0,"quyenSo":12345678901234567890}"#.to_owned(),
            r#"{"child.name":"A","nksHoTen":"B"}"#.to_owned(),
            format!(r#"{{"child":{{"name":"{long}","sex":"Nữ"}},"{long}":1}}"#),
            format!(r#"{{"so":"1","child":{{"sex":"Nam","name":{},"homeTown":"x"}}}}"#, nested(30)),
            format!(r#"{{"so":"1","child":{{"sex":"Nam","name":{},"homeTown":"x"}}}}"#, nested(31)),
            format!(r#"{{"so":{},"quyenSo":"1"}}"#, nested(31)),
            format!(r#"{{"so":{},"quyenSo":"1"}}"#, nested(32)),
            format!(r#"{{"a":{{"b":{{"c":{}}}}},"quyenSo":"1"}}"#, nested(29)),
            format!(r#"{{"a":{{"b":{{"c":{}}}}},"quyenSo":"1"}}"#, nested(30)),
            format!(r#"{{"so":{{"b":{}}},"quyenSo":"1"}}"#, nested(31)),
            format!("{{{many}}}"),
            "[]".to_owned(),
            nested(40),
            "null".to_owned(),
            "7".to_owned(),
            "{}".to_owned(),
        ] {
            let expected = content(&Record::from_json(Kind::Birth, &json));
            let value: Json = serde_json::from_str(&json).unwrap();
            // Its map is sorted, the text is not.
            let sorted = content(&Record::from_json(Kind::Birth, &value.to_string()));
            assert_eq!(content(&Record::from_serialize(Kind::Birth, &value).unwrap()), sorted, "{json}");
            let mut text = serde_json::Deserializer::from_str(&json);
            let read = Record::from_deserializer(Kind::Birth, &mut text).unwrap();
            text.end().unwrap();
            assert_eq!(content(&read), expected, "{json}");
            assert_eq!(content(&Record::from_deserializer(Kind::Birth, value).unwrap()), sorted, "{json}");
        }
    }

    #[test]
    fn a_second_key_is_a_problem() {
        let json = r#"{"child":{"name":"A","name":"B"},"child":{"name":"C","sex":"Nam"},"nksHoTen":"D"}"#;
        let expected = content(&Record::from_json(Kind::Birth, json));
        assert_eq!(expected.1.len(), 3);
        let mut text = serde_json::Deserializer::from_str(json);
        assert_eq!(content(&Record::from_deserializer(Kind::Birth, &mut text).unwrap()), expected);
    }

    #[derive(Serialize)]
    struct Row<T> {
        child: T,
    }

    #[derive(Serialize)]
    enum Child {
        #[serde(rename = "name")]
        Name(&'static str),
        #[serde(rename = "sex")]
        Sex(u8, u8),
        #[serde(rename = "homeTown")]
        HomeTown { commune: &'static str },
        #[serde(rename = "lost")]
        Lost,
    }

    /// The shapes of Rust that JSON has no word for are read as serde_json writes them.
    #[test]
    fn shapes_of_rust() {
        fn same(value: &impl Serialize) -> Vec<(u8, String)> {
            let read = content(&Record::from_serialize(Kind::Birth, value).unwrap());
            let json = serde_json::to_string(value).unwrap();
            assert_eq!(read, content(&Record::from_json(Kind::Birth, &json)), "{json}");
            read.0
        }
        assert_eq!(same(&Row { child: Child::Name("A") }).len(), 1);
        same(&Row { child: Child::Sex(1, 2) });
        same(&Row { child: Child::HomeTown { commune: "Ba Vì" } });
        same(&Row { child: Child::Lost });
        same(&Row { child: Some(Some(())) });
        same(&Row { child: (1, "a") });
        same(&Child::Name("A"));
        same(&Some(Row { child: std::collections::BTreeMap::from([(7, 'a'), (8, 'b')]) }));
        same(&std::collections::BTreeMap::from([(true, u128::MAX), (false, 1)]));
        same(&std::collections::BTreeMap::from([("child.name", 'A'), ("so", '7')]));
        same(&std::collections::BTreeMap::from([("so", i64::MIN), ("quyenSo", 0)]));
        same(&std::collections::BTreeMap::from([("so", 1.5), ("quyenSo", 2.0)]));
    }

    /// What no JSON has is a wrong type, or an error where it is the key.
    #[test]
    fn values_without_json() {
        let row = std::collections::BTreeMap::from([("so", f64::NAN)]);
        let record = Record::from_serialize(Kind::Birth, &row).unwrap();
        assert_eq!(record.problems().len(), 1);
        let row = std::collections::BTreeMap::from([([1], "a")]);
        let error = Record::from_serialize(Kind::Birth, &row).unwrap_err();
        assert_eq!(error.to_string(), "a key is no text");
        let mut torn = serde_json::Deserializer::from_str(r#"{"child":{"name":"A""#);
        assert!(Record::from_deserializer(Kind::Birth, &mut torn).unwrap_err().is_eof());
    }

    /// The objects by which formats hand over what serde has no word for.
    #[test]
    fn numbers_and_dates_of_formats() {
        let json = format!(
            r#"{{"so":{{"{NUMBER_KEY}":"007"}},"child":{{"birthDate":{{"{DATE_KEY}":"1968-03-05"}}}}}}"#
        );
        let mut text = serde_json::Deserializer::from_str(&json);
        let (values, problems) = content(&Record::from_deserializer(Kind::Birth, &mut text).unwrap());
        assert_eq!(values.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>(), ["007", "1968-03-05"]);
        assert!(problems.is_empty());
    }

    /// Nothing of what is too deep is visited, so that no depth exhausts the stack.
    #[test]
    fn depth_is_bounded() {
        struct Deep;
        impl Serialize for Deep {
            fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
                output.collect_seq([Self])
            }
        }
        let record = Record::from_serialize(Kind::Birth, &Row { child: Deep }).unwrap();
        assert!(record.is_broken());
        let json = format!(r#"{{"so":"1","a":{}}}"#, nested(100_000));
        let mut text = serde_json::Deserializer::from_str(&json);
        let record = Record::from_deserializer(Kind::Birth, &mut text).unwrap();
        assert!(record.is_broken() && record.get(Role::Registration.at(Attribute::Number)).is_some());
    }
}
