//! What may be meant by words that look right, or that no repair has a reading for: for who asks about a name by itself. It
//! stands outside of the form's module, and changes no value.

use super::counts::{all_words, counted, counts};
use super::title::is_full;
use super::{apart, case, escapes, fonts, half, keys, misread, recast, said, title, tones, wrapped};
use crate::name::normalise::normalise;
use crate::name::step::{Change, Confidence, Normalised, Step};
use crate::name::syllable::{Grade, Tone, grade, is_good, is_vowel, letter, split, with_tone};
use crate::name::words::{Place, is_common_marked, is_surname, near, weight};
use crate::name::{guard, letters};
use crate::text::legacy::Encoding;
use crate::text::{self, Normal as _, fold, is_letter, lower, parted, to_upper, within_one_slip, words_of};

/// Longest text that is looked at, and words of it.
const LONGEST: usize = 120;

/// Readings of a word that are offered.
const MOST: usize = 3;

/// Adds what else may be meant to what the repairs found.
pub(crate) fn offer(input: &str, normal: &mut Normalised<'_>) {
    if input.len() > LONGEST {
        return;
    }
    // What the usual steps read comes first; what they left of it is read from there.
    let usual = normal.changes.iter().any(|change| change.step == Step::Entities);
    let text = if usual { normal.accepted() } else { input };
    let again = || escapes::decode(normal.accepted());
    if let Some(read) = escapes::decode(text).or_else(again) {
        let read = wrapped::unquoted(&read).unwrap_or(read);
        let read = normalise(&read).accepted().to_owned();
        let change = Change::new(Step::Entities, Confidence::Likely, text, &read);
        if !usual {
            normal.value = input.to_owned().into();
            normal.changes.clear();
        }
        normal.changes.push(change);
        normal.likely = Some(read);
        return;
    }
    let of_pages = recast::from_old_pages(input);
    if !of_pages.is_empty() {
        let kept =
            normal.changes.iter().filter(|change| change.step == Step::Script).cloned().collect::<Vec<_>>();
        set_open(input, normal, Step::Mojibake, &of_pages);
        normal.changes.extend(kept);
        return;
    }
    if let Some((step, read)) = recast::from_glyphs(input).and_then(|shown| in_old_font(&shown)) {
        set_likely(input, normal, step, read);
        return;
    }
    let unwrapped = || wrapped::unwrapped(input).or_else(|| wrapped::unwrapped(normal.accepted()));
    if let Some((step, read)) = unwrapped().filter(|(_, read)| *read != normal.value) {
        let read = escapes::decode(&read).unwrap_or(read);
        set_likely(input, normal, step, normalise(&read).accepted().to_owned());
        return;
    }
    let unread = normal.likely.is_none() && !normal.is_changed();
    if let Some((step, read)) = twice_misread(input).filter(|_| unread) {
        set_likely(input, normal, step, read);
        return;
    }
    decide(normal);
    unsettle(input, normal);
    recast::read_again(input, normal);
    if let Some(forms) = of_keys_beside(input, normal) {
        set_open(input, normal, Step::Telex, &forms);
        return;
    }
    if said::read(input, normal) || normal.changes.iter().any(|change| change.step == Step::NoName) {
        return;
    }
    if said::is_placeholder(input) {
        // It has no case of a name either; of what nobody sees nothing is left.
        if !normal.accepted().is_empty() {
            normal.value = input.to_owned().into();
            normal.changes.clear();
            normal.likely = None;
        }
        normal.changes.push(Change::suggested(Step::NoName, input, ""));
        return;
    }
    // `Nhu*` of ASCII: a star behind the name, or a horn of VIQR.
    if let Some(change) = of_star(input, normal) {
        normal.likely = None;
        normal.changes.iter_mut().for_each(|change| change.confidence = Confidence::Suggested);
        normal.changes.insert(0, change);
    }
    take_off_tail(normal);
    take_off_lead(normal);
    let mut offers = whole_forms(normal.accepted());
    // `HàHà`: two words, or one that came twice.
    let twice = |word: &str| {
        let half = word.get(..word.len() / 2).filter(|half| half.len() > 1 && is_good(half));
        let half = half.filter(|half| word == half.repeat(2));
        half.map(|half| Change::suggested(Step::Doubled, word, half))
    };
    offers.extend(words_of(input).filter_map(twice));
    offers.extend(of_lost_bytes(normal));
    offers.extend(of_signs(input, normal.accepted()));
    offers.extend(of_peoples(input));
    if normal.likely.is_none() {
        offers.extend(of_pieces(input));
    }
    offers.extend(of_capitals(normal.accepted()));
    if normal.likely.is_none() {
        let read = |word: &str| normal.changes.iter().chain(&offers).any(|change| change.from.contains(word));
        let found = of_damage(input, &read);
        offers.extend(found);
    }
    offers.extend(of_words(input, normal.accepted()));
    // Before what the repairs found near a word, which does not count how often names have it.
    let is_near = |known: &Change| (known.step, known.confidence) == (Step::Nearest, Confidence::Suggested);
    let mut at = normal.changes.iter().position(is_near).unwrap_or(normal.changes.len());
    for change in offers {
        let same = |known: &Change| known.from == change.from && known.to == change.to;
        if normal.changes.iter().any(|known| same(known) && !is_near(known)) {
            continue;
        }
        normal.changes.retain(|known| !same(known));
        at = at.min(normal.changes.len());
        normal.changes.insert(at, change);
        at = at.saturating_add(1);
    }
    let name = normal.accepted().to_owned();
    normal.changes.retain(|change| !is_near(change) || !said::is_of_people(&name, &change.from));
    if normal.changes.is_empty() {
        normal.changes.extend(of_odd_signs(input));
    }
}

/// One reading in the place of all changes.
fn set_likely(input: &str, normal: &mut Normalised<'_>, step: Step, read: String) {
    normal.value = input.to_owned().into();
    normal.changes = vec![Change::new(step, Confidence::Likely, input, &read)];
    normal.likely = Some(read);
}

/// Takes back a tone that was put on another letter for certain, where names have the word with two vowels in the other order, as
/// the repairs of every name know of common words: `Lià` is Lài.
fn unsettle(input: &str, normal: &mut Normalised<'_>) {
    let moved = |change: &Change| change.step == Step::Misplaced && change.confidence == Confidence::Certain;
    if !normal.changes.iter().any(moved) || words_of(input).count() != words_of(&normal.value).count() {
        return;
    }
    let all = |word: &str| counts(word).iter().copied().fold(0, u32::saturating_add);
    let open = |(word, mended): (&str, &str)| {
        let read = apart::swaps(word).find(|read| word != mended && all(read) > all(mended))?;
        Some(
            [(Step::Nearest, like(word, &read)), (Step::Misplaced, mended.to_owned())]
                .map(|(step, read)| Change::suggested(step, word, &read)),
        )
    };
    let found: Vec<Change> =
        words_of(input).zip(words_of(&normal.value)).filter_map(open).flatten().collect();
    if !found.is_empty() {
        normal.value = input.to_owned().into();
        normal.changes = found;
        normal.likely = None;
    }
}

/// Several readings in the place of all changes, none of which is likelier.
fn set_open(input: &str, normal: &mut Normalised<'_>, step: Step, readings: &[String]) {
    normal.value = input.to_owned().into();
    normal.changes = readings.iter().map(|read| Change::suggested(step, input, read)).collect();
    normal.likely = None;
}

/// Text of an old font that was read as Windows-1252, and then as UTF-8 in it once more: `TrÃ‡n VÂ¨n`.
fn twice_misread(input: &str) -> Option<(Step, String)> {
    input.contains(['Ã', 'Â']).then_some(())?;
    in_old_font(&String::from_utf8(text::legacy::bytes_of_cp1252(input)?).ok()?)
}

/// What a text is in an old font, where that is likely.
fn in_old_font(text: &str) -> Option<(Step, String)> {
    let mut inner = normalise(text);
    decide(&mut inner);
    recast::read_again(text, &mut inner);
    let step = inner.changes.iter().map(|change| change.step).find(|step| matches!(step, Step::Legacy(_)))?;
    let read = inner.likely?;
    words_of(&read).all(is_good).then_some((step, read))
}

/// Whether words that another reading made are none of Vietnamese nor of a minority.
pub(crate) fn is_misspelt(read: &str, input: &str) -> bool {
    let odd = |word: &str| match grade(word) {
        Grade::Syllable | Grade::Misplaced => false,
        Grade::NotSyllable => true,
        Grade::OtherLetters => word.contains(text::is_mark),
    };
    !guard::is_minority(read)
        && words_of(read).any(|word| odd(word) && words_of(input).all(|other| other != word))
}

/// Of several encodings that say as much, or of a case that no word has and an encoding, what makes the commonest words is
/// likely.
fn decide(normal: &mut Normalised<'_>) {
    let open = |change: &Change| {
        is_tie(change) || change.step == Step::Case && change.confidence != Confidence::Certain
    };
    if normal.changes.is_empty() || !normal.changes.iter().all(open) {
        return;
    }
    let count = words_of(&normal.value).count();
    let (mut words, mut chosen, mut offers, mut open) = (Vec::new(), None, Vec::new(), None);
    for (at, word) in words_of(&normal.value).enumerate() {
        let place = Place::of(at, count);
        let mut readings: Vec<(u32, Step, String)> = Vec::new();
        for tie in normal.changes.iter().filter(|change| is_tie(change) && change.from == word) {
            readings.push((counted(&tie.to, place), tie.step, tie.to.clone()));
        }
        if readings.is_empty() && is_good(word) && !case::is_sound(word) {
            let read = fonts::readings(word).map(|(encoding, read)| (Step::Legacy(encoding), read));
            readings.extend(read.map(|(step, read)| (counted(&read, place), step, read)));
            offers.extend(readings.iter().map(|(_, step, read)| Change::suggested(*step, word, read)));
            if !readings.is_empty() {
                readings.push((counted(word, place), Step::Case, word.to_owned()));
            }
        }
        let most = readings.iter().map(|(rank, ..)| *rank).max().unwrap_or_default();
        // Of one encoding two readings are tones that another case of a mark makes: one is likely where it is much commoner.
        let twin = |(rank, step, _): &&(u32, Step, String)| {
            *rank < most
                && rank.saturating_mul(4) >= most
                && readings.iter().any(|it| it.0 == most && it.1 == *step)
        };
        let most = if readings.iter().any(|it| twin(&it)) { u32::MAX } else { most };
        if let [(_, step, one), (_, other_step, other), ..] = readings.as_slice()
            && (most == u32::MAX || most == 0)
            && step == other_step
        {
            open = Some((*step, at, [one.clone(), other.clone()]));
        }
        let mut best = readings.into_iter().filter(|(rank, ..)| *rank == most);
        match (best.next(), best.next()) {
            (Some((_, step, read)), None) => {
                chosen = Some(step);
                words.push(read);
            }
            _ => words.push(word.to_owned()),
        }
    }
    // Of a word that is either the whole name with each.
    if let Some((step, at, forms)) = open {
        for form in forms {
            let whole = words.iter().enumerate().map(|(other, word)| if other == at { &form } else { word });
            let whole = whole.map(String::as_str).collect::<Vec<_>>().join(" ");
            let read = normalise(&whole).accepted().to_owned();
            if !half::has_broken(&read) {
                offers.push(Change::suggested(step, &normal.value, &read));
            }
        }
    }
    normal.changes.extend(offers);
    if let Some(step) = chosen.filter(|step| *step != Step::Case) {
        let read = normalise(&words.join(" ")).accepted().to_owned();
        if half::has_broken(&read) {
            return;
        }
        normal.changes.push(Change::new(step, Confidence::Likely, &normal.value, &read));
        normal.likely = Some(read);
    }
}

/// Of a name in keys of Telex what it is where a syllable of it is in keys, too, and where it is itself: `Moong Vawn Ddieepj`.
fn of_keys_beside(input: &str, normal: &Normalised<'_>) -> Option<[String; 2]> {
    let telex = |change: &Change| change.step == Step::Telex && change.confidence == Confidence::Likely;
    let own = normal.likely.clone().filter(|_| input.is_ascii() && normal.changes.iter().any(telex))?;
    let count = words_of(&own).count();
    let word = |(at, word): (usize, &str)| {
        let played = keys::played(word).next().filter(|_| is_good(word) && word.is_ascii());
        let known = |read: &String| counted(read, Place::of(at, count)) > 0;
        played.filter(known).unwrap_or_else(|| word.to_owned())
    };
    let read = words_of(&own).enumerate().map(word).collect::<Vec<_>>().join(" ");
    (read != own).then_some([read, own])
}

/// The highest rank first, and of one rank what comes first.
fn insert<T>(list: &mut Vec<(u32, T)>, rank: u32, value: T) {
    text::insert_by_key(list, (rank, value), |(rank, _)| u32::MAX.saturating_sub(*rank));
}

const fn is_tie(change: &Change) -> bool {
    matches!((change.step, change.confidence), (Step::Legacy(_), Confidence::Suggested))
}

/// What stands before a name: a number, a sign, a label, a title that nobody listed.
fn take_off_lead(normal: &mut Normalised<'_>) {
    let text = normal.accepted().to_owned();
    if let Some(found) = unaddressed(&text) {
        let read = normalise(found).accepted().to_owned();
        normal.changes.push(Change::new(Step::Title, Confidence::Likely, &text, &read));
        normal.likely = Some(read);
        return;
    }
    let signs = |c: char| !is_letter(c);
    let full = |rest: &&str| {
        let first = words_of(rest).next().unwrap_or_default();
        rest.contains(' ') && (is_surname(first) || weight(first, Place::First) > 5)
    };
    let number = text.get(..3).filter(|start| start.eq_ignore_ascii_case("stt"));
    let rest = number.and_then(|_| text.get(3..)).unwrap_or(&text).trim_start_matches(signs);
    let label = parted(&text, ": ").map(|(_, rest)| rest);
    // As it was given: a title has small words.
    let given = normal.value.clone().into_owned();
    let led = || {
        // A surname that was torn is none: `Tr ần Mai Thuần`.
        let piece = |word: &str| word.chars().nth(1).is_none() || word.chars().all(case::is_consonant);
        let joined = normal.changes.iter().any(|change| change.step == Step::Torn)
            || words_of(&given).any(|word| apart::is_small(word) && piece(word));
        let words = title::led(&given).filter(|_| !joined && said::listed_surname(&given) < 2)?;
        let (at, _) = given.match_indices(' ').nth(words.saturating_sub(1))?;
        given.get(at.saturating_add(1)..)
    };
    let of_signs =
        Some(rest).filter(|rest| rest.len() < text.len()).and_then(|rest| without_twin(&text, rest));
    let of_text = [of_signs, label].into_iter().flatten().find(full);
    let whole = if of_text.is_some() { &text } else { &given };
    let Some(found) = of_text.or_else(|| led().filter(full)) else { return };
    let read = normalise(found).accepted().to_owned();
    if read == text {
        return;
    }
    let before = whole.strip_suffix(found).unwrap_or_default().trim_end();
    let step =
        if before.contains(is_letter) && !before.contains(':') { Step::Title } else { Step::Punctuation };
    // In the case of a name one word may be a surname that nobody listed, and several such a name (`Đàng Năng Hà Mai`).
    let begins = |word: &str| word.starts_with(text::is_lower) && found.starts_with(text::is_upper);
    let short = |word: &str| word.contains(['.', '-']) || case::is_capitals(word) && case::is_mixed(found);
    let said = words_of(before).any(|word| begins(word) || !is_good(word) && short(word))
        || before.contains(' ') && words_of(found).nth(1).is_some_and(is_marker);
    if step == Step::Title && !said {
        normal.changes.push(Change::suggested(step, whole, &read));
        return;
    }
    normal.changes.push(Change::new(step, Confidence::Likely, whole, &read));
    normal.likely = Some(read);
}

/// What stands behind signs, without those at its end that answer them: `(Nguyễn Văn An)`, `★An★`. None where others are left there
/// that do not.
fn without_twin<'a>(text: &str, rest: &'a str) -> Option<&'a str> {
    let lead = text.strip_suffix(rest)?;
    let answer = |c: char| match c {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        '‹' => '›',
        '«' => '»',
        '“' | '„' => '”',
        '‘' => '’',
        '（' => '）',
        '【' => '】',
        '「' => '」',
        '『' => '』',
        '¿' => '?',
        c => c,
    };
    let mut name = rest;
    for c in lead.chars() {
        name = name.strip_suffix(|last: char| last == answer(c)).unwrap_or(name).trim_end();
    }
    let inner = |open: char| name.contains(open);
    let left = match name.chars().next_back()? {
        c if is_letter(c) || c.is_ascii_digit() || matches!(c, '.' | '…') => false,
        ')' => !inner('('),
        ']' => !inner('['),
        '}' => !inner('{'),
        _ => true,
    };
    (!left).then_some(name)
}

/// The name behind `Mr.`, with which none begins, or behind `Bé` and a surname.
fn unaddressed(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    let full = || is_surname(words_of(rest).next().unwrap_or_default()) && rest.contains(' ');
    match lower(first).trim_end_matches('.') {
        "mr" | "mrs" | "ms" | "miss" => Some(rest),
        "bé" | "cháu" => Some(rest).filter(|_| full()),
        _ => None,
    }
}

/// When somebody was born, or a number, behind the name: `An 1980`, `An - SN 1980`, `An; CMND 012345678`.
fn take_off_tail(normal: &mut Normalised<'_>) {
    let text = normal.accepted().to_owned();
    let Some(at) = text.find(|c: char| c.is_ascii_digit()) else { return };
    let figures = text.get(at..).unwrap_or_default();
    let dated = |c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '.' | ' ' | ')');
    if figures.len() < 4 || !figures.chars().all(dated) {
        return;
    }
    let mut before = text.get(..at).unwrap_or_default();
    loop {
        before = before.trim_end_matches(|c: char| !is_letter(c));
        let word = before.rsplit(' ').next().unwrap_or_default();
        let born = matches!(lower(word).as_str(), "sn" | "ns" | "sinh" | "năm" | "ngày");
        let number =
            matches!(lower(word).as_str(), "cmnd" | "cmtnd" | "cmt" | "cccd" | "sđt" | "đt" | "tel" | "id");
        // Behind a sign alone: `An; Nam; 1985`.
        let sex = matches!(lower(word).as_str(), "nam" | "nữ");
        let sign = before
            .strip_suffix(word)
            .is_some_and(|rest| rest.trim_end().ends_with([';', '|', ',', '-', '/']));
        // Số is a name, too.
        if !(born || number || word == "số" || sex && sign) {
            break;
        }
        before = before.strip_suffix(word).unwrap_or_default();
    }
    if before.contains(' ') && before.starts_with(is_letter) {
        let read = normalise(before).accepted().to_owned();
        normal.changes.push(Change::new(Step::Alias, Confidence::Likely, &text, &read));
        normal.likely = Some(read);
    }
}

/// Other readings of a whole name.
fn whole_forms(name: &str) -> Vec<Change> {
    let mut forms = Vec::new();
    let named =
        |part: &str| part.starts_with(text::is_upper) && part.chars().all(|c| is_letter(c) || c == ' ');
    // `Van An, Nguyen`: nobody knows which order the paper has.
    if let Some((one, other)) = parted(name, ", ").filter(|(one, other)| named(one) && named(other)) {
        forms.push((Step::Punctuation, format!("{one} {other}")));
        forms.push((Step::Punctuation, format!("{other} {one}")));
    }
    // `Ba 2`: a number tells persons apart and is none of the name.
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() < name.len() && bare.ends_with(' ') {
        if name.ends_with(" 0") {
            forms.push((Step::Nearest, format!("{bare}O")));
        }
        forms.push((Step::Punctuation, bare.trim_end().to_owned()));
    }
    // `Thi.Lan`: a space, or the dot of VIQR.
    if let Some((one, other)) = parted(name, ".").filter(|(one, other)| {
        one.ends_with(text::is_lower) && other.starts_with(is_letter) && one.len() > 1 && other.len() > 1
    }) {
        forms.push((Step::Fused, format!("{one} {other}")));
        let word = one.rsplit(' ').next().unwrap_or_default();
        let read = text::legacy::decode_viqr(&format!("{word}."));
        if let Some(before) = one.strip_suffix(word).filter(|_| is_good(&read)) {
            forms.push((Step::Viqr, format!("{before}{read} {other}")));
        }
    }
    forms.into_iter().map(|(step, form)| Change::suggested(step, name, &form)).collect()
}

/// The name with a horn in the place of a star at its end.
fn of_star(input: &str, normal: &Normalised<'_>) -> Option<Change> {
    let cut = input.is_ascii() && normal.changes.iter().all(|change| change.step == Step::Punctuation);
    let (front, last) = input.trim().rsplit_once(' ').unwrap_or(("", input.trim()));
    let read = text::legacy::decode_viqr(last.strip_suffix('*').map(|_| last).filter(|_| cut)?);
    let known = is_good(&read) && counts(&read).iter().any(|count| *count > 0);
    known.then(|| Change::suggested(Step::Viqr, input, [front, &*read].join(" ").trim_start()))
}

/// What words may be that lost a byte: the commonest first, which the repairs know of common words alone; and a ư of TCVN3.
fn of_lost_bytes(normal: &Normalised<'_>) -> Vec<Change> {
    let name = normal.accepted();
    let count = words_of(name).count();
    let old_font = normal.changes.iter().any(|change| change.step == Step::Legacy(Encoding::Tcvn3));
    let mut offers = Vec::new();
    // One is offered for the whole.
    if normal.changes.iter().any(|change| change.step == Step::Mojibake && change.from == name) {
        return offers;
    }
    for (at, word) in words_of(name).enumerate().filter(|(_, word)| !is_good(word) || !case::is_sound(word)) {
        let place = Place::of(at, count);
        let mut found = Vec::new();
        for read in misread::lost_readings(word, place) {
            insert(&mut found, counted(&read, place), read);
        }
        offers.extend(found.iter().take(MOST).map(|(_, read)| Change::suggested(Step::Nearest, word, read)));
        let strange = || word.contains(|c: char| letter(c) == 0);
        let horn = fonts::with_lost_horn(word).filter(|_| old_font || strange());
        offers.extend(horn.map(|(step, read)| Change::suggested(step, word, &like(word, &read))));
    }
    offers
}

/// What letters and pieces of words are together: `Đ ặ ng Vă n Hậ u`, `Ho a`, `T R Ầ N T H Ị H O A`.
fn of_pieces(input: &str) -> Vec<Change> {
    let words: Vec<&str> = words_of(input).filter(|word| !word.is_empty()).collect();
    let torn = words.windows(2).any(|pair| {
        matches!(pair, [one, other] if apart::may_end(one, other) || other.chars().all(|c| text::is_lower(c) && case::is_consonant(c)))
    });
    let mut closed = String::new();
    for word in &words {
        if !closed.is_empty() && word.starts_with(text::is_upper) {
            closed.push(' ');
        }
        closed.push_str(word);
    }
    let spaced = words.len() > 4 && words.iter().all(|word| word.chars().nth(1).is_none());
    let read = if spaced { normalise(&words.concat()).accepted().to_owned() } else { closed };
    let count = words_of(&read).count();
    let known = words_of(&read)
        .enumerate()
        .all(|(at, word)| is_good(word) && counted(word, Place::of(at, count)) > 0);
    let whole = (torn || spaced && count > 1) && known;
    whole.then(|| Change::suggested(Step::Torn, input, &read)).into_iter().collect()
}

/// Words that a capital parts into a surname and a name: `PhanAnh`, `LiêuÁnh`.
fn of_capitals(name: &str) -> Vec<Change> {
    let part = |word: &str| {
        let (at, _) = word.char_indices().skip(2).find(|&(_, c)| text::is_upper(c))?;
        let (one, other) = word.split_at_checked(at)?;
        let known = counted(one, Place::First) > 0 && counted(other, Place::Last) > 0;
        let fits = known
            && other.len() > 1
            && [one, other].into_iter().all(|part| is_good(part) && case::is_title(part));
        fits.then(|| Change::suggested(Step::Fused, word, &format!("{one} {other}")))
    };
    words_of(name).filter_map(part).collect()
}

/// A sign that no name has and nothing else explains: the name with spaces in the place of such signs, where that is one, and
/// told in any case.
fn of_odd_signs(input: &str) -> Vec<Change> {
    let odd = |word: &str| {
        letters::odd_character(word).is_some() || word.contains(is_unseen) || word.starts_with(text::is_mark)
    };
    let Some(word) = words_of(input).find(|word| odd(word)) else { return Vec::new() };
    // The sign behind a picture that says how it is shown is a mark, too.
    let of_name = |c: char| is_letter(c) || text::is_mark(c) && c < '\u{400}' || c == '\'';
    let parted: String = input.chars().map(|c| if of_name(c) { c } else { ' ' }).collect();
    let read = text::clean(&parted).0.into_owned();
    let lost =
        |c: char| matches!(c, '?' | '…' | '-' | '.' | '\u{e000}'..='\u{f8ff}' | char::REPLACEMENT_CHARACTER);
    let named = is_full(&read) || words_of(&read).nth(2).is_some();
    let whole = named && words_of(&read).all(is_good) && !input.contains(lost);
    let offer = whole.then(|| Change::suggested(Step::Punctuation, input, &read));
    vec![offer.unwrap_or_else(|| Change::suggested(Step::Damaged, word, ""))]
}

/// What stands for something that a program could not show.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffc}' | '\u{332}')
}

/// A name of a minority in TCVN3, where each word is a syllable or plain letters: the repairs of every name leave those alone.
fn of_peoples(input: &str) -> Option<Change> {
    let bytes =
        text::legacy::bytes_of_cp1252(input).filter(|_| !input.is_ascii() && guard::is_minority(input))?;
    let (read, lost) = text::legacy::decode(&bytes, Encoding::Tcvn3);
    let whole = lost == 0 && read != input && words_of(&read).all(|word| word.is_ascii() || is_good(word));
    let strange = || words_of(input).any(|word| !word.is_ascii() && !is_good(word));
    (whole && strange()).then(|| Change::suggested(Step::Legacy(Encoding::Tcvn3), input, &read))
}

/// Words that lost letters, each with the commonest that it may have been; without any it is told all the same.
fn of_damage(input: &str, is_read: &dyn Fn(&str) -> bool) -> Vec<Change> {
    let count = words_of(input).count();
    let mut offers = Vec::new();
    for (at, word) in words_of(input).enumerate() {
        if !said::is_damaged(word) || is_read(word) {
            continue;
        }
        let found =
            said::restored(word, all_words().map(|(known, _)| (counted(known, Place::of(at, count)), known)));
        let told = found.is_empty().then(|| Change::suggested(Step::Damaged, word, ""));
        offers.extend(
            found.iter().take(MOST).map(|read| Change::suggested(Step::Damaged, word, &like(word, read))),
        );
        offers.extend(told);
    }
    offers
}

/// What a name may be in VNI, where only `Thò` says so, and in VIQR, where signs do that other texts have, too; and words that
/// lost their vowel.
fn of_signs(input: &str, name: &str) -> Vec<Change> {
    let mut offers = Vec::new();
    let count = words_of(name).count();
    if count > 2 && words_of(name).nth(1) == Some("Thò") {
        let found = fonts::suspect(name).into_iter().filter(|(_, text)| text != name);
        offers.extend(found.map(|(encoding, text)| Change::suggested(Step::Legacy(encoding), name, &text)));
    }
    let signs = |word: &str| word.contains(['?', '.', '\'', '`']);
    let viqr = |(at, word): (usize, &str)| {
        let read = text::legacy::decode_viqr(word);
        let known = counts(&read).iter().any(|count| *count > 0);
        let found =
            signs(word) && !is_good(word) && is_good(&read) && known && !(at == 0 && guard::has_prefix(word));
        if found { read } else { word.to_owned() }
    };
    let read: Vec<String> = words_of(name).enumerate().map(viqr).collect();
    let changed = || words_of(name).zip(&read).filter(|(word, read)| word != read);
    match changed().count() {
        0 => {}
        1 => offers.extend(changed().map(|(word, read)| Change::suggested(Step::Viqr, word, read))),
        _ => offers.push(Change::suggested(Step::Viqr, name, &read.join(" "))),
    }
    // `Laam Vaan Gaams`: in keys of Telex throughout.
    if input.is_ascii() && name == input && count > 1 {
        let played = |(at, word): (usize, &str)| {
            let read = keys::played(word).next().unwrap_or_else(|| word.to_owned());
            (counted(&read, Place::of(at, count)) > 0).then_some(read)
        };
        let read: Option<Vec<String>> = words_of(name).enumerate().map(played).collect();
        let twice =
            |read: &&Vec<String>| words_of(name).zip(*read).filter(|(word, read)| word != read).count() > 1;
        let read = read.as_ref().filter(twice).map(|read| read.join(" "));
        offers.extend(read.map(|read| Change::suggested(Step::Telex, name, &read)));
    }
    // In a name of a minority, too: `H Vn Nhung`.
    let vowel = |c: char| split(c).is_some_and(|(letter, _)| is_vowel(letter));
    // `Ng` is for short rather.
    let lost = |word: &str| word.len() > 2 && !word.contains(vowel) || lower(word) == "vn";
    for (at, word) in words_of(input).enumerate().filter(|(_, word)| lost(word)) {
        let found = skeletons(&lower(word), Place::of(at, count)).into_iter().take(MOST);
        offers.extend(found.map(|read| Change::suggested(Step::Nearest, word, &like(word, &read))));
    }
    offers
}

/// Words that names have and of which a word has all letters in ASCII, where the others were lost: `Vn`.
fn skeletons(word: &str, place: Place) -> Vec<String> {
    let mut found = Vec::new();
    for (known, _) in all_words().filter(|(known, _)| !known.is_ascii()) {
        let rank = counted(known, place);
        if rank > 0 && known.chars().filter(char::is_ascii).eq(word.chars()) {
            insert(&mut found, rank, known.to_owned());
        }
    }
    found.into_iter().map(|(_, known)| known).collect()
}

/// A word of a name.
struct Word<'a> {
    /// As it was given.
    raw: &'a str,
    text: &'a str,
    at: usize,
    place: Place,
    /// The one behind it.
    next: &'a str,
    /// Whether Thị or Văn is the second word of its name, before or behind it.
    marked: bool,
    /// Whether the name has no marks at all, so that each word may be several.
    bare: bool,
}

/// What words may be.
fn of_words(input: &str, name: &str) -> Vec<Change> {
    let words: Vec<&str> = words_of(name).collect();
    let raw: Vec<&str> = words_of(input).collect();
    let first = words.first().copied().unwrap_or_default();
    // Beside nothing Vietnamese a word may be of any language.
    let own = |c: char| matches!(c, '\u{1ea0}'..='\u{1ef9}' | 'ơ' | 'ư' | 'đ' | 'Ơ' | 'Ư' | 'Đ');
    let begins = is_surname(first)
        || weight(first, Place::First) > 5
        || weight(first, Place::Middle) > 8
        || is_good(first) && first.contains(own);
    let mut changes = Vec::new();
    let of_surname = said::listed_surname(name);
    // In a name of another people only beside a word of Vietnamese, and none of theirs.
    let minority = guard::is_minority(name);
    let begins = begins && !minority || of_surname > 0;
    for (at, text) in words.iter().copied().enumerate().skip(of_surname) {
        let beside = words.iter().enumerate().any(|(other, word)| other != at && is_common_marked(word));
        let of_vietnamese =
            |word: &&str| !word.is_ascii() && is_good(word) && counts(word).iter().any(|count| *count > 0);
        if (minority || of_surname > 0 && !is_surname(first) && (words.len() > 2 || !text.is_ascii()))
            && !guard::is_minority_word(text)
            && !is_good(text)
            && words.iter().any(of_vietnamese)
        {
            let found = near(text, Place::of(at, words.len())).into_iter().take(MOST);
            changes.extend(found.map(|read| Change::suggested(Step::Nearest, text, &like(text, read))));
        }
        if minority {
            continue;
        }
        let roman = text.bytes().all(|byte| matches!(byte | 0x20, b'i' | b'v' | b'x'));
        if roman && at > 0 || text.len() < 2 && words.len() > 1 || !(beside || begins || words.len() == 1) {
            continue;
        }
        let word = Word {
            raw: raw.get(at).copied().filter(|_| raw.len() == words.len()).unwrap_or(text),
            text,
            at,
            place: Place::of(at, words.len()),
            next: words.get(at.saturating_add(1)).copied().unwrap_or_default(),
            bare: name.is_ascii(),
            marked: at != 1 && words.get(1).is_some_and(|word| is_marker(word)),
        };
        for (step, reading) in readings(&word, beside) {
            changes.push(Change::suggested(step, text, &reading));
        }
    }
    changes
}

/// The readings of a word, the likeliest first.
fn readings(word: &Word<'_>, beside: bool) -> Vec<(Step, String)> {
    let mut found: Vec<(Step, String)> = Vec::new();
    let known = counts(word.text).iter().any(|count| *count > 0);
    if is_good(word.text) {
        if !known && !is_of_either_i(word.text) {
            found.extend(of_encodings(word));
        }
        found.extend(slips(word.text, word, known));
    } else {
        let toned = stopped(word);
        if !toned.is_empty() {
            found.extend(toned.into_iter().map(|text| (Step::Nearest, text)));
            found.extend(of_encodings(word));
        }
        found.extend(slips(word.text, word, known));
        found.extend(broken(word, beside).into_iter().map(|text| (Step::Nearest, text)));
    }
    let mut offered: Vec<(Step, String)> = Vec::new();
    for (step, reading) in found {
        let reading = like(word.text, &reading);
        if reading != word.text && offered.len() < MOST && offered.iter().all(|(_, other)| *other != reading)
        {
            offered.push((step, reading));
        }
    }
    offered
}

/// `Tý`, `Sỹ`, `Quí`: i or y after these consonants is the same syllable, so that either is one of names.
fn is_of_either_i(word: &str) -> bool {
    let folded = fold(word);
    let onset = folded.strip_suffix(['i', 'y']).unwrap_or_default();
    matches!(onset, "h" | "k" | "l" | "m" | "s" | "t" | "qu")
}

/// A syllable that no name has, and that an old encoding makes a common word: `LÝ THÕ`, `Thò`.
fn of_encodings(word: &Word<'_>) -> Vec<(Step, String)> {
    let mut found = Vec::new();
    for (encoding, read) in fonts::readings(word.raw) {
        let rank = counted(&read, word.place);
        if rank >= if word.place == Place::First { 100 } else { 20 } {
            insert(&mut found, rank, (Step::Legacy(encoding), read));
        }
    }
    found.into_iter().map(|(_, read)| read).collect()
}

/// Surnames, Thị and Văn of which one slip made another word.
fn slips(text: &str, word: &Word<'_>, known: bool) -> Vec<(Step, String)> {
    let small = lower(text);
    if word.bare && is_good(text) {
        return Vec::new();
    }
    let near = |wanted: &str| fold(wanted) == fold(&small) || within_one_slip(wanted, &small);
    let mut found: Vec<(u32, &str)> = Vec::new();
    let rare = || counted(&small, Place::Surname) >= 8;
    if word.at == 0 && !word.next.is_empty() && (!known || is_marker(word.next)) && !rare() {
        for (surname, [count, ..]) in all_words() {
            // Of short words many are near: those with the same letters before Thị or Văn.
            let near = match surname.chars().count() {
                ..=3 => is_marker(word.next) && fold(surname) == fold(&small),
                _ => near(surname),
            };
            if count >= 600 && near && surname != small {
                insert(&mut found, count, surname);
            }
        }
    }
    // `Ng. Văn An`: as it is written for short.
    if word.at == 0 && is_marker(word.next) && small.trim_end_matches(|c: char| !is_letter(c)) == "ng" {
        found.push((0, "nguyễn"));
    }
    // Thi is a name, and five hundred times as rare there.
    if word.at == 1 && (!known || small == "thi") && !word.next.is_empty() {
        found.extend(["thị", "văn"].into_iter().filter(|middle| near(middle)).map(|middle| (0, middle)));
    }
    found.into_iter().map(|(_, text)| (Step::Nearest, text.to_owned())).collect()
}

fn is_marker(word: &str) -> bool {
    matches!(lower(word).as_str(), "thị" | "văn")
}

/// Words that names have, of which one without its tone is none: before c, ch, p and t there is always one. `Viêt`, `Bỉch`, `Ngoc`.
/// Those that lost nothing else come first where the word has a mark; each by how many names have it, above all in its place.
fn stopped(word: &Word<'_>) -> Vec<String> {
    let small = lower(word.text);
    let bare = small.is_ascii();
    if bare && word.bare || !small.ends_with(['c', 'h', 'p', 't']) {
        return Vec::new();
    }
    let shape = |c: char| split(c).map(|(letter, _)| letter);
    let mut found: Vec<(u32, &str)> = Vec::new();
    for (known, counts) in all_words() {
        let mut pairs = small.chars().map(shape).zip(known.chars().map(shape));
        let whole = known.chars().count() == small.chars().count();
        let same = whole && pairs.clone().all(|(a, b)| a == b);
        // A shape may be lost, too: `Duc`.
        let fits =
            whole && pairs.all(|(a, b)| a == b || a.is_some_and(|a| b.is_some_and(|b| tones::plain(b) == a)));
        if fits && is_good(known) && !known.is_ascii() {
            let rank = counted(known, word.place).saturating_mul(8).saturating_add(counts.iter().sum());
            let first = if same && !bare { 1 << 24 } else { 0 };
            insert(&mut found, rank.saturating_add(first), known);
        }
    }
    found.into_iter().map(|(_, known)| known.to_owned()).collect()
}

/// What a word that is no syllable may be.
fn broken(word: &Word<'_>, beside: bool) -> Vec<String> {
    let small = lower(word.text);
    let mut found = Vec::new();
    // `Hng`: a ư was lost.
    let vowel = |c: char| split(c).is_some_and(|(letter, _)| is_vowel(letter));
    let letters = small.chars().all(|c| letter(c) != 0);
    if letters && !small.contains(vowel) && small.len() > 1 && (word.at > 0 || small.len() > 2) {
        let at = |at: usize| Some(format!("{}ư{}", small.get(..at)?, small.get(at..)?));
        let read = (1..=small.len()).filter_map(at);
        found.extend(read.filter(|read| is_good(read)));
    }
    found.extend(apart::swaps(&small).filter(|read| counted(read, word.place) > 0));
    // `Lệêê`, `Hoàànng`: letters came twice more than once.
    if let Some(read) = twice_undoubled(&small) {
        found.extend(slips(&read, word, true).into_iter().map(|(_, surname)| surname));
        found.push(read);
    }
    // `Trâǹ`: the tone on a letter that has none; `Thùỳ`: on two.
    found.extend(toned(&small));
    found.extend(twice_toned(&small));
    // `Thi5`, `Thuyr`; of a word that keys make no known one of (`Leex`) those with its letters, and itself beside Thị or Văn.
    // `Hans Trần` is a name.
    let figures = word.text.contains(|c: char| c.is_ascii_digit());
    if figures || word.marked || beside && word.at > 0 {
        for read in keys::played(&small) {
            let known = counted(&read, word.place) >= 20;
            if !known && word.at == 0 {
                let surnames = alike(&fold(&read), word.place).into_iter();
                found.extend(surnames.filter(|surname| counted(surname, word.place) >= 100));
            }
            if known || word.marked {
                found.push(read);
            }
        }
        found.extend(keyed(&small, word.place));
    }
    // `Huếw`, `Diệj`: a key that stayed behind the word, or in the place of its end.
    if let Some(rest) = small.strip_suffix(['f', 'j', 'w', 'z']).filter(|rest| !rest.is_ascii()) {
        match is_good(rest) {
            true => found.push(rest.to_owned()),
            false => found.extend(near(rest, word.place).into_iter().map(str::to_owned)),
        }
    }
    found.extend(misprinted(&small, word.place));
    if !word.bare {
        found.extend(swapped(&small, word.place));
    }
    found
}

/// A tone on two letters, which is one's.
fn twice_toned(word: &str) -> Option<String> {
    let split: Vec<(char, Tone)> = word.chars().map(split).collect::<Option<_>>()?;
    let mut tones = split.iter().map(|(_, tone)| *tone).filter(|tone| *tone != Tone::Level);
    let (one, other) = (tones.next()?, tones.next()?);
    let letters: Vec<char> = split.iter().map(|(letter, _)| *letter).collect();
    if one == other && tones.next().is_none() { with_tone(&letters, one) } else { None }
}

/// Words that names have, of two letters in the other order: `Nhugn`, `Mihn`.
fn swapped(word: &str, place: Place) -> Vec<String> {
    let mut found: Vec<(u32, String)> = Vec::new();
    let mut letters: Vec<char> = word.chars().collect();
    for at in 1..letters.len() {
        letters.swap(at.saturating_sub(1), at);
        for read in alike(&letters.iter().collect::<String>(), place) {
            insert(&mut found, counted(&read, place), read);
        }
        letters.swap(at.saturating_sub(1), at);
    }
    found.into_iter().map(|(_, read)| read).collect()
}

fn twice_undoubled(word: &str) -> Option<String> {
    let mut letters: Vec<char> = Vec::new();
    for c in word.chars() {
        // Of two letters that are the same but for marks the one with more of them.
        match letters.last_mut().filter(|last| fold(&last.to_string()) == fold(&c.to_string())) {
            Some(last) => *last = if c.is_ascii() { *last } else { c },
            None => letters.push(c),
        }
    }
    let read: String = letters.into_iter().collect();
    (read != word && is_good(&read)).then_some(read).or_else(|| tones::undoubled(word))
}

/// The tone of a letter that has none on the vowel.
fn toned(word: &str) -> Option<String> {
    let (mut letters, mut tone) = (Vec::new(), Tone::Level);
    for c in word.chars() {
        let mut parts = std::iter::once(c).nfd();
        let base = parts.next()?;
        match Tone::of_mark(parts.next().unwrap_or(base)) {
            Some(found) if !is_vowel(base) => {
                letters.push(base);
                tone = found;
            }
            _ => letters.push(c),
        }
    }
    if tone == Tone::Level { None } else { with_tone(&letters, tone) }
}

/// A key of a tone at the end: words with the other letters, and with that tone where there is one (`Quocs` is Quốc), and the
/// letters without it.
fn keyed(word: &str, place: Place) -> Vec<String> {
    let Some((rest, key)) = word.char_indices().last().and_then(|(at, key)| Some((word.get(..at)?, key)))
    else {
        return Vec::new();
    };
    let tone = match key {
        's' | '1' => Tone::Acute,
        'f' | '2' => Tone::Grave,
        'r' | '3' => Tone::Hook,
        'x' | '4' => Tone::Tilde,
        'j' | '5' => Tone::Dot,
        'z' => Tone::Level,
        _ => return Vec::new(),
    };
    let tone_of = |word: &str| {
        word.chars()
            .filter_map(split)
            .map(|(_, tone)| tone)
            .find(|tone| *tone != Tone::Level)
            .unwrap_or_default()
    };
    let mut found = alike(rest, place);
    let least = if key == 's' { 20 } else { 1 };
    found.retain(|read| tone_of(read) == tone && counted(read, place) >= least);
    // `Ngọcj`, `Maz`, `Hoa2`; a name that ends in s is one of another language.
    if is_good(rest) && (!rest.is_ascii() || key == 'z' || key.is_ascii_digit()) {
        found.push(rest.to_owned());
    }
    found
}

/// Letters that bad print makes alike.
const PRINT: [(&str, &str); 18] = [
    ("l", "i"),
    ("j", "ị"),
    ("li", "h"),
    ("n", "u"),
    ("u", "n"),
    ("|", "l"),
    ("|", "i"),
    ("|", "ị"),
    ("!", ""),
    ("0", "o"),
    ("q", "g"),
    ("i", "l"),
    ("v", "y"),
    ("ii", "u"),
    ("rn", "m"),
    ("@", "a"),
    ("1", "l"),
    ("b", "h"),
];

/// Words that names have, from one of them taken for another.
fn misprinted(word: &str, place: Place) -> Vec<String> {
    let mut found: Vec<(u32, String)> = Vec::new();
    for (print, read) in PRINT {
        for (at, _) in word.match_indices(print) {
            let Some((before, after)) = word.get(..at).zip(word.get(at.saturating_add(print.len())..)) else {
                continue;
            };
            let read = format!("{before}{read}{after}");
            let alike = alike(&read, place).into_iter();
            for read in alike.chain(Some(read.clone()).filter(|read| is_good(read))) {
                let rank = counted(&read, place);
                if rank > 0 || !word.is_ascii() {
                    insert(&mut found, rank, read);
                }
            }
        }
    }
    found.into_iter().map(|(_, read)| read).collect()
}

/// Words that names have with these letters, and with marks that are not typed perhaps; the commonest first.
fn alike(word: &str, place: Place) -> Vec<String> {
    let key = fold(word);
    let fits = |known: &str| {
        let mut both = word.chars().zip(known.chars());
        known.chars().count() == word.chars().count() && both.all(|(a, b)| a == b || a.is_ascii())
    };
    let mut found: Vec<(u32, &str)> = Vec::new();
    for (known, _) in all_words().filter(|(known, _)| fold(known) == key && fits(known)) {
        let rank = counted(known, place);
        if rank > 0 {
            insert(&mut found, rank, known);
        }
    }
    found.into_iter().map(|(_, known)| known.to_owned()).collect()
}

/// A word in the case of another one.
fn like(model: &str, word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| if model.starts_with(text::is_lower) { c } else { to_upper(c) });
    first.into_iter().chain(letters.map(text::to_lower)).collect()
}
