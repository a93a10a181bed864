//! What a code list is.

use super::code::Code;
use crate::language::Localised;
use crate::text;

/// A list of codes.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Choices {
    /// Key of the list.
    pub id: &'static str,
    /// The codes in order.
    pub items: &'static [Choice],
}

/// One code of a list.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Choice {
    /// What it means.
    pub value: Code,
    /// Its code, what it is called in Vietnamese and in English, and other texts that mean it, folded: one text, of which the
    /// Wasm module holds the place and length once.
    texts: &'static str,
}

impl Choice {
    /// Declared by [`choices!`].
    pub(super) const fn new(value: Code, texts: &'static str) -> Self {
        Self { value, texts }
    }

    /// The code as its source writes it; empty where it has none for the meaning.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.texts().next().unwrap_or_default()
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self) -> Localised {
        let mut texts = self.texts().skip(1);
        let mut next = || texts.next().unwrap_or_default();
        Localised { vi: next(), en: next() }
    }

    pub(super) fn texts(&self) -> text::Words<'static, b'|'> {
        text::list_of(self.texts)
    }
}

impl Choices {
    /// What a text means: its code, value, label or another text for it.
    #[must_use]
    pub fn find(&self, raw: &str) -> Option<Code> {
        let by = |test: &dyn Fn(&Choice) -> bool| self.items.iter().find(|item| test(item));
        let code = raw.trim_start_matches('0');
        let code = if code.is_empty() && !raw.is_empty() { "0" } else { code };
        let found = by(&|item| !code.is_empty() && item.code() == code).or_else(|| {
            let key = text::fold(raw);
            by(&|item| {
                let mut texts = item.texts().skip(1);
                text::fold(item.value.name()) == key
                    || texts.next().is_some_and(|vi| text::fold(vi) == key)
                    || texts.skip(1).any(|other| other == key)
            })
        });
        found.map(|item| item.value)
    }

    /// The choice with a meaning.
    #[must_use]
    pub fn get(&self, value: Code) -> Option<&'static Choice> {
        self.items.iter().find(|item| item.value == value)
    }
}

/// Declares a code list: `code value vi en [other texts, folded]`.
macro_rules! choices {
    ($(#[$doc:meta])* $list:ident $id:literal [
        $($code:literal $value:ident $vi:literal $en:literal $([$first:literal $(, $also:literal)*])?;)*
    ]) => {
        $(#[$doc])*
        pub static $list: $crate::schema::codes::Choices = $crate::schema::codes::Choices {
            id: $id,
            items: &[$($crate::schema::codes::Choice::new(
                $crate::schema::Code::$value,
                concat!($code, "|", $vi, "|", $en $(, "|", $first $(, "|", $also)*)?),
            )),*],
        };
    };
}
pub(super) use choices;
