//! What is asked of a submission as such.

use super::procedure::Procedure;
use super::read::Given;
use crate::card::Severity;
use crate::check::Context;
use crate::date::{PartialDate, Truth, parse};
use crate::language::Localised;
use crate::law::age::{Counting, reached};
use crate::law::{CIVIL_CODE_2015, Citation, DECREE_63_2024, DECREE_301_2026, JOINT_CIRCULAR_5_2015, Span};
use crate::name::is_same_name;
use crate::place::province_named;
use crate::rule::Settings;
use crate::schema::codes::BIRTH_TYPE;
use crate::schema::{Attribute, Code, Field, Role, Stage};
use crate::text;

const BORN: Field = Role::Child.at(Attribute::BirthDate);

/// Says what is wrong beside the records.
pub(super) fn check(given: &mut Given, context: &Context) {
    let Some(procedure) = given.procedure else { return };
    let Settings { today, stage, .. } = *context.settings();
    let on = Span::day(today);
    if stage != Stage::Draft {
        required(given, procedure, on);
    }
    match procedure {
        Procedure::BirthResidenceInsurance => {
            under_six(given, today.into(), on);
            consent(given, on);
            parents_marriage(given);
            identity_card(given, on);
        }
        Procedure::DeathResidenceBenefits => {
            parts(given, stage);
            funeral_age(given);
            last_residence(given);
            recipient(given);
        }
    }
}

/// The severity and the ground of what decree 63 says: while it was in force two sources tell of it; the decree after it was
/// not read.
fn by_decree(article: &'static str, on: Span) -> (Severity, Vec<Citation>) {
    match DECREE_63_2024.in_force.covers(on) {
        Truth::Yes => (Severity::Error, vec![DECREE_63_2024.secondary(article)]),
        _ => (Severity::Warning, Vec::new()),
    }
}

fn required(given: &mut Given, procedure: Procedure, on: Span) {
    let (severity, basis) = by_decree("Điều 6", on);
    for field in procedure.fields().iter().filter(|field| field.required) {
        if given.own(field.path).is_empty() {
            given.misses(field, severity, &basis);
        }
    }
}

/// The card is for children under 6 on the day of filing.
fn under_six(given: &mut Given, today: PartialDate, on: Span) {
    let Ok(born) = parse(given.of(BORN)) else { return };
    if reached(born, today, 6, Counting::Completed) != Truth::Yes {
        return;
    }
    let (severity, basis) = match JOINT_CIRCULAR_5_2015.in_force.covers(on) {
        Truth::Yes => (Severity::Error, vec![JOINT_CIRCULAR_5_2015.verified("")]),
        _ => by_decree("Điều 1, Điều 5", on),
    };
    given.say("linked/under-six", "birth.child.birthDate", severity, UNDER_SIX, &basis);
}

/// A minor lives where the parents do; elsewhere somebody has to agree.
fn consent(given: &mut Given, on: Span) {
    let address = text::fold(given.own("residence.address"));
    let lives = [Role::Mother, Role::Father].map(|role| text::fold(given.of(role.at(Attribute::Residence))));
    let known = lives.iter().any(|place| !place.is_empty());
    if address.is_empty() || !known || lives.contains(&address) || !given.own("residence.consent").is_empty()
    {
        return;
    }
    let law = CIVIL_CODE_2015.verified("Điều 41 khoản 1");
    let basis: &[Citation] = if law.act.in_force.covers(on) == Truth::Yes { &[law] } else { &[] };
    given.say("linked/residence-consent", "residence.consent", Severity::Warning, CONSENT, basis);
}

/// Whose father is not determined has no parents who are married to each other.
fn parents_marriage(given: &mut Given) {
    let kind = BIRTH_TYPE.find(given.of(Role::Child.at(Attribute::BirthType)));
    let alone = matches!(
        kind,
        Some(Code::FatherUnknown | Code::MotherUnknown | Code::ParentsUnknown | Code::Foundling)
    );
    if alone && given.has_marriage() {
        let path = "marriage.registration.number";
        given.say("linked/parents-marriage", path, Severity::Warning, PARENTS_MARRIAGE, &[]);
    }
}

/// The card for the child is a part since decree 301.
fn identity_card(given: &mut Given, on: Span) {
    let asked = matches!(text::fold(given.own("identity.card")).as_str(), "1" | "co" | "yes" | "true");
    if asked && DECREE_301_2026.in_force.covers(on) == Truth::No {
        let path = "identity.card";
        given.say("linked/identity-card", path, Severity::Warning, IDENTITY_CARD, &[]);
    }
}

/// Which parts are asked for, and which benefit.
fn parts(given: &mut Given, stage: Stage) {
    let parts = text::fold(given.own("request.parts"));
    let kind = text::fold(given.own("benefit.kind"));
    let has = |words: &[&str]| words.iter().any(|word| text::holds(&parts, word));
    let death = has(&["khaitu"]);
    let residence = has(&["thuongtru", "cutru"]);
    let benefits = has(&["maitang", "tutuat", "chedo", "trocap", "bhxh", "baohiem", "baotro", "nguoicocong"]);
    if parts.is_empty() {
        return;
    }
    let count = [death, residence, benefits].into_iter().filter(|part| *part).count();
    if stage != Stage::Draft && (count < 2 || !death) {
        given.say("linked/parts", "request.parts", Severity::Warning, PARTS, &[]);
    }
    let chosen = BENEFITS.iter().filter(|words| words.iter().any(|word| text::holds(&kind, word))).count();
    match (benefits, kind.is_empty()) {
        (true, true) if stage != Stage::Draft => {
            given.say("linked/benefit", "benefit.kind", Severity::Warning, WHICH_BENEFIT, &[]);
        }
        (false, false) => given.say("linked/benefit", "request.parts", Severity::Warning, NO_BENEFIT, &[]),
        _ if chosen > 1 => given.say("linked/benefit", "benefit.kind", Severity::Warning, ONE_BENEFIT, &[]),
        _ => {}
    }
}

/// Words for the benefits of social insurance, of social assistance, and of people with merit.
const BENEFITS: [&[&str]; 3] = [&["bhxh", "baohiemxahoi"], &["baotro"], &["nguoicocong"]];

/// Social assistance for the funeral: from 80 years on, and for some groups whatever their age.
fn funeral_age(given: &mut Given) {
    if !text::holds(&text::fold(given.own("benefit.kind")), "baotro") {
        return;
    }
    let of = |attribute| parse(given.of(Role::Deceased.at(attribute)));
    let (Ok(born), Ok(died)) = (of(Attribute::BirthDate), of(Attribute::DeathDate)) else { return };
    if reached(born, died, 80, Counting::Completed) == Truth::No {
        given.say("linked/funeral-age", "benefit.kind", Severity::Warning, FUNERAL_AGE, &[]);
    }
}

/// Deleted is the residence that the deceased had.
fn last_residence(given: &mut Given) {
    let province = |place| province_named(place).map(|it| it.unit.province.code_today());
    let lived = province(given.of(Role::Deceased.at(Attribute::Residence)));
    let deleted = province(given.own("residence.address"));
    if matches!((lived, deleted), (Some(lived), Some(deleted)) if lived != deleted) {
        given.say("linked/last-residence", "residence.address", Severity::Warning, LAST_RESIDENCE, &[]);
    }
}

/// The dead receive nothing.
fn recipient(given: &mut Given) {
    let (to, dead) = (given.own("benefit.recipient"), given.of(Role::Deceased.at(Attribute::Name)));
    if !to.is_empty() && !dead.is_empty() && is_same_name(to, dead) {
        given.say("linked/recipient", "benefit.recipient", Severity::Warning, RECIPIENT, &[]);
    }
}

const UNDER_SIX: Localised = Localised {
    vi: "Thủ tục này chỉ cho trẻ dưới 6 tuổi, mà trẻ đã đủ 6 tuổi. Kiểm tra lại ngày sinh, hoặc làm từng thủ tục riêng.",
    en: "The procedure is for children under 6, and the child is 6. Check the date of birth, or file each part by itself.",
};
const CONSENT: Localised = Localised {
    vi: "Nơi đề nghị đăng ký thường trú khác nơi ở của cha, mẹ nên cần ý kiến đồng ý của chủ hộ hoặc chủ sở hữu. Ghi ý kiến, hoặc kiểm tra lại địa chỉ.",
    en: "The residence asked for is not that of the parents, so the head or owner has to agree. Write the consent, or check the address.",
};
const PARENTS_MARRIAGE: Localised = Localised {
    vi: "Đã ghi kết hôn của cha mẹ nhưng loại khai sinh là chưa xác định được cha hoặc mẹ. Kiểm tra lại cả hai.",
    en: "The marriage of the parents is told, but one of them is not determined. Check both.",
};
const IDENTITY_CARD: Localised = Localised {
    vi: "Trước 01/9/2026 thủ tục này chưa gồm cấp thẻ căn cước. Bỏ mục này, hoặc làm riêng.",
    en: "Before 1 September 2026 the identity card was no part of this procedure. Clear it, or file it by itself.",
};
const PARTS: Localised = Localised {
    vi: "Liên thông gồm đăng ký khai tử và ít nhất một việc nữa. Chọn thêm, hoặc làm thủ tục riêng.",
    en: "The procedure takes the registration of the death and at least one more part. Choose one, or file it by itself.",
};
const WHICH_BENEFIT: Localised = Localised {
    vi: "Đã đề nghị hưởng chế độ nhưng chưa chọn chế độ nào.",
    en: "Benefits are asked for, but which is not told.",
};
const NO_BENEFIT: Localised = Localised {
    vi: "Đã chọn chế độ nhưng các việc đề nghị không có giải quyết chế độ. Kiểm tra lại cả hai.",
    en: "A benefit is chosen, but benefits are not among the parts. Check both.",
};
const ONE_BENEFIT: Localised = Localised {
    vi: "Chi phí mai táng chỉ hưởng từ một nguồn. Chọn một.",
    en: "A funeral is paid for by one source. Choose one.",
};
const FUNERAL_AGE: Localised = Localised {
    vi: "Hỗ trợ mai táng của bảo trợ xã hội thường dành cho người từ đủ 80 tuổi không có lương hưu. Kiểm tra lại chế độ và ngày sinh.",
    en: "Social assistance for a funeral is mostly for who died at 80 or older without a pension. Check the benefit and the date of birth.",
};
const LAST_RESIDENCE: Localised = Localised {
    vi: "Nơi thường trú cần xóa khác tỉnh với nơi cư trú của người chết. Kiểm tra lại hai địa chỉ.",
    en: "The residence to be deleted is in another province than the residence of the deceased. Check both.",
};
const RECIPIENT: Localised = Localised {
    vi: "Người nhận trợ cấp trùng họ tên với người chết. Kiểm tra lại.",
    en: "The recipient has the name of the deceased. Check it.",
};
