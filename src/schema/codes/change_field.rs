use super::choices::choices;

choices! {
    /// change-field.
    CHANGE_FIELD "change-field" [
        "" Surname "Họ" "Surname";
        "" MiddleName "Chữ đệm" "Middle name" ["tendem"];
        "" GivenName "Tên" "Given name";
        "" FullName "Họ, chữ đệm, tên" "Full name" ["hoten", "hovaten", "hochudemvaten"];
        "" Parents "Thông tin về cha, mẹ" "Parents" ["hotencha", "hotenme", "hovatencha", "hovatenme"];
        "" Ethnicity "Dân tộc" "Ethnicity";
        "" Sex "Giới tính" "Sex";
        "" BirthDate "Ngày, tháng, năm sinh" "Date of birth" ["ngaysinh", "namsinh"];
        "" Nationality "Quốc tịch" "Nationality";
        "" PersonalId "Số định danh cá nhân" "Personal number";
        "" Other "Thông tin khác" "Other" ["quequan", "noisinh", "noidangkykhaisinh"];
    ]
}
