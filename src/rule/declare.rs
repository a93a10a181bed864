//! The declaration of a rule.

/// Declares a rule as `pub(crate) static RULE`. The documentation comment is the page of the catalogue; the examples
/// are run in every host.
///
/// ```text
/// rule! {
///     /// One line that says what is wrong.
///     ///
///     /// What, why, what to do.
///     vi
///     /// The same in Vietnamese.
///     "parents/age",
///     kinds: [Birth],                      // only these, else every kind that has what is read
///     of: [Mother, Father], on: BirthDate, // runs for each of these roles, says it on this field
///     // or of: PARTIES, on: BirthDate     // the same for a list of `Role`
///     // or on: Child.BirthDate            // runs once
///     // or pairs: [Court.Date Registration.Date] // runs for each pair, says it on the first; `other` is the second
///     // or each: given [Date]             // runs for each field of a kind of value that is as the gate says
///     // or demands: Person                // runs for each field that the layout demands and that is not so
///     // or problems: all                  // runs for each problem of the input
///     stages: HANDED_IN,                   // else all
///     with: communes,                      // only where the check has their table
///     finds_with: all [it, other],         // finds nothing where one of them has no value, or with any: where none has;
///                                          // short reports do not ask it then, though it is not open
///     when: [Child.BirthType is (Foundling | ParentsUnknown), me.Name given],
///     given: { born: Child.BirthDate as date, me: me.BirthDate as date, other: partner.Name as maybe text },
///     severity: Error, archive: Warning,
///     law: [ACT.verified("Điều 1")],       // or form:, data:; none: internal consistency
///     // or schedule: SCHEDULE,            // asked by each row that may hold, which is its third argument
///     // or law_of: SCHEDULE,              // the same law, but the check reads the rows itself
///     // either with rows: |row| …,        // where not every row can be broken
///     in_force: Effectivity::from(day(2016, 1, 1)),
///     says: { Unusual { age: Amount, most: Limit } vi "… {age} …" en "… {age} …" },
///     examples: [Birth fail Archive "what it shows": r#"{…}"#],
/// }
///
/// fn check(cx: &Check<'_>, Given { born, me, other }: Given<'_>) -> Answer<Says> { … }
/// ```
macro_rules! rule {
    (
        $(#[doc = $en_line:literal])*
        vi
        $(#[doc = $vi_line:literal])*
        $name:literal,
        $(kinds: [$($kind:ident),+],)?
        $(of: [$($of:ident),+], on: $of_on:ident,)?
        $(of: $all:ident, on: $all_on:ident,)?
        $(on: $on_role:ident.$on:ident,)?
        $(pairs: [$($first_role:ident.$first:ident $second_role:ident.$second:ident),+ $(,)?],)?
        $(each: $gate:ident [$($tag:ident),+],)?
        $(demands: $class:ident,)?
        $(problems: $problems:ident,)?
        $(stages: $stages:ident,)?
        $(with: $with:ident,)?
        $(finds_with: $quantity:ident [$($finds_who:ident $(.$finds:ident)?),+ $(,)?],)?
        $(when: [$($when_who:ident.$when:ident $test:ident $(($($code:tt)|+))?),+ $(,)?],)?
        given: { $($given:ident: $who:ident $(.$attribute:ident)? as $($read:ident)+),* $(,)? },
        severity: $severity:ident $(, archive: $archive:ident)?,
        $(law: [$($law:expr),+ $(,)?],)?
        $(form: [$($form:expr),+ $(,)?],)?
        $(data: [$($data:expr),+ $(,)?],)?
        $(schedule: $schedule:expr,)?
        $(law_of: $law_of:expr,)?
        $(rows: $rows:expr,)?
        $(in_force: $in_force:expr,)?
        says: { $($says:ident { $($arg:ident: $arg_kind:ident),* $(,)? } vi $vi:literal en $en:literal),+ $(,)? },
        examples: [$($example_kind:ident $verdict:ident $stage:ident $($communes:ident)? $note:literal: $record:literal),+ $(,)?] $(,)?
    ) => {
        /// What the rule is given, and nothing else.
        struct Given<'a> {
            $($given: <rule!(@read $($read)+) as $crate::rule::reads::Read>::Value<'a>,)*
            _run: std::marker::PhantomData<&'a ()>,
        }

        /// What the rule says.
        enum Says { $($says { $($arg: rule!(@arg $arg_kind)),* }),+ }

        impl $crate::rule::Say for Says {
            fn said(self) -> Box<$crate::rule::Said> {
                #[repr(u8)]
                #[allow(clippy::enum_variant_names, reason = "named as what it says")]
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

        pub(crate) static RULE: $crate::rule::Rule = $crate::rule::Rule {
            card: $crate::card::Card {
                name: $name,
                severity: rule!(@severity $severity $($archive)?),
                stages: rule!(@stages $($stages)?),
                basis: rule!(@basis $(law $($law),+)? $(form $($form),+)? $(data $($data),+)? $(schedule $schedule)? $(schedule $law_of)? $(, rows $rows)?),
                in_force: rule!(@in_force $($in_force)?),
                when: &[$($($crate::schema::layout::when!($when_who.$when $test $(($($code)|+))?)),+)?],
                reads: &[$($crate::card::Read {
                    who: $crate::schema::layout::who!($who),
                    attribute: rule!(@attribute $($attribute)?),
                    required: <rule!(@read $($read)+) as $crate::rule::reads::Read>::REQUIRED,
                }),*],
                messages: $crate::card::messages!($([$($arg)*] vi $vi en $en),+),
                #[cfg(feature = "catalogue")]
                docs: $crate::card::Docs {
                    text: $crate::language::Localised {
                        vi: concat!($($vi_line, "\n"),*),
                        en: concat!($($en_line, "\n"),*),
                    },
                    examples: &[$($crate::card::Example {
                        kind: $crate::schema::Kind::$example_kind,
                        verdict: rule!(@verdict $verdict),
                        note: $note,
                        stage: $crate::schema::Stage::$stage,
                        today: $crate::card::EXAMPLE_TODAY,
                        communes: rule!(@communes $($communes)?),
                        record: $record,
                        related: &[],
                    }),+],
                },
            },
            kinds: rule!(@kinds $($($kind),+)?),
            runs: rule!(@runs $(of $of_on $($of)+)? $(all $all_on $all)? $(once $on_role $on)? $(pairs $($first_role $first $second_role $second)+)? $(each $gate $($tag)+)? $(demands $class)? $(problems $problems)?),
            with_communes: rule!(@communes $($with)?),
            #[cfg(not(feature = "small"))]
            finds: rule!(@finds $($quantity $(($finds_who $($finds)?))+)?),
            judge: |_run| {
                #[allow(non_camel_case_types, dead_code, reason = "named as the values; some rules need none")]
                enum Position { $($given,)* _End }
                rule!(@ask _run, Given {
                    $($given: <rule!(@read $($read)+) as $crate::rule::reads::Read>::read(
                        _run,
                        Position::$given as usize,
                    )?,)*
                    _run: std::marker::PhantomData,
                } $(, $schedule)?)
            },
        };
    };
    (@ask $run:ident, $given:expr) => {
        check($run.check(), $given).map($crate::rule::Broken::into_said)
    };
    (@ask $run:ident, $given:expr, $schedule:expr) => {
        $run.by_row(
            &|row| $schedule.rows.get(row).map(|row| (&row.in_force, &row.basis)),
            &mut |row| match $schedule.rows.get(row) {
                Some(row) => check($run.check(), $given, row).map($crate::rule::Broken::into_said),
                None => Err($crate::rule::Not::InForce),
            },
        )
    };

    (@read maybe $read:ident) => { $crate::rule::reads::Maybe<$crate::rule::reads::$read> };
    (@read $read:ident) => { $crate::rule::reads::$read };

    (@arg Text) => { String };
    (@arg Date) => { $crate::date::PartialDate };
    (@arg Amount) => { i64 };
    (@arg Limit) => { i64 };
    (@arg Day) => { $crate::date::NaiveDate };
    (@arg Field) => { &'static $crate::schema::Column };
    (@arg Word) => { &'static $crate::language::Localised };
    (@arg Choice) => { &'static $crate::schema::codes::Choice };
    (@arg Codes) => { &'static $crate::schema::codes::Choices };

    (@attribute) => { None };
    (@attribute $attribute:ident) => { Some($crate::schema::Attribute::$attribute) };

    (@kinds) => { $crate::schema::KindSet::ALL };
    (@kinds $($kind:ident),+) => { $crate::schema::KindSet::of(&[$($crate::schema::Kind::$kind),+]) };

    (@runs of $on:ident $($of:ident)+) => {
        $crate::rule::Runs::Roles(&[$($crate::schema::Role::$of),+], $crate::schema::Attribute::$on)
    };
    (@runs all $on:ident $all:ident) => {
        $crate::rule::Runs::Roles($crate::schema::Role::$all, $crate::schema::Attribute::$on)
    };
    (@runs once $role:ident $on:ident) => {
        $crate::rule::Runs::Once($crate::schema::Role::$role.at($crate::schema::Attribute::$on))
    };
    (@runs pairs $($first_role:ident $first:ident $second_role:ident $second:ident)+) => {
        $crate::rule::Runs::Pairs(&[$((
            $crate::schema::Role::$first_role.at($crate::schema::Attribute::$first),
            $crate::schema::Role::$second_role.at($crate::schema::Attribute::$second),
        )),+])
    };
    (@runs each $gate:ident $($tag:ident)+) => {
        $crate::rule::Runs::Each(rule!(@gate $gate), rule!(@tags $($tag)+))
    };
    (@runs demands $class:ident) => { $crate::rule::Runs::Demands($crate::schema::DemandClass::$class) };
    (@runs problems all) => { $crate::rule::Runs::Problems };

    (@gate given) => { $crate::rule::Gate::Given };
    (@gate changed) => { $crate::rule::Gate::Changed };
    (@gate odd) => { $crate::rule::Gate::Odd };
    (@gate unread) => { $crate::rule::Gate::Unread };
    (@gate placeholder) => { $crate::rule::Gate::Placeholder };
    (@tags Any) => { $crate::schema::ValueTag::ALL };
    (@tags $($tag:ident)+) => { &[$($crate::schema::ValueTag::$tag),+] };

    (@stages) => { $crate::schema::Stages::ALL };
    (@stages $stages:ident) => { $crate::schema::Stages::$stages };

    (@severity $both:ident) => { $crate::rule::rule!(@severity $both $both) };
    (@severity $form:ident $archive:ident) => {
        $crate::card::Severities {
            form: $crate::card::Severity::$form,
            archive: $crate::card::Severity::$archive,
        }
    };

    (@basis) => { $crate::law::Basis::Consistency };
    (@basis law $($law:expr),+) => { $crate::law::Basis::Law(&[$($law),+]) };
    (@basis form $($law:expr),+) => { $crate::law::Basis::Form(&[$($law),+]) };
    (@basis data $($law:expr),+) => { $crate::law::Basis::Data(&[$($law),+]) };
    (@basis schedule $schedule:expr) => { $crate::rule::rule!(@basis schedule $schedule, rows |_| true) };
    (@basis schedule $schedule:expr, rows $rows:expr) => {
        $crate::law::Basis::Schedule(|row| $schedule.ground($rows, row))
    };

    (@in_force) => { $crate::law::Effectivity::ALWAYS };
    (@in_force $in_force:expr) => { $in_force };
    (@finds) => { [&[], &[]] };
    (@finds all $($finds:tt)+) => { [&[$($crate::rule::rule!(@find $finds)),+], &[]] };
    (@finds any $($finds:tt)+) => { [&[], &[$($crate::rule::rule!(@find $finds)),+]] };
    (@find ($who:ident $($attribute:ident)?)) => {
        ($crate::schema::layout::who!($who), $crate::rule::rule!(@attribute $($attribute)?))
    };
    (@communes) => { false };
    (@communes communes) => { true };
    (@verdict fail) => { "fail" };
    (@verdict pass) => { "pass" };
    (@verdict not_applicable) => { "not-applicable" };
    (@verdict not_in_force) => { "not-in-force" };
    (@verdict undetermined) => { "undetermined" };
}
pub(crate) use rule;
