//! Names as codes of letters, and how far two agree.

use super::frequency::{self, Position};
use super::level::Level;
use super::osa;
use super::stored::Stored;
use crate::name::identity_key;

/// Letters that are held; what is longer has the rest in the last one.
const LETTERS: usize = 30;
/// Words whose tones are held.
const WORDS: usize = 10;
/// The letter without its shape.
const LETTER: u8 = 31;
/// Rarity of a word by itself and of a whole name is held up to this.
const MOST: i32 = u16::MAX as i32;

/// Slips that are told from other letters, and the same where a side has fewer than sixteen.
const SLIPS: u32 = 3;
const FEW_SLIPS: u32 = 2;
const SHORT: u8 = 16;

/// Letters as they are compared.
type Wide = [u8; 32];

const COUNT: u8 = 15;
/// No shape and no tone anywhere.
const UNMARKED: u8 = 16;
/// The given name is one that people have.
const GIVEN: u8 = 32;
/// There are middle names, and people have each of them.
const MIDDLE: u8 = 64;

/// A name as letters with shapes (5 and 2 bits each) without spaces, where its words begin, their tones, and how rare it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    letters: [u8; LETTERS],
    length: u8,
    /// How many words, and what is known of them.
    words: u8,
    /// A bit at the first letter of each word.
    starts: u32,
    /// Three bits for each word.
    tones: u32,
    /// Bits of rarity with marks and without, of the first and of the last word.
    pub(super) marked: u16,
    pub(super) bare: u16,
    pub(super) surname: u16,
    pub(super) given: u16,
    /// A number for what the words sound like: what differs in it need not be looked at further.
    sound: u16,
    /// What the letters alone say, worked out once a record.
    quick: Quick,
}

/// What tells most names apart at once. Worked out from the letters, so it is not stored.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Quick {
    /// A bit for each bare letter that is there, and for each that is there twice.
    once: u32,
    twice: u32,
    /// Numbers for the bare letters of the first and the last word.
    first: Word,
    last: Word,
}

/// A number for the bare letters of a word: words of two numbers are two. Of six letters it holds each, and words of one number
/// are one; of more it is a hash with a bit that says so.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Word(u32);

impl Word {
    const NONE: Self = Self(0);
    /// Letters that are held, five bits each.
    const HELD: usize = 6;
    /// Words of this number may be two.
    const HASHED: u32 = 1 << 31;

    fn of(word: &[u8]) -> Self {
        let letters = word.iter().map(|code| u32::from(bare(*code)));
        if word.len() <= Self::HELD && letters.clone().all(|letter| letter != 0) {
            return Self(letters.fold(0, |held, letter| held << 5 | letter));
        }
        let hash = letters.fold(0, |hash: u32, letter| (hash ^ letter).wrapping_mul(0x0100_0193));
        Self(hash ^ hash >> 15 | Self::HASHED)
    }
}

impl Stored for Name {
    fn put(&self, to: &mut Vec<u8>) {
        let Self { letters, length, words, starts, tones, marked, bare, surname, given, sound, quick: _ } =
            self;
        letters.put(to);
        [*length, *words].put(to);
        [starts, tones].into_iter().for_each(|number| number.put(to));
        [marked, bare, surname, given, sound].into_iter().for_each(|number| number.put(to));
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        let letters = Stored::take(from)?;
        let [length, words] = Stored::take(from)?;
        let (starts, tones) = (Stored::take(from)?, Stored::take(from)?);
        let mut next = || Stored::take(from);
        let (marked, bare, surname, given, sound) = (next()?, next()?, next()?, next()?, next()?);
        let quick = Quick::NONE;
        let mut name =
            Self { letters, length, words, starts, tones, marked, bare, surname, given, sound, quick };
        name.look();
        Some(name)
    }
}

impl Quick {
    const NONE: Self = Self { once: 0, twice: 0, first: Word::NONE, last: Word::NONE };

    /// No more slips than there are between two names: each takes one of these bits away at most, and adds one. Half of what is
    /// compared is further apart, which spares the distance itself.
    #[inline]
    fn apart(&self, other: &Self) -> u32 {
        let bits = |of: &Self| u64::from(of.once) << 32 | u64::from(of.twice);
        let (mine, others) = (bits(self), bits(other));
        let (mine, others) = ((mine & !others).count_ones(), (others & !mine).count_ones());
        mine.max(others)
    }
}

impl Name {
    pub(super) const NONE: Self = Self {
        letters: [0; LETTERS],
        length: 0,
        words: 0,
        starts: 0,
        tones: 0,
        marked: 0,
        bare: 0,
        surname: 0,
        given: 0,
        sound: 0,
        quick: Quick::NONE,
    };

    /// Of a name in normal form, or near it.
    pub(super) fn of(name: &str) -> Self {
        // A point stands behind what is cut short, and is no letter.
        let key = identity_key(name).replace('.', " ");
        let mut words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
        // The clan stands last where these particles stand first, and is a surname all the same.
        let particle = if name.starts_with(['H', 'h']) && name.get(1..2) == Some("'") {
            1
        } else if words.first() == Some(&"y") {
            2
        } else {
            0
        };
        if particle < words.len() {
            words.rotate_left(particle);
        }
        let mut made = Self::NONE;
        let (mut count, mut shaped) = (0_usize, false);
        for word in &words {
            let mut first = true;
            for c in word.chars() {
                if let Some(tone) = c.to_digit(10).filter(|tone| (1..=5).contains(tone)) {
                    made.tones |= if count < WORDS { tone << (3 * count) } else { 0 };
                    continue;
                }
                let Some(code) = code(c) else { continue };
                shaped |= code & !LETTER != 0;
                made.push(code, first);
                first = false;
            }
            count += usize::from(!first);
        }
        made.words = (count.min(usize::from(COUNT))) as u8;
        if !shaped && made.tones == 0 {
            made.words |= UNMARKED;
        }
        made.sum();
        made.weigh(&words);
        made
    }

    /// Works out what tells most names apart at once.
    fn sum(&mut self) {
        let mut sound = 0_u32;
        self.write_sound(&mut |letter| sound = (sound ^ u32::from(letter)).wrapping_mul(0x0100_0193));
        self.sound = ((sound >> 16) ^ sound) as u16;
        self.look();
    }

    /// Works out what the letters say.
    fn look(&mut self) {
        let letters = self.letters.get(..usize::from(self.length)).unwrap_or_default();
        let (mut once, mut twice) = (0, 0);
        for code in letters {
            let bit = 1 << bare(*code);
            twice |= once & bit;
            once |= bit;
        }
        let (first, last) = (Word::of(self.word(0)), Word::of(self.last_word()));
        self.quick = Quick { once, twice, first, last };
    }

    /// The letters in as many bytes as a machine compares at once.
    fn wide(&self) -> Wide {
        let mut wide = [0; 32];
        if let Some(to) = wide.first_chunk_mut() {
            *to = self.letters;
        }
        wide
    }

    /// The letters without marks, y as i.
    fn bare(&self) -> Wide {
        let mut letters = self.wide();
        for code in &mut letters {
            *code = bare(*code);
        }
        letters
    }

    /// A number for the letters without marks; never 0.
    pub(super) fn number(&self) -> u32 {
        let letters = self.bare();
        let letters = letters.get(..usize::from(self.length)).unwrap_or_default();
        (super::hash::hash(letters) as u32).max(1)
    }

    /// Whether the letters without marks are the same.
    pub(super) fn has_letters_of(&self, other: &Self) -> bool {
        self.length == other.length && self.quick.once == other.quick.once && self.bare() == other.bare()
    }

    fn push(&mut self, code: u8, first: bool) {
        let at = usize::from(self.length);
        match self.letters.get_mut(at) {
            Some(place) => {
                *place = code;
                self.starts |= u32::from(first) << at;
                self.length += 1;
            }
            // Folded into the last letter: what is longer differs there at least.
            None => {
                if let Some(last) = self.letters.last_mut() {
                    *last = last.wrapping_mul(7).wrapping_add(code) & 0x7f;
                }
            }
        }
    }

    fn weigh(&mut self, words: &[&str]) {
        let (mut marked, mut bare) = (0, 0);
        let mut middle = words.len() > 2;
        for (at, word) in words.iter().enumerate() {
            let position = if at + 1 == words.len() {
                Position::Given
            } else if at == 0 {
                Position::Surname
            } else {
                Position::Middle
            };
            let mut letters = [0; LETTERS];
            let of = self.word(at);
            letters.iter_mut().zip(of).for_each(|(to, code)| *to = plain(*code));
            let letters = letters.get(..of.len()).unwrap_or_default();
            let of_bare = frequency::bare(letters, position);
            let of_marked =
                if self.is_unmarked() { of_bare } else { frequency::marked(word, position).max(of_bare) };
            marked += of_marked;
            bare += of_bare;
            match position {
                Position::Surname => self.surname = of_bare as u16,
                Position::Given => {
                    self.given = of_bare as u16;
                    if frequency::is_known(word, letters, self.is_unmarked(), position) {
                        self.words |= GIVEN;
                    }
                }
                Position::Middle => {
                    middle &= frequency::is_known(word, letters, self.is_unmarked(), position);
                }
            }
        }
        self.words |= if middle { MIDDLE } else { 0 };
        self.marked = marked.min(MOST) as u16;
        self.bare = bare.min(MOST) as u16;
    }

    /// Hands on each word by its bare letters, with its place: 0 the surname, 1 a middle name, 2 the given name.
    pub(super) fn each_word(&self, mut take: impl FnMut(u8, &[u8])) {
        let count = self.count();
        for word in 0..count {
            let mut letters = [0_u8; LETTERS];
            let of = self.word(word);
            letters.iter_mut().zip(of).for_each(|(to, code)| *to = bare(*code));
            let position = if word + 1 == count { 2 } else { u8::from(word > 0) };
            take(position, letters.get(..of.len()).unwrap_or_default());
        }
    }

    /// Holds the rarity of the name, of its first and its last word, to what is told.
    pub(super) fn no_rarer_than(&mut self, all: i32, first: i32, last: i32) {
        let held = |of: u16, most: i32| i32::from(of).min(most.max(0)) as u16;
        // Marks say as much more as they did.
        let marks = self.marked.saturating_sub(self.bare);
        self.bare = held(self.bare, all);
        self.marked = self.bare.saturating_add(marks);
        self.surname = held(self.surname, first);
        self.given = held(self.given, last);
    }

    pub(super) const fn is_missing(&self) -> bool {
        self.length == 0
    }

    const fn is_unmarked(&self) -> bool {
        self.words & UNMARKED != 0
    }

    const fn count(&self) -> usize {
        (self.words & COUNT) as usize
    }

    /// First letter of a word, and the letter behind it.
    fn bounds(&self, word: usize) -> (usize, usize) {
        let mut starts = self.starts;
        for _ in 0..word {
            starts &= starts.wrapping_sub(1);
        }
        let from = (starts.trailing_zeros() as usize).min(usize::from(self.length));
        let rest = starts & starts.wrapping_sub(1);
        (from, (rest.trailing_zeros() as usize).min(usize::from(self.length)))
    }

    #[cfg_attr(feature = "small", inline(never))]
    fn word(&self, word: usize) -> &[u8] {
        let (from, to) = self.bounds(word);
        self.letters.get(from..to).unwrap_or_default()
    }

    /// The first letter of the last word.
    const fn last_start(&self) -> usize {
        31_u32.saturating_sub(self.starts.leading_zeros()) as usize
    }

    fn last_word(&self) -> &[u8] {
        self.letters.get(self.last_start()..usize::from(self.length)).unwrap_or_default()
    }

    const fn tone(&self, word: usize) -> u32 {
        if word < WORDS { self.tones >> (3 * word) & 7 } else { 0 }
    }

    /// Writes every word as a region may say it, each behind a point.
    pub(super) fn write_sound(&self, to: &mut impl FnMut(u8)) {
        for word in 0..self.count() {
            to(b'.');
            sound(self.word(word), to);
        }
    }

    /// Writes the words so in the order of their letters.
    pub(super) fn write_sorted(&self, to: &mut impl FnMut(u8)) {
        let letters = |word: usize| self.word(word).iter().map(|code| plain(*code));
        let mut words = [0; COUNT as usize];
        let count = self.count().min(words.len());
        for at in 0..count {
            let mut place = at;
            // Each moves before those that come behind it.
            while let Some([before, here]) = words.get_mut(place.wrapping_sub(1)..=place)
                && letters(*before).gt(letters(at))
            {
                *here = *before;
                place = place.wrapping_sub(1);
            }
            if let Some(here) = words.get_mut(place) {
                *here = at;
            }
        }
        for word in words.iter().take(count) {
            to(b'.');
            sound(self.word(*word), to);
        }
    }

    /// Writes the last word so.
    pub(super) fn write_given(&self, to: &mut impl FnMut(u8)) {
        if let Some(last) = self.count().checked_sub(1) {
            sound(self.word(last), to);
        }
    }

    /// How far two names agree.
    #[inline]
    pub(super) fn level(&self, other: &Self) -> Level {
        if self.is_missing() || other.is_missing() {
            return Level::Missing;
        }
        if self.length == other.length && self.quick.apart(&other.quick) == 0 {
            if self.letters == other.letters {
                if self.tones == other.tones && self.starts == other.starts {
                    return Level::Same;
                }
                if self.starts != other.starts {
                    return Level::Loose;
                }
                return self.marks(other);
            }
            if self.bare() == other.bare() {
                return self.marks(other);
            }
        }
        self.far(other)
    }

    /// Of two with the same bare letters.
    fn marks(&self, other: &Self) -> Level {
        if self.is_unmarked() || other.is_unmarked() {
            return Level::Unmarked;
        }
        let shapes = |name: &Self| {
            let mut letters = name.wide();
            for code in &mut letters {
                *code = if *code & LETTER == 25 { 9 | *code & 96 } else { *code };
            }
            letters
        };
        let alike = |a: u32, b: u32| a == b || matches!((a, b), (3, 4) | (4, 3));
        if self.starts == other.starts
            && shapes(self) == shapes(other)
            && (0..self.count()).all(|word| alike(self.tone(word), other.tone(word)))
        {
            return Level::Loose;
        }
        if self.only_given(other, |a, b, at, of| a == b && self.tone(at) == other.tone(of)) {
            Level::MarksGiven
        } else {
            Level::Marks
        }
    }

    /// Whether all words but the last are the same by a measure, and both last ones are names that people have.
    fn only_given(&self, other: &Self, same: impl Fn(&[u8], &[u8], usize, usize) -> bool) -> bool {
        let count = self.count();
        self.words & other.words & GIVEN != 0
            && count == other.count()
            && (0..count.saturating_sub(1)).all(|at| same(self.word(at), other.word(at), at, at))
    }

    /// Of two with other letters.
    fn far(&self, other: &Self) -> Level {
        let (count, of_other) = (self.count(), other.count());
        if self.slips(other).is_some() || (count == of_other && self.sound == other.sound) {
            return self.near(other);
        }
        // Most names are so far from each other, and words turned round have the same letters.
        let (surname, given) = (self.same_first(other), self.same_last(other));
        if given && self.is_part(other) {
            return Level::Shortened;
        }
        if count != of_other && surname && self.has_rest_of(other) {
            return Level::Slips;
        }
        of_ends(count > 1 && of_other > 1, surname, given)
    }

    /// Slips that a distance to another name may have to say something; none where more letters are there on a side.
    fn slips(&self, other: &Self) -> Option<u32> {
        let most = if self.length.min(other.length) < SHORT { FEW_SLIPS } else { SLIPS };
        let is_far =
            u32::from(self.length.abs_diff(other.length)) > most || self.quick.apart(&other.quick) > most;
        (!is_far).then_some(most)
    }

    /// Of two with other letters that may be a few slips apart or said alike.
    fn near(&self, other: &Self) -> Level {
        let (count, of_other) = (self.count(), other.count());
        let (surname, given) = (self.same_first(other), self.same_last(other));
        let (mine, others) = (self.bare(), other.bare());
        let start = self.last_start();
        let only_given = count == of_other
            && count > 1
            && !given
            && self.starts == other.starts
            && mine.get(..start) == others.get(..start);
        let two_names = only_given && self.words & other.words & GIVEN != 0;
        if count == of_other && self.sound == other.sound && self.sounds_like(other) {
            return if two_names { Level::SoundGiven } else { Level::Sound };
        }
        let (a, b) = (usize::from(self.length), usize::from(other.length));
        let (mine, others) = (mine.get(..a).unwrap_or_default(), others.get(..b).unwrap_or_default());
        let slips = self.slips(other).map_or(99, |most| osa::distance(mine, others, most));
        if slips == 1 {
            return if two_names { Level::SlipGiven } else { Level::Slip };
        }
        if slips <= SLIPS && count == of_other && self.is_turned(other) {
            return if surname { Level::Exchanged } else { Level::Order };
        }
        if given && self.is_part(other) {
            return Level::Shortened;
        }
        let few = slips == 2 || (slips == SLIPS && a.min(b) >= usize::from(SHORT));
        if few && only_given {
            // `Lan` and `Mai` are two slips apart, and nothing else. Of what is no name, as `Tuann`, a twin's is as near.
            let most = self.last_word().len().min(other.last_word().len()) as u32;
            return match two_names {
                true if slips * 2 <= most => Level::SlipsGiven,
                false if slips * 3 <= most => Level::Slips,
                false if is_misread(self.last_word(), other.last_word()) => Level::Slip,
                _ => Level::Surname,
            };
        }
        if few && count == of_other && surname && given && self.words & other.words & MIDDLE != 0 {
            return Level::Middle;
        }
        if few && (given || count == 1 || of_other == 1 || surname) {
            return Level::Slips;
        }
        // One slip in the first word and one in the last, or one in what is shortened.
        let in_two = slips == 2 && count == of_other && count > 2 && self.has_middle_of(other);
        if (in_two || (count != of_other && surname)) && self.has_rest_of(other) {
            return Level::Slips;
        }
        if count == of_other && self.is_turned(other) {
            return if surname { Level::Exchanged } else { Level::Order };
        }
        of_ends(count > 1 && of_other > 1, surname, given)
    }

    /// Whether as many words sound alike, each with the one at its place.
    fn sounds_like(&self, other: &Self) -> bool {
        let alike = |(a, b): (&[u8], &[u8])| is_same(a, b) || sounds_alike(a, b);
        (0..self.count()).all(|at| alike((self.word(at), other.word(at))))
    }

    /// Whether both have the same words in another order.
    fn is_turned(&self, other: &Self) -> bool {
        let count = self.count();
        if count < 2
            || count != other.count()
            || self.length != other.length
            || self.quick.apart(&other.quick) > 0
        {
            return false;
        }
        let mut left = 0_u32;
        for word in 0..count {
            let mine = self.word(word);
            let found = (0..count).find(|at| left >> at & 1 == 0 && is_same(mine, other.word(*at)));
            let Some(found) = found else { return false };
            left |= 1 << found;
        }
        true
    }

    /// Whether the shorter is what is left of the longer, the last word among it: middle names are left out (`Trần Hạnh`), or the
    /// surname with all up to a word (`Thị Hạnh`, `Hạnh`), or words are cut short (`Ng. Thị Hạnh`).
    fn is_part(&self, other: &Self) -> bool {
        let (long, short) = if self.count() >= other.count() { (self, other) } else { (other, self) };
        let (count, of_short) = (long.count(), short.count());
        let same = |a: usize, b: usize| is_same(long.word(a), short.word(b));
        let cut = |a: usize, b: usize| is_cut(long.word(a), short.word(b));
        if of_short == 0 || !same(count - 1, of_short - 1) {
            return false;
        }
        // Without the surname nothing else is left out.
        let left = count - of_short;
        if left > 0 && (1..of_short).all(|word| same(left + word - 1, word - 1)) {
            return true;
        }
        if of_short < 2 || !(same(0, 0) || cut(0, 0)) {
            return false;
        }
        let mut at = 0;
        let mut is_cut = false;
        (0..of_short).all(|word| {
            while at < count && !same(at, word) {
                if cut(at, word) {
                    is_cut = true;
                    break;
                }
                at += 1;
            }
            at += 1;
            at <= count
        }) && (left > 0 || is_cut)
    }

    /// Whether both have the same words between the first and the last.
    fn has_middle_of(&self, other: &Self) -> bool {
        (1..self.count().saturating_sub(1)).all(|at| is_same(self.word(at), other.word(at)))
    }

    /// Whether behind the first word the shorter has words of the longer in their order, the last among them. One may be a
    /// slip apart or said alike, but two given names that people have are two.
    pub(super) fn has_rest_of(&self, other: &Self) -> bool {
        let (long, short) = if self.count() >= other.count() { (self, other) } else { (other, self) };
        let (count, of_short) = (long.count(), short.count());
        // Nothing is left to be near.
        if long.words & short.words & GIVEN != 0
            && long.is_held()
            && short.is_held()
            && !long.same_last(short)
        {
            return false;
        }
        let mut left = 1_u8;
        let mut same = |a: usize, b: usize| {
            let (one, two) = (long.word(a), short.word(b));
            let both_given = b + 1 == of_short && long.words & short.words & GIVEN != 0;
            is_same(one, two)
                || (left > 0 && !both_given && is_near(one, two) && {
                    left -= 1;
                    true
                })
        };
        if of_short < 2 || !same(count - 1, of_short - 1) {
            return false;
        }
        let mut at = 1;
        (1..of_short - 1).all(|word| {
            while at + 1 < count && !same(at, word) {
                at += 1;
            }
            at += 1;
            at < count
        })
    }

    /// Whether both begin with the same word.
    pub(super) fn same_surname(&self, other: &Self) -> bool {
        !self.is_missing() && self.same_first(other)
    }

    #[inline]
    fn same_first(&self, other: &Self) -> bool {
        let (mine, others) = (self.quick.first, other.quick.first);
        mine == others && (mine.0 & Word::HASHED == 0 || is_same(self.word(0), other.word(0)))
    }

    #[inline]
    fn same_last(&self, other: &Self) -> bool {
        let (mine, others) = (self.quick.last, other.quick.last);
        mine == others && (mine.0 & Word::HASHED == 0 || is_same(self.last_word(), other.last_word()))
    }

    /// Whether all letters and words are held, so that the last one by its count is the last.
    const fn is_held(&self) -> bool {
        (self.length as usize) < LETTERS && self.words & COUNT < COUNT
    }
}

/// Of two names of several words or one that agree in the first word, in the last, in none.
const fn of_ends(several: bool, surname: bool, given: bool) -> Level {
    match (several, surname, given) {
        (true, true, true) => Level::Middle,
        (true, true, false) => Level::Surname,
        (true, false, true) => Level::Given,
        _ => Level::Different,
    }
}

/// Whether two words have the same letters without marks.
#[cfg_attr(feature = "small", inline(never))]
fn is_same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| bare(*a) == bare(*b))
}

/// Whether one of two words is the other cut short before its vowel: `Ng.`, `Th.`, `T.`.
fn is_cut(a: &[u8], b: &[u8]) -> bool {
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    let is_vowel = |code: &u8| matches!(plain(*code), b'a' | b'e' | b'i' | b'o' | b'u');
    !short.is_empty()
        && short.len() < long.len()
        && !short.iter().any(is_vowel)
        && long.iter().zip(short).all(|(a, b)| bare(*a) == bare(*b))
}

/// Whether two words are one slip apart, or said alike.
fn is_near(a: &[u8], b: &[u8]) -> bool {
    let letters = |word: &[u8]| {
        let mut letters = [0; LETTERS];
        letters.iter_mut().zip(word).for_each(|(to, code)| *to = bare(*code));
        letters
    };
    let (mine, others) = (letters(a), letters(b));
    let (mine, others) = (mine.get(..a.len()).unwrap_or_default(), others.get(..b.len()).unwrap_or_default());
    sounds_alike(a, b) || (a.len().max(b.len()) > 2 && osa::distance(mine, others, 1) <= 1)
}

/// Whether two words are the same once `rn` is read as the `m` that a scanner takes it for.
fn is_misread(a: &[u8], b: &[u8]) -> bool {
    let of = |letter: u8| letter - b'a' + 1;
    let read = |word: &[u8]| {
        let (mut letters, mut length) = ([0_u8; LETTERS], 0_usize);
        let mut rest = word;
        while let Some((&code, tail)) = rest.split_first() {
            let is_pair = bare(code) == of(b'r') && tail.first().is_some_and(|&next| bare(next) == of(b'n'));
            let read = if is_pair { of(b'm') } else { bare(code) };
            rest = if is_pair { tail.get(1..).unwrap_or_default() } else { tail };
            if let Some(place) = letters.get_mut(length) {
                (*place, length) = (read, length + 1);
            }
        }
        (letters, length)
    };
    read(a) == read(b)
}

/// The letter alone, y as i.
const fn bare(code: u8) -> u8 {
    let letter = code & LETTER;
    if letter == 25 { 9 } else { letter }
}

/// The letter as ASCII, y as i; `z` and what stands behind it for letters of elsewhere.
const fn plain(code: u8) -> u8 {
    b'a' + bare(code).saturating_sub(1)
}

/// A letter of an identity key: which of the alphabet from 1, and its shape in the bits above.
fn code(c: char) -> Option<u8> {
    let (letter, shape) = match c {
        'a'..='z' => (c, 0),
        'â' => ('a', 1),
        'ê' => ('e', 1),
        'ô' => ('o', 1),
        'ă' => ('a', 2),
        'ơ' => ('o', 2),
        'ư' => ('u', 2),
        'đ' => ('d', 3),
        'ƀ' => ('b', 3),
        'č' => ('c', 3),
        'ĕ' => ('e', 3),
        'ĭ' => ('i', 3),
        'ñ' => ('n', 3),
        'ŏ' => ('o', 3),
        'ŭ' => ('u', 3),
        '\u{300}'..='\u{36f}' => return None,
        // Of another alphabet: one of the five that are left.
        c => return Some(27 + (u32::from(c) % 5) as u8),
    };
    let letter = u32::from(letter).wrapping_sub(u32::from('a'));
    Some((letter as u8 + 1) | shape << 5)
}

/// Whether two words are said alike somewhere.
#[cfg_attr(feature = "small", inline(never))]
fn sounds_alike(a: &[u8], b: &[u8]) -> bool {
    let said = |word: &[u8]| {
        let (mut said, mut length) = ([0_u8; LETTERS], 0);
        sound(word, &mut |letter| {
            if let Some(place) = said.get_mut(length) {
                *place = letter;
                length += 1;
            }
        });
        said
    };
    said(a) == said(b)
}

/// Writes a word as some region says it: tr as ch, gi and r as d, s as x, l as n, v as d, and at the end ng and nh as n,
/// c and ch as t.
fn sound(word: &[u8], to: &mut impl FnMut(u8)) {
    let mut letters = [0_u8; LETTERS];
    let length = word.len().min(LETTERS);
    letters.iter_mut().zip(word).for_each(|(to, code)| *to = plain(*code));
    let letters = letters.get(..length).unwrap_or_default();
    let (onset, rest): (&[u8], &[u8]) = match letters {
        [b't', b'r', rest @ ..] | [b'c', b'h', rest @ ..] => (b"j", rest),
        [b'n', b'g', b'h', rest @ ..] | [b'n', b'g', rest @ ..] => (b"q", rest),
        [b'n', b'h', rest @ ..] => (b"w", rest),
        [b'g', b'h', rest @ ..] => (b"g", rest),
        [b'g', b'i', vowel, rest @ ..] if b"aeou".contains(vowel) => {
            to(b'd');
            to(*vowel);
            return end_of(rest, to);
        }
        [b'k' | b'q', rest @ ..] if rest.first() != Some(&b'h') => (b"c", rest),
        [b's', rest @ ..] => (b"x", rest),
        [b'r' | b'v', rest @ ..] => (b"d", rest),
        [b'l', rest @ ..] => (b"n", rest),
        rest => (b"", rest),
    };
    onset.iter().for_each(|letter| to(*letter));
    end_of(rest, to);
}

fn end_of(rest: &[u8], to: &mut impl FnMut(u8)) {
    let (body, last): (&[u8], Option<u8>) = match rest {
        [body @ .., b'n', b'g' | b'h'] => (body, Some(b'n')),
        [body @ .., b'c', b'h'] => (body, Some(b't')),
        [body @ .., b'c'] if !body.is_empty() => (body, Some(b't')),
        body => (body, None),
    };
    body.iter().for_each(|letter| to(*letter));
    last.into_iter().for_each(to);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_of_names() {
        for (a, b, expected) in [
            ("Nguyễn Văn An", "NGUYỄN VĂN AN", Level::Same),
            ("Lê Thị Hoà", "Lê Thị Hòa", Level::Same),
            ("H' Hen Niê", "H'Hen Niê", Level::Same),
            ("Nguyễn Văn An", "Nguyen Van An", Level::Unmarked),
            ("Vũ Thị Lý", "Vủ Thị Lí", Level::Loose),
            ("Trần Thị Hạnh", "Trần Thi Hạnh", Level::Marks),
            ("Nguyễn Minh Anh", "Nguyễn Minh Ánh", Level::MarksGiven),
            ("Nguyễn Thị Ngan", "Nguyễn Thị Ngang", Level::Sound),
            ("Nguyễn Thị Trinh", "Nguyễn Thị Chinh", Level::SoundGiven),
            ("Lý Văn Long", "Ný Văn Long", Level::Sound),
            ("Nguyễn Văn Hùng", "Nguyễn Văn Hùngg", Level::Slip),
            ("Nguyễn Văn Hùng", "Nguyên Văn Hnùg", Level::Slip),
            ("Phạm Hải Long", "Phạm Hải Phong", Level::SlipsGiven),
            ("Phạm Đức Tuann", "Phạm Đức Quang", Level::Surname),
            ("Phạm Thị Phượgnn", "Phạm Thị Phượng", Level::Slips),
            ("Phạm Minh Lực", "Phạm Anh Lực", Level::Middle),
            ("Phạm Mnihh Lực", "Phạm Minh Lực", Level::Slips),
            ("Hhà Minh Ngọc", "Hà Minh Bgọc", Level::Slips),
            ("Lê Trih", "Lê Thị Trinh", Level::Slips),
            ("Lê Ngọt Thúy", "Lê Thị Ngọc Thúy", Level::Slips),
            ("Lê Lan", "Lê Thị Loan", Level::Surname),
            ("Phạm Văn Lâm", "Phạm Văn Lam", Level::MarksGiven),
            ("Phạm Thị Thu", "Phạm Thị Thư", Level::MarksGiven),
            ("Phạm Văn Tâm", "Phạm Văn Lâm", Level::SlipGiven),
            ("Phạm Thị Lan", "Phạm Thị Mai", Level::Surname),
            ("Phạm Thị Hoa", "Phạm Thị Tuyết", Level::Surname),
            ("Nguyễn Văn An", "Văn An Nguyễn", Level::Order),
            ("Nguyễn Thị Thu Hà", "Nguyễn Thu Hà", Level::Shortened),
            ("Nguyễn Thị Thu Hà", "Nguyễn Hà", Level::Shortened),
            ("Trần Gia Khiêm", "Gia Khiêm", Level::Shortened),
            ("Trần Hữu Toại", "Toại", Level::Shortened),
            ("Nguyễn Thị Hạnh", "Ng. Thị Hạnh", Level::Shortened),
            ("Nguyễn Thị Mỹ Hạnh", "Ng.T.Mỹ Hạnh", Level::Shortened),
            ("Nguyễn Thị Hạnh", "Trần Thị Hạnh", Level::Given),
            ("Trần Gia Khiêm", "Trần Khiêm Gia", Level::Exchanged),
            ("Nguyễn Hoàng Anh", "Nguyễn Phương Anh", Level::Middle),
            ("Y Ñŭng Niê", "Y Săm Niê", Level::Surname),
            ("Y Ñŭng Niê", "Niê Y Ñŭng", Level::Same),
            ("Trần Văn Nam", "Lê Văn Nam", Level::Given),
            ("Trần Văn Nam", "Lê Thị Bưởi", Level::Different),
            ("", "Lê Thị Bưởi", Level::Missing),
        ] {
            let (one, other) = (Name::of(a), Name::of(b));
            assert_eq!(one.level(&other), expected, "{a} / {b}");
            assert_eq!(other.level(&one), expected, "{b} / {a}");
        }
    }

    #[test]
    fn what_is_longer_than_the_codes_is_not_the_same() {
        let long = "Công Tằng Tôn Nữ Thị Thanh Nguyên Phương Thảo";
        assert_eq!(Name::of(long).level(&Name::of(long)), Level::Same);
        assert_ne!(Name::of(long).level(&Name::of(&format!("{long} Vy"))), Level::Same);
    }

    #[test]
    fn rare_names_weigh_more() {
        assert!(Name::of("Nguyễn Văn Hùng").marked < Name::of("Thạch Sa Vươn").marked);
        assert!(Name::of("Nguyễn Văn Hùng").bare <= Name::of("Nguyễn Văn Hùng").marked);
    }

    /// As the table of levels has it, with nothing left out: no sums, no numbers for words, every distance in full.
    fn by_the_long_way(one: &Name, other: &Name) -> Level {
        let bare_of = |name: &Name| name.letters.map(bare)[..usize::from(name.length)].to_vec();
        let (mine, others) = (bare_of(one), bare_of(other));
        if mine.is_empty() || others.is_empty() {
            return Level::Missing;
        }
        if one.letters == other.letters && one.length == other.length && one.starts != other.starts {
            return Level::Loose;
        }
        if (one.letters, one.length, one.tones) == (other.letters, other.length, other.tones) {
            return Level::Same;
        }
        if mine == others {
            return one.marks(other);
        }
        let (count, of_other) = (one.count(), other.count());
        let surname = is_same(one.word(0), other.word(0));
        let given = is_same(one.last_word(), other.last_word());
        let start = one.last_start();
        let only_given = count == of_other
            && count > 1
            && !given
            && one.starts == other.starts
            && one.letters.map(bare)[..start] == other.letters.map(bare)[..start];
        let two_names = only_given && one.words & other.words & GIVEN != 0;
        let turned = || {
            let words = |name: &Name| {
                let mut words: Vec<_> = (0..name.count()).map(|at| name.word(at).to_vec()).collect();
                words.iter_mut().flatten().for_each(|code| *code = bare(*code));
                words.sort_unstable();
                words
            };
            count > 1 && count == of_other && mine.len() == others.len() && words(one) == words(other)
        };
        if count == of_other && one.sounds_like(other) {
            return if two_names { Level::SoundGiven } else { Level::Sound };
        }
        let slips = osa::distance(&mine, &others, 99);
        let few = slips == 2 || (slips == 3 && mine.len().min(others.len()) >= 16);
        let most = one.last_word().len().min(other.last_word().len()) as u32;
        let in_two = slips == 2 && count == of_other && count > 2 && one.has_middle_of(other);
        let several = count > 1 && of_other > 1;
        match () {
            () if slips == 1 && two_names => Level::SlipGiven,
            () if slips == 1 => Level::Slip,
            () if turned() && surname => Level::Exchanged,
            () if turned() => Level::Order,
            () if given && one.is_part(other) => Level::Shortened,
            () if few && only_given && two_names && slips * 2 <= most => Level::SlipsGiven,
            () if few && only_given && !two_names && slips * 3 <= most => Level::Slips,
            () if few && only_given && !two_names && is_misread(one.last_word(), other.last_word()) => {
                Level::Slip
            }
            () if few && only_given => Level::Surname,
            () if few && count == of_other && surname && given && one.words & other.words & MIDDLE != 0 => {
                Level::Middle
            }
            () if few && (given || surname || count == 1 || of_other == 1) => Level::Slips,
            () if (in_two || (count != of_other && surname)) && has_rest_by_the_long_way(one, other) => {
                Level::Slips
            }
            () if several && surname && given => Level::Middle,
            () if several && surname => Level::Surname,
            () if several && given => Level::Given,
            () => Level::Different,
        }
    }

    fn has_rest_by_the_long_way(one: &Name, other: &Name) -> bool {
        let (long, short) = if one.count() >= other.count() { (one, other) } else { (other, one) };
        let (count, of_short) = (long.count(), short.count());
        let mut left = 1;
        let mut same = |a: usize, b: usize| {
            let (one, two) = (long.word(a), short.word(b));
            let both_given = b + 1 == of_short && long.words & short.words & GIVEN != 0;
            let near = !is_same(one, two) && left > 0 && !both_given && is_near(one, two);
            left -= i32::from(near);
            is_same(one, two) || near
        };
        if of_short < 2 || !same(count - 1, of_short - 1) {
            return false;
        }
        let mut at = 1;
        (1..of_short - 1).all(|word| {
            while at + 1 < count && !same(at, word) {
                at += 1;
            }
            at += 1;
            at < count
        })
    }

    /// Names of words that people have and of others, most of them some slips from the one before.
    fn names(count: usize, seed: u64) -> Vec<Name> {
        const WORDS: [&str; 40] = [
            "Nguyễn",
            "Trần",
            "Lê",
            "Thị",
            "Văn",
            "Minh",
            "Anh",
            "Lan",
            "Loan",
            "Lam",
            "Lâm",
            "Tâm",
            "Hà",
            "Ha",
            "Hoà",
            "Hòa",
            "Trinh",
            "Chinh",
            "Long",
            "Nong",
            "Nghiêng",
            "Nguyệt",
            "Thu",
            "Thư",
            "Y",
            "H'",
            "Ñŭng",
            "Niê",
            "Đinh",
            "Dinh",
            "Lý",
            "Lí",
            "Sơn",
            "Xơn",
            "Konstantinopolis",
            "Chandramohan",
            "An",
            "Na",
            "О",
            "Ưu",
        ];
        let mut seed = seed;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        let mut words: Vec<String> = Vec::new();
        (0..count)
            .map(|_| {
                if words.is_empty() || next(3) == 0 {
                    let most = if next(12) == 0 { 20 } else { 5 };
                    words = (0..next(most)).map(|_| WORDS[next(WORDS.len())].to_owned()).collect();
                }
                for _ in 0..next(4) {
                    let at = next(words.len().max(1));
                    match next(7) {
                        0 => words.insert(at.min(words.len()), WORDS[next(WORDS.len())].to_owned()),
                        1 if at < words.len() => drop(words.remove(at)),
                        2 if words.len() > 1 => words.swap(at, 0),
                        3 if at < words.len() => words[at] = WORDS[next(WORDS.len())].to_owned(),
                        _ if at < words.len() => {
                            let mut letters: Vec<char> = words[at].chars().collect();
                            let place = next(letters.len().max(1));
                            let letter = ['a', 'n', 'h', 'g', 'y', 'ê', 'm'][next(7)];
                            match next(4) {
                                0 if place < letters.len() => drop(letters.remove(place)),
                                1 if place + 1 < letters.len() => letters.swap(place, place + 1),
                                2 if place < letters.len() => letters[place] = letter,
                                _ => letters.insert(place.min(letters.len()), letter),
                            }
                            words[at] = letters.into_iter().collect();
                        }
                        _ => {}
                    }
                }
                let name = words.join(" ");
                Name::of(&if next(8) == 0 { crate::text::fold(&name) } else { name })
            })
            .collect()
    }

    #[test]
    fn what_is_known_at_once_is_what_the_long_way_says() {
        let names = names(20_000, 5);
        let mut seen = std::collections::BTreeSet::new();
        for (at, one) in names.iter().enumerate() {
            for other in names.iter().skip(at).take(12) {
                let expected = by_the_long_way(one, other);
                assert_eq!(one.level(other), expected);
                assert_eq!(other.level(one), expected);
                let (mine, others) = (one.bare(), other.bare());
                let (mine, others) = (&mine[..usize::from(one.length)], &others[..usize::from(other.length)]);
                assert!(one.quick.apart(&other.quick) <= osa::distance(mine, others, 99));
                assert_eq!(one.same_surname(other), !mine.is_empty() && is_same(one.word(0), other.word(0)));
                assert_eq!(one.has_letters_of(other), mine == others);
                seen.insert(expected);
            }
        }
        // Every level that two names alone may have.
        assert_eq!(seen.len(), 19, "{seen:?}");
    }
}
