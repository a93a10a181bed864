//! What a rule is given: one run of it, and how the values that it declares are read.

use super::{Needs, Not, Said, Settings};
use crate::date::{PartialDate, Truth};
use crate::id::personal_id::PersonalId;
use crate::law::{Citation, Effectivity, Span};
use crate::name::{Normalised, Written};
use crate::place::{Office, Territory};
use crate::record::{Nationality, Parsed, Problem, Reading};
use crate::schema::{Code, Column, Field, Kind, Layout, Role, Sex, Stage};

/// A column that the kind does not have.
pub(crate) const NO_SLOT: u8 = u8::MAX;

/// The circumstances of a run: all that a rule sees beside the values that it declares.
#[derive(Clone, Copy, Debug)]
pub struct Check<'a> {
    settings: &'a Settings,
    law_date: Span,
    kind: Kind,
    layout: &'static Layout,
    on: Option<&'static Column>,
    other: Option<&'static Column>,
}

impl Check<'_> {
    /// The date taken as today.
    #[must_use]
    pub fn today(&self) -> crate::date::NaiveDate {
        self.settings.today
    }

    /// The stage.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.settings.stage
    }

    /// Whether an entry of a book is checked.
    #[must_use]
    pub fn is_archive(&self) -> bool {
        self.settings.stage == Stage::Archive
    }

    /// The table of communes, where the check has it.
    #[must_use]
    pub fn communes(&self) -> Option<&'static crate::place::Communes> {
        self.settings.communes
    }

    /// The length beyond which a name is unusual, where a profile sets one.
    #[must_use]
    pub fn name_length(&self) -> Option<u16> {
        self.settings.name_length
    }

    /// The days of which one picks the law.
    #[must_use]
    pub fn law_date(&self) -> Span {
        self.law_date
    }

    /// The kind of record.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Open until these fields are known, or known better.
    #[must_use]
    pub fn needs(&self, fields: &[Field]) -> Not {
        Not::Known(Needs::columns(fields.iter().filter_map(|&field| self.layout.slot(field))))
    }

    /// The column that the rule looks at.
    #[must_use]
    pub fn column(&self) -> Option<&'static Column> {
        self.on
    }

    /// The second column of the pair that the rule looks at.
    #[must_use]
    pub fn other(&self) -> Option<&'static Column> {
        self.other
    }

    /// Whether the kind has a field.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.layout.slot(field).is_some()
    }

    /// A field as the kind calls it; one that the kind does not have, which no rule names, as the one looked at.
    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<&'static Column> {
        self.layout.of(field).or(self.on)
    }

    /// The field that the rule looks at.
    #[must_use]
    pub fn it(&self) -> Field {
        // Only rules about the input have none, and they do not ask.
        self.on.map_or(Role::Registration.at(crate::schema::Attribute::Number), |column| column.field)
    }

    /// The role that the rule looks at.
    #[must_use]
    pub fn me(&self) -> Role {
        self.it().role
    }
}

/// One run of a rule on a record: reads by their position in the declaration, so that no rule reads more.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a, 'r> {
    reading: &'a Reading<'r>,
    check: Check<'a>,
    /// The column of each declared value, [`NO_SLOT`] where the kind does not have it.
    slots: &'a [u8],
    problem: Option<&'a Problem>,
}

impl<'a, 'r> Run<'a, 'r> {
    pub(crate) fn new(reading: &'a Reading<'r>, settings: &'a Settings, law_date: Span) -> Self {
        let (kind, layout) = (reading.record().kind(), reading.layout());
        Self {
            reading,
            check: Check { settings, law_date, kind, layout, on: None, other: None },
            slots: &[],
            problem: None,
        }
    }

    /// On a column and the second of its pair, if there is one, with the columns of what is read.
    pub(crate) fn on(
        &mut self,
        on: Option<&'static Column>,
        other: Option<&'static Column>,
        slots: &'a [u8],
    ) {
        (self.check.on, self.check.other, self.slots) = (on, other, slots);
    }

    /// On a problem of the input.
    pub(crate) fn on_problem(&mut self, problem: &'a Problem) {
        self.on(problem.at.column(), None, &[]);
        self.problem = Some(problem);
    }

    /// The circumstances.
    #[must_use]
    pub fn check(&self) -> &Check<'a> {
        &self.check
    }

    fn slot(&self, index: usize) -> u8 {
        self.slots.get(index).copied().unwrap_or(NO_SLOT)
    }

    fn parsed(&self, index: usize) -> Parsed {
        self.reading.parsed(self.slot(index))
    }

    fn text(&self, index: usize) -> &'a str {
        self.reading.text(self.slot(index))
    }

    /// Why there is no answer without a value.
    #[cold]
    pub(crate) fn missing(&self, index: usize) -> Not {
        match self.slot(index) {
            // Of what the kind does not have nothing can become known.
            NO_SLOT => Not::Applicable,
            slot => Not::Known(Needs::columns(std::iter::once(slot))),
        }
    }

    /// Asks a rule by each row of a schedule that may hold on the day that decides. Where the rows disagree, that day
    /// is what would decide; a row that held in another territory has no say.
    pub(crate) fn by_row(
        &self,
        row_of: &dyn Fn(usize) -> Option<(&'static Effectivity, &'static Citation)>,
        ask: &mut dyn FnMut(usize) -> Result<Box<Said>, Not>,
    ) -> Result<Box<Said>, Not> {
        let day = || Not::Known(Needs::columns(std::iter::once(self.reading.layout().anchor)));
        let law_date = self.check.law_date;
        let mut answer: Option<Result<Box<Said>, Not>> = None;
        let mut elsewhere = false;
        // Days without a row have no answer of their own: the first that no row has had so far, if any is left.
        let mut from = Some(law_date.first);
        let mut covered = true;
        for (at, (in_force, basis)) in (0..).map_while(row_of).enumerate() {
            if in_force.covers(law_date) == Truth::No {
                continue;
            }
            let here = match ask(at) {
                Ok(mut said) => {
                    said.cites_by_default(*basis);
                    Ok(said)
                }
                Err(Not::Elsewhere) => {
                    elsewhere = true;
                    continue;
                }
                here => here,
            };
            covered &= in_force.from.is_none_or(|first| from.is_none_or(|from| first <= from));
            let behind = in_force.to.and_then(|to| to.succ_opt());
            from = from.zip(behind).map(|(from, behind)| from.max(behind));
            answer = Some(match (answer, here) {
                (None, here) => here,
                (Some(Ok(mut before)), Ok(here)) => {
                    before.no_stronger_than(&here);
                    Ok(before)
                }
                (Some(Ok(_)), Err(_)) | (Some(Err(_)), Ok(_)) => return Err(day()),
                (Some(Err(before)), Err(here)) if before == here => Err(here),
                (Some(Err(_)), Err(_)) => Err(day()),
            });
        }
        covered &= from.is_none_or(|from| law_date.last < from);
        match answer {
            None if elsewhere => Err(Not::Applicable),
            None => Err(Not::InForce),
            Some(Ok(_)) if !covered => Err(day()),
            Some(answer) => answer,
        }
    }
}

/// An office that lies somewhere.
#[derive(Clone, Copy, Debug)]
pub struct AtOffice<'a> {
    reading: &'a Reading<'a>,
    office: u8,
}

impl AtOffice<'_> {
    /// In which of the territories of two laws, where that is known.
    #[must_use]
    pub fn territory(self) -> Option<Territory> {
        self.reading.territory(self.office)
    }
}

/// The ways to read a value: `child.birthDate as date`.
pub mod reads {
    use super::{
        AtOffice, Code, NO_SLOT, Nationality, Normalised, Not, Office, Parsed, PartialDate, PersonalId,
        Problem, Run, Sex, Written,
    };

    /// A way to read a value.
    pub trait Read {
        /// What arrives.
        type Value<'a>;
        /// Whether there is no answer without it.
        const REQUIRED: bool = true;

        /// Reads the value at a position of the declaration.
        ///
        /// # Errors
        /// Why there is no answer where there is none, or none of this kind.
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<Self::Value<'a>, Not>;
    }

    macro_rules! parsed_reads {
        ($($(#[$doc:meta])* $read:ident: $parsed:ident($value:ty);)+) => {
            $(
                $(#[$doc])*
                #[allow(non_camel_case_types, reason = "named in declarations like the words they are")]
                #[derive(Debug)]
                pub struct $read;

                impl Read for $read {
                    type Value<'a> = $value;

                    fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<$value, Not> {
                        match run.parsed(index) {
                            Parsed::$parsed(value) => Ok(value),
                            _ => Err(run.missing(index)),
                        }
                    }
                }
            )+
        };
    }

    parsed_reads! {
        /// A date, of figures or of words.
        date: Date(PartialDate);
        /// A sex.
        sex: Sex(Sex);
        /// What a code means.
        code: Code(Code);
        /// The number of an ethnic group.
        ethnicity: Ethnicity(u8);
        /// A nationality.
        nationality: Nationality(Nationality);
        /// A personal number, also where the number of a paper is one.
        personal_id: PersonalId(PersonalId);
        /// Which one of several it is.
        count: Count(u8);
        /// What the name of an office says of itself.
        office: Office(Office);
    }

    /// Where the office registered, on the day of registration, of the territories of two laws: worked out where a rule
    /// asks, which few entries need.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct territory;

    impl Read for territory {
        type Value<'a> = AtOffice<'a>;
        const REQUIRED: bool = false;

        #[inline]
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<AtOffice<'a>, Not> {
            Ok(AtOffice { reading: run.reading, office: run.slot(index) })
        }
    }

    /// The cleaned text.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct text;

    impl Read for text {
        type Value<'a> = &'a str;

        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<&'a str, Not> {
            match run.text(index) {
                "" => Err(run.missing(index)),
                value => Ok(value),
            }
        }
    }

    /// A name, to compare with others.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct name;

    impl Read for name {
        type Value<'a> = Written<'a>;

        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<Written<'a>, Not> {
            let slot = run.slot(index);
            // Rules about many roles read names that most kinds do not have.
            if slot == NO_SLOT {
                return Err(run.missing(index));
            }
            let written = run.reading.written(slot);
            if written.text.is_empty() { Err(run.missing(index)) } else { Ok(written) }
        }
    }

    /// The cleaned text, empty where there is none.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct text_or_empty;

    impl Read for text_or_empty {
        type Value<'a> = &'a str;
        const REQUIRED: bool = false;

        #[inline]
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<&'a str, Not> {
            Ok(run.text(index))
        }
    }

    /// The text as given.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct raw;

    impl Read for raw {
        type Value<'a> = &'a str;
        const REQUIRED: bool = false;

        #[inline]
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<&'a str, Not> {
            Ok(run.reading.record().raw(run.slot(index)).unwrap_or_default())
        }
    }

    /// Whether there is a value.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct given;

    impl Read for given {
        type Value<'a> = bool;
        const REQUIRED: bool = false;

        #[inline]
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<bool, Not> {
            Ok(run.reading.present().has(run.slot(index)))
        }
    }

    /// What the text means, or why it means nothing.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct parsed;

    impl Read for parsed {
        type Value<'a> = Parsed;
        const REQUIRED: bool = false;

        #[inline]
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<Parsed, Not> {
            Ok(run.parsed(index))
        }
    }

    /// What was found about a name that is not plain.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct odd_name;

    impl Read for odd_name {
        type Value<'a> = Option<&'a Normalised<'a>>;
        const REQUIRED: bool = false;

        #[inline]
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<Option<&'a Normalised<'a>>, Not> {
            Ok(run.reading.name(run.slot(index)))
        }
    }

    /// The cleaned text where it is odd.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct odd_text;

    impl Read for odd_text {
        type Value<'a> = Option<&'a str>;
        const REQUIRED: bool = false;

        #[inline]
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<Option<&'a str>, Not> {
            Ok(run.reading.odd().has(run.slot(index)).then(|| run.text(index)))
        }
    }

    /// The problem of the input that a rule about the input looks at.
    #[allow(non_camel_case_types, reason = "as above")]
    #[derive(Debug)]
    pub struct problem;

    impl Read for problem {
        type Value<'a> = &'a Problem;
        const REQUIRED: bool = false;

        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<&'a Problem, Not> {
            run.problem.ok_or_else(|| run.missing(index))
        }
    }

    /// The value, or why there is none: the rule may do without it.
    #[derive(Debug)]
    pub struct Maybe<R>(std::marker::PhantomData<R>);

    impl<R: Read> Read for Maybe<R> {
        type Value<'a> = Result<R::Value<'a>, Not>;
        const REQUIRED: bool = false;

        #[inline]
        fn read<'a>(run: &Run<'a, '_>, index: usize) -> Result<Self::Value<'a>, Not> {
            Ok(R::read(run, index))
        }
    }
}
