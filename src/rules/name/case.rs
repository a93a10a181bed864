use crate::date::Truth;
use crate::law::{CIRCULAR_4_2020, Citation, SHORTCUTS};
use crate::name::{Confidence, Step};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::repairs::repaired;
use crate::schema::Role;
use crate::text;

rule! {
    /// A name is written without capitals, or with capitals in odd places.
    ///
    /// Forms print names in capitals throughout, which is fine, and so is a capital at the start of each word.
    /// `nguyễn văn An` or `TrỊnh` comes from quick typing, character recognition or an old font that knew no
    /// capitals with marks. The fix writes a capital at the start of each word; look at it before accepting.
    /// The name of the person who is registered is written in capitals with marks since July 2020: that is what the fix
    /// writes then.
    vi
    /// Họ tên không viết hoa, hoặc viết hoa ở chỗ lạ.
    ///
    /// Mẫu in họ tên bằng chữ in hoa, hoặc viết hoa đầu mỗi chữ, đều được. `nguyễn văn An` hoặc `TrỊnh` do gõ vội, do
    /// nhận dạng chữ hoặc do phông cũ không có chữ hoa mang dấu. Gợi ý sửa viết hoa đầu mỗi chữ; xem trước khi nhận. Từ
    /// tháng 7/2020, họ tên người được đăng ký viết bằng chữ in hoa có dấu, nên khi đó gợi ý sửa viết như vậy.
    "name/case",
    each: odd [Name],
    given: { raw: it as raw, name: it as odd_name },
    severity: Info,
    says: {
        Mixed { better: Text }
            vi "{field}: chữ hoa, chữ thường chưa thống nhất; có thể viết là «{better}»."
            en "{field}: capitals and small letters are mixed; perhaps “{better}”.",
        Capitals { better: Text }
            vi "{field}: sổ và giấy tờ hộ tịch ghi tên bằng chữ in hoa, có dấu: «{better}»."
            en "{field}: book and papers have the name in capitals with marks: “{better}”.",
    },
    examples: [
        Birth fail Submit "small letters": r#"{"child":{"name":"nguyễn văn An"}}"#,
        Birth fail Submit "small letters of a father": r#"{"father":{"name":"nguyễn văn An"}}"#,
        Birth fail Archive "a capital inside a word": r#"{"mother":{"name":"TrỊnh Thị Hoa"}}"#,
        Birth fail Archive "an old font": r#"{"father":{"name":"NGUYễN VăN ĐứC"}}"#,
        Birth pass Submit "capitals throughout": r#"{"child":{"name":"NGUYỄN VĂN AN"}}"#,
        Birth pass Submit "a foreign particle": r#"{"father":{"name":"Vincent van der Berg"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, name, .. }: Given<'_>) -> Answer<Says> {
    // Capitals throughout are a way of writing; what is mixed or small is a slip.
    // It is looked for only where the name engine changes some: in few of the names that are not plain.
    let is_changed =
        !SHORTCUTS || name.is_some_and(|name| name.changes.iter().any(|change| change.step == Step::Case));
    if !is_changed || !has_slip(raw) {
        return Err(Not::Broken);
    }
    let registered = matches!(cx.me(), Role::Child | Role::Husband | Role::Wife);
    if registered && CAPITALS.act.in_force.covers(cx.law_date()) == Truth::Yes {
        let name = name.ok_or(Not::Broken)?;
        let mut applied = name.changes.iter().filter(|change| change.confidence != Confidence::Suggested);
        if !applied.any(|change| change.step == Step::Case) {
            return Err(Not::Broken);
        }
        let better: String = name.accepted().chars().map(text::to_upper).collect();
        return Ok(Broken::new(Says::Capitals { better: better.clone() })
            .cites(CAPITALS)
            .likely(cx.it(), better));
    }
    repaired(cx, name, |step| step == Step::Case, |better| Says::Mixed { better })
}

/// How the person who is registered is written, in all books and papers.
const CAPITALS: Citation = CIRCULAR_4_2020.verified("Điều 31 khoản 1");

/// Whether some word is neither capitalised nor in capitals.
fn has_slip(raw: &str) -> bool {
    raw.split([' ', '-', '\'']).any(|word| {
        let mut letters = word.chars().filter(|&c| text::is_letter(c));
        let first_small = letters.next().is_some_and(text::is_lower);
        let (mut small, mut large) = (false, false);
        for c in letters {
            small |= text::is_lower(c);
            large |= text::is_upper(c);
        }
        first_small || (small && large)
    })
}
