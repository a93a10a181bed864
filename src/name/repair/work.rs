//! A name while it is repaired.

use std::borrow::Cow;

use crate::name::signs::{Signs, look};
use crate::name::step::{Change, Confidence, Normalised, Step};
use crate::text::words_of;

/// The name with each word changed for which `change` has something else; `None` where it has for none.
pub(super) fn by_word(name: &str, change: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut out = None;
    // Where the word begins, and what is in the new text already.
    let (mut at, mut copied) = (0_usize, 0_usize);
    for word in words_of(name) {
        let end = at.saturating_add(word.len());
        if let Some(changed) = change(word).filter(|changed| changed != word) {
            let out = out.get_or_insert_with(|| String::with_capacity(name.len().saturating_add(8)));
            out.push_str(name.get(copied..at)?);
            out.push_str(&changed);
            copied = end;
        }
        at = end.saturating_add(1);
    }
    let mut out = out?;
    out.push_str(name.get(copied..)?);
    Some(out)
}

/// A name under repair: as it is with the certain changes, and with the likely ones too.
pub(super) struct Work {
    pub(super) certain: String,
    pub(super) likely: String,
    pub(super) changes: Vec<Change>,
    pub(super) alias: Option<String>,
    /// Whether the name bears a sign of a minority language, which no later step adds or takes away.
    pub(super) minority: bool,
    /// Whether bytes of UTF-8 are left in it, so that it is in no old encoding.
    pub(super) misread: bool,
    /// Whether each Ã is a letter that was read from its bytes, and none the first byte of another.
    pub(super) tilde: bool,
    /// Whether the case of a word may be an old encoding's.
    pub(super) doubtful: bool,
    /// Whether it is no name of one person, whose words have capitals.
    pub(super) no_name: bool,
    /// Whether no later step looks at it: it is the name of an organisation, or in one of several encodings.
    pub(super) finished: bool,
    /// The signs of both texts.
    signs: Signs,
}

impl Work {
    pub(super) fn new(raw: &str, signs: Signs) -> Self {
        Self {
            certain: raw.to_owned(),
            likely: raw.to_owned(),
            changes: Vec::new(),
            alias: None,
            minority: false,
            misread: false,
            tilde: false,
            doubtful: false,
            no_name: false,
            finished: false,
            signs,
        }
    }

    /// What the texts show now.
    pub(super) const fn signs(&self) -> Signs {
        self.signs
    }

    /// Applies a change to what it may change; nothing where it changes nothing.
    pub(super) fn apply(
        &mut self,
        step: Step,
        confidence: Confidence,
        change: impl Fn(&str) -> Option<String>,
    ) {
        self.apply_each(step, confidence, &change);
    }

    /// The same, once for all changes: they are many, and each would be compiled into a copy.
    pub(super) fn apply_each(
        &mut self,
        step: Step,
        confidence: Confidence,
        change: &dyn Fn(&str) -> Option<String>,
    ) {
        let likely = change(&self.likely).filter(|new| *new != self.likely);
        let (mut confidence, before) = (confidence, self.changes.len());
        if confidence == Confidence::Certain {
            // Mostly both are the same text so far.
            let same = self.certain == self.likely;
            let certain = if same { likely.clone() } else { change(&self.certain) };
            match certain.filter(|new| *new != self.certain) {
                Some(new) => {
                    if likely.is_none() {
                        self.changes.push(Change::new(step, confidence, &self.certain, &new));
                    }
                    self.certain = new;
                }
                // Only the text that likely changes made has it.
                None => confidence = Confidence::Likely,
            }
        }
        if let Some(new) = likely {
            self.changes.push(Change::new(step, confidence, &self.likely, &new));
            self.likely = new;
        }
        if self.changes.len() != before {
            self.signs = look(&self.likely);
            if self.certain != self.likely {
                self.signs = self.signs.or(look(&self.certain));
            }
        }
    }

    /// Applies a change that is certain for a name in the right encoding, and as likely as the reading otherwise.
    pub(super) fn mend(&mut self, step: Step, change: impl Fn(&str) -> Option<String>) {
        let sure = self.certain == self.likely;
        self.apply(step, if sure { Confidence::Certain } else { Confidence::Likely }, change);
    }

    pub(super) fn finish(self, raw: &str) -> Normalised<'_> {
        let value = if self.certain == raw { Cow::Borrowed(raw) } else { Cow::Owned(self.certain) };
        let likely = (self.likely != value).then_some(self.likely);
        Normalised { value, likely, changes: self.changes, alias: self.alias }
    }
    #[cfg(test)]
    pub(super) fn is_untouched(&self, raw: &str) -> bool {
        self.certain == raw && self.likely == raw && self.changes.is_empty() && self.alias.is_none()
    }
}
