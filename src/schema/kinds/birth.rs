//! Births (khai sinh): columns `KS` of the digitising template, and what only forms and interchange have.

use super::{LAW_OF_2014, SINCE_2016};
use crate::date::day;
use crate::law::{
    CIRCULAR_4_2020, CIRCULAR_15_2015, CIVIL_STATUS_LAW_2014, DECREE_123_2015, Effectivity, LETTER_1437_2019,
};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    Person(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm a")]) {
        Child [Name BirthDate] ();
        Child [Sex BirthPlace HomeTown Nationality] (Registration.Type not (Again|WithPapers|ForeignNote));
        // Blank where no parent is determined (Nghị định 123/2015/NĐ-CP, Điều 14 khoản 3, Điều 15 khoản 5).
        Child [Ethnicity] (Registration.Type not (Again|WithPapers|ForeignNote), Child.BirthType not (ParentsUnknown|Foundling));
    }
    // What is noted, registered again or with papers that exist already takes over what those papers have.
    PersonLenient(Stages::HANDED_IN, LAW_OF_2014,
        law [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm a"), CIRCULAR_4_2020.verified("Điều 29 khoản 9")]) {
        Child [Sex BirthPlace HomeTown Nationality] (Registration.Type is (Again|WithPapers|ForeignNote));
        Child [Ethnicity] (Registration.Type is (Again|WithPapers|ForeignNote), Child.BirthType not (ParentsUnknown|Foundling));
    }
    Parent(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm b")]) {
        Mother [BirthDate Ethnicity Nationality Residence] (Mother.Name given);
        Father [BirthDate Ethnicity Nationality Residence] (Father.Name given);
    }
    // Nobody is named, and no type says that nobody is known.
    KnownParent(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm b")]) {
        Child [BirthType] (Mother.Name empty, Father.Name empty);
    }
    KnownParent(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Mother [Name] (Child.BirthType is (BothParents));
        Father [Name] (Child.BirthType is (BothParents));
    }
    KnownParent(Stages::HANDED_IN, SINCE_2016, data [LETTER_1437_2019.unverified("")]) {
        Child [BirthType] (Mother.Name given, Father.Name empty);
    }
    Declarant(Stages::HANDED_IN, SINCE_2016, law [CIRCULAR_15_2015.secondary(""), CIRCULAR_4_2020.verified("Điều 31 khoản 5")]) {
        Declarant [Name Relation PaperNumber] ();
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Declarant [OtherPaper] (Declarant.PaperType is (Other));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Child [Name Sex BirthDate] ();
    }
    Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 49")]) {
        Foreign [Authority Country] (Registration.Type is (ForeignNote));
    }
    BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 49")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (OnTime|Late|Again|WithPapers));
    }
    BlankParent(Stages::ALL, SINCE_2016, law [DECREE_123_2015.verified("Điều 15 khoản 2")]) {
        Father [Name BirthDate Ethnicity Nationality OtherNationality PersonalId ResidenceType Residence PaperType PaperNumber]
            (Child.BirthType is (FatherUnknown));
    }
    BlankParent(Stages::ALL, SINCE_2016, law [DECREE_123_2015.verified("Điều 15 khoản 4")]) {
        Mother [Name BirthDate Ethnicity Nationality OtherNationality PersonalId ResidenceType Residence PaperType PaperNumber]
            (Child.BirthType is (MotherUnknown));
    }
    BlankParent(Stages::ALL, SINCE_2016, law [DECREE_123_2015.verified("Điều 14 khoản 3")]) {
        Mother [Name BirthDate Ethnicity Nationality OtherNationality PersonalId ResidenceType Residence PaperType PaperNumber]
            (Child.BirthType is (ParentsUnknown|Foundling));
        Father [Name BirthDate Ethnicity Nationality OtherNationality PersonalId ResidenceType Residence PaperType PaperNumber]
            (Child.BirthType is (ParentsUnknown|Foundling));
    }
}
