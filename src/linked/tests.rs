use super::*;
use crate::card::Severity;
use crate::date::day;
use crate::language::Language;

const BIRTH: &str = r#"{"request":{"registryOffice":"UBND xã Yên Thành, tỉnh Nghệ An","residenceOffice":"Công an xã Yên Thành",
"insuranceOffice":"BHXH cơ sở Yên Thành"},"birth":{"declarant":{"name":"Trần Thị Vân","relation":"Mẹ",
"paperType":"4","paperNumber":"040199424177"},"child":{"name":"TRẦN GIA KHÔI","sex":"Nam","birthDate":"02/08/2026",
"birthPlace":"Trung tâm Y tế Yên Thành, xã Yên Thành, tỉnh Nghệ An","homeTown":"xã Yên Thành, tỉnh Nghệ An","ethnicity":"Kinh",
"nationality":"Việt Nam","birthType":"3"},"mother":{"name":"Trần Thị Vân","birthDate":"14/08/1999","ethnicity":"Kinh",
"nationality":"Việt Nam","personalId":"040199424177","residence":"xóm 4, xã Yên Thành, tỉnh Nghệ An"}},
"residence":{"address":"xóm 4, xã Yên Thành, tỉnh Nghệ An","householdHead":"Trần Văn Đoàn","relationToHead":"Cháu ngoại"},
"insurance":{"facility":"Trung tâm Y tế Yên Thành","address":"xóm 4, xã Yên Thành, tỉnh Nghệ An"}}"#;

const DEATH: &str = r#"{"procedure":"death_residence_benefits","request":{"registryOffice":"UBND xã Yên Thành, tỉnh Nghệ An",
"parts":"Đăng ký khai tử; Xóa đăng ký thường trú; Giải quyết chế độ mai táng phí"},"death":{"declarant":{"name":"Phan Văn Năm",
"relation":"Con","paperType":"4","paperNumber":"040075600709"},"deceased":{"name":"PHAN VĂN TỨ","sex":"Nam",
"birthDate":"10/10/1945","ethnicity":"Kinh","nationality":"Việt Nam","residence":"xóm 4, xã Yên Thành, tỉnh Nghệ An",
"deathDate":"20/07/2026","deathPlace":"xóm 4, xã Yên Thành, tỉnh Nghệ An"},"notice":{"type":"7"}},
"residence":{"address":"xóm 4, xã Yên Thành, tỉnh Nghệ An"},
"benefit":{"kind":"Hỗ trợ chi phí mai táng (bảo trợ xã hội)","recipient":"Phan Văn Năm"}}"#;

/// Rule, path and severity of what is more than a hint, filed on a day.
fn said(text: &str, filed: (i32, u32, u32)) -> Vec<(&'static str, String, Severity)> {
    let context = Context::new(day(filed.0, filed.1, filed.2)).stage(Stage::Submit);
    let report = check(text, None, &context);
    let all = report.all(Language::En, false).filter(|(.., severity, _)| *severity != Severity::Info);
    all.map(|(rule, path, severity, _)| (rule, path, severity)).collect()
}

/// What one change of a lawful submission brings, filed in August 2026 and in September.
fn changed(text: &str, from: &str, to: &str) -> [Vec<(&'static str, String, Severity)>; 2] {
    assert!(text.contains(from), "{from}");
    let text = text.replacen(from, to, 1);
    [said(&text, (2026, 8, 31)), said(&text, (2026, 9, 1))]
}

#[test]
fn lawful_submissions() {
    for day in [(2026, 8, 31), (2026, 9, 1)] {
        assert_eq!(said(BIRTH, day), [], "{day:?}");
        assert_eq!(said(DEATH, day), [], "{day:?}");
    }
}

#[test]
fn what_is_wrong_is_said_where_it_stands() {
    use Severity::{Error, Warning};
    let one = |rule, path: &str, severity| vec![(rule, path.to_owned(), severity)];
    for (text, from, to, rule, path, before, since) in [
        (
            BIRTH,
            r#""facility":"Trung tâm Y tế Yên Thành","#,
            "",
            "linked/required",
            "insurance.facility",
            Error,
            Warning,
        ),
        (
            BIRTH,
            r#""householdHead":"Trần Văn Đoàn","#,
            "",
            "linked/required",
            "residence.householdHead",
            Error,
            Warning,
        ),
        (
            BIRTH,
            r#""address":"xóm 4, xã Yên Thành, tỉnh Nghệ An","householdHead""#,
            r#""address":"phường Trường Vinh, tỉnh Nghệ An","householdHead""#,
            "linked/residence-consent",
            "residence.consent",
            Warning,
            Warning,
        ),
        (
            BIRTH,
            r#""residence":{"#,
            r#""marriage":{"registration":{"number":"17","date":"12/05/2023"}},"residence":{"#,
            "linked/parents-marriage",
            "marriage.registration.number",
            Warning,
            Warning,
        ),
        (
            BIRTH,
            r#""insurance":{"#,
            r#""pet":{"name":"Mực"},"insurance":{"#,
            "linked/unknown-field",
            "pet.name",
            Warning,
            Warning,
        ),
        (BIRTH, r#""sex":"Nam","#, "", "person/required", "birth.child.sex", Error, Error),
        (
            BIRTH,
            "UBND xã Yên Thành, tỉnh Nghệ An",
            "UBND huyện Yên Thành, tỉnh Nghệ An",
            "entry/office-district",
            "request.registryOffice",
            Error,
            Error,
        ),
        (
            DEATH,
            r#""kind":"Hỗ trợ chi phí mai táng (bảo trợ xã hội)","#,
            "",
            "linked/benefit",
            "benefit.kind",
            Warning,
            Warning,
        ),
        (DEATH, "; Giải quyết chế độ mai táng phí", "", "linked/benefit", "request.parts", Warning, Warning),
        (DEATH, "Đăng ký khai tử; ", "", "linked/parts", "request.parts", Warning, Warning),
        (DEATH, "bảo trợ xã hội", "bảo trợ xã hội; BHXH", "linked/benefit", "benefit.kind", Warning, Warning),
        (DEATH, "10/10/1945", "21/07/1946", "linked/funeral-age", "benefit.kind", Warning, Warning),
        (
            DEATH,
            r#"{"address":"xóm 4, xã Yên Thành, tỉnh Nghệ An"}"#,
            r#"{"address":"phường Hội An, thành phố Đà Nẵng"}"#,
            "linked/last-residence",
            "residence.address",
            Warning,
            Warning,
        ),
        (
            DEATH,
            r#""recipient":"Phan Văn Năm""#,
            r#""recipient":"Phan Văn Tứ""#,
            "linked/recipient",
            "benefit.recipient",
            Warning,
            Warning,
        ),
    ] {
        let [first, then] = changed(text, from, to);
        assert_eq!(first, one(rule, path, before), "{from} → {to}");
        assert_eq!(then, one(rule, path, since), "{from} → {to}");
    }
}

/// The sixth birthday is one day too late, in every time.
#[test]
fn the_card_is_for_children_under_six() {
    let six = |born: &str, filed| {
        let text = BIRTH.replace("02/08/2026", born);
        let all = said(&text, filed);
        all.into_iter().find(|(rule, ..)| *rule == "linked/under-six").map(|(.., severity)| severity)
    };
    assert_eq!(six("31/08/2020", (2026, 8, 31)), Some(Severity::Error));
    assert_eq!(six("01/09/2020", (2026, 8, 31)), None);
    assert_eq!(six("01/09/2020", (2026, 9, 1)), Some(Severity::Warning));
    assert_eq!(six("30/06/2018", (2024, 6, 30)), Some(Severity::Error));
    assert_eq!(six("01/07/2018", (2024, 7, 1)), Some(Severity::Error));
    assert_eq!(six("2020", (2026, 8, 31)), None);
}

#[test]
fn the_identity_card_came_with_the_decree_of_2026() {
    let text = BIRTH.replacen(r#""insurance":{"#, r#""identity":{"card":"1"},"insurance":{"#, 1);
    assert_eq!(said(&text, (2026, 9, 1)), []);
    assert_eq!(
        said(&text, (2026, 8, 31)),
        [("linked/identity-card", "identity.card".to_owned(), Severity::Warning)]
    );
}

#[test]
fn what_cannot_be_read_is_told() {
    let rules = |text: &str| said(text, (2026, 8, 31)).into_iter().map(|(rule, ..)| rule).collect::<Vec<_>>();
    assert_eq!(rules(""), ["linked/malformed", "linked/procedure"]);
    assert_eq!(rules("[]"), ["linked/malformed", "linked/procedure"]);
    assert_eq!(rules("{}"), ["linked/procedure"]);
    assert_eq!(rules(r#"{"procedure":"marriage"}"#), ["linked/procedure"]);
    let torn = BIRTH.strip_suffix('}').unwrap();
    assert_eq!(rules(torn), ["linked/malformed"]);
    let twice = BIRTH.replacen(r#""facility":"#, r#""facility":"Trạm Y tế","facility":"#, 1);
    assert_eq!(rules(&twice), ["linked/repeated"]);
}

/// Paths as keys say the same.
#[test]
fn a_flat_submission_is_the_same() {
    let flat = r#"{"birth.child.name":"TRẦN GIA KHÔI","residence.address":"xã Yên Thành"}"#;
    let nested = r#"{"birth":{"child":{"name":"TRẦN GIA KHÔI"}},"residence":{"address":"xã Yên Thành"}}"#;
    assert_eq!(said(flat, (2026, 9, 1)), said(nested, (2026, 9, 1)));
}

#[test]
fn paths_in_the_json_begin_with_the_kind() {
    let context = Context::new(day(2026, 9, 1)).stage(Stage::Submit);
    let text = BIRTH.replace("TRẦN GIA KHÔI", "TRẦN  GIA KHÔI");
    let json = check(&text, None, &context).to_json(&crate::Render::default());
    assert!(
        json.starts_with(r#"{"format":1,"kind":"linked","procedure":"birth_residence_insurance","counts":{"#),
        "{json}"
    );
    assert!(json.contains(r#""path":"birth.child.name""#), "{json}");
    assert!(!json.contains(r#""path":"child."#), "{json}");
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(value["findings"].is_array());
}

/// Records in a submission are read as a check reads them: types, broken texts, keys and kinds included.
#[test]
fn records_are_read_as_by_a_check() {
    use Severity::Error;
    let findings = |birth: &str| {
        let text = format!(r#"{{"procedure":"birth_residence_insurance",{birth}}}"#);
        let context = Context::new(day(2026, 8, 3)).stage(Stage::Draft);
        let report = check(&text, None, &context);
        let all = report.all(Language::En, false).map(|(rule, path, severity, _)| (rule, path, severity));
        all.collect::<Vec<_>>()
    };
    let one = |rule, path: &str| vec![(rule, path.to_owned(), Error)];
    assert_eq!(findings(r#""birth":{"kind":"birth"}"#), []);
    assert_eq!(findings(r#""birth":null"#), []);
    // What only the procedure has may lie in a record.
    for own in [r#""birth":{"declarant":{"residenceType":"1"}}"#, r#""birth.declarant.residenceType":"1""#] {
        assert_eq!(findings(own), [], "{own}");
    }
    assert!(findings(r#""birth":{"declarant":{"shoe":"1"}}"#)[0].0 == "input/unknown-field");
    assert_eq!(findings(r#""birth":{"kind":"death"}"#), one("input/other-kind", "birth.kind"));
    for wrong in [r#"["Nguyễn Văn An"]"#, "0.5", "-1", r#"{"vi":"An"}"#] {
        for birth in
            [format!(r#""birth":{{"child":{{"name":{wrong}}}}}"#), format!(r#""birth.child.name":{wrong}"#)]
        {
            assert_eq!(findings(&birth), one("input/wrong-type", "birth.child.name"), "{birth}");
        }
    }
    let broken = findings(r#""birth":{"child":{"name":"Lê An\ud800"}}"#);
    assert!(broken.contains(&("input/broken-text", "birth.child.name".to_owned(), Error)), "{broken:?}");
    let twice = findings(r#""birth":{"child":{"name":"Lê An"}},"birth.child.name":"Lê An""#);
    assert_eq!(twice, one("input/duplicate-field", "birth.child.name"));
    for wrong in [r#""Lê An""#, "[]", "5"] {
        assert_eq!(findings(&format!(r#""birth":{wrong}"#)), one("input/malformed", "birth"), "{wrong}");
    }
    assert_eq!(
        findings(r#""marriage":{"registration":{"number":["1"]}}"#),
        one("input/wrong-type", "marriage.registration.number")
    );
}
