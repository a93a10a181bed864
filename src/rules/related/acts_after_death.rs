use crate::card::Severity;
use crate::date::{Truth, day};
use crate::rule::{Answer, Both, Broken, Not, related, surely};
use crate::rules::recognition::alive::COURT;
use crate::rules::remarks::Remarks;
use crate::schema::{Code, Kind, Role};

related! {
    /// Someone who is registered as dead appears later as one who acts.
    ///
    /// Who died cannot marry, declare, adopt, or be given a guardian. One of the two entries is about another person, or a date
    /// is wrong. A declaration of death by a court may have been a mistake; where it was revoked, nothing is said.
    vi
    /// Người đã đăng ký khai tử lại xuất hiện về sau như người còn sống.
    ///
    /// Người đã chết không kết hôn, không đi khai, không nhận con nuôi, không được giám hộ. Một trong hai đăng ký là
    /// của người khác, hoặc sai ngày. Tòa án tuyên bố chết có thể nhầm; đã hủy quyết định thì quy tắc không nói gì.
    "related/acts-after-death",
    of: [
        Husband, Wife, Declarant, Guardian, SecondGuardian, Ward, Supervisor, AdoptiveFather, AdoptiveMother, Adoptee, Parent, Child,
        Person, Subject
    ], on: Name,
    with: [Death],
    link: person [Deceased],
    when: [Registration.Type not (ForeignNote)],
    given: { registered: Registration.Date as date, recognises: Registration.RecognitionType as maybe code, entry: Registration.Type as maybe code, change: Change.Type as maybe code,
        remarks: Registration.Remarks as text_or_empty },
    theirs: {
        died: me.DeathDate as date,
        declared: me.DeathDeclared as maybe code,
        revoked: me.DeathRevokedOn as given,
    },
    severity: Error,
    says: {
        Dead { died: Date }
            vi "{role} đã được đăng ký khai tử, chết ngày {died}, trước ngày đăng ký việc này. Kiểm tra lại ngày, hoặc người có phải là một không."
            en "{role} is registered as dead since {died}, before this was registered. Check the dates, and whether it is the same person.",
    },
    examples: [
        Marriage fail Submit "a husband who died":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021"}}"#],
        Birth fail Archive "a declarant, by name and number":
            r#"{"registration":{"date":"16/03/2022"},"declarant":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021"}}"#],
        Recognition fail Submit "the child":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"child":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021"}}"#],
        MaritalStatus fail Submit "a certificate for somebody dead":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021"}}"#],
        Birth not_applicable Archive "a birth that is registered after the death":
            r#"{"registration":{"date":"16/03/2026","type":"3"},"child":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021"}}"#],
        Change not_applicable Submit "a slip is corrected":
            r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Cải chính"},"subject":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021"}}"#],
        Marriage pass Submit "died later":
            r#"{"registration":{"date":"16/03/2020","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021"}}"#],
        Marriage not_applicable Submit "a namesake with another number":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Trần Văn Hùng","birthDate":"1985","personalId":"040085000002"}}"#
            with [Death r#"{"registration":{"date":"11/09/2019"},"deceased":{"name":"Trần Văn Hùng","birthDate":"1985","personalId":"066085000003","deathDate":"09/09/2019"}}"#],
        Marriage not_applicable Submit "declared dead, and back again":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021","deathRevokedOn":"02/03/2024"}}"#],
        Marriage undetermined Archive "the year of both":
            r#"{"registration":{"date":"2021"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/08/2021"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/08/2021"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let acts = match (cx.record().kind(), cx.me()) {
        // A note tells what was done before, and a guardianship may end because somebody died.
        (Kind::DivorceNote, Role::Husband | Role::Wife)
        | (
            Kind::GuardianshipEnd | Kind::GuardianshipSupervisionEnd,
            Role::Guardian | Role::SecondGuardian | Role::Ward | Role::Supervisor,
        ) => false,
        // A child may recognise a dead parent by a court.
        (Kind::Recognition, Role::Parent) => {
            matches!(given.recognises, Ok(Code::FatherChild | Code::MotherChild | Code::ParentRecognizes))
        }
        // Both are alive where they are recognised, and who is registered again. Births of the dead are registered late.
        (Kind::Birth, Role::Child) => given.entry == Ok(Code::Again),
        // A court may have decided of one of them who is dead.
        (kind, Role::Child) => kind == Kind::Recognition && !Remarks::of(given.remarks).has(COURT),
        // What is wrong in the entry of somebody dead is corrected all the same.
        (kind, Role::Subject) => kind == Kind::Change && given.change == Ok(Code::Change),
        (kind, Role::Person) => kind == Kind::MaritalStatus,
        _ => true,
    };
    if !acts || theirs.revoked {
        return Err(Not::Applicable);
    }
    surely(theirs.died.before(given.registered))?;
    // Of registrations once more it is known since 2016 that who asks has to live.
    let again = (cx.record().kind(), cx.me()) == (Kind::Birth, Role::Child)
        && given.registered.before(day(2016, 1, 1)) != Truth::No;
    let mild = again || theirs.declared == Ok(Code::Yes);
    let severity = if mild { Severity::Warning } else { Severity::Error };
    Ok(Broken::new(Says::Dead { died: theirs.died }).at_most(severity))
}
