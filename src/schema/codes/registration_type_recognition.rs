use super::choices::choices;

choices! {
    /// registration-type-recognition.
    REGISTRATION_TYPE_RECOGNITION "registration-type-recognition" [
        "0" Unspecified "Không có thông tin" "No information";
        "1" New "Đăng ký mới" "New registration";
        "2" ForeignNote "Ghi vào sổ việc nhận cha, mẹ, con" "Note of a foreign recognition"
            ["ghivaoso", "ghichu", "ghivaosohotich", "ghivaosoviechotich"];
    ]
}
