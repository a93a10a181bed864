//! What codes mean, whatever list they stand in.

macro_rules! codes {
    ($($code:ident $value:literal,)+) => {
        /// What a code means, the same in every list that has it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $value, "`")] $code),+
        }

        impl Code {
            /// The value in normalised records: stable, in English.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $value),+ }
            }
        }
    };
}

codes! {
    Unspecified "unspecified",
    OnTime "on-time",
    Again "again",
    ForeignNote "foreign-note",
    Late "late",
    WithPapers "with-papers",
    BothParents "both-parents",
    MotherUnknown "mother-unknown",
    FatherUnknown "father-unknown",
    ParentsUnknown "parents-unknown",
    Foundling "foundling",
    Permanent "permanent",
    Temporary "temporary",
    Present "present",
    None "none",
    Cmnd "cmnd",
    Passport "passport",
    ResidenceCard "residence-card",
    CitizenCard "citizen-card",
    Military "military",
    Officer "officer",
    Police "police",
    Other "other",
    IdentityCard "identity-card",
    IdentityCertificate "identity-certificate",
    No "no",
    Yes "yes",
    First "first",
    Divorced "divorced",
    Annulled "annulled",
    Recognized "recognized",
    Married "married",
    Unmarried "unmarried",
    Widowed "widowed",
    UnmarriedThen "unmarried-then",
    New "new",
    FatherChild "father-child",
    MotherChild "mother-child",
    ChildFather "child-father",
    ChildMother "child-mother",
    ChildRecognizes "child-recognizes",
    ParentRecognizes "parent-recognizes",
    DeathNotice "death-notice",
    Execution "execution",
    CourtJudgment "court-judgment",
    Medical "medical",
    Minutes "minutes",
    Witness "witness",
    MarriageHome "marriage-home",
    MarriageHomeForeigner "marriage-home-foreigner",
    MarriageAbroad "marriage-abroad",
    MarriageAbroadForeigner "marriage-abroad-foreigner",
    Change "change",
    Correction "correction",
    Addition "addition",
    Ethnicity "ethnicity",
    Sex "sex",
    Birth "birth",
    Death "death",
    Marriage "marriage",
    Guardianship "guardianship",
    GuardianshipSupervision "guardianship-supervision",
    Recognition "recognition",
    Own "own",
    Surname "surname",
    MiddleName "middle-name",
    GivenName "given-name",
    Parents "parents",
    BirthDate "birth-date",
    Nationality "nationality",
    PersonalId "personal-id",
    Appointed "appointed",
    Natural "natural",
    Chosen "chosen",
    NoParents "no-parents",
    ParentsUnable "parents-unable",
    Incapacitated "incapacitated",
    Difficulty "difficulty",
    Capable "capable",
    WardDied "ward-died",
    ParentsAble "parents-able",
    Adopted "adopted",
    GuardianChanged "guardian-changed",
    Individual "individual",
    LegalPerson "legal-person",
    Document "document",
    Pledge "pledge",
    DeFacto "de-facto",
    Stepfather "stepfather",
    Stepmother "stepmother",
    AuntUncle "aunt-uncle",
    Divorce "divorce",
    Annulment "annulment",
    LongAgo "long-ago",
    HouseholdBook "household-book",
    Home "home",
    Abroad "abroad",
    Infant "infant",
    Toddler "toddler",
}
