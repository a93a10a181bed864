//! Marriages (kết hôn): columns `KH` of the digitising template, and what only forms and interchange have.

use super::{LAW_OF_2014, SINCE_2016};
use crate::date::day;
use crate::law::{
    CIRCULAR_4_2020, CIVIL_STATUS_LAW_2014, CIVIL_STATUS_LAW_2026, DECREE_123_2015, Effectivity,
    FAMILY_LAW_2014, LETTER_1437_2019,
};
use crate::schema::Stages;
use crate::schema::layout::demands;

/// The Law on civil status of 2026.
const LAW_OF_2026: Effectivity = Effectivity::from(day(2027, 3, 1));

demands! {
    Person(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 17 khoản 2")]) {
        Husband [Name BirthDate Nationality Residence] (Registration.Type not (Again|ForeignNote));
        Husband [Ethnicity] (Registration.Type not (Again|ForeignNote), Husband.Nationality vietnamese);
        Husband [PaperNumber] (Registration.Type not (Again|ForeignNote), Husband.PersonalId empty);
        Wife [Name BirthDate Nationality Residence] (Registration.Type not (Again|ForeignNote));
        Wife [Ethnicity] (Registration.Type not (Again|ForeignNote), Wife.Nationality vietnamese);
        Wife [PaperNumber] (Registration.Type not (Again|ForeignNote), Wife.PersonalId empty);
    }
    // What is noted or registered again takes over what the older or foreign paper has.
    PersonLenient(Stages::HANDED_IN, LAW_OF_2014,
        law [CIVIL_STATUS_LAW_2014.verified("Điều 17 khoản 2"), CIRCULAR_4_2020.verified("Điều 29 khoản 9")]) {
        Husband [Name BirthDate Nationality Residence] (Registration.Type is (Again|ForeignNote));
        Husband [Ethnicity] (Registration.Type is (Again|ForeignNote), Husband.Nationality vietnamese);
        Husband [PaperNumber] (Registration.Type is (Again|ForeignNote), Husband.PersonalId empty);
        Wife [Name BirthDate Nationality Residence] (Registration.Type is (Again|ForeignNote));
        Wife [Ethnicity] (Registration.Type is (Again|ForeignNote), Wife.Nationality vietnamese);
        Wife [PaperNumber] (Registration.Type is (Again|ForeignNote), Wife.PersonalId empty);
    }
    // The text of the next law was not read.
    PersonLenient(Stages::HANDED_IN, LAW_OF_2026, law [CIVIL_STATUS_LAW_2026.unverified("")]) {
        Husband [Name BirthDate Nationality Residence] ();
        Husband [Ethnicity] (Husband.Nationality vietnamese);
        Husband [PaperNumber] (Husband.PersonalId empty);
        Wife [Name BirthDate Nationality Residence] ();
        Wife [Ethnicity] (Wife.Nationality vietnamese);
        Wife [PaperNumber] (Wife.PersonalId empty);
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Husband [Name BirthDate] ();
        Wife [Name BirthDate] ();
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Husband [OtherPaper] (Husband.PaperType is (Other));
        Wife [OtherPaper] (Wife.PaperType is (Other));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Registration [Number Book Date Office] ();
    }
    Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (ForeignNote));
    }
    BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (First|Again));
    }
    Marriage(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.secondary("Điều 22 khoản 2")]) {
        Husband [StatusProofNumber] (Registration.Type not (Again|ForeignNote), Husband.MaritalStatusType given, Husband.MaritalStatusType is (Divorced|Widowed));
        Wife [StatusProofNumber] (Registration.Type not (Again|ForeignNote), Wife.MaritalStatusType given, Wife.MaritalStatusType is (Divorced|Widowed));
    }
    Marriage(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.verified("Điều 27 khoản 4")]) {
        Marriage [EstablishedOn] (Registration.Type is (Again));
    }
    // Entries of before 2015 are noted in the same way: only what is cited is of the law.
    Marriage(Stages::HANDED_IN, Effectivity::ALWAYS, law [FAMILY_LAW_2014.verified("Điều 12")]) {
        Marriage [AnnulledBasis] (Marriage.AnnulledOn given);
        Marriage [AnnulledOn] (Marriage.Status given, Marriage.Status is (Annulled));
    }
    Marriage(Stages::HANDED_IN, Effectivity::ALWAYS, law [FAMILY_LAW_2014.verified("Điều 11")]) {
        Marriage [RecognizedBasis] (Marriage.RecognizedOn given);
        Marriage [RecognizedOn] (Marriage.Status given, Marriage.Status is (Recognized));
    }
}
