use crate::date::{Truth, day};
use crate::law::age::completed;
use crate::law::{CIVIL_CODE_2015, Citation, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::relation::Relation;
use crate::schema::{Attribute, Code, Role};

rule! {
    /// A natural guardian is related to the ward in another way than the law lists.
    ///
    /// Natural guardians of a minor are a full brother or sister, then grandparents, then uncles and aunts by blood; of an adult
    /// the spouse, a child, the parents. Others, and legal persons, are appointed. Choose the other kind of guardianship, or correct the relation.
    vi
    /// Người giám hộ đương nhiên có quan hệ không nằm trong danh sách của luật.
    ///
    /// Giám hộ đương nhiên của người chưa thành niên là anh, chị ruột, rồi ông, bà, rồi bác, chú, cậu, cô, dì ruột; của
    /// người thành niên là vợ, chồng, con, cha, mẹ. Người khác và pháp nhân thì được cử, chỉ định. Chọn loại giám hộ khác, hoặc sửa
    /// quan hệ.
    "guardianship/natural-relation",
    kinds: [Guardianship],
    on: Guardian.Relation,
    when: [Guardianship.Type is (Natural), Registration.Type not (ForeignNote)],
    given: {
        relation: it as text_or_empty,
        party: Guardian.PartyType as maybe code,
        born: Ward.BirthDate as maybe date,
    },
    severity: Warning,
    law: [OF_MINOR, OF_ADULT],
    in_force: Effectivity::from(day(2017, 1, 1)),
    says: {
        OfMinor { relation: Text }
            vi "{field}: «{relation}». Giám hộ đương nhiên của người chưa thành niên là anh, chị ruột, ông, bà hoặc bác, chú, cậu, cô, dì ruột; người khác là giám hộ cử. Kiểm tra lại."
            en "{field}: “{relation}”. Natural guardians of a minor are siblings, grandparents, uncles and aunts by blood; others are appointed. Check it.",
        OfAdult { relation: Text }
            vi "{field}: «{relation}». Giám hộ đương nhiên của người đã thành niên là vợ, chồng, con hoặc cha, mẹ; người khác là giám hộ cử. Kiểm tra lại."
            en "{field}: “{relation}”. Natural guardians of an adult are spouse, children and parents; others are appointed. Check it.",
        Legal {}
            vi "{field}: pháp nhân không thể là giám hộ đương nhiên, chỉ được cử hoặc chỉ định. Kiểm tra lại."
            en "{field}: a legal person is no natural guardian, but is appointed. Check it.",
    },
    examples: [
        Guardianship fail Submit "a friend of the mother": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Giám hộ đương nhiên"},"guardian":{"relation":"Bạn của mẹ"},"ward":{"birthDate":"21/06/2015"}}"#,
        Guardianship fail Submit "a cousin": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Giám hộ đương nhiên"},"guardian":{"relation":"Chị họ"},"ward":{"birthDate":"21/06/2015"}}"#,
        Guardianship fail Archive "a brother of an adult": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Giám hộ đương nhiên"},"guardian":{"relation":"Anh ruột"},"ward":{"birthDate":"21/06/1990"}}"#,
        Guardianship fail Submit "a legal person": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Giám hộ đương nhiên"},"guardian":{"partyType":"Pháp nhân"},"ward":{"birthDate":"21/06/2015"}}"#,
        Guardianship pass Submit "an aunt": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Giám hộ đương nhiên"},"guardian":{"relation":"Dì ruột"},"ward":{"birthDate":"21/06/2015"}}"#,
        Guardianship pass Submit "the eldest son of an adult": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Giám hộ đương nhiên"},"guardian":{"relation":"Con trai cả"},"ward":{"birthDate":"1966"}}"#,
        Guardianship not_applicable Submit "appointed": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Giám hộ cử"},"guardian":{"relation":"Bạn của mẹ"},"ward":{"birthDate":"21/06/2015"}}"#,
        Guardianship undetermined Submit "of age or not": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Giám hộ đương nhiên"},"guardian":{"relation":"Anh ruột"},"ward":{"birthDate":"2008"}}"#,
    ],
}

const OF_MINOR: Citation = CIVIL_CODE_2015.verified("Điều 52");
const OF_ADULT: Citation = CIVIL_CODE_2015.verified("Điều 53");
/// First words of kin; “cháu” and “em” may be the ward.
const KIN: &[&str] = &["anh", "chị", "ông", "bà", "bác", "chú", "cậu", "cô", "dì", "em", "cháu", "anh/chị"];
const FAMILY: &[&str] = &["vợ", "chồng", "con", "cha", "bố", "ba", "mẹ", "má", "cha/mẹ", "vợ/chồng"];

fn check(cx: &Check<'_>, Given { relation, party, born, .. }: Given<'_>) -> Answer<Says> {
    if party == Ok(Code::LegalPerson) {
        return Ok(Broken::new(Says::Legal {}).on(Role::Guardianship.at(Attribute::Type)));
    }
    if relation.is_empty() {
        return Err(cx.needs(&[cx.it()]));
    }
    let words = Relation::of(relation);
    let by_blood = words.by_blood();
    let of_minor = words.begins(KIN) && by_blood;
    let of_adult = words.begins(FAMILY) && (by_blood || words.adopted());
    let adult = completed(born?, cx.law_date(), 18);
    let held = match adult {
        Truth::Yes => of_adult,
        Truth::No => of_minor,
        Truth::Open if of_minor == of_adult => of_minor,
        Truth::Open => return Err(Not::KNOWN),
    };
    if held {
        return Err(Not::Broken);
    }
    let relation = relation.to_owned();
    Ok(if adult == Truth::Yes {
        Broken::new(Says::OfAdult { relation }).cites(OF_ADULT)
    } else {
        Broken::new(Says::OfMinor { relation }).cites(OF_MINOR)
    })
}
