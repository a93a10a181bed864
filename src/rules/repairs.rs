//! What rules about the writing of names have in common: each speaks about some of the repairs that the name engine
//! made or offers.

use crate::name::{self, Confidence, Normalised, Step};
use crate::rule::{Answer, Broken, Check, Not, Say};

/// Says that one of the wanted steps mended a name or would, with the name as it should be. The fix is certain where all
/// these steps are.
pub(super) fn repaired<S: Say>(
    cx: &Check<'_>,
    name: Option<&Normalised<'_>>,
    wanted: impl Fn(Step) -> bool,
    say: impl FnOnce(String) -> S,
) -> Answer<S> {
    let name = name.ok_or(Not::Broken)?;
    let steps = name.changes.iter().filter(|change| wanted(change.step)).map(|change| change.confidence);
    let applied = steps.filter(|&confidence| confidence != Confidence::Suggested);
    if applied.max().ok_or(Not::Broken)? == Confidence::Certain {
        let better = &*name.value;
        Ok(Broken::new(say(better.to_owned())).certainly(cx.it(), better))
    } else {
        let better = name.accepted();
        Ok(Broken::new(say(better.to_owned())).likely(cx.it(), better))
    }
}

/// The first character of a name that no name has; brackets are looked at by a rule of their own.
pub(super) fn odd_character(text: &str) -> Option<String> {
    let found = match name::split_alias(text) {
        Some((main, _)) => name::odd_character(&main),
        None => name::odd_character(text),
    };
    found.map(String::from)
}

/// A name without its odd characters, where the name engine or a look at common slips has one reading of it.
pub(super) fn without_odd_characters(text: &str, repaired: Option<&Normalised<'_>>) -> Option<String> {
    let repaired = repaired.map(Normalised::accepted);
    let repaired = repaired.filter(|repaired| name::odd_character(repaired).is_none()).map(str::to_owned);
    repaired.or_else(|| name::without_slips(text))
}
