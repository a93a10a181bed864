use super::choices::choices;

choices! {
    /// registration-type-guardianship.
    REGISTRATION_TYPE_GUARDIANSHIP "registration-type-guardianship" [
        "" Own "Đăng ký tại cơ quan này" "Own registration";
        "" ForeignNote "Ghi vào sổ hộ tịch việc giám hộ" "Note of a foreign or court act"
            ["ghivaoso", "ghichu", "ghivaosoviecgiamho", "ghivaosoviechotich"];
    ]
}
