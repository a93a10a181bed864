use crate::name;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Role};

rule! {
    /// A name field also holds something in brackets.
    ///
    /// Another name, a kinship name or a number of the writer's own: `KPă Bằng (KSor Phiến)`. The name field holds
    /// the registered name alone, so that searching and comparing find it. The fix moves the brackets to the
    /// remarks; nothing is lost.
    vi
    /// Ô họ tên còn có chữ trong ngoặc.
    ///
    /// Đó là tên khác, tên gọi theo con hoặc số do người ghi tự đặt: `KPă Bằng (KSor Phiến)`. Ô họ tên chỉ ghi họ tên
    /// đã đăng ký, để tìm và so được. Gợi ý sửa chuyển phần trong ngoặc sang ghi chú; không mất gì.
    "name/alias",
    each: odd [Name],
    given: { name: it as text, remarks: Registration.Remarks as text_or_empty },
    severity: Info,
    says: {
        Bracketed { alias: Text, name: Text }
            vi "{field}: phần trong ngoặc «{alias}» nên chuyển sang ghi chú, chỉ giữ lại «{name}»."
            en "{field}: move “{alias}” in brackets to the remarks and keep “{name}”.",
    },
    examples: [
        Birth fail Archive "another name": r#"{"mother":{"name":"KPă Bằng (KSor Phiến)"}}"#,
        Birth pass Archive "a name alone": r#"{"mother":{"name":"KPă Bằng"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { name, remarks, .. }: Given<'_>) -> Answer<Says> {
    let (name, alias) = name::split_alias(name).ok_or(Not::Broken)?;
    let moved = cx.column().filter(|_| !alias.is_empty()).map(|column| {
        let before = if remarks.is_empty() { String::new() } else { format!("{remarks}; ") };
        format!("{before}{}: {name} ({alias})", column.label.vi)
    });
    Ok(Broken::new(Says::Bracketed { alias, name: name.clone() })
        .likely(cx.it(), name)
        .perhaps(Role::Registration.at(Attribute::Remarks), moved))
}
