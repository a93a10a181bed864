use super::choices::choices;

choices! {
    /// registration-type-change.
    REGISTRATION_TYPE_CHANGE "registration-type-change" [
        "" Own "Đăng ký tại cơ quan này" "Own procedure";
        "" ForeignNote "Ghi vào sổ hộ tịch việc thay đổi hộ tịch" "Note of a foreign act or of a decision"
            ["ghivaoso", "ghichu", "ghivaosohotich", "ghivaosoviechotich"];
    ]
}
