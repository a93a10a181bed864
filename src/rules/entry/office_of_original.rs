use crate::card::Severity;
use crate::date::{NaiveDate, PartialDate, Truth, day};
use crate::law::{CIRCULAR_4_2020, CIVIL_STATUS_LAW_2014, Citation, DECREE_7_2025, Effectivity};
use crate::place::{Kind as UnitKind, MERGERS, UnitLevel, WENT_ON, unit_parts};
use crate::rule::{Answer, Broken, Check, Not, rule, surely_not};
use crate::rules::office::one_unit;
use crate::schema::{Code, Kind};
use crate::text;

rule! {
    /// An end was registered elsewhere than what it ends, or a death corrected elsewhere than it was registered.
    ///
    /// Until June 2025 the end of a guardianship belonged to the office that had registered the guardianship; the end of a
    /// supervision belongs to the commune that registered the supervision, or to the one into which that was merged. Check both
    /// offices. Provinces are compared, and communes where the check has their table.
    vi
    /// Việc chấm dứt đăng ký ở nơi khác với việc được chấm dứt, hoặc cải chính khai tử ở nơi khác với nơi đăng ký khai
    /// tử.
    ///
    /// Đến tháng 6/2025, chấm dứt giám hộ thuộc cơ quan đã đăng ký giám hộ; chấm dứt giám sát việc giám hộ thuộc UBND
    /// xã đã đăng ký giám sát, hoặc xã mới mà xã đó nhập vào. Kiểm tra lại hai nơi. Quy tắc so tỉnh, và so xã khi
    /// có danh mục xã.
    "entry/office-of-original",
    kinds: [GuardianshipEnd, GuardianshipSupervisionEnd, Change],
    on: Registration.Office,
    when: [Registration.Type not (ForeignNote)],
    given: {
        value: it as text,
        office: it as office,
        original: Original.Office as text,
        original_office: Original.Office as office,
        paper: Original.Kind as maybe code,
        change: Change.Type as maybe code,
        registered: Registration.Date as maybe date,
        original_date: Original.Date as maybe date,
    },
    severity: Error, archive: Warning,
    law: [GUARDIANSHIP, SUPERVISION, DEATH],
    says: {
        Elsewhere { original: Text }
            vi "{field}: việc này phải đăng ký ở nơi đã đăng ký trước đây («{original}»). Kiểm tra lại hai nơi này."
            en "{field}: this is registered where the entry is that it is about (“{original}”). Check both offices.",
    },
    examples: [
        GuardianshipEnd fail Submit "another province": r#"{"registration":{"date":"16/03/2023","office":"UBND phường Cẩm Châu, thành phố Hội An, tỉnh Quảng Nam"},"original":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipSupervisionEnd fail Submit communes "another commune": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Diễn Châu, tỉnh Nghệ An"},"original":{"office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipSupervisionEnd pass Submit communes "merged, and the name went to a neighbour": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Thanh An, tỉnh Điện Biên"},"original":{"date":"12/05/2025","office":"UBND xã Sam Mứn, huyện Điện Biên, tỉnh Điện Biên"}}"#,
        GuardianshipSupervisionEnd pass Submit communes "merged into it": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"original":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Change fail Submit "a death": r#"{"registration":{"date":"16/07/2020","office":"UBND phường Cẩm Châu, thành phố Hội An, tỉnh Quảng Nam"},"change":{"type":"Cải chính"},"original":{"kind":"Khai tử","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Change fail Submit "a death, at the district": r#"{"registration":{"date":"15/06/2025","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Cải chính"},"original":{"kind":"Khai tử","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Change not_in_force Archive "before the circular": r#"{"registration":{"date":"15/07/2020","office":"UBND phường Cẩm Châu, thành phố Hội An, tỉnh Quảng Nam"},"change":{"type":"Cải chính"},"original":{"kind":"Khai tử","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Change not_applicable Submit "a birth": r#"{"registration":{"date":"16/03/2026","office":"UBND phường Hội An, thành phố Đà Nẵng"},"change":{"type":"Cải chính"},"original":{"kind":"Khai sinh","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipEnd pass Archive "the same": r#"{"registration":{"date":"16/03/2023","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"original":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipEnd not_in_force Submit "communes of residence since July 2025": r#"{"registration":{"date":"01/07/2025","office":"UBND phường Hội An, thành phố Đà Nẵng"},"original":{"office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipEnd fail Submit communes "another commune of that time": r#"{"registration":{"date":"30/06/2023","office":"UBND xã Quỳnh Hoa, huyện Quỳnh Lưu, tỉnh Nghệ An"},"original":{"date":"12/05/2016","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipEnd fail Submit "another district, without the communes": r#"{"registration":{"date":"15/05/2023","office":"UBND xã Quỳnh Hậu, huyện Quỳnh Lưu, tỉnh Nghệ An"},"original":{"date":"12/05/2021","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipSupervisionEnd undetermined Submit "one commune of today, written in two ways": r#"{"registration":{"date":"16/03/2026","office":"Ủy ban nhân dân xã Yên Thành, tỉnh Nghệ An"},"original":{"date":"12/10/2025","office":"UBND xã Yên Thành, Nghệ An"}}"#,
        GuardianshipEnd undetermined Submit "a district that was parted": r#"{"registration":{"date":"15/05/2018","office":"UBND phường Đông Ngạc, quận Bắc Từ Liêm, thành phố Hà Nội"},"original":{"date":"12/05/2012","office":"UBND xã Đông Ngạc, huyện Từ Liêm, thành phố Hà Nội"}}"#,
        GuardianshipEnd undetermined Submit "of one district: communes were merged": r#"{"registration":{"date":"15/05/2023","office":"UBND xã Hoa Thành, huyện Yên Thành, tỉnh Nghệ An"},"original":{"date":"12/05/2016","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipSupervisionEnd fail Submit "two communes of today": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Quỳnh Lưu, tỉnh Nghệ An"},"original":{"date":"12/10/2025","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipEnd undetermined Submit "without the communes": r#"{"registration":{"date":"16/03/2023","office":"UBND xã Diễn Thành, tỉnh Nghệ An"},"original":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
    ],
}

const GUARDIANSHIP: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 19, Điều 39");
const DEATH: Citation = CIRCULAR_4_2020.verified("Điều 17 khoản 3");
const SUPERVISION: Citation = DECREE_7_2025.verified("Điều 2 khoản 8");

/// Whether the names of two offices say by themselves that they are of two units, and whether that is sure: without the
/// communes, another commune of another district, or two communes of after July 2025, of which none were merged since. Only
/// whole words tell; of before, only units of one type, for wards were made of communes, and cities of districts, but never
/// the other way.
fn are_apart(one: &str, other: &str, (on, before): (NaiveDate, NaiveDate)) -> Option<bool> {
    // Units of before and of today do not compare; to read both offices takes 15,000 instructions.
    if (on < MERGERS) != (before < MERGERS) {
        return None;
    }
    let (one, other) = (unit_parts(one), unit_parts(other));
    // Whether the names differ, and whether they do by more than a slip.
    let differ = |at: usize, fits: fn(UnitKind, UnitKind) -> bool| {
        let ((kind, name), (other_kind, other)) = (one.get(at)?, other.get(at)?);
        let fit = kind.zip(*other_kind).is_some_and(|(kind, other)| fits(kind, other));
        (fit && name != other).then(|| !text::within_one_slip(name, other))
    };
    let same = |kind: UnitKind, other: UnitKind| kind == other;
    let left_town = |kind: UnitKind, other: UnitKind| match kind {
        UnitKind::Commune => other == UnitKind::Ward,
        UnitKind::RuralDistrict => matches!(other, UnitKind::UrbanDistrict | UnitKind::Town | UnitKind::City),
        _ => false,
    };
    let named = |parts: &[(Option<UnitKind>, String)]| parts.last().map(|(_, name)| name.clone());
    match (one.len(), other.len()) {
        (3, 3) if on < MERGERS => {
            let of = |fits| Some((differ(1, fits)?, differ(0, fits)?));
            let (district, commune) = of(same).or_else(|| of(left_town))?;
            let stayed = before >= day(2016, 1, 1)
                && other.get(1).is_some_and(|(_, name)| !WENT_ON.contains(&name.as_str()));
            Some(district && commune && stayed)
        }
        (2, 2) if on >= MERGERS && named(&one) == named(&other) => differ(0, |_, _| true),
        _ => None,
    }
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { value, office, original, original_office, paper, change, registered, original_date, .. } =
        given;
    // From March 2027 on any commune registers.
    let (citation, in_force) = match cx.kind() {
        Kind::Change if (paper, change) != (Ok(Code::Death), Ok(Code::Correction)) => {
            return Err(Not::Applicable);
        }
        Kind::Change => (DEATH, DEATH.act.in_force),
        Kind::GuardianshipEnd => (GUARDIANSHIP, Effectivity::between(day(2016, 1, 1), day(2025, 6, 30))),
        _ => (SUPERVISION, Effectivity::between(day(2025, 1, 9), day(2027, 2, 28))),
    };
    match in_force.covers(cx.law_date()) {
        Truth::Yes => {}
        Truth::No => return Err(Not::InForce),
        Truth::Open => return Err(Not::KNOWN),
    }
    let exact = |date: Result<PartialDate, Not>| date.ok().and_then(PartialDate::exact);
    let days = exact(registered).zip(exact(original_date));
    let same = one_unit((value, office), (original, original_office), days, cx.communes());
    let elsewhere = Broken::new(Says::Elsewhere { original: original.to_owned() }).cites(citation);
    if same == Truth::Open
        && cx.communes().is_none()
        && let Some(sure) = days.and_then(|days| are_apart(value, original, days))
    {
        let sure = sure && cx.kind() != Kind::Change;
        return Ok(if sure { elsewhere } else { elsewhere.at_most(Severity::Warning) });
    }
    // A district registered for no commune, while there were both.
    let above =
        (office.level, original_office.level) == (Some(UnitLevel::District), Some(UnitLevel::Commune));
    if same == Truth::Open && above {
        return Ok(elsewhere.at_most(Severity::Warning));
    }
    surely_not(same)?;
    // What is corrected may have been moved with its book.
    Ok(if cx.kind() == Kind::Change { elsewhere.at_most(Severity::Warning) } else { elsewhere })
}
