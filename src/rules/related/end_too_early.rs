use crate::date::Truth;
use crate::law::CIVIL_CODE_2015;
use crate::rule::{Answer, Both, Broken, Not, related, surely, surely_not};
use crate::rules::related::is_changed;
use crate::schema::{Attribute, Code, Kind, Role};

related! {
    /// A guardianship ended before that happened which ended it.
    ///
    /// By another entry the ward died, was adopted or came of age only later. Check the day of the end, and the ground.
    vi
    /// Việc giám hộ chấm dứt trước khi có căn cứ chấm dứt.
    ///
    /// Theo đăng ký khác, sau ngày đó người được giám hộ mới chết, mới được nhận làm con nuôi hoặc mới đủ 18 tuổi. Kiểm
    /// tra lại ngày chấm dứt và căn cứ.
    "related/end-too-early",
    kinds: [GuardianshipEnd],
    of: [Ward], on: Name,
    with: [Death, Adoption, Birth],
    link: person [Deceased, Adoptee, Child],
    when: [Registration.Type not (ForeignNote)],
    given: { reason: Guardianship.EndReasonType as code, ended: Guardianship.EndedOn as date, born: me.BirthDate as maybe date },
    theirs: {
        died: Deceased.DeathDate as maybe date,
        adopted: Registration.Date as maybe date,
        born: Child.BirthDate as maybe date,
    },
    severity: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 62 khoản 1")],
    says: {
        Died { ended: Date, died: Date }
            vi "Việc giám hộ chấm dứt ngày {ended} do người được giám hộ chết, nhưng theo đăng ký khai tử người đó chết ngày {died}. Kiểm tra lại hai ngày."
            en "The guardianship ended on {ended} because the ward died, but by the death entry that was on {died}. Check both days.",
        Adopted { ended: Date, adopted: Date }
            vi "Việc giám hộ chấm dứt ngày {ended} do người được giám hộ được nhận làm con nuôi, nhưng việc đó đăng ký ngày {adopted}. Kiểm tra lại hai ngày."
            en "The guardianship ended on {ended} because the ward was adopted, but that was registered on {adopted}. Check both days.",
        Minor { ended: Date, born: Date }
            vi "Việc giám hộ chấm dứt ngày {ended} do có năng lực hành vi đầy đủ, nhưng theo Giấy khai sinh người được giám hộ sinh ngày {born}, khi đó chưa đủ 18 tuổi. Kiểm tra lại ngày."
            en "The guardianship ended on {ended} because the ward gained full capacity, but by the birth entry the ward was born on {born} and not yet 18. Check the days.",
    },
    examples: [
        GuardianshipEnd fail Submit "died later":
            r#"{"registration":{"date":"15/05/2026"},"guardianship":{"endedOn":"01/05/2026","endReasonType":"Người được giám hộ chết"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Death r#"{"registration":{"date":"14/05/2026"},"deceased":{"name":"Hồ Sỹ Khang","personalId":"040215000002","deathDate":"12/05/2026"}}"#],
        GuardianshipEnd fail Archive "adopted later":
            r#"{"registration":{"date":"15/05/2026"},"guardianship":{"endedOn":"01/05/2026","endReasonType":"Được nhận làm con nuôi"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Adoption r#"{"registration":{"date":"10/05/2026"},"adoptee":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#],
        GuardianshipEnd fail Submit "a year here, the day there":
            r#"{"registration":{"date":"15/05/2026"},"guardianship":{"endedOn":"01/05/2026","endReasonType":"Có năng lực hành vi dân sự đầy đủ"},"ward":{"name":"Hồ Sỹ Khang","birthDate":"2008","personalId":"040208000002"}}"#
            with [Birth r#"{"registration":{"date":"14/06/2008"},"child":{"name":"Hồ Sỹ Khang","birthDate":"05/06/2008","personalId":"040208000002"}}"#],
        GuardianshipEnd pass Submit "ended with the registration":
            r#"{"registration":{"date":"15/05/2026"},"guardianship":{"endedOn":"15/05/2026","endReasonType":"Người được giám hộ chết"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Death r#"{"registration":{"date":"14/05/2026"},"deceased":{"name":"Hồ Sỹ Khang","personalId":"040215000002","deathDate":"12/05/2026"}}"#],
        GuardianshipEnd not_applicable Submit "for another reason":
            r#"{"registration":{"date":"15/05/2026"},"guardianship":{"endedOn":"01/05/2026","endReasonType":"Thay đổi người giám hộ"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Death r#"{"registration":{"date":"14/05/2026"},"deceased":{"name":"Hồ Sỹ Khang","personalId":"040215000002","deathDate":"12/05/2026"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let Given { reason, ended, born, .. } = given;
    let says = match (reason, cx.other().kind()) {
        (Code::WardDied, Kind::Death) => {
            let died = theirs.died?;
            surely(ended.before(died))?;
            Says::Died { ended, died }
        }
        // Noted, registered again and de facto adoptions are older than their entry.
        (Code::Adopted, Kind::Adoption)
            if !matches!(
                cx.other().code(Role::Registration.at(Attribute::Type)),
                Some(Code::ForeignNote | Code::Again | Code::DeFacto)
            ) =>
        {
            let adopted = theirs.adopted?;
            surely(ended.before(adopted))?;
            Says::Adopted { ended, adopted }
        }
        // What a whole date of the record says by itself another rule tells.
        (Code::Capable, Kind::Birth) if born.is_err() || born.is_ok_and(|born| born.exact().is_none()) => {
            let born = theirs.born?;
            surely_not(Truth::above(born.years_until(ended), 17))?;
            // The birth entry may have been corrected since.
            if is_changed(cx, cx.record().person(Role::Ward)) {
                return Err(Not::KNOWN);
            }
            Says::Minor { ended, born }
        }
        _ => return Err(Not::Applicable),
    };
    let law = CIVIL_CODE_2015.verified("Điều 62 khoản 1");
    let broken = Broken::new(says).on(Role::Guardianship.at(Attribute::EndedOn));
    Ok(broken.cites_if_law(law, cx.check().law_date()))
}
