//! Supervision of a guardianship (giám sát việc giám hộ): registered since 9 January 2025; fields of the forms of
//! Nghị định 07/2025/NĐ-CP.

use super::SINCE_DECREE_7;
use crate::law::{CIVIL_CODE_2015, DECREE_7_2025, Effectivity, LETTER_1437_2019};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    Person(Stages::HANDED_IN, SINCE_DECREE_7, law [CIVIL_CODE_2015.verified("Điều 51 khoản 1")]) {
        Supervisor [Name] ();
    }
    // A person has a day of birth; a legal person has its founding, its licence and somebody who acts for it.
    Person(Stages::HANDED_IN, SINCE_DECREE_7, law [DECREE_7_2025.verified("Phụ lục")]) {
        Supervisor [FoundedOn Licence] (Supervisor.PartyType is (LegalPerson));
        Representative [Name] (Supervisor.PartyType is (LegalPerson));
        Original [Number Date Office] ();
    }
    Person(Stages::HANDED_IN, SINCE_DECREE_7, law [CIVIL_CODE_2015.verified("Điều 51 khoản 3")]) {
        Supervisor [BirthDate] (Supervisor.PartyType is (Individual), Supervisor.PersonalId empty);
    }
    // The form asks for it of who gives a number, too, though the number tells the year.
    PersonLenient(Stages::SUBMIT, SINCE_DECREE_7, form [DECREE_7_2025.verified("Phụ lục")]) {
        Supervisor [BirthDate] (Supervisor.PartyType is (Individual), Supervisor.PersonalId given);
    }
    // The book has no place for it.
    PersonLenient(Stages::SUBMIT, SINCE_DECREE_7, law [DECREE_7_2025.verified("Điều 2 khoản 8")]) {
        Supervision [Content] ();
    }
    // Which of the two it is the one block tells that is filled.
    PersonLenient(Stages::HANDED_IN, SINCE_DECREE_7, form [DECREE_7_2025.verified("Phụ lục")]) {
        Supervisor [PartyType] (Supervisor.BirthDate empty, Supervisor.PersonalId empty, Supervisor.FoundedOn empty);
    }
    // Who gives a personal number need not write these; foreigners have no ethnic group of Vietnam.
    PersonLenient(Stages::SUBMIT, SINCE_DECREE_7, form [DECREE_7_2025.verified("Phụ lục")]) {
        Supervisor [Sex Nationality Residence] (Supervisor.PartyType is (Individual), Supervisor.PersonalId empty, Supervisor.PaperNumber empty);
        Supervisor [Ethnicity] (Supervisor.PartyType is (Individual), Supervisor.PersonalId empty, Supervisor.PaperNumber empty, Supervisor.Nationality vietnamese);
        Supervisor [Sex Nationality Residence] (Supervisor.PartyType is (Individual), Supervisor.PersonalId empty, Supervisor.PaperType is (Passport|Other));
        Supervisor [Ethnicity] (Supervisor.PartyType is (Individual), Supervisor.PersonalId empty, Supervisor.PaperType is (Passport|Other), Supervisor.Nationality vietnamese);
    }
    Declarant(Stages::HANDED_IN, SINCE_DECREE_7, law [DECREE_7_2025.verified("Điều 2 khoản 8")]) {
        Declarant [Name] ();
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Supervisor [OtherPaper] (Supervisor.PaperType is (Other));
        Representative [OtherPaper] (Representative.PaperType is (Other));
    }
    BlankPerson(Stages::ALL, SINCE_DECREE_7, form [DECREE_7_2025.verified("Phụ lục")]) {
        Supervisor [BirthDate Sex Ethnicity Nationality PersonalId] (Supervisor.PartyType is (LegalPerson));
        Supervisor [FoundedOn Licence] (Supervisor.PartyType is (Individual));
        Representative [Name] (Supervisor.PartyType is (Individual));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, none []) {
        Registration [Number Book Date Office] ();
    }
}
