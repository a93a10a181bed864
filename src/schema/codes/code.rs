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
}
