use super::choices::choices;

choices! {
    /// How a death came into the book (`loaiDangKy` of deaths). The portal has one type more, without a code in the
    /// template, and numbers the late one alike.
    REGISTRATION_TYPE_DEATH "registration-type-death" [
        // Boxes of the books of 2016 to 2020, which say nothing of how it came there: `death/age` holds them against the dates.
        "0" Unspecified "Không có thông tin" "No information"
            ["treduoi01tuoi", "treduoi1tuoi", "tretu01denduoi05tuoi", "tretu1denduoi5tuoi"];
        "1" OnTime "Đúng hạn" "On time" ["dangkydunghan", "dangkymoi", "dungthoihan"];
        "2" Again "Đăng ký lại" "Registered again" ["dangkylaikhaitu", "dangkylaivieckhaitu"];
        "3" ForeignNote "Ghi vào sổ" "Note of a foreign registration"
            ["ghivaoso", "ghichu", "ghivaosohotich", "ghivaosohotichvieckhaitu", "ghichukhaitu", "ghivaosoviechotich"];
        "4" Late "Quá hạn" "Late" ["dangkyquahan", "quahan"];
        "" LongAgo "Đăng ký khai tử cho người chết đã lâu" "Of a person who died long ago" ["nguoichetdalau", "chetdalau"];
    ]
}
