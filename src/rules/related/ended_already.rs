use crate::card::Severity;
use crate::date::Truth;
use crate::identity::{Certainty, Reason};
use crate::law::{CIVIL_CODE_2015, CIVIL_STATUS_LAW_2014, Citation};
use crate::rule::{Answer, Both, Broken, Not, related, surely};
use crate::schema::{Code, Kind, Role};

related! {
    /// The guardianship, or its supervision, that is referred to had ended.
    ///
    /// An end is registered once, and what has ended is not supervised. Either of two ends is told of the other. Check the number of the
    /// entry that is referred to; an end for another guardian of the two is another matter.
    vi
    /// Việc giám hộ hoặc giám sát việc giám hộ được dẫn đến đã chấm dứt.
    ///
    /// Việc chấm dứt chỉ đăng ký một lần, và việc giám hộ đã chấm dứt thì không giám sát nữa. Cả hai lần chấm dứt đều được
    /// nhắc. Kiểm tra lại số đăng ký được dẫn đến; chấm dứt đối với người giám hộ kia trong hai người là việc khác.
    "related/ended-already",
    kinds: [GuardianshipEnd, GuardianshipSupervision, GuardianshipSupervisionEnd],
    of: [Original], on: Number,
    with: [GuardianshipEnd, GuardianshipSupervisionEnd],
    link: cited_too,
    when: [Registration.Type not (ForeignNote)],
    given: { registered: Registration.Date as date },
    theirs: {
        ended: Guardianship.EndedOn as maybe date,
        registered: Registration.Date as date,
        kind: Registration.Type as maybe code,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 5 khoản 4"), SUPERVISION],
    says: {
        Twice { registered: Date }
            vi "Việc chấm dứt này còn một đăng ký khác, ngày {registered}. Mỗi việc chỉ đăng ký một lần; kiểm tra lại số đăng ký được dẫn đến."
            en "This end has another entry, of {registered}. An event is registered once; check the number that is referred to.",
        Ended { ended: Date }
            vi "Việc giám hộ được dẫn đến đã chấm dứt ngày {ended}, nên không còn để giám sát. Kiểm tra lại số đăng ký giám hộ."
            en "The guardianship that is referred to ended on {ended}, and is not supervised any more. Check its number.",
    },
    examples: [
        GuardianshipEnd fail Submit "a second end":
            r#"{"registration":{"number":"2","date":"16/03/2026"},"original":{"number":"5","date":"10/02/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [GuardianshipEnd r#"{"registration":{"number":"1","date":"01/03/2026"},"original":{"number":"5","date":"10/02/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#],
        GuardianshipSupervisionEnd fail Archive "of a supervision":
            r#"{"registration":{"number":"2","date":"16/03/2026"},"original":{"number":"01/2025","date":"21/02/2025"}}"#
            with [GuardianshipSupervisionEnd r#"{"registration":{"number":"1","date":"01/03/2026"},"original":{"number":"01/2025","date":"21/02/2025"}}"#],
        GuardianshipSupervision fail Submit "nothing is left to supervise":
            r#"{"registration":{"date":"16/03/2026"},"original":{"number":"5","date":"10/02/2026"}}"#
            with [GuardianshipEnd r#"{"registration":{"number":"1","date":"01/03/2026"},"original":{"number":"5","date":"10/02/2026"}}"#],
        GuardianshipSupervision pass Submit "it ended later":
            r#"{"registration":{"date":"01/03/2026"},"original":{"number":"5","date":"10/02/2026"}}"#
            with [GuardianshipEnd r#"{"registration":{"number":"1","date":"01/03/2026"},"original":{"number":"5","date":"10/02/2026"}}"#],
        GuardianshipEnd fail Submit "the first of the two":
            r#"{"registration":{"number":"1","date":"01/03/2026"},"original":{"number":"5","date":"10/02/2026"}}"#
            with [GuardianshipEnd r#"{"registration":{"number":"2","date":"16/03/2026"},"original":{"number":"5","date":"10/02/2026"}}"#],
        GuardianshipEnd pass Submit "of the other guardian":
            r#"{"registration":{"number":"2","date":"16/03/2026"},"original":{"number":"5","date":"10/02/2026"},"guardian":{"name":"Hồ Sỹ Cảnh","birthDate":"01/02/1950"}}"#
            with [GuardianshipEnd r#"{"registration":{"number":"1","date":"01/03/2026"},"original":{"number":"5","date":"10/02/2026"},"guardian":{"name":"Lê Thị Hoa","birthDate":"05/06/1952"}}"#],
    ],
}

const SUPERVISION: Citation = CIVIL_CODE_2015.verified("Điều 51 khoản 1");

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    // One of the two refers to a wrong entry, which another rule tells, or ends what one of two guardians did.
    let apart = |role: Role| {
        let [mine, theirs] = [cx.record(), cx.other()].map(|view| view.person(role).map(|it| &it.name));
        let identity = cx.same(role, role);
        identity.certainty == Certainty::No
            && (mine != theirs || role == Role::Ward && identity.reason == Reason::Number)
    };
    if [Role::Ward, Role::Guardian, Role::Supervisor].into_iter().any(apart) {
        return Err(Not::Broken);
    }
    if cx.record().kind() == Kind::GuardianshipSupervision {
        let ended = theirs.ended.unwrap_or(theirs.registered);
        surely(ended.before(given.registered))?;
        return Ok(Broken::new(Says::Ended { ended }).cites(SUPERVISION));
    }
    // Which of the two is the one too many the entries do not tell: either is told, as where an event is registered twice.
    if theirs.kind == Ok(Code::ForeignNote) {
        return Err(Not::Broken);
    }
    let law = CIVIL_STATUS_LAW_2014.verified("Điều 5 khoản 4");
    let under_law = law.act.in_force.covers(cx.check().law_date()) == Truth::Yes;
    let severity = if under_law { Severity::Error } else { Severity::Warning };
    let broken = Broken::new(Says::Twice { registered: theirs.registered }).at_most(severity);
    Ok(broken.cites_if_law(law, cx.check().law_date()))
}
