//! The conformance suite of `tests/suite/`, run natively.
//!
//! What a vector expects comes from the law, a form or a computation of its own, never from this code. The canonical
//! reports are written to the build folder for the other hosts, which must give the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use hotich::book::{Book, Format, Options};
use hotich::date::{NaiveDate, PartialDate};
use hotich::input::json::read_record;
use hotich::linked::Linked;
use hotich::{Context, Kind, Language, Profile, Record, Related, Render, Report, Severity, Verdict};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite")
}

fn json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The vector files, sorted.
fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                open.push(path);
            } else if name.ends_with(".json") && !["schema.json", "expected_failures.json"].contains(&&*name)
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn every_vector() -> Vec<Value> {
    files().iter().flat_map(|file| json(file)["vectors"].as_array().unwrap().clone()).collect()
}

/// Whether a vector is a submission of a linked procedure.
fn is_linked(vector: &Value) -> bool {
    vector["options"]["kind"] == "linked"
}

/// The vectors about records.
fn vectors() -> Vec<Value> {
    every_vector().into_iter().filter(|vector| !is_linked(vector)).collect()
}

fn id(vector: &Value) -> &str {
    vector["id"].as_str().unwrap()
}

fn texts<'v>(vector: &'v Value, key: &str) -> impl Iterator<Item = &'v str> {
    vector[key].as_array().into_iter().flatten().map(|value| value.as_str().unwrap())
}

fn decode(base64: &str) -> Vec<u8> {
    BASE64_STANDARD.decode(base64).unwrap()
}

fn context(vector: &Value) -> Context {
    let options = &vector["options"];
    let today: PartialDate = hotich::date::parse(options["today"].as_str().unwrap()).unwrap();
    assert_eq!(today.first(), today.last(), "{}: today is a day", id(vector));
    let mut context = Context::new(today.first()).stage(options["stage"].as_str().unwrap().parse().unwrap());
    if options["communes"] == true {
        context = context.communes(hotich::place::Communes::embedded());
    }
    if options["profile"].is_object() {
        let profile = Profile::from_json(&options["profile"].to_string());
        context = context.profile(profile.unwrap_or_else(|error| panic!("{}: {error}", id(vector))));
    }
    context
}

fn language(vector: &Value) -> Language {
    if vector["options"]["language"] == "en" { Language::En } else { Language::Vi }
}

fn record(vector: &Value) -> Record {
    let kind = vector["options"]["kind"].as_str().unwrap().parse().unwrap();
    if let Some(text) = vector["text"].as_str() {
        return Record::from_json(kind, text);
    }
    if let Some(base64) = vector["base64"].as_str() {
        let mut record = Record::new(kind);
        read_record(&decode(base64), &mut record);
        return record;
    }
    Record::from_json(kind, &vector["record"].to_string())
}

/// The related records of a vector; none where it is about one record.
fn related(vector: &Value) -> Option<Related> {
    let given = vector["related"].as_array()?;
    let each = given.iter().map(|it| {
        Record::from_json(it["kind"].as_str().unwrap().parse().unwrap(), &it["record"].to_string())
    });
    Some(each.collect())
}

/// The report on a vector.
fn report(vector: &Value) -> Report {
    match related(vector) {
        Some(related) => hotich::check_related(&record(vector), &related, &context(vector)),
        None => hotich::check(&record(vector), &context(vector)),
    }
}

/// The report on a submission.
fn linked(vector: &Value) -> Linked {
    let record = vector["record"].as_object().map(|_| vector["record"].to_string());
    let text = record.unwrap_or_else(|| vector["text"].as_str().unwrap().to_owned());
    let procedure = vector["options"]["procedure"].as_str().map(|name| name.parse().unwrap());
    hotich::linked::check(&text, procedure, &context(vector))
}

/// What a report says, as far as vectors ask.
struct Said {
    findings: Vec<(&'static str, String, Severity)>,
    open: BTreeSet<&'static str>,
}

impl Said {
    fn on(vector: &Value) -> Self {
        if is_linked(vector) {
            let report = linked(vector);
            let findings = report.all(Language::En, false).map(|(rule, path, is, _)| (rule, path, is));
            return Self { findings: findings.collect(), open: BTreeSet::new() };
        }
        let report = report(vector);
        let of = |it: &hotich::Finding| (it.rule(), it.path().to_owned(), it.severity());
        Self {
            findings: report.findings().iter().map(of).collect(),
            open: report.undetermined().iter().map(|open| open.rule()).collect(),
        }
    }
}

/// The verdict of a rule on a vector.
fn verdict(rule: &str, vector: &Value) -> Option<Verdict> {
    match related(vector) {
        Some(related) if hotich::rules::find(rule).is_some_and(hotich::Rule::is_of_related) => {
            hotich::check::related_verdict(rule, &record(vector), &related, &context(vector))
        }
        _ => hotich::check::verdict(rule, &record(vector), &context(vector)),
    }
}

/// The rules that a vector names.
fn names(vector: &Value) -> impl Iterator<Item = &str> {
    let wanted = vector["expect"].as_array().into_iter().flatten();
    let wanted = wanted.map(|wanted| wanted["rule"].as_str().unwrap());
    wanted.chain(texts(vector, "clean")).chain(texts(vector, "undetermined"))
}

/// What a report does not say as the vector wants it.
fn deviations(vector: &Value, Said { findings, open }: &Said) -> Vec<String> {
    let mut wrong = Vec::new();
    for wanted in vector["expect"].as_array().into_iter().flatten() {
        let found = findings.iter().any(|(rule, at, severity)| {
            let path = match &wanted["path"] {
                Value::String(path) => at == path,
                Value::Array(paths) => paths.iter().any(|path| path == at),
                _ => true,
            };
            *rule == wanted["rule"]
                && path
                && (wanted["severity"].is_null() || wanted["severity"] == severity.name())
        });
        if !found {
            wrong.push(format!("not found: {wanted}"));
        }
    }
    for rule in texts(vector, "clean") {
        if findings.iter().any(|(found, ..)| *found == rule) {
            wrong.push(format!("found though clean: {rule}"));
        }
        if open.contains(rule) {
            wrong.push(format!("open though clean: {rule}"));
        }
    }
    for rule in texts(vector, "undetermined") {
        if !open.contains(rule) {
            wrong.push(format!("not open: {rule}"));
        }
    }
    if let Some(worst) = vector["worst"].as_str() {
        let limit = worst.parse::<Severity>().ok();
        for (rule, path, severity) in findings {
            // Severities are ordered worst first.
            if limit.is_none_or(|limit| *severity < limit) {
                wrong.push(format!("worse than {worst}: {rule} {path} ({})", severity.name()));
            }
        }
    }
    wrong
}

/// Known failures: identifier and reason.
fn expected_failures() -> BTreeMap<String, String> {
    let list = json(&folder().join("expected_failures.json"));
    let mut found = BTreeMap::new();
    for entry in list.as_array().unwrap() {
        let (id, reason) = (entry["id"].as_str().unwrap(), entry["reason"].as_str().unwrap());
        assert!(reason.len() > 20, "{id}: a reason that explains");
        assert!(found.insert(id.to_owned(), reason.to_owned()).is_none(), "{id} twice");
    }
    found
}

#[test]
fn every_vector_holds_or_is_a_known_failure() {
    let mut known = expected_failures();
    let mut failures = Vec::new();
    let vectors = every_vector();
    for vector in &vectors {
        match (deviations(vector, &Said::on(vector)), known.remove(id(vector))) {
            (wrong, None) if !wrong.is_empty() => {
                failures.push(format!("{}\n    {}", id(vector), wrong.join("\n    ")));
            }
            (wrong, Some(_)) if wrong.is_empty() => {
                failures.push(format!("{}\n    holds, but is listed as a known failure", id(vector)));
            }
            _ => {}
        }
    }
    failures.extend(known.into_keys().map(|id| format!("{id}\n    is listed, but there is no such vector")));
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), vectors.len(), failures.join("\n"));
}

/// The canonical reports, for the other hosts to compare: of a vector in bytes the line of its book.
#[test]
fn reports_for_the_other_hosts() {
    let mut reports = serde_json::Map::new();
    for vector in every_vector() {
        let context = context(&vector);
        let render = Render::new(language(&vector));
        let text = match vector["base64"].as_str() {
            Some(base64) => book_line(&decode(base64), context),
            None if is_linked(&vector) => linked(&vector).to_json(&render),
            None => report(&vector).to_json(&render),
        };
        serde_json::from_str::<Value>(&text).unwrap();
        let twice = reports.insert(id(&vector).to_owned(), text.into());
        assert!(twice.is_none(), "{} twice", id(&vector));
    }
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let folder = manifest.join(target).join("suite");
    std::fs::create_dir_all(&folder).unwrap();
    let temporary = folder.join(format!("reports.{}.tmp", std::process::id()));
    std::fs::write(&temporary, Value::Object(reports).to_string()).unwrap();
    std::fs::rename(temporary, folder.join("reports.json")).unwrap();
}

/// What a book in JSON Lines says about its only row.
fn book_line(bytes: &[u8], context: Context) -> String {
    let mut options = Options::new(context).kind(Kind::Birth);
    options.format = Some(Format::JsonLines);
    let (mut book, mut out) = (Book::new(options), String::new());
    book.push(bytes, &mut out).unwrap();
    book.finish(&mut out).unwrap();
    out.trim_end().to_owned()
}

#[test]
fn vectors_name_known_rules_fields_and_acts() {
    let paths: BTreeSet<&str> =
        Kind::ALL.iter().flat_map(|kind| kind.layout().columns).map(|column| column.path).collect();
    let acts: BTreeSet<&str> = hotich::law::ACTS.iter().map(|act| act.id).collect();
    for vector in &vectors() {
        let at = id(vector);
        let wanted = vector["expect"].as_array().into_iter().flatten();
        for rule in names(vector) {
            // A pattern of a profile has its findings without a rule.
            let known = hotich::rules::find(rule).is_some() || rule == "profile/pattern";
            assert!(known, "{at}: no rule {rule}");
        }
        for wanted in wanted {
            let several = wanted["path"].as_array().into_iter().flatten();
            for path in several.chain(Some(&wanted["path"])).filter_map(Value::as_str) {
                let stray = wanted["rule"].as_str().unwrap().starts_with("input/");
                assert!(stray || paths.contains(path), "{at}: no field {path}");
            }
        }
        for citation in vector["legal"].as_array().into_iter().flatten() {
            let act = citation["act"].as_str().unwrap();
            assert!(acts.contains(act), "{at}: no act {act}");
            let quoted = !citation["quote"].is_null();
            assert!(!quoted || citation["status"] == "verified", "{at}: a quotation of what was not read");
            // What is known by report only is never the ground of an error.
            let error = wanted_severities(vector).any(|severity| severity == "error");
            let known = vector["legal"].as_array().unwrap().iter().any(|c| c["status"] != "unverified");
            assert!(!error || known, "{at}: an error on unverified law");
        }
    }
}

fn wanted_severities(vector: &Value) -> impl Iterator<Item = &str> {
    vector["expect"].as_array().into_iter().flatten().filter_map(|wanted| wanted["severity"].as_str())
}

/// Rules that no record by itself can break or keep: rows of a sheet (see `src/book`).
const NOT_BY_RECORD: [&str; 1] = ["input/row-width"];

/// The vectors that a person wrote, of one kind of record.
fn hand_made(vectors: &[Value], kind: Kind) -> impl Iterator<Item = &Value> {
    vectors.iter().filter(move |v| v["origin"] != "example" && v["options"]["kind"] == kind.name())
}

fn expects(vector: &Value, rule: &str) -> bool {
    vector["expect"].as_array().into_iter().flatten().any(|wanted| wanted["rule"] == rule)
}

/// The rules that vectors of a kind have to show: of births and marriages all that run there, of other kinds those that
/// are of none of these two, for what holds in every kind is shown by them.
fn shown_by(kind: Kind) -> impl Iterator<Item = &'static hotich::rule::Rule> {
    let runs = hotich::check::runs_on;
    let is_first = matches!(kind, Kind::Birth | Kind::Marriage);
    let elsewhere = move |rule| !is_first && (runs(rule, Kind::Birth) || runs(rule, Kind::Marriage));
    hotich::rules::RULES.iter().copied().filter(move |rule| runs(rule, kind) && !elsewhere(rule))
}

/// A rule that holds for a kind has a vector of that kind that breaks it, and one on which it looks and finds nothing.
#[test]
fn every_rule_of_a_kind_is_broken_by_one_vector_and_kept_by_another() {
    let vectors = vectors();
    let mut missing = Vec::new();
    for &kind in Kind::ALL {
        for rule in shown_by(kind) {
            let broken = hand_made(&vectors, kind).any(|vector| expects(vector, rule.card.name));
            let kept = hand_made(&vectors, kind).any(|vector| {
                texts(vector, "clean").any(|clean| clean == rule.card.name)
                    && verdict(rule.card.name, vector) == Some(Verdict::Pass)
            });
            let by_record = !NOT_BY_RECORD.contains(&rule.card.name);
            if by_record && (!broken || !kept) {
                missing.push(format!("{} {}: broken {broken}, kept {kept}", kind.name(), rule.card.name));
            }
        }
    }
    assert!(missing.is_empty(), "no hand-made vector in tests/suite shows:\n{}", missing.join("\n"));
}

/// A rule with an interval is shown in force on its first and last day, and not on the days beside them: silent, or open
/// where what followed was not read.
#[test]
fn intervals_have_vectors_on_both_sides_of_their_edges() {
    let vectors = vectors();
    let on = |day: NaiveDate, kind: Kind, rule: &str, in_force: bool| {
        hand_made(&vectors, kind).any(|vector| {
            let span = report(vector).law_date();
            let speaks = expects(vector, rule) || texts(vector, "undetermined").any(|open| open == rule);
            let lapsed = hotich::rules::find(rule).is_some_and(|rule| rule.card.in_force.lapsed(span));
            let silent =
                texts(vector, if lapsed { "undetermined" } else { "clean" }).any(|clean| clean == rule);
            span.first == day && span.last == day && if in_force { speaks } else { silent }
        })
    };
    let mut missing = Vec::new();
    for &kind in Kind::ALL {
        for rule in shown_by(kind) {
            let interval = rule.card.in_force;
            let edges = [
                (interval.from.and_then(|day| day.pred_opt()), false),
                (interval.from, true),
                (interval.to, true),
                (interval.to.and_then(|day| day.succ_opt()), false),
            ];
            for (day, in_force) in edges {
                if let Some(day) = day.filter(|&day| !on(day, kind, rule.card.name, in_force)) {
                    let what = if in_force { "in force" } else { "not in force" };
                    let day = PartialDate::from(day);
                    missing.push(format!("{} {}: {what} on {day}", kind.name(), rule.card.name));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no hand-made vector in tests/suite shows:\n{}", missing.join("\n"));
}

/// Act and article of a citation as reports write it: the act's name, then the article.
fn cited(citation: &str) -> (&'static str, &str) {
    let named = hotich::law::ACTS.iter().filter_map(|act| {
        let rest = citation.strip_prefix(act.vi)?;
        let article = if rest.is_empty() { rest } else { rest.strip_prefix(", ")? };
        Some((act.id, article))
    });
    // The name of one act may be the beginning of another's.
    named.min_by_key(|(_, article)| article.len()).unwrap_or_else(|| panic!("no act: {citation}"))
}

/// The articles that a text names, each as its words: “Điều 35 khoản 2, 3, Điều 49” are three.
fn articles(text: &str) -> Vec<Vec<&str>> {
    let mut found: Vec<Vec<&str>> = Vec::new();
    for part in text.split(", ") {
        let mut words: Vec<&str> = part.split(' ').filter(|word| !word.is_empty()).collect();
        let again = words.first().is_some_and(|word| word.starts_with(|c: char| !c.is_uppercase()));
        if let (true, Some(before)) = (again, found.last()) {
            words = before[..before.len() - 1].iter().copied().chain(words).collect();
        }
        found.push(words);
    }
    found
}

/// Whether a vector's article is one that a rule cites: the same, or one of them a part of the other. A rule that cites
/// an act as a whole cites each of its articles; a vector that names no article rests on none.
fn same_article(vector: &str, rule: &str) -> bool {
    let within = |vector: &[&str], rule: &[&str]| {
        let common = vector.len().min(rule.len());
        vector[..common] == rule[..common] && (rule.is_empty() || !vector.is_empty())
    };
    articles(vector).iter().any(|vector| articles(rule).iter().any(|rule| within(vector, rule)))
}

#[test]
fn articles_are_compared_as_the_law_counts_them() {
    for (vector, rule, same) in [
        ("Điều 14", "Điều 14 khoản 1 điểm a", true),
        ("Điều 15 khoản 1", "Điều 15", true),
        ("Điều 15 khoản 1", "Điều 15 khoản 2", false),
        ("Điều 1", "Điều 14", false),
        ("Điều 24, 26", "Điều 26", true),
        ("Điều 35 khoản 2, Điều 49", "Điều 49", true),
        ("Điều 147 khoản 2, 3", "Điều 147 khoản 3", true),
        ("Biểu mẫu", "", true),
        ("", "", true),
        ("", "Điều 46", false),
    ] {
        assert_eq!(same_article(vector, rule), same, "{vector} and {rule}");
    }
    assert_eq!(cited("Luật Hộ tịch 60/2014/QH13, Điều 49"), ("luat-ho-tich-2014", "Điều 49"));
    assert_eq!(cited("Luật Hộ tịch 60/2014/QH13"), ("luat-ho-tich-2014", ""));
}

/// The citations of a list, by act and article.
fn citations(list: &Value) -> impl Iterator<Item = (&str, &str)> {
    let cited = list.as_array().into_iter().flatten();
    cited.map(|one| (one["act"].as_str().unwrap(), one["article"].as_str().unwrap()))
}

/// An article that a rule cites for nothing, or a wrong one beside the right ones, is not found by looking at one that
/// fits: each is cited by a finding that a vector expects on the ground of that very article.
#[test]
fn every_article_that_a_rule_cites_has_a_vector() {
    let vectors: Vec<Value> = vectors().into_iter().filter(|vector| vector["origin"] != "example").collect();
    let mut missing = Vec::new();
    for rule in hotich::rules::RULES {
        let mut json = String::new();
        hotich::catalogue::rule_json(rule, Language::En, &mut json);
        let card: Value = serde_json::from_str(&json).unwrap();
        for (act, article) in citations(&card["basis"]) {
            let shown = vectors.iter().filter(|vector| expects(vector, rule.card.name)).any(|vector| {
                let report = self::report(vector).to_json(&Render::default());
                let report: Value = serde_json::from_str(&report).unwrap();
                let own = citations(&vector["legal"]).any(|(of, at)| of == act && same_article(at, article));
                own && report["findings"].as_array().unwrap().iter().any(|finding| {
                    finding["rule"] == rule.card.name
                        && texts(finding, "basis").any(|basis| cited(basis) == (act, article))
                })
            });
            if !shown {
                missing.push(format!("{}: {act} {article}", rule.card.name));
            }
        }
    }
    assert!(missing.is_empty(), "no hand-made vector in tests/suite expects by:\n{}", missing.join("\n"));
}

/// A vector tells what the law of some article wants, so the finding that it expects cites that article; or the vector
/// says on which way (`via`) the one leads to the other. A finding without law follows from the record itself and
/// needs such a word only where the vector calls the text of an act its origin.
#[test]
fn vectors_and_findings_rest_on_the_same_law() {
    let known = expected_failures();
    let mut wrong = Vec::new();
    for vector in vectors().iter().filter(|v| v["origin"] != "example" && !known.contains_key(id(v))) {
        let report = self::report(vector).to_json(&Render::default());
        let report: Value = serde_json::from_str(&report).unwrap();
        for wanted in vector["expect"].as_array().into_iter().flatten() {
            let found = report["findings"].as_array().unwrap().iter();
            let found: Vec<_> = found.filter(|finding| finding["rule"] == wanted["rule"]).collect();
            let basis: BTreeSet<_> =
                found.iter().flat_map(|finding| texts(finding, "basis")).map(cited).collect();
            let shared = citations(&vector["legal"])
                .any(|(act, article)| basis.iter().any(|(of, at)| of == &act && same_article(article, at)));
            let of_law = ["law", "annex"].iter().any(|origin| vector["origin"] == *origin);
            let rests = if basis.is_empty() { !of_law } else { shared };
            if rests == wanted["via"].is_null() {
                continue;
            }
            let what = if rests { "needs no via" } else { "shares no article with" };
            let own: Vec<_> = citations(&vector["legal"]).collect();
            wrong.push(format!("{}: {what} {}: {own:?}, {basis:?}", id(vector), wanted["rule"]));
        }
    }
    assert!(wrong.is_empty(), "{} of the vectors:\n{}", wrong.len(), wrong.join("\n"));
}
