use super::choices::choices;

choices! {
    /// How the event came into the book (`loaiDangKy` of births).
    REGISTRATION_TYPE "registration-type" [
        // Boxes of the books of 2016 to 2020, which say nothing of how it came there.
        "0" Unspecified "Không có thông tin" "No information" ["trebiboroi", "trechuaxacdinhduocchame"];
        "1" OnTime "Đúng hạn" "On time" ["dangkydunghan", "dangkymoi", "dungthoihan"];
        "2" Again "Đăng ký lại" "Registered again" ["dangkylaikhaisinh", "dangkylaiviecsinh"];
        "3" ForeignNote "Ghi vào sổ" "Note of a foreign registration"
            ["ghivaoso", "ghichu", "ghivaosohotich", "ghivaosonuocngoai", "ghivaosoviechotich"];
        "4" Late "Quá hạn" "Late" ["dangkyquahan", "quahan"];
        "" WithPapers "Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân" "For a person who already has papers"
            ["nguoidacohosogiaytocanhan", "dacohosogiaytocanhan"];
    ]
}
