//! The declaration of a rule about two records.

/// Declares a rule that looks at a related record beside the one that is checked, as `pub(crate) static RULE`. It is written
/// as [`rule!`](super::declare::rule), with these parts of its own:
///
/// ```text
/// related! {
///     /// …
///     vi
///     /// …
///     "related/second-guardian",
///     of: [Ward], on: Name,            // runs for each of these roles …
///     with: [Guardianship],            // … and each related record of these kinds
///     link: person [Ward],             // in which that person stands in one of these roles
///     // or link: number               // in which the person's number stands, whoever has it there
///     // or link: cited                // whose entry the record refers to
///     // or link: cited_too            // which refers to the same entry
///     // or link: misdated             // which has number, book and office of the entry referred to, and another day
///     // or link: place                // whose entry has the place of this one
///     given: { ward: it as text },     // of the record
///     theirs: { since: Registration.Date as date, name: me.Name as text },  // of the other; `me` is the person there
///     …
///     examples: [Guardianship fail Submit "…": r#"{…}"# with [Guardianship r#"{…}"#]],
/// }
///
/// fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> { … }
/// ```
///
/// Every sentence ends with the other entry and how sure it is that it is about the same person. Where that is no more than
/// likely, a finding is at most a warning.
macro_rules! related {
    (
        $(#[doc = $en_line:literal])*
        vi
        $(#[doc = $vi_line:literal])*
        $name:literal,
        $(kinds: [$($kind:ident),+],)?
        of: [$($of:ident),+], on: $on:ident,
        with: [$($with:ident),+],
        link: $link:ident $([$($there:ident),+])?,
        $(stages: $stages:ident,)?
        $(when: [$($when_who:ident.$when:ident $test:ident $(($($code:ident)|+))?),+ $(,)?],)?
        given: { $($given:ident: $who:ident $(.$attribute:ident)? as $($read:ident)+),* $(,)? },
        theirs: { $($their:ident: $their_who:ident.$their_attribute:ident as $($their_read:ident)+),* $(,)? },
        severity: $severity:ident $(, archive: $archive:ident)?,
        $(law: [$($law:expr),+ $(,)?],)?
        $(form: [$($form:expr),+ $(,)?],)?
        $(schedule: $schedule:expr,)?
        $(rows: $rows:expr,)?
        $(in_force: $in_force:expr,)?
        says: { $($says:ident { $($arg:ident: $arg_kind:ident),* $(,)? } vi $vi:literal en $en:literal),+ $(,)? },
        examples: [$(
            $example_kind:ident $verdict:ident $stage:ident $note:literal: $record:literal
            with [$($other_kind:ident $other:literal),* $(,)?]
        ),+ $(,)?] $(,)?
    ) => {
        /// What the rule is given of the record, and nothing else.
        struct Given<'a> {
            $($given: <$crate::rule::rule!(@read $($read)+) as $crate::rule::reads::Read>::Value<'a>,)*
            _run: std::marker::PhantomData<&'a ()>,
        }

        /// What it is given of the other record.
        struct Theirs<'a> {
            $($their: <$crate::rule::rule!(@read $($their_read)+) as $crate::rule::reads::Read>::Value<'a>,)*
            _run: std::marker::PhantomData<&'a ()>,
        }

        /// What the rule says.
        enum Says { $($says { $($arg: $crate::rule::rule!(@arg $arg_kind)),* }),+ }

        impl $crate::rule::Say for Says {
            fn said(self) -> Box<$crate::rule::Said> {
                #[repr(u8)]
                enum Number { $($says),+ }
                match self {
                    $(Self::$says { $($arg),* } => {
                        #[allow(unused_mut, reason = "where a sentence has no arguments")]
                        let mut said = $crate::rule::Said::new(Number::$says as u8);
                        $(said.arg($crate::finding::Arg::$arg_kind($arg));)*
                        said
                    })+
                }
            }
        }

        impl From<Says> for $crate::rule::Broken<Says> {
            fn from(says: Says) -> Self {
                Self::new(says)
            }
        }

        static RUN: $crate::rule::RelatedRun = $crate::rule::RelatedRun {
            of: &[$($crate::schema::Role::$of),+],
            on: $crate::schema::Attribute::$on,
            with: $crate::schema::KindSet::of(&[$($crate::schema::Kind::$with),+]),
            link: $crate::rule::related!(@link $link $($($there)+)?),
            theirs: &[$($crate::card::Read {
                who: $crate::schema::layout::who!($their_who),
                attribute: Some($crate::schema::Attribute::$their_attribute),
                required: <$crate::rule::rule!(@read $($their_read)+) as $crate::rule::reads::Read>::REQUIRED,
            }),*],
            judge: |_both| {
                #[allow(non_camel_case_types, dead_code, reason = "named as the values; some rules need none")]
                enum Mine { $($given,)* _End }
                #[allow(non_camel_case_types, dead_code, reason = "as above")]
                enum There { $($their,)* _End }
                let given = || Ok::<_, $crate::rule::Not>(Given {
                    $($given: match <$crate::rule::rule!(@read $($read)+) as $crate::rule::reads::Read>::read(
                        &_both.mine,
                        Mine::$given as usize,
                    ) {
                        Ok(value) => value,
                        Err(not) => return Err(not),
                    },)*
                    _run: std::marker::PhantomData,
                });
                let theirs = || Ok::<_, $crate::rule::Not>(Theirs {
                    $($their: match <$crate::rule::rule!(@read $($their_read)+) as $crate::rule::reads::Read>::read(
                        &_both.theirs,
                        There::$their as usize,
                    ) {
                        Ok(value) => value,
                        Err(_) => return Err($crate::rule::Not::KNOWN),
                    },)*
                    _run: std::marker::PhantomData,
                });
                $crate::rule::related!(@ask _both given theirs $($schedule)?).map(|said| _both.sign(said))
            },
        };

        pub(crate) static RULE: $crate::rule::Rule = $crate::rule::Rule {
            card: $crate::card::Card {
                name: $name,
                severity: $crate::rule::rule!(@severity $severity $($archive)?),
                stages: $crate::rule::rule!(@stages $($stages)?),
                basis: $crate::rule::rule!(@basis $(law $($law),+)? $(form $($form),+)? $(schedule $schedule)? $(, rows $rows)?),
                in_force: $crate::rule::rule!(@in_force $($in_force)?),
                when: &[$($($crate::schema::layout::when!($when_who.$when $test $(($($code)|+))?)),+)?],
                reads: &[$($crate::card::Read {
                    who: $crate::schema::layout::who!($who),
                    attribute: $crate::rule::rule!(@attribute $($attribute)?),
                    required: <$crate::rule::rule!(@read $($read)+) as $crate::rule::reads::Read>::REQUIRED,
                }),*],
                messages: $crate::card::messages!($(
                    [$($arg)* entry certainty by]
                    vi $vi " Đối chiếu với bản ghi: {entry} ({certainty}, theo {by})."
                    en $en " By the entry {entry} ({certainty}, by {by})."
                ),+),
                #[cfg(feature = "catalogue")]
                docs: $crate::card::Docs {
                    text: $crate::language::Localised {
                        vi: concat!($($vi_line, "\n"),*),
                        en: concat!($($en_line, "\n"),*),
                    },
                    examples: &[$($crate::card::Example {
                        kind: $crate::schema::Kind::$example_kind,
                        verdict: $crate::rule::rule!(@verdict $verdict),
                        note: $note,
                        stage: $crate::schema::Stage::$stage,
                        today: $crate::card::EXAMPLE_TODAY,
                        communes: false,
                        record: $record,
                        related: &[$(($crate::schema::Kind::$other_kind, $other)),*],
                    }),+],
                },
            },
            kinds: $crate::rule::rule!(@kinds $($($kind),+)?),
            runs: $crate::rule::Runs::Related(&RUN),
            with_communes: false,
            #[cfg(not(feature = "small"))]
            finds: [&[], &[]],
            judge: |_| Err($crate::rule::Not::Applicable),
        };
    };
    (@ask $both:ident $given:ident $theirs:ident) => {
        check($both, $given()?, $theirs()?).map($crate::rule::Broken::into_said)
    };
    (@ask $both:ident $given:ident $theirs:ident $schedule:expr) => {
        $both.mine.by_row(
            &|row| $schedule.rows.get(row).map(|row| (&row.in_force, &row.basis)),
            &mut |row| match $schedule.rows.get(row) {
                Some(row) => check($both, $given()?, $theirs()?, row).map($crate::rule::Broken::into_said),
                None => Err($crate::rule::Not::InForce),
            },
        )
    };
    (@link person $($there:ident)+) => { $crate::rule::Link::Person(&[$($crate::schema::Role::$there),+]) };
    (@link number) => { $crate::rule::Link::Number };
    (@link cited) => { $crate::rule::Link::Cited };
    (@link cited_too) => { $crate::rule::Link::CitedToo };
    (@link misdated) => { $crate::rule::Link::Misdated };
    (@link place) => { $crate::rule::Link::Place };
}
pub(crate) use related;
