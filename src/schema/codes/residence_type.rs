use super::choices::choices;

choices! {
    /// Kind of residence.
    RESIDENCE_TYPE "residence-type" [
        "0" Unspecified "Không có thông tin" "No information";
        "1" Permanent "Thường trú" "Permanent" ["noithuongtru", "noidangkythuongtru"];
        "2" Temporary "Tạm trú" "Temporary" ["noitamtru", "noidangkytamtru"];
        "3" Present "Nơi ở hiện tại" "Present dwelling" ["noiohiennay", "noiohientai"];
    ]
}
