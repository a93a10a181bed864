use super::choices::choices;

choices! {
    /// registration-type-adoption.
    REGISTRATION_TYPE_ADOPTION "registration-type-adoption" [
        "" New "Đăng ký nuôi con nuôi" "Ordinary";
        "" DeFacto "Đăng ký nuôi con nuôi thực tế" "De facto adoption";
        "" Again "Đăng ký lại" "Registered again";
        "" ForeignNote "Ghi vào sổ việc nuôi con nuôi" "Note of a foreign adoption"
            ["ghivaoso", "ghichu", "ghivaosohotich", "ghivaosoviechotich"];
    ]
}
