//! Change, correction and addition, ethnicity and sex redetermined (thay đổi, cải chính, bổ sung hộ tịch): no template of
//! the Ministry is known; fields of register, declaration and portal.

use super::{LAW_OF_2014, SINCE_2016, SINCE_CIVIL_CODE};
use crate::date::day;
use crate::law::{
    CIRCULAR_4_2020, CIVIL_CODE_2005, CIVIL_CODE_2015, CIVIL_STATUS_LAW_2014, DECREE_88_2008,
    DECREE_123_2015, DECREE_158_2005, Effectivity, LETTER_1437_2019,
};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    Person(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 4")]) {
        Change [Type] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 28")]) {
        Change [Type] (Registration.Type is (ForeignNote));
        Subject [Name] ();
        // Empty where something is added, as a middle name may be.
        Change [OldValue] (Change.Content empty, Change.Type is (Change|Correction|Ethnicity), Change.Field not (MiddleName|Parents));
        Change [NewValue] (Change.Content empty, Registration.Type is (ForeignNote));
    }
    // A change without what it makes is none; only a middle name may go without another in its place.
    Person(Stages::HANDED_IN, LAW_OF_2014, none []) {
        Change [NewValue] (Change.Content empty, Change.Field not (MiddleName), Registration.Type not (ForeignNote));
    }
    // Which entry it changes. Book and paper may be lost; that there is an entry, and where, is known.
    // Errors though no form was read: register and portal both ask for them.
    Person(Stages::HANDED_IN, LAW_OF_2014, form [CIRCULAR_4_2020.secondary("")]) {
        Original [Kind Office] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::HANDED_IN, LAW_OF_2014, form [CIRCULAR_4_2020.secondary("")]) {
        Original [Number Date] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::SUBMIT, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 7")]) {
        Subject [BirthDate] ();
    }
    PersonLenient(Stages::SUBMIT, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 27")]) {
        Change [Reason] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::HANDED_IN, Effectivity::from(day(2008, 8, 24)), law [
        DECREE_88_2008.secondary("Điều 11"),
        CIVIL_CODE_2015.verified("Điều 36")
    ]) {
        Change [BasisNumber BasisDate] (Change.Type is (Sex));
    }
    // The filing of an adult is consent.
    Person(Stages::HANDED_IN, SINCE_2016, law [
        DECREE_123_2015.verified("Điều 7 khoản 1"),
        CIVIL_CODE_2015.verified("Điều 27 khoản 2"),
        CIVIL_CODE_2015.verified("Điều 28 khoản 2")
    ]) {
        Subject [Opinion] (Registration.Type not (ForeignNote), Change.Type is (Change), Change.Field not (Parents), Subject.BirthDate aged (9), Subject.BirthDate under (18));
    }
    PersonLenient(Stages::HANDED_IN, Effectivity::between(day(2006, 4, 1), day(2015, 12, 31)), law [DECREE_158_2005.secondary("")]) {
        Subject [Opinion] (Change.Type is (Change), Change.Field not (Parents), Subject.BirthDate aged (9), Subject.BirthDate under (18));
    }
    PersonLenient(Stages::HANDED_IN, Effectivity::between(day(2006, 4, 1), day(2015, 12, 31)), law [DECREE_158_2005.secondary("Điều 36")]) {
        Subject [Opinion] (Change.Type is (Ethnicity), Subject.BirthDate aged (15), Subject.BirthDate under (18));
    }
    // The decree had ended, the code that it went by had not.
    PersonLenient(Stages::HANDED_IN, Effectivity::between(day(2016, 1, 1), day(2016, 12, 31)), law [CIVIL_CODE_2005.unverified("Điều 28")]) {
        Subject [Opinion] (Registration.Type not (ForeignNote), Change.Type is (Ethnicity), Subject.BirthDate aged (15), Subject.BirthDate under (18));
    }
    Person(Stages::HANDED_IN, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 29 khoản 4")]) {
        Subject [Opinion] (Registration.Type not (ForeignNote), Change.Type is (Ethnicity), Subject.BirthDate aged (15), Subject.BirthDate under (18));
    }
    Declarant(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 28")]) {
        Declarant [Name Relation] (Registration.Type not (ForeignNote));
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Subject [OtherPaper] (Subject.PaperType is (Other));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, none []) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Subject [Name] ();
    }
    Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (ForeignNote));
    }
    BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (Own));
    }
}
