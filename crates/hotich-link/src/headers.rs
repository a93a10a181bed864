//! Names of columns that no layout has, but that say what they hold: `tuoi_cha`, `mother_birth_year`, `full_name`.

use hotich::book::{Mapped, Mapping, Origin};
use hotich::text::fold;
use hotich::{Attribute, Field, Kind, Role};

/// A mapping for columns that are not known otherwise; none where there is nothing to propose. A field that has a column
/// already gets no other.
pub(crate) fn propose(kind: Kind, columns: &[Mapped]) -> Option<Mapping> {
    let layout = kind.layout();
    let mut taken: Vec<Field> = columns.iter().filter_map(|mapped| Some(mapped.column?.field)).collect();
    let mut told = Vec::new();
    for mapped in columns.iter().filter(|mapped| mapped.column.is_none() && mapped.origin == Origin::Unknown)
    {
        let fits = meant(&mapped.header)
            .into_iter()
            .find(|field| layout.of(*field).is_some() && !taken.contains(field));
        if let Some(field) = fits {
            taken.push(field);
            told.push(format!("{}:\"{field}\"", quoted(&mapped.header)));
        }
    }
    if told.is_empty() {
        None
    } else {
        Mapping::from_json(&format!("{{\"columns\":{{{}}}}}", told.join(","))).ok()
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    hotich::text::json::write_string(text, &mut out);
    out
}

/// The words of a header: at spaces and signs, and where a capital follows a small letter.
fn words(header: &str) -> Vec<String> {
    let (mut words, mut word, mut small) = (Vec::new(), String::new(), false);
    for c in header.chars() {
        if !c.is_alphanumeric() || (small && c.is_uppercase()) {
            words.push(fold(&word));
            word.clear();
        }
        small = c.is_lowercase();
        if c.is_alphanumeric() {
            word.push(c);
        }
    }
    words.push(fold(&word));
    words.retain(|word| !word.is_empty());
    words
}

/// Fields that a header may mean, the likeliest first.
fn meant(header: &str) -> Vec<Field> {
    let words = words(header);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let role = if has(&["me", "mother", "mom", "mothers"]) {
        Role::Mother
    } else if has(&["cha", "bo", "father", "dad", "fathers"]) {
        Role::Father
    } else {
        Role::Child
    };
    let born = has(&["sinh", "birth", "born"]);
    let attributes: &[Attribute] =
        if has(&["tuoi", "age", "dob", "yob", "birthday", "birthdate", "ngaysinh", "namsinh"])
            || (born && has(&["nam", "ngay", "year", "date", "day"]))
        {
            &[Attribute::BirthDate]
        } else if has(&["cccd", "cmnd", "id", "ddcn", "sddcn", "cid", "identity"])
            || (has(&["dinh", "giay"]) && has(&["danh", "to"]))
        {
            &[Attribute::PersonalId, Attribute::PaperNumber]
        } else if has(&["sex", "gender", "gioi", "phai"]) {
            &[Attribute::Sex]
        } else if has(&["pob", "birthplace", "noisinh"]) || (born && has(&["noi", "place"])) {
            &[Attribute::BirthPlace]
        } else if has(&["que", "quequan", "hometown"]) {
            &[Attribute::HomeTown]
        } else if has(&["ten", "name", "fullname", "hoten", "hovaten"]) {
            &[Attribute::Name]
        } else if has(&[
            "ubnd",
            "xa",
            "phuong",
            "commune",
            "ward",
            "office",
            "address",
            "place",
            "diachi",
            "residence",
        ]) {
            let office = Role::Registration.at(Attribute::Office);
            return match role {
                Role::Child => vec![office, Role::Child.at(Attribute::BirthPlace)],
                role => vec![role.at(Attribute::Residence)],
            };
        } else if has(&["so", "no", "number"]) && has(&["vao", "hieu", "entry", "dk"]) {
            return vec![Role::Registration.at(Attribute::Number)];
        } else if has(&["quyen", "book"]) || words.iter().filter(|word| *word == "so").count() > 1 {
            return vec![Role::Registration.at(Attribute::Book)];
        } else if has(&["registered", "registration", "dk", "dangky"]) && has(&["date", "ngay", "day"]) {
            return vec![Role::Registration.at(Attribute::Date)];
        } else if has(&["ns"]) {
            &[Attribute::BirthDate]
        } else if words.len() == 1 && role != Role::Child {
            &[Attribute::Name]
        } else {
            &[]
        };
    attributes.iter().map(|attribute| role.at(*attribute)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_say_what_they_hold() {
        for (header, expected) in [
            ("full_name", "child.name"),
            ("Tuổi cha", "father.birthDate"),
            ("mother_birth_year", "mother.birthDate"),
            ("motherId", "mother.personalId"),
            ("dob", "child.birthDate"),
            ("UBND đăng ký", "registration.office"),
            ("Ngày ĐK", "registration.date"),
            ("father_address", "father.residence"),
            ("HoTen", "child.name"),
            ("NS mẹ", "mother.birthDate"),
            ("Mother", "mother.name"),
            ("Họ và tên người bố", "father.name"),
            ("Số vào sổ", "registration.number"),
            ("Sổ số", "registration.book"),
        ] {
            assert_eq!(meant(header).first().map(Field::to_string).as_deref(), Some(expected), "{header}");
        }
        assert!(meant("ghi chú thêm").is_empty());
    }
}
