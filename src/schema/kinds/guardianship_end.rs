//! The end of a guardianship (chấm dứt giám hộ): no template of the Ministry is known; fields of register and
//! declaration.

use super::{LAW_OF_2014, SINCE_CIVIL_CODE};
use crate::date::day;
use crate::law::{CIRCULAR_4_2020, CIVIL_CODE_2015, CIVIL_STATUS_LAW_2014, Effectivity, LETTER_1437_2019};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    Person(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 22")]) {
        Original [Number Date Office] (Registration.Type not (ForeignNote));
        Guardian [Name] (Registration.Type not (ForeignNote));
        Ward [Name] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::HANDED_IN, LAW_OF_2014,
        law [CIVIL_STATUS_LAW_2014.verified("Điều 22"), CIRCULAR_4_2020.verified("Điều 29 khoản 9")]) {
        Original [Number Date Office] (Registration.Type is (ForeignNote));
        Guardian [Name] (Registration.Type is (ForeignNote));
        Ward [Name] (Registration.Type is (ForeignNote));
    }
    // Either the ground of the list or its words.
    Person(Stages::HANDED_IN, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 62 khoản 1")]) {
        Guardianship [EndReason] (Registration.Type not (ForeignNote), Guardianship.EndReasonType empty);
    }
    Declarant(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 22")]) {
        Declarant [Name Relation] ();
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Guardian [OtherPaper] (Guardian.PaperType is (Other));
        Ward [OtherPaper] (Ward.PaperType is (Other));
    }
    // A legal person was not born.
    BlankPerson(Stages::ALL, Effectivity::ALWAYS, none []) {
        Guardian [BirthDate Sex Ethnicity Nationality PersonalId] (Guardian.PartyType is (LegalPerson));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, none []) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Guardian [Name] ();
        Ward [Name] ();
    }
}
