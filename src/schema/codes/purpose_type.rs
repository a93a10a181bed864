use super::choices::choices;

choices! {
    /// purpose-type.
    PURPOSE_TYPE "purpose-type" [
        "1" MarriageHome "Đăng ký kết hôn trong nước với người Việt Nam" "Marriage in Vietnam with a Vietnamese";
        "2" MarriageHomeForeigner "Đăng ký kết hôn trong nước với người nước ngoài" "Marriage in Vietnam with a foreigner";
        "3" MarriageAbroad "Đăng ký kết hôn ở nước ngoài với người Việt Nam" "Marriage abroad with a Vietnamese";
        "4" MarriageAbroadForeigner "Đăng ký kết hôn ở nước ngoài với người nước ngoài" "Marriage abroad with a foreigner";
        "5" Other "Mục đích khác" "Other use";
    ]
}
