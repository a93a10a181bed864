//! What a written place means: candidates in order, each with a score and the levels that agree.
//!
//! Every run of words that is the name of a unit is a mention. A candidate is a commune that is mentioned, with the
//! mentions of its district and its province behind it; then a district, then a province by itself. Points are whole
//! numbers, and equal points stay equal: who reads the result decides.

use std::sync::LazyLock;

use super::communes::{Communes, Index, List, Row};
use super::province::{NEW_PROVINCES, OTHER_NAMES, PROVINCES};
use super::unit::{AnyProvince, Era, Kind, Level, Unit};
use super::words::{Gap, Hash, Words};
use crate::date::{NaiveDate, Truth};
use crate::text;

/// A unit that a text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The unit.
    pub unit: Unit,
    /// How much speaks for it: more is better, equal is undecided. At most 350.
    pub score: u16,
    /// The levels that the text names and that agree.
    pub matched: Vec<Level>,
    /// The levels that the text names, by type or at its end, and that do not agree.
    pub conflicts: Vec<Level>,
    /// Whether the text has a type of unit before the name.
    pub kind_named: bool,
    /// Whether that is another type than the unit has.
    pub kind_differs: bool,
    /// Whether the unit existed on the day asked for; open without a day, and where no list tells.
    pub exists: Truth,
}

/// At most this many candidates.
const MOST: usize = 20;
/// The longest name has fewer words.
const LONGEST: usize = 8;

/// The one candidate that is better than all others. A bare name that is that of a commune or a district, with nothing
/// beside it, is not enough.
#[must_use]
pub fn best(candidates: &[Candidate]) -> Option<&Candidate> {
    let first = candidates.first()?;
    if first.matched.len() < 2 && !first.kind_named && first.unit.kind.level() != Level::Province {
        return None;
    }
    let tied = candidates.get(1).is_some_and(|second| second.score == first.score);
    (!tied).then_some(first)
}

/// What a text may mean as of a day, the best first; units of equal score in order of list and code. Without a table of
/// communes only provinces are found.
///
/// ```
/// use hotich::place::{Communes, best, find};
///
/// let found = find("P.Ben Nghe, Q1, TPHCM", None, Some(Communes::embedded()));
/// let unit = &best(&found).unwrap().unit;
/// assert_eq!((unit.code, unit.name.as_str()), (26740, "Bến Nghé"));
/// ```
#[must_use]
pub fn find(text: &str, day: Option<NaiveDate>, communes: Option<&Communes>) -> Vec<Candidate> {
    let (text, _) = text::clean(text);
    let mut search = Search::new(&text, day, communes);
    search.read();
    search.rank();
    search.finish()
}

/// What a type word says about the name behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    Kind(Kind),
    /// `thành phố`: of a province, or one itself.
    City,
    /// A hamlet, a street, a number: no unit.
    Below,
}

/// Type words of one word: letters, tone, meaning. The tone tells `quận` from `Quân`.
const TYPES: [(&[u8], u8, Typed); 31] = [
    (b"xa", 4, Typed::Kind(Kind::Commune)),
    (b"x", 0, Typed::Kind(Kind::Commune)),
    (b"phuong", 1, Typed::Kind(Kind::Ward)),
    (b"p", 0, Typed::Kind(Kind::Ward)),
    (b"tt", 0, Typed::Kind(Kind::Township)),
    (b"huyen", 5, Typed::Kind(Kind::RuralDistrict)),
    (b"h", 0, Typed::Kind(Kind::RuralDistrict)),
    (b"quan", 5, Typed::Kind(Kind::UrbanDistrict)),
    (b"q", 0, Typed::Kind(Kind::UrbanDistrict)),
    (b"tx", 0, Typed::Kind(Kind::Town)),
    (b"tinh", 3, Typed::Kind(Kind::Province)),
    (b"t", 0, Typed::Kind(Kind::Province)),
    (b"tp", 0, Typed::City),
    (b"thon", 0, Typed::Below),
    (b"xom", 2, Typed::Below),
    (b"ap", 2, Typed::Below),
    (b"to", 3, Typed::Below),
    (b"ban", 3, Typed::Below),
    (b"buon", 0, Typed::Below),
    (b"lang", 1, Typed::Below),
    (b"khu", 0, Typed::Below),
    (b"kp", 0, Typed::Below),
    (b"pho", 2, Typed::Below),
    (b"duong", 1, Typed::Below),
    (b"so", 2, Typed::Below),
    (b"ngo", 4, Typed::Below),
    (b"ngach", 5, Typed::Below),
    (b"hem", 3, Typed::Below),
    (b"khom", 2, Typed::Below),
    (b"doi", 5, Typed::Below),
    (b"khoi", 2, Typed::Below),
];

/// Type words of two words.
const DOUBLES: [([&[u8]; 2], [u8; 2], Typed); 7] = [
    ([b"thi", b"tran"], [5, 2], Typed::Kind(Kind::Township)),
    ([b"t", b"t"], [0, 0], Typed::Kind(Kind::Township)),
    ([b"thi", b"xa"], [5, 4], Typed::Kind(Kind::Town)),
    ([b"t", b"x"], [0, 0], Typed::Kind(Kind::Town)),
    ([b"dac", b"khu"], [5, 0], Typed::Kind(Kind::SpecialZone)),
    ([b"thanh", b"pho"], [1, 2], Typed::City),
    ([b"t", b"p"], [0, 0], Typed::City),
];

/// A run of words that is the name of a unit.
#[derive(Clone, Copy, Debug)]
struct Mention<T> {
    /// First word, with its type; first word of the name; word behind.
    start: usize,
    from: usize,
    to: usize,
    typed: Option<Typed>,
    /// Whether the marks agree, or the text has none.
    exact: bool,
    of: T,
}

/// A unit and what speaks for it.
#[derive(Clone, Copy, Debug)]
struct Ranked {
    score: i32,
    /// Level, then row, or place among the provinces.
    key: (Level, usize),
    matched: [bool; 3],
    conflicts: [bool; 3],
    kind_named: bool,
    kind_differs: bool,
    exists: Truth,
}

struct Search<'s> {
    words: Words,
    end: usize,
    day: Option<NaiveDate>,
    communes: Option<&'s Communes>,
    /// The type word that ends before each word, and where it begins.
    typed: Vec<Option<(Typed, usize)>>,
    provinces: Vec<Mention<usize>>,
    districts: Vec<Mention<usize>>,
    units: Vec<Mention<usize>>,
    ranked: Vec<Ranked>,
}

/// Provinces by name: the 63, then the 34.
static BY_NAME: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::with_room(128);
    let mut add =
        |name: &str, at: usize| index.add(Words::of(name).whole(), u16::try_from(at).unwrap_or(u16::MAX));
    for (at, province) in PROVINCES.iter().enumerate() {
        add(province.name, at);
        for (_, other) in OTHER_NAMES.iter().filter(|(code, _)| *code == province.code) {
            add(other, at);
        }
    }
    for (at, province) in NEW_PROVINCES.iter().enumerate() {
        let at = at.saturating_add(PROVINCES.len());
        add(province.name, at);
        let kept = PROVINCES.iter().any(|old| old.code == province.code && old.keeps_name());
        for (_, other) in OTHER_NAMES.iter().filter(|(code, _)| kept && *code == province.code) {
            add(other, at);
        }
    }
    index
});

fn province(at: usize) -> Option<AnyProvince> {
    match at.checked_sub(PROVINCES.len()) {
        None => PROVINCES.get(at).map(AnyProvince::Old),
        Some(at) => NEW_PROVINCES.get(at).map(AnyProvince::New),
    }
}

impl<'s> Search<'s> {
    fn new(text: &str, day: Option<NaiveDate>, communes: Option<&'s Communes>) -> Self {
        let words = Words::of(text);
        let mut end = words.list.len();
        // The state behind the province.
        if end > 2
            && words.bare(end.saturating_sub(2)) == b"viet"
            && words.bare(end.saturating_sub(1)) == b"nam"
        {
            end = end.saturating_sub(2);
        }
        let mut search = Self {
            words,
            end,
            day,
            communes,
            typed: Vec::new(),
            provinces: Vec::new(),
            districts: Vec::new(),
            units: Vec::new(),
            ranked: Vec::new(),
        };
        search.typed = (0..end).map(|at| search.type_before(at)).collect();
        search
    }

    fn gap(&self, at: usize) -> Gap {
        self.words.list.get(at).map_or(Gap::Break, |word| word.gap)
    }

    fn is(&self, at: usize, letters: &[u8], tone: u8) -> bool {
        let written = self.words.list.get(at).map_or(0, |word| word.tone);
        self.words.bare(at) == letters && (written == tone || self.words.is_bare)
    }

    fn type_before(&self, at: usize) -> Option<(Typed, usize)> {
        if self.gap(at) == Gap::Break {
            return None;
        }
        let one = at.checked_sub(1)?;
        if let Some(two) = one.checked_sub(1).filter(|_| self.gap(one) == Gap::Weak) {
            let found = DOUBLES
                .iter()
                .find(|([a, b], [of_a, of_b], _)| self.is(two, a, *of_a) && self.is(one, b, *of_b));
            if let Some((.., typed)) = found {
                return Some((*typed, two));
            }
        }
        TYPES.iter().find(|(letters, tone, _)| self.is(one, letters, *tone)).map(|(.., typed)| (*typed, one))
    }

    /// Finds the mentions.
    fn read(&mut self) {
        for from in 0..self.end {
            let typed = self.typed.get(from).copied().flatten();
            let (kind, start) = typed.map_or((None, from), |(typed, start)| (Some(typed), start));
            if kind == Some(Typed::Below) {
                continue;
            }
            let mut hash = Hash::EMPTY;
            for to in from.saturating_add(1)..=self.end.min(from.saturating_add(LONGEST)) {
                let last = to.saturating_sub(1);
                if last > from && self.gap(last) == Gap::Break {
                    break;
                }
                hash = self.words.feed_bare(hash, last);
                self.mention(Mention { start, from, to, typed: kind, exact: false, of: () }, hash);
            }
        }
    }

    fn mention(&mut self, run: Mention<()>, hash: Hash) {
        let Mention { start, from, to, typed, .. } = run;
        let mut marked = None;
        let mut exact = |words: &Words, of: Hash| {
            words.is_bare || *marked.get_or_insert_with(|| words.marked(from, to)) == of
        };
        let level = match typed {
            Some(Typed::Kind(kind)) => Some(kind.level()),
            Some(Typed::City) => None,
            _ => None,
        };
        let may_be = |wanted: Level| match typed {
            Some(Typed::City) => wanted != Level::Commune,
            _ => level.is_none_or(|level| level == wanted),
        };
        if may_be(Level::Province) {
            for hit in BY_NAME.hits(hash) {
                let exact = exact(&self.words, hit.marked);
                self.provinces.push(Mention { start, from, to, typed, exact, of: usize::from(hit.row) });
            }
        }
        let Some(communes) = self.communes else { return };
        // A bare figure is a house, unless its type stands before it.
        let figure = (from..to).all(|at| self.words.bare(at).iter().all(u8::is_ascii_digit));
        if figure && typed.is_none() {
            return;
        }
        for hit in communes.index.hits(hash) {
            let of = usize::from(hit.row);
            let Some(row) = communes.rows.get(of) else { continue };
            let (level, list) = match row.list {
                List::District => (Level::District, &mut self.districts),
                _ => (Level::Commune, &mut self.units),
            };
            if may_be(level) {
                let exact = exact(&self.words, hit.marked);
                list.push(Mention { start, from, to, typed, exact, of });
            }
        }
    }

    /// Whether a name may begin at a word: there is nothing before it, or a comma, or its type.
    fn begins<T>(&self, mention: &Mention<T>) -> bool {
        mention.typed.is_some() || self.gap(mention.start) >= Gap::Hyphen
    }

    /// Whether a name may end before a word, where another mention begins at `next`.
    fn ends(&self, to: usize, next: Option<usize>) -> bool {
        let type_begins = |at: usize| {
            self.typed
                .get(at)
                .copied()
                .flatten()
                .is_some_and(|(typed, start)| start == to && typed != Typed::Below)
        };
        to >= self.end
            || self.gap(to) >= Gap::Hyphen
            || next == Some(to)
            || type_begins(to.saturating_add(1))
            || type_begins(to.saturating_add(2))
    }

    fn exists(&self, truth: Truth) -> i32 {
        match (self.day, truth) {
            (Some(_), Truth::Yes) => 40,
            (Some(_), Truth::Open) => 20,
            (Some(_), Truth::No) => -60,
            (None, _) => 0,
        }
    }

    /// Points of the best mention of a province behind a word, and where it begins.
    fn province_behind(&self, at: usize, of: AnyProvince) -> Option<(i32, usize)> {
        let points = |mention: &Mention<usize>| {
            let named = province(mention.of)?;
            let own = matches!(
                (named, of),
                (AnyProvince::Old(_), AnyProvince::Old(_)) | (AnyProvince::New(_), AnyProvince::New(_))
            ) && named.code() == of.code();
            if !own && named.code_today() != of.code_today()
                || matches!((named, of, own), (AnyProvince::Old(_), AnyProvince::Old(_), false))
            {
                return None;
            }
            let (era, marks) = (if own { 60 } else { 45 }, if mention.exact { 0 } else { -20 });
            Some((era + marks, mention.start.max(at)))
        };
        let behind = self.provinces.iter().filter(|mention| mention.from >= at);
        behind.filter_map(points).fold(None, |best: Option<(i32, usize)>, it| match best {
            Some(best) if best.0 >= it.0 => Some(best),
            _ => Some(it),
        })
    }

    /// Whether the text behind a word surely names a province.
    fn names_province(&self, at: usize) -> bool {
        self.provinces.iter().any(|mention| {
            let sure = mention.to == self.end || mention.typed == Some(Typed::Kind(Kind::Province));
            mention.start >= at && sure && self.begins_after(mention, at)
        })
    }

    /// Whether a mention begins a part of its own, or right where the mention before it ends.
    fn begins_after(&self, mention: &Mention<usize>, at: usize) -> bool {
        mention.start == at || self.begins(mention)
    }

    /// Whether the text between two words names a unit of a level by its type.
    fn names(&self, level: Level, from: usize, to: usize) -> bool {
        let typed = self.typed.get(from..to.min(self.end)).unwrap_or_default().iter().flatten();
        typed.into_iter().any(|(typed, start)| {
            *start >= from && matches!(typed, Typed::Kind(kind) if kind.level() == level)
        })
    }

    /// Scores every candidate and keeps the best.
    fn rank(&mut self) {
        if let Some(communes) = self.communes {
            for mention in std::mem::take(&mut self.units) {
                let Some(row) = communes.rows.get(mention.of) else { continue };
                // Where a type stands before some name, another name is rather a street or a hamlet.
                let other = self.names(Level::Commune, 0, mention.from)
                    || self.names(Level::Commune, mention.to, self.end);
                let street = if mention.typed.is_none() && other { -30 } else { 0 };
                self.rank_commune(communes, &mention, row, street);
            }
            for mention in self.districts.clone() {
                let Some(row) = communes.rows.get(mention.of) else { continue };
                self.rank_district(communes, &mention, row);
            }
        }
        for mention in self.provinces.clone() {
            self.rank_province(&mention);
        }
    }

    fn rank_commune(&mut self, communes: &Communes, mention: &Mention<usize>, row: &Row, street: i32) {
        let kind = communes.kind(row, self.day);
        let mut score = street + if mention.exact { 100 } else { 60 };
        let mut kind_differs = false;
        if let Some(Typed::Kind(written)) = mention.typed {
            kind_differs = written != kind;
            let once = kind_differs && communes.kind(row, Some(Era::NEW.known_from)) == written;
            score += if once {
                10
            } else if kind_differs {
                -15
            } else {
                20
            };
        }
        let of_district = row.list != List::New;
        let mut district: Option<(i32, usize, usize)> = None;
        let behind = self.districts.iter().filter(|it| of_district && it.from >= mention.to);
        for it in behind.filter(|it| it.of == usize::from(row.place)) {
            let marks = if it.exact { 80 } else { 50 };
            // A type word may be the last word of the commune instead: `Thổ Quan, Đống Đa`.
            let typed = it.start >= mention.to;
            let points = marks + if typed { district_kind(communes, it) } else { 0 };
            if district.is_none_or(|best| best.0 < points) {
                district = Some((points, it.start.max(mention.to), it.to));
            }
        }
        let behind = district.map_or(mention.to, |it| it.2);
        let Some(of_province) = communes.province(row) else { return };
        let province = self.province_behind(behind, of_province);
        let conflicts = [
            province.is_none() && self.names_province(behind),
            district.is_none() && self.names(Level::District, mention.to, self.end),
            false,
        ];
        score += district.map_or(0, |it| it.0) + province.map_or(0, |it| it.0);
        score -= if conflicts[0] { 80 } else { 0 } + if conflicts[1] { 60 } else { 0 };
        score -= if of_district && district.is_none() { 10 } else { 0 };
        score -= if row.list == List::Former { 5 } else { 0 };
        let (begins, next) = (self.begins(mention), district.map(|it| it.1).or(province.map(|it| it.1)));
        let ends = self.ends(mention.to, next);
        score += if begins { 10 } else { 0 } + if ends { 20 } else { 0 };
        // Words between the names that none of them explains.
        score -= if next.is_some_and(|next| next > mention.to) { 40 } else { 0 };
        if district.is_none() && province.is_none() && !(begins && ends) {
            return;
        }
        let exists = communes.exists(row, self.day);
        self.keep(Ranked {
            score: score + self.exists(exists),
            key: (Level::Commune, mention.of),
            matched: [province.is_some(), district.is_some(), true],
            conflicts,
            kind_named: mention.typed.is_some(),
            kind_differs,
            exists,
        });
    }

    fn rank_district(&mut self, communes: &Communes, mention: &Mention<usize>, row: &Row) {
        let Some(of_province) = communes.province(row) else { return };
        let province = self.province_behind(mention.to, of_province);
        let conflict = province.is_none() && self.names_province(mention.to);
        if !self.begins(mention) && province.is_none() {
            return;
        }
        let kind = district_kind(communes, mention);
        let exists = communes.exists(row, self.day);
        let ends = self.ends(mention.to, province.map(|it| it.1));
        let score = if mention.exact { 80 } else { 50 } + kind + province.map_or(0, |it| it.0)
            - if conflict { 80 } else { 0 }
            + if ends { 20 } else { 0 }
            + if self.begins(mention) { 10 } else { 0 }
            + self.exists(exists);
        self.keep(Ranked {
            score,
            key: (Level::District, mention.of),
            matched: [province.is_some(), true, false],
            conflicts: [conflict, false, self.names(Level::Commune, 0, mention.start)],
            kind_named: mention.typed.is_some(),
            kind_differs: kind < 0,
            exists,
        });
    }

    fn rank_province(&mut self, mention: &Mention<usize>) {
        let Some(of) = province(mention.of) else { return };
        if mention.to < self.end && mention.typed.is_none() {
            return;
        }
        let exists = match (self.day, of) {
            (None, _) => Truth::Open,
            (Some(day), AnyProvince::Old(_)) => Era::OLD.covers(day),
            (Some(day), AnyProvince::New(_)) => Era::NEW.covers(day),
        };
        let kind = of.kind(self.day);
        let typed = match mention.typed {
            Some(Typed::City) if kind == Kind::Municipality => 10,
            Some(Typed::Kind(Kind::Province)) if kind == Kind::Province => 10,
            Some(_) => -5,
            None => 0,
        };
        let score = if mention.exact { 60 } else { 40 }
            + typed
            + if mention.to == self.end { 20 } else { 0 }
            + if self.begins(mention) { 10 } else { 0 }
            + self.exists(exists);
        self.keep(Ranked {
            score,
            key: (Level::Province, mention.of),
            matched: [true, false, false],
            conflicts: [
                false,
                self.names(Level::District, 0, self.end),
                self.names(Level::Commune, 0, mention.start),
            ],
            kind_named: mention.typed.is_some(),
            kind_differs: typed < 0,
            exists,
        });
    }

    /// Keeps the best of each unit and the best of all, in order.
    fn keep(&mut self, new: Ranked) {
        let order =
            |it: &Ranked| (-it.score, it.key.0 != Level::Commune, it.key.0 == Level::Province, it.key.1);
        if let Some(at) = self.ranked.iter().position(|it| it.key == new.key) {
            if self.ranked.get(at).is_some_and(|it| it.score >= new.score) {
                return;
            }
            self.ranked.remove(at);
        }
        let at = self.ranked.iter().position(|it| order(&new) < order(it)).unwrap_or(self.ranked.len());
        self.ranked.insert(at, new);
        self.ranked.truncate(MOST);
    }

    fn finish(self) -> Vec<Candidate> {
        let Some(top) = self.ranked.first().copied() else { return Vec::new() };
        let of_top = |it: &Ranked| match (it.key.0, self.communes) {
            (Level::Province, _) => top.key.0 != Level::Province && top.matched[0],
            (Level::District, Some(communes)) => {
                let district = communes.rows.get(top.key.1).map(|row| usize::from(row.place));
                top.key.0 == Level::Commune && top.matched[1] && district == Some(it.key.1)
            }
            _ => false,
        };
        // What has less than half of the points is noise, and so is a unit that the best one lies in.
        let ranked = self
            .ranked
            .iter()
            .filter(|it| it.score > 0 && it.score.saturating_mul(2) >= top.score && !of_top(it));
        ranked.filter_map(|it| self.candidate(it)).collect()
    }

    fn candidate(&self, it: &Ranked) -> Option<Candidate> {
        let unit = match it.key.0 {
            Level::Province => Unit::of_province(province(it.key.1)?, self.day),
            _ => self.communes?.unit(self.communes?.rows.get(it.key.1)?, self.day)?,
        };
        let levels = |flags: [bool; 3]| {
            let all = [Level::Province, Level::District, Level::Commune];
            all.into_iter().zip(flags).filter(|(_, flag)| *flag).map(|(level, _)| level).collect()
        };
        Some(Candidate {
            unit,
            score: u16::try_from(it.score).unwrap_or(0),
            matched: levels(it.matched),
            conflicts: levels(it.conflicts),
            kind_named: it.kind_named,
            kind_differs: it.kind_differs,
            exists: it.exists,
        })
    }
}

/// Points for the type of a district as written.
fn district_kind(communes: &Communes, mention: &Mention<usize>) -> i32 {
    let Some(district) = communes.rows.get(mention.of) else { return 0 };
    let kind = communes.kind(district, None);
    match mention.typed {
        Some(Typed::Kind(written)) if written == kind => 10,
        Some(Typed::City) if kind == Kind::City => 10,
        Some(_) => -5,
        None => 0,
    }
}
