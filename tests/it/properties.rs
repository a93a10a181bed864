//! What must hold for every record, tried on thousands of generated ones.
//!
//! The records are the same in every run, so that a change is judged by its own effect. To look for new ones, set
//! `PROPTEST_RNG_SEED` and `PROPTEST_CASES`.

#![cfg(feature = "serde")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use hotich::book::{Book, Error, Format, Options, Output, Summary};
use hotich::catalogue::{fields_json, rule_json};
use hotich::check::{runs_on, verdict};
use hotich::date::{self, PartialDate, day};
use hotich::finding::{Arg, Confidence};
use hotich::rules::RULES;
use hotich::schema::codes::ETHNIC_GROUPS;
use hotich::schema::{Column, ValueKind};
use hotich::text::json::write_string;
use hotich::{
    Attribute, Context, Field, Finding, Kind, Language, Record, Render, Report, Role, Severity, Stage,
    Verdict, check, check_field,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::{Union, ValueTree};
use proptest::test_runner::{RngSeed, TestRunner};

const CHILD_BIRTH_TYPE: Field = Role::Child.at(Attribute::BirthType);
const CHILD_ETHNICITY: Field = Role::Child.at(Attribute::Ethnicity);
const CHILD_NAME: Field = Role::Child.at(Attribute::Name);
const CHILD_NATIONALITY: Field = Role::Child.at(Attribute::Nationality);
const FATHER_BIRTH_DATE: Field = Role::Father.at(Attribute::BirthDate);
const FATHER_ETHNICITY: Field = Role::Father.at(Attribute::Ethnicity);
const FATHER_NAME: Field = Role::Father.at(Attribute::Name);
const FATHER_NATIONALITY: Field = Role::Father.at(Attribute::Nationality);
const MOTHER_BIRTH_DATE: Field = Role::Mother.at(Attribute::BirthDate);
const MOTHER_ETHNICITY: Field = Role::Mother.at(Attribute::Ethnicity);
const MOTHER_NAME: Field = Role::Mother.at(Attribute::Name);
const MOTHER_NATIONALITY: Field = Role::Mother.at(Attribute::Nationality);
const HUSBAND_NAME: Field = Role::Husband.at(Attribute::Name);
const HUSBAND_NATIONALITY: Field = Role::Husband.at(Attribute::Nationality);
const CHILD_BIRTH_DATE: Field = Role::Child.at(Attribute::BirthDate);
const CHILD_BIRTH_PLACE: Field = Role::Child.at(Attribute::BirthPlace);
const FOREIGN_COUNTRY: Field = Role::Foreign.at(Attribute::Country);
const REGISTRATION_DATE: Field = Role::Registration.at(Attribute::Date);
const REGISTRATION_REMARKS: Field = Role::Registration.at(Attribute::Remarks);
const REGISTRATION_SIGNER: Field = Role::Registration.at(Attribute::Signer);
const REGISTRATION_TYPE: Field = Role::Registration.at(Attribute::Type);
const WIFE_NAME: Field = Role::Wife.at(Attribute::Name);
const WIFE_NATIONALITY: Field = Role::Wife.at(Attribute::Nationality);

/// Values that are hard to get right, which the fuzz targets use too.
static VALUES: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("../../fuzz/values.txt").lines().collect());

fn config(cases: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    ProptestConfig {
        cases: if std::env::var_os("PROPTEST_CASES").is_some() { given.cases } else { cases },
        rng_seed: match given.rng_seed {
            RngSeed::Random => RngSeed::Fixed(2026),
            fixed => fixed,
        },
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..given
    }
}

/// What is given in a record: its kind, and the texts of its fields.
#[derive(Clone, Debug)]
struct Values {
    kind: Kind,
    texts: BTreeMap<Field, String>,
}

impl Values {
    /// The column of a field of the kind.
    fn column(&self, field: Field) -> &'static Column {
        self.kind.layout().of(field).expect("a field of the kind")
    }

    fn record(&self) -> Record {
        let mut record = Record::new(self.kind);
        for (field, value) in &self.texts {
            record.set(*field, value);
        }
        record
    }

    /// The date of a field, where it is one.
    fn date(&self, field: Field) -> Option<PartialDate> {
        let value = self.texts.get(&field).filter(|_| self.column(field).value == ValueKind::Date)?;
        date::parse(value.trim()).ok()
    }
}

fn name() -> BoxedStrategy<String> {
    let surname = select(vec![
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Vừ",
        "Giàng",
        "Lò",
        "Ksor",
        "Rơ Châm",
        "H'",
        "Y",
        "Đinh",
        "Thạch",
        "Kim",
        "Tôn Nữ",
        "Hồ",
        "Bùi",
        "Siu",
        "A",
    ]);
    let middle = select(vec!["", "Thị", "Văn", "A", "Thị Thu", "Hoàng Quốc", "Sa"]);
    let given = select(vec![
        "An",
        "Hoà",
        "Thuý",
        "Bích Ngọc",
        "Dính",
        "Niê",
        "Êban",
        "Păng",
        "Dợ",
        "Nhuông",
        "Hoa",
        "Rây",
        "Quý",
        "Bảo Anh",
        "Qúy",
        "Gìau",
        "Duơng",
        "Tu ấn",
        "Nam",
        "Thùy",
        "Yưk",
    ]);
    (surname, middle, given)
        .prop_map(|(surname, middle, given)| [surname, middle, given].join(" ").replace("  ", " "))
        .boxed()
}

fn date() -> BoxedStrategy<String> {
    let year = prop_oneof![3 => 2000..=2026_i32, 2 => 1940..=2000_i32, 1 => 1890..=2040_i32];
    (year, 1..=12_u32, 1..=28_u32, 0..21_u8)
        .prop_map(|(year, month, day, form)| match form {
            0 => format!("{year}"),
            1 => format!("{month:02}/{year}"),
            2 => format!("--/--/{year}"),
            3 => format!("{year}-{month:02}-{day:02}"),
            4 => format!("{day}.{month}.{year}"),
            5 => format!("{day:02}/{month:02}/{}", year - 900),
            6 => format!("{day:02}/{month:02}/{:02}", year % 100),
            _ => format!("{day:02}/{month:02}/{year}"),
        })
        .boxed()
}

fn words() -> BoxedStrategy<String> {
    date()
        .prop_map(|text| {
            let date = date::parse(&text).unwrap_or_else(|_| day(2024, 3, 5).into());
            date::to_words(date)
        })
        .boxed()
}

fn personal_id() -> BoxedStrategy<String> {
    let province = select(vec!["001", "079", "066", "038", "024", "099", "000"]);
    (province, 0..=3_u8, 0..=99_u8, 0..=5_u32)
        .prop_map(|(province, century, year, number)| format!("{province}{century}{year:02}{number:06}"))
        .boxed()
}

/// Values that belong into a column, valid and not.
fn of_column(column: &Column) -> BoxedStrategy<String> {
    let texts = |list: &[&'static str]| select(list.to_vec()).prop_map(str::to_owned).boxed();
    match column.value {
        ValueKind::Name => name(),
        ValueKind::Date => date(),
        ValueKind::DateInWords => words(),
        ValueKind::Sex => texts(&["Nam", "Nữ", "1", "2", "3", "nu"]),
        ValueKind::Choice(list) => {
            let labels = list.items.iter().map(|item| item.label().vi);
            let codes = list.items.iter().map(|item| item.code()).filter(|code| !code.is_empty());
            texts(&labels.chain(codes).collect::<Vec<_>>())
        }
        ValueKind::Ethnicity => {
            let groups = ETHNIC_GROUPS.iter().map(|group| group.name);
            prop_oneof![texts(&["Kinh", "Tày", "Ê Đê"]), texts(&groups.collect::<Vec<_>>())].boxed()
        }
        ValueKind::Nationality => texts(&["Việt Nam", "Việt Nam", "Hoa Kỳ", "Lào", "Không quốc tịch"]),
        ValueKind::PersonalId => personal_id(),
        ValueKind::PaperNumber => {
            prop_oneof![personal_id(), texts(&["012345678", "B1234567", "N0012345", "012345679"])].boxed()
        }
        ValueKind::Place => {
            texts(&["Hà Nội", "xã Ea Tu, Buôn Ma Thuột, Đắk Lắk", "Quận 1, TP. Hồ Chí Minh", "Berlin, Đức"])
        }
        ValueKind::Office => texts(&[
            "UBND xã Ba Vì, huyện Ba Vì, Hà Nội",
            "UBND quận 1, TP. Hồ Chí Minh",
            "UBND tỉnh Lào Cai",
            "UBND xã Tam Mỹ, tỉnh Quảng Nam",
            "Sở Tư pháp Hà Nội",
            "Đại sứ quán Việt Nam tại Lào",
        ]),
        ValueKind::Count => texts(&["1", "2", "hai"]),
        ValueKind::EntryNumber => texts(&["1", "12", "012", "12/2024", "7b"]),
        ValueKind::BookNumber => texts(&["01/2024", "1/1968", "02", "01/2008"]),
        ValueKind::Text => {
            texts(&["Chủ tịch", "Cha", "Mẹ", "Bà ngoại", "Trẻ bị bỏ rơi", "12", "Đăng ký lại"])
        }
        other => panic!("values of {other:?} are missing here"),
    }
}

/// A value for a column: mostly one that belongs there.
fn value(column: &Column) -> BoxedStrategy<String> {
    let hard = select(VALUES.clone()).prop_map(str::to_owned);
    prop_oneof![12 => of_column(column), 2 => hard, 1 => "\\PC{0,12}"].boxed()
}

/// Records of every kind, as many of each.
fn values() -> BoxedStrategy<Values> {
    Union::new(Kind::ALL.iter().map(|kind| values_of(*kind))).boxed()
}

fn values_of(kind: Kind) -> BoxedStrategy<Values> {
    let columns = kind.layout().columns.iter();
    let fields: Vec<_> = columns
        .map(|column| {
            prop::option::weighted(0.6, value(column)).prop_map(|value| Some((column.field, value?)))
        })
        .collect();
    let given = fields.prop_map(move |given| Values { kind, texts: given.into_iter().flatten().collect() });
    (given, 0..10_u8, name(), date())
        .prop_map(|(mut values, family, name, date)| {
            match values.kind {
                Kind::Birth => family_of(family, name, date, &mut values.texts),
                Kind::Marriage => couple_of(family, name, &mut values.texts),
                _ => {}
            }
            values
        })
        .boxed()
}

/// Makes a family of what would be strangers: of one people and citizens, with or without a father, with one parent in
/// both places, or of what seldom meets by chance.
fn family_of(family: u8, name: String, date: String, values: &mut BTreeMap<Field, String>) {
    let mut set = |field, value: &str| values.insert(field, value.to_owned());
    if family < 4 {
        for field in
            [MOTHER_ETHNICITY, FATHER_ETHNICITY, CHILD_ETHNICITY].iter().take(usize::from(family) + 1)
        {
            set(*field, "Kinh");
        }
        for field in [MOTHER_NATIONALITY, FATHER_NATIONALITY, CHILD_NATIONALITY] {
            set(field, "Việt Nam");
        }
        set(MOTHER_NAME, &name);
    }
    match family {
        2 => {
            set(CHILD_BIRTH_TYPE, "3");
            values.retain(|field, _| field.role != Role::Father);
        }
        3 => drop(values.remove(&CHILD_BIRTH_TYPE)),
        // The name in the order of other countries.
        5 => {
            let surname = name.split(' ').next().unwrap_or_default();
            set(FATHER_NAME, &name);
            set(CHILD_NAME, &format!("An Văn {surname}"));
        }
        4 => {
            for (field, value) in [MOTHER_NAME, FATHER_NAME, MOTHER_BIRTH_DATE, FATHER_BIRTH_DATE]
                .into_iter()
                .zip([&name, &name, &date, &date])
            {
                set(field, value);
            }
            set(REGISTRATION_SIGNER, &name);
            set(REGISTRATION_DATE, "12/03/2020");
        }
        7 => {
            set(CHILD_BIRTH_TYPE, "5");
            set(CHILD_BIRTH_DATE, "02/03/2020");
            set(CHILD_BIRTH_PLACE, "Trạm y tế");
            set(REGISTRATION_DATE, "05/03/2020");
        }
        8 => {
            set(REGISTRATION_REMARKS, "Mang thai hộ");
            set(REGISTRATION_DATE, "05/03/2012");
        }
        9 => {
            set(FOREIGN_COUNTRY, "Việt Nam");
            set(REGISTRATION_TYPE, "3");
            set(REGISTRATION_DATE, "05/03/2020");
        }
        _ => {}
    }
}

/// Makes an ordinary couple of what would be strangers, or one person of both spouses.
fn couple_of(couple: u8, name: String, values: &mut BTreeMap<Field, String>) {
    if couple < 4 {
        for field in [HUSBAND_NATIONALITY, WIFE_NATIONALITY] {
            values.insert(field, "Việt Nam".to_owned());
        }
    }
    match couple {
        2 => drop(values.insert(REGISTRATION_TYPE, "1".to_owned())),
        3 => drop(values.remove(&REGISTRATION_TYPE)),
        4 => {
            for field in [HUSBAND_NAME, WIFE_NAME] {
                values.insert(field, name.clone());
            }
        }
        _ => {}
    }
}

/// The rows of a book, all of one kind.
fn books() -> BoxedStrategy<(Kind, Vec<Values>)> {
    let book = |kind: &Kind| (Just(*kind), prop::collection::vec(values_of(*kind), 0..6)).boxed();
    Union::new(Kind::ALL.iter().map(book)).boxed()
}

fn context() -> BoxedStrategy<Context> {
    let today = select(vec![day(2026, 11, 23), day(2025, 7, 1), day(2016, 6, 1)]);
    (today, select(vec![Stage::Draft, Stage::Submit, Stage::Archive]))
        .prop_map(|(today, stage)| Context::new(today).stage(stage))
        .boxed()
}

/// The rules that fail, apart from those about what is not there. Of a parent born after the child, or a spouse after the
/// marriage, no age is said any more: that finding stands for the one on the age.
fn failing(values: &Values, context: &Context) -> BTreeSet<&'static str> {
    let report = check(&values.record(), context);
    let mut rules = BTreeSet::new();
    for finding in report.findings().iter().filter(|finding| speaks_of_drafts(finding)) {
        rules.insert(finding.rule());
        match (finding.rule(), finding.path()) {
            ("parents/born-after-child", _) => drop(rules.insert("parents/age")),
            ("entry/before-birth", _) => rules.extend(["marriage/age", "marriage/age-implausible"]),
            // By the law of its day, or without one.
            ("name/letters-only", _) => drop(rules.insert("name/digits")),
            _ => {}
        }
    }
    rules
}

/// Those of them that are errors.
fn errors(values: &Values, context: &Context) -> BTreeSet<&'static str> {
    let report = check(&values.record(), context);
    let errors = report.findings().iter().filter(|finding| finding.severity() == Severity::Error);
    let mut rules: BTreeSet<_> = errors.map(|finding| finding.rule()).collect();
    // A parent born after the child is said in place of the age, and a spouse after the marriage.
    if rules.contains("parents/born-after-child") {
        rules.insert("parents/age");
    }
    if rules.contains("entry/before-birth") {
        rules.insert("marriage/age");
    }
    rules
}

/// The values with every partial date completed, by a day at this share of what it may mean.
fn completed(values: &Values, percent: u64) -> Values {
    let mut exact = values.clone();
    for (field, value) in &mut exact.texts {
        let Some(date) = values.date(*field).filter(|date| date.exact().is_none()) else { continue };
        let days = (date.last() - date.first()).num_days().unsigned_abs() * percent / 100;
        let day = date.first() + chrono::Days::new(days);
        *value = PartialDate::from(day).to_form();
    }
    exact
}

proptest! {
    #![proptest_config(config(500))]

    /// Who says less is not blamed for more: no rule starts to fail when a value is taken away.
    #[test]
    fn deleting_a_value_breaks_no_rule(values in values(), context in context()) {
        let before = failing(&values, &context);
        for field in values.texts.keys() {
            if *field == REGISTRATION_DATE && !within_books(&values, &context) {
                continue;
            }
            let mut fewer = values.clone();
            fewer.texts.remove(field);
            let after = failing(&fewer, &context);
            let of = (values.kind, values.column(*field).path);
            let is_mark = |rule: &&&str| MARKS.iter().any(|mark| (mark.0, mark.2) == of && mark.1 == **rule);
            // What no legal person is told to be has the name of a person, whose letters are looked at.
            let of_name = |rule: &&&str| {
                field.attribute == Attribute::PartyType && ["name/", "text/"].iter().any(|it| rule.starts_with(it))
            };
            let excused = |rule: &&&str| is_mark(rule) || of_name(rule);
            let new: Vec<_> = after.difference(&before).filter(|rule| !excused(rule)).collect();
            prop_assert!(new.is_empty(), "without {:?} {new:?} fail", field);
        }
    }

    /// Nor when a date is made coarser.
    #[test]
    fn a_coarser_date_breaks_no_rule(values in values(), context in context()) {
        let before = failing(&values, &context);
        for field in values.texts.keys() {
            let Some(date) = values.date(*field) else { continue };
            let year = PartialDate::from_year(date.year());
            let month = date.month().and_then(|month| PartialDate::from_year_month(date.year(), month));
            for coarse in [year, month].into_iter().flatten() {
                let mut coarser = values.clone();
                coarser.texts.insert(*field, coarse.to_form());
                let after = failing(&coarser, &context);
                let new: Vec<_> = after.difference(&before).collect();
                prop_assert!(new.is_empty(), "{field:?} {date} as {coarse}: {new:?} fail");
            }
        }
    }

    /// What fails on a partial date fails on every day that it may mean.
    #[test]
    fn a_failure_holds_for_every_completion(values in values(), context in context(), share in 0..=100_u64) {
        let before = failing(&values, &context);
        for pick in [0, share, 100] {
            let after = failing(&completed(&values, pick), &context);
            let gone: Vec<_> = before.difference(&after).collect();
            prop_assert!(gone.is_empty(), "{pick} %: {gone:?} no longer fail");
        }
    }

    /// Nor is it an error where one of those days would make it less.
    #[test]
    fn an_error_holds_for_every_completion(values in values(), context in context(), share in 0..=100_u64) {
        let before = errors(&values, &context);
        for pick in [0, share, 100] {
            let after = errors(&completed(&values, pick), &context);
            let gone: Vec<_> = before.difference(&after).collect();
            prop_assert!(gone.is_empty(), "{pick} %: {gone:?} are no longer errors");
        }
    }

    /// A draft is not asked for what is not there yet.
    #[test]
    fn drafts_lack_nothing(values in values()) {
        let report = check(&values.record(), &Context::new(day(2026, 11, 23)).stage(Stage::Draft));
        for finding in report.findings() {
            prop_assert!(speaks_of_drafts(finding), "{}", finding.rule());
        }
    }

    /// One rule alone says the same as all together, and fails where it has findings.
    #[test]
    fn a_rule_alone_agrees(values in values(), context in context()) {
        let record = values.record();
        let report = check(&record, &context);
        for rule in RULES {
            let alone = verdict(rule.card.name, &record, &context);
            prop_assert_eq!(alone == Some(Verdict::Fail), report.of_rule(rule.card.name).next().is_some(), "{}", rule.card.name);
            let open = report.undetermined().iter().any(|open| open.rule() == rule.card.name);
            prop_assert_eq!(matches!(alone, Some(Verdict::Undetermined(_))), open, "{}", rule.card.name);
        }
    }

    /// A field alone gets the findings that it has in the whole record.
    #[test]
    fn a_field_alone_agrees(values in values(), context in context()) {
        let record = values.record();
        let report = check(&record, &context);
        let mut on_fields = 0;
        for column in values.kind.layout().columns {
            let here = check_field(&record, column.field, &context);
            let all = report.findings().iter().filter(|finding| finding.path() == column.path);
            prop_assert!(here.findings().iter().map(shown).eq(all.map(shown)), "{}", column.path);
            on_fields += here.findings().len();
        }
        let on_fields_of_all = report.findings().iter().filter(|finding| !finding.path().is_empty()).count();
        prop_assert_eq!(on_fields, on_fields_of_all);
    }

    /// However a record is given, its report is the same.
    #[test]
    fn every_way_of_reading_agrees(values in values(), context in context(), roles in any::<bool>()) {
        let expected = check(&values.record(), &context).to_json(&Render::default());
        for (way, record) in ways(&values, roles) {
            prop_assert_eq!(check(&record, &context).to_json(&Render::default()), expected.as_str(), "{}", way);
        }
    }

    /// A masked report holds no value of the record, unless it is a word of the library's own.
    #[test]
    fn masked_reports_show_no_value(values in values(), context in context()) {
        let report = check(&values.record(), &context);
        let nothing = check(&Record::new(values.kind), &context);
        let words = &OWN_WORDS[&values.kind];
        for language in [Language::Vi, Language::En] {
            let render = Render::new(language).masked(true);
            let (text, mut own) = (report.to_json(&render), nothing.to_json(&render));
            // Days of the law, as rules mention them.
            for (_, arg) in report.findings().iter().flat_map(Finding::args) {
                if let Arg::Day(day) = arg {
                    let day = PartialDate::from(*day);
                    own += &format!(" {day} {}", day.to_form());
                }
            }
            for (field, value) in &values.texts {
                let mut shown = String::new();
                write_string(value, &mut shown);
                let shown = shown.trim_matches('"');
                // A year or a code may also be one of the law's.
                let enough = if value.contains(char::is_alphabetic) { 4 } else { 8 };
                let is_shown = value.chars().count() >= enough && text.contains(shown);
                prop_assert!(!is_shown || words.contains(shown) || own.contains(shown), "{field:?}: {value}");
            }
        }
    }

    /// Certain fixes do away with their finding, and make no error. Most do at once; those of a name may leave
    /// another such change to be made, since each may bring to light what the last one hid.
    #[test]
    fn certain_fixes_mend(values in values(), context in context()) {
        let report = check(&values.record(), &context);
        for finding in report.findings() {
            let Some(mut fix) = certain_fix(finding) else { continue };
            let rule = finding.rule();
            let is_name = fix.iter().all(|(field, _)| values.column(*field).value == ValueKind::Name);
            let mut rounds = if is_name { 3 } else { 1 };
            let mut fixed = values.clone();
            let after = loop {
                fixed.texts.extend(fix.iter().cloned());
                let after = check(&fixed.record(), &context);
                let again = after.of_rule(rule).find(|other| other.at() == finding.at()).map(certain_fix);
                let Some(again) = again else { break after };
                rounds -= 1;
                prop_assert!(rounds > 0, "{rule} stays: {fix:?}");
                let Some(again) = again else { break after };
                fix = again;
            };
            let errors = |report: &Report| -> BTreeSet<&str> {
                let errors = report.findings().iter().filter(|finding| finding.severity() == hotich::Severity::Error);
                errors.map(|finding| finding.rule()).collect()
            };
            let (before, after) = (errors(&report), errors(&after));
            prop_assert!(after.is_subset(&before), "{rule}: {fix:?} makes {:?}", after.difference(&before));
        }
    }
}

proptest! {
    #![proptest_config(config(300))]

    /// Where the bytes of a book are cut does not matter, even if they are damaged.
    #[test]
    fn pieces_of_a_book_do_not_matter(
        (kind, rows) in books(),
        sheet in any::<bool>(),
        output in select(vec![Output::None, Output::JsonLines, Output::Csv]),
        damage in prop::collection::vec((any::<prop::sample::Index>(), select(b"\",;\n\r\t{}[]\\\xff\xc3\0".to_vec())), 0..6),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let mut bytes = if sheet { sheet_of(kind, &rows) } else { lines_of(&rows) }.into_bytes();
        let whole_rows = rows.len() as u64;
        let mut options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive)).kind(kind);
        options.output = output;
        options.format = Some(if sheet { Format::Csv } else { Format::JsonLines });
        if damage.is_empty() && !rows.is_empty() {
            let (_, summary) = book(&options, &[&bytes]).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(summary.rows + summary.blank, whole_rows);
        }
        for (at, byte) in damage.iter().filter(|_| !rows.is_empty()) {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        let mut at: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        at.extend([0, bytes.len()]);
        at.sort_unstable();
        let pieces: Vec<&[u8]> = at.windows(2).map(|ends| &bytes[ends[0]..ends[1]]).collect();
        prop_assert_eq!(book(&options, &pieces), book(&options, &[&bytes]));
        let each: Vec<&[u8]> = bytes.chunks(1).collect();
        prop_assert_eq!(book(&options, &each), book(&options, &[&bytes]));
    }
}

/// Whether the law of a record without its date of registration may be that of the date. An entry without one
/// is as old as any, though not older than the registers nor of the future; a form is of today.
fn within_books(values: &Values, context: &Context) -> bool {
    let date = values.date(REGISTRATION_DATE);
    let is_within =
        |date: PartialDate| date.first() >= day(1900, 1, 1) && date.last() <= context.settings().today;
    context.settings().stage == Stage::Archive && date.is_some_and(is_within)
}

/// Rules that speak where a value is absent, which stands only in the unusual case: kind, rule, value, and a record
/// that breaks it without the value alone.
const MARKS: &[(Kind, &str, &str, &str)] = &[
    // A foreign paper names its hospital as it likes.
    (
        Kind::Birth,
        "birth/place-of-birth",
        "registration.type",
        r#"{"registration.type":"3","registration.date":"05/03/2020","child.birthPlace":"Trạm y tế"}"#,
    ),
    // A number of the shape of a passport's, on a paper of another type.
    (
        Kind::Birth,
        "persons/number-repeated",
        "father.paperType",
        r#"{"mother.paperNumber":"B1234567","father.paperNumber":"B1234567","father.paperType":"Thẻ thường trú"}"#,
    ),
    (
        Kind::Marriage,
        "persons/number-repeated",
        "wife.paperType",
        r#"{"husband.paperNumber":"B1234567","wife.paperNumber":"B1234567","wife.paperType":"Thẻ thường trú"}"#,
    ),
    // What is revoked was declared.
    (
        Kind::Birth,
        "person/missing-order",
        "child.missingDeclaredOn",
        r#"{"child.missingDeclaredOn":"05/03/2009","child.missingRevokedOn":"05/03/2010"}"#,
    ),
    (
        Kind::Birth,
        "person/incapacity-order",
        "child.incapacityDeclaredOn",
        r#"{"child.incapacityDeclaredOn":"05/03/2009","child.incapacityRevokedOn":"05/03/2010"}"#,
    ),
    // A second nationality alone is in the wrong column.
    (
        Kind::Birth,
        "person/other-nationality",
        "child.nationality",
        r#"{"child.nationality":"Việt Nam","child.otherNationality":"Lào"}"#,
    ),
    (
        Kind::Birth,
        "person/other-nationality",
        "mother.nationality",
        r#"{"mother.nationality":"Việt Nam","mother.otherNationality":"Lào"}"#,
    ),
    (
        Kind::Birth,
        "person/other-nationality",
        "father.nationality",
        r#"{"father.nationality":"Việt Nam","father.otherNationality":"Lào"}"#,
    ),
    // Without the unit in its own field a kind of place is all that is told.
    (
        Kind::Birth,
        "birth/place-of-birth",
        "child.birthPlaceUnit",
        r#"{"registration.date":"12/03/2024","child.birthPlace":"Trạm y tế","child.birthPlaceUnit":"xã Ba Vì, thành phố Hà Nội"}"#,
    ),
    // Without a type, a declaration by a court or its judgment it is an ordinary death, for which there is a period.
    (
        Kind::Death,
        "death/deadline",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"16/03/2026","deceased.deathDate":"01/01/2026"}"#,
    ),
    (
        Kind::Death,
        "death/deadline",
        "deceased.deathDeclared",
        r#"{"deceased.deathDeclared":"Có","registration.date":"16/03/2026","deceased.deathDate":"01/01/2026"}"#,
    ),
    (
        Kind::Death,
        "death/deadline",
        "notice.type",
        r#"{"notice.type":"3","registration.date":"16/03/2026","deceased.deathDate":"01/01/2026"}"#,
    ),
    (
        Kind::Death,
        "death/place",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"16/03/2026","deceased.deathPlace":"Bệnh viện Đa khoa Ba Vì"}"#,
    ),
    (
        Kind::Death,
        "entry/office-competent",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"14/06/2019","registration.office":"UBND huyện Ba Vì","deceased.nationality":"Việt Nam","deceased.residence":"xã Ba Vì"}"#,
    ),
    (
        Kind::Recognition,
        "entry/office-competent",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"14/06/2019","registration.office":"UBND huyện Ba Vì","parent.nationality":"Việt Nam","parent.residence":"xã Ba Vì","child.nationality":"Việt Nam","child.residence":"xã Ba Vì"}"#,
    ),
    // Without a number or a day of birth that tells two of one name apart, they may be one.
    (
        Kind::Death,
        "persons/one-person",
        "deceased.personalId",
        r#"{"deceased.name":"Lê Văn Tám","deceased.personalId":"001090000001","declarant.name":"Lê Văn Tám","declarant.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Death,
        "persons/one-person",
        "deceased.paperNumber",
        r#"{"deceased.name":"Lê Văn Tám","deceased.paperNumber":"012345678","declarant.name":"Lê Văn Tám","declarant.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Death,
        "persons/one-person",
        "declarant.personalId",
        r#"{"declarant.name":"Lê Văn Tám","declarant.personalId":"001090000001","deceased.name":"Lê Văn Tám","deceased.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Death,
        "persons/one-person",
        "declarant.paperNumber",
        r#"{"declarant.name":"Lê Văn Tám","declarant.paperNumber":"012345678","deceased.name":"Lê Văn Tám","deceased.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Recognition,
        "persons/one-person",
        "parent.personalId",
        r#"{"parent.name":"Lê Văn Tám","parent.personalId":"001090000001","firstWitness.name":"Lê Văn Tám","firstWitness.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Recognition,
        "persons/one-person",
        "parent.paperNumber",
        r#"{"parent.name":"Lê Văn Tám","parent.paperNumber":"012345678","firstWitness.name":"Lê Văn Tám","firstWitness.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Recognition,
        "persons/one-person",
        "child.personalId",
        r#"{"child.name":"Lê Văn Tám","child.personalId":"001090000001","firstWitness.name":"Lê Văn Tám","firstWitness.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Recognition,
        "persons/one-person",
        "child.paperNumber",
        r#"{"child.name":"Lê Văn Tám","child.paperNumber":"012345678","firstWitness.name":"Lê Văn Tám","firstWitness.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Recognition,
        "persons/one-person",
        "firstWitness.paperNumber",
        r#"{"firstWitness.name":"Lê Văn Tám","firstWitness.paperNumber":"012345678","parent.name":"Lê Văn Tám","parent.paperNumber":"012345679"}"#,
    ),
    (
        Kind::Recognition,
        "persons/one-person",
        "secondWitness.paperNumber",
        r#"{"secondWitness.name":"Lê Văn Tám","secondWitness.paperNumber":"012345678","parent.name":"Lê Văn Tám","parent.paperNumber":"012345679"}"#,
    ),
    // Without the sex, which the number contradicts as another rule says, the number tells it; so of two numbers.
    (
        Kind::Recognition,
        "recognition/type-and-sex",
        "parent.sex",
        r#"{"registration.recognitionType":"1","parent.sex":"Nam","parent.personalId":"001190000001"}"#,
    ),
    (
        Kind::Recognition,
        "recognition/type-and-sex",
        "parent.personalId",
        r#"{"registration.recognitionType":"1","parent.personalId":"001090000001","parent.paperNumber":"001190000001"}"#,
    ),
    // Without a type it is an ordinary registration, for which there is a period.
    (
        Kind::Birth,
        "birth/deadline",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"12/03/2024","child.birthDate":"05/03/1968"}"#,
    ),
    // Without a type the parents are the child's, as named.
    (
        Kind::Birth,
        "parents/ethnicity",
        "child.birthType",
        r#"{"child.birthType":"4","child.ethnicity":"Tày","mother.ethnicity":"Kinh","father.ethnicity":"Nùng",
            "registration.date":"12/03/2024"}"#,
    ),
    (
        Kind::Birth,
        "parents/ethnicity-same",
        "child.birthType",
        r#"{"child.birthType":"5","child.ethnicity":"Tày","mother.ethnicity":"Kinh","father.ethnicity":"Kinh",
            "registration.date":"12/03/2024"}"#,
    ),
    (
        Kind::Birth,
        "parents/surname",
        "child.birthType",
        r#"{"child.birthType":"5","child.name":"Lê Văn An","mother.name":"Trần Thị Hoa","father.name":"Đỗ Văn Bình",
            "child.ethnicity":"Kinh","mother.ethnicity":"Kinh","father.ethnicity":"Kinh",
            "child.nationality":"Việt Nam","mother.nationality":"Việt Nam","father.nationality":"Việt Nam",
            "registration.date":"12/03/2024"}"#,
    ),
    (
        Kind::Marriage,
        "person/other-nationality",
        "husband.nationality",
        r#"{"husband.nationality":"Việt Nam","husband.otherNationality":"Lào"}"#,
    ),
    (
        Kind::Marriage,
        "person/other-nationality",
        "wife.nationality",
        r#"{"wife.nationality":"Việt Nam","wife.otherNationality":"Lào"}"#,
    ),
    (
        Kind::MaritalStatus,
        "person/other-nationality",
        "person.nationality",
        r#"{"person.nationality":"Việt Nam","person.otherNationality":"Lào"}"#,
    ),
    // The name of the other is what is missed.
    (
        Kind::MaritalStatus,
        "marital-status/purpose",
        "intendedSpouse.name",
        r#"{"registration.date":"16/03/2026","registration.office":"UBND xã Ba Vì","person.purposeType":"4","person.purpose":"Đăng ký kết hôn tại Lào","intendedSpouse.name":"Khăm Phay"}"#,
    ),
    (
        Kind::Death,
        "person/other-nationality",
        "deceased.nationality",
        r#"{"deceased.nationality":"Việt Nam","deceased.otherNationality":"Lào"}"#,
    ),
    (
        Kind::Recognition,
        "person/other-nationality",
        "parent.nationality",
        r#"{"parent.nationality":"Việt Nam","parent.otherNationality":"Lào"}"#,
    ),
    (
        Kind::Recognition,
        "person/other-nationality",
        "child.nationality",
        r#"{"child.nationality":"Việt Nam","child.otherNationality":"Lào"}"#,
    ),
    // Without a type it is an ordinary guardianship or adoption, which the law of that day decides; without a care home it is
    // the parents who consent; of two adopters one may be nobody's.
    (
        Kind::Guardianship,
        "person/full-age",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc giám hộ","registration.date":"16/03/2026","guardian.birthDate":"2010"}"#,
    ),
    (
        Kind::GuardianshipEnd,
        "person/full-age",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ","registration.date":"16/03/2026","guardian.birthDate":"2010"}"#,
    ),
    (
        Kind::Adoption,
        "person/full-age",
        "registration.type",
        r#"{"registration.type":"Đăng ký lại","registration.date":"16/03/2026","adoptiveMother.birthDate":"2010"}"#,
    ),
    (
        Kind::Guardianship,
        "guardianship/court-appoints",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc giám hộ","registration.date":"16/03/2026","guardianship.wardGround":"Có khó khăn trong nhận thức, làm chủ hành vi","appointment.authority":"UBND xã Ba Vì"}"#,
    ),
    (
        Kind::Guardianship,
        "guardianship/natural-relation",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc giám hộ","registration.date":"16/03/2026","guardianship.type":"Giám hộ đương nhiên","guardian.relation":"Bạn","ward.birthDate":"2015"}"#,
    ),
    (
        Kind::Guardianship,
        "guardianship/two-guardians",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc giám hộ","registration.date":"16/03/2026","guardian.relation":"Chị ruột","secondGuardian.name":"Mai Văn Toán"}"#,
    ),
    (
        Kind::Guardianship,
        "guardianship/ward-age",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc giám hộ","registration.date":"16/03/2026","guardianship.wardGround":"Cha, mẹ đều không thể chăm sóc","ward.birthDate":"1990"}"#,
    ),
    (
        Kind::Guardianship,
        "entry/office-competent",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc giám hộ","registration.date":"14/06/2019","registration.office":"UBND huyện Ba Vì","guardian.nationality":"Việt Nam","guardian.residence":"xã Ba Vì","ward.nationality":"Việt Nam","ward.residence":"xã Ba Vì"}"#,
    ),
    (
        Kind::GuardianshipEnd,
        "entry/office-of-original",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ","registration.date":"16/03/2023","registration.office":"UBND xã Văn Thành, tỉnh Nghệ An","original.office":"UBND phường Cẩm Châu, tỉnh Quảng Nam"}"#,
    ),
    (
        Kind::GuardianshipEnd,
        "guardianship/ward-declares",
        "declarant.relation",
        r#"{"guardianship.endReasonType":"Người được giám hộ chết","ward.name":"Hồ Sỹ Khang","declarant.name":"Hồ Sỹ Khang","declarant.relation":"Anh ruột"}"#,
    ),
    (
        Kind::Adoption,
        "entry/office-competent",
        "registration.type",
        r#"{"registration.type":"Đăng ký lại","registration.date":"16/05/2018","registration.office":"UBND huyện Ba Vì","adoptee.nationality":"Việt Nam","adoptee.residence":"xã Ba Vì","adoptiveFather.nationality":"Việt Nam","adoptiveFather.residence":"xã Ba Vì"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/adoptee-age",
        "registration.type",
        r#"{"registration.type":"Đăng ký lại","registration.date":"16/03/2026","adoptee.birthDate":"1990"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/adoptee-age",
        "registration.remarks",
        r#"{"registration.date":"15/05/2005","registration.remarks":"Người nhận già yếu, cô đơn","adoptee.birthDate":"1980"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/age-gap",
        "registration.type",
        r#"{"registration.type":"Đăng ký lại","registration.date":"16/03/2026","adoptee.birthDate":"2011","adoptiveFather.birthDate":"2012"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/consent-too-early",
        "registration.type",
        r#"{"registration.type":"Đăng ký lại","registration.date":"16/03/2026","adoptee.birthDate":"01/03/2026","adoption.consentDate":"02/03/2026"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/consent-too-early",
        "careHome.name",
        r#"{"registration.date":"16/03/2026","adoptee.birthDate":"01/03/2026","adoption.consentDate":"02/03/2026","careHome.name":"Trung tâm Ba Vì"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/consent-too-early",
        "adoption.consentDate",
        r#"{"registration.date":"16/03/2026","adoptee.birthDate":"05/03/2026","adoption.consentDate":"25/03/2026","givingWoman.name":"Lò Thị Xuyến"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/refused",
        "registration.type",
        r#"{"registration.type":"Đăng ký lại","registration.date":"16/03/2026","giving.consent":"Không đồng ý"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/unlawful-in-remarks",
        "registration.type",
        r#"{"registration.type":"Đăng ký lại","registration.date":"16/03/2026","registration.remarks":"Bà ngoại nhận cháu ngoại làm con nuôi"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/unlawful-in-remarks",
        "adoption.adopterRelation",
        r#"{"registration.date":"16/03/2026","registration.remarks":"Người nhận đang có vợ","adoption.adopterRelation":"Cha dượng"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/unlawful-in-remarks",
        "adoptiveMother.name",
        r#"{"registration.date":"16/03/2026","registration.remarks":"Người nhận đang có vợ","adoptiveFather.name":"Lưu Đức Cường","adoptiveMother.name":"Tạ Thị Gấm"}"#,
    ),
    (
        Kind::Adoption,
        "adoption/unlawful-in-remarks",
        "adoptiveFather.name",
        r#"{"registration.date":"16/03/2026","registration.remarks":"Người nhận đang có vợ","adoptiveFather.name":"Lưu Đức Cường","adoptiveMother.name":"Tạ Thị Gấm"}"#,
    ),
    (
        Kind::Adoption,
        "foreign/no-citizen",
        "adoptiveFather.nationality",
        r#"{"registration.type":"Ghi vào sổ việc nuôi con nuôi","registration.date":"16/03/2026","adoptiveFather.nationality":"Việt Nam","adoptiveMother.nationality":"Đức","adoptee.nationality":"Đức"}"#,
    ),
    (
        Kind::Adoption,
        "foreign/no-citizen",
        "adoptiveMother.nationality",
        r#"{"registration.type":"Ghi vào sổ việc nuôi con nuôi","registration.date":"16/03/2026","adoptiveMother.nationality":"Việt Nam","adoptiveFather.nationality":"Đức","adoptee.nationality":"Đức"}"#,
    ),
    // Without a type it is the first registration of a couple who marry that day.
    (
        Kind::Marriage,
        "marriage/age",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"16/03/2026","wife.birthDate":"2010"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/already-married",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"12/10/2021","wife.maritalStatusType":"1"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/effective-date",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"12/10/2021","marriage.establishedOn":"15/08/1992"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/status-proof-order",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"12/10/2021","wife.statusProofDate":"13/10/2021"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/status-paper-expired",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"12/10/2021","wife.statusProofDate":"11/04/2021","wife.statusProofNumber":"112/UBND-XNTTHN"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/office-commune",
        "registration.type",
        r#"{"registration.type":"2","registration.date":"12/10/2021","registration.office":"UBND huyện Ba Vì","husband.nationality":"Việt Nam","wife.nationality":"Việt Nam",
            "husband.residence":"xã Ba Vì, Hà Nội","wife.residence":"xã Ba Vì, Hà Nội"}"#,
    ),
    // Without an earlier day, a recognition or a reason the marriage counts from its registration.
    (
        Kind::Marriage,
        "marriage/already-married",
        "marriage.establishedOn",
        r#"{"registration.date":"12/10/2021","marriage.establishedOn":"01/01/1985","wife.maritalStatusType":"1"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/effective-date",
        "marriage.recognizedOn",
        r#"{"registration.date":"12/10/2021","marriage.establishedOn":"15/08/1992","marriage.recognizedOn":"12/03/2026"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/effective-date",
        "marriage.status",
        r#"{"registration.date":"12/10/2021","marriage.establishedOn":"15/08/1992","marriage.status":"Đã được công nhận việc kết hôn"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/effective-date",
        "registration.remarks",
        r#"{"registration.date":"12/10/2021","marriage.establishedOn":"15/08/1992","registration.remarks":"Tòa án công nhận việc kết hôn"}"#,
    ),
    // Without a status the paper is one on the status, in any time.
    (
        Kind::Marriage,
        "marriage/status-proof-order",
        "husband.maritalStatusType",
        r#"{"registration.date":"12/10/1955","husband.maritalStatusType":"3","husband.statusProofDate":"13/10/1955"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/status-proof-order",
        "wife.maritalStatusType",
        r#"{"registration.date":"12/10/1955","wife.maritalStatusType":"3","wife.statusProofDate":"13/10/1955"}"#,
    ),
    // Without a second nationality a foreigner is not a citizen, too.
    (
        Kind::Marriage,
        "marriage/office-foreign",
        "husband.otherNationality",
        r#"{"registration.date":"12/10/2017","registration.office":"UBND xã Ba Vì, huyện Ba Vì, Hà Nội",
            "husband.nationality":"Lào","wife.nationality":"Việt Nam","husband.otherNationality":"Việt Nam"}"#,
    ),
    (
        Kind::Marriage,
        "marriage/office-foreign",
        "wife.otherNationality",
        r#"{"registration.date":"12/10/2017","registration.office":"UBND xã Ba Vì, huyện Ba Vì, Hà Nội",
            "husband.nationality":"Việt Nam","wife.nationality":"Lào","wife.otherNationality":"Việt Nam"}"#,
    ),
    (
        Kind::Marriage,
        "foreign/no-citizen",
        "husband.otherNationality",
        r#"{"registration.date":"10/06/2026","registration.type":"Ghi chú kết hôn",
            "husband.nationality":"Lào","wife.nationality":"Lào","husband.otherNationality":"Việt Nam"}"#,
    ),
    (
        Kind::Marriage,
        "foreign/no-citizen",
        "wife.otherNationality",
        r#"{"registration.date":"10/06/2026","registration.type":"Ghi chú kết hôn",
            "wife.nationality":"Lào","husband.nationality":"Lào","wife.otherNationality":"Việt Nam"}"#,
    ),
    // Without a type it is no note of a foreign change, which follows foreign law.
    (
        Kind::Change,
        "change/scope",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch","registration.date":"16/03/2026","change.type":"Thay đổi","change.field":"Giới tính"}"#,
    ),
    (
        Kind::Change,
        "change/grounds",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch","registration.date":"16/03/2026","change.type":"Thay đổi","change.reason":"Theo nguyện vọng"}"#,
    ),
    (
        Kind::Change,
        "change/foreigner",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch","registration.date":"16/03/2026","change.type":"Thay đổi","subject.nationality":"Lào"}"#,
    ),
    (
        Kind::Change,
        "change/ethnicity-of-minor",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch","registration.date":"14/06/2002","change.type":"Xác định lại dân tộc","subject.birthDate":"1990"}"#,
    ),
    (
        Kind::Change,
        "change/minor-declares",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch","registration.date":"16/03/2026","subject.birthDate":"2015","declarant.relation":"Bản thân"}"#,
    ),
    (
        Kind::Change,
        "change/office",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch","registration.date":"16/03/2020","registration.office":"UBND quận 1, Thành phố Hồ Chí Minh","change.type":"Thay đổi","subject.birthDate":"2015","subject.nationality":"Việt Nam","subject.residence":"xã Văn Thành"}"#,
    ),
    (
        Kind::Change,
        "entry/office-of-original",
        "registration.type",
        r#"{"registration.type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch","registration.date":"16/03/2026","registration.office":"UBND phường Hội An, thành phố Đà Nẵng","change.type":"Cải chính","original.kind":"Khai tử","original.office":"UBND xã Yên Thành, tỉnh Nghệ An"}"#,
    ),
    // Without a relation that tells two of one name apart, it is the usual case.
    (
        Kind::Change,
        "change/minor-declares",
        "declarant.relation",
        r#"{"declarant.relation":"Mẹ","registration.date":"16/03/2026","subject.birthDate":"2015","subject.name":"Lê Thị Hoa","declarant.name":"Lê Thị Hoa"}"#,
    ),
    // A date of birth that is corrected may lie after its entry.
    (
        Kind::Change,
        "entry/date-order",
        "change.field",
        r#"{"change.field":"Ngày, tháng, năm sinh","subject.birthDate":"12/06/1991","original.date":"02/05/1991"}"#,
    ),
    // An adopter or a second guardian of whom nothing is told is nobody.
    (
        Kind::Guardianship,
        "entry/office-competent",
        "secondGuardian.name",
        r#"{"registration.date":"14/06/2019","registration.office":"UBND huyện Ba Vì","guardian.nationality":"Việt Nam","guardian.residence":"xã Ba Vì","ward.nationality":"Việt Nam","ward.residence":"xã Ba Vì","secondGuardian.name":"Lê Văn Tám"}"#,
    ),
    (
        Kind::Guardianship,
        "entry/office-competent",
        "secondGuardian.nationality",
        r#"{"registration.date":"14/06/2019","registration.office":"UBND huyện Ba Vì","guardian.nationality":"Việt Nam","guardian.residence":"xã Ba Vì","ward.nationality":"Việt Nam","ward.residence":"xã Ba Vì","secondGuardian.nationality":"Lào"}"#,
    ),
    (
        Kind::Guardianship,
        "entry/office-competent",
        "secondGuardian.residence",
        r#"{"registration.date":"14/06/2019","registration.office":"UBND huyện Ba Vì","guardian.nationality":"Việt Nam","guardian.residence":"xã Ba Vì","ward.nationality":"Việt Nam","ward.residence":"xã Ba Vì","secondGuardian.residence":"Viêng Chăn, Lào"}"#,
    ),
    (
        Kind::Adoption,
        "entry/office-competent",
        "adoptiveFather.name",
        r#"{"registration.date":"14/06/2019","registration.office":"UBND huyện Ba Vì","adoptiveMother.nationality":"Việt Nam","adoptiveMother.residence":"xã Ba Vì","adoptee.nationality":"Việt Nam","adoptee.residence":"xã Ba Vì","adoptiveFather.name":"Lê Văn Tám"}"#,
    ),
    (
        Kind::Adoption,
        "entry/office-competent",
        "adoptiveFather.nationality",
        r#"{"registration.date":"14/06/2019","registration.office":"Sở Tư pháp Hà Nội","adoptiveMother.nationality":"Việt Nam","adoptiveMother.residence":"xã Ba Vì","adoptee.nationality":"Việt Nam","adoptee.residence":"xã Ba Vì","adoptiveFather.nationality":"Lào"}"#,
    ),
    (
        Kind::Adoption,
        "entry/office-competent",
        "adoptiveFather.residence",
        r#"{"registration.date":"14/06/2019","registration.office":"Sở Tư pháp Hà Nội","adoptiveMother.nationality":"Việt Nam","adoptiveMother.residence":"xã Ba Vì","adoptee.nationality":"Việt Nam","adoptee.residence":"xã Ba Vì","adoptiveFather.residence":"Viêng Chăn, Lào"}"#,
    ),
    (
        Kind::Adoption,
        "entry/office-competent",
        "adoptiveMother.name",
        r#"{"registration.date":"14/06/2019","registration.office":"UBND huyện Ba Vì","adoptiveFather.nationality":"Việt Nam","adoptiveFather.residence":"xã Ba Vì","adoptee.nationality":"Việt Nam","adoptee.residence":"xã Ba Vì","adoptiveMother.name":"Lê Văn Tám"}"#,
    ),
    (
        Kind::Adoption,
        "entry/office-competent",
        "adoptiveMother.nationality",
        r#"{"registration.date":"14/06/2019","registration.office":"Sở Tư pháp Hà Nội","adoptiveFather.nationality":"Việt Nam","adoptiveFather.residence":"xã Ba Vì","adoptee.nationality":"Việt Nam","adoptee.residence":"xã Ba Vì","adoptiveMother.nationality":"Lào"}"#,
    ),
    (
        Kind::Adoption,
        "entry/office-competent",
        "adoptiveMother.residence",
        r#"{"registration.date":"14/06/2019","registration.office":"Sở Tư pháp Hà Nội","adoptiveFather.nationality":"Việt Nam","adoptiveFather.residence":"xã Ba Vì","adoptee.nationality":"Việt Nam","adoptee.residence":"xã Ba Vì","adoptiveMother.residence":"Viêng Chăn, Lào"}"#,
    ),
    // An adopter without a name is nobody, and the other one adopts alone.
    (
        Kind::Adoption,
        "foreign/no-citizen",
        "adoptiveMother.name",
        r#"{"registration.type":"Ghi vào sổ việc nuôi con nuôi","registration.date":"10/06/2026","adoptiveFather.nationality":"Đức","adoptiveMother.name":"Phạm Thị Hoa","adoptee.nationality":"Đức"}"#,
    ),
    (
        Kind::Adoption,
        "foreign/no-citizen",
        "adoptiveFather.name",
        r#"{"registration.type":"Ghi vào sổ việc nuôi con nuôi","registration.date":"10/06/2026","adoptiveMother.nationality":"Đức","adoptiveFather.name":"Phạm Văn An","adoptee.nationality":"Đức"}"#,
    ),
];

/// The list above holds only what is so.
#[test]
fn marks_are_needed() {
    let context = Context::new(day(2026, 11, 23)).stage(Stage::Archive);
    for (kind, rule, path, json) in MARKS {
        let mut record: BTreeMap<&str, &str> = serde_json::from_str(json).unwrap();
        let fails = |record: &BTreeMap<&str, &str>| {
            let record = Record::from_serialize(*kind, record).unwrap();
            verdict(rule, &record, &context) == Some(Verdict::Fail)
        };
        assert!(!fails(&record), "{rule} fails with {path}");
        record.remove(path);
        assert!(fails(&record), "{rule} does not fail without {path}");
    }
}

/// Whether the rule of a finding speaks of drafts: then it is not about what is missing, as a day is that stands in the words
/// alone.
fn speaks_of_drafts(finding: &Finding) -> bool {
    if finding.rule() == "date/words-differ" && finding.severity() == Severity::Warning {
        return false;
    }
    let rule = hotich::rules::find(finding.rule()).expect("a rule");
    hotich::catalogue::stages_of(rule).contains(&Stage::Draft)
}

/// A finding as its JSON shows it.
fn shown(finding: &Finding) -> (String, String) {
    (format!("{finding:?}"), finding.message(Language::Vi, false).into_owned())
}

/// The edits of a fix that is certain.
fn certain_fix(finding: &Finding) -> Option<Vec<(Field, String)>> {
    let fix = finding.fix().filter(|fix| fix.confidence == Confidence::Certain)?;
    Some(fix.edits.iter().map(|edit| (edit.column.field, edit.value.clone())).collect())
}

/// What a report on each kind says of its own accord, whatever the record holds.
static OWN_WORDS: LazyLock<BTreeMap<Kind, String>> = LazyLock::new(|| {
    let words = |kind| {
        let mut words = fields_json(kind);
        for rule in RULES.iter().copied().filter(|rule| runs_on(rule, kind)) {
            rule_json(rule, Language::Vi, &mut words);
            rule_json(rule, Language::En, &mut words);
        }
        words
    };
    Kind::ALL.iter().map(|kind| (*kind, words(*kind))).collect()
});

/// The record as JSON, packed, and through serde.
fn ways(values: &Values, roles: bool) -> [(&'static str, Record); 4] {
    let mut packed = String::new();
    for (field, value) in &values.texts {
        packed.extend(['~', char::from(b'!' + values.column(*field).slot)]);
        packed.push_str(value);
    }
    let json = if roles { by_roles(values) } else { flat(values) };
    let named: BTreeMap<&str, &str> =
        values.texts.iter().map(|(field, value)| (values.column(*field).path, &**value)).collect();
    let mut text = serde_json::Deserializer::from_str(&json);
    [
        // What the packed form cannot say goes as JSON.
        (
            "packed",
            Record::from_packed(values.kind, packed.as_bytes(), values.texts.len())
                .unwrap_or_else(|| Record::from_json(values.kind, &json)),
        ),
        ("json", Record::from_json(values.kind, &json)),
        ("deserialize", Record::from_deserializer(values.kind, &mut text).unwrap()),
        ("serialize", Record::from_serialize(values.kind, &named).unwrap()),
    ]
}

fn flat(values: &Values) -> String {
    let named: BTreeMap<&str, &str> =
        values.texts.iter().map(|(field, value)| (name_of(values.column(*field)), &**value)).collect();
    serde_json::to_string(&named).unwrap()
}

/// Column identifier or path.
fn name_of(Column { column, path, .. }: &Column) -> &str {
    if column.is_empty() { path } else { column }
}

fn by_roles(values: &Values) -> String {
    let mut roles: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for (field, value) in &values.texts {
        let (role, attribute) = values.column(*field).path.split_once('.').unwrap();
        roles.entry(role).or_default().insert(attribute, value);
    }
    serde_json::to_string(&roles).unwrap()
}

fn lines_of(rows: &[Values]) -> String {
    rows.iter().map(|row| by_roles(row) + "\n").collect()
}

fn sheet_of(kind: Kind, rows: &[Values]) -> String {
    let columns = || kind.layout().columns.iter();
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let line = |cells: Vec<String>| cells.join(";") + "\r\n";
    let mut out = line(columns().map(|field| cell(field.path)).collect());
    for row in rows {
        out += &line(
            columns()
                .map(|column| row.texts.get(&column.field).map_or_else(String::new, |text| cell(text)))
                .collect(),
        );
    }
    out
}

fn book(options: &Options, pieces: &[&[u8]]) -> Result<(String, Summary), Error> {
    let mut book = Book::new(options.clone());
    let mut out = String::new();
    for piece in pieces {
        book.push(piece, &mut out)?;
    }
    let summary = book.finish(&mut out)?.clone();
    Ok((out, summary))
}

/// The generator is worth something: its records break most rules, and let others pass.
#[test]
fn records_are_of_all_sorts() {
    let mut runner = TestRunner::new(config(400));
    let mut broken = BTreeSet::new();
    for _ in 0..400 {
        let tree = (values_of(Kind::Birth), context()).new_tree(&mut runner).unwrap();
        let (values, context) = tree.current();
        let report = check(&values.record(), &context);
        broken.extend(report.findings().iter().map(|finding| finding.rule()));
    }
    let of_births = RULES.iter().filter(|rule| hotich::check::runs_on(rule, Kind::Birth));
    let never: Vec<_> = of_births.map(|rule| rule.card.name).filter(|name| !broken.contains(name)).collect();
    // No value alone breaks those about the input and about other records, nor one that needs a table of communes.
    let elsewhere = ["input/", "profile/", "related/", "place/province-of-commune", "place/commune-ended"];
    let content: Vec<_> =
        never.iter().filter(|name| !elsewhere.iter().any(|with| name.starts_with(with))).collect();
    assert!(content.is_empty(), "never broken: {content:?}");
}
