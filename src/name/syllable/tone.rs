//! The tones.

/// The six tones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Thanh ngang: no mark.
    #[default]
    Level,
    /// Huyền: grave.
    Grave,
    /// Sắc: acute.
    Acute,
    /// Hỏi: hook above.
    Hook,
    /// Ngã: tilde.
    Tilde,
    /// Nặng: dot below.
    Dot,
}

impl Tone {
    /// Its combining mark.
    #[must_use]
    pub const fn mark(self) -> Option<char> {
        match self {
            Self::Level => None,
            Self::Grave => Some('\u{300}'),
            Self::Acute => Some('\u{301}'),
            Self::Hook => Some('\u{309}'),
            Self::Tilde => Some('\u{303}'),
            Self::Dot => Some('\u{323}'),
        }
    }

    /// Its figure in keys; none for the level tone.
    pub(in crate::name) const fn figure(self) -> Option<char> {
        match self.code() {
            0 => None,
            code => Some((b'0' + code as u8) as char),
        }
    }

    pub(super) const fn code(self) -> u16 {
        match self {
            Self::Level => 0,
            Self::Grave => 1,
            Self::Acute => 2,
            Self::Hook => 3,
            Self::Tilde => 4,
            Self::Dot => 5,
        }
    }

    pub(super) const fn of_code(code: u16) -> Self {
        match code {
            1 => Self::Grave,
            2 => Self::Acute,
            3 => Self::Hook,
            4 => Self::Tilde,
            5 => Self::Dot,
            _ => Self::Level,
        }
    }

    /// The tone of a combining mark.
    #[must_use]
    pub const fn of_mark(mark: char) -> Option<Self> {
        match mark {
            '\u{300}' => Some(Self::Grave),
            '\u{301}' => Some(Self::Acute),
            '\u{309}' => Some(Self::Hook),
            '\u{303}' => Some(Self::Tilde),
            '\u{323}' => Some(Self::Dot),
            _ => None,
        }
    }
}
