//! Attributes: what is known of a role.

use super::codes::{
    ADOPTER_RELATION, BIRTH_TYPE, CHANGE_FIELD, CIVIL_PAPER_PORTAL, DISSOLUTION_TYPE, FLAG,
    GUARDIANSHIP_END_REASON, MARITAL_STATUS, MARRIAGE_STATUS, PAPER_TYPE, PARTY_TYPE, PURPOSE_TYPE,
    RECOGNITION_TYPE, REGISTRATION_TYPE, RESIDENCE_TYPE, WARD_GROUND,
};
use super::value::ValueKind::{
    self, BookNumber, Choice, Count, Date, DateInWords, EntryNumber, Ethnicity, Name, Nationality, Office,
    PaperNumber, PersonalId, Place, Sex, Text,
};
use crate::named::named;

macro_rules! attributes {
    ($($attribute:ident $name:literal $value:expr, $max:literal, $en:literal;)+) => {
        /// What is known of a role: the second half of a field's path.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Attribute {
            $(#[doc = concat!("`", $name, "`: ", $en, ".")] $attribute),+
        }

        impl Attribute {
            /// Every attribute.
            pub const ALL: &[Self] = &[$(Self::$attribute),+];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The name in paths.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$attribute => $name),+ }
            }

            /// The name as a key of JSON behind another member, up to its text.
            pub(crate) const fn key(self) -> &'static str {
                match self { $(Self::$attribute => concat!(",\"", $name, "\":\"")),+ }
            }

            /// What it holds, unless a layout says otherwise.
            #[must_use]
            pub const fn value(self) -> ValueKind {
                match self { $(Self::$attribute => $value),+ }
            }

            /// Greatest length in Unicode scalar values.
            #[must_use]
            pub const fn max_length(self) -> u16 {
                match self { $(Self::$attribute => $max),+ }
            }

        }
    };
}

named!(Attribute, "unknown-attribute", "thuộc tính" "attribute");

attributes! {
    Number "number" EntryNumber, 20, "Entry number";
    Book "book" BookNumber, 15, "Book number";
    Page "page" Text, 10, "Page";
    Date "date" Date, 40, "Date of registration";
    Type "type" Choice(&REGISTRATION_TYPE), 60, "Type of registration";
    Office "office" Office, 300, "Registering office";
    Signer "signer" Name, 100, "Signed by";
    SignerTitle "signerTitle" Text, 100, "Office of the signer";
    Officer "officer" Name, 100, "Civil-status officer";
    Remarks "remarks" Text, 4000, "Remarks";

    Name "name" Name, 200, "Full name";
    Sex "sex" Sex, 30, "Sex";
    BirthDate "birthDate" Date, 40, "Date of birth";
    BirthDateInWords "birthDateInWords" DateInWords, 200, "Date of birth in words";
    BirthPlace "birthPlace" Place, 500, "Place of birth";
    BirthPlaceUnit "birthPlaceUnit" Place, 300, "Administrative unit of the place of birth";
    HomeTown "homeTown" Place, 300, "Home town (quê quán)";
    Ethnicity "ethnicity" Ethnicity, 50, "Ethnicity";
    Nationality "nationality" Nationality, 100, "Nationality";
    OtherNationality "otherNationality" Nationality, 100, "Other nationality";
    PersonalId "personalId" PersonalId, 30, "Personal number";
    BirthNotice "birthNotice" Text, 40, "Code of the birth notice";
    BirthNoticeDate "birthNoticeDate" Date, 40, "Date of the birth notice";
    BirthType "birthType" Choice(&BIRTH_TYPE), 60, "Type of birth entry";
    Missing "missing" Choice(&FLAG), 60, "Declared missing";
    MissingDeclaredOn "missingDeclaredOn" Date, 40, "Missing: date of the note";
    MissingDeclaredBasis "missingDeclaredBasis" Text, 500, "Missing: ground of the declaration";
    MissingRevokedOn "missingRevokedOn" Date, 40, "Missing: date of the note of revocation";
    MissingRevokedBasis "missingRevokedBasis" Text, 500, "Missing: ground of the revocation";
    Incapacity "incapacity" Choice(&FLAG), 60, "Restricted capacity";
    IncapacityDeclaredOn "incapacityDeclaredOn" Date, 40, "Restricted capacity: date of the note";
    IncapacityDeclaredBasis "incapacityDeclaredBasis" Text, 500, "Restricted capacity: ground of the declaration";
    IncapacityRevokedOn "incapacityRevokedOn" Date, 40, "Restricted capacity: date of the note of revocation";
    IncapacityRevokedBasis "incapacityRevokedBasis" Text, 500, "Restricted capacity: ground of the revocation";

    ResidenceType "residenceType" Choice(&RESIDENCE_TYPE), 60, "Kind of residence";
    Residence "residence" Place, 500, "Residence";
    PaperType "paperType" Choice(&PAPER_TYPE), 60, "Type of identity paper";
    OtherPaper "otherPaper" Text, 100, "Other paper";
    PaperNumber "paperNumber" PaperNumber, 30, "Number of the identity paper";
    PaperIssuedOn "paperIssuedOn" Date, 40, "Issue date of the paper";
    PaperIssuedBy "paperIssuedBy" Text, 200, "Issuer of the paper";
    Relation "relation" Text, 100, "Relationship";

    Authority "authority" Text, 200, "Foreign authority";
    Country "country" Text, 100, "Foreign country";

    EstablishedOn "establishedOn" Date, 40, "Day from which the marriage counts";
    Status "status" Choice(&MARRIAGE_STATUS), 60, "Status of the marriage";
    AnnulledOn "annulledOn" Date, 40, "Annulled: date of the note";
    AnnulledBasis "annulledBasis" Text, 500, "Annulled: ground";
    RecognizedOn "recognizedOn" Date, 40, "Recognised: date of the note";
    RecognizedBasis "recognizedBasis" Text, 500, "Recognised: ground";
    MarriageCount "marriageCount" Count, 10, "Which marriage it is";
    MaritalStatusType "maritalStatusType" Choice(&MARITAL_STATUS), 60, "Kind of marital status";
    StatusProofNumber "statusProofNumber" Text, 100, "Number of the paper proving the marital status";
    StatusProofDate "statusProofDate" Date, 40, "Date of the paper proving the marital status";
    StatusProofIssuer "statusProofIssuer" Text, 200, "Issuer of the paper proving the marital status";

    ResidenceBeforeEmigration "residenceBeforeEmigration" Place, 500, "Permanent residence before leaving the country";
    PeriodPlace "periodPlace" Place, 500, "Place of the period of residence";
    PeriodFrom "periodFrom" Date, 40, "Period of residence: from";
    PeriodTo "periodTo" Date, 40, "Period of residence: to";
    MaritalStatus "maritalStatus" Text, 500, "Marital status";
    PurposeType "purposeType" Choice(&PURPOSE_TYPE), 60, "Kind of use";
    Purpose "purpose" Text, 500, "Use";
    SpouseName "spouseName" Name, 200, "Full name of the present spouse";
    PlannedPlace "plannedPlace" Place, 500, "Place of the intended marriage";
    DeathDate "deathDate" Date, 40, "Date of death";
    DeathDateInWords "deathDateInWords" DateInWords, 500, "Date of death in words";
    DeathTime "deathTime" Text, 30, "Hour and minute of death";
    DeathPlace "deathPlace" Place, 500, "Place of death";
    DeathCause "deathCause" Text, 500, "Cause of death";
    DeathDeclared "deathDeclared" Choice(&FLAG), 60, "Declared dead by a court";
    DeathDeclaredOn "deathDeclaredOn" Date, 40, "Declared dead: date of the note";
    DeathDeclaredBasis "deathDeclaredBasis" Text, 500, "Declared dead: ground";
    DeathRevokedOn "deathRevokedOn" Date, 40, "Declaration revoked: date of the note";
    DeathRevokedBasis "deathRevokedBasis" Text, 500, "Declaration revoked: ground";
    Code "code" Text, 500, "Code of the death notice";
    Issuer "issuer" Text, 500, "Issuer of the death notice";
    DecisionNumber "decisionNumber" Text, 500, "Decision number";
    RecognitionType "recognitionType" Choice(&RECOGNITION_TYPE), 60, "Who recognises whom";
    RelationToRecognized "relationToRecognized" Text, 500, "Relationship to the recognised person";
    RelationToRecognizer "relationToRecognizer" Text, 500, "Relationship to the recogniser";
    Opinion "opinion" Text, 500, "Opinion";
    DecisionAuthority "decisionAuthority" Text, 500, "Authority of the decision";
    WardGround "wardGround" Choice(&WARD_GROUND), 60, "Why a guardian is needed";
    Reason "reason" Text, 500, "Reason of the guardianship";
    Scope "scope" Text, 500, "Scope of the guardianship";
    PartyType "partyType" Choice(&PARTY_TYPE), 60, "Guardian: individual or legal person";
    EndedOn "endedOn" Date, 40, "Day the guardianship ended";
    EndReasonType "endReasonType" Choice(&GUARDIANSHIP_END_REASON), 60, "Ground of the end";
    EndReason "endReason" Text, 500, "Reason of the end";
    FoundedOn "foundedOn" Date, 40, "Day the legal person was founded";
    Licence "licence" Text, 500, "Founding licence of the legal person";
    Title "title" Text, 500, "Office of the representative";
    Content "content" Text, 500, "Content of the supervision";
    DecisionDate "decisionDate" Date, 40, "Date of the certificate or decision";
    AdopterRelation "adopterRelation" Choice(&ADOPTER_RELATION), 60, "How the adopter is related to the adoptee";
    DeFactoSince "deFactoSince" Date, 40, "De facto adoption since";
    ConsentDate "consentDate" Date, 40, "Day of the consents";
    Consent "consent" Text, 500, "Consent of the parents or guardian";
    Representative "representative" Name, 200, "Representative of the care home";
    RepresentativeTitle "representativeTitle" Text, 500, "Office of the representative of the care home";
    Kind "kind" Choice(&CIVIL_PAPER_PORTAL), 60, "Civil-status paper concerned";
    Field "field" Choice(&CHANGE_FIELD), 60, "Field changed";
    OldValue "oldValue" Text, 500, "Old value";
    NewValue "newValue" Text, 500, "New value";
    BasisNumber "basisNumber" Text, 500, "Number of the decision or paper relied on";
    BasisDate "basisDate" Date, 40, "Date of the decision or paper relied on";
    BasisIssuer "basisIssuer" Text, 500, "Issuer of the decision or paper relied on";
    DecisionType "decisionType" Choice(&DISSOLUTION_TYPE), 60, "Divorce or annulment";
    EffectiveDate "effectiveDate" Date, 40, "Day it took effect";
}
