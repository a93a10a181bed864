//! Certificates of marital status (xác nhận tình trạng hôn nhân): columns `HN` of the digitising template, and what the
//! portal asks for.

use super::{SINCE_2016, SINCE_CIRCULAR_4};
use crate::date::day;
use crate::law::{CIRCULAR_4_2020, DECREE_123_2015, Effectivity, LETTER_1437_2019};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    // Names, dates and papers as the form has them; a number serves in place of the paper.
    PersonLenient(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.secondary("Điều 22")]) {
        Person [Name Sex BirthDate Nationality Residence] ();
        Person [Ethnicity] (Person.Nationality vietnamese);
        Person [PaperNumber] (Person.PersonalId empty);
    }
    Person(Stages::HANDED_IN, SINCE_CIRCULAR_4, law [CIRCULAR_4_2020.verified("Điều 33 khoản 1")]) {
        Person [MaritalStatus] ();
    }
    Person(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.verified("Điều 23 khoản 3")]) {
        Person [Purpose] ();
    }
    PersonLenient(Stages::HANDED_IN, SINCE_CIRCULAR_4, law [CIRCULAR_4_2020.verified("Điều 33")]) {
        Person [PeriodFrom PeriodTo] (Person.PeriodPlace given);
        Person [StatusProofNumber StatusProofDate StatusProofIssuer] (Person.MaritalStatusType is (Divorced|Widowed));
    }
    // With whom and where: only one certificate serves one marriage.
    PersonLenient(Stages::SUBMIT, SINCE_CIRCULAR_4, law [CIRCULAR_4_2020.verified("Điều 12 khoản 3")]) {
        IntendedSpouse [Name BirthDate Nationality PaperNumber]
            (Person.PurposeType is (MarriageHome|MarriageHomeForeigner|MarriageAbroad|MarriageAbroadForeigner|Home|Abroad));
        Marriage [PlannedPlace]
            (Person.PurposeType is (MarriageHome|MarriageHomeForeigner|MarriageAbroad|MarriageAbroadForeigner|Home|Abroad));
    }
    Declarant(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.secondary("Điều 22")]) {
        Declarant [Name Relation] ();
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Person [OtherPaper] (Person.PaperType is (Other));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Person [Name BirthDate] ();
    }
}
