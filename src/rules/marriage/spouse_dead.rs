use crate::rule::{Answer, Check, Not, rule};
use crate::rules::marriage::is_dead;

rule! {
    /// A spouse is given as dead where the residence stands.
    ///
    /// Nobody marries after death. “Đã chết” was taken over from the form of births, where parents may be dead, or stands on
    /// the wrong side. Write where the spouse lived, or choose the right type of registration.
    vi
    /// Ở nơi cư trú lại ghi vợ hoặc chồng đã chết.
    ///
    /// Không ai kết hôn sau khi chết. «Đã chết» bị chép từ mẫu khai sinh, nơi cha, mẹ có thể đã chết, hoặc ghi nhầm
    /// bên. Ghi nơi cư trú của người đó, hoặc chọn đúng loại đăng ký.
    "marriage/spouse-dead",
    kinds: [Marriage],
    of: [Husband, Wife], on: Residence,
    when: [Registration.Type not (Again | ForeignNote)],
    given: { value: it as text },
    severity: Warning,
    says: {
        Dead { value: Text }
            vi "{field}: ghi «{value}», nhưng người đã chết không thể đăng ký kết hôn. Kiểm tra lại nơi cư trú hoặc loại đăng ký."
            en "{field} says “{value}”, but nobody marries after death. Check the residence or the type of registration.",
    },
    examples: [
        Marriage fail Submit "dead": r#"{"registration":{"type":"1"},"husband":{"residence":"Đã chết"}}"#,
        Marriage pass Submit "an address": r#"{"registration":{"type":"1"},"husband":{"residence":"xóm 4, xã Yên Thành, tỉnh Nghệ An"}}"#,
        Marriage not_applicable Submit "registered again: another rule": r#"{"registration":{"type":"2"},"husband":{"residence":"Đã chết"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    if is_dead(value) { Ok(Says::Dead { value: value.to_owned() }.into()) } else { Err(Not::Broken) }
}
