use super::choices::choices;

choices! {
    /// change-type.
    CHANGE_TYPE "change-type" [
        "" Change "Thay đổi" "Change" ["thaydoihotich"];
        "" Correction "Cải chính" "Correction" ["caichinhhotich"];
        "" Addition "Bổ sung thông tin hộ tịch" "Addition" ["bosung", "bosunghotich"];
        "" Ethnicity "Xác định lại dân tộc" "Ethnicity redetermined";
        "" Sex "Xác định lại giới tính" "Sex redetermined";
    ]
}
