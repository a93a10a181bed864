//! Why a number is suggested.

/// Why another value is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// Letters were typed or read for digits: O, l, S, B.
    Letters,
    /// A sheet dropped the zero in front.
    LeadingZero,
    /// Something else stands beside the number.
    Remark,
    /// The type of the number, its country or another label stands before it.
    Label,
    /// A sheet's mark of text stands around it: `'0123`.
    TextMark,
    /// A sheet wrote it as an amount: `123.0`, `1.2345E4`, `12,345`.
    Decimals,
    /// Two parts stand in the wrong order.
    Order,
    /// The number has another form since a day.
    Renumbered,
    /// A single misread character; the check digits agree with no other reading.
    CheckDigit,
    /// It was read by an encoding of East Asia.
    Encoding,
    /// A sheet took it for a date: `Mar-20`.
    SheetDate,
}

impl Why {
    /// The code in descriptions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Letters => "letters",
            Self::LeadingZero => "leading-zero",
            Self::Remark => "remark",
            Self::Label => "label",
            Self::TextMark => "text-mark",
            Self::Decimals => "decimals",
            Self::Order => "order",
            Self::Renumbered => "renumbered",
            Self::CheckDigit => "check-digit",
            Self::Encoding => "encoding",
            Self::SheetDate => "sheet-date",
        }
    }
}
