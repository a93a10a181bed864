use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Role};

rule! {
    /// A parent is not determined, but something is written about that parent.
    ///
    /// The part about a parent who is not determined stays blank in book and certificate; for a foundling that is both
    /// parts. If the parent is known, choose the type that fits; otherwise clear the field. Books of 1998–2006 could name
    /// adoptive parents there with a remark, which is why the rule begins in 2016; since 2020 they are written there again,
    /// with the remark “cha, mẹ nuôi”, “cha nuôi” or “mẹ nuôi”, and the type stays as it was. Of a parent whose name is
    /// written it is said once, of the name; of both parents of a foundling once, of the mother.
    vi
    /// Chưa xác định được cha hoặc mẹ, nhưng phần về người đó lại có nội dung.
    ///
    /// Phần về cha hoặc mẹ chưa xác định được để trống trong sổ và giấy khai sinh; trẻ bị bỏ rơi thì để trống cả hai
    /// phần. Nếu biết cha, mẹ thì chọn loại phù hợp; nếu không thì xóa nội dung. Sổ 1998–2006 có thể ghi cha, mẹ nuôi
    /// kèm ghi chú, vì vậy quy tắc tính từ 2016; từ 2020 lại được ghi cha, mẹ nuôi ở đó, với ghi chú «cha, mẹ nuôi»,
    /// «cha nuôi» hoặc «mẹ nuôi», loại khai sinh giữ nguyên. Người đã có tên thì chỉ báo một lần, ở họ tên; trẻ bị bỏ
    /// rơi thì báo một lần, ở phần mẹ.
    "birth/parent-not-blank",
    kinds: [Birth],
    demands: BlankParent,
    given: {
        birth_type: Child.BirthType as code,
        remarks: Registration.Remarks as text_or_empty,
        name: me.Name as text_or_empty,
        mother: Mother.Name as text_or_empty,
    },
    severity: Error, archive: Warning,
    says: {
        Father {}
            vi "{field}: phải để trống vì loại khai sinh là chưa xác định cha. Xóa, hoặc chọn lại loại khai sinh."
            en "{field}: must be blank, since the type says that the father is not determined. Clear it, or choose another type.",
        Mother {}
            vi "{field}: phải để trống vì loại khai sinh là chưa xác định mẹ. Xóa, hoặc chọn lại loại khai sinh."
            en "{field}: must be blank, since the type says that the mother is not determined. Clear it, or choose another type.",
        Parents {}
            vi "{field}: phải để trống vì loại khai sinh là chưa xác định cha, mẹ hoặc trẻ bị bỏ rơi. Xóa, hoặc chọn lại loại khai sinh."
            en "{field}: must be blank, since the type says that no parent is determined or the child is a foundling. Clear it, or choose another type.",
    },
    examples: [
        Birth fail Submit "the name of a father who is not determined": r#"{"child":{"birthType":"3"},"father":{"name":"Lê An"}}"#,
        Birth fail Submit "the name of a mother who is not determined": r#"{"child":{"birthType":"2"},"mother":{"name":"Lê An"}}"#,
        Birth fail Submit "a foundling with a mother": r#"{"child":{"birthType":"5"},"mother":{"name":"Lê An"}}"#,
        Birth fail Submit "0 for a name is none": r#"{"child":{"birthType":"3"},"father":{"name":"0","residence":"xã Yên Thành"}}"#,
        Birth pass Submit "no father, and blank": r#"{"child":{"birthType":"3"}}"#,
        Birth pass Submit "no mother, and blank": r#"{"child":{"birthType":"2"}}"#,
        Birth pass Submit "neither, and blank": r#"{"child":{"birthType":"4"}}"#,
        Birth pass Submit "no father, but a mother": r#"{"child":{"birthType":"3"},"mother":{"name":"Lê An"}}"#,
        Birth pass Submit "0 in a code column is as good as blank": r#"{"child":{"birthType":"3"},"father":{"residenceType":"0"}}"#,
        Birth not_applicable Submit "a step-parent adopted the child": r#"{"registration":{"remarks":"cha nuôi"},"child":{"birthType":"3"},"father":{"name":"Lê An"}}"#,
        Birth not_applicable Submit "both parents": r#"{"child":{"birthType":"1"},"mother":{"name":"Lê An"},"father":{"name":"Lê An"}}"#,
        Birth not_in_force Archive "no father before 2016": r#"{"registration":{"date":"05/03/1999"},"child":{"birthType":"3"},"father":{"name":"Lê An"}}"#,
        Birth not_in_force Archive "no mother before 2016": r#"{"registration":{"date":"05/03/1999"},"child":{"birthType":"2"},"mother":{"name":"Lê An"}}"#,
        Birth not_in_force Archive "adoptive parents of an old book": r#"{"registration":{"date":"05/03/2003"},"child":{"birthType":"5"},"mother":{"name":"Lê An"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { birth_type, remarks, name, mother, .. }: Given<'_>) -> Answer<Says> {
    let both = matches!(birth_type, Code::ParentsUnknown | Code::Foundling);
    // Of a 0 nothing is said by itself.
    let named = |name: &str| !matches!(name, "" | "0");
    let told = (named(name) && cx.it().attribute != Attribute::Name)
        || (both && named(mother) && cx.me() == Role::Father);
    if told || Remarks::adopted(remarks) {
        return Err(Not::Applicable);
    }
    let says = match birth_type {
        Code::FatherUnknown => Says::Father {},
        Code::MotherUnknown => Says::Mother {},
        _ => Says::Parents {},
    };
    Ok(Broken::new(says).likely(cx.it(), ""))
}
