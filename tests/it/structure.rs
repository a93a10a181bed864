//! The import graph of `src/`, and of the generator of books beside it: no circle between files, and every module imports only what stands above it.
//!
//! Read from the text of the files, without tests: every path in code is followed, through imports and re-exports, to
//! the file that defines what it ends at. A re-export of what lies beneath a module is no import of it; using that name
//! in the module's own code is one. Methods are not followed, nor paths that a macro puts together.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The folders and files of `src/`, each importing only those before it. The root declares, re-exports, and has what is
/// for all.
const ORDER: &[&str] = &[
    "lib",
    "language",
    "named",
    "text",
    "name",
    "date",
    "place",
    "id",
    "law",
    "schema",
    "record",
    "identity",
    "input",
    "card",
    "finding",
    "report",
    "rule",
    "rules",
    "check",
    "compare",
    "describe",
    "book",
    "catalogue",
    "linked",
];

/// The same for the generator of books.
const ORDER_OF_SAMPLE: &[&str] = &[
    "lib", "text", "chance", "calendar", "names", "place", "old", "paper", "entry", "person", "damage",
    "book", "measure", "kinds", "birth", "marriage", "families",
];

/// Imports that still stand against the order or close a circle: from and to, each a file or a folder. One that is no
/// longer needed fails the test.
const STILL_OPEN: &[(&str, &str)] = &[];

#[test]
fn imports_run_one_way() {
    let edges = Tree::of(&sources("src")).edges();
    // What is left without the exemptions but one.
    let left = |but: Option<usize>| {
        let exempt = |from: &str, to: &str| {
            let fits = |&(of, on): &(&str, &str)| is_within(from, of) && is_within(to, on);
            STILL_OPEN.iter().enumerate().any(|(at, open)| Some(at) != but && fits(open))
        };
        let kept = edges.iter().filter(|((from, to), _)| !exempt(from, to));
        problems(ORDER, &kept.map(|(edge, names)| (edge.clone(), names.clone())).collect())
    };
    let mut found = left(None);
    let nothing_more = |at: &usize| left(Some(*at)) == left(None);
    let idle = (0..STILL_OPEN.len()).filter(nothing_more).map(|at| STILL_OPEN[at]);
    found.extend(idle.map(|(from, to)| format!("no longer needed in STILL_OPEN: {from} imports {to}")));
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn imports_of_the_sample_run_one_way() {
    let edges = Tree::of(&sources("crates/hotich-sample/src")).edges();
    assert!(edges.len() > 30, "{} imports", edges.len());
    let found = problems(ORDER_OF_SAMPLE, &edges);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The files of a folder of sources.
fn sources(folder: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (mut found, mut open) = (BTreeMap::new(), vec![root.clone()]);
    while let Some(folder) = open.pop() {
        for path in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let names: Vec<_> =
                    path.strip_prefix(&root).unwrap().iter().map(|name| name.to_str().unwrap()).collect();
                found.insert(names.join("/"), std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

/// What is found in sources that are made up.
fn found_in(sources: &[(&str, &str)]) -> Vec<String> {
    let sources = sources.iter().chain([&("lib.rs", "")]);
    let sources = sources.map(|(file, source)| ((*file).to_owned(), (*source).to_owned()));
    problems(ORDER, &Tree::of(&sources.collect()).edges())
}

#[test]
fn imports_are_found_however_they_are_written() {
    for taken in [
        "use crate::law::Act; fn f(_: Act) {}",
        "pub use crate::law::Act;",
        "use crate::{date::Day, law::{self, acts::{Act as Text}}};",
        "use crate::law; const ACT: law::Act = law::Act;",
        "fn f() -> crate::law::acts::Act { todo!() }",
        "use crate::law::*; fn f(_: Act) {}",
        "use super::law::Act;",
        "mod inner { use super::super::law::Act; }",
        "fn f() { let _ = ('\\'', '\"', r#\"\"\"#, b'{'); crate::law::Act; }",
        "macro_rules! act { () => { $crate::law::Act }; }",
        "fn f() { act!(); }",
    ] {
        let law = "mod acts; pub use acts::Act; ";
        let acts = "pub struct Act; macro_rules! act { () => {}; }";
        let found = found_in(&[("law/mod.rs", law), ("law/acts.rs", acts), ("date.rs", taken)]);
        let beginning = "against the order: date.rs imports law/";
        let told = !found.is_empty() && found.iter().all(|text| text.starts_with(beginning));
        assert!(told, "{taken}: {found:?}");
    }
}

#[test]
fn what_is_no_import_is_not_taken_for_one() {
    for source in [
        "// use crate::law::Act;\n/* crate::law::Act /* */ crate::law::Act */",
        "const TEXT: &str = \"crate::law::Act\"; const RAW: &str = r#\"crate::law::Act\"#;",
        "#[cfg(test)] mod tests { use crate::law::Act; }",
        "#[cfg(test)] use crate::law::{Act}; #[cfg(all(test, feature = \"law\"))] fn f() { crate::law::Act; }",
        "fn law(law: other::law::Act) { self.law.acts(law); }",
    ] {
        let found = found_in(&[("law/mod.rs", "pub struct Act;"), ("date.rs", source)]);
        assert!(found.is_empty(), "{source}: {found:?}");
    }
    let tests = [("law.rs", "pub struct Act;"), ("date/tests.rs", "use crate::law::Act;")];
    assert!(found_in(&[tests[0], tests[1], ("date.rs", "#[cfg(test)] mod tests;")]).is_empty());
    assert_eq!(found_in(&[tests[0], tests[1], ("date.rs", "mod tests;")]).len(), 1);
}

#[test]
fn circles_are_found_between_files() {
    // A type of the folder's own file, which calls what takes it.
    let child = ("date/read.rs", "use super::Day; pub fn read() -> Day { Day }");
    let calls = "mod read; pub struct Day; pub fn parse() -> Day { read::read() }";
    assert_eq!(
        found_in(&[("date/mod.rs", calls), child]),
        [
            "a circle of 2 files:\n    date/mod.rs imports date/read.rs: read\n    date/read.rs imports date/mod.rs: Day"
        ]
    );
    // A re-export is no import, its use is.
    let again = "mod read; pub use read::read; pub struct Day;";
    assert!(found_in(&[("date/mod.rs", again), child]).is_empty());
    let used = "mod read; pub use read::read; pub struct Day; pub fn parse() -> Day { read() }";
    assert_eq!(found_in(&[("date/mod.rs", used), child]).len(), 1);
    // Through the re-export to the file that has the type.
    let beneath = [
        ("date/mod.rs", "mod day; mod read; pub use day::Day; pub use read::read;"),
        ("date/day.rs", "pub struct Day;"),
    ];
    assert!(found_in(&[beneath[0], beneath[1], child]).is_empty());
    let back = ("date/day.rs", "pub struct Day; fn f() { super::read(); }");
    assert_eq!(found_in(&[beneath[0], back, child]).len(), 1);
    // A generated table in a file of another name.
    let table = ("date/day_table.rs", "use super::Day; pub static TABLE: &[Day] = &[];");
    let day = (
        "date/day.rs",
        "#[path = \"day_table.rs\"] mod table; pub struct Day; static DAYS: &[Day] = table::TABLE;",
    );
    assert_eq!(found_in(&[("date/mod.rs", "mod day;"), day, table]).len(), 1);
    assert_eq!(
        found_in(&[("dates/mod.rs", "use crate::text::clean;"), ("text.rs", "pub fn clean() {}")]),
        ["not in ORDER: dates/mod.rs"]
    );
}

fn is_within(file: &str, place: &str) -> bool {
    file == place || place.ends_with('/') && file.starts_with(place)
}

/// Importing and imported file, and the names that it takes.
type Edges = BTreeMap<(String, String), BTreeSet<String>>;

/// Imports against the order, and circles.
fn problems(order: &[&str], edges: &Edges) -> Vec<String> {
    let mut found = BTreeSet::new();
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let tell = |from: &str, to: &str, names: &BTreeSet<String>| {
        format!("{from} imports {to}: {}", names.iter().cloned().collect::<Vec<_>>().join(", "))
    };
    for ((from, to), names) in edges {
        next.entry(from).or_default().insert(to);
        next.entry(to).or_default();
        let room = |file: &str| file.split(['/', '.']).next().unwrap_or_default().to_owned();
        let rank = |file: &str| order.iter().position(|known| *known == room(file));
        match (rank(from), rank(to)) {
            (None, _) => _ = found.insert(format!("not in ORDER: {from}")),
            (_, None) => _ = found.insert(format!("not in ORDER: {to}")),
            (Some(above), Some(below)) if above < below => {
                found.insert(format!("against the order: {}", tell(from, to, names)));
            }
            _ => {}
        }
    }
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        next.keys().map(|file| (*file, reachable(file, &next))).collect();
    for file in next.keys().filter(|file| reach[*file].contains(*file)) {
        let circle: BTreeSet<&str> =
            reach[file].iter().copied().filter(|other| reach[other].contains(file)).collect();
        let within = |from: &str, to: &str| circle.contains(from) && circle.contains(to);
        let lines = edges.iter().filter(|((from, to), _)| within(from, to));
        let lines = lines.map(|((from, to), names)| format!("\n    {}", tell(from, to, names)));
        found.insert(format!("a circle of {} files:{}", circle.len(), lines.collect::<String>()));
    }
    found.into_iter().collect()
}

/// Every file that can be reached from this one; itself only around a circle.
fn reachable<'a>(from: &str, next: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = next[from].iter().copied().collect();
    while let Some(file) = open.pop() {
        if found.insert(file) {
            open.extend(&next[file]);
        }
    }
    found
}

/// The path of a module, without `crate`.
type Module = Vec<String>;

/// A name that `use` brings into a module.
struct Import {
    path: Vec<String>,
    /// `None` for `*`.
    alias: Option<String>,
    public: bool,
}

/// What the text of a module says.
#[derive(Default)]
struct Scope {
    file: String,
    imports: Vec<Import>,
    defined: BTreeSet<String>,
    /// Paths in code, as they are written.
    paths: BTreeSet<Vec<String>>,
    /// Macros that are called by their bare name.
    calls: BTreeSet<String>,
}

/// Where a path ends.
enum End {
    Module(Module),
    /// An item of this module.
    Item(Module),
    /// What another library has.
    Outside,
}

/// All modules of the library, without tests.
struct Tree {
    scopes: BTreeMap<Module, Scope>,
    /// Where each `macro_rules!` stands.
    macros: BTreeMap<String, String>,
}

impl Tree {
    /// Of sources by their path in `src/`.
    fn of(sources: &BTreeMap<String, String>) -> Self {
        let mut files = BTreeMap::new();
        // Files of tests, and files that stand elsewhere than their module says.
        let (mut tests, mut moved) = (Vec::new(), Vec::new());
        for (file, source) in sources {
            let mut module: Module = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            if matches!(module.last().map(String::as_str), Some("mod" | "lib")) {
                module.pop();
            }
            let (code, of_tests, elsewhere) = without_tests(&lex(source));
            tests.extend(of_tests.iter().map(|name| child(&module, name)));
            let folder = file.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
            moved.extend(
                elsewhere.iter().map(|(name, other)| (format!("{folder}{other}"), child(&module, name))),
            );
            files.insert(file.clone(), (module, code));
        }
        for (file, module) in moved {
            files.get_mut(&file).unwrap_or_else(|| panic!("no file {file}")).0 = module;
        }
        let mut tree = Self { scopes: BTreeMap::new(), macros: BTreeMap::new() };
        for (file, (module, code)) in &files {
            if !tests.iter().any(|test| module.starts_with(test)) {
                tree.add(module, file, code);
            }
        }
        tree
    }

    /// Reads the code of a module, and of the modules that stand within it.
    fn add(&mut self, module: &Module, file: &str, tokens: &[Token]) {
        let mut scope = Scope { file: file.to_owned(), ..Scope::default() };
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at..] {
                [Token::Word(word), Token::Word(name), Token::Sign('{'), ..] if word == "mod" => {
                    let end = closing(tokens, at + 2);
                    self.add(&child(module, name), file, &tokens[at + 3..end]);
                    at = end;
                }
                [Token::Word(word), Token::Word(_), Token::Sign(';'), ..] if word == "mod" => at += 2,
                [Token::Word(word), ..] if word == "use" => {
                    let end = at + tokens[at..].iter().position(|token| *token == Token::Sign(';')).unwrap();
                    let before = &tokens[..at];
                    let public = matches!(before, [.., Token::Word(word)] if word == "pub")
                        || matches!(before, [.., Token::Word(word), Token::Sign('('), Token::Word(_), Token::Sign(')')]
                            if word == "pub");
                    used(&tokens[at + 1..end], &[], public, &mut scope.imports);
                    at = end;
                }
                [Token::Word(word), Token::Sign('!'), Token::Word(name), ..] if word == "macro_rules" => {
                    scope.defined.insert(name.clone());
                    self.macros.insert(name.clone(), file.to_owned());
                    at += 2;
                }
                [Token::Word(word), Token::Word(name), ..] if DEFINES.contains(&word.as_str()) => {
                    scope.defined.insert(name.clone());
                    // `const fn name`: the next word may define, too.
                    at += usize::from(!DEFINES.contains(&name.as_str()));
                }
                [Token::Word(_), ..]
                    if at == 0 || !matches!(tokens[at - 1], Token::Sign('.') | Token::Path) =>
                {
                    let mut path = Vec::new();
                    while let Some(Token::Word(word)) = tokens.get(at) {
                        path.push(word.clone());
                        match &tokens[at + 1..] {
                            [Token::Path, Token::Word(_), ..] => at += 2,
                            _ => break,
                        }
                    }
                    if path.len() == 1 && tokens.get(at + 1) == Some(&Token::Sign('!')) {
                        scope.calls.insert(path[0].clone());
                    }
                    scope.paths.insert(path);
                }
                _ => {}
            }
            at += 1;
        }
        self.scopes.insert(module.clone(), scope);
    }

    fn edges(&self) -> Edges {
        let mut edges = Edges::new();
        for (module, scope) in &self.scopes {
            let mut add = |to: &str, path: &[String]| {
                if to != scope.file {
                    let is_type = |name: &&String| name.starts_with(char::is_uppercase);
                    let name = path.iter().find(is_type).or(path.last()).cloned();
                    edges.entry((scope.file.clone(), to.to_owned())).or_default().extend(name);
                }
            };
            for import in &scope.imports {
                let at = match self.follow(module, &import.path, 0) {
                    Some(End::Item(at)) => at,
                    Some(End::Module(at)) if import.alias.is_none() => at,
                    // A module by itself is only named: what is taken from it shows in the code.
                    _ => continue,
                };
                let beneath = at.starts_with(module) && at != *module;
                if !(import.public && beneath) {
                    add(&self.scopes[&at].file, &import.path);
                }
            }
            for path in &scope.paths {
                if let Some(End::Item(at)) = self.follow(module, path, 0) {
                    add(&self.scopes[&at].file, path);
                }
            }
            for name in &scope.calls {
                if let Some(file) = self.macros.get(name) {
                    add(file, std::slice::from_ref(name));
                }
            }
        }
        edges
    }

    /// Where a path leads that is written in a module; `None` for a name that nothing here explains.
    fn follow(&self, module: &Module, path: &[String], depth: usize) -> Option<End> {
        let (first, rest) = path.split_first()?;
        let start = match first.as_str() {
            "crate" => End::Module(Module::new()),
            "self" => End::Module(module.clone()),
            "super" => End::Module(above(module)?),
            first => self.named(module, first, rest.is_empty(), depth)?,
        };
        self.walk(start, rest, depth)
    }

    /// Where the rest of a path leads.
    fn walk(&self, start: End, path: &[String], depth: usize) -> Option<End> {
        let (End::Module(module), Some((name, rest))) = (&start, path.split_first()) else {
            return Some(start);
        };
        let next = match name.as_str() {
            "super" => End::Module(above(module)?),
            name => self.named(module, name, rest.is_empty(), depth).unwrap_or(End::Item(module.clone())),
        };
        self.walk(next, rest, depth)
    }

    /// What a name means within a module; before `::` a module comes first: `pub use id::id`.
    fn named(&self, module: &Module, name: &str, last: bool, depth: usize) -> Option<End> {
        let scope = &self.scopes[module];
        let inner = Some(child(module, name)).filter(|inner| self.scopes.contains_key(inner));
        // Imports may go in circles themselves: `use super::*`.
        if depth > 8 {
            return None;
        }
        // `use rule;` after a `macro_rules! rule` gives it a path.
        let is_use = |import: &&Import| import.alias.as_deref() == Some(name) && import.path != [name];
        let import = scope.imports.iter().find(is_use).filter(|_| last || inner.is_none());
        if let Some(import) = import {
            return Some(self.follow(module, &import.path, depth + 1).unwrap_or(End::Outside));
        }
        if let Some(inner) = inner {
            return Some(End::Module(inner));
        }
        if scope.defined.contains(name) {
            return Some(End::Item(module.clone()));
        }
        scope.imports.iter().filter(|import| import.alias.is_none()).find_map(|import| {
            match self.follow(module, &import.path, depth + 1)? {
                End::Module(at) if at != *module => self.named(&at, name, last, depth + 1),
                _ => None,
            }
        })
    }
}

fn above(module: &Module) -> Option<Module> {
    module.split_last().map(|(_, above)| above.to_vec())
}

fn child(module: &Module, name: &str) -> Module {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

/// Words before the name of an item.
const DEFINES: &[&str] = &["fn", "struct", "enum", "union", "trait", "type", "const", "static"];

/// The names that a tree of `use` brings: a path, and behind it `{…}`, `*` or `as`.
fn used(tokens: &[Token], before: &[String], public: bool, imports: &mut Vec<Import>) {
    let mut path = before.to_vec();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Word(word) if word == "as" => {
                let alias = tokens.get(at + 1).and_then(Token::word).map(str::to_owned);
                return imports.push(Import { path, alias, public });
            }
            Token::Word(word) if word == "self" && !path.is_empty() => {}
            Token::Word(word) => path.push(word.clone()),
            Token::Sign('*') => return imports.push(Import { path, alias: None, public }),
            Token::Sign('{') => {
                let inner = &tokens[at + 1..closing(tokens, at)];
                let mut depth = 0;
                let parts = inner.split(|token| {
                    match token {
                        Token::Sign('{') => depth += 1,
                        Token::Sign('}') => depth -= 1,
                        _ => {}
                    }
                    depth == 0 && *token == Token::Sign(',')
                });
                return parts
                    .filter(|part| !part.is_empty())
                    .for_each(|part| used(part, &path, public, imports));
            }
            _ => {}
        }
    }
    let alias = path.last().cloned();
    imports.push(Import { path, alias, public });
}

/// Where the bracket closes that opens here.
fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token {
            Token::Sign('{' | '[' | '(') => depth += 1,
            Token::Sign('}' | ']' | ')') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    panic!("a bracket stays open");
}

/// The tokens without the items of tests; the names of test modules in files of their own; modules whose file is named
/// by `#[path]`.
fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>, Vec<(String, String)>) {
    let (mut code, mut tests, mut elsewhere) = (Vec::new(), Vec::new(), Vec::new());
    let mut at = 0;
    let mut of_test = false;
    let mut path = None;
    while at < tokens.len() {
        if let [Token::Sign('#'), Token::Sign('['), ..] = &tokens[at..] {
            let end = closing(tokens, at + 1);
            match &tokens[at + 2..end] {
                [Token::Word(word), Token::Sign('='), Token::Text(file)] if word == "path" => {
                    path = Some(file)
                }
                [Token::Word(word), Token::Sign('('), Token::Word(test), Token::Sign(')')]
                    if word == "cfg" && (test == "test" || test == "doctest") =>
                {
                    of_test = true
                }
                [
                    Token::Word(word),
                    Token::Sign('('),
                    Token::Word(all),
                    Token::Sign('('),
                    Token::Word(test),
                    ..,
                ] if word == "cfg" && all == "all" && test == "test" => of_test = true,
                _ => {}
            }
            at = end + 1;
            continue;
        }
        // The item behind the attributes.
        let module = match &tokens[at..] {
            [Token::Word(word), Token::Word(name), Token::Sign(';'), ..] if word == "mod" => {
                Some(name.clone())
            }
            _ => None,
        };
        if let (Some(name), Some(file)) = (&module, path.take()) {
            elsewhere.push((name.clone(), file.clone()));
        }
        if !of_test {
            code.push(tokens[at].clone());
            at += 1;
            continue;
        }
        of_test = false;
        tests.extend(module);
        let is_use = tokens[at] == Token::Word("use".to_owned());
        while let Some(token) = tokens.get(at) {
            match token {
                Token::Sign(';') => break,
                Token::Sign('{') if !is_use => {
                    at = closing(tokens, at);
                    break;
                }
                _ => at += 1,
            }
        }
        at += 1;
    }
    (code, tests, elsewhere)
}

/// A token of Rust, as far as imports need it: numbers, characters and lifetimes are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    /// `::`
    Path,
    Text(String),
    Sign(char),
}

impl Token {
    fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

fn lex(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    while let Some(c) = rest.chars().next() {
        let skip = if let Some(line) = rest.strip_prefix("//") {
            2 + line.find('\n').unwrap_or(line.len())
        } else if rest.starts_with("/*") {
            comment(rest)
        } else if rest.starts_with("::") {
            tokens.push(Token::Path);
            2
        } else if let Some((text, length)) = string(rest) {
            tokens.push(Token::Text(text.to_owned()));
            length
        } else if c == '\'' {
            quoted(rest)
        } else if c.is_ascii_digit() {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if is_word(c) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..length].to_owned()));
            length
        } else {
            if !c.is_whitespace() {
                tokens.push(Token::Sign(c));
            }
            c.len_utf8()
        };
        rest = &rest[skip..];
    }
    tokens
}

/// The length of a comment in stars, which may hold others.
fn comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        match text.as_bytes()[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// A string that begins here, of any form, and its length with the quotes.
fn string(text: &str) -> Option<(&str, usize)> {
    let start = text.strip_prefix("br").or_else(|| text.strip_prefix(['r', 'b', 'c'])).unwrap_or(text);
    let raw = text[..text.len() - start.len()].contains('r');
    let hashes = if raw { start.len() - start.trim_start_matches('#').len() } else { 0 };
    let inner = start[hashes..].strip_prefix('"')?;
    let end = if raw {
        inner.find(&format!("\"{}", "#".repeat(hashes)))?
    } else {
        let mut escaped = false;
        inner.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?
    };
    Some((&inner[..end], text.len() - inner.len() + end + 1 + hashes))
}

/// The length of a character or a lifetime.
fn quoted(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let from = at + escaped.len_utf8();
            from + text[from..].find('\'').unwrap_or(0) + 1
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}
