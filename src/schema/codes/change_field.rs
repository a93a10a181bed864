use super::choices::choices;

choices! {
    /// change-field.
    CHANGE_FIELD "change-field" [
        "" Surname "Họ" "Surname";
        "" MiddleName "Chữ đệm" "Middle name";
        "" GivenName "Tên" "Given name";
        "" Parents "Thông tin về cha, mẹ" "Parents";
        "" Ethnicity "Dân tộc" "Ethnicity";
        "" Sex "Giới tính" "Sex";
        "" BirthDate "Ngày, tháng, năm sinh" "Date of birth";
        "" Nationality "Quốc tịch" "Nationality";
        "" PersonalId "Số định danh cá nhân" "Personal number";
        "" Other "Thông tin khác" "Other";
    ]
}
