//! Note of a divorce or of the annulment of a marriage by a foreign body (ghi chú ly hôn, hủy việc kết hôn): no template
//! of the Ministry is known.

use super::{LAW_OF_2014, SINCE_2016};
use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, DECREE_123_2015, Effectivity};
use crate::schema::Stages;
use crate::schema::layout::demands;

demands! {
    Person(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")]) {
        Court [DecisionType Country] ();
    }
    // What the foreign paper does not have cannot be written; a divorce need not come from a court.
    PersonLenient(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.verified("Điều 37 khoản 1")]) {
        Court [Number Date EffectiveDate Name] ();
    }
    PersonLenient(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 48 khoản 2")]) {
        Husband [Name] ();
        Wife [Name] ();
        Original [Number Date] ();
        Original [Office] (Original.Number given);
        Original [Office] (Original.Number empty, Original.Date given);
    }
    // A note that names no marriage at all is of none.
    Person(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 48 khoản 2")]) {
        Original [Office] (Original.Number empty, Original.Date empty);
    }
    Declarant(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.secondary("Điều 37 khoản 2")]) {
        Declarant [Name] ();
    }
    Entry(Stages::BOOKS, Effectivity::ALWAYS, none []) {
        Registration [Number Book Date Office] ();
    }
    OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
        Husband [Name] ();
        Wife [Name] ();
    }
}
