//! Recognition of father, mother or child (nhận cha, mẹ, con): columns `CMC` of the digitising template, and what
//! declaration and register have beside them.

use super::{LAW_OF_2014, SINCE_2015, SINCE_2016, SINCE_CIRCULAR_4};
use crate::date::day;
use crate::law::{CIRCULAR_4_2020, CIVIL_STATUS_LAW_2014, Effectivity, FAMILY_LAW_2014, LETTER_1437_2019};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    Person(Stages::HANDED_IN, SINCE_2015, law [FAMILY_LAW_2014.verified("Điều 101 khoản 2")]) {
        Parent [Name] (Registration.Type not (ForeignNote));
        Child [Name] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::HANDED_IN, SINCE_2015,
        law [FAMILY_LAW_2014.verified("Điều 101 khoản 2"), CIRCULAR_4_2020.verified("Điều 29 khoản 9")]) {
        Parent [Name] (Registration.Type is (ForeignNote));
        Child [Name] (Registration.Type is (ForeignNote));
    }
    // The year is enough to compare; the sex is no column of the template.
    PersonLenient(Stages::HANDED_IN, SINCE_2016, data [LETTER_1437_2019.unverified("")]) {
        Parent [BirthDate] ();
        Child [BirthDate] ();
    }
    PersonLenient(Stages::BOOKS, SINCE_2016, data [LETTER_1437_2019.unverified("")]) {
        Registration [RecognitionType] ();
    }
    // Errors though no form was read: code list and register both have them.
    Person(Stages::SUBMIT, SINCE_CIRCULAR_4, form [CIRCULAR_4_2020.secondary("")]) {
        Registration [RecognitionType] (Registration.Type not (ForeignNote));
        Parent [Sex] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::SUBMIT, SINCE_CIRCULAR_4, law [CIRCULAR_4_2020.verified("Điều 16 khoản 1")]) {
        OtherParent [Opinion] (Registration.Type not (ForeignNote), Registration.RecognitionType is (FatherChild), Child.BirthDate under (18));
    }
    Person(Stages::SUBMIT, SINCE_CIRCULAR_4, law [CIRCULAR_4_2020.verified("Điều 14")]) {
        FirstWitness [Name] (Evidence.Type is (Pledge));
        SecondWitness [Name] (Evidence.Type is (Pledge));
    }
    PersonLenient(Stages::SUBMIT, SINCE_CIRCULAR_4, law [CIRCULAR_4_2020.verified("Điều 14")]) {
        Evidence [Type] (Registration.Type is (New));
    }
    Declarant(Stages::HANDED_IN, SINCE_2015, law [FAMILY_LAW_2014.verified("Điều 102 khoản 1")]) {
        Declarant [Name] ();
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Parent [OtherPaper] (Parent.PaperType is (Other));
        Child [OtherPaper] (Child.PaperType is (Other));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Parent [Name] ();
        Child [Name] ();
    }
    Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (ForeignNote));
    }
    BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (New));
    }
}
