//! What a written place means: candidates in order, each with a score and the levels that agree.
//!
//! Every run of words that is the name of a unit is a mention. A candidate is a commune that is mentioned, with the
//! mentions of its district and its province behind it; then a district, then a province by itself. Points are whole
//! numbers, and equal points stay equal: who reads the result decides.

use std::sync::LazyLock;

use super::communes::Communes;
use super::index::Index;
use super::kind::{Kind, UnitLevel, UnitLevels};
use super::provinces::{NEW_PROVINCES, OTHER_NAMES, PROVINCES};
use super::row::List;
use super::types::{DOUBLES, TYPES, Typed};
use super::unit::{AnyProvince, Era, Unit};
use super::words::{Gap, Hash, Words};
use crate::date::{NaiveDate, Truth};
use crate::text;

/// A unit that a text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The unit.
    pub unit: Unit,
    /// How much speaks for it: more is better, equal is undecided. At most 350.
    pub score: u16,
    /// The levels that the text names and that agree.
    pub matched: UnitLevels,
    /// The levels that the text names, by type or at its end, and that do not agree.
    pub conflicts: UnitLevels,
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
    if first.matched.count() < 2 && !first.kind_named && first.unit.kind.level() != UnitLevel::Province {
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
    search.rank_all();
    search.finish()
}

/// A run of words that is the name of a unit.
#[derive(Clone, Copy, Debug)]
struct Mention {
    /// First word, with its type; first word of the name; word behind.
    start: usize,
    from: usize,
    to: usize,
    typed: Option<Typed>,
    /// Whether the marks agree, or the text has none.
    exact: bool,
    level: UnitLevel,
    /// Row, or place among the provinces.
    of: usize,
}

/// A unit and what speaks for it.
#[derive(Clone, Copy, Debug)]
struct Ranked {
    score: i32,
    mention: Mention,
    matched: UnitLevels,
    conflicts: UnitLevels,
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
    /// Mentions of communes; of districts and provinces.
    communes_named: Vec<Mention>,
    wider: Vec<Mention>,
    ranked: Vec<Ranked>,
}

/// Provinces by name: the 63, then the 34.
static BY_NAME: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::with_room(128);
    let old = PROVINCES.iter().map(|province| province.name);
    let new = NEW_PROVINCES.iter().map(|province| province.name);
    for (at, name) in old.chain(new).enumerate() {
        index.add(name, at);
    }
    for (at, name) in OTHER_NAMES {
        index.add(name, usize::from(*at));
    }
    index
});

fn province(at: usize) -> Option<AnyProvince> {
    match at.checked_sub(PROVINCES.len()) {
        None => PROVINCES.get(at).map(AnyProvince::Old),
        Some(at) => NEW_PROVINCES.get(at).map(AnyProvince::New),
    }
}

/// Points together. They are few and small.
fn sum(points: &[i32]) -> i32 {
    points.iter().fold(0, |sum, points| sum.wrapping_add(*points))
}

fn points(of: i32, given: bool) -> i32 {
    if given { of } else { 0 }
}

impl<'s> Search<'s> {
    fn new(text: &str, day: Option<NaiveDate>, communes: Option<&'s Communes>) -> Self {
        let words = Words::of(text);
        let mut end = words.list.len();
        // The state behind the province.
        if let Some(two) = end.checked_sub(2).filter(|two| *two > 0)
            && words.bare(two) == b"viet"
            && words.bare(two.wrapping_add(1)) == b"nam"
        {
            end = two;
        }
        let typed = Vec::with_capacity(end);
        let (communes_named, wider, ranked) = (Vec::new(), Vec::new(), Vec::new());
        let mut search = Self { words, end, day, communes, typed, communes_named, wider, ranked };
        for at in 0..end {
            let typed = search.type_before(at);
            search.typed.push(typed);
        }
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
            for ([a, b], [of_a, of_b], typed) in DOUBLES {
                if self.is(two, a, of_a) && self.is(one, b, of_b) {
                    return Some((typed, two));
                }
            }
        }
        TYPES.iter().find(|(letters, tone, _)| self.is(one, letters, *tone)).map(|(.., typed)| (*typed, one))
    }

    /// Finds the mentions.
    fn read(&mut self) {
        for from in 0..self.end {
            let typed = self.typed.get(from).copied().flatten();
            let start = typed.map_or(from, |(_, start)| start);
            let typed = typed.map(|(typed, _)| typed);
            if typed == Some(Typed::Below) {
                continue;
            }
            let mut hash = Hash::EMPTY;
            for to in from.wrapping_add(1)..=self.end.min(from.wrapping_add(LONGEST)) {
                let last = to.wrapping_sub(1);
                if last > from && self.gap(last) == Gap::Break {
                    break;
                }
                hash = self.words.feed_bare(hash, last);
                let level = UnitLevel::Province;
                self.mention(Mention { start, from, to, typed, exact: false, level, of: 0 }, hash);
            }
        }
    }

    fn mention(&mut self, run: Mention, hash: Hash) {
        let may_be = |level| run.typed.is_none_or(|typed| typed.may_be(level));
        let mut marked = None;
        let mut add = |level: UnitLevel, of: Hash, at: u16| {
            if !may_be(level) {
                return;
            }
            let exact = self.words.is_bare
                || *marked.get_or_insert_with(|| self.words.marked(run.from, run.to)) == of;
            let mention = Mention { exact, level, of: usize::from(at), ..run };
            if level == UnitLevel::Commune { &mut self.communes_named } else { &mut self.wider }
                .push(mention);
        };
        for hit in BY_NAME.hits(hash) {
            add(UnitLevel::Province, hit.marked, hit.row);
        }
        let Some(communes) = self.communes else { return };
        // A bare figure is a house, unless its type stands before it.
        let figure = |at| self.words.bare(at).iter().all(u8::is_ascii_digit);
        if run.typed.is_none() && (run.from..run.to).all(figure) {
            return;
        }
        for hit in communes.index.hits(hash) {
            let list = communes.rows.get(usize::from(hit.row)).map(|row| row.list);
            let level = if list == Some(List::District) { UnitLevel::District } else { UnitLevel::Commune };
            add(level, hit.marked, hit.row);
        }
    }

    /// Whether a name may begin at a word: there is nothing before it, or a comma, or its type.
    fn begins(&self, mention: &Mention) -> bool {
        mention.typed.is_some() || self.gap(mention.start) >= Gap::Hyphen
    }

    /// Whether a name may end before a word, where another mention begins at `next`.
    fn ends(&self, to: usize, next: Option<usize>) -> bool {
        let type_begins = |at: usize| {
            let typed = self.typed.get(at).copied().flatten();
            typed.is_some_and(|(typed, start)| start == to && typed != Typed::Below)
        };
        to >= self.end
            || self.gap(to) >= Gap::Hyphen
            || next == Some(to)
            || type_begins(to.wrapping_add(1))
            || type_begins(to.wrapping_add(2))
    }

    /// Whether the text between two words names a unit of a level by its type.
    fn names(&self, level: UnitLevel, from: usize, to: usize) -> bool {
        let typed = self.typed.get(from..to.min(self.end)).unwrap_or_default().iter().flatten();
        typed.into_iter().any(|(typed, start)| {
            *start >= from && matches!(typed, Typed::Kind(kind) if kind.level() == level)
        })
    }

    /// Whether the text behind a word surely names a province.
    fn names_province(&self, at: usize) -> bool {
        self.wider.iter().any(|mention| {
            mention.level == UnitLevel::Province
                && mention.start >= at
                && (mention.to == self.end || mention.typed == Some(Typed::Kind(Kind::Province)))
                && (mention.start == at || self.begins(mention))
        })
    }

    /// Points of a mention of a unit's district or province: the one that it was in, or is in today.
    fn wider_points(&self, mention: &Mention, at: usize, district: Option<usize>, of: AnyProvince) -> i32 {
        if mention.from < at {
            return 0;
        }
        if mention.level == UnitLevel::District {
            // A type word may be the last word of the commune instead: `Thổ Quan, Đống Đa`.
            let kind = self.communes.and_then(|it| it.rows.get(mention.of).map(|row| it.kind(row, None)));
            let typed = mention.typed.filter(|_| mention.start >= at).zip(kind);
            let typed = typed.map_or(0, |(typed, kind)| if typed.is(kind) { 15 } else { -10 });
            let name = if mention.exact { 80 } else { 50 };
            return points(sum(&[name, typed]), district == Some(mention.of));
        }
        let Some(named) = province(mention.of) else { return 0 };
        let old = |it| matches!(it, AnyProvince::Old(_));
        let era = if old(named) == old(of) {
            points(60, named.code() == of.code())
        } else {
            points(45, named.code_today() == of.code_today())
        };
        points(sum(&[era, points(-20, !mention.exact)]), era > 0)
    }

    /// The best mention behind a word: its points, where it begins, and the word behind it.
    fn behind(
        &self,
        level: UnitLevel,
        at: usize,
        district: Option<usize>,
        of: AnyProvince,
    ) -> Option<(i32, usize, usize)> {
        let mut best: Option<(i32, usize, usize)> = None;
        for mention in self.wider.iter().filter(|mention| mention.level == level) {
            let points = self.wider_points(mention, at, district, of);
            if points > best.map_or(0, |best| best.0) {
                best = Some((points, mention.start.max(at), mention.to));
            }
        }
        best
    }

    /// Scores every candidate and keeps the best.
    fn rank_all(&mut self) {
        for mention in std::mem::take(&mut self.communes_named) {
            self.rank(&mention);
        }
        for at in 0..self.wider.len() {
            if let Some(mention) = self.wider.get(at).copied() {
                self.rank(&mention);
            }
        }
    }

    fn rank(&mut self, mention: &Mention) -> Option<()> {
        let Mention { start, from, to, typed, exact, level, of } = *mention;
        let row = if level == UnitLevel::Province { None } else { self.communes?.rows.get(of) };
        let (of_province, kind, exists) = match (self.communes, row) {
            (Some(communes), Some(row)) => {
                (communes.province(row)?, communes.kind(row, self.day), communes.exists(row, self.day))
            }
            _ => {
                let of = province(of)?;
                let era = Era::of_province(of);
                (of, of.kind(self.day), self.day.map_or(Truth::Open, |day| era.covers(day)))
            }
        };
        let list = row.map(|row| row.list);
        let in_district = level == UnitLevel::Commune && list != Some(List::New);
        let place = row.filter(|_| in_district).map(|row| usize::from(row.place));
        let district = self.behind(UnitLevel::District, to, place, of_province);
        let behind = district.map_or(to, |it| it.2);
        let inside = level != UnitLevel::Province;
        let province =
            if inside { self.behind(UnitLevel::Province, behind, None, of_province) } else { None };
        let next = district.or(province).map(|it| it.1);
        let (begins, ends) = (self.begins(mention), self.ends(to, next));
        let alone = if inside { begins && ends } else { to == self.end || typed.is_some() };
        if district.is_none() && province.is_none() && !alone {
            return None;
        }
        let differs = |level, of: Option<_>, from| of.is_none() && self.names(level, from, self.end);
        let conflicts = [
            points(1, inside && province.is_none() && self.names_province(behind)),
            points(
                1,
                level != UnitLevel::District
                    && differs(UnitLevel::District, district, if inside { to } else { 0 }),
            ),
            points(1, level != UnitLevel::Commune && self.names(UnitLevel::Commune, 0, start)),
        ];
        let kind_differs = typed.is_some_and(|typed| !typed.is(kind));
        // Where a type stands before some name, another name is rather a street or a hamlet.
        let street = level == UnitLevel::Commune
            && typed.is_none()
            && (self.names(UnitLevel::Commune, 0, from) || self.names(UnitLevel::Commune, to, self.end));
        let (name, other_marks) = match level {
            UnitLevel::Commune => (100, -40),
            UnitLevel::District => (80, -30),
            UnitLevel::Province => (60, -20),
        };
        let [no_province, no_district, _] = conflicts;
        let era = match (self.day, exists) {
            (None, _) => 0,
            (_, Truth::Yes) => 40,
            (_, Truth::Open) => 20,
            (_, Truth::No) => -60,
        };
        let score = sum(&[
            name,
            points(other_marks, !exact),
            points(if kind_differs { -15 } else { 20 }, typed.is_some()),
            district.map_or(0, |it| it.0),
            province.map_or(0, |it| it.0),
            points(-80, no_province > 0),
            points(-60, inside && no_district > 0),
            points(-10, in_district && district.is_none()),
            points(-5, list == Some(List::Former)),
            points(10, begins),
            points(20, ends),
            // Words between the names that none of them explains.
            points(-40, next.is_some_and(|next| next > to)),
            points(-30, street),
            era,
        ]);
        let levels = |flags: [bool; 3]| {
            let all = [UnitLevel::Province, UnitLevel::District, UnitLevel::Commune].into_iter().zip(flags);
            all.fold(
                UnitLevels::default(),
                |levels, (level, flag)| if flag { levels.with(level) } else { levels },
            )
        };
        let is = |of: UnitLevel, found: bool| level == of || found;
        let matched = levels([
            is(UnitLevel::Province, province.is_some()),
            is(UnitLevel::District, district.is_some()),
            is(UnitLevel::Commune, false),
        ]);
        let conflicts = levels(conflicts.map(|it| it > 0));
        self.keep(Ranked { score, mention: *mention, matched, conflicts, kind_differs, exists });
        None
    }

    /// Keeps the best of each unit and the best of all, in order: communes before districts, and then as the lists have
    /// them.
    fn keep(&mut self, new: Ranked) {
        let key = |it: &Ranked| (it.mention.level, it.mention.of);
        let order =
            |it: &Ranked| (it.score.wrapping_neg(), std::cmp::Reverse(it.mention.level), it.mention.of);
        if let Some(at) = self.ranked.iter().position(|it| key(it) == key(&new)) {
            if self.ranked.get(at).is_some_and(|it| it.score >= new.score) {
                return;
            }
            self.ranked.remove(at);
        }
        let at = self.ranked.iter().position(|it| order(&new) < order(it)).unwrap_or(self.ranked.len());
        self.ranked.insert(at, new);
        self.ranked.truncate(MOST);
    }

    /// The candidates. What has less than half of the points of the best is noise, and so is a unit that it lies in.
    fn finish(self) -> Vec<Candidate> {
        let mut found = Vec::new();
        let Some(top) = self.ranked.first().copied() else { return found };
        let of_top =
            self.communes.and_then(|it| it.rows.get(top.mention.of)).map(|row| usize::from(row.place));
        for it in &self.ranked {
            let around = match it.mention.level {
                UnitLevel::Commune => false,
                UnitLevel::District => {
                    let commune = top.mention.level == UnitLevel::Commune;
                    commune && top.matched.has(UnitLevel::District) && of_top == Some(it.mention.of)
                }
                UnitLevel::Province => {
                    top.mention.level != UnitLevel::Province && top.matched.has(UnitLevel::Province)
                }
            };
            if it.score > 0 && it.score.wrapping_mul(2) >= top.score && !around {
                found.extend(self.candidate(it));
            }
        }
        found
    }

    fn candidate(&self, it: &Ranked) -> Option<Candidate> {
        let unit = match it.mention.level {
            UnitLevel::Province => Unit::of_province(province(it.mention.of)?, self.day),
            _ => self.communes?.unit(it.mention.of, self.day)?,
        };
        Some(Candidate {
            unit,
            score: u16::try_from(it.score).unwrap_or(0),
            matched: it.matched,
            conflicts: it.conflicts,
            kind_named: it.mention.typed.is_some(),
            kind_differs: it.kind_differs,
            exists: it.exists,
        })
    }
}
