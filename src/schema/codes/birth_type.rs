use super::choices::choices;

choices! {
    /// What is known of the parents (`nksLoaiKhaiSinh`).
    BIRTH_TYPE "birth-type" [
        "0" Unspecified "Không có thông tin" "No information";
        "1" BothParents "Đủ cha mẹ" "Both parents known" ["duchame", "codachame", "dayduchame"];
        "2" MotherUnknown "Chưa xác định mẹ" "Mother not determined" ["chuaxacdinhduocme"];
        "3" FatherUnknown "Chưa xác định cha" "Father not determined" ["chuaxacdinhduoccha"];
        "4" ParentsUnknown "Chưa xác định cả cha và mẹ" "Neither parent determined"
            ["chuaxacdinhchame", "chuaxacdinhduocchame", "chuaxacdinhduoccachavame"];
        "5" Foundling "Bị bỏ rơi" "Foundling" ["trebiboroi", "treemboroi"];
    ]
}
