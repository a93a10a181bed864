//! Deaths (khai tử): columns `KT` of the digitising template, and what forms have beside them.

use super::{LAW_OF_2014, SINCE_2016, SINCE_CIVIL_CODE};
use crate::date::day;
use crate::law::{
    CIRCULAR_4_2020, CIVIL_CODE_2015, CIVIL_STATUS_LAW_2014, DECREE_123_2015, Effectivity, LETTER_1437_2019,
};
use crate::schema::Stages;
use crate::schema::layout::demands;

const BEFORE_LETTER: Effectivity = Effectivity::between(day(2016, 1, 1), day(2019, 4, 24));
const SINCE_LETTER: Effectivity = Effectivity::from(day(2019, 4, 25));

demands! {
    Person(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.verified("Điều 4 khoản 2")]) {
        Deceased [Name DeathDate] (Registration.Type not (Again|ForeignNote));
    }
    // Of the birth the year is enough.
    PersonLenient(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.verified("Điều 4 khoản 2")]) {
        Deceased [DeathPlace] (Registration.Type not (Again|ForeignNote));
        Deceased [BirthDate] (Deceased.Name given);
    }
    PersonLenient(Stages::HANDED_IN, SINCE_2016,
        law [DECREE_123_2015.verified("Điều 4 khoản 2"), CIRCULAR_4_2020.verified("Điều 29 khoản 9")]) {
        Deceased [Name DeathDate DeathPlace] (Registration.Type is (Again|ForeignNote));
    }
    PersonLenient(Stages::HANDED_IN, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 71")]) {
        Deceased [DeathDeclaredBasis] (Notice.Type is (CourtJudgment));
        Deceased [DeathDeclaredBasis] (Deceased.DeathDeclared is (Yes), Notice.Type not (CourtJudgment));
    }
    PersonLenient(Stages::HANDED_IN, SINCE_CIVIL_CODE, law [CIVIL_CODE_2015.verified("Điều 73")]) {
        Deceased [DeathRevokedBasis] (Deceased.DeathRevokedOn given);
    }
    // What was not declared is not revoked.
    PersonLenient(Stages::HANDED_IN, Effectivity::ALWAYS, none []) {
        Deceased [DeathDeclaredBasis] (Deceased.DeathRevokedOn given, Deceased.DeathDeclared not (Yes), Notice.Type not (CourtJudgment));
    }
    // Before the letter no act is known that asks for all three.
    PersonLenient(Stages::HANDED_IN, BEFORE_LETTER, none []) {
        Notice [Number Date Issuer] (Notice.Type is (DeathNotice|Execution|CourtJudgment|Police|Medical|Minutes));
    }
    PersonLenient(Stages::HANDED_IN, SINCE_LETTER, data [LETTER_1437_2019.unverified("")]) {
        Notice [Number Date Issuer] (Notice.Type is (DeathNotice|Execution|CourtJudgment|Police|Medical|Minutes));
    }
    Declarant(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 33")]) {
        Declarant [Name Relation] ();
    }
    OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Deceased [OtherPaper] (Deceased.PaperType is (Other));
        Declarant [OtherPaper] (Declarant.PaperType is (Other));
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Deceased [Name DeathDate] ();
    }
    Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (ForeignNote));
    }
    BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")]) {
        Foreign [Number Date Authority Country] (Registration.Type is (OnTime|Late|Again|LongAgo));
    }
}
