use crate::law::CIVIL_CODE_2015;
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::schema::Role;

related! {
    /// The supervisor of a guardianship is its guardian or its ward.
    ///
    /// Who supervises watches the guardian, and is chosen by the ward's relatives: it is a third person. Check who supervises, and
    /// the number of the guardianship.
    vi
    /// Người giám sát việc giám hộ lại là người giám hộ hoặc người được giám hộ.
    ///
    /// Người giám sát theo dõi người giám hộ và do người thân của người được giám hộ chọn: phải là người thứ ba. Kiểm
    /// tra lại người giám sát, và số đăng ký giám hộ.
    "related/supervises-himself",
    kinds: [GuardianshipSupervision],
    of: [Supervisor], on: Name,
    with: [Guardianship],
    link: cited,
    given: { name: it as text },
    theirs: {},
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 51 khoản 1")],
    says: {
        Guardian { name: Text }
            vi "Người giám sát «{name}» chính là người giám hộ trong việc giám hộ được nêu. Người giám sát phải là người khác."
            en "The supervisor “{name}” is the guardian of that guardianship, but has to be another person.",
        Ward { name: Text }
            vi "Người giám sát «{name}» chính là người được giám hộ trong việc giám hộ được nêu. Người giám sát phải là người khác."
            en "The supervisor “{name}” is the ward of that guardianship, but has to be another person.",
    },
    examples: [
        GuardianshipSupervision fail Submit "the guardian":
            r#"{"registration":{"date":"16/03/2026"},"supervisor":{"name":"Hồ Sỹ Nghĩa","personalId":"040098000003"},"original":{"number":"12","date":"05/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#
            with [Guardianship r#"{"registration":{"number":"12","date":"05/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"guardian":{"name":"Hồ Sỹ Nghĩa","personalId":"040098000003"},"ward":{"name":"Hồ Sỹ Khang"}}"#],
        GuardianshipSupervision fail Submit "the ward":
            r#"{"registration":{"date":"16/03/2026"},"supervisor":{"name":"Hồ Sỹ Khang","personalId":"040215000002"},"original":{"number":"12","date":"05/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#
            with [Guardianship r#"{"registration":{"number":"12","date":"05/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"guardian":{"name":"Hồ Sỹ Nghĩa"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#],
        GuardianshipSupervision pass Submit "a third person":
            r#"{"registration":{"date":"16/03/2026"},"supervisor":{"name":"Hồ Sỹ Cảnh","personalId":"040070000001"},"original":{"number":"12","date":"05/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#
            with [Guardianship r#"{"registration":{"number":"12","date":"05/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"guardian":{"name":"Hồ Sỹ Nghĩa","personalId":"040098000003"},"ward":{"name":"Hồ Sỹ Khang"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, Given { name, .. }: Given<'_>, _: Theirs<'_>) -> Answer<Says> {
    let is = |role: Role| Some(cx.same(Role::Supervisor, role)).filter(|identity| identity.is_one());
    let name = name.to_owned();
    let (identity, says) = match (is(Role::Guardian).or_else(|| is(Role::SecondGuardian)), is(Role::Ward)) {
        (Some(identity), _) => (identity, Says::Guardian { name }),
        (None, Some(identity)) => (identity, Says::Ward { name }),
        (None, None) => return Err(Not::Broken),
    };
    Ok(Broken::new(says).known_by(identity))
}
