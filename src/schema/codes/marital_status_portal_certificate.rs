use super::choices::choices;

choices! {
    /// marital-status-portal-certificate.
    MARITAL_STATUS_PORTAL_CERTIFICATE "marital-status-portal-certificate" [
        "1" Unmarried "Hiện tại chưa đăng ký kết hôn với ai" "Not married";
        "2" Married "Đang có vợ/chồng" "Married";
        "3" Divorced "Đã ly hôn" "Divorced";
        "4" Widowed "Vợ/chồng đã chết" "Widowed";
        "5" UnmarriedThen "Trong một khoảng thời gian chưa đăng ký, hiện đang có vợ/chồng" "Unmarried during a period, married now";
        "6" Other "Khác" "Other";
    ]
}
