//! Values of the program's own types.

use std::fmt;

use serde::ser::{self, Serialize, Serializer};

use super::{Members, Value, feed};
use crate::input::json::MAX_DEPTH;
use crate::language::{Language, Localised, error};
use crate::record::Record;
use crate::schema::Kind;

impl Record {
    /// Reads a record from any value that serde can write: a struct of the program's own, a
    /// `serde_json::Value`, the row of a sheet as a map from headers to cells. Keys, and what is found wrong, are
    /// those of [`from_json`](Self::from_json) on the JSON of the value.
    ///
    /// ```
    /// use hotich::{Context, Kind, Record, date::day};
    ///
    /// #[derive(serde::Serialize)]
    /// struct Birth<'a> {
    ///     child: Child<'a>,
    ///     #[serde(rename = "ngayDangKy")]
    ///     registered: &'a str,
    /// }
    ///
    /// #[derive(serde::Serialize)]
    /// #[serde(rename_all = "camelCase")]
    /// struct Child<'a> {
    ///     name: &'a str,
    ///     birth_date: Option<&'a str>,
    /// }
    ///
    /// let child = Child { name: "Nguyễn Văn An", birth_date: Some("31/02/1968") };
    /// let record = Record::from_serialize(Kind::Birth, &Birth { child, registered: "12/03/1968" })?;
    /// let report = hotich::check(&record, &Context::new(day(2026, 11, 23)));
    /// assert_eq!(report.of_rule("date/impossible").next().unwrap().path(), "child.birthDate");
    /// # Ok::<(), hotich::input::NotSerializable>(())
    /// ```
    ///
    /// A row of a sheet:
    ///
    /// ```
    /// # use hotich::{Kind, Record};
    /// # use std::collections::BTreeMap;
    /// let row = BTreeMap::from([("Họ tên con", "Lò Thị Hoa"), ("Năm sinh mẹ", "1951")]);
    /// let record = Record::from_serialize(Kind::Birth, &row)?;
    /// let born = Kind::Birth.layout().find("mother.birthDate").map(|column| column.slot);
    /// assert_eq!(born.and_then(|slot| record.raw(slot)), Some("1951"));
    /// # Ok::<(), hotich::input::NotSerializable>(())
    /// ```
    ///
    /// # Errors
    /// What the value's own `Serialize` says, or that a key is neither text nor number nor boolean.
    pub fn from_serialize<T: Serialize + ?Sized>(kind: Kind, value: &T) -> Result<Self, NotSerializable> {
        let value = value.serialize(ToValue { depth: 0 })?;
        let mut record = Self::new(kind);
        feed(value, &mut record);
        Ok(record)
    }
}

/// Why a value cannot be read: its own `Serialize` refuses, or it has no JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct NotSerializable {
    /// What the value's own `Serialize` says; none where a key is no text.
    own: Option<String>,
}

impl NotSerializable {
    /// A stable name for programs: `refused` where the value's own `Serialize` refuses, `key` where a key is neither
    /// text nor number nor boolean.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        if self.own.is_some() { "refused" } else { "key" }
    }

    /// What the value's own `Serialize` says. It may repeat what somebody wrote, so it is part of no message.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.own.as_deref()
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let (vi, en) = match self.own {
            Some(_) => ("giá trị không tự ghi ra được", "the value refuses to be serialised"),
            None => ("có khóa không phải là chuỗi", "a key is no text"),
        };
        Localised { vi, en }.get(language).to_owned()
    }
}

impl fmt::Debug for NotSerializable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NotSerializable").field(&self.code()).finish()
    }
}

error!(NotSerializable);

impl ser::Error for NotSerializable {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Self { own: Some(why.to_string()) }
    }
}

/// Takes as much of a value as a record can take.
#[derive(Clone, Copy)]
struct ToValue {
    /// Open brackets.
    depth: u32,
}

impl ToValue {
    fn members(self) -> MembersToValue {
        MembersToValue { members: Members::new(self.depth), key: String::new(), variant: None }
    }

    /// The members of a variant with its name around them.
    fn variant(self, name: &'static str) -> MembersToValue {
        let inside = Self { depth: self.depth.saturating_add(1) };
        MembersToValue { variant: Some((self.depth, name)), ..inside.members() }
    }
}

/// Whole numbers and booleans, as text.
macro_rules! plain {
    ($($name:ident $type:ty),*) => {
        $(fn $name(self, value: $type) -> Result<Value, NotSerializable> {
            Ok(Value::Plain(value.to_string()))
        })*
    };
}

impl Serializer for ToValue {
    type Ok = Value;
    type Error = NotSerializable;
    type SerializeSeq = MembersToValue;
    type SerializeTuple = MembersToValue;
    type SerializeTupleStruct = MembersToValue;
    type SerializeTupleVariant = MembersToValue;
    type SerializeMap = MembersToValue;
    type SerializeStruct = MembersToValue;
    type SerializeStructVariant = MembersToValue;

    plain! {
        serialize_bool bool, serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_i128 i128, serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64,
        serialize_u128 u128
    }

    fn serialize_f32(self, _: f32) -> Result<Value, NotSerializable> {
        Ok(Value::Other)
    }

    fn serialize_f64(self, _: f64) -> Result<Value, NotSerializable> {
        Ok(Value::Other)
    }

    fn serialize_char(self, value: char) -> Result<Value, NotSerializable> {
        Ok(Value::Text(value.to_string()))
    }

    fn serialize_str(self, value: &str) -> Result<Value, NotSerializable> {
        Ok(Value::Text(value.to_owned()))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Value, NotSerializable> {
        Ok(Value::Other)
    }

    fn serialize_none(self) -> Result<Value, NotSerializable> {
        Ok(Value::Nothing)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, NotSerializable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Value, NotSerializable> {
        Ok(Value::Nothing)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, NotSerializable> {
        Ok(Value::Nothing)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Value, NotSerializable> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value, NotSerializable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value, NotSerializable> {
        let mut object = self.members();
        object.add(variant, value)?;
        Ok(object.members.object())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<MembersToValue, NotSerializable> {
        Ok(self.members())
    }

    fn serialize_tuple(self, _: usize) -> Result<MembersToValue, NotSerializable> {
        Ok(self.members())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<MembersToValue, NotSerializable> {
        Ok(self.members())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<MembersToValue, NotSerializable> {
        Ok(self.variant(variant))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<MembersToValue, NotSerializable> {
        Ok(self.members())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<MembersToValue, NotSerializable> {
        Ok(self.members())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<MembersToValue, NotSerializable> {
        Ok(self.variant(variant))
    }
}

/// Takes the members of an object or a list.
struct MembersToValue {
    members: Members,
    /// The key of a map whose value comes next.
    key: String,
    /// Open brackets outside of a variant, and its name.
    variant: Option<(u32, &'static str)>,
}

impl MembersToValue {
    /// A member; what is too deep is not looked at, however deep it may be.
    fn value<T: Serialize + ?Sized>(&self, value: &T) -> Result<Value, NotSerializable> {
        if self.members.depth >= MAX_DEPTH {
            return Ok(Value::TooDeep);
        }
        value.serialize(ToValue { depth: self.members.inside() })
    }

    fn add<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), NotSerializable> {
        let value = self.value(value)?;
        self.members.add(key, value);
        Ok(())
    }

    fn skip<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotSerializable> {
        let value = self.value(value)?;
        self.members.skip(&value);
        Ok(())
    }

    fn named(variant: Option<(u32, &'static str)>, value: Value) -> Value {
        let Some((depth, name)) = variant else { return value };
        let mut object = Members::new(depth);
        object.add(name, value);
        object.object()
    }

    fn object(self) -> Value {
        Self::named(self.variant, self.members.object())
    }

    fn list(self) -> Value {
        Self::named(self.variant, self.members.list())
    }
}

/// The traits of lists, which differ in the names of their methods only.
macro_rules! lists {
    ($($trait:ident $each:ident),*) => {
        $(impl ser::$trait for MembersToValue {
            type Ok = Value;
            type Error = NotSerializable;

            fn $each<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotSerializable> {
                self.skip(value)
            }

            fn end(self) -> Result<Value, NotSerializable> {
                Ok(self.list())
            }
        })*
    };
}

lists! {
    SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
}

/// The traits of structs.
macro_rules! structs {
    ($($trait:ident),*) => {
        $(impl ser::$trait for MembersToValue {
            type Ok = Value;
            type Error = NotSerializable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), NotSerializable> {
                self.add(key, value)
            }

            fn end(self) -> Result<Value, NotSerializable> {
                Ok(self.object())
            }
        })*
    };
}

structs! { SerializeStruct, SerializeStructVariant }

impl ser::SerializeMap for MembersToValue {
    type Ok = Value;
    type Error = NotSerializable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotSerializable> {
        let key = key.serialize(ToValue { depth: MAX_DEPTH })?.into_key();
        self.key = key.ok_or(NotSerializable { own: None })?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotSerializable> {
        let key = std::mem::take(&mut self.key);
        self.add(&key, value)
    }

    fn end(self) -> Result<Value, NotSerializable> {
        Ok(self.object())
    }
}
