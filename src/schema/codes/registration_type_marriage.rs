use super::choices::choices;

choices! {
    /// How a marriage came into the book (`loaiDangKy` of marriages). The note of a foreign marriage has a box
    /// in the register and no code in the template.
    REGISTRATION_TYPE_MARRIAGE "registration-type-marriage" [
        "0" Unspecified "Không có thông tin" "No information";
        "1" First "Kết hôn lần đầu" "First registration" ["dangkylandau", "landau", "dangkymoi", "dangkykethon"];
        "2" Again "Đăng ký lại" "Registered again" ["dangkylaikethon", "dangkylaivieckethon"];
        "" ForeignNote "Ghi chú kết hôn" "Note of a foreign marriage"
            ["ghichu", "ghichuvieckethon", "ghivaoso", "ghivaosohotich", "ghivaosohotichvieckethon", "ghivaosovieckethon",
                "ghivaosoviechotich"];
    ]
}
