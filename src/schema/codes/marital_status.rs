use super::choices::choices;

choices! {
    /// Marital status before the marriage, codes of the portal's form of marriages. The form of the certificate of
    /// marital status numbers them differently: never mix the two.
    MARITAL_STATUS "marital-status-portal-marriage" [
        "1" Married "Đang có vợ/chồng" "Married" ["dangcovo", "dangcochong", "dacovochong"];
        "2" Unmarried "Chưa đăng ký kết hôn" "Not married" ["chuadangkykethonlannao", "chuadangkykethonvoiai", "hientaichuadangkykethonvoiai", "chuakethon", "docthan"];
        "3" Divorced "Đã ly hôn" "Divorced" ["lyhon"];
        "4" Widowed "Vợ/chồng đã chết" "Widowed" ["vodachet", "chongdachet", "goavo", "goachong", "goa"];
        "5" UnmarriedThen "Trong một khoảng thời gian chưa đăng ký, hiện đang có vợ/chồng"
            "Unmarried during a period, married now";
        "6" Other "Khác" "Other";
    ]
}
