//! A name by itself.

use super::{Description, describe};
use crate::name::{self, Change, Confidence, Normalised, Order, Region, Step};
use crate::schema::codes::ethnic_group;
use crate::text::{self, json::Object};

/// How a name is described.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NameOptions {
    /// The output has the likely changes too, as for cleaning data that nobody will look at.
    pub accept_likely: bool,
    /// The order of the parts, where the ethnicity of the bearer is known.
    pub order: Option<Order>,
}

impl NameOptions {
    /// The same with the likely changes in the output, or without.
    #[must_use]
    pub const fn accept_likely(self, accept_likely: bool) -> Self {
        Self { accept_likely, ..self }
    }

    /// The same with the order of the parts, where it is known.
    #[must_use]
    pub const fn order(self, order: Option<Order>) -> Self {
        Self { order, ..self }
    }
}

/// The order in which an ethnic group, by its code or one of its names, writes the parts of names.
#[must_use]
pub fn order_of(ethnicity: &str) -> Option<Order> {
    ethnic_group(ethnicity).map(|group| Order::of_group(group.code))
}

/// A name: its normal form; what was changed or may be, each with how sure it is; the form with the likely changes
/// too; its parts, as far as the order of its words is known; its keys.
#[must_use]
pub fn name(input: &str, options: NameOptions) -> Description {
    let mut normal = name::normalise(input);
    name::offer(input, &mut normal);
    of(input, normal, options)
}

/// The same of a name that may have been UTF-8 read by an encoding of East Asia, with what it was by each of them, as the
/// host can tell: `Nguy峄卬` is `Nguyễn`. The one that is most like a name is likely where it leaves no letter of another
/// script, else it is suggested.
#[must_use]
pub fn name_misread(input: &str, readings: &[String], options: NameOptions) -> Description {
    let mut normal = name::normalise(input);
    name::offer(input, &mut normal);
    // What the name is without them, may be right.
    let (mut best, mut likeness) = (None, name::likeness(input).max(name::likeness(normal.accepted())));
    // Of equal ones the first; none with a word that is misspelt.
    for reading in readings {
        let (read, guess) = best_of(&name::normalise(reading));
        // Of a letter that lost its last byte several may be meant; any other sign was in no name.
        let odd = |c: char| !is_unknown(c) && !text::has_char(input, c);
        let signs = name::odd_character(&read).is_some_and(odd) && !has_lost(reading);
        if name::is_misspelt(&read, input) || signs {
            continue;
        }
        let of_read = name::likeness(&read);
        if of_read > likeness {
            (best, likeness) = (Some((reading, read, guess)), of_read);
        }
    }
    // What one of the west said already of the whole.
    let open = normal.changes.iter().any(|change| change.step == Step::Mojibake && change.from == input);
    if let Some((reading, read, guess)) = best.filter(|_| !open || normal.likely.is_some()) {
        let lost = has_lost(reading);
        // A word that begins small lost a Đ, or what else nobody knows: `ình`.
        let headless = |word: &str| word.starts_with(text::is_lower);
        let capital = reading.starts_with(text::is_upper);
        let torn = capital && text::words_of(reading).any(headless);
        let read = if torn { with_lost_heads(reading) } else { read };
        let whole = !lost
            && !torn
            && !guess
            && !name::has_broken(&read)
            && name::foreign_letter(&read).is_none()
            && !read.contains(is_unknown);
        normal.changes.retain(|change| change.step != Step::Script);
        normal.changes.push(Change {
            step: Step::Mojibake,
            confidence: if whole { Confidence::Likely } else { Confidence::Suggested },
            from: input.to_owned(),
            to: read.clone(),
        });
        normal.likely = whole.then_some(read).or(normal.likely);
    }
    of(input, normal, options)
}

/// A name with the likely changes, or where none is likely with the first offer for each word, which is a guess.
fn best_of(normal: &Normalised<'_>) -> (String, bool) {
    let offer =
        |word: &str| normal.changes.iter().find(|change| change.from == word && !change.to.is_empty());
    match &normal.likely {
        Some(likely) => (likely.clone(), false),
        None if normal.is_changed() => (normal.value.clone().into_owned(), false),
        None => {
            let words =
                text::words_of(&normal.value).map(|word| offer(word).map_or(word, |change| &*change.to));
            let read = words.collect::<Vec<_>>().join(" ");
            let guess = read != normal.value;
            (read, guess)
        }
    }
}

/// Whether a letter lost its last byte.
fn has_lost(reading: &str) -> bool {
    ["á»", "áº"].iter().any(|remains| text::holds(reading, remains))
}

/// What stands for bytes of which nobody knows the letter.
const fn is_unknown(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | char::REPLACEMENT_CHARACTER)
}

/// A name whose words that begin with a small letter have a Đ in front where that makes a syllable.
fn with_lost_heads(reading: &str) -> String {
    let words = text::words_of(reading).map(|word| {
        let read = format!("Đ{word}");
        let good = name::syllable::grade(&read) == name::syllable::Grade::Syllable;
        if good && word.starts_with(text::is_lower) { read } else { word.to_owned() }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn of(input: &str, mut normal: Normalised<'_>, options: NameOptions) -> Description {
    // Bad print makes ã of ă; Vãn is a word of its own, so a person decides.
    let mut words = text::words_of(normal.accepted());
    let [_, second, third] = [words.next(), words.next(), words.next()];
    if let Some(from) = second.filter(|word| third.is_some() && text::lower(word) == "vãn") {
        let change = Change {
            step: Step::Nearest,
            confidence: Confidence::Suggested,
            from: from.to_owned(),
            to: "Văn".to_owned(),
        };
        normal.changes.push(change);
    }
    let steps = normal.changes.iter().map(|change| change.step.name()).collect();
    let output: &str = if options.accept_likely { normal.accepted() } else { &normal.value };
    let valid = !output.is_empty();
    describe(input, output.to_owned(), valid, steps, |object| {
        object.maybe("likely", normal.likely.as_deref());
        object.maybe("alias", normal.alias.as_deref());
        object.list("changes", &normal.changes, |change, out| {
            Object::write(out, |object| {
                object.text("step", change.step.name());
                object.text("confidence", change.confidence.name());
                object.text("from", &change.from);
                object.text("to", &change.to);
            });
        });
        if valid {
            let parts = match options.order {
                Some(order) => name::split_in(output, order),
                None => name::split(output),
            };
            object.text("surname", &parts.family);
            object.text("middle", &parts.middle);
            object.text("given", &parts.given);
            object.flag("orderKnown", parts.order_known);
            object.flag("possibleDoubleSurname", parts.possible_double);
            object.flag("initials", parts.initials);
            object.maybe("sexHint", parts.gender.map(|(gender, _)| gender.name()));
            object.text("identityKey", &name::identity_key(output));
            object.text("looseKey", &name::loose_key(output));
            object.text("searchKey", &name::search_key(output));
            object.text("phoneticKeyNorth", &name::phonetic_key(output, Region::North));
            object.text("phoneticKeyCentre", &name::phonetic_key(output, Region::Centre));
            object.text("phoneticKeySouth", &name::phonetic_key(output, Region::South));
            object.text("sortKey", &name::sort_key(output));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_encoding_reads_is_judged() {
        let likely = |input: &str, readings: &[&str]| {
            let readings: Vec<String> = readings.iter().map(|reading| (*reading).to_owned()).collect();
            let options = NameOptions::default();
            let found: serde_json::Value =
                serde_json::from_str(&name_misread(input, &readings, options).into_json()).unwrap();
            let accepted = name_misread(input, &readings, options.accept_likely(true));
            assert_eq!(accepted.output(), found["likely"].as_str().unwrap_or(input));
            assert_eq!(found["output"], input, "never for certain");
            (found["likely"].as_str().map(str::to_owned), found["changes"][0]["confidence"].clone())
        };
        let of = |name: &str| Some(name.to_owned());
        assert_eq!(
            likely("Nguy峄卬 Th煤y", &["Nguyễn Thúy", "Nguy峄卬 Thúy"]),
            (of("Nguyễn Thúy"), "likely".into())
        );
        assert_eq!(likely("Ph蘯｡m Th盻 Lan", &["Phạm Thá» Lan"]), (None, "suggested".into()));
        assert_eq!(likely("Tr岷 V膬n H霉ng", &["Tr岷 Văn Hùng"]), (None, "suggested".into()));
        // Nothing that is less like a name than what stands there.
        assert_eq!(likely("Kim Min Su 김민수", &["Kim Min Su ±è¹Î¼ö"]), (None, serde_json::Value::Null));
    }
}
