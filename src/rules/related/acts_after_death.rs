use crate::card::Severity;
use crate::date::{PartialDate, Truth, day};
use crate::rule::{Answer, Both, Broken, Not, related, surely};
use crate::rules::earlier_marriage::PRESUMED;
use crate::rules::recognition::alive::COURT;
use crate::rules::remarks::Remarks;
use crate::schema::{Code, Kind, Role};

related! {
    /// Someone who is registered as dead appears later as one who acts.
    ///
    /// Who died cannot marry, declare, adopt, or be given a guardian. One of the two entries is about another person, or a date
    /// is wrong. A declaration of death by a court may have been a mistake; where it was revoked, nothing is said. Nor can a court
    /// divorce who died before its judgment took effect. A death that is entered last is told of what was done after it.
    vi
    /// Người đã đăng ký khai tử lại xuất hiện về sau như người còn sống.
    ///
    /// Người đã chết không kết hôn, không đi khai, không nhận con nuôi, không được giám hộ. Một trong hai đăng ký là
    /// của người khác, hoặc sai ngày. Tòa án tuyên bố chết có thể nhầm; đã hủy quyết định thì quy tắc không nói gì. Người
    /// chết trước khi bản án ly hôn có hiệu lực thì hôn nhân chấm dứt do chết. Đăng ký khai tử sau cùng thì đối chiếu với
    /// những việc đã đăng ký sau ngày chết.
    "related/acts-after-death",
    of: [
        Husband, Wife, Declarant, Guardian, SecondGuardian, Ward, Supervisor, AdoptiveFather, AdoptiveMother, Adoptee, Parent, Child,
        Person, Subject, Deceased
    ], on: Name,
    with: [
        Birth, Marriage, MaritalStatus, Death, Recognition, Guardianship, GuardianshipEnd, GuardianshipSupervision,
        GuardianshipSupervisionEnd, Adoption, Change, DivorceNote
    ],
    link: person [
        Deceased, Husband, Wife, Declarant, Guardian, SecondGuardian, Ward, Supervisor, AdoptiveFather, AdoptiveMother, Adoptee,
        Parent, Child, Person, Subject, Mother, Father
    ],
    given: {
        registered: Registration.Date as date,
        recognises: Registration.RecognitionType as maybe code,
        entry: Registration.Type as maybe code,
        change: Change.Type as maybe code,
        remarks: Registration.Remarks as text_or_empty,
        effective: Court.EffectiveDate as maybe date,
        decided: Court.Date as maybe date,
        died: me.DeathDate as maybe date,
        revoked: me.DeathRevokedOn as given,
    },
    theirs: {
        died: me.DeathDate as maybe date,
        declared: me.DeathDeclared as maybe code,
        revoked: me.DeathRevokedOn as given,
        registered: Registration.Date as maybe date,
        recognises: Registration.RecognitionType as maybe code,
        entry: Registration.Type as maybe code,
        change: Change.Type as maybe code,
        remarks: Registration.Remarks as text_or_empty,
        effective: Court.EffectiveDate as maybe date,
        decided: Court.Date as maybe date,
        born: Child.BirthDate as maybe date,
    },
    severity: Error,
    says: {
        Dead { died: Date }
            vi "{role} đã được đăng ký khai tử, chết ngày {died}, trước ngày đăng ký việc này. Kiểm tra lại ngày, hoặc người có phải là một không."
            en "{role} is registered as dead since {died}, before this was registered. Check the dates, and whether it is the same person.",
        Later { on: Date }
            vi "Theo đăng ký khác, ngày {on}, sau ngày chết, {role} vẫn kết hôn, đi khai, giám hộ hoặc có mặt như người còn sống. Kiểm tra lại hai ngày, hoặc người có phải là một không."
            en "By another entry {role} acted or was alive on {on}, after the death. Check both dates, and whether it is the same person.",
        Born { born: Date }
            vi "Theo Giấy khai sinh, con của {role} sinh ngày {born}, sau ngày mẹ chết, hoặc quá 300 ngày sau ngày cha chết. Kiểm tra lại hai ngày, và người có phải là một không."
            en "By a birth entry a child of {role} was born on {born}, after the mother had died, or more than 300 days after the father had. Check both dates, and whether it is the same person.",
        Divorced { died: Date, decided: Date }
            vi "Ly hôn có hiệu lực ngày {decided}, khi {role} đã chết (ngày {died}) và hôn nhân đã chấm dứt. Kiểm tra lại hai ngày, và người có phải là một không."
            en "The divorce took effect on {decided}, when {role} had died ({died}) and the marriage had ended. Check both dates, and whether it is the same person.",
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
        Death fail Submit "the death is entered last":
            r#"{"registration":{"date":"14/05/2026"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/05/2026"}}"#
            with [Marriage r#"{"registration":{"date":"13/05/2026","type":"1"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#],
        Death fail Archive "a child was born to her later":
            r#"{"registration":{"date":"14/05/2026"},"deceased":{"name":"Trần Thị Vân","personalId":"040199000001","deathDate":"10/05/2026"}}"#
            with [Birth r#"{"registration":{"date":"15/05/2026"},"child":{"birthDate":"12/05/2026"},"mother":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#],
        Death pass Submit "a guardian until then":
            r#"{"registration":{"date":"14/05/2026"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/05/2026"}}"#
            with [Guardianship r#"{"registration":{"date":"12/05/2024"},"guardian":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#],
        DivorceNote fail Submit "died before the divorce took effect":
            r#"{"registration":{"date":"16/03/2026"},"court":{"date":"01/10/2025","effectiveDate":"01/11/2025"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#
            with [Death r#"{"registration":{"date":"14/10/2025"},"deceased":{"name":"Hoàng Đình Lâm","personalId":"040088000001","deathDate":"10/10/2025"}}"#],
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

/// What a person did or was in an entry.
struct Act<'a> {
    kind: Kind,
    role: Role,
    registered: Result<PartialDate, Not>,
    recognises: Result<Code, Not>,
    entry: Result<Code, Not>,
    change: Result<Code, Not>,
    remarks: &'a str,
    effective: Result<PartialDate, Not>,
    decided: Result<PartialDate, Not>,
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let they = cx.they().ok_or(Not::Applicable)?;
    match (cx.me() == Role::Deceased, they == Role::Deceased) {
        (false, true) => acts_dead(cx, given, theirs),
        (true, false) => seen_from_the_death(cx, &given, theirs, they),
        _ => Err(Not::Applicable),
    }
}

/// Of an entry, beside the death.
fn acts_dead(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let Given { registered, recognises, entry, change, remarks, effective, decided, .. } = given;
    let (kind, role) = (cx.record().kind(), cx.me());
    let act = Act {
        kind,
        role,
        registered: Ok(registered),
        recognises,
        entry,
        change,
        remarks,
        effective,
        decided,
    };
    if theirs.revoked || !act.needs_life() {
        return Err(Not::Applicable);
    }
    let died = theirs.died?;
    if act.is_divorce() {
        let decided = act.day()?;
        surely(died.before(decided))?;
        return Ok(Broken::new(Says::Divorced { died, decided }).at_most(Severity::Warning));
    }
    surely(died.before(registered))?;
    // Of registrations once more it is known since 2016 that who asks has to live.
    let again = (kind, role) == (Kind::Birth, Role::Child) && registered.before(day(2016, 1, 1)) != Truth::No;
    let mild = again || theirs.declared == Ok(Code::Yes);
    let severity = if mild { Severity::Warning } else { Severity::Error };
    Ok(Broken::new(Says::Dead { died }).at_most(severity))
}

/// Of a death, beside what was done later. Which of the two is wrong is not known, and a death is not refused for it.
fn seen_from_the_death(cx: &Both<'_, '_>, given: &Given<'_>, theirs: Theirs<'_>, they: Role) -> Answer<Says> {
    let Theirs { registered, recognises, entry, change, remarks, effective, decided, born, .. } = theirs;
    let kind = cx.other().kind();
    let act = Act { kind, role: they, registered, recognises, entry, change, remarks, effective, decided };
    if given.revoked {
        return Err(Not::Applicable);
    }
    let died = given.died?;
    let says = if kind == Kind::Birth && matches!(they, Role::Mother | Role::Father) {
        if Remarks::born_of_another(remarks) {
            return Err(Not::Applicable);
        }
        let born = born?;
        let days = if they == Role::Mother { 0 } else { PRESUMED };
        surely(Truth::above(died.days_until(born), days))?;
        Says::Born { born }
    } else if act.needs_life() {
        let on = act.day()?;
        surely(died.before(on))?;
        if act.is_divorce() { Says::Divorced { died, decided: on } } else { Says::Later { on } }
    } else {
        return Err(Not::Applicable);
    };
    Ok(Broken::new(says).at_most(Severity::Warning))
}

impl Act<'_> {
    /// Whether only the living do so.
    fn needs_life(&self) -> bool {
        if self.entry == Ok(Code::ForeignNote) && !self.is_divorce() {
            return false;
        }
        match (self.kind, self.role) {
            // A guardianship may end because somebody died.
            (
                Kind::GuardianshipEnd | Kind::GuardianshipSupervisionEnd,
                Role::Guardian | Role::SecondGuardian | Role::Ward | Role::Supervisor,
            ) => false,
            // Parents of before are in many entries.
            (_, Role::Mother | Role::Father) => false,
            // A child may recognise a dead parent by a court.
            (Kind::Recognition, Role::Parent) => {
                matches!(self.recognises, Ok(Code::FatherChild | Code::MotherChild | Code::ParentRecognizes))
            }
            // Both are alive where they are recognised, and who is registered again. Births of the dead are registered late.
            (Kind::Birth, Role::Child) => self.entry == Ok(Code::Again),
            // A court may have decided of one of them who is dead.
            (kind, Role::Child) => kind == Kind::Recognition && !Remarks::of(self.remarks).has(COURT),
            // What is wrong in the entry of somebody dead is corrected all the same.
            (kind, Role::Subject) => kind == Kind::Change && self.change == Ok(Code::Change),
            (kind, Role::Person) => kind == Kind::MaritalStatus,
            _ => true,
        }
    }

    /// Whether it tells of a divorce of before.
    fn is_divorce(&self) -> bool {
        self.kind == Kind::DivorceNote && matches!(self.role, Role::Husband | Role::Wife)
    }

    /// The day on which the person had to live.
    fn day(&self) -> Result<PartialDate, Not> {
        if self.is_divorce() { self.effective.or(self.decided) } else { self.registered }
    }
}
