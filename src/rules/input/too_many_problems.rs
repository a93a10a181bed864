use crate::record::ProblemKind;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// The input has more problems than are listed.
    ///
    /// Mend those that are listed first; most share one cause.
    vi
    /// Đầu vào có nhiều vấn đề hơn số được liệt kê.
    ///
    /// Sửa các vấn đề đã liệt kê trước; phần lớn có chung nguyên nhân.
    "input/too-many-problems",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        More { count: Limit }
            vi "Còn {count} lỗi đọc dữ liệu khác không liệt kê."
            en "{count} further problems of reading are not listed.",
    },
    examples: [
        Birth pass Archive "few problems are all listed": r#"{"a":1,"b":2}"#,
        Birth fail Archive "70 unknown keys": r#"{"k0":1,"k1":1,"k2":1,"k3":1,"k4":1,"k5":1,"k6":1,"k7":1,"k8":1,"k9":1,"k10":1,"k11":1,"k12":1,"k13":1,"k14":1,"k15":1,"k16":1,"k17":1,"k18":1,"k19":1,"k20":1,"k21":1,"k22":1,"k23":1,"k24":1,"k25":1,"k26":1,"k27":1,"k28":1,"k29":1,"k30":1,"k31":1,"k32":1,"k33":1,"k34":1,"k35":1,"k36":1,"k37":1,"k38":1,"k39":1,"k40":1,"k41":1,"k42":1,"k43":1,"k44":1,"k45":1,"k46":1,"k47":1,"k48":1,"k49":1,"k50":1,"k51":1,"k52":1,"k53":1,"k54":1,"k55":1,"k56":1,"k57":1,"k58":1,"k59":1,"k60":1,"k61":1,"k62":1,"k63":1,"k64":1,"k65":1,"k66":1,"k67":1,"k68":1,"k69":1}"#,
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    match what.what {
        ProblemKind::More(count) => Ok(Says::More { count: i64::from(count) }.into()),
        _ => Err(Not::Broken),
    }
}
