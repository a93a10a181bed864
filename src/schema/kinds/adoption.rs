//! Adoption (nuôi con nuôi): no template of the Ministry is known; fields of the register.

use super::{LAW_OF_2014, SINCE_2011};
use crate::date::day;
use crate::law::{ADOPTION_LAW_2010, CIVIL_STATUS_LAW_2014, Effectivity, LETTER_1437_2019};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    Person(Stages::HANDED_IN, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 8 khoản 1")]) {
        Adoptee [Name BirthDate] (Registration.Type not (Again|ForeignNote));
    }
    Person(Stages::HANDED_IN, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 8 khoản 3")]) {
        AdoptiveFather [Name] (Registration.Type not (Again|ForeignNote), AdoptiveMother.Name empty);
        AdoptiveMother [Name] (Registration.Type not (Again|ForeignNote), AdoptiveFather.Name empty);
    }
    Person(Stages::HANDED_IN, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 14 khoản 1 điểm b")]) {
        AdoptiveFather [BirthDate] (Registration.Type not (Again|ForeignNote), AdoptiveFather.Name given);
        AdoptiveMother [BirthDate] (Registration.Type not (Again|ForeignNote), AdoptiveMother.Name given);
    }
    // What is noted or registered again takes over what the older or foreign paper has, and decides nothing again.
    PersonLenient(Stages::HANDED_IN, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 8")]) {
        Adoptee [Name BirthDate] (Registration.Type is (Again|ForeignNote));
        AdoptiveFather [Name] (Registration.Type is (Again|ForeignNote), AdoptiveMother.Name empty);
        AdoptiveMother [Name] (Registration.Type is (Again|ForeignNote), AdoptiveFather.Name empty);
    }
    // What came about without registration was decided long before.
    PersonLenient(Stages::HANDED_IN, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 21 khoản 1")]) {
        Giving [Consent] (Registration.Type not (Again|ForeignNote|DeFacto));
    }
    Person(Stages::HANDED_IN, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 21 khoản 1")]) {
        Adoptee [Opinion] (Registration.Type not (Again|ForeignNote|DeFacto), Adoptee.BirthDate aged (9));
    }
    Person(Stages::SUBMIT, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 8 khoản 2")]) {
        Adoption [AdopterRelation] (Registration.Type not (Again|ForeignNote), Adoptee.BirthDate aged (16));
    }
    PersonLenient(Stages::HANDED_IN, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 50")]) {
        Adoption [DeFactoSince] (Registration.Type is (DeFacto));
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        AdoptiveFather [OtherPaper] (AdoptiveFather.PaperType is (Other));
        AdoptiveMother [OtherPaper] (AdoptiveMother.PaperType is (Other));
    }
    // A step-parent adopts alone: the other is the child's own parent.
    BlankPerson(Stages::ALL, SINCE_2011, law [ADOPTION_LAW_2010.verified("Điều 8 khoản 2")]) {
        AdoptiveFather [Name] (Adoption.AdopterRelation is (Stepmother));
        AdoptiveMother [Name] (Adoption.AdopterRelation is (Stepfather));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, none []) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2010, 12, 31)), none []) {
        Adoptee [Name] ();
    }
    Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (ForeignNote));
    }
    BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (New|DeFacto|Again));
    }
}
