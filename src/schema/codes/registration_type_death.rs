use super::choices::choices;

choices! {
    /// How a death came into the book (`loaiDangKy` of deaths). The portal has one type more, without a code in the
    /// template, and numbers the late one alike.
    REGISTRATION_TYPE_DEATH "registration-type-death" [
        "0" Unspecified "Không có thông tin" "No information";
        "1" OnTime "Đúng hạn" "On time" ["dangkydunghan", "dangkymoi", "dungthoihan"];
        "2" Again "Đăng ký lại" "Registered again" ["dangkylaikhaitu", "dangkylaivieckhaitu"];
        "3" ForeignNote "Ghi vào sổ" "Note of a foreign registration"
            ["ghivaoso", "ghichu", "ghivaosohotich", "ghivaosohotichvieckhaitu", "ghichukhaitu", "ghivaosoviechotich"];
        "4" Late "Quá hạn" "Late" ["dangkyquahan", "quahan"];
        "" LongAgo "Đăng ký khai tử cho người chết đã lâu" "Of a person who died long ago" ["nguoichetdalau", "chetdalau"];
    ]
}
