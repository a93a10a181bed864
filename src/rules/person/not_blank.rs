use crate::rule::{Answer, Check, rule};

rule! {
    /// A field is filled that does not go with what was chosen.
    ///
    /// A legal person has a founding day, a licence and a representative; it has no birth, sex, ethnicity, nationality or personal
    /// number, and a person has those and no founding. Who is adopted by a stepfather has no new mother in the entry, by a
    /// stepmother no new father. Choose again, or clear the field.
    vi
    /// Điền một mục không đi với điều đã chọn.
    ///
    /// Pháp nhân có ngày thành lập, giấy phép và người đại diện, không có ngày sinh, giới tính, dân tộc, quốc tịch hay
    /// số định danh; cá nhân thì có các mục đó và không có ngày thành lập. Người được cha dượng nhận thì không có mẹ
    /// mới trong đăng ký, được mẹ kế nhận thì không có cha mới. Chọn lại, hoặc xóa nội dung.
    "person/not-blank",
    demands: BlankPerson,
    given: {},
    severity: Warning,
    says: {
        NotBlank {}
            vi "{field}: không đi cùng loại đã chọn (cá nhân hay pháp nhân, quan hệ với con nuôi). Chọn lại loại, hoặc xóa mục này."
            en "{field}: this does not go with what was chosen (person or legal person, relation to the adoptee). Choose again, or clear it.",
    },
    examples: [
        GuardianshipSupervision fail Submit "the sex of a legal person": r#"{"registration":{"date":"16/03/2026"},"supervisor":{"partyType":"Pháp nhân","sex":"Nữ"}}"#,
        GuardianshipSupervision fail Archive "the founding of a person": r#"{"registration":{"date":"16/03/2026"},"supervisor":{"partyType":"Cá nhân","foundedOn":"20/11/2010"}}"#,
        Adoption fail Submit "a stepfather and an adoptive mother": r#"{"registration":{"date":"16/03/2026"},"adoption":{"adopterRelation":"Cha dượng"},"adoptiveMother":{"name":"Phạm Thị Ngân"}}"#,
        GuardianshipSupervision pass Submit "a legal person": r#"{"registration":{"date":"16/03/2026"},"supervisor":{"partyType":"Pháp nhân","foundedOn":"20/11/2010"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::NotBlank {}.into())
}
