//! Guardianship (giám hộ): no template of the Ministry is known; fields of register and declaration.

use super::{LAW_OF_2014, SINCE_2016, SINCE_CIVIL_CODE};
use crate::date::day;
use crate::law::{CIRCULAR_4_2020, CIVIL_CODE_2015, CIVIL_STATUS_LAW_2014, Effectivity, LETTER_1437_2019};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    Person(Stages::HANDED_IN, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 47 khoản 1")]) {
        Guardian [Name] (Registration.Type not (ForeignNote));
        Ward [Name BirthDate] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::HANDED_IN, SINCE_CIVIL_CODE,
        law [CIVIL_CODE_2015.verified("Điều 47 khoản 1"), CIRCULAR_4_2020.verified("Điều 29 khoản 9")]) {
        Guardian [Name] (Registration.Type is (ForeignNote));
        Ward [Name BirthDate] (Registration.Type is (ForeignNote));
    }
    // A legal person has no day of birth.
    PersonLenient(Stages::HANDED_IN, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 49 khoản 1")]) {
        Guardian [BirthDate] (Registration.Type not (ForeignNote), Guardian.PartyType not (LegalPerson));
    }
    PersonLenient(Stages::SUBMIT, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 52")]) {
        Guardianship [Type] (Registration.Type not (ForeignNote));
    }
    PersonLenient(Stages::SUBMIT, SINCE_2016, form [CIRCULAR_4_2020.secondary("")]) {
        Guardianship [Reason] (Registration.Type not (ForeignNote));
    }
    // The book has one place for the paper of appointment and the court's decision.
    PersonLenient(Stages::HANDED_IN, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 54")]) {
        // Whom a court has named no commune names; that somebody cannot act is another decision.
        Appointment [Number Date Authority]
            (Guardianship.Type is (Appointed), Registration.DecisionNumber empty, Court.Number empty);
        Appointment [Number Date Authority] (
            Guardianship.Type is (Appointed), Registration.DecisionNumber empty, Court.Number given,
            Guardianship.WardGround is (Incapacitated)
        );
    }
    // Only a court finds that an adult cannot act.
    Person(Stages::HANDED_IN, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 47 khoản 1")]) {
        Court [Number] (Registration.Type not (ForeignNote), Registration.DecisionNumber empty, Ward.BirthDate aged (18));
    }
    PersonLenient(Stages::SUBMIT, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 47 khoản 1")]) {
        Court [Date] (Court.Number given);
    }
    Declarant(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 20")]) {
        Declarant [Name Relation] ();
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Guardian [OtherPaper] (Guardian.PaperType is (Other));
        SecondGuardian [OtherPaper] (SecondGuardian.PaperType is (Other));
        Ward [OtherPaper] (Ward.PaperType is (Other));
    }
    // A legal person was not born.
    BlankPerson(Stages::ALL, Effectivity::ALWAYS, none []) {
        Guardian [BirthDate Sex Ethnicity Nationality PersonalId] (Guardian.PartyType is (LegalPerson));
        Representative [Name] (Guardian.PartyType is (Individual));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, none []) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Guardian [Name] ();
        Ward [Name] ();
    }
    Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 3 khoản 3")]) {
        // Noted is a foreign act or a judgment.
        Foreign [Number Date Authority Country] (Registration.Type is (ForeignNote), Court.Number empty);
    }
    BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (Own));
    }
}
