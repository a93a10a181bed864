//! `hotich rules`, `explain`, `fields`, `normalize`, help and version.

use crate::common::{hotich, hotich_with};

#[test]
fn every_rule_is_explained_with_law_interval_severity_and_examples() {
    for rule in hotich::rules::RULES {
        for (language, law, in_force, severity, examples) in [
            ("vi", "Căn cứ (law):", "Hiệu lực (in force):", "Mức độ (severity):", "Ví dụ (examples):"),
            ("en", "Law:", "In force:", "Severity:", "Examples:"),
        ] {
            let run = hotich(&["explain", rule.card.name, "--lang", language]);
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", rule.card.name);
            assert!(run.out.starts_with(&format!("{}\n", rule.card.name)));
            for wanted in [law, in_force, severity, examples] {
                assert!(run.out.contains(&format!("\n{wanted}")), "{}: no {wanted}", rule.card.name);
            }
            for citation in rule.card.basis.all() {
                let language = if language == "vi" { hotich::Language::Vi } else { hotich::Language::En };
                assert!(run.out.contains(&citation.in_language(language)), "{}", rule.card.name);
            }
            for example in rule.card.docs.examples {
                assert!(run.out.contains(example.record), "{}", rule.card.name);
                assert!(run.out.contains(example.verdict), "{}", rule.card.name);
                for (_, related) in example.related {
                    assert!(run.out.contains(related), "{}", rule.card.name);
                }
                let (kind, stage) = (example.kind.name(), example.stage.name());
                let note = if language == "vi" { String::new() } else { format!(" · {}", example.note) };
                assert!(run.out.contains(&format!(" · {kind} · {stage}{note}\n")), "{}", rule.card.name);
            }
            let failing = rule.card.docs.examples.iter().filter(|example| example.verdict == "fail").count();
            assert!(run.out.matches("    → ").count() >= failing, "{}: {}", rule.card.name, run.out);
            for message in rule.card.messages {
                assert!(
                    run.out.contains(if language == "vi" { message.vi() } else { message.en() }),
                    "{}",
                    rule.card.name
                );
            }
        }
        one_language(rule.card.name);
        let json = hotich(&["explain", rule.card.name, "--format", "json"]).json();
        assert_eq!(json["rules"][0]["name"], rule.card.name);
    }
}

/// No line of an explanation is in the other language, apart from the records and what they say in return: these quote.
fn one_language(rule: &str) {
    const ENGLISH: [&str; 12] = [
        " the ", " of ", " is ", " are ", " was ", " and ", " not ", " with ", " who ", " that ", " has ",
        " been ",
    ];
    const VIETNAMESE: [&str; 8] =
        ["Điều ", " khoản ", " điểm ", " không ", " của ", " được ", " và ", " Luật "];
    for (language, others) in [("vi", &ENGLISH[..]), ("en", &VIETNAMESE[..])] {
        let run = hotich(&["explain", rule, "--lang", language]);
        for line in run.out.lines().filter(|line| !line.starts_with("    ")) {
            // What stands in quotation marks is quoted.
            let own: String = line.split(['“', '«']).enumerate().fold(String::new(), |own, (at, part)| {
                let behind = part.split_once(['”', '»']).map_or(part, |(_, behind)| behind);
                own + if at == 0 { part } else { behind }
            });
            let other = others.iter().find(|word| own.contains(**word));
            assert_eq!(other, None, "{rule} in {language}: {line}");
        }
    }
}

#[test]
fn the_list_of_rules() {
    let count = hotich::rules::RULES.len();
    let json = hotich(&["rules", "--format", "json", "--lang", "en"]).json();
    assert_eq!(json["rules"].as_array().unwrap().len(), count);
    let (text, markdown) = (hotich(&["rules"]), hotich(&["rules", "--format", "md", "--lang", "en"]));
    for rule in hotich::rules::RULES {
        assert!(
            text.out.lines().any(|line| line.starts_with(&format!("{} ", rule.card.name))),
            "{}",
            rule.card.name
        );
        assert!(markdown.out.contains(&format!("\n## {}\n", rule.card.name)));
    }
    assert!(text.out.contains(&format!("{count} quy tắc")));
    assert_eq!((text.code, markdown.code), (0, 0));
}

/// What held on a day: of births the decree of 1998 and no personal number, before the Law of 2014, after it, and of
/// marriages the ages.
#[test]
fn the_rules_of_a_day() {
    let on = |args: &[&str]| {
        let json = hotich(&[&["rules", "--json"], args].concat()).json();
        let rules = json["rules"].as_array().unwrap().clone();
        let named = |rule: &serde_json::Value| (rule["name"].to_string(), rule["force"].to_string());
        (json["asOf"].clone(), rules.iter().map(named).collect::<Vec<_>>())
    };
    let held = |args: &[&str], name: &str| {
        let (_, rules) = on(args);
        assert!(rules.iter().all(|(_, force)| force == "\"in-force\""));
        rules.iter().any(|(held, _)| *held == format!("\"{name}\""))
    };
    let rule = "birth/personal-id-missing";
    for (day, is) in
        [("2015-12-31", false), ("2016-01-01", true), ("2027-02-28", true), ("2027-03-01", false)]
    {
        assert_eq!(held(&["--as-of", day], rule), is, "{day}");
    }
    assert!(!held(&["--as-of", "2020-01-01", "--kind", "marriage"], rule));
    assert!(held(&["--as-of", "01/12/1958", "--kind", "marriage"], "marriage/age"));
    assert!(!held(&["--as-of", "1958-11-16", "--kind", "marriage"], "marriage/age"));
    let (day, all) = on(&["--as-of", "2010-05-05", "--all"]);
    assert_eq!((day, all.len()), ("2010-05-05".into(), hotich::rules::RULES.len()));
    for force in ["pending", "in-force", "expired"] {
        assert!(all.iter().any(|(_, told)| *told == format!("\"{force}\"")), "{force}");
    }
    let text = hotich(&["rules", "--as-of", "2027-03-01", "--lang", "en"]).out;
    assert!(text.contains("as of 2027-03-01 (without: ") && text.contains(" expired; --all lists them)"));
    assert!(
        hotich(&["rules", "--as-of", "2010-05-05", "--all", "--lang", "vi"]).out.contains("hết hiệu lực")
    );
    hotich(&["rules", "--as-of", "2010"]).refused("2026-11-23");
}

#[test]
fn the_list_of_fields() {
    let all = hotich(&["fields", "--format", "json"]).json()["kinds"].take();
    let text = hotich(&["fields", "--lang", "en"]);
    let mut lines = 0;
    for (at, kind) in hotich::Kind::ALL.iter().enumerate() {
        let one = hotich(&["fields", "--format", "json", "--kind", kind.name()]).json()["kinds"].take();
        assert_eq!((&one[0], one.as_array().unwrap().len()), (&all[at], 1));
        assert_eq!(one[0]["name"], kind.name());
        let fields = one[0]["fields"].as_array().unwrap();
        assert_eq!(fields[0]["path"], "registration.number");
        // A head and a line for each field, with an empty one between two kinds.
        let of_kind = hotich(&["fields", "--lang", "en", "--kind", kind.name()]);
        assert_eq!(of_kind.lines().len(), fields.len() + 1);
        assert!(text.out.contains(&of_kind.out) && of_kind.out.starts_with(kind.name()));
        lines += fields.len() + 2;
    }
    assert_eq!(text.lines().len(), lines - 1);
    assert!(text.out.contains("nksHoTen") && text.out.contains("Full name of the child"));
    hotich(&["fields", "--kind", "wedding"]).refused("birth, marriage");
}

#[test]
fn normal_forms_of_lines() {
    let run =
        hotich_with(&["normalize", "name"], "\u{feff}  Ðỗ  Thị Hoà\r\nNguyễn Văn An\n\nlast".as_bytes());
    assert_eq!(run.out, "  Ðỗ  Thị Hoà\tĐỗ Thị Hoà\nNguyễn Văn An\tNguyễn Văn An\n\t\nlast\tLast\n");
    let run = hotich_with(&["normalize", "date"], "5/3/1968\n31/02/1968\n--/03/1952\n".as_bytes());
    assert_eq!(run.out, "5/3/1968\t1968-03-05\n31/02/1968\t\n--/03/1952\t1952-03\n");
    let run = hotich_with(&["normalize", "lunar"], "15/8/1990 âm lịch\n6/10/1968\nhôm qua\n".as_bytes());
    let expected =
        "15/8/1990 âm lịch\t1990-10-03\n6/10/1968\tngày 15 tháng 8 năm Mậu Thân (1968)\nhôm qua\t\n";
    assert_eq!(run.out, expected);
    let run = hotich_with(&["normalize", "id"], b"001 092 000001\n012 345 678\nb1234567\n?\n");
    let lines = run.lines();
    assert_eq!((lines[0], lines[1]), ("001 092 000001\t001092000001", "012 345 678\t012345678"));
    assert_eq!((run.code, lines.len(), lines[3]), (0, 4, "?\t"));
}

#[test]
fn everything_that_was_found_about_lines() {
    let run = hotich_with(&["normalize", "place"], "P5, Q3, TPHCM\nxã Tân Thành\n".as_bytes());
    assert_eq!(run.out, "P5, Q3, TPHCM\tphường 5, quận 3, thành phố Hồ Chí Minh\nxã Tân Thành\t\n");
    let place = ["normalize", "place", "--format", "jsonl", "--as-of", "2026-11-23"];
    let found = hotich_with(&place, "P5, Q3, TPHCM".as_bytes()).jsons();
    assert_eq!((&found[0]["valid"], &found[0]["findings"][0]["code"]), (&false.into(), &"ended".into()));
    assert_eq!(
        found[0]["candidates"][0]["successors"][0]["fullName"],
        "phường Bàn Cờ, thành phố Hồ Chí Minh"
    );
    let run = hotich_with(&["normalize", "name", "--format", "jsonl"], "  Ðỗ  Thị\n\u{1}\n".as_bytes());
    let found = run.jsons();
    assert_eq!((&found[0]["input"], &found[0]["output"]), (&"  Ðỗ  Thị".into(), &"Đỗ Thị".into()));
    assert_eq!((&found[0]["valid"], &found[1]["valid"]), (&true.into(), &false.into()));
    assert!(found[0]["findings"].as_array().unwrap().len() >= 2);
    let id = ["normalize", "id", "--type", "personal", "--format", "jsonl", "--as-of", "2026-11-23"];
    let found = hotich_with(&id, b"001092000001\n12\n").jsons();
    assert_eq!((&found[0]["birthYear"], &found[1]["valid"]), (&1992.into(), &false.into()));
    let found = hotich_with(&["normalize", "date", "--format", "jsonl"], "năm 1968".as_bytes()).jsons();
    assert_eq!((&found[0]["output"], &found[0]["last"]), (&"1968".into(), &"1968-12-31".into()));
}

#[test]
fn numbers_of_every_type() {
    let of = |kind: &str, line: &str| {
        let args = ["normalize", "id", "--type", kind, "--format", "jsonl", "--as-of", "2026-11-23"];
        let run = hotich_with(&args, format!("{line}\n").as_bytes());
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{kind}");
        run.jsons().remove(0)
    };
    for (kind, line, output, valid) in [
        ("personal", "001 092 000001", "001092000001", true),
        ("cmnd", "012 345 678", "012345678", true),
        ("passport", "b1234567", "B1234567", true),
        ("tax", "0314409058002", "0314409058-002", true),
        ("tax", "0100233480", "0100233480", false),
        ("bhxh", "01 2345 6789", "0123456789", true),
        ("bhyt", "HC 4 01 0123456789", "HC4010123456789", true),
        ("phone", "+84 912 345 678", "0912345678", true),
        ("officer", "12345/qk7", "12345/QK7", true),
        ("birth-notice", "012345 678901 234567", "012345678901234567", true),
        ("entry", "Số: 46/1967", "46/1967", true),
        ("book", "Quyển số 1/2005", "01/2005", true),
        (
            "qr",
            "001092000001||Lê Văn Tám|05031992|Nam|Hà Nội|10052021|",
            "001092000001||Lê Văn Tám|05031992|Nam|Hà Nội|10052021|",
            true,
        ),
    ] {
        let found = of(kind, line);
        assert_eq!((&found["output"], &found["valid"]), (&output.into(), &valid.into()), "{kind}: {line}");
        assert_eq!((&found["input"], &found["type"]), (&line.into(), &kind.into()));
        assert_eq!(found["findings"].as_array().unwrap().is_empty(), valid, "{kind}: {found}");
    }
    let zone =
        "I<UTOD231458907<<<<<<<<<<<<<<<\\n7408122F1204159UTO<<<<<<<<<<<6\\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    for line in [zone.to_owned(), zone.replace("\\n", " "), zone.replace("\\n", "")] {
        let found = of("mrz", &line);
        assert_eq!((&found["valid"], &found["surname"]), (&true.into(), &"ERIKSSON".into()), "{line}");
        assert_eq!((&found["birthDate"], &found["expiry"]), (&"1974-08-12".into(), &"2012-04-15".into()));
    }
    assert_eq!(of("phone", "01695678945")["suggestions"][0]["value"], "0395678945");
    let run = hotich_with(&["normalize", "id", "--type", "shoe"], b"1\n");
    assert!(run.code == 2 && run.out.is_empty());
}

#[test]
fn what_a_date_could_be() {
    let command = ["normalize", "date", "--format", "jsonl", "--as-of", "2026-11-23"];
    let lines = "24902\n05/13/1968\n14h30 ngày 5/3/2020\n24 giờ 5/3/2020\n";
    let found = hotich_with(&command, lines.as_bytes()).jsons();
    let suggested = |at: usize| (&found[at]["suggestions"][0]["output"], &found[at]["suggestions"][0]["why"]);
    assert_eq!(suggested(0), (&"1968-03-05".into(), &"excel-serial".into()));
    assert_eq!(suggested(1), (&"1968-05-13".into(), &"swapped".into()));
    assert_eq!((&found[2]["output"], &found[2]["minute"]), (&"2020-03-05T14:30".into(), &30.into()));
    assert_eq!((&found[3]["valid"], &found[3]["findings"][0]["code"]), (&false.into(), &"time".into()));
    let early = hotich_with(&[&command[..5], &["1960-01-01"]].concat(), b"24902\n").jsons();
    assert_eq!(early[0]["suggestions"].as_array().map(Vec::len), Some(0));
    let sheet = hotich_with(&[&command[..], &["--excel", "1904"]].concat(), b"23440\n").jsons();
    assert_eq!(sheet[0]["suggestions"][0]["output"], "1968-03-05");
    hotich(&["normalize", "date", "--excel", "1905"]).refused("--excel");
}

#[test]
fn lines_that_are_no_text_pass_without_a_normal_form() {
    let run = hotich_with(&["normalize", "name"], b"Nguy\xe1n\nL\xc3\xaa\n");
    assert_eq!((run.code, run.lines()), (1, vec!["Nguy\\xe1n\t", "Lê\tLê"]));
}

#[test]
fn help_and_version() {
    for args in [&["--help"][..], &["-h"], &["help"]] {
        let run = hotich(args);
        assert!(run.code == 0 && run.err.is_empty() && run.out.contains("hotich check TỆP"), "{args:?}");
    }
    for command in ["check", "rules", "explain", "fields", "normalize"] {
        let vi = hotich(&[command, "--help"]);
        let en = hotich(&[command, "--help", "--lang", "en"]);
        assert_eq!((vi.code, en.code), (0, 0));
        assert!(vi.out.starts_with(&format!("hotich {command}")) && vi.out != en.out);
        assert_eq!(hotich(&["help", command]).out, vi.out);
    }
    // Every kind there is, by its name and what it is called.
    for kind in hotich::Kind::ALL {
        for command in ["check", "fields"] {
            let named = format!("{} ({})", kind.name(), kind.label().vi);
            assert!(hotich(&[command, "--help"]).out.contains(&named), "{command}: {named}");
        }
    }
    // Every option that is understood is in the help.
    let help = hotich(&["check", "--help", "--lang=en"]).out;
    for option in ["--kind", "--stage", "--as-of", "--lang", "--format", "--input", "--profile", "--mask"]
        .iter()
        .chain(&["--output", "--threads", "--quiet"])
    {
        assert!(help.contains(option), "{option}");
    }
    for args in [&["--version"][..], &["-V"], &["version"], &["check", "--version"]] {
        let run = hotich(args);
        assert_eq!(run.code, 0);
        assert!(run.out.starts_with(&format!("hotich {} (", hotich::VERSION)), "{}", run.out);
    }
}
