//! Names of persons who do not exist, made of words as often as they are in life, by people and sex.

mod coined;
mod foreign;
mod kinh;
mod people;
mod rare;
mod sex;
mod table;

pub(crate) use foreign::{COUNTRIES, Country};
pub(crate) use people::{People, full_name};
pub(crate) use rare::VOWELS;
pub(crate) use sex::Sex;
