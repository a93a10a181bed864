//! Pairs of records that stand for what happens. Every name is made up.

use super::*;
use crate::record::{Reading, Record, Scratch};
use crate::{Kind, Language};

/// A birth; parts that are empty are missing.
#[derive(Clone, Copy)]
struct Birth {
    child: &'static str,
    born: &'static str,
    sex: &'static str,
    mother: &'static str,
    father: &'static str,
    more: &'static str,
}

const CHILD: Birth = Birth {
    child: "Hoàng Minh Tuệ",
    born: "05/03/2019",
    sex: "Nam",
    mother: "Đậu Thị Nguyệt",
    father: "Hoàng Đình Lâm",
    more: "",
};

fn features(birth: Birth) -> Features {
    let mut record = Record::new(Kind::Birth);
    for (path, value) in [
        ("child.name", birth.child),
        ("child.birthDate", birth.born),
        ("child.sex", birth.sex),
        ("mother.name", birth.mother),
        ("father.name", birth.father),
    ] {
        if !value.is_empty() {
            record.set_named(path, value);
        }
    }
    for (path, value) in birth.more.split('|').filter_map(|pair| pair.split_once('=')) {
        record.set_named(path, value);
    }
    Preparer::new(None).record(&Reading::new(&record, &mut Scratch::default()))
}

#[track_caller]
fn class(a: Birth, b: Birth) -> Class {
    let (a, b) = (features(a), features(b));
    let weights = Weights::default();
    let (one, other) = (pair(&a, &b, &weights), pair(&b, &a, &weights));
    assert_eq!((one.class, one.weight), (other.class, other.weight), "whichever stands first");
    for score in [one, other] {
        assert_eq!(
            score.prior + score.fields().map(|it| it.weight).sum::<i32>(),
            score.weight,
            "parts add up"
        );
        for language in Language::ALL {
            let sentence = score.sentence(Some(Kind::Birth), language);
            assert!(sentence.ends_with('.') && !sentence.contains("Minh"), "{sentence}");
        }
    }
    one.class
}

#[test]
fn one_event_in_two_entries() {
    assert_eq!(class(CHILD, CHILD), Class::Certain);
    for other in [
        Birth { child: "HOANG MINH TUE", mother: "DAU THI NGUYET", father: "HOANG DINH LAM", ..CHILD },
        Birth { born: "2019", ..CHILD },
        Birth { born: "03/05/2019", ..CHILD },
        Birth { father: "", ..CHILD },
        Birth { mother: "Đậu Thị Nguyẹt", child: "Hoàng Minh Tụê", ..CHILD },
    ] {
        assert!(class(CHILD, other).is_link(), "{} {}", other.child, other.born);
    }
}

#[test]
fn who_is_two() {
    let twin = Birth { child: "Hoàng Minh Khôi", ..CHILD };
    assert_eq!(class(CHILD, twin), Class::Sibling);
    assert_eq!(class(CHILD, Birth { child: "Hoàng Thị Ánh", sex: "Nữ", ..CHILD }), Class::Sibling);
    assert_eq!(class(CHILD, Birth { child: "Hoàng Minh Khôi", born: "17/09/2021", ..CHILD }), Class::Sibling);
    let numbers = "registration.number=12|registration.date=20/03/2019|registration.office=UBND xã Nghi Phú, tỉnh Nghệ An";
    let next = "registration.number=13|registration.date=20/03/2019|registration.office=UBND xã Nghi Phú, tỉnh Nghệ An";
    assert_eq!(class(Birth { more: numbers, ..CHILD }, Birth { more: next, ..twin }), Class::Sibling);
    // A namesake of the same day, with other parents or without any.
    let stranger = Birth { mother: "Thái Thị Trà", father: "Hoàng Văn Quyết", ..CHILD };
    assert!(!class(CHILD, stranger).is_link());
    let alone = Birth { mother: "", father: "", ..CHILD };
    assert!(!class(alone, alone).is_link(), "name and date alone");
    assert_eq!(
        class(
            CHILD,
            Birth {
                child: "Lê Văn Tám",
                born: "01/02/1990",
                mother: "Thái Thị Trà",
                father: "Lê Văn Ba",
                ..CHILD
            }
        ),
        Class::No
    );
}

#[test]
fn numbers_decide() {
    let one = Birth { mother: "", father: "", more: "child.personalId=040219000123", ..CHILD };
    assert!(class(one, Birth { child: "Hoàng Tuệ", ..one }).is_link());
    let other = Birth { more: "child.personalId=040219777777", ..one };
    assert!(!class(one, other).is_link());
}

#[test]
fn lawful_second_entries_are_told() {
    let again = Birth { more: "registration.type=2|registration.date=20/03/2024", ..CHILD };
    assert_eq!(class(CHILD, again), Class::Reregistered);
    let noted = Birth { more: "registration.remarks=Đăng ký lại theo hồ sơ", ..CHILD };
    assert_eq!(class(CHILD, noted), Class::Reregistered);
}

/// That a copy was issued says nothing of the entry; what is not so is not so.
#[test]
fn a_copy_is_no_second_entry() {
    for more in [
        "registration.remarks=Đã cấp trích lục năm 2024",
        "registration.remarks=Cấp bản sao từ sổ gốc",
        "registration.remarks=Đã cấp 02 bản sao",
        "registration.remarks=Không phải đăng ký lại",
    ] {
        assert_eq!(class(CHILD, Birth { more, ..CHILD }), Class::Certain, "{more}");
    }
    let extract = Birth { more: "registration.remarks=Ghi theo trích lục khai sinh số 12", ..CHILD };
    assert_eq!(class(CHILD, extract), Class::Reregistered);
}

/// The year of two figures is the last before the registration, and of a parent before the child.
#[test]
fn years_without_their_century() {
    let born = |born, registered: &'static str| {
        let of = features(Birth { born, more: registered, ..CHILD });
        (of.subject.born.year, of.subject.born.month, of.subject.born.day)
    };
    assert_eq!(born("05/03/19", "registration.date=20/03/2019"), (2019, 3, 5));
    assert_eq!(born("05/03/19", "registration.date=20/03/1968"), (1919, 3, 5));
    assert_eq!(born("05-3-68", ""), (1968, 3, 5));
    let parent = features(Birth { more: "mother.birthDate=12/12/12", ..CHILD });
    assert_eq!(parent.others[0].born.year, 1912);
    // Another day and month of another year are another birth.
    let other = Birth { born: "25/07/19", child: "Hoàng Minh Tùng", ..CHILD };
    assert_eq!(class(CHILD, other), Class::Sibling);
    assert!(class(CHILD, Birth { born: "05/03/19", ..CHILD }).is_link());
}

#[test]
fn a_book_may_have_its_year_alone() {
    let of = |book: &'static str| features(Birth { more: book, ..CHILD }).entry;
    assert_eq!((of("registration.book=2019").book, of("registration.book=2019").year), (0, 2019));
    assert_eq!((of("registration.book=01/2019").book, of("registration.book=01/2019").year), (1, 2019));
}

#[test]
fn names_of_old_encodings_are_read() {
    let vni =
        Birth {
            child: "Hoaøng Minh Tueä", mother: "Ñaäu Thò Nguyeät", father: "Hoaøng Ñình Laâm", ..CHILD
        };
    assert!(class(CHILD, vni).is_link());
}

#[test]
fn a_parent_may_be_written_by_a_part_of_the_name() {
    for (mother, father) in
        [("Nguyệt", "Hoàng Đình Lâm"), ("Đậu Th. Nguyệt", "Lâm"), ("Thị Nguyệt", "Đình Lâm")]
    {
        assert!(class(CHILD, Birth { mother, father, ..CHILD }).is_link(), "{mother} {father}");
    }
    assert!(class(CHILD, Birth { child: "Minh Tuệ", ..CHILD }).is_link());
}

#[test]
fn twins_may_have_their_names_exchanged() {
    let twin = Birth { child: "Hoàng Tuệ Minh", ..CHILD };
    assert!(!class(CHILD, twin).is_link());
    assert!(class(CHILD, Birth { child: "Minh Tuệ Hoàng", ..CHILD }).is_link());
}

#[test]
fn nobody_dies_twice() {
    let of = |number: &str, died: &str| {
        let json = format!(
            r#"{{"registration":{{"number":"{number}","date":"16/03/2004","office":"UBND xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An"}},
            "deceased":{{"name":"Thái Thị Trà","birthDate":"12/12/1935","sex":"Nữ","residence":"xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An"}},
            "death":{{"date":"{died}"}}}}"#
        );
        let record = Record::from_json(Kind::Death, &json);
        Preparer::new(None).record(&Reading::new(&record, &mut Scratch::default()))
    };
    let weights = Weights::default();
    for died in ["2004", "14/03/2004"] {
        let score = pair(&of("12", "15/03/2004"), &of("40", died), &weights);
        assert!(
            score.class.is_link() && score.against != Alternative::OtherEvent,
            "{died}: {:?}",
            score.class
        );
    }
}

#[test]
fn a_recognised_child_has_another_surname() {
    let early = Birth { child: "Đậu Minh Tuệ", father: "", ..CHILD };
    assert!(class(early, CHILD).is_link());
    assert!(class(Birth { child: "Đậu Minh Tuêj", ..early }, CHILD).is_link(), "with a slip");
    // Who has another middle name, too, is another child of hers: no more is said than that the given name is the same.
    let level = |other: Birth| {
        let score = pair(&features(other), &features(CHILD), &Weights::default());
        score.fields().next().unwrap().level
    };
    assert_eq!(
        (level(early), level(Birth { child: "Đậu Gia Tuệ", ..early })),
        (Level::Renamed, Level::Given)
    );
}

#[test]
fn a_second_entry_that_tells_of_a_changed_name_has_a_first_one() {
    let changed = "registration.remarks=Thay đổi tên theo quyết định|registration.date=11/06/2025";
    let with = |more: &'static str| Birth { child: "Hoàng Minh Khôi", more, ..CHILD };
    let first = Birth { more: "registration.date=20/03/2019", ..CHILD };
    assert_eq!(class(first, with(changed)), Class::Possible);
    let again =
        "registration.type=2|registration.remarks=Thay đổi tên theo quyết định|registration.date=11/06/2025";
    assert_eq!(class(first, with(again)), Class::Reregistered);
    // A note that tells the name before speaks for that name, and against any other.
    let named = "registration.remarks=Tên cũ: Hoàng Minh Tuệ|registration.date=11/06/2025";
    assert!(class(first, with(named)).is_link());
    let other = "registration.remarks=Thay đổi tên từ Hoàng Minh Huy|registration.date=20/03/2019";
    assert_eq!(class(first, with(other)), Class::Sibling);
}

#[test]
fn a_namesake_whose_father_has_the_same_name_has_another_mother() {
    let other = Birth { mother: "Bạch Kim Oanh", more: "registration.date=21/03/2019", ..CHILD };
    let first = Birth { more: "registration.date=20/03/2019", ..CHILD };
    assert_eq!(class(first, other), Class::Possible);
    // One number says that it is one child.
    let more = "child.personalId=040219000123";
    assert!(class(Birth { more, ..CHILD }, Birth { mother: "Bạch Kim Oanh", more, ..CHILD }).is_link());
}

#[test]
fn a_surname_that_a_child_has_from_its_father_counts_once() {
    let weight = |child: &'static str| {
        let of = features(Birth { child, ..CHILD });
        let score = pair(&of, &of, &Weights::default());
        score.parts().find(|(field, _)| field.to_string() == "father.name").unwrap().1
    };
    let surname = i32::from(features(CHILD).subject.name.surname);
    assert!(surname > 4 * 256);
    assert_eq!(weight("Đậu Minh Tuệ") - weight("Hoàng Minh Tuệ"), surname);
}

#[test]
fn ages_stand_for_years() {
    let one = Birth { more: "mother.birthDate=1992|father.birthDate=1990", ..CHILD };
    let ages = Birth { more: "mother.birthDate=27 tuổi|father.birthDate=29", ..CHILD };
    let score = pair(&features(one), &features(ages), &Weights::default());
    let levels: Vec<Level> = score
        .fields()
        .filter(|it| it.field.to_string().ends_with("er.birthDate"))
        .map(|it| it.level)
        .collect();
    assert_eq!(levels, [Level::About, Level::About]);
    // Of a late registration nobody knows on which day they were so old.
    let late = Birth { more: "mother.birthDate=38 tuổi|registration.date=27/04/2030", ..CHILD };
    assert!(features(late).others[0].born.is_missing());
}

#[test]
fn a_couple_and_a_second_marriage() {
    let of = |wife: &str, on: &str| {
        let json = format!(
            r#"{{"registration":{{"date":"{on}"}},"husband":{{"name":"Hoàng Đình Lâm","birthDate":"07/01/1988"}},"wife":{wife}}}"#
        );
        let record = Record::from_json(Kind::Marriage, &json);
        Preparer::new(None).record(&Reading::new(&record, &mut Scratch::default()))
    };
    let first = of(r#"{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}"#, "20/11/2016");
    let second = of(r#"{"name":"Thái Thị Trà","birthDate":"12/12/1995"}"#, "16/03/2026");
    let weights = Weights::default();
    assert!(pair(&first, &first, &weights).class.is_link());
    let score = pair(&first, &second, &weights);
    assert_eq!((score.class, score.against), (Class::No, Alternative::OtherEvent));
    // The same two, years later: they may have married again. Others of these names are other couples.
    let wife = r#"{"name":"Đậu Thị Nguyệt","birthDate":"03/03/1990"}"#;
    assert_eq!(pair(&first, &of(wife, "16/03/2026"), &weights).class, Class::Possible);
    assert!(pair(&first, &of(wife, "20/11/2017"), &weights).class.is_link());
}

#[test]
fn one_person_in_two_kinds() {
    let reading = |kind: Kind, json: &str| {
        let record = Record::from_json(kind, json);
        let reading = Reading::new(&record, &mut Scratch::default());
        Preparer::new(None).persons(&reading)
    };
    let born = reading(
        Kind::Birth,
        r#"{"child":{"name":"Hoàng Đình Lâm","birthDate":"07/01/1988","personalId":"040088000001"}}"#,
    );
    let married = reading(
        Kind::Marriage,
        r#"{"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"},"wife":{"name":"Đậu Thị Nguyệt"}}"#,
    );
    let weights = Weights::default();
    let child = born.first().unwrap();
    let links: Vec<bool> = married.iter().map(|it| pair(child, it, &weights).class.is_link()).collect();
    assert_eq!(links, [true, false]);
}

#[test]
fn keys_are_shared_by_what_may_be_one() {
    let keys = match_keys(&features(CHILD));
    assert!(keys.contains(&"n|.hoan.min.tue|2019".to_owned()), "{keys:?}");
    for other in [
        Birth { child: "Hoang Minh Tue", ..CHILD },
        Birth { born: "03/05/2019", ..CHILD },
        Birth { child: "Hoàng Minh Tuyến", ..CHILD },
    ] {
        let (one, other) = (key_numbers(&features(CHILD)), key_numbers(&features(other)));
        assert!(one.iter().zip(other).any(|(a, b)| *a != 0 && *a == b));
    }
}

#[test]
fn a_name_that_half_a_commune_has_says_less() {
    let of = |given: &'static str| features(Birth { child: given, mother: "", father: "", ..CHILD });
    let (mut census, mut common, mut rare) = (Census::default(), of("Thạch Sa Vươn"), of("Thạch Sa Phol"));
    let weight = |of: &Features| pair(of, of, &Weights::default()).weight;
    let before = (weight(&common), weight(&rare));
    for _ in 0..3000 {
        census.add(&of("Thạch Sa Vươn"));
    }
    (0..3).for_each(|_| census.add(&rare));
    [&mut common, &mut rare].into_iter().for_each(|of| census.weigh(of));
    let worth = |of: &Features| of.subject.name.bare;
    assert!(worth(&common) < 256 && worth(&rare) > 8 * 256);
    assert!(weight(&common) <= before.0 && weight(&rare) <= before.1);
}

#[test]
fn a_record_is_read_as_it_was_written() {
    let more = "child.personalId=040219000123|mother.birthDate=1992|registration.number=12|registration.date=20/03/2019|registration.office=UBND xã Nghi Phú, tỉnh Nghệ An";
    for birth in [CHILD, Birth { more, ..CHILD }, Birth { mother: "", born: "", ..CHILD }] {
        let features = features(birth);
        let mut bytes = Vec::new();
        features.write(&mut bytes);
        assert_eq!(bytes.len(), Features::BYTES);
        assert!(Features::read(&bytes) == Some(features));
        assert!(Features::read(&bytes[1..]).is_none());
    }
}

/// What a clerk reads aloud.
#[test]
fn sentences_say_it_in_the_words_of_the_field() {
    let more = "registration.date=20/03/2019|child.personalId=040219000123";
    let other = Birth {
        born: "25/03/2019",
        mother: "Hoàng Đình Lâm",
        father: "Đậu Thị Nguyệt",
        more: "registration.date=03/20/2019|child.personalId=040219010123",
        ..CHILD
    };
    let score = pair(&features(Birth { more, ..CHILD }), &features(other), &Weights::default());
    let sentence = score.sentence(Some(Kind::Birth), Language::Vi);
    for part in [
        "ngày sinh con (cùng năm, chỉ khác ngày hoặc khác tháng)",
        "số giấy tờ con (sai một chữ số)",
        "họ tên mẹ (cha và mẹ ghi đổi chỗ cho nhau)",
    ] {
        assert!(sentence.contains(part), "{sentence}");
    }
    let year = features(Birth { more: "mother.birthDate=1992", ..CHILD });
    let sentence = pair(&year, &year, &Weights::default()).sentence(None, Language::Vi);
    assert!(sentence.contains("họ tên mẹ, năm sinh mẹ") && !sentence.contains("gần giống"), "{sentence}");
    let twin =
        pair(&features(CHILD), &features(Birth { child: "Hoàng Minh Khôi", ..CHILD }), &Weights::default());
    assert!(
        twin.sentence(None, Language::Vi)
            .starts_with("Có lẽ là hai trẻ sinh đôi, cùng cha mẹ, không phải một người: trùng ")
    );
}

#[test]
fn judging_says_what_the_score_says() {
    let weights = Weights::default();
    let twin = Birth { child: "Hoàng Minh Khôi", ..CHILD };
    let all =
        [CHILD, twin, Birth { mother: "Hoàng Đình Lâm", father: "Đậu Thị Nguyệt", ..CHILD }].map(features);
    for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
        let (score, judged) = (pair(a, b, &weights), judge(a, b, &weights));
        assert_eq!((score.class, score.weight), (judged.class, judged.weight));
    }
}
