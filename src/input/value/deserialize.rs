//! Formats that describe themselves.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Members, Value, feed};
use crate::input::json::MAX_DEPTH;
use crate::record::Record;
use crate::schema::Kind;

impl Record {
    /// Reads a record from any format that says of what type its values are: JSON, YAML, TOML, CBOR,
    /// MessagePack. Keys, and what is found wrong, are those of [`from_json`](Self::from_json).
    ///
    /// ```
    /// use hotich::{Context, Kind, Record, date::day};
    ///
    /// let mut json = serde_json::Deserializer::from_str(r#"{"child":{"birthDate":"31/02/1968"},"age":7}"#);
    /// let record = Record::from_deserializer(Kind::Birth, &mut json)?;
    /// let report = hotich::check(&record, &Context::new(day(2026, 11, 23)));
    /// assert_eq!(report.of_rule("date/impossible").next().unwrap().path(), "child.birthDate");
    /// assert_eq!(report.of_rule("input/unknown-field").next().unwrap().path(), "age");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// Not for the rows of the crate `csv`, which guesses that a cell is a number and drops the zeros that a
    /// personal number begins with: read those into a map of texts for
    /// [`from_serialize`](Self::from_serialize), or the file by [`Book`](crate::book::Book).
    ///
    /// # Errors
    /// What the format says where it cannot be read, or that a key is neither text nor number nor boolean.
    pub fn from_deserializer<'de, D: Deserializer<'de>>(kind: Kind, input: D) -> Result<Self, D::Error> {
        let value = ToValue { depth: 0 }.deserialize(input)?;
        let mut record = Self::new(kind);
        feed(value, &mut record);
        Ok(record)
    }
}

/// Takes as much of a value as a record can take.
#[derive(Clone, Copy)]
struct ToValue {
    /// Open brackets.
    depth: u32,
}

impl<'de> DeserializeSeed<'de> for ToValue {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Value, D::Error> {
        input.deserialize_any(self)
    }
}

/// Whole numbers and booleans, as text.
macro_rules! plain {
    ($($name:ident $type:ty),*) => {
        $(fn $name<E: Error>(self, value: $type) -> Result<Value, E> {
            Ok(Value::Plain(value.to_string()))
        })*
    };
}

impl<'de> Visitor<'de> for ToValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    plain! { visit_bool bool, visit_i64 i64, visit_i128 i128, visit_u64 u64, visit_u128 u128 }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, input: D) -> Result<Value, D::Error> {
        self.deserialize(input)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, input: D) -> Result<Value, D::Error> {
        self.deserialize(input)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut input: A) -> Result<Value, A::Error> {
        let mut members = Members::new(self.depth);
        if members.depth >= MAX_DEPTH {
            while input.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::TooDeep);
        }
        while let Some(value) = input.next_element_seed(Self { depth: members.inside() })? {
            members.skip(&value);
        }
        Ok(members.list())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut input: A) -> Result<Value, A::Error> {
        let mut members = Members::new(self.depth);
        if members.depth >= MAX_DEPTH {
            while input.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Value::TooDeep);
        }
        while let Some(key) = input.next_key_seed(Self { depth: MAX_DEPTH })? {
            let key = key.into_key().ok_or_else(|| A::Error::custom("a key is no text"))?;
            let value = input.next_value_seed(Self { depth: members.inside() })?;
            members.add(&key, value);
        }
        Ok(members.object())
    }
}
